"""Gives a briefing its date and its id."""

import re
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import PurePath

from briefcast.model import Briefing, InputError, PublicationSettings
from briefcast.reading.slug import slug

LIMIT = 80
"""The most characters of an id."""

_GIVEN = re.compile(r"[a-z0-9_][a-z0-9_-]*")  # no dot: files of the publication have one
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")  # on Windows, no file names


def identified(
    briefing: Briefing,
    *,
    publication: PublicationSettings,
    source_name: str,
    given_id: str | None = None,
    given_date: str | None = None,
) -> Briefing:
    """The briefing with its date and its id set.

    Args:
        briefing: As read.
        publication: Its id or title begins the ids of its briefings.
        source_name: The file's name without its folder; "-" for standard input.
        given_id: As given to `--id`; goes before all else.
        given_date: As given to `--date`; goes before the source's own.

    Raises:
        InputError: The given id or date is not one.
    """
    if given_date is not None:
        briefing = replace(briefing, date=valid_date(given_date))
    if given_id is not None:
        return replace(briefing, id=_valid_id(given_id))
    own = slug(briefing.id, LIMIT) or _derived(briefing, publication, source_name)
    return replace(briefing, id=f"briefing-{own}" if _RESERVED.fullmatch(own) else own)


def valid_date(text: str) -> str:
    """The same date, if it is one.

    Args:
        text: A day or a month in ISO 8601: "2026-03-07" or "2026-03".

    Raises:
        InputError: It is neither, or is in no calendar.
    """
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text, re.ASCII):
        try:
            date.fromisoformat(text if len(text) == len("2026-03-07") else f"{text}-01")
        except ValueError:
            pass
        else:
            return text
    raise InputError(f"{text!r} is not a date: write a day as 2026-03-07 or a month as 2026-03")


def _valid_id(text: str) -> str:
    wrong = None
    if not _GIVEN.fullmatch(text):
        wrong = "use a-z, 0-9, '_' and '-', and do not start with '-'"
    elif len(text) > LIMIT:
        wrong = f"use at most {LIMIT} characters"
    elif _RESERVED.fullmatch(text):
        wrong = "the name is reserved on Windows"
    if wrong is None:
        return text
    try_instead = slug(text, LIMIT)
    good = try_instead and try_instead != text and not _RESERVED.fullmatch(try_instead)
    hint = f"; for instance {try_instead}" if good else ""
    raise InputError(f"--id {text!r} cannot name a folder: {wrong}{hint}")


def _derived(briefing: Briefing, publication: PublicationSettings, source_name: str) -> str:
    series = slug(publication.id or publication.title or "", LIMIT // 2)
    issue = slug(briefing.issue or "", LIMIT // 4)
    when = briefing.date or (f"issue-{issue}" if issue.isdigit() else issue)
    name = slug(briefing.title or "")
    if not name and (briefing.title or not when):
        stem = slug(PurePath(source_name).stem)
        name = stem or f"briefing-{_fingerprint(briefing)}"
    if name == series:
        name = ""
    # The name gives way before the date does: issues must not share an id.
    before = "-".join(part for part in (series, when) if part)
    room = LIMIT - len(before) - 1 if before else LIMIT
    return "-".join(part for part in (before, slug(name, room)) if part)


def _fingerprint(briefing: Briefing) -> str:
    said = briefing.title or "\n".join(story.headline or "" for story in briefing.stories)
    return sha256(said.encode()).hexdigest()[:8]
