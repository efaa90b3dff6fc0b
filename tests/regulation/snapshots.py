"""The whole text of every shipped skeleton, for regions whose texts differ, and where it is kept.

Two cases are kept in full, for a legal drafter to read from the first line to the last: Blora with what the news said
of it, and the illustration with every fact. The others are kept as what differs from one of these. After a change that
is meant, `make golden` writes them anew; whoever does so reads what has changed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from mpp_readiness import resources
from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regions import Region, RegionKind, find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.yaml_source import read_document

FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class Case:
    """A region with facts; what it is compared with, if it is not kept in full."""

    region: Region
    facts: Mapping[str, object]
    base: str = ""


def _facts(case: str) -> dict[str, Any]:
    facts: dict[str, Any] = read_document(resources.example_folder() / case / "fakta.yaml").data["facts"]
    return facts


def _of_a_city(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The same illustration, told of a city."""
    text = json.dumps(facts, default=str)
    told: Mapping[str, object] = json.loads(
        text.replace("Kabupaten Contoh", "Kota Contoh").replace("Bupati Contoh", "Wali Kota Contoh")
    )
    return told


CASES: Mapping[str, Case] = {
    "blora": Case(find_region("33.16"), _facts("blora")),
    "contoh": Case(Region(code="", kind=RegionKind.KABUPATEN, name="Contoh"), _facts("contoh")),
    # A city; in Aceh the invocation and the council have other names.
    "kota-aceh": Case(
        Region(code="", kind=RegionKind.KOTA, name="Contoh", province="Aceh"), _of_a_city(_facts("contoh")), "contoh"
    ),
    # The law that formed Badung was replaced, by which number is unknown; that of Denpasar is not in the register.
    "badung": Case(find_region("51.03"), {}, "blora"),
    "denpasar": Case(find_region("51.71"), {}, "blora"),
}


@cache
def text(skeleton: str, case: str) -> str:
    """The draft as plain text."""
    one = CASES[case]
    return draft_text(number(draft(skeleton, region=one.region, facts=one.facts)))


def kept(skeleton: str, case: str) -> str:
    """What is kept of it: the text, or how it differs from that of its base."""
    base = CASES[case].base
    if not base:
        return text(skeleton, case)
    before, after = (text(skeleton, one).splitlines() for one in (base, case))
    return "".join(f"{line}\n" for line in unified_diff(before, after, base, case, n=0, lineterm=""))


def path(skeleton: str, case: str) -> Path:
    return FOLDER / f"{skeleton}.{case}.{'diff' if CASES[case].base else 'txt'}"


def every() -> tuple[tuple[str, str], ...]:
    """Skeletons and cases."""
    return tuple(product(resources.skeleton_names(), CASES))


def rewrite() -> None:
    FOLDER.mkdir(exist_ok=True)
    wanted = {path(*one): kept(*one) for one in every()}
    for old in set(FOLDER.iterdir()) - set(wanted):
        old.unlink()
    for file, content in wanted.items():
        file.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    rewrite()
