"""A title as offices write it says kind, region, number, year and subject, however it is laid out."""

import pytest

from mpp_readiness.regions import RegionKind
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import Passage, passages_of
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from mpp_readiness.regulation.title import TitleBlock, read_title
from mpp_readiness.regulation.tree import Regulation
from tests.regulation.samples import BLORA, DECISION

BELOW = "\n\nMenimbang : bahwa loket perlu diatur;\n\nMEMUTUSKAN:\n\nMenetapkan : {}\n\nPasal 1\nLoket buka.\n"


def title(text: str, decided: str = "KETENTUAN INI.") -> TitleBlock:
    """Of a whole regulation, written as text, that begins with these lines."""
    lines = (text + BELOW.format(decided)).split("\n")
    parts = segment(text_sources("draf.txt", lines))
    assert parts[0].label == "regulation"
    return read_title(parts[0].children)


def words(passages: tuple[Passage, ...]) -> list[str]:
    return [one.words for one in passages]


OF_BLORA = "BUPATI BLORA\nPROVINSI JAWA TENGAH\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "issuer", "region", "number", "year", "subject"),
    [
        (
            "PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET LAYANAN",
            *("Peraturan", "BUPATI BLORA", "Kabupaten Blora", "3", 2026, "LOKET LAYANAN"),
        ),
        (
            f"{OF_BLORA}RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET LAYANAN",
            *("Peraturan", "BUPATI BLORA", "Kabupaten Blora", None, None, "LOKET LAYANAN"),
        ),
        (
            f"{OF_BLORA}RANCANGAN PERATURAN BUPATI BLORA NOMOR ... TAHUN 2026 TENTANG LOKET LAYANAN",
            *("Peraturan", "BUPATI BLORA", "Kabupaten Blora", None, 2026, "LOKET LAYANAN"),
        ),
        (
            "WALIKOTA MAGELANG\nPROVINSI JAWA TENGAH\n\n"
            "PERATURAN WALIKOTA MAGELANG\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "WALIKOTA MAGELANG", "Kota Magelang", "3", 2026, "LOKET"),
        ),
        (
            "PERATURAN WALI KOTA MAGELANG\nNOMOR 3\nTAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "WALI KOTA MAGELANG", "Kota Magelang", "3", 2026, "LOKET"),
        ),
        (
            "PERATURAN GUBERNUR BALI\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "GUBERNUR BALI", "Provinsi Bali", "3", 2026, "LOKET"),
        ),
        (
            "PERATURAN DAERAH KABUPATEN BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "DAERAH KABUPATEN BLORA", "Kabupaten Blora", "3", 2026, "LOKET"),
        ),
        (
            "PERATURAN DAERAH\nPROVINSI JAWA TENGAH\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "DAERAH PROVINSI JAWA TENGAH", "Provinsi Jawa Tengah", "3", 2026, "LOKET"),
        ),
        (
            "QANUN KABUPATEN ACEH UTARA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Qanun", "KABUPATEN ACEH UTARA", "Kabupaten Aceh Utara", "3", 2026, "LOKET"),
        ),
        (
            "KEPALA DESA SUKAMAJU\nKABUPATEN BLORA\n\nPERATURAN DESA SUKAMAJU\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "DESA SUKAMAJU", "Kabupaten Blora", "3", 2026, "LOKET"),
        ),
        (
            "KEPUTUSAN BUPATI BLORA\nNOMOR : 188.45/123/2026\nTENTANG\nTIM PERCEPATAN",
            *("Keputusan", "BUPATI BLORA", "Kabupaten Blora", "188.45/123/2026", None, "TIM PERCEPATAN"),
        ),
        (
            "INSTRUKSI BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Instruksi", "BUPATI BLORA", "Kabupaten Blora", "3", 2026, "LOKET"),
        ),
        (
            "UNDANG-UNDANG REPUBLIK INDONESIA\nNOMOR 25 TAHUN 2009\nTENTANG\nPELAYANAN PUBLIK",
            *("Undang-Undang", "REPUBLIK INDONESIA", "Daerah ...", "25", 2009, "PELAYANAN PUBLIK"),
        ),
        (
            "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 96 TAHUN 2012\nTENTANG\n"
            "PELAKSANAAN UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN PUBLIK",
            *("Peraturan", "PEMERINTAH REPUBLIK INDONESIA", "Daerah ...", "96", 2012),
            "PELAKSANAAN UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN PUBLIK",
        ),
        (
            "Peraturan Bupati Blora\nNomor 3 Tahun 2026\ntentang\nLoket Layanan",
            *("Peraturan", "BUPATI BLORA", "Kabupaten Blora", "3", 2026, "Loket Layanan"),
        ),
        (
            "Peraturan Bupati Blora Nomor 3 Tahun 2026 tentang Loket Layanan",
            *("Peraturan", "BUPATI BLORA", "Kabupaten Blora", "3", 2026, "Loket Layanan"),
        ),
        (
            "UNDANG UNDANG REPUBLIK INDONESIA\nNOMOR 25 TAHUN 2009\nTENTANG\nPELAYANAN PUBLIK",
            *("Undang-Undang", "REPUBLIK INDONESIA", "Daerah ...", "25", 2009, "PELAYANAN PUBLIK"),
        ),
        # Not in the register: nobody guesses which is meant.
        (
            "PERATURAN BUPATI KUNCI\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "BUPATI KUNCI", "Kabupaten Kunci", "3", 2026, "LOKET"),
        ),
        (
            "PERATURAN BUPATI BLORA BARAT\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET",
            *("Peraturan", "BUPATI BLORA BARAT", "Kabupaten Blora Barat", "3", 2026, "LOKET"),
        ),
    ],
)
def test_a_title_as_offices_write_it(
    text: str, kind: str, issuer: str, region: str, number: str | None, year: int | None, subject: str
) -> None:
    found = title(text)
    assert (found.kind, found.issuer, found.region.full_name) == (kind, issuer, region)
    assert (found.number, found.year, found.subject) == (number, year, subject)


