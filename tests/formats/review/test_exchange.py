"""A review as SARIF and as a page."""

import json
import re
from dataclasses import replace

import pytest

from mpp_readiness.formats.review.exchange import review_sarif
from mpp_readiness.formats.review.page import review_html
from mpp_readiness.regulation.passages import NOWHERE, Passage, SourcePlace, in_parts
from mpp_readiness.regulation.review.findings import ReviewFinding

WRONG = ReviewFinding(
    rule="BTG-16",
    severity="error",
    part="batang tubuh",
    statement="Rincian memakai kata penghubung sesudah butir kedua dari akhir.",
    source="UU 12/2011 Lampiran II angka 88",
    path="bab[1]/pasal[2]/ayat[1]",
    place=SourcePlace("draf.txt", 31),
    excerpt="(1) Petugas wajib <hadir>:",
    start=4,
    end=11,
    says="Tulis “dan”.",
    passage=2,
    offset=0,
)
WORD = SourcePlace("draf.docx", 12, "paragraph")
HINT = ReviewFinding("FRM-09", "info", "bentuk", "Catatan.", "praktik", "menimbang[a]", WORD, "bahwa", 0, 0)
OURS = ReviewFinding("DHK-17", "warning", "dasar hukum", "Isi.", "praktik", "mengingat[2]", NOWHERE, "...", 0, 3)


def test_sarif_names_rule_level_line_and_node() -> None:
    """SARIF 2.1.0: levels are error, warning, note; a location in a text has a line."""
    log = json.loads(review_sarif([WRONG, HINT, OURS], "1.0"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == ["BTG-16", "DHK-17", "FRM-09"]
    assert [one["level"] for one in run["results"]] == ["error", "note", "warning"]
    text, word, ours = (one["locations"][0] for one in run["results"])
    assert text["physicalLocation"] == {"artifactLocation": {"uri": "draf.txt"}, "region": {"startLine": 31}}
    assert word["physicalLocation"] == {"artifactLocation": {"uri": "draf.docx"}}
    assert ours == {"logicalLocations": [{"fullyQualifiedName": "mengingat[2]"}]}
    assert run["results"][0]["message"] == {"text": "Tulis “dan”."}


@pytest.mark.parametrize(
    ("place", "physical"),
    [
        (SourcePlace("draf:12.txt", 3), {"artifactLocation": {"uri": "draf:12.txt"}, "region": {"startLine": 3}}),
        (SourcePlace("draf:12.docx", 3, "paragraph"), {"artifactLocation": {"uri": "draf:12.docx"}}),
        (SourcePlace("a › paragraf 7:2", 3, "paragraph"), {"artifactLocation": {"uri": "a › paragraf 7:2"}}),
        (SourcePlace("tabel:4"), {"artifactLocation": {"uri": "tabel:4"}}),
    ],
)
def test_a_name_that_looks_like_a_place_is_a_name(place: SourcePlace, physical: object) -> None:
    (run,) = json.loads(review_sarif([replace(WRONG, place=place)], "1.0"))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"] == physical


def page(*findings: ReviewFinding) -> str:
    article, ayat = Passage("article", "Pasal 2"), Passage("paragraph", "(1)", "Petugas wajib <hadir>:")
    return review_html("draf.txt", in_parts([("regulation", (article, ayat))]), findings, "1 salah.")


def test_the_page_shows_the_finding_beside_its_line_with_the_span_marked() -> None:
    html = page(WRONG)
    row = re.search(r'<div class="row noted".*?</div>', html, re.DOTALL)
    assert row is not None
    assert "(1) <mark>Petugas</mark> wajib &lt;hadir&gt;:" in row[0]
    assert "✗ Salah BTG-16" in row[0]
    assert "UU 12/2011 Lampiran II angka 88" in row[0]


def test_a_span_of_some_of_a_line_is_marked_where_it_stands_in_the_line() -> None:
    """What was judged begins behind `(1) `."""
    some = replace(WRONG, excerpt="Petugas wajib <hadir>:", start=0, end=7, offset=4)
    assert "(1) <mark>Petugas</mark> wajib" in page(some)


def test_what_does_not_stand_in_the_line_is_noted_beside_it_without_a_mark() -> None:
    html = page(replace(WRONG, excerpt="Menimbang :", start=0, end=9, offset=None))
    assert html.index("<main>") < html.index("✗ Salah BTG-16")
    assert "<mark>" not in html


def test_of_two_lines_that_say_the_same_only_the_wrong_one_has_a_note() -> None:
    article, ayat = Passage("article", "Pasal 2"), Passage("paragraph", "(1)", "Loket buka.")
    twice = in_parts([("regulation", (article, ayat, ayat))])
    html = review_html("draf.txt", twice, [replace(WRONG, excerpt=ayat.text, passage=3)], "1 salah.")
    assert ["✗ Salah" in row for row in html.split('<div class="row')[1:]] == [False, False, True]


def test_a_finding_about_the_whole_stands_above_the_draft() -> None:
    html = page(OURS)
    assert html.index("Tentang seluruh naskah") < html.index("DHK-17") < html.index("<main>")
    assert "Tentang seluruh naskah" not in page(WRONG)


def test_a_page_without_findings_is_the_draft_alone() -> None:
    html = page()
    assert "<mark>" not in html
    assert 'class="row"' in html
    assert "Pasal 2" in html


def test_the_page_needs_nothing_from_elsewhere() -> None:
    assert not re.search(r"(?:src|href)=|url\(|@import", page(WRONG))
