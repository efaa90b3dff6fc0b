"""The head of a regulation: title, words of grace, recitals and legal bases, whatever line they stand on."""

import pytest

from mpp_readiness.regulation.passages import walk
from tests.regulation.segmenting.test_segmenting import body, read

HEADED = "PERATURAN BUPATI\nTENTANG\nLOKET\n{}\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG LOKET.\nPasal 1\nA."


# A draft is read with its fault: what stands on a line of its own behind a semicolon is the next one.
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Menimbang : a. bahwa x;", "c. bahwa y;"), ["recital Menimbang | bahwa x;", "recital c. | bahwa y;"]),
        (("Menimbang : a. bahwa x;", "a. bahwa y;"), ["recital Menimbang | bahwa x;", "recital a. | bahwa y;"]),
        (("Menimbang : bahwa x;", "bahwa y;"), ["recital Menimbang | bahwa x;", "recital | bahwa y;"]),
        (
            ("Mengingat : 1. Pasal 18 UUD;", "3. Undang-Undang x;", "4. Perda y;"),
            ["citation Mengingat | Pasal 18 UUD;", "citation 3. | Undang-Undang x;", "citation 4. | Perda y;"],
        ),
        (
            ("Mengingat : Pasal 18 UUD;", "Peraturan x;"),
            ["citation Mengingat | Pasal 18 UUD;", "citation | Peraturan x;"],
        ),
        (
            ("Mengingat : 1. Pasal 18 UUD;", "Catatan penyusun."),
            ["citation Mengingat | Pasal 18 UUD;", "unplaced | Catatan penyusun."],
        ),
    ],
)
def test_recitals_and_bases_out_of_turn_are_read_as_what_they_are(lines: tuple[str, ...], expected: list[str]) -> None:
    read_lines = body(HEADED.format("\n".join(lines)))
    assert [one for one in read_lines if one.startswith(("recital", "citation", "unplaced"))] == expected


@pytest.mark.parametrize("office", ["BUPATI BLORA", "WALI KOTA TEGAL", "Bupati Blora", "BUPATI BLORA,"])
def test_an_office_below_the_words_of_grace_is_the_authority_with_its_comma_or_without(office: str) -> None:
    title = "PERATURAN BUPATI\nTENTANG\nLOKET\nDENGAN RAHMAT TUHAN YANG MAHA ESA"
    text = f"{title}\n{office}\nMenimbang : bahwa x;\nPasal 1\nA."
    assert f"authority | {office}" in body(text)


def test_an_office_above_the_title_is_no_authority() -> None:
    text = "BUPATI BLORA\nPERATURAN BUPATI BLORA\nTENTANG\nLOKET\nMenimbang : bahwa x;\nPasal 1\nA."
    assert "title | BUPATI BLORA" in body(text)


def test_preamble_run_together_in_one_line_is_read_as_if_it_stood_on_many() -> None:
    text = (
        "PERATURAN BUPATI BLORA NOMOR 3 TAHUN 2026 TENTANG LOKET\nDENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI BLORA,\n"
        "Menimbang : a. bahwa loket perlu; b. bahwa perlu menetapkan Peraturan Bupati; "
        "Mengingat : 1. Pasal 18 ayat (6) UUD; 2. Undang-Undang Nomor 25 Tahun 2009; "
        "MEMUTUSKAN: Menetapkan : PERATURAN BUPATI TENTANG LOKET.\nPasal 1\nA."
    )
    assert body(text) == [
        "title | PERATURAN BUPATI BLORA",
        "title | NOMOR 3 TAHUN 2026",
        "title | TENTANG",
        "title | LOKET",
        "invocation | DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "authority | BUPATI BLORA,",
        "recital Menimbang | bahwa loket perlu;",
        "recital b. | bahwa perlu menetapkan Peraturan Bupati;",
        "citation Mengingat | Pasal 18 ayat (6) UUD;",
        "citation 2. | Undang-Undang Nomor 25 Tahun 2009;",
        "decides | MEMUTUSKAN:",
        "decided Menetapkan | PERATURAN BUPATI TENTANG LOKET.",
        "article Pasal 1",
        "  text | A.",
    ]


@pytest.mark.parametrize("gap", [" ", "\n", f"\n{' ' * 13}", "\n\n"], ids=["no", "a line", "an indented line", "empty"])
def test_a_name_that_is_broken_behind_menetapkan_is_one(gap: str) -> None:
    text = f"MEMUTUSKAN:\n\nMenetapkan : PERATURAN BUPATI TENTANG{gap}LAYANAN LOKET.\n\nPasal 1\nLoket buka."
    assert body(text)[1] == "decided Menetapkan | PERATURAN BUPATI TENTANG LAYANAN LOKET."


