"""Each rule with a repair mends what breaks it, in the words of the drafting law, and leaves what needs a decision."""

import pytest

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.repair import fix
from mpp_readiness.regulation.repair.edits import Fault
from mpp_readiness.regulation.repair.rules import REPAIRS
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.rulebook import rules
from tests.regulation.repair.test_repair import lines, told
from tests.regulation.review.hits import article, listed, regulation, titled
from tests.regulation.review.small import small

# ---- what the rule book itself prints as wrong and as right


AYAT = (*article(1, "Loket buka."), *article(4, "Loket tutup.", "Loket pindah."), "paragraph||(3)|{}")
RECITALS = ("recital|Menimbang|a.|bahwa x;", "recital||b.|bahwa y;", "recital||c.|bahwa z;")
# Where an example that is right is the repair of one that is wrong: the rule, which two, and the lines that hold it.
PRINTED: list[tuple[str, int, int, tuple[str, ...]]] = [
    ("JDL-02", 0, 0, titled("{}")),
    ("JDL-06", 0, 0, ("title|||{}",)),
    ("PMB-01", 0, 0, ("invocation|||{}",)),
    ("PMB-02", 0, 0, ("authority|||{}",)),
    ("PMB-02", 1, 0, ("authority|||{}",)),
    ("KSD-01", 0, 0, ("recital|Menimbang||{}",)),
    ("KSD-02", 0, 0, ("recital|Menimbang||{}",)),
    ("KSD-05", 0, 0, (*RECITALS, "recital||d.|bahwa {} menetapkan;")),
    ("DHK-02", 0, 0, ("citation|Mengingat||{}",)),
    ("DHK-07", 0, 0, ("citation|Mengingat||{} tentang Pelayanan Publik;",)),
    ("DHK-07", 1, 0, ("citation|Mengingat||{} tentang Pelayanan Publik;",)),
    ("DHK-11", 0, 0, ("citation|Mengingat||Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan {};",)),
    ("DKT-01", 0, 0, ("decides|||{}",)),
    ("DKT-01", 1, 0, ("decides|||{}",)),
    ("BTG-04", 0, 0, ("section||Bagian Kesatu|{}",)),
    ("BTG-10", 0, 0, (*AYAT[:-1], "paragraph||(3)|Izin {} gratis.")),
    ("BTG-18", 0, 0, (*AYAT[:-1], "paragraph||(3)|Izin terbit {}.")),
    ("BTG-18", 1, 2, (*AYAT[:-1], "paragraph||(3)|Biaya {}.")),
    ("ACU-01", 0, 0, (*AYAT[:-1], "paragraph||(3)|Izin {} gratis.")),
    ("ACU-01", 1, 1, (*AYAT[:-1], "paragraph||(3)|Izin {} gratis.")),
    ("ACU-09", 0, 0, (*AYAT[:-1], "paragraph||(3)|Biaya {}.")),
    ("ACU-11", 0, 0, (*AYAT[:-1], "paragraph||(3)|Setiap {}.")),
    ("BHS-01", 0, 0, (*AYAT[:-1], "paragraph||(3)|Izin terbit {}.")),
    ("BHS-02", 0, 0, (*AYAT[:-1], "paragraph||(3)|Teguran {}.")),
    ("BHS-09", 0, 0, (*AYAT[:-1], "paragraph||(3)|Lokasi ditetapkan {}.")),
    ("BHS-20", 0, 0, (*AYAT[:-1], "paragraph||(3)|Loket {}.")),
    ("PRL-01", 0, 0, ("chapter||BAB IV|{}", "article||Pasal 9|")),
]


@pytest.mark.parametrize(("rule", "fail", "right", "held"), PRINTED)
def test_what_the_rule_book_prints_as_wrong_becomes_what_it_prints_as_right(
    rule: str, fail: int, right: int, held: tuple[str, ...]
) -> None:
    """DHK-07 prints the right form without the name, and ACU-11 with the end of its list."""
    wrong = rules()[rule].fails[fail]
    wanted = {"ACU-11": "pihak sebagaimana dimaksud dalam huruf a", "BHS-20": "perizinan di bidang kesehatan"}.get(
        rule, rules()[rule].passes[right]
    )
    fixed = fix(regulation(*(line.replace("{}", wrong) for line in held))).reviewed
    assert lines(fixed) == lines(regulation(*(line.replace("{}", wanted) for line in held)))


