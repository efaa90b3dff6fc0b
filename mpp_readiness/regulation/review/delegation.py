"""A regulation hands matters down to another one, which it has to name."""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.scopes import scope

_DELEGATES = re.compile(
    r"\AKetentuan (?:lebih lanjut )?mengenai\b.*\bdiatur (?:lebih lanjut )?(?:dengan|dalam|berdasarkan)\b"
    r"(?=.*\b(?:Peraturan|Keputusan|Undang)\b)",
    re.DOTALL,
)


def last_paragraph(reviewed: SourceText) -> Iterator[Hit]:
    """In the last ayat, or with other delegations behind it."""
    for article in scope("article", reviewed):
        paragraphs = [one for one in article.children if one.kind == "paragraph"]
        rules = [n for n, one in enumerate(paragraphs) if not _DELEGATES.match(one.words)]
        last = max(rules, default=-1)
        for one in paragraphs[:last]:
            if _DELEGATES.match(one.words):
                yield Hit(one, says="Letakkan pendelegasian ini pada ayat terakhir atau dalam pasal tersendiri.")


CHECKS: Mapping[str, Check] = {"PDL-03": last_paragraph}
