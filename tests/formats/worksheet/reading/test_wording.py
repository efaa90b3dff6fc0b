"""Two spellings of one word are one word, and nothing else is."""

from mpp_readiness.formats.worksheet.reading.wording import region_faults, reworded, same, small
from tests.formats.worksheet.reading.test_worksheet import rules


def test_capitals_and_blanks_do_not_tell_words_apart() -> None:
    assert same(" Terbukti\t") == same("TERBUKTI") == "terbukti"
    assert same("Gedung  sendiri") != same("Gedungsendiri")


def test_what_is_no_level_and_no_answer_to_a_known_criterion_stays_as_it_is() -> None:
    answers = {"A-1": {"value": "Mungkin"}, "A-2": {"value": "DRAF"}, "X": {"value": "DRAF"}, "A-3": {"note": "x"}}
    tree: dict[str, object] = {"answers": {id_: dict(one) for id_, one in answers.items()}}
    reworded(tree, rules())
    assert tree == {"answers": answers}


def test_the_second_layer_is_reworded_too() -> None:
    tree: dict[str, object] = {"verification": {"answers": {"A-1": {"value": "DRAF"}}}}
    reworded(tree, rules())
    assert tree == {"verification": {"answers": {"A-1": {"value": "draf"}}}}


def test_only_words_of_the_form_become_small() -> None:
    said: dict[str, object] = {"status": "Mandiri", "title": "Penilaian I", "region.kind": None}
    small(said)
    assert said == {"status": "mandiri", "title": "Penilaian I", "region.kind": None}


def test_an_invented_region_is_no_unknown_one() -> None:
    assert list(region_faults({"region": {"name": "Contoh"}})) == []
    assert [fault[0] for fault in region_faults({"region": "Contoh"})] == ["region-unknown"]
