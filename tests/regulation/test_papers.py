"""The six papers around the regulation: each holds what its law or its use demands, and nothing is invented."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import resources
from mpp_readiness.regions import Region, RegionKind, find_region, invented_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock, open_ends
from mpp_readiness.regulation.printing.wording import Run, plain
from mpp_readiness.regulation.tree import Chapter, Regulation
from mpp_readiness.yaml_source import read_document
from tests.properties import few

PAPERS = ("keputusan-tim", "surat-usulan", "kajian-urgensi", "pks", "maklumat", "penjelasan-harmonisasi")
BLORA, SALATIGA, ACEH_BESAR = map(find_region, ("33.16", "Kota Salatiga", "Kabupaten Aceh Besar"))
CONTOH = invented_region(RegionKind.KABUPATEN, "Kabupaten Contoh")
EXAMPLES = resources.example_folder()

Facts = Mapping[str, object]
skeleton = cache(load_skeleton)


def sheet(path: Path) -> dict[str, Any]:
    """The facts of a file, without what `draft` checks of them."""
    facts: dict[str, Any] = read_document(path).data["facts"]
    return facts


OF_BLORA = sheet(EXAMPLES / "blora" / "fakta.yaml")
FULL = sheet(EXAMPLES / "contoh" / "fakta.yaml")
CASES: Mapping[str, Facts] = {"nothing": {}, "blora": OF_BLORA, "contoh": FULL}
SHARED: Mapping[str, Mapping[str, object]] = sheet(resources.template_folder("regulation") / "facts.yaml")


def drawn_up(name: str, region: Region, facts: Facts | None) -> tuple[Part, ...]:
    return printed(number(draft(skeleton(name), region=region, facts=facts)))


@cache
def of_a_case(name: str, region: Region, case: str) -> tuple[Part, ...]:
    return drawn_up(name, region, CASES[case])


def parts(name: str, region: Region = BLORA, facts: Facts | None = None) -> tuple[Part, ...]:
    """Many tests read the same papers, which are drawn up once."""
    case = next((case for case, known in CASES.items() if known == (facts or {})), None)
    return of_a_case(name, region, case) if case else drawn_up(name, region, facts)


def texts(piece: Piece) -> Iterator[str]:
    """What the piece prints, line by line and cell by cell."""
    match piece:
        case Line(lead=lead, label=label, runs=runs):
            yield " ".join(filter(None, (lead, label, plain(runs))))
        case TableBlock(head=head, rows=rows):
            yield from head
            yield from (plain(cell) for row in rows for cell in row)
        case FieldList(rows=pairs):
            yield from (f"{label}: {plain(runs)}" for label, runs in pairs)
        case SignatureBlock(lead=lead, office=office, person=person):
            yield from (*map(plain, lead), office, plain(person))


def runs(piece: Piece) -> Iterator[Run]:
    match piece:
        case Line(runs=own):
            yield from own
        case TableBlock(rows=rows):
            yield from (run for row in rows for cell in row for run in cell)
        case FieldList(rows=pairs):
            yield from (run for _, own in pairs for run in own)
        case SignatureBlock(lead=lead, person=person):
            yield from (run for own in (*lead, person) for run in own)


def lines(name: str, region: Region = BLORA, facts: Facts | None = None) -> list[str]:
    return [text for part in parts(name, region, facts) for piece in part.pieces for text in texts(piece)]


def read(name: str, region: Region = BLORA, facts: Facts | None = None) -> str:
    return "\n".join(lines(name, region, facts))


def sections(name: str, facts: Facts | None = None) -> Mapping[str, str]:
    """The words below each heading or diktum; those before the first are below nothing."""
    found, here = {"": ""}, ""
    for part in parts(name, facts=facts):
        for piece in part.pieces:
            match piece:
                case Line(role="heading", depth=1, runs=runs):
                    here = plain(runs)
                case Line(role="article", runs=runs) if runs:
                    here = plain(runs)
                case Line(role="dictum", lead=lead):
                    here = lead
            found[here] = "\n".join([found.get(here, ""), *texts(piece)])
    return found


def blanks(name: str, region: Region = BLORA, facts: Facts | None = None) -> set[str]:
    return {run.target for run in open_ends(parts(name, region, facts)) if run.kind == "blank"}


# ---- every paper, everywhere


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("facts", CASES.values(), ids=CASES)
@pytest.mark.parametrize("region", [BLORA, SALATIGA, ACEH_BESAR, CONTOH], ids=lambda region: region.name)
def test_a_paper_speaks_of_its_own_region(name: str, region: Region, facts: Facts) -> None:
    text = read(name, region, facts)
    assert region.name.lower() in text.lower()
    assert region.head.lower() in text.lower()
    assert not re.search(r"[{}]|\bNone\b", text)


@pytest.mark.parametrize("name", PAPERS)
def test_a_city_has_no_bupati(name: str) -> None:
    assert not re.search(r"\bbupati\b", read(name, SALATIGA, OF_BLORA), re.IGNORECASE)


@pytest.mark.parametrize("name", PAPERS)
def test_no_mark_stands_twice(name: str) -> None:
    """Final marks are code's; a text that brings its own shows here."""
    wrong = [line for line in lines(name, CONTOH, FULL) if re.search(r"[,;:]\.|(?<!\.)\.[,;:]|[^.]\.\.$|;;|  ", line)]
    assert wrong == []


