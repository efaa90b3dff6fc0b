"""Instruments that only the checklist knows stand beside those of the register, with what is known of them."""

import mpp_readiness as mpp
from mpp_readiness.formats import rows
from mpp_readiness.formats.report.bases import OUTSIDE, legal_rows, practice_rows, threshold_rows
from tests.formats.everything import CHECKLIST, Tree, everything

CITATION = "Peraturan Menteri Contoh Nomor 12 Tahun 2022 tentang Evaluasi Pelayanan Terpadu"


def test_an_instrument_of_the_checklist_is_printed_with_its_confidence() -> None:
    (row,) = legal_rows(everything())
    assert (row.name, row.confidence, row.sign) == (CITATION, "B", "?")
    assert row.citations == ("Pasal 4 [B]: TAT-01",)
    assert (row.standing.status, row.standing.reason) == ("tidak diketahui", OUTSIDE)
    (finding, *_) = everything().findings
    assert rows.basis_text(finding.criterion.basis[0], everything()) == f"{CITATION} Pasal 4 [B]"


def test_what_is_in_the_register_comes_first() -> None:
    changed: Tree = {**CHECKLIST, "aspects": [dict(aspect) for aspect in CHECKLIST["aspects"]]}
    first, *others = changed["aspects"][0]["criteria"]
    bases = [
        *first["basis"],
        {"instrument": "uu-25-2009", "at": "Pasal 15"},
        {"practice": "Kebiasaan", "confidence": "C"},
    ]
    changed["aspects"][0]["criteria"] = [{**first, "basis": bases}, *others]
    result = everything(changed)
    assert [row.name.split(" tentang ")[0] for row in legal_rows(result)] == [
        "Undang-Undang Nomor 25 Tahun 2009",
        "Peraturan Menteri Contoh Nomor 12 Tahun 2022",
    ]
    assert [(row.practice, row.confidence, row.criteria) for row in practice_rows(result.checklist)] == [
        ("Kebiasaan", "C", "TAT-01")
    ]


def test_an_instrument_that_nothing_cites_is_not_printed() -> None:
    without: Tree = {
        **CHECKLIST,
        "instruments": {**CHECKLIST["instruments"], "lain": {"kind": "Perda", "title": "Lain"}},
    }
    assert [row.name for row in legal_rows(everything(without))] == [CITATION]


def test_a_threshold_that_a_list_gives_shows_what_it_gives() -> None:
    (row,) = threshold_rows(everything())
    assert (row.default, row.used, row.changed) == ("1", "5", True)
    open_ended = {"instansi": {"rows": [], "complete": False}}
    (row,) = threshold_rows(everything(lists=open_ended))
    assert row.used == "paling sedikit 0"
    assert mpp.load_checklist(CHECKLIST).facts["instansi"].unit == "instansi"
