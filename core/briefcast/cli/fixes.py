"""`briefcast fixes`."""

from pathlib import Path

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import SourceOptions, console_options, source_options
from briefcast.model import InputError


@click.command()
@click.argument("source")
@click.option(
    "-o", "--output", "file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
    help="Write to a new file, not to standard output.",
)  # fmt: skip
@source_options
@console_options
@click.pass_obj
def fixes(bench: Bench, source: str, file: Path | None, how: SourceOptions) -> None:
    """Print a starter file of corrections for SOURCE: what was found, commented out.

    \b
    briefcast fixes briefing.txt -o briefing.fixes.yaml
    briefcast show briefing.txt

    Corrections in briefing.fixes.yaml beside briefing.txt are applied whenever it is read.
    """  # noqa: D301
    from briefcast.editing import fixes_path, starter

    path = fixes_path(source)
    text = starter(bench.read(source, how=how, fixes=False), path.name if path else "…fixes.yaml")
    if file is None:
        click.echo(text, nl=False)
        return
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise InputError(f"{file}: is there already: choose another name with -o") from None
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror})") from error
    bench.console.note(f"Wrote {file}: take the # away from what you want to correct.")
