"""Arbitrary drafts in ordinary words: what a phrase of signs alone would be taken for is no question of the tree."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import strategies as st

from mpp_readiness.regulation.tree import Draft
from tests.regulation.strategies import papers, regulations

# In lower case, of letters alone: no sign, no number, no conjunction, no head of a region.
WORDS = ("loket", "gerai layanan", "antrean", "petugas", "meja", "kursi tunggu", "jaringan", "papan nama", "berkas")
_SAID = ("words", "term", "short", "title", "subject", "office", "what", "reason")
# With what a sentence of these begins: what begins in lower case reads on in the line above.
_OPENINGS = {"recital": "bahwa", "citation": "Keputusan Rapat", "prose": "Naskah", "heading": "Hal"}
_NAMES = ("enacted_by", "promulgated_by", "seat")


def ordinary_words(draft: Draft) -> Draft:
    """The same tree, every phrase of it in ordinary words."""
    return type(draft).model_validate(_pruned(_ordinary(draft.model_dump(), "")))


def _pruned(written: Any) -> Any:
    """Without references and explanations whose ends were taken away."""
    # What goes may have held a name that others go by.
    while (kept := _kept(written, set(_names(written)))) != written:
        written = kept
    return kept


def _ordinary(node: Any, key: str) -> Any:
    match node:
        case dict() if node.get("type") in _OPENINGS and (node["text"] or node["type"] == "prose"):
            own = {inner: _ordinary(value, inner) for inner, value in node.items()}
            mark = "." if node["type"] == "prose" else ""
            return {**own, "text": _opened(_OPENINGS[node["type"]], own["text"], mark)}
        case {"type": "listing", "unmarked": True, "points": points}:
            # Names have nothing below them.
            bare = {**points, "items": [{**one, "points": None} for one in points["items"]], "closing": ()}
            return {inner: _ordinary(value, inner) for inner, value in {**node, "points": bare}.items()}
        case {"article": str(), "text": text, "paragraphs": paragraphs}:
            explained = {i: _opened("Yang dimaksud", _ordinary(one, "")) for i, one in paragraphs.items() if one}
            return {**node, "text": _opened("Cukup", _ordinary(text, "")) if text else (), "paragraphs": explained}
        case list() | tuple() if key == "general":
            return tuple(_opened("Bagian ini membahas", _ordinary(text, ""), ".") for text in node)
        case dict():
            return {inner: _ordinary(value, inner) for inner, value in node.items()}
        case list() | tuple() if key == "rows":
            return tuple(
                tuple(_word(cell) if isinstance(cell, str) else _ordinary(cell, "") for cell in row)
                for row in node
                # An empty row of one column parts the rows beside it, as on a page.
                if len(row) > 1 or row[0]
            )
        case list() | tuple() if key in ("body", "children"):
            # Either Pasal or what holds Pasal: a BAB is counted with the Pasal beside it, which no law has.
            return tuple(_ordinary(one, "") for one in node if one["type"] == node[0]["type"])
        case list() | tuple() if key == "blocks":
            return tuple(_ordinary(one, "") for one in _led(node))
        case list() | tuple():
            return tuple(_word(one) if key == "head" else _ordinary(one, "") for one in node)
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


def in_word(draft: Draft) -> Draft:
    """What Word shows by its styles: an office has its comma and a name, sentences have no closing phrase.

    An agreement says that it is one.
    """
    return type(draft).model_validate(_signed(draft.model_dump()))


def _signed(node: Any) -> Any:
    match node:
        case {"type": "paper"}:
            blocks = _signed(node["blocks"])
            return {**node, "title": (_said("Perjanjian kerja sama"), *node["title"]), "blocks": blocks}
        case {"type": "signature", "office": office, "person": person}:
            return {**node, "office": f"{office},", "person": person or _said("Sri")}
        case {"type": "listing", "lead_in": () | [], "points": points}:
            return {**node, "points": _signed({**points, "closing": ()})}
        case dict():
            return {key: _signed(value) for key, value in node.items()}
        case [{"type": "reference"}, *_]:
            # What begins with the name of a BAB is taken for its heading.
            return (*_said("Menurut "), *node)
        case list() | tuple():
            return tuple(map(_signed, node))
        case _:
            return node


def _said(phrase: str) -> Any:
    return ({"type": "words", "words": phrase},)


def in_text(draft: Draft) -> Draft:
    """What a text shows by its layout.

    Headings, titles, centred lines and those of who signs fit on one line; a table has two columns and no empty cell;
    below a table there is no table, below lines to fill in no such lines, below names no list; no phrase closes a list,
    since in a text of few lines it reads on in the last item.
    """
    return type(draft).model_validate(_short(in_word(draft).model_dump()))


def _short(node: Any) -> Any:
    match node:
        case {"type": "heading"}:
            return {**node, "text": _said("Hal loket")}
        case {"type": "prose", "align": "centre" | "right"}:
            return {**node, "text": _said("Naskah loket.")}
        case {"type": "table", "head": head, "rows": rows}:
            filled = rows or ([()] * len(head),)
            return {**node, "rows": tuple(tuple(cell or _said("loket") for cell in row) for row in filled)}
        case {"type": "fields", "rows": rows}:
            return {**node, "rows": tuple((label.title(), said or _said("loket")) for label, said in rows)}
        case {"type": "signature", "lead": lead}:
            return {**node, "lead": tuple(_said("loket") for _ in lead), "person": _said("Sri")}
        case {"type": "paper"}:
            blocks = (_LONG, *_parted(node["blocks"]))
            return {**node, "title": node["title"][:1], "blocks": _short(blocks)}
        case {"type": "annex"}:
            return {**node, "blocks": _short(tuple(_parted(node["blocks"])))}
        case {"type": "elucidation", "general": general, "articles": articles}:
            # A line of an elucidation that holds nothing but a Pasal is taken for an entry.
            return {**node, "general": _short(_unled(general)), "articles": _short(_unled(articles))}
        case {"items": items}:
            return {**node, "items": _short(items), "closing": ()}
        case [{"type": "words" | "reference" | "term" | "quantity" | "money" | "cited" | "blank"}, *_]:
            return tuple(part for one in node for part in (_told(one), *_said(_between(one))))[:-1]
        case dict():
            return {key: _short(value) for key, value in node.items()}
        case list() | tuple():
            return tuple(map(_short, node))
        case _:
            return node


def _unled(node: Any) -> Any:
    match node:
        case {"type": "reference"}:
            return _said("loket")[0]
        case dict():
            return {key: _unled(value) for key, value in node.items()}
        case list() | tuple():
            return tuple(map(_unled, node))
        case _:
            return node


def _told(one: Any) -> Any:
    """Three dots may end a sentence or not, and what stands behind them at the edge of a line a Pasal or not."""
    return _said("loket")[0] if one["type"] in ("cited", "blank") else one


def _between(one: Any) -> str:
    return "" if one.get("words", "").endswith(" ") else " "


# How wide the page is shows where one line at least is full.
_LONG = {"type": "prose", "text": _said("Naskah loket di kecamatan dan di kelurahan serta di gedung yang baru dibuka.")}


# Of two such blocks the second is taken for more of the first: an empty line alone stands between them.
_ONE = (("table", "table"), ("fields", "fields"), ("names", "listing"), ("names", "names"))


def _parted(blocks: Any) -> Iterator[Any]:
    """A table of one column is prose; what is taken for more of the block above is left out."""
    before = ""
    for one in blocks:
        prose = one["type"] == "table" and len(one["head"]) == 1
        block = {"type": "prose", "text": _said("Naskah loket.")} if prose else one
        kind = "names" if block.get("unmarked") else block["type"]
        if (before, kind) not in _ONE:
            yield block
        before = kind


drafts: st.SearchStrategy[Draft] = st.one_of(regulations(), papers()).map(ordinary_words)
