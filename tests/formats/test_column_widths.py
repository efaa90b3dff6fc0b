"""Widths of columns: as wanted where the words allow it, and no word broken where that can be had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.column_widths import LONGEST, MANY, Cells, column_widths
from mpp_readiness.regulation.printing.lines import TableBlock
from mpp_readiness.regulation.printing.wording import Run

PAGE = 165
COMMON, SMALL = Cells(12, 1), Cells(9, 1)


def grid(head: tuple[str, ...], widths: tuple[int, ...], *rows: tuple[str, ...]) -> TableBlock:
    return TableBlock(head, tuple(tuple((Run(cell),) for cell in row) for row in rows), widths)


def test_what_is_wanted_is_given_where_the_words_have_room() -> None:
    """A sixth, two sixths and three sixths of 165 mm."""
    small, widths = column_widths(grid(("a", "b", "c"), (1, 2, 3)), PAGE, COMMON, SMALL)
    assert not small
    assert widths == pytest.approx((27.5, 55.0, 82.5))


def test_a_column_grows_to_its_longest_word_at_the_cost_of_the_others() -> None:
    """Ten common letters of 0.22 mm for each of 12 points, 0.5 mm of slack and two times 1 mm: 28.9 mm."""
    small, widths = column_widths(grid(("a", "b"), (1, 9), ("kkkkkkkkkk", "")), PAGE, COMMON, SMALL)
    assert not small
    assert widths == pytest.approx((28.9, PAGE - 28.9))


@pytest.mark.parametrize(("columns", "small"), [(MANY - 1, False), (MANY, True)])
def test_many_columns_take_small_letters(columns: int, small: bool) -> None:
    table = grid(("x",) * columns, (1,) * columns)
    assert column_widths(table, PAGE, COMMON, SMALL)[0] is small


def test_long_words_beside_each_other_take_small_letters() -> None:
    """Five words of 14 letters need 5 * 39.46 mm at 12 points, more than a page is wide, and 5 * 30.22 mm at 9."""
    table = grid(("k" * 14,) * 5, (1, 1, 1, 1, 11))
    small, widths = column_widths(table, PAGE, COMMON, SMALL)
    assert small
    assert min(widths) >= 30.22 - 1e-9


def test_an_address_in_the_net_may_break() -> None:
    """No word widens its column beyond 45 mm and what surrounds it."""
    _, widths = column_widths(grid(("a", "b"), (1, 9), ("k" * 80, "")), PAGE, COMMON, SMALL)
    assert widths[0] == pytest.approx(LONGEST + 2.5)


@given(
    words=st.lists(st.text("abil MW", max_size=30), min_size=1, max_size=9),
    width=st.integers(120, 300),
    data=st.data(),
)
def test_the_columns_always_fill_the_page(words: list[str], width: int, data: st.DataObject) -> None:
    shares = data.draw(st.tuples(*(st.integers(1, 12) for _ in words)))
    _, widths = column_widths(grid(tuple(words), shares), width, COMMON, SMALL)
    assert sum(widths) == pytest.approx(width)
    assert min(widths) > 0
