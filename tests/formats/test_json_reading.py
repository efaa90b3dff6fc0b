"""Whatever JSON document we wrote comes back through one door as the value that it was written from."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.formats.json_reading import READERS
from mpp_readiness.formats.json_schemas import DOCUMENTS
from mpp_readiness.formats.report.result_json import plan_json
from mpp_readiness.sources import Source

DRAFT = """RANCANGAN
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
LOKET

Menimbang:
a. bahwa loket melayani dibidang perizinan, antara lain izin usaha;

Pasal 1
Petugas loket bekerja dibidang perizinan.
"""


def blora(day: str) -> mpp.Result:
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(resources.example_folder() / "blora" / f"{day}.yaml", checklist))


FIRST, SECOND = blora("2021-06-03"), blora("2022-06-24")
FINDINGS = tuple(mpp.review(mpp.read_text(DRAFT)))
PERBUP = mpp.draft("perbup-mpp", region=mpp.find_region("33.16"))
LETTER = mpp.draft("surat-usulan", region=mpp.find_region("33.16"))
COMPARED, TREND = mpp.compare(FIRST, SECOND), mpp.trend([FIRST, SECOND])
WRITTEN: dict[str, tuple[object, Callable[[], bytes]]] = {
    "result": (FIRST, lambda: mpp.render_report(FIRST, ".json")),
    "plan": (mpp.plan(FIRST), lambda: plan_json(FIRST)),
    "comparison": (COMPARED, lambda: mpp.render_comparison(COMPARED, ".json")),
    "trend": (TREND, lambda: mpp.render_comparison(TREND, ".json")),
    "findings": (FINDINGS, lambda: mpp.render_review(DRAFT, ".json")),
    "regulation": (PERBUP, lambda: mpp.render_regulation(PERBUP, ".json")),
    "letter": (LETTER, lambda: mpp.render_regulation(LETTER, ".json")),
}


def refusal(source: Source) -> list[tuple[str, str, tuple[str | int, ...], str]]:
    with pytest.raises(mpp.InvalidInput) as raised:
        mpp.read_json(source)
    return [(one.code, one.place, one.path, one.what) for one in raised.value.problems]


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_was_written_is_read_back_equal_and_of_the_same_kind(kind: str) -> None:
    value, written = WRITTEN[kind]
    read = mpp.read_json(io.BytesIO(written()))
    assert type(read) is type(value)
    assert read == value


def test_the_findings_and_the_plan_that_come_back_are_not_empty() -> None:
    assert {"BHS-20", "BHS-10"} & {one.rule for one in FINDINGS}
    assert mpp.plan(FIRST)


def test_a_document_says_the_same_as_file_text_open_file_and_plain_data(tmp_path: Path) -> None:
    written = mpp.render_regulation(LETTER, ".json")
    path = tmp_path / "surat"
    path.write_bytes(written)
    text = written.decode()
    for source in (path, str(path), text, io.StringIO(text), io.BytesIO(written), json.loads(text)):
        assert mpp.read_json(source) == LETTER


def test_every_document_that_has_a_schema_is_read_but_repairs_which_are_nothing_without_their_file() -> None:
    assert {name.removeprefix("mpp-readiness/") for name in READERS} == DOCUMENTS.keys() - {"repairs"}


READ_HERE = (
    "mpp-readiness/result, mpp-readiness/plan, mpp-readiness/comparison, mpp-readiness/trend, "
    "mpp-readiness/findings, mpp-readiness/draft"
)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"name": "mpp-readiness/repairs", "version": 1}, "berbentuk “mpp-readiness/repairs”"),
        ({"name": "sarif", "version": 1}, "berbentuk “sarif”"),
        ({"name": ["mpp-readiness/result"], "version": 1}, "berbentuk “['mpp-readiness/result']”"),
        ({"version": 1}, "tidak menyebut bentuknya"),
        ("mpp-readiness/result", "tidak menyebut bentuknya"),
        (None, "tidak menyebut bentuknya"),
    ],
)
def test_a_document_of_another_form_is_refused_by_what_it_says_of_itself(
    head: object, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "lain.json"
    path.write_text(json.dumps({"format": head}))
    told = f"dokumen ini {said}; di sini dibaca {READ_HERE}"
    assert refusal(path) == [("document-format", str(path), ("format", "name"), told)]


def test_an_assessment_is_no_document_that_is_read_back() -> None:
    assert [code for code, *_ in refusal({"assessment": "mpp", "region": "33.16"})] == ["document-format"]


def test_a_later_version_of_a_known_form_is_refused_as_that() -> None:
    head = {"name": "mpp-readiness/draft", "version": 2}
    told = "dokumen ini versi 2; program ini membaca sampai versi 1"
    assert refusal({"format": head}) == [("document-version", "", ("format", "version"), told)]


def test_a_result_that_does_not_follow_from_its_answers_is_refused_by_the_place_in_the_document() -> None:
    document = json.loads(mpp.render_report(FIRST, ".json"))
    document["score"]["low"] = "1/1"
    ((code, _, path, _),) = refusal(document)
    assert (code, path) == ("document-changed", ("score", "low"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "json-syntax"),
        (b"%PDF-1.7", "json-syntax"),
        (b'{"format": ', "json-syntax"),
        (b"[1, 2]", "json-no-mapping"),
        (b'{"format": 1, "format": 2}', "json-duplicate-key"),
    ],
)
def test_what_is_no_json_document_is_refused_under_the_name_of_the_file(
    content: bytes, code: str, tmp_path: Path
) -> None:
    path = tmp_path / "hasil.json"
    path.write_bytes(content)
    ((found, place, _, _),) = refusal(path)
    assert (found, place.removesuffix(":1")) == (code, str(path))


def test_a_file_that_is_not_there_and_one_that_is_too_large_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "tiada.json"
    assert [code for code, *_ in refusal(path)] == ["file-missing"]
    assert [code for code, *_ in refusal(io.BytesIO(b" " * 20_000_001))] == ["file-too-large"]
