"""The pattern rules: every example of the rulebook, and faults put into a small draft."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import Passage, passages_of
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.review.conditions import CONDITIONS, LONGEST
from mpp_readiness.regulation.review.findings import Hit, SourceText
from mpp_readiness.regulation.review.patterns import checks, hits
from mpp_readiness.regulation.review.rulebook import Rule, rules
from mpp_readiness.regulation.review.scopes import scope
from mpp_readiness.resources import example_folder
from mpp_readiness.yaml_source import read_document
from tests.regulation.review.small import part, small

FACTS: Mapping[str, object] = read_document(example_folder() / "contoh" / "fakta.yaml").data["facts"]

PATTERNS = {rule.id: rule for rule in rules().values() if rule.check == "pattern"}
RIGHT = [(rule.id, i) for rule in PATTERNS.values() for i in range(len(rule.passes))]
WRONG = [(rule.id, i) for rule in PATTERNS.values() for i in range(len(rule.fails))]


def judged(rule: Rule, text: str) -> list[Hit]:
    return list(hits(rule, Passage("prose", words=text)))


@pytest.mark.parametrize(("rule", "i"), RIGHT)
def test_what_the_rulebook_calls_right_passes(rule: str, i: int) -> None:
    assert judged(PATTERNS[rule], PATTERNS[rule].passes[i]) == []


@pytest.mark.parametrize(("rule", "i"), WRONG)
def test_what_the_rulebook_calls_wrong_is_found(rule: str, i: int) -> None:
    assert judged(PATTERNS[rule], PATTERNS[rule].fails[i])


def test_every_pattern_rule_has_a_check_and_an_example_of_a_fault() -> None:
    assert set(checks()) == set(PATTERNS)
    # What is too long fills no line of a rulebook: it is tried below.
    assert [rule.id for rule in PATTERNS.values() if not rule.fails] == ["FRM-09"]


# ---- whole regulations


def found(reviewed: SourceText) -> list[tuple[str, str]]:
    return [(rule, hit.passage.path) for rule, check in checks().items() for hit in check(reviewed)]


def test_a_clean_draft_has_no_fault() -> None:
    assert found(small()) == []


FAULTS = [
    # rule, path, what stands in the clean draft, what is written instead
    ("JDL-01", "title", "TENTANG\ntitle|||PELAYANAN TERPADU\ninv", "PERIHAL\ntitle|||PELAYANAN TERPADU\ninv"),
    ("JDL-02", "title", "title|||PELAYANAN TERPADU\ninv", "title|||PELAYANAN TERPADU.\ninv"),
    ("JDL-03", "title", "title|||PELAYANAN TERPADU\ninv", "title|||PELAYANAN PADA MPP\ninv"),
    ("JDL-05", "title", "PROVINSI JAWA TENGAH", "DINAS PELAYANAN"),
    ("JDL-06", "authority", "authority|||BUPATI BLORA,", "authority|||BUPATI KABUPATEN BLORA,"),
    ("JDL-07", "title", "NOMOR ... TAHUN ...\ntitle|||TENTANG\ntitle|||PELAYANAN TERPADU\ninv",
     "NOMOR XII TAHUN ...\ntitle|||TENTANG\ntitle|||PELAYANAN TERPADU\ninv"),
    ("PMB-01", "invocation", "TUHAN YANG", "Tuhan YANG"),
    ("PMB-02", "authority", "authority|||BUPATI BLORA,", "authority|||BUPATI BLORA"),
    ("PMB-04", "menimbang[a]", "Menimbang", "MENIMBANG"),
    ("KSD-01", "menimbang[a]", "a.|bahwa", "a.|Bahwa"),
    ("KSD-02", "menimbang[b]", "satu tempat;", "satu tempat."),
    ("KSD-04", "menimbang[c]", "perlu menetapkan", "maka perlu menetapkan"),
    ("KSD-05", "menimbang[c]", "dalam huruf a dan huruf b", "dalam huruf a dan b"),
    ("KSD-10", "menimbang[b]", "satu tempat;", "satu tempat. Warga menunggu;"),
    ("DHK-01", "mengingat[2]", "Publik;", "Publik."),
    ("DHK-02", "mengingat[1]", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945"),
    ("DHK-04", "mengingat[2]", "Peraturan Presiden Nomor 89 Tahun 2021", "Surat Edaran Nomor 89 Tahun 2021"),
    ("DHK-06", "mengingat[2]", "Peraturan Presiden Nomor 89 Tahun 2021", "Undang-Undang Nomor 25 Tahun 2009"),
    ("DHK-07", "mengingat[2]", "Peraturan Presiden Nomor", "Perpres No."),
    ("DHK-08", "mengingat[2]", "2.|Peraturan Presiden", "2.|Pasal 9 Peraturan Presiden"),
    ("DHK-11", "mengingat[2]", "Publik;", "Publik sebagaimana diubah oleh Peraturan Presiden lain;"),
    ("DHK-13", "mengingat[2]", "Presiden Nomor", "Presiden Republik Indonesia Nomor"),
    ("DHK-15", "mengingat[2]", "Peraturan Presiden Nomor", "Peraturan Daerah Kabupaten Blora Nomor"),
    ("DHK-17", "mengingat[2]", "Nomor 89 Tahun 2021", "Nomor ... Tahun ..."),
    ("DHK-19", "mengingat[2]", "Peraturan Presiden Nomor", "Peraturan Bupati Blora Nomor"),
    ("DKT-01", "decides", "MEMUTUSKAN:", "M E M U T U S K A N :"),
    ("DKT-02", "decided", "TENTANG PELAYANAN TERPADU.", "TENTANG PELAYANAN TERPADU"),
    ("DKT-04", "decided", "decided|Menetapkan||PERATURAN BUPATI", "decided|Menetapkan||PERATURAN BUPATI BLORA"),
    ("BTG-01", "bab[2]", "BAB II|PENYELENGGARAAN", "BAB II|Penyelenggaraan"),
    ("BTG-02", "bab[2]/bagian[1]", "Tempat dan Gerai", "TEMPAT DAN GERAI"),
    ("BTG-03", "bab[2]/bagian[1]/paragraf[Satu]", "Paragraf 1", "Paragraf Satu"),
    ("BTG-04", "bab[2]/bagian[1]", "Tempat dan Gerai", "Tempat Dan Gerai"),
    ("BTG-05", "bab[3]/pasal[4]", "Pasal 4|", "Pasal IV|"),
    ("BTG-07", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]", "(1)|", "1)|"),
    ("BTG-09", "bab[3]/pasal[4]", "sampai dengan berakhir.", "sampai dengan berakhir. Setelah itu berakhir."),
    ("BTG-10", "bab[2]/bagian[1]/paragraf[1]/pasal[3]", "dalam Pasal 2", "dalam pasal 2"),
    ("BTG-13", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]/huruf[c]", "c.|laman", "c.|Laman"),
    ("BTG-15", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]/huruf[b]", "yang meliputi:", "yang meliputi"),
    ("BTG-18", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[2]", "7 (tujuh) jam", "7 jam"),
    ("BTG-19", "bab[3]/pasal[4]", "tetap berlaku", "senilai Rp 500 tetap berlaku"),
    ("BTG-21", "bab[3]/pasal[4]", "tetap berlaku", "terdiri dari dua pihak tetap berlaku"),
    ("BTG-27", "bab[3]", "BAB III|KETENTUAN PERALIHAN", "BAB III|LAIN-LAIN"),
    ("PID-01", "bab[3]/pasal[4]", "tetap berlaku", "diancam dengan pidana"),
    ("PID-02", "bab[3]", "KETENTUAN PERALIHAN", "KETENTUAN PENYIDIKAN"),
    ("KTU-01", "bab[1]", "KETENTUAN UMUM", "PENDAHULUAN"),
    ("KTU-02", "bab[1]/pasal[1]", "ini yang dimaksud dengan:", "ini, yang dimaksud dengan:"),
    ("KTU-03", "bab[1]/pasal[1]/angka[1]", "1.|Daerah adalah Kabupaten Blora.", "1.|Daerah adalah Kabupaten Blora;"),
    ("KTU-06", "bab[1]/pasal[1]/angka[1]", "1.|Daerah adalah", "1.|Daerah yang disebut D adalah"),
    ("KTU-10", "bab[1]/pasal[1]/angka[2]", "suatu instansi.", "yang wajib dibuka."),
    ("KTU-13", "bab[1]/pasal[1]/angka[1]", "Daerah adalah", "Daerah ialah"),
    ("ACU-01", "bab[2]/bagian[1]/paragraf[1]/pasal[3]", "dalam Pasal 2", "pada Pasal 2"),
    ("ACU-05", "bab[2]/bagian[1]/paragraf[1]/pasal[3]", "dalam Pasal 2", "dalam Pasal 1-2"),
    ("ACU-07", "bab[3]/pasal[4]", "yang telah ada", "tersebut di atas"),
    ("ACU-08", "bab[3]/pasal[4]", "Perjanjian yang", "Tanpa mengurangi ketentuan Pasal 3, perjanjian yang"),
    ("ACU-09", "bab[3]/pasal[4]", "tetap berlaku", "menurut peraturan yang berlaku tetap berlaku"),
    ("ACU-10", "bab[3]/pasal[4]", "Perjanjian yang", "Sebagaimana dimaksud dalam Pasal 3, perjanjian yang"),
    ("BHS-01", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[2]", "paling lama 7", "selambat-lambatnya 7"),
    ("BHS-02", "bab[3]/pasal[4]", "yang telah ada", "lisan dan / atau tertulis"),
    ("BHS-04", "bab[3]/pasal[4]", "sampai dengan berakhir", "kalau belum berakhir"),
    ("BHS-06", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]/huruf[c]", "c.|laman", "c.|website"),
    ("BHS-10", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]", "disediakan di:", "antara lain di:"),
    ("BHS-12", "bab[3]/pasal[4]", "Perjanjian yang", "Adapun perjanjian yang"),
    ("BHS-14", "bab[3]/pasal[4]", "tetap berlaku", "tidak boleh berlaku"),
    ("BHS-19", "bab[2]/bagian[1]/paragraf[1]/pasal[3]", "dari Peraturan Bupati", "dari peraturan bupati"),
    ("BHS-20", "bab[3]/pasal[4]", "Perjanjian yang", "Ijin yang"),
    ("PDL-01", "bab[3]/pasal[4]", "Perjanjian yang telah ada", "Hal-hal yang belum diatur"),
    ("PDL-04", "bab[3]/pasal[4]", "tetap berlaku", "diatur oleh Kepala Dinas"),
    ("PDL-05", "bab[3]/pasal[4]", "tetap berlaku", "diatur dalam Keputusan Bupati"),
    ("PRL-01", "bab[3]", "KETENTUAN PERALIHAN", "ATURAN PERALIHAN"),
    ("PNT-02", "bab[4]/pasal[6]", "pada tanggal diundangkan.", "sejak tanggal diundangkan."),
    ("PNT-03", "bab[4]/pasal[6]", "mulai berlaku pada tanggal diundangkan.", "mulai berlaku efektif sejak ditetapkan."),
    ("PNT-04", "bab[4]/pasal[5]", "dicabut dan dinyatakan tidak berlaku.", "dinyatakan tidak berlaku lagi."),
    ("PNT-06", "formula", "Agar setiap orang mengetahuinya, memerintahkan", "Memerintahkan"),
    ("PNT-07", "signature", "pada tanggal .../BUPATI", "tanggal .../BUPATI"),
    ("PNT-08", "signature", "BUPATI BLORA,/NAMA\nsignature|||Di", "BUPATI BLORA,/Dr. NAMA, S.H.\nsignature|||Di"),
    ("PNT-09", "signature", "SEKRETARIS DAERAH KABUPATEN BLORA,", "Sekda,"),
    ("PNT-10", "gazette", "BERITA DAERAH KABUPATEN", "LEMBARAN DAERAH KABUPATEN"),
    ("PNT-11", "signature", "Ditetapkan di Blora/pada tanggal ...", "Ditetapkan di Blora/pada tanggal 3 Maret 2026"),
    ("PNT-12", "bab[3]/pasal[4]", "tetap berlaku", "berlaku surut"),
    ("PJL-01", "title", "heading|||I. UMUM", "heading|||A. UMUM"),
    ("PJL-02", "said", "said|||Cukup jelas.\nentry", "said|||Cukup Jelas\nentry"),
    ("PJL-04", "said", "dengan “loket keliling” adalah", "dengan loket keliling yaitu"),
    ("PJL-06", "said", "adalah loket yang", "adalah loket, dan wajib"),
    ("PJL-08", "entry", "entry|||Pasal 2", "entry|||Pasal 2 dan Pasal 3"),
    ("LMP-01", "bab[1]", "yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini", ""),
    ("LMP-02", "annex_head", "annex_head|||LAMPIRAN", "annex_head|||LAMPIRAN 2"),
    ("LMP-03", "annex_head", "annex_head|||LAMPIRAN", "annex_head|||LAMPIRAN :"),
    ("LMP-04", "annex", "signature|||BUPATI BLORA,/NAMA\n", ""),
    ("LMP-05", "annex_title", "DAFTAR GERAI", "Daftar Gerai:"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "path", "old", "new"), FAULTS, ids=[rule for rule, *_ in FAULTS])
def test_a_fault_is_found_where_it_stands(rule: str, path: str, old: str, new: str) -> None:
    assert (rule, path) in found(small((old, new)))


@pytest.mark.parametrize(
    ("rule", "old", "new", "shown"),
    [
        ("BTG-18", "7 (tujuh) jam", "7 jam", ["7 jam"]),
        ("BHS-20", "Perjanjian yang", "Ijin di luar resiko yang", ["Ijin", "resiko"]),
        ("DKT-05", "MEMUTUSKAN:", "DENGAN PERSETUJUAN BERSAMA", ["DENGAN PERSETUJUAN BERSAMA"]),
        ("PNT-18", "diundangkan.\nformula", "diundangkan dan dapat disebut Peraturan Bupati MPP.\nformula",
         ["dapat disebut Peraturan Bupati MPP"]),
    ],
)  # fmt: skip
def test_what_must_not_stand_is_shown_by_its_span(rule: str, old: str, new: str, shown: list[str]) -> None:
    """Also inside a group of lines: the span is that of the line in which it stands."""
    found = list(checks()[rule](small((old, new))))
    assert [hit.passage.text[hit.start : hit.end] for hit in found] == shown


def test_a_printed_regulation_may_have_numbers_where_a_draft_must_not() -> None:
    dated = ("Ditetapkan di Blora/pada tanggal ...", "Ditetapkan di Blora/pada tanggal 3 Maret 2026")
    assert ("PNT-11", "signature") in found(small(dated))
    assert found(small(dated, draft=False)) == []


@pytest.mark.parametrize("item", ["Gerai;", "Gerai Pelayanan;", "Bupati;", "MPP;", "Peraturan Bupati;"])
def test_an_item_that_opens_with_a_term_or_a_proper_name_keeps_its_capital(item: str) -> None:
    assert found(small(("a.|Gerai;", f"a.|{item}"))) == []


AMENDED = """
title|||BUPATI BLORA
title|||PROVINSI JAWA TENGAH
title|||PERATURAN BUPATI BLORA
title|||NOMOR 3 TAHUN 2026
title|||TENTANG
title|||PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG PELAYANAN TERPADU
article||Pasal I|
text|||Beberapa ketentuan dalam Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Pelayanan Terpadu (Berita Daerah \
Kabupaten Blora Tahun 2019 Nomor 5) diubah sebagai berikut:
point 1||1.|Di antara angka 3 dan angka 4 Pasal 1 disisipkan 1 (satu) angka, yakni angka 3a sehingga berbunyi sebagai \
berikut:
article||Pasal 1|
text|||Dalam Peraturan Bupati ini yang dimaksud dengan:
definition||3a.|Gerai adalah tempat pelayanan.
point 1||2.|Di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7A sehingga berbunyi sebagai berikut:
chapter||BAB IIA|GERAI
article||Pasal 7A|
paragraph||(1)|Gerai dibuka setiap hari.
paragraph||(1a)|Gerai ditutup pada hari libur.
article||Pasal II|
text|||Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""