# In an ayat of its own: the rule, what was written, what the item of Lampiran II asks for.
SENTENCES = [
    ("BTG-10", "Lokasi menurut pasal 4 ditetapkan.", "Lokasi menurut Pasal 4 ditetapkan."),
    ("BTG-18", "Izin terbit paling lama 14 hari kerja.", "Izin terbit paling lama 14 (empat belas) hari kerja."),
    ("BTG-18", "Loket dijaga 1.500 orang.", "Loket dijaga 1.500 (seribu lima ratus) orang."),
    (
        "BTG-18",
        "Loket buka 3 sampai dengan 5 hari.",
        "Loket buka 3 (tiga) sampai dengan 5 (lima) hari.",
    ),
    ("BTG-18", "Loket buka menurut Pasal 3 sampai 5 hari.", "Loket buka menurut Pasal 3 sampai 5 (lima) hari."),
    ("BTG-18", "Loket buka 1,5 jam.", "Loket buka 1,5 (satu koma lima) jam."),
    # As 237 b prints it: 50% (lima puluh persen).
    ("BTG-18", "Denda sebesar 50% dari biaya.", "Denda sebesar 50% (lima puluh persen) dari biaya."),
    ("BTG-18", "Denda sebesar 2,5 % dari biaya.", "Denda sebesar 2,5% (dua koma lima persen) dari biaya."),
    ("BTG-18", "Denda sebesar 0,5%.", "Denda sebesar 0,5% (nol koma lima persen)."),
    (
        "BTG-18",
        "Denda 5% sampai dengan 10%.",
        "Denda 5% (lima persen) sampai dengan 10% (sepuluh persen).",
    ),
    ("BTG-19", "Biaya Rp 500.000 setiap izin.", "Biaya Rp500.000,00 (lima ratus ribu rupiah) setiap izin."),
    ("ACU-01", "Izin sebagaimana dimaksud pada Pasal 1 gratis.", "Izin sebagaimana dimaksud dalam Pasal 1 gratis."),
    ("ACU-01", "Izin sebagaimana tersebut dalam Pasal 1 gratis.", "Izin sebagaimana dimaksud dalam Pasal 1 gratis."),
    # 272 prints the word of each; 82 the brackets of an ayat.
    ("ACU-01", "Izin sebagaimana dimaksud Pasal 1 gratis.", "Izin sebagaimana dimaksud dalam Pasal 1 gratis."),
    ("ACU-01", "Izin sebagaimana dimaksud ayat (1) gratis.", "Izin sebagaimana dimaksud pada ayat (1) gratis."),
    ("ACU-01", "Izin sebagaimana dimaksud ayat 1 gratis.", "Izin sebagaimana dimaksud pada ayat (1) gratis."),
    ("ACU-01", "Izin sebagaimana dimaksud dalam ayat 1 gratis.", "Izin sebagaimana dimaksud pada ayat (1) gratis."),
    ("ACU-01", "Izin sebagaimana tersebut di ayat 1 gratis.", "Izin sebagaimana dimaksud pada ayat (1) gratis."),
    ("ACU-01", "Izin yang dimaksudkan di Pasal 1 gratis.", "Izin yang dimaksud dalam Pasal 1 gratis."),
    ("ACU-01", "Selain yang diatur pada ayat 2, izin gratis.", "Selain yang diatur pada ayat (2), izin gratis."),
    (
        "ACU-01",
        "Izin sebagaimana dimaksud pada ayat 1 dan ayat 2 gratis.",
        "Izin sebagaimana dimaksud pada ayat (1) dan ayat (2) gratis.",
    ),
    ("ACU-05", "Menurut Pasal 1 - Pasal 3 izin gratis.", "Menurut Pasal 1 sampai dengan Pasal 3 izin gratis."),
    ("ACU-05", "Menurut Pasal 1 s.d. Pasal 3 izin gratis.", "Menurut Pasal 1 sampai dengan Pasal 3 izin gratis."),
    (
        "ACU-09",
        "Biaya sesuai peraturan yang berlaku.",
        "Biaya sesuai dengan ketentuan peraturan perundang-undangan.",
    ),
    ("ACU-11", "Pihak dimaksud pada huruf a hadir.", "Pihak dimaksud dalam huruf a hadir."),
    ("BHS-01", "Izin terbit selambat-lambatnya 7 (tujuh) hari.", "Izin terbit paling lambat 7 (tujuh) hari."),
    ("BHS-02", "Teguran lisan dan / atau tertulis.", "Teguran lisan dan/atau tertulis."),
    ("BHS-09", "Walikota menetapkan lokasi.", "Wali Kota menetapkan lokasi."),
    ("BHS-11", "Izin terbit paling banyak 30 (tiga puluh) hari.", "Izin terbit paling lama 30 (tiga puluh) hari."),
    ("BHS-20", "Perijinan dibidang kesehatan.", "Perizinan di bidang kesehatan."),
    ("BHS-20", "Loket diluar gedung disamping pasar.", "Loket di luar gedung di samping pasar."),
    ("BHS-20", "Disamping loket ada meja.", "Di samping loket ada meja."),
    ("BHS-20", "Loket dibuka dikemudian hari.", "Loket dibuka di kemudian hari."),
    ("BHS-20", "Camat bertanggungjawab kepada Bupati.", "Camat bertanggung jawab kepada Bupati."),
    ("BHS-20", "Loket dibuka dengan kerjasama warga.", "Loket dibuka dengan kerja sama warga."),
    ("BHS-20", "Loket dibuka dengan Perjanjian Kerjasama.", "Loket dibuka dengan Perjanjian Kerja Sama."),
    ("BHS-20", "Warga mengucapkan terimakasih.", "Warga mengucapkan terima kasih."),
    ("BHS-20", "Loket dibuka pukul 8:30.", "Loket dibuka pukul 8.30."),
]