@few(20)
@given(kept=st.sets(st.sampled_from(sorted(FULL))))
@pytest.mark.parametrize("name", PAPERS)
def test_any_part_of_the_facts_makes_a_paper_whose_references_all_lead_somewhere(name: str, kept: set[str]) -> None:
    facts = {key: FULL[key] for key in kept}
    numbered = number(draft(skeleton(name), region=CONTOH, facts=facts))
    places = {one.eid for one in numbered.walk()}
    printed_runs = (run for part in printed(numbered) for piece in part.pieces for run in runs(piece))
    references = [run for run in printed_runs if run.kind == "reference"]
    assert [run for run in references if run.target not in places or not run.words] == []
    assert not re.search(r"[{}]|\bNone\b", read(name, CONTOH, facts))


# ---- what each paper has to hold

POWERS = ("menerima", "memproses", "menolak", "menyetujui", "penandatanganan", "menyerahkan", "mengadministrasikan")

CONTENTS = [
    ("surat-usulan", "Perpres 89/2021 Pasal 5", "", ("Menteri Pendayagunaan", "mengusulkan", "Kajian urgensi")),
    ("surat-usulan", "surat dinas", "", ("Nomor:", "Sifat:", "Lampiran:", "Hal:", "Tembusan", "Bupati Blora,")),
    (
        "kajian-urgensi",
        "Modul KemenPANRB, isi 1",
        "II. Daftar Jenis Pelayanan yang Akan Diintegrasikan",
        ("Instansi", "Jenis Pelayanan", "kementerian dan lembaga"),
    ),
    (
        "kajian-urgensi",
        "Modul KemenPANRB, isi 2",
        "III. Analisis Prasarana dan Sarana Dasar yang Tersedia",
        ("Gedung", "laik fungsi", "kursi roda", "listrik", "jaringan"),
    ),
    (
        "kajian-urgensi",
        "Modul KemenPANRB, isi 3",
        "IV. Rencana Strategis Pembangunan Mal Pelayanan Publik",
        ("Uji coba", "Peluncuran", "Peresmian", "seratus persen"),
    ),
    ("kajian-urgensi", "penilaian", "V. Kesiapan", ("Nilai kesiapan", "Simpulan", "Kesenjangan")),
    ("pks", "PP 28/2018 Pasal 19 ayat (2)", "HAK DAN KEWAJIBAN PIHAK KESATU", ("berhak", "wajib")),
    ("pks", "PP 28/2018 Pasal 19 ayat (2)", "HAK DAN KEWAJIBAN PIHAK KEDUA", ("berhak", "wajib")),
    ("pks", "PP 28/2018 Pasal 19 ayat (2)", "JANGKA WAKTU", ("berlaku selama 2 (dua) tahun",)),
    ("pks", "PP 28/2018 Pasal 19 ayat (2)", "PENYELESAIAN PERSELISIHAN", ("musyawarah",)),
    (
        "pks",
        "PP 28/2018 Pasal 19 ayat (2)",
        "SANKSI",
        ("teguran tertulis", "Gerai yang tidak terisi", "dalam Pasal 5, Pasal 7 ayat (2)"),
    ),
    ("pks", "PP 96/2012 Pasal 18 dan 19", "PENEMPATAN PETUGAS GERAI", ("setiap Hari Pelayanan", "pengganti", *POWERS)),
    ("pks", "UU 27/2022 Pasal 18", "PELINDUNGAN DATA PRIBADI", ("Peran dan tanggung jawab", "Narahubung bersama")),
    ("pks", "UU 27/2022 Pasal 46", "PELINDUNGAN DATA PRIBADI", ("3 x 24 (tiga kali dua puluh empat) jam",)),
    ("pks", "PP 12/2019 Pasal 124", "PEMBIAYAAN", ("Anggaran Pendapatan dan Belanja Daerah",)),
    ("pks", "praktik adendum", "PERUBAHAN", ("adendum", "jadwal", "jumlah Petugas Gerai")),
    ("pks", "PP 28/2018 Pasal 13 ayat (2)", "", ("berdasarkan kuasa Bupati Blora",)),
    (
        "maklumat",
        "UU 23/2014 Pasal 347 ayat (3)",
        "Daftar Pelayanan Mal Pelayanan Publik",
        ("Jenis Pelayanan", "Syarat", "Prosedur", "Biaya", "Waktu", "Satuan Kerja Penanggung Jawab"),
    ),
    ("maklumat", "UU 23/2014 Pasal 347 ayat (3)", "B. Hak dan Kewajiban", ("Berhak", "Berkewajiban", "Masyarakat")),
    ("maklumat", "UU 23/2014 Pasal 347 ayat (4)", "C. Penanggung Jawab dan Pengaduan", ("Bupati Blora,",)),
    ("maklumat", "UU 25/2009 Pasal 22", "", ("menyatakan sanggup", "standar pelayanan")),
    ("keputusan-tim", "praktik", "KESATU", ("Membentuk Tim", "tercantum dalam Lampiran")),
    ("keputusan-tim", "Perpres 89/2021 Pasal 5", "KEDUA", ("kajian urgensi", "surat usulan", "perjanjian kerja sama")),
    ("keputusan-tim", "persiapan", "KEDUA", ("petugas", "standar operasional prosedur", "uji coba", "memantau")),
    ("keputusan-tim", "praktik Badung", "KETIGA", ("Diktum KEDUA huruf j", "petugas", "berita acara")),
    ("keputusan-tim", "laporan", "KETUJUH", ("Ketua Tim melaporkan", "kepada Bupati")),
    ("keputusan-tim", "PP 12/2019 Pasal 124", "KESEPULUH", ("Anggaran Pendapatan dan Belanja Daerah",)),
    ("keputusan-tim", "mulai berlaku", "KESEBELAS", ("mulai berlaku pada tanggal ditetapkan",)),
    ("penjelasan-harmonisasi", "UU 13/2022 Pasal 97D", "C. Dasar Kewenangan", ("Pasal 97D", "Pasal 246", "Pasal 18")),
    ("penjelasan-harmonisasi", "matriks", "G. Matriks Norma", ("Norma", "Dasar dan keyakinan", "Pasal 1 angka 1")),
]


