"""pyttsx3's queue, run here through its eSpeak driver."""

import subprocess
import sys
import wave
from dataclasses import replace
from types import SimpleNamespace

import pytest
from pyttsx3.drivers.dummy import DummyDriver

from briefcast.model import Manner, NarrationError, Utterance, Voice
from briefcast_voices import pyttsx3_queue, silent
from briefcast_voices.pyttsx3_queue import _chosen, _plain
from briefcast_voices.sound import decode
from briefcast_voices.tags import tidy

linux = pytest.mark.skipif(sys.platform != "linux", reason="the driver looks for Linux's library")
TEXT = "The strike at the port of Harwich is to go on until its members have voted. "


@linux
def test_a_long_text_is_complete(hear):
    text = (TEXT * 120)[:9000]
    [queued] = hear(text, driver="espeak")
    [direct] = hear(text)
    assert queued.sample_rate == direct.sample_rate
    assert queued.samples == pytest.approx(direct.samples, rel=0.02)


@linux
def test_one_utterance_after_another(hear):
    first, second = hear("One.", TEXT, driver="espeak")
    assert 0 < first.samples < second.samples


@linux
def test_a_failure_of_the_driver_is_told(hear):
    [failed] = hear("Half of a pair: \ud800", driver="espeak")
    assert failed.error.startswith("NarrationError: the voice failed (UnicodeEncodeError: ")
    assert failed.error.endswith("at 01.1: Half of a pair: \ud800")


@linux
def test_a_language_without_a_voice_is_told(hear, british):
    [failed] = hear(TEXT, profile=replace(british, voice="none", language="xx"), driver="espeak")
    assert failed.error == "InputError: this system has no voice for the profile british"


@linux
def test_a_language_that_the_system_lacks_is_spoken_by_the_voice_of_the_profile(hear, british):
    profile = replace(british, languages={"xx": Manner(voice="none/xx")})
    roles = {"1": ["body", "xx"]}
    assert hear(TEXT, profile=profile, driver="espeak", roles=roles)[0].samples > 0


def voices_of(*known):
    """A system with the given voices, each an id and a language."""
    found = [SimpleNamespace(id=name, languages=[language]) for name, language in known]
    return SimpleNamespace(getProperty={"voices": found}.get)


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ([("GMW/EN", "fr-FR"), ("Kate", "en-GB")], "GMW/EN"),
        ([("Sam", "en-US"), ("Kate", "en_GB")], "Kate"),
        ([("Anna", "de-DE"), ("Sam", "en-US")], "Sam"),
    ],
)
def test_a_voice_is_found_by_id_then_by_language_then_near_it(british, known, chosen):
    assert _chosen(voices_of(*known), british) == {"gmw/en": chosen}


def test_a_role_has_another_voice_where_the_system_has_one(british):
    profile = replace(british, roles={"headline": Manner(voice="gmw/en+f4")})
    two = voices_of(("Kate", "en-GB"), ("Oliver", "en-GB"))
    assert _chosen(two, profile) == {"gmw/en": "Kate", "gmw/en+f4": "Oliver"}
    one = voices_of(("Kate", "en-GB"), ("Anna", "de-DE"))
    assert _chosen(one, profile) == {"gmw/en": "Kate", "gmw/en+f4": "Kate"}


class Driver(DummyDriver):
    """pyttsx3's dummy, with a file to write; what it writes is what `sound` gives."""

    sound = b""
    claims_to_finish = True

    def setProperty(self, name, value):  # noqa: N802 pyttsx3's name; its own lacks a list(…)
        self._config[name] = value

    def startLoop(self):  # noqa: N802
        self._proxy.setBusy(False)

    def save_to_file(self, text, filename):
        if self.sound:
            write_wave(filename, self.sound)
        if self.claims_to_finish:
            self.say(text)
        self._proxy.setBusy(False)


@pytest.fixture
def drive(monkeypatch, british):
    """What a driver's queue session gives for a text."""

    def run(driver, text=TEXT):
        module = SimpleNamespace(buildDriver=driver)
        monkeypatch.setitem(sys.modules, f"pyttsx3.drivers.{driver.__name__}", module)
        session = pyttsx3_queue.open_session(british, driver.__name__)
        said = Utterance(address="02.1", role="body", written=text, spoken=text, language="en-GB")
        try:
            return session.speak(said, british.delivery(said))
        finally:
            session.close()

    return run


def test_a_driver_that_writes_sound_is_heard(drive):
    class Sounding(Driver):
        sound = b"\0\1" * 500

    assert drive(Sounding).pcm == b"\0\1" * 500


def test_each_delivery_reaches_the_driver(monkeypatch, british):
    spoken = []

    class Listening(Driver):
        sound = b"\0\1" * 500

        def save_to_file(self, text, filename):
            spoken.append((text, *(self._config[name] for name in ("voice", "rate", "volume"))))
            super().save_to_file(text, filename)

    module = SimpleNamespace(buildDriver=Listening)
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers.listening", module)
    second = Manner(voice="dummy.voice2", rate=120, volume=50)
    profile = replace(british, voice="dummy.voice1", language="en-US", roles={"headline": second})
    session = pyttsx3_queue.open_session(profile, "listening")
    for role in ("headline", "body", "headline"):
        said = Utterance(address="1", role=role, written=role, spoken=role, language="en-US")
        session.speak(said, profile.delivery(said))
    session.close()
    assert spoken == [
        ("headline", "dummy.voice2", 120, 0.5),
        ("body", "dummy.voice1", 170, 1.0),
        ("headline", "dummy.voice2", 120, 0.5),
    ]


