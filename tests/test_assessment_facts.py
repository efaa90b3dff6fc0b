"""What a draft takes over from an assessment."""

from html import escape

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.assessment_facts import facts_of
from mpp_readiness.regulation.drafting.fact_sheet import open_sheet
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


@pytest.mark.parametrize("name", mpp.shipped_names("skeleton"))
def test_an_open_line_of_the_sheet_takes_nothing_away(name: str) -> None:
    """Neither what the assessment says (score, gaps, floors) nor what the skeleton assumes."""
    checklist, skeleton = mpp.load_checklist("mpp"), load_skeleton(name)
    answers = {"assessment": "mpp", "region": "33.16", "date": "2021-06-03", "facts": {"lantai": "2"}}
    result = mpp.score(checklist, mpp.load_assessment(answers, checklist))
    open_line = mpp.load_facts(skeleton, sheet=open_sheet("./schema/facts.json"), result=result)
    no_line = mpp.load_facts(skeleton, result=result)
    assert open_line == no_line
    assert {"kesenjangan", "banyak_lantai", "simpulan_kesiapan"} <= set(no_line.facts)
    empty = dict.fromkeys(skeleton.facts)
    drafted = mpp.draft(skeleton, region=result.region, facts={**empty, **no_line.facts})
    assert drafted == mpp.draft(skeleton, region=result.region, facts=no_line.facts)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("surat-usulan", ("nilai_kesiapan", "simpulan_kesiapan", "tanggal_penilaian")),
        ("kajian-urgensi", ("kesenjangan",)),
        ("penjelasan-harmonisasi", ("kesenjangan",)),
    ],
)
def test_a_paper_tells_what_the_assessment_says_beside_an_open_sheet(name: str, facts: tuple[str, ...]) -> None:
    checklist, skeleton = mpp.load_checklist("mpp"), load_skeleton(name)
    path = resources.example_folder() / "contoh" / "contoh.yaml"
    result = mpp.score(checklist, mpp.load_assessment(path, checklist))
    known = mpp.load_facts(skeleton, sheet=open_sheet("./schema/facts.json"), result=result).facts
    drafted = mpp.draft(skeleton, region=result.region, facts=known)
    text = " ".join(mpp.render_regulation(drafted, ".html").decode().split())
    told = [one for fact in facts for one in (known[fact] if fact == "kesenjangan" else (known[fact],))]
    assert [one for one in told if escape(str(one)) not in text] == []
    assert result.verdict.blockers
