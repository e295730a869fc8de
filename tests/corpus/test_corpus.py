"""Briefings as real editors have them, each with what a careful reader says it holds."""

from itertools import zip_longest

import pytest
from expected import HERE, SOURCES, expected_file, written
from make_docx import FILES as DOCUMENTS
from make_docx import written as document
from make_zip import zipped
from variants import variants
from visible import visible

from briefcast.cli.document import as_json
from briefcast.cli.run import run
from briefcast.hooks import Source
from briefcast.reading.canonical.reader import read as read_canonical

TEXTS = [path for path in SOURCES if path.is_file() and variants(path.name, path.read_bytes())]
each_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)


def agrees(line: str, said: str) -> bool:
    """Whether a line of an outline is the one expected, or starts as that does up to its "…"."""
    return line == said or (said.endswith("…") and line.startswith(said[:-1]))


@each_source
def test_outline(path, reading_of, outlined):
    read = outlined(reading_of(path)).split("\n")
    said = (HERE / "outlines" / f"{path.name}.txt").read_text(encoding="utf-8").rstrip().split("\n")
    pairs = zip_longest(read, said, fillvalue="")
    assert read == [line if agrees(line, should) else should for line, should in pairs]


@each_source
def test_show_says_what_it_said(path, reading_of):
    expected = expected_file(path).read_text(encoding="utf-8")
    assert written(as_json(reading_of(path))) == expected


@each_source
def test_every_word_is_accounted_for(path, reading_of, missing_words):
    assert not missing_words(visible(path), reading_of(path))


@each_text
def test_how_it_was_saved_changes_nothing(path, bench, reading_of, tmp_path):
    briefing = reading_of(path).briefing
    changed = {}
    for how, data in variants(path.name, path.read_bytes()).items():
        other = tmp_path / path.name
        other.write_bytes(data)
        if bench.read(str(other)).briefing != briefing:
            changed[how] = bench.read(str(other)).briefing
    assert changed == {}


@each_source
def test_canonical_markdown_reads_back_as_the_same_briefing(path, reading_of, tmp_path):
    target = tmp_path / "briefing.md"
    assert run(["--no-plugins", "convert", str(path), "-o", str(target), "--quiet"]) == 0
    again = read_canonical(Source("briefing.md", target.read_bytes())).briefing
    briefing = reading_of(path).briefing
    assert {**vars_of(again), "id": briefing.id} == vars_of(briefing)


def vars_of(briefing):
    names = ("id", "title", "section", "organisation", "issue", "date", "language", "standfirst")
    return {name: getattr(briefing, name) for name in (*names, "stories", "links")}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_word_documents_are_those_of_the_script(name):
    assert (HERE / "sources" / name).read_bytes() == document(DOCUMENTS[name])


def test_the_archive_is_that_of_the_script():
    assert (HERE / "sources" / "fell-pony-trust.zip").read_bytes() == zipped()


def test_every_source_is_described():
    table = (HERE / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in SOURCES if f"`{path.name}`" not in table] == []


def test_every_pattern_is_covered():
    table = (HERE / "README.md").read_text(encoding="utf-8")
    rows = [line for line in table.split("\n") if line.startswith("| `")]
    covered = {pattern for row in rows for pattern in row.split("|")[3].replace(",", "").split()}
    assert {f"P{number}" for number in range(1, 42)} <= covered
