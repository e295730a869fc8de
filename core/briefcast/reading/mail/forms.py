"""Reads a body of a mail, in the better of its forms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefcast.hooks import Limits
from briefcast.model import Finding, Image, ListBlock, Origin, Removed, Table, Text
from briefcast.reading.amount import check_lines
from briefcast.reading.mail.bodies import Body
from briefcast.reading.mail.forwarded import Forwarded
from briefcast.reading.mail.furniture import without_furniture
from briefcast.reading.mail.lines import mail_lines
from briefcast.reading.mail.markup import read_markup
from briefcast.reading.mail.parts import Part
from briefcast.reading.mail.transfer import content
from briefcast.reading.marked import Element, Heading, Prose
from briefcast.reading.said import said
from briefcast.reading.text.lines import clean_lines
from briefcast.reading.text.pieces import pieces_of


@dataclass(slots=True)
class Form:
    """A body as one of its forms gives it.

    Attributes:
        elements: In reading order.
        removed: What was left out of it.
        findings: What was found in it.
        encoding: That it was in.
        forwarded: What it says of the mail that it forwards; None where it forwards none.
    """

    elements: list[Element] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    encoding: str = "utf-8"
    forwarded: Forwarded | None = None

    @property
    def words(self) -> int:
        """How many words it says."""
        return len(said(self.elements).split())


def read_body(
    body: Body, files: Mapping[str, str], name: str, limits: Limits, *, follows: bool = False
) -> Form:
    """Reads a body in the form that says more of its structure.

    HTML is taken where it marks something (headings, pictures, lists, tables, bold lines) and
    says about as much as the text; else the text, which older lists write with more care.

    Args:
        body: Of a mail.
        files: The names of pictures inside the mail by their ids.
        name: Of the source.
        limits: Past which it is refused.
        follows: Whether another body of the mail stands before.

    Returns:
        That form. What only the other one says is in `removed`.
    """
    if not body.html:
        return _plain(body.plain, name, limits, follows=follows)
    html = _html(body.html, files, name, limits)
    if not body.plain:
        return html
    plain = _plain(body.plain, name, limits, follows=follows)
    if _is_better(html, plain):
        html.removed += only_in(plain, html, "only in the text form of the mail")
        html.forwarded = html.forwarded or plain.forwarded
        return html
    plain.removed += only_in(html, plain, "only in the HTML form of the mail")
    plain.forwarded = plain.forwarded or html.forwarded
    return plain


def _is_better(html: Form, plain: Form) -> bool:
    if html.words * 2 < plain.words:
        return False
    if plain.words * 2 < html.words:
        return True
    return any(
        isinstance(element, Heading | Image | ListBlock | Table)
        or (isinstance(element, Prose) and element.bold)
        for element in html.elements
    )


def only_in(other: Form, chosen: Form, why: str) -> list[Removed]:
    """The texts of a form that say words which the chosen one does not."""
    told = " ".join([said(chosen.elements), *(each.text for each in chosen.removed)])
    known = {*_words(told)}
    texts = [*(said([element]) for element in other.elements), *(e.text for e in other.removed)]
    lines = [text for text in texts if any(word not in known for word in _words(text))]
    return [Removed("\n".join(lines), why)] if lines else []


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _html(parts: Sequence[Part], files: Mapping[str, str], name: str, limits: Limits) -> Form:
    form = Form()
    for part in parts:
        text = content(part, name)
        found = read_markup(text.text, files, name, limits, part.line)
        form.elements += found.elements
        form.removed += found.removed
        form.findings += [*text.findings, *found.findings]
        form.encoding = text.encoding
        form.forwarded = form.forwarded or found.forwarded
    return form


def _plain(parts: Sequence[Part], name: str, limits: Limits, *, follows: bool) -> Form:
    form = Form()
    for part in parts:
        text = content(part, name)
        check_lines(text.text, limits, name)
        flowed = (part.headers.parameter("format") or "").lower() == "flowed"
        joined = (part.headers.parameter("delsp") or "").lower() == "yes"
        lines = mail_lines(text.text, part.line, flowed=flowed, joined=joined)
        bare = without_furniture(lines, follows=follows or bool(form.elements))
        texts = [line.text for line in bare.lines]
        form.elements += _elements(texts, [line.number for line in bare.lines], form)
        form.removed += bare.removed
        form.forwarded = form.forwarded or bare.forwarded
        form.findings += text.findings
        form.encoding = text.encoding
    return form


def _elements(texts: Sequence[str], numbers: Sequence[int], form: Form) -> list[Element]:
    lines, unseen = clean_lines(
        "\n".join(re.sub(r"[\n\v\f\x85\u2028\u2029]", " ", each) for each in texts)
    )
    form.removed += [replace(each, line=numbers[(each.line or 1) - 1]) for each in unseen]
    placed = [replace(line, number=numbers[line.number - 1]) for line in lines]
    return [
        Prose(text=Text(piece.text), origin=Origin(piece.line, piece.column))
        for piece in pieces_of(placed)
    ]
