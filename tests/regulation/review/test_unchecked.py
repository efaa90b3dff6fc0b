"""Every rule is judged by a function or stands among those that cannot be; for our drafts other tests hold these."""

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

from mpp_readiness.regulation.review import (
    amending,
    body,
    citations,
    closing,
    definitions,
    delegation,
    elucidation,
    figures,
    lists,
    numbering_rules,
    preamble,
    references,
    sanctions,
    title,
)
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.review.unchecked import UNCHECKED

ROOMS = (
    amending,
    body,
    citations,
    closing,
    numbering_rules,
    definitions,
    delegation,
    elucidation,
    figures,
    lists,
    preamble,
    references,
    sanctions,
    title,
)
TESTS = Path(__file__).parents[2]
OURS = "regulation/review/test_our_drafts.py"

# Layout is code in our writers: the test of a writer that would fail if it broke the rule.
HELD: Mapping[str, str] = {
    "BTG-25": "formats/draft/test_page.py::test_the_plain_text_is_laid_out_as_the_model",
    "FRM-01": "formats/word/writing/test_styles.py::test_letters_are_bookman_12_and_the_language_is_indonesian",
    "FRM-02": "formats/word/writing/test_package.py::test_paper_and_margins",
    "FRM-03": "formats/word/writing/test_document.py::test_pages_are_numbered_from_the_second_through_all_parts",
    "FRM-04": "formats/word/writing/test_document.py::test_pages_are_numbered_from_the_second_through_all_parts",
    "FRM-05": "formats/draft/test_page.py::test_no_heading_stands_alone_at_the_foot_of_a_page",
    "FRM-06": "formats/word/writing/test_package.py::test_paper_and_margins",
    "FRM-07": f"{OURS}::test_title_grace_and_authority_stand_in_the_middle_and_promulgation_on_the_left",
    "FRM-08": f"{OURS}::test_the_words_left_of_the_colon_stand_below_each_other",
}


def judged() -> list[str]:
    return [rule for room in ROOMS for rule in room.CHECKS]


def test_no_rule_is_judged_twice() -> None:
    assert len(judged()) == len(set(judged()))


def test_every_rule_that_is_no_pattern_is_judged_or_said_to_be_unchecked() -> None:
    others = {rule.id for rule in rules().values() if rule.check != "pattern"}
    assert others <= set(judged()) | UNCHECKED.keys()
    assert not UNCHECKED.keys() & set(judged())


def test_only_rules_that_exist_are_unchecked_and_each_says_why() -> None:
    assert UNCHECKED.keys() <= rules().keys()
    assert all(why.startswith("Tidak diperiksa: ") and why.endswith(".") for why in UNCHECKED.values())


@pytest.mark.parametrize("rule", HELD)
def test_the_test_that_holds_a_rule_of_layout_is_there(rule: str) -> None:
    path, _, name = HELD[rule].partition("::")
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    assert rules()[rule].check == "render"
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
