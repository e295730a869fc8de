"""Writes what `briefcast show --json` says of every source of the corpus.

`python tests/corpus/expected.py` rewrites them all under expected/: look at the difference.
"""

import json
from pathlib import Path
from typing import Any

from briefcast.cli.bench import Bench
from briefcast.cli.document import as_json
from briefcast.model import BriefcastError

HERE = Path(__file__).parent
SOURCES = sorted(path for path in (HERE / "sources").iterdir() if not path.name.startswith("."))


def expected_file(source: Path) -> Path:
    """Where the answer for a source is kept."""
    return HERE / "expected" / f"{source.name}.json"


def written(shown: dict[str, Any]) -> str:
    """The answer as it is kept."""
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    bench = Bench(third_party=False)
    for source in SOURCES:
        try:
            shown = as_json(bench.read(str(source)))
        except BriefcastError as error:
            print(f"{source.name}: {error}")  # noqa: T201
        else:
            expected_file(source).write_text(written(shown), encoding="utf-8")
