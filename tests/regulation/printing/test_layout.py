"""What stands together on a page, beside, below and on the page of what follows is decided once for every writer."""

from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

import pytest
from hypothesis import given, settings

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.layout import (
    ClauseBlock,
    LayoutBlock,
    LineBlock,
    PlacedLine,
    SignatureRow,
    SingleBlock,
    layout,
    longest_lead,
)
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import Annex, Draft, Signature
from tests.regulation.samples import BLORA, DECISION
from tests.regulation.strategies import drafts

GRID = TableBlock(("No.",), (((Run("1."),),),), (1,))
PAIRS = FieldList((("Nama", (Run("Sri"),)),))
LEFT = SignatureBlock((), "KEPALA,", (Run("SRI"),), "left", "sig_1")
RIGHT = SignatureBlock((), "CAMAT,", (Run("BUDI"),), "right", "sig_2")


def line(role: Role, said: str = "loket", label: str = "", lead: str = "", depth: int = 0) -> Line:
    return Line(role, (Run(said),), label, lead=lead, depth=depth)


def placed(block: LayoutBlock) -> tuple[PlacedLine, ...]:
    match block:
        case LineBlock(lines=lines):
            return lines
        case ClauseBlock(rows=rows):
            return tuple(one for row in rows for one in row)
        case SingleBlock() | SignatureRow():
            return ()
        case _:
            assert_never(block)


def pieces(block: LayoutBlock) -> tuple[Piece, ...]:
    match block:
        case SingleBlock(piece=piece):
            return (piece,)
        case SignatureRow(left=left, right=right):
            return (left, right)
        case _:
            return tuple(one.line for one in placed(block))


def stays(block: LayoutBlock) -> str:
    match block:
        case SingleBlock() | SignatureRow():
            return block.stays
        case _:
            return placed(block)[-1].stays


# ---- beside


def sides(block: LayoutBlock) -> str:
    return "".join(one.side[0].upper() for one in pieces(block) if isinstance(one, SignatureBlock))


@pytest.mark.parametrize("kind", ["paper", "annex"])
@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("R", ["R"]),
        ("L", ["L"]),
        ("LR", ["LR"]),
        ("LRR", ["LR", "R"]),
        ("LRLR", ["LR", "LR"]),
        ("LLR", ["L", "LR"]),
        ("RL", ["R", "L"]),
        ("RR", ["R", "R"]),
    ],
)
def test_a_left_and_a_right_one_who_sign_stand_side_by_side(who: str, expected: list[str], kind: str) -> None:
    signed = tuple(LEFT if one == "L" else RIGHT for one in who)
    part = Part("annex" if kind == "annex" else "paper", signed)
    assert [sides(block) for block in layout(part)] == expected


def test_what_stands_between_parts_those_who_sign() -> None:
    assert [sides(block) for block in layout(Part("paper", (LEFT, line("prose"), RIGHT)))] == ["L", "", "R"]


def test_the_head_of_region_stands_beside_nobody_of_a_form() -> None:
    """The signature that ends an annex is no part of the form above it."""
    form = Signature(office="Petugas,", person=words("Sri"), side="left")
    annexes = (Annex(name="daftar", title="Formulir", blocks=(form,)),)
    annexed = BLORA.model_copy(update={"elucidation": None, "annexes": annexes})
    main, annex = printed(number(annexed))
    assert [sides(block) for block in layout(annex)[-2:]] == ["L", "R"]
    # Nor does who promulgates stand beside who enacts: one below the other, on either side.
    assert [side for block in layout(main) if (side := sides(block))] == ["R", "L"]


# ---- together


def test_lines_of_a_title_are_one_block_and_so_are_those_of_the_head_of_an_annex() -> None:
    head = (line("annex_head"), line("annex_head"), line("annex_title"))
    found = layout(Part("annex", (line("title"), line("title"), *head)))
    assert [len(pieces(block)) for block in found] == [2, 2, 1]


def test_leads_stand_in_one_column_with_all_that_they_lead_to() -> None:
    """Menimbang a, b; Mengingat 1. Then Menetapkan, KESATU with its two items, KEDUA."""
    (part,) = printed(number(DECISION))
    found = [block for block in layout(part) if isinstance(block, ClauseBlock)]
    rows = [[(row[0].line.lead, len(row)) for row in block.rows] for block in found]
    assert rows == [
        [("Menimbang", 2), ("Mengingat", 1)],
        [("Menetapkan", 1), ("KESATU", 3), ("KEDUA", 1)],
    ]
    assert longest_lead(part) == len("Menetapkan")


def test_a_part_without_leads_needs_no_column() -> None:
    assert longest_lead(Part("paper", (line("prose"), GRID))) == 0


# ---- below

POINT, CLOSING = line("point", label="a.", depth=1), line("closing", depth=1)
DIKTUM = line("dictum", lead="KESATU")


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ((line("paragraph", label="(1)"),), "paragraph"),
        ((line("paragraph", label="(1)"), POINT, CLOSING), "paragraph"),
        ((line("text"),), ""),
        ((line("prose", "Petugas:"),), ""),
        ((DIKTUM,), "dictum"),
        ((DIKTUM, POINT), "dictum"),
        ((line("paragraph", label="(1)"), GRID), ""),
        ((line("paragraph", label="(1)"), line("heading", depth=1)), ""),
    ],
)
@pytest.mark.parametrize("piece", [POINT, CLOSING], ids=["item", "closing phrase"])
def test_a_list_hangs_below_the_words_that_it_goes_on_from(
    above: tuple[Piece, ...], expected: str, piece: Line
) -> None:
    last = placed(layout(Part("annex", (*above, piece)))[-1])[-1]
    assert (last.line, last.under) == (piece, expected)


