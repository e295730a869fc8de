"""`briefcast show`."""

import json

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import SourceOptions, console_options, json_option, source_options


@click.command()
@click.argument("source")
@source_options
@click.option("--no-fixes", is_flag=True, help="Leave out the corrections beside SOURCE.")
@json_option
@console_options
@click.pass_obj
def show(
    bench: Bench,
    source: str,
    how: SourceOptions,
    no_fixes: bool,
    as_json: bool,
) -> None:
    """Show how SOURCE was read: its structure, why, what was left out, what was found.

    \b
    briefcast show briefing.txt
    briefcast show briefing.txt --json
    briefcast show briefing.txt --no-fixes    the addresses that corrections use
    """  # noqa: D301
    from briefcast.cli.document import as_json as document
    from briefcast.cli.outline import as_text

    reading = bench.read(source, how=how, fixes=not no_fixes)
    if as_json:
        click.echo(json.dumps(document(reading), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(reading), nl=False)
