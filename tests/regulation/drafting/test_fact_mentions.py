"""Which facts a skeleton speaks of: in its texts, its conditions and its lists."""

from mpp_readiness.regulation.drafting.fact_mentions import mentions, nodes, used_facts
from mpp_readiness.regulation.drafting.skeletons import HeadingItem, ListingItem, ProseItem, Skeleton
from mpp_readiness.regulation.drafting.skeletons import Item as ListedItem

SKELETON = Skeleton.model_validate(
    {
        "skeleton": "kecil",
        "version": "1",
        "form": "Naskah",
        "subject": "Loket {nama}",
        "about": "Uji {abaikan}.",
        "facts": {
            "nama": {"title": "nama"},
            "unit": {"title": "unit", "kind": "yes_no"},
            "abaikan": {"title": "tidak dipakai"},
            "badan": {"title": "badan", "kind": "list", "columns": {"kantor": "kantor"}},
        },
        "blocks": [
            {"heading": "Umum", "when": "bukan unit"},
            {"prose": "{kantor} di {daerah}, {hukum:uu-25-2009}", "each": "badan"},
            {"listing": [{"text": "{Rp biaya}", "each": "lain"}]},
        ],
    }
)
INNER = frozenset({"urutan", "butir"})


def test_every_mention_has_its_place_its_fact_and_the_names_of_its_list() -> None:
    assert list(mentions(SKELETON)) == [
        (("subject",), "nama", frozenset()),
        (("blocks", 0, "when"), "unit", frozenset()),
        (("blocks", 1, "each"), "badan", frozenset()),
        (("blocks", 1, "prose"), "kantor", INNER | {"kantor"}),
        (("blocks", 1, "prose"), "daerah", INNER | {"kantor"}),
        # Where nobody defined the list, its entries still have a number and a text.
        (("blocks", 2, "listing", 0, "each"), "lain", frozenset()),
        (("blocks", 2, "listing", 0, "text"), "biaya", INNER),
    ]


def test_only_facts_that_are_asked_for_are_used_facts() -> None:
    assert used_facts(SKELETON) == {"nama", "unit", "badan"}


def test_every_node_is_found_at_its_place() -> None:
    assert [(path, type(node)) for path, node in nodes(SKELETON)] == [
        (("blocks", 0), HeadingItem),
        (("blocks", 1), ProseItem),
        (("blocks", 2), ListingItem),
        (("blocks", 2, "listing", 0), ListedItem),
    ]
