"""English: the words that editions add."""

WORDS = {
    # Dates
    "months": "January February March April May June July August September October November "
    "December",
    "date": "{day} {month} {year}",
    "date_of_month": "{month} {year}",
    # The frame of an edition
    "issue": "issue {issue}",
    "opening": "Opening",
    "contents": "Contents",
    "section": "Section",
    "untitled": "Untitled",
    "ends": "{title} ends",
    "stories": "{count} stories",
    "stories_one": "1 story",
    "words": "{count} words",
    "words_one": "1 word",
    "minutes": "about {count} minutes to read",
    "minutes_one": "about 1 minute to read",
    # What stands in a story
    "by": "By {name}",
    "image": "Image",
    "caption": "Caption",
    "credit": "Credit",
    "full_description": "Full description",
    "description_ends": "Description ends",
    "no_description": "no description was supplied",
    "decorative": "{count} decorative images are left out",
    "decorative_one": "1 decorative image is left out",
    "quotation": "Quotation",
    "quotation_ends": "Quotation ends",
    "table": "Table",
    "columns": "{count} columns",
    "columns_one": "1 column",
    "rows": "{count} rows",
    "rows_one": "1 row",
    "row": "Row {number}",
    "link": "Link",
    "links": "Links",
    "no_address": "no address was given",
}
