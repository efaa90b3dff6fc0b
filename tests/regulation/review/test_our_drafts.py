"""What we ship breaks no rule of structure: not one error, in any region, with facts and without."""

from collections.abc import Mapping
from itertools import product
from pathlib import Path

import pytest

from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.review import review, source_of_draft
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.yaml_source import read_document
from tests.regulation.review.test_unchecked import ROOMS

EXAMPLE = Path(__file__).parents[3] / "examples" / "contoh" / "fakta.yaml"
# Kabupaten Blora, Kota Salatiga, and of Aceh Kabupaten Aceh Utara.
REGIONS = ("33.16", "33.73", "11.08")
FACTS: Mapping[str, Mapping[str, object]] = {"tanpa fakta": {}, "dengan fakta": read_document(EXAMPLE).data["facts"]}
SHIPPED = ("keputusan-tim", "perbup-mpp")
CHECKED = {rule: check for room in ROOMS for rule, check in room.CHECKS.items()}
CASES = tuple(product(SHIPPED, REGIONS, FACTS))


@pytest.mark.parametrize(("skeleton", "region", "facts"), CASES)
def test_no_error_stands_on_what_we_ship(skeleton: str, region: str, facts: str) -> None:
    reviewed = source_of_draft(draft(skeleton, region=find_region(region), facts=FACTS[facts]))
    errors = [rule for rule in CHECKED if rule not in rules() or rules()[rule].severity == "error"]
    found = [(rule, hit.passage.path, hit.says) for rule in errors for hit in CHECKED[rule](reviewed)]
    assert [one for one in found if one[0] != "DHK-22"] == []


PAPERS = ("kajian-urgensi", "maklumat", "penjelasan-harmonisasi", "pks", "surat-usulan")
# Kabupaten Badung has a regulation on the same matter, which a regulation would have to revoke.
EVERYWHERE = (*REGIONS, "51.03")


@pytest.mark.parametrize(("skeleton", "region"), tuple(product(PAPERS, EVERYWHERE)))
def test_of_a_paper_no_rule_asks_what_only_a_regulation_has(skeleton: str, region: str) -> None:
    assert review(draft(skeleton, region=find_region(region))) == ()


@pytest.mark.parametrize(("region", "facts"), tuple(product(EVERYWHERE, FACTS)))
def test_of_a_decision_on_a_team_no_rule_asks_what_a_regulation_settles(region: str, facts: str) -> None:
    found = review(draft("keputusan-tim", region=find_region(region), facts=FACTS[facts]))
    assert {one.rule for one in found} & {"PNT-21", "FRM-09"} == set()
    assert not [one for one in found if one.part == "isi"]


@pytest.mark.parametrize("skeleton", SHIPPED)
def test_every_hit_marks_a_span_of_its_line(skeleton: str) -> None:
    reviewed = source_of_draft(draft(skeleton, region=find_region("33.16")))
    for check in CHECKED.values():
        for hit in check(reviewed):
            assert 0 <= hit.start <= hit.end <= len(hit.passage.text)


@pytest.mark.parametrize("region", REGIONS)
def test_the_words_left_of_the_colon_stand_below_each_other(region: str) -> None:
    lines = draft_text(number(draft("perbup-mpp", region=find_region(region)))).splitlines()
    leads = [line for line in lines if line.startswith(("Menimbang", "Mengingat", "Menetapkan"))]
    assert len(leads) == len(("Menimbang", "Mengingat", "Menetapkan"))
    assert len({line.index(":") for line in leads}) == 1


@pytest.mark.parametrize("region", REGIONS)
def test_title_grace_and_authority_stand_in_the_middle_and_promulgation_on_the_left(region: str) -> None:
    drafted = draft("perbup-mpp", region=find_region(region))
    lines = draft_text(number(drafted)).splitlines()
    centred = ("RANCANGAN", "TENTANG", "DENGAN RAHMAT", "MEMUTUSKAN")
    in_the_middle = [line for line in lines if line.strip().startswith(centred) and not line.startswith("    " * 10)]
    assert {next(one for one in centred if one in line) for line in in_the_middle} == set(centred)
    for line in in_the_middle:
        left, right = len(line) - len(line.lstrip()), 80 - len(line.rstrip())
        assert abs(left - right) <= 1
    assert any(line.startswith("Diundangkan di") for line in lines)
    assert any(line.startswith(" " * 40 + "Ditetapkan di") for line in lines)
