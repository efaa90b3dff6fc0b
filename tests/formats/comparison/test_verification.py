"""A report of two layers says what each found, how far they agree and where they differ."""

import json
import re
from xml.etree import ElementTree

import pytest

import mpp_readiness as mpp
from mpp_readiness.formats.comparison.verification import two_layers
from mpp_readiness.formats.report import page
from mpp_readiness.formats.report.result_json import result_json
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.result import Result

CHECKLIST = {
    "checklist": "uji",
    "version": "1",
    "title": "Kesiapan uji",
    "scales": {
        "mutu": [
            {"id": id_, "points": n, "title": title}
            for n, (id_, title) in enumerate((("nol", "Belum ada"), ("separuh", "Sebagian"), ("penuh", "Lengkap")))
        ]
    },
    "aspects": [
        {"id": "A", "title": "Izin", "criteria": [{"id": f"A-{n}", "title": f"Izin {n}."} for n in range(2)]},
        {"id": "B", "title": "Loket", "criteria": [{"id": f"B-{n}", "title": f"Loket {n}."} for n in range(2)]},
    ],
}
FIRST = {
    "A-0": {"value": "penuh", "note": "Menurut unit sudah lengkap."},
    "A-1": "separuh",
    "B-0": {"value": "separuh", "note": "Catatan unit sendiri."},
}
SECOND = {
    "A-0": {"value": "separuh", "note": "Izin belum terbit.", "confidence": "A"},
    "A-1": "separuh",
    "B-0": "penuh",
}


def scored(second: object = SECOND, **changes: object) -> Result:
    checklist = mpp.load_checklist(CHECKLIST)
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": FIRST, **changes}
    if second is not None:
        written["verification"] = {"by": {"unit": "Inspektorat Daerah"}, "date": "2021-06-10", "answers": second}
    return mpp.score(checklist, mpp.load_assessment(written, checklist))


def said(result: Result, *, brief: bool = False) -> str:
    html = page.report_html(result, plan(result), brief=brief, standalone=True)
    body = ElementTree.fromstring(html).find("{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    return re.sub(r"\s+", " ", " ".join(body.itertext()))


def test_both_scores_and_the_gap_of_every_aspect_are_told() -> None:
    # Izin: (1 + 1/2) / 2 = 75, then 50. Loket: 1/2 and one open, 25 to 75, then 50 to 100. The whole is their mean.
    text = said(scored())

    assert "Keseluruhan 50,00–75,00 50,00–75,00 0,00 0,00" in text
    assert "Izin 75,00 50,00 −25,00 −25,00" in text
    assert "Loket 25,00–75,00 50,00–100,00 +25,00 +25,00" in text


def test_each_criterion_that_differs_stands_with_both_levels_and_the_note_of_the_verifier() -> None:
    text = said(scored()).partition("Kriteria yang dinilai berbeda: 2")[2].partition("Rencana tindak lanjut")[0]

    assert "A-0 Izin 0. ✓ terpenuhi Lengkap ◐ sebagian Sebagian Izin belum terbit. [A]" in text
    # Where the verifier wrote no note, that of the assessor is not passed off as the verifier's.
    assert "B-0 Loket 0. ◐ sebagian Sebagian ✓ terpenuhi Lengkap tidak ada catatan" in text
    assert "A-1" not in text


def test_the_agreement_is_told_as_numbers_with_the_formula_named() -> None:
    # 1/1/2, 1/2/1/2, 1/2/1: one of three is equal. Observed distance (1/2 + 0 + 1/2) / 3 = 1/3. By chance: first
    # {1: 1/3, 1/2: 2/3}, second {1/2: 2/3, 1: 1/3}: 1/2 x (1/3 x 2/3 + 2/3 x 1/3) = 2/9. Kappa 1 - 3/2 = -1/2.
    text = said(scored())

    assert "3 kriteria yang dijawab penilai; yang sama 1 (33,3%)." in text
    assert "Kappa berbobot linear (Cohen 1968): −0,50." in text
    assert "1 − Σ(v × p amatan) ÷ Σ(v × p kebetulan)" in text


def test_the_minutes_name_both_offices_and_what_each_found() -> None:
    minutes = said(scored(assessor={"unit": "DPMPTSP"})).rpartition("Berita acara penilaian")[2]

    assert "Penilaian mandiri dilakukan oleh DPMPTSP dan menghasilkan nilai 50,00–75,00." in minutes
    assert "Verifikasi dilakukan oleh Inspektorat Daerah pada 10 Juni 2021" in minutes
    assert "Keduanya berbeda pada 2 kriteria sebagaimana tercantum dalam bagian 4 laporan ini." in minutes
    assert "Penilai mandiri, DPMPTSP Verifikator, Inspektorat Daerah" in minutes


def test_an_office_that_nobody_named_stays_a_place_to_be_filled_in() -> None:
    text = said(scored())

    assert "Penilaian mandiri dilakukan oleh pihak yang tidak disebutkan per 3 Juni 2021." in text
    assert "Penilaian mandiri dilakukan oleh .............................. dan menghasilkan nilai" in text


@pytest.mark.parametrize("second", [{}, {"A-1": "separuh"}])
def test_a_verifier_who_changed_nothing_is_told_so(second: object) -> None:
    text = said(scored(second))

    assert "Tidak ada kriteria yang dinilai berbeda oleh verifikator." in text
    assert "Keduanya tidak berbeda pada satu kriteria pun." in text


def test_one_layer_has_no_such_section() -> None:
    result = scored(None)
    text = said(result)

    assert two_layers(result) is None
    assert json.loads(result_json(result))["verification"] is None
    assert "Penilaian mandiri dan verifikasi" not in text
    assert "4 Rencana tindak lanjut" in text


def test_the_sections_after_it_are_numbered_on() -> None:
    text = said(scored())

    assert "4 Penilaian mandiri dan verifikasi" in text
    assert "5 Rencana tindak lanjut" in text
    assert "10 Berita acara" in text


def test_the_summary_tells_both_scores_in_one_line() -> None:
    told = said(scored(), brief=True)

    assert "Mandiri 50,00–75,00; setelah verifikasi 50,00–75,00; selisih batas bawah 0,00; 2 kriteria" in told
    assert "dinilai berbeda (laporan lengkap bagian 4)." in told
    assert "dinilai berbeda" not in said(scored(None), brief=True)


def test_json_has_the_same_exactly() -> None:
    record = json.loads(result_json(scored()))["verification"]
    differing = {one["id"]: one for one in record["differing"]}

    assert (record["by"], record["date"]) == ("Inspektorat Daerah", "2021-06-10")
    assert [(one["id"], one["low"], one["high"]) for one in record["gaps"]] == [
        (None, "0/1", "0/1"),
        ("A", "-1/4", "-1/4"),
        ("B", "1/4", "1/4"),
    ]
    assert list(differing) == ["A-0", "B-0"]
    levels = [(differing["A-0"][layer]["answer"], differing["A-0"][layer]["low"]) for layer in ("self", "final")]
    assert levels == [("penuh", "1/1"), ("separuh", "1/2")]
    assert [(one["note"], one["confidence"]) for one in differing.values()] == [
        ("Izin belum terbit.", "A"),
        (None, None),
    ]
    assert record["agreement"]["share_equal"] == "1/3"
    assert record["agreement"]["weighted_kappa"] == "-1/2"
    assert record["agreement"]["formula"].startswith("Cohen 1968, linear weights")
