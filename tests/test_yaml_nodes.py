"""How YAML becomes a tree: text stays text, every fault has its place, and hostile files end at once."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.yaml_nodes import MOST_PROBLEMS, compose, locate


def refused(text: str) -> str:
    with pytest.raises(InvalidInput) as caught:
        compose(text, "a.yaml")
    return str(caught.value)


@pytest.mark.parametrize("typed", ["no", "33.10", "010", "8:30", "1e3", "2021-06-03", "true", "0x1F", "1_000", "ya"])
def test_a_scalar_arrives_as_it_was_typed(typed: str) -> None:
    assert compose(f"a: {typed}\nb: [{typed}]", "a.yaml").data == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_only_null_is_more_than_text(typed: str) -> None:
    assert compose(f"a: {typed}\n", "a.yaml").data == {"a": None}


def test_a_quoted_null_is_text() -> None:
    assert compose("a: ''\nb: 'null'", "a.yaml").data == {"a": "", "b": "null"}


@pytest.mark.parametrize(
    ("text", "fragments"),
    [
        ("a: 1\nb: 2\na: 3\n", ["a.yaml:3:1", "dua kali", "baris 1"]),
        ("a: &x 1\nb: *x\n", ["a.yaml:1:4", "jangkar", "a.yaml:2:4", "alias"]),
        ("a: !!python/name:os.system x\n", ["a.yaml:1:4", "tanda jenis"]),
        ("a:\n\tb: 1\n", ["a.yaml:2:1", "tab"]),
        ("a: 1\n---\nb: 2\n", ["a.yaml:2:1", "satu dokumen"]),
        ("? [a]\n: b\n", ["a.yaml:1:3", "kunci harus berupa teks"]),
        ("a: {b: {? {c: d} : e}}\n", ["a.yaml:1:11", "kunci harus berupa teks"]),
        ("*x\n", ["a.yaml:1:1", "alias"]),
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


def test_forty_levels_are_allowed() -> None:
    assert compose("[" * 40 + "]" * 40, "a.yaml").data != []
    assert "40 tingkat" in refused("[" * 41 + "]" * 41)


def test_an_alias_bomb_never_unfolds() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert "alias" in refused(bomb)


def test_too_many_nodes_are_refused() -> None:
    # The sequence itself is one of them.
    assert len(compose("[" + "x," * 199_999 + "]", "a.yaml").data) == 199_999
    assert "200000 isian" in refused("[" + "x," * 200_000 + "]")


def test_an_alias_in_the_place_of_a_key_is_the_only_fault() -> None:
    # Were it dropped, `b` would be read as a key, and a second time after `c`.
    with pytest.raises(InvalidInput) as caught:
        compose("a: 1\n*a : b\nc: b\n", "a.yaml")
    (problem,) = caught.value.problems
    assert problem.place == "a.yaml:2:1"


def test_the_next_line_character_breaks_a_line_as_yaml_1_1_has_it() -> None:
    root = compose("a: 1\x85b: 2\x85", "a.yaml")
    assert root.data == {"a": "1", "b": "2"}
    assert locate(root, ("b",)) == (2, 4)


def test_a_lone_exclamation_mark_says_no_more_than_text() -> None:
    assert compose("a: ! no", "a.yaml").data == {"a": "no"}


def test_of_very_many_faults_the_first_hundred_are_told() -> None:
    with pytest.raises(InvalidInput) as caught:
        compose("".join(f"a{n}: &x 1\n" for n in range(MOST_PROBLEMS + 50)), "a.yaml")
    assert [problem.place for problem in caught.value.problems] == [f"a.yaml:{n}:5" for n in range(1, 11)] + [
        f"a.yaml:{n}:6" for n in range(11, 101)
    ]


PLACES = "daftar: mpp\naspects:\n  - id: SDM\n    answer: {kind: ratio, of: petugas}\n  - SAR\n"


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        ((), False, (1, 1)),
        (("daftar",), False, (1, 9)),
        (("daftar",), True, (1, 1)),
        (("aspects",), True, (2, 1)),
        (("aspects", 0, "id"), False, (3, 9)),
        (("aspects", 0, "id"), True, (3, 5)),
        (("aspects", 1), False, (5, 5)),
        (("aspects", 1), True, (5, 5)),  # an entry of a list has no key: the entry itself
        (("aspects", 0, "title"), False, (3, 5)),  # what is missing: the aspect that lacks it
        (("aspects", 0, "answer", "ratio", "of"), False, (4, 31)),  # `ratio` is the tag of a union
        (("daftar", "id"), False, (1, 9)),  # nothing lies below a word
    ],
)
def test_a_place_is_that_of_the_node_or_of_the_nearest_above_it(
    path: tuple[str | int, ...], key: bool, expected: tuple[int, int]
) -> None:
    assert locate(compose(PLACES, "a.yaml"), path, key=key) == expected


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
    assert compose(written, "a.yaml").data == expected


@given(st.text(max_size=200))
def test_any_text_is_data_or_problems(text: str) -> None:
    data: object = None
    problems: tuple[Problem, ...] = ()
    try:
        data = compose(text, "a.yaml").data
    except InvalidInput as error:
        problems = error.problems
    assert isinstance(data, dict | list) != bool(problems)
    assert all(problem.place.split(":")[0] == "a.yaml" for problem in problems)
