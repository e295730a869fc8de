"""Plain text, where structure shows itself in nothing but order, length and punctuation.

`reader.read` is the way in: bytes → characters → lines → pieces → runs → stories.
"""
