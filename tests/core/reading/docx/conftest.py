"""Word documents for the tests, made part by part."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from briefcast.hooks import Limits, Source
from briefcast.reading.docx.reader import marked
from briefcast.reading.marked import Marked

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = {
    "Normal": ("Normal", ""),
    "Titel": ("Title", ""),
    "Untertitel": ("Subtitle", ""),
    "berschrift1": ("heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    "berschrift2": ("heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    "Story": ("Story headline", '<w:basedOn w:val="berschrift2"/>'),
    "TOCHeading": (
        "TOC Heading",
        '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    ),
    "TOC1": ("toc 1", ""),
    "Caption": ("caption", ""),
    "ImageCaption": ("Image Caption", '<w:basedOn w:val="Caption"/>'),
    "Quote": ("Quote", "<w:rPr><w:i/></w:rPr>"),
    "ListBullet": ("List Bullet", ""),
    "Loud": ("Loud", "<w:rPr><w:b/></w:rPr>"),
    "Circle": ("Circle", '<w:basedOn w:val="Circle"/>'),
    "Ruled": ("Ruled", '<w:tblStylePr w:type="firstRow"/>'),
}
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/>'
    "</w:lvl></w:abstractNum>"
    for number, form in ((1, "decimal"), (2, "bullet"))
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    for number, abstract in ((1, 1), (2, 2), (3, 1))
)


def p(text: str, style: str = "", *, bold: bool = False, number: int = 0, size: int = 0) -> str:
    """A paragraph of one run; text that starts with "<" is taken for runs."""
    run = "<w:b/>" * bold + (f'<w:sz w:val="{size}"/>' if size else "")
    runs = text if text.startswith("<") else f"<w:r><w:rPr>{run}</w:rPr>{t(text)}</w:r>"
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(text)}</w:r>"


def box(*paragraphs: str) -> str:
    return f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"


def picture(attributes: str = "", inside: str = "", blip: str = "rIdPicture") -> str:
    """A run with a drawing."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" {attributes}>{inside}'
        f'</wp:docPr><a:graphic><a:graphicData><pic:pic><a:blip r:embed="{blip}"/></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def part(root: str, inside: str) -> str:
    return f"<w:{root} {NAMES}>{inside}</w:{root}>"


def word(
    body: str,
    *,
    relations: dict[str, tuple[str, str]] | None = None,
    parts: dict[str, str] | None = None,
    extra_styles: str = "",
) -> bytes:
    """A Word document.

    Args:
        body: What stands in `w:body`.
        relations: The kind and target by id; an address is external.
        parts: Further files of the package.
        extra_styles: More in `styles.xml`.
    """
    styles = extra_styles + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{rest}</w:style>'
        for key, (name, rest) in STYLES.items()
    )
    all_relations = {
        "rIdStyles": ("styles", "styles.xml"),
        "rIdNumbering": ("numbering", "numbering.xml"),
        "rIdPicture": ("image", "media/image1.png"),
        **(relations or {}),
    }
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _rels({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _rels(all_relations),
        "word/styles.xml": part("styles", styles),
        "word/numbering.xml": part("numbering", NUMBERING),
        **(parts or {}),
    }
    return zipped(files)


def zipped(files: dict[str, str | bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return data.getvalue()


def _rels(relations: dict[str, tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{key}" Type="{_KINDS}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for key, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'


class Words:
    """What the tests build documents with."""

    p = staticmethod(p)
    t = staticmethod(t)
    run = staticmethod(run)
    box = staticmethod(box)
    picture = staticmethod(picture)
    part = staticmethod(part)
    document = staticmethod(word)
    zipped = staticmethod(zipped)


@pytest.fixture(scope="session")
def word_xml() -> type[Words]:
    """Builds documents."""
    return Words


@pytest.fixture(scope="session")
def mark() -> Callable[..., Marked]:
    """Reads the body of a document, or a whole one, to its elements."""

    def mark_it(source: str | bytes, limits: Limits | None = None, **more: object) -> Marked:
        data = source if isinstance(source, bytes) else word(source, **more)
        return marked(Source("tides.docx", data, limits=limits or Limits()))

    return mark_it
