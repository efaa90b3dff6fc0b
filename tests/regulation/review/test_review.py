"""A review as a whole: every rule is judged or said not to be, in the order of a reader."""

import mpp_readiness as mpp
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.checks import CHECKS
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.review.unchecked import UNCHECKED
from tests.regulation.samples import BLORA


def test_every_rule_is_judged_or_told_to_be_unchecked_never_both() -> None:
    assert set(CHECKS) | set(UNCHECKED) == set(rules())
    assert set(CHECKS) & set(UNCHECKED) == set()


def test_a_draft_of_ours_is_judged_as_it_is_printed() -> None:
    assert mpp.review(BLORA) == mpp.review(source_of_draft(BLORA))
    assert source_of_draft(BLORA).is_draft
    assert not source_of_draft(BLORA.model_copy(update={"draft": False})).is_draft


def test_findings_stand_in_the_order_of_the_rules_and_then_of_the_text() -> None:
    found = mpp.review(BLORA)
    order = {id: i for i, id in enumerate(rules())}
    places = [order.get(one.rule, len(order)) for one in found]
    assert places == sorted(places)
    assert found, "the sample leaves things open"


def test_a_finding_says_rule_source_place_and_what_it_saw() -> None:
    finding = next(one for one in mpp.review(BLORA) if one.rule == "DHK-17")
    rule = rules()["DHK-17"]
    assert (finding.severity, finding.part, finding.statement) == (rule.severity, rule.part, rule.statement_id)
    assert finding.path == "mengingat[2]"
    assert finding.excerpt.startswith("2. Undang-Undang Nomor 13 Tahun 1950")
    assert "..." in finding.excerpt[finding.start : finding.end]
