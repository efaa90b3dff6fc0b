"""What an assessment says, in long and in short, and that it is the same after a walk through YAML."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import mpp_readiness as mpp
from mpp_readiness.readiness.model.assessment import Answer, Assessment, FactValue, layers

Tree = dict[str, Any]
BASE: Tree = {"assessment": "uji", "region": "33.16", "date": "2021-06-03"}


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("draf", "draf"),
        ("ya", "ya"),
        (True, "ya"),
        (False, "tidak"),
        (45, "45"),
        (10**20 + 1, "100000000000000000001"),
        (0.7, "0,7"),
        (1e-7, "0,0000001"),
        (1234.5, "1234,5"),
        (Decimal("1.234"), "1,234"),  # with a dot it could be read as a thousand
    ],
)
def test_what_stands_alone_is_the_value_as_people_write_it(short: object, text: str) -> None:
    assert Answer.model_validate(short) == Answer(value=text)
    assert Answer.model_validate({"value": short}) == Answer(value=text)
    assert FactValue.model_validate(short) == FactValue(value=text)
    assert FactValue.model_validate({"value": short, "note": "n"}) == FactValue(value=text, note="n")


@pytest.mark.parametrize("model", [Answer, FactValue])
def test_a_list_is_no_answer_and_no_fact(model: type[Answer] | type[FactValue]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(["draf"])


def test_an_answer_has_a_value_or_does_not_apply() -> None:
    with pytest.raises(ValidationError, match="tidak boleh sekaligus"):
        Answer(value="ya", not_applicable="Tidak ada lift")
    assert Answer(value="ya").is_given
    assert Answer(not_applicable="Tidak ada lift").is_given
    assert not Answer(note="Menunggu SK").is_given


@pytest.mark.parametrize(
    ("region", "path"),
    [("", ("region", "code")), ({"kind": "kota"}, ("region", "named", "name")), ([], ("region", "code"))],
)
def test_one_fault_of_a_region_is_told_once(region: object, path: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        Assessment.model_validate({**BASE, "region": region})
    assert [detail["loc"] for detail in caught.value.errors()] == [path]


@pytest.mark.parametrize(
    ("region", "code", "name"),
    [
        ("33.16", "33.16", "Kabupaten Blora"),
        ({"name": "Contoh", "kind": "kota"}, "", "Kota Contoh"),
    ],
)
def test_a_region_is_one_of_the_register_or_invented(region: object, code: str, name: str) -> None:
    found = Assessment.model_validate({**BASE, "region": region}).place
    assert (found.code, found.full_name) == (code, name)


def test_a_region_that_nobody_knows_keeps_what_was_written() -> None:
    found = Assessment.model_validate({**BASE, "region": "99.99"}).place
    assert not found.is_known
    assert "99.99" in found.full_name


def test_the_verifiers_answers_are_a_second_layer() -> None:
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {"Q": "ya"}}
    alone = Assessment.model_validate({**BASE, "answers": {"P": "ya"}})
    checked = Assessment.model_validate({**BASE, "answers": {"P": "ya"}, "verification": second})
    assert [path for path, _ in layers(alone)] == [("answers",)]
    assert [(path, list(answers)) for path, answers in layers(checked)] == [
        (("answers",), ["P"]),
        (("verification", "answers"), ["Q"]),
    ]


def test_the_digest_is_of_the_content_and_not_of_the_layout() -> None:
    one = Assessment.model_validate({**BASE, "answers": {"P": "0,5"}})
    assert one.digest == Assessment.model_validate({**BASE, "answers": {"P": {"value": 0.5, "evidence": []}}}).digest
    assert one.digest != Assessment.model_validate({**BASE, "answers": {"P": "0,50"}}).digest  # as it was typed


# Assessment -> YAML -> assessment

# Words that other readers of YAML take for something else, as ids and as texts.
TRAPS = ["no", "ya", "null", "true", "010", "1e3", "12-34", "33", "0x1F", "NaN"]
IDS = st.sampled_from([*TRAPS, *(f"K-{n}" for n in range(20))])
TEXTS = st.one_of(
    st.sampled_from([*TRAPS, "~", "33.10", "8:30", "2021-06-03", "a: b", "- a", "# a", "'a'", "{a}", "*a", "&a", "!a"]),
    st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"], include_characters="\n"), max_size=60),
).filter(str.strip)
DAYS = st.dates(date(2015, 1, 1), date(2026, 11, 1))
AMOUNTS = st.one_of(
    st.integers(0, 10**9),
    st.decimals(0, 10**6, places=3),
    st.sampled_from([0.1, 2.5, 1e-7, 1234.567]),
    st.sampled_from(["12,5", "1.234,5", "0.5", "1e3"]),
)
FACTS: Mapping[str, tuple[Tree, st.SearchStrategy[object]]] = {
    "lantai": ({"title": "Jumlah lantai", "at_least": 1}, st.sampled_from([1, 2, "3"])),
    "izin": ({"title": "Izin dilimpahkan", "kind": "yes_no"}, st.sampled_from([True, "tidak", "YA"])),
    "tipe": ({"title": "Tipe", "kind": "choice", "choices": ["no", "1.234"]}, st.sampled_from(["no", "1.234"])),
    "ambang": ({"title": "Ambang", "default": "0,95"}, st.sampled_from([Decimal("0.125"), "0,9", 1])),
}


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """Any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


