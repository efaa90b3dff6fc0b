"""A Word file of an office, its numbers typed or Word's own, becomes the tree that a drafter would say it is."""

from pathlib import Path

import pytest
from docx.document import Document as Word

from mpp_readiness.errors import dotted
from mpp_readiness.formats.brought_draft.sources import parse_draft
from mpp_readiness.regulation.parsing import ParsedDraft
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Paragraph,
    Point,
    Points,
    Recital,
    Regulation,
    Section,
    Table,
)
from tests.regulation.parsing.bare import bare
from tests.regulation.review.test_word_drafts import (
    BEGINS,
    CONSTITUTION,
    PERPRES,
    WEIGHED,
    amending_draft,
    faulty_draft,
    numbered_draft,
    office_draft,
)
from tests.regulation.review.word_drafts import WHOLE, saved, written
from tests.regulation.test_papers import BLORA


def read(word: Word, folder: Path) -> ParsedDraft:
    return parse_draft(saved(word, folder))


def ayat(text: str, points: Points | None = None) -> Paragraph:
    return Paragraph(text=words(text), points=points)


def items(*texts: str | Point) -> Points:
    return Points(items=tuple(one if isinstance(one, Point) else Point(text=words(one)) for one in texts))


def article(*paragraphs: Paragraph) -> Article:
    return Article(paragraphs=paragraphs)


DEFINITIONS = Article(
    definitions=(
        Definition(term="Bupati", meaning=words("Bupati Blora")),
        Definition(
            term="Mal Pelayanan Publik", short="MPP", shortened="disingkat", meaning=words("tempat pelayanan terpadu")
        ),
        Definition(term="Gerai", meaning=words("tempat pelayanan suatu instansi dalam MPP")),
    )
)


def expected(*body: Chapter, annexes: tuple[Annex, ...] = ()) -> Regulation:
    return Regulation(
        region=BLORA,
        kind="Peraturan",
        subject="Penyelenggaraan Mal Pelayanan Publik",
        recitals=(Recital(kind="sosiologis", text=words(WEIGHED.removesuffix(";"))), Recital(kind="penutup")),
        citations=tuple(Citation(text=words(one.removesuffix(";"))) for one in (CONSTITUTION, PERPRES)),
        body=body,
        seat="Blora",
        annexes=annexes,
    )


CLOSING = Chapter(title="KETENTUAN PENUTUP", children=(article(ayat(BEGINS.removesuffix("."))),))
TYPED = expected(
    Chapter(title="KETENTUAN UMUM", children=(DEFINITIONS,)),
    Chapter(
        title="PENYELENGGARAAN",
        children=(
            Section(
                title="Gerai",
                children=(
                    article(
                        ayat("Bupati menyelenggarakan MPP"),
                        ayat(
                            "Dalam menyelenggarakan MPP sebagaimana dimaksud pada ayat (1), Bupati",
                            items(
                                "menetapkan lokasi",
                                Point(
                                    text=words("menyediakan Gerai, yang meliputi"),
                                    points=items("Gerai instansi daerah", "Gerai instansi lain"),
                                ),
                                "menerima laporan",
                            ),
                        ),
                    ),
                ),
            ),
            Section(
                title="Daftar",
                children=(
                    article(
                        ayat(
                            "Daftar Gerai tercantum dalam Lampiran dan merupakan bagian yang tidak terpisahkan dari "
                            "Peraturan Bupati ini"
                        )
                    ),
                ),
            ),
        ),
    ),
    CLOSING,
    annexes=(
        Annex(
            title="DAFTAR GERAI",
            blocks=(
                Table(
                    head=("No.", "Instansi", "Pelayanan"),
                    rows=((words("1."), words("Dinas Kesehatan"), words("izin praktik")),),
                ),
            ),
        ),
    ),
)
NUMBERED = expected(
    Chapter(title="KETENTUAN UMUM", children=(DEFINITIONS,)),
    Chapter(
        title="PENYELENGGARAAN",
        children=(
            article(
                ayat("Bupati menyelenggarakan MPP"),
                ayat(
                    "Bupati menetapkan",
                    items(
                        "lokasi MPP",
                        Point(
                            text=words("Gerai, yang meliputi"),
                            points=items("Gerai instansi daerah", "Gerai instansi lain"),
                        ),
                    ),
                ),
                ayat("Gerai sebagaimana dimaksud pada ayat (2) huruf b dibuka pada hari kerja"),
            ),
        ),
    ),
    CLOSING,
)


@pytest.mark.parametrize(
    ("word", "tree"),
    [(office_draft, TYPED), (numbered_draft, NUMBERED)],
    ids=["typed with tables and tabs", "numbered by Word"],
)
def test_a_word_file_of_an_office_becomes_its_tree(word: object, tree: Regulation, tmp_path: Path) -> None:
    assert callable(word)
    found = read(word(), tmp_path)
    assert bare(found.draft).model_dump() == bare(tree).model_dump()
    assert [one.what for one in found.problems if one.severity == "error"] == []
    assert found.unplaced == ()


def test_a_whole_draft_of_an_office_has_its_place_to_the_last_word(tmp_path: Path) -> None:
    found = read(written(WHOLE), tmp_path)
    assert found.unplaced == ()
    assert [one for one in found.problems if one.severity == "error"] == []


def test_a_number_out_of_turn_is_told_with_the_one_that_its_place_gives(tmp_path: Path) -> None:
    found = read(faulty_draft(), tmp_path)
    chapters = [one for one in found.problems if dotted(one.path).startswith("bab")]
    told = [one.what for one in chapters if "menurut urutannya" in one.what]
    # By hand: BAB III is the second, (3) the second, Pasal 4 the third; what follows each is moved with it.
    assert told == [
        "tertulis “BAB III”, menurut urutannya “BAB II”",
        "tertulis “(3)”, menurut urutannya “(2)”",
        "tertulis “Pasal 4”, menurut urutannya “Pasal 3”",
        "tertulis “BAB IV”, menurut urutannya “BAB III”",
        "tertulis “Pasal 5”, menurut urutannya “Pasal 4”",
    ]


def test_what_an_amendment_quotes_is_reported_and_not_lost(tmp_path: Path) -> None:
    unplaced = read(amending_draft(), tmp_path).unplaced
    assert {one.label for one in unplaced if one.kind == "article"} >= {"Pasal 5", "Pasal 7A"}
    assert "Gerai dibuka pada hari kerja." in {one.words for one in unplaced}
