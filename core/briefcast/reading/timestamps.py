"""The dates of feeds and of mail headers: RFC 822 and ISO 8601, as they stand."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_tz

_LONGEST = 100
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))?)?"
)

_BEFORE_CHRIST = re.compile(r"\s-\d+\s+\d")  # what WordPress writes of a draft


def day_of(text: str) -> str | None:
    """The day that a date says, where it was written; None where it says none for certain.

    Returns:
        ISO 8601, to the day, or to the month where no more is said.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if found := _ISO.fullmatch(text):
        day = f"{found['year']}-{found['month']}-{found['day'] or '01'}"
        return day[: 10 if found["day"] else 7] if _exists(day) else None
    parts = _rfc822(text)
    if parts is None:
        return None
    day = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
    return day if _exists(day) else None


def moment_of(text: str) -> datetime | None:
    """The moment that a date says, to order by; in UTC where it names no zone."""
    day = day_of(text)
    if day is None:
        return None
    start = datetime.fromisoformat(day if len(day) == 10 else f"{day}-01").replace(tzinfo=UTC)
    try:
        if found := _ISO.fullmatch(text.strip()):
            clock = [int(found[name] or 0) for name in ("hour", "minute", "second")]
            shift = 60 * int(found["hours"] or 0) + int(found["minutes"] or 0)
            zone = timezone(timedelta(minutes=-shift if found["sign"] == "-" else shift))
        else:
            parts = _rfc822(text.strip()) or (0,) * 10
            clock = [int(part or 0) for part in parts[3:6]]
            zone = timezone(timedelta(seconds=parts[9] or 0))
        return start.replace(hour=clock[0], minute=clock[1], second=clock[2], tzinfo=zone)
    except (ValueError, OverflowError):  # an hour or a zone that no clock has
        return start


def _rfc822(text: str) -> tuple[int, ...] | None:
    try:
        parts = parsedate_tz(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    if parts is None or not re.search(r"[A-Za-z]", text) or _BEFORE_CHRIST.search(text):
        return None
    return tuple(part or 0 for part in parts)


def _exists(day: str) -> bool:
    try:
        return date.fromisoformat(day).year >= 1900
    except ValueError:
        return False
