"""The day that a feed or a mail says; none where it says none."""

import pytest

from briefcast.reading.timestamps import day_of, moment_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fri, 03 Oct 2025 23:30:00 -0500", "2025-10-03"),
        ("3 Oct 2025 09:00 GMT", "2025-10-03"),
        ("2025-10-03T23:59:59Z", "2025-10-03"),
        ("2025-10-03T00:30:00.123+02:00", "2025-10-03"),
        ("2025-10-03 08:00:00", "2025-10-03"),
        ("2025-10", "2025-10"),
        ("Mon, 30 Nov -0001 00:00:00 +0000", None),
        ("31 Feb 2025 09:00:00 +0000", None),
        ("2025-13-45", None),
        ("03/10/2025", None),
        ("soon", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_the_day_is_the_one_where_it_was_written(text: str, day: str | None) -> None:
    assert day_of(text) == day


def test_dates_of_both_kinds_and_all_zones_are_put_in_order() -> None:
    texts = [
        "2025-10-03T23:30:00-05:00",
        "Sat, 04 Oct 2025 04:00:00 +0000",
        "2025-10-03",
        "2025-10",
    ]
    assert sorted(texts, key=lambda text: str(moment_of(text) and moment_of(text).timestamp())) == [  # type: ignore[union-attr]
        "2025-10",
        "2025-10-03",
        "Sat, 04 Oct 2025 04:00:00 +0000",
        "2025-10-03T23:30:00-05:00",
    ]
    assert moment_of("2025-10-03T25:99:00+99:00") == moment_of("2025-10-03")
