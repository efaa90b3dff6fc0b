"""Criteria of a comparison are told in groups, each under a heading that says what it means for the reader."""

from dataclasses import dataclass

from mpp_readiness.formats.comparison.sentences import Names, names
from mpp_readiness.readiness.analysis.comparison import ChangeKind, Comparison, ComparisonKind, CriterionChange

UNKNOWN_IS_NOT_BEHIND = "Belum diketahui tidak berarti tertinggal. Periksa dahulu keadaan di daerah sendiri."


@dataclass(frozen=True, slots=True)
class CriterionGroup:
    """Criteria that stand alike, with a heading and a sentence on what that means."""

    heading: str
    about: str
    criteria: tuple[CriterionChange, ...]


def groups(comparison: Comparison) -> tuple[CriterionGroup, ...]:
    """Criteria by what they mean for the reader; every one that differs stands in exactly one group."""
    told = names(comparison)
    found = {
        ComparisonKind.OVER_TIME: _over_time,
        ComparisonKind.REGIONS: _regions,
        ComparisonKind.LAYERS: _layers,
        ComparisonKind.CHECKLISTS: _checklists,
    }[comparison.kind](told)
    made = [CriterionGroup(heading, about, comparison.of(*changes)) for heading, about, changes in (*found, *_ALWAYS)]
    # What is to be learnt is what one went there for, so its absence is told too.
    is_visit = comparison.kind is ComparisonKind.REGIONS
    return tuple(group for n, group in enumerate(made) if group.criteria or (is_visit and n == 0))


_Heading = tuple[str, str, tuple[ChangeKind, ...]]
_ALWAYS: tuple[_Heading, ...] = (
    ("Berbeda keberlakuannya", "", (ChangeKind.NOW_APPLIES, ChangeKind.NO_LONGER_APPLIES)),
    (
        "Tidak dapat dibandingkan",
        "Hanya satu daftar periksa yang memuatnya, atau cara menjawabnya berbeda.",
        (ChangeKind.ONLY_FIRST, ChangeKind.ONLY_SECOND, ChangeKind.ASKED_OTHERWISE),
    ),
)


def _over_time(told: Names) -> tuple[_Heading, ...]:
    return (
        ("Membaik", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih tinggi.", (ChangeKind.IMPROVED,)),
        ("Menurun", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih rendah.", (ChangeKind.FELL_BACK,)),
        ("Kini dijawab", f"Belum diketahui pada {told.first}.", (ChangeKind.ANSWERED,)),
        (
            "Tidak lagi dijawab",
            f"Belum diketahui pada {told.second}. Hal ini bukan kemunduran, tetapi keadaannya perlu diperiksa lagi.",
            (ChangeKind.UNANSWERED,),
        ),
    )


def _regions(told: Names) -> tuple[_Heading, ...]:
    return (
        (
            f"Yang dapat dipelajari dari {told.second}",
            f"Kedua daerah menjawab, dan jawaban {told.second} bernilai lebih tinggi.",
            (ChangeKind.IMPROVED,),
        ),
        (
            f"Diketahui pada {told.second}, belum pada {told.first}",
            UNKNOWN_IS_NOT_BEHIND,
            (ChangeKind.ANSWERED,),
        ),
        (f"{told.first} lebih tinggi", "Kedua daerah menjawab.", (ChangeKind.FELL_BACK,)),
        (
            f"Diketahui pada {told.first}, belum pada {told.second}",
            f"Belum diketahui tidak berarti bahwa {told.second} tertinggal.",
            (ChangeKind.UNANSWERED,),
        ),
    )


def _layers(_: Names) -> tuple[_Heading, ...]:
    return (
        (
            "Dinilai lebih rendah oleh verifikator",
            "Catatan verifikator tercantum pada setiap baris.",
            (ChangeKind.FELL_BACK,),
        ),
        ("Dinilai lebih tinggi oleh verifikator", "", (ChangeKind.IMPROVED,)),
        ("Hanya dijawab oleh verifikator", "", (ChangeKind.ANSWERED,)),
        ("Tidak dijawab setelah verifikasi", "", (ChangeKind.UNANSWERED,)),
    )


def _checklists(_: Names) -> tuple[_Heading, ...]:
    about = "Jawabannya sama; yang berubah adalah cara menilainya."
    return (
        ("Bernilai lebih tinggi menurut daftar periksa kedua", about, (ChangeKind.IMPROVED,)),
        ("Bernilai lebih rendah menurut daftar periksa kedua", about, (ChangeKind.FELL_BACK,)),
        ("Hanya terhitung dalam daftar periksa kedua", "", (ChangeKind.ANSWERED,)),
        ("Hanya terhitung dalam daftar periksa pertama", "", (ChangeKind.UNANSWERED,)),
    )
