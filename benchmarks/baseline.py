"""The plain program that a user would write with pyttsx3 and pydub: the benchmarks' baseline.

It saves each part of a briefing to a WAV file, joins these and exports an MP3. pyttsx3 returns
before a file is there, so it waits for each: without that it is quicker, and its MP3 is empty.

    python benchmarks/baseline.py parts.json episode.mp3
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

RATE, VOICE = 170, "gmw/en"
SECONDS_TO_WAIT = 600


def engine() -> tuple[Any, threading.Event]:
    """pyttsx3 with the eSpeak NG that briefcast uses, and what is set as a file is written."""
    import espeakng_loader

    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    import pyttsx3

    found = pyttsx3.init("espeak")
    found.setProperty("rate", RATE)
    found.setProperty("voice", VOICE)
    written = threading.Event()
    found.connect("finished-utterance", lambda **_: written.set())
    return found, written


def main() -> None:
    """Speak the parts, join them, export."""
    import imageio_ffmpeg
    from pydub import AudioSegment

    source, target = Path(sys.argv[1]), sys.argv[2]
    AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    voice, written = engine()
    episode = AudioSegment.empty()
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(json.loads(source.read_text(encoding="utf-8"))):
            file = Path(folder, f"{number}.wav")
            written.clear()
            voice.save_to_file(text, str(file))
            voice.runAndWait()
            if not written.wait(SECONDS_TO_WAIT):
                sys.exit(f"pyttsx3 did not write part {number} in {SECONDS_TO_WAIT} seconds")
            episode += AudioSegment.from_wav(str(file))
    episode.set_frame_rate(44_100).export(target, format="mp3", codec="libmp3lame", bitrate="64k")


if __name__ == "__main__":
    main()
