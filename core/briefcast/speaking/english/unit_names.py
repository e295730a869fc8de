"""The names of units, one and several, by their signs."""

_PREFIXES = {
    "n": "nano",
    "µ": "micro",
    "m": "milli",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
}

# A unit, and the prefixes that it is written with. Where one and several differ by more than "s",
# both are given.
_PREFIXED = {
    "Sv": ("sievert", "nµm"),
    "Gy": ("gray", "µmk"),
    "Bq": ("becquerel", "kMGT"),
    "Hz": ("hertz hertz", "kMGT"),
    "Wh": ("watt hour", "kMGT"),
    "W": ("watt", "mkMGT"),
    "V": ("volt", "mkM"),
    "Pa": ("pascal", "hkMG"),
    "J": ("joule", "kMG"),
    "N": ("newton", "km"),
    "B": ("byte", "kMGT"),
    "bps": ("bit per second/bits per second", "kMGT"),
    "bit/s": ("bit per second/bits per second", "kMGT"),
    "T": ("tesla tesla", "mµ"),
    "mol": ("mole", "nµm"),
    "eV": ("electron volt", "kMG"),
    "Ci": ("curie", "mµ"),
    "Ah": ("amp hour", "mk"),
    "A": ("amp", "mk"),
    "Nm": ("newton metre", ""),
    "cal": ("calorie", "k"),
}

_PLAIN = {
    "m/s": "metre per second/metres per second",
    "mm": "millimetre", "cm": "centimetre", "km": "kilometre", "µm": "micrometre",
    "nm": "nanometre", "kms": "kilometre", "Km": "kilometre", "KM": "kilometre",
    "mg": "milligram", "kg": "kilogram", "µg": "microgram", "mcg": "microgram", "ng": "nanogram",
    "g": "gram", "Kg": "kilogram", "KG": "kilogram", "kgs": "kilogram", "kilo": "kilo",
    "ml": "millilitre", "mL": "millilitre", "cl": "centilitre", "dl": "decilitre",
    "dL": "decilitre", "µl": "microlitre", "µL": "microlitre", "l": "litre", "L": "litre",
    "ltr": "litre", "ltrs": "litre", "m": "metre", "mtrs": "metre", "t": "tonne",
    "kt": "kilotonne", "Mt": "megatonne", "ha": "hectare", "Ha": "hectare", "cc": "cc/ccs",
    "mb": "millibar", "mbar": "millibar", "bar": "bar/bar", "dB": "decibel", "dBA": "decibel",
    "db": "decibel", "KB": "kilobyte", "Mb": "megabit", "Gb": "gigabit", "kb": "kilobit",
    "Kbps": "kilobit per second/kilobits per second", "kWp": "kilowatt peak/kilowatts peak",
    "kwh": "kilowatt hour", "Kwh": "kilowatt hour", "KWh": "kilowatt hour", "kw": "kilowatt",
    "MWe": "megawatt", "hz": "hertz/hertz", "khz": "kilohertz/kilohertz",
    "Mhz": "megahertz/megahertz", "Ghz": "gigahertz/gigahertz", "kVA": "K.V.A/K.V.A",
    "mph": "mile an hour/miles an hour", "MPH": "mile an hour/miles an hour",
    "Mph": "mile an hour/miles an hour", "mpg": "mile per gallon/miles per gallon",
    "kph": "kilometre an hour/kilometres an hour", "kmh": "kilometre an hour/kilometres an hour",
    "KMH": "kilometre an hour/kilometres an hour", "kmph": "kilometre an hour/kilometres an hour",
    "km/h": "kilometre an hour/kilometres an hour", "km/hr": "kilometre an hour/kilometres an hour",
    "bpm": "beat per minute/beats per minute",
    "rpm": "revolution per minute/revolutions per minute",
    "mmHg": "millimetre of mercury/millimetres of mercury",
    "ppm": "part per million/parts per million",
    "ppb": "part per billion/parts per billion", "bps": "basis point", "bp": "basis point",
    "dpi": "dot per inch/dots per inch", "fps": "frame per second/frames per second",
    "MP": "megapixel", "kn": "knot", "kts": "knot", "kt.": "knot", "nmi": "nautical mile",
    "ft": "foot/feet", "in": "inch/inches", "ins": "inch/inches", "yd": "yard", "yds": "yard",
    "mi": "mile", "lb": "pound", "lbs": "pound", "oz": "ounce", "st": "stone/stone",
    "pt": "pint", "pts": "point", "gal": "gallon",
    "sq ft": "square foot/square feet", "sq m": "square metre", "sq km": "square kilometre",
    "sq mi": "square mile", "sqm": "square metre", "sqft": "square foot/square feet",
    "sq mile": "square mile", "sq miles": "square mile", "sq metres": "square metre",
    "sq feet": "square foot/square feet", "cu ft": "cubic foot/cubic feet", "cu m": "cubic metre",
    "m²": "square metre", "m2": "square metre", "km²": "square kilometre",
    "km2": "square kilometre", "cm²": "square centimetre", "cm2": "square centimetre",
    "mm²": "square millimetre", "ft²": "square foot/square feet", "m³": "cubic metre",
    "m3": "cubic metre", "cm³": "cubic centimetre", "cm3": "cubic centimetre",
    "hr": "hour", "hrs": "hour", "h": "hour", "min": "minute", "mins": "minute", "sec": "second",
    "secs": "second", "s": "second", "ms": "millisecond", "yr": "year", "yrs": "year",
    "wk": "week", "wks": "week", "mth": "month", "mths": "month",
    "°C": "degree Celsius/degrees Celsius", "°F": "degree Fahrenheit/degrees Fahrenheit",
    "°": "degree",
    "deg C": "degree Celsius/degrees Celsius", "°c": "degree Celsius/degrees Celsius",
    "K": "kelvin/kelvin",
}  # fmt: skip

COLLOQUIAL = frozenset("m g l L h s t in st T V W A K N J B min pt pts mi kn bar C".split())  # noqa: SIM905
"""Signs that are too short to be believed with a space before them."""

DENIED = frozenset("A K N J B T".split())  # noqa: SIM905
"""Signs of one letter that mean too much else: a code, a thousand, tesla only near a scanner."""


def names() -> dict[str, tuple[str, str]]:
    """Every sign, with the name of one and of several."""
    found: dict[str, tuple[str, str]] = {}
    for sign, (name, prefixes) in _PREFIXED.items():
        one, several = _forms(
            name.replace(" ", "/") if name in ("hertz hertz", "tesla tesla") else name
        )
        for prefix in ["", *prefixes]:
            word = _PREFIXES.get(prefix, "")
            found[prefix + sign] = word + one, word + several
    found |= {sign: _forms(name) for sign, name in _PLAIN.items()}
    return found


def _forms(name: str) -> tuple[str, str]:
    one, _, several = name.partition("/")
    return one, several or f"{one}s"
