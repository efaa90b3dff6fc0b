"""The code of a region gives its kind and its province by formulas of a worksheet."""

from collections.abc import Mapping

from mpp_readiness.formats.worksheet.layout import profile_cell
from mpp_readiness.formats.worksheet.writing.formulas import SHEET, Sums, literal
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.facts import BUILT_IN, facts_in_use
from mpp_readiness.regions import RegionKind, all_regions


def regions(made: Sums, checklist: Checklist, assessment: Assessment | None) -> None:
    """The facts that the region itself gives, for whatever code people type; unknown where the register has none."""
    start = len(made.rows) + 1
    for code, (name, seconds) in _provinces().items():
        made.add(code, name, f"|{'|'.join(seconds)}|")
    end = len(made.rows)
    typed, invented, kind = (profile_cell(checklist, key) for key in ("region", "region.name", "region.kind"))
    # A number has lost the zero at its end: 33.10 is 33.1.
    bare = f'SUBSTITUTE(SUBSTITUTE({typed}&"",".",""),",","")'
    code = f"$B${made.add('kode', f'=IF(AND(ISNUMBER({typed}),LEN({bare})=3),{bare}&0,{bare})')}"
    place = f"IFERROR(MATCH(LEFT({code},2),{SHEET}!$A${start}:$A${end},0),0)"
    at = f"$B${made.add('provinsi ke', f'={place}')}"
    names, lists = (f"{SHEET}!${column}${start}:${column}${end}" for column in "BC")
    here = f'IF({at}=0,FALSE,OR(LEN({code})=2,ISNUMBER(FIND("|"&MID({code},3,9)&"|",INDEX({lists},{at})))))'
    is_known = f"$B${made.add('terdaftar', f'={here}')}"
    found = {
        "jenis": f'IF(LEN({code})=2,"{RegionKind.PROVINSI}",IF(VALUE(MID({code},3,2))>={_FIRST_CITY},'
        f'"{RegionKind.KOTA}","{RegionKind.KABUPATEN}"))',
        "provinsi": f"INDEX({names},{at})",
    }
    # An invented region without a kind is a kabupaten, as it is to the loader.
    named = {"jenis": f'IF({invented}="","",IF({kind}="","{RegionKind.KABUPATEN}",{kind}))', "provinsi": '""'}
    for fact in BUILT_IN:
        by_code = f"IF({is_known},{found[fact]},{_by_name(checklist, assessment, typed, fact)})"
        made.facts[fact] = made.add(fact, f'=IF({typed}="",{named[fact]},{by_code})')


_FIRST_CITY = 71
"""Codes of cities begin here in every province; the second half of the code of a regency is lower."""


def _provinces() -> Mapping[str, tuple[str, list[str]]]:
    """Name of every province by its code, and the second halves of the codes in it."""
    found: dict[str, tuple[str, list[str]]] = {}
    for region in all_regions():
        code, _, second = region.code.partition(".")
        found.setdefault(code, (region.province, []))
        if second:
            found[code][1].append(second)
    return found


def _by_name(checklist: Checklist, assessment: Assessment | None, typed: str, fact: str) -> str:
    """Of a region that is written by its name, what the form was made with."""
    if assessment is None or not isinstance(assessment.region, str):
        return '""'
    known = facts_in_use(checklist, assessment).get(fact, "")
    return f'IF({typed}&""={literal(assessment.region)},{literal(str(known))},"")'
