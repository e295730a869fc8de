"""Real builds in processes of their own."""

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start `briefcast` in a session of its own, in an empty folder."""

    def run(*arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "briefcast", *map(str, arguments)],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return run


def alive_in_session(session: int) -> list[str]:
    """The command lines of the processes of a session that still live."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = status.read_text()
            fields = text.rpartition(")")[2].split()
            state, its_session = fields[0], int(fields[3])
        except (OSError, ValueError, IndexError):
            continue
        if its_session == session and state not in "ZX":
            found.append(text.split()[1])
    return found


@pytest.fixture
def all_gone() -> Callable[[int], bool]:
    """Whether every process of a session is gone within two seconds."""

    def wait(session: int) -> bool:
        deadline = time.monotonic() + 2
        while alive_in_session(session):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    return wait


@pytest.fixture
def whole() -> Callable[[Path], dict[str, object]]:
    """Check that an edition is complete, every file as its manifest says; returns the manifest."""

    def check(folder: Path) -> dict[str, object]:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        listed = {"manifest.json"}
        for output in manifest["outputs"].values():
            for artifact in output["artifacts"]:
                data = (folder / artifact["path"]).read_bytes()
                assert len(data) == artifact["bytes"]
                assert hashlib.sha256(data).hexdigest() == artifact["sha256"]
                listed.add(artifact["path"])
        found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        assert found == listed
        assert all(output["status"] == "made" for output in manifest["outputs"].values())
        return manifest

    return check
