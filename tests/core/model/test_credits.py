"""Credits: found where they are, and never made of what is shown."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.model import Credit, find_credit, without_credit


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("A boat, by Ana Lind", "Ana Lind", "A boat"),
        ("A boat – by Ana Lind.", "Ana Lind", "A boat."),
        ("(A boat, by Ana Lind)", "Ana Lind", "A boat"),
        ("By Ana Lind", "Ana Lind", ""),
        ("A boat, by Dr. Ana Lind", "Dr. Ana Lind", "A boat"),
        ("A boat, by Tom Hale for the Guardian", "Tom Hale for the Guardian", "A boat"),
        ("Éva Łoś waves, by Łukasz Żak", "Łukasz Żak", "Éva Łoś waves"),
        ("A boat. Photo: 山田太郎", "山田太郎", "A boat."),
        ("Keepers meet, via the SoR", "the SoR", "Keepers meet"),
        ("A boat, via the Coast Archive", "the Coast Archive", "A boat"),
        ("A volunteer is scanned, via Biobank", "Biobank", "A volunteer is scanned"),
        ("The 6.40 sails again, via Skerrow Post", "Skerrow Post", "The 6.40 sails again"),
        ("A boat, via boats.example", "boats.example", "A boat"),
        ("via the Guild", "the Guild", ""),
        ("Courtesy of the Guild", "the Guild", ""),
        ("A map of Skerrow, via Getty Images", "Getty Images", "A map of Skerrow"),
        ("A boat / Reuters", "Reuters", "A boat"),
        ("A boat (Ana Lind/AFP via Getty Images)", "Ana Lind/AFP via Getty Images", "A boat"),
        ("Getty Images", "Getty Images", ""),
        ("AFP/Getty Images", "AFP/Getty Images", ""),
        ("Ana Lind/Shutterstock", "Ana Lind/Shutterstock", ""),
        ("A boat, copyright Jo Ray", "Jo Ray", "A boat"),
        ("A boat, photographed by Jo Ray", "Jo Ray", "A boat"),
        ("Photo taken by Jo Ray", "Jo Ray", ""),
        ("© Ana Lind 2025", "Ana Lind", ""),
        ("A boat. Photo © Jo Ray, 2024", "Jo Ray", "A boat."),
        ("(Photo: Jo Ray)", "Jo Ray", ""),
        ("Photo: Dr. Ana St. John", "Dr. Ana St. John", ""),
        ("Photo by J. R. Ray. A red kite", "J. R. Ray", "A red kite"),
        ("Photo: @jo.ray", "@jo.ray", ""),
        ("A boat. Photo: Ana Lind (PA)", "Ana Lind (PA)", "A boat."),
        ("Credit - Jo Ray", "Jo Ray", ""),
        ("A boat on the slip Credit: Jo Ray", "Jo Ray", "A boat on the slip"),
    ],
)
def test_credits(text, name, rest):
    credit = find_credit(text)
    assert credit is not None
    assert credit.name == name
    assert name in text[credit.start : credit.end]
    assert without_credit(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        # figures by this and that
        "Bar chart of visits, by Region", "Bar chart of visits, by Age Group", "Visits, by Region",
        # ways and channels
        "A ferry from Craignure to Oban, via Mull", "Passengers head for Oban, via Mull",
        "Refugees reach Greece, via Turkey", "Traffic diverted, via the M6",
        "Councillors meet, via Zoom", "Councillors meet, via Zoom Call",
        # places and times
        "Boats moored, by Tower Bridge", "Boats moored, by Port Ellis", "Shops, by the Thames",
        "The new bridge, by May 2027", "The new bridge, by Christmas Eve", "By Monday",
        # works, and who made them
        "‘The Tide’, by Ana Lind", "Two paintings, by Ana Lind", "A lecture, by Ana Lind",
        # what a label or a sign may also mean
        "Photo: Tower Bridge", "Photo: quay.jpg", "Image: a boat at dawn", "Photo:", "©",
        "A woman holds a photo: Ana Lind", "Claimants of Universal Credit: DWP Leaflet",
        "Universal Credit - DWP", "Before (a), after (b), detail (c) Ana Lind",
        "Patents, Copyright Law", "Her personal assistant (PA)",
        "The Environmental Protection Agency (EPA)", "The skyline of Scranton, PA",
        "Logos of Facebook, Instagram, Flickr", "A visitor to Getty Images", "Reuters", "PA",
        "A free meal courtesy of Skerrow Ferries", "Boats saved by Ana Lind", "",
    ],
)  # fmt: skip
def test_what_is_shown_is_no_credit(text):
    assert find_credit(text) is None
    assert without_credit(text) == text


parts = st.sampled_from(
    ["Photo", ":", "by", "via", "©", "(c)", "copyright", "credit", ",", ".", "(", ")", " ", "\n",
     "/", " – ", "|", "Ana", "Lind", "PA", "Reuters", "2024", "J.", "é", "山"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(parts).map("".join), st.lists(parts).map(" ".join)))
def test_a_credit_is_a_part_of_its_text(text):
    credit = find_credit(text)
    if credit is None:
        assert without_credit(text) == text
    else:
        assert isinstance(credit, Credit)
        assert 0 <= credit.start < credit.end <= len(text)
        assert credit.name
        assert credit.name in text[credit.start : credit.end]


HOSTILE = [
    " ", "a", "a ", "Photo: ", "Photo: A", "Photo  ", "©", "© ", "(c) 2024, ", "copyright by ",
    ", by A", ", via A", "from to ", "(", "[", ")", "]", "—", " - ", "/", "/PA", "A.", "A. ", ". ",
    "credit: ", "credit - ", "\n", "|", "2024 ", "boats.", "a.b-",
]  # fmt: skip
AROUND = [
    ("", ""),
    ("Photo: ", ""),
    ("Photo:", "x"),
    ("© ", " 2024"),
    ("A, by ", ""),
    ("", ", via A"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_texts_take_no_long_time(piece):
    for before, after in AROUND:
        text = before + piece * (100_000 // len(piece)) + after
        start = time.process_time()
        without_credit(text)
        assert time.process_time() - start < 1, (before, after)


def test_no_pattern_is_compiled_on_import():
    code = (
        "import briefcast.model.credits as c, briefcast.model.credit_names as n\n"
        "print(c._pattern.cache_info().currsize, n._pattern.cache_info().currsize)"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).split() == ["0", "0"]


def test_a_label_without_a_name_is_no_credit():
    assert find_credit("Photo: ] :") is None
