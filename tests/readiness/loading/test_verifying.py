"""Self-assessment and verification in two files are the same as in one."""

from typing import Any

import pytest

from mpp_readiness.readiness.loading.verifying import verification_faults, verified
from mpp_readiness.readiness.model.assessment import Assessment

Tree = dict[str, Any]
FIRST: Tree = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": {"A": "ya", "B": "ya"}}
BY: Tree = {"unit": "Inspektorat"}
SECOND: Tree = {**FIRST, "date": "2021-06-04", "status": "verifikasi", "assessor": BY, "answers": {"A": "tidak"}}
LAYER: Tree = {"by": BY, "date": "2021-06-04", "answers": {"A": "tidak"}}


def made(tree: Tree) -> Assessment:
    return Assessment.model_validate(tree)


@pytest.mark.parametrize("second", [SECOND, {**FIRST, "verification": LAYER}])
def test_two_files_are_the_same_as_one(second: Tree) -> None:
    first = made(FIRST)
    assert list(verification_faults(first, made(second))) == []
    found = verified(first, made(second))
    assert found == made({**FIRST, "verification": LAYER})
    assert found.digest == made({**FIRST, "verification": LAYER}).digest


def test_the_original_is_kept_whole() -> None:
    first = made(FIRST)
    before = first.digest
    found = verified(first, made(SECOND))
    assert first == made(FIRST)
    assert found.digest != before
    assert found.answers == first.answers


@pytest.mark.parametrize(
    ("first", "second", "path", "said"),
    [
        ({}, {"region": "33.10"}, "region", "verifikasi ini tentang Kabupaten Klaten, bukan Kabupaten Blora"),
        ({"verification": LAYER}, {}, "verification", "penilaian sudah memuat verifikasi"),
        ({}, {"assessor": None}, "assessor", "unit verifikator belum disebut"),
        ({}, {"date": "2021-06-02"}, "date", "tanggal verifikasi 2021-06-02 mendahului tanggal penilaian 2021-06-03"),
    ],
)
def test_what_cannot_be_its_verification_is_told(first: Tree, second: Tree, path: str, said: str) -> None:
    ((_, where, what, remedy),) = verification_faults(made({**FIRST, **first}), made({**SECOND, **second}))
    assert (where, what) == ((path,), said)
    assert remedy
