"""Whether a regulation settles what a Mal Pelayanan Publik needs."""

import re
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.passages import Passage, nest
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.requirements import Provision, coverage, load_requirements, missing, requirements
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.yaml_source import read_document

EXAMPLE = Path(__file__).parents[3] / "examples" / "contoh" / "fakta.yaml"


def regulation(*articles: str, title: str = "PENYELENGGARAAN MAL PELAYANAN PUBLIK") -> SourceText:
    """A regulation whose articles have one sentence each."""
    flat = [Passage("title", words=title)]
    for i, words in enumerate(articles, 1):
        flat += [Passage("article", f"Pasal {i}"), Passage("text", words=words)]
    return SourceText((Passage("part", "regulation", children=nest(flat)),), True)


def levels(*articles: str) -> dict[str, str]:
    return {one.requirement.id: one.level for one in coverage(regulation(*articles))}


@pytest.mark.parametrize(
    ("requirement", "articles", "level"),
    [
        ("ISI-01", ("Penyelenggara MPP adalah DPMPTSP.",), "draf"),
        (
            "ISI-01",
            (
                "Penyelenggara MPP adalah DPMPTSP.",
                "DPMPTSP mempunyai tugas mengoordinasikan pelayanan.",
                "DPMPTSP menyelenggarakan fungsi penataan pelayanan.",
            ),
            "lengkap",
        ),
        ("ISI-01", ("MPP melayani masyarakat.",), "belum"),
        ("ISI-02", ("Daftar instansi tercantum dalam Lampiran.",), "lengkap"),
        ("ISI-02", ("Jenis pelayanan ditetapkan dengan Keputusan Bupati.",), "lengkap"),
        ("ISI-02", ("Instansi memberikan pelayanan.",), "belum"),
        ("ISI-03", ("Instansi wajib menempatkan pelayanan di MPP.",), "draf"),
        (
            "ISI-03",
            (
                "Instansi wajib menempatkan pelayanan dan Petugas di MPP.",
                "Kepala instansi yang melanggar kewajiban dikenai sanksi administratif.",
            ),
            "lengkap",
        ),
        ("ISI-04", ("Petugas berwenang menyelesaikan permohonan.",), "lengkap"),
        ("ISI-09", ("DPMPTSP melaporkan hasil evaluasi kepada Bupati.",), "lengkap"),
        ("ISI-09", ("DPMPTSP menyampaikan laporan.",), "draf"),
        ("ISI-08", ("Pendanaan bersumber dari Anggaran Pendapatan dan Belanja Daerah.",), "lengkap"),
    ],
)
def test_a_requirement_is_covered_by_what_the_articles_say(
    requirement: str, articles: tuple[str, ...], level: str
) -> None:
    assert levels(*articles)[requirement] == level


def test_definitions_and_the_scope_settle_nothing() -> None:
    defined = nest(
        [
            Passage("title", words="PENYELENGGARAAN MAL PELAYANAN PUBLIK"),
            Passage("article", "Pasal 1"),
            Passage("text", words="Dalam Peraturan Bupati ini yang dimaksud dengan:"),
            Passage("definition", "1.", "Pengaduan adalah laporan pengguna layanan."),
        ]
    )
    reviewed = SourceText((Passage("part", "regulation", children=defined),), True)
    assert {one.level for one in coverage(reviewed)} == {"belum"}
    assert levels("Ruang lingkup Peraturan Bupati ini meliputi pengaduan.")["ISI-07"] == "belum"


def test_what_is_missing_is_told_sign_by_sign() -> None:
    found = [one.says for one in missing(regulation("Penyelenggara MPP adalah DPMPTSP.")) if one.rule == "ISI-01"]
    assert [says.partition(".")[0] for says in found] == [
        "Belum ditemukan pasal tentang tugas penyelenggara",
        "Belum ditemukan pasal tentang fungsi penyelenggara",
    ]


def test_a_regulation_on_something_else_is_left_alone() -> None:
    assert coverage(regulation("Pajak dipungut.", title="PAJAK DAERAH")) == ()


# ---- the data