# ---- title

END = "\nMenimbang : bahwa x;\nPasal 1\nA."


def titles(text: str) -> list[str]:
    return [one for one in body(text + END) if one.startswith(("title", "unplaced", "letterhead", "authority"))]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("LAYANAN\nLOKET", ["title | LAYANAN LOKET"]),
        ("LAYANAN\n\nLOKET", ["title | LAYANAN", "title | LOKET"]),
        ("LAYANAN\nLOKET\nMAL", ["title | LAYANAN LOKET MAL"]),
        ("LAYANAN\n- 2 -\nLOKET", ["title | LAYANAN", "unplaced | - 2 -", "title | LOKET"]),
        ("LOKET\nBUPATI BLORA,", ["title | LOKET", "authority | BUPATI BLORA,"]),
    ],
    ids=["two lines", "two paragraphs", "three lines", "a page between", "the authority"],
)
def test_a_subject_is_one_line_on_however_many_it_stands(subject: str, expected: list[str]) -> None:
    assert titles(f"PERATURAN BUPATI BLORA\nTENTANG\n{subject}")[2:] == expected


@pytest.mark.parametrize("indent", ["", "          "])
def test_where_no_line_was_broken_a_subject_goes_on_in_capitals_in_the_middle_alone(indent: str) -> None:
    wide = (
        f"PERATURAN BUPATI BLORA\nTENTANG\n{indent}LAYANAN\n{indent}LOKET\nMenimbang : bahwa {'x' * 130};\nPasal 1\nA."
    )
    found = [one for one in body(wide) if one.startswith("title")][2:]
    assert found == (["title | LAYANAN LOKET"] if indent else ["title | LAYANAN", "title | LOKET"])


def test_a_title_run_together_is_cut_where_its_lines_begin() -> None:
    text = "PERATURAN BUPATI BLORA NOMOR 3 TAHUN 2026 TENTANG NOMOR 4 TAHUN LOKET DENGAN RAHMAT TUHAN YANG MAHA ESA"
    assert [one for one in body(text + END) if one.startswith(("title", "invocation"))] == [
        "title | PERATURAN BUPATI BLORA",
        "title | NOMOR 3 TAHUN 2026",
        "title | TENTANG",
        "title | NOMOR 4 TAHUN LOKET",
        "invocation | DENGAN RAHMAT TUHAN YANG MAHA ESA",
    ]


@pytest.mark.parametrize("emblem", ["[LAMBANG NEGARA]", "LAMBANG NEGARA", "kop surat", "[KOP NASKAH DINAS]"])
def test_an_emblem_above_the_title_is_no_title(emblem: str) -> None:
    assert titles(f"{emblem}\nPERATURAN BUPATI BLORA\nTENTANG\nLOKET")[0] == f"letterhead | {emblem}"


def test_what_no_title_begins_with_and_is_not_in_capitals_has_no_place() -> None:
    text = "Catatan penyusun.\n\nPeraturan Bupati Blora\nNomor 3 Tahun 2026\nTENTANG\nLoket\n\nDitulis kemarin."
    assert titles(text) == [
        "unplaced | Catatan penyusun.",
        "title | Peraturan Bupati Blora",
        "title | Nomor 3 Tahun 2026",
        "title | TENTANG",
        "title | Loket",
        "unplaced | Ditulis kemarin.",
    ]


def test_where_nothing_names_an_act_capitals_are_no_title() -> None:
    assert titles("LOKET LAYANAN") == ["unplaced | LOKET LAYANAN"]


# ---- recitals and bases


def between(*lines: str) -> list[str]:
    """What is read between the title and the Pasal."""
    return [one for one in body(HEADED.format("\n".join(lines))) if not one.startswith(("title", "article", "  text"))]


def test_every_lead_has_its_colon_or_is_one_of_the_words() -> None:
    assert between("Menimbang a. bahwa x;", "Mengingat 1. Pasal 18 UUD;")[:2] == [
        "recital | Menimbang a. bahwa x;",
        "citation | Mengingat 1. Pasal 18 UUD;",
    ]


def test_memperhatikan_is_a_lead_of_its_own_and_persetujuan_bersama_has_no_place() -> None:
    lines = ("Menimbang : bahwa x;", "Mengingat : Pasal 18 UUD;", "Memperhatikan : Surat Edaran;")
    assert between(*lines, "", "Dengan Persetujuan Bersama", "DPRD")[:-2] == [
        "recital Menimbang | bahwa x;",
        "citation Mengingat | Pasal 18 UUD;",
        "citation Memperhatikan | Surat Edaran;",
        "unplaced | Dengan Persetujuan Bersama DPRD",
    ]


