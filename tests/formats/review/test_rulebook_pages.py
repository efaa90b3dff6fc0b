"""The document of all rules says what the data say."""

import re
from pathlib import Path

from mpp_readiness.formats.review.rulebook_pages import rules_markdown
from mpp_readiness.regulation.repair.rules import REPAIRS
from mpp_readiness.regulation.review.rulebook import rules

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_page_in_the_docs_is_made_from_the_data() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_markdown(rules().values()), "run: make rules"


def test_every_rule_stands_there_once_with_its_source() -> None:
    text = rules_markdown(rules().values())
    for id, rule in rules().items():
        assert text.count(f"### {id}\n") == 1
        assert rule.statement_id in text
    assert "UU 12/2011 Lampiran II angka 88–90" in text
    assert "Tidak diperiksa: naskah yang dibaca tidak memuat tata letak halaman." in text


def test_every_rule_that_is_repaired_says_so() -> None:
    page = rules_markdown(rules().values())
    entries = dict(re.findall(r"^### ([A-Z]{3}-\d\d)\n(.*?)(?=^### |\Z)", page, re.MULTILINE | re.DOTALL))
    assert {id for id, text in entries.items() if "Diperbaiki oleh `--fix`.\n" in text} == set(REPAIRS)
