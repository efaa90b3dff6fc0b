"""The print of a draft shows only part of it: in this form a draft equals the one that was read back from it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict
from typing import Any

from mpp_readiness.regions import Region, RegionKind
from mpp_readiness.regulation.numbering import Address, Placed, number
from mpp_readiness.regulation.parsing.rewriting import Rewriter, map_text, positional
from mpp_readiness.regulation.printing import CLEAR
from mpp_readiness.regulation.printing.wording import BLANK, basis, plain, render_runs
from mpp_readiness.regulation.text import Text, only_words, words
from mpp_readiness.regulation.tree import AccompanyingDocument, Article, Draft, Explanation, Regulation


def bare(draft: Draft) -> Draft:
    """The draft without what print does not show.

    Taken off, each because nobody can see it on paper:

    - where a norm comes from (`source`) and what a blank is for;
    - which words are a reference, a term, a quantity or an instrument of the register: a text is its words;
    - whose a paper is, how people call it, and where it begins a new page;
    - the names of nodes; a Pasal that is explained is called by where it stands;
    - which recital is philosophical, sociological or juridical, and that code wrote the last one;
    - capitals of what is printed in capitals: subject, titles of BAB, Pasal, annexes and papers, who signed;
    - the depth of a heading, the shares of columns, the side of a signature;
    - the promulgation of a decision, which has none;
    - that a Pasal after a BAB, a Bagian or a Paragraf does not belong to it;
    - white space at the end of a text;
    - an empty row of a table of one column;
    - how a term is shortened that is not shortened;
    - the conjunction of a list of one item, and of a listing whose items do not read on;
    - whether `Cukup jelas.` was written or follows.
    """
    numbered = number(draft)
    articles = {name: one for name, one in numbered.places.items() if isinstance(one.node, Article)}

    def tell(text: Text, here: Address) -> Text:
        said = plain(render_runs(text, here, numbered)).rstrip()
        return words(said) if said else ()

    told = map_text(numbered, Rewriter(tell, lambda one: None))
    if not isinstance(told, Regulation):
        return AccompanyingDocument.model_validate(_shown(told.model_dump()))
    shown = Regulation.model_validate(_shown(told.model_dump()))
    if shown.elucidation is None:
        return shown
    said = (_explanation(one, articles[one.article]) for one in shown.elucidation.articles)
    kept = sorted((one for one in said if one is not None), key=lambda one: int(one.article.rpartition("-")[2]))
    explained = shown.elucidation.model_copy(update={"articles": tuple(kept)})
    named = {one.article for one in kept}
    plainly = number(shown.model_copy(update={"elucidation": None}))
    again = map_text(plainly, Rewriter(lambda text, _: text, lambda one: _name(one, named)))
    # Read anew, because two models differ where one of them was given what the other takes by itself.
    return Regulation.model_validate(again.model_copy(update={"elucidation": explained}).model_dump())


def _name(one: Placed, named: Collection[str]) -> str | None:
    own = positional(one) if isinstance(one.node, Article) and one.eid.startswith("art_") else None
    return own if own in named else None


def _explanation(one: Explanation, article: Placed) -> Explanation | None:
    """As it is printed: of an only ayat with its Pasal, of nothing as `Cukup jelas.`."""
    text, ayat = one.text, dict(one.paragraphs)
    if len(article.children) == 1:
        whole = only_words(text) + only_words(ayat.pop(1, ()))
        text = words(whole) if whole else ()
    spoken_of = {i: said for i, said in ayat.items() if only_words(said) not in ("", CLEAR)}
    kept = spoken_of or ({1: words(CLEAR)} if ayat else {})
    if not kept and only_words(text) in ("", CLEAR):
        return None
    return Explanation(article=positional(article), text=text, paragraphs=dict(sorted(kept.items())))


# ---- node by node, as they are written down


def _shown(node: Any) -> Any:
    match node:
        case {"items": [_] | (_,), "joined_by": _}:
            return {key: _shown(value) for key, value in {**node, "joined_by": "dan"}.items()}
        case {"type": str(type)}:
            shown = {key: _shown(value) for key, value in {**node, **_CHANGED.get(type, _same)(node)}.items()}
            held = next((key for key in ("body", "children") if key in shown), None)
            return shown if held is None else {**shown, held: _gathered(shown[held])}
        case dict():
            return {key: _shown(value) for key, value in node.items()}
        case list() | tuple():
            return tuple(map(_shown, node))
        case _:
            return node


def _gathered(children: tuple[Any, ...]) -> tuple[Any, ...]:
    gathered: list[Any] = []
    for one in children:
        last = gathered[-1] if gathered else {}
        if one["type"] == "article" and "children" in last:
            gathered[-1] = {**last, "children": _gathered((*last["children"], one))}
        else:
            gathered.append(one)
    return tuple(gathered)


Written = Mapping[str, Any]


def _same(node: Written) -> Written:
    return {"source": None} if "source" in node else {}


def _regulation(node: Written) -> Written:
    capitals = ("subject", "enacted_by", "promulgated_by")
    shown = {key: node[key].upper() for key in capitals if node[key] is not None}
    if node["kind"] == "Keputusan":
        shown |= {"promulgated_on": None, "promulgated_by": None, "gazette_number": None}
    return shown


def _citation(node: Written) -> Written:
    if node["instrument"] is None:
        return {}
    said = plain(basis(node["instrument"], node["place"]))
    return {"instrument": None, "place": None, "text": words(said)}


def _capitals(title: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(tuple({**one, "words": one["words"].upper()} for one in line) for line in title)


def _listing(node: Written) -> Written:
    """Of items that are sentences, or names, nothing joins the last to the others."""
    joined = bool(node["lead_in"]) and not node["unmarked"]
    return {} if joined else {"points": {**node["points"], "joined_by": "dan"}}


_NOBODY = asdict(Region("", RegionKind.UNKNOWN, BLANK))

_CHANGED: Mapping[str, Callable[[Written], Written]] = {
    "paper": lambda node: {"region": _NOBODY, "subject": "", "title": _capitals(node["title"])},
    "regulation": _regulation,
    "definition": lambda node: {"source": None, "shortened": node["shortened"] if node["short"] else "disebut"},
    "recital": lambda node: {"kind": "yuridis" if node["text"] else "penutup"},
    "citation": _citation,
    "article": lambda node: {"title": node["title"].upper() if node["title"] else None},
    "chapter": lambda node: {"title": node["title"].upper()},
    "annex": lambda node: {"title": node["title"].upper()},
    "heading": lambda node: {"level": 1, "new_page": False},
    "table": lambda node: {"widths": (), "rows": tuple(row for row in node["rows"] if len(row) > 1 or row[0])},
    "listing": _listing,
    "signature": lambda node: {"side": "right"},
}
