"""The HTML reader: whole pages, and the fragments that feeds, mail and Markdown hold.

`reader.read` is the way in; `fragment.fragment` goes from the characters of a fragment to its
elements. On the way, in order:

- `decode`: from bytes to characters.
- `templates`, `guard`, `parse`: from characters to a `tree` of nodes; `stylesheet` and `wordlists`
  make plain in it what the page's own style sheets and Word say in ways of their own.
- `head`, `content`: what the page says of itself, and where its content is.
- `walk`: goes through the content and reports elements. It asks `dropped` (and `hints`, which
  knows what names mean) what to leave out, `styles` how text looks, `images` and `inline` what
  stands in a line. A `paragraph` gathers text; `frames` gather what becomes one block, which
  `assemble` then makes: `figures`, `lists`, `quotes`, `tables`, and the fields of `dates`.
- `afterwards`: what is known only when all is read.

What the elements mean for a briefing is found by `briefcast.reading.marked.compose`.
"""
