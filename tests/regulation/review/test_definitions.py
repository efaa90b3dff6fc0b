"""Terms: each defined once, used, in order, and written with capitals."""

import pytest

from mpp_readiness.regulation.review.definitions import CHECKS
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import marked, regulation, titled
from tests.regulation.review.small import small

COUNTER = "Gerai Pelayanan yang selanjutnya disebut Gerai adalah tempat pelayanan."
REGION = "Daerah adalah Kabupaten Blora."
HEAD = "Bupati adalah Bupati Blora."
OFFICE = "Dinas Penanaman Modal yang selanjutnya disingkat DPM adalah perangkat daerah."


def defining(*definitions: str, norms: tuple[str, ...] = (), annex: str = "", elucidation: str = "") -> SourceText:
    lines = [*titled("X"), "authority|||BUPATI BLORA,", "chapter||BAB I|KETENTUAN UMUM", "article||Pasal 1|"]
    lines.append("text|||Dalam Peraturan Bupati ini yang dimaksud dengan:")
    lines += [f"definition||{n}.|{words}" for n, words in enumerate(definitions, 1)]
    for n, words in enumerate(norms, 2):
        lines += [f"article||Pasal {n}|", f"text|||{words}"]
    return regulation(*lines, annex=annex, elucidation=elucidation)


# The small draft names Daerah in no article: the only fault of a term that it has.
@pytest.mark.parametrize("rule", sorted(set(CHECKS) - {"KTU-04"}))
def test_a_clean_draft_has_no_fault_in_its_definitions(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("norms", "found"),
    [
        (("Gerai buka.", "Gerai Pelayanan tutup."), []),
        (("Gerai buka.",), ["satu kali"]),
        ((), ["tidak pernah"]),
        (("gerai buka dan gerai tutup.",), []),
        (("Geraian buka; Geraian tutup.",), ["tidak pernah"]),
    ],
)
def test_a_term_comes_back_in_the_articles(norms: tuple[str, ...], found: list[str]) -> None:
    told = [hit.says for hit in CHECKS["KTU-04"](defining(COUNTER, norms=norms))]
    assert len(told) == len(found)
    assert all(often in said for often, said in zip(found, told, strict=True))


def test_a_term_within_a_longer_term_is_not_used_by_it() -> None:
    both = (COUNTER, "Petugas Gerai adalah orang.")
    norms = ("Petugas Gerai hadir.", "Petugas Gerai pulang.")
    assert marked(CHECKS["KTU-04"], defining(*both, norms=norms)) == ["Gerai Pelayanan"]


# Each is called in the articles by what stands before the marks, however it was introduced.
@pytest.mark.parametrize(
    ("definition", "called"),
    [
        ("Camat atau sebutan lain adalah pemimpin kecamatan.", "Camat"),
        ("Kepala Desa atau yang disebut dengan nama lain adalah kepala pemerintahan desa.", "Kepala Desa"),
        ("Kepala Desa atau nama lain adalah kepala pemerintahan desa.", "Kepala Desa"),
        ("Hasil (outcome) adalah segala sesuatu yang dihasilkan.", "Hasil"),
        ("Keluaran ( _output_ ) adalah barang atau jasa.", "Keluaran"),
        ("Dewan Perwakilan Rakyat Daerah yang selanjutnya di sebut DPRD adalah lembaga.", "DPRD"),
        (
            "Kampanye Pemilihan yang selanjutnya disebut Kampanye DPR, DPD, dan DPRD adalah x.",
            "Kampanye DPR, DPD, dan DPRD",
        ),
        (
            "Daerah yang Berbatasan Langsung atau Tidak Langsung adalah x.",
            "Daerah yang Berbatasan Langsung atau Tidak Langsung",
        ),
    ],
)
def test_a_term_is_looked_for_by_what_the_articles_call_it(definition: str, called: str) -> None:
    used = (f"{called} hadir.", f"{called} pulang.")
    assert marked(CHECKS["KTU-04"], defining(definition, norms=used)) == []
    assert len(marked(CHECKS["KTU-04"], defining(definition, norms=("Yang lain hadir.", "Yang lain pulang.")))) == 1


@pytest.mark.parametrize(
    ("definitions", "found"),
    [
        ((REGION, HEAD), []),
        ((HEAD, "Bupati adalah kepala daerah."), ["Bupati"]),
        ((OFFICE, "DPM adalah dinas."), ["DPM"]),
        (("bupati adalah x.", "Bupati adalah y."), ["Bupati"]),
    ],
)
def test_a_term_is_defined_once(definitions: tuple[str, ...], found: list[str]) -> None:
    assert marked(CHECKS["KTU-09"], defining(*definitions)) == found


