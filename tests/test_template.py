"""A template is foreign text: it sees values, escapes them, and can do nothing else."""

import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from mpp_readiness import template
from mpp_readiness.errors import InvalidInput, NotFound


def filled(folder: Path, text: str, **values: object) -> str:
    (folder / "uji.html.j2").write_text(text, encoding="utf-8")
    return template.render(folder, "uji.html.j2", values)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("{{ value|date }}", datetime.date(2021, 6, 3), "3 Juni 2021"),
        ("{{ value|number }}", 1234567, "1.234.567"),
        ("{{ value|percent(1) }}", Fraction(5, 29), "17,2%"),
        ("{{ value|listed }}", ["SDM", "SAR"], "SDM dan SAR"),
        ("{{ value|roman }}", 4, "IV"),
        ("{{ value|letter }}", 27, "aa"),
    ],
)
def test_numbers_and_dates_are_written_the_indonesian_way(
    tmp_path: Path, text: str, value: object, expected: str
) -> None:
    assert filled(tmp_path, text, value=value) == expected


def test_text_is_escaped(tmp_path: Path) -> None:
    assert filled(tmp_path, "<p>{{ value }}</p>", value="<b>&") == "<p>&lt;b&gt;&amp;</p>"


def test_a_value_that_is_missing_is_an_error_and_never_a_blank(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        filled(tmp_path, "{{ nilai }}")


@pytest.mark.parametrize("text", ["{{ value.__class__.__mro__ }}", "{{ value.append(1) }}"])
def test_a_template_can_neither_look_behind_a_value_nor_change_it(tmp_path: Path, text: str) -> None:
    with pytest.raises(SecurityError):
        filled(tmp_path, text, value=[1])


def test_a_very_large_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="lebih besar") as caught:
        filled(tmp_path, "a" * (template.LARGEST_TEMPLATE + 1))
    assert [problem.code for problem in caught.value.problems] == ["template-too-large"]


def test_an_endless_page_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="lebih dari") as caught:
        filled(tmp_path, "{% for a in range(99999) %}{{ value }}{% endfor %}", value="a" * 1000)
    assert [problem.code for problem in caught.value.problems] == ["template-output"]


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="lain"):
        template.render(tmp_path, "lain.html.j2", {})
