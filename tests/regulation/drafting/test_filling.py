"""Facts in their places: money, quantities and lists in the words of the law, blanks where nobody knows."""

import pytest

from mpp_readiness.regulation.drafting.facts import Value
from mpp_readiness.regulation.drafting.filling import fill, flat
from mpp_readiness.regulation.drafting.placeholder_values import Scope
from mpp_readiness.regulation.text import Blank, Inline, Money, Quantity, Term, Words


def scope(value: "Value | None" = None, *terms: str) -> Scope:
    return Scope({} if value is None else {"batas": value}, {"batas": "batas waktu"}, {}, terms)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("{batas}", True, Words(words="ya")),
        ("{batas}", False, Words(words="tidak")),
        ("{batas}", 1500, Words(words="1.500")),
        ("{batas hari kerja}", 14, Quantity(number=14, unit="hari kerja")),
        ("{Rp batas}", 10_000, Money(rupiah=10_000)),
        ("{batas}", ("KTP", "KK", "SIM"), Words(words="KTP, KK, dan SIM")),
        ("{batas}", "Blora", Words(words="Blora")),
        ("{batas}", None, Blank(what="batas waktu")),
        ("{lain}", 14, Blank(what="lain")),  # a fact without a title is asked for by its name
    ],
)
def test_a_fact_is_written_as_what_it_is(text: str, value: "Value | None", expected: Inline) -> None:
    assert fill(text, scope(value)) == (expected,)


def test_words_and_facts_that_are_words_are_one() -> None:
    assert fill("di {batas} saja", scope("Blora")) == (Words(words="di Blora saja"),)
    assert fill("di {batas} saja", scope()) == (Words(words="di "), Blank(what="batas waktu"), Words(words=" saja"))


def test_a_term_is_marked_as_a_whole_word_and_the_longest_first() -> None:
    assert fill("Perangkat Daerah di Daerah, Daerahnya", scope(None, "Daerah", "Perangkat Daerah")) == (
        Term(term="Perangkat Daerah"),
        Words(words=" di "),
        Term(term="Daerah"),
        Words(words=", Daerahnya"),
    )


def test_a_term_in_the_value_of_a_fact_is_marked_too() -> None:
    assert fill("{batas}", scope("MPP Blora", "MPP")) == (Term(term="MPP"), Words(words=" Blora"))


def test_a_title_is_words_and_three_dots() -> None:
    assert flat("Loket {batas} di {lain}", scope("Blora", "Loket")) == "Loket Blora di ..."
