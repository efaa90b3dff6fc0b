"""What is known of the region itself: nothing is guessed, and an ambiguous number is asked about."""

from decimal import Decimal
from fractions import Fraction

import pytest

from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import AllOf, AnyOf, FactCondition, FactRef
from mpp_readiness.readiness.model.facts import Facts, condition_facts, fact_value, facts_in_use, holds, target_of
from mpp_readiness.readiness.model.lists import Range

CHECKLIST = Checklist.model_validate({"checklist": "kecil", "version": "1", "title": "Kecil"})


def known(region: object) -> object:
    given = {"assessment": "kecil", "region": region, "date": "2021-06-03", "illustration": True}
    return facts_in_use(CHECKLIST, Assessment.model_validate(given)).get("jenis")


@pytest.mark.parametrize(
    ("region", "kind"),
    [
        ("33.16", "kabupaten"),
        ("33.74", "kota"),
        ("31.01", "kabupaten"),  # Kabupaten Administrasi Kepulauan Seribu
        ({"name": "Contoh", "kind": "kota"}, "kota"),
        ("99.99", None),
    ],
)
def test_the_kind_of_a_region_is_known_only_where_the_region_is(region: object, kind: str | None) -> None:
    assert known(region) == kind


def test_an_ambiguous_threshold_is_refused_even_where_it_equals_the_default() -> None:
    with pytest.raises(ValueError, match="1234"):
        fact_value(Fact(title="Ambang", default="1.234"), "1.234")


def test_a_default_that_a_program_gives_is_taken_as_it_is() -> None:
    facts = {"ambang": {"title": "Ambang", "default": Decimal("1.234")}}
    checklist = CHECKLIST.model_copy(update={"facts": {"ambang": Fact.model_validate(facts["ambang"])}})
    assessment = Assessment.model_validate({"assessment": "kecil", "region": "33.16", "date": "2021-06-03"})
    assert facts_in_use(checklist, assessment)["ambang"] == Fraction(617, 500)


ASKED = Checklist.model_validate(
    {
        "checklist": "kecil",
        "version": "1",
        "title": "Kecil",
        "facts": {
            "lantai": {"title": "Jumlah lantai"},
            "ambang": {"title": "Ambang kehadiran", "default": "0,95"},
            "izin": {"title": "Izin dilimpahkan", "kind": "yes_no", "default": "tidak"},
            "tipe": {"title": "Tipe", "kind": "choice", "choices": ["a", "b"]},
        },
    }
)


def facts(region: object = "33.16", **given: object) -> Facts:
    written = {"assessment": "kecil", "region": region, "date": "2021-06-03", "illustration": True, "facts": given}
    return facts_in_use(ASKED, Assessment.model_validate(written))


def test_a_threshold_holds_until_the_region_changes_it() -> None:
    # Blora lies in Jawa Tengah (Kemendagri code 33).
    blora = {"jenis": "kabupaten", "provinsi": "Jawa Tengah"}
    assert facts() == {**blora, "ambang": Fraction(19, 20), "izin": "tidak"}
    changed = {"lantai": 2, "ambang": "0,9", "izin": True, "tipe": "b"}
    assert facts(**changed) == {**blora, "lantai": 2, "ambang": Fraction(9, 10), "izin": "ya", "tipe": "b"}


def test_an_invented_region_has_a_kind_and_no_province() -> None:
    assert "provinsi" not in facts(region={"name": "Contoh"})


@pytest.mark.parametrize(
    ("fact", "text", "expected"),
    [
        ({"kind": "yes_no"}, " YA ", "ya"),
        ({"kind": "yes_no"}, "false", "tidak"),
        ({"at_least": 1, "at_most": 2}, "1", Fraction(1)),
        ({"at_least": 1, "at_most": 2}, "2,0", Fraction(2)),
    ],
)
def test_a_fact_is_read_by_its_kind(fact: dict[str, object], text: str, expected: object) -> None:
    assert fact_value(Fact.model_validate({"title": "Fakta", **fact}), text) == expected


