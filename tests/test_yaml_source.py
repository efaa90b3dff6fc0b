"""The reader of YAML files: what is no text is refused, and every fault of a model has its line and column."""

from pathlib import Path

import pytest

from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.field_types import Amount, Model, Slug, Text, YesNo
from mpp_readiness.yaml_source import LARGEST_BYTES, parse, read_document, read_yaml


class Stall(Model):
    name: Text
    officers: Amount
    open: YesNo = False


class Hall(Model):
    hall: Slug
    stalls: tuple[Stall, ...] = ()


@pytest.mark.parametrize(
    ("content", "fragment"),
    [
        ("a: 1".encode("utf-16"), "simpan sebagai UTF-8"),
        ("a: 1".encode("utf-16-le"), "simpan sebagai UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "bukan teks"),
        ("a: caf\u00e9".encode("latin-1"), "simpan sebagai UTF-8"),
        (b"a: " + b"x" * LARGEST_BYTES, "2 MB"),
    ],
)
def test_a_file_that_is_no_utf_8_text_is_refused(tmp_path: Path, content: bytes, fragment: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(InvalidInput, match=fragment):
        read_document(path)


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: ".ljust(LARGEST_BYTES, b"x"))
    assert len(read_document(path).data["a"]) == LARGEST_BYTES - 3


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="bukan berkas"):
        read_document(tmp_path)
    with pytest.raises(InvalidInput, match="berkas tidak ada"):
        read_document(tmp_path / "tiada.yaml")


@pytest.mark.parametrize("name", ["a\x00b.yaml", "a" * 5000])
def test_a_name_that_no_file_can_have_is_told_as_such(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        read_document(tmp_path / name)


def test_data_at_hand_has_paths_and_no_lines() -> None:
    with pytest.raises(InvalidInput) as caught:
        read_document({"hall": "satu", "stalls": [{"name": "A"}]}).validate(Hall)
    (problem,) = caught.value.problems
    assert (problem.place, problem.path) == ("", ("stalls", 0, "officers"))


def test_of_very_many_faults_a_hundred_are_told_and_the_rest_is_counted() -> None:
    text = "hall: satu\nstalls:\n" + "  - {name: A}\n" * 130
    with pytest.raises(InvalidInput) as caught:
        parse(text, "a.yaml").validate(Hall)
    *told, last = caught.value.problems
    assert [problem.path for problem in told] == [("stalls", n, "officers") for n in range(100)]
    assert last.what == "dan 30 kesalahan lain"


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfhall: satu\n")
    assert read_yaml(path, Hall).hall == "satu"


def test_every_fault_of_a_model_comes_at_once_with_line_and_column() -> None:
    text = "hall: Satu\nstalls:\n  - name: A\n    officers: -1\n    opne: ya\n  - officers: 1.234\n    open: mungkin\n"
    document = parse(text, "a.yaml")
    with pytest.raises(InvalidInput) as caught:
        document.validate(Hall)
    found = {(problem.place, dotted(problem.path)): problem for problem in caught.value.problems}
    assert set(found) == {
        ("a.yaml:1:7", "hall"),
        ("a.yaml:4:15", "stalls[0].officers"),
        ("a.yaml:5:5", "stalls[0].opne"),
        ("a.yaml:6:5", "stalls[1].name"),
        ("a.yaml:6:15", "stalls[1].officers"),
        ("a.yaml:7:11", "stalls[1].open"),
    }
    assert "open" in found["a.yaml:5:5", "stalls[0].opne"].remedy
    assert "1234" in str(found["a.yaml:6:15", "stalls[1].officers"])
