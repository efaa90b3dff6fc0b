"""The title block becomes the facts of the tree, its subject as it is spoken, and what it leaves open a problem."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mpp_readiness.errors import Problem
from mpp_readiness.regions import Region
from mpp_readiness.regulation.passages import Passage, first_place
from mpp_readiness.regulation.title import TitleBlock, read_title


@dataclass(frozen=True, slots=True)
class Head:
    """The facts of the title block."""

    region: Region
    kind: Literal["Peraturan", "Keputusan"]
    number: str | None
    year: int | None
    subject: str
    draft: bool

    @property
    def act(self) -> str:
        return f"{self.kind} {self.region.head}"


def head(main: Sequence[Passage]) -> tuple[Head, tuple[Problem, ...]]:
    """The head, and what it leaves open."""
    block = read_title(main)
    top = Head(
        block.region,
        "Keputusan" if block.is_decision else "Peraturan",
        block.number,
        block.year,
        _as_spoken(block.subject, main),
        block.is_draft,
    )
    return top, tuple(_doubts(block, str(first_place(main))))


def _doubts(block: TitleBlock, place: str) -> Iterator[Problem]:
    if not block.region.is_known:
        what = "daerah pada judul tidak dikenal"
        remedy = "tulis nama kabupaten atau kota seperti dalam daftar wilayah"
        yield Problem("draft-region", place, ("judul",), what, remedy)
    if not block.subject:
        what, remedy = "nama peraturan tidak terbaca", "tulis nama peraturan di bawah TENTANG"
        yield Problem("draft-subject", place, ("judul",), what, remedy)


def _as_spoken(subject: str, main: Sequence[Passage]) -> str:
    """A title stands in capitals; the last recital writes the same words as they are spoken."""
    last = [one.words for one in main if one.kind == "recital"][-1:]
    for words in last:
        at = words.upper().rfind(f" TENTANG {subject.upper()}") if subject else -1
        spoken = words[at + len(" TENTANG ") : at + len(" TENTANG ") + len(subject)]
        if at >= 0 and spoken.upper() == subject.upper():
            return spoken
    return subject
