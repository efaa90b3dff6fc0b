"""The summary is one page, whatever people write, and says how much it leaves to the other pages."""

import io
import re
from xml.etree import ElementTree

import pikepdf
import pytest

import mpp_readiness as mpp
from mpp_readiness.formats import pdf
from mpp_readiness.formats.html import report_css
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.formats.report import page, summary_page
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.result import Result

LONG = "Pernyataan panjang mengenai penyelenggaraan pelayanan " * 4
WIDE = "W" * 200


def made(text: str, *, aspects: int, milestones: int, claims: int, criteria: int = 4, verified: bool = False) -> Result:
    """Every criterion holds up the first milestone, one is answered, and every title is the same text."""
    steps = [{"id": f"tahap-{n}", "title": text} for n in range(milestones)]
    gate = {"gate": "tahap-0"} if steps else {}
    written = [
        {
            "id": f"ASPEK-{a}",
            "title": text,
            "criteria": [
                {"id": f"KRITERIA-{a}-{k}", "title": text, "answer": {"kind": "yes_no"}, **gate}
                for k in range(criteria)
            ],
        }
        for a in range(aspects)
    ]
    checklist = mpp.load_checklist(
        {"checklist": "uji", "version": "1", "title": text, "milestones": steps, "aspects": written}
    )
    answers = {
        "assessment": "uji",
        "region": {"name": text, "kind": "kabupaten"},
        "illustration": "ya",
        "date": "2025-06-05",
        "title": text,
        "assessor": {"unit": text},
        "answers": {"KRITERIA-0-0": "ya"},
        "claims": [{"by": text, "says": text, "source": text}] * claims,
        "verification": {"by": {"unit": text}, "date": "2025-06-06", "answers": {"KRITERIA-0-0": "tidak"}},
    }
    if not verified:
        del answers["verification"]
    return mpp.score(checklist, mpp.load_assessment(answers, checklist))


def summary(result: Result) -> str:
    html = page.report_html(result, plan(result), brief=True, standalone=False)
    return re.sub(r"\s+", " ", " ".join(ElementTree.fromstring(html).itertext()))


@pytest.mark.parametrize("paper", ["F4", "A4"])
@pytest.mark.parametrize("text", [LONG, WIDE])
@pytest.mark.parametrize(
    ("aspects", "milestones", "claims", "verified"), [(30, 12, 20, True), (7, 3, 20, True), (1, 0, 3, False)]
)
def test_the_summary_is_one_page(
    text: str, aspects: int, milestones: int, claims: int, verified: bool, paper: PaperSize
) -> None:
    result = made(text, aspects=aspects, milestones=milestones, claims=claims, verified=verified)
    html = page.report_html(result, plan(result), brief=True, paper=paper, standalone=False)
    document = pdf.write_pdf(html, report_css(paper), identifier=b"x", when=result.assessment.date)
    with pikepdf.open(io.BytesIO(document)) as opened:
        assert len(opened.pages) == 1


def test_nothing_is_left_out_where_there_is_room() -> None:
    result = made("Siap", aspects=7, milestones=3, claims=2, criteria=1)
    assert summary_page.capacity(result, "F4") == summary_page.PageCapacity(steps=3, aspects=7, claims=2, blockers=6)
    assert "lainnya" not in summary(result)


def test_what_is_left_out_is_counted() -> None:
    result = made("Siap", aspects=30, milestones=12, claims=20)
    room = summary_page.capacity(result, "F4")
    told = summary(result)
    assert f"Dan {12 - room.steps} tahap lainnya, lihat laporan lengkap bagian 2." in told
    assert f"Dan {20 - room.claims} pernyataan pihak lainnya, lihat laporan lengkap bagian 3." in told
    assert f"Dan {30 - room.aspects} aspek lainnya, lihat laporan lengkap bagian 3." in told
    # 30 aspects of 4 criteria, and the one that is answered holds nothing up.
    named = set(re.findall(r"KRITERIA-\d+-\d+", told.split("Yang menahan tahap")[1]))
    assert f"dan {119 - len(named)} lainnya." in told


@pytest.mark.parametrize("paper", ["F4", "A4"])
def test_a_blocker_is_always_spelled_out(paper: PaperSize) -> None:
    assert summary_page.capacity(made("Siap", aspects=30, milestones=12, claims=20), paper).blockers >= 1


def test_every_claim_stands_in_the_whole_report() -> None:
    result = made("Siap", aspects=1, milestones=1, claims=20)
    html = page.report_html(result, plan(result), standalone=False)
    assert len(re.findall(r"tidak disebutkan|Siap \[C\]", html)) >= 20
