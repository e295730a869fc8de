"""Feeds: RSS, RDF Site Summary, Atom, and the export of WordPress.

`reader.read` is the way in: bytes → document → items → elements → stories.
"""
