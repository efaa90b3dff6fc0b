"""One line of print becomes a paragraph of Word with its style, its live number, its fields and bookmarks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from mpp_readiness.formats.word.writing.fields import Directory, bookmark, fields
from mpp_readiness.formats.word.writing.styles import AYAT, LISTS, STEP, Element, element, run, spelled, style_id, twips
from mpp_readiness.regulation.printing.layout import PlacedLine, Stays
from mpp_readiness.regulation.printing.lines import Line
from mpp_readiness.regulation.printing.wording import Run, Runs


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """What a paragraph has to know of the whole draft."""

    width: int
    """Between the margins, in millimetres."""
    places: Directory
    lists: Mapping[tuple[str, str], int]
    """The number of a further list, by its kind and what it hangs on."""
    marks: Mapping[str, int]
    """Bookmarks: what is referred to, and every article, by eId."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Style of a line, and the list that numbers it; `hangs_on` is empty for the list that the style carries."""

    style: str
    kind: str = ""
    level: int = 0
    hangs_on: str = ""


def style_of(line: Line, part: str) -> LineStyle:
    scope = line.eid.split("__")[0] if line.eid.startswith("att_") else ""
    match line.role:
        case "chapter":
            return _numbered("bab", 0)
        case "article":
            return _numbered("pasal", 0, scope)
        case "paragraph":
            return _numbered("pasal", 1, scope)
        case "point":
            return _point(line, scope)
        case "definition":
            return _numbered("definisi", 0, line.eid.rpartition("__")[0])
        case "recital":
            return _numbered("menimbang", 0) if line.label else LineStyle("PB Isi")
        case "citation":
            return _numbered("mengingat", 0) if line.label else LineStyle("PB Isi")
        case "letterhead":
            return LineStyle("PB Kop Surat" if part == "paper" else "PB Lambang")
        case "title":
            return LineStyle("PB Penjelasan" if part == "elucidation" and line.eid else "PB Judul")
        case "annex_head":
            return LineStyle("PB Lampiran" if line.eid else "PB Lampiran Kepala")
        case "heading":
            return LineStyle(f"PB Subjudul {line.depth}")
        case "entry":
            return LineStyle("PB Penjelasan Ayat" if line.depth else "PB Penjelasan Pasal")
        case "said":
            return LineStyle("PB Penjelasan Isi Ayat" if line.depth > 1 else "PB Penjelasan Isi")
        case "invocation" | "authority":
            return LineStyle("PB Pembukaan")
        case "decides":
            return LineStyle("PB Memutuskan")
        case "decided":
            return LineStyle("PB Menetapkan")
        case "dictum":
            return LineStyle("PB Diktum")
        case "section":
            return LineStyle("PB Bagian")
        case "subsection":
            return LineStyle("PB Paragraf")
        case "text" | "prose" | "closing":
            return LineStyle("PB Isi")
        case "formula":
            return LineStyle("PB Penutup")
        case "gazette":
            return LineStyle("PB Berita Daerah")
        case "annex_title":
            return LineStyle("PB Lampiran Judul")
        case "centred":
            return LineStyle("PB Tengah")
        case "right":
            return LineStyle("PB Kanan")
        case _:
            assert_never(line.role)


def _point(line: Line, scope: str) -> LineStyle:
    """A point goes on from an ayat in the list of the articles, from anything else in a list of its own."""
    above = line.eid.split("__point_")[0]
    last = above.rpartition("__")[2]
    if last.startswith("para_"):
        return _numbered("pasal", line.depth + 1, scope)
    return _numbered("diktum" if last.startswith("dictum_") else "lampiran", line.depth - 1, above)


def _numbered(kind: str, level: int, hangs_on: str = "") -> LineStyle:
    return LineStyle(LISTS[kind][level].style, kind, level, hangs_on)


def written(placed: PlacedLine, part: str, frame: DocumentContext) -> Element:
    line, look = placed.line, style_of(placed.line, part)
    indent = AYAT if placed.under == "paragraph" else 0
    layout = [*kept(placed.stays)]
    if look.hangs_on:
        number = frame.lists[look.kind, look.hangs_on]
        layout.append(element("numPr", element("ilvl", val=look.level), element("numId", val=number)))
    if line.role == "closing":
        layout.append(element("ind", left=twips(indent + STEP * line.depth)))
    elif line.role == "point" and look.kind == "pasal" and not indent:
        # Without ayat the list begins at the margin.
        layout.append(element("ind", left=twips(STEP * line.depth), hanging=twips(STEP)))
    return paragraph(look.style, *_content(line, frame), layout=layout)


def kept(stays: Stays) -> tuple[Element, ...]:
    """On the page of what follows, where no style says so."""
    return (element("keepNext"),) if stays in ("lead-in", "signed") else ()


def _content(line: Line, frame: DocumentContext) -> Iterator[Element]:
    words = run_elements(line.runs, frame)
    match line.role:
        case "chapter":
            return marked(line.eid, (_break(), *words), frame)
        case "section" | "subsection":
            return chain(marked(line.eid, (run(line.label),), frame), (_break(), *words))
        case "article":
            # The navigation pane of Word leaves out a heading without any sign.
            sign = run("\N{NO-BREAK SPACE}", element("sz", val=2))
            return chain(marked(line.eid, (sign,), frame), (_break(), *words) if words else ())
        case "dictum":
            return iter(words)
        case _:
            return marked(line.eid, words, frame)


def marked(eid: str, content: tuple[Element, ...], frame: DocumentContext) -> Iterator[Element]:
    """Between the two ends of a bookmark, if anything leads here."""
    if eid not in frame.marks:
        return iter(content)
    number = frame.marks[eid]
    start = element("bookmarkStart", id=number, name=bookmark(eid))
    return iter((start, *content, element("bookmarkEnd", id=number)))


def paragraph(style: str, *content: Element, layout: Iterable[Element] = ()) -> Element:
    return element("p", element("pPr", element("pStyle", val=style_id(style)), *layout), *content)


def run_elements(runs: Runs, frame: DocumentContext) -> tuple[Element, ...]:
    return tuple(chain.from_iterable(_run(one, frame) for one in runs))


def _run(one: Run, frame: DocumentContext) -> Iterator[Element]:
    match one.kind:
        case "words" | "term" | "instrument":
            yield run(one.words)
        case "blank":
            yield run(one.words, element("rStyle", val=style_id("PB Isian")))
        case "doubt":
            yield run(one.words, element("rStyle", val=style_id("PB Verifikasi")))
        case "reference":
            for field in fields(one, frame.places):
                yield from _field(field.code, field.words) if field.code else (run(field.words),)
        case _:
            assert_never(one.kind)


def _field(code: str, words: str) -> Iterator[Element]:
    """With its words inside, so that the file is right where fields are not updated."""
    yield element("r", element("fldChar", fldCharType="begin"))
    yield element("r", spelled("instrText", f" {code} "))
    yield element("r", element("fldChar", fldCharType="separate"))
    yield run(words)
    yield element("r", element("fldChar", fldCharType="end"))


def _break() -> Element:
    return element("r", element("br"))
