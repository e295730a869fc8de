"""Writes one briefing in every format, as its users write it; for tests, fuzzing, benchmarks."""

import io
from dataclasses import dataclass
from html import escape
from xml.sax.saxutils import quoteattr

import docx
from docx.oxml.ns import qn

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
"""A PNG of one pixel."""


@dataclass(frozen=True)
class Picture:
    """An image under a headline."""

    alt: str
    caption: str


@dataclass(frozen=True)
class Item:
    """A story: its picture, if any, stands under the headline."""

    headline: str
    paragraphs: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class Issue:
    """What every format can say."""

    title: str
    items: tuple[Item, ...]


def as_text(issue: Issue) -> bytes:
    """Plain text, as copied from a page."""
    lines = [issue.title]
    for item in issue.items:
        lines.append(item.headline)
        if item.picture:
            lines += [item.picture.alt, item.picture.caption]
        lines += item.paragraphs
    return "\n\n".join(lines).encode() + b"\n"


def as_markdown(issue: Issue) -> bytes:
    """Markdown with a caption as an image's title."""
    lines = [f"# {issue.title}"]
    for item in issue.items:
        lines.append(f"## {item.headline}")
        if picture := item.picture:
            lines.append(f'![{picture.alt}](image.png "{picture.caption}")')
        lines += item.paragraphs
    return "\n\n".join(lines).encode() + b"\n"


def as_html(issue: Issue) -> bytes:
    """A page with figures."""
    parts = [f"<h1>{escape(issue.title)}</h1>"]
    for item in issue.items:
        parts.append(f"<h2>{escape(item.headline)}</h2>")
        if picture := item.picture:
            parts.append(
                f"<figure><img src=image.png alt={quoteattr(picture.alt)}>"
                f"<figcaption>{escape(picture.caption)}</figcaption></figure>"
            )
        parts += [f"<p>{escape(paragraph)}</p>" for paragraph in item.paragraphs]
    body = "\n".join(parts)
    title = escape(issue.title)
    page = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return page.encode()


def as_docx(issue: Issue) -> bytes:
    """A Word document with heading styles, described pictures and the Caption style."""
    document = docx.Document()
    document.add_heading(issue.title, 0)
    for item in issue.items:
        document.add_heading(item.headline, 1)
        if picture := item.picture:
            shape = document.add_picture(io.BytesIO(PIXEL))
            shape._inline.find(qn("wp:docPr")).set("descr", picture.alt)
            document.add_paragraph(picture.caption, style="Caption")
        for paragraph in item.paragraphs:
            document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_feed(issue: Issue) -> bytes:
    """An RSS feed with the full text of each story."""
    items = []
    for item in issue.items:
        content = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in item.paragraphs)
        if picture := item.picture:
            content = (
                f"<figure><img src=image.png alt={quoteattr(picture.alt)}>"
                f"<figcaption>{escape(picture.caption)}</figcaption></figure>{content}"
            )
        items.append(
            f"<item><title>{escape(item.headline)}</title>"
            f"<content:encoded>{escape(content)}</content:encoded></item>"
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{escape(issue.title)}</title>{''.join(items)}</channel></rss>"
    ).encode()


def as_mail(issue: Issue) -> bytes:
    """An e-mail with the page as its only part."""
    page = as_html(issue).decode()
    head = f"Subject: {issue.title}\r\nFrom: Ana Lind <ana@example.org>\r\nMIME-Version: 1.0\r\n"
    return f"{head}Content-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()


FORMATS = {
    "briefing.txt": as_text,
    "briefing.md": as_markdown,
    "briefing.html": as_html,
    "briefing.docx": as_docx,
    "briefing.xml": as_feed,
    "briefing.eml": as_mail,
}
"""A writer for each file name."""
