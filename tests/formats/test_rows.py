"""Rows of a report say in words what was answered, what is missing, what it rests on and by which thresholds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, get_args

import pytest

import mpp_readiness as mpp
from mpp_readiness.formats import answer_words, rows
from mpp_readiness.formats.report import bases
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.findings import State, Status
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState, Result
from mpp_readiness.readiness.model.assessment import Assessment, Evidence
from mpp_readiness.readiness.model.checklist import Aggregation

Tree = dict[str, Any]
EMPTY: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Kesiapan uji",
    "scales": {
        "dua": [
            {"id": "belum", "points": "0", "title": "Belum ada"},
            {"id": "ada", "points": "1", "title": "Sudah ada"},
        ],
    },
    "facts": {"petugas": {"title": "Petugas"}, "lantai": {"title": "Lantai"}},
}


def scored(criteria: list[Tree], answers: Mapping[str, object] = {}, **more: Any) -> Result:
    """Of a checklist with these criteria; `head` changes the rest of it."""
    checklist = mpp.load_checklist({**EMPTY, **more.pop("head", {}), "criteria": criteria})
    return mpp.score(checklist, mpp.load_assessment(written(answers, **more), checklist))


def written(answers: Mapping[str, object], **more: object) -> Tree:
    return {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers, **more}


def asked(answer: Tree | None = None, **more: object) -> Tree:
    """One criterion, A-1."""
    return {"id": "A-1", "title": "Loket dibuka.", **({"answer": answer} if answer else {}), **more}


def answered(criterion: Tree, answer: object, **more: Any) -> str:
    result = scored([criterion], {"A-1": answer} if answer else {}, **more)
    return answer_words.answer_text(result, result.findings[0])


# ---- signs


def test_every_state_has_a_sign_and_unknown_has_its_own() -> None:
    for kind, signs in (
        (Status, rows.STATUS_SIGNS),
        (GateState, rows.GATE_SIGNS),
        (MilestoneState, rows.MILESTONE_SIGNS),
    ):
        assert set(signs) == set(kind)
        assert len(set(signs.values())) == len(signs)
    assert rows.STATUS_SIGNS[Status.OPEN] == rows.GATE_SIGNS[GateState.UNDECIDED] == "?"
    assert rows.MILESTONE_SIGNS[MilestoneState.OPEN] == rows.STANDING_SIGNS["tidak diketahui"] == "?"
    assert rows.STATUS_SIGNS[Status.UNMET] == rows.GATE_SIGNS[GateState.FAILED] == "✗"


def test_every_aggregation_has_its_words() -> None:
    assert set(rows.AGGREGATIONS) == set(get_args(Aggregation))


# ---- what was answered

METERS = {"kind": "quantity", "unit": "m²", "target": "1500"}
STANDS = {"kind": "ratio", "of": "gerai", "target": "0,95"}


@pytest.mark.parametrize(
    ("criterion", "answer", "expected"),
    [
        (asked(), "ada", "Sudah ada"),
        (asked({"kind": "yes_no"}), "tidak", "Tidak"),
        (asked(METERS), "1320,5", "1.320,5 m² (sasaran 1.500)"),
        (asked({"kind": "quantity", "target": "2,5"}), "3", "3 (sasaran 2,5)"),
        (asked(STANDS), {"value": "5", "of": "29"}, "5 dari 29 gerai (sasaran 95%)"),
        # A share that is no whole percent keeps two decimals.
        (asked({**STANDS, "target": "0,125"}), {"value": "5", "of": "29"}, "5 dari 29 gerai (sasaran 12,50%)"),
        # However it was typed, an amount is written like every other number.
        (asked({**STANDS, "target": "1"}), {"value": "1320", "of": "1.320,0"}, "1.320 dari 1.320 gerai (sasaran 100%)"),
        (asked(), None, "Belum dijawab"),
        (asked(), {"note": "Sedang diperiksa."}, "Belum dijawab"),
        (asked(may_be_na=True), {"not_applicable": "Tanpa loket"}, "Tidak berlaku: Tanpa loket"),
    ],
)
def test_an_answer_is_told_in_the_words_of_its_scale_and_beside_its_target(
    criterion: Tree, answer: object, expected: str
) -> None:
    assert answered(criterion, answer) == expected


@pytest.mark.parametrize(
    ("kind", "facts", "expected"),
    [
        ({"kind": "quantity", "target": {"fact": "petugas"}}, {"petugas": "1200"}, "3 (sasaran 1.200)"),
        ({"kind": "quantity", "target": {"fact": "petugas"}}, {}, "3 (sasaran belum diketahui)"),
        ({**STANDS, "target": {"fact": "petugas"}}, {"petugas": "0,5"}, "3 dari 4 gerai (sasaran 50%)"),
    ],
)
def test_a_target_that_is_a_fact_is_looked_up(kind: Tree, facts: Tree, expected: str) -> None:
    answer = {"value": "3", **({"of": "4"} if kind["kind"] == "ratio" else {})}
    assert answered(asked(kind), answer, facts=facts) == expected


def test_what_does_not_apply_by_a_fact_is_not_told_as_its_answer() -> None:
    tall = asked(when={"fact": "lantai", "above": "1"})
    assert answered(tall, "ada", facts={"lantai": "1"}) == "Tidak berlaku"
    assert answered(tall, None, facts={"lantai": "1"}) == "Tidak berlaku"
    assert answered(tall, "ada", facts={"lantai": "2"}) == "Sudah ada"


TERSEDIA = {"id": "ada", "points": "1", "title": "Tersedia"}


def test_the_words_are_those_of_the_scale_that_the_criterion_names() -> None:
    scales = {**EMPTY["scales"], "lain": [{"id": "tidak", "points": "0", "title": "Tidak"}, TERSEDIA]}
    assert answered(asked({"kind": "level", "scale": "lain"}), "ada", head={"scales": scales}) == "Tersedia"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ({"kind": "level"}, "banyak"),
        ({"kind": "quantity", "unit": "meja", "target": "5"}, "banyak meja (sasaran 5)"),
        ({**STANDS, "target": "1"}, "banyak dari ? gerai (sasaran 100%)"),
    ],
)
def test_an_answer_that_no_loader_saw_is_shown_as_it_was_typed(kind: Tree, expected: str) -> None:
    """While its condition waits for a fact, nobody reads it, so that it may be anything."""
    checklist = mpp.load_checklist({**EMPTY, "criteria": [asked(kind, when={"fact": "lantai", "above": "1"})]})
    result = score(checklist, Assessment.model_validate(written({"A-1": "banyak"})))
    assert result.findings[0].state is State.UNANSWERED
    assert answer_words.answer_text(result, result.findings[0]) == expected


def with_facts(result: Result, **facts: object) -> Result:
    return replace(result, layers=(replace(result.layer, facts=facts),))


def test_a_target_without_a_last_decimal_is_a_fraction() -> None:
    result = scored([asked({"kind": "quantity", "target": {"fact": "petugas"}})], {"A-1": "3"})
    shown = with_facts(result, petugas=Fraction(1, 3))
    assert answer_words.answer_text(shown, shown.findings[0]) == "3 (sasaran 1/3)"


# ---- evidence


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence(title="SK tim"), "SK tim"),
        (Evidence(title="SK tim", number="12"), "SK tim Nomor 12"),
        (Evidence(title="SK tim", date=date(2021, 6, 3)), "SK tim, 3 Juni 2021"),
        (Evidence(title="SK tim", number="12", date=date(2021, 6, 3)), "SK tim Nomor 12, 3 Juni 2021"),
    ],
)
def test_evidence_has_its_number_and_its_date(evidence: Evidence, expected: str) -> None:
    assert rows.evidence_text(evidence) == expected


PROVED = asked(evidence=["Salinan izin", "Tanda terima"])


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        (None, ("Salinan izin", "Tanda terima")),
        ({"value": "belum", "evidence": [{"title": "Tanda terima"}]}, ("Salinan izin",)),
        # However its title is typed.
        ({"value": "belum", "evidence": [{"title": "SALINAN izin"}]}, ("Tanda terima",)),
        # Nothing is missing where the criterion is met.
        ("ada", ()),
    ],
)
def test_missing_evidence_is_what_was_asked_for_and_not_shown(answer: object, missing: tuple[str, ...]) -> None:
    finding = scored([PROVED], {"A-1": answer} if answer else {}).findings[0]
    assert rows.missing_evidence(finding) == missing


def test_evidence_is_listed_in_the_order_of_the_criteria_each_with_its_code() -> None:
    shown = [{"title": "Foto"}, {"title": "Denah"}]
    answers = {"B-1": {"value": "ada", "evidence": shown}, "A-1": {"value": "ada", "evidence": [{"title": "Izin"}]}}
    result = scored([asked(), {"id": "N-1", "title": "Meja."}, {"id": "B-1", "title": "Ruang."}], answers)
    found = [(row.criterion, row.evidence.title) for row in rows.evidence_rows(result.findings)]
    assert found == [("A-1", "Izin"), ("B-1", "Foto"), ("B-1", "Denah")]


def test_a_row_of_a_finding_has_all_that_is_said_of_it() -> None:
    based = {**PROVED, "basis": [{"practice": "Pengalaman Badung", "confidence": "C"}, {"instrument": "uu-25-2009"}]}
    answer = {"value": "belum", "evidence": [{"title": "Tanda terima", "number": "7"}]}
    result = scored([based], {"A-1": answer})
    (finding,) = result.findings
    row = rows.finding_row(result, finding, {})
    assert (row.finding, row.sign, row.answer) == (finding, "✗", "Belum ada")
    assert (row.shown, row.missing) == (("Tanda terima Nomor 7",), ("Salinan izin",))
    assert row.bases == ("Pengalaman Badung [C]", "UU 25/2009")


# ---- gates


def test_a_gate_of_a_criterion_lacks_the_evidence_of_that_criterion() -> None:
    head = {"milestones": [{"id": "buka", "title": "Siap buka"}]}
    other = {"id": "B-1", "title": "Ruang.", "evidence": ["Denah"]}
    result = scored([{**PROVED, "gate": "buka"}, other], {"A-1": "belum"}, head=head)
    (row,) = rows.gate_rows(result.gates, result.findings)
    assert (row.gate, row.sign, row.missing) == (result.gates[0], "✗", ("Salinan izin", "Tanda terima"))


def test_a_gate_of_the_list_lacks_the_evidence_of_the_criteria_that_it_names() -> None:
    requires = [{"criterion": "B-1", "at_least": 1}, {"fact": "lantai", "at_most": 3}]
    gate = {"id": "G-1", "title": "Ruang siap", "milestone": "buka", "requires": requires}
    head = {"milestones": [{"id": "buka", "title": "Siap buka"}], "gates": [gate]}
    other = {"id": "B-1", "title": "Ruang.", "evidence": ["Denah"]}
    result = scored([PROVED, other], head=head)
    (row,) = rows.gate_rows(result.gates, result.findings)
    assert (row.sign, row.missing) == ("?", ("Denah",))
    # Findings of one aspect alone do not have every criterion that a gate names.
    assert rows.gate_rows(result.gates, result.findings[:1])[0].missing == ()


def test_actions_are_grouped_by_the_milestone_that_they_open_in_the_order_of_the_plan() -> None:
    milestones = [{"id": "coba", "title": "Siap uji coba"}, {"id": "buka", "title": "Siap buka"}]
    criteria = [
        {"id": "A-1", "title": "A."},
        {"id": "B-1", "title": "B.", "gate": "buka"},
        {"id": "C-1", "title": "C.", "gate": "coba"},
        {"id": "D-1", "title": "D.", "gate": "buka"},
    ]
    result = scored(criteria, head={"milestones": milestones})
    groups = rows.plan_groups(plan(result))
    assert [
        (group.opens.title if group.opens else None, [item.finding.criterion.id for item in group.items])
        for group in groups
    ] == [("Siap uji coba", ["C-1"]), ("Siap buka", ["B-1", "D-1"]), (None, ["A-1"])]


# ---- what a criterion rests on


def based(*bases: Tree, day: str = "2025-06-05", others: Mapping[str, list[Tree]] = {}) -> Result:
    """A-1 rests on these bases; `others` are further criteria with theirs."""
    criteria = [asked(basis=list(bases)), *({"id": id_, "title": id_, "basis": own} for id_, own in others.items())]
    return scored(criteria, date=day)


@pytest.mark.parametrize(
    ("basis", "day", "expected"),
    [
        ({"practice": "Pengalaman Badung"}, "2025-06-05", "Pengalaman Badung"),
        ({"instrument": "uu-25-2009", "at": "Pasal 20", "confidence": "A"}, "2025-06-05", "UU 25/2009 Pasal 20 [A]"),
        ({"instrument": "uu-25-2009"}, "2025-06-05", "UU 25/2009"),
        # PP 28/2025 replaced PP 5/2021 on 5 June 2025.
        ({"instrument": "pp-5-2021", "at": "Pasal 1", "confidence": "B"}, "2025-06-04", "PP 5/2021 Pasal 1 [B]"),
        (
            {"instrument": "pp-5-2021", "at": "Pasal 1", "confidence": "B"},
            "2025-06-05",
            "PP 5/2021 Pasal 1 [B] ✗ diganti",
        ),
        # Perpres 89/2021 came into force on 15 September 2021; a checklist that is younger is no fault.
        ({"instrument": "perpres-89-2021"}, "2021-06-03", "Perpres 89/2021 (saat itu belum berlaku)"),
        # Amended is still in force.
        ({"instrument": "uu-23-2014"}, "2025-06-05", "UU 23/2014"),
    ],
)
def test_a_basis_warns_of_what_its_reader_must_know(basis: Tree, day: str, expected: str) -> None:
    result = based(basis, day=day)
    (known,) = result.findings[0].criterion.basis
    assert rows.basis_text(known, result) == expected


@pytest.mark.parametrize(
    ("id_", "day", "sign"),
    [
        ("pp-5-2021", "2025-06-04", "✓"),
        ("pp-5-2021", "2025-06-05", "✗"),
        ("perpres-89-2021", "2021-06-03", "–"),
        ("uu-23-2014", "2025-06-05", "◐"),
        ("uu-13-1950", "2025-06-05", "?"),
    ],
)
def test_an_instrument_is_marked_by_how_it_stood_on_the_day(id_: str, day: str, sign: str) -> None:
    (row,) = bases.legal_rows(based({"instrument": id_}, day=day))
    assert row.sign == sign


def test_each_instrument_stands_once_in_the_order_of_the_register_with_its_articles_and_their_criteria() -> None:
    first = {"instrument": "uu-25-2009", "at": "Pasal 20", "confidence": "A"}
    others = [first, {"instrument": "uu-25-2009"}, {"instrument": "uud-1945", "at": "Pasal 18", "confidence": "B"}]
    result = based(first, {"practice": "Pengalaman Badung"}, others={"B-1": others})
    found = bases.legal_rows(result)
    assert [row.name for row in found] == [
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    ]
    assert [row.citations for row in found] == [
        ("Pasal 18 [B]: B-1",),
        ("Pasal 20 [A]: A-1, B-1", "secara umum [–]: B-1"),
    ]


def test_how_sure_an_instrument_is_stands_apart_from_how_sure_its_standing_is() -> None:
    # The register knows Perpres 89/2021 for certain, and its first day from a newspaper.
    (row,) = bases.legal_rows(based({"instrument": "perpres-89-2021"}))
    assert (row.confidence, row.standing.confidence) == ("A", "B")


def test_an_instrument_whose_title_no_source_gives_is_told_by_what_it_is_about() -> None:
    known, unnamed = (bases.legal_rows(based({"instrument": id_}))[0].name for id_ in ("uu-13-1950", "pp-5-2021"))
    assert known.endswith("Nomor 13 Tahun 1950 (mengenai pembentukan kabupaten di Jawa Tengah, termasuk Blora)")
    assert unnamed == "Peraturan Pemerintah Nomor 5 Tahun 2021"


def test_practice_stands_once_with_how_sure_it_is_and_all_its_criteria() -> None:
    said, surer = {"practice": "Pengalaman Badung"}, {"practice": "Pengalaman Badung", "confidence": "B"}
    result = based(said, {"instrument": "uu-25-2009"}, others={"B-1": [surer], "C-1": [said]})
    assert [(row.practice, row.confidence, row.criteria) for row in bases.practice_rows(result.checklist)] == [
        ("Pengalaman Badung", "–", "A-1, C-1"),
        ("Pengalaman Badung", "B", "B-1"),
    ]


# ---- thresholds


def thresholds(fact: Tree, **facts: object) -> list[tuple[str, str, bool]]:
    head = {"facts": {"lantai": {"title": "Lantai"}, "ambang": {"title": "Ambang", **fact}}}
    found = bases.threshold_rows(scored([asked()], head=head, facts=facts))
    assert [row.fact.title for row in found] == ["Ambang"]
    return [(row.default, row.used, row.changed) for row in found]


@pytest.mark.parametrize(
    ("fact", "facts", "expected"),
    [
        ({"default": "30"}, {}, ("30", "30", False)),
        ({"default": "30"}, {"ambang": "45"}, ("30", "45", True)),
        ({"default": "30"}, {"ambang": "30,0"}, ("30", "30", False)),
        # 1.000 is how people see it; read again as a number it would be a one.
        ({"default": 1000}, {}, ("1.000", "1.000", False)),
        ({"default": "0,5"}, {"ambang": "0.5"}, ("0,5", "0,5", False)),
        ({"kind": "choice", "choices": ["kabupaten", "kota"], "default": "kota"}, {}, ("kota", "kota", False)),
        (
            {"kind": "choice", "choices": ["kabupaten", "kota"], "default": "kota"},
            {"ambang": "kabupaten"},
            ("kota", "kabupaten", True),
        ),
        ({"kind": "yes_no", "default": "ya"}, {}, ("ya", "ya", False)),
        ({"kind": "yes_no", "default": "ya"}, {"ambang": "tidak"}, ("ya", "tidak", True)),
    ],
)
def test_a_threshold_shows_whether_the_region_changed_it(
    fact: Tree, facts: Tree, expected: tuple[str, str, bool]
) -> None:
    """A fact without a default is none."""
    assert thresholds(fact, **facts) == [expected]


def test_a_threshold_without_a_last_decimal_is_a_fraction() -> None:
    head = {"facts": {"ambang": {"title": "Ambang", "default": "30"}}}
    (row,) = bases.threshold_rows(with_facts(scored([asked()], head=head), ambang=Fraction(1, 3)))
    assert (row.used, row.changed) == ("1/3", True)


# ---- aspects


def asks(name: str, number: int) -> list[Tree]:
    return [{"id": f"{name}-{n}", "title": "Loket dibuka."} for n in range(number)]


ASPECTS: list[Tree] = [
    {"id": "A", "title": "A", "about": "Tentang A.", "criteria": asks("A", 5)},
    {"id": "B", "title": "B", "criteria": asks("B", 6)},
    {
        "id": "C",
        "title": "C",
        "aspects": [
            {"id": "D", "title": "D", "criteria": asks("D", 3)},
            {"id": "E", "title": "E", "criteria": asks("E", 7)},
        ],
    },
]


def ids(block: rows.AspectBlock) -> list[str]:
    return [row.finding.criterion.id for row in block.rows]


def test_an_aspect_opens_a_page_if_it_and_what_is_below_it_fill_half_of_one() -> None:
    blocks = rows.aspect_blocks(scored([], head={"aspects": ASPECTS}))
    opens = {block.node.id: block.opens_page for block in blocks}
    assert opens == {"A": False, "B": True, "C": True, "D": False, "E": False}


def test_every_aspect_has_its_depth_its_text_and_the_criteria_directly_below_it() -> None:
    blocks = list(rows.aspect_blocks(scored([], head={"aspects": ASPECTS})))
    assert [(block.node.id, block.depth, len(block.rows)) for block in blocks] == [
        ("A", 1, 5),
        ("B", 1, 6),
        ("C", 1, 0),
        ("D", 2, 3),
        ("E", 2, 7),
    ]
    assert ids(blocks[3]) == ["D-0", "D-1", "D-2"]
    assert [block.about for block in blocks] == ["Tentang A.", None, None, None, None]


@pytest.mark.parametrize(("number", "opens"), [(5, False), (6, True)])
def test_criteria_of_the_checklist_itself_come_first_in_a_block_of_its_own(number: int, opens: bool) -> None:
    whole, *others = rows.aspect_blocks(scored(asks("X", number), head={"aspects": ASPECTS}))
    assert (whole.node.id, whole.depth, whole.about, whole.opens_page) == ("uji", 1, None, opens)
    assert ids(whole) == [f"X-{n}" for n in range(number)]
    assert [block.node.id for block in others] == ["A", "B", "C", "D", "E"]
