"""`briefcast show`."""

import json

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import SourceOptions, console_options, json_option, source_options


@click.command()
@click.argument("source")
@source_options
@json_option
@console_options
@click.pass_obj
def show(
    bench: Bench,
    source: str,
    how: SourceOptions,
    as_json: bool,
) -> None:
    """Show how SOURCE was read: its structure, why, what was left out, what was found.

    \b
    briefcast show briefing.txt
    briefcast show briefing.txt --json
    """  # noqa: D301
    from briefcast.cli import outline

    reading = bench.read(source, how=how)
    if as_json:
        click.echo(json.dumps(outline.as_json(reading), ensure_ascii=False, indent=2))
    else:
        click.echo(outline.as_text(reading), nl=False)
