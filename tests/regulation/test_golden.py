"""The whole text of every skeleton is the one that was read and kept; whatever changes in it is seen line by line."""

from difflib import unified_diff

import pytest

from tests.regulation.snapshots import FOLDER, every, kept, path, text


@pytest.mark.parametrize(("skeleton", "case"), every())
def test_the_text_is_the_one_that_was_read(skeleton: str, case: str) -> None:
    file = path(skeleton, case)
    read, now = file.read_text(encoding="utf-8").splitlines(), kept(skeleton, case).splitlines()
    changed = "\n".join(unified_diff(read, now, f"golden/{file.name}", "now", lineterm=""))
    if changed:
        pytest.fail(f"{changed}\n\nRead the lines above. If they are meant: make golden", pytrace=False)


def test_no_text_is_kept_that_nothing_writes() -> None:
    assert set(FOLDER.iterdir()) == {path(*one) for one in every()}


@pytest.mark.parametrize(("skeleton", "case"), every())
def test_a_line_fits_the_screen_and_has_no_blank_at_its_end(skeleton: str, case: str) -> None:
    lines = text(skeleton, case).splitlines()
    assert [line for line in lines if len(line) > 80 or line != line.rstrip()] == []
