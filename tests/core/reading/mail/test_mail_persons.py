"""The name of a sender is a person's, or that of who publishes."""

import pytest

from briefcast.reading.mail.persons import is_person


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Greta Holloway", "greta@walkers.example"),
        ("Greta Holloway", "g.holloway@walkers.example"),
        ("Greta Holloway", "gholloway@walkers.example"),
        ("Greta Holloway", "holloway23@walkers.example"),
        ("Holloway, Greta", "greta.holloway@walkers.example"),
        ("Dr Greta M. Holloway", "greta@holloway.example"),
        ("Renée Aldén", "renee@brass.example"),
        ("Owen ap Rhys", "owen@choir.example"),
        ("Greta Jones", "greta-jones@walkers.example"),
        ("Jo O’Dea", "jo.odea@quay.example"),
    ],
)
def test_an_address_made_of_the_name_is_a_persons(name, address):
    assert is_person(name, address, [])


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Harbour Pilots", "news@pilots.example"),
        ("Harbour Pilots", "harbour@pilots.example"),
        ("Harbour Pilots", "pilots@quay.example"),
        ("Pilots’ Union", "union@quay.example"),
        ("Friends of the Mill", "friends@mill.example"),
        ("The Bell", "bell@tower.example"),
        ("Tidewatch", "tidewatch@tidewatch.example"),
        ("tide news", "tide@quay.example"),
        ("Local 27", "local@quay.example"),
        ("", "greta@walkers.example"),
    ],
)
def test_the_name_of_a_group_is_not(name, address):
    assert not is_person(name, address, ["Come on Monday.", "The committee"])


@pytest.mark.parametrize("name", ["Greta M. Holloway", "Dr. Holloway", "Cllr Greta Holloway"])
def test_a_title_or_an_initial_is_a_persons(name):
    assert is_person(name, "office@walkers.example", [])


@pytest.mark.parametrize(
    "line", ["Greta", "– Greta", "Greta Holloway", "greta holloway, walks secretary"]
)
def test_who_signs_is_a_person(line):
    assert is_person("Greta Holloway", "office@walkers.example", ["See you then.", line])


@pytest.mark.parametrize(
    "line", ["Greta Holloway told all of us that the stile was broken.", "Greta’s soup", "Holloway"]
)
def test_who_is_only_named_does_not_sign(line):
    assert not is_person("Greta Holloway", "office@walkers.example", [line])


def test_a_group_that_signs_at_its_own_address_is_none():
    assert not is_person("Harbour Pilots", "news@pilots.example", ["Harbour Pilots"])
    assert not is_person("Tidewatch", "tidewatch@tidewatch.example", ["Tidewatch"])
    assert is_person("Dilys", "dilys@home.example", ["Dilys"])


def test_a_person_is_no_organisation_and_is_listed(read_mail, mail, text):
    own = mail().replace("Harbour Pilots <news@", "Ana Lind <office@")
    signed = read_mail(f"{own}\n-- \nAna Lind, editor\n12 Slip Road\n")
    assert signed.briefing.organisation is None
    assert [(e.text, e.why) for e in signed.removed if "who sent" in e.why] == [
        ("Ana Lind", "who sent the mail")
    ]
    assert read_mail(own).briefing.organisation == "Ana Lind"
