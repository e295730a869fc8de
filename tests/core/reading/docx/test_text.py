"""The running text of a Word document: links, languages, changes, fields, notes."""

import pytest

from briefcast.model import Inline, ListBlock, Removed, Text
from briefcast.reading.marked import Prose

ADDRESS = "https://pilots.example/log"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code, *results):
    """A complex field, each of its results in a run."""
    instruction = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return (
        FIELD.format("begin")
        + instruction
        + FIELD.format("separate")
        + "".join(results)
        + FIELD.format("end")
    )


def one(found):
    (element,) = found.elements
    return element.text


def link(href=ADDRESS, start=8, end=15):
    return (Inline("link", start, end, href),)


def test_links_keep_their_address(mark, word_xml):
    run = word_xml.run
    href = f'<w:hyperlink r:id="rIdLog">{run("the ")}{run("log")}</w:hyperlink>'
    body = word_xml.p(f"{run('We read ')}{href}{run('.')}")
    found = one(mark(body, relations={"rIdLog": ("hyperlink", ADDRESS)}))
    assert found == Text("We read the log.", link())


def test_links_made_by_fields_keep_their_address(mark, word_xml):
    run = word_xml.run
    simple = f"<w:fldSimple w:instr=' HYPERLINK \"{ADDRESS}\" '>{run('the log')}</w:fldSimple>"
    for made in (field(f' HYPERLINK "{ADDRESS}" ', run("the "), run("log")), simple):
        body = word_xml.p(f"{run('We read ')}{made}{run('.')}")
        assert one(mark(body)) == Text("We read the log.", link())


def test_links_inside_the_document_are_no_links(mark, word_xml):
    run = word_xml.run
    inside = f'<w:hyperlink w:anchor="log">{run("the log")}</w:hyperlink>'
    made = field(' HYPERLINK \\l "log" ', run(" again"))
    assert one(mark(word_xml.p(inside + made))) == Text("the log again")


def test_a_field_that_is_never_closed_makes_nothing_of_the_rest(mark, word_xml):
    opened = field(" TOC \\o ", word_xml.run("The tide")).removesuffix(FIELD.format("end"))
    assert one(mark(word_xml.p(opened))) == Text("The tide")


def test_lists_of_contents_are_left_out(mark, word_xml):
    p, run = word_xml.p, word_xml.run
    gallery = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('Pier')}</w:sdtContent></w:sdt>"
    )
    by_field = field(" TOC \\o ", run("Bells"), "</w:p><w:p>", run("Tides"))
    found = mark(gallery + p("Quay", "TOC1") + p(by_field) + p("The text."))
    assert one(found) == Text("The text.")
    why = "contents list"
    assert [each.text for each in found.removed if each.why == why] == [
        "Pier",
        "Quay",
        "Bells",
        "Tides",
    ]


def test_tracked_changes_are_accepted(mark, word_xml):
    run = word_xml.run
    deleted = "<w:del><w:r><w:delText>closed</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('twice')}</w:moveFrom><w:moveTo>{run(' once')}</w:moveTo>"
    body = word_xml.p(f"{run('The pier ')}{deleted}<w:ins>{run('opened')}</w:ins>{moved}{run('.')}")
    found = mark(body)
    assert one(found) == Text("The pier opened once.")
    why = "deleted by a tracked change"
    assert found.removed == (Removed("closed", why), Removed("twice", why))


def test_a_deleted_paragraph_end_joins_two_paragraphs(mark, word_xml):
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + word_xml.run("The bell ") + "</w:p>"
    assert one(mark(first + word_xml.p("rang."))) == Text("The bell rang.")


def test_hidden_text_and_placeholders_are_left_out(mark, word_xml):
    run = word_xml.run
    control = (
        "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + run("Click here") + "</w:sdtContent></w:sdt>"
    )
    hidden = run("draft", "<w:vanish/>")
    body = word_xml.p(run("Shown ") + hidden + control.format("<w:showingPlcHdr/>"))
    found = mark(body)
    assert one(found) == Text("Shown")
    assert found.removed == (Removed("draft", "hidden text"), Removed("Click here", "placeholder"))
    kept = mark(word_xml.p(control.format("<w:text/>")))
    assert one(kept) == Text("Click here")


def test_breaks_tabs_and_hyphens(mark, word_xml):
    t = word_xml.t
    run = (
        f"<w:r>{t('High')}<w:tab/>{t('wa')}<w:softHyphen/>{t('ter')}<w:br/>{t('at')}"
        f'<w:br w:type="page"/>{t("six")}<w:noBreakHyphen/>{t("ish")}</w:r>'
    )
    assert one(mark(word_xml.p(run))) == Text("High water\nat six-ish")


