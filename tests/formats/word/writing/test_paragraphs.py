"""Each line of print is a paragraph of Word with its style, its live number and its bookmark."""

import re
from collections.abc import Iterator
from typing import assert_never

import pytest

from mpp_readiness.formats.word.writing.fields import bookmark
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import AccompanyingDocument, Annex, Article, Draft, Listing, Paragraph, Table
from tests.formats.word.writing.drafts import DRAFTS, RICH, RICH_NUMBERED, look, opened, xpath
from tests.regulation.samples import BLORA, points


def test_no_heading_is_empty() -> None:
    """Word leaves an empty paragraph out of its navigation pane, number or not."""
    styled = [one for one in opened(BLORA).paragraphs if one.style is not None and one.style.name == "PB Pasal"]
    assert len(styled) == 5
    assert [one for one in styled if not one.text] == []


def test_numbers_are_live() -> None:
    """Typed are only the labels that Word cannot count, and those of the elucidation and of a table."""
    document = opened(BLORA)
    typed = [one.text for one in document.paragraphs if re.match(r"BAB|Pasal|\(\d|(\d+|[a-z]{1,2})[.)]( |$)", one.text)]
    assert typed == ["Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4", "Pasal 5"]
    assert all(
        one.style is not None and one.style.name == "PB Penjelasan Pasal"
        for one in document.paragraphs
        if one.text.startswith("Pasal ")
    )


def test_the_title_of_a_pasal_stands_below_its_live_number() -> None:
    article = Article(title="Jangka Waktu", paragraphs=(Paragraph(text=words("Perjanjian berlaku")),))
    first, *_ = opened(AccompanyingDocument(region=BLORA.region, subject="Perjanjian", blocks=(article,))).paragraphs
    assert first.style is not None
    assert (first.style.name, first.text) == ("PB Pasal", "\N{NO-BREAK SPACE}\nJANGKA WAKTU")


def test_every_article_has_its_bookmark_named_by_its_eid() -> None:
    articles = {bookmark(one.eid) for one in RICH_NUMBERED.walk() if isinstance(one.node, Article)}
    assert len(articles) == 8
    assert articles <= set(xpath(opened(RICH), "//w:bookmarkStart/@w:name"))


def test_a_phrase_that_closes_a_list_stands_at_the_margin_whatever_was_above_the_list() -> None:
    """Below an ayat a list hangs deeper: a table between the two ends that."""
    ayat = tuple(Paragraph(text=words(text)) for text in ("Loket buka", "Loket tutup"))
    listing = Listing(points=points("loket", "meja", closing=words("diatur")))
    blocks = (Article(paragraphs=ayat), Table(head=("Loket",)), listing)
    document = opened(BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Daftar", blocks=blocks),)}))
    closing = next(one for one in document.paragraphs if one.text == "diatur.")
    assert closing.paragraph_format.left_indent == 0


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_what_is_open_is_marked_by_more_than_colour(draft: Draft) -> None:
    document = opened(draft)
    said = [run for part in printed(number(draft)) for piece in part.pieces for run in _open(piece)]
    marked = xpath(document, "//w:r[w:rPr/w:rStyle[@w:val='PBIsian' or @w:val='PBVerifikasi']]/w:t/text()")
    assert marked == said
    for style in ("PB Isian", "PB Verifikasi"):
        for mark in ("w:b", "w:u", "w:shd"):
            assert look(document, style, f"w:rPr/{mark}")


def _open(piece: Piece) -> Iterator[str]:
    match piece:
        case Line(runs=runs):
            held = [runs]
        case TableBlock(rows=rows):
            held = [cell for row in rows for cell in row]
        case FieldList(rows=rows):
            held = [runs for _, runs in rows]
        case SignatureBlock(lead=lead, person=person):
            held = [*lead, person]
        case _:
            assert_never(piece)
    yield from (run.words for runs in held for run in runs if run.kind in ("blank", "doubt"))


def test_each_annex_counts_its_own_articles() -> None:
    article = Article(paragraphs=(Paragraph(text=words("Pengunjung antre")),))
    annexes = tuple(Annex(name=name, title=name, blocks=(article,)) for name in ("daftar", "tertib"))
    document = opened(BLORA.model_copy(update={"annexes": annexes}))
    lists = xpath(document, "//w:p[w:pPr/w:pStyle/@w:val='PBPasal']/w:pPr/w:numPr/w:numId/@w:val")
    assert len(lists) == len(set(lists)) == 2
