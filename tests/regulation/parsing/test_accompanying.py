"""A paper that is read back is the paper that was written: its title, its blocks, what it is about and whose it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats import write_regulation
from mpp_readiness.formats.brought_draft.sources import parse_draft
from mpp_readiness.regulation.text import only_words
from mpp_readiness.regulation.tree import AccompanyingDocument, Draft, Fields, Heading, Listing, Signature
from tests.regulation.parsing.bare import bare
from tests.regulation.parsing.test_parsing import print_of, read, references, said
from tests.regulation.review.word_drafts import centred, listing, new, numbered, saved, signed, typed
from tests.regulation.segmenting.test_accompanying import PAPERS


@pytest.fixture(scope="module", params=[".txt", ".docx"])
def suffix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def headings(draft: Draft) -> list[tuple[int, bool]]:
    assert isinstance(draft, AccompanyingDocument)
    return [(one.level, one.new_page) for one in draft.blocks if isinstance(one, Heading)]


def sides(draft: Draft) -> list[str]:
    assert isinstance(draft, AccompanyingDocument)
    return [one.side for one in draft.blocks if isinstance(one, Signature)]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_ours_is_read_back_to_its_tree(name: str, suffix: str, tmp_path: Path) -> None:
    written = PAPERS[name]
    path = tmp_path / f"naskah{suffix}"
    write_regulation(written, path)
    found = parse_draft(path)
    assert found.unplaced == ()
    assert [one for one in found.problems if one.severity == "error"] == []
    assert bare(found.draft).model_dump_json() == bare(written).model_dump_json()
    assert said(print_of(found.draft)) == said(print_of(written))
    assert headings(found.draft) == headings(written)
    assert sides(found.draft) == sides(written)
    assert found.draft.region.full_name == written.region.full_name
    assert references(found.draft) == references(written)


# ---- what it is about, and whose it is


def paper(text: str) -> AccompanyingDocument:
    found = read(text).draft
    assert isinstance(found, AccompanyingDocument)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NOTA KESEPAKATAN\nTENTANG\nLAYANAN DI MAL\nNOMOR: 5\n\nIsi.", "Nota Kesepakatan tentang Layanan di Mal"),
        ("Nomor : 5\nHal   : Usulan Loket\n\nIsi.", "Usulan Loket"),
        ("Nomor   : 5\nPerihal : Usulan Loket\n\nIsi.", "Usulan Loket"),
        ("DINAS PENANAMAN MODAL\n\nNomor : 5\nHal   : Usulan Loket\n\nIsi.", "Usulan Loket"),
        ("Isi naskah.\n\nKajian Loket\n\nIsi.", "Kajian Loket"),
        ("Isi naskah.", "..."),
    ],
    ids=["its title", "Hal", "Perihal", "Hal below the head of an office", "its first heading", "nothing says it"],
)
def test_what_a_paper_is_about(text: str, expected: str) -> None:
    assert paper(text).subject == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KAJIAN LOKET\nKABUPATEN BLORA\n\nKabupaten Badung dan Kabupaten Badung.", "Kabupaten Blora"),
        ("Kami belajar dari Kabupaten Badung.\n\nBupati Blora,\n\n\n\nSRI", "Kabupaten Blora"),
        ("Di Kota Salatiga, bukan Kabupaten Badung. Kota Salatiga siap.", "Kota Salatiga"),
        ("Wali Kota Salatiga hadir.", "Kota Salatiga"),
        # The longest name of the register: there is a regency of Lampung and one of Lampung Tengah.
        ("Di Kabupaten Lampung Tengah loket buka.", "Kabupaten Lampung Tengah"),
        ("KAJIAN\nKABUPATEN CONTOH TAHUN 2026\n\nSeperti Kabupaten Badung.", "Kabupaten Contoh"),
        ("Loket buka.", "Daerah ..."),
    ],
    ids=["title", "who signs", "most often", "by its head", "longest", "invented", "unknown"],
)
def test_whose_a_paper_is(text: str, expected: str) -> None:
    assert paper(text).region.full_name == expected
    told = [(one.severity, one.remedy) for one in read(text).problems if "daerah pada naskah" in one.what]
    remedy = "tulis nama kabupaten atau kota seperti dalam daftar wilayah"
    assert told == ([] if paper(text).region.is_known else [("warning", remedy)])


LEVELS = [
    (["I. Umum", "A. Latar", "B. Dasar", "II. Isi", "A. Tahap"], [1, 2, 2, 1, 2]),
    (["A. Umum", "B. Isi"], [1, 1]),
    # The ninth letter is a letter where eight letters stand before it.
    ([f"{sign}. Hal" for sign in "ABCDEFGHI"], [1] * 9),
    (["Umum", "Isi"], [1, 1]),
]


@pytest.mark.parametrize(("titles", "expected"), LEVELS, ids=["both", "letters", "nine letters", "no sign"])
def test_how_deep_a_heading_stands_follows_from_its_sign(titles: list[str], expected: list[int]) -> None:
    def written() -> Iterator[str]:
        for title in titles:
            yield f"{title}\n\nIsi naskah."

    assert [level for level, _ in headings(paper("\n\n".join(written())))] == expected


@pytest.mark.parametrize("text", ["KOP SURAT\n", "PERJANJIAN KERJA SAMA\n"], ids=["letterhead", "title"])
def test_a_paper_of_nothing_but_its_head_is_no_tree(text: str) -> None:
    with pytest.raises(InvalidInput, match="tidak berisi apa pun di bawah judulnya"):
        read(text)


def test_names_without_a_mark_stay_names_though_one_is_unknown() -> None:
    text = "Isi naskah.\n\nTembusan:\n1.  Gubernur ...\n2.  Ketua\n"
    listing = paper(text).blocks[-1]
    assert listing.type == "listing"
    assert (listing.unmarked, len(listing.points.items)) == (True, 2)


def test_a_letter_as_an_office_types_it_becomes_its_blocks(tmp_path: Path) -> None:
    """Tabs before the colons, numbers of Word, empty paragraphs to sign in, rank and NIP below the name."""
    word = new()
    centred(word, "PEMERINTAH KABUPATEN BLORA", "DINAS PENANAMAN MODAL", "")
    word.add_paragraph("Blora, 3 Juni 2021").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    typed(word, "Nomor\t: 503/12/2021", "Hal\t: Permohonan Petugas", "", "\tBersama ini kami mohon:")
    numbered(word, listing(word, ("decimal", "%1.")), "dua petugas; dan", "surat penugasan.")
    typed(word, "\tAtas perhatian Saudara kami ucapkan terima kasih.", "")
    signed(word, "Kepala Dinas,", "", "", "", "SRI", "Pembina", "NIP 1", right=True)
    typed(word, "", "Tembusan:", "1. Bupati Blora", "2. Sekretaris Daerah")
    found = parse_draft(saved(word, tmp_path))
    assert found.unplaced == ()
    assert isinstance(found.draft, AccompanyingDocument)
    assert [block.type for block in found.draft.blocks] == [
        *("prose", "fields", "listing", "prose", "signature", "listing"),
    ]
    _, fields, asked, _, signature, copies = found.draft.blocks
    assert isinstance(fields, Fields)
    assert [label for label, _ in fields.rows] == ["Nomor", "Hal"]
    assert isinstance(asked, Listing)
    assert [only_words(one.text) for one in asked.points.items] == ["dua petugas", "surat penugasan"]
    assert isinstance(signature, Signature)
    assert (signature.office, only_words(signature.person)) == ("Kepala Dinas,", "SRI Pembina NIP 1")
    assert isinstance(copies, Listing)
    assert copies.unmarked
    assert (found.draft.subject, found.draft.region.code) == ("Permohonan Petugas", "33.16")


@pytest.mark.parametrize(
    ("count", "expected"), [(1, ["right"]), (2, ["left", "right"]), (3, ["left", "right", "right"])]
)
def test_where_those_who_sign_stand(count: int, expected: list[str]) -> None:
    parties = "".join(f"PIHAK {one}\nKepala,\n\n\n\n\nSRI\n\n" for one in ("KESATU", "KEDUA", "KETIGA")[:count])
    assert sides(paper(f"PERJANJIAN\n\nIsi naskah.\n\n{parties}")) == expected
