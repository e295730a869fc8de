"""Writes the Word documents of the corpus, the same bytes each time.

`python tests/corpus/make_docx.py` rewrites them all under sources/.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent / "sources"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = (
    W + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEADING = '<w:pStyle w:val="Heading1"/>'
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def set_language(document: Document, tag: str | None) -> None:
    """Sets the language of the whole document, or takes it away."""
    for found in list(document.styles.element.iter(qn("w:lang"))):
        if tag is None:
            found.getparent().remove(found)
        else:
            found.set(qn("w:val"), tag)


def picture(document: Document, alt: str | None = None, decorative: bool = False) -> None:
    """A picture in a paragraph of its own."""
    shape = document.add_picture(io.BytesIO(PIXEL), width=Pt(72))
    properties = shape._inline.find(qn("wp:docPr"))
    if alt is not None:
        properties.set("descr", alt)
    if decorative:
        properties.append(parse_xml(DECORATIVE))


def bold(document: Document, text: str, size: float | None = None) -> None:
    """A paragraph in the usual style, all of it bold."""
    run = document.add_paragraph().add_run(text)
    run.bold = True
    if size:
        run.font.size = Pt(size)


def link(paragraph: Paragraph, text: str, href: str) -> None:
    """A link at the end of a paragraph."""
    relation = paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = parse_xml(
        f'<w:hyperlink {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships" r:id="{relation}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    )
    paragraph._p.append(hyperlink)


def ropemakers(document: Document) -> None:
    """Heading styles, alternative texts, captions, a level left out."""
    document.add_heading("The Ropewalk (COPY)", 0)
    document.add_paragraph("Journal of the Ropemakers’ Society, Winter 2025", style="Subtitle")
    document.add_heading("Longest rope since 1904", 1)
    picture(document, "Nine people walking backwards along a shed, a rope between them")
    document.add_paragraph("The last strand. Photo: Ewan Skene", style="Caption")
    document.add_paragraph(
        "On 8 November the society laid a rope of 310 yards, which is the length of the walk "
        "less the tea table."
    )
    paragraph = document.add_paragraph("It will be cut up for the ")
    link(paragraph, "harbour appeal", "https://ropewalk.example/appeal")
    paragraph.add_run(" at £2 a foot.")
    document.add_heading("How it is done", 3)
    document.add_paragraph("Slowly, and always in the same direction.")
    document.add_heading("Hemp is dear", 1)
    picture(document, decorative=True)
    document.add_paragraph("A bale is now £212, and it was £140 two years ago.")
    document.add_paragraph(
        "“We have thought of sisal,” said treasurer Judith Marlow, “and then we have thought "
        "better of it.”"
    )
    document.add_heading("Visitors from Kolding", 1)
    picture(document)
    document.add_paragraph("Eleven Danish ropemakers came in October and would not stop singing.")
    document.add_paragraph("They have asked us back.")


def nightshelter(document: Document) -> None:
    """No heading style, no language: bold lines, a large title, run-in bold, line breaks."""
    set_language(document, None)
    bold(document, "Night Shelter Volunteers’ Update", 20)
    document.add_paragraph("Thursday 18 December 2025")
    bold(document, "Beds")
    document.add_paragraph("We have had 14 guests a night since the frost, and 16 beds.")
    paragraph = document.add_paragraph()
    paragraph.add_run("Please note: ").bold = True
    paragraph.add_run("the side door sticks. Lift it, do not kick it.")
    bold(document, "Who is cooking at Christmas?")
    document.add_paragraph().add_run("By Marguerite Osei").italic = True
    paragraph = document.add_paragraph("Christmas Eve: the mosque.")
    paragraph.runs[0].add_break(WD_BREAK.LINE)
    paragraph.add_run("Christmas Day: the rugby club.")
    document.add_paragraph("The rugby club has been told that there are vegetarians.")
    bold(document, "Socks")
    document.add_paragraph("Thick, dark, and in pairs.")
    document.add_paragraph("“A man cannot look for work in one sock,” as Desmond used to say.")


def text_box(text: str, number: int, lines: tuple[str, ...]) -> str:
    """A run with a text box in DrawingML, and the same again in VML for older programs."""
    content = "".join(
        f"<w:p><w:pPr>{'' if place else HEADING}</w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>"
        for place, line in enumerate(lines)
    )
    return (
        f"<w:p {BOX}><w:r><w:t>{text}</w:t></w:r><w:r><mc:AlternateContent>"
        '<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0"'
        f' simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>'
        f"{number * 2000000}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="3000000" cy="1500000"/><wp:wrapSquare wrapText="bothSides"/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:shape style="position:absolute"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def museum(document: Document) -> None:
    """All text but one line in text boxes."""
    boxes = (
        (
            "Nets given to the museum",
            "Sixty herring nets came out of a loft in Quay Street on 2 March.",
            "They are dry, and they still smell.",
        ),
        (
            "The smokehouse is listed",
            "The smokehouse was listed on 11 March, soot and all.",
            "Nothing may now be cleaned without leave.",
        ),
        (
            "Model-makers needed",
            "The model of the drifter Silver Spray lost her mast to a duster.",
            "Anyone with small hands should ask for Edwina.",
        ),
    )
    body = document.element.body
    last = body.sectPr
    for number, lines in enumerate(boxes, start=1):
        said = "Fishing Museum Friends, Spring 2026" if number == 1 else ""
        last.addprevious(parse_xml(text_box(said, number, lines)))


def sluicekeepers(document: Document) -> None:
    """Headings numbered as a list, lists, tables with captions."""
    document.add_heading("Sluice Keepers’ Circular 19", 0)
    for text in ("Gates", "Rota", "Eels"):
        heading = document.add_heading(text, 1)
        heading._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
        )
        if text == "Gates":
            document.add_paragraph("Before the spring tide of 21 March each keeper must:")
            for item in ("grease the rack", "count the stop logs", "ring the office"):
                document.add_paragraph(item, style="List Number")
            document.add_paragraph("Bring with you:")
            for item in ("a windlass", "gloves"):
                document.add_paragraph(item, style="List Bullet")
        elif text == "Rota":
            document.add_paragraph("Table 1. Who keeps which gate", style="Caption")
            table = document.add_table(rows=0, cols=3)
            table.style = "Table Grid"
            for row in (
                ("Gate", "March", "April"),
                ("Marsh End", "Rhoda", "Ifor"),
                ("Long Drain", "Ifor", "Ifor"),
            ):
                for cell, told in zip(table.add_row().cells, row, strict=True):
                    cell.text = told
            header = table.rows[0]._tr.get_or_add_trPr()
            header.append(parse_xml(f"<w:tblHeader {W}/>"))
            document.add_paragraph("Ifor asked for both.")
        else:
            document.add_paragraph("Elvers were seen at Marsh End on 3 March.", style="Quote")
            document.add_paragraph("Leave the lower flap open six inches until June.")


def ambulance(document: Document) -> None:
    """Tracked changes, a comment, a content control, links, another language."""
    document.add_heading("Ambulance Branch Bulletin", 0)
    document.add_heading("Meal breaks agreed", 1)
    paragraph = document.add_paragraph("From 2 March a crew will have ")
    for tag, inner, told, author in (
        ("del", "delText", "twenty", "Nia"),
        ("ins", "t", "thirty", "Nia"),
    ):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {W} w:id="1" w:author="{author}" w:date="2026-01-02T10:00:00Z"><w:r>'
                f'<w:{inner} xml:space="preserve">{told}</w:{inner}></w:r></w:{tag}>'
            )
        )
    paragraph.add_run(" minutes, undisturbed, in the middle of a shift.")
    paragraph = document.add_paragraph("The agreement is ")
    link(paragraph, "on the branch site", "https://branch.example/meals")
    paragraph.add_run(".")
    comment = document.add_comment(paragraph.runs, "Is this link live yet?", "Nia", "N")
    comment._comment_elm.date = datetime(2026, 1, 2, 10, tzinfo=UTC)
    heading = document.add_heading("Egwyliau bwyd", 1)
    paragraph = document.add_paragraph("O 2 Mawrth bydd criw yn cael tri deg munud.")
    for run in (*heading.runs, *paragraph.runs):
        run._r.get_or_add_rPr().append(parse_xml(f'<w:lang {W} w:val="cy-GB"/>'))
    document.add_heading("Retirement", 1)
    document.element.body.sectPr.addprevious(
        parse_xml(
            f"<w:sdt {W}><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Alwyn Pryce hands in his boots "
            "on 31 March after 36 years.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
    )
    document.add_paragraph("“They were never comfortable,” he said.")


def almanack(document: Document) -> None:
    """A newsletter laid out in tables: a title over two columns, and a table that is one."""
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Beekeepers’ Almanack, May 2026"
    layout = document.add_table(rows=1, cols=2)
    for cell, (headline, *texts) in zip(
        layout.row_cells(0),
        (
            (
                "Swarm list open",
                "Twenty-two members will fetch a swarm this year, four of them at night.",
                "Ring the list before you ring the fire brigade.",
            ),
            (
                "Varroa: count now",
                "Put the board in for a week and count what falls. More than ten is too many.",
            ),
        ),
        strict=True,
    ):
        cell.paragraphs[0].add_run(headline).bold = True
        for text in texts:
            cell.add_paragraph(text)
    bold(document, "Honey prices")
    table = document.add_table(rows=0, cols=2)
    for row in (("Jar", "Price"), ("Pound", "£7.50"), ("Half pound", "£4.25")):
        for cell, told in zip(table.add_row().cells, row, strict=True):
            cell.text = told
    document.add_paragraph("Nobody is obliged to charge this, and somebody never does.")


FILES: dict[str, Callable[[Document], None]] = {
    "ropemakers.docx": ropemakers,
    "night-shelter.docx": nightshelter,
    "fishing-museum.docx": museum,
    "sluice-keepers.docx": sluicekeepers,
    "ambulance-branch.docx": ambulance,
    "almanack.docx": almanack,
}


def written(write: Callable[[Document], None]) -> bytes:
    """The bytes of a document: no time in them but a fixed one."""
    document = docx.Document()
    set_language(document, "en-GB")
    write(document)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", "", ""
    properties.created = properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    file = io.BytesIO()
    document.save(file)
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()


if __name__ == "__main__":
    for name, write in FILES.items():
        (FOLDER / name).write_bytes(written(write))
