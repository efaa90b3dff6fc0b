"""Where a finding stands in the text of its passage, whatever excerpt the rule judged."""

import pytest

from mpp_readiness.regulation.passages import Passage, SourcePlace
from mpp_readiness.regulation.review.findings import ReviewFinding, excerpt

PLACE = SourcePlace("draf.txt", 7)


def finding(start: int, end: int, *, passage: int | None = 3, offset: int | None = 0) -> ReviewFinding:
    return ReviewFinding(
        "JDL-02", "error", "judul", "", "praktik", "", PLACE, "x", start, end, passage=passage, offset=offset
    )


@pytest.mark.parametrize(
    ("start", "end", "offset", "expected"),
    [
        (2, 5, 0, (2, 5)),
        (2, 5, 10, (12, 15)),
        (0, 5, -3, (0, 2)),  # three letters of the excerpt were put before the passage
        (0, 2, -3, (0, 0)),
        (0, 0, 0, (0, 0)),
    ],
)
def test_a_span_is_told_in_the_letters_of_the_passage(
    start: int, end: int, offset: int, expected: tuple[int, int]
) -> None:
    assert finding(start, end, offset=offset).span == expected


def test_what_does_not_stand_in_the_passage_has_no_span_there() -> None:
    assert finding(2, 5, offset=None).span is None
    assert finding(2, 5, passage=None).span is None


def test_an_excerpt_is_the_passage_with_other_words_and_nothing_below_it() -> None:
    child = Passage("point", words="meja")
    one = Passage("text", "a.", "loket buka", "pasal_1", PLACE, "Menimbang", number=9, children=(child,))
    told = excerpt(one, "buka", 9)
    assert (told.kind, told.words, told.path, told.place, told.number) == ("text", "buka", "pasal_1", PLACE, 9)
    assert (told.lead, told.label, told.children, told.offset) == ("Menimbang", "", (), 9)
    assert excerpt(one, "buka", label="b.").text == "b. buka"
    assert excerpt(one, "buka").offset is None
