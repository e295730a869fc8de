"""What `briefcast show` prints: an outline to take in at a glance, and JSON with all of it."""

import json

from briefcast.cli.document import as_json
from briefcast.cli.outline import as_text
from briefcast.model import (
    Briefing,
    Finding,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Removed,
    Story,
    Subhead,
    Table,
    Text,
)


def reading(*blocks, removed=(), findings=(), **fields) -> Reading:
    story = Story(id="a", number=1, headline="Tower closed", blocks=blocks, **fields)
    return Reading(Briefing(id="bells", title="Bells", stories=(story,)), removed, findings)


def test_every_kind_of_block_is_told_in_words():
    linked = Text("Ring the treble", (Inline("link", 0, 4, "https://ring"),))
    out = as_text(
        reading(
            Paragraph(text=linked, certainty=0.6, why=("it ends a sentence", "it is short")),
            Subhead(text=Text("Ropes"), level=2),
            ListBlock(ordered=True, items=(Text("Hemp"), Text("Flax"))),
            Quote(blocks=(Paragraph(text=Text("Ring.")),), attribution="Ana Lind"),
            Table(header=(Text("Bell"), Text("Weight")), rows=((Text("Treble"), Text("9")),)),
            Image(alt=""),
            byline="By Ana Lind",
            certainty=0.75,
            why=("prose follows",),
            links=(Link("More"),),
        )
    )

    assert out == (
        "Bells\n"
        "   id: bells\n"
        "   1 story, 1 paragraph, 1 subhead, 1 list, 1 quote, 1 image, 1 table\n"
        "\n"
        "01 Tower closed\n"
        "   [75% sure: prose follows]\n"
        "   byline: By Ana Lind\n"
        "   01.1 paragraph: Ring the treble  [60% sure: it ends a sentence; it is short]\n"
        "   01.2 subhead of level 2: Ropes\n"
        "   01.3 numbered list, 2 items: Hemp; Flax\n"
        "   01.4 quote: Ring. — Ana Lind\n"
        "   01.5 table, 2 columns, 1 row: Bell | Weight\n"
        "   01.6 image\n"
        "        alt: (empty: decorative)\n"
        "   link: More (no address)\n"
    )


def test_what_was_left_out_is_grouped_by_its_reason():
    menu = [Removed(f"Menu {n}", "page menu", n) for n in range(10, 18)]
    copies = [Removed("(COPY)", "copy noise", 3)] * 5

    out = as_text(reading(removed=(*copies, *menu, Removed("Hi", "greeting"))))

    _, _, left_out = out.partition("Left out:\n")
    assert left_out == (
        "  line 3: (COPY), 5 times (copy noise)\n"
        "  lines 10-17: 8 pieces (page menu):\n"
        "    Menu 10\n    Menu 11\n    Menu 12\n    Menu 13\n    Menu 14\n"
        "    and 3 more (--json lists all)\n"
        "  Hi (greeting)\n"
    )


def test_the_gravest_findings_come_first_and_advice_is_given_once():
    def found(severity: str, address: str | None, line: int | None = None) -> Finding:
        return Finding(rule="r", severity=severity, message=f"{severity}.", address=address,
                       line=line, suggestion="Do.")  # fmt: skip

    out = as_text(
        reading(findings=(found("info", None), found("review", "01.2"), found("fail", None, 7)))
    )

    assert "3 findings (2 to review)" in out
    assert out.endswith(
        "Findings:\n"
        "  fail, line 7: fail. (r)\n    Do.\n"
        "  review, 01.2: review. (r)\n"
        "  info, all: info. (r)\n"
    )


def test_nothing_in_a_source_commands_the_terminal():
    assert "\x1b" not in as_text(reading(Paragraph(text=Text("Ring \x1b[31mred"))))


def test_json_gives_the_marks_of_texts():
    mark = Inline("link", 0, 4, "https://ring")
    plain = {"kind": "link", "start": 0, "end": 4, "value": "https://ring"}
    text = Text("Ring", (mark,))
    document = as_json(
        reading(
            Paragraph(text=text),
            ListBlock(ordered=False, items=(Text("No"), text)),
            Quote(blocks=(Paragraph(text=text), Paragraph(text=text))),
            Table(header=(text,), rows=((Text("No"),),)),
        )
    )

    blocks = document["briefing"]["stories"][0]["blocks"]
    assert json.loads(json.dumps(document)) == document
    assert [block["inlines"] for block in blocks] == [
        [plain],
        [[], [plain]],
        [plain, {**plain, "start": 6, "end": 10}],
        [[[plain]], [[]]],
    ]
    assert blocks[2]["text"] == "Ring\n\nRing"
