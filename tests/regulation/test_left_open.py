"""What a draft leaves to people: what is blank, what has to be verified, and what was assumed."""

from pathlib import Path

import pytest

import mpp_readiness as mpp
from tests.regulation.samples import TWICE_NAMED, UNREGISTERED

SMALL = Path(__file__).parent / "small.yaml"


def test_a_draft_without_facts_names_its_blanks_and_its_assumptions() -> None:
    skeleton = mpp.load_skeleton(SMALL)
    left = mpp.left_open(mpp.draft(skeleton, region=mpp.find_region("33.16")), skeleton)
    assert left.blanks[0] == "nomor peraturan"
    assert "biaya" in left.blanks
    assert left.doubts == ("UU 13/1950",)
    assert left.assumptions == (("batas waktu", "14"), ("ada unit", "tidak"))


def test_what_was_said_is_not_assumed() -> None:
    skeleton, facts = mpp.load_skeleton(SMALL), {"batas": "3", "unit": "ya"}
    drafted = mpp.draft(skeleton, region=mpp.find_region("33.16"), facts=facts)
    assert mpp.left_open(drafted, skeleton, facts).assumptions == ()


def test_of_a_draft_whose_skeleton_nobody_has_only_the_print_is_known() -> None:
    drafted = mpp.draft(SMALL, region=mpp.find_region("33.16"))
    left = mpp.left_open(drafted)
    assert left.assumptions == ()
    assert left.doubts == ("UU 13/1950",)


def test_a_draft_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(mpp.NotFound, match="Peraturan “uu-1-1900” tidak ditemukan"):
        mpp.left_open(UNREGISTERED)
    with pytest.raises(mpp.InvalidInput, match="nama “tempat” dipakai 2 kali"):
        mpp.left_open(TWICE_NAMED)
