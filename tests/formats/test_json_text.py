"""A JSON document is read whole, once, and as what it says it is; or refused with every reason."""

import json
from fractions import Fraction
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import yaml_source
from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.formats.json_text import Document, Exact, document_in, exact, json_text, refuse_changed


class Sheet(Document):
    NAME: ClassVar = "uji/lembar"
    VERSION: ClassVar = 2

    title: str
    share: Exact
    counts: tuple[int, ...] = ()


Tree = dict[str, object]
HEAD: Tree = {"name": "uji/lembar", "version": 2}
WHOLE: Tree = {"format": HEAD, "title": "Loket", "share": "3/4", "counts": [1, 2]}


def said(source: bytes | str | Tree) -> list[tuple[str, str, str]]:
    with pytest.raises(InvalidInput) as raised:
        document_in(source, Sheet, name="lembar.json")
    return [(one.place, dotted(one.path), one.what) for one in raised.value.problems]


def test_a_document_is_read_from_bytes_text_and_data_alike() -> None:
    expected = Sheet(format=Sheet.head(), title="Loket", share="3/4", counts=(1, 2))
    for source in (json.dumps(WHOLE).encode(), json.dumps(WHOLE), WHOLE):
        assert document_in(source, Sheet) == expected


@given(st.text(), st.fractions())
def test_any_text_and_fraction_come_back(title: str, share: Fraction) -> None:
    made = Sheet(format=Sheet.head(), title=title, share=exact(share))
    assert document_in(json_text(made), Sheet) == made


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1))
def test_yaml_reads_the_same_from_it(title: str) -> None:
    """Some editors read JSON as YAML, which takes U+2028 or U+0085 for an end of line."""
    made = Sheet(format=Sheet.head(), title=title, share="0/1")
    assert yaml_source.parse(json_text(made).decode(), "").data["title"] == title


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"PK\x03\x04",
        b"\xff\xfe{\x00",
        b'{"title": NaN}',
        b'{"title": Infinity}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"n": ' + b"9" * 5000 + b"}",
    ],
    ids=["empty", "torn", "zip", "utf-16", "nan", "infinite", "deep list", "deep object", "endless number"],
)
def test_what_is_no_json_is_refused_in_one_sentence(source: bytes) -> None:
    ((place, _, what),) = said(source)
    assert place.startswith("lembar.json")
    assert what == "ini bukan JSON yang utuh"


def test_the_line_of_a_slip_is_told() -> None:
    ((place, _, _),) = said('{\n"title": "Loket",\n}')
    assert place == "lembar.json:3"


@pytest.mark.parametrize("source", [b"[]", b'"Loket"', b"7", b"null"])
def test_a_document_is_keys_and_values(source: bytes) -> None:
    assert [what for _, _, what in said(source)] == ["dokumen tidak memuat pasangan kunci dan isi"]


def test_a_key_that_stands_twice_is_refused_wherever_it_stands() -> None:
    """The second would win in silence, while a reader by eye believes the first."""
    ((place, _, what),) = said('{"format": {"name": "a", "name": "b"}}')
    assert (place, what) == ("lembar.json", "kunci “name” tertulis dua kali")


def test_what_is_larger_than_the_limit_is_not_even_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mpp_readiness.formats.json_text.LARGEST", 9)
    assert "lebih besar" in said(b"{" * 10)[0][2]
    assert "bukan JSON" in said(b"{" * 9)[0][2]


@pytest.mark.parametrize(
    ("head", "path", "what"),
    [
        (None, "format.name", "dokumen ini tidak menyebut bentuknya; di sini dibaca “uji/lembar”"),
        ("uji/lembar", "format.name", "dokumen ini tidak menyebut bentuknya; di sini dibaca “uji/lembar”"),
        ({"name": "uji/surat"}, "format.name", "dokumen ini berbentuk “uji/surat”; di sini dibaca “uji/lembar”"),
        ({**HEAD, "version": 3}, "format.version", "dokumen ini versi 3; program ini membaca sampai versi 2"),
        ({"name": "uji/lembar", "version": 1}, "format.version", "versi bukan 2"),
        ({"name": "uji/lembar", "version": True}, "format.version", "versi bukan 2"),
        ({"name": "uji/lembar"}, "format.version", "versi bukan 2"),
    ],
)  # fmt: skip
def test_another_format_or_version_is_told_before_anything_else(head: object, path: str, what: str) -> None:
    assert said({**WHOLE, "format": head, "title": 7}) == [("lembar.json", path, what)]


def test_every_fault_of_the_shape_is_told_at_once() -> None:
    wrong: Tree = {"format": HEAD, "share": "0,75", "counts": [1, "dua"], "titel": "Loket"}
    assert [(path, what) for _, path, what in said(wrong)] == [
        ("title", "isian wajib ini tidak ada"),
        ("share", "“0,75” bukan pecahan"),
        ("counts[1]", "“dua” bukan angka yang sah"),
        ("titel", "kunci “titel” tidak dikenal"),
    ]


@pytest.mark.parametrize("text", ["3/0", "3", "/4", "3/4/5", " 3/4", "3/4\n", "3.5/4", "٣/4", "+3/4", "3/-4"])
def test_only_a_fraction_is_a_fraction(text: str) -> None:
    assert [path for _, path, _ in said({**WHOLE, "share": text})] == ["share"]


def test_what_differs_is_told_with_both_values() -> None:
    def sheet(title: str, *counts: int) -> Sheet:
        return Sheet(format=Sheet.head(), title=title, share="3/4", counts=counts)

    refuse_changed(sheet("Loket", 1, 2), sheet("Loket", 1, 2))
    with pytest.raises(InvalidInput) as raised:
        refuse_changed(sheet("Loket", 1, 2, 3), sheet("Gerai", 1, 4), name="lembar.json")
    assert [(one.place, dotted(one.path), one.what) for one in raised.value.problems] == [
        ("lembar.json", "title", "di sini tertulis “Loket”, menurut sumbernya “Gerai”"),
        ("lembar.json", "counts[1]", "di sini tertulis “2”, menurut sumbernya “4”"),
        ("lembar.json", "counts[2]", "di sini tertulis “3”, menurut sumbernya tidak ada"),
    ]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{", "json-syntax"),
        ("[]", "json-no-mapping"),
        ('{"a": 1, "a": 2}', "json-duplicate-key"),
        ({**WHOLE, "format": {"name": "uji/surat", "version": 2}}, "document-format"),
        ({**WHOLE, "format": {**HEAD, "version": 3}}, "document-version"),
        ({**WHOLE, "share": "0,75"}, "fraction"),
    ],
)
def test_each_refusal_has_its_code(source: str | Tree, code: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        document_in(source, Sheet)
    assert [one.code for one in raised.value.problems] == [code]


def test_a_value_that_was_changed_has_its_code() -> None:
    made = Sheet(format=Sheet.head(), title="Loket", share="3/4")
    with pytest.raises(InvalidInput) as raised:
        refuse_changed(made, made.model_copy(update={"title": "Gerai"}))
    assert [one.code for one in raised.value.problems] == ["document-changed"]
