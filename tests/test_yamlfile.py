"""The reader of YAML: text stays text, every fault has its place, and hostile files end at once."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput
from mpp_readiness.fields import Amount, Model, Slug, Text, YesNo
from mpp_readiness.yamlfile import LARGEST_BYTES, parse, read_document, read_yaml


class Stall(Model):
    name: Text
    officers: Amount
    open: YesNo = False


class Hall(Model):
    hall: Slug
    stalls: tuple[Stall, ...] = ()


def refused(text: str) -> str:
    with pytest.raises(InvalidInput) as caught:
        parse(text, "a.yaml")
    return str(caught.value)


@pytest.mark.parametrize("typed", ["no", "33.10", "010", "8:30", "1e3", "2021-06-03", "true", "0x1F", "1_000", "ya"])
def test_a_scalar_arrives_as_it_was_typed(typed: str) -> None:
    assert parse(f"a: {typed}\nb: [{typed}]", "a.yaml").data == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_only_null_is_more_than_text(typed: str) -> None:
    assert parse(f"a: {typed}\n", "a.yaml").data == {"a": None}


def test_a_quoted_null_is_text() -> None:
    assert parse("a: ''\nb: 'null'", "a.yaml").data == {"a": "", "b": "null"}


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("a: 1\nb: 2\na: 3\n", ["a.yaml:3:1", "dua kali", "baris 1"]),
        ("a: &x 1\nb: *x\n", ["a.yaml:1:4", "jangkar", "a.yaml:2:4", "alias"]),
        ("a: !!python/name:os.system x\n", ["a.yaml:1:4", "tanda jenis"]),
        ("a:\n\tb: 1\n", ["a.yaml:2:1", "tab"]),
        ("a: 1\n---\nb: 2\n", ["a.yaml:2:1", "satu dokumen"]),
        ("? [a]\n: b\n", ["a.yaml:1:3", "kunci harus berupa teks"]),
        ("a: b: c\n", ["a.yaml:1:5", "titik dua"]),
        ("a: [1, 2\n", ["a.yaml:2:1", "kurung"]),
        ('a: "x\n', ["tanda petik"]),
        ("", ["berkas kosong"]),
        ("# hanya komentar\n", ["berkas kosong"]),
        ("halo\n", ["a.yaml:1:1"]),
        ("a: \x01\n", ["rusak"]),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, fragments: list[str]) -> None:
    message = refused(text)
    assert [fragment for fragment in fragments if fragment not in message] == []


@pytest.mark.parametrize("text", ["[" * 1_900_000, "{a: " * 100_000, "- " * 900_000, "a: [" * 50_000])
def test_deep_nesting_ends_at_the_fortieth_level(text: str) -> None:
    assert "40 tingkat" in refused(text)


def test_an_alias_bomb_never_unfolds() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert "alias" in refused(bomb)


def test_too_many_nodes_are_refused() -> None:
    assert "200000 isian" in refused("a: [" + "x," * 250_000 + "]")


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


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="bukan berkas"):
        read_document(tmp_path)
    with pytest.raises(InvalidInput, match="berkas tidak ada"):
        read_document(tmp_path / "tiada.yaml")


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfhall: satu\n")
    assert read_yaml(path, Hall).hall == "satu"


def test_every_fault_of_a_model_comes_at_once_with_line_and_column() -> None:
    text = "hall: Satu\nstalls:\n  - name: A\n    officers: -1\n    opne: ya\n  - officers: 1.234\n    open: mungkin\n"
    document = parse(text, "a.yaml")
    with pytest.raises(InvalidInput) as caught:
        document.validate(Hall)
    found = {(problem.place, problem.path): problem for problem in caught.value.problems}
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


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=20)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=5))
def test_what_another_program_writes_is_read_back(tree: dict[str, object]) -> None:
    written = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    expected = yaml.load(written, Loader=yaml.BaseLoader)
    assert parse(written, "a.yaml").data == expected


@given(st.text(max_size=200))
def test_any_text_is_data_or_problems(text: str) -> None:
    try:
        said = str(parse(text, "a.yaml").name)
    except InvalidInput as error:
        said = str(error)
    assert said.startswith("a.yaml")