@pytest.mark.parametrize(("rule", "wrong", "right"), SENTENCES)
def test_a_sentence_gets_the_words_of_the_law(rule: str, wrong: str, right: str) -> None:
    fixed = fix(regulation(*(line.replace("{}", wrong) for line in AYAT)))
    assert lines(fixed.reviewed)[-1] == f"(3) {right}"
    assert {id for one in fixed.changes for id in one.rules} == {rule}


@pytest.mark.parametrize(
    "sentence",
    [
        "Loket buka 2 x 24 jam.",  # no number of its own
        "Biaya Rp 500 juta.",  # which figure that is in full, the drafter writes
        "Izin terbit sekurang-kurangnya 3 (tiga) hari.",  # singkat, sedikit or rendah
        "Bilamana loket tutup, izin menunggu.",  # jika, apabila or dalam hal
        "Undang-Undang Nomor 5 Tahun 1950 tentang Pembentukan Propinsi Jawa Tengah dicabut.",  # its own name
        "Petugas tidak boleh lebih dari 3 (tiga) orang.",  # no ban in the sense of dilarang
        "Kerjasama dilakukan setiap tahun.",  # Kerja Sama, if it is the name of a matter, or Kerja sama
        "Denda 2,25% dari biaya.",  # dua lima or dua puluh lima
        "Denda 5 - 10% dari biaya.",  # a range, which only its writer can put into words
        "Denda 5% - 7% dari biaya.",
        "Tarif 010% dari biaya.",  # no such number
        "Izin pada ayat 1 dan 2 gratis.",  # the second figure may count something
        "Izin pada ayat 1 (satu) gratis.",
        "Izin pada ayat 1-3 gratis.",
    ],
)
def test_what_needs_a_decision_is_left(sentence: str) -> None:
    assert told(regulation(*article(1, sentence))) == []


# ---- marks of items, headings, head and foot


def test_items_end_with_a_semicolon_and_the_last_with_a_full_stop() -> None:
    reviewed = regulation(*listed("1 a. loket, dan", "1 b. jaringan"))
    assert lines(fix(reviewed).reviewed)[-2:] == ["a. loket; dan", "b. jaringan."]


def test_a_list_without_its_conjunction_waits_for_the_drafter() -> None:
    reviewed = regulation(*listed("1 a. loket;", "1 b. jaringan."))
    assert "BTG-16" in {one.rule for one in review(reviewed)}
    assert told(reviewed) == []


def test_a_conjunction_behind_the_last_item_asks_for_one_more_and_stays() -> None:
    assert told(regulation(*listed("1 a. loket; dan", "1 b. jaringan; dan"))) == []


def test_a_line_that_reads_on_in_one_that_was_not_understood_gets_no_mark() -> None:
    point = regulation(*listed("1 a. loket; dan", "1 b. jaringan"), "unplaced 90|||- 7 -")
    assert told(point) == []


