"""A JSON document carries the checklists and assessments that it rests on, and its results follow from them.

A document carries both in full, each under its digest. So it stands for itself: what is computed can be computed again
when the shipped checklist has long become another, and reading it back gives the same result.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated

from pydantic import PlainSerializer

from mpp_readiness import yaml_source
from mpp_readiness.field_types import Model
from mpp_readiness.formats.json_text import Shape
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_faults
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults

_YOUNGER: Mapping[str, object] = {
    "points": False,
    "steps": [],
    "judged_on": "exact",
    "band_sets": {},
    "views": [],
    "instruments": {},
    "lists": {},
}
"""Defaults that a checklist of the first version of the shape does not write, so that it stays the same bytes."""


def _without_nothing(value: Model) -> object:
    # Not without defaults: an answer is told by its kind, and that of a level is the default.
    return _older(value.model_dump(mode="json", by_alias=True, exclude_none=True))


def _older(written: object) -> object:
    match written:
        case dict():
            kept = (key for key, one in written.items() if key not in _YOUNGER or one != _YOUNGER[key])
            return {key: _older(written[key]) for key in kept}
        case list():
            return [_older(one) for one in written]
        case _:
            return written


def _only_given(value: Model) -> dict[str, object]:
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


WrittenChecklist = Annotated[Checklist, PlainSerializer(_without_nothing)]
WrittenAssessment = Annotated[Assessment, PlainSerializer(_only_given)]
WrittenAnswer = Annotated[Answer, PlainSerializer(_only_given)]


class Sources(Shape):
    """What was assessed and by which checklists, each by its digest."""

    checklists: Mapping[str, WrittenChecklist]
    assessments: Mapping[str, WrittenAssessment]


class ChecklistRef(Shape):
    """A checklist; the digest leads to it among the sources."""

    id: str
    version: str
    digest: str


Pair = tuple[str, str]
"""Digests of a checklist and of an assessment."""


def checklist_ref(checklist: Checklist) -> ChecklistRef:
    return ChecklistRef(id=checklist.checklist, version=checklist.version, digest=checklist.digest)


def sources_of(results: Iterable[Result]) -> Sources:
    kept = tuple(results)
    return Sources(
        checklists={one.checklist.digest: one.checklist for one in kept},
        assessments={one.assessment.digest: one.assessment for one in kept},
    )


def results_in(sources: Sources, pairs: Iterable[Pair], *, name: str = "") -> Mapping[Pair, Result]:
    """The result of each pair, scored anew.

    Raises:
        InvalidInput: a source that is missing, was changed, or is refused by the loader; all of them.
    """
    wanted = tuple(dict.fromkeys(pairs))
    document = yaml_source.Document(name, None)
    document.refuse([*_changed(sources), *_missing(sources, wanted)])
    document.refuse(_inconsistent(sources))
    document.refuse(_unfit(sources, wanted))
    return {pair: score(sources.checklists[pair[0]], sources.assessments[pair[1]]) for pair in wanted}


def _changed(sources: Sources) -> Iterator[Fault]:
    for kind, kept in (("checklists", sources.checklists), ("assessments", sources.assessments)):
        for digest, one in kept.items():
            if one.digest != digest:
                what = f"isi tidak cocok dengan sidik jarinya; sidik jari isi ini {one.digest}"
                yield (
                    "document-changed",
                    ("sources", kind, digest),
                    what,
                    "dokumen ini diubah; tulis ulang dari penilaiannya",
                )


def _missing(sources: Sources, pairs: Iterable[Pair]) -> Iterator[Fault]:
    for pair in pairs:
        kinds = (("checklists", sources.checklists), ("assessments", sources.assessments))
        for digest, (kind, kept) in zip(pair, kinds, strict=True):
            if digest not in kept:
                what = f"sumber {digest} tidak ada"
                yield "source-missing", ("sources", kind), what, "tulis ulang dokumen ini dari penilaiannya"


def _inconsistent(sources: Sources) -> Iterator[Fault]:
    for digest, checklist in sources.checklists.items():
        yield from _inside(("sources", "checklists", digest), checklist_faults(checklist))


def _unfit(sources: Sources, pairs: Iterable[Pair]) -> Iterator[Fault]:
    for checklist, assessment in pairs:
        # Whether its day had come was asked when it was first read.
        found = assessment_faults(sources.checklists[checklist], sources.assessments[assessment], date.max)
        yield from _inside(("sources", "assessments", assessment), found)


def _inside(above: tuple[str, ...], faults: Iterable[Fault]) -> Iterator[Fault]:
    for code, path, what, remedy in faults:
        yield code, (*above, *path), what, remedy
