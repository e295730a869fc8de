"""Which files of a folder or archive are read, and what is refused."""

import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.folder.members import files_of
from briefcast.reading.folder.sniff import sniff

STORY = "The pier reopens\n\nWalkers are back on the pier after a winter of repairs.\n"


def names(files):
    return [member.name for member in files.members]


def test_archives_are_told_by_their_content_and_leave_documents_to_their_readers(make_zip):
    assert 0 < sniff(make_zip({"a.txt": STORY}), "-") < 60
    assert sniff(b"The tide", "tides.zip") == 0


def test_names_are_in_natural_order_and_what_systems_leave_is_ignored(make_zip):
    given = [
        "10-bells.txt",
        "2-pier.txt",
        "__MACOSX/2-pier.txt",
        ".hidden.txt",
        "Thumbs.db",
        "briefcast.toml",
        "2-pier.txt.fixes.yaml",
        "~$2-pier.docx",
        "a/b/c.txt",
        "a/b/c/d.txt",
    ]
    found = files_of(Source("quay.zip", make_zip(dict.fromkeys(given, STORY))))
    assert names(found) == ["2-pier.txt", "10-bells.txt", "a/b/c.txt"]


def test_the_only_folder_of_an_archive_counts_as_its_top(make_zip):
    found = files_of(Source("quay.zip", make_zip({"May/b.txt": STORY, "May/pics/a.jpg": b"x"})))
    assert names(found) == ["b.txt", "pics/a.jpg"]


@pytest.mark.parametrize("name", ["../b.txt", "/etc/b.txt", "a/../../b.txt", "C:\\b.txt"])
def test_members_outside_the_archive_are_not_read(read_zip, name):
    reading = read_zip({name: "Stolen words.", "a.txt": STORY})
    (finding,) = [each for each in reading.findings if each.rule == "file-unread"]
    assert finding.severity == "review"
    assert "stands outside" in finding.message
    assert "Stolen" not in repr(reading.briefing)


def test_links_that_lead_out_of_a_folder_are_not_followed(read_folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Stolen words.")
    (tmp_path / "quay").mkdir()
    (tmp_path / "quay" / "b.txt").symlink_to(tmp_path / "secret.txt")
    reading = read_folder({"a.txt": STORY})
    assert [each.text for each in reading.removed] == ["b.txt"]
    assert "Stolen" not in repr(reading.briefing)


def test_a_folder_and_its_archive_read_alike(read_folder, read_zip):
    files = {"1.txt": STORY, "sub/2.txt": STORY.replace("pier", "quay"), "sub/a/b/c.txt": STORY}
    assert read_folder(files).briefing.stories == read_zip(files).briefing.stories


def test_the_digest_of_a_folder_changes_with_names_and_contents(read_folder, tmp_path):
    def digest(files):
        for old in (tmp_path / "quay").glob("*"):
            old.unlink()
        return read_folder(files).briefing.source.sha256

    first = digest({"a.txt": STORY})
    assert digest({"a.txt": STORY}) == first
    assert len({first, digest({"b.txt": STORY}), digest({"a.txt": STORY + "More.\n"})}) == 3


def refused(read, files, limits=None):
    with pytest.raises(InputError) as error:
        read(files, limits)
    assert str(error.value).startswith("quay")
    assert "\n" not in str(error.value)
    return str(error.value)


def test_limits_are_kept(read_zip, read_folder):
    files = {f"{number}.txt": STORY for number in range(6)}
    for read in (read_zip, read_folder):
        assert "6 files; the most is 5" in refused(read, files, Limits(members=5))
        assert "; the most is 300" in refused(read, files, Limits(expanded=300))


def test_a_bomb_and_a_hundred_thousand_members_are_refused_at_once(read_zip, make_zip):
    bomb = make_zip({f"{number}.txt": b"\0" * 30_000_000 for number in range(8)})
    start = time.perf_counter()
    assert "bytes when unpacked" in refused(read_zip, bomb)
    assert "files; the most is 10,000" in refused(read_zip, b"PK\x03\x04" + b"PK\x01\x02" * 100_000)
    assert time.perf_counter() - start < 1


def test_a_word_document_that_hides_it_is_read_as_one(read_zip):
    document = Document()
    document.add_heading("The pier reopens", 1)
    document.add_paragraph("Walkers are back on the pier.")
    saved, data = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(data, "w") as new:
        new.writestr("custom.xml", "<x/>" * 2000)
        for name in old.namelist():
            new.writestr(name, old.read(name))
    briefing = read_zip(data.getvalue()).briefing
    assert [story.headline for story in briefing.stories] == ["The pier reopens"]
    assert briefing.source.reader == "docx"


def test_damaged_archives_and_other_documents(read_zip, make_zip):
    data = make_zip({"a.txt": STORY * 50})
    for length in range(4, len(data), 17):
        refused(read_zip, data[:length])
    odt = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    assert "is an OpenDocument text" in refused(read_zip, odt)
    assert "no file that can be read" in refused(read_zip, make_zip({}))