@pytest.mark.parametrize(
    ("line", "label", "words"),
    [
        ("chapter||BAB 1|Ketentuan Umum", "BAB I", "KETENTUAN UMUM"),
        ("section||Bagian Pertama|Umum", "Bagian Kesatu", "Umum"),
        ("section||Bagian II|Susunan Dan Kedudukan", "Bagian Kedua", "Susunan dan Kedudukan"),
        ("subsection||Paragraf Kesatu|Lokasi", "Paragraf 1", "Lokasi"),
        ("article||PASAL I|", "Pasal 1", ""),
        ("article||Pasal 12.|", "Pasal 12", ""),
    ],
)
def test_headings_are_numbered_and_written_as_the_law_says(line: str, label: str, words: str) -> None:
    one = fix(regulation(line)).reviewed.passages[0].children[0]
    assert (one.label, one.words) == (label, words)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "1. UUD 1945 Pasal 18 ayat (6);",
            "1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
        ),
        (
            "2. UU No. 25 Tahun 2009 tentang Pelayanan Publik.",
            "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
        ),
        (
            "2. Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
            "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
        ),
    ],
)
def test_a_legal_basis_is_called_by_its_full_kind(wrong: str, right: str) -> None:
    assert lines(fix(regulation(f"citation|Mengingat||{wrong}")).reviewed)[-1] == right


def test_the_name_of_a_regulation_is_in_capitals_wherever_it_stands() -> None:
    draft = regulation(
        *titled("Pelayanan Terpadu."), "decided|Menetapkan||Peraturan Bupati Blora tentang Pelayanan Terpadu"
    )
    assert lines(fix(draft).reviewed)[-2:] == ["PELAYANAN TERPADU", "PERATURAN BUPATI TENTANG PELAYANAN TERPADU."]


@pytest.mark.parametrize("mark", [",-", ",00", ""])
def test_money_is_written_in_full_figures_and_words(mark: str) -> None:
    """Rp1.250.000,00 in words, by hand; the printed form of item 270 c."""
    fixed = fix(regulation(*article(1, f"Denda paling banyak Rp 1.250.000{mark} setiap izin.")))
    words = "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)"
    assert lines(fixed.reviewed)[-1] == f"Denda paling banyak {words} setiap izin."


@pytest.mark.parametrize(("wrong", "right"), [("Lampiran 2", "LAMPIRAN II"), ("LAMPIRAN :", "LAMPIRAN")])
def test_an_annex_is_counted_in_roman_figures(wrong: str, right: str) -> None:
    draft = regulation("title|||PERATURAN BUPATI BLORA", annex=f"annex_head|||{wrong}")
    assert lines(fix(draft).reviewed)[-1] == right


@pytest.mark.parametrize("said", ["cukup jelas", "Cukup Jelas.", "Cukup jelas"])
def test_what_needs_no_explanation_says_so_in_the_words_of_the_law(said: str) -> None:
    draft = regulation("title|||PERATURAN BUPATI BLORA", elucidation=f"entry|||Pasal 1\nsaid|||{said}")
    assert lines(fix(draft).reviewed)[-1] == "Cukup jelas."


def test_definitions_begin_with_a_capital_and_end_with_a_full_stop() -> None:
    opening = "text|||Dalam peraturan ini, yang dimaksud dengan :"
    draft = regulation(
        *titled("PELAYANAN"), "article||Pasal 1|", opening, "definition||1.|daerah adalah Kabupaten Blora;"
    )
    assert lines(fix(draft).reviewed)[-2:] == [
        "Dalam Peraturan Bupati ini yang dimaksud dengan:",
        "1. Daerah adalah Kabupaten Blora.",
    ]


def test_without_a_title_the_office_of_the_definitions_is_not_known() -> None:
    opening = "text|||Dalam peraturan ini, yang dimaksud dengan :"
    assert told(regulation("article||Pasal 1|", opening, "definition||1.|Daerah adalah Kabupaten Blora.")) == []


@pytest.mark.parametrize("lead", ["Sarana meliputi", "Sarana meliputi;", "Sarana meliputi,"])
def test_what_opens_a_list_ends_with_a_colon(lead: str) -> None:
    fixed = fix(regulation(*listed("1 a. loket; dan", "1 b. jaringan.", lead=lead))).reviewed
    assert lines(fixed)[2] == "Sarana meliputi:"


@pytest.mark.parametrize("line", ["text|||- loket; dan - jaringan.", "unplaced 5|||• loket;"])
def test_a_bullet_waits_for_the_drafter(line: str) -> None:
    reviewed = regulation("article||Pasal 2|", "text|||Sarana meliputi:", line)
    assert "BTG-11" in {one.rule for one in review(reviewed)}
    assert told(reviewed) == []


def test_degrees_of_the_signer_go_and_the_name_stays() -> None:
    draft = small(
        (
            "BUPATI BLORA,/NAMA\nsignature|||Diundangkan",
            "BUPATI BLORA,/Dr. H. NAMA, S.H., M.Si.\nsignature|||Diundangkan",
        )
    )
    signed = [one.words for one in walk(fix(draft).reviewed.passages) if one.kind == "signature"]
    assert signed[0].split("\n")[-1] == "H. NAMA"