@pytest.mark.parametrize(
    ("line", "number", "year", "is_numbered"),
    [
        ("NOMOR 3 TAHUN 2026", "3", 2026, True),
        ("NOMOR: 3 TAHUN 2026", "3", 2026, True),
        ("NOMER 3A TAHUN 2026", "3A", 2026, True),
        ("NOMOR 3 TAHUN ...", "3", None, True),
        ("NOMOR ... TAHUN 2026", None, 2026, False),
        ("NOMOR TAHUN 2026", None, 2026, False),
        ("NOMOR ........ TAHUN ....", None, None, False),
        ("NOMOR … TAHUN …", None, None, False),
        ("NOMOR XX TAHUN 2026", "XX", 2026, False),
        ("NOMOR", None, None, False),
        ("NOMOR 188/12/KPTS/2026", "188/12/KPTS/2026", None, True),
    ],
)
def test_what_is_left_blank_in_the_line_of_the_number_is_none(
    line: str, number: str | None, year: int | None, is_numbered: bool
) -> None:
    found = title(f"PERATURAN BUPATI BLORA\n{line}\nTENTANG\nLOKET")
    assert (found.number, found.year, found.is_numbered) == (number, year, is_numbered)
    assert words(found.numbered) == [line]
    assert found.region.full_name == "Kabupaten Blora"


def test_the_number_of_what_is_amended_is_not_its_own() -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG LOKET"
    for head in ("PERATURAN BUPATI BLORA", "PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ..."):
        found = title(f"{head}\nTENTANG\n{name}")
        assert (found.number, found.year, found.subject) == (None, None, name)


@pytest.mark.parametrize(
    ("name", "amends", "revokes"),
    [
        ("PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG LOKET", True, False),
        ("PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG LOKET", True, False),
        ("Perubahan Kedua atas Peraturan Bupati Nomor 5 Tahun 2019 tentang Loket", True, False),
        ("PENCABUTAN PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG LOKET", False, True),
        ("PERUBAHAN IKLIM", False, False),
        ("TATA CARA PERUBAHAN ATAS DATA LOKET", False, False),
        ("TATA CARA PENCABUTAN IZIN", False, False),
    ],
)
def test_the_name_says_whether_it_amends_or_revokes(name: str, amends: bool, revokes: bool) -> None:
    found = title(f"PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\n{name}")
    assert (found.amends, found.revokes) == (amends, revokes)


@pytest.mark.parametrize(
    ("text", "is_draft"),
    [
        ("RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET", True),
        ("RANCANGAN PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET", True),
        (f"{OF_BLORA}RANCANGAN\nKEPUTUSAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET", True),
        ("PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET", False),
        ("PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nRANCANGAN INDUK LOKET", False),
        ("TENTANG\nRANCANGAN INDUK LOKET", False),
    ],
)
def test_a_draft_is_headed_rancangan(text: str, is_draft: bool) -> None:
    assert title(text).is_draft is is_draft


