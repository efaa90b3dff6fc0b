"""Why an assessment is refused, and what in it is only looked at again."""

from datetime import date
from typing import Any

import pytest

from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_doubts, assessment_faults
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests.readiness.evaluation.trees import OFFICES, asked, assessment, checklist

TALL = {"fact": "lantai", "above": 1}
CHECKLIST = Checklist.model_validate(
    {
        "checklist": "uji",
        "version": "2",
        "title": "Daftar uji",
        "scales": {
            "mutu": [{"id": "belum", "points": 0, "title": "Belum"}, {"id": "lengkap", "points": 1, "title": "Lengkap"}]
        },
        "facts": {
            "lantai": {"title": "Jumlah lantai", "at_least": 1, "at_most": 40},
            "izin": {"title": "Izin sudah dilimpahkan", "kind": "yes_no"},
            "tipe": {"title": "Tipe", "kind": "choice", "choices": ["a", "b"]},
        },
        "criteria": [
            {"id": "JADWAL", "title": "Jadwal tugas"},
            {"id": "SURVEI", "title": "Survei", "answer": {"kind": "yes_no"}, "may_be_na": True},
            {"id": "HADIR", "title": "Kehadiran", "answer": {"kind": "ratio", "of": "petugas"}},
            {"id": "LUAS", "title": "Luas", "answer": {"kind": "quantity", "target": {"fact": "lantai"}}},
        ],
        "aspects": [{"id": "NAIK", "title": "Naik", "when": TALL, "criteria": [{"id": "LIFT", "title": "Lift"}]}],
    }
)
TODAY = date(2021, 6, 30)


def written(**changes: Any) -> Assessment:
    base = {"assessment": "uji", "checklist_version": "2", "region": "33.16", "date": "2021-06-03"}
    return Assessment.model_validate({**base, **changes})


def faults(**changes: Any) -> list[Fault]:
    return list(assessment_faults(CHECKLIST, written(**changes), TODAY))


def doubts(**changes: Any) -> list[Fault]:
    return list(assessment_doubts(CHECKLIST, written(**changes)))


def verified(day: str = "2021-06-30", **answers: Any) -> dict[str, Any]:
    return {"by": {"unit": "Inspektorat"}, "date": day, "answers": answers}


NONE = {"not_applicable": "Seluruh layanan di lantai dasar"}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"date": "2021-06-30", "verification": verified()},  # today is no future
        {"checklist_version": None},  # not to say the version is allowed
        {"facts": {"lantai": 40, "izin": "tidak", "tipe": "b"}},
        {"answers": {"JADWAL": "lengkap", "SURVEI": "ya", "HADIR": {"value": 5, "of": 29}, "LUAS": "12,5"}},
        {"answers": {"JADWAL": {"note": "Menunggu SK"}}},  # a note alone answers nothing, and may stand
        {"answers": {"SURVEI": NONE}},  # the criterion allows it
        {"answers": {"LIFT": NONE}, "facts": {"lantai": 1}},  # the aspect above does not apply
        {"verification": verified(LIFT=NONE), "facts": {"lantai": 1}},
        {"region": {"name": "Kabupaten Contoh"}, "illustration": True},
    ],
)
def test_an_assessment_that_fits_is_taken(changes: dict[str, Any]) -> None:
    assert faults(**changes) == []
    assert doubts(**changes) == []


NOT_ALLOWED = "isi value, atau isi fakta yang menentukannya"


