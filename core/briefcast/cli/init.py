"""`briefcast init`."""

from importlib.resources import files
from pathlib import Path

import click

from briefcast.cli.bench import Bench
from briefcast.cli.config import NAME
from briefcast.cli.options import console_options
from briefcast.model import InputError


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@console_options
@click.pass_obj
def init(bench: Bench, folder: Path) -> None:
    """Write a starter briefcast.toml, each setting explained, into FOLDER (else here)."""
    path = folder / NAME
    starter = files("briefcast.cli").joinpath("starter.toml").read_text(encoding="utf-8")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter)
    except FileExistsError:
        raise InputError(f"{path}: is there already: edit it, or move it away first") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    bench.console.note(f"Wrote {path}: open it and set the publication's title.")