def test_each_piece_has_its_passages() -> None:
    found = title(f"{OF_BLORA}RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET")
    assert words(found.above) == ["BUPATI BLORA", "PROVINSI JAWA TENGAH"]
    assert words(found.lines) == ["RANCANGAN", "PERATURAN BUPATI BLORA", "NOMOR ... TAHUN ...", "TENTANG", "LOKET"]
    assert (words(found.numbered), words(found.named)) == (["NOMOR ... TAHUN ..."], ["LOKET"])


@pytest.mark.parametrize(
    ("decided", "kind", "subject"),
    [
        ("PERATURAN BUPATI TENTANG LOKET LAYANAN.", "Peraturan", "LOKET LAYANAN"),
        ("Peraturan Bupati tentang Loket Layanan.", "Peraturan", "Loket Layanan"),
        ("KEPUTUSAN BUPATI TENTANG TIM.", "Keputusan", "TIM"),
        ("PERATURAN BUPATI TENTANG PERUBAHAN ATAS PERATURAN BUPATI TENTANG LOKET.", "Peraturan", None),
        ("HAL INI.", None, ""),
    ],
)
def test_where_the_title_is_lost_menetapkan_says_what_it_is(
    decided: str, kind: str | None, subject: str | None
) -> None:
    found = title("", decided)
    assert (found.kind, found.number, found.year, found.lines) == (kind, None, None, ())
    assert found.subject == ("PERUBAHAN ATAS PERATURAN BUPATI TENTANG LOKET" if subject is None else subject)
    assert found.amends is (subject is None)


@pytest.mark.parametrize(
    ("lines", "subject", "named"),
    [
        (("PERATURAN BUPATI BLORA", "TENTANG", "LOKET", "LAYANAN"), "LOKET LAYANAN", ["LOKET", "LAYANAN"]),
        (("PERATURAN BUPATI BLORA NOMOR 3 TAHUN 2026 TENTANG LOKET", "LAYANAN"), "LOKET LAYANAN", []),
        (("PERATURAN BUPATI BLORA", "NOMOR 3", "TAHUN 2026 TENTANG LOKET"), "LOKET", []),
        (("PERATURAN BUPATI BLORA", "TENTANG LOKET"), "LOKET", []),
        # TENTANG was forgotten: that of another regulation does not stand for it.
        (("PERATURAN BUPATI BLORA", "PERUBAHAN PERATURAN BUPATI TENTANG LOKET"), "", []),
        (("PERATURAN BUPATI BLORA", "LOKET"), "", []),
    ],
)
def test_the_name_stands_behind_tentang_wherever_its_lines_break(
    lines: tuple[str, ...], subject: str, named: list[str]
) -> None:
    found = read_title([Passage("title", words=line) for line in lines])
    assert (found.subject, words(found.named), found.kind) == (subject, named, "Peraturan")


def test_a_region_that_only_the_authority_names() -> None:
    lost = [Passage("authority", words="BUPATI BLORA,"), Passage("decided", words="PERATURAN BUPATI TENTANG LOKET.")]
    assert read_title(lost).region.code == "33.16"
    unknown = read_title([Passage("authority", words="BUPATI KUNCI,"), *lost[1:]]).region
    assert (unknown.full_name, unknown.is_known) == ("Kabupaten Kunci", False)


def test_nothing_says_nothing() -> None:
    found = read_title(())
    assert (found.kind, found.issuer, found.number, found.year, found.subject) == (None, "", None, None, "")
    assert (found.region.kind, found.region.is_known, found.of_region) == (RegionKind.UNKNOWN, False, False)
    assert not any((found.is_draft, found.is_decision, found.amends, found.revokes))


@pytest.mark.parametrize(
    ("authority", "expected"),
    [("BUPATI BLORA,", True), ("WALI KOTA SALATIGA,", True), ("GUBERNUR BALI,", True), ("PRESIDEN RI,", False)],
)
def test_whose_it_is_the_authority_says_too(authority: str, expected: bool) -> None:
    assert read_title([Passage("authority", words=authority)]).of_region is expected


@pytest.mark.parametrize("tree", [BLORA, DECISION], ids=["Peraturan", "Keputusan"])
def test_a_title_of_ours_says_what_the_tree_says(tree: Regulation) -> None:
    found = read_title(passages_of(printed(number(tree)))[0].children)
    said = (found.kind, found.region, found.number, found.year, found.subject, found.is_draft)
    assert said == (tree.kind, tree.region, tree.number, tree.year, tree.subject.upper(), tree.draft)
