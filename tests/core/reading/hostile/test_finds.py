"""What fuzzing found, each once."""

import base64

import pytest
from attacks import mail

from briefcast.hooks import Source
from briefcast.hooks.discovery import discover
from briefcast.model import Briefing, Image, Inline, Link, Paragraph, Story, Text
from briefcast.reading import read
from briefcast.reading.canonical.reader import read as read_canonical
from briefcast.reading.canonical.write import to_markdown
from briefcast.reading.characters import unseen
from briefcast.reading.stories import numbered


@pytest.fixture(scope="module")
def readers():
    return discover(third_party=False).readers()


@pytest.mark.parametrize("space", ["\xa0", "\u2028", "\u3000", "\t", "\n"])
def test_white_space_in_addresses_is_written_so_that_it_is_read_back(space):
    for address in (f"quay{space}gate.png", f"{space}quay", f"a&amp;{space}<b>"):
        link = Text("the quay", (Inline("link", 4, 8, address),))
        blocks = (Image(src=address, alt="A gate"), Paragraph(text=link))
        stories = numbered([Story(id="", number=0, headline="Tides", blocks=blocks)])
        briefing = Briefing(id="", title="Tides", stories=stories, links=(Link("Quay", address),))
        again = read_canonical(Source("tides.md", to_markdown(briefing).encode())).briefing
        assert (again.stories, again.links) == (briefing.stories, briefing.links)


def test_encoded_texts_one_after_the_other(readers):
    texts = [b"The tide is in. ", b"The boats are out.", b" All is well at the quay."]
    body = b"".join(map(base64.b64encode, texts))
    kind = "text/plain; charset=utf-8\nContent-Transfer-Encoding: base64"
    reading = read(Source("tides.eml", mail(body, kind)), readers)
    assert "The tide is in. The boats are out. All is well" in repr(reading.briefing.stories)


def test_unseen_characters_of_a_kind_are_listed_once():
    found = unseen("ti\u200bde\u200b\x07s", 3)
    assert [(each.text, each.line) for each in found] == [("\u200b\u200b", 3), ("\x07", 3)]


def test_a_table_before_the_stories_leaves_no_space_behind(readers):
    page = b"# Tides\n\n| Day | |\n|---|---|\n| 1 | |\n\n## High water\n\nThe tide is in.\n"
    briefing = read(Source("tides.md", page), readers).briefing
    said = [briefing.standfirst, *(story.standfirst for story in briefing.stories)]
    assert not any(text != text.strip() for text in filter(None, said))


@pytest.mark.parametrize("block", ["> ```\n", "```\nThe pilot\x15s rest.\n", "> ```\n> quay\x15\n"])
def test_what_stands_between_fences_is_read_back(block):
    source = f"---\nbriefcast: 1\n---\n\n# Tides\n\n## High water\n\nIt is late.\n\n{block}"
    briefing = read_canonical(Source("tides.md", source.encode())).briefing
    again = read_canonical(Source("tides.md", to_markdown(briefing).encode())).briefing
    assert again.stories == briefing.stories
