"""A result reads well on a screen of 100 columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from mpp_readiness import indonesian
from mpp_readiness.formats.points import bands_text
from mpp_readiness.formats.rows import standing_counts
from mpp_readiness.readiness.analysis.open_facts import open_facts
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import NodeScore

WIDTH = 100


def headline(result: Result) -> str:
    value = "belum ada nilai" if result.score is None else f"nilai {result.score}"
    return f"{result.region.full_name}: {result.verdict.title} ({value})"


def table(result: Result) -> Iterator[str]:
    """What a screen of 100 columns shows: verdict, milestones, aspects, views, lists."""
    yield shortened(headline(result), WIDTH)
    if not result.verdict.is_conclusive:
        yield shortened(_inconclusive(result), WIDTH)
    yield ""
    for one in result.milestones:
        yield _row(one.milestone.title, str(one.state))
    yield ""
    yield from _scores("Aspek", (*result.root.children, result.root))
    for view in result.views:
        yield ""
        yield from _scores(view.title, (*view.children, view))
    if result.checklist.lists:
        yield ""
        yield from _lists(result)
    yield ""
    yield _counted(result)
    for gate in result.verdict.blockers:
        yield shortened(f"{gate.id:<17} {gate.word:<23} {gate.title}", WIDTH)
    yield from empty_facts(result)


def empty_facts(result: Result) -> Iterator[str]:
    """The facts without which gates stay undecided, each with the gates that it holds up."""
    found = open_facts(result)
    if found:
        yield "Fakta yang masih kosong dan menahan syarat:"
    for one in found:
        # A gate of the checklist's own list has no code that people know.
        gates = ", ".join(gate.id if gate.own else f"“{gate.title}”" for gate in one.gates)
        yield from wrap(f"{one.title}: {gates}", WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _inconclusive(result: Result) -> str:
    if result.score is None:
        return "Belum ada kriteria yang dijawab."
    least = result.checklist.conclusive_from
    wanted = f"; simpulan ditarik mulai cakupan {indonesian.percent(least, 1)}" if least else ""
    return f"Cakupan jawaban {indonesian.percent(result.score.coverage, 1)}{wanted}."


def _scores(head: str, nodes: Sequence[NodeScore]) -> Iterator[str]:
    """Each node with its score and coverage, and its band where any has one."""
    cells = [(node.title, *_cells(node)) for node in nodes]
    if any(band for *_, band in cells):
        yield _banded(head, "Nilai", "Terjawab", "Predikat")
        for row in cells:
            yield _banded(*row)
        return
    is_wide = any(len(score) > 18 for _, score, _, _ in cells)
    yield _row(head, "Nilai", "Terjawab", is_wide=is_wide)
    for title, score, covered, _ in cells:
        yield _row(title, score, covered, is_wide=is_wide)


def _cells(node: NodeScore) -> tuple[str, str, str]:
    if node.score is None:
        return "-", "-", ""
    return str(node.score), f"{indonesian.number(node.score.coverage * 100, 0)}%", bands_text(node.bands)


def _banded(title: str, score: str, covered: str, band: str) -> str:
    return f"{shortened(title, 37):<37}{score:>25}{covered:>10}  {shortened(band, 26)}".rstrip()


def _lists(result: Result) -> Iterator[str]:
    for name, definition in result.checklist.lists.items():
        given = result.layer.lists.get(name)
        if given is None:
            yield _row(definition.title, "belum diisi")
        else:
            yield _row(definition.title, f"{indonesian.number(len(given.rows))} baris")


def _counted(result: Result) -> str:
    """How many criteria stand how; what is unknown is not told as unmet."""
    numbers = [(number, word) for _, word, number in standing_counts(result.findings)]
    return ", ".join(f"{number} {word}" for number, word in numbers if number) + "." if result.findings else ""


def _row(title: str, *cells: str, is_wide: bool = False) -> str:
    """With wide cells the title gives way, so that the columns end where they always do."""
    wide = 48 if is_wide else 60
    first, *others = cells
    return f"{shortened(title, wide):<{wide}}{first:>{79 - wide}}" + "".join(f"{cell:>19}" for cell in others[:1])


def shortened(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
