"""Every inline reads as the law writes it; what no source says is a blank, what no source confirms is marked."""

import pytest

from mpp_readiness.legislation import Instrument, find_instrument
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import wording
from mpp_readiness.regulation.printing.wording import Run, Runs, basis, plain, render_runs
from mpp_readiness.regulation.text import Blank, Cited, Inline, Money, Quantity, Reference, Term, Text, Words, words
from mpp_readiness.regulation.tree import Article, Paragraph
from tests.regulation.samples import BLORA

NUMBERED = number(BLORA)


def said(*inlines: Inline, ending: str = "") -> Runs:
    """As it reads in Pasal 2 ayat (2)."""
    return render_runs(inlines, ("Pasal 2", "ayat (2)"), NUMBERED, ending)


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Words(words="Petugas"), "Petugas"),
        (Term(term="MPP"), "MPP"),
        # Lampiran II angka 86.
        (Quantity(number=14, unit="hari"), "14 (empat belas) hari"),
        (Quantity(number=1000, unit="orang"), "1.000 (seribu) orang"),
        (Quantity(number=3), "3 (tiga)"),
        (Quantity(number=0, unit="loket"), "0 (nol) loket"),
        # Lampiran II angka 270c.
        (Money(rupiah=10_000_000), "Rp10.000.000,00 (sepuluh juta rupiah)"),
        (Money(rupiah=500_000_000), "Rp500.000.000,00 (lima ratus juta rupiah)"),
        (Reference(to=("fasilitas",)), "pada ayat (1)"),
        (Reference(to=("fasilitas",), placed=False), "ayat (1)"),
        (Reference(to=("loket",)), "pada ayat (1) huruf a"),
        (Reference(to=("daftar", "tata-tertib"), run="dan/atau"), "dalam Lampiran I dan/atau Lampiran II"),
        (
            Cited(instrument="uu-25-2009"),
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        ),
        (
            Cited(instrument="perpres-89-2021", place="Pasal 5"),
            "Pasal 5 Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik",
        ),
        (
            Cited(instrument="uud-1945", place="Pasal 18 ayat (6)"),
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
        (Blank(what="jam layanan"), "..."),
    ],
)
def test_an_inline_reads_as_the_law_writes_it(inline: Inline, expected: str) -> None:
    assert plain(said(inline)) == expected


