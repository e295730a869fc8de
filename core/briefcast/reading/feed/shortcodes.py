"""WordPress's shortcodes: `[caption]`, `[gallery]`, `[embed]`, and what plugins leave behind."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefcast.model import Removed
from briefcast.reading.feed.attachments import Attachment

_CODE = re.compile(
    r"\[(?P<end>/)?(?P<name>[A-Za-z][\w-]{0,60})(?P<rest>(?:\s|=|&nbsp;)[^\[\]]{0,2000}|\s*/)?\]"
)
_ATTRIBUTE = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))"""
)
_ALONE = {"gallery", "playlist", "more", "contact-form", "contact-form-7", "newsletter_form"}
_WRAPPERS = {"caption", "wp_caption"}
_LIST = re.compile(r"\d+")


@dataclass(slots=True)
class Expanded:
    """Markup whose shortcodes were read.

    Attributes:
        markup: HTML.
        removed: The shortcodes that mean nothing to a reader.
    """

    markup: str
    removed: list[Removed] = field(default_factory=list)


def expanded(markup: str, attachments: Mapping[str, Attachment], line: int | None) -> Expanded:
    """Makes HTML of the shortcodes that say something, and takes the others out.

    Text between an unknown shortcode and its end stays. Words in brackets that are no shortcode
    ("[sic]") stay too: one has attributes, an end, or is of a known name.

    Args:
        markup: HTML with shortcodes in it.
        attachments: The pictures of the feed by their numbers, for galleries.
        line: Of the source, for what is removed.
    """
    codes = list(_CODE.finditer(markup))
    ended = {code["name"].lower() for code in codes if code["end"]}
    out = Expanded("")
    parts: list[str] = []
    place, caption = 0, ""
    inside: str | None = None
    for code in codes:
        name = code["name"].lower()
        if not (code["end"] or name in ended or name in _ALONE or "=" in (code["rest"] or "")):
            continue
        between = markup[place : code.start()]
        place = code.end()
        attributes = _attributes(code["rest"] or "")
        if name in _WRAPPERS and not code["end"] and name in ended:
            parts.append(between)
            inside, caption = name, attributes.get("caption", "")
            parts.append("<figure>")
        elif name == inside:
            parts.append(_figure(between, caption))
            inside = None
        elif name == "embed":
            parts.append(_link(between) if code["end"] else between)
        elif name == "gallery" and (pictures := _pictures(attributes, attachments)):
            parts += [between, pictures]
        else:
            parts.append(between)
            raw = html.unescape(code[0])
            out.removed.append(Removed(" ".join(raw.split()), "a shortcode", line))
    parts.append(markup[place:])
    if inside:
        parts.append("</figure>")
    out.markup = "".join(parts)
    return out


def _attributes(text: str) -> dict[str, str]:
    found = {}
    for name, *values in _ATTRIBUTE.findall(html.unescape(text)):
        found[name.lower()] = next(filter(None, values), "")
    return found


_PICTURE = re.compile(r"\s*(?:<a\b[^<>]*>\s*)?(?:<img\b[^<>]*>)(?:\s*</a>)?", re.IGNORECASE)


def _figure(between: str, caption: str) -> str:
    """The rest of a figure: its picture, and the caption that stands after it or was given."""
    picture = _PICTURE.match(between)
    end = picture.end() if picture else 0
    texts = [text for text in (between[end:].strip(), html.escape(caption, quote=False)) if text]
    said = " ".join(dict.fromkeys(texts))
    figcaption = f"<figcaption>{said}</figcaption>" if said else ""
    return f"{between[:end]}{figcaption}</figure>"


def _link(address: str) -> str:
    address = html.unescape(address).strip()
    if not address or "<" in address:
        return address
    return f'<p><a href="{html.escape(address)}">{html.escape(address, quote=False)}</a></p>'


def _pictures(attributes: Mapping[str, str], attachments: Mapping[str, Attachment]) -> str:
    numbers = _LIST.findall(attributes.get("ids") or attributes.get("include") or "")
    return "".join(attachments[number].as_figure() for number in numbers if number in attachments)
