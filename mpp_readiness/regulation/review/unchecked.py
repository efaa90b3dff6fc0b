"""Some rules no passage can answer: each says what would have to be seen, so that nobody takes silence for consent."""

from collections.abc import Mapping

_PAGE = "Tidak diperiksa: naskah yang dibaca tidak memuat tata letak halaman."
_TEXT = "Tidak diperiksa: teks peraturan lain tidak tersedia, hanya identitas dan statusnya."

UNCHECKED: Mapping[str, str] = {
    "BTG-25": _PAGE,
    "FRM-01": _PAGE,
    "FRM-02": _PAGE,
    "FRM-03": _PAGE,
    "FRM-04": _PAGE,
    "FRM-05": _PAGE,
    "FRM-06": _PAGE,
    "FRM-07": _PAGE,
    "FRM-08": _PAGE,
    "KTU-08": _TEXT,
    "PDL-06": _TEXT,
    "PDL-07": _TEXT,
    "UBH-05": "Tidak diperiksa: jumlah pasal peraturan yang diubah tidak diketahui dari naskah perubahan.",
}
"""By rule, the reason why a review is silent on it (Indonesian)."""
