"""Web and mail addresses, file names, hashtags and handles."""

import pytest

from briefcast.speaking import Normaliser
from briefcast.speaking.english import briefcast_spoken_forms

BRITISH = Normaliser("en-GB", briefcast_spoken_forms())

SAID = {
    "www.tides.org.uk": "tides dot org dot U.K",
    "www.tides.org.uk/join": "tides dot org dot U.K slash join",
    "https://www.tides.org/": "tides dot org",
    "http://tides.com.": "tides dot com.",
    "https://tides.org/pay-up_now/": "tides dot org slash pay hyphen up underscore now",
    "see tides.co.uk, now": "see tides dot co dot U.K, now",
    "tides.org.uk": "tides dot org dot U.K",
    "gov.uk": "gov dot U.K",
    "nhs.uk": "N.H.S dot U.K",
    "www.gov.uk/tides-2025": "gov dot U.K slash tides hyphen twenty twenty-five",
    "info@tides.org.uk": "info at tides dot org dot U.K",
    "jo.hale@tides.com.": "jo dot hale at tides dot com.",
    "jo_hale@tides.net": "jo underscore hale at tides dot net",
    "mailto:info@tides.org": "info at tides dot org",
    "#PayUp2025": "hashtag Pay Up twenty twenty-five",
    "#PayUp": "hashtag Pay Up",
    "#tides": "hashtag tides",
    "#TidesOfHull": "hashtag Tides Of Hull",
    "@TideUnion": "at Tide Union",
    "@tide_union": "at tide underscore union",
    "report.pdf": "report dot P.D.F",
    "tide-tables.docx": "tide hyphen tables dot doc X",
    "photo.jpg": "photo dot J.P.G",
    "https://tides.org/a?x=1&y=2": "tides dot org slash a",
    "https://tides.org/a#top": "tides dot org slash a",
    "(www.tides.org)": "tides dot org",
    "bma.org.uk": "B.M.A dot org dot U.K",
    "e.g.": "for example.",
    "tides.eu": "tides dot E.U",
    "sail.london": "sail dot london",
    "tides.org/FAQ": "tides dot org slash F.A.Q",
    "WWW.TIDES.ORG": "Tides dot org",
}

UNCHANGED = [
    "The end.Then",
]


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_web_are_said_as_a_newsreader_says_them(written, spoken):
    assert BRITISH.say(written).text == spoken


@pytest.mark.parametrize("spoken", SAID.values())
def test_what_is_said_of_web_is_not_said_otherwise_again(spoken):
    assert BRITISH.say(spoken).text == spoken


@pytest.mark.parametrize("text", UNCHANGED)
def test_web_leave_alone_what_is_right_as_it_stands(text):
    assert BRITISH.say(text).text == text
