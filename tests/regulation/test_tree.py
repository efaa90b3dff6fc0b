"""The tree holds what people write, refuses what makes no sense, and survives being kept as JSON."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from pydantic import ValidationError

from mpp_readiness.regulation.text import Reference, Words, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Article,
    Chapter,
    Citation,
    Definition,
    Draft,
    Fields,
    Paragraph,
    Points,
    Recital,
    Regulation,
    Section,
    Table,
)
from tests.properties import few
from tests.regulation.samples import AGREEMENT, BLORA, DECISION
from tests.regulation.strategies import drafts

SENTENCE = Paragraph(text=words("Petugas hadir"))
TERM = Definition(term="Daerah", meaning=words("Kabupaten Blora"))


@pytest.mark.parametrize("draft", [BLORA, DECISION, AGREEMENT], ids=["peraturan", "keputusan", "perjanjian"])
def test_a_sample_that_was_kept_as_json_is_the_same_tree(draft: Draft) -> None:
    assert type(draft).model_validate_json(draft.model_dump_json()) == draft


@few(60)
@given(drafts)
def test_any_draft_that_was_kept_as_json_is_the_same_tree(draft: Draft) -> None:
    kept = type(draft).model_validate_json(draft.model_dump_json())
    assert kept == draft
    assert kept.model_dump_json() == draft.model_dump_json()


def faults(error: ValidationError) -> list[tuple[str, object]]:
    """What is wrong, with what to do about it."""
    return [(one["msg"], one.get("ctx", {}).get("remedy")) for one in error.errors()]


@pytest.mark.parametrize("content", [{}, {"paragraphs": (SENTENCE,), "definitions": (TERM,)}], ids=["none", "both"])
def test_an_article_has_ayat_or_definitions(content: Mapping[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        Article.model_validate(content)
    assert faults(caught.value) == [("Pasal harus berisi ayat atau definisi", "isi salah satu saja")]


@pytest.mark.parametrize(
    "content",
    [{}, {"instrument": "uu-25-2009", "text": words("Undang-Undang")}, {"place": "Pasal 5"}],
    ids=["none", "both", "only a place"],
)
def test_a_basis_is_registered_or_written_out(content: Mapping[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        Citation.model_validate(content)
    assert faults(caught.value) == [("dasar hukum harus berupa peraturan terdaftar atau teks", "isi salah satu saja")]


@pytest.mark.parametrize(
    "content",
    [
        {"head": ("No.", "Instansi"), "rows": ((words("1."),),)},
        {"head": ("No.", "Instansi"), "rows": ((words("1."), words("Dinas")), (words("2."),) * 3)},
        {"head": ("No.", "Instansi"), "widths": (1, 2, 3)},
    ],
    ids=["short row", "long row", "widths"],
)
def test_every_row_of_a_table_has_the_columns_of_its_head(content: Mapping[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        Table.model_validate(content)
    assert faults(caught.value) == [
        ("tabel tidak sama jumlah kolomnya", "samakan jumlah kolom kepala dan tiap baris"),
    ]


def test_a_table_may_have_no_rows_yet() -> None:
    assert Table(head=("No.", "Instansi"), widths=(1, 4)).rows == ()


@pytest.mark.parametrize(
    ("model", "empty"),
    [
        (Points, {"items": ()}),
        (Chapter, {"title": "Ketentuan Umum", "children": ()}),
        (Section, {"title": "Umum", "children": ()}),
        (Table, {"head": ()}),
        (Fields, {"rows": ()}),
        (Regulation, {**BLORA.model_dump(), "body": ()}),
        (AccompanyingDocument, {**AGREEMENT.model_dump(), "blocks": ()}),
    ],
)
def test_nothing_may_be_empty_that_holds_others(
    model: type[Points | Chapter | Section | Table | Fields | Regulation | AccompanyingDocument],
    empty: Mapping[str, object],
) -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        model.model_validate(empty)


def test_a_bagian_holds_no_bab() -> None:
    """Lampiran II angka 70: BAB over Bagian over Paragraf over Pasal."""
    chapter = Chapter(title="Ketentuan Umum", children=(Article(definitions=(TERM,)),))
    with pytest.raises(ValidationError, match="'chapter' found"):
        Section.model_validate({"title": "Umum", "children": (chapter.model_dump(),)})


def test_a_tree_cannot_be_changed_and_takes_nothing_unknown() -> None:
    for field in ("text", "name"):
        with pytest.raises(ValidationError, match="frozen"):
            setattr(SENTENCE, field, None)
    with pytest.raises(ValidationError, match="extra"):
        Paragraph.model_validate({"text": words("Petugas hadir"), "nomor": 1})


def test_words_are_a_text_of_one_inline() -> None:
    assert words("Petugas hadir") == (Words(words="Petugas hadir"),)


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\x7f", "\uffff"])
def test_a_sign_that_no_page_can_show_is_refused(sign: str) -> None:
    with pytest.raises(ValidationError):
        Words(words=f"Petugas{sign}")


def test_a_recital_says_something_unless_code_writes_it() -> None:
    assert Recital(kind="penutup").text == ()
    with pytest.raises(ValidationError) as raised:
        Recital(kind="filosofis")
    assert faults(raised.value) == [("pertimbangan tanpa teks", "tulis bahwa ...")]


@pytest.mark.parametrize("to", [("a",), ("a", "b", "c")])
def test_a_span_has_two_ends(to: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as raised:
        Reference(to=to, run="sampai dengan")
    assert faults(raised.value) == [("“sampai dengan” menghubungkan dua tempat", "sebut tempat awal dan tempat akhir")]