def test_what_is_repaired_is_marked_as_such_in_the_rule_book() -> None:
    assert {id for id in REPAIRS if not rules()[id].fixable} == set()
    assert {id for id in REPAIRS if rules()[id].severity == "info"} == set()


# ---- each repair by itself, on a fault that begins at some words


def repaired(rule: str, passage: Passage, at: str, *, says: str = "", title: str = "") -> str | None:
    """The text of the passage after its repair; None where the repair leaves it to the drafter."""
    start = passage.text.index(at)
    reviewed = regulation(f"title|||{title}") if title else SourceText((passage,), is_draft=True)
    edit = REPAIRS[rule](Fault(reviewed, passage, start, start + len(at), says, ""))
    return passage.text[: edit.start] + edit.after + passage.text[edit.end :] if edit else None


@pytest.mark.parametrize(
    ("rule", "words", "at", "wanted"),
    [
        ("JDL-06", "PERATURAN WALIKOTA KOTA TEGAL", "WALIKOTA", "PERATURAN WALIKOTA TEGAL"),
        ("JDL-06", "PERATURAN WALI KOTA KOTA TEGAL", "WALI", "PERATURAN WALI KOTA TEGAL"),
        ("KSD-05", "bahwa huruf a dan b", "huruf", "bahwa huruf a dan huruf b"),
        ("KSD-05", "bahwa huruf a, b dan huruf c", "huruf", "bahwa huruf a, huruf b dan huruf c"),
        ("KSD-05", "bahwa huruf a, huruf b, dan c", "huruf", "bahwa huruf a, huruf b, dan huruf c"),
        ("DHK-07", "Undang-undang Nomor 5 Tahun 2014", "Undang", "Undang-Undang Nomor 5 Tahun 2014"),
        ("DHK-07", "Undang Undang No 5 Tahun 2014", "Undang", "Undang-Undang Nomor 5 Tahun 2014"),
        ("DHK-07", "PP No. 96 Tahun 2012", "PP", "Peraturan Pemerintah Nomor 96 Tahun 2012"),
        ("DHK-07", "Perpres Nomor 89 Tahun 2021", "Perpres", "Peraturan Presiden Nomor 89 Tahun 2021"),
        ("DHK-07", "Peraturan Bupati No.5 Tahun 2019", "No", "Peraturan Bupati Nomor 5 Tahun 2019"),
        (
            "DHK-11",
            "UU sebagaimana diubah beberapa kali, yang terakhir kalinya oleh UU",
            "sebagaimana",
            "UU sebagaimana telah beberapa kali diubah terakhir dengan UU",
        ),
        ("DHK-11", "UU sebagaimana diubah oleh UU", "sebagaimana", "UU sebagaimana telah diubah dengan UU"),
        ("DHK-13", "Peraturan Pemerintah Republik Indonesia Nomor 5", "Per", "Peraturan Pemerintah Nomor 5"),
        ("DHK-13", "Peraturan Presiden Republik Indonesia Nomor 5", "Per", "Peraturan Presiden Nomor 5"),
        (
            "DHK-13",
            "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 5",
            "Per",
            "Peraturan Menteri Dalam Negeri Nomor 5",
        ),
        ("BTG-04", "Susunan Dan Kedudukan", "Dan", "Susunan dan Kedudukan"),
        ("BTG-10", "menurut pasal 4", "pasal", "menurut Pasal 4"),
        ("BTG-10", "menurut Ayat (1)", "Ayat", "menurut ayat (1)"),
        ("BTG-10", "menurut Huruf a", "Huruf", "menurut huruf a"),
        ("BTG-10", "menurut Angka 3", "Angka", "menurut angka 3"),
        ("ACU-01", "dimaksud dalam ayat 1", "dimaksud", "dimaksud pada ayat (1)"),
        ("ACU-01", "dimaksud di ayat (1)", "dimaksud", "dimaksud pada ayat (1)"),
        ("ACU-01", "sebagaimana tersebut pada Pasal 1", "sebagaimana", "sebagaimana dimaksud dalam Pasal 1"),
        ("ACU-01", "sebagaimana tersebut dalam ayat (1)", "sebagaimana", "sebagaimana dimaksud pada ayat (1)"),
        ("ACU-06", "menurut ayat (1) pasal ini", "ayat", "menurut ayat (1)"),
        ("ACU-06", "menurut ayat (12) Pasal ini", "ayat", "menurut ayat (12)"),
        *(
            ("ACU-09", f"Izin {wrong}", wrong, f"Izin {wrong[0]}esuai dengan ketentuan peraturan perundang-undangan")
            for wrong in (
                "sesuai peraturan yang berlaku",
                "sesuai dengan peraturan yang berlaku",
                "Sesuai dengan ketentuan peraturan perundang-undangan yang berlaku",
                "sesuai peraturan perundang-undangan",
                "Sesuai ketentuan peraturan perundang-undangan",
            )
        ),
        ("ACU-11", "Pihak dimaksud pada huruf b", "dimaksud", "Pihak dimaksud dalam huruf b"),
        *(
            ("BHS-01", f"Izin {wrong} 7", wrong, f"Izin {right} 7")
            for wrong, right in (
                ("selambat-lambatnya", "paling lambat"),
                ("selama-lamanya", "paling lama"),
                ("secepat-cepatnya", "paling cepat"),
                ("sebanyak-banyaknya", "paling banyak"),
                ("setinggi-tingginya", "paling tinggi"),
                ("serendah-rendahnya", "paling rendah"),
            )
        ),
        *(
            ("BHS-02", f"lisan {wrong} tertulis", wrong, "lisan dan/atau tertulis")
            for wrong in ("dan atau", "dan / atau", "dan/ atau", "atau/dan", "atau / dan", "and/or")
        ),
        ("BHS-09", "WALIKOTA TEGAL", "WALIKOTA", "WALI KOTA TEGAL"),
        ("BHS-09", "oleh walikota", "walikota", "oleh wali kota"),
        # 256: a sum is paling banyak and paling sedikit, a time paling lama and paling singkat.
        ("BHS-11", "denda paling tinggi Rp500", "paling", "denda paling banyak Rp500"),
        ("BHS-11", "denda paling lama Rp500", "paling", "denda paling banyak Rp500"),
        ("BHS-11", "denda paling rendah Rp500", "paling", "denda paling sedikit Rp500"),
        ("BHS-11", "denda paling singkat Rp500", "paling", "denda paling sedikit Rp500"),
        *(
            ("BHS-11", f"izin {wrong} 2 (dua) {unit}", "paling", f"izin {right} 2 (dua) {unit}")
            for unit in ("hari", "minggu", "bulan", "tahun", "jam", "menit")
            for wrong, right in (("paling banyak", "paling lama"), ("paling sedikit", "paling singkat"))
        ),
    ],
)
def test_a_span_is_swapped_for_the_words_of_the_law(rule: str, words: str, at: str, wanted: str) -> None:
    assert repaired(rule, Passage("paragraph", label="(1)", words=words), at) == f"(1) {wanted}"


