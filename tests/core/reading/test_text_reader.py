"""What the plain-text reader says beside the outline: origin, certainty, findings, removed."""

import pytest

from briefcast.model import Image, InputError, Provenance, Removed

TWO = "Briefing (COPY)\n\nPilots win\n\n  A boat, by Ana\nA boat, by Ana\n\nIt starts in May.\n"


def test_copy_noise_is_listed_with_one_finding(read_text):
    reading = read_text("News\n\nBriefing (COPY) (copy) (Copy 2)\n\nPilots win\n\nIt starts.")
    assert [(piece.text, piece.line) for piece in reading.removed] == [
        ("(COPY)", 3), ("(copy)", 3), ("(Copy 2)", 3),
    ]  # fmt: skip
    (finding,) = reading.findings
    assert (finding.rule, finding.severity, finding.line) == ("title-noise", "info", 3)
    assert finding.source == "pilots.txt"


def test_a_clean_text_has_no_findings(read_text):
    assert read_text("Briefing\n\nPilots win\n\nIt starts in May.").findings == ()


def test_blocks_know_where_they_stand_and_why(read_text):
    (story,) = read_text(TWO).briefing.stories
    image, paragraph = story.blocks
    assert (story.origin.line, image.origin.line, paragraph.origin.line) == (3, 5, 8)
    assert (image.origin.column, paragraph.origin.column) == (3, 1)
    assert image.why == ("two equal lines",)
    assert paragraph.why == ("ends in final punctuation",)
    assert 0 < image.certainty < 1
    assert 0 < paragraph.certainty < 1


def test_guesses_are_less_certain_than_signals(read_text):
    text = "Briefing\nPilots win\nTwo at a rail\nThe quay, by Ana Lind\nIt starts.\nSigned"
    image, paragraph, guess = read_text(text).briefing.stories[0].blocks
    assert isinstance(image, Image)
    assert image.certainty <= 0.6
    assert guess.certainty < 0.5 < paragraph.certainty


def test_provenance(read_text):
    briefing = read_text(TWO).briefing
    assert briefing.source is not None
    assert briefing.source == Provenance("pilots.txt", briefing.source.sha256, "text", "utf-8")
    assert len(briefing.source.sha256) == 64
    assert briefing.language is None
    assert briefing.organisation is None
    assert briefing.id == ""


def test_story_ids_are_slugs_made_unique(read_text):
    text = "Briefing\n" + "Pilots’ rest\nIt starts.\nIt ends.\n" * 3 + "Приливы\nIt is back."
    stories = read_text(text).briefing.stories
    assert [story.id for story in stories] == [
        "pilots-rest", "pilots-rest-2", "pilots-rest-3", "story-4",
    ]  # fmt: skip


def test_no_headline_is_said_so(read_text):
    reading = read_text("It starts in May.\n\nIt ends in June.")
    (finding,) = reading.findings
    assert (finding.rule, finding.severity) == ("structure-unsure", "review")
    assert "no headline" in finding.message
    assert reading.briefing.stories[0].headline is None


def test_absurdly_many_headlines_are_one_story(read_text):
    text = "\n".join(f"Port {name} and its harbour board\nNone." for name in "abcdefgh")
    reading = read_text(text)
    assert len(reading.briefing.stories) == 1
    assert "8 headlines" in reading.findings[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Briefing\n\nPilots win\n\nIt starts.\n\nIs the tide table wrong?\n\nA clerk slipped.",
        "Briefing\n\nPilots win\n\nIt starts.\n\nBuoys red\n\nPaint at last\n\nIt dries.",
        "Briefing\nPilots win\nIt starts.\nBuoys red\nA slip\nMen at work\nIt dries.",
        "Briefing\nPilots win\nIt starts.\n" + "Grade\nOld\nNew\nPilot\n£31\n£33\n" + "It holds.",
    ],
)
def test_guessed_structure_is_reported(text, read_text):
    (finding,) = read_text(text).findings
    assert (finding.rule, finding.severity) == ("structure-unsure", "review")
    assert finding.line


def test_date_lines_are_accounted_for(read_text):
    reading = read_text("Briefing\nIssue 14, October 2025\nPilots win\nIt starts.")
    assert reading.removed == (
        Removed("Issue 14, October 2025", "read as the date 2025-10 and the issue 14", 2),
    )


def test_a_weekday_that_does_not_fit_is_reported(read_text):
    reading = read_text("Briefing\nMonday 3 October 2025\nPilots win\nIt starts.")
    assert reading.briefing.date == "2025-10-03"
    (finding,) = reading.findings
    assert (finding.rule, finding.severity, finding.line) == ("date-weekday", "review", 2)
    assert "Friday" in finding.message


@pytest.mark.parametrize("line", ["31 February 2025", "03/10/2025", "2025-13-01"])
def test_no_date_is_invented(line, read_text):
    reading = read_text(f"Briefing\n{line}\nPilots win\nIt starts.")
    assert (reading.briefing.date, reading.briefing.issue) == (None, line)
    assert [finding.rule for finding in reading.findings] == ["date-unsure"]


def test_a_date_in_the_middle_of_a_story_stays_text(read_text):
    reading = read_text("Briefing\nPilots win\nIt starts.\n3 October 2025\nIt ends.")
    assert len(reading.briefing.stories[0].blocks) == 3
    assert reading.removed == ()


def test_unseen_characters_are_listed(read_text):
    reading = read_text("Briefing\nPil\u00adots \u200bwin\nIt starts\x07\x07 in May.\u2060")
    (story,) = reading.briefing.stories
    assert story.headline == "Pilots win"
    assert [(piece.text, piece.line) for piece in reading.removed] == [
        ("\u00ad", 2), ("\u200b", 2), ("\x07\x07", 3), ("\u2060", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"\n \n", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_a_text_without_words_is_refused(data, read_text):
    with pytest.raises(InputError, match=r"pilots\.txt holds no text"):
        read_text(data)


def test_a_title_that_is_all_noise_leaves_none(read_text):
    briefing = read_text("News\nWrite title...\nPilots win\nIt starts.").briefing
    assert (briefing.section, briefing.title) == ("News", None)
    assert briefing.stories[0].headline == "Pilots win"


def test_a_long_text_is_read_fast(read_text):
    text = TWO + "\n".join(f"Pilots win\n\nThe {n}th tide was late.\n" for n in range(3000))
    assert len(read_text(text).briefing.stories) == 3001


@pytest.mark.parametrize(
    "text",
    ["a" * 400_000, "word, by " * 50_000, "(" * 200_000, "Photo: Ana Lind\n" * 4_000,
     "(COPY) " * 9999],
    ids=["one word", "credits", "brackets", "credit lines", "copies"],
)  # fmt: skip
def test_hostile_texts_end(text, read_text):
    assert read_text(text).briefing.stories


def test_a_column_of_letters_is_kept_as_it_is(read_text):
    reading = read_text("a\n" * 60_000)
    (story,) = reading.briefing.stories
    assert len(story.blocks) == 60_000
    assert "60,000 lines" in reading.findings[0].message
