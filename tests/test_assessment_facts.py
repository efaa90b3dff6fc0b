"""What a draft takes over from an assessment."""

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.assessment_facts import facts_of
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton


def test_blora_on_the_day_of_its_inauguration() -> None:
    checklist = mpp.load_checklist("mpp")
    path = resources.example_folder() / "blora" / "2021-06-03.yaml"
    result = mpp.score(checklist, mpp.load_assessment(path, checklist))
    facts = facts_of(result)
    assert facts["tanggal_penilaian"] == "3 Juni 2021"
    assert facts["simpulan_kesiapan"] == result.verdict.title
    assert facts["kesenjangan"] == tuple(gate.title for gate in result.verdict.blockers)
    assert "banyak_lantai" not in facts, "the reports do not say on how many floors"
    mpp.draft("perbup-mpp", region=result.region, facts=facts)
    assert set(facts) <= set(load_skeleton("perbup-mpp").facts)


def test_floors_are_taken_over_where_they_are_known() -> None:
    checklist = mpp.load_checklist("mpp")
    for floors, several in (("1", False), ("2", True)):
        assessment = mpp.load_assessment(
            {
                "assessment": "mpp",
                "region": "33.16",
                "date": "2021-06-03",
                "status": "mandiri",
                "facts": {"lantai": floors},
                "answers": {},
            },
            checklist,
        )
        assert facts_of(mpp.score(checklist, assessment))["banyak_lantai"] is several


def test_what_a_sheet_says_goes_before_what_a_result_says() -> None:
    checklist, skeleton = mpp.load_checklist("mpp"), load_skeleton("perbup-mpp")
    answers = {"assessment": "mpp", "region": "33.16", "date": "2021-06-03", "facts": {"lantai": "2"}}
    result = mpp.score(checklist, mpp.load_assessment(answers, checklist))
    found = mpp.load_facts(
        skeleton, sheet={"region": "Kota Salatiga", "facts": {"banyak_lantai": "tidak"}}, result=result
    )
    assert found.region == "Kota Salatiga"
    assert found.facts["banyak_lantai"] == "tidak"
    assert found.facts["tanggal_penilaian"] == "3 Juni 2021"
    assert mpp.load_facts(skeleton, result=result).facts["banyak_lantai"] is True
    assert mpp.load_facts(skeleton) == mpp.FactSheet(facts={})
