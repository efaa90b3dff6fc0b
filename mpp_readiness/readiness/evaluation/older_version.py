"""Answers to an older version of a checklist are told what is new, gone and changed since."""

from collections.abc import Iterable, Mapping

from mpp_readiness.readiness.model.assessment import Assessment, layers
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion, LevelAnswer, YesNoAnswer


def is_other_version(assessment: Assessment, checklist: Checklist) -> bool:
    """Whether an assessment names another version than the checklist is."""
    return assessment.checklist_version not in (None, checklist.version)


def version_told(checklist: Checklist, assessment: Assessment, older: Checklist | None) -> str:
    """In one sentence of which version the answers are and what has changed since, as far as it can be known."""
    changes = version_changes(older, checklist) if older else _without_place(checklist, assessment)
    return (
        f"penilaian memakai versi {assessment.checklist_version}, daftar periksa versi {checklist.version} ({changes})"
    )


def _without_place(checklist: Checklist, assessment: Assessment) -> str:
    """All that can be said of two versions by the answers alone."""
    given = dict.fromkeys(id_ for _, answers in layers(assessment) for id_ in answers)
    gone = [id_ for id_ in given if id_ not in checklist.all_criteria]
    new = [id_ for id_ in checklist.all_criteria if id_ not in given]
    if not gone and not new:
        return "setiap jawaban mempunyai kriterianya, dan sebaliknya"
    return listed({"tidak ada lagi": gone, "belum dijawab": new})


def version_changes(old: Checklist, new: Checklist) -> str:
    """What of criteria and gates is new, gone and changed: titles, weights, kinds of answers, gates."""
    before, after = old.all_criteria, new.all_criteria
    both = [id_ for id_ in after if id_ in before]
    gates = {one.id: one for one in old.gates}, {one.id: one for one in new.gates}
    moved = [id_ for id_ in {**gates[0], **gates[1]} if gates[0].get(id_) != gates[1].get(id_)]
    return listed(
        {
            "baru": [id_ for id_ in after if id_ not in before],
            "tidak ada lagi": [id_ for id_ in before if id_ not in after],
            "judul berubah": [id_ for id_ in both if before[id_].title != after[id_].title],
            "bobot berubah": [id_ for id_ in both if before[id_].weight != after[id_].weight],
            "cara menjawab berubah": [id_ for id_ in both if _asked(old, before[id_]) != _asked(new, after[id_])],
            "syarat tahap berubah": [*(id_ for id_ in both if before[id_].gate != after[id_].gate), *moved],
        }
    )


def listed(changes: Mapping[str, Iterable[str]], most: int = 20) -> str:
    """Each kind of change with its ids, of a long list the number of the rest; what did not change is left out."""
    found = {word: list(ids) for word, ids in changes.items()}
    rest = {word: f" dan {len(ids) - most} lainnya" if len(ids) > most else "" for word, ids in found.items()}
    told = [f"{word}: {', '.join(ids[:most])}{rest[word]}" for word, ids in found.items() if ids]
    return "; ".join(told) or "tidak ada kriteria yang berubah"


def _asked(checklist: Checklist, criterion: Criterion) -> tuple[object, ...]:
    """All that decides how a criterion is answered."""
    kind = criterion.answer
    is_graded = isinstance(kind, LevelAnswer) or (not isinstance(kind, YesNoAnswer) and bool(kind.steps))
    levels = checklist.scales.get(checklist.scale_of(kind)) if is_graded else None
    # Of a level only its scale counts, whatever the scale is called.
    return None if isinstance(kind, LevelAnswer) and levels else kind, levels, criterion.when, criterion.may_be_na
