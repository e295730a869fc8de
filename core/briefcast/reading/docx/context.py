"""What the reading of one part of a document needs to know of the whole."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from briefcast.hooks import Limits
from briefcast.reading.docx.linkfields import FieldResult
from briefcast.reading.docx.names import BOX, P, R, T, child, value
from briefcast.reading.docx.numbering import Numbering
from briefcast.reading.docx.package import Relation
from briefcast.reading.docx.styles import Style, Styles, merged, of_run


@dataclass(frozen=True, slots=True)
class Usual:
    """What most of a document's text is in.

    Attributes:
        language: A BCP 47 tag; None where nothing is declared.
        size: Of its font, in half points.
    """

    language: str | None
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One part of a document.

    Attributes:
        name: Of the source.
        relations: What the part refers to.
        results: Which of its runs are results of fields.
    """

    name: str
    limits: Limits
    styles: Styles
    numbering: Numbering
    usual: Usual
    relations: Mapping[str, Relation]
    results: Mapping[etree._Element, FieldResult]


def run_style(base: Style, run: etree._Element, styles: Styles) -> Style:
    """How the text of a run is set.

    Args:
        base: The style of its paragraph.
        run: The run.
        styles: Of the document.
    """
    properties = child(run, "rPr")
    return base if properties is None else merged(base, of_run(properties, styles))


def language_of(text: str, style: Style) -> str | None:
    """The declared language of a text: Word declares one for each kind of script."""
    latin, east_asian, right_to_left = style.languages
    if not text.isascii():
        first = next((sign for sign in text if sign.isalpha()), "")
        if "\u2e80" <= first <= "\u9fff" or "\uac00" <= first <= "\ud7af":
            return east_asian
        if "\u0590" <= first <= "\u08ff":
            return right_to_left
    return latin


def survey(root: etree._Element, styles: Styles) -> Usual:
    """Finds what most of a text is in, by its characters; headings do not count for the size."""
    languages: Counter[str] = Counter()
    sizes: Counter[int] = Counter()
    last, base = None, styles.paragraph(None)
    for run in root.iter(R):
        text = "".join(each.text or "" for each in run.findall(T))
        if not text:
            continue
        paragraph = next(run.iterancestors(P, BOX), None)
        if paragraph is not last:  # once for each: looking costs as much as it has runs
            last, base = paragraph, styles.paragraph(value(paragraph, "pPr", "pStyle"))
        style = run_style(base, run, styles)
        language = language_of(text, style)
        if language:
            languages[language] += len(text)
        if style.size and base.role not in ("title", "heading"):
            sizes[style.size] += len(text)
    language = max(languages, key=lambda tag: (languages[tag], tag), default=None)
    usual = max(sizes, key=lambda size: (sizes[size], -size), default=0)
    return Usual(language, usual or styles.paragraph(None).size or 1)