@pytest.mark.parametrize(
    ("inline", "run"),
    [
        (Term(term="MPP"), Run("MPP", "term", "MPP")),
        (
            Reference(to=("loket", "fasilitas")),
            # The law's order is that of the numbers (angka 276), whatever the drafter wrote.
            Run("pada ayat (1) dan ayat (1) huruf a", "reference", "art_2__para_1"),
        ),
        (
            Cited(instrument="uud-1945"),
            Run("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "instrument", "uud-1945"),
        ),
        (Blank(what="jam layanan"), Run("...", "blank", "jam layanan")),
    ],
)
def test_a_run_says_what_it_points_to(inline: Inline, run: Run) -> None:
    assert said(inline) == (run,)


def test_neighbouring_words_are_one_run_and_the_ending_is_the_last() -> None:
    text: Text = (Words(words="Waktu "), Quantity(number=2, unit="jam"), Words(words=" sejak "), Term(term="MPP"))
    assert said(*text, ending="; dan") == (
        Run("Waktu 2 (dua) jam sejak "),
        Run("MPP", "term", "MPP"),
        Run("; dan"),
    )


def test_nothing_said_is_no_run() -> None:
    assert said() == ()
    assert said(Words(words="")) == ()


# ---- legal bases (Lampiran II angka 44 to 49)


@pytest.mark.parametrize(
    ("id", "place", "expected"),
    [
        # The Constitution: its articles first, then the full name.
        (
            "uud-1945",
            "Pasal 18 ayat (6)",
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
        # A law and a government regulation: gazette and supplement.
        (
            "uu-25-2009",
            None,
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
            "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)",
        ),
        (
            "pp-96-2012",
            None,
            "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang "
            "Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215, Tambahan Lembaran Negara "
            "Republik Indonesia Nomor 5357)",
        ),
        # A presidential regulation has none, although its gazette is known (angka 48); nor has a ministerial one.
        (
            "perpres-89-2021",
            None,
            "Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik",
        ),
        (
            "permenpupr-14-2017",
            None,
            "Peraturan Menteri Pekerjaan Umum dan Perumahan Rakyat Nomor 14/PRT/M/2017 tentang Persyaratan Kemudahan "
            "Bangunan Gedung [VERIFIKASI]",
        ),
        # Title and gazette unknown.
        ("uu-15-2023", None, "Undang-Undang Nomor 15 Tahun 2023 tentang ... (...)"),
        # Amended once; no source confirms that these two still are in force.
        (
            "uu-13-1950",
            None,
            "Undang-Undang Nomor 13 Tahun 1950 tentang ... (...) sebagaimana telah diubah dengan Undang-Undang Nomor 9 "
            "Tahun 1965 tentang ... (...) [VERIFIKASI]",
        ),
        # Amended more than once: the last one is named.
        (
            "uu-12-2011",
            None,
            "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan (...) sebagaimana "
            "telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 13 Tahun 2022 tentang ... (...)",
        ),
    ],
)
def test_a_basis_names_its_gazette_and_its_last_amendment(id: str, place: str | None, expected: str) -> None:
    assert plain(basis(id, place)) == expected


def test_what_is_unknown_of_a_basis_is_listed_by_name() -> None:
    blanks = [run.target for run in basis("uu-13-1950") if run.kind == "blank"]
    assert blanks == [
        "judul UU 13/1950",
        "lembaran negara dan tambahannya untuk UU 13/1950",
        "judul UU 9/1965",
        "lembaran negara dan tambahannya untuk UU 9/1965",
    ]


def test_an_unknown_supplement_is_a_blank_within_the_gazette(monkeypatch: pytest.MonkeyPatch) -> None:
    known = find_instrument("uu-25-2009")
    assert known.gazette is not None
    half = known.model_copy(update={"gazette": known.gazette.model_copy(update={"supplement": None})})

    def halved(id: str) -> Instrument:
        return half

    monkeypatch.setattr(wording, "find_instrument", halved)
    runs = basis("uu-25-2009")
    assert plain(runs).endswith("Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor ...)")
    assert Run("...", "blank", "nomor Tambahan Lembaran Negara untuk UU 25/2009") in runs


# ---- doubt


@pytest.mark.parametrize(
    ("id", "doubtful"),
    [
        ("uu-25-2009", False),
        # B, reported by a secondary source, is no doubt.
        ("uu-15-2023", False),
        # The identity is unverified.
        ("uu-6-2023", True),
        # Whether it is in force is unverified.
        ("uu-14-2008", True),
        # Whether it has been amended is unverified.
        ("uu-23-2014", True),
    ],
)
def test_only_what_is_unverified_is_marked(id: str, doubtful: bool) -> None:
    for runs in (basis(id), said(Cited(instrument=id))):
        marks = [run for run in runs if run.kind == "doubt"]
        assert marks == ([Run(" [VERIFIKASI]", "doubt", id)] if doubtful else [])


def test_the_own_pasal_goes_before_a_lower_one() -> None:
    """Lampiran II angka 276: `pada ayat (1), Pasal 7 ayat (2) ...` even where Pasal 7 stands before."""
    first = Article(name="dulu", paragraphs=(Paragraph(text=words("dahulu")),))
    pair = Reference(to=("dulu", "izin"))
    second = Article(
        paragraphs=(
            Paragraph(name="izin", text=words("Izin diberikan")),
            Paragraph(text=(Words(words="Izin sebagaimana dimaksud "), pair)),
        )
    )
    numbered = number(BLORA.model_copy(update={"body": (first, second), "elucidation": None, "annexes": ()}))
    assert plain(render_runs((pair,), ("Pasal 2", "ayat (2)"), numbered)) == "pada ayat (1) dan Pasal 1"
