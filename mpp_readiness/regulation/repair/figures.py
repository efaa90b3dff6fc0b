"""Figures are written by the drafting law: with their words, in full, in brackets, from one to another."""

import re
from decimal import Decimal

from mpp_readiness import indonesian
from mpp_readiness.regulation.repair.edits import drawn

# Of a range, a fraction or a product (2 x 24 jam) a figure is only a part.
_ALONE = r"(?<![\d.,/x×–-])(?<![x×–-] )"
_NO_NUMBER_OF = r"(?<!Nomor )(?<!Pasal )(?<!angka )(?<!tanggal )(?<!Rp)(?<!Rp )"
_FIGURE = r"(?P<value>\d{1,3}(?:\.\d{3})+|\d{1,4})(?P<tenth>,[1-9](?!\d))?"


def _in_words(value: str, tenth: str | None) -> str:
    """Nothing for 08 and 0, which are no such numbers.

    How decimals of two figures are read (dua lima, dua puluh lima) differs from law to law; of one there is one way.

    >>> _in_words("14", None), _in_words("1.500", None), _in_words("2", ",5"), _in_words("08", None)
    ('empat belas', 'seribu lima ratus', 'dua koma lima', '')
    """
    whole = value.replace(".", "")
    own = whole == str(int(whole)) and (int(whole) > 0 or tenth)
    if not own:
        return ""
    return indonesian.spell_decimal(Decimal(f"{whole}.{tenth[1:]}")) if tenth else indonesian.spell(int(whole))


def _counted(found: re.Match[str]) -> str:
    """14 hari becomes 14 (empat belas) hari (86); of 3 sampai dengan 5 hari both figures get their words."""
    words = _in_words(found["value"], found["tenth"])
    low = _in_words(found["low"], None) if found["low"] else ""
    first = f"{found['low']} ({low}) {found['to']} " if low else found["from"] or ""
    return f"{first}{found['value']}{found['tenth'] or ''} ({words}) {found['unit']}" if words else ""


COUNTED = drawn(
    rf"{_ALONE}{_NO_NUMBER_OF}(?P<from>(?P<low>\d{{1,4}}) (?P<to>sampai dengan|sampai|hingga) )?{_FIGURE} "
    r"(?P<unit>hari|minggu|bulan|tahun|jam|menit|orang|unit|kali|buah|persen|meter|loket|gerai)\b",
    _counted,
)


def _percent(found: re.Match[str]) -> str:
    """As the law itself prints it: 50% (lima puluh persen) (237 b)."""
    words = _in_words(found["value"], found["tenth"])
    return f"{found['value']}{found['tenth'] or ''}% ({words} persen)" if words else ""


PERCENT = drawn(rf"{_ALONE}{_FIGURE} ?%(?! ?[(/–-])", _percent)


def _money(found: re.Match[str]) -> str:
    words = found["words"] or f" ({indonesian.spell(int(found['value'].replace('.', '')))} rupiah)"
    return f"Rp{found['value']},00{words}"


# Only grouped figures: what Rp500 juta is in full, its writer has to say.
MONEY = drawn(
    r"Rp\.? ?(?P<value>[1-9]\d{0,2}(?:\.\d{3})+)(?![.\d]\d)(?:,(?:00|-))?(?![,\d])"
    r"(?P<words> \([a-z ]+ rupiah\))?(?! ?(?:ribu|juta|miliar|triliun)\b)",
    _money,
)


def _range(found: re.Match[str]) -> str:
    kind = found["kind"]
    if found["again"] not in (None, kind):
        return ""
    return f"{kind} {found['first']} sampai dengan {kind} {found['last']}"


RANGES = drawn(
    r"(?P<kind>Pasal|ayat|huruf|angka) (?P<first>\(\d+\)|\d+|[a-z])(?:,? ?(?:s\.d\.?|s/d|sd\.)| ?[-–]) ?"
    r"(?:(?P<again>Pasal|ayat|huruf|angka) )?(?P<last>\(\d+\)|\d+|[a-z])(?!\w)",
    _range,
)

_JOINS = r"(?:dan/atau|dan|atau|sampai dengan|sampai|hingga|kecuali|s\.d\.?|s/d)"
_SAYS = {"sebagaimana": "sebagaimana dimaksud pada", "dimaksud": "dimaksud pada", "dimaksudkan": "dimaksud pada"}


def _bracketed(found: re.Match[str]) -> str:
    """An ayat has its number in brackets (82), and is referred to with the word that goes with it (272)."""
    way = _SAYS.get(found["way"].split()[0], found["way"])
    return f"{way} " + re.sub(r"ayat (\d+)", r"ayat (\1)", found["spots"])


# In `ayat 1 dan 2` the second may count what follows; only where ayat stands again it is one more reference.
BRACKETS = drawn(
    r"\b(?P<way>sebagaimana tersebut (?:dalam|pada|di)|dimaksud(?:kan)?(?: (?:dalam|pada|di))?|pada|dalam) "
    rf"(?P<spots>ayat \d+\b(?:(?:,|,? {_JOINS}) ayat (?:\d+\b|\(\d+\)))*)"
    rf"(?![\w)]| ?[-–/(]|,? ?(?:{_JOINS} )?(?:ayat )?\(?\d)",
    _bracketed,
)

# The hour is kept apart from the minutes by a point, as in any Indonesian text.
CLOCK = drawn(r"(?P<hour>pukul \d{1,2}):(?P<minute>\d{2})\b", lambda found: f"{found['hour']}.{found['minute']}")
