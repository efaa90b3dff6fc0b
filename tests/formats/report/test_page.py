"""The page prints all that the result knows, in words, and asks nothing of the network."""

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.formats import rows
from mpp_readiness.formats.html import report_css
from mpp_readiness.formats.report import page
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.result import Result
from tests.formats.everything import ANSWERS, CHECKLIST, SURVEY, everything, without_milestones

SMALL = {
    "checklist": "uji",
    "version": "1",
    "title": "Kesiapan uji",
    "scales": {
        "tiga": [{"id": "belum", "points": "0", "title": "Belum ada"}, {"id": "ada", "points": "2", "title": "Ada"}]
    },
    "facts": {"ambang-hari": {"title": "Lama uji coba", "unit": "hari", "default": "30", "nature": "usulan"}},
    "milestones": [{"id": "buka", "title": "Siap buka"}],
    "aspects": [
        {
            "id": "IZN",
            "title": "Perizinan",
            "criteria": [
                {
                    "id": "IZN-01",
                    "title": "Izin terbit.",
                    "weight": "3",
                    "gate": "buka",
                    "evidence": ["Salinan izin", "Tanda terima"],
                    "basis": [{"instrument": "pp-5-2021", "at": "Pasal 1", "confidence": "B"}],
                    "action": {"title": "Terbitkan izin", "owner": "DPMPTSP"},
                },
                {"id": "IZN-02", "title": "Loket dibuka."},
            ],
        }
    ],
}


def small(**changes: object) -> Result:
    checklist = mpp.load_checklist(SMALL)
    written = {"assessment": "uji", "region": "33.16", "date": "2025-06-05", "answers": {"IZN-01": "ada"}, **changes}
    return mpp.score(checklist, mpp.load_assessment(written, checklist))


def printed(result: Result, *, brief: bool = False) -> str:
    return page.report_html(result, plan(result), brief=brief, standalone=True)


