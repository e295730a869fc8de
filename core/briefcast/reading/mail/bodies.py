"""What a mail is made of: bodies to read, attachments, other mails."""

from dataclasses import dataclass, field

from briefcast.reading.mail.headers import Headers
from briefcast.reading.mail.parts import Part
from briefcast.reading.mail.protected import is_encrypted

_PLAIN = ("text/plain", "text/markdown", "text/enriched", "text/richtext")
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(slots=True)
class Body:
    """One text, in one or more forms.

    Attributes:
        plain: The parts of its plain form.
        html: The parts of its HTML form.
    """

    plain: list[Part] = field(default_factory=list)
    html: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Mail:
    """A mail with its parts sorted.

    Attributes:
        headers: Of the mail.
        bodies: In order.
        attachments: Files, pictures among them.
        mails: That it forwards, or is a digest of.
        stray: What stands outside its parts.
        encrypted: Whether one of its parts can be read by its receiver only.
        digest: Whether it only collects the mails in it.
    """

    headers: Headers
    bodies: list[Body] = field(default_factory=list)
    attachments: list[Part] = field(default_factory=list)
    mails: list[Part] = field(default_factory=list)
    stray: list[bytes] = field(default_factory=list)
    encrypted: bool = False
    digest: bool = False


def mail_of(root: Part) -> Mail:
    """Sorts the parts of a mail.

    Args:
        root: The mail itself, or a `message/rfc822` part that holds one.
    """
    if root.is_mail:
        root = root.parts[0]
    mail = Mail(root.headers)
    waiting: list[tuple[Part, Body | None]] = [(root, None)]
    while waiting:
        part, body = waiting.pop()
        if not part.parts and part.stray:  # a multipart whose parts never come
            part.data, part.stray = b"".join(part.stray), []
        mail.stray += part.stray
        mail.encrypted = mail.encrypted or is_encrypted(part.kind)
        mail.digest = mail.digest or (part.kind == "multipart/digest" and bool(part.parts))
        if part.is_mail and part is not root:
            mail.mails.append(part)
            continue
        if part.kind == "multipart/alternative" and body is None:
            body = Body()
            mail.bodies.append(body)
        if part.parts:
            waiting += [(each, body) for each in reversed(part.parts)]
        else:
            _sort(mail, part, body)
    return mail


def _sort(mail: Mail, part: Part, body: Body | None) -> None:
    kind = part.kind
    if kind.startswith("multipart/"):
        kind = "text/html" if part.data[:500].lstrip().startswith(b"<") else "text/plain"
    if part.headers.is_attached or kind not in (*_PLAIN, *_HTML):
        mail.attachments.append(part)
        return
    if body is None:
        body = Body()
        mail.bodies.append(body)
    (body.html if kind in _HTML else body.plain).append(part)
