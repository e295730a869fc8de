"""The piper voices on this machine: pairs of files, NAME.onnx and NAME.onnx.json, in folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefcast.model import InputError, Voice, VoiceProfile
from briefcast_voices.tags import tidy

FOLDERS = "BRIEFCAST_VOICES"
"""The environment variable that names folders of voices, separated as in PATH."""


@dataclass(frozen=True, slots=True)
class PiperFiles:
    """One voice: its model, and the configuration beside it."""

    name: str
    model: Path

    @property
    def config(self) -> Path:
        """The file of the configuration."""
        return self.model.with_name(f"{self.model.name}.json")

    def settings(self) -> dict[str, Any]:
        """The configuration.

        Raises:
            InputError: Where the file cannot be read, or is none.
        """
        import json

        try:
            settings = json.loads(self.config.read_text(encoding="utf-8"))
            settings["audio"]["sample_rate"], settings["espeak"]["voice"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            reason = getattr(error, "strerror", None) or "it is no configuration of a piper voice"
            raise InputError(f"{self.config}: {reason}: fetch the voice again") from error
        return dict(settings)


def folders() -> list[Path]:
    """Where voices are looked for, first things first; voices are fetched to the first."""
    from platformdirs import user_data_path

    named = os.environ.get(FOLDERS, "").split(os.pathsep)
    standard = user_data_path("briefcast", appauthor=False) / "voices"
    return [*(Path(name) for name in named if name), standard]


def installed() -> dict[str, PiperFiles]:
    """The voices by name; where two folders have one of a name, that of the first."""
    found = [
        PiperFiles(model.name.removesuffix(".onnx"), model)
        for folder in folders()
        for model in _models(folder)
    ]
    whole = [files for files in reversed(found) if _is_file(files.config)]
    by_name = {files.name: files for files in whole}
    return {name: by_name[name] for name in sorted(by_name)}


def _models(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.onnx"))
    except OSError:  # a folder that may not be looked into holds no voice for us
        return []


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def find(voice: str) -> tuple[PiperFiles, str]:
    """The files of a voice, and the speaker that it names ("" for the voice's first).

    Args:
        voice: "NAME", or "NAME#SPEAKER" where the model has several.

    Raises:
        InputError: Where there is no such voice.
    """
    name, _, speaker = voice.partition("#")
    files = installed().get(name)
    if not files:
        where = " or ".join(map(str, folders()))
        raise InputError(
            f"no piper voice {name!r} in {where}: get it with `briefcast voices fetch {name}`"
        )
    return files, speaker


def voices() -> list[Voice]:
    """The voices, by id, each speaker of a model apart."""
    return [
        Voice(f"{name}#{speaker}" if speaker else name, title, _language(files.name, settings))
        for name, files in installed().items()
        for settings in [files.settings()]
        for speaker, title in _speakers(name, settings)
    ]


def profiles() -> list[VoiceProfile]:
    """A profile for each voice: "piper-NAME"."""
    return [
        VoiceProfile(
            name=f"piper-{name}",
            title=f"Piper voice {name}",
            engine="piper",
            voice=name,
            language=_language(name, _settings(files)),
        )
        for name, files in installed().items()
    ]


def _settings(files: PiperFiles) -> dict[str, Any]:
    try:
        return files.settings()
    except InputError:  # who opens the voice is told of it
        return {}


def _speakers(name: str, settings: dict[str, Any]) -> list[tuple[str, str]]:
    """The speakers of a model, each with a title; "" is the first of all."""
    named = [
        (speaker, f"{name}, speaker {speaker}") for speaker in settings.get("speaker_id_map", {})
    ]
    return [("", name), *(named if len(named) > 1 else [])]


def _language(name: str, settings: dict[str, Any]) -> str:
    """The tag of a voice's language, which the name of a voice begins with as well."""
    code = settings.get("language", {}).get("code") or name.partition("-")[0]
    return tidy(str(code))
