"""Passages become the tree that `draft()` makes, and what has no place in it is told."""

from collections.abc import Mapping
from dataclasses import dataclass

from mpp_readiness.errors import Problem, refused
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.parsing.accompanying import paper
from mpp_readiness.regulation.parsing.blocks import annex
from mpp_readiness.regulation.parsing.body import body
from mpp_readiness.regulation.parsing.elucidation import elucidation
from mpp_readiness.regulation.parsing.head import Head, Signing, head, signing
from mpp_readiness.regulation.parsing.inlines import recognised
from mpp_readiness.regulation.parsing.preamble import citations, recitals
from mpp_readiness.regulation.parsing.reconcile import reconcile
from mpp_readiness.regulation.passages import Passage, SourcePlace, first_place, walk
from mpp_readiness.regulation.tree import Article, Chapter, Dictum, Draft, Regulation


@dataclass(frozen=True, slots=True)
class ParsedDraft:
    """A draft that somebody brought, as a tree of ours, and all that the tree does not say."""

    draft: Draft
    places: Mapping[str, SourcePlace]
    """Where each node stands in the source, by its eId."""
    unplaced: tuple[Passage, ...]
    """What was written and is not printed by the tree as it was written, in the order of the source."""
    problems: tuple[Problem, ...]
    """Each of them with its place, fault and remedy; then what the tree prints and nobody wrote, as a warning."""


def parse_passages(parts: tuple[Passage, ...]) -> ParsedDraft:
    """The tree of the parts of a regulation, or of the sheets of a paper.

    The words are never changed: what a node cannot print as it was written is in `unplaced`, with a problem each.

    Raises InvalidInput where there is no tree: nothing that a regulation must have was found, or nothing at all.
    """
    sheets = [one for one in parts if one.label == "paper"]
    plain, doubts = paper(sheets) if sheets else _regulation(parts)
    places, unplaced, problems = reconcile(parts, number(plain))
    # Where numbers are wrong, nobody knows what a reference meant: it stays words.
    draft = recognised(plain, pointing=not any(one.kind in _NUMBERED for one in unplaced))
    return ParsedDraft(draft, places, unplaced, (*doubts, *problems))


_NUMBERED = ("chapter", "section", "subsection", "article", "paragraph", "point", "dictum")


def _regulation(parts: tuple[Passage, ...]) -> tuple[Regulation, tuple[Problem, ...]]:
    regulations = [one for one in parts if one.label == "regulation"]
    found = body(regulations[0].children) if regulations else ()
    if not found:
        what = "naskah ini tidak memuat Pasal atau diktum yang dapat dibaca"
        remedy = "periksa apakah berkas ini naskah peraturan atau keputusan"
        raise refused("draft-without-body", str(first_place(parts)), what, remedy)
    main = tuple(walk(regulations[0].children))
    top, doubts = head(main)
    return _explained(_tree(top, signing(main), main, found, parts), parts), doubts


def _tree(
    top: Head,
    signed: Signing,
    main: tuple[Passage, ...],
    found: tuple[Chapter | Article | Dictum, ...],
    parts: tuple[Passage, ...],
) -> Regulation:
    return Regulation(
        region=top.region,
        kind=top.kind,
        number=top.number,
        year=top.year,
        subject=top.subject,
        draft=top.draft,
        recitals=recitals(main, top),
        citations=citations(main),
        body=found,
        enacted_on=signed.enacted_on,
        enacted_by=signed.enacted_by,
        promulgated_on=signed.promulgated_on,
        promulgated_by=signed.promulgated_by,
        gazette_number=signed.gazette_number,
        seat=signed.seat,
        annexes=tuple(made for one in parts if one.label == "annex" and (made := annex(one, top)) is not None),
    )


def _explained(plain: Regulation, parts: tuple[Passage, ...]) -> Regulation:
    """The elucidation speaks of Pasal by their numbers; so the body is numbered first."""
    explains = next((one for one in parts if one.label == "elucidation"), None)
    return plain if explains is None else elucidation(explains, plain)
