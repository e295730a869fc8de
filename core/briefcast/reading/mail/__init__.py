"""E-mail: a message as it was sent (`.eml`), or an mbox that holds a single one.

`reader.read` is the way in: bytes → parts → bodies → the better of text and HTML → stories.
"""
