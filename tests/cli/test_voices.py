"""`briefcast voices`: the list, `try` and `fetch`."""

import hashlib
import json
import os
import threading
import wave
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from toy_voice import toy_voice


@pytest.fixture
def own_folders(tmp_path, monkeypatch):
    """No voices of the machine."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "briefcast" / "voices"


def heard(file):
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        return sound.readframes(sound.getnframes()), sound.getframerate()


def test_the_profiles_are_listed(run, own_folders):
    lines = run("voices").out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "american", "british", "fast", "slow", "two-voices", "welsh", "silent",
    ]  # fmt: skip
    assert lines[1] == (
        "british: British newsreader, en-GB, engine system (used where none is named)"
    )


def test_the_list_for_programs_has_all_of_a_profile(run, own_folders):
    profiles = json.loads(run("voices", "--json").out)["profiles"]
    two = next(profile for profile in profiles if profile["name"] == "two-voices")
    assert two["roles"]["headline"]["voice"] == "gmw/en+f4"
    assert two["languages"]["cy"]["voice"] == "cel/cy"
    assert two["pauses"]["block"] == 0.6


def test_voices_in_folders_are_listed_with_their_profiles(run, own_folders):
    toy_voice(own_folders)
    assert "\npiper-toy: Piper voice toy, en-GB, engine piper\n" in run("voices").out
    assert "\n  toy: toy (en-GB)\n" in run("voices", "--all").out
    assert [
        v["id"] for v in json.loads(run("voices", "--all", "--json").out)["voices"]["piper"]
    ] == ["toy"]


def test_an_engine_that_has_none_says_so(run, own_folders):
    assert "Voices of engine piper:\n  none\n" in run("voices", "--all").out
    assert json.loads(run("voices", "--all", "--json").out)["voices"]["piper"] == []


def test_a_damaged_voice_does_not_hide_the_others(run, own_folders):
    toy_voice(own_folders).with_name("toy.onnx.json").write_text("{}")
    out = run("voices", "--all").out
    assert "toy.onnx.json: it is no configuration of a piper voice" in out
    assert "british: " in out


def test_a_voice_is_heard_in_a_sample(run, tmp_path, own_folders):
    ended = run("voices", "try", "british")
    assert ended.status == 0
    assert ended.err.startswith("Wrote briefcast-british.wav: ")
    pcm, rate = heard(tmp_path / "briefcast-british.wav")
    assert rate == 22_050
    assert 5 < len(pcm) / 2 / rate < 20
    assert any(pcm)


def test_a_sample_lets_the_roles_be_heard(run, tmp_path, own_folders):
    run("voices", "try", "british", "-o", "one.wav")
    run("voices", "try", "two-voices", "-o", "two.wav")
    assert heard(tmp_path / "one.wav") != heard(tmp_path / "two.wav")


def test_a_text_is_said_as_a_briefing_would_say_it(run, tmp_path, own_folders):
    run("voices", "try", "british", "£60m", "-o", "sign.wav")
    run("voices", "try", "british", "sixty million pounds", "-o", "words.wav")
    assert heard(tmp_path / "sign.wav") == heard(tmp_path / "words.wav")


def test_a_text_may_be_of_another_language(run, tmp_path, own_folders):
    text = "Bore da i bawb yn yr harbwr"
    run("voices", "try", "british", text, "--language", "cy", "-o", "within.wav")
    run("voices", "try", "welsh", text, "-o", "alone.wav")
    within, alone = heard(tmp_path / "within.wav"), heard(tmp_path / "alone.wav")
    assert len(within[0]) == pytest.approx(len(alone[0]), rel=0.15)  # they differ in rate
    run("voices", "try", "british", text, "-o", "english.wav")
    assert within != heard(tmp_path / "english.wav")


def test_a_voice_of_piper_is_heard(run, tmp_path, own_folders):
    toy_voice(own_folders, audio={"sample_rate": 16_000})
    assert run("voices", "try", "piper-toy", "Noon.").status == 0
    assert heard(tmp_path / "briefcast-piper-toy.wav")[1] == 16_000


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brittish"], "unknown voice 'brittish': did you mean 'british'?"),
        (["british", " … "], "there is nothing to say: give a text that holds a word"),
        (["british", "Hi", "-o", "no/x.wav"], "no/x.wav: cannot be written (No such file"),
    ],
)
def test_what_cannot_be_tried_is_told(run, own_folders, arguments, told):
    ended = run("voices", "try", *arguments)
    assert ended.status == 2
    assert ended.err.startswith(f"briefcast: {told}")


def test_an_engine_that_fails_is_told(run, own_folders):
    toy_voice(own_folders, loudness=0.0)
    ended = run("voices", "try", "piper-toy", "Noon.")
    assert ended.status == 3
    assert ended.err == "briefcast: piper gave no sound at sample: Noon.\n"


def test_it_is_played_where_there_is_a_player(run, tmp_path, own_folders, monkeypatch):
    programs = tmp_path / "bin"
    programs.mkdir()
    player = programs / "aplay"
    player.write_text(f'#!/bin/sh\nwc -c < "$2" > {tmp_path}/played\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}/bin")
    monkeypatch.setattr("briefcast.cli.voices_try._PLAYERS", (("aplay", "-q"),))
    assert run("voices", "try", "silent", "Hush.", "--play").status == 0
    size = (tmp_path / "briefcast-silent.wav").stat().st_size
    assert int((tmp_path / "played").read_text()) == size


def test_without_a_player_the_file_is_named(run, tmp_path, own_folders, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    ended = run("voices", "try", "silent", "Hush.", "--play")
    assert ended.status == 2
    assert "open briefcast-silent.wav in a player of yours" in ended.err
    assert (tmp_path / "briefcast-silent.wav").is_file()


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def repository(tmp_path):
    """The address of a repository that has one voice, "toy"."""
    place = tmp_path / "repository"
    model = toy_voice(place)
    index = {
        file.name: {
            "size_bytes": file.stat().st_size,
            "md5_digest": hashlib.md5(file.read_bytes()).hexdigest(),
        }
        for file in (model, model.with_name("toy.onnx.json"))
    }
    (place / "voices.json").write_text(json.dumps({"toy": {"files": index}}))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(place))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_voice_is_fetched_then_heard(run, tmp_path, repository, own_folders):
    ended = run("voices", "fetch", "toy", "--from", repository)
    assert (ended.status, ended.err) == (0, "The voice is here: use it with --voice piper-toy.\n")
    assert run("voices", "try", "piper-toy", "Noon.").status == 0


def test_progress_is_told_in_lines_where_asked(run, repository, own_folders):
    err = run("voices", "fetch", "toy", "--from", repository, "--plain").err
    size = (own_folders / "toy.onnx").stat().st_size
    assert f"Fetching toy: {size} of {size}: toy.onnx\n" in err


def test_the_address_may_be_set_once_for_all(run, repository, own_folders, monkeypatch):
    monkeypatch.setenv("BRIEFCAST_VOICES_FROM", repository)
    assert run("voices", "fetch", "toy").status == 0


def test_a_folder_that_is_not_searched_is_told(run, repository, own_folders):
    ended = run("voices", "fetch", "toy", "--from", repository, "--to", "elsewhere")
    assert "briefcast does not look in elsewhere: set BRIEFCAST_VOICES=elsewhere" in ended.err


def test_a_voice_that_is_not_there_is_told(run, repository, own_folders):
    ended = run("voices", "fetch", "tyo", "--from", repository)
    assert ended.status == 2
    assert ended.err.endswith("unknown piper voice 'tyo': did you mean 'toy'?\n")
    ended = run("voices", "fetch", "toy", "--engine", "system")
    assert ended.err == (
        "briefcast: unknown engine that fetches voices 'system': there is 'piper'\n"
    )


def test_a_briefing_is_spoken_by_a_voice_of_piper(run, tmp_path, briefing, own_folders):
    toy_voice(own_folders)
    ended = run("build", briefing, "--to", "podcast", "--voice", "piper-toy")
    assert ended.status == 0, ended.err
    [episode] = (tmp_path / "output").rglob("*.mp3")
    assert episode.stat().st_size > 50_000
