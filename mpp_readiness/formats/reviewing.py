"""How a review is kept: as JSON, and as SARIF for editors and code hosts."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from mpp_readiness.regulation.review.findings import Finding

# SARIF 2.1.0 (OASIS, 2020): its levels for our severities.
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def review_json(findings: Iterable[Finding]) -> bytes:
    """The findings as a list of objects."""
    return _dumped([asdict(one) for one in findings])


def review_sarif(findings: Sequence[Finding], version: str) -> bytes:
    """One run of SARIF 2.1.0; a place in the text becomes a line, the node a logical location."""
    rules = {one.rule: one for one in findings}
    driver = {
        "name": "mpp-readiness",
        "version": version,
        "rules": [
            {"id": id, "shortDescription": {"text": one.statement}, "help": {"text": one.source}}
            for id, one in sorted(rules.items())
        ],
    }
    run = {"tool": {"driver": driver}, "results": [_result(one) for one in findings], "columnKind": "unicodeCodePoints"}
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(one: Finding) -> Mapping[str, object]:
    return {
        "ruleId": one.rule,
        "level": _LEVELS[one.severity],
        "message": {"text": one.says or one.statement},
        "locations": [
            {
                **({"physicalLocation": _physical(one.place)} if one.place else {}),
                "logicalLocations": [{"fullyQualifiedName": one.path}],
            }
        ],
    }


def _physical(place: str) -> Mapping[str, object]:
    """`draf.txt:31` has a line; a paragraph of a Word file has none."""
    named, _, line = place.rpartition(":")
    if re.fullmatch(r"\d+", line):
        return {"artifactLocation": {"uri": named}, "region": {"startLine": int(line)}}
    return {"artifactLocation": {"uri": place.partition(" › ")[0]}}


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
