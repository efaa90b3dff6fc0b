"""On real laws no error is told by a rule whose findings nobody has judged."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mpp_readiness.regulation.passages import by_number
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.checks import checks
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
JUDGED = Path(__file__).parents[3] / "docs" / "review-precision.md"
# They name the office, the kind or the gazette of a region, or forbid what only an Undang-Undang may have; the last two
# fire once each where a copy runs two lines together. See "Rules of a region".
OF_A_REGION = frozenset(
    (
        *("JDL-01", "PMB-02", "KSD-04", "DKT-02", "DKT-04", "KTU-02", "PJL-01", "LMP-01", "LMP-03", "LMP-04"),
        *("PNT-02", "PNT-04", "PNT-06", "PNT-07", "PNT-09", "PNT-10"),
        *("DKT-05", "PID-01"),
        *("PMB-01", "LMP-02"),
    )
)


def laws() -> Iterator[SourceText]:
    for file in sorted(CORPUS.glob("*/*/*.md")):
        lines = file.read_text(encoding="utf-8").split("\n")
        yield SourceText(segment(text_sources(file.name, lines)), is_draft=False)


def table() -> dict[str, tuple[int, ...]]:
    """Rule, and its counts: findings, judged, right, damaged, wrong."""
    rows = re.findall(
        r"^\| ([A-Z]{3}-\d\d) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|", JUDGED.read_text("utf-8"), re.M
    )
    return {rule: tuple(map(int, counts)) for rule, *counts in rows}


def test_every_error_of_a_real_law_was_judged_and_counted() -> None:
    errors = {rule for rule in checks() if rules()[rule].severity == "error"} - OF_A_REGION
    read = list(laws())
    assert len(read) == 40
    found = Counter(rule for rule in errors for law in read for _ in checks()[rule](law))
    assert found == {rule: findings for rule, (findings, *_) in table().items()}


def test_every_hit_stands_in_the_passage_to_which_it_points() -> None:
    law = next(laws())
    passages = by_number(law.passages)
    placed = [(one, passages[one.passage]) for one in review(law) if one.passage is not None]
    assert placed
    for one, passage in placed:
        assert (one.path, one.place) == (passage.path, passage.place)
        assert one.span is None or passage.text[slice(*one.span)] == one.excerpt[one.start : one.end]


def test_no_judged_rule_is_wrong_on_more_than_one_finding_in_twenty() -> None:
    for rule, (findings, judged, right, damaged, wrong) in table().items():
        assert right + damaged + wrong == judged <= findings, rule
        assert wrong * 20 <= judged, rule


def test_all_of_them_were_judged() -> None:
    assert all(findings == judged for findings, judged, *_ in table().values())
    assert sum(judged for _, judged, *_ in table().values()) == 380 + 188
