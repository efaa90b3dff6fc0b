"""A drawing says in lengths what its numbers say, and in words what its colours say."""

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest
import segno

from mpp_readiness.formats import svg as formats_svg
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, MilestoneResult, MilestoneState
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score
from mpp_readiness.readiness.model.gates import Milestone

SVG = "{http://www.w3.org/2000/svg}"
UJI_COBA = Milestone(id="uji-coba", title="Siap uji coba")


def rectangles(svg: str) -> list[tuple[float, float, str]]:
    """Left edge, width and colour of each rectangle."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return [(float(one.get("x", "0")), float(one.get("width", "0")), one.get("fill", "")) for one in found]


def places(svg: str) -> list[tuple[str, str, str]]:
    """Words, left edge and base line of each text."""
    return [
        (one.text or "", one.get("x", ""), one.get("y", "")) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")
    ]


def words(svg: str) -> str:
    return " ".join(ElementTree.fromstring(svg).itertext())


def node(low: Fraction, high: Fraction, title: str = "Sumber daya manusia") -> NodeScore:
    return NodeScore("SDM", title, "weighted_mean", Score(low, high, Fraction(1, 2)), True, (), (), ())


def step(state: MilestoneState, *gates: GateState) -> MilestoneResult:
    results = tuple(GateResult(f"G-{n}", "Syarat", UJI_COBA, gate, None, None) for n, gate in enumerate(gates))
    return MilestoneResult(UJI_COBA, state, results)


def test_a_band_runs_from_the_low_to_the_high_end() -> None:
    # The scale is 660 wide and begins at 20: a quarter is at 185, three quarters at 515.
    drawn = rectangles(formats_svg.band(Score(Fraction(1, 4), Fraction(3, 4), Fraction(1, 2)), "Nilai"))
    assert (20, 165, formats_svg.NAVY) in drawn
    assert (185, 330, formats_svg.BETWEEN) in drawn
    assert (20, 330, formats_svg.ACCENT) in drawn  # coverage of one half


def test_a_bar_is_dark_up_to_the_low_end_and_pale_up_to_the_high_end() -> None:
    drawn = rectangles(formats_svg.bars([node(Fraction(1, 3), Fraction(2, 3))], "Aspek"))
    assert (225, 100, formats_svg.NAVY) in drawn
    assert (325, 100, formats_svg.BETWEEN) in drawn


def test_no_answer_is_no_score_and_never_a_bar_of_length_zero() -> None:
    assert "Belum ada nilai" in words(formats_svg.band(None, "Nilai"))
    empty = NodeScore("SDM", "SDM", "weighted_mean", None, True, (), (), ())
    assert "belum ada nilai" in words(formats_svg.bars([empty], "Aspek"))


@pytest.mark.parametrize(
    ("state", "sign", "word"),
    [
        (MilestoneState.REACHED, "✓", "tercapai"),
        (MilestoneState.RULED_OUT, "✗", "tertutup"),
        (MilestoneState.OPEN, "?", "terbuka"),
    ],
)
def test_a_step_says_its_state_by_sign_and_word(state: MilestoneState, sign: str, word: str) -> None:
    assert f"{sign} {word}" in words(formats_svg.ladder([step(state)], "Tahap"))


def test_a_step_counts_its_gates() -> None:
    gates = [GateState.MET, GateState.MET, GateState.FAILED, GateState.UNDECIDED, GateState.NOT_APPLICABLE]
    said = words(formats_svg.ladder([step(MilestoneState.RULED_OUT, *gates)], "Tahap"))
    assert "2 syarat terpenuhi" in said
    assert "1 gagal, 1 belum dapat diputuskan" in said


def test_many_steps_are_told_in_a_line_each() -> None:
    drawn = formats_svg.ladder([step(MilestoneState.OPEN, GateState.MET, GateState.UNDECIDED)] * 4, "Tahap")
    assert words(drawn).count("Siap uji coba ? terbuka 1 terpenuhi, 0 gagal, 1 belum dapat diputuskan") == 4
    assert len({top for _, _, top in places(drawn)}) == 4


@pytest.mark.parametrize(
    "svg",
    [
        formats_svg.band(Score(Fraction(0), Fraction(1), Fraction(0)), "Nilai & <cakupan>"),
        formats_svg.bars([node(Fraction(0), Fraction(1), "<script>")], "Nilai & <cakupan>"),
        formats_svg.ladder([], "Nilai & <cakupan>"),
        formats_svg.qr("abc", "Nilai & <cakupan>"),
    ],
)
def test_every_drawing_is_read_aloud_by_its_title(svg: str) -> None:
    drawing = ElementTree.fromstring(svg)
    assert drawing.get("role") == "img"
    assert drawing[0].tag == f"{SVG}title"
    assert drawing[0].text == "Nilai & <cakupan>"


def test_the_code_has_the_modules_of_its_content() -> None:
    strokes = re.findall(r"M(\d+) (\d+)\.5h(\d+)", formats_svg.qr("mpp 2026.1 abc", "Kode"))
    dark = {(int(x) - 4 + n, int(y) - 4) for x, y, length in strokes for n in range(int(length))}
    matrix = segno.make("mpp 2026.1 abc", error="m", micro=False).matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
