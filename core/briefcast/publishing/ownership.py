"""Keeps one issue from overwriting another."""

from briefcast.model import Briefing, BriefingRecord, InputError, Manifest, SourceRecord
from briefcast.reading import slug


def briefing_record(briefing: Briefing) -> BriefingRecord:
    """What the manifest says of a briefing."""
    source = briefing.source
    return BriefingRecord(
        id=briefing.id,
        title=briefing.title,
        date=briefing.date,
        language=briefing.language,
        source=SourceRecord(source.name if source else "", source.sha256 if source else ""),
        headlines=tuple(story.headline for story in briefing.stories),
    )


def check_owner(briefing: Briefing, standing: Manifest | None, folder: str) -> None:
    """Refuse an id that another briefing has.

    A source of another name is another briefing. So is one of the same name where neither date
    nor issue is in the id and no headline is shared: next week's issue, saved over this week's.

    Args:
        briefing: The one to be built.
        standing: The manifest of the edition that has its id.
        folder: That edition's folder, for the message.

    Raises:
        InputError: Naming both, and the way out.
    """
    if standing is None:
        return
    new, old = briefing_record(briefing), standing.briefing
    if new.source.name != old.source.name:
        why = f"was made from {old.source.name!r}, not from {new.source.name!r}"
    elif not _is_dated(briefing) and not set(new.headlines) & set(old.headlines) - {None}:
        why = f"was made from an earlier {old.source.name!r} that shares no headline with this one"
    else:
        return
    raise InputError(
        f"{folder}: the edition {briefing.id!r} {why}: give this briefing a name of its own "
        "with --id, or delete that folder to replace it"
    )


def _is_dated(briefing: Briefing) -> bool:
    marks = (slug(mark) for mark in (briefing.date, briefing.issue) if mark)
    return any(mark and f"-{mark}-" in f"-{briefing.id}-" for mark in marks)
