"""The draft regulation on a Mal Pelayanan Publik: whole in every region, well formed, firm where malls have failed."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

import pytest

from mpp_readiness import indonesian, legislation
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.fact_mentions import nodes, used_facts
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.drafting.skeletons import ArticleItem, Item
from mpp_readiness.regulation.numbering import Numbered, Placed, number, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import Line, Part, TableBlock, open_ends
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import Inline, Reference, Term
from mpp_readiness.regulation.tree import Annex, Article, Chapter, Definition, NormSource, Paragraph, Point, Section

PERBUP = load_skeleton("perbup-mpp")
REGIONS = ("33.16", "33.73", "11.08", "11.71")
"""Kabupaten Blora, Kota Salatiga, and of Aceh Kabupaten Aceh Utara and Kota Banda Aceh."""

YES_NO = tuple(sorted(name for name in used_facts(PERBUP) if PERBUP.facts[name].kind == "yes_no"))
OLD = {
    "perbup_lama": "Peraturan Kepala Daerah Nomor 1 Tahun 2018 tentang Mal Pelayanan Publik",
    "berita_daerah_lama": "Berita Daerah Tahun 2018 Nomor 1",
}
FULL: Mapping[str, object] = {
    **dict.fromkeys(YES_NO, "ya"),
    **OLD,
    "nama_mpp": "Mal Pelayanan Publik Contoh",
    "hari_layanan": "Senin sampai dengan Jumat",
    "jam_layanan": "pukul 08.00 sampai dengan pukul 15.00",
    "lokasi_mpp": [{"lokasi": "Gedung Contoh", "alamat": "Jalan Contoh"}],
    "instansi": [{"nama": "Instansi Contoh", "kelompok": "Instansi Mitra", "layanan": ["surat", "izin"]}],
}
CASES = tuple(product(REGIONS, (False, True)))

CHAPTERS = (
    "Ketentuan Umum",
    "Penyelenggara Mal Pelayanan Publik",
    "Organisasi Penyelenggara",
    "Jenis Pelayanan dan Lokasi",
    "Mekanisme, Prosedur, Standar Pelayanan, dan Maklumat Pelayanan",
    "Sarana dan Prasarana",
    "Sumber Daya Manusia dan Tata Tertib",
    "Kerja Sama",
    "Sistem Informasi dan Pelindungan Data Pribadi",
    "Pengaduan",
    "Peran Serta Masyarakat dan Survei Kepuasan Masyarakat",
    "Pemantauan, Evaluasi, dan Pelaporan",
    "Pembinaan, Penghargaan, dan Sanksi Administratif",
    "Pendanaan",
    "Ketentuan Peralihan",
    "Ketentuan Penutup",
)


def numbered_with(region: str, facts: Mapping[str, object]) -> Numbered:
    return number(draft(PERBUP, region=find_region(region), facts=facts))


@cache
def numbered(region: str = "33.16", full: bool = True) -> Numbered:
    return numbered_with(region, FULL if full else {})


@cache
def parts(region: str = "33.16", full: bool = True) -> tuple[Part, ...]:
    return printed(numbered(region, full))


def lines(region: str, full: bool, *roles: str) -> list[str]:
    """What the body prints in these roles, with its labels."""
    body = parts(region, full)[0]
    found = [one for one in body.pieces if isinstance(one, Line) and one.role in roles]
    return [f"{one.label} {plain(one.runs)}".strip() for one in found]


NORM = ("definition", "text", "paragraph", "point", "closing")


def norms(region: str = "33.16", full: bool = True) -> list[str]:
    return lines(region, full, *NORM)


def everything(region: str, facts: Mapping[str, object]) -> str:
    pieces = (piece for part in printed(numbered_with(region, facts)) for piece in part.pieces)
    return "\n".join(f"{one.label} {plain(one.runs)}" for one in pieces if isinstance(one, Line))


def placed(full: bool = True) -> list[Placed]:
    return list(walk(numbered(full=full).body))


def article_with(words: str) -> list[str]:
    """The norms of the one article that holds these words in one of its sentences."""
    found = [one for one in placed() if isinstance(one.node, Article) and words in "\n".join(said(one))]
    assert len(found) == 1, [one.label for one in found]
    return said(found[0])


def said(article: Placed) -> list[str]:
    ids = {one.eid for one in walk([article])}
    body = parts()[0]
    return [plain(one.runs) for one in body.pieces if isinstance(one, Line) and one.eid in ids and one.runs]


def inlines(one: Placed) -> Iterator[Inline]:
    """Those of the node and of all that hangs below it."""
    for node in (inner.node for inner in walk([one])):
        match node:
            case Paragraph() | Point():
                yield from node.text
                yield from node.points.closing if node.points else ()
            case Definition():
                yield from node.meaning


def sentences() -> list[tuple[Placed, str]]:
    """Every ayat with its words, items included."""
    found = []
    for one in placed():
        if isinstance(one.node, Paragraph):
            ids = {inner.eid for inner in walk([one])}
            body = (piece for piece in parts()[0].pieces if isinstance(piece, Line) and piece.eid in ids)
            found.append((one, " ".join(plain(piece.runs) for piece in body)))
    return found


def sourced(node: Paragraph | Definition) -> NormSource:
    assert node.source is not None
    return node.source


# ---- whole in every region and with every combination of facts


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("answers", tuple(product(("ya", "tidak"), repeat=len(YES_NO))))
@pytest.mark.parametrize("old", [{}, OLD], ids=["new", "replacing"])
def test_no_reference_dangles_whatever_the_facts(
    region: str, answers: tuple[str, ...], old: Mapping[str, object]
) -> None:
    """`number` refuses a reference that leads nowhere."""
    drafted = numbered_with(region, {**dict(zip(YES_NO, answers, strict=True)), **old})
    assert [one.node.title for one in drafted.body if isinstance(one.node, Chapter)] == list(CHAPTERS)


def test_all_yes_no_facts_of_the_mall_are_asked_for() -> None:
    assert YES_NO == ("banyak_lantai", "beberapa_lokasi", "uptd")


@pytest.mark.parametrize("fact", YES_NO)
@pytest.mark.parametrize("region", REGIONS)
def test_every_yes_no_fact_changes_the_text(region: str, fact: str) -> None:
    assert everything(region, {fact: "ya"}) != everything(region, {fact: "tidak"})


def test_a_replaced_regulation_is_revoked_by_name_and_its_decisions_are_told_of() -> None:
    """Lampiran II angka 144, 146, 148, 282."""
    decisions, revoked, in_force = norms()[-3:]
    law = OLD["perbup_lama"]
    now = "Pada saat Peraturan Bupati ini mulai berlaku"
    kept = "sepanjang tidak bertentangan dengan ketentuan dalam Peraturan Bupati ini"
    assert revoked == f"{now}, {law} ({OLD['berita_daerah_lama']}), dicabut dan dinyatakan tidak berlaku."
    assert law in decisions
    assert decisions.endswith(f"dinyatakan masih tetap berlaku {kept}.")
    assert in_force == "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."


def test_a_new_regulation_revokes_nothing() -> None:
    assert not [line for line in norms(full=False) if "dicabut" in line]


@pytest.mark.parametrize(
    ("region", "right", "wrong"),
    [
        ("33.16", "TUHAN YANG MAHA ESA", "Wali Kota"),
        ("33.73", "TUHAN YANG MAHA ESA", "Bupati"),
        ("11.08", "ALLAH YANG MAHA KUASA", "Wali Kota"),
        ("11.71", "Dewan Perwakilan Rakyat Kota", "Bupati"),
    ],
)
def test_each_region_reads_its_own_words(region: str, right: str, wrong: str) -> None:
    text = everything(region, FULL)
    assert right in text
    assert wrong not in text


# ---- where each norm comes from


@pytest.mark.parametrize("full", [False, True])
def test_every_ayat_and_every_definition_has_a_source_and_a_reason(full: bool) -> None:
    told_of = [one for one in placed(full) if isinstance(one.node, Paragraph | Definition)]
    unexplained = [
        one.label
        for one in told_of
        if isinstance(one.node, Paragraph | Definition) and not (one.node.source and one.node.source.reason)
    ]
    assert len(told_of) > 200
    assert unexplained == []


def test_every_instrument_named_as_a_source_is_registered() -> None:
    named = {sourced(one.node).instrument for one in placed() if isinstance(one.node, Paragraph | Definition)}
    assert named - {None} <= set(legislation.register().instruments)


def test_what_is_known_of_perpres_89_2021_from_reports_is_never_called_read() -> None:
    """Its text could not be reached: mpp-law section 1."""
    told = [sourced(one.node) for one in placed() if isinstance(one.node, Paragraph | Definition)]
    perpres = [one for one in told if one.instrument == "perpres-89-2021"]
    assert len(perpres) >= 15
    assert {one.confidence for one in perpres} <= {"B", "C"}


def test_what_rests_on_no_instrument_is_marked_as_proposal_or_practice() -> None:
    told = [sourced(one.node) for one in placed() if isinstance(one.node, Paragraph | Definition)]
    assert {one.confidence for one in told if one.instrument is None} <= {"B", "C"}


def test_a_number_without_a_source_is_a_fact_that_the_region_can_change() -> None:
    """Only `1 kali`, which the number of a fact follows, may stand in the text itself."""
    told = [
        (text, source.confidence)
        for _, article in nodes(PERBUP)
        if isinstance(article, ArticleItem)
        for ayat in article.paragraphs
        if (source := ayat.source or article.source)
        for text in written(ayat)
    ]
    assert len(told) > 300
    assert [text for text, confidence in told if confidence == "C" and re.search(r"\{\d+ (?!kali\})", text)] == []


def written(item: Item) -> Iterator[str]:
    yield item.text
    for point in item.points:
        yield from written(point)


def test_every_number_that_is_asked_for_is_said_to_be_a_proposal() -> None:
    asked = [one for name in used_facts(PERBUP) if (one := PERBUP.facts[name]).kind == "number"]
    assert len(asked) >= 15
    assert [one.title for one in asked if not one.title.endswith("(usulan)") or one.default is None] == []


COPIED = {
    "Pelayanan Publik": "kegiatan atau rangkaian kegiatan dalam rangka pemenuhan kebutuhan pelayanan sesuai dengan "
    "peraturan perundang-undangan bagi setiap warga negara dan penduduk atas barang, jasa, dan/atau pelayanan "
    "administratif yang disediakan oleh penyelenggara pelayanan publik",
    "Masyarakat": "seluruh pihak, baik warga negara maupun penduduk sebagai orang-perseorangan, kelompok, maupun badan "
    "hukum yang berkedudukan sebagai penerima manfaat pelayanan publik, baik secara langsung maupun tidak langsung",
    "Standar Pelayanan": "tolok ukur yang dipergunakan sebagai pedoman penyelenggaraan pelayanan dan acuan penilaian "
    "kualitas pelayanan sebagai kewajiban dan janji penyelenggara kepada masyarakat dalam rangka pelayanan yang "
    "berkualitas, cepat, mudah, terjangkau, dan terukur",
    "Maklumat Pelayanan": "pernyataan tertulis yang berisi keseluruhan rincian kewajiban dan janji yang terdapat dalam "
    "standar pelayanan",
}
"""UU 25/2009 Pasal 1 angka 1, 6, 7, 8."""


@pytest.mark.parametrize("term", COPIED)
def test_a_definition_of_the_law_is_copied_word_for_word(term: str) -> None:
    """Lampiran II angka 103; only its own terms take capitals (angka 108)."""
    [line] = [one for one in lines("33.16", True, "definition") if re.match(rf"\d+\. {term} ", one)]
    assert line.partition(" adalah ")[2].casefold() == f"{COPIED[term]}.".casefold()


# ---- the form of norms


BANNED = [
    ("BHS-01", r"\b(?:maksimal|selambat-lambatnya|sekurang-kurangnya|setidaknya)\b", "selambat-lambatnya 7 hari"),
    ("BHS-02", r"\bdan atau\b|dan ?/ +atau|dan +/ ?atau|atau ?/ ?dan", "lisan dan / atau tertulis"),
    ("BHS-04", r"(?i)\b(?:bilamana|manakala|kalau|sekiranya|seandainya)\b", "Bilamana berhalangan"),
    ("BHS-05", r"\b(?:dan lain-lain|dan sebagainya|dsb|dll)\b", "meja, kursi, dan lain-lain"),
    ("BHS-06", r"\b(?:online|offline|website|front office|dashboard|database|e-mail)\b", "layanan online"),
    ("BHS-08", r"\bpara \w+|\b(?!masing-masing)([a-z]{4,})-\1\b", "para pelaksana"),
    ("BHS-09", r"(?i)\bwalikota\b", "Walikota"),
    ("BHS-10", r"\bantara lain\b|\btidak terbatas pada\b", "Sarana antara lain"),
    (
        "BHS-11",
        r"\bpaling (?:sedikit|banyak) \d+ \([a-z ]+\) (?:hari|bulan|tahun|jam)\b",
        "paling banyak 3 (tiga) hari",
    ),
    ("BHS-12", r"\A(?:\(\d+\) )?(?:Dan|Atau|Serta|Namun|Karena|Selanjutnya|Adapun)\b", "(2) Adapun sarana"),
    ("BHS-14", r"\btidak (?:boleh|diperbolehkan|diperkenankan|dibenarkan)\b", "tidak diperkenankan"),
    ("BHS-16", r"\b(?:diwajibkan|berkewajiban)\b", "diwajibkan menyusun"),
    ("BTG-09", r"[a-z][a-z)]\. [A-Z]", "(1) Lokasi ditetapkan. Lokasi diumumkan."),
    ("BTG-10", r"\bpasal \d|\bAyat \(\d", "dalam pasal 4"),
    ("BTG-18", r"(?<!Nomor )\b\d{1,4} (?:hari|bulan|tahun|jam|orang|kali|lantai|pihak)\b", "paling lama 14 hari"),
    ("BTG-21", r"\bterdiri dari\b", "terdiri dari"),
    ("ACU-01", r"dimaksud (?:pada Pasal|dalam ayat|di Pasal|di ayat)\b", "sebagaimana dimaksud pada Pasal 4"),
    ("ACU-08", r"(?i)\b(?:tanpa mengurangi|dengan tidak mengurangi)\b", "Tanpa mengurangi"),
    (
        "ACU-09",
        r"\b(?:peraturan|ketentuan|hukum) yang berlaku\b|\bsesuai (?:ketentuan )?peraturan\b",
        "sesuai peraturan",
    ),
    ("ACU-10", r"\A(?:\(\d+\) )?Sebagaimana dimaksud", "(2) Sebagaimana dimaksud pada ayat (1), lokasi"),
    ("ACU-11", r"dimaksud pada huruf\b", "sebagaimana dimaksud pada huruf a"),
    ("PDL-02", r"\bdiatur (?:lebih lanjut|kemudian|tersendiri)\b", "diatur lebih lanjut dengan"),
    ("PDL-05", r"\bdiatur (?:dengan|dalam) Keputusan\b", "diatur dengan Keputusan Bupati"),
    ("PID-01", r"\bdipidana\b|\bkurungan\b|\bpidana denda\b", "dipidana dengan pidana kurungan"),
    (
        "KTU-10",
        r"\A\d+\. [A-Z].* adalah .*\b(?:wajib|dilarang|harus|berhak)\b",
        "3. Gerai adalah tempat yang wajib ada.",
    ),
    ("marks", r"[,;:.][;:]|[;:,]\.(?!\.\.)|  ", "loket;."),
]


@pytest.mark.parametrize(("rule", "ban", "violation"), BANNED, ids=[rule for rule, *_ in BANNED])
def test_no_norm_breaks_a_rule_of_drafting(rule: str, ban: str, violation: str) -> None:
    """Lampiran II UU 12/2011 as the rules of drafting number it; each ban is first tried on what it has to find."""
    assert re.search(ban, violation), rule
    assert [line for case in CASES for line in norms(*case) if re.search(ban, line)] == []


@pytest.mark.parametrize("case", CASES)
def test_every_norm_is_closed_by_its_mark(case: tuple[str, bool]) -> None:
    """Lampiran II angka 85, 87, 92, 101."""
    assert [one for one in lines(*case, "definition") if not re.fullmatch(r"\d+\. [A-Z].*[A-Za-z]\.", one)] == []
    assert [one for one in lines(*case, "text", "paragraph") if not one.endswith((".", ":"))] == []
    assert [one for one in lines(*case, "point") if not re.search(r"(?:;(?: dan| atau| dan/atau)?|\.|:)$", one)] == []


@pytest.mark.parametrize("case", CASES)
def test_an_item_begins_small_unless_it_begins_with_a_term(case: tuple[str, bool]) -> None:
    """Lampiran II angka 87 c, 108."""
    terms = {name for one in placed() if isinstance(one.node, Definition) for name in (one.node.term, one.node.short)}
    heads = {*terms, "Bupati", "Wali Kota"} - {None}
    items = [re.sub(r"^\S+ ", "", one) for one in lines(*case, "point")]
    assert [one for one in items if one[0].isupper() and not one.startswith(tuple(map(str, heads)))] == []


@pytest.mark.parametrize("case", CASES)
def test_a_list_has_at_least_two_items(case: tuple[str, bool]) -> None:
    for one in walk(numbered(*case).body):
        if isinstance(one.node, Paragraph | Point) and one.node.points is not None:
            assert len(one.children) > 1, one.eid


@pytest.mark.parametrize("full", [False, True])
def test_words_follow_the_number_they_spell(full: bool) -> None:
    """Lampiran II angka 86."""
    written = [found for line in norms(full=full) for found in re.findall(r"\b(\d+) \(([a-z ]+)\)", line)]
    assert len(written) > 20
    assert [(n, words) for n, words in written if words != indonesian.spell(int(n)) and n != "24"] == []


def test_no_title_is_abbreviated() -> None:
    """Lampiran II angka 5."""
    titled = [one.node for one in (*placed(), *numbered().annexes)]
    titles = [PERBUP.subject, *(node.title for node in titled if isinstance(node, Chapter | Section | Annex))]
    assert len(titles) > 40
    assert [title for title in titles if re.search(r"\b[A-Z]{2,}\b", title)] == []


@pytest.mark.parametrize("full", [False, True])
def test_every_defined_term_is_used_more_than_once(full: bool) -> None:
    """Lampiran II angka 102."""
    used = [part.term for one in placed(full) if not one.children for part in inlines(one) if isinstance(part, Term)]
    used += [part.term for one in placed(full) if one.children for part in own_inlines(one) if isinstance(part, Term)]
    defined = [one.node for one in placed(full) if isinstance(one.node, Definition)]
    assert [one.term for one in defined if sum(term in (one.term, one.short) for term in used) < 2] == []


def own_inlines(one: Placed) -> tuple[Inline, ...]:
    return one.node.text if isinstance(one.node, Paragraph | Point) else ()


@pytest.mark.parametrize("full", [False, True])
def test_no_reference_looks_ahead(full: bool) -> None:
    """Lampiran II angka 279; annexes come after what announces them."""
    whole = numbered(full=full)
    order = {one.eid: i for i, one in enumerate(walk(whole.body))}
    ahead = [
        (one.eid, name)
        for one in walk(whole.body)
        for part in own_inlines(one)
        if isinstance(part, Reference)
        for name in part.to
        if order.get(whole.places[name].eid, -1) >= order[one.eid]
    ]
    assert ahead == []


def test_every_annex_is_announced_as_an_inseparable_part() -> None:
    """Lampiran II angka 192."""
    said = [line for line in norms() if "yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini" in line]
    assert sorted(word for line in said for word in re.findall(r"Lampiran [IVX]+", line)) == [
        "Lampiran I",
        "Lampiran II",
        "Lampiran III",
        "Lampiran IV",
    ]


def test_the_elucidation_explains_and_rules_nothing() -> None:
    """Lampiran II angka 176, 177, 191."""
    said = [plain(one.runs) for one in parts()[1].pieces if isinstance(one, Line) and one.role in ("prose", "said")]
    spoken = [one for one in said if one != "Cukup jelas."]
    assert len(spoken) > 10
    assert [one for one in spoken if re.search(r"\b(?:wajib|dilarang)\b|diatur dengan|[{}]", one)] == []
    assert [one for one in spoken if one.startswith("Yang dimaksud") and not re.search(r"“[^”]+” adalah ", one)] == []
    assert [one for one in spoken if not one.endswith(".")] == []


def test_only_what_nobody_may_invent_stays_open() -> None:
    told = {run.target for run in open_ends(parts(full=True)) if run.kind == "blank"}
    asked = {PERBUP.facts[name].title for name in ("gedung_mpp", "alamat_mpp", "perda")}
    assert told & {one.title for one in PERBUP.facts.values()} <= asked


# ---- a duty has its sanction


def chapter_of() -> Mapping[str, str]:
    return {inner.eid: chapter.eid for chapter in numbered().body for inner in walk([chapter])}


def answered(words: str) -> dict[str, set[str]]:
    """For every ayat that the sentences with these words refer to, the chapters that they stand in."""
    found: dict[str, set[str]] = {}
    for one, text in sentences():
        if words in text:
            for part in inlines(one):
                if isinstance(part, Reference):
                    for name in part.to:
                        for inner in walk([numbered().places[name]]):
                            found.setdefault(inner.eid, set()).add(chapter_of()[one.eid])
    return found


def duties() -> list[tuple[str, str]]:
    return [(one.eid, text) for one, text in sentences() if re.search(r"\b(?:wajib|dilarang)\b", text)]


def test_a_duty_stands_in_one_chapter_with_its_sanction() -> None:
    """Lampiran II angka 64 to 66, 268."""
    sanctioned = answered("dikenai sanksi administratif")
    assert len(duties()) >= 20
    assert [text for eid, text in duties() if chapter_of()[eid] not in sanctioned.get(eid, set())] == []


def test_a_duty_of_all_organisations_has_a_consequence_for_those_outside_the_region() -> None:
    told, agreed = answered("Dalam hal Instansi Mitra melanggar"), answered("dikenai tindakan")
    of_all = [(eid, text) for eid, text in duties() if re.search(r"rganisasi Penyelenggara (?:wajib|dilarang)", text)]
    assert len(of_all) >= 12
    assert [text for eid, text in of_all if chapter_of()[eid] not in told.get(eid, agreed.get(eid, set()))] == []


def test_the_head_of_region_punishes_nobody_outside_his_own_administration() -> None:
    """Their heads are told, and the agreement has its own sanctions (PP 28/2018 Pasal 19 ayat (2))."""
    partners = [text for _, text in sentences() if "Instansi Mitra" in text]
    assert [text for text in partners if "dikenai sanksi administratif" in text] == []
    assert [text for text in partners if "dikenai sanksi sesuai dengan ketentuan dalam Perjanjian Kerja Sama" in text]


def test_sanctions_are_graded() -> None:
    """From a word to what the law itself provides (UU 25/2009 Pasal 54)."""
    items = [
        [plain_point(point) for point in one.children] for one, text in sentences() if "administratif berupa" in text
    ]
    assert [[item[:14] for item in found] for found in items] == [
        ["teguran lisan", "teguran tertul", "teguran tertul", "sanksi lain se"],
        ["teguran lisan", "teguran tertul", "penghentian pe", "usulan penjatu"],
    ]


def plain_point(point: Placed) -> str:
    [line] = [plain(one.runs) for one in parts()[0].pieces if isinstance(one, Line) and one.eid == point.eid]
    return line.rstrip(";.").removesuffix("; dan")


# ---- what failed elsewhere is a norm here

FAILURES = [
    (
        "empty counters",
        "wajib menempatkan Petugas Gerai pada setiap Gerai",
        (
            "pada setiap Hari Pelayanan",
            "jumlah minimal 1 (satu) orang",
            "wajib membebaskan Petugas Gerai dari tugas lain",
        ),
    ),
    (
        "empty counters: substitutes",
        "wajib menyiapkan Petugas Gerai pengganti",
        ("paling lambat 1 (satu) jam", "wewenang yang sama", "pada hari yang sama"),
    ),
    (
        "empty counters: attendance",
        "memeriksa keterisian setiap Gerai",
        ("daftar hadir Gerai", "dinyatakan terisi", "setiap bulan kepada Bupati"),
    ),
    (
        "empty counters: monthly report",
        "wajib menyampaikan laporan bulanan",
        ("jumlah hari Gerai terisi", "paling lambat 7 (tujuh) hari kerja", "DPMPTSP mengumumkan perbandingan"),
    ),
    (
        "empty counters: what follows",
        "menunjukkan Gerai tidak terisi",
        ("perintah tertulis", "wajib melaksanakan perintah", "permintaan tertulis kepada pimpinan Instansi Mitra"),
    ),
    (
        "empty counters: no grace after the opening",
        "belum memberikan pelayanan",
        ("paling lama 30 (tiga puluh) hari kerja", "sejak hari pertama MPP memberikan pelayanan"),
    ),
    (
        "an organiser who cannot command",
        "DPMPTSP berwenang",
        ("menempatkan Petugas Gerai pengganti", "meminta data pelayanan", "mengusulkan pengenaan sanksi administratif"),
    ),
    (
        "an organiser who cannot command: answers",
        "wajib memenuhi permintaan",
        ("paling lambat 1 (satu) jam", "paling lambat 3 (tiga) hari kerja setelah permintaan diterima"),
    ),
    (
        "officers without authority",
        "wajib memberikan seluruh wewenang",
        ("menolak permohonan", "menyetujui permohonan", "harus dilakukan secara elektronik"),
    ),
    (
        "officers without authority: sent away",
        "dilarang mengarahkan Pengguna Layanan",
        ("ke kantor Organisasi Penyelenggara", "tidak berlaku dalam hal"),
    ),
    ("dark counters", "Istirahat Petugas Gerai", ("secara bergantian", "tetap terisi selama jam pelayanan")),
    (
        "inactive services",
        "menyatakan tidak aktif",
        ("DPMPTSP mengumumkan pernyataan tidak aktif", "tidak menghapus kewajiban"),
    ),
    ("access", "tidak berfungsi", ("lif, jalur landai", "di lantai dasar")),
]


@pytest.mark.parametrize(("failure", "words", "also"), FAILURES, ids=[failure for failure, *_ in FAILURES])
def test_a_reported_failure_is_answered_by_a_norm(failure: str, words: str, also: tuple[str, ...]) -> None:
    """mpp-law section 6."""
    text = "\n".join(article_with(words))
    assert [one for one in also if one not in text] == [], failure


CONTENTS = [
    (
        "PP 96/2012 Pasal 19",
        "Petugas Gerai yang mendapat penugasan",
        (
            "menerima dan memproses",
            "menolak permohonan",
            "menyetujui permohonan",
            "mengajukan penandatanganan",
            "menyampaikan produk",
            "menerima dan mengadministrasikan biaya",
        ),
    ),
    (
        "PP 28/2018 Pasal 19 ayat (2)",
        "dalam Pasal 45 ayat (2) huruf b paling sedikit memuat",
        ("hak dan kewajiban", "jangka waktu", "penyelesaian perselisihan", "sanksi"),
    ),
    (
        "UU 23/2014 Pasal 347",
        "Maklumat Pelayanan sebagaimana dimaksud pada ayat (1) paling sedikit memuat",
        ("jenis pelayanan", "syarat, prosedur, biaya, dan waktu", "hak dan kewajiban", "satuan kerja penanggung jawab"),
    ),
    (
        "UU 25/2009 Pasal 23 ayat (4)",
        "Sistem Informasi sebagaimana dimaksud pada ayat (1) paling sedikit memuat",
        (
            "profil penyelenggara",
            "profil pelaksana",
            "Standar Pelayanan",
            "Maklumat Pelayanan",
            "pengelolaan pengaduan",
            "penilaian kinerja",
        ),
    ),
    (
        "PP 96/2012 Pasal 41",
        "Masyarakat berhak berperan serta",
        ("penyusunan kebijakan", "penyusunan Standar Pelayanan", "pengawasan dan evaluasi", "pemberian penghargaan"),
    ),
    (
        "Perpres 89/2021 Pasal 7 ayat (3), as reported",
        "DPMPTSP menyelenggarakan fungsi",
        (
            "penyediaan sarana",
            "penataan pola",
            "koordinasi",
            "pengelolaan pengaduan",
            "penyusunan dan",
            "penjaminan",
            "fungsi",
        ),
    ),
]


@pytest.mark.parametrize(("law", "lead", "items"), CONTENTS, ids=[law for law, *_ in CONTENTS])
def test_a_list_of_the_law_is_there_whole_and_in_its_order(law: str, lead: str, items: tuple[str, ...]) -> None:
    [one] = [one for one, text in sentences() if lead in text]
    found = [plain_point(point) for point in one.children]
    assert [item[: len(start)] for item, start in zip(found, items, strict=True)] == list(items), law


def test_the_list_of_agencies_has_a_row_for_each() -> None:
    """What binds an agency is that annex I names it."""
    agencies = [
        {"nama": name, "kelompok": "Perangkat Daerah", "layanan": ["surat"]} for name in ("Satu", "Dua", "Tiga")
    ]
    drafted = printed(numbered_with("33.16", {"instansi": agencies}))
    first = next(part for part in drafted if part.kind == "annex")
    [grid] = [piece for piece in first.pieces if isinstance(piece, TableBlock)]
    assert [[plain(cell) for cell in row] for row in grid.rows] == [
        ["1.", "Satu", "Perangkat Daerah", "surat"],
        ["2.", "Dua", "Perangkat Daerah", "surat"],
        ["3.", "Tiga", "Perangkat Daerah", "surat"],
    ]
