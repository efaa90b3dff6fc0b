"""The numbers that Word prints follow from its lists alone: how a level counts, begins anew and is written."""

from collections.abc import Mapping

import pytest
from docx.oxml.parser import parse_xml

from mpp_readiness.formats.word.reading.list_numbers import Lists, NumberLevel, labels, lists_in

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEGAL: Mapping[int, NumberLevel] = {
    0: NumberLevel(text="Pasal %1"),
    1: NumberLevel(text="(%2)"),
    2: NumberLevel(format="lowerLetter", text="%3."),
}


def printed(levels: Mapping[int, NumberLevel], *depths: int) -> list[str]:
    return labels([(1, depth) for depth in depths], Lists({1: 7}, {7: levels}))


def test_a_level_begins_anew_after_each_one_above_it() -> None:
    """ECMA-376 part 1, 17.9.10: so it is where lvlRestart is not written."""
    assert printed(LEGAL, 0, 1, 1, 2, 1, 2, 0, 1) == [
        "Pasal 1", "(1)", "(2)", "a.", "(3)", "a.", "Pasal 2", "(1)"
    ]  # fmt: skip


def test_lvl_restart_names_the_level_after_which_it_begins_anew() -> None:
    """17.9.10: with 1, only one of the first level begins it anew; with 0 none does."""
    only_first = {**LEGAL, 2: NumberLevel(text="%3.", restarts=1)}
    never = {**LEGAL, 2: NumberLevel(text="%3.", restarts=0)}
    assert printed(only_first, 0, 1, 2, 1, 2, 0, 1, 2) == ["Pasal 1", "(1)", "1.", "(2)", "2.", "Pasal 2", "(1)", "1."]
    assert printed(never, 0, 1, 2, 0, 1, 2)[-1] == "2."


def test_a_level_that_was_skipped_counts_as_its_first() -> None:
    assert printed({**LEGAL, 1: NumberLevel(text="%1.%2", start=3)}, 1, 1) == ["1.3", "1.4"]


def test_a_list_that_begins_anew_does_so_once() -> None:
    lists = Lists({1: 7, 2: 7}, {7: {0: NumberLevel(text="%1.")}}, {(2, 0): 5})
    assert labels([(1, 0), (2, 0), None, (2, 0), (3, 0), (1, 9)], lists) == ["1.", "5.", "", "6.", "", ""]


@pytest.mark.parametrize(
    ("format", "start", "written"),
    [("upperRoman", 3999, "MMMCMXCIX"), ("lowerRoman", 4000, "4000"), ("decimalZero", 9, "09"), ("decimal", 0, "0")],
)
def test_numbers_at_the_ends_of_a_format(format: str, start: int, written: str) -> None:
    assert printed({0: NumberLevel(start, format, "%1")}, 0) == [written]


def test_lists_are_read_from_the_part_that_word_writes() -> None:
    numbering = parse_xml(
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="1"><w:start w:val="4"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlRestart w:val="0"/><w:pStyle w:val="Ayat"/><w:lvlText w:val="%2."/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="2">'
        '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
        "</w:numbering>"
    )
    level = NumberLevel(4, "lowerLetter", "%2.", 0, "Ayat", 360)
    assert lists_in(numbering) == Lists({2: 7}, {7: {1: level}}, {(2, 1): 3})
    assert lists_in(None) == Lists()
