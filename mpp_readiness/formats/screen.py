"""A result reads well on a screen of 100 columns."""

from collections.abc import Iterator
from textwrap import wrap

from mpp_readiness import indonesian
from mpp_readiness.readiness.analysis.open_facts import open_facts
from mpp_readiness.readiness.evaluation.findings import Status
from mpp_readiness.readiness.evaluation.result import Result

WIDTH = 100


def headline(result: Result) -> str:
    value = "belum ada nilai" if result.score is None else f"nilai {result.score}"
    return f"{result.region.full_name}: {result.verdict.title} ({value})"


def table(result: Result) -> Iterator[str]:
    """What a screen of 100 columns shows: verdict, milestones, aspects."""
    yield shortened(headline(result), WIDTH)
    yield ""
    for one in result.milestones:
        yield _row(one.milestone.title, str(one.state))
    yield ""
    yield _row("Aspek", "Nilai", "Terjawab")
    for node in (*result.root.children, result.root):
        covered = "-" if node.score is None else f"{indonesian.number(node.score.coverage * 100, 0)}%"
        yield _row(node.title, "-" if node.score is None else str(node.score), covered)
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


def _counted(result: Result) -> str:
    """How many criteria stand how; what is unknown is not told as unmet."""
    numbers = [(sum(finding.status is status for finding in result.findings), status.value) for status in Status]
    return ", ".join(f"{number} {word}" for number, word in numbers if number) + "." if result.findings else ""


def _row(title: str, *cells: str) -> str:
    return f"{shortened(title, 60):<60}" + "".join(f"{cell:>19}" for cell in cells[:2])


def shortened(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
