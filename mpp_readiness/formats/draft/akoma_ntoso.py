"""A draft becomes Akoma Ntoso 3.0: the tree says how it nests, the print says every word."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, assert_never
from xml.etree.ElementTree import Element, SubElement, tostring

from mpp_readiness.formats.draft.frbr import CLASSES, Work, concept, describe, identify, instrument_address, work_of
from mpp_readiness.regulation.numbering import Numbered, Placed
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.body import pieces
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run, Runs, plain
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Elucidation,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_FORMULAS = {"invocation": "rahmat", "decides": "diktum", "decided": "diktum", "formula": "pengundangan"}
# Inside these, white space is text.
_MIXED = frozenset({"p", "num", "heading", "block"})


def akn_xml(numbered: Numbered, generated: date | None = None) -> bytes:
    """The draft as a document that the strict schema of OASIS accepts.

    The day of the work is that of its enactment. For what is not enacted it is `generated`, for which the caller
    answers; without one it is 9999-12-31 under the name `unknown`, because no clock may guess it. In the address of
    the work an unknown year is the year of that day, an unknown number is `nn`.
    """
    root = Element("akomaNtoso", xmlns=_NAMESPACE)
    work, parts = work_of(numbered.draft, generated), printed(numbered)
    match numbered.draft:
        case Regulation():
            document, meta = _document(root, "act", work.subtype)
            _regulation(document, numbered, parts, work)
        case AccompanyingDocument():
            document, meta = _document(root, "doc", work.subtype)
            if head := _at("preface", parts[0]):
                _flat(SubElement(document, "preface"), head)
            _nodes(SubElement(document, "mainBody"), numbered.body, numbered)
        case _:
            assert_never(numbered.draft)
    describe(meta, document, work)
    _indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _document(parent: Element, tag: str, name: str) -> tuple[Element, Element]:
    document = SubElement(parent, tag, name=name, contains="originalVersion")
    return document, SubElement(document, "meta")


def _indent(element: Element, depth: int = 0) -> None:
    """Blanks between blocks, so that the words of two blocks never touch; none inside mixed content."""
    if element.tag in _MIXED or not len(element):
        return
    element.text = "\n" + " " * (depth + 1)
    for child in element:
        child.tail = element.text
        _indent(child, depth + 1)
    element[-1].tail = "\n" + " " * depth


# ---- the regulation and its attachments


def _regulation(act: Element, numbered: Numbered, parts: Sequence[Part], work: Work) -> None:
    main, *others = parts
    _preface(SubElement(act, "preface"), _at("preface", main))
    _preamble(SubElement(act, "preamble"), _at("preamble", main))
    _nodes(SubElement(act, "body"), numbered.body, numbered)
    _flat(SubElement(act, "conclusions"), _at("conclusions", main))
    if others:
        attachments = SubElement(act, "attachments")
        for one, part in zip((*numbered.elucidation, *numbered.annexes), others, strict=True):
            _attachment(SubElement(attachments, "attachment", eId=one.eid), one, part, numbered, work)


def _attachment(attachment: Element, one: Placed, part: Part, numbered: Numbered, work: Work) -> None:
    """The first line of the head is the heading of the attachment, the rest the preface of its document."""
    first, *head = _at("preface", part)
    _inline(SubElement(attachment, "heading"), _words(first))
    doc, meta = _document(attachment, "doc", "lampiran" if part.kind == "annex" else "penjelasan")
    identify(meta, work, one.eid)
    _flat(SubElement(doc, "preface"), head)
    body = SubElement(doc, "mainBody")
    if part.kind == "annex":
        _nodes(body, one.children, numbered)
        _flat(SubElement(doc, "conclusions"), part.pieces[-1:])
    else:
        _flat(body, _at("body", part))


def _at(place: str, part: Part) -> list[Piece]:
    return [piece for piece in part.pieces if _place(piece) == place]


def _place(piece: Piece) -> Literal["preface", "preamble", "body", "conclusions"]:
    """Where a piece stands that no node of the tree prints."""
    if not isinstance(piece, Line):
        return "conclusions" if isinstance(piece, SignatureBlock) else "body"
    match piece.role:
        case "letterhead" | "title" | "annex_head" | "annex_title":
            return "preface"
        case "invocation" | "authority" | "recital" | "citation" | "decides" | "decided":
            return "preamble"
        case "formula" | "gazette":
            return "conclusions"
        case "chapter" | "section" | "subsection" | "article" | "definition" | "text" | "paragraph" | "point":
            return "body"
        case "dictum" | "closing" | "entry" | "said" | "heading" | "prose" | "centred" | "right":
            return "body"
        case _:
            assert_never(piece.role)


def _preface(preface: Element, head: Sequence[Piece]) -> None:
    """The last four lines of the title are kind, number, TENTANG and subject."""
    letterhead, *titles = head
    _piece(preface, letterhead)
    title = SubElement(preface, "longTitle")
    *above, kind, number, about, subject = map(_words, titles)
    for runs in above:
        _p(title, runs)
    _p(title, kind, "docType")
    numbered = SubElement(title, "p")
    _inline(numbered, number[:1])
    _inline(SubElement(numbered, "docNumber"), number[1:2])
    _inline(numbered, number[2:])
    _p(title, about)
    _p(title, subject, "docTitle")


def _preamble(preamble: Element, lines: Iterable[Piece]) -> None:
    for line in lines:
        if isinstance(line, Line) and line.role in ("recital", "citation"):
            _listed(preamble, line)
        else:
            _piece(preamble, line)


def _listed(preamble: Element, line: Line) -> None:
    """A recital or a citation; the one with a lead opens the list."""
    if line.lead:
        group = SubElement(preamble, f"{line.role}s", eId=line.eid.partition("__")[0])
        _p(SubElement(group, "intro"), (Run(f"{line.lead} :"),))
    item = SubElement(preamble[-1], line.role, eId=line.eid)
    _num(item, line.label)
    _p(item, line.runs)


# ---- the nodes of a body


def _nodes(parent: Element, placed: Iterable[Placed], numbered: Numbered) -> None:
    for one in placed:
        match one.node:
            case Chapter() | Section() | Subsection() | Article() as division:
                _division(SubElement(parent, division.type, eId=one.eid), one, numbered)
            case Paragraph(points=points) | Point(points=points) as sentence:
                _sentence(SubElement(parent, sentence.type, eId=one.eid), one, numbered, points)
            case Dictum(points=points):
                _sentence(SubElement(parent, "hcontainer", name="diktum", eId=one.eid), one, numbered, points)
            case Definition():
                point = SubElement(parent, "point", eId=one.eid)
                _sentence(point, one, numbered, None)
                next(point.iter("term")).tag = "def"
            case Listing(points=points):
                _sentence(SubElement(parent, "list", eId=one.eid), one, numbered, points)
            case (
                Heading()
                | Prose()
                | Table()
                | Fields()
                | Signature()
                | Recital()
                | Citation()
                | Annex()
                | Elucidation()
            ):
                _flat(parent, pieces((one,), numbered))
            case _:
                assert_never(one.node)


def _division(division: Element, one: Placed, numbered: Numbered) -> None:
    _num(division, one.label)
    if title := _words(next(pieces((one,), numbered))):
        _inline(SubElement(division, "heading"), title)
    if isinstance(one.node, Article) and one.node.definitions:
        _, lead_in, *_ = pieces((one,), numbered)
        division = SubElement(division, "list", eId=f"{one.eid}__list_1")
        _p(SubElement(division, "intro"), _words(lead_in))
    _nodes(division, one.children, numbered)


def _sentence(element: Element, one: Placed, numbered: Numbered, points: Points | None) -> None:
    """A sentence is content, or the lead-in of a tabulation with the phrase that closes it."""
    first = next(pieces((one,), numbered))
    if isinstance(first, Line) and first.eid == one.eid:
        _num(element, f"{first.lead} :" if first.lead else one.label)
        _p(SubElement(element, "content" if points is None else "intro"), first.runs)
    _nodes(element, one.children, numbered)
    if points is not None and points.closing:
        *_, last = pieces((one,), numbered)
        _p(SubElement(element, "wrapUp"), _words(last))


# ---- pieces of print that no tree nests


def _flat(parent: Element, flat: Iterable[Piece]) -> None:
    for piece in flat:
        _piece(parent, piece)


def _piece(parent: Element, piece: Piece) -> None:
    match piece:
        case Line():
            _line(parent, piece)
        case TableBlock(head=head, rows=rows, eid=eid):
            table = SubElement(parent, "table", _eid(eid))
            _row(table, "th", [(Run(word),) for word in head])
            for row in rows:
                _row(table, "td", row)
        case FieldList(rows=pairs, eid=eid):
            table = SubElement(parent, "table", _eid(eid))
            for label, runs in pairs:
                _row(table, "td", [(Run(label),), (Run(":"),), runs])
        case SignatureBlock():
            _signed(parent, piece)
        case _:
            assert_never(piece)


def _line(parent: Element, line: Line) -> None:
    match line.role:
        case "invocation" | "decides" | "decided" | "formula" as role:
            lead = (Run(f"{line.lead} : "),) if line.lead else ()
            _p(SubElement(parent, "formula", name=_FORMULAS[role]), (*lead, *line.runs))
        case "authority":
            _p(parent, line.runs, "docAuthority")
        case "annex_title":
            _p(parent, line.runs, "docTitle")
        case "heading":
            _inline(SubElement(parent, "block", {"name": f"heading-{line.depth}", **_eid(line.eid)}), line.runs)
        case role:
            _inline(SubElement(parent, "p", {"class": role, **_eid(line.eid)}), line.runs)


def _row(table: Element, tag: Literal["th", "td"], cells: Iterable[Runs]) -> None:
    row = SubElement(table, "tr")
    for runs in cells:
        _p(SubElement(row, tag), runs)


def _signed(parent: Element, signed: SignatureBlock) -> None:
    container = SubElement(parent, "container", {"name": "signature", "class": signed.side, **_eid(signed.eid)})
    for runs in signed.lead:
        _p(container, runs)
    signature = SubElement(SubElement(container, "p"), "signature")
    _marked(signature, (Run(signed.office),), "role")
    _inline(signature, (Run(" "),))
    if signed.person and all(run.kind == "words" for run in signed.person):
        _marked(signature, signed.person, "person")
    else:
        _inline(signature, signed.person)


def _eid(eid: str) -> dict[str, str]:
    return {"eId": eid} if eid else {}


# ---- words


def _words(piece: Piece) -> Runs:
    """The words of a piece that can only be a line."""
    assert isinstance(piece, Line)
    return piece.runs


def _num(parent: Element, label: str) -> None:
    if label:
        SubElement(parent, "num").text = label


def _p(parent: Element, runs: Runs, mark: str = "") -> None:
    paragraph = SubElement(parent, "p")
    if mark:
        _marked(paragraph, runs, mark)
    else:
        _inline(paragraph, runs)


def _marked(parent: Element, runs: Runs, mark: str) -> None:
    """The words inside an element that says what they are."""
    refers = {"refersTo": f"#{concept(mark, plain(runs))}"} if mark in CLASSES else {}
    _inline(SubElement(parent, mark, refers), runs)


def _inline(parent: Element, runs: Runs) -> None:
    """Append to mixed content."""
    for run in runs:
        if markup := _markup(run):
            SubElement(parent, *markup).text = run.words
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + run.words
        else:
            parent.text = (parent.text or "") + run.words


def _markup(run: Run) -> tuple[str, dict[str, str]] | None:
    match run.kind:
        case "words":
            return None
        case "reference":
            return "ref", {"href": f"#{run.target}"}
        case "term":
            return "term", {"refersTo": f"#{concept('term', run.target)}"}
        case "instrument":
            href = instrument_address(run.target)
            return ("ref", {"href": href}) if href else ("span", {"title": run.target})
        case "blank":
            return "fillIn", {"title": run.target}
        case "doubt":
            return "remark", {"status": "editorial", "title": run.target}
        case _:
            assert_never(run.kind)
