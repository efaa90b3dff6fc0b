"""Which criteria of a comparison are told together, under which heading, and what that means for the reader."""

from dataclasses import dataclass

from mpp_readiness.formats.comparing_words import Names, names
from mpp_readiness.readiness.comparison import Change, Comparison, CriterionChange, Kind

UNKNOWN_IS_NOT_BEHIND = "Belum diketahui tidak berarti tertinggal. Periksa dahulu keadaan di daerah sendiri."


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria that stand alike, with a heading and a sentence on what that means."""

    heading: str
    about: str
    criteria: tuple[CriterionChange, ...]


def groups(comparison: Comparison) -> tuple[Group, ...]:
    """Criteria by what they mean for the reader; every one that differs stands in exactly one group."""
    told = names(comparison)
    found = {
        Kind.OVER_TIME: _over_time,
        Kind.REGIONS: _regions,
        Kind.LAYERS: _layers,
        Kind.CHECKLISTS: _checklists,
    }[comparison.kind](told)
    made = [Group(heading, about, comparison.of(*changes)) for heading, about, changes in (*found, *_ALWAYS)]
    # What is to be learnt is what one went there for, so its absence is told too.
    is_visit = comparison.kind is Kind.REGIONS
    return tuple(group for n, group in enumerate(made) if group.criteria or (is_visit and n == 0))


_Heading = tuple[str, str, tuple[Change, ...]]
_ALWAYS: tuple[_Heading, ...] = (
    ("Berbeda keberlakuannya", "", (Change.NOW_APPLIES, Change.NO_LONGER_APPLIES)),
    (
        "Tidak dapat dibandingkan",
        "Hanya satu daftar periksa yang memuatnya, atau cara menjawabnya berbeda.",
        (Change.ONLY_FIRST, Change.ONLY_SECOND, Change.ASKED_OTHERWISE),
    ),
)


def _over_time(told: Names) -> tuple[_Heading, ...]:
    return (
        ("Membaik", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih tinggi.", (Change.IMPROVED,)),
        ("Menurun", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih rendah.", (Change.FELL_BACK,)),
        ("Kini dijawab", f"Belum diketahui pada {told.first}.", (Change.ANSWERED,)),
        (
            "Tidak lagi dijawab",
            f"Belum diketahui pada {told.second}. Hal ini bukan kemunduran, tetapi keadaannya perlu diperiksa lagi.",
            (Change.UNANSWERED,),
        ),
    )


def _regions(told: Names) -> tuple[_Heading, ...]:
    return (
        (
            f"Yang dapat dipelajari dari {told.second}",
            f"Kedua daerah menjawab, dan jawaban {told.second} bernilai lebih tinggi.",
            (Change.IMPROVED,),
        ),
        (
            f"Diketahui pada {told.second}, belum pada {told.first}",
            UNKNOWN_IS_NOT_BEHIND,
            (Change.ANSWERED,),
        ),
        (f"{told.first} lebih tinggi", "Kedua daerah menjawab.", (Change.FELL_BACK,)),
        (
            f"Diketahui pada {told.first}, belum pada {told.second}",
            f"Belum diketahui tidak berarti bahwa {told.second} tertinggal.",
            (Change.UNANSWERED,),
        ),
    )


def _layers(_: Names) -> tuple[_Heading, ...]:
    return (
        (
            "Dinilai lebih rendah oleh verifikator",
            "Catatan verifikator tercantum pada setiap baris.",
            (Change.FELL_BACK,),
        ),
        ("Dinilai lebih tinggi oleh verifikator", "", (Change.IMPROVED,)),
        ("Hanya dijawab oleh verifikator", "", (Change.ANSWERED,)),
        ("Tidak dijawab setelah verifikasi", "", (Change.UNANSWERED,)),
    )


def _checklists(_: Names) -> tuple[_Heading, ...]:
    about = "Jawabannya sama; yang berubah adalah cara menilainya."
    return (
        ("Bernilai lebih tinggi menurut daftar periksa kedua", about, (Change.IMPROVED,)),
        ("Bernilai lebih rendah menurut daftar periksa kedua", about, (Change.FELL_BACK,)),
        ("Hanya terhitung dalam daftar periksa kedua", "", (Change.ANSWERED,)),
        ("Hanya terhitung dalam daftar periksa pertama", "", (Change.UNANSWERED,)),
    )