def test_every_criterion_named_stands_in_the_checklist() -> None:
    checklist: Checklist = mpp.load_checklist("mpp")
    named = {one.criterion for one in requirements() if one.criterion}
    assert named == {"REG-04", "REG-05", "REG-06"}
    assert named <= set(checklist.all_criteria)


def test_each_requirement_has_its_number_and_no_rule_has_it_too() -> None:
    ids = [one.id for one in requirements()]
    assert ids == [f"ISI-0{n}" for n in range(1, 10)]
    assert not set(ids) & set(rules())


PROVISIONS = [pytest.param(one, id=one.says) for requirement in requirements() for one in requirement.provisions]


@pytest.mark.parametrize("provision", PROVISIONS)
def test_a_provision_is_found_in_its_sentences_and_in_no_near_miss(provision: Provision) -> None:
    assert provision.passes
    assert provision.fails
    found = [one for one in (*provision.passes, *provision.fails) if re.search(provision.pattern, one)]
    assert found == list(provision.passes)


def test_our_own_draft_shows_every_provision() -> None:
    region, facts = find_region("33.16"), read_document(EXAMPLE).data["facts"]
    reviewed = source_of_draft(mpp.draft("perbup-mpp", region=region, facts=facts))
    assert {one.requirement.id: one.level for one in coverage(reviewed)} == {
        one.id: "lengkap" for one in requirements()
    }


SMALL = """requirements:
- id: ISI-01
  title: Pendanaan
  provisions:
  - says: sumber dana
    pattern: anggaran
    pass: [anggaran daerah]
    fail: [dana]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("pattern: anggaran", "pattern: '(anggaran'", 6, "pola tidak dapat dibaca"),
        ("ISI-01", "ISI-1", 2, "ISI-1"),
        ("title: Pendanaan", "titel: Pendanaan", 3, "titel"),
        ("    fail: [dana]\n", "", 5, "fail"),
        (SMALL[SMALL.index("  provisions"):], "  provisions: []\n", 4, "provisions"),
        (SMALL, SMALL + SMALL.removeprefix("requirements:\n"), 1, "materi ISI-01 tertulis lebih dari sekali"),
    ],
    ids=["pattern", "id", "unknown", "left out", "empty", "twice"],
)  # fmt: skip
def test_what_is_wrong_in_the_data_is_told_with_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    file = tmp_path / "requirements.yaml"
    file.write_text(SMALL, encoding="utf-8")
    assert [one.id for one in load_requirements(file).requirements] == ["ISI-01"]
    file.write_text(SMALL.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidInput) as raised:
        load_requirements(file)
    told = [str(one) for one in raised.value.problems]
    assert any(one.startswith(f"{file}:{line}:") and what in one for one in told), told


# ---- what need not settle it


@pytest.mark.parametrize(
    "title",
    [
        ("KEPUTUSAN BUPATI BLORA", "TENTANG", "TIM PENYELENGGARA MAL PELAYANAN PUBLIK"),
        (
            "PERATURAN BUPATI BLORA",
            "TENTANG",
            "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG MAL PELAYANAN PUBLIK",
        ),
        (
            "PERATURAN BUPATI BLORA",
            "TENTANG",
            "PENCABUTAN PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG MAL PELAYANAN PUBLIK",
        ),
    ],
)
def test_what_does_not_rule_the_whole_matter_need_not_settle_it(title: tuple[str, ...]) -> None:
    flat = [
        *(Passage("title", words=line) for line in title),
        Passage("article", "Pasal 1"),
        Passage("text", words="X."),
    ]
    reviewed = SourceText((Passage("part", "regulation", children=nest(flat)),), True)
    assert coverage(reviewed) == ()
    assert list(missing(reviewed)) == []


@pytest.mark.parametrize("label", ["paper", "annex", "elucidation"])
def test_a_title_outside_the_regulation_asks_for_nothing(label: str) -> None:
    """A letter, an agreement or a notice on a Mal Pelayanan Publik rules nothing."""
    ruling = regulation("Loket dibuka setiap hari.").passages[0]
    other = Passage("part", label, children=ruling.children)
    assert coverage(SourceText((ruling,), True)) != ()
    assert coverage(SourceText((other,), True)) == ()
    assert list(missing(SourceText((other,), True))) == []
