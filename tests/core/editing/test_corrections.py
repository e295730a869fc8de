"""Corrections: each by the address it had before any of them, and nothing lost on the way."""

import pytest

from briefcast.editing import edit, fixes_path, with_corrections
from briefcast.model import (
    Finding,
    Image,
    Inline,
    InputError,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Reading,
    Text,
)


@pytest.fixture
def correct(tmp_path, make):
    """Applies a file of corrections to stories, and holds that no word is lost."""

    def apply(fixes: str, *stories, findings=(), **fields) -> Reading:
        path = tmp_path / "bells.fixes.yaml"
        path.write_text(fixes, encoding="utf-8")
        before = Reading(make.briefing(*stories, **fields), findings=findings)
        after = edit(before, with_corrections([], path))
        assert make.words(before) - make.words(after) == {}
        return after

    return apply


def rules(reading: Reading) -> list[tuple[str, int | None]]:
    return [(f.rule, f.line) for f in reading.findings]


def test_a_paragraph_becomes_the_headline_of_what_follows(make, correct):
    text = Text("Lamp oil is back", (Inline("link", 0, 8, "https://oil"),))

    after = correct(
        '01.2: {expect: "Lamp oil is back", role: headline, byline: Ana Lind}',
        make.story("Tides", "High.", Paragraph(text=text, certainty=0.4), "It costs £4.",
                   section="News", language="en"),
    )  # fmt: skip

    assert make.outline(after) == [
        "# Tides", "paragraph: High.", "# Lamp oil is back", "paragraph: It costs £4.",
    ]  # fmt: skip
    new = after.briefing.stories[1]
    assert (new.number, new.id, new.section, new.language) == (2, "lamp-oil-is-back", "News", "en")
    assert (new.certainty, new.why) == (1.0, ("corrected by the editor",))
    assert (new.byline, new.links) == ("Ana Lind", (Link("Lamp oil", "https://oil"),))
    assert after.findings == ()


def test_no_correction_shifts_the_address_of_another(make, correct):
    after = correct(
        """
        01.1: {expect: One, drop: true}
        01.2: {expect: Two, role: headline}
        01.3: {expect: Three, role: quote}
        02: {expect: B, drop: true}
        03.1: {expect: Six, role: subhead}
        """,
        make.story("A", "One", "Two", "Three"), make.story("B", "Five"), make.story("C", "Six"),
        findings=(
            Finding(rule="r", severity="info", message="m", address="03.1"),
            Finding(rule="r", severity="info", message="m", address="02.1"),
        ),
    )  # fmt: skip

    assert make.outline(after) == ["# A", "# Two", "quote: Three", "# C", "subhead: Six"]
    assert [f.address for f in after.findings] == ["03.1", None]
    assert ("Five", "dropped by a correction") in [(p.text, p.why) for p in after.removed]


def test_a_headline_that_is_none_gives_its_blocks_to_the_story_before(make, correct):
    after = correct(
        "02: {expect: Keepers outside, role: caption}",
        make.story("A", Image(src="k.jpg", alt="Two keepers")),
        make.story("Keepers outside", "They won.", byline="Ana Lind", links=(Link("More"),)),
    )

    assert make.outline(after) == [
        "# A",
        "image: Two keepers / Keepers outside",
        "paragraph: Ana Lind",
        "paragraph: They won.",
    ]
    assert after.briefing.stories[0].links == (Link("More"),)


def test_a_kicker_that_was_taken_for_a_headline(make, correct):
    after = correct(
        """
        02: {expect: Members, role: kicker}
        02.1: {expect: Lamp oil is back, role: headline}
        """,
        make.story("A", "One."),
        make.story("Members", "Lamp oil is back", "It costs.", date="2025-10-03"),
    )

    assert make.outline(after)[2:] == ["# Lamp oil is back", "paragraph: It costs."]
    story = after.briefing.stories[1]
    assert (story.kicker, story.date) == ("Members", "2025-10-03")


def test_the_first_headline_is_really_the_title(make, correct):
    after = correct(
        "01: {expect: Harbour Notes, role: title}",
        make.story("Harbour Notes", "One."),
    )

    assert after.briefing.title == "Harbour Notes"
    assert make.outline(after) == ["# None", "paragraph: One."]
    assert "Bells" in [piece.text for piece in after.removed]


def test_a_first_headline_that_is_a_caption(make, correct):
    after = correct(
        "01: {expect: A bell, role: caption}",
        make.story("A bell"), make.story("Tower", "One."),
    )  # fmt: skip

    assert make.outline(after) == ["# None", "image: A bell", "# Tower", "paragraph: One."]


