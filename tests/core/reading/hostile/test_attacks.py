"""Each attack in each format ends soon in a right reading or in one line that says what to do."""

import pytest
from attacks import ARCHIVES, DEEP, ENTITIES, LONG, MANY, TABLES

NESTED = {
    "elements": {"*": "nesting"},
    "lists": {"*": "deep", "tides.html": "nesting", "tides.txt": "read"},
    "quotations": {
        "tides.html": "nesting",
        "tides.md": "deep",
        "canonical.md": "deep",
    },
    "tables": {"*": "nesting"},
    "text boxes": {"*": "nesting"},
    "brackets": {"*": "square brackets", "tides.txt": "read", "tides.xml": "read"},
    "emphasis": {"closed.md": "nesting", "tides.html": "nesting"},
    "front matter": {"canonical.md": "square brackets"},
    "parts": {"*": "nesting"},
    "archives": {"*": "no reader takes it"},
}


@pytest.mark.parametrize("what", DEEP)
def test_a_hundred_thousand_inside_one_another(what, show, unexpected):
    scale = 0.2 if what == "emphasis" else 1  # these are read, and would take their time
    files = {name: attack(scale) for name, attack in DEEP[what].items()}
    assert unexpected(show(files), NESTED[what]) == {}


def test_a_line_of_twenty_megabytes(show):
    outcome = show({"tides.txt": LONG["tides.txt"](1)})["tides.txt"]
    assert outcome.status == 0
    assert "The tide is in and the boats are out today." in outcome.said


def test_long_lines_of_every_kind(show, unexpected):
    files = {name: attack(0.01) for name, attack in LONG.items()}
    nothing = dict.fromkeys(("dashes.txt", "quoted.eml", "title.md"), "holds no text")
    outcomes = show(files)
    assert unexpected(outcomes, nothing) == {}
    assert outcomes["base64.eml"].said.count("tide tide") > 100


def test_tables_of_two_million_cells(show, unexpected):
    files = {name: attack(1) for name, attack in TABLES.items()}
    blocks = dict.fromkeys(("spans.html", "stacked.txt", "tides.docx", "tides.xml"), "set blocks")
    expected = {"*": "set cells", "commas.txt": "read", **blocks}
    assert unexpected(show(files), expected) == {}


TOO_MUCH = {
    "links": {"open.html": "nesting"},
    "tags": {
        **dict.fromkeys(("angles.xml", "comments.xml", "namespaces.xml"), "without an item"),
        **dict.fromkeys(("attributes.docx", "dashes.eml"), "holds no text"),
        "armour.eml": "is encrypted",
        "sections.md": "square brackets",
    },
}


@pytest.mark.parametrize("what", MANY)
def test_many_of_one_thing(what, show, unexpected):
    files = {name: attack(0.01) for name, attack in MANY[what].items()}
    assert unexpected(show(files), TOO_MUCH.get(what, {})) == {}


def test_a_million_items_are_refused(show, unexpected):
    files = {name: attack(1) for name, attack in MANY["items"].items()}
    assert unexpected(show(files), {"*": "set blocks"}) == {}


def test_archives_that_mean_harm(show, unexpected):
    expected = {
        **dict.fromkeys(("zeros.zip", "zeros.docx", "more.zip", "overlapping.zip"), "set expanded"),
        "members.zip": "set members",
        "less.zip": "is damaged",
        "only-up.zip": "holds no file",
        "empty.zip": "holds no file",
        "empty-file.zip": "is empty",
    }
    outcomes = show({name: attack(1) for name, attack in ARCHIVES.items()})
    assert unexpected(outcomes, expected) == {}
    assert "tide.txt" in outcomes["up.zip"].left
    assert "passwd" not in outcomes["symlink.zip"].said
    assert "root:" not in "".join(outcome.said for outcome in outcomes.values())


@pytest.mark.parametrize("what", ENTITIES)
def test_no_entity_is_expanded_and_nothing_fetched(what, show, unexpected):
    refused = "entities" if what != "another's" else "read"
    expected = {
        "tides.xml": refused,
        "tides.zip": refused,
        "tides.docx": "document type declaration",
    }
    outcomes = show(ENTITIES[what])
    assert unexpected(outcomes, expected) == {}
    said = "".join(outcome.said for outcome in outcomes.values())
    assert "tide tide" not in said
    assert "root:" not in said
