"""A review is told elsewhere too: as SARIF for editors and code hosts, and as answers to the checklist."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

import yaml

from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.regulation.passages import SourcePlace, walk
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.review.requirements import Coverage, coverage
from mpp_readiness.version import __version__

# SARIF 2.1.0 (OASIS, 2020): its levels for our severities.
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """The findings for editors and code hosts."""
    return review_sarif(file.findings, __version__)


def as_answers(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """What the review says of the criteria of the checklist `mpp`, as YAML."""
    return review_answers(file.name, file.reviewed, file.findings).encode()


def review_sarif(findings: Sequence[ReviewFinding], version: str) -> bytes:
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


def _result(one: ReviewFinding) -> Mapping[str, object]:
    return {
        "ruleId": one.rule,
        "level": _LEVELS[one.severity],
        "message": {"text": one.says or one.statement},
        "locations": [
            {
                **({"physicalLocation": _physical(one.place)} if one.place.file else {}),
                "logicalLocations": [{"fullyQualifiedName": one.path}],
            }
        ],
    }


def _physical(place: SourcePlace) -> Mapping[str, object]:
    """A paragraph of a Word file has no line."""
    region = {"region": {"startLine": place.number}} if place.unit == "line" and place.number else {}
    return {"artifactLocation": {"uri": place.file}, **region}


# What the register says of the instruments that a regulation cites.
_CITING = ("DHK-10", "DHK-21", "DHK-22")
_HEAD = """\
# Jawaban dari pemeriksaan naskah {name}. Salin ke bagian answers berkas penilaian, lalu periksa kembali.
# Tingkat tertinggi di sini adalah lengkap: bahwa suatu hal terbukti, hanya orang yang dapat menyatakannya.
"""


def review_answers(name: str, reviewed: SourceText, findings: Sequence[ReviewFinding]) -> str:
    """What the review says of the criteria of the checklist `mpp` that ask for it, as YAML with its reasons."""
    answers = {"REG-03": _form(findings), **_content(reviewed), "REG-15": _citing(reviewed, findings)}
    # One list for each: the same list twice would be written as an alias, which the reader of answers refuses.
    written = {
        criterion: {"value": level, "note": note, "evidence": [{"title": f"Hasil pemeriksaan naskah {name}"}]}
        for criterion, (level, note) in answers.items()
    }
    body = yaml.safe_dump({"answers": written}, allow_unicode=True, sort_keys=False, width=120)
    return _HEAD.format(name=name) + body


def _form(findings: Sequence[ReviewFinding]) -> tuple[str, str]:
    """Technique: no error stands."""
    counted = Counter(one.severity for one in findings if one.part != "isi")
    said = f"{counted['error']} kesalahan dan {counted['warning']} peringatan menurut Lampiran II UU 12/2011."
    return ("draf" if counted["error"] else "lengkap"), said


def _content(reviewed: SourceText) -> Mapping[str, tuple[str, str]]:
    covered = ((one.requirement.criterion, one) for one in coverage(reviewed))
    return {criterion: (one.level, _places(one)) for criterion, one in covered if criterion}


def _places(one: Coverage) -> str:
    shown = (f"{wanted.says}: {passage.label if passage else 'tidak ditemukan'}" for wanted, passage in one.shown)
    said = "; ".join(shown)
    return f"{said[0].upper()}{said[1:]}."


def _citing(reviewed: SourceText, findings: Sequence[ReviewFinding]) -> tuple[str, str]:
    """Every instrument that is cited is in force, as far as the register knows."""
    if not any(one.kind == "citation" for one in walk(reviewed.passages)):
        return "belum", "Naskah tidak menyebut dasar hukum."
    doubts = [one for one in findings if one.rule in _CITING]
    said = "; ".join(dict.fromkeys(one.says or one.statement for one in doubts))
    return ("draf", said) if doubts else ("lengkap", "Tidak ada rujukan yang menurut register diganti atau keliru.")


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
