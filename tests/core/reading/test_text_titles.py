"""What a title, a line under it, and a file's name say of date and issue."""

import pytest

from briefcast.reading.titles import date_of_line, date_of_name, issue_of_line, read_title


@pytest.mark.parametrize(
    ("title", "date", "issue"),
    [
        ("The Tide Gazette Number 9 October 2025", "2025-10", "9"),
        ("Soundings, 3 March 2026", "2026-03-03", None),
        ("Letter to members, March 2026", "2026-03", None),
        ("The vote on 3 March 2026", None, None),
        ("The vote on Tuesday 3 March 2026", None, None),
        ("What changes from the 3rd March 2026", None, None),
    ],
)
def test_titles(title, date, issue):
    found = read_title(title)
    assert (found.text, found.date, found.issue) == (title, date, issue)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Newsletter, 2 September 2025", "2025-09-02"),
        ("Script for the recording of 8 May 2026", "2026-05-08"),
        ("Edition of May 2026", "2026-05"),
        ("Meeting on 3 March 2026", None),
        ("The recording is lost", None),
    ],
)
def test_lines_that_name_the_issue(line, date):
    assert date_of_line(line) == date


@pytest.mark.parametrize(
    ("line", "issue"),
    [
        ("Members’ Circular No. 31", "31"),
        ("Pilots’ Newsletter 12", "12"),
        ("Gift for No. 12", None),
    ],
)
def test_issues_of_lines(line, issue):
    assert issue_of_line(line) == issue


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2026-03-07-spring.md", "2026-03-07"),
        ("2026-03-tides.txt", "2026-03"),
        ("2026-03.txt", "2026-03"),
        ("2011-12-results.txt", None),
        ("2026-13-tides.txt", None),
        ("2026-031.txt", None),
        ("tides-2026-03.txt", None),
    ],
)
def test_names_of_files(name, date):
    assert date_of_name(name) == date
