"""Tells how likely a source is a mail."""

import re

_LINE = re.compile(r"(?P<name>[!-9;-~]{1,76}):(?P<value>[^\n]*(?:\n[ \t][^\n]*)*)(?:\n|$)")
_MBOX = re.compile(
    r"From \S+ .*\d{4}\s*\n|From - .*\n|From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) .*\n"
)
_CERTAIN = {
    "received", "return-path", "mime-version", "message-id", "delivered-to", "dkim-signature",
}  # fmt: skip
_USUAL = {
    "from", "to", "subject", "date", "cc", "sender", "reply-to", "content-type",
    "content-transfer-encoding", "x-mailer", "in-reply-to", "references", "envelope-to",
    "authentication-results", "arc-seal", "x-received",
}  # fmt: skip
_SUFFIXES = (".eml", ".mbox", ".mbx")


def sniff(head: bytes, name: str) -> int:
    """How sure the mail reader is, 0 to 100: headers of mails stand at the very top.

    "Title:", "Author:" and "Date:" lines are those of other formats; a mail says at least whom it
    is from, or how it came.

    Args:
        head: The first bytes of the source.
        name: Of the file.
    """
    text = head.decode("latin-1").removeprefix("ï»¿").replace("\r\n", "\n").replace("\r", "\n")
    text = text.lstrip("\n")
    place = mbox.end() if (mbox := _MBOX.match(text)) else 0
    found: dict[str, str] = {}
    foreign = 0
    while line := _LINE.match(text, place):
        header = line["name"].lower()
        found.setdefault(header, line["value"].strip())
        foreign += header in ("title", "author", "slug", "display-if-installed", "category")
        place = line.end()
    certain = len(_CERTAIN & found.keys()) + sum(each.startswith("list-") for each in found)
    known = certain + len(_USUAL & found.keys())
    sender = "@" in found.get("from", "")
    if foreign or known < 2 or not (certain or sender):
        return 0
    return 90 if name.lower().endswith(_SUFFIXES) else 80
