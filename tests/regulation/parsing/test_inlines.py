"""Words become references, terms, amounts and citations only where our rule would write them alike."""

from collections.abc import Iterator

import pytest

from mpp_readiness.regulation.naming import texts
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Blank, Money, Quantity, Reference
from tests.regulation.parsing.test_parsing import regulation


def spoken_parts(body: str) -> Iterator[tuple[str, str]]:
    found = regulation(body)
    for one in number(found).walk():
        for text in texts(one.node):
            for part in text:
                if part.type not in ("words", "blank"):
                    yield part.type, " ".join(part.to) if isinstance(part, Reference) else ""


NORMS = "Pasal 1\n(1) Loket:\na. buka; dan\nb. tutup.\n(2) {}.\n\nPasal 2\nLoket."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Loket sebagaimana dimaksud pada ayat (1)", [("reference", "pasal-1-ayat-1")]),
        ("Loket sebagaimana dimaksud pada ayat (1) huruf b", [("reference", "pasal-1-ayat-1-huruf-b")]),
        (
            "Loket sebagaimana dimaksud pada ayat (1) huruf a dan huruf b",
            [("reference", "pasal-1-ayat-1-huruf-a pasal-1-ayat-1-huruf-b")],
        ),
        ("Loket sebagaimana dimaksud dalam Pasal 2", [("reference", "pasal-2")]),
        # One that the draft does not have, one of another law, and one that our rule would write in another way.
        ("Loket sebagaimana dimaksud dalam Pasal 9", []),
        ("Loket sebagaimana dimaksud dalam Pasal 2 Undang-Undang tentang Loket", []),
        ("Loket menurut PP 28/2018 Pasal 2", []),
        ("Loket menurut Peraturan Presiden Nomor 89 Tahun 2021, Pasal 2", []),
        ("Loket menurut UUD NRI 1945 Pasal 2", []),
        ("Loket dibuka pada tahun 2021 menurut Pasal 2", [("reference", "pasal-2")]),
        ("Loket sebagaimana dimaksud dalam Pasal 1 ayat (1)", []),
        ("Loket dibuka dalam 14 (empat belas) hari", [("quantity", "")]),
        ("Loket dibuka dalam 14 (lima belas) hari", []),
        ("Loket membayar Rp500.000,00 (lima ratus ribu rupiah)", [("money", "")]),
        ("Loket membayar Rp500.000,00 (lima ribu rupiah)", []),
        ("Loket menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", [("cited", "")]),
        ("Loket menurut Undang-Undang Nomor 25 Tahun 2009 tentang Loket", []),
    ],
)
def test_only_what_our_rule_writes_alike_is_more_than_words(words: str, expected: list[tuple[str, str]]) -> None:
    assert list(spoken_parts(NORMS.format(words))) == expected


def test_a_defined_term_is_a_term_unless_it_may_be_part_of_a_name() -> None:
    body = (
        "Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Bupati adalah kepala daerah.\n"
        "2. Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah tempat.\n\n"
        "Pasal 2\nMPP dibina oleh Bupati menurut Peraturan Bupati ini."
    )
    assert [kind for kind, _ in spoken_parts(body)] == ["term", "term"]


def parts(words: str) -> list[object]:
    """What is more than words in an ayat of these words."""
    found = regulation(NORMS.format(words))
    article = found.body[0]
    return [part for part in article.paragraphs[1].text if part.type != "words"] if article.type == "article" else []


@pytest.mark.parametrize(
    ("words", "rupiah"),
    [
        ("Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)", 1_250_000),
        ("Rp0,00 (nol rupiah)", 0),
        ("Rp1250000,00 (satu juta dua ratus lima puluh ribu rupiah)", None),
        ("Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah)", None),
    ],
)
def test_an_amount_is_money_where_figures_and_words_agree(words: str, rupiah: int | None) -> None:
    assert parts(f"Loket membayar {words}") == ([] if rupiah is None else [Money(rupiah=rupiah)])


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("14 (empat belas) hari kerja", 14, "hari kerja"),
        ("14 (empat belas) hari", 14, "hari"),
        ("2 (dua) loket", 2, ""),
        ("1.000 (seribu) orang", 1000, "orang"),
    ],
)
def test_a_number_with_its_words_has_its_unit(words: str, number: int, unit: str) -> None:
    assert parts(f"Loket dibuka {words} kemudian") == [Quantity(number=number, unit=unit)]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Loket dibuka oleh petugas yang bernama ... setiap hari", "dibuka oleh petugas yang bernama"),
        ("Loket bernama: ... setiap hari", "Loket bernama"),
        ("... buka", "isian"),
    ],
)
def test_a_blank_is_called_by_the_five_words_before_it(words: str, what: str) -> None:
    assert parts(words) == [Blank(what=what)]


@pytest.mark.parametrize("dots", ["....", ".. ", "......"])
def test_only_three_dots_are_a_blank(dots: str) -> None:
    assert parts(f"Loket {dots} buka") == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Gerai dibuka", 1),
        ("Setiap Gerai dibuka", 0),
        ("Buka Gerai Utama", 0),
        ("di Gerai dan Gerai", 2),
        ("Geraian dibuka", 0),
        ("anti-Gerai dibuka", 0),
    ],
)
def test_a_term_stands_alone_or_is_none(sentence: str, count: int) -> None:
    defined = "Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Gerai adalah tempat.\n\nPasal 2\n"
    found = regulation(f"{defined}{sentence}.")
    kinds = [part.type for one in number(found).walk() for text in texts(one.node) for part in text]
    assert kinds.count("term") == count


def test_a_term_that_holds_another_is_taken_whole() -> None:
    found = regulation(
        "Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Gerai adalah tempat.\n2. Gerai Utama adalah "
        "tempat.\n\nPasal 2\nyaitu Gerai Utama dibuka."
    )
    terms = [
        part.term for one in number(found).walk() for text in texts(one.node) for part in text if part.type == "term"
    ]
    assert terms == ["Gerai Utama"]


def test_what_is_referred_to_has_a_name_by_where_it_stands_and_nothing_else_has_one() -> None:
    found = number(regulation(NORMS.format("Loket menurut Pasal 2")))
    names = {one.eid: getattr(one.node, "name", None) for one in found.walk()}
    assert {eid: name for eid, name in names.items() if name} == {"art_2": "pasal-2"}
