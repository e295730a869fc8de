"""A briefing with everything in it, and the words to write it in."""

import pytest

from briefcast.hooks import Words
from briefcast.model import (
    Briefing,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    PublicationSettings,
    Quote,
    Story,
    Subhead,
    Table,
    Text,
)
from briefcast.speaking.english import WORDS


@pytest.fixture
def words() -> Words:
    return Words("en", WORDS)


@pytest.fixture
def publication() -> PublicationSettings:
    return PublicationSettings()


def paragraph(plain: str, *inlines: Inline) -> Paragraph:
    return Paragraph(text=Text(plain, inlines))


def cells(*texts: str) -> tuple[Text, ...]:
    return tuple(map(Text, texts))


@pytest.fixture
def briefing() -> Briefing:
    ferry = Story(
        id="ferry",
        number=1,
        section="On the water",
        headline="The ferry sails again after ‘the longest winter’",
        kicker="Transport",
        standfirst="Boats are back, and so are the queues",
        byline="Mia Cole",
        dateline="Skerrow",
        date="2025-10-02",
        blocks=(
            paragraph("The first boat left at\u00a06.40 a.m., with eleven passengers and a dog."),
            Image(
                src="ferry.jpg",
                alt="A red ferry leaves a stone quay; gulls circle above",
                caption="The morning boat at Skerrow, by Tom Hale",
                credit="Tom Hale",
            ),
            Subhead(text=Text("What it costs")),
            Table(
                caption="Fares from October",
                header=cells("Traveller", "Single", "Return"),
                rows=(cells("Adult", "£4.20", "£7"), cells("Child", "", "£3.50")),
            ),
            paragraph(
                "The timetable is on the company’s pages.",
                Inline("link", 4, 13, "https://skerrow.example/timetable"),
            ),
            Image(
                alt="Bar chart of passengers by month",
                long_description="January 900, February 1,100, March 2,050.\nApril is not counted.",
                credit="Skerrow Ferries",
            ),
        ),
        links=(Link("All sailings", "https://skerrow.example/"), Link("Read more")),
    )
    lighthouse = Story(
        id="lighthouse",
        number=2,
        section="On the water",
        headline="Who will light the lamp?",
        byline="By Jo Ray",
        blocks=(
            Image(src="lamp.png", caption="The lamp room"),
            Image(src="line.png", alt=""),
            Image(src="blank.png", alt="  ", caption="The stairs"),
            paragraph("Three jobs are open:"),
            ListBlock(ordered=False, items=cells("keeper", "deputy keeper;", "painter.")),
            paragraph("To apply:"),
            ListBlock(ordered=True, items=cells("Write a letter", "Send it before Friday")),
            Quote(
                blocks=(paragraph("I counted every stair."), paragraph("Twice!")),
                attribution="Ida Moss, keeper until May",
            ),
        ),
    )
    hostile = Story(
        id="untitled",
        number=3,
        headline=None,
        blocks=(
            paragraph("+ 01: A paragraph that looks like a story."),
            paragraph("02: and one like a line of the contents"),
            paragraph("[Contents ends]."),
            paragraph("Image: a paragraph that looks like a description."),
            paragraph(
                "Zero\u200bwidth,\tsoft\u00adhyphen, caf\u0065\u0301, two\nlines  and  gaps "
            ),
            paragraph("See https://skerrow.example/news"),
            paragraph("Ask the desk", Inline("link", 0, 12, "mailto:desk@skerrow.example")),
            paragraph("\u200b "),
        ),
    )
    return Briefing(
        id="skerrow-2025-10-03",
        title="The Week",
        section="News",
        organisation="Skerrow Post",
        issue="12",
        date="2025-10-03",
        language="en-GB",
        standfirst="All that moved on the island",
        stories=(ferry, lighthouse, hostile),
        links=(Link("Tell us what you think", "https://skerrow.example/a form"),),
    )
