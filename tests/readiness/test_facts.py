"""What is known of the region itself: nothing is guessed, and an ambiguous number is asked about."""

from decimal import Decimal
from fractions import Fraction

import pytest

from mpp_readiness.readiness.assessment import Assessment
from mpp_readiness.readiness.checklist import Checklist, Fact
from mpp_readiness.readiness.facts import fact_value, facts_in_use

CHECKLIST = Checklist.model_validate({"checklist": "kecil", "version": "1", "title": "Kecil"})


def known(region: object) -> object:
    given = {"assessment": "kecil", "region": region, "date": "2021-06-03", "illustration": True}
    return facts_in_use(CHECKLIST, Assessment.model_validate(given)).get("jenis")


@pytest.mark.parametrize(
    ("region", "kind"),
    [("33.16", "kabupaten"), ("33.74", "kota"), ({"name": "Contoh", "kind": "kota"}, "kota"), ("99.99", None)],
)
def test_the_kind_of_a_region_is_known_only_where_the_region_is(region: object, kind: str | None) -> None:
    assert known(region) == kind


def test_an_ambiguous_threshold_is_refused_even_where_it_equals_the_default() -> None:
    with pytest.raises(ValueError, match="1234"):
        fact_value(Fact(title="Ambang", default="1.234"), "1.234")


def test_a_default_that_a_program_gives_is_taken_as_it_is() -> None:
    facts = {"ambang": {"title": "Ambang", "default": Decimal("1.234")}}
    checklist = CHECKLIST.model_copy(update={"facts": {"ambang": Fact.model_validate(facts["ambang"])}})
    assessment = Assessment.model_validate({"assessment": "kecil", "region": "33.16", "date": "2021-06-03"})
    assert facts_in_use(checklist, assessment)["ambang"] == Fraction(617, 500)
