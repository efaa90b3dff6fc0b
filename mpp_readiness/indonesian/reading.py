"""Numbers and dates are read as Indonesian offices write them; what is refused offers what was probably meant."""

import datetime
import re
from contextlib import suppress
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction

from mpp_readiness.indonesian import MONTHS, date, number

_DATE_FORMS = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[/-])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{1,2})(?:\s+|-)(?P<month>[A-Za-z]+)(?:\.?\s+|-)(?P<year>[0-9]{4}|[0-9]{2})"),
)
_MONTH_NUMBERS = {name.lower(): n for n, name in enumerate(MONTHS, start=1)}
# The short forms of KBBI and of spreadsheet programs, and spellings of before 1972 that offices still write.
_MONTH_NUMBERS |= {name[:3].lower(): n for n, name in enumerate(MONTHS, start=1)}
_MONTH_NUMBERS |= {"pebruari": 2, "peb": 2, "agt": 8, "ags": 8, "agus": 8, "sept": 9, "nopember": 11, "nop": 11}
_FOREIGN = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10}
_FOREIGN |= {"december": 12, "aug": 8, "oct": 10, "dec": 12}
# What looks like a date and is written as nobody here writes it.
_NEARLY = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})(?:[T ].*)?"),
    re.compile(r"(?:[A-Za-z']+,?\s+)?(?P<day>[0-9]{1,2})\W*(?P<month>[A-Za-z]{3,12})\W*(?P<year>[0-9]{4})"),
)


def parse_date(text: str) -> datetime.date:
    """A date as people write it here: the day comes before the month, whose name may be short or of the old spelling.

    Raises:
        ValueError: the text is no date; the message offers the one that may be meant.

    >>> parse_date("3 Juni 2021") == parse_date("3/6/2021") == parse_date("2021-06-03")
    True
    """
    found = next((match for form in _DATE_FORMS if (match := form.fullmatch(text.strip()))), None)
    month = _month(found["month"]) if found else None
    if found is None or month is None:
        raise ValueError(
            f"{_quoted(text)} bukan tanggal; {_meant(text) or 'tulis seperti 3 Juni 2021 atau 2021-06-03'}"
        )
    if len(found["year"]) == 2:
        raise ValueError(f"Tahun pada {_quoted(text)} hanya dua angka; tulis tahun dengan empat angka")
    try:
        return datetime.date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        raise ValueError(f"Tanggal {_quoted(text)} tidak ada dalam kalender; urutannya tanggal, bulan, tahun") from None


def date_pattern() -> str:
    """What `parse_date` reads, as a pattern for those who know no names of groups (JSON Schema); the calendar is left.

    >>> [bool(re.search(date_pattern(), text)) for text in ("3 Juni 2021", "2021-06-03", "3 Juny 2021", "31/13/2021")]
    [True, True, False, False]
    """
    forms = "|".join(form.pattern for form in _DATE_FORMS)
    words = "|".join("".join(f"[{one.upper()}{one}]" for one in word) for word in sorted(_MONTH_NUMBERS))
    for named, plain in (
        ("(?P<month>[A-Za-z]+)", f"(?:{words})"),
        ("(?P<month>[0-9]{1,2})", "(?:0?[1-9]|1[0-2])"),
        ("(?P<day>[0-9]{1,2})", "(?:0?[1-9]|[12][0-9]|3[01])"),
        ("(?P<year>[0-9]{4}|[0-9]{2})", "[0-9]{4}"),
        ("(?P<year>[0-9]{4})", "[0-9]{4}"),
        ("(?P<mark>[/-])", "([/-])"),
        ("(?P=mark)", r"\1"),
    ):
        forms = forms.replace(named, plain)
    return rf"^\s*(?:{forms})\s*$"


def _month(text: str) -> int | None:
    return _MONTH_NUMBERS.get(text.lower()) if text.isalpha() else int(text)


def _meant(text: str) -> str:
    """The date that was probably meant, as a question; empty where nobody can guess."""
    found = next((match for form in _NEARLY if (match := form.fullmatch(text.strip()))), None)
    month = _nearly_month(found["month"].lower()) if found else None
    if found is None or month is None:
        return ""
    with suppress(ValueError):
        return f"maksud Anda {date(datetime.date(int(found['year']), month, int(found['day'])))}?"
    return ""


