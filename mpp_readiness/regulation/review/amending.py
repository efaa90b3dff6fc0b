"""Regulations that change or revoke another one have articles of their own kind, and quote ayat."""

from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.number_signs import roman_figure
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, revokes
from mpp_readiness.regulation.review.scopes import scope
from mpp_readiness.regulation.review.sequences import numbers, skips

_TWO = ("Pasal 1", "Pasal 2")


def two_roman_articles(reviewed: SourceText) -> Iterator[Hit]:
    """Articles with Arabic numbers are quoted from what is changed."""
    articles = scope("article", reviewed) if amends(reviewed) else ()
    roman = [one for one in articles if roman_figure(one.label)]
    if articles and [roman_figure(one.label) for one in roman] != [1, 2]:
        where = roman[-1] if roman else articles[0]
        yield Hit(where, says="Peraturan perubahan terdiri atas Pasal I dan Pasal II.")


def two_arabic_articles(reviewed: SourceText) -> Iterator[Hit]:
    articles = scope("article", reviewed) if revokes(reviewed) else ()
    if articles and tuple(one.label for one in articles) != _TWO:
        wrong = next((one for one in articles if one.label not in _TWO), articles[0])
        yield Hit(wrong, says="Peraturan pencabutan terdiri atas Pasal 1 dan Pasal 2.")


def deleted_stays(reviewed: SourceText) -> Iterator[Hit]:
    """A number that is left out in the ayat that are quoted."""
    for article in scope("article", reviewed) if amends(reviewed) else ():
        paragraphs: tuple[Passage, ...] = tuple(one for one in article.children if one.kind == "paragraph")
        if paragraphs and skips(numbers(paragraphs)):
            yield Hit(article, says="Ada ayat yang tidak dicantumkan; tulis nomornya dengan keterangan Dihapus.")


CHECKS: Mapping[str, Check] = {
    "UBH-01": two_roman_articles,
    "UBH-04": deleted_stays,
    "CBT-01": two_arabic_articles,
}
