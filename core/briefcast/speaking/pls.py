"""W3C Pronunciation Lexicons (PLS 1.0, recommendation of 14 October 2008), read and written.

Of several pronunciations of one entry the preferred is kept, else the first. Examples, metadata and
roles are passed over, and are not written again.
"""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefcast.model import InputError, Lexeme, Lexicon

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
LARGEST = 8 << 20
"""The most bytes of a lexicon."""

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_IPA = "ipa"
_PASSED_OVER = ("meta", "metadata")


def read_lexicon(file: Path | Traversable) -> Lexicon:
    """Read a lexicon.

    Entries keep their graphemes and texts with spaces folded; each phoneme has its alphabet.

    Args:
        file: No larger than 8 MB; no entity of it is expanded, nothing that it names is fetched.

    Returns:
        The lexicon, named after the file.

    Raises:
        InputError: Where the file cannot be read, or is no PLS: naming file and line.
    """
    root = _parsed(file)
    if root.tag != _tag("lexicon"):
        what = f"its root is no <lexicon xmlns={NAMESPACE!r}>"
        raise _error(file, root, f"is no PLS lexicon: {what}")
    if root.get("version") != "1.0":
        raise _error(file, root, 'is no PLS 1.0: write version="1.0" into <lexicon>')
    language = root.get(_LANGUAGE)
    if not language:
        raise _error(file, root, 'names no language: write xml:lang="en-GB" into <lexicon>')
    alphabet = root.get("alphabet") or _IPA
    lexemes = tuple(_lexemes(file, root, alphabet))
    return Lexicon(file.name, language, lexemes)


def write_lexicon(lexicon: Lexicon) -> bytes:
    """A lexicon as a PLS document, in UTF-8; read again it is the same.

    Raises:
        InputError: Where an entry holds a character that XML cannot hold.
    """
    from lxml import etree

    namespaces: Any = {None: NAMESPACE}
    root = etree.Element(_tag("lexicon"), nsmap=namespaces)
    root.set("version", "1.0")
    root.set("alphabet", _IPA)
    root.set(_LANGUAGE, lexicon.language)
    for lexeme in lexicon.lexemes:
        entry = etree.SubElement(root, _tag("lexeme"))
        parts = [("grapheme", grapheme) for grapheme in lexeme.graphemes]
        parts += [("phoneme", lexeme.phoneme)] if lexeme.phoneme is not None else []
        parts += [("alias", lexeme.alias)] if lexeme.alias is not None else []
        for name, text in parts:
            part = etree.SubElement(entry, _tag(name))
            try:
                part.text = text
            except ValueError:
                problem = f"{name} {text!r} holds a character that XML cannot hold: take it out"
                raise InputError(f"{lexicon.name}: {problem}") from None
            if name == "phoneme" and lexeme.alphabet not in (None, _IPA):
                part.set("alphabet", str(lexeme.alphabet))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _parsed(file: Path | Traversable) -> "_Element":
    from lxml import etree

    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
    if len(data) > LARGEST:
        raise InputError(f"{file}: is too large for a lexicon: 8 MB at the most")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        why = " ".join(str(error.msg).split())
        raise InputError(f"{file}:{error.lineno or 1}: is no PLS lexicon: not XML: {why}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"{file}: declares a document type, which a lexicon needs not: remove it")
    return root


def _lexemes(file: Path | Traversable, root: "_Element", alphabet: str) -> Iterator[Lexeme]:
    for child in root:
        if child.tag == _tag("lexeme"):
            yield _lexeme(file, child, alphabet)
        elif child.tag not in map(_tag, _PASSED_OVER):
            raise _error(file, child, f"<{_name(child)}> has no place in <lexicon>: remove it")


def _lexeme(file: Path | Traversable, entry: "_Element", alphabet: str) -> Lexeme:
    graphemes: list[str] = []
    said: dict[str, _Element] = {}
    for child in entry:
        name = _name(child)
        if child.tag != _tag(name) or name not in ("grapheme", "alias", "phoneme", "example"):
            raise _error(file, child, f"<{name}> has no place in <lexeme>: remove it")
        if name == "grapheme":
            graphemes.append(_text(file, child))
        elif name != "example" and (name not in said or _preferred(child, said[name])):
            said[name] = child
    if not graphemes:
        raise _error(file, entry, "a lexeme says no written form: give it a <grapheme>")
    if not said:
        problem = f"{graphemes[0]!r} has no pronunciation: give it an <alias>"
        raise _error(file, entry, problem)
    alias, phoneme = said.get("alias"), said.get("phoneme")
    return Lexeme(
        graphemes=tuple(graphemes),
        alias=None if alias is None else _text(file, alias),
        phoneme=None if phoneme is None else _text(file, phoneme),
        alphabet=None if phoneme is None else phoneme.get("alphabet") or alphabet,
    )


def _preferred(element: "_Element", other: "_Element") -> bool:
    return element.get("prefer") == "true" and other.get("prefer") != "true"


def _text(file: Path | Traversable, element: "_Element") -> str:
    if len(element):
        problem = f"<{_name(element)}> holds text only: take the markup out of it"
        raise _error(file, element, problem)
    text = " ".join((element.text or "").split())
    if not text:
        raise _error(file, element, f"<{_name(element)}> is empty: fill it, or remove it")
    return text


def _error(file: Path | Traversable, element: "_Element", problem: str) -> InputError:
    return InputError(f"{file}:{element.sourceline or 1}: {problem}")


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _name(element: "_Element") -> str:
    """The local name; that of an entity, which has no tag, is how it is written."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else str(element.text)