@pytest.mark.parametrize(
    ("rule", "words", "at"),
    [
        ("JDL-06", "PERATURAN BUPATI BLORA", "BUPATI"),
        ("KSD-05", "bahwa huruf a", "huruf"),
        ("DHK-07", "Peraturan Bupati No. 5", "No"),  # without its year this may be another number
        ("DHK-11", "UU sebagaimana telah dicabut dengan UU", "sebagaimana"),
        ("DHK-13", "Peraturan Daerah Republik Indonesia Nomor 5", "Per"),
        ("BTG-10", "menurut pasal ini", "pasal"),
        ("BTG-10", "Angka kemiskinan", "Angka"),
        ("BTG-15", "Loket buka.", "Loket"),
        ("ACU-06", "menurut Pasal 1 ini", "Pasal"),
        ("ACU-09", "sesuai dengan ketentuan peraturan perundang-undangan", "sesuai"),
        ("BHS-01", "sekurang-kurangnya 3", "sekurang"),
        ("BHS-02", "lisan dan/atau tertulis", "dan"),
        ("BHS-11", "izin paling banyak 2 (dua) orang", "paling"),
    ],
)
def test_what_is_no_such_fault_or_open_is_no_edit(rule: str, words: str, at: str) -> None:
    assert repaired(rule, Passage("text", words=words), at) is None


