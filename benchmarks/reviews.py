"""What reading and reviewing a regulation cost, beside a bare search of the same patterns in the same text.

python -m benchmarks.reviews          every figure
python -m benchmarks.reviews growth   only this one
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from benchmarks.drafts import draft_of
from benchmarks.findings import CORPUS
from benchmarks.run import LONG_ROUNDS, Row, Variant, _peak, medians
from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.parsing import parse_passages
from mpp_readiness.regulation.repair import fix
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.review.patterns import compiled
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources

PATHS = sorted(CORPUS.glob("*/*/*.md"))
SIGNS_A_PAGE = 2_500
"""About what a page of a gazette holds."""


def read(text: str) -> SourceText:
    return SourceText(segment(text_sources("naskah", text.split("\n"))), is_draft=False)


def judge(texts: list[str]) -> list[tuple[ReviewFinding, ...]]:
    return [review(read(text)) for text in texts]


def scan(texts: list[str]) -> int:
    """Every pattern of the rules over every text, and nothing made of what is found."""
    written = [pattern for rule in rules().values() for pattern in (rule.ban, rule.must) if pattern]
    return sum(1 for text in texts for pattern in written for _ in compiled(pattern).finditer(text))


def corpus() -> Iterator[Row]:
    texts = [path.read_text(encoding="utf-8") for path in PATHS]
    pages = sum(map(len, texts)) / SIGNS_A_PAGE
    variants: dict[str, Variant] = {
        "ours": partial(judge, texts),
        "bare": partial(scan, texts),
        "read": partial(_read_all, texts),
    }
    taken = medians(variants, LONG_ROUNDS)
    ours, bare = taken["ours"], taken["bare"]
    yield "read and review : every pattern over the same text", f"{ours / bare:.2f}", f"{ours:.0f} ms : {bare:.0f} ms"
    yield (
        f"pages of {SIGNS_A_PAGE:,} signs read and reviewed in a second",
        f"{pages / ours * 1000:.0f}",
        f"{pages:.0f} pages",
    )
    yield "pages only read in a second", f"{pages / taken['read'] * 1000:.0f}", f"{taken['read']:.0f} ms"


def _read_all(texts: list[str]) -> list[SourceText]:
    return [read(text) for text in texts]


def growth() -> Iterator[Row]:
    base: float | None = None
    for articles in (10, 100, 1_000):
        text = draft_text(number(draft_of(articles)))
        taken = medians({"review": partial(judge, [text])}, LONG_ROUNDS)["review"] / articles
        base = base or taken
        yield f"read and review, ms an article at {articles:,}", f"{taken:.2f}", f"{taken / base:.2f} of that at 10"


def rebuild() -> Iterator[Row]:
    """From passages to the tree, beside reading the passages; and its growth."""
    base: float | None = None
    for articles in (10, 100, 1_000):
        lines = draft_text(number(draft_of(articles))).split("\n")
        sources = tuple(text_sources("naskah", lines))
        parts = segment(sources)
        taken = medians({"tree": partial(parse_passages, parts), "read": partial(segment, sources)}, LONG_ROUNDS)
        own = taken["tree"] / articles
        base = base or own
        yield (
            f"tree from passages : reading, {articles:,} articles",
            f"{taken['tree'] / taken['read']:.2f}",
            (f"{own:.2f} ms an article, {own / base:.2f} of that at 10"),
        )


def repair() -> Iterator[Row]:
    """`fix` reviews again after each round."""
    brought = [read(path.read_text(encoding="utf-8")) for path in PATHS[:10]]
    taken = medians(
        {"fix": lambda: [fix(one) for one in brought], "review": lambda: [review(one) for one in brought]}, LONG_ROUNDS
    )
    yield "fix : review, ten laws", f"{taken['fix'] / taken['review']:.2f}", f"{taken['fix']:.0f} ms"


def memory() -> Iterator[Row]:
    code = "from benchmarks.reviews import judge, CORPUS; judge([(CORPUS / {!r}).read_text(encoding='utf-8')])"
    longest = max(PATHS, key=lambda path: path.stat().st_size)
    peak = _peak(code.format(str(longest.relative_to(CORPUS))))
    size = longest.stat().st_size // 1000
    yield f"peak memory, longest law ({size} KB)", f"{peak:.0f} MB", "the whole process"


FIGURES: Mapping[str, Callable[[], Iterator[Row]]] = {
    "corpus": corpus,
    "growth": growth,
    "rebuild": rebuild,
    "repair": repair,
    "memory": memory,
}


def main(names: list[str]) -> None:
    print("| figure | ratio or value | medians |\n|---|---|---|")
    for name in names or FIGURES:
        for row in FIGURES[name]():
            print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
