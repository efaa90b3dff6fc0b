"""Small charts of one scale say in lengths what their numbers say, and name every date."""

from datetime import date, timedelta
from fractions import Fraction
from xml.etree import ElementTree

import pytest

from mpp_readiness.formats import svg as formats_svg
from mpp_readiness.formats.comparison import charts as comparison_charts
from mpp_readiness.readiness.analysis.comparison import NodeChange
from mpp_readiness.readiness.analysis.trend import Rung, TrendLine
from mpp_readiness.readiness.evaluation.result import MilestoneState
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score
from mpp_readiness.readiness.model.bands import Display

SVG = "{http://www.w3.org/2000/svg}"
DAYS = [date(2021, 3, 29), date(2021, 6, 3), date(2022, 6, 24), date(2025, 4, 8)]
REACHED, RULED_OUT, OPEN = MilestoneState.REACHED, MilestoneState.RULED_OUT, MilestoneState.OPEN


def node(low: Fraction | None, high: Fraction | None = None, *, applies: bool = True) -> NodeScore:
    score = None if low is None else Score(low, low if high is None else high, Fraction(1, 4))
    return NodeScore("SDM", "Sumber daya manusia", "weighted_mean", score, applies, (), (), ())


def rectangles(svg: str) -> list[dict[str, str]]:
    return [dict(one.attrib) for one in ElementTree.fromstring(svg).iter(f"{SVG}rect")]


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def sizes(svg: str, fill: str, side: str) -> list[float]:
    return [float(one[side]) for one in rectangles(svg) if one["fill"] == fill]


def test_a_column_is_dark_up_to_the_low_end_and_pale_up_to_the_high_end() -> None:
    line = TrendLine("SDM", "Sumber daya manusia", 1, (node(Fraction(1, 4), Fraction(3, 4)), node(Fraction(1, 2))))
    (drawn,) = comparison_charts.multiples([line], DAYS[:2], Display())

    # The scale is 92 high.
    assert sizes(drawn, formats_svg.NAVY, "height") == [23, 46]
    assert sizes(drawn, formats_svg.BETWEEN, "height") == [46, 0]


def test_a_panel_says_the_scale_the_dates_and_the_coverage() -> None:
    line = TrendLine("SDM", "Sumber daya manusia", 1, (node(Fraction(1, 4)), node(None)))
    drawn = texts("".join(comparison_charts.multiples([line], DAYS[:2], Display())))

    assert [one for one in drawn if one in ("0", "50", "100")] == ["0", "50", "100"]
    assert {"29/3/21", "3/6/21", "25%", "–"} <= set(drawn)


@pytest.mark.parametrize(
    ("one", "sign"), [(node(None), "?"), (node(None, applies=False), "–"), (None, "–")], ids=["open", "na", "gone"]
)
def test_a_date_without_a_score_shows_a_sign_and_no_column(one: NodeScore | None, sign: str) -> None:
    (drawn,) = comparison_charts.multiples([TrendLine("SDM", "SDM", 1, (one,))], DAYS[:1], Display())

    assert sizes(drawn, formats_svg.NAVY, "height") == []
    assert sign in texts(drawn)


@pytest.mark.parametrize(("dates", "in_a_row"), [(1, 4), (4, 4), (5, 3), (8, 2), (9, 1), (40, 1)])
def test_panels_stand_side_by_side_while_their_dates_have_room(dates: int, in_a_row: int) -> None:
    days = [DAYS[0] + timedelta(days=n) for n in range(dates)]
    lines = [TrendLine(f"A-{n}", "Aspek", 1, (node(Fraction(1, 2)),) * dates) for n in range(4)]

    assert len(comparison_charts.multiples(lines, days, Display())) == -(-4 // in_a_row)


def test_nothing_is_drawn_outside_of_the_picture() -> None:
    days = [DAYS[0] + timedelta(days=n) for n in range(30)]
    lines = [TrendLine("SDM", "Sumber daya manusia", 1, (node(Fraction(0), Fraction(1)),) * 30)] * 3
    for drawn in (
        *comparison_charts.multiples(lines, days, Display()),
        comparison_charts.ladder_over_time([Rung("a", "Siap", (OPEN,) * 30)], days, "Tahap"),
    ):
        assert rectangles(drawn) or texts(drawn)
        _, _, width, height = map(float, ElementTree.fromstring(drawn).get("viewBox", "").split())
        for one in rectangles(drawn):
            assert 0 <= float(one["x"]) <= float(one["x"]) + float(one["width"]) <= width
            assert 0 <= float(one["y"]) <= float(one["y"]) + float(one["height"]) <= height


def test_the_last_milestone_stands_on_top_and_each_state_says_its_word() -> None:
    rungs = [Rung("uji", "Siap uji coba", (OPEN, REACHED)), Rung("buka", "Siap luncur", (RULED_OUT, None))]
    drawn = texts(comparison_charts.ladder_over_time(rungs, DAYS[:2], "Tahap"))

    assert drawn == [
        "Siap luncur", "✗ tertutup", "– tidak dimuat",
        "Siap uji coba", "? terbuka", "✓ tercapai",
        "29 Maret 2021", "3 Juni 2021",
    ]  # fmt: skip


def test_a_long_series_of_milestones_goes_on_below() -> None:
    days = [DAYS[0] + timedelta(days=n) for n in range(20)]
    drawn = texts(comparison_charts.ladder_over_time([Rung("uji", "Siap", (OPEN,) * 20)], days, "Tahap"))

    assert drawn.count("Siap") == 3  # 8 + 8 + 4 dates
    assert drawn.count("? terbuka") == 20


def test_without_milestones_the_ladder_says_so() -> None:
    assert texts(comparison_charts.ladder_over_time([], DAYS, "Tahap")) == ["Daftar periksa ini tidak memuat tahap."]


def test_two_bars_stand_one_above_the_other() -> None:
    change = NodeChange("SDM", 1, node(Fraction(1, 3), Fraction(2, 3)), None)
    (drawn,) = comparison_charts.pairs([change])

    # The scale is 330 wide.
    assert sizes(drawn, formats_svg.NAVY, "width") == [110]
    assert sizes(drawn, formats_svg.BETWEEN, "width") == [110]
    assert texts(drawn) == ["SDM Sumber daya manusia", "A", "33,33–66,67", "B", "tidak dimuat"]
