"""`briefcast voices fetch`."""

from pathlib import Path

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options
from briefcast.hooks import VoiceEngine
from briefcast.model import BriefcastError, InputError, unknown


@click.command()
@click.argument("name")
@click.option(
    "--from",
    "address",
    metavar="ADDRESS",
    envvar="BRIEFCAST_VOICES_FROM",
    help="A repository of voices; else the engine's own (also: BRIEFCAST_VOICES_FROM).",
)
@click.option(
    "--to",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to put it; else where the engine looks first.",
)
@click.option("--engine", metavar="ENGINE", default="piper", show_default=True)
@console_options
@click.pass_obj
def fetch(bench: Bench, name: str, address: str | None, folder: Path | None, engine: str) -> None:
    """Get a voice from the network.

    NAME is one of those at https://huggingface.co/rhasspy/piper-voices, for instance
    en_GB-alba-medium. Nothing else that briefcast does uses the network.
    """
    engines = {one.name: one for one in bench.plugins.voice_engines() if one.fetch}
    if engine not in engines or not (get := engines[engine].fetch):
        raise InputError(unknown("engine that fetches voices", engine, engines))
    with bench.console.progress(f"Fetching {name}") as progress:
        profile = get(name, address=address, folder=folder, progress=progress)
    _tell(bench, engines[engine], profile, folder)


def _tell(bench: Bench, engine: VoiceEngine, profile: str, folder: Path | None) -> None:
    """Say how to use the voice, and what is in the way of it."""
    bench.console.note(f"The voice is here: use it with --voice {profile}.")
    if folder and profile not in [one.name for one in engine.profiles()]:
        bench.console.warn(f"briefcast does not look in {folder}: set BRIEFCAST_VOICES={folder}")
    try:
        engine.voices()
    except BriefcastError as error:
        bench.console.warn(str(error))
