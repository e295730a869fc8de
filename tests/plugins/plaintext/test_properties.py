"""What holds for every briefing: nothing is lost, and nothing is mistakable for structure."""

import re
from unicodedata import category, is_normalized

from hypothesis import given
from hypothesis import strategies as st

from briefcast.hooks import Words
from briefcast.model import (
    Block,
    Briefing,
    Image,
    ListBlock,
    Paragraph,
    PublicationSettings,
    Quote,
    Story,
    Subhead,
    Text,
)
from briefcast.speaking.english import WORDS
from briefcast_plaintext.characters import Cleaner
from briefcast_plaintext.render import render

MARKS = ["", "+ ", "++ ", "01: ", "[", "Image: ", "1. ", "• ", "\u00a0"]


@st.composite
def briefings(draw) -> Briefing:
    """A briefing whose every text holds a word of its own."""
    taken = iter(range(10_000))

    def text() -> str:
        start = draw(st.sampled_from(MARKS))
        return f"{start}{draw(st.text(max_size=12))} w{next(taken)}w{draw(st.text(max_size=4))}"

    def maybe() -> str | None:
        return text() if draw(st.booleans()) else None

    def block() -> Block:
        match draw(st.integers(0, 4)):
            case 0:
                return Subhead(text=Text(text()))
            case 1:
                items = tuple(Text(text()) for _ in range(draw(st.integers(1, 3))))
                return ListBlock(ordered=draw(st.booleans()), items=items)
            case 2:
                return Quote(blocks=(Paragraph(text=Text(text())),), attribution=maybe())
            case 3:
                return Image(alt=maybe(), caption=maybe(), long_description=maybe())
            case _:
                return Paragraph(text=Text(text()))

    stories = tuple(
        Story(
            id=f"s{number}",
            number=number,
            headline=text(),
            section=maybe(),
            kicker=maybe(),
            standfirst=maybe(),
            byline=maybe(),
            blocks=tuple(block() for _ in range(draw(st.integers(0, 4)))),
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    )
    return Briefing(id="b", title=text(), standfirst=maybe(), stories=stories)


def write(briefing: Briefing) -> str:
    return render(briefing, Words("en", WORDS), PublicationSettings()).text


def texts_of(block: Block) -> list[str | None]:
    match block:
        case Paragraph() | Subhead():
            return [block.text.plain]
        case ListBlock():
            return [item.plain for item in block.items]
        case Quote():
            return [*(part.text.plain for part in block.blocks), block.attribution]
        case Image():
            return [block.alt, block.caption, block.long_description]
        case _:
            return []


@given(briefings())
def test_every_text_is_there_once(briefing):
    text = write(briefing)
    clean = Cleaner()
    for story in briefing.stories:
        assert text.count(clean(story.headline)) == 2  # contents and heading
        once = [story.kicker, story.standfirst, story.byline]
        once += [text for block in story.blocks for text in texts_of(block)]
        for said in filter(None, once):
            assert text.count(clean(said)) == 1


@given(briefings())
def test_same_briefing_same_bytes(briefing):
    assert write(briefing).encode() == write(briefing).encode()


@given(briefings())
def test_characters(briefing):
    text = write(briefing)
    assert is_normalized("NFC", text)
    assert {category(letter) for letter in text if letter not in "\n "}.isdisjoint(
        {"Cc", "Cf", "Co", "Cs", "Cn", "Zs", "Zl", "Zp"}
    )
    assert text.endswith(" ends].\n")
    assert not re.search(r" \n|\n\n\n\n|\A\n", text)


@given(briefings())
def test_structure_is_the_editions_own(briefing):
    lines = write(briefing).split("\n")
    marked = [line for line in lines if re.match(r"\++ ", line)]
    sections = [line for line in marked if line.startswith("++ ")]
    stories = [line for line in marked if line.startswith("+ ")]
    assert marked[0].startswith("+++ ")
    assert len(marked) == 1 + len(sections) + len(stories)
    assert [line[2:] for line in stories] == [line for line in lines if re.match(r"\d\d: ", line)]
    ends = [line for line in lines if re.fullmatch(r"\[(?!Quotation|Description).* ends\]\.", line)]
    assert len(ends) == len(sections) + 1
    for line in (*sections, *stories):
        place = lines.index(line)
        assert lines[place - 2 : place] == ["", ""]
        assert lines[place + 1] == ""
        assert line.rstrip("\"'”’»›)]}").endswith(
            (".", ":", "?", "!", "。", "？", "！", "؟", "।", "：")
        )
