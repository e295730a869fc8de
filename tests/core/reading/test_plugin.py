"""The door of the core's readers."""

import subprocess
import sys

from briefcast.hooks import Source
from briefcast.reading import read
from briefcast.reading.plugin import briefcast_readers


def test_the_text_reader_is_offered():
    (reader,) = briefcast_readers()
    assert (reader.name, reader.suffixes) == ("text", (".txt", ".text"))
    assert reader.title
    assert reader.sniff(b"Tides", "x.txt") > 0
    assert read(Source("x.txt", b"Tides\nThey turn."), [reader]).briefing.stories


def test_importing_the_plugin_reads_nothing():
    code = (
        "import sys, briefcast.reading.plugin;"
        "sys.exit(any(name.startswith('briefcast.reading.text') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
