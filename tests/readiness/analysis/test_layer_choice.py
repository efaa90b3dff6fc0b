"""Two results are compared by one layer, and where their layers differ it is told."""

import json
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats.comparison.comparison_json import comparison_from_json, trend_from_json
from mpp_readiness.formats.comparison.screen import comparison_table, trend_table
from mpp_readiness.readiness.analysis.layer_choice import by_layer, kinds_of, layer_kind, other_kinds

CHECKLIST = mpp.load_checklist(
    {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "criteria": [{"id": id_, "title": id_, "answer": {"kind": "yes_no"}} for id_ in "ABCD"],
    }
)
VERIFIED = {"by": {"unit": "Inspektorat"}, "date": "2021-02-01", "answers": {"A": "tidak", "B": "tidak"}}


def result(day: str = "2021-01-01", **more: Any) -> mpp.Result:
    """The assessor says yes four times: 100. The verifier of it says no twice: 50."""
    answers = dict.fromkeys("ABCD", "ya")
    written = {"assessment": "uji", "region": "33.16", "date": day, "answers": answers, **more}
    return mpp.score(CHECKLIST, mpp.read_assessment(written, CHECKLIST).assessment)


SELF, BOTH, LATER = result(), result(verification=VERIFIED), result("2022-01-01")
OWN_FILE = result("2022-01-01", status="verifikasi")


def test_whose_answers_a_layer_holds() -> None:
    assert kinds_of(SELF) == ("mandiri",)
    assert kinds_of(BOTH) == ("mandiri", "verifikasi")
    assert kinds_of(OWN_FILE) == ("verifikasi",)
    # A verification inside the file says more than its status.
    assert kinds_of(result(status="verifikasi", verification=VERIFIED)) == ("mandiri", "verifikasi")


def test_a_result_by_one_of_its_layers() -> None:
    assert by_layer(BOTH, "verifikasi") is BOTH
    assert str(by_layer(BOTH, "mandiri").score) == "100,00"
    assert str(BOTH.score) == "50,00"
    assert layer_kind(by_layer(BOTH, "mandiri"), by_layer(BOTH, "mandiri").layer) == "mandiri"


@pytest.mark.parametrize(("given", "wanted"), [(SELF, "verifikasi"), (OWN_FILE, "mandiri")])
def test_a_layer_that_is_not_there_is_refused(given: mpp.Result, wanted: Any) -> None:
    with pytest.raises(InvalidInput) as caught:
        by_layer(given, wanted)
    (problem,) = caught.value.problems
    assert problem.code == "layer-missing"
    assert "Kabupaten Blora" in problem.what
    assert ("tidak memuat verifikasi" in problem.what) == (wanted == "verifikasi")


@pytest.mark.parametrize(
    ("results", "others"),
    [
        ((SELF, LATER), ()),
        ((BOTH, LATER), ("mandiri",)),  # not the same layer now, and this one both have
        ((BOTH, OWN_FILE), ()),
        ((SELF, OWN_FILE), ()),  # they differ, and have none together
        ((BOTH, result("2022-01-01", verification={**VERIFIED, "date": "2022-02-01"})), ("mandiri",)),
        ((by_layer(BOTH, "mandiri"), LATER), ()),
    ],
)
def test_what_else_could_be_compared(results: tuple[mpp.Result, ...], others: tuple[str, ...]) -> None:
    assert other_kinds(results) == others


def test_layers_that_differ_are_told_everywhere() -> None:
    compared = mpp.compare(BOTH, LATER)
    assert compared.mixes_layers
    said = " ".join(" ".join(comparison_table(compared)).split())
    told = (
        "Lapis yang dibandingkan tidak sama: hasil verifikasi (1 Januari 2021) dan penilaian mandiri (1 Januari 2022)."
    )
    assert told in said
    assert "Lapis lain yang ada pada kedua sisi, yaitu penilaian mandiri, dapat dibandingkan tersendiri." in said
    page = mpp.render_comparison(compared, ".html").decode()
    assert page.index(told) < page.index("Nilai setiap aspek")
    written = json.loads(mpp.render_comparison(compared, ".json"))
    assert (written["mixes_layers"], written["first"]["layer_kind"], written["second"]["layer_kind"]) == (
        True,
        "verifikasi",
        "mandiri",
    )


def test_by_one_layer_nothing_is_mixed() -> None:
    compared = mpp.compare(BOTH, LATER, layer="mandiri")
    assert not compared.mixes_layers
    assert [str(score) for score in compared.whole.scores or ()] == ["100,00", "100,00"]
    assert "Yang dibandingkan adalah penilaian mandiri kedua sisi." in list(comparison_table(compared))
    assert comparison_from_json(mpp.render_comparison(compared, ".json")) == compared


def test_one_alone_has_no_layer_to_choose() -> None:
    assert not mpp.compare(BOTH).mixes_layers
    with pytest.raises(ValueError, match="both its layers"):
        mpp.compare(BOTH, layer="mandiri")


def test_a_series_tells_its_layers_and_may_be_of_one() -> None:
    mixed = mpp.trend([BOTH, LATER])
    said = "Lapis yang dipakai tidak sama: hasil verifikasi pada 1 Januari 2021; penilaian mandiri pada 1 Januari 2022."
    assert mixed.mixes_layers
    assert said in " ".join(" ".join(trend_table(mixed)).split())
    assert said in mpp.render_comparison(mixed, ".html").decode()
    assert json.loads(mpp.render_comparison(mixed, ".json"))["mixes_layers"] is True
    plain = mpp.trend([BOTH, LATER], layer="mandiri")
    assert not plain.mixes_layers
    assert "Semua tanggal memakai penilaian mandiri." in list(trend_table(plain))
    assert trend_from_json(mpp.render_comparison(plain, ".json")) == plain
