"""What a brought draft says of another instrument never becomes a link to its own articles, in the tree or in print."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from lxml import etree

from mpp_readiness.formats import write_regulation
from mpp_readiness.formats.brought_draft.sources import parse_draft, read_text
from mpp_readiness.regulation.naming import texts
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.text import Reference
from mpp_readiness.regulation.tree import Draft
from tests.regulation.citing.instruments import NAMES
from tests.regulation.parsing.test_parsing import HEAD

# Seven articles, of which the first has two ayat with two huruf each.
BODY = "\n\n".join(
    (
        "Pasal 1\n(1) Loket:\na. buka; dan\nb. tutup.\n(2) Gerai:\na. ada; dan\nb. tetap.",
        *(f"Pasal {n}\nLoket tetap buka." for n in range(2, 7)),
    )
)
SENTENCES = (
    "Loket mengikuti ketentuan sebagaimana dimaksud dalam {place} {name}",
    "Loket mengikuti ketentuan sebagaimana dimaksud dalam {place} dari {name}",
    "Loket mengikuti ketentuan {place} {name} tersebut",
    "Loket mengikuti ketentuan {place} {name} sebagaimana dimaksud",
    "Loket mengikuti ketentuan {name} {place}",
)
PLACES = ("Pasal 1", "Pasal 1 ayat (2) huruf a", "Pasal 2 dan Pasal 3", "Pasal 2 sampai dengan Pasal 4", "Pasal 99")
OWN: tuple[tuple[str, list[str]], ...] = (
    ("Loket sebagaimana dimaksud dalam Pasal 1 ayat (2) huruf a", ["pasal-1-ayat-2-huruf-a"]),
    ("Loket sebagaimana dimaksud dalam Pasal 2 Peraturan Bupati ini", ["pasal-2"]),
    ("Loket sebagaimana dimaksud dalam Pasal 2 dan Pasal 3 diatur dengan Keputusan Bupati", ["pasal-2 pasal-3"]),
    ("Loket diatur dengan Peraturan Bupati sebagaimana dimaksud dalam Pasal 2", ["pasal-2"]),
    ("Loket menurut KUHP dibuka sebagaimana dimaksud dalam Pasal 2", ["pasal-2"]),
    ("Loket sebagaimana dimaksud pada ayat (1) dan Pasal 2 KUHP", ["pasal-7-ayat-1"]),
    # Words that print would write in another way stay words.
    ("Loket sebagaimana dimaksud dalam Pasal 2 Undang-Undang ini", []),
    ("Loket sebagaimana dimaksud dalam Pasal 2 Peraturan Daerah ini", []),
    ("Loket sebagaimana dimaksud dalam Pasal 2A", []),
    ("Loket sebagaimana dimaksud dalam Pasal 1 ayat (1a)", []),
    ("Loket sebagaimana dimaksud dalam ayat (2) Pasal 1", []),
    ("Loket sebagaimana dimaksud dalam Pasal 1 pada ayat (1)", []),
)


def drafted(sentences: tuple[str, ...]) -> str:
    """A whole regulation whose last article says one sentence in each ayat, behind a first that points nowhere."""
    ayat = (f"({n}) {one}." for n, one in enumerate(("Loket gratis", *sentences), 1))
    return f"{HEAD}{BODY}\n\nPasal 7\n" + "\n".join(ayat) + "\n"


@cache
def tree(sentences: tuple[str, ...]) -> Draft:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "draf.txt"
        file.write_text(drafted(sentences), encoding="utf-8")
        return parse_draft(file).draft


def references(draft: Draft) -> list[list[str]]:
    """Of every ayat of the last article but the first, what its references lead to."""
    last = [one for one in number(draft).walk() if one.eid.startswith("art_7__para_")][1:]
    return [
        [" ".join(part.to) for text in texts(one.node) for part in text if isinstance(part, Reference)] for one in last
    ]


def foreign(place: str) -> tuple[str, ...]:
    return tuple(sentence.format(place=place, name=name) for name in NAMES for sentence in SENTENCES)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_of_another_instrument_is_no_reference(place: str) -> None:
    told = foreign(place)[:90], foreign(place)[90:180], foreign(place)[180:270], foreign(place)[270:]
    for sentences in told:
        assert references(tree(sentences)) == [[] for _ in sentences]


@pytest.mark.parametrize(("sentence", "expected"), OWN)
def test_an_own_place_is_a_reference_if_print_writes_it_so(sentence: str, expected: list[str]) -> None:
    (found,) = references(tree(tuple(one for one, _ in OWN)))[OWN.index((sentence, expected)) :][:1]
    assert found == expected


# ---- in print and in review

TOLD = tuple(f"Loket mengikuti ketentuan sebagaimana dimaksud dalam Pasal 2 {name}" for name in NAMES)
MIXED = (*TOLD, "Gerai sebagaimana dimaksud dalam Pasal 3")


def test_in_word_only_the_own_place_is_a_field(tmp_path: Path) -> None:
    file = tmp_path / "draf.docx"
    write_regulation(tree(MIXED), file)
    with ZipFile(file) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    fields = [text for text in document.itertext("{*}instrText") if " REF " in text]
    assert len(fields) == 1
    assert "art_3" in fields[0]


def test_in_akoma_ntoso_only_the_own_place_is_a_reference(tmp_path: Path) -> None:
    file = tmp_path / "draf.akn.xml"
    write_regulation(tree(MIXED), file)
    (body,) = etree.parse(file).iter("{*}body")
    assert [one.get("href") for one in body.iter("{*}ref") if one.get("href", "").startswith("#")] == ["#art_3"]


@pytest.mark.parametrize("place", ["Pasal 99", "Pasal 9 ayat (12) huruf k", "Pasal 99 sampai dengan Pasal 101"])
def test_a_review_does_not_look_for_a_place_of_another_instrument(place: str, tmp_path: Path) -> None:
    assert list(faults(foreign(place), tmp_path)) == []


def test_a_review_goes_on_looking_for_an_own_place(tmp_path: Path) -> None:
    sentences = (
        "Loket sebagaimana dimaksud dalam Pasal 99",
        "Loket sebagaimana dimaksud dalam Pasal 98 Peraturan Bupati ini",
        "Loket sebagaimana dimaksud dalam Pasal 97 Undang-Undang ini",
        "Loket diatur dengan Peraturan Bupati sebagaimana dimaksud dalam Pasal 96",
        "Loket sebagaimana dimaksud pada ayat (95) dan Pasal 94 KUHP",
    )
    assert list(faults(sentences, tmp_path)) == ["Pasal 99", "Pasal 98", "Pasal 96", "Pasal 7 ayat (95)"]


def faults(sentences: tuple[str, ...], folder: Path) -> Iterator[str]:
    """What no place of the draft answers to, by the review of the whole file."""
    file = folder / "draf.txt"
    file.write_text(drafted(sentences), encoding="utf-8")
    for one in review(read_text(file)):
        if one.rule == "ACU-02":
            yield one.says.removesuffix(" tidak ada.")
