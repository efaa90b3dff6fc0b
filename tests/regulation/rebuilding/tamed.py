"""Arbitrary drafts in ordinary words: what a phrase of signs alone would be taken for is no question of the tree."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import strategies as st

from mpp_readiness.regulation.tree import Draft
from tests.regulation.strategies import regulations

# In lower case, of letters alone: no sign, no number, no conjunction, no head of a region.
WORDS = ("loket", "gerai layanan", "antrean", "petugas", "meja", "kursi tunggu", "jaringan", "papan nama", "berkas")
_SAID = ("words", "term", "short", "title", "subject", "office", "what", "reason")
# With what a sentence of these begins: what begins in lower case reads on in the line above.
_OPENINGS = {"recital": "bahwa", "citation": "Keputusan Rapat", "prose": "Naskah", "heading": "Hal"}
_NAMES = ("enacted_by", "promulgated_by", "seat")


def tamed(draft: Draft) -> Draft:
    """The same tree, every phrase of it in ordinary words."""
    return type(draft).model_validate(_pruned(_tamed(draft.model_dump(), "")))


def _pruned(written: Any) -> Any:
    """Without references and explanations whose ends were taken away."""
    held = set(_names(written))
    return _kept(written, held)


def _tamed(node: Any, key: str) -> Any:
    match node:
        case dict() if node.get("type") in _OPENINGS and (node["text"] or node["type"] == "prose"):
            own = {inner: _tamed(value, inner) for inner, value in node.items()}
            mark = "." if node["type"] == "prose" else ""
            return {**own, "text": _opened(_OPENINGS[node["type"]], own["text"], mark)}
        case {"article": str(), "text": text, "paragraphs": paragraphs}:
            explained = {i: _opened("Yang dimaksud", _tamed(one, "")) for i, one in paragraphs.items() if one}
            return {**node, "text": _opened("Cukup", _tamed(text, "")) if text else (), "paragraphs": explained}
        case list() | tuple() if key == "general":
            return tuple(_opened("Bagian ini membahas", _tamed(text, ""), ".") for text in node)
        case dict():
            return {inner: _tamed(value, inner) for inner, value in node.items()}
        case list() | tuple() if key == "rows":
            return tuple(
                tuple(_word(cell) if isinstance(cell, str) else _tamed(cell, "") for cell in row)
                for row in node
                # An empty row of one column parts the rows beside it, as on a page.
                if len(row) > 1 or row[0]
            )
        case list() | tuple() if key in ("body", "children"):
            # Either Pasal or what holds Pasal: a BAB is counted with the Pasal beside it, which no law has.
            return tuple(_tamed(one, "") for one in node if one["type"] == node[0]["type"])
        case list() | tuple() if key == "blocks":
            return tuple(_tamed(one, "") for one in _led(node))
        case list() | tuple():
            return tuple(_word(one) if key == "head" else _tamed(one, "") for one in node)
        case date() if node.year < 1945:
            return node.replace(year=1945 + node.year % 100, day=min(node.day, 28))
        case str() if key in _SAID:
            return _word(node)
        case str() if key in _NAMES:
            return _word(node).title()
        case str() if key == "gazette_number":
            return str(len(node))
        case _:
            return node


def _led(blocks: Any) -> Iterator[Any]:
    """A list without a lead-in that follows a Pasal cannot be told from the items of that Pasal."""
    before = ""
    for one in blocks:
        if before != "article" or one["type"] != "listing":
            before = one["type"]
            yield one


def _names(node: Any) -> Iterator[str]:
    match node:
        case dict():
            if isinstance(node.get("name"), str):
                yield node["name"]
            yield from (name for value in node.values() for name in _names(value))
        case list() | tuple():
            yield from (name for value in node for name in _names(value))


def _kept(node: Any, held: set[str]) -> Any:
    match node:
        case {"type": "reference", "to": to} if not set(to) <= held:
            return {"type": "words", "words": "gerai"}
        case {"type": "elucidation"}:
            said = [one for one in node["articles"] if one["article"] in held]
            return {"general": _kept(node["general"], held), "articles": _kept(said, held)}
        case dict():
            return {key: _kept(value, held) for key, value in node.items()}
        case list() | tuple():
            return tuple(_kept(one, held) for one in node)
        case _:
            return node


def _opened(before: str, text: Any, after: str = "") -> Any:
    return ({"type": "words", "words": before}, *text, {"type": "words", "words": after})


def _word(phrase: str) -> str:
    return WORDS[sum(map(ord, phrase)) % len(WORDS)]


tame: st.SearchStrategy[Draft] = regulations().map(tamed)


_INLINES = ("words", "reference", "term", "quantity", "money", "cited", "blank")


def _filed(node: Any, below: bool = False) -> Any:
    """Without what a page without styles does not show: the end of a list below a list, a block of few words."""
    match node:
        case {"type": "annex"}:
            kept = [one for one in node["blocks"] if one["type"] in ("prose", "listing")]
            return {
                **node,
                "blocks": _filed(kept, True) or ({"type": "prose", "text": _opened("Naskah", (), "loket.")},),
            }
        case {"type": "prose", "align": "centre" | "right"}:
            return _filed({**node, "align": "left"})
        case {"type": "cited" | "blank" | "reference"}:
            return {"type": "words", "words": "loket"}
        case {"items": items}:
            closing = () if below else node["closing"]
            return {**node, "items": tuple(_filed(one, True) for one in items), "closing": closing}
        case dict():
            return {key: _filed(value, below) for key, value in node.items()}
        case list() | tuple() if node and isinstance(node[0], dict) and node[0].get("type") in _INLINES:
            return tuple(part for one in node for part in (_filed(one), {"type": "words", "words": " "}))[:-1]
        case list() | tuple():
            return tuple(_filed(one, below) for one in node)
        case _:
            return node


filed: st.SearchStrategy[Draft] = tame.map(lambda draft: type(draft).model_validate(_filed(draft.model_dump())))
