"""Real distributions on a temporary path: metadata, entry points and modules."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Install = Callable[..., str]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Write a distribution with one plugin for each entry point; returns the path to search."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def write(distribution: str, *, version: str = "1.0", **modules: str) -> str:
        name = distribution.replace("-", "_")
        info = tmp_path / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
        )
        points = []
        for plugin, source in modules.items():
            module = f"{name}_{plugin}"
            (tmp_path / f"{module}.py").write_text(source)
            monkeypatch.delitem(sys.modules, module, raising=False)
            points.append(f"{plugin} = {module}\n")
        (info / "entry_points.txt").write_text("[briefcast]\n" + "".join(points))
        return str(tmp_path)

    return write
