"""Why a checklist is refused as a whole, each reason with its path in the file and what to do."""

from itertools import pairwise
from typing import Any

import pytest

from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults

LEVELS = [{"id": "belum", "points": 0, "title": "Belum"}, {"id": "lengkap", "points": 1, "title": "Lengkap"}]
SOUND: dict[str, Any] = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {"mutu": LEVELS},
    "facts": {"lantai": {"title": "Jumlah lantai"}},
    "milestones": [{"id": "uji-coba", "title": "Siap uji coba"}],
    "criteria": [{"id": "SDM-01", "title": "Jadwal tugas"}],
}


def faults(**changes: Any) -> list[Fault]:
    return list(checklist_faults(Checklist.model_validate({**SOUND, **changes})))


def criterion(id_: str = "SDM-01", **more: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_, **more}


def gate(**more: Any) -> list[dict[str, Any]]:
    return [{"id": "g", "title": "g", "milestone": "uji-coba", "requires": [{"aspect": "uji", "at_least": 1}], **more}]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"gates": gate()},  # the checklist's own slug names the whole
        {"gates": gate(requires=[{"criterion": "SDM-01", "at_least": 1}, {"fact": "lantai", "at_most": 2}])},
        {"criteria": [criterion(when={"fact": "jenis", "is": "kota"})]},  # known without asking
        {"criteria": [criterion(when={"fact": "provinsi", "is_not": "Bali"}, gate="uji-coba", may_be_na=True)]},
        {"criteria": [criterion(answer={"kind": "yes_no"})], "scales": {}},
        {"criteria": [criterion(answer={"kind": "quantity", "target": 0, "direction": "at_most"})]},
        {"criteria": [criterion(answer={"kind": "ratio", "of": "gerai", "target": {"fact": "lantai"}})]},
        {"criteria": [criterion("A", action={"title": "a"}), criterion("B", action={"title": "b", "after": ["A"]})]},
        {"criteria": [criterion(basis=[{"practice": "Kasus Kabupaten Blora 2022"}, {"instrument": "uu-25-2009"}])]},
        {"facts": {"tipe": {"title": "Tipe", "kind": "choice", "choices": ["a", "b"], "default": "b"}}},
        {"bands": [{"id": "a", "title": "A", "from": 0}, {"id": "b", "title": "B", "from": "0.5"}]},
        {"scales": {"mutu": [*LEVELS, {"id": "teruji", "points": 1, "title": "Teruji"}]}},  # equal points are in order
    ],
)
def test_a_checklist_that_agrees_with_itself_is_taken(changes: dict[str, Any]) -> None:
    assert faults(**changes) == []


SECOND = {"mutu": LEVELS, "lain": LEVELS}


