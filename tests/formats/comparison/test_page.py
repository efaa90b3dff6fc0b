"""A comparison and a series as pages, sentences and JSON: true to the case, and nothing unknown told as bad."""

import json
import logging
import re
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

import mpp_readiness as mpp
from mpp_readiness.formats.comparison import page, screen
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.comparison.comparison_json import compared_json
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind, compare, compare_layers
from mpp_readiness.readiness.analysis.trend import Trend, trend
from mpp_readiness.readiness.evaluation.result import Result
from tests import programs
from tests.formats import everything as all_kinds
from tests.formats.comparison.samples import ANSWERS, UJI, Tree, example, small
from tests.formats.everything import everything
from tests.readiness.analysis.test_list_changes import NEXT

DATES = ("2021-03-29", "2021-06-03", "2022-06-24", "2025-04-08")


@pytest.fixture(scope="module")
def blora() -> Trend:
    return trend([example(f"blora/{day}") for day in DATES])


@pytest.fixture(scope="module")
def beside_badung(blora: Trend) -> Comparison:
    return compare(blora.results[1], example("badung/2018-09-17"))


@pytest.fixture(scope="module")
def layers() -> Comparison:
    return compare_layers(example("contoh/contoh"))


def said(compared: Comparison | Trend, *, standalone: bool = True) -> str:
    html = page.compared_html(compared, standalone=standalone)
    body = ElementTree.fromstring(html).find("{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    return re.sub(r"\s+", " ", " ".join(body.itertext()))


def test_the_page_of_a_series_has_every_date_and_every_criterion_that_moved(blora: Trend) -> None:
    text = said(blora)

    for day in ("29 Maret 2021", "3 Juni 2021", "24 Juni 2022", "8 April 2025"):
        assert text.count(day) >= 3
    assert [row.id for row in blora.moved if row.id not in text] == []
    assert text.count("Belum siap") == 4


def test_blora_has_nothing_sure_to_learn_from_badung_but_three_things_to_ask(beside_badung: Comparison) -> None:
    text = said(beside_badung)

    assert (
        "Dari 107 kriteria: 1 lebih tinggi pada Kabupaten Blora, 3 hanya diketahui pada Kabupaten Badung, "
        "4 hanya diketahui pada Kabupaten Blora, dan 99 sama."
    ) in text
    assert "Yang dapat dipelajari dari Kabupaten Badung: 0" in text
    asked = text.partition("Diketahui pada Kabupaten Badung, belum pada Kabupaten Blora: 3")[2]
    assert (
        asked.index("REG-01")
        < asked.index("REG-05")
        < asked.index("REG-08")
        < asked.index("Kabupaten Blora lebih tinggi")
    )
    assert "Belum diketahui tidak berarti tertinggal" in text
    assert "Selisihnya memuat pula selisih waktu" in text


def test_a_note_keeps_its_source_and_its_confidence(blora: Trend) -> None:
    text = said(compare(blora.results[1], blora.results[2]))

    assert "5 dari 29 gerai berpetugas (berita daerah 24/6/2022). [B]" in text
    assert "Simpulan penyusun, bukan fakta:" in text


def test_the_verifier_is_named_and_the_agreement_is_a_number(layers: Comparison) -> None:
    text = said(layers)

    assert "diverifikasi Inspektorat" in text
    assert "Dinilai lebih rendah oleh verifikator: 3" in text
    assert "Register risiko tidak dapat ditunjukkan" in text
    # lengkap/draf, lengkap/draf, lengkap/belum: the assessor gave one value throughout, so the distance by chance is
    # the distance that was seen, and kappa is 0.
    assert "3 kriteria yang dijawab penilai; yang sama 0 (0,0%)." in text
    assert "Kappa berbobot linear (Cohen 1968): 0,00." in text
    assert "ILUSTRASI – data rekaan" in text


def test_what_cannot_be_compared_is_told() -> None:
    older, newer = small({"P": "ada"}), small({"P": "ada"})
    other = mpp.load_checklist({"checklist": "uji", "version": "2", "title": "Uji", "criteria": [
        {"id": "P", "title": "Pernyataan P", "weight": "3", "answer": {"kind": "yes_no"}}
    ]})  # fmt: skip
    assessment = newer.assessment.model_copy(update={"answers": {}})
    text = said(compare(older, mpp.score(other, assessment)))

    assert "Perbandingan dua daftar periksa" in text
    assert "Tidak dapat dibandingkan: 2" in text
    assert "P bobot 1 3" in text
    assert "Q keberadaan Pernyataan Q tidak ada" in text
    assert "Nilai keseluruhan tidak dapat dibandingkan karena salah satu sisi belum mempunyai nilai." in text
    record = json.loads(compared_json(compare(older, mpp.score(other, assessment))))
    assert [(one["id"], one["second"]) for one in record["criteria"]["only_first"]] == [("Q", None)]
    assert [one["id"] for one in record["criteria"]["asked_otherwise"]] == ["P"]


def test_many_gates_are_told_by_their_codes(blora: Trend) -> None:
    text = said(compare(example("contoh/contoh"), blora.results[1]))
    moved = text.partition("Syarat yang keadaannya berbeda")[2].partition("Kriteria yang berbeda")[0]

    # Of the 41 gates of the trial, contoh has all and the launch has failed four and leaves the rest open; the trial
    # itself, TAT-03 and TAT-04, fails in contoh and is open in Blora.
    assert "✓ terpenuhi ✗ gagal REG-11 dan REG-12 (Regulasi dan dasar hukum), SAR-18" in moved
    assert "✗ gagal ? belum dapat diputuskan TAT-03 dan TAT-04" in moved
    assert "KOM-01, KOM-02, KOM-04, KOM-05, dan KOM-09 (Komitmen dan perencanaan)" in moved


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (None, "tidak dimuat"),
        (small({}), "belum ada nilai"),
        (small({"P": "ada", "Q": "belum"}), "50,00"),
        (small({"P": "ada"}, display={"highest": "5", "digits": 1}), "2,5–5,0"),
    ],
)
def test_a_missing_score_is_told_by_why_it_is_missing(result: Result | None, told: str) -> None:
    assert words.score_of(result.root if result else None) == told


