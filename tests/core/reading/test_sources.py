"""Files and standard input, and every way in which they can fail."""

from io import BytesIO
from pathlib import Path

import pytest

from briefcast.hooks import Limits
from briefcast.model import InputError
from briefcast.reading import load


def test_a_file(tmp_path):
    (tmp_path / "tides.txt").write_bytes(b"Tides\n")
    source = load(str(tmp_path / "tides.txt"), BytesIO())
    assert (source.name, source.data, source.folder) == ("tides.txt", b"Tides\n", tmp_path)


def test_standard_input():
    source = load("-", BytesIO(b"Tides\n"))
    assert (source.name, source.data, source.folder) == ("-", b"Tides\n", None)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("tidse.txt", r"tidse\.txt: no such file; did you mean .*tides\.txt\?$"),
        ("quay.md", r"quay\.md: no such file$"),
        ("none/tides.txt", r"no such file \(there is no folder .*none\)$"),
        ("empty.txt", r"empty\.txt is empty"),
        ("nul\0", "cannot be read"),
        ("x" * 5000, "cannot be read"),
    ],
)
def test_what_cannot_be_loaded(tmp_path, path, message):
    (tmp_path / "tides.txt").write_bytes(b"Tides\n")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=message):
        load(str(tmp_path / path), BytesIO())


def test_empty_standard_input():
    with pytest.raises(InputError, match="standard input is empty"):
        load("-", BytesIO())


def test_no_permission(tmp_path, monkeypatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"tides\.txt cannot be read: permission denied"):
        load(str(tmp_path / "tides.txt"), BytesIO())


def test_too_large():
    with pytest.raises(InputError, match=r"the most is 2,000: set size under \[limits\]"):
        load("-", BytesIO(bytes(2_001)), Limits(size=2_000))


def test_a_folder_is_a_source_of_its_own_kind(tmp_path):
    (tmp_path / "spring").mkdir()
    source = load(str(tmp_path / "spring"), BytesIO())
    assert (source.name, source.data, source.is_folder) == ("spring", b"", True)
    assert source.folder == tmp_path / "spring"