def test_an_amending_regulation_may_number_as_it_must() -> None:
    """Pasal I, Pasal 7A, ayat (1a), BAB IIA, angka 3a: Lampiran II angka 233 to 235."""
    amended = SourceText((part("regulation", AMENDED),), is_draft=False)
    assert found(amended) == []


def test_an_inserted_ayat_takes_a_small_letter() -> None:
    amended = SourceText(
        (part("regulation", AMENDED.replace("(1a)", "(1A)").replace("7A|", "7 bis|")),), is_draft=False
    )
    assert {path for rule, path in found(amended) if rule == "UBH-03"} == {
        "bab[IIA]/pasal[bis]",
        "bab[IIA]/pasal[bis]/ayat[1A]",
    }


@pytest.mark.parametrize("name", ["Pembentukan Propinsi Jawa Tengah", "Praktek Dokter", "Walikota"])
def test_a_law_is_cited_in_the_spelling_of_its_day(name: str) -> None:
    assert found(small(("Penyelenggaraan Mal Pelayanan Publik;", f"{name};"))) == []


# ---- conditions


def test_every_condition_is_that_of_a_rule() -> None:
    assert {rule.when for rule in rules().values()} == {None, *CONDITIONS}


AMENDING = ("PELAYANAN TERPADU\ninv", "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI\ninv")
REVOKING = ("PELAYANAN TERPADU\ninv", "PENCABUTAN PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI\ninv")


