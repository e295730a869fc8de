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


@pytest.fixture(scope="session")
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Folders of this run for what briefcast keeps and for voices, not those of the user."""
    names = ("BRIEFCAST_CACHE", "XDG_DATA_HOME")
    return {name: str(tmp_path_factory.mktemp(name.lower())) for name in names}


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch, user_folders: dict[str, str]) -> None:
    """No setting of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith("BRIEFCAST_") and name not in (
            "BRIEFCAST_SAMPLE",
            "BRIEFCAST_ACT",
            "BRIEFCAST_REQUIRE_EXTERNAL",
        ):
            monkeypatch.delenv(name)
    for name, folder in user_folders.items():
        monkeypatch.setenv(name, folder)
