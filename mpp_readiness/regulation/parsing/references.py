"""Which places of the same draft the words of a reference lead to."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mpp_readiness.regulation.numbering import Address, Placed
from mpp_readiness.regulation.parsing.rewriting import positional
from mpp_readiness.regulation.references import refer
from mpp_readiness.regulation.text import Joining, Reference

_STEP = (
    r"(?:Pasal [0-9]+|ayat \([0-9]+\)|huruf [a-z]{1,2}\b\)?|angka [0-9]+\b\)?"
    r"|Diktum KE[A-Z]+(?: (?:BELAS|PULUH)(?: [A-Z]+)?)?"
    r"|BAB [IVXLC]+|Bagian Ke[a-z]+(?: (?:Belas|Puluh)(?: [A-Z][a-z]+)?)?|Paragraf [0-9]+|Lampiran(?: [IVXLC]+\b)?)"
)
_PLACE = rf"{_STEP}(?: {_STEP})*"
_AND = r"(?:, (?:dan/atau |dan |atau )?| dan/atau | dan | atau | sampai dengan )"
CHAIN = rf"(?:\b(?:dalam|pada) )?\b{_PLACE}(?:{_AND}{_PLACE})*"

_STEPS = re.compile(_STEP)
_BETWEEN = re.compile(_AND)
# A place of another regulation is not one of this: `Pasal 18 ayat (6) Undang-Undang ...`.
_ELSEWHERE = re.compile(
    r" (?:Undang|UUD|(?:Peraturan|Keputusan|Perjanjian|Qanun)(?! (?:Bupati|Wali Kota|Gubernur|Kepala Daerah) ini\b))"
)

# Nor is one behind a short name: `PP 28/2018 Pasal 19`, `Peraturan Presiden Nomor 89 Tahun 2021 Pasal 5`.
_OF_ANOTHER = re.compile(r"(?:\b[0-9]+(?:/[0-9]{4}| Tahun [0-9]{4})|\bUUD(?: [A-Z]+)*(?: [0-9]{4})?),? $")
_SHORT_NAME = 40


def pointed(found: re.Match[str], written: str, here: Address, places: Mapping[Address, Placed]) -> Reference | None:
    """A reference whose words are the ones that were written, or None."""
    if not places or _ELSEWHERE.match(written, found.end()):
        return None
    words = found["reference"]
    if _OF_ANOTHER.search(written[max(0, found.start() - _SHORT_NAME) : found.start()]):
        return None
    preposition = next((one for one in ("dalam ", "pada ") if words.startswith(one)), "")
    run, chains = _chains(words.removeprefix(preposition))
    there = _resolved(chains, here, places)
    if there is None or (run == "sampai dengan" and len(there) != 2) or not _rising(there, here, run, places):
        return None
    addresses = [one.address for one in there]
    if refer(here, addresses, run, bool(preposition)) != words:
        return None
    return Reference(to=tuple(map(positional, there)), run=run, placed=bool(preposition))


def _chains(words: str) -> tuple[Joining, list[Address]]:
    """The places one by one, and what joins them."""
    joined = [one.strip(", ") for one in _BETWEEN.findall(words)]
    named = [one for one in joined if one]
    runs: dict[str, Joining] = {"atau": "atau", "dan/atau": "dan/atau", "sampai dengan": "sampai dengan"}
    run = runs.get(named[-1], "dan") if named else "dan"
    return run, [tuple(_STEPS.findall(one)) for one in _BETWEEN.split(words)]


def _resolved(chains: Sequence[Address], here: Address, places: Mapping[Address, Placed]) -> list[Placed] | None:
    """The nearest place of that name: below what both share, as `refer` leaves it out."""
    found: list[Placed] = []
    context = here
    for chain in chains:
        one = next((places[address] for address in _candidates(chain, context) if address in places), None)
        if one is None:
            return None
        found.append(one)
        context = one.address
    return found


def _candidates(chain: Address, context: Address) -> Iterator[Address]:
    for shared in range(len(context), -1, -1):
        yield (*context[:shared], *chain)


def _rising(there: Sequence[Placed], here: Address, run: str, places: Mapping[Address, Placed]) -> bool:
    """Print puts places in their own order (angka 276); other words stay as they are."""
    if len(there) == 1 or run == "sampai dengan":
        return True
    order = {address: i for i, address in enumerate(places)}
    ranks = [(bool(here) and one.address[0] != here[0], order[one.address]) for one in there]
    return ranks == sorted(ranks)