def said(html: str) -> str:
    body = ElementTree.fromstring(html).find("{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    return re.sub(r"\s+", " ", " ".join(body.itertext()))


@pytest.fixture(scope="module")
def blora() -> Result:
    checklist = mpp.load_checklist("mpp")
    path = resources.example_folder() / "blora" / "2021-06-03.yaml"
    return mpp.score(checklist, mpp.load_assessment(path, checklist))


def test_every_criterion_gate_and_instrument_of_the_real_case_is_printed(blora: Result) -> None:
    text = said(printed(blora))
    assert [id_ for id_ in blora.checklist.all_criteria if id_ not in text] == []
    assert [gate.id for gate in blora.gates if gate.id not in text] == []
    assert "Peraturan Presiden Nomor 89 Tahun 2021" in text


def test_a_claim_stands_beside_the_interval_with_its_source_and_confidence(blora: Result) -> None:
    text = said(printed(blora, brief=True))
    claim = blora.assessment.claims[0]
    assert claim.says in text
    assert f"{claim.source} [{claim.confidence}]" in text
    assert str(blora.score) in text
    assert "tidak dipakai dalam perhitungan" in text


def test_blockers_stand_in_the_order_of_the_verdict(blora: Result) -> None:
    tail = said(printed(blora, brief=True)).split("Yang menahan tahap")[1]
    places = [tail.index(blocker.id) for blocker in blora.verdict.blockers]
    assert places == sorted(places)


def test_a_score_can_be_replayed_from_the_trace() -> None:
    # Weight 3 answered in full, weight 1 open: low 3/4, high 1, and the open criterion has a quarter of the weight.
    text = said(printed(small()))
    assert "Batas bawah 3/4; batas atas 1; cakupan 3/4." in text
    assert "IZN-01 3 3/4 1 1" in text
    assert "IZN-02 1 1/4 0 1" in text


@pytest.mark.parametrize(("day", "expected"), [("2025-06-04", "✓ berlaku"), ("2025-06-05", "✗ diganti")])
def test_a_basis_is_marked_from_the_day_on_which_it_was_replaced(day: str, expected: str) -> None:
    # PP 28/2025 replaced PP 5/2021 on 5 June 2025.
    assert expected in said(printed(small(date=day)))


def test_a_basis_of_a_later_day_is_a_yardstick_and_no_fault() -> None:
    # The register has Perpres 89/2021 in force after 3 June 2021, and UU 25/2009 long before.
    bases = [{"instrument": "perpres-89-2021", "at": "Pasal 5", "confidence": "B"}, {"instrument": "uu-25-2009"}]
    checklist = mpp.load_checklist(
        {**SMALL, "aspects": [{"id": "A", "title": "A", "criteria": [{"id": "A-1", "title": "A.", "basis": bases}]}]}
    )
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": {}}
    text = said(printed(mpp.score(checklist, mpp.load_assessment(written, checklist))))
    assert "Perpres 89/2021 Pasal 5 [B] (saat itu belum berlaku); UU 25/2009" in text
    assert "– belum berlaku" in text
    assert "✗ belum berlaku" not in text
    assert "sebagai tolok ukur, bukan sebagai kewajiban pada tanggal itu" in text


def test_a_region_that_nobody_knows_is_given_no_kind() -> None:
    text = said(printed(small(region="99.99")))
    assert "Daerah dengan kode 99.99 (tidak dikenal)" in text
    assert "Kabupaten" not in text
    assert "Sekretaris Daerah Daerah" not in text


@pytest.mark.parametrize(
    ("facts", "used", "word"), [({}, "30", "tidak diubah"), ({"ambang-hari": "45"}, "45", "diubah")]
)
def test_a_threshold_shows_whether_the_region_changed_it(facts: object, used: str, word: str) -> None:
    assert f"usulan 30 {used} {word}" in said(printed(small(facts=facts)))


@pytest.mark.parametrize("brief", [False, True])
def test_an_illustration_says_so_and_a_real_case_does_not(brief: bool) -> None:
    invented = small(region={"name": "Kabupaten Contoh", "kind": "kabupaten"}, illustration="ya")
    assert "ILUSTRASI – data rekaan" in said(printed(invented, brief=brief))
    assert "ILUSTRASI" not in said(printed(small(), brief=brief))


def test_what_people_typed_cannot_become_markup() -> None:
    hostile = "<script>alert(1)</script> & \"'"
    html = printed(small(answers={"IZN-01": {"value": "ada", "note": hostile}}, title=hostile))
    assert "<script" not in html
    assert hostile in said(html)


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\ufffe"])
def test_a_character_that_xml_forbids_is_replaced(forbidden: str) -> None:
    assert "sebelum�sesudah" in said(printed(small(title=f"sebelum{forbidden}sesudah")))


def test_nothing_is_fetched_from_elsewhere(blora: Result) -> None:
    html = printed(blora)
    assert set(re.findall(r"https?://[^\s\"'<)]+", html)) <= {
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/2000/svg",
    }
    assert re.search(r"<(script|link|img|iframe)|@import|url\(", html) is None


def test_nothing_answered_is_no_score_and_no_fault() -> None:
    text = said(printed(small(answers={})))
    assert "belum ada nilai" in text
    assert "Belum dijawab" in text


def test_an_interval_is_told_with_its_meaning() -> None:
    assert "Nilai berupa rentang" in said(printed(small(), brief=True))
    full = small(answers={"IZN-01": "ada", "IZN-02": "ada"})
    assert full.score is not None
    assert full.score.low == Fraction(1)
    assert "nilainya satu angka" in said(printed(full, brief=True))


FORBIDDEN = r"display:\s*(inline-)?(flex|grid)|column-(count|width)|\bcolumns:|dotted|woff2|var\(|table-layout:\s*auto"


def test_the_style_has_none_of_the_constructs_that_slow_a_report_down(blora: Result) -> None:
    css = report_css()
    assert re.search(FORBIDDEN, css) is None
    assert "border-radius" not in css
    assert "table-layout: fixed" in css
    assert 'style="' not in printed(blora)


# ---- everything that a checklist can say


def test_points_stand_wherever_a_score_is_printed() -> None:
    text = said(printed(everything()))
    for shown in ("50,63–66,13 dari 100", "30,00–35,00 dari 60", "20,63–31,13 dari 40"):
        assert shown in text
    assert "Nilai 10,00–15,00 dari 20" in text  # of a criterion
    assert "29,17–35,00 dari 70" in text  # of a group: 70 * 5/12 and 70 * 1/2
    assert "dari skala" not in text


def test_what_lacks_only_its_proof_is_not_called_failed() -> None:
    result = everything()
    (row,) = [one for one in rows.gate_rows(result.gates, result.findings) if one.gate.id == "TAT-03"]
    assert (row.sign, row.gate.word) == ("◐", "belum terbukti")
    text = said(printed(result))
    assert "2 gagal, 1 belum terbukti, 2 belum dapat diputuskan" in text
    assert "TAT-03 ◐ belum terbukti" in text
    assert "✗ belum terbukti" not in text


def test_the_reasons_of_joined_gates_name_what_is_short() -> None:
    text = said(printed(everything()))
    # 90% of 60, and the whole of 15
    assert (
        "Dituntut paling sedikit 1 dari 2, baru 0 terpenuhi: "
        "TAT bernilai 30,00–35,00 dari 60; dituntut 54,00; PEL-02 bernilai 13,13 dari 15; dituntut 15,00"
    ) in text
    assert "PEL baru terisi 87,50%; dituntut 95%" in text
    assert "Fakta belum diisi: Temuan pemeriksaan" in text


def test_views_and_lists_have_sections_of_their_own_and_the_trace_has_what_is_added_and_taken() -> None:
    result = everything()
    assert list(page.sections(result))[3:6] == ["pengelompokan", "daftar", "rencana"]
    text = said(printed(result))
    assert "Pemenuhan 70 29,17–35,00 dari 70 91,7% – TAT-01, TAT-02, TAT-03" in text
    assert "Polres instansi vertikal ✗ tidak ? belum diisi ? belum diisi" in text
    assert "lalu dibagi 60" in text
    assert "PEL-D1 4 pengurang 1 1" in text
    assert "✓ dipotong" not in text
    assert "◐ dipotong" in text


def test_a_checklist_without_views_and_lists_has_no_section_for_them() -> None:
    assert list(page.sections(small())) == list(page.TITLES)


def test_without_milestones_the_first_page_tells_the_band_and_where_the_bands_begin() -> None:
    text = said(printed(everything(without_milestones(CHECKLIST)), brief=True))
    assert "Simpulan Cukup sampai dengan Baik" in text
    assert "Sangat baik di atas 80; Baik mulai 60; Cukup mulai 40; Kurang mulai 0." in text
    assert "Tahap kesiapan" not in text


def test_too_little_is_told_with_its_coverage() -> None:
    # Of 60 and 40 only PEL-02 is answered, which weighs 15.
    little = everything(without_milestones(CHECKLIST), answers={}, lists={"responden": SURVEY})
    text = said(printed(little, brief=True))
    assert "Simpulan Belum dapat disimpulkan Cakupan jawaban 15,0%; simpulan ditarik mulai cakupan 50,0%." in text


def test_what_was_typed_beside_a_list_is_told_where_it_differs() -> None:
    text = said(printed(everything(answers={**ANSWERS, "PEL-03": 5})))
    told = "isian “5” berbeda dari hasil hitung daftar “Instansi peserta”; yang dipakai isian ini"
    assert text.count(told) == 2  # beside the criterion, and under the lists
    assert told not in said(printed(everything(answers={**ANSWERS, "PEL-03": 4})))


def test_a_list_of_250_does_not_flood_the_report() -> None:
    many = [{"nama": f"Layanan {number}", "kesepakatan": "tidak"} for number in range(250)]
    html = printed(everything(lists={"instansi": many}))
    assert "Layanan 19; dan 230 lainnya" in said(html)
    assert re.search(r"Layanan (2\d|\d{3})\b", html) is None