def test_what_applies_to_neither_has_no_score() -> None:
    root = small({}).root
    nothing = type(root)("A", "Aspek", "weighted_mean", None, False, (), (), ())

    assert words.score_of(nothing) == "tidak berlaku"


def test_a_long_list_of_codes_is_cut_and_counted() -> None:
    checklist = mpp.load_checklist("mpp")
    ids = [id_ for id_ in checklist.all_criteria if id_.startswith("SAR")]

    told = words.by_aspect(ids, checklist)

    assert told == f"{', '.join(ids[:14])}, dan {ids[14]} (Sarana dan prasarana) dan {len(ids) - 15} lainnya"


@given(ANSWERS, ANSWERS)
def test_the_page_of_any_two_results_is_well_formed(before: Tree, after: Tree) -> None:
    assert "Uji" in page.compared_html(compare(small(before), small(after)), standalone=True)
    said(compare(small(before), small(after)))


@pytest.mark.parametrize("number", [1, 2, 7])
def test_the_page_of_a_series_of_any_length_is_well_formed(number: int) -> None:
    series = trend([small({"P": "ada"} if n % 2 else {}, date=f"20{10 + n}-06-03") for n in range(number)])

    text = said(series)

    assert "Daftar periksa ini tidak memuat tahap." in text
    assert ("P Pernyataan P" in text) == (number > 1)


def test_a_text_of_people_stays_text_in_the_page() -> None:
    text = page.compared_html(
        compare(small({}), small({"P": {"value": "ada", "note": "<script>alert(1)</script>\x07"}})), standalone=True
    )

    assert "<script>" not in text
    assert "&lt;script&gt;" in text
    assert "\x07" not in text


def test_the_page_asks_nothing_of_the_network(blora: Trend, beside_badung: Comparison) -> None:
    for compared in (blora, beside_badung):
        html = page.compared_html(compared, standalone=True)
        assert re.findall(r"(?:src|href)=\"(?!#)|url\(|@import", html) == []


