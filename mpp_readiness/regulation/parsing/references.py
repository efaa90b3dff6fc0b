"""The words of a reference lead to places of the same draft."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mpp_readiness.regulation.citing.places import CitedPlace, mentions
from mpp_readiness.regulation.numbering import Address, Placed
from mpp_readiness.regulation.parsing.rewriting import positional
from mpp_readiness.regulation.references import refer
from mpp_readiness.regulation.text import Joining, Reference

Found = tuple[int, int, Reference]
"""Where the words of a reference begin and end, and the reference."""

_JOIN = re.compile(r", (?:dan/atau |dan |atau )?| dan/atau | dan | atau | sampai dengan ")
_PREPOSITION = re.compile(r"\b(?:dalam|pada) \Z")
_RUNS: Mapping[str, Joining] = {"atau": "atau", "dan/atau": "dan/atau", "sampai dengan": "sampai dengan"}


def references(written: str, here: Address, places: Mapping[Address, Placed], own: str) -> Iterator[Found]:
    """The references of a text that stands at `here`; each prints the words that were written.

    `own` is what the draft is called: places of another regulation stay words, and so does all that is not certain.
    """
    for mention in mentions(written) if places else ():
        if not mention.is_foreign(own):
            for together in _joined(mention.places):
                found = _reference(together, written, here, places)
                if found:
                    yield found


def article_before(written: str, end: int) -> int | None:
    """Where the one place of an article begins that stands right before, as in `Pasal 18 ayat (6) Undang-Undang`."""
    for mention in mentions(written):
        if written[mention.end : end] == " ":
            return mention.start if len(mention.places) == 1 and mention.places[0].article else None
    return None


def _joined(named: Sequence[CitedPlace]) -> Iterator[Sequence[CitedPlace]]:
    """Places that print can join; what nothing joins, as `ayat (1) Pasal 5`, may belong to one another."""
    if any(not one.join.strip() for one in named[1:]):
        return
    start = 0
    for i in range(1, len(named)):
        if not _JOIN.fullmatch(named[i].join):
            yield named[start:i]
            start = i
    yield named[start:]


def _reference(
    named: Sequence[CitedPlace], written: str, here: Address, places: Mapping[Address, Placed]
) -> Found | None:
    preposition = _preposition(written[: named[0].start])
    start, end = named[0].start - len(preposition), named[-1].end
    run = _run(named)
    there = [place for one in named if (place := _resolved(one.address, here, places))]
    if len(there) < len(named) or (run == "sampai dengan" and len(there) != 2) or not _rising(there, here, run, places):
        return None
    if refer(here, [one.address for one in there], run, bool(preposition)) != written[start:end]:
        return None
    return start, end, Reference(to=tuple(map(positional, there)), run=run, placed=bool(preposition))


def _preposition(before: str) -> str:
    found = _PREPOSITION.search(before[-7:])
    return found[0] if found else ""


def _run(named: Sequence[CitedPlace]) -> Joining:
    """What joins them is said before the last."""
    joins = [word for one in named[1:] if (word := one.join.strip(", "))]
    return _RUNS.get(joins[-1], "dan") if joins else "dan"


def _resolved(address: Address, here: Address, places: Mapping[Address, Placed]) -> Placed | None:
    """The nearest place of that name: below what it shares with `here`, as `refer` leaves it out."""
    candidates = ((*here[:shared], *address) for shared in range(len(here), -1, -1))
    return next((places[one] for one in candidates if one in places), None)


def _rising(there: Sequence[Placed], here: Address, run: str, places: Mapping[Address, Placed]) -> bool:
    """Print puts places in their own order (angka 276); other words stay as they are."""
    if len(there) == 1 or run == "sampai dengan":
        return True
    order = {address: i for i, address in enumerate(places)}
    ranks = [(bool(here) and one.address[0] != here[0], order[one.address]) for one in there]
    return ranks == sorted(ranks)