@pytest.mark.parametrize(("name", "source", "place", "words"), CONTENTS)
def test_a_paper_holds_what_its_source_demands(name: str, source: str, place: str, words: tuple[str, ...]) -> None:
    text = sections(name)[place]
    assert [word for word in words if word not in text] == [], source


def test_an_agreement_is_signed_by_both() -> None:
    signed = [piece for part in parts("pks") for piece in part.pieces if isinstance(piece, SignatureBlock)]
    assert [(one.office, one.side) for one in signed] == [
        ("Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Blora,", "left"),
        ("...,", "right"),
    ]
    assert [plain(one.lead[0]) for one in signed] == ["PIHAK KESATU", "PIHAK KEDUA"]


@pytest.mark.parametrize(("central", "carried"), [("ya", True), ("tidak", False)])
def test_with_the_central_government_cooperation_is_synergy_and_each_pays_its_part(central: str, carried: bool) -> None:
    """PP 28/2018 Pasal 46."""
    text = read("pks", facts={"mitra_pusat": central, "lembar_periksa": "tidak"})
    assert ("sinergi" in text, "membiayai bagiannya sendiri" in text) == (carried, carried)


def test_the_note_tells_every_chapter_of_the_draft() -> None:
    regulation = draft("perbup-mpp", region=CONTOH, facts=FULL)
    assert isinstance(regulation, Regulation)
    chapters = [node.title for node in regulation.body if isinstance(node, Chapter)]
    told = sections("penjelasan-harmonisasi")["E. Materi Bab demi Bab"].splitlines()
    assert [title for title in chapters if title not in told] == []


