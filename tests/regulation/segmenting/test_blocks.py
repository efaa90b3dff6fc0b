"""The blocks of an annex or a paper: headings, prose, lines to fill in, what stands in the middle, and who signs."""

import pytest

from mpp_readiness.regulation.passages import NOWHERE
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine, Style
from tests.regulation.segmenting.test_segmenting import body, shown

BEGIN, WIDE = "Kami kirim naskah.", "X" + "x" * 78 + "."


def blocks(*lines: str) -> list[str]:
    """What stands between two paragraphs of a letter on a page of 80 signs."""
    found = body("\n".join((BEGIN, "", *lines, "", WIDE)))
    assert (found[0], found[-1]) == (f"prose | {BEGIN}", f"prose | {WIDE}")
    return found[1:-1]


def styled(text: str, style: Style = "", *, centred: bool = False) -> str:
    """The kind of a paragraph of Word."""
    sources = [SourceLine(NOWHERE, BEGIN, "paragraph"), SourceLine(NOWHERE, text, "paragraph", centred, style)]
    return shown(segment(sources))[-1].split(" | ")[0]


# ---- headings


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Loket di Blora", "heading"),
        ("loket di Blora", "prose"),
        *((f"Loket di Blora{mark}", "prose") for mark in ".;:,)”"),
        ("L" + "a" * 68, "heading"),
        ("L" + "a" * 69, "prose"),
        ("A. L" + "a" * 70, "heading"),
        ("IV. L" + "a" * 70, "heading"),
        ("A. LOKET DI BLORA", "heading"),
        ("LOKET DI BLORA", "centred"),
        ("Yth. Bupati Blora", "prose"),
        ("Kepada Yth. Bupati Blora", "prose"),
        ("Kepada", "prose"),
        ("Kepada Bupati Blora", "heading"),
    ],
)
def test_a_short_line_without_a_mark_is_a_heading(line: str, kind: str) -> None:
    assert blocks(line) == [f"{kind} | {line}"]


@pytest.mark.parametrize(
    ("text", "style", "kind"),
    [
        ("Loket buka.", "heading", "heading"),
        ("Loket di Blora", "prose", "prose"),
        ("LOKET DI BLORA", "prose", "prose"),
        ("LOKET DI BLORA", "heading", "heading"),
        ("LOKET DI BLORA", "", "centred"),
        ("A. Loket", "", "heading"),
        ("A. Loket", "other", "prose"),
    ],
)
def test_a_style_of_word_says_what_a_paragraph_is(text: str, style: Style, kind: str) -> None:
    assert styled(text, style) == kind


def test_a_paragraph_that_word_puts_in_the_middle_stands_there() -> None:
    assert styled("Loket buka.", centred=True) == "centred"
    assert styled("Loket buka.") == "prose"


# ---- far to the right


@pytest.mark.parametrize(("indent", "kind"), [(30, "right"), (29, "heading"), (50, "right")])
def test_place_and_day_of_a_letter_stand_far_to_the_right(indent: int, kind: str) -> None:
    """Of 80 signs 18 leave 62, of which 31 are the middle: 29 to 33 would stand there."""
    line = "Blora, 3 Juni 2021 M" if indent == 50 else "Blora, 3"
    assert blocks(f"{'':{indent}}{line}") == [f"{kind} | {line}"]


def test_lines_far_to_the_right_with_the_comma_of_an_office_are_signed_by_the_name_below_it() -> None:
    right = " " * 45
    lines = ("Blora, 3 Juni", "", "Kepala Dinas,", "", "Sri", "", "Pembina")
    assert blocks(*(f"{right}{line}" if line else "" for line in lines)) == [
        "signature | Blora, 3 Juni\nKepala Dinas,\nSri",
        "right | Pembina",
    ]


# ---- lines to fill in


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Nomor : 5", "", "Hal : Loket"), ["table | Nomor : 5", "table | Hal : Loket"]),
        (("Nomor : 5", "Hal   : Loket"), ["table | Nomor : 5\nHal   : Loket"]),
        (("Nomor: 5",), ["heading | Nomor: 5"]),
        (("Nomor :",), ["prose | Nomor :"]),
        ((f"{'N' + 'a' * 39} : 5",), [f"table | {'N' + 'a' * 39} : 5"]),
        ((f"{'N' + 'a' * 40} : 5",), [f"heading | {'N' + 'a' * 40} : 5"]),
    ],
    ids=["apart", "together", "no blank before the colon", "nothing to fill in", "40 signs", "41 signs"],
)
def test_lines_to_fill_in_have_a_label_and_a_colon(lines: tuple[str, ...], expected: list[str]) -> None:
    assert blocks(*lines) == expected


