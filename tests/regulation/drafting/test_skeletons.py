"""What a skeleton may say, what is short for what, and what it is refused for."""

import pytest
from pydantic import ValidationError

from mpp_readiness.regulation.drafting.skeletons import (
    ArticleItem,
    ChapterItem,
    FactWanted,
    HeadingItem,
    Item,
    ProseItem,
    SectionItem,
    Skeleton,
    SubsectionItem,
    TableItem,
)

ARTICLE = {"article": "a", "paragraphs": ["Loket dibuka"]}


def skeleton(**parts: object) -> Skeleton:
    head = {"skeleton": "kecil", "version": "1", "form": "Peraturan", "subject": "Loket", "about": "Uji."}
    return Skeleton.model_validate({**head, **parts})


def codes(**parts: object) -> set[str]:
    with pytest.raises(ValidationError) as caught:
        skeleton(**parts)
    return {one["type"] for one in caught.value.errors()}


def test_a_bare_text_is_short_for_what_has_nothing_but_it() -> None:
    made = skeleton(body=[{"article": "a", "paragraphs": [{"text": "Wajib", "points": ["hadir"]}]}], blocks=["Isi."])
    (article,), (block,) = made.body, made.blocks
    assert isinstance(article, ArticleItem)
    assert article.paragraphs == (Item(text="Wajib", points=(Item(text="hadir"),)),)
    assert block == ProseItem(prose="Isi.")
    assert skeleton(body=["Membentuk tim"]).body == (Item(text="Membentuk tim"),)
    assert FactWanted.model_validate({"title": "t", "columns": {"nama": "nama badan"}}).columns["nama"].kind == "text"


def test_the_key_of_a_division_tells_what_it_is() -> None:
    section = {"section": "Umum", "children": [{"subsection": "Tempat", "children": [ARTICLE]}, ARTICLE]}
    (chapter,) = skeleton(body=[{"chapter": "Satu", "children": [section, ARTICLE]}]).body
    assert isinstance(chapter, ChapterItem)
    assert [type(one) for one in chapter.children] == [SectionItem, ArticleItem]
    assert isinstance(chapter.children[0], SectionItem)
    assert [type(one) for one in chapter.children[0].children] == [SubsectionItem, ArticleItem]


def test_an_article_without_a_name_is_known_by_what_it_holds() -> None:
    nameless = {"paragraphs": ["Loket dibuka"]}
    written = [ARTICLE, nameless, {**nameless, "article": None}]
    (chapter, *body) = skeleton(body=[{"chapter": "Satu", "children": written}, *written]).body
    assert isinstance(chapter, ChapterItem)
    both = (*chapter.children, *body, *skeleton(blocks=written).blocks)
    assert [one.article for one in both if isinstance(one, ArticleItem)] == ["a", None, None] * 3


def test_a_row_may_be_a_list_of_its_cells() -> None:
    (table,) = skeleton(blocks=[{"table": ["No.", "Nama"], "rows": [["", "Loket"], {"cells": ["1", "2"]}]}]).blocks
    assert isinstance(table, TableItem)
    assert [row.cells for row in table.rows] == [("", "Loket"), ("1", "2")]


@pytest.mark.parametrize(
    "citation",
    [{}, {"formation": True, "text": "Perda"}, {"instrument": "uu-25-2009", "text": "Perda"}, {"place": "Pasal 18"}],
)
def test_a_legal_basis_says_one_thing(citation: object) -> None:
    assert codes(citations=[citation]) == {"citation-form"}


def test_a_block_of_no_known_kind_is_told() -> None:
    assert codes(blocks=[{"gambar": "peta"}]) == {"block-unknown"}


@pytest.mark.parametrize("text", ["Loket {", "Loket {batas", "menurut {hukum:uu-tidak-ada}"])
def test_a_text_whose_placeholder_cannot_be_read_is_refused(text: str) -> None:
    assert codes(subject=text) == {"placeholder-form"}


@pytest.mark.parametrize(
    ("when", "good"), [("unit", True), ("bukan unit", True), ("tidak unit", False), ("Unit", False)]
)
def test_a_condition_is_a_fact_or_its_absence(when: str, good: bool) -> None:
    written = [{"heading": "Unit", "when": when}]
    if good:
        assert skeleton(blocks=written).blocks == (HeadingItem(heading="Unit", when=when),)
    else:
        assert codes(blocks=written) == {"string_pattern_mismatch"}


def test_a_heading_has_three_levels_at_most() -> None:
    assert codes(blocks=[{"heading": "A", "level": 4}]) == {"less_than_equal"}
    assert codes(blocks=[{"heading": "A", "level": 0}]) == {"greater_than_equal"}
