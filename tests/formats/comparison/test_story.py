"""The story of a region says on each date what is known and what is new, and lays the claims of others beside it."""

import re
from xml.etree import ElementTree

import pytest

from mpp_readiness.formats.comparison import page, story
from mpp_readiness.readiness.analysis.comparison import Comparison
from mpp_readiness.readiness.analysis.trend import Trend, trend
from tests.formats.comparison.samples import example

DATES = ("2021-03-29", "2021-06-03", "2022-06-24", "2025-04-08")


def said(compared: Comparison | Trend, *, standalone: bool = True) -> str:
    html = page.compared_html(compared, standalone=standalone)
    body = ElementTree.fromstring(html).find("{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    return re.sub(r"\s+", " ", " ".join(body.itertext()))


@pytest.fixture(scope="module")
def blora() -> Trend:
    return trend([example(f"blora/{day}") for day in DATES])


def test_the_story_of_blora_is_that_of_its_case(blora: Trend) -> None:
    march, launch, count, repair = (" ".join(story.story(blora, n)) for n in range(4))

    # March 2021: not ready, and what holds it up is named.
    assert "Syarat yang gagal: SAR-05 (Sarana dan prasarana), SIS-01 (Sistem dan data)" in march
    # The launch: agreements and rooms are reported, nothing is known to be missing, nobody knows of staff.
    assert "7 dari 107 kriteria terjawab: 0 terpenuhi, 7 sebagian, dan 0 belum terpenuhi." in launch
    assert re.search("Aspek yang belum dijawab: .*Sumber daya manusia", launch)
    # June 2022: the count of the stands fails the gates of staffing.
    assert "Syarat yang kini gagal: SDM-02 dan SDM-10 (Sumber daya manusia), LAY-11 (Layanan), dan TAT-04" in count
    assert "Sumber daya manusia;" not in count.partition("Aspek yang belum dijawab")[2]
    # 2025 repairs the reporting of attendance; of the empty stands nobody says anything any more.
    assert "Membaik: SDM-10 (Sumber daya manusia)." in repair
    assert "tadinya gagal dan kini belum dapat diputuskan: SDM-02 (Sumber daya manusia), LAY-11" in repair


def test_a_claim_stands_beside_the_interval_of_its_day_as_a_claim(blora: Trend) -> None:
    ((claim, computed),) = story.claims_beside(blora.results)

    assert (claim.by, claim.says, claim.confidence) == ("DPMPTSP Kabupaten Blora", "60 persen", "B")
    assert computed == f"{blora.results[0].score}, cakupan 2,1%"
    assert "tidak dipakai dalam perhitungan" in said(blora)
    assert story.claims_beside(blora.results[1:]) == ((claim, "tidak dihitung pada tanggal itu"),)
