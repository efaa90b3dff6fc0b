"""The words in brackets behind a figure have to say the same number."""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness import indonesian
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.scopes import scope

_WORD = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|belas|puluh|ratus|ribu"
    r"|juta|miliar|milyar|triliun)"
)
# A whole number, alone, in rupiah or in percent; what has decimals or a unit between is left to people.
_SAID = re.compile(
    rf"(?<![\w.,/:-])(?:Rp ?)?(?P<figure>\d{{1,3}}(?:\.\d{{3}}){{1,5}}|\d{{1,15}})(?:,00|,-)?%? ?"
    rf"\((?P<words>{_WORD}(?: ?{_WORD}){{0,40}})(?: rupiah| persen| perseratus)?\)",
    re.IGNORECASE,
)


def unequal(reviewed: SourceText) -> Iterator[Hit]:
    """`7 (delapan)`: one of the two is wrong, and nobody can tell which (86)."""
    for passage in scope("norm", reviewed):
        for found in _SAID.finditer(passage.text):
            number = int(found["figure"].replace(".", ""))
            if _run_on(found["words"]) != _run_on(indonesian.spell(number)):
                says = f"Angka dan kata tidak sama: {found['figure']} ditulis {indonesian.spell(number)}."
                yield Hit(passage, *found.span(), says)


def _run_on(words: str) -> str:
    """Blanks and the older spelling of miliar aside."""
    return words.lower().replace(" ", "").replace("milyar", "miliar")


CHECKS: Mapping[str, Check] = {"BTG-29": unequal}
