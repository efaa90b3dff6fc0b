"""Whatever somebody has is read by its suffix, or by its first bytes where it has none."""

from datetime import date
from importlib import import_module
from inspect import signature
from io import BytesIO

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, NotFound, UnknownFormat
from mpp_readiness.formats import reading
from mpp_readiness.readiness.model.checklist import Checklist

CHECKLIST = Checklist.model_validate({"checklist": "uji", "version": "1", "title": "Uji"})
ASKED = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "criteria": [{"id": "A-1", "title": "Loket dibuka.", "answer": {"kind": "yes_no"}}],
}
ANSWERS = """\
assessment: uji
region: "33.16"
date: 2021-06-03
answers: {A-1: ya}
"""


def test_text_and_a_workbook_in_memory_are_told_apart_by_their_first_bytes() -> None:
    checklist = reading.load_checklist(ASKED)
    typed = reading.load_assessment(ANSWERS, checklist)
    made = mpp.render_form(checklist, ".xlsx", carried=reading.read_assessment(ANSWERS, checklist))
    assert made.startswith(b"PK")
    assert reading.load_assessment(BytesIO(made), checklist).answers == typed.answers
    with pytest.raises(InvalidInput):
        reading.load_assessment(BytesIO(b"PK tetapi bukan buku kerja"), checklist)


def test_an_assessment_of_an_unknown_suffix_is_refused() -> None:
    with pytest.raises(UnknownFormat):
        reading.load_assessment("jawaban.odt", CHECKLIST, today=date(2021, 6, 3))


def test_a_mistyped_checklist_name_is_not_found() -> None:
    with pytest.raises(NotFound):
        reading.load_checklist("mppp")


@pytest.mark.parametrize(("kind", "given"), [("assessment", 3), ("slug", 1), ("carried", 3)])
def test_every_reader_takes_a_source_first(kind: str, given: int) -> None:
    for place in reading.READERS[kind].values():
        module, _, name = place.partition(":")
        names = list(signature(getattr(import_module(f"mpp_readiness.{module}"), name)).parameters)
        assert (names[0], len(names)) == ("source", given)