def test_two_lines_become_an_image(make, correct):
    after = correct(
        """
        01.1: {expect: A bell in a frame, role: alt}
        01.2: {expect: "The treble, by Ana Lind", role: caption}
        """,
        make.story("A", "A bell in a frame", "The treble, by Ana Lind", "One."),
    )

    image = after.briefing.stories[0].blocks[0]
    assert image == Image(alt="A bell in a frame", caption="The treble, by Ana Lind")


def test_an_image_that_is_none_becomes_paragraphs(make, correct):
    after = correct(
        "01.1: {expect: Ring on, role: paragraph}",
        make.story("A", Image(alt="Ring on", caption="Ring out")),
    )

    assert make.outline(after)[1:] == ["paragraph: Ring on", "paragraph: Ring out"]


def test_a_section_label_is_of_the_stories_that_follow(make, correct):
    after = correct(
        "01.2: {expect: Members, role: section}",
        make.story("A", "One.", "Members", section="News"),
        make.story("B", section="News"), make.story("C", section="News"),
        make.story("D", section="People"),
    )  # fmt: skip

    assert [s.section for s in after.briefing.stories] == ["News", "Members", "Members", "People"]


@pytest.mark.parametrize(
    ("alt", "expected"), [('""', ""), ("null", None), ("A new bell", "A new bell")]
)
def test_an_image_is_given_its_alt(make, correct, alt, expected):
    after = correct(
        f"01.1: {{expect: bell.jpg, alt: {alt}, caption: Ours}}",
        make.story("A", Image(src="bell.jpg", alt="IMG_1", certainty=0.5)),
    )

    [image] = after.briefing.stories[0].blocks
    assert image == Image(src="bell.jpg", alt=expected, caption="Ours")
    assert image.certainty == 1.0
    assert [(p.text, p.why) for p in after.removed] == [("IMG_1", "replaced by a correction")]


def test_fields_of_a_story_and_of_the_briefing(make, correct):
    after = correct(
        """
        00: {expect: Bells, title: The Bells, date: 2025-10, language: en-GB, section: no}
        01: {expect: A, headline: All about A, kicker: null, date: 2025-10-03}
        """,
        make.story("A", kicker="Old"),
    )

    told = after.briefing
    assert (told.title, told.date, told.language, told.section) == (
        "The Bells", "2025-10", "en-GB", "no",
    )  # fmt: skip
    [story] = told.stories
    assert (story.headline, story.kicker, story.date) == ("All about A", None, "2025-10-03")
    assert {p.text for p in after.removed} == {"Bells", "A", "Old"}


def test_blocks_are_joined_marks_and_all(make, correct):
    link = Text("and low", (Inline("link", 4, 7, "https://l"),))

    after = correct(
        """
        01.2: {expect: and low, merge: true}
        01.3: {expect: water., merge: true}
        01.5: {expect: Rope, merge: true}
        01.7: {expect: Oars, merge: true}
        02.1: {expect: goes on, merge: true}
        """,
        make.story("A", "High", Paragraph(text=link), "water.",
                   ListBlock(ordered=False, items=(Text("Bell"),)),
                   ListBlock(ordered=False, items=(Text("Rope"),)),
                   Quote(blocks=(make.paragraph("Ring."),)), "Oars"),
        make.story("It", "goes on"),
    )  # fmt: skip

    assert make.outline(after) == [
        "# A", "paragraph: High and low water.", "list: Bell / Rope", "quote: Ring. / Oars",
        "# It goes on",
    ]  # fmt: skip
    assert after.briefing.stories[0].blocks[0].text.inlines == (Inline("link", 9, 12, "https://l"),)


def test_a_story_is_joined_to_the_one_before(make, correct):
    after = correct(
        "02: {expect: B, merge: true}", make.story("A", "One."), make.story("B", "Two.")
    )

    assert make.outline(after) == ["# A", "paragraph: One.", "subhead: B", "paragraph: Two."]


def test_texts_are_split_where_the_words_begin(make, correct):
    text = Text(
        "Tea at four. Ring at five.", (Inline("emphasis", 0, 3), Inline("emphasis", 13, 17))
    )

    after = correct(
        """
        01: {expect: Showing … , split: was good}
        01.1: {expect: "Tea …", split: "Ring at", role: headline}
        """,
        make.story("Showing was good", Paragraph(text=text)),
    )

    assert make.outline(after) == [
        "# Showing", "paragraph: was good", "# Tea at four.", "paragraph: Ring at five.",
    ]  # fmt: skip
    assert after.briefing.stories[1].blocks[0].text.inlines == (Inline("emphasis", 0, 4),)


