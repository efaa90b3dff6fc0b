"""A checklist becomes a form on paper for the field, blank or with the answers that are known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mpp_readiness import indonesian
from mpp_readiness.formats import html
from mpp_readiness.formats.options import Form, ReportOptions
from mpp_readiness.formats.pdf import write_pdf
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import Aspect, Checklist, Fact
from mpp_readiness.readiness.model.criterion import Criterion, LevelAnswer, QuantityAnswer, RatioAnswer, YesNoAnswer
from mpp_readiness.readiness.model.facts import default_text, yes
from mpp_readiness.regions import find_region

# Of a blank form no day is known: the first that a zip can hold stands for none, as in our other files.
EPOCH = date(1980, 1, 1)
Choices = Sequence[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact with what is known of it."""

    title: str
    unit: str
    choices: Choices
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Question:
    """A criterion with what is known of it."""

    id: str
    title: str
    guide: str
    evidence: Sequence[str]
    choices: Choices
    unit: str
    whole: str
    may_be_na: bool
    value: str
    of: str
    reason: str
    note: str
    proofs: str


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """An aspect and its own criteria."""

    title: str
    questions: Sequence[Question]


def as_pdf(form: Form, _options: ReportOptions) -> bytes:
    """The form on paper, whatever the options."""
    return form_pdf(form.checklist, form.filled.assessment if form.filled else None, form.region)


def as_html(form: Form, _options: ReportOptions) -> bytes:
    """The form as one page that carries its own style."""
    filled = form.filled.assessment if form.filled else None
    return form_html(form.checklist, filled, form.region, standalone=True).encode()


def form_html(checklist: Checklist, assessment: Assessment | None, region: str | None, *, standalone: bool) -> str:
    """The form as a page."""
    place = assessment.place.full_name if assessment else find_region(region).full_name if region else ""
    given = assessment.answers if assessment else {}
    values: Mapping[str, object] = {
        "checklist": checklist,
        "css": Markup(form_css()) if standalone else "",
        "place": place,
        "made": assessment.date if assessment else EPOCH,
        "illustration": bool(assessment and assessment.illustration),
        "identity": _identity(assessment, place),
        "facts": [_fact(name, fact, assessment) for name, fact in checklist.facts.items()],
        "groups": [
            QuestionGroup(title, [_question(checklist, one, given.get(one.id, Answer())) for one in criteria])
            for title, criteria in _groups(checklist)
            if criteria
        ],
    }
    return html.page("report", "form.html.j2", values)


def form_css() -> str:
    """The style of the report, and what a form needs beside it."""
    return html.report_css() + html.style("report", "form.css")


def form_pdf(checklist: Checklist, assessment: Assessment | None, region: str | None) -> bytes:
    """The form as PDF/A-3a on F4."""
    page = form_html(checklist, assessment, region, standalone=False)
    digest = assessment.digest if assessment else checklist.digest
    when = assessment.date if assessment else EPOCH
    return write_pdf(page, form_css(), identifier=bytes.fromhex(digest[:32]), when=when)


def _identity(assessment: Assessment | None, place: str) -> Sequence[tuple[str, str]]:
    day = indonesian.date(assessment.date) if assessment else ""
    unit = assessment.assessor.unit if assessment and assessment.assessor else ""
    return (("Daerah", place), ("Tanggal penilaian", day), ("Unit penilai", unit))


def _groups(node: Checklist | Aspect) -> Iterator[tuple[str, Sequence[Criterion]]]:
    yield (f"{node.id}. {node.title}" if isinstance(node, Aspect) else ""), node.criteria
    for aspect in node.aspects:
        yield from _groups(aspect)


def _fact(name: str, fact: Fact, assessment: Assessment | None) -> AskedFact:
    given = assessment.facts.get(name) if assessment else None
    value = given.value if given else ""
    words = {"yes_no": ("ya", "tidak"), "choice": fact.choices, "number": ()}[fact.kind]
    said = ("ya" if yes(value) else "tidak") if value and fact.kind == "yes_no" else value
    choices = [(word, word == said) for word in words]
    otherwise = "" if fact.default is None else f"bila kosong: {default_text(fact.default)}"
    unit = "; ".join(filter(None, (fact.unit, otherwise)))
    return AskedFact(fact.title, unit, choices, value, (given.note if given else None) or "")


def _question(checklist: Checklist, criterion: Criterion, answer: Answer) -> Question:
    kind = criterion.answer
    return Question(
        id=criterion.id,
        title=criterion.title,
        guide=criterion.guide or "",
        evidence=criterion.evidence,
        choices=_choices(checklist, criterion, answer.value or ""),
        unit=(kind.unit or "") if isinstance(kind, QuantityAnswer | RatioAnswer) else "",
        whole=(kind.of or "") if isinstance(kind, RatioAnswer) else "",
        may_be_na=criterion.may_be_na or bool(checklist.criteria_places[criterion.id].conditions),
        value=answer.value or "",
        of="" if answer.of is None else indonesian.number(answer.of),
        reason=answer.not_applicable or "",
        note=answer.note or "",
        proofs="; ".join(" ".join(filter(None, (one.title, one.number))) for one in answer.evidence),
    )


def _choices(checklist: Checklist, criterion: Criterion, value: str) -> Choices:
    match criterion.answer:
        case LevelAnswer() as kind:
            chosen = checklist.level_of(kind, value)
            return [(level.title, level == chosen) for level in checklist.scales[checklist.scale_of(kind)]]
        case YesNoAnswer():
            return [(word, bool(value) and yes(value) == (word == "ya")) for word in ("ya", "tidak")]
        case _:
            return ()
