"""Labels run on without a gap, and items end as their sentence wants it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import indonesian
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.sequences import break_in, skips, tail


@given(st.integers(1, 52), st.sampled_from((".", ")")))
def test_letters_and_figures_in_turn_have_no_break(count: int, form: str) -> None:
    assert break_in([f"{indonesian.letter(n)}{form}" for n in range(1, count + 1)]) is None
    assert break_in([f"{n}{form}" for n in range(1, count + 1)]) is None


@given(st.integers(2, 26), st.data())
def test_one_letter_left_out_is_found_where_it_is_missing(count: int, data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, count - 2))
    labels = [f"{indonesian.letter(n)}." for n in range(1, count + 1)]
    assert break_in(labels[:gone] + labels[gone + 1 :]) == gone


@pytest.mark.parametrize(
    ("labels", "place"),
    [([], None), ([""], 0), (["a.", "a."], 1), (["a.", "2."], 1), (["1.", "2)"], 1), (["i.", "j."], 0)],
)
def test_a_label_that_is_no_next_one_breaks_the_row(labels: list[str], place: int | None) -> None:
    assert break_in(labels) == place


@pytest.mark.parametrize(
    ("figures", "expected"),
    [((1, 2, 3), False), ((1, 1, 2), False), ((2, 3), True), ((1, 3), True), ((), False), ((1, 2, 1), True)],
)
def test_numbers_put_between_skip_nothing(figures: tuple[int, ...], expected: bool) -> None:
    assert skips(figures) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a. loket; dan", (";", "dan")),
        ("b. loket;dan/atau", (";", "dan/atau")),
        ("c. loket, atau", (",", "atau")),
        ("d. loket.", (".", "")),
        ("e. loket _._", (".", "")),
        ("f. loket dan", ("", "dan")),
        ("g. badan", ("", "")),
        ("h. sedan;", (";", "")),
    ],
)
def test_the_end_of_an_item(text: str, expected: tuple[str, str]) -> None:
    assert tail(text) == expected


def test_an_empty_passage_ends_with_nothing() -> None:
    assert tail(Passage("point").text) == ("", "")
