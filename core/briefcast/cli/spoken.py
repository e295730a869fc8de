"""`briefcast spoken`."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from briefcast.cli.bench import Bench
from briefcast.cli.console import printable
from briefcast.cli.options import console_options, json_option
from briefcast.model import InputError, is_language_tag

if TYPE_CHECKING:
    from briefcast.speaking import Said


@click.command()
@click.argument("text", required=False)
@click.option("--changes", is_flag=True, help="Show also what changed, and by which rule.")
@click.option("--language", metavar="TAG", help="The language of the text; else the publication's.")
@click.option("--config", metavar="FILE", help="Settings; else briefcast.toml in this folder.")
@json_option
@console_options
@click.pass_obj
def spoken(
    bench: Bench,
    text: str | None,
    changes: bool,
    language: str | None,
    config: str | None,
    as_json: bool,
) -> None:
    """Print how TEXT will be said; without TEXT, each line of standard input.

    \b
    briefcast spoken "The fund holds £60m."
    briefcast spoken --changes < briefing.txt

    With --changes, what is marked "a guess" is said as no rule or lexicon knows for certain: say
    it right in the [lexicon] of briefcast.toml.
    """  # noqa: D301
    from briefcast.speaking import Normaliser

    settings = bench.config("-", config)
    tag = language or settings.publication.language
    if not is_language_tag(tag):
        raise InputError(f"--language: {tag!r} is no language tag: write en-GB, or cy")
    normaliser = Normaliser(tag, (*bench.plugins.spoken_forms(), *settings.lexicon))
    said = ((line, normaliser.say(line)) for line in _lines(bench, text))
    if as_json:
        lines = [_as_json(number, *pair) for number, pair in enumerate(said, start=1)]
        document = {"language": tag, "lines": lines}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    for number, (line, how) in enumerate(said, start=1):
        click.echo(how.text)
        for told in _told(line, how) if changes else ():
            click.echo(printable(f"  line {number}: {told}"))


def _lines(bench: Bench, text: str | None) -> Iterator[str]:
    if text is None and sys.stdin.isatty():
        bench.console.note("Type the text, a line at a time; end with Ctrl-D (Windows: Ctrl-Z).")
    lines: Iterable[str] = _read() if text is None else text.splitlines() or [""]
    for line in lines:
        yield line.rstrip("\r\n")


def _read() -> Iterator[str]:
    """The lines of standard input.

    Raises:
        InputError: Where one is not UTF-8.
    """
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            problem = "is not UTF-8 text: convert it, for instance with iconv"
            raise InputError(f"standard input, line {number}: {problem}") from error


def _told(line: str, said: "Said") -> Iterator[str]:
    """The changes in words, in order."""
    for change in said.changes:
        written = line[change.start : change.end]
        spoken = said.text[change.said_start : change.said_end]
        rule = f"{change.rule}, a guess" if change.guess else change.rule
        yield f'"{written}" -> "{spoken}" ({rule})'


def _as_json(number: int, line: str, said: "Said") -> dict[str, Any]:
    changes = [
        {
            "written": line[change.start : change.end],
            "spoken": said.text[change.said_start : change.said_end],
            "start": change.start,
            "end": change.end,
            "said_start": change.said_start,
            "said_end": change.said_end,
            "rule": change.rule,
            "guess": change.guess,
        }
        for change in said.changes
    ]
    return {"line": number, "written": line, "spoken": said.text, "changes": changes}
