"""Text whose line ends are its author's."""

_FULL = 55


def lines_of(text: str) -> list[str]:
    """The lines of a text; those that were only broken to fit a width are one.

    An empty line stays: it parts paragraphs.
    """
    joined: list[list[str]] = []
    for line in text.split("\n"):
        before = joined[-1][-1] if joined else ""
        if len(before.rstrip()) >= _FULL and line.strip():
            joined[-1].append(line)
        else:
            joined.append([line])
    return ["\n".join(lines) for lines in joined]
