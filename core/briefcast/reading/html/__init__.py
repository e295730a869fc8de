"""The HTML reader: whole pages, and the fragments that feeds, mail and Markdown hold.

`reader.read` is the way in: bytes → characters → a tree → where the content is → elements →
`compose`. `fragment.fragment` goes from the characters of a fragment to its elements.
"""
