"""Each limit of `[limits]` is heeded: a source past it is refused, and read where it is raised."""

import json

import pytest
from attacks import document, paragraph, zipped

from briefcast.cli.run import run

PAGE = "<h1>Tides</h1><p>The tide is in.</p>"
ROWS = "<table><tr><th>Day<th>Tide" + "<tr><td>1<td>2" * 4 + "</table>"
CELLS = f"<w:tc>{paragraph('1')}</w:tc>" * 2
NOTE = "Tides\n\nThe tide is in.\n\nThe boats are out.\n\nThe pilots rest.\n"

PAST = {
    "size tides.txt": (NOTE.encode(), 30),
    "expanded tides.zip": (zipped(("tides.txt", NOTE.encode() * 9)), 100),
    "expanded tides.docx": (document(paragraph("The tide is in.") * 9), 500),
    "members tides.zip": (zipped(("1.txt", NOTE.encode()), ("2.txt", NOTE.encode())), 1),
    "members tides.docx": (document(paragraph("The tide is in.")), 2),
    "nesting tides.html": (f"{PAGE}{'<div>' * 20}<p>It is late.".encode(), 10),
    "nesting tides.md": (f"# Tides\n\n{'<div>' * 20}\nIt is late.\n".encode(), 10),
    "nesting tides.docx": (document(paragraph("The tide is in.")), 3),
    "nesting tides.xml": (
        b"<rss><channel><item><title>Tides</title></item></channel></rss>",
        2,
    ),
    "nesting tides.eml": (
        b"From: bo@harbour.example\nContent-Type: multipart/mixed; boundary=a\n\n"
        b"--a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe tide is in.\n--b--\n--a--\n",
        1,
    ),
    "cells tides.html": (f"{PAGE}{ROWS}".encode(), 9),
    "cells tides.md": (b"# Tides\n\n| Day | Tide |\n|---|---|\n" + b"| 1 | 2 |\n" * 4, 9),
    "cells canonical.md": (
        b"---\nbriefcast: 1\n---\n\n# Tides\n\n## Days\n\n"
        b"| Day | Tide |\n|---|---|\n" + b"| 1 | 2 |\n" * 4,
        9,
    ),
    "cells tides.docx": (
        document(paragraph("Tides") + "<w:tbl>" + f"<w:tr>{CELLS}</w:tr>" * 5 + "</w:tbl>"),
        9,
    ),
    "blocks tides.txt": (NOTE.encode(), 3),
    "blocks tides.md": (f"# {NOTE}".encode(), 3),
    "blocks canonical.md": (f"---\nbriefcast: 1\n---\n\n## {NOTE}".encode(), 3),
    "blocks tides.html": (f"{PAGE}{'<p>It is late.' * 9}".encode(), 9),
    "blocks tides.docx": (document(paragraph("The tide is in.") * 9), 9),
    "blocks tides.eml": (f"Subject: Tides\nFrom: bo@harbour.example\n\n{NOTE}".encode(), 3),
    "blocks tides.xml": (
        b"<rss><channel>" + b"<item><title>Tides</title></item>" * 9 + b"</channel></rss>",
        3,
    ),
    "blocks tides.zip": (zipped(*((f"{n}.txt", NOTE.encode()) for n in range(3))), 10),
}


@pytest.mark.parametrize("case", PAST)
def test_a_limit_is_heeded(case, tmp_path, monkeypatch, capsys):
    data, most = PAST[case]
    limit, name = case.split()
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(data)
    settings = tmp_path / "briefcast.toml"
    settings.write_text(f"[limits]\n{limit} = {most}\n", encoding="utf-8")
    assert run(["--no-plugins", "show", name]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(f"briefcast: {name} holds ")
    advice = f"the most is {most}: set {limit} under [limits] in briefcast.toml to read it"
    assert said.endswith(advice)

    settings.write_text(f"[limits]\n{limit} = 100000\n", encoding="utf-8")
    assert run(["--no-plugins", "show", "--json", name]) == 0
    assert "tide" in json.dumps(json.loads(capsys.readouterr().out)["briefing"]).lower()


@pytest.mark.parametrize("value", ["0", "-1", "many"])
def test_a_limit_that_is_none(value, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tides.txt").write_text(NOTE, encoding="utf-8")
    text = f"[limits]\ncells = {value if value != 'many' else repr(value)}\n"
    (tmp_path / "briefcast.toml").write_text(text, encoding="utf-8")
    assert run(["--no-plugins", "show", "tides.txt"]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "briefcast.toml" in said
    assert "cells" in said
