"""Digests that mailing lists send as one text: RFC 1153, Mailman, Listserv, Yahoo and Google."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefcast.hooks import Limits
from briefcast.model import Finding, Removed
from briefcast.reading.mail.bodies import Body, Mail
from briefcast.reading.mail.forwarded import Forwarded, forwarding
from briefcast.reading.mail.headers import decoded_words, parse_headers
from briefcast.reading.mail.heads import sender_of, without_marks
from briefcast.reading.mail.parts import Part
from briefcast.reading.mail.transfer import content
from briefcast.reading.timestamps import day_of

HEADERS = "the headers of a mail in a digest"
INTRODUCTION = "introduces a digest"

_RULE = re.compile(r"(?P<sign>[-_=])(?P=sign){19,}|-{4,} \d+ of \d+ -{4,}")
_NUMBER = re.compile(r"Message:? ?#?\d+", re.IGNORECASE)
_TOPIC = re.compile(r"Topic: (?P<topic>\S.*)")
_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,40}) ?: ?(?P<value>.*)")
_USUAL = {"from", "date", "subject", "to", "cc", "reply-to", "message-id", "url", "sender"}
_TOPICS = re.compile(
    r"(?:today[’']s topics?(?: summary)?|topics (?:of the day|(?:in|covered in) this (?:digest"
    r"|issue))|messages in this (?:digest|issue))\b.{0,30}|in this (?:digest|issue):",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"there (?:are|is) \d+ messages? .{0,40}in this (?:digest|issue)\.?", re.I)
_SUBJECT = re.compile(r"\bdigest\b", re.IGNORECASE)
_END = re.compile(r"end of .{1,200}\b(?:digest|issue \d+)\b.{0,80}|subject: digest footer", re.I)
_LONGEST_END = 25
_MOST_HEADERS = 40
_MOST_BETWEEN = 12


@dataclass(slots=True)
class Digest:
    """A digest, taken apart.

    Attributes:
        mails: In order; their text is in UTF-8, whatever the digest was in.
        removed: What stands around them, and their headers.
        findings: What is wrong with the text.
        encoding: That it was in.
        forwarded: What the text says of the digest, where somebody forwards it.
    """

    mails: list[Part] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    findings: tuple[Finding, ...] = ()
    encoding: str = "utf-8"
    forwarded: Forwarded | None = None


@dataclass(frozen=True, slots=True)
class _Message:
    """Where a message stands: from its rule, its headers, its text."""

    rule: int
    start: int
    text: int
    headers: tuple[tuple[str, str], ...]


def digest_in(body: Body, mail: Mail, name: str, limits: Limits) -> Digest | None:
    """Takes a digest in a text apart.

    Args:
        body: One of the mail's.
        mail: Whose subject may say that it is a digest.
        name: Of the source.
        limits: A digest of more mails than its `blocks` is refused.

    Returns:
        The digest; None where the text is none.
    """
    if len(body.plain) != 1:
        return None
    part = body.plain[0]
    text = content(part, name)
    lines = re.split(r"\r\n|\r|\n", text.text)
    messages = _messages(lines)
    if not messages or not _is_digest(lines, messages, mail):
        return None
    if len(messages) > limits.blocks:
        raise limits.refuse(name, "blocks", f"{len(messages):,} mails")
    digest = Digest(findings=text.findings, encoding=text.encoding)
    end = _end(lines, messages[-1].text)
    above = [line.lstrip("> ") for line in lines[: messages[0].rule]]
    digest.forwarded = forwarding([*above, "digest"]).forwarded
    digest.removed = introduction(
        [(part.line + place, line) for place, line in enumerate(lines[: messages[0].rule])]
    )
    ends = [*(message.rule for message in messages[1:]), end]
    topic = ""
    for message, stop in zip(messages, ends, strict=True):
        stated = [found for line in lines[message.rule : message.start] if (found := _topic(line))]
        topic = stated[-1] if stated else topic
        said = _joined(lines[message.rule : message.text])
        digest.removed.append(Removed(said, HEADERS, part.line + message.start))
        digest.mails.append(_mail(message, lines[message.text : stop], topic, part))
    if footer := _joined(lines[end:]):
        digest.removed.append(Removed(footer, "the footer of a digest", part.line + end))
    return digest


def introduction(lines: Sequence[tuple[int | None, str]]) -> list[Removed]:
    """What stands above the mails of a digest as what was left out.

    Args:
        lines: Each with its number in the source.
    """
    place = next((at for at, (_, text) in enumerate(lines) if _TOPICS.match(text.strip())), None)
    place = len(lines) if place is None else place
    removed = []
    for some, why in ((lines[:place], INTRODUCTION), (lines[place:], "contents list")):
        if text := _joined([text for _, text in some]):
            removed.append(Removed(text, why, some[0][0]))
    return removed


def _joined(lines: Sequence[str]) -> str:
    kept = [line.strip() for line in lines if re.search(r"[^\W_]", line)]
    return "\n".join(kept)


def _is_digest(lines: Sequence[str], messages: Sequence[_Message], mail: Mail) -> bool:
    """Whether a text says that it is a digest: rules and headers stand in other mails, too."""
    first = messages[0]
    return (
        _SUBJECT.search(mail.headers.text("subject")) is not None
        or any(_NUMBER.fullmatch(line.strip()) for line in lines[first.rule : first.text])
        or any(
            _TOPICS.match(line.strip()) or _COUNTED.match(line.strip())
            for line in lines[: first.rule]
        )
    )


def _messages(lines: Sequence[str]) -> list[_Message]:
    found: list[_Message] = []
    place = 0
    while place < len(lines):
        if not _RULE.fullmatch(lines[place].strip()):
            place += 1
            continue
        message = _message(lines, place)
        if message is not None:
            found.append(message)
        place = message.text if message else place + 1
    return found


def _message(lines: Sequence[str], rule: int) -> _Message | None:
    """The message that starts under a rule; None where none does.

    More rules may stand between, "Message: 3", and a topic with its address.
    """
    start, below_topic = rule, False
    for _ in range(_MOST_BETWEEN):
        start += 1
        if start >= len(lines):
            return None
        text = lines[start].strip()
        below_topic = below_topic or bool(_topic(text))
        between = _topic(text) or (below_topic and text.startswith("Url:"))
        if not (between or not text or _NUMBER.fullmatch(text) or _RULE.fullmatch(text)):
            break
    headers, end = _headers(lines, start)
    names = {name.lower() for name, _ in headers}
    if "from" not in names or not names & {"date", "subject", "url"}:
        return None
    return _Message(rule, start, end, tuple(headers))


def _topic(line: str) -> str:
    found = _TOPIC.fullmatch(line.strip())
    return found["topic"] if found else ""


def _headers(lines: Sequence[str], place: int) -> tuple[list[tuple[str, str]], int]:
    """The headers that start on a line, and where what they belong to starts.

    Yahoo indents them, so that an indented line goes on only where it is none of the usual ones.
    """
    headers: list[tuple[str, str]] = []
    end = place
    while end < len(lines) and end - place < _MOST_HEADERS and lines[end].strip():
        line = lines[end]
        found = _HEADER.fullmatch(line.strip())
        indented = line[0].isspace()
        if found and (not indented or found["name"].lower() in _USUAL):
            headers.append((found["name"], found["value"]))
        elif headers and indented:
            name, value = headers[-1]
            headers[-1] = (name, f"{value} {line.strip()}")
        else:
            break
        end += 1
    return headers, end


def _end(lines: Sequence[str], text: int) -> int:
    """Where the end of the digest starts, after its last message."""
    first = max(text, len(lines) - _LONGEST_END)
    return next(
        (at for at in range(first, len(lines)) if _END.match(lines[at].strip())), len(lines)
    )


def _mail(message: _Message, lines: Sequence[str], topic: str, digest: Part) -> Part:
    """A message as a mail inside the digest.

    Its headers are those that a story has a field for, without addresses and marks: all of them
    are listed elsewhere. How it was encoded is of no more use: the list's program decoded it.
    """
    said = {name.lower(): value for name, value in reversed(message.headers)}
    said = {name: said[name] for name in ("from", "subject", "date") if name in said}
    if day_of(said.get("date", "")) is None:  # "Oct 02 09:00AM": of no certain year
        said.pop("date", None)
    said["from"] = f'"{sender_of(decoded_words(said["from"]))[0]}"'
    said["subject"] = without_marks(decoded_words(said.get("subject", topic)))[0]
    own = [value for name, value in message.headers if name.lower() == "content-type"]
    told = (own or [digest.headers.text("content-type")])[0].replace('"', "").lower()
    forms = [form for form in ("format=flowed", "delsp=yes") if form in told]
    said["content-type"] = "; ".join(["text/plain", "charset=utf-8", *forms])
    head = "".join(f"{name}: {value}\n" for name, value in said.items()).encode()
    headers, _ = parse_headers(head, 0)
    line = digest.line + message.text
    inner = Part(headers, "text/plain", line, "\n".join(lines).encode())
    return Part(headers, "message/rfc822", digest.line + message.start, parts=[inner])
