"""The door of the package: few names, each of them there, and cheap to open."""

import subprocess
import sys

import pytest

import mpp_readiness

HEAVY = ("pydantic", "yaml", "jinja2", "weasyprint", "openpyxl", "docx", "numpy", "click")


def test_every_name_of_the_door_can_be_taken() -> None:
    assert [name for name in mpp_readiness.__all__ if getattr(mpp_readiness, name).__name__ != name] == []


def test_the_door_shows_its_names_sorted_and_at_most_thirty() -> None:
    assert mpp_readiness.__all__ == sorted(set(mpp_readiness.__all__))
    assert len(mpp_readiness.__all__) <= 30
    assert set(mpp_readiness.__all__) <= set(dir(mpp_readiness))


def test_a_name_that_is_not_there_is_a_plain_attribute_error() -> None:
    with pytest.raises(AttributeError, match="gedung"):
        _ = mpp_readiness.gedung


def test_opening_the_door_loads_nothing_heavy() -> None:
    code = f"import sys, mpp_readiness; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
