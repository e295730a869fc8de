"""The door of the core's readers."""

import subprocess
import sys

import pytest
from formats import FORMATS, Issue, Item

from briefcast.hooks import Source
from briefcast.reading import read
from briefcast.reading.plugin import briefcast_readers

SOURCES = {
    "text": ("x.txt", b"Tides\n\nThey turn at noon."),
    "html": ("x.txt", b"<h1>Tides</h1><p>They turn at noon.</p>"),
    "feed": ("x.txt", b"<rss><channel><item><title>Tides</title></item></channel></rss>"),
    "mail": ("x.txt", b"From: Ana <ana@example.org>\nSubject: Tides\n\nThey turn at noon.\n"),
    "canonical": ("x.txt", b"---\nbriefcast: 1\n---\n\n# Tides\n"),
    "markdown": ("x.txt", b"# Tides\n\n- [They turn](https://example.org) at noon.\n"),
}


def test_every_format_has_its_reader():
    names = [reader.name for reader in briefcast_readers()]
    assert names == ["text", "html", "feed", "mail", "canonical", "markdown", "docx", "folder"]
    assert all(reader.title for reader in briefcast_readers())


@pytest.mark.parametrize("name", SOURCES)
def test_the_content_chooses_the_reader_not_the_suffix(name):
    file, data = SOURCES[name]
    source = read(Source(file, data), list(briefcast_readers())).briefing.source
    assert source is not None
    assert source.reader == name


def test_a_word_document_under_any_name_is_one():
    data = FORMATS["briefing.docx"](Issue("Tides", (Item("They turn", ("At noon.",)),)))
    source = read(Source("tides.zip", data), list(briefcast_readers())).briefing.source
    assert source is not None
    assert source.reader == "docx"


def test_importing_the_plugin_reads_nothing():
    code = (
        "import sys, briefcast.reading.plugin;"
        "names = {'lxml', 'docx', 'selectolax', 'markdown_it', 'yaml', 'briefcast.reading.text'};"
        "sys.exit(bool(names & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
