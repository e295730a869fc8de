"""`briefcast convert`."""

import os
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import SourceOptions, console_options, source_options
from briefcast.model import DISK_FULL, Briefing, DiskFullError, InputError, Reading


@click.command()
@click.argument("source")
@click.option(
    "--output", "-o", "target", metavar="FILE", default="-",
    help="Where to write it; else, and for -, to standard output.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Replace FILE where it is there already.")
@source_options
@console_options
@click.pass_obj
def convert(bench: Bench, source: str, target: str, force: bool, how: SourceOptions) -> None:
    """Write SOURCE, as it was read, as Markdown that is easy to correct by hand.

    \b
    briefcast convert briefing.docx -o briefing.md
    briefcast convert briefing.docx | less

    What it writes is read back as the same briefing: see docs/markdown.md.
    """  # noqa: D301
    from briefcast.reading.canonical.write import to_markdown

    file = None if target == "-" else Path(target)
    if file:
        _check(file, source, force=force)
    reading = bench.read(source, how=how)
    briefing = _with_own_id(bench, reading.briefing, source, how)
    markdown = to_markdown(briefing).encode()
    _prove(bench, markdown, briefing)
    if file is None:
        click.echo(markdown, nl=False)
    else:
        _write(file, markdown, force=force)
    bench.console.note(_told(reading, target))


def _check(file: Path, source: str, *, force: bool) -> None:
    """Refuses a file that must not be written, before the work of reading."""
    if file.is_dir():
        raise InputError(f"{file} is a folder: name a file with -o")
    with suppress(OSError):
        if source != "-" and file.samefile(source):
            raise InputError(f"{file} is the source itself: name another file with -o")
    if not force and os.path.lexists(file):
        raise InputError(f"{file} is there already: name another file, or replace it with --force")


def _with_own_id(bench: Bench, briefing: Briefing, source: str, how: SourceOptions) -> Briefing:
    """The briefing with its id only where it was given or stands in the source.

    An id that was made from title and date is made again from the same when the file is read.
    """
    from briefcast.reading import identified

    if how.briefing_id is not None:
        return briefing
    made = identified(
        replace(briefing, id=""),
        publication=bench.config(source, how.config).publication,
        source_name=briefing.source.name if briefing.source else source,
    )
    return replace(briefing, id="") if made.id == briefing.id else briefing


def _prove(bench: Bench, markdown: bytes, briefing: Briefing) -> None:
    from briefcast.hooks import Source
    from briefcast.reading.canonical.reader import read

    if read(Source("-", markdown)).briefing != briefing:
        bench.console.warn("the Markdown does not say all of the briefing: compare it with `show`")


def _write(file: Path, data: bytes, *, force: bool) -> None:
    """Writes a file whole or not at all."""
    target = file.resolve() if force else file
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as stream:
            temporary = Path(stream.name)
            stream.write(data)
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        if not force and os.path.lexists(target):
            raise InputError(f"{file} was made meanwhile: replace it with --force")
        temporary.replace(target)
    except OSError as error:
        if error.errno in DISK_FULL:
            raise DiskFullError(f"{file}: no space is left to write it") from error
        raise InputError(f"{file}: cannot be written ({error.strerror})") from error
    finally:
        if temporary:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _told(reading: Reading, target: str) -> str:
    done = "Converted" if target == "-" else f"Wrote {target}"
    told = [
        _count(len(reading.briefing.stories), "story", "stories"),
        _count(len(reading.findings), "finding", "findings"),
        _count(len(reading.removed), "piece left out", "pieces left out"),
    ]
    return f"{done}: {', '.join(told)} (`briefcast show` tells which)."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
