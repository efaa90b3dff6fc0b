"""The README tells the truth."""

import re
from pathlib import Path

import pytest
from docx import Document

from mpp_readiness import cli
from tests import programs

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.id.md")


def _page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def told(paper: bytes) -> str:
    return " ".join(" ".join(programs.pages(paper)).split())


def test_the_embedding_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report, series, regulation, review = re.findall(r"```python\n(.*?)```", _page("README.md"), re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)

    def said(example: str) -> list[str]:
        exec(compile(example, "README.md", "exec"), {})
        return capsys.readouterr().out.splitlines()

    # Of the launch the news told seven of 107 criteria, and none of them was met.
    first, *open_findings = said(report)
    assert first.startswith("Blora Belum siap")
    assert len(open_findings) == 107
    paper = (tmp_path / "blora.pdf").read_bytes()
    assert [line for line in open_findings if line.split()[0] not in told(paper)] == []
    assert [word for word in ("Kabupaten Blora", "Belum siap", "Sekretaris Daerah") if word not in told(paper)] == []
    # Between 2022 and 2025 attendance alone is known to have become better.
    assert said(series) == ["['SDM-10']"]
    days = ("29 Maret 2021", "3 Juni 2021", "24 Juni 2022", "8 April 2025")
    assert [day for day in days if day not in told((tmp_path / "perkembangan.pdf").read_bytes())] == []
    assert said(regulation) == []
    title = [one.text for one in Document(str(tmp_path / "perbup.docx")).paragraphs]
    assert [line for line in ("PERATURAN BUPATI BLORA", "TENTANG") if line not in title] == []
    found = said(review)
    assert found
    assert [line for line in found if not re.match(r"[A-Z]{3}-\d\d (error|warning|info) ", line)] == []


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
