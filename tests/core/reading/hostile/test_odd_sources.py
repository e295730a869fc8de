"""Sources that no one means to give: one clear line each, from every command that takes one."""

import io
import os
import sys
from pathlib import Path

import pytest
from attacks import document, mail, paragraph, zipped

from briefcast.cli.run import run

NOTE = b"Tides\n\nThe tide is in.\n"
WORD = document(paragraph("The tide is in."))
FILES = {
    "tides.txt": NOTE,
    "tides.txt.fixes.yaml": b"fixes: []\n",
    "pdf.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "word.txt": WORD,
    "notes.docx": zipped(("tides.txt", NOTE)),
    "mail.zip": zipped(("tides.eml", mail(b"The tide is in.\n"))),
    "empty.txt": b"",
    "zeros.txt": b"\0" * 50,
}


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder of odd files, in which commands run."""
    monkeypatch.chdir(tmp_path)
    for name, data in FILES.items():
        Path(name).write_bytes(data)
    Path("folder").mkdir()
    Path("folder", "tides.txt").write_bytes(NOTE)
    Path("loop.txt").symlink_to("loop.txt")
    Path("dangling.txt").symlink_to("nowhere.txt")
    return tmp_path


@pytest.fixture
def ended(here, monkeypatch, capsys):
    """Runs a command line; its exit status, output, and lines on standard error."""

    def call(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = run(["--no-plugins", *arguments])
        told = capsys.readouterr()
        return status, told.out, told.err.splitlines()

    return call


REFUSED = {
    "folder --reader text": "folder is a folder, and the reader text reads files",
    "tides.txt --reader tide": "unknown reader 'tide'",
    "tides.txt --reader docx": "tides.txt is damaged or was cut off",
    "tides.txt --reader folder": "tides.txt is damaged or was cut off",
    "tides.txt --reader feed": "tides.txt is no feed",
    "word.txt --reader text": "word.txt is not text",
    "tides.txt --latest 2": "--latest is for feeds, and this was read as text",
    "tides.txt --latest 0": "'--latest': 0 is not in the range",
    "tides.txt --date 2026-13-45": "'2026-13-45' is not a date",
    "tides.txt --id ../x": "--id '../x' cannot name a folder",
    "tides.txt.fixes.yaml": "tides.txt.fixes.yaml holds corrections: give the source",
    "pdf.txt": "pdf.txt looks like a PDF",
    "notes.docx": "notes.docx is no Word document (it is an archive of other files): read it with",
    "empty.txt": "empty.txt is empty",
    "zeros.txt": "zeros.txt looks like binary data",
    "dangling.txt": "dangling.txt: no such file",
    "loop.txt": "loop.txt cannot be read",
    "tides.txt/x": "tides.txt/x cannot be read: Not a directory",
    "/dev/zero": "/dev/zero holds more than 50,000,000 bytes",
    "/dev/null": "/dev/null is empty",
}


@pytest.mark.parametrize("line", REFUSED)
@pytest.mark.parametrize("command", ["show", "build", "convert", "fixes"])
def test_one_line_says_what_is_wrong(command, line, ended, here):
    before = sorted(here.rglob("*"))
    status, out, err = ended(command, *line.split())
    assert (status, out, len(err)) == (2, "", 1)
    assert REFUSED[line] in err[0]
    assert sorted(here.rglob("*")) == before


def test_no_name_at_all(ended):
    status, _, err = ended("show", "")
    assert (status, err) == (
        2,
        ["briefcast: the source has no name: give a file, a folder, or - for standard input"],
    )


READ = ["word.txt", "mail.zip", "folder", "notes.docx --reader folder"]


@pytest.mark.parametrize("line", READ)
def test_what_is_read_whatever_it_is_called(line, ended):
    status, out, err = ended("show", *line.split())
    assert (status, err) == (0, [])
    assert "The tide is in." in out


@pytest.mark.parametrize("data", [WORD, FILES["mail.zip"]], ids=["word", "zip"])
def test_an_archive_on_standard_input(data, ended):
    status, out, err = ended("show", "-", stdin=data)
    assert (status, err) == (0, [])
    assert "The tide is in." in out


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "is empty"), (b"%PDF-1.7", "looks like a PDF"), (b"PK\3\4 tide", "is damaged")],
)
def test_what_cannot_be_read_on_standard_input(data, said, ended):
    status, out, (err,) = ended("show", "-", stdin=data)
    assert (status, out) == (2, "")
    assert said in err


@pytest.mark.parametrize("name", [b"a\nb\x1b[31m.txt", b"\xff\xfe\xed\xa0\x80.txt"])
def test_a_name_that_cannot_be_printed(name, ended):
    Path(os.fsdecode(name)).write_bytes(NOTE)
    status, out, err = ended("show", "--json", os.fsdecode(name))
    assert (status, err) == (0, [])
    assert "The tide is in." in out
    Path(os.fsdecode(name)).write_bytes(b"%PDF-1.7")
    status, out, (err,) = ended("show", os.fsdecode(name))
    assert (status, out) == (2, "")
    assert "looks like a PDF" in err
    assert err.isprintable()


def test_links_in_a_folder_that_lead_round_or_out(ended, here):
    folder = Path("folder")
    (folder / "round.txt").symlink_to("round.txt")
    (folder / "again").symlink_to(".")
    (folder / "out.txt").symlink_to(here / "tides.txt")
    os.mkfifo(folder / "pipe.txt")
    status, out, err = ended("show", "folder")
    assert (status, err) == (0, [])
    assert "out.txt stands outside the folder and was not read" in " ".join(out.split())
