"""`make fuzz`: drafts that no run of the tests has met, written to files and read back, as many as one has time for.

The tests take the same drafts each time, so that a change is red for what it does and not by luck.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, reject, settings

from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats import write_regulation
from mpp_readiness.formats.brought_draft.sources import parse_draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.tree import Draft
from tests.regulation.parsing.bare import bare
from tests.regulation.parsing.ordinary_words import drafts, in_text, in_word

SHOWN: dict[str, Callable[[Draft], Draft]] = {".docx": in_word, ".txt": in_text}


def read_back(draft: Draft, suffix: str) -> Draft:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"draf{suffix}"
        write_regulation(draft, path)
        return parse_draft(path).draft


def lost(suffix: str, examples: int) -> list[Draft]:
    """The drafts that come back as other trees, the shortest first."""
    found: list[Draft] = []

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=False,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(drafts)
    def keep_lost(written: Draft) -> None:
        draft = SHOWN[suffix](written)
        try:
            number(draft)
        except InvalidInput:
            reject()  # words were put for what others refer to; such a draft nobody can print
        if bare(read_back(draft, suffix)) != bare(draft):
            found.append(draft)

    keep_lost()
    return sorted(found, key=lambda one: len(repr(one)))


def main(examples: int) -> int:
    lost_of = {suffix: lost(suffix, examples) for suffix in SHOWN}
    for suffix, found in lost_of.items():
        print(f"{suffix}: {len(found)} of {examples} drafts came back as other trees")
        for draft in found[:1]:
            print(draft.model_dump_json(indent=1))
    return int(any(lost_of.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
