"""Field lines: `*Credit: Ana Lind*` under an image, and what else is said that way.

A field line stands between single asterisks. Real emphasis is written with underscores, so that
no emphasised text is ever written as a field line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcast.model import Image, find_credit
from briefcast.reading.canonical.inlines import Report, text_of

if TYPE_CHECKING:
    from markdown_it.token import Token

CREDIT, DESCRIPTION, ROLE = "Credit", "Description", "Role"
CAPTION, DECORATIVE = "Caption", "Decorative"
SAID_BY, TABLE = "Said by", "Table"
OF_IMAGES = frozenset({CREDIT, DESCRIPTION, ROLE, CAPTION, DECORATIVE})
"""The names of field lines that stand under images."""

_NAMES = {name.lower(): name for name in (*OF_IMAGES, SAID_BY, TABLE)}
_FIELD = re.compile(rf"({'|'.join(_NAMES)})(?:\s*:\s*(.*)|\s*\.?\s*)", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field line; its value is None where the line gives none."""

    name: str
    value: str | None


def field_line(tokens: "Sequence[Token]", report: Report, line: int) -> FieldLine | None:
    """The field that the inline tokens of a line are, None where they are no field line."""
    if len(tokens) < 3 or tokens[0].type != "em_open" or tokens[0].markup != "*":
        return None
    end = next(place for place, token in enumerate(tokens) if _ends(token, tokens[0]))
    if end != len(tokens) - 1:
        return None
    told = Report(report.name)
    match = _FIELD.fullmatch(text_of(tokens[1:-1], told, line).plain)
    if match is None:
        return None
    report.add(told)
    return FieldLine(_NAMES[match[1].lower()], match[2] or None)


def _ends(token: "Token", start: "Token") -> bool:
    return token.type == "em_close" and token.level == start.level


def lines_of(tokens: "Sequence[Token]") -> "list[list[Token]]":
    """Inline tokens by line; each line but the first starts with the break before it."""
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.type in ("softbreak", "hardbreak") and token.level == 0:
            lines.append([token])
        elif token.type != "text" or token.content:
            lines[-1].append(token)
    return lines


def credit_in(alt: str | None, caption: str | None) -> str | None:
    """The credit that an image has where no field line gives one."""
    credit = find_credit(caption or "") or find_credit(alt or "")
    return credit.name if credit else None


def written_fields(image: Image) -> list[FieldLine]:
    """The field lines that an image needs."""
    fields = []
    if image.alt == "":
        fields.append(FieldLine(DECORATIVE, None))
    if image.caption and not image.src:
        fields.append(FieldLine(CAPTION, image.caption))
    if image.credit != credit_in(image.alt, image.caption):
        fields.append(FieldLine(CREDIT, image.credit or ""))
    if image.long_description is not None:
        fields.append(FieldLine(DESCRIPTION, image.long_description))
    if image.role != "inline":
        fields.append(FieldLine(ROLE, image.role))
    return fields


def with_fields(image: Image, fields: Sequence[FieldLine], report: Report) -> Image:
    """An image with what its field lines say."""
    given = {field.name: field.value for field in fields}
    line = image.origin.line
    if DECORATIVE in given:
        if image.alt:
            message = "The image is said to be decorative but has an alternative, which was kept"
            report.find("decorative-with-alt", message, line)
        image = replace(image, alt=image.alt or "")
    if given.get(CAPTION) is not None:
        caption = given[CAPTION]
        image = replace(image, caption=caption, credit=credit_in(image.alt, caption))
    if CREDIT in given:
        image = replace(image, credit=given[CREDIT])
    if DESCRIPTION in given:
        image = replace(image, long_description=given[DESCRIPTION])
    return replace(image, role=given.get(ROLE) or image.role)