@pytest.mark.parametrize(
    ("changes", "path", "what", "remedy"),
    [
        pytest.param(
            {"assessment": "lain"},
            ("assessment",),
            "penilaian ini menjawab “lain”, bukan “uji”",
            "pilih daftar periksanya",
            id="another checklist",
        ),
        pytest.param(
            {"facts": {"lanta": 1}},
            ("facts", "lanta"),
            "fakta “lanta” tidak dikenal",
            "mungkin maksud Anda: lantai",
            id="a fact that nobody asked for",
        ),
        pytest.param({"facts": {"lantai": 0}}, ("facts", "lantai"), "angka ini paling sedikit 1", "", id="too low"),
        pytest.param({"facts": {"lantai": 41}}, ("facts", "lantai"), "angka ini paling banyak 40", "", id="too high"),
        pytest.param(
            {"facts": {"izin": "belum"}},
            ("facts", "izin"),
            "“belum” bukan jawaban ya atau tidak; tulis ya atau tidak",
            "",
            id="neither yes nor no",
        ),
        pytest.param({"facts": {"tipe": "c"}}, ("facts", "tipe"), "“c” bukan pilihan; pilih a, b", "", id="no choice"),
        pytest.param(
            {"verification": verified(JADWL="lengkap")},
            ("verification", "answers", "JADWL"),
            "kriteria “JADWL” tidak dikenal",
            "mungkin maksud Anda: JADWAL",
            id="a verifier's misspelling",
        ),
        pytest.param(
            {"answers": {"JADWAL": {"value": "lengkap", "of": 2}}},
            ("answers", "JADWAL"),
            "“of” hanya untuk jawaban jenis rasio; hapus “of”",
            "",
            id="a whole without a part",
        ),
        pytest.param(
            {"answers": {"LUAS": -1}},
            ("answers", "LUAS"),
            "“-1” negatif; tulis angka dari 0 ke atas",
            "",
            id="negative",
        ),
        pytest.param(
            {"answers": {"JADWAL": NONE}},
            ("answers", "JADWAL"),
            "kriteria “JADWAL” tidak boleh dijawab tidak berlaku",
            NOT_ALLOWED,
            id="not applicable where it always applies",
        ),
        pytest.param(
            {"answers": {"LIFT": NONE}, "facts": {"lantai": 2}},
            ("answers", "LIFT"),
            "kriteria “LIFT” tidak boleh dijawab tidak berlaku",
            NOT_ALLOWED,
            id="not applicable although the condition holds",
        ),
        pytest.param(
            {"answers": {"LIFT": NONE}},
            ("answers", "LIFT"),
            "kriteria “LIFT” tidak boleh dijawab tidak berlaku",
            NOT_ALLOWED,
            id="not applicable while the fact is unknown",
        ),
        pytest.param(
            {"answers": {"LIFT": NONE}, "facts": {"lantai": "dua"}},
            ("facts", "lantai"),
            "“dua” bukan angka; tulis angkanya saja, seperti 1234 atau 1.234,56",
            "",
            id="of a fact at fault only the fact is told",
        ),
        pytest.param(
            {"date": "2021-07-01"},
            ("date",),
            "tanggal 2021-07-01 berada di masa depan",
            "periksa tanggal penilaian",
            id="assessed tomorrow",
        ),
        pytest.param(
            {"verification": verified("2021-07-01")},
            ("verification", "date"),
            "tanggal 2021-07-01 berada di masa depan",
            "periksa tanggal verifikasi",
            id="verified tomorrow",
        ),
        pytest.param(
            {"region": {"name": "Kabupaten Contoh"}},
            ("region",),
            "daerah rekaan hanya untuk ilustrasi",
            "tulis kode daerah, atau tambahkan illustration: true",
            id="an invented region as if it were real",
        ),
    ],
)
def test_an_assessment_is_refused_for_one_reason_at_one_place(
    changes: dict[str, Any], path: tuple[str | int, ...], what: str, remedy: str
) -> None:
    assert [one[1:] for one in faults(**changes)] == [(path, what, remedy)]


def test_an_old_version_says_what_is_gone_and_what_is_new() -> None:
    (version, unknown) = faults(checklist_version="1", answers={"LAMA": "ya", "JADWAL": "belum"})
    assert version == (
        "other-version",
        ("checklist_version",),
        "penilaian memakai versi 1, daftar periksa versi 2 (tidak ada lagi: LAMA; belum dijawab: SURVEI, HADIR, LUAS, "
        "LIFT)",
        "sesuaikan jawaban lalu ganti checklist_version",
    )
    assert unknown[1] == ("answers", "LAMA")


def test_an_old_version_in_which_nothing_changed_says_so() -> None:
    answers = {"JADWAL": "belum", "SURVEI": "ya", "HADIR": {"value": 1, "of": 1}, "LUAS": 1, "LIFT": "belum"}
    ((_, _, what, _),) = faults(checklist_version="1", answers=answers)
    assert what.endswith("(setiap jawaban mempunyai kriterianya, dan sebaliknya)")


def test_a_new_regency_is_doubted_and_not_refused() -> None:
    assert faults(region="33.99") == []
    ((_, path, what, remedy),) = doubts(region="33.99")
    assert (path, remedy) == (("region",), "periksa kode daerah")
    assert "33.99" in what