@pytest.mark.parametrize(
    ("above", "label", "depth", "expected"),
    [
        (POINT, "a.", 1, True),
        (POINT, "1.", 1, True),
        (CLOSING, "a.", 1, True),
        (POINT, "b.", 1, False),
        (POINT, "1.", 2, False),
        (line("prose", "Petugas:"), "a.", 1, False),
        (GRID, "a.", 1, False),
    ],
)
def test_a_list_begins_anew_where_no_lead_in_says_so(above: Piece, label: str, depth: int, expected: bool) -> None:
    point = line("point", label=label, depth=depth)
    last = placed(layout(Part("annex", (above, point)))[-1])[-1]
    assert last.opens_list is expected


# ---- on the page of what follows


@pytest.mark.parametrize(
    ("kind", "above", "below", "expected"),
    [
        ("paper", (line("prose"),), line("prose"), ""),
        ("paper", (line("prose", "Petugas:"),), POINT, "lead-in"),
        ("paper", (line("prose", "Petugas:"),), RIGHT, "lead-in"),
        ("paper", (line("heading", depth=1),), GRID, "always"),
        ("paper", (GRID,), RIGHT, "signed"),
        ("annex", (PAIRS,), RIGHT, "signed"),
        ("annex", (PAIRS,), line("prose"), ""),
        ("annex", (LEFT, RIGHT), RIGHT, "signed"),
        ("regulation", (line("text"),), line("formula"), "signed"),
        ("regulation", (line("formula"),), RIGHT, "signed"),
        ("regulation", (LEFT,), line("gazette"), "always"),
        ("regulation", (line("recital", lead="Menimbang"),), line("decides"), ""),
        # To whom copies of a letter go; in an annex what stands below a signature is another form.
        ("paper", (RIGHT,), line("prose", "Tembusan"), "signed"),
        ("paper", (RIGHT, line("prose", "Tembusan")), POINT, "signed"),
        ("paper", (LEFT, RIGHT), line("prose", "Tembusan"), "signed"),
        ("paper", (RIGHT,), line("heading", depth=1), ""),
        ("annex", (RIGHT,), line("prose"), ""),
    ],
)
def test_what_stays_on_the_page_of_what_follows(
    kind: str, above: tuple[Piece, ...], below: Piece, expected: str
) -> None:
    part = Part("paper" if kind == "paper" else "annex" if kind == "annex" else "regulation", (*above, below))
    assert stays(layout(part)[-2]) == expected


def test_the_whole_last_diktum_stays_with_the_signature() -> None:
    above = line("dictum", lead="KESATU"), POINT, line("dictum", lead="KEDUA"), POINT, POINT
    clauses, _ = layout(Part("regulation", (*above, RIGHT)))
    assert [one.stays for one in placed(clauses)] == ["", "", "signed", "signed", "signed"]


# ---- whatever a draft says


def parts(draft: Draft) -> Iterator[tuple[Part, tuple[LayoutBlock, ...]]]:
    yield from ((part, layout(part)) for part in printed(number(draft)))


@settings(max_examples=25, deadline=None)
@given(drafts)
def test_every_piece_stands_in_one_block_and_in_its_order(draft: Draft) -> None:
    for part, blocks in parts(draft):
        assert tuple(piece for block in blocks for piece in pieces(block)) == part.pieces
        assert all(pieces(block) for block in blocks)


@settings(max_examples=25, deadline=None)
@given(drafts)
def test_of_two_neighbours_on_either_side_none_is_left_alone(draft: Draft) -> None:
    for _, blocks in parts(draft):
        rows = [block for block in blocks if isinstance(block, SignatureRow)]
        assert [(row.left.side, row.right.side) for row in rows] == [("left", "right")] * len(rows)
        alone = [(sides(one), sides(other), pieces(other)[0].eid) for one, other in pairwise(blocks)]
        assert [eid for one, other, eid in alone if (one, other) == ("L", "R") and eid] == []


@settings(max_examples=25, deadline=None)
@given(drafts)
def test_each_row_of_clauses_begins_with_its_only_lead(draft: Draft) -> None:
    for part, blocks in parts(draft):
        rows = [row for block in blocks if isinstance(block, ClauseBlock) for row in block.rows]
        assert [[bool(one.line.lead) for one in row] for row in rows] == [
            [True] + [False] * (len(row) - 1) for row in rows
        ]
        led = [piece for piece in part.pieces if isinstance(piece, Line) and piece.lead]
        assert [row[0].line for row in rows] == led


@settings(max_examples=25, deadline=None)
@given(drafts)
def test_only_what_belongs_to_a_tabulation_hangs(draft: Draft) -> None:
    for _, blocks in parts(draft):
        hung = {one.line.role for block in blocks for one in placed(block) if one.under or one.opens_list}
        assert hung <= {"point", "closing"}


@settings(max_examples=25, deadline=None)
@given(drafts)
def test_no_page_holds_nothing_but_names(draft: Draft) -> None:
    """What stands above a signature stays with it; what ends a part waits for nobody."""
    for _, blocks in parts(draft):
        assert [block for block, after in pairwise(blocks) if sides(after) and not stays(block)] == []
        assert stays(blocks[-1]) != "signed"
