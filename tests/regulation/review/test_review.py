"""A review as a whole: every rule is judged or said not to be, in the order of a reader."""

import pickle

import pytest

import mpp_readiness as mpp
from mpp_readiness.regulation.passages import by_number
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.checks import checks
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.review.unchecked import UNCHECKED
from tests.regulation.review.hits import regulation
from tests.regulation.review.small import small
from tests.regulation.samples import BLORA, TWICE_NAMED, UNREGISTERED


def test_every_rule_is_judged_or_told_to_be_unchecked_never_both() -> None:
    assert set(checks()) | set(UNCHECKED) == set(rules())
    assert set(checks()) & set(UNCHECKED) == set()


def test_a_draft_of_ours_is_judged_as_it_is_printed() -> None:
    assert mpp.review(BLORA) == mpp.review(source_of_draft(BLORA))
    assert source_of_draft(BLORA).is_draft
    assert not source_of_draft(BLORA.model_copy(update={"draft": False})).is_draft


def test_a_draft_of_ours_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(mpp.NotFound, match="Peraturan “uu-1-1900” tidak ditemukan"):
        mpp.review(UNREGISTERED)
    with pytest.raises(mpp.InvalidInput, match="nama “tempat” dipakai 2 kali"):
        mpp.review(TWICE_NAMED)


def test_findings_stand_in_the_order_of_the_rules_and_then_of_the_text() -> None:
    found = mpp.review(BLORA)
    order = {id: i for i, id in enumerate(rules())}
    places = [order.get(one.rule, len(order)) for one in found]
    assert places == sorted(places)
    assert found, "the sample leaves things open"


def test_a_finding_says_rule_source_place_and_what_it_saw() -> None:
    finding = next(one for one in mpp.review(BLORA) if one.rule == "DHK-17")
    rule = rules()["DHK-17"]
    assert (finding.severity, finding.part, finding.statement) == (rule.severity, rule.part, rule.statement_id)
    assert finding.path == "mengingat[2]"
    assert finding.excerpt.startswith("2. Undang-Undang Nomor 13 Tahun 1950")
    assert "..." in finding.excerpt[finding.start : finding.end]


def test_of_three_lines_the_reader_meets_the_first_first_though_the_last_says_the_same() -> None:
    said = ("Loket memberi ijin usaha.", "Loket mencatat ijin.", "Loket memberi ijin usaha.")
    texts = (f"text|||{words}" for words in said)
    found = [one for one in mpp.review(regulation("article||Pasal 1|", *texts)) if one.rule == "BHS-20"]
    assert [(one.passage, one.excerpt) for one in found] == [(2, said[0]), (3, said[1]), (4, said[2])]


# A fault, the rule that tells it, what is shown, and the text of the passage to which it points with the marked words.
POINTED = [
    (("BAB IV|KETENTUAN PENUTUP", "BAB IV|PENUTUP"), "PRL-01", "PENUTUP", "BAB IV\nPENUTUP", None),
    (("Menimbang|a.", "MENIMBANG|a."), "PMB-04", "MENIMBANG :", "a. bahwa warga berhak atas pelayanan", None),
    (("BLORA,/NAMA", "BLORA,/NAMA, S.H."), "PNT-08", "NAMA, S.H.", "Ditetapkan di Blora\npada tanggal", ", S.H."),
    (("|Tempat dan Gerai", "|Tempat Dan Gerai"), "BTG-04", "Bagian Kesatu\nTempat Dan", "Bagian Kesatu\nTempat", "Dan"),
]


@pytest.mark.parametrize(("change", "rule", "shown", "text", "marked"), POINTED)
def test_a_finding_points_to_its_passage(
    change: tuple[str, str], rule: str, shown: str, text: str, marked: str | None
) -> None:
    reviewed = small(change)
    finding = next(one for one in mpp.review(reviewed) if one.rule == rule)
    passage = by_number(reviewed.passages)[-1 if finding.passage is None else finding.passage]
    assert finding.excerpt.startswith(shown)
    assert passage.text.startswith(text)
    if marked:
        start, end = finding.span or (0, 0)
        assert passage.text[start:end] == finding.excerpt[finding.start : finding.end] == marked


def test_a_finding_goes_to_another_process_and_comes_back_the_same() -> None:
    found = mpp.review(small(("BAB IV|KETENTUAN PENUTUP", "BAB IV|PENUTUP")))
    assert pickle.loads(pickle.dumps(found)) == found != ()
