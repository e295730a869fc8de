"""Which reader reads."""

import pytest

from briefcast.hooks import Reader, Source
from briefcast.model import Briefing, InputError, Reading
from briefcast.reading import read

SOURCE = Source("x.notes", b"Tides\n" * 2000)


def reader(name: str, score: int, **changes) -> Reader:
    reading = Reading(Briefing(id="", title=name, stories=()))
    given = {"sniff": lambda head, name: score, "read": lambda source: reading, **changes}
    return Reader(name=name, **given)


def broken(*args):
    raise KeyError("tide")


def test_the_surest_reads():
    reading = read(SOURCE, [reader("text", 40), reader("notes", 90), reader("mail", 0)])
    assert reading.briefing.title == "notes"
    assert reading.briefing.source is not None
    assert (reading.briefing.source.name, reading.briefing.source.reader) == ("x.notes", "notes")


def test_readers_are_shown_the_beginning_and_the_name():
    shown = []
    read(
        SOURCE, [reader("notes", 0, sniff=lambda head, name: shown.append((len(head), name)) or 1)]
    )
    assert shown == [(4096, "x.notes")]


def test_a_tie_names_both():
    with pytest.raises(InputError, match=r"x\.notes: .* mail and notes .* --reader"):
        read(SOURCE, [reader("notes", 50), reader("mail", 50), reader("text", 40)])


def test_a_named_reader_is_not_asked():
    readers = [reader("notes", 90), reader("text", 0, sniff=broken)]
    assert read(SOURCE, readers, "text").briefing.title == "text"


def test_an_unknown_name_gives_the_nearest():
    with pytest.raises(InputError, match="unknown reader 'nots': did you mean 'notes'"):
        read(SOURCE, [reader("notes", 90), reader("text", 40)], "nots")


def test_nobody_knows_the_format():
    with pytest.raises(InputError, match=r"x\.notes is in no format .*readers: text"):
        read(SOURCE, [reader("text", 0)])


@pytest.mark.parametrize(
    ("data", "kind"), [(b"%PDF-1.7", "a PDF"), (b"PK\x03\x04", "ZIP"), (b"a\0b", "binary data")]
)
def test_binary_data_is_called_so(data, kind):
    with pytest.raises(InputError, match=f"x looks like .*{kind}"):
        read(Source("x", data), [reader("text", 0)])


def test_a_reader_that_breaks_is_named():
    with pytest.raises(InputError, match=r"x\.notes: the reader notes failed \(KeyError: 'tide'\)"):
        read(SOURCE, [reader("notes", 90, read=broken)])


def test_a_reader_that_refuses_is_heard():
    def refuse(source):
        raise InputError("no tides")

    with pytest.raises(InputError, match=r"^no tides$"):
        read(SOURCE, [reader("notes", 90, read=refuse)])


def test_a_reader_that_breaks_while_it_is_asked_is_passed_over_and_reported():
    reading = read(SOURCE, [reader("notes", 90, sniff=broken), reader("text", 40)])
    assert reading.briefing.title == "text"
    (finding,) = reading.findings
    assert (finding.rule, finding.severity) == ("reader-failed", "review")
    assert "notes" in finding.message


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Tides\n\nAt\u00a0noon.\n".encode(), ("A no-break space was read as a space", 3)),
        (b"Tides\nAt&nbsp;noon,&#160;or one.", ("2 no-break spaces were read as spaces", 2)),
    ],
)
def test_no_break_spaces_are_told(data, told):
    (finding,) = read(Source("x.notes", data), [reader("notes", 90)]).findings
    assert (finding.rule, finding.line) == ("nbsp", told[1])
    assert finding.message.startswith(told[0])


def test_a_file_name_that_begins_with_a_day_dates_the_briefing():
    source = Source("2026-03-07-tides.notes", b"Tides\n")
    reading = read(source, [reader("notes", 90)])
    assert reading.briefing.date == "2026-03-07"
    assert [finding.rule for finding in reading.findings] == ["date-of-name"]
    named = Source("2026-02-30-tides.notes", b"Tides\n")
    assert read(named, [reader("notes", 90)]).briefing.date is None
