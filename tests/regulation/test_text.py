"""What a text of a regulation may hold, and what of it is words."""

import pytest
from pydantic import ValidationError

from mpp_readiness.regulation.text import Blank, Money, Quantity, Reference, Words, only_words, words


def test_only_words_leaves_out_what_code_writes() -> None:
    text = (Words(words="Loket "), Blank(what="nama"), Reference(to=("loket",)), Words(words="buka"))
    assert only_words(text) == "Loket buka"
    assert only_words(words("Loket")) == "Loket"
    assert only_words(()) == ""


@pytest.mark.parametrize("to", [("a",), ("a", "b", "c")])
def test_sampai_dengan_joins_two_places(to: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError, match="menghubungkan dua tempat"):
        Reference(to=to, run="sampai dengan")
    assert Reference(to=("a", "b"), run="sampai dengan").to == ("a", "b")
    assert Reference(to=to).run == "dan"


def test_a_reference_leads_somewhere() -> None:
    with pytest.raises(ValidationError):
        Reference(to=())


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff"])
def test_a_sign_that_xml_cannot_hold_is_refused(sign: str) -> None:
    with pytest.raises(ValidationError):
        words(f"a{sign}b")


@pytest.mark.parametrize("text", ["", "dua\nbaris", "\ttab", "“Mal” – 5 ≥ 3"])
def test_every_other_sign_is_kept(text: str) -> None:
    assert only_words(words(text)) == text


def test_nothing_is_counted_below_nought() -> None:
    assert (Quantity(number=0).number, Money(rupiah=0).rupiah) == (0, 0)
    with pytest.raises(ValidationError):
        Quantity(number=-1)
    with pytest.raises(ValidationError):
        Money(rupiah=-1)
