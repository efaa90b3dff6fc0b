"""A draft is told once more: the same nodes in the same places, and every text and every name goes through."""

import pytest

from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.naming import name_of, texts
from mpp_readiness.regulation.numbering import Address, number
from mpp_readiness.regulation.parsing.rewriting import Rewriter, map_text, positional
from mpp_readiness.regulation.text import Text, words
from mpp_readiness.regulation.tree import Draft
from tests.regulation.samples import AGREEMENT, BLORA, DECISION
from tests.regulation.test_papers import CONTOH, FULL, skeleton

DRAFTS: dict[str, Draft] = {
    "a regulation": BLORA,
    "a decision": DECISION,
    "an agreement": AGREEMENT,
    "ours": draft(skeleton("perbup-mpp"), region=CONTOH, facts=FULL),
}


@pytest.mark.parametrize("told", DRAFTS.values(), ids=DRAFTS)
def test_who_changes_nothing_gets_the_same_draft(told: Draft) -> None:
    assert map_text(number(told), Rewriter(lambda text, _: text, lambda one: name_of(one.node))) == told


@pytest.mark.parametrize("told", DRAFTS.values(), ids=DRAFTS)
def test_every_text_is_told_with_the_place_from_which_it_speaks(told: Draft) -> None:
    heard: list[tuple[Text, Address]] = []

    def hear(text: Text, here: Address) -> Text:
        heard.append((text, here))
        return words(f"Teks {len(heard)}")

    changed = map_text(number(told), Rewriter(hear, lambda one: name_of(one.node)))
    held = [text for one in number(told).walk() for text in texts(one.node)]
    assert [text for text in held if text not in [text for text, _ in heard]] == []
    assert {one.address for one in number(told).walk() if one.address and any(texts(one.node))} >= {
        here for _, here in heard if here
    }
    kept = [text for one in number(changed).walk() for text in texts(one.node) if text]
    assert [text for text in kept if not str(text[0].model_dump().get("words", "")).startswith("Teks ")] == []


def test_every_name_is_given_anew() -> None:
    named = number(map_text(number(DECISION), Rewriter(lambda _text, _here: words("Teks"), positional)))
    found = {name_of(one.node): positional(one) for one in named.walk() if name_of(one.node)}
    assert found
    assert [name for name, expected in found.items() if name != expected] == []
