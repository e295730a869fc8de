"""Streams that are closed, full, or of another encoding."""

import os
import subprocess
import sys

import pytest

BRIEFING = "Tide table\n\nHigh water at Szczecin 山\n\nIt comes at noon.\n"


@pytest.fixture
def shell(tmp_path):
    """Run a shell line in a folder with one briefing; `briefcast` is ours."""
    (tmp_path / "tide.txt").write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "briefcast.toml").write_text('[publication]\nvoice = "silent"\n')

    def run(line, **environment):
        own = f'briefcast() {{ "{sys.executable}" -m briefcast "$@"; }}; '
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", own + line],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            errors="replace",
        )

    return run


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("briefcast build tide.txt 2>&-", 0),
        ("briefcast build tide.txt >&-", 0),
        ("briefcast build - <&-", 2),
        ("briefcast build none.txt 2>/dev/full", 2),
        ("briefcast show tide.txt >/dev/full", 3),
        ("briefcast show tide.txt | true", 0),
        ("briefcast --help | true", 0),
        ("briefcast audit tide.txt | true", 0),
    ],
)
def test_a_stream_that_is_closed_or_full(shell, line, status):
    done = shell(line)

    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_the_terminals_encoding_lacks_is_escaped(shell, encoding):
    done = shell("briefcast show tide.txt", PYTHONIOENCODING=encoding)

    assert done.returncode == 0
    assert "High water at Szczecin \\u5c71" in done.stdout


def test_a_file_name_that_is_no_text(shell, tmp_path):
    (tmp_path / "tide.txt").rename(tmp_path / os.fsdecode(b"\xff.txt"))

    done = shell(
        "briefcast build $'\\xff.txt' --to plaintext && briefcast show $'\\xff.txt' --json"
    )

    assert done.returncode == 0, done.stderr
    assert '"name": "\\\\xff.txt"' in done.stdout


def test_nothing_that_a_terminal_would_obey_is_printed(shell, tmp_path):
    (tmp_path / "tide.txt").write_bytes(
        b"Tide table\n\nHigh\x07 water\n\n" + b"It comes at noon. " * 20 + b"\x1b[2J So.\n"
    )

    done = shell("briefcast show tide.txt")

    assert done.returncode == 0
    assert not {"\x1b", "\x07"} & set(done.stdout)