@pytest.mark.parametrize(
    ("condition", "scope_name", "change", "holds"),
    [
        ("draft", "title", None, True),
        ("Peraturan", "title", None, True),
        ("Peraturan", "title", ("title|||PERATURAN", "title|||KEPUTUSAN"), False),
        ("amending", "title", None, False),
        ("amending", "title", AMENDING, True),
        ("not amending", "title", None, True),
        ("not amending", "title", AMENDING, False),
        ("amending", "title", ("article||Pasal 6|", "article||Pasal I|"), True),
        ("revoking", "title", None, False),
        ("revoking", "title", REVOKING, True),
        ("inserting", "clause", None, False),
        ("implementing one act", "title.name", None, False),
        ("implementing one act", "title.name", REVOKING, True),
        ("several recitals", "recital", None, True),
        ("one recital", "recital", None, False),
        ("Constitution", "basis.first", None, True),
        ("UU or PP", "basis.first", None, False),
        ("UU or PP", "basis.first", ("Pasal 18 ayat (6) Undang-Undang Dasar", "Undang-Undang"), True),
        ("UU or PP", "basis.first", ("Pasal 18 ayat (6) Undang-Undang Dasar", "Peraturan Pemerintah Pengganti"), False),
        ("Perda", "basis.first", None, False),
        ("Perda", "basis.first", ("Pasal 18 ayat (6) Undang-Undang Dasar", "Peraturan Daerah"), True),
        ("Perkada", "basis.first", None, False),
        ("Perkada", "basis.first", ("Pasal 18 ayat (6) Undang-Undang Dasar", "Peraturan Wali Kota"), True),
        ("Staatsblad", "basis.first", None, False),
        ("Staatsblad", "basis.first", ("Pasal 18 ayat (6) Undang-Undang Dasar", "Wetboek Staatsblad"), True),
        ("chapters", "body", None, True),
        ("chapters", "body", AMENDING, False),
        ("one revoked", "revocation", None, True),
        ("one revoked", "revocation", REVOKING, False),
        ("several revoked", "revocation", None, False),
        ("elucidation", "elucidation", None, True),
        ("term explained", "elucidation.said", None, False),
        ("annexes", "body", None, True),
        ("undivided", "body", None, False),
    ],
)
def test_a_condition_holds_or_not(condition: str, scope_name: str, change: tuple[str, str] | None, holds: bool) -> None:
    """Of the first passage of the scope."""
    reviewed = small(change) if change else small()
    assert CONDITIONS[condition](reviewed, scope(scope_name, reviewed)[0]) is holds


