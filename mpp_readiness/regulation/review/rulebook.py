"""Each rule of drafting says where it is written, how sure that is, and how a program can check it."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from mpp_readiness.field_types import Confidence, Model, Text, YesNo, fault
from mpp_readiness.problem_text import did_you_mean
from mpp_readiness.regulation.review.conditions import CONDITIONS
from mpp_readiness.regulation.review.scopes import SCOPES
from mpp_readiness.yaml_source import read_yaml

PRACTICE = "praktik"


def _pattern(written: str) -> str:
    try:
        re.compile(written, re.MULTILINE)
    except re.error as error:
        raise fault(
            "rule-pattern", f"pola tidak dapat dibaca: {error}", "perbaiki pola itu (sintaksis re Python)"
        ) from None
    return written


def _scopes(written: str) -> str:
    for name in (one.strip() for one in written.split(",")):
        if name not in SCOPES:
            raise fault("rule-scope", f"lingkup “{name}” tidak dikenal", did_you_mean(name, SCOPES))
    return written


def _condition(written: str) -> str:
    if written not in CONDITIONS:
        raise fault("rule-condition", f"syarat “{written}” tidak dikenal", did_you_mean(written, CONDITIONS))
    return written


RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{2}$")]
Pattern = Annotated[str, AfterValidator(_pattern)]
Severity = Literal["error", "warning", "info"]


class RuleSource(Model):
    """Where a rule is written; `praktik` where no source was read."""

    instrument: Text
    item: Text | None = None


class Rule(Model):
    """One rule of drafting."""

    id: RuleId
    severity: Severity
    part: Text
    """The part of a regulation that it belongs to, by which findings are grouped."""
    statement_id: Text
    statement_en: Text
    source: RuleSource
    confidence: Confidence
    """How sure the source is, not how good the check is."""
    scope: Annotated[Text, AfterValidator(_scopes)]
    when: Annotated[str, AfterValidator(_condition)] | None = None
    check: Literal["pattern", "structural", "registry", "render"]
    must: Pattern | None = None
    ban: Pattern | None = None
    passes: tuple[str, ...] = Field(alias="pass")
    fails: tuple[str, ...] = Field(alias="fail")
    fixable: YesNo
    also: tuple[RuleSource, ...] = ()
    note: str = ""

    @model_validator(mode="after")
    def _decidable(self) -> Self:
        if (self.check == "pattern") != bool(self.must or self.ban):
            what = f"aturan {self.id}: must atau ban harus ada pada check pattern, dan hanya di sana"
            raise fault("rule-undecidable", what, "isi must atau ban, atau ganti check")
        return self


class Rulebook(Model):
    """All rules, in the order in which a reader meets them in a regulation."""

    rules: tuple[Rule, ...]

    @model_validator(mode="after")
    def _told_once(self) -> Self:
        ids = [rule.id for rule in self.rules]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise fault("rule-twice", f"aturan {', '.join(twice)} tertulis lebih dari sekali", "beri nomor lain")
        return self


@cache
def rules() -> Mapping[str, Rule]:
    """The shipped rules by their id."""
    return MappingProxyType({rule.id: rule for rule in load_rules(_SHIPPED).rules})


_SHIPPED = Path(__file__).parents[2] / "data" / "rules.yaml"


def load_rules(path: Path) -> Rulebook:
    """
    Raises:
        InvalidInput: every fault of the file, each with its line.
    """
    return read_yaml(path, Rulebook)


def source_words(rule: Rule) -> str:
    """Where a rule is written, as people cite it. What no source was read for is practice, whatever it is called.

    >>> source_words(rules()["BTG-16"]), source_words(rules()["DHK-17"])
    ('UU 12/2011 Lampiran II angka 88–90', 'praktik')
    """
    return PRACTICE if rule.confidence == "C" else cited(rule.source)


def cited(source: RuleSource) -> str:
    """Instrument and item; what begins with a figure is an *angka* of Lampiran II.

    >>> cited(RuleSource(instrument="UU 12/2011 Lampiran II", item="243 f"))
    'UU 12/2011 Lampiran II angka 243 huruf f'
    """
    if source.item is None:
        return source.instrument
    ranges = re.sub(r"(?<=\d)-(?=\d)|(?<=\b[a-h])-(?=[a-h]\b)", "–", source.item)
    item = re.sub(r"(\d) ([a-h])\b", r"\1 huruf \2", ranges)
    return f"{source.instrument} {'angka ' if item[0].isdigit() else ''}{item}"
