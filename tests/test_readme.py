"""The README tells the truth."""

import re
from pathlib import Path

import pytest

from mpp_readiness import cli

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.id.md")


def _page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_embedding_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = re.findall(r"```python\n(.*?)```", _page("README.md"), re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("Blora ")
    assert (tmp_path / "blora.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "perbup.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_in_the_readme_and_no_other(page: str) -> None:
    rows = re.findall(r"^\| `([a-z]+)", _page(page), re.MULTILINE)
    assert sorted(rows) == sorted(cli.commands.commands)


@pytest.mark.parametrize("page", PAGES)
def test_every_exit_code_is_in_the_readme(page: str) -> None:
    rows = re.findall(r"^\| (\d+) \|", _page(page), re.MULTILINE)
    assert [int(row) for row in rows] == [0, 1, 2, 3, 4, 5, 130]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", _page(page)) if "://" not in target]
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
