"""The draft on the left, the findings beside their lines, and what is missing by itself."""

import re
from typing import Literal

import pytest

from mpp_readiness.formats.review.page import counted, review_html
from mpp_readiness.regulation.passages import Passage, SourcePlace, in_parts
from mpp_readiness.regulation.review.findings import ReviewFinding

PARTS = in_parts([("regulation", [Passage("text", words="Loket memberi ijin & surat.")])])
NUMBER = PARTS[0].children[0].number


def finding(
    start: int, end: int, severity: Literal["error", "warning", "info"] = "error", *, excerpt: str = "ada"
) -> ReviewFinding:
    place = SourcePlace("draf.txt", 1)
    return ReviewFinding(
        "BHS-20", severity, "bahasa", "Ejaan", "praktik", "", place, excerpt, start, end, passage=NUMBER, offset=0
    )


def marks(*findings: ReviewFinding) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", review_html("draf.txt", PARTS, findings, ""))


def test_every_severity_is_counted_also_where_there_is_none() -> None:
    assert counted([]) == "0 salah, 0 periksa, 0 catatan."
    found = [finding(0, 1), finding(0, 1, "info"), finding(0, 1), finding(0, 1, "warning")]
    assert counted(found) == "2 salah, 1 periksa, 1 catatan."


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(14, 18)], ["ijin"]),
        ([(0, 5), (14, 18)], ["Loket", "ijin"]),
        ([(6, 18), (14, 20)], ["memberi ijin &amp;"]),  # what two findings share is marked once
        ([(0, 0)], []),  # the whole line is meant: nothing in it is marked
    ],
)
def test_what_shows_the_fault_is_marked(spans: list[tuple[int, int]], marked: list[str]) -> None:
    assert marks(*(finding(*span) for span in spans)) == marked


def test_what_is_missing_has_no_words_and_stands_beside_no_line() -> None:
    assert marks(finding(14, 18, excerpt="")) == []
    assert "BHS-20" in review_html("draf.txt", PARTS, [finding(14, 18, excerpt="")], "")


def test_the_name_of_the_file_is_text_and_no_markup() -> None:
    page = review_html("<b>draf</b>.txt", PARTS, [], counted([]))
    assert "&lt;b&gt;draf" in page
    assert "<b>draf" not in page
