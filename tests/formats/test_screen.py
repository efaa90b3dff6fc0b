"""A result on a screen: nothing wider than it, nothing rounded away, nothing unknown shown as zero."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats import screen
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Layer, MilestoneResult, MilestoneState, Result, Verdict
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.gates import Milestone
from tests.formats.everything import CHECKLIST, SURVEY, everything, without_milestones

OPENED = Milestone(id="buka", title="Siap dibuka")


def _node(title: str, score: Score | None) -> NodeScore:
    return NodeScore("a", title, "weighted_mean", score, True, (), (), ())


def _result(score: Score | None, title: str = "Gedung") -> Result:
    aspect = {
        "id": "a",
        "title": title,
        "criteria": [{"id": "k", "title": "Loket", "answer": {"kind": "yes_no"}}],
    }
    checklist = Checklist.model_validate(
        {"checklist": "kecil", "version": "1", "title": "Kecil", "source": "Uji", "aspects": [aspect]}
    )
    assessment = Assessment.model_validate({"assessment": "kecil", "region": "33.16", "date": "2021-06-03"})
    whole = NodeScore("kecil", "Kecil", "weighted_mean", score, True, (), (), (_node(title, score),))
    open_ = MilestoneResult(OPENED, MilestoneState.OPEN, ())
    layer = Layer("self", whole, (), (), (open_,), Verdict(None, OPENED, ()), {})
    return Result(checklist, assessment, assessment.place, (layer,))


HALF = Score(Fraction(1, 2), Fraction(3, 4), Fraction(2, 3))


def test_the_headline_gives_region_verdict_and_interval() -> None:
    assert screen.headline(_result(HALF)) == "Kabupaten Blora: Belum siap (nilai 50,00–75,00)"


def test_no_answer_is_not_a_zero() -> None:
    shown = "\n".join(screen.table(_result(None)))
    assert "belum ada nilai" in shown
    assert "0" not in shown


@given(st.text(alphabet="abc ", min_size=1, max_size=300).filter(str.strip))
def test_no_title_breaks_the_100_columns(title: str) -> None:
    assert all(len(line) <= 100 for line in screen.table(_result(HALF, title)))


def test_blockers_come_with_code_and_state_and_unknown_is_not_unmet() -> None:
    criteria = [
        {"id": "K-1", "title": "Loket dibuka", "answer": {"kind": "yes_no"}, "gate": "buka"},
        {"id": "Petugas-yang-hadir", "title": "Petugas hadir", "answer": {"kind": "yes_no"}, "gate": "buka"},
    ]
    checklist = Checklist.model_validate(
        {
            "checklist": "kecil",
            "version": "1",
            "title": "Kecil",
            "milestones": [{"id": "buka", "title": "Siap dibuka"}],
            "criteria": criteria,
        }
    )
    given = {"assessment": "kecil", "region": "33.16", "date": "2021-06-03", "answers": {"K-1": "tidak"}}
    lines = list(screen.table(score(checklist, Assessment.model_validate(given))))
    assert lines[-3:] == [
        "1 belum terpenuhi, 1 belum diketahui.",
        "K-1               gagal                   Loket dibuka",
        "Petugas-yang-hadir belum dapat diputuskan  Petugas hadir",
    ]


def test_an_empty_fact_that_holds_up_a_gate_is_named_by_its_title_within_the_width() -> None:
    title = "Jumlah lantai yang dipakai untuk layanan, gudang, dan ruang tunggu pemohon"
    lift = {"title": "Lift", "answer": {"kind": "yes_no"}, "gate": "buka", "when": {"fact": "lantai", "above": 1}}
    checklist = Checklist.model_validate(
        {
            "checklist": "kecil",
            "version": "1",
            "title": "Kecil",
            "facts": {"lantai": {"title": title}, "temuan": {"title": "Temuan kritis"}},
            "milestones": [{"id": "buka", "title": "Siap dibuka"}],
            "criteria": [{"id": f"K-{n:02}", **lift} for n in range(1, 8)],
            "gates": [
                {"id": "t", "title": "Bersih", "milestone": "buka", "requires": [{"fact": "temuan", "at_most": 0}]}
            ],
        }
    )
    given = {"assessment": "kecil", "region": "33.16", "date": "2021-06-03"}
    lines = list(screen.table(score(checklist, Assessment.model_validate(given))))
    assert lines[-4:] == [
        "Fakta yang masih kosong dan menahan syarat:",
        f"  - {title}: K-01, K-02, K-03,",
        "    K-04, K-05, K-06, K-07",
        "  - Temuan kritis: “Bersih”",
    ]
    told = {**given, "facts": {"lantai": "1", "temuan": "0"}}
    assert list(screen.empty_facts(score(checklist, Assessment.model_validate(told)))) == []


def test_points_bands_views_and_lists_stand_on_a_screen_of_100_columns() -> None:
    lines = list(screen.table(everything()))
    assert all(len(line) <= screen.WIDTH for line in lines)
    told = [" ".join(line.split()) for line in lines]
    assert "Evaluasi pelayanan terpadu 50,63–66,13 dari 100 90% Cukup sampai dengan Baik" in told
    assert "Pemenuhan 29,17–35,00 dari 70 92%" in told
    assert "Instansi peserta 5 baris" in told
    assert "TAT-03 belum terbukti Rencana kerja ditetapkan." in told
    # TAT-01, TAT-02, PEL-01 and PEL-02 are met in part; PEL-03 may be met in full.
    assert "1 terpenuhi, 4 sebagian, 1 belum diketahui, 1 belum terbukti, 1 dipotong." in told


def test_without_milestones_the_headline_is_the_band_or_that_nothing_can_be_concluded() -> None:
    banded = without_milestones(CHECKLIST)
    assert next(screen.table(everything(banded))) == (
        "Kabupaten Blora: Cukup sampai dengan Baik (nilai 50,63–66,13 dari 100)"
    )
    headline, why, *_ = screen.table(everything(banded, answers={}, lists={"responden": SURVEY}))
    assert headline.startswith("Kabupaten Blora: Belum dapat disimpulkan (nilai ")
    assert why == "Cakupan jawaban 15,0%; simpulan ditarik mulai cakupan 50,0%."


def test_a_list_that_nobody_gave_is_told() -> None:
    assert "Instansi peserta belum diisi" in [" ".join(line.split()) for line in screen.table(everything(lists={}))]
