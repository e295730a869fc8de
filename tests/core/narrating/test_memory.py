"""Memory does not grow with the length of an episode."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts kilobytes as Linux does")

PROGRAM = """
import json, resource, sys
from pathlib import Path
import engines
from briefcast.model import Script, ScriptPart, Utterance
from briefcast.narrating import narrate

def part(number):
    said = [
        Utterance(
            address=f"{number:03d}.{n}", role="body", language="en", written=text, spoken=text
        )
        for n in range(8)
        for text in [f"Boat {number} of {n} came home to the old quay before the evening bell."]
    ]
    return ScriptPart(f"{number:03d}", f"Story {number}", tuple(said))

script = Script("en", tuple(part(number) for number in range(int(sys.argv[2]))))
narration = narrate(
    script, engines.PROFILE, engines.engine(engines.beeps), Path(sys.argv[1]), workers=2
)
peaks = [
    resource.getrusage(who).ru_maxrss / 1024
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
]
json.dump([narration.duration, *peaks], sys.stdout)
"""


def test_twenty_times_the_text_takes_no_more_memory(tmp_path, root):
    def narrated(parts):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, tmp_path / str(parts), str(parts)],
            env={**os.environ, "PYTHONPATH": str(root / "tests" / "support")},
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    short, parent, worker = narrated(1)
    long, long_parent, long_worker = narrated(20)
    assert long > 19 * short > 19 * 30
    assert long_parent < parent + 40
    assert long_worker < worker + 40
