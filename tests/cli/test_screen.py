"""What every verb does with files and with the screen."""

import json
from pathlib import Path

import pytest

from mpp_readiness.cli.screen import know_suffix, named, refuse_to_overwrite, tell, write
from mpp_readiness.errors import CannotWrite, Problem, UnknownFormat

PROBLEM = Problem("weight", "a.yaml:3:1", ("aspects", 0), "bobot nol", "hapus", "warning")


@pytest.mark.parametrize(
    ("outputs", "expected"),
    [
        (["a.pdf"], ["a.pdf"]),
        (["lap/a.pdf", ".html", ".json"], ["lap/a.pdf", "lap/a.html", "lap/a.json"]),
        ([".pdf", ".html"], ["blora.pdf", "blora.html"]),  # where only suffixes are given, the source lends its name
        (["a.pdf", "b.html"], ["a.pdf", "b.html"]),
        (["a.pdf", "./.html"], ["a.pdf", ".html"]),  # a path, not a suffix
    ],
)
def test_a_suffix_alone_takes_the_name_of_the_first(outputs: list[str], expected: list[str]) -> None:
    assert named(outputs, Path("contoh/blora.yaml")) == tuple(map(Path, expected))


def test_a_suffix_is_known_in_capitals_too() -> None:
    know_suffix(Path("a.PDF"), [".pdf"])
    with pytest.raises(UnknownFormat, match="odt"):
        know_suffix(Path("a.odt"), [".pdf"])


def test_a_file_that_is_there_is_overwritten_by_force_only(tmp_path: Path) -> None:
    old, new = tmp_path / "lama.txt", tmp_path / "baru.txt"
    old.write_text("lama")
    refuse_to_overwrite([new], force=False)
    refuse_to_overwrite([new, old], force=True)
    with pytest.raises(CannotWrite, match=r"lama\.txt.*--force"):
        refuse_to_overwrite([new, old], force=False)


def test_problems_are_lines_or_one_list(capsys: pytest.CaptureFixture[str]) -> None:
    tell([PROBLEM], as_json=False, err=True)
    assert capsys.readouterr() == ("", f"{PROBLEM}\n")
    tell([PROBLEM], as_json=False, err=False)
    assert capsys.readouterr() == (f"{PROBLEM}\n", "")
    tell([], as_json=True, err=True)
    assert capsys.readouterr() == ("[]\n", "")
    tell([PROBLEM], as_json=True, err=True)
    shown = capsys.readouterr()
    assert shown.err == "", "JSON goes to the program that reads it"
    (told,) = json.loads(shown.out)
    assert (told["path"], told["severity"], told["what"], told["remedy"]) == (
        ["aspects", 0],
        "warning",
        "bobot nol",
        "hapus",
    )


def test_text_is_written_as_utf_8(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "“Mal” ≥ 3\n")
    assert (tmp_path / "a.txt").read_bytes() == "“Mal” ≥ 3\n".encode()