def scale(name: str) -> list[Tree]:
    """Both scales have levels with names that YAML would change."""
    return [{"id": id_, "points": points, "title": name} for points, id_ in enumerate(["no", "010", "null", "ya"])]


TARGETS = st.one_of(AMOUNTS, st.just({"fact": "lantai"}))
WAYS: Mapping[str, st.SearchStrategy[Any]] = {
    "unit": TEXTS,
    "direction": st.sampled_from(["at_least", "at_most"]),
    "credit": st.sampled_from(["proportional", "all_or_nothing"]),
}
KINDS = st.one_of(
    st.builds(lambda name: {"kind": "level", "scale": name}, st.sampled_from(["mutu", "lain"])),
    st.just({"kind": "yes_no"}),
    st.builds(lambda target, more: {"kind": "quantity", "target": target, **more}, TARGETS, some(**WAYS)),
    st.builds(
        lambda of, more: {"kind": "ratio", "of": of, **more},
        TEXTS,
        some(**WAYS, target=TARGETS, none_of_none=st.sampled_from(["met", "not_applicable"])),
    ),
)
CRITERIA = st.fixed_dictionaries({"title": TEXTS, "answer": KINDS, "may_be_na": st.booleans()})


@st.composite
def checklists(draw: st.DrawFn) -> Tree:
    """Criteria of every kind at the root and below two aspects, with bands and facts of every kind."""
    made = [{"id": id_, **draw(CRITERIA)} for id_ in draw(st.lists(IDS, unique=True, min_size=3, max_size=8))]
    inner = {"id": "ASPEK-2", "title": "Dalam", "criteria": made[2:]}
    outer = {"id": "ASPEK-1", "title": "Luar", "criteria": made[1:2], "aspects": [inner]}
    starts = draw(st.lists(st.integers(1, 99), unique=True, max_size=4))
    return {
        "checklist": "uji",
        "version": "1",
        "title": "Daftar uji",
        "scales": {name: scale(name) for name in ("mutu", "lain")},
        "facts": {name: fact for name, (fact, _) in FACTS.items()},
        "bands": [{"id": f"b-{n}", "title": "Predikat", "from": Decimal(n) / 100} for n in sorted(starts)],
        "criteria": made[:1],
        "aspects": [outer],
    }


