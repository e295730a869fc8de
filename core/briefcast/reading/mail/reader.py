"""The reader of e-mail."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefcast.hooks import Source
from briefcast.model import Finding, Origin, Reading, Removed, Text
from briefcast.reading.languages import language_tag
from briefcast.reading.mail.attached import listed, read_attached
from briefcast.reading.mail.bodies import Body, Mail, mail_of
from briefcast.reading.mail.digests import Digest, digest_in, introduction
from briefcast.reading.mail.forms import Form, only_in, read_body
from briefcast.reading.mail.forwarded import HARDLY_ANY, NOTE, Forwarded
from briefcast.reading.mail.heads import Head, head_of, last_lines, sender_of
from briefcast.reading.mail.masthead import without_masthead
from briefcast.reading.mail.parts import Part, split_mail
from briefcast.reading.mail.protected import encrypted, is_hidden
from briefcast.reading.marked import Element, End, Field, Heading, Marked, Start
from briefcast.reading.marked.compose import compose
from briefcast.reading.provenance import with_source
from briefcast.reading.said import said
from briefcast.reading.timestamps import day_of

NAME = "mail"


@dataclass(slots=True)
class _Told:
    """What reading came upon, beside the text."""

    removed: list[Removed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    encoding: str = "utf-8"
    forwarded: Forwarded | None = None


def read(source: Source) -> Reading:
    """Reads a briefing from a mail.

    Args:
        source: A mail, or an mbox that holds one.

    Returns:
        The briefing, its id still empty. Its title is the subject, its date the mail's; those of
        the mail that it forwards, where it does.

    Raises:
        InputError: There is no text in it, it is encrypted, several mails are in it, or it passes
            a limit.
    """
    told = _Told()
    mail, elements = _outermost(source, told)
    _refuse_encrypted(mail, elements, told, source.name)
    head = head_of(mail.headers, told.forwarded, last_lines(elements, told.removed))
    told.removed += head.removed
    if mail.digest or (_is_short(elements) and len(mail.mails) > 1):
        told.removed += introduction([(e.origin.line, said([e])) for e in elements])
        encoding = told.encoding
        elements = [each for inner in mail.mails for each in _story(inner, source, told)]
        told.encoding = encoding
        mail.mails = []
    elif _is_short(elements):
        reading, findings = read_attached(mail.attachments, source)
        if reading is not None:
            return _of_attachment(reading, mail, head, elements, told, findings)
        told.findings += findings
    for inner in mail.mails:
        told.removed += _removed_text(_story(inner, source, told), "a forwarded mail")
    told.removed += listed(mail.attachments)
    marked = Marked(
        elements=tuple(elements),
        title=head.title,
        organisation=head.organisation,
        language=language_tag(mail.headers.text("content-language")),
        removed=tuple(told.removed),
        findings=tuple(told.findings),
    )
    reading = without_masthead(compose(marked, source.name))
    reading = _dated(reading, head.date, source.name)
    return with_source(reading, source, NAME, told.encoding)


def _outermost(source: Source, told: _Told) -> tuple[Mail, list[Element]]:
    """The mail that is to be read: the one inside, where the outer says hardly anything."""
    mail = mail_of(split_mail(source.data, source.name, source.limits))
    elements = _read(mail, source, told)
    while _is_short(elements) and len(mail.mails) == 1 and not mail.digest:
        told.removed += _removed_text(elements, NOTE)
        head = head_of(mail.headers, None, ())
        told.removed += head.removed
        told.removed += [
            Removed(text, why)
            for text, why in (
                (head.title, "the subject of the mail that forwards"),
                (head.organisation, "who forwarded the mail"),
            )
            if text
        ]
        told.removed += listed(mail.attachments)
        told.forwarded = None
        mail = mail_of(mail.mails[0])
        elements = _read(mail, source, told)
    return mail, elements


def _read(mail: Mail, source: Source, told: _Told) -> list[Element]:
    """What a mail's bodies say; a digest in the text of one is taken apart first."""
    for body in () if mail.digest else mail.bodies:
        digest = digest_in(body, mail, source.name, source.limits)
        if digest is None:
            continue
        mail.bodies.remove(body)
        mail.mails = [*digest.mails, *mail.mails]
        mail.digest = True
        told.removed += digest.removed
        told.findings += digest.findings
        told.forwarded = digest.forwarded
        elements = _bodies(mail, source, told)
        told.encoding = digest.encoding
        if body.html:
            told.removed += _only_in_html(body, digest, source)
        return elements
    return _bodies(mail, source, told)


