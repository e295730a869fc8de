"""What a mail's own headers give a briefing: its title, and who publishes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefcast.model import Removed
from briefcast.reading.characters import folded
from briefcast.reading.mail.forwarded import Forwarded
from briefcast.reading.mail.furniture import SIGNATURE
from briefcast.reading.mail.headers import Headers, mailbox
from briefcast.reading.mail.persons import is_person
from briefcast.reading.marked import Element, Prose
from briefcast.reading.timestamps import day_of

_MARK = re.compile(
    r"\s*(?:(?:re|fwd?|aw|wg|tr|sv|vs|antw|rv|enc)(?:\[\d+\])?\s?:(?=\s|$)"
    r"|\[(?P<list>[^\[\]]{1,60})\](?=\s*\S))",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What a mail's headers say of the briefing.

    Attributes:
        title: The subject without its marks; None where there is none.
        organisation: Who publishes; None where a person sent the mail.
        date: The day on which it was sent, in ISO 8601; None where that is not certain.
        removed: What the headers say besides.
    """

    title: str | None = None
    organisation: str | None = None
    date: str | None = None
    removed: list[Removed] = field(default_factory=list)


def head_of(headers: Headers, forwarded: Forwarded | None, ends: Sequence[str]) -> Head:
    """Reads the title, who publishes, and the date: of the mail that is forwarded, if one is.

    Args:
        headers: Of the mail.
        forwarded: What its text says of the mail that it forwards.
        ends: The lines that may be signed: see `last_lines`.
    """
    head = Head(date=day_of(headers.text("date")))
    subject, marks = without_marks(headers.text("subject"))
    head.removed += [Removed(mark, why) for mark, why in marks]
    name, address = sender_of(headers.text("from"))
    if address:
        head.removed.append(Removed(address, "mail header"))
    if forwarded is not None:
        head.date = forwarded.day
        if name:
            head.removed.append(Removed(name, "who forwarded the mail"))
        name, address = sender_of(folded(forwarded.sender))
        outer, subject = subject, without_marks(folded(forwarded.subject))[0] or subject
        if outer not in ("", subject):
            head.removed.append(Removed(outer, "the subject of the mail that forwards"))
    head.title = subject or None
    person, via, group = name.partition(" via ")
    if via and group.strip():
        head.removed.append(Removed(person, "wrote to the list"))
        name = group.strip()
    elif name and is_person(name, address, ends):
        head.removed.append(Removed(name, "who sent the mail"))
        name = ""
    head.organisation = name or None
    return head


def sender_of(text: str) -> tuple[str, str]:
    """The name and the address of a sender; each "" where it is not given.

    Args:
        text: Of a "From" header, decoded; of one in a mail's text, too ("Jo [mailto:j@quay]").
    """
    name, address = mailbox(re.sub(r"\[mailto:([^\[\]\s]+)\]", r"<\1>", text))
    if "@" not in address:
        name, address = name or text, ""
    name = name.strip(" '\"")
    return "" if "@" in name else name, address


def last_lines(elements: Sequence[Element], removed: Sequence[Removed]) -> list[str]:
    """The lines in which a mail may be signed: the last of its text, the first of signatures."""
    texts = [element.text.plain for element in elements[-3:] if isinstance(element, Prose)]
    signatures = [each.text.lstrip("-– \n") for each in removed if each.why == SIGNATURE]
    return [
        *(line for text in texts for line in text.split("\n")),
        *(line for text in signatures for line in text.split("\n")[:3]),
    ]


def without_marks(subject: str) -> tuple[str, list[tuple[str, str]]]:
    """Takes "Re:", "Fwd:" and the list's name in brackets from a subject.

    Args:
        subject: Decoded.

    Returns:
        What is left, and each mark with why.
    """
    taken: list[tuple[str, str]] = []
    while found := _MARK.match(subject):
        why = "the list’s mark in the subject" if found["list"] else "a mark in the subject"
        taken.append((found[0].strip(), why))
        subject = subject[found.end() :]
    return subject.strip(), taken
