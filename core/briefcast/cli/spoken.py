"""`briefcast spoken`."""

import sys
from collections.abc import Iterable

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options


@click.command()
@click.argument("text", required=False)
@click.option("--language", default="en-GB", show_default=True, help="The language of the text.")
@console_options
@click.pass_obj
def spoken(bench: Bench, text: str | None, language: str) -> None:
    """Print how TEXT will be said; without TEXT, each line of standard input.

    \b
    briefcast spoken "The fund holds £60m."
    briefcast spoken < briefing.txt
    """  # noqa: D301
    from briefcast.speaking import Normaliser

    normaliser = Normaliser(language, bench.plugins.spoken_forms())
    lines: Iterable[str] = sys.stdin if text is None else text.splitlines()
    for line in lines:
        click.echo(normaliser.say(line.rstrip("\r\n")).text)
