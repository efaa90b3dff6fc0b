"""Who came, left and fell back is told by name, in the words of what is laid beside what."""

from mpp_readiness.formats.comparison.list_words import changed_lists
from mpp_readiness.readiness.analysis.comparison import Comparison, compare, compare_layers
from tests.formats.everything import ROWS, everything
from tests.readiness.analysis.test_list_changes import NEXT

BEFORE = everything()


def told(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    return {one.id: sentences for one, sentences in changed_lists(comparison)}


def test_over_time_rows_are_new_gone_better_or_worse() -> None:
    later = everything(date="2025-07-01", lists={"instansi": NEXT})
    assert told(compare(BEFORE, later)) == {
        "instansi": (
            "5 baris (5 Juni 2025) dan 5 baris (1 Juli 2025).",
            "Baru tercantum: Imigrasi.",
            "Tidak lagi tercantum: Dinas Kependudukan.",
            "Menurun pada PEL-01: dinas  kesehatan.",
            "Membaik pada PEL-01: Polres.",
            "Membaik pada PEL-03: Kantor Pertanahan.",
        ),
        "responden": ("4 baris (5 Juni 2025) dan belum diisi (1 Juli 2025).",),
    }


def test_another_region_is_not_called_better_than_before() -> None:
    other = everything(region="33.10", lists={"instansi": NEXT})
    sentences = told(compare(BEFORE, other))["instansi"]
    assert "Hanya pada Kabupaten Klaten: Imigrasi." in sentences
    assert "Hanya pada Kabupaten Blora: Dinas Kependudukan." in sentences
    assert "Lebih baik pada Kabupaten Blora pada PEL-01: dinas  kesehatan." in sentences


def test_a_verifier_is_named_and_what_is_the_same_is_not_told() -> None:
    checked = {"by": {"unit": "Inspektorat"}, "date": "2025-06-06"}
    rows = [{"nama": "Dinas Kesehatan", "petugas": 0}, {"nama": "Samsat"}]
    made = everything(verification={**checked, "lists": {"instansi": rows}})
    assert told(compare_layers(made)) == {
        "instansi": (
            "5 baris (Penilaian mandiri) dan 6 baris (Setelah verifikasi).",
            "Ditambahkan verifikator: Samsat.",
            "Dinilai lebih rendah oleh verifikator pada PEL-03: Dinas Kesehatan.",
        )
    }


def test_of_many_rows_twenty_are_named() -> None:
    many = [*ROWS, *({"nama": f"Instansi {number}"} for number in range(30))]
    later = everything(date="2025-07-01", lists={"instansi": many})
    (_, came) = told(compare(BEFORE, later))["instansi"]
    assert came.endswith("; Instansi 19; dan 10 lainnya.")
