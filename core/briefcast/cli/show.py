"""`briefcast show`."""

import json

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options, json_option, source_options


@click.command()
@click.argument("source")
@source_options
@json_option
@console_options
@click.pass_obj
def show(
    bench: Bench,
    source: str,
    reader: str | None,
    config: str | None,
    date: str | None,
    briefing_id: str | None,
    as_json: bool,
) -> None:
    """Show how SOURCE was read: its structure, why, what was left out, what was found.

    \b
    briefcast show briefing.txt
    briefcast show briefing.txt --json
    """  # noqa: D301
    from briefcast.cli import outline

    reading = bench.read(
        source,
        reader=reader,
        config=bench.config(source, config),
        briefing_id=briefing_id,
        date=date,
    )
    if as_json:
        click.echo(json.dumps(outline.as_json(reading), ensure_ascii=False, indent=2))
    else:
        click.echo(outline.as_text(reading), nl=False)