def test_no_break_spaces_are_spaces_and_unseen_signs_are_told(mark, word_xml):
    found = mark(word_xml.p("six\u00a0 o’clock\u200b"))
    assert one(found) == Text("six o’clock")
    assert [each.text for each in found.removed] == ["\u200b"]


@pytest.mark.parametrize("wrapper", ["smartTag", "customXml", "dir", "ins"])
def test_wrappers_around_runs_and_paragraphs_change_nothing(mark, word_xml, wrapper):
    inner = f"<w:{wrapper}>{word_xml.run('tide')}</w:{wrapper}>"
    outer = f"<w:{wrapper}>{word_xml.p(inner)}</w:{wrapper}>"
    assert one(mark(outer)) == Text("tide")


def test_languages_of_the_document_and_of_runs(mark, word_xml):
    usual = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    runs = (
        word_xml.run("The pilots said ")
        + word_xml.run("bonne mer", '<w:lang w:val="fr-FR"/>')
        + word_xml.run(" and ")
        + word_xml.run("潮")
        + word_xml.run(" to all", '<w:lang w:val="en-US"/>')
    )
    found = mark(word_xml.p(runs), extra_styles=usual)
    assert found.language == "en-GB"
    assert one(found).inlines == (
        Inline("language", 16, 25, "fr-FR"),
        Inline("language", 30, 31, "ja-JP"),
    )


def test_no_language_is_invented(mark, word_xml):
    assert mark(word_xml.p("tide")).language is None


def test_notes_stand_after_the_block_that_refers_to_them(mark, word_xml):
    p, run = word_xml.p, word_xml.run
    note = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'
        for number, text in ((2, "At the old mole."), (3, "In fog."), (4, "Nobody asked."))
    )
    separator = f'<w:footnote w:type="separator" w:id="0">{p("no")}</w:footnote>'
    found = mark(
        p(run("The pier.") + note.format(2))
        + p(run("rope") + note.format(3), number=2)
        + p("a lamp", number=2),
        relations={"rIdNotes": ("footnotes", "footnotes.xml")},
        parts={"word/footnotes.xml": word_xml.part("footnotes", separator + notes)},
    )
    items = ListBlock(ordered=False, items=(Text("rope"), Text("a lamp")))
    assert found.elements == (
        Prose(text=Text("The pier.")),
        Prose(text=Text("At the old mole.")),
        items,
        Prose(text=Text("In fog.")),
    )
    assert found.removed == (Removed("Nobody asked.", "a note that nothing refers to"),)


def test_headers_footers_and_comments_are_left_out_once(mark, word_xml):
    header = word_xml.part("hdr", word_xml.p("Tide and Quay"))
    comments = word_xml.part("comments", f"<w:comment>{word_xml.p('Check this')}</w:comment>")
    found = mark(
        word_xml.p("The text."),
        relations={
            "rIdOne": ("header", "header1.xml"),
            "rIdTwo": ("header", "header2.xml"),
            "rIdThree": ("comments", "comments.xml"),
        },
        parts={
            "word/header1.xml": header,
            "word/header2.xml": header,
            "word/comments.xml": comments,
        },
    )
    assert found.removed == (
        Removed("Tide and Quay", "page header"),
        Removed("Check this", "a comment"),
    )


def test_an_embedded_document_is_told(mark, word_xml):
    found = mark(
        word_xml.p("Text.") + '<w:altChunk r:id="rIdChunk"/>',
        relations={"rIdChunk": ("aFChunk", "minutes.html")},
    )
    assert [each.rule for each in found.findings] == ["file-unread"]
    assert "word/minutes.html" in found.findings[0].message


def test_mathematics_and_word_art_are_text(mark, word_xml):
    formula = "<m:oMath><m:r><m:t>h = 4</m:t></m:r></m:oMath>"
    art = '<w:r><w:pict><v:shape><v:textpath string="QUAY"/></v:shape></w:pict></w:r>'
    assert one(mark(word_xml.p(word_xml.run("So ") + formula + art))) == Text("So h = 4 QUAY")


def test_the_words_of_a_diagram_are_told(mark, word_xml):
    words = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in ("Ask", "Answer"))
    found = mark(
        word_xml.p("Text."),
        relations={"rIdData": ("diagramData", "diagrams/data1.xml")},
        parts={"word/diagrams/data1.xml": word_xml.part("dataModel", words)},
    )
    assert found.removed == (Removed("Ask Answer", "the words of a diagram"),)
    assert [each.rule for each in found.findings] == ["file-unread"]
