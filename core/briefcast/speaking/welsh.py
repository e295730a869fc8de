"""Welsh: the words that editions add; what is said in Welsh is said as written.

A noun after a number is singular, and mutates after some: "1 golofn", "2 golofn", "6 cholofn".
"""

from briefcast.hooks import SpokenForms, hookimpl

WORDS = {
    # Dates
    "months": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd "
    "Rhagfyr",
    "date": "{day} {month} {year}",
    "date_of_month": "{month} {year}",
    # The frame of an edition
    "issue": "rhifyn {issue}",
    "opening": "Cyflwyniad",
    "contents": "Cynnwys",
    "section": "Adran",
    "untitled": "Di-deitl",
    "ends": "Diwedd: {title}",
    "end_of": "Diwedd {title}",
    "end": "Diwedd",
    "closing": "Diweddglo",
    "story_of": "Stori {number} o {count}",
    "stories": "{count} stori",
    "stories_one": "1 stori",
    "words": "{count} o eiriau",
    "words_one": "1 gair",
    "minutes": "tua {count} munud i'w darllen",
    "minutes_one": "tua munud i'w darllen",
    "minutes_two": "tua 2 funud i'w darllen",
    "minutes_long": "tua {count} munud",
    "minutes_long_zero": "llai na munud",
    "minutes_long_one": "tua munud",
    "minutes_long_two": "tua 2 funud",
    # What stands in a story
    "by": "Gan {name}",
    "image": "Delwedd",
    "image_openings": "delwedd o, delwedd:, llun o, llun:, ffotograff o, ffotograff:",
    "caption": "Capsiwn",
    "credit": "Ffynhonnell y llun",
    "full_description": "Disgrifiad llawn",
    "description_ends": "Diwedd y disgrifiad",
    "no_description": "ni roddwyd disgrifiad",
    "decorative": "Hepgorwyd {count} delwedd addurniadol",
    "decorative_one": "Hepgorwyd 1 ddelwedd addurniadol",
    "decorative_two": "Hepgorwyd 2 ddelwedd addurniadol",
    "quotation": "Dyfyniad",
    "quotation_ends": "Diwedd y dyfyniad",
    "list": "Rhestr o {count} eitem",
    "list_ends": "Diwedd y rhestr",
    "table": "Tabl",
    "table_ends": "Diwedd y tabl",
    "columns": "{count} colofn",
    "columns_one": "1 golofn",
    "columns_two": "2 golofn",
    "columns_six": "6 cholofn",
    "rows": "{count} rhes",
    "rows_one": "1 rhes",
    "rows_two": "2 res",
    "row": "Rhes {number}",
    "empty": "gwag",
    "link": "Dolen",
    "links": "Dolenni",
    "no_address": "ni roddwyd cyfeiriad",
}


@hookimpl
def briefcast_spoken_forms() -> list[SpokenForms]:
    """The words alone."""
    return [SpokenForms(name="welsh", language="cy", words=WORDS)]
