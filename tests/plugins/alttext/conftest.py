"""A briefing with images to find fault with, and the plugins that look at them."""

import pytest

import briefcast_alttext
from briefcast.hooks import Plugins
from briefcast.hooks.registry import PluginInfo
from briefcast.model import Briefing, Image, Origin, Paragraph, Provenance, Story, Text


@pytest.fixture
def plugins() -> Plugins:
    plugins = Plugins()
    plugins.add(PluginInfo("alttext", "briefcast", "0", ours=True), briefcast_alttext)
    assert not plugins.failures
    return plugins


def image(line: int, **fields) -> Image:
    return Image(origin=Origin(line=line), **fields)


@pytest.fixture
def briefing() -> Briefing:
    ferry = Story(
        id="ferry",
        number=1,
        headline="The ferry sails again",
        blocks=(
            image(
                5,
                src="quay.jpg",
                alt="Islanders on the quay, via Skerrow Post",
                caption="Islanders on the quay, via Skerrow Post",
                credit="Skerrow Post",
            ),
            Paragraph(text=Text("The first boat left at six.")),
            image(
                9,
                src="ferry.jpg",
                alt="A red ferry leaves a stone quay; gulls circle above",
                caption="The 6.40 sails again",
                long_description="Behind the quay stand three white houses.",
            ),
        ),
    )
    keepers = Story(
        id="keepers",
        number=2,
        headline="Who will light the lamp?",
        blocks=(
            image(15, src="lamp.png"),
            image(17, src="line.png", alt=""),
            image(19, alt="IIda Moss rings\nthe bell", caption="Ida Moss rings the bell"),
            image(21, src="IMG_2041.JPG", alt="IMG_2041.JPG", caption="The stairs\x1b[31m"),
        ),
    )
    return Briefing(
        id="skerrow",
        title="The Week",
        stories=(ferry, keepers),
        source=Provenance("week.txt", "0" * 64, "text"),
    )