@pytest.mark.parametrize(
    ("rule", "words", "wanted"),
    [
        ("JDL-02", "Pelayanan Terpadu.; ", "PELAYANAN TERPADU"),
        ("PMB-01", "Dengan Rahmat Tuhan Yang Maha Esa,", "DENGAN RAHMAT TUHAN YANG MAHA ESA"),
        ("PMB-02", "Bupati Blora", "BUPATI BLORA,"),
        ("PMB-02", "BUPATI BLORA.", "BUPATI BLORA,"),
        ("KSD-01", "Bahwa Bahwa itu", "bahwa Bahwa itu"),
        ("KSD-01", "a. Bahwa itu", "a. bahwa itu"),
        ("DKT-01", "Memutuskan", "MEMUTUSKAN:"),
        ("DKT-01", "M E M U T U S K A N :", "MEMUTUSKAN:"),
        ("DKT-01", "MENETAPKAN", "MENETAPKAN"),
        ("DKT-02", "Peraturan Bupati tentang Loket;", "PERATURAN BUPATI TENTANG LOKET."),
        ("DKT-04", "PERATURAN BUPATI BLORA TENTANG LOKET.", "PERATURAN BUPATI TENTANG LOKET."),
        ("DKT-04", "KEPUTUSAN WALI KOTA KOTA X TENTANG A TENTANG B.", "KEPUTUSAN WALI KOTA TENTANG A TENTANG B."),
        # The name of the amended regulation, in the name of the one that amends it, is its own.
        (
            "DKT-04",
            "PERATURAN BUPATI BLORA TENTANG PERUBAHAN ATAS PERATURAN BUPATI BLORA TENTANG LOKET.",
            "PERATURAN BUPATI TENTANG PERUBAHAN ATAS PERATURAN BUPATI BLORA TENTANG LOKET.",
        ),
        ("PRL-01", "ATURAN PERALIHAN", "KETENTUAN PERALIHAN"),
        ("PRL-01", "KETENTUAN TRANSISI", "KETENTUAN PERALIHAN"),
        ("PRL-01", "PENUTUP", "KETENTUAN PENUTUP"),
        ("PRL-01", "ATURAN PENUTUP", "KETENTUAN PENUTUP"),
        ("PRL-01", "KETENTUAN PIDANA", "KETENTUAN PIDANA"),
        ("PJL-02", "cukup  jelas ,", "Cukup jelas."),
        ("PJL-02", "Cukup jelas bagi warga.", "Cukup jelas bagi warga."),
        ("LMP-02", "lampiran IV.", "LAMPIRAN IV"),
        ("LMP-02", "Lampiran 12:", "LAMPIRAN XII"),
        ("LMP-02", "Lampiran A", "Lampiran A"),
        ("LMP-02", "Lampiran 0", "Lampiran 0"),
        ("LMP-05", "Denah Loket.", "DENAH LOKET"),
    ],
)
def test_the_words_of_a_line_are_written_anew(rule: str, words: str, wanted: str) -> None:
    assert repaired(rule, Passage("text", words=words), words) == wanted


CONSTITUTION = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"


@pytest.mark.parametrize(
    "called",
    [
        "UUD 1945",
        "UUD Tahun 1945",
        "Undang-undang Dasar 1945",
        "Undang Undang Dasar Republik Indonesia Tahun 1945",
        "Undang-Undang Dasar Negara Republik Indonesia 1945",
        CONSTITUTION,
    ],
)
def test_the_constitution_has_its_whole_name_behind_its_article(called: str) -> None:
    for given in (f"1. {called}, Pasal 18 ayat (6);", f"1. Pasal 18 ayat (6) {called};"):
        passage = Passage("citation", words=given)
        assert repaired("DHK-02", passage, "1.") == f"1. Pasal 18 ayat (6) {CONSTITUTION};"
    assert repaired("DHK-02", Passage("citation", words=f"{called} Pasal 18;"), "U") == f"Pasal 18 {CONSTITUTION};"


@pytest.mark.parametrize(
    ("rule", "label", "wanted"),
    [
        ("BTG-01", "BAB 12", "BAB XII"),
        ("BTG-01", "BAB 100", "BAB 100"),
        ("BTG-01", "BAB 0", "BAB 0"),
        ("BTG-01", "BAB XII", "BAB XII"),
        ("BTG-02", "Bagian Pertama", "Bagian Kesatu"),
        ("BTG-02", "Bagian IV", "Bagian Keempat"),
        ("BTG-02", "Bagian A", "Bagian A"),
        ("BTG-03", "Paragraf Kedua", "Paragraf 2"),
        ("BTG-03", "Paragraf A", "Paragraf A"),
        ("BTG-05", "PASAL XII", "Pasal 12"),
        ("BTG-05", "Pasal XL.", "Pasal 40"),
        ("BTG-05", "pasal 12.", "Pasal 12"),
        ("BTG-05", "Pasal 7A", "Pasal 7A"),
        ("BTG-05", "Pasal C", "Pasal C"),
    ],
)
def test_a_label_is_counted_as_the_law_counts_it_or_left(rule: str, label: str, wanted: str) -> None:
    # Only the words of a chapter stand in capitals (BTG-01).
    words = "UMUM" if rule == "BTG-01" else "Umum"
    assert repaired(rule, Passage("chapter", label=label, words="Umum"), label) == f"{wanted}\n{words}"


