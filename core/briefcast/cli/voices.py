"""`briefcast voices`."""

import json
from dataclasses import asdict

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options, json_option
from briefcast.model import BriefcastError, PublicationSettings


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also the voices that engines have here.")
@json_option
@console_options
@click.pass_obj
def voices(bench: Bench, everything: bool, as_json: bool) -> None:
    """List the voice profiles that --voice can name.

    The voice of a publication is set in briefcast.toml: voice = "NAME" under [publication].
    """
    profiles = bench.plugins.voice_profiles()
    if as_json:
        document: dict[str, object] = {"profiles": [asdict(one) for one in profiles.values()]}
        if everything:
            document["voices"] = {
                engine.name: [asdict(voice) for voice in engine.voices()]
                for engine in bench.plugins.voice_engines()
            }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    standard = PublicationSettings().voice
    for name, profile in profiles.items():
        mark = " (used where none is named)" if name == standard else ""
        click.echo(f"{name}: {profile.title}, {profile.language}, engine {profile.engine}{mark}")
    for engine in bench.plugins.voice_engines() if everything else ():
        click.echo(f"\nVoices of engine {engine.name}:")
        try:
            for voice in engine.voices():
                click.echo(f"  {voice.id}: {voice.title} ({voice.language})")
        except BriefcastError as error:
            click.echo(f"  none: {error}")