@pytest.mark.parametrize(
    ("changes", "path", "what", "remedy"),
    [
        pytest.param(
            {"milestones": [*SOUND["milestones"], *SOUND["milestones"]]},
            ("milestones", 1, "id"),
            "id “uji-coba” dipakai dua kali",
            "beri id lain",
            id="two milestones of one name",
        ),
        pytest.param(
            {"gates": [*gate(), *gate()]}, ("gates", 1, "id"), "id “g” dipakai dua kali", "beri id lain", id="two gates"
        ),
        pytest.param(
            {"scales": {"mutu": [*LEVELS, {"id": "belum", "points": 2, "title": "Belum"}]}},
            ("scales", "mutu", 2, "id"),
            "id “belum” dipakai dua kali",
            "beri id lain",
            id="two levels of one name",
        ),
        pytest.param(
            {"bands": [{"id": "a", "title": "A", "from": 0}] * 2},
            ("bands", 1, "id"),
            "id “a” dipakai dua kali",
            "beri id lain",
            id="two bands of one name",
        ),
        pytest.param(
            {"criteria": []},
            (),
            "daftar periksa tidak memuat kriteria",
            "tambahkan criteria atau aspects",
            id="nothing",
        ),
        pytest.param(
            {"criteria": [criterion(gate="uji-coba", may_be_na=True)]},
            ("criteria", 0, "may_be_na"),
            "syarat tidak boleh dinyatakan tidak berlaku tanpa when",
            "tambahkan when atau hapus may_be_na",
            id="a gate that opens at will",
        ),
        pytest.param(
            {"scales": {"mutu": LEVELS[:1]}},
            ("scales", "mutu"),
            "skala “mutu” tidak mempunyai dua nilai yang berbeda",
            "beri points yang berbeda",
            id="a scale of one level",
        ),
        pytest.param(
            {"scales": {"mutu": LEVELS[::-1]}},
            ("scales", "mutu"),
            "tingkat skala “mutu” tidak berurutan",
            "urutkan dari yang terburuk ke yang terbaik",
            id="from best to worst",
        ),
        pytest.param(
            {"bands": [{"id": "a", "title": "A", "from": "0.5"}, {"id": "b", "title": "B", "from": 0}]},
            ("bands",),
            "predikat tidak berurutan",
            "urutkan from dari yang terkecil",
            id="bands that fall",
        ),
        pytest.param(
            {"scales": SECOND},
            ("criteria", 0, "answer"),
            "skala jawaban tidak disebut",
            "pilih scale: mutu, lain",
            id="which of two scales",
        ),
        pytest.param(
            {"scales": {}},
            ("criteria", 0, "answer"),
            "tidak tertulis bagaimana ini dijawab, dan daftar periksa ini tidak mempunyai skala",
            "tulis answer, misalnya {kind: yes_no}, atau tambahkan scales",
            id="a level without a scale",
        ),
        pytest.param(
            {"criteria": [criterion(answer={"kind": "level", "scale": "muttu"})]},
            ("criteria", 0, "answer", "scale"),
            "skala “muttu” tidak ada",
            "mungkin maksud Anda: mutu",
            id="a scale that is not there",
        ),
        pytest.param(
            {"criteria": [criterion(answer={"kind": "quantity", "target": -1})]},
            ("criteria", 0, "answer", "target"),
            "sasaran negatif",
            "tulis angka dari 0 ke atas",
            id="a target below zero",
        ),
        pytest.param(
            {"criteria": [criterion(when={"all": [{"fact": "xyz", "above": 1}, {"fact": "jenis", "is": "kota"}]})]},
            ("criteria", 0, "when"),
            "fakta “xyz” tidak ada",
            "tambahkan di facts",
            id="a condition on nothing",
        ),
        pytest.param(
            {"gates": gate(when={"fact": "lanta", "above": 1})},
            ("gates", 0, "when"),
            "fakta “lanta” tidak ada",
            "mungkin maksud Anda: lantai",
            id="a gate on no fact",
        ),
        pytest.param(
            {"gates": gate(milestone="uji-cobaa")},
            ("gates", 0, "milestone"),
            "tahap “uji-cobaa” tidak ada",
            "mungkin maksud Anda: uji-coba",
            id="a gate before no milestone",
        ),
        pytest.param(
            {"gates": gate(requires=[{"aspect": "SDM-01", "at_least": 1}])},
            ("gates", 0, "requires", 0),
            "aspek “SDM-01” tidak ada",
            "",
            id="a criterion is no aspect",
        ),
        pytest.param(
            {"gates": gate(requires=[{"criterion": "SDM-02", "at_least": 1}])},
            ("gates", 0, "requires", 0),
            "kriteria “SDM-02” tidak ada",
            "mungkin maksud Anda: SDM-01",
            id="requires no criterion",
        ),
        pytest.param(
            {"gates": gate(requires=[{"fact": "lanta", "at_most": 1}])},
            ("gates", 0, "requires", 0),
            "fakta “lanta” tidak ada",
            "mungkin maksud Anda: lantai",
            id="requires no fact",
        ),
        pytest.param(
            {"criteria": [criterion(basis=[{"instrument": "zzz"}])]},
            ("criteria", 0, "basis", 0, "instrument"),
            "peraturan “zzz” tidak ada dalam daftar",
            "tambahkan di instruments",
            id="an instrument unlike any",
        ),
        pytest.param(
            {"facts": {"tipe": {"title": "Tipe", "kind": "choice"}}},
            ("facts", "tipe"),
            "fakta “tipe” tidak mempunyai pilihan",
            "tambahkan choices",
            id="a choice of nothing",
        ),
        pytest.param(
            {"facts": {"luas": {"title": "Luas", "at_least": 10, "default": 9}}},
            ("facts", "luas", "default"),
            "angka ini paling sedikit 10",
            "",
            id="a default out of bounds",
        ),
    ],
)
def test_a_checklist_is_refused_for_one_reason_at_one_place(
    changes: dict[str, Any], path: tuple[str | int, ...], what: str, remedy: str
) -> None:
    assert [one[1:] for one in faults(**changes)] == [(path, what, remedy)]


def test_a_circle_is_told_in_the_order_of_waiting() -> None:
    waits = {"A": "B", "B": "C", "C": "A"}
    criteria = [criterion(one, action={"title": one, "after": [other]}) for one, other in waits.items()]
    ((_, path, what, _),) = faults(criteria=criteria)
    ring = what.removeprefix("tindakan saling menunggu: ").split(" → ")
    assert len(ring) == 4
    assert all(waits[one] == other for one, other in pairwise(ring))
    assert path == ("criteria", list(waits).index(ring[-1]), "action", "after")


def test_a_condition_on_an_aspect_and_a_criterion_deep_below_are_looked_at_too() -> None:
    deep = {"id": "B", "title": "B", "criteria": [criterion("B-1", gate="tahap")]}
    aspect = {"id": "A", "title": "A", "when": {"fact": "luas", "above": 1}, "aspects": [deep]}
    assert [(path, what) for _, path, what, _ in faults(aspects=[aspect])] == [
        (("aspects", 0, "when"), "fakta “luas” tidak ada"),
        (("aspects", 0, "aspects", 0, "criteria", 0, "gate"), "tahap “tahap” tidak ada"),
    ]


@pytest.mark.parametrize("level", [0, 1])
def test_no_node_bears_the_name_of_the_whole(level: int) -> None:
    node = {"id": "uji", "title": "Uji", **({"criteria": [criterion("K")]} if level else {})}
    found = faults(aspects=[node]) if level else faults(criteria=[node])
    assert [what for _, _, what, _ in found] == ["id “uji” dipakai dua kali"]
