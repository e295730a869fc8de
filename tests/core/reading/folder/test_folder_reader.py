"""Briefings in folders: one document, one with others, many."""

import pytest

from briefcast.model import Image, InputError

PIER = "The pier reopens\n\nWalkers are back on the pier after a winter of repairs.\n"
BELLS = "Bells at six\n\nThe ringers practise every Tuesday, and all are welcome to come.\n"
LONG = "The tide turned at six, and the boats went out with it in good order. " * 12
PAGE = "<!doctype html><html lang='en'><title>{0}</title><body><h1>{0}</h1>{1}</body></html>"


def headlines(reading):
    return [story.headline for story in reading.briefing.stories]


def unread(reading):
    return [each.source for each in reading.findings if each.rule == "file-unread"]


def test_one_document_is_the_briefing(read_zip, read_text):
    text = f"Tide and Quay\n\n{PIER}\n{BELLS}"
    reading = read_zip({"May/tides.txt": text, "May/pier.jpg": b"x"})
    assert reading.briefing == read_text(text).briefing
    assert reading.briefing.source.name == "quay.zip"
    assert reading.briefing.source.reader == "folder"
    assert [(each.text, each.why) for each in reading.removed] == [
        ("pier.jpg", "an image that nothing mentions")
    ]


def test_each_file_gives_its_story_in_natural_order(read_zip):
    reading = read_zip({"10-bells.txt": BELLS, "2-pier.txt": PIER})
    assert headlines(reading) == ["The pier reopens", "Bells at six"]
    assert [story.number for story in reading.briefing.stories] == [1, 2]
    assert reading.briefing.title is None


def test_no_word_of_any_file_is_lost(read_zip, missing_words):
    files = {"2-pier.txt": PIER, "10-bells.txt": f"{BELLS}\nNovember 2031.\n", "3.txt": LONG}
    assert missing_words("\n".join(files.values()), read_zip(files)) == {}


def test_stories_keep_what_their_file_says_for_all(read_zip):
    welsh = PAGE.format("Y pier yn agor", "<p>Mae cerddwyr yn ôl ar y pier wedi’r gaeaf hir.</p>")
    reading = read_zip({"1.html": welsh.replace("'en'", "'cy'"), "2.txt": BELLS})
    pier, bells = reading.briefing.stories
    assert (pier.headline, pier.language) == ("Y pier yn agor", "cy")
    assert bells.language is None
    assert reading.briefing.language is None


def test_one_language_of_all_files_is_that_of_the_briefing(read_zip):
    page = PAGE.format("The pier reopens", "<p>Walkers are back on the pier after repairs.</p>")
    reading = read_zip({"1.html": page, "2.html": page.replace("pier", "quay")})
    assert reading.briefing.language == "en"
    assert {story.language for story in reading.briefing.stories} == {None}


@pytest.mark.parametrize("name", ["index.txt", "Briefing.txt", "00-opening.txt", "quay.txt"])
def test_a_main_document_opens_the_briefing(read_zip, name):
    opening = "Tide and Quay\n\nNews of the harbour society, read by its members.\n"
    reading = read_zip({"1-pier.txt": PIER, "2-bells.txt": BELLS, name: opening})
    assert reading.briefing.title == "Tide and Quay"
    assert reading.briefing.standfirst == "News of the harbour society, read by its members."
    assert headlines(reading) == ["The pier reopens", "Bells at six"]


def test_the_stories_of_a_main_document_come_first(read_zip):
    page = PAGE.format(
        "Tide and Quay",
        "<h2>From the chair</h2><p>Dear members, the year was good to us all.</p>"
        "<h2>Thanks</h2><p>We thank all who gave their time to the lamps and boards.</p>",
    )
    reading = read_zip({"index.html": page, "2-bells.txt": BELLS})
    assert headlines(reading) == ["From the chair", "Thanks", "Bells at six"]


