"""What comes with the package can be named, described and laid out in a folder."""

from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.catalogue import SCHEMAS
from mpp_readiness.errors import CannotWrite


def test_every_shipped_name_can_be_loaded() -> None:
    assert [mpp.load_checklist(name).checklist for name in mpp.shipped_names("checklist")] == [
        "mpp",
        "pekppp",
        "skm",
        "uji-petik",
    ]
    assert [name for name in mpp.shipped_names("skeleton") if not mpp.load_skeleton(name).about] == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_describes_an_object_that_takes_no_unknown_keys(kind: str) -> None:
    (wanted,) = (one for one in SCHEMAS if one == kind)
    found = mpp.schema(wanted)
    assert (found["type"], found["additionalProperties"]) == ("object", False)


def test_a_kind_that_nobody_knows_has_no_schema() -> None:
    """Not that of the facts."""
    unknown: Any = "lampiran"
    with pytest.raises(KeyError, match="lampiran"):
        mpp.schema(unknown)


def test_a_folder_holds_what_it_says_and_is_not_written_over(tmp_path: Path) -> None:
    made = mpp.new_folder(tmp_path / "kerja")
    assert sorted(made) == sorted(path for path in (tmp_path / "kerja").rglob("*") if path.is_file())
    with pytest.raises(CannotWrite):
        mpp.new_folder(tmp_path / "kerja")
    (tmp_path / "kerja" / "fakta.yaml").write_text("facts: {}\n")
    again = mpp.new_folder(tmp_path / "kerja", force=True)
    assert set(made) - set(again) == {tmp_path / "kerja" / "fakta.yaml"}
