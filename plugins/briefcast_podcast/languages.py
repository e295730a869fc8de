"""Languages as ID3 names them: by the three letters of ISO 639-2."""

_CODES = """
    af afr  ar ara  be bel  bg bul  bn ben  bs bos  ca cat  cs ces  cy cym  da dan  de deu  el ell
    en eng  eo epo  es spa  et est  eu eus  fa fas  fi fin  fr fra  ga gle  gd gla  gl glg  gu guj
    gv glv  he heb  hi hin  hr hrv  hu hun  hy hye  id ind  is isl  it ita  ja jpn  ka kat  kk kaz
    kn kan  ko kor  kw cor  la lat  lb ltz  lt lit  lv lav  mi mri  mk mkd  ml mal  mr mar  ms msa
    mt mlt  nb nob  ne nep  nl nld  nn nno  no nor  pa pan  pl pol  pt por  ro ron  ru rus  sk slk
    sl slv  so som  sq sqi  sr srp  sv swe  sw swa  ta tam  te tel  th tha  tl tgl  tr tur  uk ukr
    ur urd  uz uzb  vi vie  xh xho  yi yid  yo yor  zh zho  zu zul
"""


def iso639_2(tag: str) -> str:
    """The three letters for a BCP 47 tag; "und" where it is not among those known here."""
    primary = tag.split("-")[0].lower()
    codes = _CODES.split()
    known = dict(zip(codes[::2], codes[1::2], strict=True))
    return known.get(primary, primary if len(primary) == 3 else "und")
