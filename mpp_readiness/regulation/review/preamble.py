"""The preamble has its parts in order, and recitals with their letters and their elements."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Literal

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import is_decision
from mpp_readiness.regulation.review.scopes import scope
from mpp_readiness.regulation.review.sequences import styles

Element = Literal["filosofis", "sosiologis", "yuridis", "penutup"]

_ORDER = ("invocation", "authority", "recital", "citation", "decides", "decided")
# What older regulations add to the preamble; item 14 knows no such part.
_OTHER = re.compile(r"\s*(?:Memperhatikan|Membaca|Mendengar|Menunjuk|Mengutip)\b\s*:?", re.IGNORECASE)
_MOST = 2


def order(reviewed: SourceText) -> Iterator[Hit]:
    """A decision has no words of grace above its authority; what it has stands in the same order."""
    reached = 0
    for part in scope("preamble", reviewed):
        for one in part.children:
            found = _OTHER.match(one.lead or one.text)
            if found:
                yield Hit(one, says="Pembukaan tidak memuat bagian ini.")
            elif one.kind in _ORDER:
                place = _ORDER.index(one.kind)
                if place < reached:
                    yield Hit(one, says="Bagian ini terletak sesudah bagian yang seharusnya mengikutinya.")
                reached = max(reached, place)


def letters(reviewed: SourceText) -> Iterator[Hit]:
    recitals = scope("recital", reviewed)
    labels = [one.label for one in recitals]
    if len(recitals) == 1:
        if labels[0]:
            yield Hit(recitals[0], 0, len(labels[0]), "Pertimbangan tunggal tidak diberi huruf.")
        return
    place = _break(labels, "a.")
    if place is not None:
        label = labels[place]
        says = "Huruf ini tidak melanjutkan huruf sebelumnya." if label else "Pertimbangan ini tidak diberi huruf."
        yield Hit(recitals[place], 0, len(label), says)


def _break(labels: Sequence[str], style: str) -> int | None:
    """Where labels stop running a., b., c. or 1., 2., 3.: the place of the first that is another."""
    return next((n for n, label in enumerate(labels) if styles(label).get(style) != n + 1), None)


def numbers(reviewed: SourceText) -> Iterator[Hit]:
    """Several bases are numbered 1, 2, 3 (52); an only one has no number to be wrong.

    What follows another word (Memperhatikan) is no basis: PMB-03 tells that.
    """
    every = scope("basis", reviewed)
    bases = [*every[:1], *takewhile(lambda one: not one.lead, every[1:])]
    place = _break([one.label for one in bases], "1.") if len(bases) > 1 else None
    if place is not None:
        label = bases[place].label
        says = "Angka ini tidak melanjutkan angka sebelumnya." if label else "Dasar hukum ini tidak diberi angka."
        yield Hit(bases[place], 0, len(label), says)


# ---- elements of the recitals: the words by which they are told apart are ours, so their rules only hint


_PHILOSOPHY = re.compile(
    r"\bPancasila\b|\b(?:tujuan|cita-cita|kewajiban) negara\b|\bnegara (?:berkewajiban|wajib|menjamin)\b"
    r"|\bhak (?:asasi|konstitusional|setiap)\b|\bberhak\b|\bUndang-Undang Dasar\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:melaksanakan|berdasarkan|sesuai|amanat|perkembangan|kepastian) (?:dengan )?"
    r"(?:ketentuan|hukum|Pasal|Undang|Peraturan)|\b(?:Undang-Undang|Peraturan \w+)\b[^;]* Nomor\b|\bkepastian hukum\b"
    r"|\bperaturan perundang-undangan\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\bsebagaimana dimaksud (?:dalam|pada) huruf\b|\bperlu menetapkan\b|\bperlu membentuk\b")


def element(recital: Passage, is_last: bool) -> Element:
    """Which element a recital puts forward, as far as its words tell (19)."""
    if is_last and _CLOSES.search(recital.words):
        return "penutup"
    if _LAW.search(recital.words):
        return "yuridis"
    return "filosofis" if _PHILOSOPHY.search(recital.words) else "sosiologis"


def _elements(reviewed: SourceText) -> tuple[tuple[Passage, Element], ...]:
    recitals = scope("recital", reviewed)
    return tuple((one, element(one, n == len(recitals))) for n, one in enumerate(recitals, 1))


def element_order(reviewed: SourceText) -> Iterator[Hit]:
    """Only what is plain: legal reasons before the philosophical ones."""
    seen_law = False
    for recital, kind in _elements(reviewed):
        seen_law = seen_law or kind == "yuridis"
        if seen_law and kind == "filosofis":
            yield Hit(recital, says="Pertimbangan filosofis terletak sesudah pertimbangan yuridis.")


def too_many_elements(reviewed: SourceText) -> Iterator[Hit]:
    """Where no recital shows itself as philosophical, two of that element may hide among the sociological ones."""
    if is_decision(reviewed):
        return
    found = _elements(reviewed)
    kinds = [kind for _, kind in found]
    most = {"filosofis": _MOST, "yuridis": _MOST, "sosiologis": _MOST if "filosofis" in kinds else 2 * _MOST}
    for kind, limit in most.items():
        beyond = [recital for recital, own in found if own == kind][limit:]
        if beyond:
            yield Hit(beyond[0], says=f"Unsur {kind} tampak dalam lebih dari {_MOST} (dua) pertimbangan.")


CHECKS: Mapping[str, Check] = {
    "PMB-03": order,
    "KSD-03": letters,
    "KSD-07": element_order,
    "KSD-09": too_many_elements,
    "DHK-23": numbers,
}
