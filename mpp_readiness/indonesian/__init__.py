"""Numbers, dates and lists are written and read here as Indonesian writes them."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_SMALL = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)

# Each power with the words for exactly one of it: "se-" up to a thousand, "satu" from a million.
_POWERS = (
    (10**15, "kuadriliun", "satu kuadriliun"),
    (10**12, "triliun", "satu triliun"),
    (10**9, "miliar", "satu miliar"),
    (10**6, "juta", "satu juta"),
    (1000, "ribu", "seribu"),
    (100, "ratus", "seratus"),
    (10, "puluh", "sepuluh"),
)

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(n: int) -> str:
    """Roman numeral of a BAB or an annex.

    >>> roman(4), roman(16), roman(1990)
    ('IV', 'XVI', 'MCMXC')
    """
    if not 1 <= n <= 3999:
        raise ValueError(f"no Roman numeral for {n}")
    text = ""
    for size, letters in _ROMAN:
        count, n = divmod(n, size)
        text += letters * count
    return text


def ordinal(n: int) -> str:
    """Number of a Bagian, as its heading writes it.

    >>> ordinal(1), ordinal(11), ordinal(21)
    ('Kesatu', 'Kesebelas', 'Kedua Puluh Satu')
    """
    if n < 1:
        raise ValueError(f"no ordinal for {n}")
    return f"ke{spell(n)}".title()


def letter(n: int) -> str:
    """Huruf of the n-th point. After z the letters are doubled, as PP 38/2007 Pasal 2 ayat (4) does.

    >>> letter(1), letter(26), letter(27), letter(28)
    ('a', 'z', 'aa', 'bb')
    """
    if n < 1:
        raise ValueError(f"no letter for {n}")
    rounds, place = divmod(n - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def spell(n: int) -> str:
    """Terbilang of a whole number below 10**18.

    >>> spell(14)
    'empat belas'
    >>> spell(1_001_000)
    'satu juta seribu'
    """
    if abs(n) >= 10**18:
        raise ValueError("no words for numbers from 10**18 up")
    if n < 0:
        return f"minus {spell(-n)}"
    if n < len(_SMALL):
        return _SMALL[n]
    if n < 20:
        return f"{_SMALL[n - 10]} belas"
    size, name, exactly_one = next(power for power in _POWERS if n >= power[0])
    count, rest = divmod(n, size)
    head = exactly_one if count == 1 else f"{spell(count)} {name}"
    return f"{head} {spell(rest)}" if rest else head


def spell_decimal(value: Decimal | Fraction) -> str:
    """Terbilang of a decimal number: the digits after the comma are read one by one.

    >>> spell_decimal(Decimal("2.5")), spell_decimal(Decimal("0.25"))
    ('dua koma lima', 'nol koma dua lima')
    """
    whole, _, decimals = number(value).lstrip("-").partition(",")
    words = [spell(int(whole.replace(".", "")))]
    if decimals:
        words += ["koma", *(_SMALL[int(digit)] for digit in decimals)]
    return " ".join(["minus", *words] if value < 0 else words)


def date(day: datetime.date) -> str:
    """
    >>> date(datetime.date(2021, 6, 3))
    '3 Juni 2021'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def number(value: int | Decimal | Fraction, digits: int | None = None) -> str:
    """Dots between thousands, comma before decimals; rounded half up (away from zero), from exact fractions.

    Without `digits` every decimal is written, and a fraction without end is refused.

    >>> number(1234567), number(Fraction(2, 3), 2), number(Decimal("-2.50"))
    ('1.234.567', '0,67', '-2,5')
    """
    exact = Fraction(value)
    places = _decimals(exact) if digits is None else digits
    if places < 0:
        raise ValueError("digits must be 0 or more")
    scale = Fraction(10**places)
    units = _half_up(abs(exact) * scale)
    whole, rest = divmod(units, scale.numerator)
    text = f"{whole:,}".replace(",", ".")
    if places:
        text += f",{rest:0{places}d}"
    return f"-{text}" if exact < 0 and units else text


def rounded(value: Fraction, digits: int) -> Fraction:
    """A value from 0 up as `number` writes it, rounded half up.

    >>> rounded(Fraction(2, 3), 2)
    Fraction(67, 100)
    """
    return Fraction(_half_up(value * 10**digits), 10**digits)


def _half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def _decimals(exact: Fraction) -> int:
    """How many decimals write this number without loss."""
    rest, powers = exact.denominator, {2: 0, 5: 0}
    for prime in powers:
        while rest % prime == 0:
            rest //= prime
            powers[prime] += 1
    if rest != 1:
        raise ValueError(f"{exact} has no last decimal; say how many digits to write")
    return max(powers.values())


def percent(share: int | Decimal | Fraction, digits: int = 0) -> str:
    """
    >>> percent(Fraction(19, 20)), percent(Fraction(5, 29), 1)
    ('95%', '17,2%')
    """
    return f"{number(Fraction(share) * 100, digits)}%"


def money(amount: int | Decimal) -> str:
    """
    >>> money(Decimal(1250000))
    'Rp1.250.000,00'
    """
    shown = number(amount, 2)
    return f"-Rp{shown[1:]}" if shown.startswith("-") else f"Rp{shown}"


def join(words: Iterable[str], conjunction: str = "dan") -> str:
    """A list in a sentence; from three words on, EYD puts a comma before the conjunction too.

    >>> join(["SDM", "SAR"]), join(["a", "b", "c"], "atau")
    ('SDM dan SAR', 'a, b, atau c')
    """
    *others, last = tuple(words) or ("",)
    match others:
        case []:
            return last
        case [only]:
            return f"{only} {conjunction} {last}"
        case _:
            return f"{', '.join(others)}, {conjunction} {last}"