def _only_in_html(body: Body, digest: Digest, source: Source) -> list[Removed]:
    html = read_body(Body(html=body.html), {}, source.name, source.limits)
    texts = [part.parts[0].data.decode() for part in digest.mails]
    read = Form(removed=[*digest.removed, *(Removed(text, "read") for text in texts)])
    return only_in(html, read, "only in the HTML form of the mail")


def _refuse_encrypted(mail: Mail, elements: list[Element], told: _Told, name: str) -> None:
    """Refuses a mail that says hardly anything but what only its receiver can read."""
    hidden = mail.encrypted or any(map(is_hidden, told.removed))
    if hidden and _is_short(elements) and not mail.mails:
        raise encrypted(name)


def _bodies(mail: Mail, source: Source, told: _Told) -> list[Element]:
    files = _files(mail.attachments)
    elements: list[Element] = []
    for body in mail.bodies:
        form = read_body(body, files, source.name, source.limits, follows=bool(elements))
        elements += form.elements
        told.removed += form.removed
        told.findings += form.findings
        told.encoding = form.encoding
        told.forwarded = told.forwarded or form.forwarded
    if stray := " ".join(b"".join(mail.stray).decode("utf-8", "replace").split()):
        told.removed.append(Removed(stray, "outside the parts of the mail"))
    return elements


def _files(attachments: Sequence[Part]) -> dict[str, str]:
    """The names of the mail's own files by their ids."""
    found = {}
    for part in attachments:
        number = part.headers.text("content-id").strip("<> ")
        if number and part.headers.file_name:
            found[number] = part.headers.file_name
    return found


def _is_short(elements: Sequence[Element]) -> bool:
    return len(said(elements).split()) < HARDLY_ANY


def _removed_text(elements: Sequence[Element], why: str) -> list[Removed]:
    text = said(elements)
    return [Removed(text, why)] if text else []


def _story(part: Part, source: Source, told: _Told) -> list[Element]:
    """A mail of a digest as a story."""
    mail = mail_of(part)
    origin = Origin(part.line)
    head = head_of(mail.headers, None, ())
    told.removed += head.removed
    sender, _ = sender_of(mail.headers.text("from"))
    sender = sender.partition(" via ")[0].strip(" '\"")
    date = mail.headers.text("date")
    start: list[Element] = [Start(origin=origin)]
    if head.title:
        start.append(Heading(text=Text(head.title), level=1, origin=origin))
    if sender:
        start.append(Field(name="byline", text=sender, origin=origin))
    if date:
        start.append(Field(name="date", text=date, value=day_of(date), origin=origin))
    body = _bodies(mail, source, told)
    told.removed += listed(mail.attachments)
    for inner in mail.mails:
        deeper = mail_of(inner)
        told.removed += _removed_text(_bodies(deeper, source, told), "a forwarded mail")
    return [*start, *body, End(origin=origin)]


def _dated(reading: Reading, sent: str | None, name: str) -> Reading:
    """The reading with the day on which the mail was sent; a finding where its text has another."""
    own = reading.briefing.date
    if sent is None:
        return reading
    findings = reading.findings
    if own is not None and not sent.startswith(own):
        message = f"The mail was sent on {sent}; its text is dated {own}: give the date with --date"
        findings = (
            *findings,
            Finding(rule="date-unsure", severity="review", message=message, source=name),
        )
    return replace(reading, briefing=replace(reading.briefing, date=sent), findings=findings)


def _of_attachment(
    reading: Reading,
    mail: Mail,
    head: Head,
    elements: Sequence[Element],
    told: _Told,
    findings: list[Finding],
) -> Reading:
    """The reading of an attachment, with what the mail says and the file does not."""
    briefing = reading.briefing
    if briefing.title and head.title and head.title != briefing.title:
        told.removed.append(Removed(head.title, "the subject of the mail"))
    briefing = replace(
        briefing,
        title=briefing.title or head.title,
        organisation=briefing.organisation or head.organisation,
        date=briefing.date or head.date,
        source=None,
    )
    text = _removed_text(elements, "written above the attachment")
    return Reading(
        briefing,
        (*told.removed, *text, *listed(mail.attachments), *reading.removed),
        (*told.findings, *findings),
    )