def _nearly_month(word: str) -> int | None:
    if not word.isalpha():
        return int(word)
    known = _MONTH_NUMBERS | _FOREIGN
    near = get_close_matches(word, known, n=1, cutoff=0.75)
    return known[near[0]] if near else None


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= 50 else f"“{text[:49]}…”"


_PLAIN = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_AMBIGUOUS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
# As programs write very large and very small numbers; nobody groups thousands there.
_SCIENTIFIC = re.compile(r"-?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]{1,2}")
_MOST_DIGITS = 40


class AmbiguousNumber(ValueError):
    """Dots that may part thousands or decimals."""


def parse_number(text: str) -> Decimal:
    """A number as people here or a program wrote it. `1.234` can be either and is refused.

    >>> parse_number("1.234,56"), parse_number("1,5"), parse_number("0.5")
    (Decimal('1234.56'), Decimal('1.5'), Decimal('0.5'))
    """
    typed = text.strip()
    if sum(character.isdigit() for character in typed) > _MOST_DIGITS:
        raise ValueError(f"Angka {_quoted(typed)} terlalu panjang; paling banyak {_MOST_DIGITS} digit")
    if _AMBIGUOUS.fullmatch(typed):
        raise AmbiguousNumber(
            f"{_quoted(typed)} dapat dibaca dengan dua cara; tulis {typed.replace('.', '')} jika yang dimaksud "
            f"ribuan, atau {typed.replace('.', ',')} jika yang dimaksud desimal"
        )
    if _GROUPED.fullmatch(typed):
        return Decimal(typed.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(typed):
        return Decimal(typed.replace(",", "."))
    if _SCIENTIFIC.fullmatch(typed):
        return _scientific(typed)
    raise ValueError(f"{_quoted(typed)} bukan angka; {_offered(typed)}")


_FIGURE = r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?"
_PERCENT = re.compile(rf"({_FIGURE}) ?%")
_PART = re.compile(rf"({_FIGURE}) *(?:/|dari|:) *({_FIGURE})")
# One figure among words that say of what: “2 lantai”, “Rp1.000”, “± 30 orang”.
_NAMED = re.compile(rf"(Rp\.? ?|[±~] ?)?({_FIGURE})(?:[ -]*[^\W\d][^0-9]*)?")


def _offered(typed: str) -> str:
    """What was probably meant, and how to write it; the general remedy where nobody can guess."""
    if found := _PERCENT.fullmatch(typed):
        whole, share = found[1], number(Fraction(parse_number(found[1])) / 100)
        return f"tulis {whole} jika satuannya persen, {share} jika bagian dari satu, atau {whole} dari 100 jika rasio"
    if found := _PART.fullmatch(typed):
        return f"tulis {found[1]} sebagai jawaban dan {found[2]} sebagai jumlah seluruhnya"
    if (found := _NAMED.fullmatch(typed)) and not found[2].startswith("0."):
        # Dots in an amount of money part thousands; elsewhere one that can be either is asked back.
        meant = found[2].replace(".", "") if str(found[1]).startswith("Rp") else found[2]
        parse_number(meant)
        return f"tulis {meant} jika itu yang dimaksud"
    return "tulis angkanya saja, seperti 1234 atau 1.234,56"


def number_pattern(*, groups_thousands: bool = True) -> str:
    """What `parse_number` reads, as a part of a pattern; without thousands a single dot is never ambiguous.

    >>> [bool(re.fullmatch(number_pattern(), text)) for text in ("1.234,56", "0.5", "1.234", "dua")]
    [True, True, False, False]
    """
    forms = f"(?:{_SCIENTIFIC.pattern}|{_GROUPED.pattern}|{_PLAIN.pattern})"
    # A pattern of JSON Schema has no end of its own here: what follows may be a bar, a sign or a blank.
    return rf"(?!{_AMBIGUOUS.pattern}(?![0-9.,eE])){forms}" if groups_thousands else forms


def _scientific(typed: str) -> Decimal:
    value = Decimal(typed.replace(",", "."))
    if abs(value.adjusted()) > _MOST_DIGITS:
        raise ValueError(f"Pangkat pada {_quoted(typed)} terlalu besar; tulis angkanya tanpa pangkat")
    return value