def test_a_driver_that_writes_no_file_is_told(drive):
    class Mute(Driver):
        pass

    with pytest.raises(NarrationError, match=r"left no complete sound .* at 02\.1: The strike"):
        drive(Mute)


def test_a_driver_that_writes_silence_is_told_where_there_is_something_to_say(drive):
    class Silence(Driver):
        sound = bytes(1000)

    with pytest.raises(NarrationError, match=r"gave no sound at 02\.1: The strike"):
        drive(Silence)


def test_what_has_no_letters_may_be_silent(drive):
    class Pause(Driver):
        sound = bytes(1000)

    assert drive(Pause, text="…").pcm == bytes(1000)


def test_a_driver_that_never_finishes_is_told_in_time(drive, monkeypatch):
    class Endless(Driver):
        sound = b"\0\1" * 500
        claims_to_finish = False

    monkeypatch.setattr(pyttsx3_queue, "_PATIENCE", 0.2)
    monkeypatch.setattr(pyttsx3_queue, "_PATIENCE_PER_CHARACTER", 0)
    with pytest.raises(NarrationError, match=r"did not finish within 0 seconds\) at 02\.1"):
        drive(Endless)


def test_a_driver_that_refuses_the_voice_is_told(drive):
    class Choosy(Driver):
        sound = b"\0\1" * 500
        setProperty = DummyDriver.setProperty  # noqa: N815 which fails for every voice

    with pytest.raises(NarrationError, match=r"the voice failed \(TypeError: .* at 02\.1"):
        drive(Choosy)


def test_the_dummy_driver_as_it_is_can_write_no_file(british):
    session = pyttsx3_queue.open_session(british, "dummy")
    said = Utterance(address="02.1", role="body", written=TEXT, spoken=TEXT, language="en-GB")
    with pytest.raises(NarrationError, match="no attribute 'save_to_file'"):
        session.speak(said, british.delivery(said))
    session.close()


def test_the_voices_of_a_system_are_listed(british):
    assert pyttsx3_queue.voices("dummy")[0] == Voice("dummy.voice1", "John Doe", "en-US")


def test_a_driver_that_is_not_there_is_told(hear, british):
    [failed] = hear(TEXT, driver="nothing")
    assert failed.error.startswith("MachineError: pyttsx3 cannot start")


def write_wave(file, pcm, channels=1, rate=22_050):
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(pcm)


def test_a_wave_file_is_read_as_it_is(tmp_path):
    write_wave(tmp_path / "a.wav", b"\1\0\2\0", rate=16_000)
    assert decode(tmp_path / "a.wav") == (b"\1\0\2\0", 16_000)


def test_two_channels_become_one(tmp_path):
    write_wave(tmp_path / "a.wav", b"\0\1\0\1" * 22_050, channels=2)
    pcm, rate = decode(tmp_path / "a.wav")
    assert (len(pcm), rate) == (2 * 22_050, 22_050)


def test_another_format_is_converted(tmp_path):
    import imageio_ffmpeg

    write_wave(tmp_path / "a.wav", b"\0\1" * 22_050)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", tmp_path / "a.wav"]
    subprocess.run([*command, tmp_path / "a.aiff"], check=True)
    pcm, rate = decode(tmp_path / "a.aiff")
    assert (len(pcm), rate) == (2 * 22_050, 22_050)


@pytest.mark.parametrize("damage", ["cut", "empty", "noise", "header"])
def test_a_damaged_file_is_refused(tmp_path, damage):
    file = tmp_path / "a.wav"
    write_wave(file, b"\0\1" * 22_050)
    whole = file.read_bytes()
    file.write_bytes(
        {"cut": whole[:-100], "empty": b"", "noise": b"no sound", "header": whole[:20]}[damage]
    )
    with pytest.raises(ValueError, match=r"shorter|no WAV|Invalid"):
        decode(file)


def test_text_is_never_markup_for_a_system_voice():
    assert _plain("<voice>[[slnc 9]] a < b") == " voice>[ [slnc 9]] a   b"


@pytest.mark.parametrize(
    ("tag", "tidied"),
    [("en-gb", "en-GB"), ("en_US", "en-US"), ("cy", "cy"), ("EN-gb-x-rp", "en-GB-x-rp")],
)
def test_language_tags_are_tidied(tag, tidied):
    assert tidy(tag) == tidied


def test_silence_is_sixty_milliseconds_a_character(british):
    session = silent.open_session(british)
    text = "Ten chars."
    utterance = Utterance(address="00", role="body", written=text, spoken=text, language="en")
    speech = session.speak(utterance, british.delivery(utterance))
    assert speech.pcm == bytes(2 * 13_230)
    assert speech.sample_rate == 22_050
