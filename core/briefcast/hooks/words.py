"""The words that editions add to a briefing, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Words:
    """A table of words, and the forms that need more than a look-up.

    Attributes:
        language: The BCP 47 tag of the table.
        table: By key; the keys are those of `briefcast.speaking.english.WORDS`.
    """

    language: str
    table: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.table[key]

    def count(self, key: str, count: int) -> str:
        """How many of something, for instance "1 story" or "7 stories".

        Args:
            key: Of the form for any number, which holds "{count}". A number up to ten may have a
                form of its own: `key` + "_one" is English's singular, Welsh has "_two" and more.
            count: How many.
        """
        own = f"{key}_{_NUMBERS[count]}" if count < len(_NUMBERS) else key
        return self.table.get(own, self.table[key]).format(count=f"{count:,}")

    def issue(self, issue: str) -> str:
        """An issue: "issue 12" from a number, a name such as "Spring 2026" as it is printed."""
        return self.table["issue"].format(issue=issue) if issue[:1].isdigit() else issue

    def byline(self, byline: str) -> str:
        """A byline with its "By", which the source may have brought along already."""
        lead, _, _ = self.table["by"].partition("{")
        if lead and byline.casefold().startswith(lead.casefold()):
            return byline
        return self.table["by"].format(name=byline)

    def date(self, date: str) -> str:
        """A date in words.

        Args:
            date: ISO 8601, to the day ("2025-10-03") or the month ("2025-10").
        """
        year, month, *day = date.split("-")
        name = self.table["months"].split()[int(month) - 1]
        form = self.table["date" if day else "date_of_month"]
        return form.format(day=int(day[0]) if day else "", month=name, year=year)