def test_a_list_item_joins_the_list_before_it(make, correct):
    after = correct(
        """
        01.1: {expect: One, role: list-item}
        01.2: {expect: Two, role: list-item}
        """,
        make.story("A", "One", "Two"),
    )

    assert make.outline(after) == ["# A", "list: One / Two"]


@pytest.mark.parametrize(
    ("fixes", "rule", "line", "said"),
    [
        ("\n01.1: {expect: Two, role: headline}", "correction-stale", 2, "“One.” stands there"),
        ("01.1:\n  role: headline", "correction-stale", 1, "which text it expects"),
        ("04.2: {expect: One, drop: true}", "correction-unused", 1, "no address"),
        (
            "01.1: {expect: One, rolle: headline}",
            "correction-unknown-key",
            1,
            "did you mean 'role'",
        ),
        ("01.1:\n  expect: One\n  role: hedline", "correction-bad-value", 3, "'headline'"),
        ("01: {expect: A, date: 3 October}", "correction-bad-value", 1, "is not a date"),
        ("01: {expect: A, language: English!}", "correction-bad-value", 1, "en-GB"),
        ("01.1: {expect: One, drop: perhaps}", "correction-bad-value", 1, "true or false"),
        ("01.1: {expect: One, alt: A bell}", "correction-bad-value", 1, "belongs to an image"),
        ("01.1: {expect: One, split: Twenty}", "correction-bad-value", 1, "not inside the text"),
        ("01.2: {expect: A bell, merge: true}", "correction-bad-value", 1, "cannot be joined"),
        ("00: {expect: Bells, role: title}", "correction-bad-value", 1, "as a whole"),
        ("1.1: {expect: One, expect: Two}", None, 1, "stands twice"),
    ],
)
def test_a_correction_that_cannot_be_applied_is_told_and_changes_nothing(
    make, correct, fixes, rule, line, said
):
    story = make.story("A", "One.", Image(alt="A bell"))
    if rule is None:
        with pytest.raises(InputError, match=said):
            correct(fixes, story)
        return

    after = correct(fixes, story)

    assert after.briefing == make.briefing(story)
    assert after.removed == ()
    assert rules(after) == [(rule, line)]
    assert said in after.findings[0].message
    assert after.findings[0].source == "bells.fixes.yaml"


def test_a_correction_inside_a_dropped_story_is_unused(make, correct):
    after = correct(
        "01: {expect: A, drop: true}\n01.1: {expect: One, role: headline}", make.story("A", "One")
    )

    assert after.briefing.stories == ()
    assert rules(after) == [("correction-unused", 2)]


def test_a_doubt_that_an_editor_settles_is_gone(make, correct):
    doubts = tuple(
        Finding(rule="structure-unsure", severity="review", message="m", line=line)
        for line in (5, 9)
    )

    after = correct(
        "01.1: {expect: One, role: paragraph}", make.story("A", make.paragraph("One", 5)),
        findings=doubts,
    )  # fmt: skip

    assert rules(after) == [("structure-unsure", 9)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"01: [", r"bells\.fixes\.yaml:1: "),
        (b"\n- 01", r"bells\.fixes\.yaml:1: corrections stand under addresses"),
        (b"\n01: headline", r"bells\.fixes\.yaml:2: 01 is no correction"),
        (b"01: {expect: caf\xe9}", r"bells\.fixes\.yaml:1: is not in UTF-8"),
        (b"#" * 1_000_001, r"too large for corrections"),
        (b"01: &a {drop: true}", r"bells\.fixes\.yaml:1: "),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_line(make, tmp_path, data, said):
    path = tmp_path / "bells.fixes.yaml"
    path.write_bytes(data)

    with pytest.raises(InputError, match=said):
        edit(Reading(make.briefing(make.story("A"))), with_corrections([], path))


def test_a_folder_in_place_of_the_file_is_refused(make, tmp_path):
    path = tmp_path / "bells.fixes.yaml"
    path.mkdir()

    with pytest.raises(InputError, match="cannot be read"):
        edit(Reading(make.briefing(make.story("A"))), with_corrections([], path))


def test_where_corrections_lie(tmp_path):
    (tmp_path / "march").mkdir()

    assert fixes_path("-") is None
    assert fixes_path("in/briefing.2025.txt").as_posix() == "in/briefing.2025.fixes.yaml"
    assert fixes_path(str(tmp_path / "march")) == tmp_path.resolve() / "march.fixes.yaml"
