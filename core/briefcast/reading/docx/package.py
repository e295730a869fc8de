"""Opens a Word document: its parts, and how they refer to each other."""

import posixpath
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from lxml import etree

from briefcast.hooks import Source
from briefcast.model import InputError
from briefcast.reading.amount import ELEMENTS, too_many_blocks
from briefcast.reading.archive import Archive
from briefcast.reading.docx.names import STRICT, P

_WIDE = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to.

    Attributes:
        kind: "image", "hyperlink", "footnotes" …
        target: The name of a part; an address where it is external.
        external: Whether it stands outside the document.
    """

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a document, each read and parsed when it is asked for.

    python-docx would read every part at once, pictures too, and refuses documents that Word opens
    (macros, templates, references to parts that are missing).
    """

    def __init__(self, source: Source) -> None:
        """Opens the package.

        Raises:
            InputError: It is no ZIP archive, damaged, or larger than the limits allow.
        """
        self._archive = Archive(source.data, source.name, source.limits)
        self._source = source
        self._names = {name.lower(): name for name in self._archive.names}

    def document(self) -> tuple[str, etree._Element]:
        """The name of the main part, and its root.

        Raises:
            InputError: There is none, or it cannot be read.
        """
        related = [each.target for each in self.relations("").values() if each.kind == _MAIN]
        for part in (*related, "word/document.xml"):
            root = self.root(part)
            if root is not None and etree.QName(root).localname == "document":
                return part, root
        kind = self._archive.kind()
        what = (
            f"it looks like {kind}" if kind not in (None, "a Word document") else "it has no text"
        )
        advice = "save it as .docx"
        if kind is None:
            what = "it is an archive of other files"
            advice = "read it with --reader folder, or save it as .docx"
        raise InputError(f"{self._source.name} is no Word document ({what}): {advice}")

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by id; "" is the package itself."""
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for each in root.iter(_RELATION) if root is not None else ():
            target, external = each.get("Target", ""), each.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Relation(kind, target, external)
        return found

    def root(self, part: str) -> etree._Element | None:
        """The root element of a part; None where there is no such part.

        Raises:
            InputError: It is no well-formed XML, declares entities or is nested too deep.
        """
        name = self._names.get(part.lower())
        if name is None:
            return None
        data = self._utf8(self._archive.read(name), part)
        if b"<!DOCTYPE" in data:
            raise self._refusal(part, "holds a document type declaration, which may be an attack")
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in STRICT:
                data = data.replace(strict, usual)
        return self._parsed(data, part)

    def _utf8(self, data: bytes, part: str) -> bytes:
        """A part in UTF-8: Word writes that or UTF-16, whatever else a part may say of itself."""
        for start, code in _WIDE:
            if data.startswith(start):
                try:
                    return data.decode(code).encode()
                except UnicodeError:
                    raise self._refusal(part, "is damaged or was cut off") from None
        return data

    def _parsed(self, data: bytes, part: str) -> etree._Element:
        depth, most = 0, self._source.limits.nesting
        blocks = 0.0
        parsing = etree.iterparse(
            BytesIO(data),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,  # libxml2's own limit of depth is lower than ours
            encoding="utf-8",
            remove_comments=True,
            remove_pis=True,
        )
        try:
            for event, element in parsing:
                depth += 1 if event == "start" else -1
                blocks += 0 if event == "end" else 1 if element.tag == P else 1 / ELEMENTS
                if depth > most:
                    what = f"elements nested more than {most:,} deep"
                    raise self._source.limits.refuse(self._source.name, "nesting", what)
                if blocks > self._source.limits.blocks:
                    raise too_many_blocks(self._source.limits, self._source.name, ceil(blocks))
        except etree.XMLSyntaxError:
            raise self._refusal(part, "is damaged or was cut off") from None
        root: etree._Element | None = parsing.root
        if root is None:
            raise self._refusal(part, "is empty")
        return root

    def _refusal(self, part: str, what: str) -> InputError:
        return InputError(f"{self._source.name}: its part {part} {what}: save it again from Word")


_MAIN = "officeDocument"
