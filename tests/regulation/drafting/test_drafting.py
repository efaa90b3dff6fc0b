"""A skeleton, a region and facts become a draft; what nobody knows stays open."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mpp_readiness.errors import InvalidInput, NotFound, dotted
from mpp_readiness.regions import RegionKind, find_region, invented_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, SignatureBlock, TableBlock, open_ends
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import Term
from mpp_readiness.regulation.tree import AccompanyingDocument, Article, Chapter, Regulation

SMALL = Path(__file__).parents[1] / "small.yaml"
BLORA = find_region("33.16")
FULL: Mapping[str, object] = {
    "batas": 5,
    "biaya": "10000",
    "mulai": "1 Januari 2027",
    "jenis": ["KTP", "KK"],
    "badan": [{"nama": "Polres", "urusan": ["SIM", "SKCK"]}, {"nama": "Kemenag"}],
}


def lines(facts: Mapping[str, object] | None = None, region: str = "33.16") -> list[str]:
    """The draft as it reads, line by line, without what stands before Menimbang."""
    parts = printed(number(draft(SMALL, region=find_region(region), facts=facts)))
    found = []
    for part in parts:
        for piece in part.pieces:
            match piece:
                case Line():
                    found.append(f"{piece.label} {plain(piece.runs)}".strip())
                case TableBlock(rows=rows):
                    found += [" | ".join(plain(cell) for cell in row) for row in rows]
                case FieldList(rows=pairs):
                    found += [f"{label}: {plain(runs)}" for label, runs in pairs]
                case SignatureBlock(office=office, person=person):
                    found.append(f"{office} {plain(person)}")
    return found


def test_what_is_known_stands_in_its_place() -> None:
    assert {
        "(1) Loket di Daerah menyelesaikan permohonan paling lama 5 (lima) hari kerja sejak 1 Januari 2027.",
        "(3) Biaya paling banyak Rp10.000,00 (sepuluh ribu rupiah), menurut Pasal 31 Undang-Undang Nomor 25 Tahun 2009 "
        "tentang Pelayanan Publik.",
        "Peraturan ini mengatur KTP dan KK.",
        "1. | Polres | SIM dan SKCK",
        "Tanggal: 1 Januari 2027",
        "DAFTAR BADAN KABUPATEN BLORA",
        "BAB II LOKET BLORA",
    } <= set(lines(FULL))


def test_what_is_unknown_is_three_dots_and_is_asked_for() -> None:
    assert (
        "(3) Biaya paling banyak ..., menurut Pasal 31 Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik."
        in lines()
    )
    asked = {run.target for run in open_ends(printed(number(draft(SMALL, region=BLORA))))}
    assert {"biaya", "tanggal mulai", "nama badan", "urusan badan", "jenis layanan", "nama petugas"} <= asked
    assert "batas waktu" not in asked, "a default is an assumption, not an open end"


def test_a_list_is_repeated_and_its_last_item_but_one_takes_the_conjunction() -> None:
    said = lines(FULL)
    at = said.index("(2) Waktu sebagaimana dimaksud pada ayat (1) tidak berlaku bagi:")
    assert said[at + 1 : at + 3] == ["a. Polres; atau", "b. Kemenag."]
    with_unit = lines({**FULL, "unit": "ya"})
    at = with_unit.index("(2) Waktu sebagaimana dimaksud pada ayat (1) tidak berlaku bagi:")
    assert with_unit[at + 1 : at + 4] == ["a. Polres;", "b. Kemenag; atau", "c. Unit."]


def test_an_unknown_list_is_one_blank_entry_and_an_empty_one_none() -> None:
    assert "1. | ... | ..." in lines()
    assert not [line for line in lines({"badan": []}) if line.startswith("1. |")]
    assert "| Jumlah |" in "\n".join(lines({"badan": []}))


def test_a_section_whose_every_article_is_left_out_is_left_out_too() -> None:
    assert "Bagian Kesatu Waktu" in lines(FULL)
    assert {"Bagian Kesatu Unit", "Bagian Kedua Waktu"} <= set(lines({"unit": True}))


def test_a_condition_may_be_the_absence_of_a_fact() -> None:
    short = "3. Loket Pelayanan yang selanjutnya disebut Loket adalah tempat melayani."
    assert short in lines({"unit": "tidak"})
    assert short not in lines({"unit": "ya"})


def test_recitals_end_with_the_closing_one_that_counts_those_before() -> None:
    end = "perlu menetapkan Peraturan Bupati tentang Loket;"
    assert f"b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, {end}" in lines()
    assert f"c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, {end}" in lines(
        {"unit": "ya"}
    )


def test_the_law_that_formed_the_region_comes_from_the_register_or_is_asked_for() -> None:
    assert any(line.startswith("2. Undang-Undang Nomor 13 Tahun 1950") for line in lines())
    salatiga = draft(SMALL, region=find_region("Kota Salatiga"))
    assert "undang-undang pembentukan Kota Salatiga" in {run.target for run in open_ends(printed(number(salatiga)))}


def test_a_city_speaks_of_its_mayor() -> None:
    said = lines(FULL, "Kota Salatiga")
    assert "2. Perangkat Daerah adalah unsur pembantu Wali Kota." in said
    assert any(line.endswith("dari Peraturan Wali Kota ini.") for line in said)
    assert "Wali Kota Salatiga, ..." in said


def test_defined_terms_are_marked_the_longest_first() -> None:
    drafted = draft(SMALL, region=BLORA, facts=FULL)
    assert isinstance(drafted, Regulation)
    chapter = drafted.body[1]
    assert isinstance(chapter, Chapter)
    article = number(drafted).places["waktu"].node
    assert isinstance(article, Article)
    first = article.paragraphs[0].text
    assert [one.term for one in first if isinstance(one, Term)] == ["Loket", "Daerah"]


def test_an_explained_ayat_stands_in_the_elucidation_and_the_others_are_clear() -> None:
    said = lines(FULL)
    at = said.index("II. PASAL DEMI PASAL")
    assert said[at + 1 : at + 11] == [
        "Pasal 1",
        "Cukup jelas.",
        "Pasal 2",
        "Pasal ini mengatur waktu.",
        "Ayat (1)",
        "Yang dimaksud dengan “hari kerja” adalah Senin sampai dengan Jumat.",
        "Ayat (2)",
        "Cukup jelas.",
        "Ayat (3)",
        "Cukup jelas.",
    ]


def test_every_wrong_fact_is_told_at_once() -> None:
    with pytest.raises(InvalidInput) as raised:
        draft(SMALL, region=BLORA, facts={"bats": 1, "biaya": "mahal", "badan": [{"nma": "x"}], "unit": "mungkin"})
    assert [(dotted(one.path), one.what) for one in raised.value.problems] == [
        ("bats", "fakta “bats” tidak dikenal"),
        ("biaya", "“mahal” bukan angka; tulis angkanya saja, seperti 1234 atau 1.234,56"),
        ("badan[0].nma", "kunci “nma” tidak dikenal"),
        ("unit", "“mungkin” bukan ya atau tidak"),
    ]
    assert raised.value.problems[0].remedy == "mungkin maksud Anda: batas"


def test_a_reference_to_a_part_that_is_left_out_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "rusak.yaml"
    file.write_text(SMALL.read_text(encoding="utf-8").replace("{pada:selesai}", "{pada:unit}"), encoding="utf-8")
    drafted = draft(file, region=BLORA)
    with pytest.raises(InvalidInput, match="rujukan ke “unit” tidak ada tujuannya"):
        number(drafted)


def test_a_skeleton_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NotFound, match="perbup-mpp"):
        draft("perbup-mp", region=BLORA)


def test_the_same_facts_give_the_same_draft() -> None:
    assert draft(SMALL, region=BLORA, facts=FULL) == draft(SMALL, region=BLORA, facts=dict(sorted(FULL.items())))


def test_a_matrix_is_that_of_a_regulation(tmp_path: Path) -> None:
    file = tmp_path / "cermin.yaml"
    head = "skeleton: cermin\nversion: '1'\nform: Naskah\nsubject: Cermin\nabout: Cermin.\nblocks:\n"
    file.write_text(f"{head}  - matrix: maklumat\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="matriks untuk naskah “maklumat”") as caught:
        draft(file, region=BLORA)
    assert [problem.code for problem in caught.value.problems] == ["matrix-of-paper"]


def test_an_invented_region_has_no_province() -> None:
    invented = invented_region(RegionKind.KABUPATEN, "Contoh")
    said = [run.target for run in open_ends(printed(number(draft(SMALL, region=invented))))]
    assert said[0] == "nama provinsi"


def test_bases_stand_by_rank_and_date_whatever_the_skeleton_says(tmp_path: Path) -> None:
    """Lampiran II angka 43."""
    written = SMALL.read_text(encoding="utf-8")
    start, end = written.index("citations:"), written.index("body:")
    ids = ("permenpanrb-92-2021", "perpres-89-2021", "uu-23-2014", "pp-96-2012", "uu-25-2009", "uud-1945")
    bases = "".join(f"  - {{instrument: {id}}}\n" for id in ids)
    file = tmp_path / "acak.yaml"
    file.write_text(f"{written[:start]}citations:\n  - {{text: Perda}}\n{bases}{written[end:]}", encoding="utf-8")
    drafted = draft(file, region=BLORA)
    assert isinstance(drafted, Regulation)
    assert [one.instrument for one in drafted.citations] == [
        "uud-1945",
        "uu-25-2009",
        "uu-23-2014",
        "pp-96-2012",
        "perpres-89-2021",
        "permenpanrb-92-2021",
        None,
    ]


def other(tmp_path: Path, form: str, rest: str) -> Path:
    file = tmp_path / "lain.yaml"
    head = f"skeleton: lain\nversion: '1'\nform: {form}\nsubject: Lain\nabout: Lain.\n"
    file.write_text(f"{head}facts:\n  ada: {{title: ada, kind: yes_no}}\n{rest}", encoding="utf-8")
    return file


BASES = """
recitals: [{kind: yuridis, text: bahwa perlu}]
citations:
  - {instrument: uu-25-2009}
  - {instrument: pp-96-2012, when: ada}
