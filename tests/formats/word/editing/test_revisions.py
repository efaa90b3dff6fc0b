"""A change is a deletion with an insertion beside it, a comment stands at its paragraph, and python-docx opens both."""

import io
import re

import pytest
from docx import Document
from docx.document import Document as DocumentType

from mpp_readiness.formats.word.editing.offsets import Replacement
from mpp_readiness.formats.word.editing.revisions import commented, stream, tracked


def file(*paragraphs: tuple[str, ...]) -> bytes:
    """Each paragraph of runs, of which the first is bold."""
    document, buffer = Document(), io.BytesIO()
    for runs in paragraphs:
        made = document.add_paragraph()
        for i, words in enumerate(runs):
            made.add_run(words).bold = i == 0
    document.save(buffer)
    return buffer.getvalue()


def opened(content: bytes) -> DocumentType:
    return Document(io.BytesIO(content))


def words(content: bytes, tag: str) -> list[str]:
    return [str(one) for one in opened(content).element.body.xpath(f"//w:{tag}/text()")]


def test_letters_are_counted_without_white_space_and_each_knows_its_spot() -> None:
    index = stream(file(("Izin ", "terbit"), ("A-b",)))
    assert index.letters == "IzinterbitA-b"
    assert list(index.starts) == [0, 10]
    assert [index.spots[i] for i in (0, 4, 9, 12)] == [(0, 0), (1, 0), (1, 5), (2, 2)]


@pytest.mark.parametrize(
    ("first", "last", "deleted", "left"),
    [
        ((0, 0), (0, 3), ["Izin"], ["Surat", " terbit", " hari"]),
        ((0, 5), (0, 10), ["terbit"], ["Izin ", "Surat", " hari"]),
        ((0, 6), (0, 6), ["e"], ["Izin t", "Surat", "rbit", " hari"]),
        ((0, 5), (1, 2), ["terbit", " ha"], ["Izin ", "Surat", "ri"]),
    ],
)
def test_only_the_letters_of_a_change_are_deleted(
    first: tuple[int, int], last: tuple[int, int], deleted: list[str], left: list[str]
) -> None:
    made = tracked(file(("Izin terbit", " hari")), [Replacement(first, last, "Surat")])
    assert words(made, "delText") == deleted
    assert words(made, "t") == left
    assert words(made, "ins/w:r/w:t") == ["Surat"]


def test_two_changes_keep_their_letters_and_no_id_stands_twice() -> None:
    """ECMA-376 part 1, 17.13.5: each annotation has an identifier of its own."""
    pieces = [Replacement((0, 0), (0, 3), "Surat"), Replacement((0, 5), (0, 10), "keluar")]
    made = tracked(file(("Izin terbit",)), pieces)
    assert words(made, "ins/w:r/w:t") == ["Surat", "keluar"]
    assert words(made, "delText") == ["Izin", "terbit"]
    ids = [str(one) for one in opened(made).element.body.xpath("//w:ins/@w:id | //w:del/@w:id")]
    assert len(set(ids)) == len(ids) == 4


def test_a_change_that_leaves_its_paragraph_is_not_made() -> None:
    made = tracked(file(("Izin",), ("terbit",)), [Replacement((0, 0), (1, 2), "Surat")])
    assert words(made, "t") == ["Izin", "terbit"]
    assert words(made, "delText") == words(made, "ins/w:r/w:t") == []


def test_without_changes_the_file_is_the_same() -> None:
    content = file(("Izin",))
    assert tracked(content, []) is content


@pytest.mark.parametrize(("number", "paragraph"), [(0, "satu"), (1, "satu"), (2, "dua")])
def test_a_comment_stands_at_its_paragraph_and_what_has_none_at_the_first(number: int, paragraph: str) -> None:
    made = commented(file(("satu",), ("dua",)), [(number, "Rujukan salah.\nPasal 1")])
    anchored = [one.text for one in opened(made).paragraphs if one._p.xpath(".//w:commentRangeStart")]
    assert anchored == [paragraph]


def test_a_comment_on_a_paragraph_that_is_not_there_is_left_out() -> None:
    made = commented(file(("satu",), ("dua",)), [(3, "jauh"), (2, "dekat")])
    assert len(opened(made).element.body.xpath("//w:commentReference")) == 1


def test_comments_of_a_second_round_have_numbers_of_their_own() -> None:
    once = commented(file(("satu",), ("dua",)), [(1, "pertama")])
    twice = commented(once, [(2, "kedua")])
    ids = [str(one) for one in opened(twice).element.body.xpath("//w:commentReference/@w:id")]
    assert len(set(ids)) == len(ids) == 2
    assert all(re.fullmatch(r"\d+", one) for one in ids)
