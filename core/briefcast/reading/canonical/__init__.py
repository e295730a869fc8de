"""Our canonical Markdown: written from any briefing, read back as the same one.

`docs/markdown.md` describes it for people who write it by hand. Nothing is inferred in it: what is
a story, a caption or a credit is marked as such.
"""