"""


def test_a_decision_has_dikta(tmp_path: Path) -> None:
    body = """
body:
  - Membentuk tim
  - {text: Tim bekerja, when: ada}
  - {text: Tim melapor, points: [lisan, tertulis], joined_by: atau}
"""
    drafted = draft(other(tmp_path, "Keputusan", BASES + body), region=BLORA)
    assert isinstance(drafted, Regulation)
    assert [one.type for one in drafted.body] == ["dictum", "dictum"]
    assert [one.instrument for one in drafted.citations] == ["uu-25-2009"]


def test_divisions_nest_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    body = """
body:
  - chapter: Pertama
    children:
      - section: Umum
        children:
          - subsection: Tempat
            children:
              - {article: a, paragraphs: [Tempat ditetapkan]}
          - subsection: Waktu
            children:
              - {article: b, when: ada, paragraphs: [Waktu ditetapkan]}
      - section: Khusus
        when: ada
        children:
          - {article: c, paragraphs: [Khusus diatur]}
  - chapter: Kedua
    when: ada
    children:
      - {article: d, paragraphs: [Kedua diatur]}
  - chapter: Ketiga
    children:
      - {article: e, when: ada, paragraphs: [Ketiga diatur]}
"""
    file = other(tmp_path, "Peraturan", BASES + body)
    numbered = number(draft(file, region=BLORA))
    assert [one.eid for one in numbered.walk() if one.node.type == "article"] == ["art_1"]
    assert numbered.places["a"].eid == "art_1"
    full = number(draft(file, region=BLORA, facts={"ada": True}))
    assert list(full.places) == ["a", "b", "c", "d", "e"]
    assert [one.label for one in full.body] == ["BAB I", "BAB II", "BAB III"]


def test_a_short_act_may_have_articles_alone(tmp_path: Path) -> None:
    body = "body:\n  - {article: a, paragraphs: [Satu]}\n  - {article: b, when: ada, paragraphs: [Dua]}\n"
    drafted = draft(other(tmp_path, "Peraturan", BASES + body), region=BLORA)
    assert isinstance(drafted, Regulation)
    assert [one.type for one in drafted.body] == ["article"]
    assert drafted.elucidation is None


def test_a_list_of_which_nothing_is_left_is_left_out(tmp_path: Path) -> None:
    blocks = (
        "blocks:\n  - Isi.\n  - {listing: [{text: satu, when: ada}], lead_in: Daftar}\n  - {prose: Ada., when: ada}\n"
    )
    drafted = draft(other(tmp_path, "Naskah", blocks), region=BLORA)
    assert isinstance(drafted, AccompanyingDocument)
    assert [one.type for one in drafted.blocks] == ["prose"]


def test_yes_and_no_are_words_in_a_text(tmp_path: Path) -> None:
    file = other(tmp_path, "Naskah", 'blocks: ["Ada: {ada}."]\n')
    said = [
        plain(piece.runs)
        for value in (True, False)
        for piece in printed(number(draft(file, region=BLORA, facts={"ada": value})))[0].pieces
        if isinstance(piece, Line)
    ]
    assert said == ["Ada: ya.", "Ada: tidak."]