@pytest.mark.parametrize(
    ("rule", "says", "words", "wanted"),
    [
        ("KSD-02", "", "bahwa loket perlu diatur.", "bahwa loket perlu diatur;"),
        ("DHK-01", "", "Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 5 Tahun 2014;"),
        ("BTG-14", "akhiri dengan “;”", "loket,", "loket;"),
        ("BTG-14", "akhiri dengan “.”", "loket;", "loket."),
        ("BTG-14", "akhiri dengan “,”", "loket", "loket,"),
        ("BTG-14", "akhiri dengan tanda", "loket", None),
        ("BTG-15", "", "Sarana meliputi;", "Sarana meliputi:"),
    ],
)
def test_a_line_ends_with_the_mark_of_its_kind(rule: str, says: str, words: str, wanted: str | None) -> None:
    assert repaired(rule, Passage("point", words=words), words, says=says) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("daerah adalah Blora;", "1. Daerah adalah Blora."),
        ("Daerah adalah Blora", "1. Daerah adalah Blora."),
        ("2. daerah adalah Blora,", "1. 2. Daerah adalah Blora."),
        ("daerah adalah Blora atau", "1. Daerah adalah Blora atau"),
    ],
)
def test_a_definition_gets_its_capital_and_its_full_stop(words: str, wanted: str) -> None:
    """Where a conjunction asks for more, nothing ends."""
    assert repaired("KTU-03", Passage("definition", label="1.", words=words), "1.") == wanted


def test_a_definition_with_items_ends_as_its_lead_in_does() -> None:
    items = (Passage("point", label="a.", words="Blora;"),)
    assert repaired("KTU-03", Passage("definition", label="1.", words="daerah adalah:", children=items), "1.") == (
        "1. Daerah adalah:"
    )
    assert repaired("KTU-03", Passage("definition", label="1.", words="daerah adalah;", children=items), "1.") == (
        "1. Daerah adalah;"
    )
    assert repaired("KTU-03", Passage("definition", label="1."), "1.") is None


@pytest.mark.parametrize(
    ("title", "words", "wanted"),
    [
        ("PERATURAN BUPATI BLORA", "Dalam Peraturan ini yang dimaksud dengan", "Dalam Peraturan Bupati ini"),
        ("PERATURAN WALIKOTA TEGAL", "Dalam peraturan ini, yang dimaksud dengan:", "Dalam Peraturan Wali Kota ini"),
        ("PERATURAN WALI KOTA TEGAL", "Dalam Peraturan ini yang dimaksud dengan:", "Dalam Peraturan Wali Kota ini"),
        ("PERATURAN WALI KOTA TEGAL", "Dalam Peraturan ini yang diatur adalah", None),
        (
            "PERATURAN BUPATI BLORA",
            "Dalam Peraturan Daerah Blora ini yang dimaksud dengan",
            "Dalam Peraturan Bupati ini",
        ),
        ("PERATURAN BUPATI BLORA", "Dalam Pasal ini yang dimaksud dengan", None),
        ("PERATURAN DAERAH KABUPATEN BLORA", "Dalam Peraturan ini yang dimaksud dengan", None),
        ("TENTANG PERATURAN BUPATI BLORA", "Dalam Peraturan ini yang dimaksud dengan", None),
    ],
)
def test_definitions_open_with_the_office_of_the_title(title: str, words: str, wanted: str | None) -> None:
    passage = Passage("paragraph", label="(1)", words=words)
    said = f"(1) {wanted} yang dimaksud dengan:" if wanted else None
    assert repaired("KTU-02", passage, "Dalam", title=title) == said


@pytest.mark.parametrize(
    ("words", "at", "wanted"),
    [
        ("ARIEF, S.H.", ", S.H.", "ARIEF"),
        ("Dr. ARIEF", "Dr.", "ARIEF"),
        ("Ir.   ARIEF", "Ir.", "ARIEF"),
        ("NIP 19700101", "NIP 19700101", None),
        ("PEMBINA TINGKAT I", "PEMBINA TINGKAT I", None),
    ],
)
def test_a_degree_goes_with_its_blank_or_comma_and_rank_and_number_wait(
    words: str, at: str, wanted: str | None
) -> None:
    assert repaired("PNT-08", Passage("signature", words=words), at) == wanted
