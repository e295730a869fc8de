"""Folders and archives for the tests, read as a user's are."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from briefcast.hooks import Limits, Source
from briefcast.model import Reading
from briefcast.reading.choose import read
from briefcast.reading.plugin import briefcast_readers

Files = dict[str, str | bytes]


def zipped(files: Files) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return data.getvalue()


@pytest.fixture(scope="session")
def make_zip() -> Callable[[Files], bytes]:
    """Makes an archive."""
    return zipped


@pytest.fixture(scope="session")
def read_zip() -> Callable[..., Reading]:
    """Reads files as the archive quay.zip."""

    def read_it(files: Files | bytes, limits: Limits | None = None) -> Reading:
        data = files if isinstance(files, bytes) else zipped(files)
        source = Source("quay.zip", data, limits=limits or Limits())
        return read(source, list(briefcast_readers()))

    return read_it


@pytest.fixture
def read_folder(tmp_path) -> Callable[..., Reading]:
    """Reads files as the folder quay."""

    def read_it(files: Files, limits: Limits | None = None) -> Reading:
        folder = tmp_path / "quay"
        write(folder, files)
        source = Source("quay", b"", folder, is_folder=True, limits=limits or Limits())
        return read(source, list(briefcast_readers()))

    return read_it


def write(folder: Path, files: Files) -> None:
    folder.mkdir(exist_ok=True)
    for name, inside in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(inside if isinstance(inside, bytes) else inside.encode())