def test_a_list_of_the_other_files_is_no_story(read_zip):
    link = "<li><a href='{}'>{}</a></li>"
    links = f"<ul>{link.format('1-pier.txt', 'The pier')}{link.format('2-bells.txt', 'Bells')}</ul>"
    reading = read_zip(
        {
            "index.html": PAGE.format("Tide and Quay", links),
            "1-pier.txt": PIER,
            "2-bells.txt": BELLS,
        }
    )
    assert reading.briefing.title == "Tide and Quay"
    assert headlines(reading) == ["The pier reopens", "Bells at six"]
    assert {each.text for each in reading.removed if each.why == "contents list"} == {
        "The pier",
        "Bells",
    }


def test_what_cannot_be_read_is_told(read_zip, make_zip):
    reading = read_zip(
        {
            "1-pier.txt": PIER,
            "2-empty.txt": b"",
            "3-scan.pdf": b"%PDF-1.7",
            "4-inner.zip": make_zip({"a.txt": BELLS}),
            "style.css": "p {}",
        }
    )
    assert headlines(reading) == ["The pier reopens"]
    files = ["2-empty.txt", "3-scan.pdf", "4-inner.zip"]
    assert unread(reading) == [f"quay.zip/{name}" for name in files]
    why = {each.text: each.why for each in reading.removed}
    assert why == dict.fromkeys(files, "no reader takes it") | {
        "style.css": "a file that serves a page"
    }


def test_nothing_to_read_at_all_is_an_error(read_zip, read_folder):
    with pytest.raises(InputError, match=r"quay\.zip holds no document that can be read: 3-scan"):
        read_zip({"3-scan.pdf": b"%PDF-1.7"})
    with pytest.raises(InputError, match="quay holds no file that can be read"):
        read_folder({})


def test_the_same_document_in_two_formats_is_read_once(read_zip):
    page = PAGE.format("The pier reopens", "<p>Walkers are back on the pier after repairs.</p>")
    reading = read_zip({"pier.txt": PIER, "pier.html": page})
    assert headlines(reading) == ["The pier reopens"]
    assert unread(reading) == ["quay.zip/pier.txt"]


def test_findings_and_removals_say_which_file(read_zip):
    reading = read_zip({"1-pier.txt": PIER, "2-bells.txt": BELLS.encode("cp1252") + b"\xa34\n"})
    guessed = [each.source for each in reading.findings if each.rule == "encoding-guessed"]
    assert guessed == ["quay.zip/2-bells.txt"]


def images(reading):
    return [
        block
        for story in reading.briefing.stories
        for block in story.blocks
        if isinstance(block, Image)
    ]


def test_images_are_found_from_where_the_document_stands(read_zip):
    page = PAGE.format(
        "The pier reopens",
        "<p>Walkers are back on the pier after repairs.</p><img src='../pics/the%20pier.jpg'>",
    )
    reading = read_zip({"text/1.html": page, "pics/the pier.jpg": b"x", "2.txt": BELLS})
    assert [image.src for image in images(reading)] == ["pics/the pier.jpg"]
    assert [each for each in reading.removed if each.why.startswith("an image")] == []


def test_an_image_of_the_name_of_a_story_is_that_story_s(read_zip):
    reading = read_zip({"1-pier.txt": PIER, "1-pier.jpg": b"x", "2.txt": BELLS})
    (image,) = images(reading)
    assert (image.src, image.alt) == ("1-pier.jpg", None)
    assert reading.briefing.stories[0].blocks[0] == image


def test_a_short_text_beside_an_image_describes_it(read_zip):
    page = PAGE.format(
        "Tides", "<p>The tide turned at six.</p><img src=a.jpg><img src=b.jpg alt=B>"
    )
    reading = read_zip(
        {"1.html": page, "a.jpg": b"x", "a.txt": "A red boat\n", "b.jpg": b"x", "b.jpg.txt": "Blue"}
    )
    assert [image.alt for image in images(reading)] == ["A red boat", "B"]
    assert [each.text for each in reading.removed] == ["Blue"]
