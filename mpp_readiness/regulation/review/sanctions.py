"""A duty has its sanction, and the sanction stands behind it."""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.citing.places import mentions
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, own_name
from mpp_readiness.regulation.review.scopes import scope
from mpp_readiness.regulation.review.sequences import numbers

_DUTY = re.compile(r"\b(?:wajib|dilarang)\b", re.IGNORECASE)
# What is described by a duty lays none down: `yang wajib memiliki izin`, `urusan wajib`, `wajib pajak`.
_OBLIGES = re.compile(r"(?<!yang )(?<!urusan )\bwajib\b(?! (?:pajak|retribusi)\b)")
_SANCTION = re.compile(
    r"\b(?:dikena(?:i|kan)|dijatuhi|diberi(?:kan)?) (?:\w+ )?(?:sanksi|teguran|denda|peringatan)\b|\bdipidana dengan\b",
    re.IGNORECASE,
)
_ONLY_SANCTIONS = re.compile(r"\A(?:KETENTUAN )?(?:SANKSI|PIDANA)\b|\b(?:PENGENAAN|PENJATUHAN) SANKSI\b", re.IGNORECASE)
_BREACH = re.compile(r"\b(?:melanggar|tidak (?:memenuhi|melaksanakan|mematuhi))\b", re.IGNORECASE)


def _articles(reviewed: SourceText) -> tuple[Passage, ...]:
    """The articles that rule; those with definitions only name things, and what amends shows only a part."""
    if amends(reviewed):
        return ()
    every = scope("article", reviewed)
    return tuple(one for one in every if not any(child.kind == "definition" for child in walk(one.children)))


def after_duty(reviewed: SourceText) -> Iterator[Hit]:
    """A sanction for what a later article demands, or before any duty at all."""
    duty_seen, called = False, own_name(reviewed)
    for article in _articles(reviewed):
        duty_seen = duty_seen or bool(_DUTY.search(article.lines))
        for one in walk(article.children):
            if _SANCTION.search(one.words) and (not duty_seen or _points_on(one, article, called)):
                yield Hit(one, *_span(_SANCTION, one), "Sanksi ini terletak sebelum kewajiban atau larangannya.")


def _points_on(one: Passage, article: Passage, called: str) -> bool:
    """Whether it punishes the breach of an article that comes later."""
    own = numbers([article])[0]
    said = _BREACH.search(one.text)
    return said is not None and any(
        not mention.is_foreign(called) and place.article > own
        for mention in mentions(one.text)
        if mention.start > said.start()
        for place in mention.places
    )


def beside_duty(reviewed: SourceText) -> Iterator[Hit]:
    """The smallest group that holds a sanction demands nothing more behind it (64, 65)."""
    ruling = {id(one) for one in _articles(reviewed)}
    for group in _smallest_groups(reviewed):
        demands = False
        for article in reversed([one for one in group.children if id(one) in ruling]):
            duty, sanction = _DUTY.search(article.lines), _SANCTION.search(article.lines)
            if demands and sanction and not duty:
                yield Hit(article, says="Dalam kelompok ini masih ada kewajiban atau larangan sesudah pasal sanksi.")
            demands = demands or bool(duty and not sanction)


def _smallest_groups(reviewed: SourceText) -> Iterator[Passage]:
    """A group that has only sanctions says so in its heading: its duties stand elsewhere."""
    for one in scope("chapter.heading, section.heading, subsection.heading", reviewed):
        if any(child.kind == "article" for child in one.children) and not _ONLY_SANCTIONS.search(one.words):
            yield one


def without_sanction(reviewed: SourceText) -> Iterator[Hit]:
    """A body that says wajib and knows no sanction at all (268); it is told once."""
    articles = _articles(reviewed)
    if any("sanksi" in one.lines.lower() or _SANCTION.search(one.lines) for one in articles):
        return
    duties = (one for article in articles for one in walk(article.children) if _OBLIGES.search(one.words))
    for one in (*duties,)[:1]:
        yield Hit(one, *_span(_OBLIGES, one), "Tidak ada sanksi dalam naskah ini; gunakan harus jika hanya syarat.")


def _span(pattern: re.Pattern[str], one: Passage) -> tuple[int, int]:
    found = pattern.search(one.text)
    return found.span() if found else (0, 0)


CHECKS: Mapping[str, Check] = {"PID-03": after_duty, "PID-04": beside_duty, "BHS-03": without_sanction}