@pytest.mark.parametrize(
    ("answer", "is_doubted"),
    [
        ({"value": 30, "of": 29}, True),
        ({"value": "29,5", "of": 29}, True),
        ({"value": 29, "of": 29}, False),
        ({"note": "Belum dihitung"}, False),
        ({"note": "Belum dihitung", "of": 29}, False),
    ],
)
def test_a_part_above_its_whole_is_doubted_in_either_layer(answer: dict[str, Any], is_doubted: bool) -> None:
    first, second = doubts(answers={"HADIR": answer}), doubts(verification=verified(HADIR=answer))
    for found, layer in ((first, ("answers",)), (second, ("verification", "answers"))):
        exceeding = [path for code, path, _, _ in found if code == "part-exceeds-whole"]
        assert exceeding == [(*layer, "HADIR")] * is_doubted


@pytest.mark.parametrize(
    ("answer", "is_doubted"),
    [
        ({"of": 29}, True),
        ({"evidence": [{"title": "Roster"}], "note": "Belum dihitung"}, True),
        ({"note": "Belum dihitung"}, False),
        ({"value": 5, "of": 29}, False),
    ],
)
def test_an_answer_that_is_begun_and_says_nothing_is_doubted(answer: dict[str, Any], is_doubted: bool) -> None:
    assert [code for code, _, _, _ in doubts(answers={"HADIR": answer})] == ["answer-without-value"] * is_doubted


STEPS = Checklist.model_validate(
    {
        "checklist": "uji",
        "version": "2",
        "title": "Daftar uji",
        "scales": {
            "mutu": [
                {"id": "belum", "points": 0, "title": "Belum"},
                {"id": "lengkap", "points": 1, "title": "Lengkap"},
                {"id": "terbukti", "points": 2, "title": "Terbukti", "needs_evidence": True},
            ]
        },
        "facts": {"lantai": {"title": "Jumlah lantai"}},
        "criteria": [{"id": "JADWAL", "title": "Jadwal"}, {"id": "LIFT", "title": "Lift", "when": TALL}],
    }
)
PROOF = {"title": "Roster"}
OLD_PROOF = {"title": "Roster", "valid_until": "2021-06-02"}  # the day before


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"answers": {"JADWAL": "terbukti"}}, [(("answers", "JADWAL"), "belum ada")]),
        (
            {"answers": {"JADWAL": {"value": "terbukti", "evidence": [OLD_PROOF]}}},
            [(("answers", "JADWAL"), "kedaluwarsa")],
        ),
        ({"answers": {"JADWAL": {"value": "terbukti", "evidence": [OLD_PROOF, PROOF]}}}, []),
        ({"answers": {"JADWAL": "lengkap"}}, []),
        ({"answers": {"LIFT": "terbukti"}, "facts": {"lantai": 1}}, []),  # it does not apply
        ({"answers": {"LIFT": "terbukti"}}, [(("answers", "LIFT"), "belum ada")]),  # it may apply
        ({"verification": verified(JADWAL="terbukti")}, [(("verification", "answers", "JADWAL"), "belum ada")]),
        # The verifier rests on what the assessor has brought.
        (
            {
                "answers": {"JADWAL": {"value": "lengkap", "evidence": [PROOF]}},
                "verification": verified(JADWAL="terbukti"),
            },
            [],
        ),
    ],
)
def test_a_level_that_counts_for_less_without_its_evidence_is_told(
    changes: dict[str, Any], told: list[tuple[tuple[str, ...], str]]
) -> None:
    found = list(assessment_doubts(STEPS, written(**changes)))
    assert [(code, path) for code, path, _, _ in found] == [("evidence-lacking", path) for path, _ in told]
    for (_, _, what, _), (_, why) in zip(found, told, strict=True):
        assert what == f"“terbukti” dihitung sebagai “lengkap” karena bukti dukungnya {why}"


def test_what_was_typed_beside_a_list_and_differs_is_a_warning() -> None:
    where = {"column": "pks", "is": "ya"}
    made = checklist(
        asked("P", {"kind": "ratio", "count": {"list": "instansi", "where": where}}),
        lists={"instansi": OFFICES},
        facts={"jumlah": {"title": "Jumlah", "count": "instansi"}},
    )
    rows = [{"nama": "Pajak", "pks": "ya"}, {"nama": "Polres"}]
    for answer, total, expected in (
        ({"value": 1, "of": 2}, 2, []),  # Polres may be either
        ({"value": 2, "of": 2}, 2, []),
        ({"value": 0, "of": 2}, 3, [("answers", "P"), ("facts", "jumlah")]),
    ):
        given_ = assessment({"P": answer}, lists={"instansi": rows}, facts={"jumlah": total})
        told = [(code, path) for code, path, _, _ in assessment_doubts(made, given_)]
        assert told == [("list-differs", path) for path in expected]
