"""The metadata of Akoma Ntoso hold the addresses by which the world calls a draft, a law and a concept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, assert_never
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from mpp_readiness.legislation import find_instrument
from mpp_readiness.regions import Region
from mpp_readiness.regulation.printing import office, title_of
from mpp_readiness.regulation.tree import AccompanyingDocument, Draft, Regulation

# The schema wants a whole day: the farthest one stands for a day that has not come.
_NO_DAY = date(9999, 12, 31)
_OFFICES = {"Bupati": ("perbup", "kepbup"), "Wali Kota": ("perwali", "kepwal"), "Gubernur": ("pergub", "kepgub")}
CLASSES: Mapping[str, str] = {
    "term": "TLCConcept",
    "def": "TLCConcept",
    "docAuthority": "TLCRole",
    "role": "TLCRole",
    "person": "TLCPerson",
    "organization": "TLCOrganization",
}
Event: TypeAlias = Literal["Enactment", "Generation", "unknown"]


@dataclass(frozen=True, slots=True)
class Work:
    """What the metadata say of the work and of each of its attachments."""

    kind: Literal["act", "doc"]
    region: Region
    subtype: str
    year: str
    number: str
    title: str
    author: str
    author_mark: Literal["role", "organization"]
    day: str
    event: Event

    @property
    def country(self) -> str:
        """The country with the code of the region as its locality; an invented region has only its name."""
        return f"id-{self.region.code.replace('.', '') or _slug(self.region.full_name)}"

    @property
    def uri(self) -> str:
        return f"/akn/{self.country}/{self.kind}/{self.subtype}/{self.year}/{self.number}"

    @property
    def author_id(self) -> str:
        return concept(self.author_mark, self.author)


def work_of(draft: Draft, generated: date | None) -> Work:
    title = title_of(draft)
    match draft:
        case Regulation(region=region):
            day, event = _day(draft.enacted_on, generated)
            year, number, subtype = f"{draft.year or day.year:04}", _slug(draft.number or "nn"), _subtype(draft)
            return Work("act", region, subtype, year, number, title, office(draft), "role", str(day), event)
        case AccompanyingDocument(region=region):
            day, event = _day(None, generated)
            year, author = f"{day.year:04}", region.full_name
            return Work("doc", region, _slug(title), year, "nn", title, author, "organization", str(day), event)
        case _:
            assert_never(draft)


def _day(enacted: date | None, generated: date | None) -> tuple[date, Event]:
    if enacted is not None:
        return enacted, "Enactment"
    return (_NO_DAY, "unknown") if generated is None else (generated, "Generation")


def _subtype(draft: Regulation) -> str:
    regulation, decision = _OFFICES.get(draft.region.head, ("perkada", "kepkada"))
    return regulation if draft.kind == "Peraturan" else decision


def describe(meta: Element, document: Element, work: Work) -> None:
    identify(meta, work, "main")
    lifecycle = SubElement(meta, "lifecycle", source="#generator")
    SubElement(lifecycle, "eventRef", date=work.day, eId="e_1", source="#original", type="generation")
    references = SubElement(meta, "references", source="#generator")
    SubElement(references, "original", eId="original", href=work.uri, showAs=work.title)
    href = "/ontology/organization/id/mpp-readiness"
    SubElement(references, "TLCOrganization", eId="generator", href=href, showAs="mpp-readiness")
    for eid, (mark, words) in _concepts(document, work).items():
        href = f"/ontology/{eid.replace('-', '/id/', 1)}"
        SubElement(references, CLASSES[mark], eId=eid, href=href, showAs=words)


def _concepts(document: Element, work: Work) -> Mapping[str, tuple[str, str]]:
    """Whatever the words refer to, as it is first called."""
    found: dict[str, tuple[str, str]] = {work.author_id: (work.author_mark, work.author)}
    for element in document.iter():
        if element.tag in CLASSES:
            called = "".join(element.itertext()).rstrip(",")
            found.setdefault(element.attrib["refersTo"].removeprefix("#"), (element.tag, called))
    return found


def identify(meta: Element, work: Work, component: str) -> None:
    """`ind@` without a day is the first expression of a work."""
    identification = SubElement(meta, "identification", source="#generator")
    expression = f"{work.uri}/ind@{work.day if work.event != 'unknown' else ''}"
    own = _level(identification, "FRBRWork", work.uri, f"!{component}", work, work.author_id)
    SubElement(own, "FRBRcountry", value=work.country)
    SubElement(own, "FRBRsubtype", value=work.subtype)
    SubElement(own, "FRBRnumber", value=work.number)
    SubElement(own, "FRBRauthoritative", value="false")
    spoken = _level(identification, "FRBRExpression", expression, f"!{component}", work)
    SubElement(spoken, "FRBRlanguage", language="ind")
    _level(identification, "FRBRManifestation", f"{expression}.xml", f"!{component}.xml", work)


def _level(parent: Element, tag: str, uri: str, component: str, work: Work, author: str = "generator") -> Element:
    level = SubElement(parent, tag)
    SubElement(level, "FRBRthis", value=f"{uri.removesuffix('.xml')}/{component}")
    SubElement(level, "FRBRuri", value=uri)
    if tag == "FRBRWork":
        SubElement(level, "FRBRalias", value=work.title, name="title")
        SubElement(level, "FRBRalias", value=_alias(work), name="pasal.id")
    SubElement(level, "FRBRdate", date=work.day, name=work.event)
    SubElement(level, "FRBRauthor", href=f"#{author}")
    return level


def _alias(work: Work) -> str:
    """pasal.id names the region in the kind of the act."""
    return f"/akn/id/{work.kind}/{work.subtype}-{_slug(work.region.full_name)}/{work.year}/{work.number}"


# ---- addresses of laws and concepts


def instrument_address(id: str) -> str:
    """The address of a law in the manner of pasal.id; nothing for what has no year.

    >>> instrument_address("uu-25-2009"), instrument_address("uud-1945")
    ('/akn/id/act/uu/2009/25', '/akn/id/act/uud/1945/uud')
    """
    year = find_instrument(id).year
    subtype, number, _ = re.split(r"-(?=\d)(.*)", id, maxsplit=1)
    number = number.removesuffix(str(year)).rstrip("-")
    return f"/akn/id/act/{subtype}/{year}/{number or subtype}" if year else ""


def concept(mark: str, words: str) -> str:
    """The same words of the same class are the same concept."""
    return f"{CLASSES[mark].removeprefix('TLC').lower()}-{_slug(words)}"


def _slug(words: str) -> str:
    return quote("-".join(words.lower().rstrip(",").split()), safe="")
