"""`briefcast voices`."""

import json
from dataclasses import asdict
from typing import Any

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options, json_option
from briefcast.cli.voices_fetch import fetch
from briefcast.cli.voices_try import try_voice
from briefcast.hooks import VoiceEngine
from briefcast.model import BriefcastError, PublicationSettings, Voice


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Also the voices that engines have here.")
@json_option
@console_options
@click.pass_context
def voices(context: click.Context, everything: bool, as_json: bool) -> None:
    """List the voice profiles that --voice can name; hear one; fetch a voice.

    The voice of a publication is set in briefcast.toml: voice = "NAME" under [publication].
    """
    if context.invoked_subcommand:
        return
    bench = context.ensure_object(Bench)
    if as_json:
        click.echo(json.dumps(_document(bench, everything), ensure_ascii=False, indent=2))
    else:
        _list(bench, everything)


voices.add_command(try_voice)
voices.add_command(fetch)


def _document(bench: Bench, everything: bool) -> dict[str, Any]:
    profiles = bench.plugins.voice_profiles().values()
    document: dict[str, Any] = {"profiles": [asdict(profile) for profile in profiles]}
    if everything:
        document["voices"] = {
            engine.name: [asdict(voice) for voice in _voices(engine)[0]]
            for engine in bench.plugins.voice_engines()
        }
    return document


def _list(bench: Bench, everything: bool) -> None:
    standard = PublicationSettings().voice
    for name, profile in bench.plugins.voice_profiles().items():
        mark = " (used where none is named)" if name == standard else ""
        click.echo(f"{name}: {profile.title}, {profile.language}, engine {profile.engine}{mark}")
    for engine in bench.plugins.voice_engines() if everything else ():
        click.echo(f"\nVoices of engine {engine.name}:")
        found, reason = _voices(engine)
        for voice in found:
            click.echo(f"  {voice.id}: {voice.title} ({voice.language})")
        if not found:
            click.echo(f"  none{reason}")


def _voices(engine: VoiceEngine) -> tuple[list[Voice], str]:
    """The voices of an engine; where it has none, why."""
    try:
        return list(engine.voices()), ""
    except BriefcastError as error:
        return [], f": {error}"