EVIDENCE = st.builds(
    lambda title, more: {"title": title, **more},
    TEXTS,
    some(
        number=TEXTS,
        date=DAYS,
        file=st.sampled_from(["bukti/roster.pdf", "010"]),
        link=TEXTS,
        valid_until=DAYS,
        sha256=st.sampled_from(["0" * 64, "1e3" + "7" * 61]),
    ),
)
REMARKS: Mapping[str, st.SearchStrategy[Any]] = {"note": TEXTS, "confidence": st.sampled_from("ABC")}


def values(kind: Tree) -> st.SearchStrategy[Tree]:
    match kind["kind"]:
        case "level":
            return st.builds(lambda value: {"value": value}, st.sampled_from(["no", "010", "null", "ya"]))
        case "yes_no":
            return st.builds(lambda value: {"value": value}, st.sampled_from(["ya", "tidak", True, False]))
        case "quantity":
            return st.builds(lambda value: {"value": value}, AMOUNTS)
        case _:
            whole = st.builds(lambda part, whole: {"value": part, "of": whole}, AMOUNTS, AMOUNTS.filter(bool))
            return st.one_of(whole, st.just({"value": 0, "of": 0})) if "none_of_none" in kind else whole


def answers(criteria: list[Tree]) -> st.SearchStrategy[Tree]:
    """Some of the criteria answered: with a value, as not applicable where that is allowed, or with a note alone."""
    said: dict[str, st.SearchStrategy[Any]] = {}
    for one in criteria:
        value = values(one["answer"])
        states = [value, st.just({})]
        if one["may_be_na"]:
            states.append(st.builds(lambda why: {"not_applicable": why}, TEXTS))
        more = some(**REMARKS, evidence=st.lists(EVIDENCE, max_size=2))
        said[one["id"]] = st.builds(lambda state, more: {**state, **more}, st.one_of(states), more)
    return some(**said)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Tree, Tree]:
    """A checklist and an assessment that fits it."""
    checklist = draw(checklists())
    outer = checklist["aspects"][0]
    criteria = [*checklist["criteria"], *outer["criteria"], *outer["aspects"][0]["criteria"]]
    office = st.builds(lambda unit: {"unit": unit}, TEXTS)
    second = st.fixed_dictionaries({"by": office, "date": DAYS, "answers": answers(criteria)})
    said: Mapping[str, st.SearchStrategy[Any]] = {"date": DAYS, "source": TEXTS, "confidence": st.sampled_from("ABC")}
    named = st.fixed_dictionaries({"name": TEXTS}, optional={"kind": st.sampled_from(["kabupaten", "kota"])})
    more = some(
        checklist_version=st.just("1"),
        status=st.sampled_from(["mandiri", "verifikasi"]),
        title=TEXTS,
        assessor=office,
        facts=some(**{name: given for name, (_, given) in FACTS.items()}),
        answers=answers(criteria),
        claims=st.lists(st.builds(lambda by, says, more: {"by": by, "says": says, **more}, TEXTS, TEXTS, some(**said))),
        notes=st.lists(st.builds(lambda text, more: {"text": text, **more}, TEXTS, some(**said))),
        verification=second,
    )
    region = draw(st.one_of(st.sampled_from(["33.16", "33.10", "11.01", "99.99"]), named))
    illustration = True if isinstance(region, dict) else draw(st.booleans())
    given = {"assessment": "uji", "region": region, "illustration": illustration, "date": draw(DAYS), **draw(more)}
    return checklist, given


@given(cases())
def test_an_assessment_is_the_same_after_a_walk_through_yaml(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[Tree, Tree]
) -> None:
    checklist, assessment = mpp.load_checklist(case[0]), Assessment.model_validate(case[1])
    path = tmp_path_factory.mktemp("penilaian") / "penilaian.yaml"
    # As JSON: a date that stands in two places would be written by PyYAML as an anchor and an alias, which we refuse.
    tree = assessment.model_dump(mode="json", by_alias=True, exclude_unset=True)
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")
    read = mpp.load_assessment(path, checklist, today=date(2026, 11, 1))
    assert read == assessment
    assert read.digest == assessment.digest
