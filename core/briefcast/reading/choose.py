"""Chooses the reader of a source, and reads it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefcast.hooks import Reader, Source
from briefcast.model import (
    PLUGIN_FAULTS,
    BriefcastError,
    Finding,
    InputError,
    Reading,
    one_line,
    unknown,
)
from briefcast.reading.amount import check_blocks
from briefcast.reading.magic import binary_kind
from briefcast.reading.provenance import with_source
from briefcast.reading.spaces import no_break_spaces

HEAD = 4096
"""How many bytes of a source readers are shown."""


def read(source: Source, readers: Sequence[Reader], name: str | None = None) -> Reading:
    """Reads a source with the reader that is surest of it, or with the one that is named.

    Args:
        source: What to read.
        readers: Those to choose from.
        name: Of the reader to use, as given to `--reader`.

    Returns:
        The reading; its briefing always knows its source. A reader that failed while it was
        asked is passed over, with a finding `reader-failed`.

    Raises:
        InputError: No reader, or more than one, is the surest; no reader has that name; or the
            source cannot be read.
    """
    findings: tuple[Finding, ...] = ()
    if name is None:
        reader, findings = _surest(source, readers)
    else:
        reader = _named(name, readers)
    _refuse_what_it_cannot(reader, source)
    try:
        reading = reader.read(replace(source, read_other=partial(_part, readers)))
        if not isinstance(reading, Reading):
            raise TypeError(f"it gave a {type(reading).__name__}, not a Reading")
        check_blocks(reading.briefing, source.limits, source.name)
    except BriefcastError:
        raise
    except PLUGIN_FAULTS as error:
        said = one_line(error)
        raise InputError(
            f"{source.name}: the reader {reader.name} failed ({said}); try another with --reader"
        ) from error
    if reading.briefing.source is None:
        reading = with_source(reading, source, reader.name)
    briefing = reading.briefing
    from briefcast.reading.titles import date_of_name

    if briefing.date is None and (date := date_of_name(source.name)):
        briefing = replace(briefing, date=date)
        message = f"The briefing’s date, {date}, was taken from the name of its file"
        findings += (
            Finding(rule="date-of-name", severity="info", message=message, source=source.name),
        )
    encoding = briefing.source.encoding if briefing.source else None
    if found := no_break_spaces(source.data, encoding, source.name):
        findings += (found,)
    return replace(reading, briefing=briefing, findings=(*findings, *reading.findings))


def _part(readers: Sequence[Reader], part: Source) -> Reading:
    """Reads a part of a source: never with a reader that reads folders, or a part could nest."""
    return read(part, [reader for reader in readers if not reader.folders])


def _refuse_what_it_cannot(reader: Reader, source: Source) -> None:
    if source.is_folder and not reader.folders:
        raise InputError(f"{source.name} is a folder, and the reader {reader.name} reads files")
    if source.latest is not None and not reader.latest:
        raise InputError(
            f"{source.name}: --latest is for feeds, and this was read as {reader.name}"
        )


def _named(name: str, readers: Sequence[Reader]) -> Reader:
    for reader in readers:
        if reader.name == name:
            return reader
    raise InputError(unknown("reader", name, (reader.name for reader in readers)))


def _surest(source: Source, readers: Sequence[Reader]) -> tuple[Reader, tuple[Finding, ...]]:
    head = source.data[:HEAD]
    if source.is_folder:
        readers = [reader for reader in readers if reader.folders]
    findings = []
    scored = []
    for reader in readers:
        try:
            score = 100 if source.is_folder else reader.sniff(head, source.name)
            if not isinstance(score, int) or not 0 <= score <= 100:
                raise ValueError(f"it is sure to {score!r}, not to 0 … 100")
            scored.append((score, reader))
        except PLUGIN_FAULTS as error:
            message = f"The reader {reader.name} failed to look at the source: {one_line(error)}"
            findings.append(
                Finding(
                    rule="reader-failed", severity="review", message=message, source=source.name
                )
            )
    best = max((score for score, _ in scored), default=0)
    top = [reader for score, reader in scored if score == best]
    if best <= 0:
        kind = binary_kind(head)
        what = f"looks like {kind}" if kind else "is in no format that is known here"
        names = ", ".join(sorted(reader.name for reader in readers)) or "none"
        if source.is_folder:
            what = "is a folder"
        raise InputError(f"{source.name} {what}: no reader takes it (readers: {names})")
    if len(top) > 1:
        names = " and ".join(sorted(reader.name for reader in top))
        raise InputError(
            f"{source.name}: the readers {names} are equally sure of it; choose with --reader"
        )
    return top[0], tuple(findings)
