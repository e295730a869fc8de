"""The engine "piper": neural voices, spoken on this machine by piper-tts.

piper-tts is an extra of briefcast, and its voices are fetched apart. A voice draws noise while it
speaks; the noise has a fixed seed, so a new session says the same texts with the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefcast.hooks import Speech, VoiceEngine
from briefcast.model import InputError, NarrationError, unknown
from briefcast_voices import piper_fetch, piper_voices
from briefcast_voices.sound import is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcast.model import Delivery, Utterance, Voice, VoiceProfile
    from briefcast_voices.piper_voices import PiperFiles

_SEED = 1
_OWN_RATE = 170
"""The rate of a profile, in words a minute, at which a voice keeps its own pace."""

_PHONEMES = ("espeak", "text")
"""How piper finds the sounds of a text with what it brings along; the rest would be fetched."""

_MISSING = "piper-tts is not installed: run  pip install 'briefcast[piper]'"


class PiperSession:
    """The piper voices of a profile."""

    def __init__(self, profile: VoiceProfile) -> None:
        try:
            import piper  # noqa: F401
        except ImportError as error:
            raise InputError(_MISSING) from error
        found = {voice: piper_voices.find(voice) for voice in sorted(profile.voices())}
        rates = {files.settings()["audio"]["sample_rate"] for files, _ in found.values()}
        if len(rates) > 1:
            raise InputError(
                f"the voices of the profile {profile.name} have several sample rates"
                f" ({', '.join(map(str, sorted(rates)))}): choose voices of one quality"
            )
        models = {files: _load(files) for files, _ in found.values()}
        self._voices = {
            voice: (models[files], _speaker_id(models[files], voice, speaker))
            for voice, (files, speaker) in found.items()
        }

    def speak(self, utterance: Utterance, delivery: Delivery) -> Speech:
        """Say one utterance; the text is never taken for phonemes. Pitch is the voice's own.

        Raises:
            InputError: Where the delivery names a voice that the profile does not.
            NarrationError: Where piper fails, or gives only silence for letters or digits.
        """
        from piper import SynthesisConfig

        if delivery.voice not in self._voices:
            raise InputError(f"the profile does not name the voice {delivery.voice}")
        model, speaker = self._voices[delivery.voice]
        manner = SynthesisConfig(
            speaker_id=speaker,
            length_scale=model.config.length_scale * _OWN_RATE / delivery.rate,
            volume=delivery.volume / 100,
        )
        text = utterance.spoken.replace("[[", "[ [")
        where = f"at {utterance.address}: {text[:60]}"
        try:
            pcm = b"".join(chunk.audio_int16_bytes for chunk in model.synthesize(text, manner))
        except Exception as error:  # whatever the runtime of the model raises
            raise NarrationError(
                f"piper failed ({type(error).__name__}: {error}) {where}"
            ) from error
        if is_missing(pcm, text):
            raise NarrationError(f"piper gave no sound {where}")
        return Speech(pcm, model.config.sample_rate)

    def close(self) -> None:
        """Let go of the models."""
        self._voices.clear()


def _load(files: PiperFiles) -> Any:
    """A voice of piper-tts, on one thread and with a fixed seed, which its own `load` has not."""
    import onnxruntime
    from piper import PiperVoice
    from piper.config import PiperConfig

    settings = files.settings()
    if (kind := settings.get("phoneme_type", "espeak")) not in _PHONEMES:
        raise InputError(f"{files.config}: briefcast has no voices of phoneme type {kind!r}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    onnxruntime.set_seed(_SEED)
    try:
        session = onnxruntime.InferenceSession(
            str(files.model), options, providers=["CPUExecutionProvider"]
        )
        return PiperVoice(session=session, config=PiperConfig.from_dict(settings))
    except Exception as error:  # of the runtime's own kinds
        reason = " ".join(str(error).split())[:200]
        raise InputError(f"{files.model}: is no piper voice: fetch it again ({reason})") from error


def _speaker_id(model: Any, voice: str, speaker: str) -> int | None:
    """The number of a speaker; None for the voice's first."""
    if not speaker:
        return None
    known = model.config.speaker_id_map
    if speaker not in known:
        raise InputError(f"piper voice {voice!r}: {unknown('speaker', speaker, known)}")
    return int(known[speaker])


def open_session(profile: VoiceProfile) -> PiperSession:
    """Start a session, every voice of the profile loaded.

    Raises:
        InputError: Where piper-tts, a voice of the profile or a speaker is missing, or a voice
            is damaged.
    """
    return PiperSession(profile)


def voices() -> Sequence[Voice]:
    """The voices in the folders.

    Raises:
        InputError: Where piper-tts is not installed, or a voice is damaged.
    """
    _version()
    return piper_voices.voices()


def fingerprint(profile: VoiceProfile) -> str:
    """The versions of piper-tts and its runtime, and the SHA-256 of each file of the voices."""
    import hashlib

    hashes = []
    for voice in sorted(profile.voices()):
        files, _ = piper_voices.find(voice)
        for path in (files.model, files.config):
            with path.open("rb") as file:
                hashes.append(f"{path.name} {hashlib.file_digest(file, 'sha256').hexdigest()}")
    return ", ".join([_version(), *hashes])


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"piper-tts {version('piper-tts')}, onnxruntime {version('onnxruntime')}"
    except PackageNotFoundError as error:
        raise InputError(_MISSING) from error


ENGINE = VoiceEngine(
    name="piper",
    title="Piper, neural voices",
    voices=voices,
    profiles=piper_voices.profiles,
    open=open_session,
    fingerprint=fingerprint,
    fetch=piper_fetch.fetch,
)