# ---- nothing is invented


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("keputusan-tim", {"tahun anggaran", "jabatan dalam dinas", "kedudukan dalam tim"}),
        ("surat-usulan", {"nomor surat usulan", "nama gedung Mal Pelayanan Publik", "tanggal target peluncuran"}),
        ("kajian-urgensi", {"nama instansi", "jenis pelayanan", "nilai kesiapan menurut penilaian", "target uji coba"}),
        (
            "pks",
            {"jumlah petugas yang ditempatkan instansi mitra", "hari pelayanan", "nomor surat kuasa kepala daerah"},
        ),
        ("maklumat", {"syarat setiap pelayanan", "biaya setiap pelayanan", "jam pelayanan"}),
        ("penjelasan-harmonisasi", {"nama gedung Mal Pelayanan Publik", "ringkasan keadaan pelayanan saat ini"}),
    ],
)
def test_what_nobody_said_is_asked_for(name: str, titles: set[str]) -> None:
    assert titles <= blanks(name)


@pytest.mark.parametrize("name", PAPERS)
def test_a_sheet_that_answers_everything_leaves_none_of_its_facts_open(name: str) -> None:
    wanted = skeleton(name).facts.values()
    columns = {column.title for one in wanted for column in one.columns.values()}
    assert blanks(name, CONTOH, FULL) & ({one.title for one in wanted} | columns) == set()


def test_the_illustration_answers_every_fact_and_says_that_it_is_one() -> None:
    assert set(FULL) == set(SHARED)
    assert "ILUSTRASI" in (EXAMPLES / "contoh" / "fakta.yaml").read_text(encoding="utf-8").splitlines()[0]


def test_every_fact_of_blora_names_its_source() -> None:
    """A day of publication on the line of the fact or in the comment above it."""
    above, unsourced = "", []
    for line in (EXAMPLES / "blora" / "fakta.yaml").read_text(encoding="utf-8").partition("facts:")[2].splitlines():
        if line.startswith("  #"):
            above += line
        elif fact := re.match(r"  ([a-z_]+):", line):
            unsourced += [] if re.search(r"\d+/\d+/20\d\d", above + line) else [fact[1]]
            above = ""
    assert (unsourced, bool(OF_BLORA)) == ([], True)


def test_blora_is_known_by_what_the_news_said() -> None:
    place = {"Gedung yang direncanakan: Gedung Konco Tani", "Alamat: Jalan Blora–Cepu km 5, Ngelobener, Jepon"}
    assert place <= set(lines("kajian-urgensi", facts=OF_BLORA))
    assert "tanggal 2 Maret 2021" in read("surat-usulan", facts=OF_BLORA)
    assert not {"ibu_kota", "nama_mpp", "perbup_lama", "hari_layanan", "tim"} & set(OF_BLORA)


def test_the_services_of_agencies_in_blora_stay_open() -> None:
    """The news names six bodies and none of their services; 27 OPD took part, and it names none of them."""
    grid = next(
        piece
        for part in parts("kajian-urgensi", facts=OF_BLORA)
        for piece in part.pieces
        if isinstance(piece, TableBlock) and piece.head[-1] == "Jenis Pelayanan"
    )
    assert [(plain(row[1]), plain(row[3])) for row in grid.rows] == [
        (body, "...") for body in ("...", "Polres", "Kemenag", "KPP Pratama", "Bank Jateng", "BRI", "Pos")
    ]


def test_every_period_without_a_source_says_that_it_is_a_proposal() -> None:
    """A number of the drafter's own has a default that the region can change."""
    numbers = {name: one for name, one in SHARED.items() if one.get("kind") == "number" and "default" in one}
    assert numbers
    assert [name for name, one in numbers.items() if not str(one["title"]).endswith("(usulan)")] == []


def test_a_proposal_can_be_replaced_by_the_region() -> None:
    assert "berlaku selama 5 (lima) tahun" in read("pks", facts={"jangka_pks": "5"})


@pytest.mark.parametrize("name", ["surat-usulan", "kajian-urgensi", "pks"])
def test_the_confidence_of_a_reported_rule_travels_on_a_sheet_that_can_be_left_out(name: str) -> None:
    """Perpres 89/2021 is known from reports only."""
    assert "menurut pemberitaan" in sections(name)["Lembar Periksa Penyusun"]
    assert "Lembar Periksa" not in read(name, facts={"lembar_periksa": "tidak"})
