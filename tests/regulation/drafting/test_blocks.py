"""The blocks of an annex or a paper: those whose conditions hold, each once for every entry of its list."""

from mpp_readiness.regulation.drafting.blocks import blocks
from mpp_readiness.regulation.drafting.facts import Value
from mpp_readiness.regulation.drafting.placeholder_values import Scope
from mpp_readiness.regulation.drafting.skeletons import AnnexItem
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import Article, Block, Fields, Heading, Listing, Prose, Signature, Table

MATRIX = Table(head=("Norma",), widths=(1,), rows=((words("Loket dibuka"),),))


def drafted(*written: object, **values: "Value") -> list[Block]:
    items = AnnexItem.model_validate({"annex": "Lampiran", "name": "lampiran", "blocks": written}).blocks
    return list(blocks(items, Scope(values, {}, {}), {"perbup": MATRIX}))


def test_a_bare_text_is_a_paragraph_and_one_with_a_list_as_many_as_entries() -> None:
    assert drafted("Loket {nama}.", nama="Blora") == [Prose(text=words("Loket Blora."))]
    assert drafted({"prose": "{urutan}. {butir}", "each": "jenis", "align": "centre"}, jenis=("KTP", "KK")) == [
        Prose(text=words("1. KTP"), align="centre"),
        Prose(text=words("2. KK"), align="centre"),
    ]


def test_a_block_whose_condition_does_not_hold_is_left_out() -> None:
    written = (
        {"heading": "Unit", "level": 2, "new_page": True, "when": "unit"},
        {"prose": "Sendiri.", "when": "bukan unit"},
    )
    assert drafted(*written, unit=True) == [Heading(text=words("Unit"), level=2, new_page=True)]
    assert drafted(*written, unit=False) == [Prose(text=words("Sendiri."))]


def test_a_listing_without_items_is_none_and_one_without_a_lead_in_has_no_words_above() -> None:
    written = {"listing": [{"text": "{butir}", "each": "jenis"}], "joined_by": "atau", "unmarked": True}
    assert drafted(written, jenis=()) == []
    (made,) = drafted(written, jenis=("KTP", "KK"))
    assert isinstance(made, Listing)
    assert (made.lead_in, made.points.joined_by, made.unmarked) == ((), "atau", True)
    assert [one.text for one in made.points.items] == [words("KTP"), words("KK")]
    (led,) = drafted({**written, "lead_in": "Layanan"}, jenis=("KTP",))
    assert isinstance(led, Listing)
    assert led.lead_in == words("Layanan")


def test_a_row_is_repeated_left_out_or_stands_as_it_is_and_an_empty_cell_says_nothing() -> None:
    rows = [
        {"cells": ["{urutan}.", "{butir}"], "each": "jenis"},
        {"cells": ["", "Unit"], "when": "unit"},
        ["", "Jumlah"],
    ]
    table = {"table": ["No.", "Jenis"], "widths": [1, 3], "rows": rows}
    assert drafted(table, jenis=("KTP",), unit=False) == [
        Table(head=("No.", "Jenis"), widths=(1, 3), rows=((words("1."), words("KTP")), ((), words("Jumlah"))))
    ]


def test_fields_signatures_matrices_and_articles_are_what_they_say() -> None:
    fields, signature, matrix, article = drafted(
        {"fields": {"Nama": "{nama}"}},
        {"signature": "Bupati {nama},", "person": "NAMA", "lead": ["Mengetahui"], "side": "left"},
        {"matrix": "perbup"},
        {"article": "hak", "paragraphs": ["Para pihak hadir"]},
        nama="Blora",
    )
    assert fields == Fields(rows=(("Nama", words("Blora")),))
    assert signature == Signature(
        lead=(words("Mengetahui"),), office="Bupati Blora,", person=words("NAMA"), side="left"
    )
    assert matrix is MATRIX
    assert isinstance(article, Article)
    assert [one.text for one in article.paragraphs] == [words("Para pihak hadir")]
