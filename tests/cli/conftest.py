"""The command line, run in this process."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefcast.cli.run import run as run_command_line


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]

BRIEFING = """\
News

Tide Table (COPY) (COPY)

Lighthouse keepers win 4 per cent pay rise

Keepers outside the old tower, by Ines Okell

Keepers outside the old tower, by Ines Okell

The keepers of the northern lights have won a pay rise of 4 per cent. It begins on 1 April 2026.

“We asked for five,” said their secretary, “and we shall ask again.”

Is the foghorn coming back?

The harbour board will test the foghorn on Tuesday at 10.30am.

Read more
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `briefcast` in an empty folder; `stdin` is text or bytes."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, stdin: str | bytes = "") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        status = run_command_line([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    """A small briefing in the folder where the command line runs."""
    path = tmp_path / "tide.txt"
    path.write_text(BRIEFING, encoding="utf-8")
    return path