@pytest.mark.parametrize(
    ("rule", "definitions", "found"),
    [
        ("KTU-05", (REGION, HEAD, "Perangkat Daerah adalah x.", COUNTER), []),
        ("KTU-05", (COUNTER, REGION), ["Daerah"]),
        ("KTU-05", (COUNTER, "Petugas Gerai adalah orang."), []),
        ("KTU-11", ("Pemerintah Daerah adalah x.", HEAD, "Perangkat Daerah adalah x.", "Asosiasi adalah y."), []),
        ("KTU-11", (OFFICE, HEAD), ["Bupati"]),
        ("KTU-11", (HEAD, COUNTER, OFFICE), []),
        ("KTU-11", ("Asosiasi Pedagang adalah x.", "Camat adalah y."), ["Camat"]),
        ("KTU-11", (HEAD, "Menteri adalah menteri.", "Gubernur adalah gubernur."), ["Menteri", "Gubernur"]),
    ],
)
def test_terms_stand_from_the_general_and_the_high_down(
    rule: str, definitions: tuple[str, ...], found: list[str]
) -> None:
    assert marked(CHECKS[rule], defining(*definitions)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Gerai Pelayanan dibuka.", []),
        ("Setiap gerai pelayanan dibuka.", ["gerai pelayanan"]),
        ("Setiap Gerai pelayanan dibuka.", ["Gerai pelayanan"]),
        ("GERAI PELAYANAN", []),
        ("Setiap gerai dibuka.", []),
        ("Setiap gerai pelayanan kabupaten lain dibuka.", []),
    ],
)
def test_a_defined_term_has_its_capitals(words: str, found: list[str]) -> None:
    assert marked(CHECKS["KTU-07"], defining(COUNTER, norms=(words,))) == found


def test_capitals_hold_in_annexes_and_in_the_elucidation() -> None:
    annex = "annex_head|||LAMPIRAN\nprose|||Daftar gerai pelayanan."
    elucidation = "entry|||Pasal 2\nsaid|||Letak gerai pelayanan ditata."
    reviewed = defining(COUNTER, annex=annex, elucidation=elucidation)
    assert marked(CHECKS["KTU-07"], reviewed) == ["gerai pelayanan", "gerai pelayanan"]


def test_a_term_in_small_letters_stays_as_it_is_defined() -> None:
    assert marked(CHECKS["KTU-07"], defining("Kawasan hutan adalah x.", norms=("Kawasan hutan dijaga.",))) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("DPM melayani.", []),
        ("DPMPTSP melayani dan DPMPTSP melapor.", ["DPMPTSP"]),
        ("Anggaran Pendapatan dan Belanja Daerah yang selanjutnya disingkat APBD; APBD diubah.", []),
        ("Badan Layanan Umum (BLU) dan BLU lain.", []),
        ("Daftar tercantum dalam Lampiran II.", []),
        ("Peraturan Menteri Nomor 14/PRT/M/2017 berlaku.", []),
        ("Tim sebagaimana dimaksud dalam Diktum KEDUA.", []),
        ("Loket dibuka pukul 08.00 WIB, 09.00 WITA, dan 10.00 WIT.", []),
        ("Loket dibuka menurut WIBAWA.", ["WIBAWA"]),
        ("Rencana Strategis Perangkat Daerah (Renstra SKPD) dan SKPD lain.", []),
        ("Dinas melalui DPM- BLU dan DPM/BLU.", ["BLU"]),
    ],
)
def test_an_abbreviation_is_defined(words: str, found: list[str]) -> None:
    assert marked(CHECKS["KTU-12"], defining(OFFICE, norms=(words,))) == found


def test_without_definitions_no_abbreviation_is_asked_for() -> None:
    assert marked(CHECKS["KTU-12"], regulation("dictum|KESATU||Kepala DPMPTSP memimpin.")) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [("Gerai dibuka dan Gerai ditutup.", []), ("Gerai dibuka; setiap konter ditutup.", ["konter"])],
)
def test_one_thing_has_one_word(words: str, found: list[str]) -> None:
    assert marked(CHECKS["BHS-18"], defining(COUNTER, norms=(words,))) == found


def test_a_draft_that_defines_nothing_has_no_faults_of_terms() -> None:
    reviewed = regulation(*titled("X"), "article||Pasal 1|", "text|||Setiap gerai pelayanan dan konter dibuka.")
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("RKA-KL disusun.", []),
        ("RKA- KL disusun.", []),
        ("RKA disusun.", []),
        ("RKA-KX disusun; RKS disusun.", ["RKS"]),
    ],
)
def test_a_part_of_a_defined_compound_is_known(words: str, found: list[str]) -> None:
    compound = "Rencana Kerja dan Anggaran yang selanjutnya disingkat RKA-KL adalah rencana."
    assert marked(CHECKS["KTU-12"], defining(compound, norms=(words,))) == found
