"""The passages of an annex or a paper become its blocks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mpp_readiness.regulation.parsing.body import article, tabulation
from mpp_readiness.regulation.parsing.head import Head
from mpp_readiness.regulation.parsing.tables import tabular
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.printing.wording import BLANK
from mpp_readiness.regulation.text import Text, words
from mpp_readiness.regulation.tree import Annex, Block, Heading, Listing, Prose, Signature


def annex(part: Passage, top: Head) -> Annex | None:
    """An annex without the signature below it, which code writes; None where nothing stands in it."""
    inside = list(part.children)
    office = f"{top.region.head} {top.region.name},".upper()
    if inside and inside[-1].kind == "signature" and inside[-1].words.upper().startswith(office):
        inside.pop()
    title = next((one.words for one in inside if one.kind == "annex_title"), "")
    made = blocks([one for one in inside if one.kind not in ("annex_head", "annex_title")])
    return Annex(title=title, blocks=made) if made else None


def blocks(passages: Sequence[Passage]) -> tuple[Block, ...]:
    """The blocks in their order; items of one list make one block, with the line that leads to them."""
    return _beside(_each(passages))


def _beside(made: Iterable[Block]) -> tuple[Block, ...]:
    """Of two who sign one after the other, as the parties of an agreement, the first stands on the left."""
    placed = list(made)
    for i, (one, other) in enumerate(pairwise(placed)):
        if isinstance(one, Signature) and isinstance(other, Signature):
            first = not i or getattr(placed[i - 1], "side", "") != "left"
            placed[i] = one.model_copy(update={"side": "left" if first else "right"})
    return tuple(placed)


def _each(passages: Sequence[Passage]) -> Iterator[Block]:
    at = 0
    while at < len(passages):
        size = _listed(passages, at)
        if size:
            yield from _listing(passages[at : at + size])
        elif (made := _block(passages[at])) is not None:
            yield made
        at += max(size, 1)


def _listed(passages: Sequence[Passage], at: int) -> int:
    """How many passages are one list from here on, its lead-in among them."""
    leads = passages[at].kind == "prose" and passages[at].words.endswith(":")
    first = at + leads
    if first >= len(passages) or passages[first].kind != "point":
        return 0
    stop = first + 1
    while stop < len(passages) and passages[stop].kind == "point" and not _begins(passages[stop].label):
        stop += 1
    closes = stop < len(passages) and passages[stop].kind == "closing"
    return stop + closes - at


def _begins(label: str) -> bool:
    return label in ("1.", "a.")


def _listing(inside: Sequence[Passage]) -> Iterator[Block]:
    """Items that read on from a lead-in, or of which each is a sentence, or that have no mark at all."""
    lead = inside[0].words if inside[0].kind == "prose" else ""
    items = [one.words for one in inside if one.kind == "point" and not one.children]
    sentences = len(items) > 1 and all(_ends(one).endswith(".") for one in items)
    leaves = [one.words for one in walk(inside) if one.kind == "point" and not one.children]
    bare = not any(_ends(one).endswith((".", ";", ",", "dan", "atau")) for one in leaves)
    each = "." if sentences or not lead else "" if bare else None
    made = tabulation(inside, ".", each=each)
    if made is None:
        return
    if lead and sentences:
        # A lead-in would make its items read on: here each of them is a sentence.
        yield Prose(text=words(lead))
        yield Listing(points=made)
    else:
        yield Listing(lead_in=words(lead.removesuffix(":")) if lead else (), points=made, unmarked=bare and bool(lead))


def _ends(written: str) -> str:
    """Without the dots that stand for what is unknown, three for each; one more is a mark."""
    bare = written.rstrip(".")
    return bare if (len(written) - len(bare)) % len(BLANK) == 0 else written


def _block(one: Passage) -> Block | None:
    match one.kind:
        case "heading":
            return Heading(text=_said(one.words))
        case "article":
            return article(one)
        case "table":
            return tabular(one.words)
        case "signature":
            return _signature(one.words)
        case "centred":
            return Prose(text=_said(one.words), align="centre")
        case "right":
            return Prose(text=_said(one.words), align="right")
        case "prose" | "text" | "unplaced" | "formula" | "title":
            return Prose(text=_said(one.words))
        case _:
            return None


def _said(written: str) -> Text:
    return words(written) if written else ()


def _signature(written: str) -> Signature:
    """The office ends with its comma; above it place and day, below it the name."""
    lines = written.split("\n")
    office = next((i for i, line in enumerate(lines) if line.endswith(",")), max(0, len(lines) - 2))
    lead = tuple(_said(line) for line in lines[:office])
    return Signature(lead=lead, office=lines[office], person=_said(" ".join(lines[office + 1 :])))
