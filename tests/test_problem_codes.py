"""Every code that the package gives stands in the table, and every entry of the table is given by the package."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpp_readiness.problem_codes import codes_markdown, problem_codes, problem_groups

PACKAGE = Path(__file__).parent.parent / "mpp_readiness"
PAGE = PACKAGE.parent / "docs" / "errors.md"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# The place of the code among the arguments.
MAKERS = {"Problem": 0, "refused": 0, "fault": 0, "problem": 0, "_refuse": 0, "code_of": 1}


def given(tree: ast.AST, is_table: bool = False) -> Iterator[str]:
    """Codes in a source: arguments of what makes a problem, heads of faults, codes of errors."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in MAKERS:
                yield from _constant(args[MAKERS[name] : MAKERS[name] + 1])
            case ast.Yield(value=ast.Tuple(elts=[first, _, _, _])) | ast.Return(value=ast.Tuple(elts=[first, _, _, _])):
                yield from _constant([first])
            case ast.Tuple(elts=[first, _, _]) if is_table:
                yield from _constant([first])
            case ast.keyword(arg="custom_error_type", value=value):
                yield from _constant([value])
            case ast.Assign(targets=[ast.Name(id="code")], value=value):
                yield from _constant([value])
            case ast.AnnAssign(target=ast.Name(id="code"), value=ast.expr() as value):
                yield from _constant([value])
            case ast.FunctionDef(name="code_of", body=[*_, ast.Return(value=ast.IfExp(body=value))]):
                yield from _constant([value])


# A head that is empty is that of some other row of four.
def _constant(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value


def sources() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from given(tree, path.name == "problem_text.py")


def test_every_code_of_the_package_is_in_the_table_and_no_other_is() -> None:
    used = set(sources())
    assert used - problem_codes().keys() == set(), "tell them in data/problems.yaml"
    assert problem_codes().keys() - used == set(), "nothing gives these"


def test_every_code_is_met_by_a_faulty_input() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    untried = {code for code in problem_codes() if f'"{code}"' not in tests}
    # `compare` prints it and hands it to nobody; its sentence is tried in test_cli_comparing.
    assert untried == {"answer-" + "left"}


def test_a_code_in_two_groups_would_be_two_meanings() -> None:
    counted = Counter(code for group in problem_groups() for code in group.codes)
    assert [code for code, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ('Problem("a-b", place, (), what)', "a-b"),
        ('raise refused("a-b", name, "x", "y")', "a-b"),
        ('raise fault("a-b", "x")', "a-b"),
        ('self._refuse("a-b", event, what, remedy)', "a-b"),
        ('code_of(error, "a-b")', "a-b"),
        ('def f():\n    yield "a-b", path, what, remedy', "a-b"),
        ('class E:\n    code = "a-b"', "a-b"),
        ('class E:\n    code: str = "a-b"', "a-b"),
    ],
)
def test_a_code_is_found_wherever_a_problem_is_made(source: str, code: str) -> None:
    assert list(given(ast.parse(source))) == [code]


def test_the_page_in_the_docs_is_made_from_the_data() -> None:
    assert PAGE.read_text(encoding="utf-8") == codes_markdown(), "run: make errors"


def test_every_code_stands_on_the_page_once_with_what_to_do() -> None:
    page = codes_markdown()
    for code, told in problem_codes().items():
        assert CODE.fullmatch(code)
        entry = page.split(f"### {code}\n")
        assert len(entry) == 2
        assert told.title in entry[1].split("###")[0]
        assert told.remedy in entry[1].split("###")[0]
