"""Words that English shortens in writing, and the whole words."""

RANKS = {
    "Cllr": "Councillor", "Cllrs": "Councillors", "Clr": "Councillor", "Prof": "Professor",
    "Profs": "Professors", "Rev": "Reverend", "Revd": "Reverend", "Fr": "Father", "Drs": "Doctors",
    "Sgt": "Sergeant", "Sergt": "Sergeant", "Lt": "Lieutenant", "Col": "Colonel", "Capt": "Captain",
    "Maj": "Major", "Brig": "Brigadier", "Cpl": "Corporal", "Pte": "Private", "Cdr": "Commander",
    "Cmdr": "Commander", "Adm": "Admiral", "Supt": "Superintendent", "Insp": "Inspector",
    "Det": "Detective", "Sqn Ldr": "Squadron Leader", "Flt Lt": "Flight Lieutenant",
    "Wg Cdr": "Wing Commander", "Gp Capt": "Group Captain", "Lt Col": "Lieutenant Colonel",
    "Lt Gen": "Lieutenant General", "Maj Gen": "Major General", "L/Cpl": "Lance Corporal",
    "Ch Supt": "Chief Superintendent", "Ch Insp": "Chief Inspector", "Ald": "Alderman",
    "Bp": "Bishop", "Abp": "Archbishop", "Amb": "Ambassador", "Ven": "Venerable",
    "Sqdn Ldr": "Squadron Leader",
}  # fmt: skip
"""Before a name, with a full stop or without."""

STREETS = {
    "St": "Street", "Rd": "Road", "Ave": "Avenue", "Av": "Avenue", "Sq": "Square", "Ln": "Lane",
    "Cres": "Crescent", "Gdns": "Gardens", "Pl": "Place", "Ct": "Court", "Dr": "Drive",
    "Blvd": "Boulevard", "Terr": "Terrace", "Hwy": "Highway", "Pk": "Park", "Gr": "Grove",
}  # fmt: skip
"""After a name."""

NUMBERED = {
    "fig": "figure", "figs": "figures", "vol": "volume", "vols": "volumes", "ch": "chapter",
    "chap": "chapter", "para": "paragraph", "paras": "paragraphs", "art": "article",
    "arts": "articles", "s": "section", "ss": "sections", "sec": "section", "sect": "section",
    "cl": "clause", "reg": "regulation", "regs": "regulations", "sch": "schedule",
    "sched": "schedule", "app": "appendix", "ref": "reference",
    "ext": "extension", "eq": "equation",
    "pt": "part", "p": "page", "pp": "pages",
}  # fmt: skip
"""Before a number, with a full stop."""

PLAIN = {
    "am/pm": "A.M or P.M", "Utd": "United", "utd": "united",
    "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is",
    "etc": "et cetera", "&c": "et cetera", "et al": "and others", "viz": "namely",
    "approx": "approximately", "dept": "department", "depts": "departments", "govt": "government",
    "gov't": "government", "govts": "governments", "parlt": "parliament", "cttee": "committee",
    "cttees": "committees", "assn": "association", "asst": "assistant", "mgmt": "management",
    "mgr": "manager", "intl": "international", "natl": "national", "p.a": "a year",
    "p.w": "a week", "pcm": "per calendar month", "w/c": "week commencing", "w/e": "week ending",
    "a/c": "account", "km/h": "kilometres an hour", "w/o": "without", "w/": "with", "M/V": "M.V",
    "c/o": "care of", "a.k.a": "also known as", "aka": "also known as",
    "A.K.A": "also known as", "AKA": "also known as", "n/a": "not applicable",
    "N/A": "not applicable", "TBC": "to be confirmed", "tbc": "to be confirmed",
    "TBA": "to be announced", "tba": "to be announced", "TBD": "to be decided",
    "tbd": "to be decided", "Ltd": "Limited", "LTD": "Limited", "plc": "P.L.C", "PLC": "P.L.C",
    "Plc": "P.L.C", "Bros": "Brothers", "Jr": "Junior", "Jnr": "Junior", "Snr": "Senior",
    "Sept": "September", "Tues": "Tuesday", "Weds": "Wednesday", "Thur": "Thursday",
    "Thurs": "Thursday", "Xmas": "Christmas", "Hants": "Hampshire", "Northants":
    "Northamptonshire", "Lancs": "Lancashire", "Lincs": "Lincolnshire", "Cambs": "Cambridgeshire",
    "Leics": "Leicestershire", "Wilts": "Wiltshire", "Worcs": "Worcestershire",
    "Middx": "Middlesex", "cc'd": "copied in", "s/he": "she or he", "Thos": "Thomas",
    "Esq": "Esquire", "Prof": "Professor", "Cllr": "Councillor", "Cllrs": "Councillors",
    "Profs": "Professors", "Rev'd": "Reverend",
    "ibid": "in the same place", "b/f": "brought forward", "c/f": "carried forward",
    "req'd": "required", "y/e": "year ending", "p/t": "part-time", "f/t": "full-time",
    "P/T": "part-time", "F/T": "full-time", "yr": "year", "yrs": "years",
}  # fmt: skip
"""Anywhere, with a full stop or without; small ones also with a capital at the beginning."""

POINTED = {
    "cf": "compare", "esp": "especially", "abst": "abstention",
    "incl": "including", "inc": "including", "excl": "excluding",
    "est": "estimated", "misc": "miscellaneous", "min": "minimum", "max": "maximum",
    "tel": "telephone", "mob": "mobile", "assoc": "association", "univ": "university",
    "hosp": "hospital", "ed": "editor", "eds": "editors", "trans": "translator", "avg": "average",
    "dep": "deputy", "sr": "Senior", "gov": "Governor", "sen": "Senator",
    "rep": "Representative", "pres": "President",
    "encl": "enclosed", "secy": "secretary", "treas": "treasurer", "resp": "respectively",
}  # fmt: skip
"""Anywhere, only with a full stop, for without one they are other words."""

COUNTIES = {
    "Beds": "Bedfordshire", "Berks": "Berkshire", "Bucks": "Buckinghamshire",
    "Derbys": "Derbyshire", "Glos": "Gloucestershire", "Herts": "Hertfordshire",
    "Hunts": "Huntingdonshire", "Notts": "Nottinghamshire", "Oxon": "Oxfordshire",
    "Salop": "Shropshire", "Shrops": "Shropshire", "Staffs": "Staffordshire",
    "Warks": "Warwickshire", "Yorks": "Yorkshire",
}  # fmt: skip
"""After a comma; elsewhere many are other words, or clubs."""

STATES = {
    "AZ": "Arizona", "CA": "California", "FL": "Florida", "IL": "Illinois", "KY": "Kentucky",
    "MN": "Minnesota", "NJ": "New Jersey", "NM": "New Mexico", "NV": "Nevada", "NY": "New York",
    "OH": "Ohio", "TN": "Tennessee", "TX": "Texas", "WI": "Wisconsin", "WY": "Wyoming",
    "DC": "D.C",
}  # fmt: skip
"""After a place and a comma; other states have codes that are also words or degrees."""

PARTIES = {
    "Lab": "Labour", "Con": "Conservative", "LD": "Liberal Democrat", "LibDem": "Liberal Democrat",
    "Lib Dem": "Liberal Democrat", "Ind": "independent", "Grn": "Green", "Lab Co-op":
    "Labour and Co-operative",
}  # fmt: skip
"""In brackets after the name of a member."""
