"""The text of a draft reads as printed words, each inline with what it points to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from mpp_readiness import indonesian
from mpp_readiness.legislation import Instrument, find_instrument, name_of, short
from mpp_readiness.regulation.numbering import Address, Numbered, Placed
from mpp_readiness.regulation.references import refer
from mpp_readiness.regulation.text import Blank, Cited, Inline, Money, Quantity, Reference, Term, Text, Words

BLANK = "..."
DOUBT = "[VERIFIKASI]"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind; `target` is an eId, a term, an instrument's id, or what is blank or doubtful."""

    words: str
    kind: Literal["words", "reference", "term", "instrument", "blank", "doubt"] = "words"
    target: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.words for run in runs)


def render_runs(text: Text, here: Address, numbered: Numbered, ending: str = "") -> Runs:
    """The runs of a text that stands at `here`, closed by `ending`."""
    runs = [run for inline in text for run in _runs(inline, here, numbered)]
    return _joined([*runs, Run(ending)])


def _runs(inline: Inline, here: Address, numbered: Numbered) -> Iterator[Run]:
    match inline:
        case Words(words=words):
            yield Run(words)
        case Term(term=term):
            yield Run(term, "term", term)
        case Reference(to=to, run=run, placed=placed):
            there = _in_order(to, run, here, numbered)
            words = refer(here, [one.address for one in there], run, placed)
            yield Run(words, "reference", there[0].eid)
        case Quantity(number=number, unit=unit):
            yield Run(f"{indonesian.number(number)} ({indonesian.spell(number)}) {unit}".rstrip())
        case Money(rupiah=rupiah):
            yield Run(f"{indonesian.money(rupiah)} ({indonesian.spell(rupiah)} rupiah)")
        case Cited(instrument=id, place=place):
            yield from _cited(find_instrument(id), place)
        case Blank(what=what):
            yield Run(BLANK, "blank", what)
        case _:
            assert_never(inline)


def _in_order(names: Sequence[str], run: str, here: Address, numbered: Numbered) -> list[Placed]:
    """Places in the own Pasal first, then in rising order (Lampiran II angka 276); a span keeps its ends."""
    there = [numbered.places[name] for name in names]
    if len(there) == 1 or run == "sampai dengan":
        return there
    rising = {name: i for i, name in enumerate(numbered.places)}
    own = [one.address[0] != here[0] if here else False for one in there]
    found = sorted(zip(own, (rising[name] for name in names), there, strict=True), key=lambda one: one[:2])
    return [placed for *_, placed in found]


def basis(id: str, place: str | None = None) -> Runs:
    """A legal basis of Mengingat, with its gazette references and its last amendment (Lampiran II angka 44 to 49).

    >>> plain(basis("perpres-89-2021"))
    'Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik'
    """
    instrument = find_instrument(id)
    last = [find_instrument(one.id) for one in instrument.amended_by[-1:]]
    runs = [*_cited(instrument, place, doubt=False), *_gazette(instrument)]
    for one in last:
        often = "beberapa kali diubah terakhir" if len(instrument.amended_by) > 1 else "diubah"
        runs += [Run(f" sebagaimana telah {often} dengan "), *_cited(one, None, doubt=False), *_gazette(one)]
    printed = (instrument, *last)
    sure = [one.confidence for one in printed] + [one.gazette.confidence for one in printed if one.gazette]
    return _joined([*runs, *_doubt(instrument, sure)])


def _cited(instrument: Instrument, place: str | None, doubt: bool = True) -> Iterator[Run]:
    if place:
        yield Run(f"{place} ")
    yield Run(name_of(instrument), "instrument", instrument.id)
    if instrument.number is not None:
        yield Run(" tentang ")
        yield Run(instrument.title) if instrument.title else Run(BLANK, "blank", f"judul {short(instrument)}")
    if doubt:
        yield from _doubt(instrument)


def _doubt(instrument: Instrument, also: Iterable[str] = ()) -> Iterator[Run]:
    """What no source that was read confirms is said where it stands."""
    links = [change.confidence or "A" for change in instrument.amended_by]
    weakest = max([instrument.confidence, instrument.status_confidence or "A", *links, *also])
    if weakest == "C":
        yield Run(f" {DOUBT}", "doubt", instrument.id)


def _gazette(instrument: Instrument) -> Iterator[Run]:
    """Laws and government regulations name both gazette and supplement; other kinds none (angka 47, 48)."""
    if instrument.kind not in ("Undang-Undang", "Peraturan Pemerintah"):
        return
    known = instrument.gazette
    if known is None:
        # Old laws stand in other gazettes: which one is not for code to guess.
        yield from (
            Run(" ("),
            Run(BLANK, "blank", f"lembaran negara dan tambahannya untuk {short(instrument)}"),
            Run(")"),
        )
        return
    yield Run(f" ({known.series} Republik Indonesia Tahun {known.year} Nomor {known.number}, ")
    yield Run(f"Tambahan {known.series} Republik Indonesia Nomor ")
    missing = Run(BLANK, "blank", f"nomor Tambahan {known.series} untuk {short(instrument)}")
    yield Run(known.supplement) if known.supplement else missing
    yield Run(")")


def _joined(runs: list[Run]) -> Runs:
    """Neighbours that are nothing but words become one run."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.kind == "words" == joined[-1].kind:
            joined[-1] = Run(joined[-1].words + run.words)
        elif run.words:
            joined.append(run)
    return tuple(joined)
