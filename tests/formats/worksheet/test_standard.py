"""Every workbook that we write keeps what the standard asks (ECMA-376 part 1) and what Excel, stricter, refuses."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from posixpath import dirname, join, normpath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.formats.comparison.workbook import compared_xlsx
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.analysis.comparison import compare_layers
from mpp_readiness.readiness.evaluation.result import Result

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# 18.3.1.99, CT_Worksheet: a sequence, so another order is another document.
ORDER = re.findall(
    r"\w+",
    """
    sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
    ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems
    tableParts extLst
    """,
)
# 18.17.7 lists these without a prefix; what Excel learnt later stands in a file with one.
FUNCTIONS = set(
    re.findall(
        r"\w+",
        """
        AND COUNT COUNTA COUNTIF COUNTIFS EXP FIND IF IFERROR INDEX ISNUMBER LEFT LEN LN LOWER MATCH MAX MID MIN N NOT
        OR ROUND SUBSTITUTE SUM SUMPRODUCT VALUE
        """,
    )
)
LATER = {"_xlfn.NUMBERVALUE"}
LAST_COLUMN, LAST_ROW = 16_384, 1_048_576

Parts = Mapping[str, bytes]


def scored(name: str) -> Result:
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(resources.example_folder() / f"{name}.yaml", checklist))


def form(checklist: str, answers: str | None = None) -> bytes:
    loaded = mpp.load_checklist(checklist)
    path = resources.example_folder() / f"{answers}.yaml"
    return worksheet(loaded, mpp.load_assessment(path, loaded)) if answers else worksheet(loaded)


BOOKS: Mapping[str, Callable[[], bytes]] = {
    "blank": lambda: form("mpp"),
    "filled": lambda: form("mpp", "contoh/contoh"),
    "noted": lambda: form("mpp", "blora/2022-06-24"),
    "other": lambda: form("uji-petik"),
    "two": lambda: compared_xlsx(mpp.compare(scored("blora/2021-06-03"), scored("badung/2018-09-17"))),
    "layers": lambda: compared_xlsx(compare_layers(scored("contoh/contoh"))),
    "series": lambda: compared_xlsx(mpp.trend([scored("blora/2021-06-03"), scored("blora/2022-06-24")])),
}


@cache
def parts(name: str) -> Parts:
    with zipfile.ZipFile(io.BytesIO(BOOKS[name]())) as package:
        return {one: package.read(one) for one in package.namelist()}


@cache
def read(name: str, part: str) -> Element:
    return ElementTree.fromstring(parts(name)[part])


def sheets(name: str) -> Mapping[str, Element]:
    """Every sheet by the name that people see."""
    related = {one.attrib["Id"]: one.attrib["Target"] for one in read(name, "xl/_rels/workbook.xml.rels")}
    listed = read(name, "xl/workbook.xml").iter(f"{SPACE}sheet")
    return {one.attrib["name"]: read(name, related[one.attrib[RELATED]].lstrip("/")) for one in listed}


def cells(sheet: Element) -> Iterator[Element]:
    return sheet.iter(f"{SPACE}c")


def formulas(sheet: Element) -> Iterator[str]:
    """Of cells, validations and conditional formats."""
    for tag in ("f", "formula", "formula1", "formula2"):
        yield from (one.text or "" for one in sheet.iter(f"{SPACE}{tag}"))


def at(reference: str) -> tuple[int, int]:
    """Row and column of a cell.

    >>> at("AA5")
    (5, 27)
    """
    found = re.fullmatch(r"([A-Z]{1,3})([1-9][0-9]*)", reference)
    assert found, reference
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def without_texts(formula: str) -> str:
    """A formula without what stands in quotes: its texts and the names of its sheets."""
    return re.sub(r"'[^']*'!", "X!", re.sub(r'"(?:[^"]|"")*"', '""', formula))


book = pytest.mark.parametrize("name", BOOKS)


@book
def test_every_part_is_announced_and_every_relation_leads_to_one(name: str) -> None:
    known = parts(name)
    types = ElementTree.fromstring(known["[Content_Types].xml"])
    defaults = {one.attrib["Extension"] for one in types if "Extension" in one.attrib}
    overrides = {one.attrib["PartName"].lstrip("/") for one in types if "PartName" in one.attrib}

    assert overrides <= set(known)
    assert [part for part in known if part not in overrides and part.rpartition(".")[2] not in defaults] == []
    for part in [one for one in known if one.endswith(".rels")]:
        source = dirname(dirname(part))
        for relation in ElementTree.fromstring(known[part]):
            target = relation.attrib["Target"]
            assert (target.lstrip("/") if target.startswith("/") else normpath(join(source, target))) in known


@book
def test_the_children_of_a_sheet_stand_in_the_order_of_the_standard(name: str) -> None:
    for sheet in sheets(name).values():
        places = [ORDER.index(child.tag.removeprefix(SPACE)) for child in sheet]
        assert places == sorted(places)


@book
def test_names_of_sheets_and_defined_names_are_ones_that_excel_takes(name: str) -> None:
    names = list(sheets(name))

    assert all(0 < len(one) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", one) for one in names)
    assert len({one.casefold() for one in names}) == len(names)
    listed = read(name, "xl/workbook.xml").iter(f"{SPACE}definedName")
    defined = [(one.attrib["name"], one.text or "") for one in listed]
    assert all(re.fullmatch(r"[A-Za-z_\\][A-Za-z0-9_.\\]*", one) for one, _ in defined)
    assert {found for _, text in defined for found in re.findall(r"'([^']+)'!", text)} <= set(names)


@book
def test_rows_and_cells_follow_one_another_and_are_no_larger_than_excel_allows(name: str) -> None:
    for sheet in sheets(name).values():
        rows = list(sheet.iter(f"{SPACE}row"))
        numbers = [int(row.attrib["r"]) for row in rows]
        assert numbers == sorted(set(numbers))
        assert all(0 <= float(row.attrib.get("ht", 0)) <= 409.5 for row in rows)
        for row in rows:
            places = [at(cell.attrib["r"]) for cell in row]
            assert places == sorted(set(places))
            assert all(place[0] == int(row.attrib["r"]) for place in places)
        columns = [(int(one.attrib["min"]), int(one.attrib["max"])) for one in sheet.iter(f"{SPACE}col")]
        assert all(low <= high <= LAST_COLUMN for low, high in columns)
        assert all(before[1] < after[0] for before, after in pairwise(columns))
        assert all(float(one.attrib.get("width", 0)) <= 255 for one in sheet.iter(f"{SPACE}col"))


@book
def test_every_style_that_a_cell_names_is_there_and_its_text_stands_in_it(name: str) -> None:
    style = read(name, "xl/styles.xml")
    sizes = {tag: len(style.findall(f"{SPACE}{tag}/*")) for tag in ("cellXfs", "cellStyleXfs", "fonts", "fills")}

    for sheet in sheets(name).values():
        assert all(int(one.attrib.get("s", 0)) < sizes["cellXfs"] for one in cells(sheet))
        assert all(int(one.attrib.get("style", 0)) < sizes["cellXfs"] for one in sheet.iter(f"{SPACE}col"))
        # Texts stand in their cells; a table of texts, to which "s" would point, is not written.
        kinds = {one.attrib.get("t", "n") for one in cells(sheet)}
        assert kinds <= {"inlineStr", "n", "d", "b"}
        assert all(len("".join(one.itertext())) <= 32_767 for one in sheet.iter(f"{SPACE}is"))
    for used in style.findall(f"{SPACE}cellXfs/{SPACE}xf"):
        assert int(used.attrib.get("xfId", 0)) < sizes["cellStyleXfs"]
        assert int(used.attrib["fontId"]) < sizes["fonts"]
        assert int(used.attrib["fillId"]) < sizes["fills"]


@book
def test_drop_downs_keep_to_the_lengths_beyond_which_excel_repairs_the_file(name: str) -> None:
    for sheet in sheets(name).values():
        for group in sheet.iter(f"{SPACE}dataValidations"):
            assert int(group.attrib["count"]) == len(group) > 0
        for one in sheet.iter(f"{SPACE}dataValidation"):
            source = one.findtext(f"{SPACE}formula1") or ""
            assert 0 < len(source.strip('"')) <= 255
            assert all(len(one.attrib.get(title, "")) <= 32 for title in ("promptTitle", "errorTitle"))
            assert len(one.attrib.get("prompt", "")) <= 255
            assert len(one.attrib.get("error", "")) <= 225
            areas = one.attrib["sqref"].split()
            assert areas
            for corner in (corner for area in areas for corner in area.split(":")):
                row, column = at(corner)
                assert row <= LAST_ROW
                assert column <= LAST_COLUMN


@book
def test_conditional_formats_have_priorities_of_their_own_and_looks_that_are_there(name: str) -> None:
    looks = len(read(name, "xl/styles.xml").findall(f"{SPACE}dxfs/*"))
    for sheet in sheets(name).values():
        rules = list(sheet.iter(f"{SPACE}cfRule"))
        priorities = [int(rule.attrib["priority"]) for rule in rules]
        assert sorted(set(priorities)) == sorted(priorities)
        assert all(priority >= 1 for priority in priorities)
        assert all(int(rule.attrib["dxfId"]) < looks for rule in rules)


def depth(formula: str) -> int:
    deepest = level = 0
    for sign in formula:
        level += (sign == "(") - (sign == ")")
        assert level >= 0, formula
        deepest = max(deepest, level)
    assert level == 0, formula
    return deepest


@book
def test_formulas_are_ones_that_every_excel_since_2013_reads(name: str) -> None:
    known = set(sheets(name))
    for sheet in sheets(name).values():
        for formula in formulas(sheet):
            bare = without_texts(formula)
            assert not formula.startswith("=")
            assert len(formula) <= 8192
            assert depth(bare) <= 64
            # A list of Indonesia is separated by semicolons on the screen, by commas in the file.
            assert not re.search("[;{}@#]", bare), formula
            assert set(re.findall(r"([A-Za-z_][A-Za-z0-9_.]*)\(", bare)) <= FUNCTIONS | LATER, formula
            named = re.findall(r"'([^']+)'!", re.sub(r'"(?:[^"]|"")*"', "", formula)) + re.findall(r"(\w+)!", bare)
            assert {one for one in named if one != "X"} <= known


def test_the_checks_would_see_a_fault() -> None:
    assert without_texts("IF('Bukti lain'!A1=\"a;b(\",1)") == 'IF(X!A1="",1)'
    assert depth("A(B(C()))") == 3
    with pytest.raises(AssertionError):
        depth("A)(")
    wrong: Sequence[str] = ("sheetData", "cols")
    assert [ORDER.index(one) for one in wrong] != sorted(ORDER.index(one) for one in wrong)
