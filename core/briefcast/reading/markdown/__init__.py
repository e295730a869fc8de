"""The reader of anyone's Markdown: CommonMark, tables, footnotes and front matter."""
