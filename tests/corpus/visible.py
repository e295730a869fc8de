"""The words that a reader of a source can see, got at without any code of briefcast.

Left out are addresses, tags, scripts and styles, comments, template code, the numbers of lists,
names of keys, dates that stand apart from the text (in headers, in front matter, in a feed's
elements), and titles there that the text says again.
"""

import email
import email.policy
import html
import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

ENCODINGS = {
    "allotment-society.txt": "cp1252",
    "choir-federation.txt": "utf-16",
    "no-headings.html": "cp1252",
    "two-languages.rss": "latin-1",
}
"""Of sources that are not in UTF-8."""

MARKED_UP = {"ferry-volunteers.txt"}
"""HTML under another name."""

_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})
_IN_FEEDS = {"title", "subtitle", "description", "summary", "content", "encoded", "creator"}
_IN_FEEDS |= {"category", "credit", "name"}
_NOT_TEXT = r"(?is)<(script|style|title)\b.*?</\1>|<!--.*?-->|<\?.*?\?>|<![^>]*>"
_DATE = r"\b\d{4}-\d\d-\d\d(?:[T ][\d:]+)?(?:Z|\s?[+-]\d{4})?"


def visible(path: Path) -> str:
    """All words of a source, a folder's files one after the other."""
    if path.is_dir():
        parts = {each.name: each.read_bytes() for each in sorted(path.rglob("*")) if each.is_file()}
        return "\n".join(_of_file(name, data) for name, data in parts.items())
    return _of_file(path.name, path.read_bytes())


def _of_file(name: str, data: bytes) -> str:
    kind = Path(name).suffix
    if kind in (".png", ".css"):
        return ""
    if kind == ".zip":
        return _of_zip(data)
    if kind == ".docx":
        return _of_docx(data)
    if kind == ".eml":
        return _of_mail(data)
    if kind == ".rss" or b"<rss" in data[:600] or b"<feed" in data[:600]:
        return _of_feed(data)
    text = data.decode(ENCODINGS.get(name, "utf-8")).replace("\r\n", "\n").translate(_LIGATURES)
    if kind in (".html", ".xml") or name in MARKED_UP:
        return of_html(text)
    if kind == ".md":
        return _of_markdown(text)
    return text


def of_html(text: str) -> str:
    """The text between tags, and the alternatives of images."""
    text = re.sub(_NOT_TEXT, " ", text)
    alts = re.findall(r'(?is)<img\b[^>]*?\balt="([^"]*)"', text)
    text = re.sub(r"(?is)</?(?:b|i|em|strong|a|span|abbr|code)\b[^>]*>", "", text)
    text = re.sub(r"(?s)<[a-zA-Z/][^>]*>", " ", text)
    return html.unescape("\n".join([text, *alts]))


def _of_markdown(text: str) -> str:
    front = re.match(
        r"(?s)(?P<fence>---|\+\+\+)\n(?P<keys>.*?)\n(?P=fence)\n|(?P<lines>(?:[\w-]+: [^\n]*\n)+)",
        text,
    )
    said = ""
    if front:
        keys = front["keys"] or front["lines"]
        text = text[front.end() :]
        lines = [line for line in keys.split("\n") if not line.startswith("briefcast:")]
        values = [re.split(r"\s*[:=]\s*", line, maxsplit=1)[-1].strip('" ') for line in lines]
        said = "\n".join(value for value in values if value not in text)
        said = re.sub(rf"{_DATE}|\S*/\S*|<\S*@\S*>|\b(?:true|false)\b", " ", said)
    text = re.sub(r"(?m)^\[(?!\^)[^\]]+\]:\s*\S+", " ", text)
    text = re.sub(r"\]\([^\s)]*", "] ", text)
    text = re.sub(r"\]\[\w*\]", "] ", text)
    text = re.sub(r"(?m)\[\^\w+\]:?|^\d+[.)] ", " ", text)
    text = re.sub(r"(?s)\{%.*?%\}|\{\{[<%].*?[%>]\}\}|\{:.*?\}", _strings_in, text)
    return of_html(f"{said}\n{text}")


def _strings_in(code: re.Match[str]) -> str:
    """What template code says in alternatives, captions and credits."""
    said = re.findall(r'(?:alt|caption|attr|author)="([^"]*)"', code[0])
    return " ".join(["", *said, ""])


def _of_feed(data: bytes) -> str:
    texts = []
    wanted = _IN_FEEDS - ({"creator"} if b"<wp:author>" in data else set())  # an account's name
    for element in ElementTree.fromstring(data).iter():
        name = str(element.tag).rpartition("}")[2]
        if name in wanted and not (name == "content" and "mrss" in element.tag):  # media:content
            texts.append(re.sub(r"\[/?(?:caption|gallery)[^\]]*\]", _caption, _inner(element)))
    return of_html(of_html("\n".join(texts)))


def _inner(element: ElementTree.Element) -> str:
    if len(element):
        return "".join(element.itertext())
    return element.text or ""


def _caption(code: re.Match[str]) -> str:
    return " ".join(re.findall(r'caption="([^"]*)"', code[0]))


def _of_mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    part = message.get_body(("html", "plain"))
    text = part.get_content()
    if part.get_content_subtype() == "html":
        text = of_html(text)
    return f"{message['subject']}\n{text}"


def _of_docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [
            name for name in package.namelist() if re.match(r"word/(document|comm).*xml", name)
        ]
        xml = "\n".join(package.read(name).decode() for name in names)
    xml = re.sub(r"(?s)<mc:Fallback>.*?</mc:Fallback>", "", xml)
    alts = re.findall(r'<wp:docPr\b[^>]*?\bdescr="([^"]*)"', xml)
    xml = re.sub(r"(?s)<w:delText.*?</w:delText>", "", xml)
    xml = re.sub(r"<wp:posOffset>[^<]*</wp:posOffset>", "", xml)
    text = re.sub(r"<[^>]*>", "", re.sub(r"<w:br/>|<w:p[ >]", r"\n\g<0>", xml))
    return html.unescape("\n".join([text, *alts]))


def _of_zip(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not name.startswith("__MACOSX")]
        return "\n".join(_of_file(name.rpartition("/")[2], archive.read(name)) for name in names)
