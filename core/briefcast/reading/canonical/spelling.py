"""Spells text in Markdown so that it is read back letter for letter."""

import re
from collections.abc import Callable
from html import escape

from briefcast.model import Inline, Text

Spell = Callable[[Text], str]
"""Spells a text on one or more lines."""

_LINE_START = re.compile(
    r"(?P<digits>\d{1,9})(?P<stop>[.)])(?=\s|$)"
    r"|(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=:|][-=:|\s]*$|>|~~~)"
)
_SIGNS = re.compile(
    r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|(?<!\S)#(?=#*$)",
    re.MULTILINE,
)
_ASCII_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
_SPACES = re.compile(r"(?<![^ \n]) | (?![^ \n])")
_WIDE = re.compile(r"[^\S ]")
"""White space that is not kept as it is where it stands in a file."""
_BARE_ADDRESS = re.compile(r"[A-Za-z0-9/#.?][^\s<>()\\*`\[\]\"'|]*")


def escaped(text: str) -> str:
    """Plain text with a backslash before each sign that Markdown would heed."""
    return _SIGNS.sub(r"\\\g<0>", text)


def encoded(text: str) -> str:
    """Plain text with an entity for every ASCII sign, edge space and new line: always exact."""
    text = _ASCII_SIGNS.sub(_entity, text)
    return _SPACES.sub("&#32;", text).replace("\n", "&#10;")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def flowing(text: Text) -> str:
    """A text as a paragraph; a line break is a backslash at the end of a line."""
    lines = _marked(text, escaped, tags=False).split("\n")
    return "\\\n".join(map(_started, lines))


def _started(line: str) -> str:
    """A line with a backslash where it would start a list, a quotation or the like."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    place = match.start("stop") if match["digits"] else 0
    return f"{line[:place]}\\{line[place:]}"


def in_line(text: Text) -> str:
    """A text on one line, for headings and cells; a line break is `<br>`."""
    line = _marked(text, escaped, tags=False).replace("\n", "<br>")
    return _started(line)


def tagged(text: Text) -> str:
    """A text on one line whose marks are all tags, where Markdown's own would not be read."""
    line = _marked(text, escaped, tags=True).replace("\n", "<br>")
    return _started(line)


def coded(text: Text) -> str:
    """A text on one line with tags and entities only, which is always exact."""
    return _marked(text, encoded, tags=True)


def _marked(text: Text, spell: Callable[[str], str], *, tags: bool) -> str:
    """The text with its marks."""
    plain = text.plain
    places = sorted({0, len(plain), *(p for one in text.inlines for p in (one.start, one.end))})
    starting: dict[int, list[Inline]] = {}
    for inline in text.inlines:
        starting.setdefault(inline.start, []).append(inline)
    parts: list[str] = []
    opened: list[tuple[Inline, str]] = []
    for place, after in zip(places, [*places[1:], len(plain)], strict=True):
        _close(opened, place, parts)
        for inline in starting.get(place, ()):
            start, end = _tags(inline) if tags else _signs(inline)
            parts.append(start)
            opened.append((inline, end))
            if inline.end == place:
                _close(opened, place, parts)
        parts.append(spell(plain[place:after]))
    return "".join(parts)


def _close(opened: list[tuple[Inline, str]], place: int, parts: list[str]) -> None:
    """Closes what ends here, the inner before the outer."""
    if any(inline.end <= place for inline, _ in opened):
        parts += [end for inline, end in reversed(opened) if inline.end <= place]
        opened[:] = [one for one in opened if one[0].end > place]


def _signs(inline: Inline) -> tuple[str, str]:
    if inline.kind == "emphasis":
        return "_", "_"
    if inline.kind == "link" and inline.value:
        return "[", f"]({address(inline.value)})"
    return _tags(inline)


def _tags(inline: Inline) -> tuple[str, str]:
    value = attribute(inline.value or "")
    match inline.kind:
        case "emphasis":
            return "<em>", "</em>"
        case "link":
            return ("<a>" if inline.value is None else f'<a href="{value}">'), "</a>"
        case "abbreviation":
            return f'<abbr title="{value}">', "</abbr>"
        case "language":
            return f'<span lang="{value}">', "</span>"


def attribute(value: str) -> str:
    """A value for an attribute of a tag."""
    return _WIDE.sub(_entity, escape(value))


def address(value: str) -> str:
    """An address as the target of a link or an image."""
    value = _WIDE.sub(_entity, re.sub(r"&(?=#?\w{1,32};)", "&amp;", value))
    if _BARE_ADDRESS.fullmatch(value):
        return value
    inside = re.sub(r"[\\<>]", r"\\\g<0>", value)
    return f"<{inside}>"


def quoted(value: str) -> str:
    """A text in double quotes, as the title of an image."""
    inside = re.sub(r"[\\\"]|&(?=#?\w{1,32};)", r"\\\g<0>", value)
    return '"' + inside.replace("\n", "&#10;") + '"'
