"""What the tests of hostile sources share: the real command, confined."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

CONFINED = Path(__file__).parents[3] / "support" / "confined.py"


@dataclass(frozen=True)
class Outcome:
    """How `briefcast show --json` ended for a file, and what it said."""

    status: int
    err: str
    said: str
    left: str


Show = Callable[[Mapping[str, bytes]], dict[str, Outcome]]


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Show files one after the other in one process, which has 2 GB, 30 s each and no network."""

    def call(files: Mapping[str, bytes]) -> dict[str, Outcome]:
        paths = [tmp_path / name for name in files]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        ended = subprocess.run(
            [sys.executable, str(CONFINED), *map(str, paths)], capture_output=True, check=False
        )
        assert (ended.returncode, ended.stderr.decode()) == (0, "")
        return {name: Outcome(**said) for name, said in json.loads(ended.stdout).items()}

    return call


def told(name: str, outcome: Outcome) -> str:
    """ "read", or what follows the file's name in the one line that refused it."""
    if outcome.status == 0:
        return "read"
    lines = outcome.err.splitlines()
    if outcome.status != 2 or len(lines) != 1 or not lines[0].startswith(f"briefcast: {name}"):
        return f"{outcome.status}: {outcome.err[-500:]}"
    return lines[0].removeprefix(f"briefcast: {name}").lstrip(", ")


def against(outcomes: Mapping[str, Outcome], expected: Mapping[str, str]) -> dict[str, str]:
    """The outcomes that are not as expected.

    Args:
        outcomes: By name of the file.
        expected: "read", or a word of the refusal, for the files that do not have that of "*".
    """
    ends = {name: told(name, outcome) for name, outcome in outcomes.items()}
    assert expected.keys() - {"*"} <= ends.keys()
    usual = expected.get("*", "read")
    return {name: end for name, end in ends.items() if expected.get(name, usual) not in end}


@pytest.fixture(scope="session")
def unexpected() -> Callable[[Mapping[str, Outcome], Mapping[str, str]], dict[str, str]]:
    """See `against`."""
    return against
