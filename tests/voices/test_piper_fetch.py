"""Fetching voices, from a repository on this machine."""

import hashlib
import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from toy_voice import toy_voice

from briefcast.model import InputError, MachineError
from briefcast_voices import piper
from briefcast_voices.piper_fetch import fetch

NAME = "en_GB-toy-low"
PLACE = "en/en_GB/toy/low"


class Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def repository(tmp_path):
    """A folder that is laid out as piper's own repository is, with one voice."""
    place = tmp_path / "repository" / PLACE
    model = toy_voice(place, NAME)
    files = {
        f"{PLACE}/{file.name}": {
            "size_bytes": file.stat().st_size,
            "md5_digest": hashlib.md5(file.read_bytes()).hexdigest(),
        }
        for file in (model, model.with_name(f"{NAME}.onnx.json"))
    }
    index = {NAME: {"key": NAME, "files": files | {f"{PLACE}/MODEL_CARD": {}}}}
    index[NAME]["files"][f"{PLACE}/MODEL_CARD"] = {"size_bytes": 3, "md5_digest": "none"}
    (tmp_path / "repository" / "voices.json").write_text(json.dumps(index), encoding="utf-8")
    return tmp_path / "repository"


@pytest.fixture
def server(repository):
    handler = partial(Handler, directory=str(repository))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.asked = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def get(server, tmp_path):
    """Fetch into a folder; what progress was told is in `told`."""

    def run(name=NAME, address=None):
        own = f"http://127.0.0.1:{server.server_port}"
        target = tmp_path / "voices"
        return fetch(
            name,
            address=address or own,
            folder=target,
            progress=lambda *told: get.told.append(told),
        )

    get = run
    get.told = []
    return get


def change_index(repository, change):
    file = repository / "voices.json"
    index = json.loads(file.read_text())
    change(index)
    file.write_text(json.dumps(index))


def test_a_voice_is_fetched_and_speaks(get, tmp_path, repository, monkeypatch):
    assert get() == f"piper-{NAME}"
    fetched = {file.name: file.read_bytes() for file in (tmp_path / "voices").iterdir()}
    original = {file.name: file.read_bytes() for file in (repository / PLACE).iterdir()}
    assert fetched == original
    monkeypatch.setenv("BRIEFCAST_VOICES", str(tmp_path / "voices"))
    assert piper.ENGINE.profiles()[0].name == f"piper-{NAME}"
    piper.open_session(piper.ENGINE.profiles()[0]).close()


def test_the_name_of_the_profile_serves_as_well(get):
    assert get(f"piper-{NAME}") == f"piper-{NAME}"


def test_the_folder_that_is_searched_first_is_the_standard(server, tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFCAST_VOICES", str(tmp_path / "mine"))
    address = f"http://127.0.0.1:{server.server_port}/"
    fetch(NAME, address=address, folder=None, progress=lambda *_: None)
    assert (tmp_path / "mine" / f"{NAME}.onnx").is_file()


def test_progress_ends_with_the_whole_of_each_file(get, repository):
    get()
    sizes = {file.name: file.stat().st_size for file in (repository / PLACE).iterdir()}
    last = {name: (done, total) for done, total, name in get.told}
    assert last == {name: (size, size) for name, size in sizes.items()}


def test_what_is_there_is_not_fetched_again(get, server, tmp_path):
    get()
    server.asked.clear()
    get()
    assert server.asked == ["/voices.json"]
    (tmp_path / "voices" / f"{NAME}.onnx").write_bytes(b"damaged")
    server.asked.clear()
    get()
    assert server.asked == ["/voices.json", f"/{PLACE}/{NAME}.onnx"]


def test_an_unknown_voice_is_told_with_the_nearest(get):
    with pytest.raises(InputError, match=f"unknown piper voice 'en_GB-toy-lo': .*'{NAME}'"):
        get("en_GB-toy-lo")


@pytest.mark.parametrize("damage", ["other", "longer", "shorter"])
def test_a_file_that_is_not_as_listed_changes_nothing(get, repository, tmp_path, damage):
    file = repository / PLACE / f"{NAME}.onnx"
    whole = file.read_bytes()
    wrong = {"other": whole[:-1] + b"?", "longer": whole + b"!", "shorter": whole[:-1]}
    file.write_bytes(wrong[damage])
    with pytest.raises(MachineError, match=r"came damaged|larger than it should"):
        get()
    assert list((tmp_path / "voices").iterdir()) == []


def test_a_file_that_is_not_there_is_told(get, repository, tmp_path):
    (repository / PLACE / f"{NAME}.onnx.json").unlink()
    with pytest.raises(MachineError, match=r"toy-low\.onnx\.json: 404 File not found"):
        get()
    assert list((tmp_path / "voices").iterdir()) == []


@pytest.mark.parametrize("index", ["", "[]", "[" * 100_000, f'{{"{NAME}": {{"files": 3}}}}'])
def test_a_list_of_voices_that_is_none_is_told(get, repository, index):
    (repository / "voices.json").write_text(index)
    with pytest.raises(MachineError, match=r"voices\.json: (is no list|does not give the files)"):
        get()


def test_a_name_is_never_a_path(get, repository, tmp_path):
    name = "../../escaped"
    change_index(repository, lambda index: index.update({name: index[NAME]}))
    with pytest.raises(InputError, match="unknown piper voice"):
        get(name)
    assert not (tmp_path / "voices").exists()


def test_no_answer_is_told(get, server):
    with pytest.raises(MachineError, match=r"no answer .*: is there a network\?"):
        get(address="http://127.0.0.1:9")


@pytest.mark.parametrize("address", ["file:///etc", "voices", "https://"])
def test_an_address_is_one_of_the_web(get, address):
    with pytest.raises(InputError, match="is no web address"):
        get(address=address)
