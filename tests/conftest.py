"""What every part of the suite may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def example(root: Path) -> Path:
    """The example briefing."""
    return root / "examples" / "briefing.txt"


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith("BRIEFCAST_") and name not in (
            "BRIEFCAST_SAMPLE",
            "BRIEFCAST_ACT",
            "BRIEFCAST_REQUIRE_EXTERNAL",
        ):
            monkeypatch.delenv(name)