@pytest.mark.parametrize(
    ("fact", "text", "fragment"),
    [
        ({"kind": "yes_no"}, "t", "tulis ya atau tidak"),
        ({"kind": "choice", "choices": ["a", "b"]}, "c", "pilih a, b"),
        ({"at_least": 1}, "0,99", "paling sedikit 1"),
        ({"at_most": 2}, "2,01", "paling banyak 2"),
    ],
)
def test_a_fact_that_does_not_fit_its_kind_is_refused(fact: dict[str, object], text: str, fragment: str) -> None:
    with pytest.raises(ValueError, match=fragment):
        fact_value(Fact.model_validate({"title": "Fakta", **fact}), text)


@pytest.mark.parametrize(
    ("comparison", "at_one", "at_two", "at_three"),
    [
        ({"above": 2}, False, False, True),
        ({"below": 2}, True, False, False),
        ({"at_least": 2}, False, True, True),
        ({"at_most": 2}, True, True, False),
        ({"is": "2"}, False, True, False),
        ({"is": "2,0"}, False, True, False),
        ({"is_not": "2"}, True, False, True),
        ({"is": "dua"}, False, False, False),  # a word is no number, whatever the number
        ({"is_not": "dua"}, True, True, True),
    ],
)
def test_a_number_is_compared_by_its_value(
    comparison: dict[str, object], at_one: bool, at_two: bool, at_three: bool
) -> None:
    condition = FactCondition.model_validate({"fact": "lantai", **comparison})
    assert [holds(condition, {"lantai": Fraction(n)}) for n in (1, 2, 3)] == [at_one, at_two, at_three]
    assert holds(condition, {}) is None


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        ({"is": "Kota"}, True),
        ({"is": " kota "}, True),
        ({"is": "kabupaten"}, False),
        ({"is_not": "kabupaten"}, True),
        ({"above": 1}, False),  # a word is above nothing and below nothing
        ({"below": 1}, False),
    ],
)
def test_a_word_is_compared_whatever_its_case(comparison: dict[str, object], expected: bool) -> None:
    assert holds(FactCondition.model_validate({"fact": "jenis", **comparison}), {"jenis": "kota"}) is expected


# Kleene's strong three values: unknown stays so until the other part decides.
TRUE, FALSE = FactCondition(fact="x", above=Decimal(0)), FactCondition(fact="x", above=Decimal(2))
UNKNOWN = FactCondition(fact="y", above=Decimal(0))
PARTS = {True: TRUE, False: FALSE, None: UNKNOWN}


@pytest.mark.parametrize(
    ("one", "other", "both_hold", "either_holds"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, False, False, False),
        (False, None, False, None),
        (None, None, None, None),
    ],
)
def test_conditions_combine_by_the_three_values_of_kleene(
    one: bool | None, other: bool | None, both_hold: bool | None, either_holds: bool | None
) -> None:
    for parts in ((PARTS[one], PARTS[other]), (PARTS[other], PARTS[one])):
        assert holds(AllOf(all=parts), {"x": Fraction(1)}) is both_hold
        assert holds(AnyOf(any=parts), {"x": Fraction(1)}) is either_holds


def test_no_condition_always_holds_and_looks_at_nothing() -> None:
    assert holds(None, {}) is True
    assert list(condition_facts(None)) == []


def test_a_condition_names_every_fact_it_looks_at() -> None:
    assert list(condition_facts(AllOf(all=(TRUE, AnyOf(any=(UNKNOWN, FALSE)))))) == ["x", "y", "x"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (Decimal("2.5"), Fraction(5, 2)),
        (FactRef(fact="lantai"), Fraction(3)),
        (FactRef(fact="luas"), None),
        (FactRef(fact="jenis"), None),  # a word is no target
    ],
)
def test_a_target_is_a_number_or_the_fact_it_names(target: Decimal | FactRef, expected: Fraction | None) -> None:
    known = target_of(target, {"lantai": Fraction(3), "jenis": "kota"})
    assert known == (None if expected is None else Range(expected, expected))


def test_a_target_between_two_ends_keeps_both() -> None:
    between = Range(Fraction(2), None)
    assert target_of(FactRef(fact="lantai"), {"lantai": between}) == between


def test_a_choice_is_known_whatever_its_case_and_kept_as_its_author_wrote_it() -> None:
    fact = Fact.model_validate({"title": "Fakta", "kind": "choice", "choices": ["Milik sendiri", "Sewa"]})
    assert fact_value(fact, " milik SENDIRI ") == "Milik sendiri"