@pytest.mark.parametrize(
    ("norm", "announced"),
    [
        ("Daftar tercantum dalam Lampiran II yang merupakan bagian tidak terpisahkan.", True),
        ("Daftar sebagaimana terlampir.", True),
        ("Urusan sebagaimana dimaksud dalam Lampiran Undang-Undang Nomor 23 Tahun 2014.", False),
        ("Pelayanan diberikan setiap hari.", False),
    ],
)
def test_an_annex_is_announced_by_the_body_not_by_the_annex_of_a_law(norm: str, announced: bool) -> None:
    bare = SourceText((part("regulation", f"article||Pasal 1|\ntext|||{norm}"),), is_draft=True)
    assert CONDITIONS["annexes"](bare, Passage("part")) is announced


# ---- foreign text


def test_what_is_too_long_is_told_once_and_not_judged() -> None:
    """Where nothing was divided into articles, a whole law may arrive as one passage."""
    long = "ijin " * (LONGEST // 5 + 1)
    assert found(small(("sesuai dengan kebutuhan.", long))) == [
        ("FRM-09", "bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]")
    ]


@pytest.mark.parametrize(
    ("rows", "letters", "told"),
    [
        # A matrix of many rows, in an annex or a paper, was divided by its writer.
        (1_000, 20, ["BHS-20"] * 1_000),
        (2, LONGEST + 1, ["FRM-09"]),
    ],
)
def test_of_a_table_each_row_is_measured(rows: int, letters: int, told: list[str]) -> None:
    words = "\n".join("ijin".ljust(letters, ".") for _ in range(rows))
    paper = Passage("part", "paper", children=(Passage("table", words=words, path="table"),))
    assert [rule for rule, _ in found(SourceText((paper,), is_draft=True))] == told


LONG = ["I. UMUM\n" * 40_000, "PENJELASAN\nATAS\nPERATURAN X\n" + "I. UMUM\n" * 40_000, "Lampiran yang " * 30_000]
ENDLESS = [
    "A" * 9_999 + "a",
    "a, " * 3_300,
    "huruf a, " * 1_100,
    "Pasal 1 dan " * 830,
    "Peraturan Bupati (" * 550,
    "Ketentuan Pasal 1 dalam " * 410,
    "Di antara Pasal 1 disisipkan 1 (a) pasal, yakni sehingga " * 170,
    "\n" * 9_999,
    "BUPATI A,\n" + "A\n" * 4_900 + "a",
    "semua peraturan bertentangan " * 340,
    "setiap orang yang " * 550,
    "aaaa-aaa" * 1_200,
]


@pytest.mark.parametrize("text", ENDLESS, ids=[str(i) for i in range(len(ENDLESS))])
def test_no_pattern_loses_itself_in_hostile_text(text: str) -> None:
    """Nothing is timed here: a pattern that tries every way of reading this would not come back."""
    assert len(text) <= LONGEST
    for rule in PATTERNS.values():
        judged(rule, text)


@pytest.mark.parametrize("text", LONG, ids=[str(i) for i in range(len(LONG))])
def test_what_judges_a_whole_body_goes_through_it_once(text: str) -> None:
    of_the_whole = [
        rule for rule in PATTERNS.values() if rule.scope in ("body", "preamble", "closing_chapter", "elucidation")
    ]
    assert {rule.id for rule in of_the_whole} == {"BTG-23", "DKT-05", "LMP-01", "PJL-01", "PNT-18"}
    for rule in of_the_whole:
        judged(rule, text)


@given(st.text(alphabet="PASALpasal 1(2)a.,;:\n“”-", max_size=200))
def test_every_span_lies_in_the_text(text: str) -> None:
    for rule in PATTERNS.values():
        assert all(0 <= hit.start <= hit.end <= len(hit.passage.text) for hit in judged(rule, text))


# ---- our own drafts


@pytest.mark.parametrize("skeleton", ["perbup-mpp", "keputusan-tim"])
@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("region", ["33.16", "33.73", "11.08", "11.71"])
def test_no_error_stands_on_a_draft_of_ours(skeleton: str, filled: bool, region: str) -> None:
    """Kabupaten Blora, Kota Salatiga, and of Aceh Kabupaten Aceh Utara and Kota Banda Aceh; bare and filled in."""
    loaded = load_skeleton(skeleton)
    facts = {name: fact for name, fact in FACTS.items() if filled and name in loaded.facts}
    drafted = mpp.draft(loaded, region=mpp.find_region(region), facts=facts)
    ours = SourceText(passages_of(printed(number(drafted))), is_draft=True)
    # DHK-17 asks for what the register of laws does not know; it is a warning until the draft is signed.
    assert {rule for rule, _ in found(ours)} <= {"DHK-17"}
