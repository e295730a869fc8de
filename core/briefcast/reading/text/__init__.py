"""Plain text, where structure shows itself in nothing but order, length and punctuation.

`reader.read` is the way in: bytes → characters → lines → pieces → runs → stories.
Running feet and tables with columns are found among lines; menus, lists, run-in headlines,
addresses, letters, pull quotes and lists of contents among pieces (`kinds.classified`, in order);
what labels mean, in runs.
"""
