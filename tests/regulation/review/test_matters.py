"""Whether a regulation settles what a Mal Pelayanan Publik needs."""

import pytest

import mpp_readiness as mpp
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.regulation.passages import Passage, nest
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.matters import MATTERS, missing, settled


def regulation(*articles: str, title: str = "PENYELENGGARAAN MAL PELAYANAN PUBLIK") -> SourceText:
    """A regulation whose articles have one sentence each."""
    flat = [Passage("title", words=title)]
    for i, words in enumerate(articles, 1):
        flat += [Passage("article", f"Pasal {i}"), Passage("text", words=words)]
    return SourceText((Passage("part", "regulation", children=nest(flat)),), True)


def levels(*articles: str) -> dict[str, str]:
    return {one.matter.id: one.level for one in settled(regulation(*articles))}


@pytest.mark.parametrize(
    ("matter", "articles", "level"),
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
def test_a_matter_is_settled_by_what_the_articles_say(matter: str, articles: tuple[str, ...], level: str) -> None:
    assert levels(*articles)[matter] == level


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
    assert {one.level for one in settled(reviewed)} == {"belum"}
    assert levels("Ruang lingkup Peraturan Bupati ini meliputi pengaduan.")["ISI-07"] == "belum"


def test_what_is_missing_is_told_sign_by_sign() -> None:
    found = [one.says for one in missing(regulation("Penyelenggara MPP adalah DPMPTSP.")) if one.rule == "ISI-01"]
    assert [says.partition(".")[0] for says in found] == [
        "Belum ditemukan pasal tentang tugas penyelenggara",
        "Belum ditemukan pasal tentang fungsi penyelenggara",
    ]


def test_a_regulation_on_something_else_is_left_alone() -> None:
    assert settled(regulation("Pajak dipungut.", title="PAJAK DAERAH")) == ()


def test_every_criterion_named_stands_in_the_checklist() -> None:
    checklist: Checklist = mpp.load_checklist("mpp")
    named = {one.criterion for one in MATTERS if one.criterion}
    assert named == {"REG-04", "REG-05", "REG-06"}
    assert named <= set(checklist.all_criteria)


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
    assert settled(reviewed) == ()
    assert list(missing(reviewed)) == []


@pytest.mark.parametrize("label", ["paper", "annex", "elucidation"])
def test_a_title_outside_the_regulation_asks_for_nothing(label: str) -> None:
    """A letter, an agreement or a notice on a Mal Pelayanan Publik rules nothing."""
    ruling = regulation("Loket dibuka setiap hari.").passages[0]
    other = Passage("part", label, children=ruling.children)
    assert settled(SourceText((ruling,), True)) != ()
    assert settled(SourceText((other,), True)) == ()
    assert list(missing(SourceText((other,), True))) == []
