"""`briefcast voices try`."""

import re
from pathlib import Path

import click

from briefcast.cli.bench import Bench
from briefcast.cli.options import console_options
from briefcast.model import InputError, Role, Utterance, VoiceProfile, unknown

SAMPLES: dict[str, tuple[tuple[Role, str], ...]] = {
    "en": (
        ("headline", "Harbour pilots win a pay rise of 4 per cent"),
        ("body", "The agreement, worth £1.2m, begins on Wednesday 3 June at 7.30am."),
        ("quotation", "“We asked for five,” said their secretary, Dr Ada Penrose."),
    ),
    "cy": (
        ("headline", "Peilotiaid yr harbwr yn ennill codiad cyflog"),
        ("body", "Mae'r cytundeb yn dechrau ddydd Mercher."),
        ("quotation", "“Fe ofynnon ni am fwy,” meddai'r ysgrifennydd."),
    ),
    "de": (
        ("headline", "Hafenlotsen erhalten mehr Lohn"),
        ("body", "Die Vereinbarung gilt ab Mittwoch."),
        ("quotation", "„Wir hatten mehr verlangt“, sagte ihre Sekretärin."),
    ),
    "es": (
        ("headline", "Los prácticos del puerto logran un aumento de sueldo"),
        ("body", "El acuerdo empieza el miércoles."),
        ("quotation", "«Pedimos más», dijo su secretaria."),
    ),
    "fr": (
        ("headline", "Les pilotes du port obtiennent une hausse de salaire"),
        ("body", "L'accord commence mercredi."),
        ("quotation", "« Nous demandions plus », a dit leur secrétaire."),
    ),
}
"""What is said where no text is given: one utterance for each role that may have its own voice."""

_PLAYERS = (
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
    ("afplay",),
    ("aplay", "-q"),
)


@click.command("try")
@click.argument("name")
@click.argument("text", required=False)
@click.option("--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Write here.")
@click.option("--language", metavar="TAG", help="The language of TEXT; else that of the voice.")
@click.option("--play", is_flag=True, help="Play it too, with ffplay, afplay or aplay.")
@console_options
@click.pass_obj
def try_voice(
    bench: Bench,
    name: str,
    text: str | None,
    output: Path | None,
    language: str | None,
    play: bool,
) -> None:
    """Hear a voice profile.

    The profile NAME says TEXT, or else a sample, into briefcast-NAME.wav.

    \b
    briefcast voices try two-voices
    briefcast voices try british "The fund holds £60m." --play
    """  # noqa: D301
    from briefcast.narrating.sample import speak_sample

    profiles = bench.plugins.voice_profiles()
    if name not in profiles:
        raise InputError(unknown("voice", name, profiles))
    profile = profiles[name]
    engines = {engine.name: engine for engine in bench.plugins.voice_engines()}
    if profile.engine not in engines:
        raise InputError(f"voice {name!r}: {unknown('engine', profile.engine, engines)}")
    said = _utterances(bench, profile, text, language)
    sound = speak_sample(said, profile, engines[profile.engine])
    path = output or Path("briefcast-" + re.sub(r"[^\w.-]", "-", name) + ".wav")
    _write(path, sound.pcm, sound.sample_rate)
    seconds = len(sound.pcm) / 2 / sound.sample_rate
    bench.console.note(f"Wrote {path}: {seconds:.1f} seconds of {profile.title}.")
    if play:
        _play(path)


def _utterances(
    bench: Bench, profile: VoiceProfile, text: str | None, language: str | None
) -> list[Utterance]:
    from briefcast.speaking import Normaliser

    tag = language or profile.language
    if text is None:
        primary = tag.partition("-")[0].lower()
        lines = SAMPLES.get(primary, SAMPLES["en"])
        tag = tag if primary in SAMPLES else "en-GB"
    else:
        lines = tuple(("body", line) for line in text.splitlines())
    lexicon = bench.config("-").lexicon
    normaliser = Normaliser(tag, (*bench.plugins.spoken_forms(), *lexicon))
    said = [
        Utterance(address="sample", role=role, written=line, spoken=spoken, language=tag)
        for role, line in lines
        if (spoken := normaliser.say(line).text)
    ]
    if not said:
        raise InputError("there is nothing to say: give a text that holds a word")
    return said


def _write(path: Path, pcm: bytes, sample_rate: int) -> None:
    import wave

    try:
        with path.open("wb") as file, wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(sample_rate)
            sound.writeframes(pcm)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error


def _play(path: Path) -> None:
    import shutil
    import subprocess

    for name, *options in _PLAYERS:
        if player := shutil.which(name):
            done = subprocess.run([player, *options, str(path.resolve())], check=False)
            if done.returncode:
                raise InputError(f"{name} could not play {path} (status {done.returncode})")
            return
    names = ", ".join(player[0] for player in _PLAYERS)
    raise InputError(f"found none of {names} to play it: open {path} in a player of yours")