@pytest.mark.parametrize(
    ("label", "kind"), [("b", "recital b."), ("c", "recital c."), ("d", "recital d."), ("e", "unplaced")]
)
def test_behind_a_semicolon_two_letters_may_be_left_out_and_no_more(label: str, kind: str) -> None:
    found = between("Menimbang : a. bahwa x;", f"{label}. bahwa y;")
    assert found[1] == (f"{kind} | bahwa y;" if kind.endswith(".") else f"{kind} | {label}. bahwa y;")


def test_in_the_midst_of_a_line_a_letter_follows_in_turn_alone() -> None:
    assert between("Menimbang : a. bahwa x; b. bahwa y; d. bahwa z;")[:2] == [
        "recital Menimbang | bahwa x;",
        "recital b. | bahwa y; d. bahwa z;",
    ]


def test_a_number_among_letters_is_part_of_the_words() -> None:
    assert between("Menimbang : a. bahwa menurut", "1. loket; dan", "b. bahwa y;")[:2] == [
        "recital Menimbang | bahwa menurut 1. loket; dan",
        "recital b. | bahwa y;",
    ]


def test_a_lead_in_above_the_letters_is_a_recital_without_one() -> None:
    found = between("Menimbang : bahwa perlu:", "a. bahwa x; dan", "b. bahwa y;")
    assert found[:3] == ["recital Menimbang | bahwa perlu:", "recital a. | bahwa x; dan", "recital b. | bahwa y;"]


def test_each_recital_has_the_line_where_it_begins() -> None:
    text = HEADED.format("Menimbang :\na. bahwa x;\nb. bahwa y;\nbahwa z;")
    places = {one.words: str(one.place) for one in walk(read(text)) if one.kind == "recital"}
    assert places == {"bahwa x;": "draf.txt:4", "bahwa y;": "draf.txt:6", "bahwa z;": "draf.txt:7"}


# ---- MEMUTUSKAN, Menetapkan


@pytest.mark.parametrize("decides", ["MEMUTUSKAN:", "M E M U T U S K A N :", "Memutuskan", "MEMUTUSKAN"])
def test_memutuskan_is_read_spaced_out_or_not(decides: str) -> None:
    text = f"PERATURAN BUPATI\nTENTANG\nLOKET\nMenimbang : bahwa x;\n{decides}\nMenetapkan : PERATURAN.\nPasal 1\nA."
    assert f"decides | {decides}" in body(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("PERATURAN BUPATI\n\nTENTANG LOKET.", ["decided Menetapkan | PERATURAN BUPATI TENTANG LOKET."]),
        (
            "PERATURAN BUPATI.\n\nTENTANG LOKET.",
            ["decided Menetapkan | PERATURAN BUPATI.", "unplaced | TENTANG LOKET."],
        ),
        ("PERATURAN BUPATI\n\nTentang loket.", ["decided Menetapkan | PERATURAN BUPATI", "unplaced | Tentang loket."]),
    ],
    ids=["two lines", "a full stop", "no capitals"],
)
def test_the_name_that_is_enacted_goes_on_in_capitals_up_to_its_full_stop(name: str, expected: list[str]) -> None:
    assert body(f"MEMUTUSKAN:\nMenetapkan : {name}\n\nPasal 1\nA.")[1:-2] == expected


def test_what_stands_between_memutuskan_and_menetapkan_has_no_place() -> None:
    assert body("MEMUTUSKAN:\nCatatan.\nMenetapkan : PERATURAN.\n\nPasal 1\nA.")[:3] == [
        "decides | MEMUTUSKAN:",
        "unplaced | Catatan.",
        "decided Menetapkan | PERATURAN.",
    ]


def test_without_words_a_lead_is_kept() -> None:
    assert body("Menimbang :\nMengingat :\nMEMUTUSKAN:\nMenetapkan :\nPasal 1\nA.")[:4] == [
        "recital Menimbang",
        "citation Mengingat",
        "decides | MEMUTUSKAN:",
        "decided Menetapkan",
    ]


@pytest.mark.parametrize("kind", ["PERATURAN", "KEPUTUSAN", "INSTRUKSI", "QANUN", "UNDANG-UNDANG"])
def test_whatever_can_open_a_title_does(kind: str) -> None:
    found = read(f"{kind} BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET\n\nMenetapkan : HAL INI.\n\nKESATU : Buka.")
    assert next(one.words for one in walk(found) if one.kind == "title") == f"{kind} BUPATI BLORA"
