"""What is given twice is dropped once, listed, and told; what only looks like it stays."""

from briefcast.editing.duplicates import without_duplicates
from briefcast.model import Finding, Image, Quote, Reading


def rules(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [(f.rule, f.severity, f.address) for f in reading.findings]


def test_a_story_given_twice_is_dropped_and_its_words_listed(make):
    before = Reading(
        make.briefing(
            make.story("Tower closed", make.LONG, "Bring a torch.", byline="Ana Lind"),
            make.story("Raffle drawn", "The winner is number nine."),
            make.story("TOWER CLOSED.", make.LONG, "Bring a torch!", byline="Ana Lind"),
        )
    )

    after = without_duplicates(before)

    assert [s.headline for s in after.briefing.stories] == ["Tower closed", "Raffle drawn"]
    assert make.words(after) == make.words(before)
    assert {piece.why for piece in after.removed} == {"the story “TOWER CLOSED.” is given twice"}
    assert rules(after) == [("duplicate-story", "info", "01")]


def test_stories_of_one_headline_with_other_text_are_kept(make):
    before = Reading(
        make.briefing(
            make.story("In brief", make.LONG),
            make.story("In brief", "The allotments have water again."),
            make.story("In brief", "The ferry sails at nine."),
        )
    )

    after = without_duplicates(before)

    assert after.briefing == before.briefing
    assert rules(after) == [("duplicate-story", "review", "01")]
    assert "02, 03" in after.findings[0].message


def test_the_same_news_in_another_language_is_no_duplicate(make):
    reading = Reading(
        make.briefing(
            make.story("Marigold", "Marigold 12:30", language="en"),
            make.story("Marigold", "Marigold 12:30", language="cy"),
        )
    )

    assert without_duplicates(reading) is reading


def test_a_copy_that_shows_another_image_is_kept(make):
    reading = Reading(
        make.briefing(
            make.story("Tower closed", make.LONG),
            make.story("Tower closed", make.LONG, Image(src="t.jpg", alt="The tower at dusk")),
        )
    )

    assert len(without_duplicates(reading).briefing.stories) == 2


def test_a_block_given_twice_in_a_story_is_dropped_with_the_short_ones_beside_it(make):
    image = Image(src="tower.jpg", alt="The tower", caption="The tower")
    before = Reading(
        make.briefing(
            make.story("Tower", image, make.LONG, "Bring a torch.", image, make.LONG,
                       "Bring a torch.", "All are welcome.")
        )
    )  # fmt: skip

    after = without_duplicates(before)

    assert make.outline(after)[1:] == [
        "image: The tower / The tower",
        f"paragraph: {make.LONG}",
        "paragraph: Bring a torch.",
        "paragraph: All are welcome.",
    ]
    assert make.words(after) == make.words(before)
    assert ("duplicate-block", "review", "01.2") in rules(after)


def test_short_lines_ornaments_and_quotations_may_stand_twice(make):
    ornament = Image(src="bell.png", alt="")
    reading = Reading(
        make.briefing(
            make.story("Peal", "Ding dong.", ornament, make.LONG, "Ding dong.", ornament,
                       Quote(blocks=(make.paragraph(make.LONG),)))
        )
    )  # fmt: skip

    assert without_duplicates(reading) is reading


def test_an_image_whose_second_caption_says_more_is_kept(make):
    reading = Reading(
        make.briefing(
            make.story("Peal", Image(src="b.jpg", alt="A bell"),
                       Image(src="b.jpg", alt="A bell", caption="Cast in 1702"))
        )
    )  # fmt: skip

    assert without_duplicates(reading) is reading


def test_a_paragraph_in_two_stories_is_only_told(make):
    reading = Reading(make.briefing(make.story("A", make.LONG), make.story("B", make.LONG)))

    after = without_duplicates(reading)

    assert after.briefing == reading.briefing
    assert rules(after) == [("duplicate-block", "info", "01.1")]
    assert "02.1" in after.findings[0].message


def test_findings_of_readers_follow_their_blocks(make):
    last = Finding(rule="r", severity="info", message="m", address="03.1")
    gone = Finding(rule="g", severity="info", message="m", address="02.1")
    before = Reading(
        make.briefing(
            make.story("A", make.LONG), make.story("A", make.LONG), make.story("B", "Torches.")
        ),
        findings=(last, gone),
    )

    after = without_duplicates(before)

    assert [f.address for f in after.findings[:2]] == ["02.1", None]