# ---- who signs


@pytest.mark.parametrize(("room", "signed"), [(2, False), (3, True), (4, True)])
def test_an_office_signs_with_room_for_a_hand_below_its_comma(room: int, signed: bool) -> None:
    found = blocks("Kepala Dinas,", *("",) * room, "Sri")
    assert (found == ["signature | Kepala Dinas,\nSri"]) is signed


def test_an_office_without_a_comma_does_not_sign() -> None:
    assert blocks("Kepala Dinas", "", "", "", "Sri")[0] == "heading | Kepala Dinas"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ((), ("Sri", "Pembina", "NIP 1"), "Kepala Dinas,\nSri\nPembina\nNIP 1"),
        (("PIHAK KESATU",), ("Sri",), "PIHAK KESATU\nKepala Dinas,\nSri"),
        (("Loket dibuka.", ""), ("Sri",), "Kepala Dinas,\nSri"),
        (
            ("a.n. Bupati", "Sekretaris Daerah,", "u.b."),
            ("Sri",),
            "a.n. Bupati\nSekretaris Daerah,\nu.b.\nKepala Dinas,\nSri",
        ),
    ],
    ids=["rank and NIP", "a party", "an empty line above", "lines above the office"],
)
def test_what_stands_in_one_block_with_office_and_name_is_signed_with_them(
    above: tuple[str, ...], below: tuple[str, ...], expected: str
) -> None:
    assert blocks(*above, "Kepala Dinas,", "", "", "", *below)[-1] == f"signature | {expected}"


def test_three_lines_are_a_name_and_the_next_is_none() -> None:
    found = blocks("Kepala Dinas,", "", "", "", "Sri", "Pembina", "IV/a", "Selesai.")
    assert found == ["signature | Kepala Dinas,\nSri\nPembina\nIV/a", "prose | Selesai."]


def test_two_who_sign_are_two_signatures() -> None:
    lines = ("PIHAK KESATU,", "", "", "", "Sri", "", "PIHAK KEDUA,", "", "", "", "Budi")
    assert blocks(*lines) == ["signature | PIHAK KESATU,\nSri", "signature | PIHAK KEDUA,\nBudi"]


@pytest.mark.parametrize(("length", "lines"), [(76, 1), (75, 2)], ids=["no room", "room"])
def test_a_line_of_who_signs_is_whole_again_where_the_next_word_had_no_room(length: int, lines: int) -> None:
    """76, a blank and a word of four are 81 of 80 signs."""
    office = "Kepala ".ljust(length, "a")
    (found,) = blocks(office, "Loka Dinas,", "", "", "", "Sri")
    assert found == f"signature | {office}{' ' if lines == 1 else chr(10)}Loka Dinas,\nSri"


# ---- lists


def test_a_list_may_open_at_once_and_a_sentence_below_it_is_prose() -> None:
    assert blocks("1.  Loket; dan", "2.  meja.", "", "Kami tunggu.") == [
        "point 1. | Loket; dan",
        "point 2. | meja.",
        "prose | Kami tunggu.",
    ]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("signature", "name", "signature | PIHAK KESATU\nKepala Dinas,\nSri\nNIP 1"),
        ("prose", "name", "signature | Kepala Dinas,\nSri\nNIP 1"),
        ("signature", "other", "signature | PIHAK KESATU\nKepala Dinas,\nSri"),
    ],
    ids=["all of one style", "prose above the office", "another style below the name"],
)
def test_in_word_the_styles_say_what_is_signed_together(above: Style, below: Style, expected: str) -> None:
    lines: tuple[tuple[str, Style], ...] = (
        *((BEGIN, "prose"), ("PIHAK KESATU", above), ("Kepala Dinas,", "signature"), ("", ""), ("", ""), ("", "")),
        *(("Sri", "name"), ("NIP 1", below)),
    )
    sources = [SourceLine(NOWHERE, text, "paragraph", style=style) for text, style in lines]
    assert [one for one in shown(segment(sources)) if one.startswith("signature")] == [expected]
