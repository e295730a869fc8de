"""Which files are Word documents, and what is refused."""

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from briefcast.hooks import Limits, Source
from briefcast.model import InputError
from briefcast.reading.docx.reader import read
from briefcast.reading.docx.sniff import sniff

LOCAL = b"PK\x03\x04"


def refused(data, limits=None):
    with pytest.raises(InputError) as error:
        read(Source("tides.docx", data, limits=limits or Limits()))
    message = str(error.value)
    assert message.startswith("tides.docx")
    assert "\n" not in message
    return message


def test_word_documents_are_told_by_their_content(word_xml):
    data = BytesIO()
    Document().save(data)
    assert sniff(data.getvalue()[:4096], "-") == 95
    assert sniff(word_xml.document(word_xml.p("x"))[:4096], "tides.zip") == 95


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"The tide", "tides.docx"),
        (LOCAL + b"xl/workbook.xml", "tides.docx"),
        (LOCAL + b"ppt/presentation.xml", "tides.docx"),
        (LOCAL + b"notes/words.txt", "tides.zip"),
    ],
)
def test_other_files_are_not(head, name):
    assert sniff(head, name) == 0


def test_a_document_whose_main_part_has_another_name(word_xml):
    data = word_xml.document(word_xml.p("The tide turns at six."))
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["word/_rels/document2.xml.rels"] = files.pop("word/_rels/document.xml.rels")
    briefing = read(Source("tides.docx", word_xml.zipped(files))).briefing
    assert str(briefing.stories[0].blocks[0].text) == "The tide turns at six."


def test_a_strict_document_is_read_as_any_other(mark, word_xml):
    data = word_xml.document(word_xml.p("Pier", "berschrift1") + word_xml.p("It opens."))
    with ZipFile(BytesIO(data)) as archive:
        files = {
            name: archive.read(name)
            .replace(b"http://schemas.openxmlformats.org/word", b"http://purl.oclc.org/ooxml/word")
            .replace(b"/2006/main", b"/main")
            for name in archive.namelist()
        }
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in files["word/document.xml"]
    assert mark(word_xml.zipped(files)).elements == mark(data).elements


def test_parts_in_utf_16_are_read(mark, word_xml):
    body = "<w:body>" + word_xml.p("L’été au port") + "</w:body>"
    document = '<?xml version="1.0" encoding="UTF-16"?>' + word_xml.part("document", body)
    found = mark(word_xml.zipped({"word/document.xml": document.encode("utf-16")}))
    assert str(found.elements[0].text) == "L’été au port"


def test_references_to_missing_parts_do_no_harm(mark, word_xml):
    found = mark(
        word_xml.p("The tide."),
        relations={"rIdA": ("header", "NULL"), "rIdB": ("footnotes", "../../../etc/passwd")},
    )
    assert len(found.elements) == 1


def test_cut_off_and_damaged_archives(word_xml):
    data = word_xml.document(word_xml.p("x" * 2000))
    assert "cut off" in refused(data[: len(data) // 2])
    assert "cut off" in refused(LOCAL + b"rubbish")
    where = data.index(b"word/document.xml") + len(b"word/document.xml") + 5
    assert "cut off" in refused(data[:where] + b"\xff\xff\xff" + data[where + 3 :])
    half = {"word/document.xml": "<w:document xmlns:w='x'><w:body>"}
    assert "its part word/document.xml is damaged" in refused(word_xml.zipped(half))


def test_every_cut_gives_one_clear_line(word_xml):
    data = word_xml.document(word_xml.p("The tide"))
    for length in range(4, len(data), 97):
        refused(data[:length])


def test_encrypted_archives(word_xml):
    data = bytearray(word_xml.document(word_xml.p("x")))
    for sign, offset in ((b"PK\x01\x02", 8), (LOCAL, 6)):
        place = data.find(sign)
        while place >= 0:
            struct.pack_into("<H", data, place + offset, 1)
            place = data.find(sign, place + 4)
    assert "is encrypted" in refused(bytes(data))


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "utf-7"])
def test_declared_entities_are_refused(word_xml, code):
    bomb = (
        f'<?xml version="1.0" encoding="{code}"?>'
        '<!DOCTYPE w [<!ENTITY a "tide"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
        + word_xml.part("document", "<w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body>")
    )
    message = refused(word_xml.zipped({"word/document.xml": bomb.encode(code)}))
    assert "document type declaration" in message or (code == "utf-7" and "damaged" in message)


def test_limits_are_kept(word_xml):
    data = word_xml.document(word_xml.p("The tide turns. " * 5000))
    assert "bytes when unpacked; the most is 9,999" in refused(data, Limits(expanded=9999))
    assert "holds 6 files; the most is 5" in refused(data, Limits(members=5))
    deep = word_xml.document("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)
    assert "nested more than 500 deep" in refused(deep)


@pytest.mark.parametrize("wrapper", ["<w:smartTag>{}</w:smartTag>", "<w:r>{}</w:r>"])
def test_nesting_up_to_the_limit_is_read(mark, word_xml, wrapper):
    before, after = wrapper.split("{}")
    inside = before * 480 + word_xml.t("tide") + after * 480
    body = f"<w:p><w:r>{inside}</w:r></w:p>"
    assert str(mark(body).elements[0].text) == "tide"


def test_tables_nested_up_to_the_limit_are_read(mark, word_xml):
    inner = word_xml.p("tide")
    for _ in range(160):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert [str(each.text) for each in mark(inner).elements] == ["tide"]


def test_other_documents_say_what_they_are(word_xml):
    sheet = word_xml.zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})
    assert "is no Word document (it looks like a spreadsheet)" in refused(sheet)
    book = word_xml.zipped({"mimetype": "application/epub+zip"})
    assert "(it looks like an EPUB book)" in refused(book)
    assert "holds no text" in refused(word_xml.document(word_xml.p(" ")))
