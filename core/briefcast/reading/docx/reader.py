"""The reader of Word documents."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from briefcast.hooks import Source
from briefcast.model import Finding, Reading, Removed
from briefcast.reading.characters import folded
from briefcast.reading.docx.body import Told, Walk
from briefcast.reading.docx.contents import without_contents
from briefcast.reading.docx.context import Context, survey
from briefcast.reading.docx.drafts import Draft, Drafted
from briefcast.reading.docx.grouping import grouped
from briefcast.reading.docx.linkfields import field_results
from briefcast.reading.docx.names import w, words
from briefcast.reading.docx.numbering import Numbering
from briefcast.reading.docx.package import Package, Relation
from briefcast.reading.docx.styles import Styles
from briefcast.reading.docx.titles import with_title
from briefcast.reading.marked import Marked
from briefcast.reading.marked.compose import compose

_CORE = "{http://purl.org/dc/elements/1.1/}"
_NO_TITLE = re.compile(r"(word )?document ?\d*|untitled|title|microsoft word\b.*", re.IGNORECASE)
_DIAGRAM = "the words of a diagram"
_OUTSIDE = {
    "header": "page header",
    "footer": "page footer",
    "comments": "a comment",
    "diagramData": _DIAGRAM,
    "chart": "the words of a chart",
}


def read(source: Source) -> Reading:
    """Reads a briefing from a Word document.

    Args:
        source: A `.docx`, `.docm`, `.dotx` or `.dotm`.

    Raises:
        InputError: It is none, is damaged or encrypted, holds no text or more than the limits
            allow.
    """
    return compose(marked(source), source.name)


def marked(source: Source) -> Marked:
    """What the markup of a Word document says.

    Raises:
        InputError: As `read`.
    """
    package = Package(source)
    part, root = package.document()
    relations = package.relations(part)
    styles = Styles(_related(package, relations, "styles"))
    context = Context(
        name=source.name,
        limits=source.limits,
        styles=styles,
        numbering=Numbering(_related(package, relations, "numbering")),
        usual=survey(root, styles),
        relations=relations,
        results=field_results(root),
    )
    told = Told()
    notes = _Notes(package, relations, context, told)
    drafts = list(Walk(context, told, notes.read).drafts(root))
    title, elements = with_title(grouped(drafts))
    elements, contents = without_contents(elements)
    told.removed += contents
    told.removed += notes.unread()
    told.removed += _outside(package, relations)
    own_title, language = _core(package)
    return Marked(
        elements=tuple(elements),
        title=title,
        page_title=own_title,
        language=context.usual.language or language,
        removed=tuple(told.removed),
        findings=(*told.findings, *_of_boxes(told), *_of_diagrams(told)),
    )


class _Notes:
    """The footnotes and endnotes of a document."""

    def __init__(
        self, package: Package, relations: Mapping[str, Relation], context: Context, told: Told
    ) -> None:
        self._told = told
        self._notes: dict[tuple[str, str], tuple[Context, etree._Element]] = {}
        for kind in ("footnotes", "endnotes"):
            for part, root in _parts(package, relations, kind):
                results = field_results(root)
                own = replace(context, relations=package.relations(part), results=results)
                for note in root:
                    if note.get(w("type"), "normal") == "normal":
                        self._notes[kind, note.get(w("id"), "")] = own, note

    def read(self, kind: str, name: str) -> Iterator[Drafted]:
        """The paragraphs of a note, when it is first referred to."""
        context, note = self._notes.pop((kind, name), (None, None))
        if context is None or note is None:
            return
        for draft in list(Walk(context, self._told).drafts(note)):
            yield _plain(draft) if isinstance(draft, Draft) else draft

    def unread(self) -> list[Removed]:
        """The notes that nothing referred to."""
        texts = [" ".join(words(note).split()) for _, note in self._notes.values()]
        return [Removed(text, "a note that nothing refers to") for text in texts if text]


def _plain(draft: Draft) -> Draft:
    """A paragraph of a note: text, whatever it is set in."""
    return replace(draft, role="text", number=None, bold=False, size=1.0, note=True)


def _parts(
    package: Package, relations: Mapping[str, Relation], kind: str
) -> Iterator[tuple[str, etree._Element]]:
    for relation in relations.values():
        if relation.kind == kind and not relation.external:
            root = package.root(relation.target)
            if root is not None:
                yield relation.target, root


def _related(
    package: Package, relations: Mapping[str, Relation], kind: str
) -> etree._Element | None:
    return next((root for _, root in _parts(package, relations, kind)), None)


def _outside(package: Package, relations: Mapping[str, Relation]) -> Iterable[Removed]:
    """Headers and footers of the pages, comments and diagrams: each text once."""
    found: dict[Removed, None] = {}
    for kind, why in _OUTSIDE.items():
        for _, root in _parts(package, relations, kind):
            pieces = root.findall(w("comment")) if kind == "comments" else [root]
            for piece in pieces:
                text = " ".join(words(piece).split())
                if text:
                    found[Removed(text, why)] = None
    return found


def _core(package: Package) -> tuple[str | None, str | None]:
    """The title and the language among the properties of a document."""
    relations = package.relations("")
    for _, root in _parts(package, relations, "core-properties"):
        title = folded(root.findtext(f"{_CORE}title") or "")
        language = (root.findtext(f"{_CORE}language") or "").strip()
        return (None if _NO_TITLE.fullmatch(title) else title or None), language or None
    return None, None


def _of_boxes(told: Told) -> list[Finding]:
    if told.boxed <= told.plain:
        return []
    message = (
        "Most of the text stands in text boxes: their order in the file need not be that of the "
        "page; look whether the stories follow each other rightly"
    )
    return [Finding(rule="structure-unsure", severity="review", message=message)]


def _of_diagrams(told: Told) -> list[Finding]:
    if not any(removed.why == _DIAGRAM for removed in told.removed):
        return []
    message = "The document holds diagrams, whose words are not read: say them in the text"
    return [Finding(rule="file-unread", severity="review", message=message)]