def test_json_holds_exact_numbers_and_every_criterion_once(blora: Trend, layers: Comparison) -> None:
    record = json.loads(compared_json(blora))
    step = record["steps"][1]

    assert [one["date"] for one in record["results"]] == list(DATES)
    assert [one["id"] for one in step["criteria"]["answered"]] == ["SDM-02", "SDM-10", "LAY-11", "TAT-04"]
    assert sum(len(some) for some in step["criteria"].values()) == 107
    whole = step["nodes"][0]
    assert Fraction(whole["low"]) == Fraction(whole["second"]["low"]) - Fraction(whole["first"]["low"])
    assert step["agreement"] is None
    assert json.loads(compared_json(layers))["agreement"] == {
        "pairs": 3,
        "equal": 0,
        "disputed": 0,
        "share_equal": "0/1",
        "weighted_kappa": "0/1",
        "formula": "Cohen 1968, linear weights: 1 - sum(v*po)/sum(v*pc)",
    }


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path, beside_badung: Comparison) -> None:
    for name in ("a", "b"):
        for suffix in (".pdf", ".html", ".json"):
            mpp.write_comparison(beside_badung, tmp_path / (name + suffix))

    assert "Perbandingan dua daerah" in programs.pages((tmp_path / "a.pdf").read_bytes())[0]
    for suffix in (".pdf", ".html", ".json"):
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("paper", ["F4", "A4"])
def test_the_engine_has_nothing_to_complain_about_and_every_page_says_what_it_is(
    paper: PaperSize, layers: Comparison, blora: Trend, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("weasyprint")
    logger.addHandler(caplog.handler)
    try:
        made = [page.compared_pdf(compared, paper=paper) for compared in (layers, blora)]
    finally:
        logger.removeHandler(caplog.handler)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
    pages = programs.pages(made[0])
    assert [n for n, text in enumerate(pages, 1) if "ILUSTRASI – data rekaan" not in text] == []
    assert [n for n, text in enumerate(pages, 1) if f"Halaman {n} dari {len(pages)}" not in text] == []


def test_the_style_has_none_of_the_constructs_that_slow_a_page_down(blora: Trend, beside_badung: Comparison) -> None:
    slow = r"display:\s*(inline-)?(flex|grid)|column-(count|width)|\bcolumns:|dotted|woff2|var\(|border-radius"
    assert re.search(slow, page.comparison_css()) is None
    for compared in (blora, beside_badung):
        assert 'style="' not in page.compared_html(compared, standalone=True)


def test_an_unknown_suffix_is_refused(tmp_path: Path, layers: Comparison) -> None:
    with pytest.raises(mpp.errors.UnknownFormat):
        mpp.write_comparison(layers, tmp_path / "a.odt")


# What a reader is told is being laid side by side: two days of one region, two regions, self-assessment and check.
TITLES = {
    ComparisonKind.OVER_TIME: "Perbandingan dua penilaian",
    ComparisonKind.REGIONS: "Perbandingan dua daerah",
    ComparisonKind.LAYERS: "Perbandingan penilaian mandiri dan verifikasi",
    ComparisonKind.CHECKLISTS: "Perbandingan dua daftar periksa",
}


@pytest.mark.parametrize("kind", ComparisonKind)
def test_every_kind_of_comparison_says_on_its_page_what_is_laid_side_by_side(
    kind: ComparisonKind, blora: Trend, beside_badung: Comparison, layers: Comparison
) -> None:
    other = mpp.load_checklist({**UJI, "version": "2"})
    compared = {
        ComparisonKind.OVER_TIME: compare(blora.results[0], blora.results[1]),
        ComparisonKind.REGIONS: beside_badung,
        ComparisonKind.LAYERS: layers,
        ComparisonKind.CHECKLISTS: compare(small({}), mpp.score(other, small({}).assessment)),
    }[kind]
    assert compared.kind is kind
    titles = {title for title in TITLES.values() if title in said(compared)}
    assert titles == {TITLES[kind]}


def test_points_views_and_rows_of_lists_stand_on_the_page_and_on_the_screen() -> None:
    later = everything(date="2025-07-01", lists={"instansi": NEXT})
    compared = compare(everything(), later)
    html = page.comparison_html(compared, standalone=True)
    lines = list(screen.comparison_table(compared))
    assert all(len(line) <= 100 for line in lines)
    for text in (html, "\n".join(lines)):
        assert "30,00–35,00 dari 60" in text
        assert "29,17–35,00 dari 70" in text
        assert "Baru tercantum: Imigrasi." in text
        assert "Menurun pada PEL-01: dinas  kesehatan." in text
    series = trend([everything(), later])
    told = page.trend_html(series, standalone=True)
    assert "Syarat yang lengkap tetapi belum terbukti: TAT-03 (Tata kelola)." in told
    assert "2 syarat gagal, 1 belum terbukti, 2 belum dapat diputuskan" in told
    assert "Instansi peserta: 5 baris (5 Juni 2025) dan 5 baris (1 Juli 2025)." in told
    assert all(len(line) <= 100 for line in screen.trend_table(series))


def test_a_gate_that_gets_its_content_but_not_its_proof_is_no_longer_called_failed() -> None:
    before = everything(answers={**all_kinds.ANSWERS, "TAT-03": "belum"})
    compared = compare(before, everything(date="2025-07-01"))
    # With TAT-03 at 0, TAT is at most 1/3 + 1/12 of its 55%, and PEL is too low: one of three, where two are wanted.
    assert [one.id for one in compared.no_longer_failed] == ["TAT-03", "dua-dari-tiga"]
    text = page.comparison_html(compared, standalone=True)
    assert "Syarat yang tadinya gagal dan kini belum terbukti: TAT-03 (Tata kelola)." in text
    back = compare(everything(), everything(date="2025-07-01", answers={**all_kinds.ANSWERS, "TAT-03": "belum"}))
    assert [one.id for one in back.newly_failed] == ["TAT-03", "dua-dari-tiga"]
