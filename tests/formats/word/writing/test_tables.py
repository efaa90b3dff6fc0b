"""A table of Word repeats its head, splits no row and stays with what follows it."""

import pytest

from mpp_readiness.formats.word.writing.styles import element
from mpp_readiness.formats.word.writing.tables import table
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import Draft, Fields, Signature, Table
from tests.formats.word.writing.drafts import DRAFTS, WIDE, opened
from tests.regulation.samples import AGREEMENT, BLORA


def test_letters_are_small_only_where_the_words_of_a_table_need_it() -> None:
    small = [
        bool(table.xpath(".//w:pStyle[@w:val='PBKepalaTabelKecil']"))
        for table in opened(WIDE).element.body.xpath("//w:tbl")
    ]
    assert small == [False, True, False, True]


def test_the_head_of_a_table_stands_on_each_page_and_no_row_is_split() -> None:
    document = opened(BLORA)
    table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='PBTabel']"
    assert len(document.element.body.xpath(f"{table}/w:tr")) == 3
    assert len(document.element.body.xpath(f"{table}/w:tr/w:trPr/w:cantSplit")) == 3
    assert len(document.element.body.xpath(f"{table}/w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(document.element.body.xpath(f"{table}/w:tr/w:trPr/w:tblHeader")) == 1


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_the_grid_of_every_table_is_that_of_its_cells(draft: Draft) -> None:
    for made in opened(draft).element.body.xpath("//w:tbl"):
        grid = [str(one) for one in made.xpath("./w:tblGrid/w:gridCol/@w:w")]
        for row in made.xpath("./w:tr"):
            assert [str(one) for one in row.xpath("./w:tc/w:tcPr/w:tcW/@w:w")] == grid


def test_a_table_or_fields_above_a_signature_stay_with_it() -> None:
    """A signature alone on a page signs nothing."""
    grid = Table(head=("Nama",), rows=((words("Satu"),), (words("Dua"),)))
    fields = Fields(rows=(("Tempat", words("Blora")), ("Waktu", words("Pagi"))))
    signed = Signature(office="BUPATI,", person=words("NAMA"))
    for block in (grid, fields):
        draft = AGREEMENT.model_copy(update={"blocks": (block, signed)})
        *_, before, last = opened(draft).tables[0].rows
        assert [len(row._tr.xpath(".//w:keepNext")) for row in (before, last)] == [0, len(last.cells)]


def test_lines_to_fill_in_repeat_no_row_on_the_next_page() -> None:
    fields = Fields(rows=(("Tempat", words("Blora")), ("Waktu", words("Pagi"))))
    document = opened(AGREEMENT.model_copy(update={"blocks": (fields,)}))
    assert len(document.tables[0].rows) == 2
    assert not document.element.body.xpath("//w:tblHeader")


def test_a_row_that_lacks_a_cell_is_refused() -> None:
    """A row that is narrower than its grid would leave a gap."""
    with pytest.raises(ValueError, match="shorter"):
        table("PB Tabel", (10, 10), [[[element("p")]]])
