"""The worksheet explains how to fill it in, and sums up while people type."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness import indonesian
from mpp_readiness.formats.excel import formula, height, page, put, statuses, typed_number
from mpp_readiness.formats.worksheet.layout import BUKTI, FIRST, ISIAN, LAST, LAYERS, MOST_ROWS, letter, profile_cell
from mpp_readiness.formats.worksheet.writing.aggregates import gate_cell, node_cells
from mpp_readiness.formats.worksheet.writing.formulas import Sums, has_final
from mpp_readiness.formats.worksheet.writing.styles import lock
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState
from mpp_readiness.readiness.model.checklist import Aspect, Checklist

NO_SCORE = "belum ada"
FIRST_NODE = 6
"""Row of Ringkasan in which the whole stands; its aspects follow."""

_GUIDE = (
    ("Lembar ini menilai", "{title} (daftar periksa {name}, versi {version})."),
    (
        "Profil",
        "Isi kode daerah, tanggal, unit penilai, dan fakta tentang daerah. Fakta yang tidak diketahui dikosongkan.",
    ),
    (
        "Isian",
        "Satu baris untuk satu kriteria. Pilih jawaban dari daftar di dalam sel. Jawaban yang belum diketahui "
        "dikosongkan; sel kosong berbeda dari jawaban terburuk.",
    ),
    (
        "Tidak berlaku",
        "Tulis alasannya pada kolom “Tidak berlaku karena” dan kosongkan jawabannya. Sel abu-abu tidak diisi.",
    ),
    (
        "Bukti",
        "Tulis nama dokumen, nomor, tanggal, dan tautannya. Dokumen kedua dan seterusnya ditulis pada "
        "lembar “Bukti lain”.",
    ),
    ("Keyakinan", "A dibaca dalam naskah resmi; B diberitakan sumber lain; C belum diverifikasi."),
    (
        "Verifikator",
        "Mengisi kolom hijau saja, lalu mengisi unit dan tanggal verifikasi pada Profil. Sel hijau yang kosong berarti "
        "jawaban penilai tidak diubah.",
    ),
    (
        "Ringkasan",
        "Nilai dihitung selama lembar diisi. Nilai terendah menganggap kriteria yang belum dijawab bernilai nol, nilai "
        "tertinggi menganggapnya terpenuhi. Nilai tidak pernah mengalahkan syarat.",
    ),
    ("Angka dan tanggal", "Tulis 1234,5 atau 1.234,5 untuk angka; 3 Juni 2021 atau 3/6/2021 untuk tanggal."),
    (
        "Baris dan kolom",
        "Baris boleh diurutkan dan disaring setelah pelindung lembar dibuka (tanpa kata sandi). Jangan menghapus "
        "kolom “Kode” dan baris kunci yang tersembunyi.",
    ),
    ("Warna", "Kuning diisi penilai, hijau diisi verifikator, abu-abu tidak diisi."),
)
_ON_FACTS = (
    (
        "Fakta naskah",
        "Diisi untuk naskah peraturan dan surat, tidak ikut dinilai. Yang dikosongkan diambil dari penilaian, memakai "
        "nilai bawaan, atau tercetak sebagai titik-titik. Lembar yang namanya diawali “Daftar” memuat satu butir per "
        "baris; tambah baris sebanyak yang perlu.",
    ),
)


def guide(sheet: Worksheet, checklist: Checklist, *, with_facts: bool = False) -> None:
    put(sheet["A1"], "Petunjuk pengisian", "mpp aspek")
    put(sheet["B1"], None, "mpp aspek")
    about = {"title": str(checklist.title), "name": checklist.checklist, "version": checklist.version}
    for row, (head, text) in enumerate((*_GUIDE, *(_ON_FACTS if with_facts else ())), 2):
        # Not as a pattern: a title may hold braces, a sentence of ours does not.
        words = text.format_map(about) if "{" in text else text
        put(sheet.cell(row, 1), head, "mpp terkunci")
        put(sheet.cell(row, 2), words, "mpp terkunci")
        sheet.row_dimensions[row].height = height([(head, 24), (words, 110)])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 110
    page(sheet, None, None)
    lock(sheet)


def summary(sheet: Worksheet, checklist: Checklist, made: Sums) -> None:
    """Scores of both layers, milestones and gates, as live formulas."""
    for letter_, width in zip("ABCDEFGHI", (56, 14, 14, 14, 14, 14, 14, 12, 12), strict=True):
        sheet.column_dimensions[letter_].width = width
    put(sheet["A1"], f"Ringkasan: {checklist.title}", "mpp aspek")
    formula(sheet["A2"], _hint(checklist), "mpp terkunci")
    sheet.row_dimensions[2].height = 30
    put(sheet["A3"], f"Nilai tertinggi yang mungkin: {indonesian.number(checklist.display.highest)}", "mpp terkunci")
    whole = ("Aspek", "Bobot", "Terendah", "Tertinggi", "Cakupan")
    _heads(sheet, 4, ("", "", "Penilai", "", "", "Setelah verifikasi", "", "", ""))
    _heads(sheet, 5, (*whole, *whole[2:], "Selisih"))
    nodes: list[tuple[str, str, object, int]] = [
        (checklist.checklist, str(checklist.title), "", 0),
        *_aspects(checklist, 1),
    ]
    for row, (id_, title, weight, depth) in enumerate(nodes, FIRST_NODE):
        style = "mpp terkunci" if depth else "mpp aspek"
        put(sheet.cell(row, 1), f"{'   ' * max(0, depth - 1)}{title}", style)
        put(sheet.cell(row, 2), weight, style)
        _scores(sheet, row, checklist, made, id_, style)
        sheet.row_dimensions[row].height = height([(title, 50)])
    first = FIRST_NODE + len(nodes) + 1
    gates = _gates_by_milestone(checklist)
    _milestones(sheet, first, checklist, len(gates))
    _gates(sheet, first + len(checklist.milestones) + 2, checklist, made, gates)
    sheet.freeze_panes = f"B{FIRST_NODE}"
    page(sheet, None, None)
    lock(sheet)


def unreckoned(sheet: Worksheet, checklist: Checklist) -> None:
    """Where the score is not made of formulas, how it is had."""
    sheet.column_dimensions["A"].width = 110
    told = (
        "Nilai daftar periksa ini tidak dihitung di dalam lembar kerja, karena memakai anak tangga, butir, daftar, "
        "tambahan, atau syarat gabungan. Simpan lembar ini, lalu jalankan: mpp-readiness score LKE.xlsx"
    )
    put(sheet["A1"], f"Ringkasan: {checklist.title}", "mpp aspek")
    put(sheet["A2"], told, "mpp terkunci")
    sheet.row_dimensions[2].height = height([(told, 110)])
    page(sheet, None, None)
    lock(sheet)


def _hint(checklist: Checklist) -> str:
    """The loader reads a date that is text, a formula cannot: whoever typed one is told so."""
    further = letter(BUKTI, "evidence.valid_until")
    cells = [f"Isian!${one}${FIRST}:${one}${MOST_ROWS}" for one in _UNTIL]
    cells += [f"'Bukti lain'!${further}${FIRST}:${further}${LAST}", profile_cell(checklist, "date")]
    count = "+".join(f"COUNTA({one})-COUNT({one})" for one in cells)
    told = '" tanggal tertulis sebagai teks dan belum ikut dihitung di sini. Tulis seperti 3/6/2021."'
    return f'=IF({count}=0,"Dihitung selama lembar diisi; tidak perlu diubah.","Perhatian: "&({count})&{told})'


_UNTIL = tuple(letter(ISIAN, f"{prefix}evidence.valid_until") for prefix in LAYERS.values())


def _heads(sheet: Worksheet, row: int, titles: Sequence[str]) -> None:
    for number, title in enumerate(titles, 1):
        put(sheet.cell(row, number), title, "mpp kepala")
    sheet.row_dimensions[row].height = 30


def _aspects(node: Checklist | Aspect, depth: int) -> list[tuple[str, str, object, int]]:
    found: list[tuple[str, str, object, int]] = []
    for aspect in node.aspects:
        weight = typed_number(indonesian.number(aspect.weight))
        found.append((aspect.id, f"{aspect.id}. {aspect.title}", weight, depth))
        found += _aspects(aspect, depth + 1)
    return found


def _scores(sheet: Worksheet, row: int, checklist: Checklist, made: Sums, id_: str, style: str) -> None:
    digits, highest = checklist.display.digits, format(checklist.display.highest, "f")
    shown = "0" + ("." + "0" * digits if digits else "")
    for number, first in enumerate((3, 6)):
        applies, low, high, coverage = node_cells(made, id_, number)
        there = f"AND({applies}=1,{coverage}>0)"
        if number:
            there = f"AND({has_final(checklist)},{applies}=1,{coverage}>0)"
        for at, end in enumerate((low, high)):
            # Twelve decimals first: in the arithmetic of a worksheet a half may be a little less than a half.
            value = f"ROUND(ROUND({end}*{highest},12),{digits})"
            # Without a second layer its columns stay empty.
            none = f'IF({has_final(checklist)},"{NO_SCORE}","")' if number else f'"{NO_SCORE}"'
            formula(sheet.cell(row, first + at), f"=IF({there},{value},{none})", style, shown)
        covered = f'IF({has_final(checklist)},{coverage},"")' if number else coverage
        formula(sheet.cell(row, first + 2), f"={covered}", style, "0%")
    gap = f'=IF(AND(ISNUMBER(C{row}),ISNUMBER(F{row})),ROUND(F{row}-C{row},{digits}),"")'
    formula(sheet.cell(row, 9), gap, style, f"+{shown};-{shown};{shown}")


def _gates_by_milestone(checklist: Checklist) -> list[tuple[str, str, str]]:
    """Key, title and milestone of every gate, in the order of the milestones."""
    own = [(f"criterion {id_}", f"{id_}. {one.title}", one.gate) for id_, one in checklist.all_criteria.items()]
    listed = [(f"gate {gate.id}", f"{gate.id}. {gate.title}", gate.milestone) for gate in checklist.gates]
    return [
        (key, title, milestone.title)
        for milestone in checklist.milestones
        for key, title, gate in (*own, *listed)
        if gate == milestone.id
    ]


def _milestones(sheet: Worksheet, row: int, checklist: Checklist, count: int) -> None:
    """How many gates of each milestone stand how, and the milestone itself; an earlier gate counts for every later."""
    words = (GateState.MET, GateState.FAILED, GateState.UNDECIDED, GateState.NOT_APPLICABLE)
    _heads(sheet, row, ("Tahap", "Syarat", "Terpenuhi", "Gagal", "Belum diputuskan", "Tidak berlaku", "Keadaan"))
    first, table = row + 1, row + len(checklist.milestones) + 3
    names, states = (f"${letter_}${table}:${letter_}${table + max(count, 1) - 1}" for letter_ in "BE")
    for here, one in enumerate(checklist.milestones, first):
        put(sheet.cell(here, 1), one.title, "mpp terkunci")
        formula(sheet.cell(here, 2), f"=SUMPRODUCT(--({names}=$A{here}))", "mpp terkunci")
        for number, word in enumerate(words, 3):
            formula(sheet.cell(here, number), f'=SUMPRODUCT(({names}=$A{here})*({states}="{word}"))', "mpp terkunci")
        failed, undecided = (f"SUM(${letter_}${first}:${letter_}{here})" for letter_ in "DE")
        state = (
            f'=IF({failed}>0,"{MilestoneState.RULED_OUT}",IF({undecided}>0,"{MilestoneState.OPEN}",'
            f'"{MilestoneState.REACHED}"))'
        )
        formula(sheet.cell(here, 7), state, "mpp terkunci")
    statuses(sheet, f"G{first}:G{first + max(len(checklist.milestones), 1) - 1}")


def _gates(sheet: Worksheet, row: int, checklist: Checklist, made: Sums, gates: Sequence[tuple[str, str, str]]) -> None:
    """Every gate in both layers; the layer that decides is the last one there is."""
    _heads(sheet, row, ("Syarat", "Tahap", "Penilai", "Setelah verifikasi", "Menentukan"))
    for here, (key, title, milestone) in enumerate(gates, row + 1):
        put(sheet.cell(here, 1), title, "mpp terkunci")
        put(sheet.cell(here, 2), milestone, "mpp terkunci")
        first, final = (_gate_words(gate_cell(made, key, number)) for number in (0, 1))
        formula(sheet.cell(here, 3), f"={first}", "mpp terkunci")
        formula(sheet.cell(here, 4), f'=IF({has_final(checklist)},{final},"")', "mpp terkunci")
        formula(sheet.cell(here, 5), f'=IF(D{here}="",C{here},D{here})', "mpp terkunci")
        sheet.row_dimensions[here].height = max(30, height([(title, 56)]))
    statuses(sheet, f"C{row + 1}:E{row + max(len(gates), 1)}")


def _gate_words(cell: str) -> str:
    return (
        f'IF({cell}="","{GateState.NOT_APPLICABLE}",IF({cell}=1,"{GateState.MET}",'
        f'IF({cell}=0,"{GateState.FAILED}","{GateState.UNDECIDED}")))'
    )
