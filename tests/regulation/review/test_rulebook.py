"""The rulebook: what is shipped is whole, and what is broken in one is told with its line."""

from collections import Counter
from pathlib import Path

import pytest

from mpp_readiness.errors import InvalidInput
from mpp_readiness.regulation.review.rulebook import Rule, RuleSource, cited, load_rules, rules, source_words

RULE = """rules:
- id: JDL-01
  severity: error
  part: judul
  statement_id: Judul lengkap.
  statement_en: The title is whole.
  source: {instrument: UU 12/2011 Lampiran II, item: '2'}
  confidence: A
  scope: title
  check: pattern
  must: '^PERATURAN'
  pass: [PERATURAN]
  fail: [peraturan]
  fixable: false
"""


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "rules.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_rule_of_the_issue_is_shipped() -> None:
    """190 rules were read against the law; ours are FRM-09, DHK-21 to DHK-23, DKT-06, BTG-28 and BTG-29."""
    shipped = set(rules())
    assert len(shipped) == 197
    checks = Counter(rule.check for rule in rules().values())
    assert checks == {"pattern": 120, "structural": 56, "registry": 12, "render": 9}


def test_a_rule_without_a_source_says_practice_whatever_it_is_called() -> None:
    unread = [rule for rule in rules().values() if rule.confidence == "C"]
    assert unread
    assert {source_words(rule) for rule in unread} == {"praktik"}
    assert {rule.source.instrument for rule in unread} == {"praktik"}


def test_a_rule_with_a_source_names_instrument_and_item() -> None:
    read = [rule for rule in rules().values() if rule.confidence != "C"]
    assert all(rule.source.item and source_words(rule).startswith(rule.source.instrument) for rule in read)


def test_what_rests_on_practice_is_no_error() -> None:
    assert not [rule.id for rule in rules().values() if rule.confidence == "C" and rule.severity == "error"]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("88-90", "UU 1/2000 angka 88–90"),
        ("243 f", "UU 1/2000 angka 243 huruf f"),
        ("270a", "UU 1/2000 angka 270a"),
        ("186 c-d", "UU 1/2000 angka 186 huruf c–d"),
        ("Pasal 248 ayat (3)", "UU 1/2000 Pasal 248 ayat (3)"),
        (None, "UU 1/2000"),
    ],
)
def test_a_source_is_cited_as_people_cite_it(item: str | None, words: str) -> None:
    assert cited(RuleSource(instrument="UU 1/2000", item=item)) == words


def test_statements_are_sentences_and_ids_follow_their_part() -> None:
    for rule in rules().values():
        assert rule.statement_id[:1].isupper(), rule.id
        assert rule.statement_id.endswith((".", ":")), rule.id
        assert rule.passes, rule.id
    parts: dict[str, set[str]] = {}
    for rule in rules().values():
        parts.setdefault(rule.part, set()).add(rule.id[:3])
    assert {part: ids for part, ids in parts.items() if len(ids) > 1} == {"perubahan": {"UBH", "CBT"}}


def test_a_whole_rulebook_is_read(tmp_path: Path) -> None:
    (rule,) = load_rules(written(tmp_path, RULE)).rules
    assert isinstance(rule, Rule)
    assert (rule.id, rule.passes, rule.fails, rule.fixable) == ("JDL-01", ("PERATURAN",), ("peraturan",), False)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("must: '^PERATURAN'", "must: '^(PERATURAN'", 11, "pola tidak dapat dibaca"),
        ("must: '^PERATURAN'", "most: '^PERATURAN'", 11, "“most” tidak dikenal"),
        ("scope: title", "scope: titel", 9, "lingkup “titel” tidak dikenal"),
        ("scope: title", "scope: title\n  when: draff", 10, "syarat “draff” tidak dikenal"),
        ("severity: error", "severity: fatal", 3, "“fatal” bukan pilihan"),
        ("confidence: A", "confidence: D", 8, "“D” bukan pilihan"),
        ("  must: '^PERATURAN'\n", "", 2, "must atau ban harus ada"),
        ("check: pattern", "check: structural", 2, "must atau ban harus ada"),
        ("id: JDL-01", "id: judul-1", 2, "“judul-1” bukan nama yang sah"),
        ("fixable: false", "fixable: mungkin", 14, "bukan jawaban ya atau tidak"),
        ("  part: judul\n", "", 2, "isian wajib ini tidak ada"),
        ("rules:\n- id", "rules:\n- pass: [x\n- id", 3, ""),
    ],
)
def test_a_broken_rulebook_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    assert old in RULE
    with pytest.raises(InvalidInput) as caught:
        load_rules(written(tmp_path, RULE.replace(old, new, 1)))
    told = str(caught.value)
    assert f"rules.yaml:{line}:" in told
    assert says in told


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    broken = RULE.replace("severity: error", "severity: fatal").replace("scope: title", "scope: titel")
    with pytest.raises(InvalidInput) as caught:
        load_rules(written(tmp_path, broken))
    assert len(caught.value.problems) == 2


def test_two_rules_of_one_id_are_refused(tmp_path: Path) -> None:
    twice = RULE + RULE.removeprefix("rules:\n")
    with pytest.raises(InvalidInput, match="JDL-01 tertulis lebih dari sekali"):
        load_rules(written(tmp_path, twice))
