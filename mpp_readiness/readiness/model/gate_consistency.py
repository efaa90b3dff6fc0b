"""Gates, views and bands have to name what is there, and no gate may be one that an assessor can open at will."""

from collections.abc import Iterator

from mpp_readiness.errors import TreePath
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.model.answer_consistency import unknown_facts
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Aspect, Checklist
from mpp_readiness.readiness.model.criterion import Criterion
from mpp_readiness.readiness.model.facts import condition_facts
from mpp_readiness.readiness.model.gates import Requirement, leaves
from mpp_readiness.readiness.model.views import View


def unknown_milestone(checklist: Checklist, path: TreePath, name: str) -> Iterator[Fault]:
    """A milestone that is named and is not there."""
    milestones = [one.id for one in checklist.milestones]
    if name not in milestones:
        yield "milestone-unknown", path, f"tahap “{name}” tidak ada", did_you_mean(name, milestones)


def gate_faults(checklist: Checklist) -> Iterator[Fault]:
    """What is wrong with the gates of the checklist's list."""
    for index, gate in enumerate(checklist.gates):
        path: TreePath = ("gates", index)
        yield from unknown_milestone(checklist, (*path, "milestone"), gate.milestone)
        yield from unknown_facts(checklist, (*path, "when"), condition_facts(gate.when))
        for at, required in enumerate(gate.requires):
            for inside, leaf in leaves(required, (*path, "requires", at)):
                yield from _leaf(checklist, inside, leaf)


def _leaf(checklist: Checklist, path: TreePath, required: Requirement) -> Iterator[Fault]:
    if required.fact:
        yield from unknown_facts(checklist, path, [required.fact])
        return
    criteria = checklist.all_criteria
    aspects = {checklist.checklist, *checklist.places} - criteria.keys()
    if required.aspect and required.aspect not in aspects:
        yield "aspect-unknown", path, f"aspek “{required.aspect}” tidak ada", did_you_mean(required.aspect, aspects)
    elif required.criterion and required.criterion not in criteria:
        what, remedy = f"kriteria “{required.criterion}” tidak ada", did_you_mean(required.criterion, criteria)
        yield "criterion-unknown", path, what, remedy
    elif required.group and required.group not in checklist.weights_of_views:
        remedy = did_you_mean(required.group, checklist.weights_of_views) or "tambahkan di views"
        yield "group-unknown", path, f"kelompok “{required.group}” tidak ada", remedy
    else:
        yield from _escapable(checklist, path, required.node or "")


def _escapable(checklist: Checklist, path: TreePath, id_: str) -> Iterator[Fault]:
    """Whoever may call all of a gate not applicable at will may open it at will."""
    below = criteria_of(checklist, id_)
    if any(one.counts for one in below if one.id == id_):
        what = f"kriteria “{id_}” menambah atau mengurangi nilai, maka tidak dapat menjadi syarat"
        yield "extra-gates", path, what, "pilih kriteria lain"
    if below and all(one.may_be_na and one.when is None for one in below):
        what = f"syarat atas “{id_}” dapat dihapus dengan menyatakannya tidak berlaku"
        yield "gate-escapable", path, what, "tambahkan when, atau hapus may_be_na dari kriterianya"


def criteria_of(checklist: Checklist, id_: str) -> tuple[Criterion, ...]:
    """A criterion, or all criteria below an aspect, the whole, a view or a group, by its id."""
    groups = {group.id: group for view in checklist.views for group in view.groups}
    views = {view.id: view for view in checklist.views}
    if id_ in views or id_ in groups:
        chosen = views[id_].groups if id_ in views else (groups[id_],)
        return tuple(one for group in chosen for member in group.members for one in _below(checklist, member.id))
    return _below(checklist, id_)


def _below(checklist: Checklist, id_: str) -> tuple[Criterion, ...]:
    """Of the tree alone: a member of a group is no view, even where one is called so."""
    return tuple(
        place.node
        for place in checklist.criteria_places.values()
        if id_ in (place.node.id, checklist.checklist, *place.above)
    )


def view_faults(checklist: Checklist) -> Iterator[Fault]:
    """Members of a view that are not there, or that it names twice, themselves or by an aspect above them."""
    for index, view in enumerate(checklist.views):
        named: set[str] = set()
        for at, group in enumerate(view.groups):
            for number, member in enumerate(group.members):
                path = ("views", index, "groups", at, "members", number)
                if member.id not in checklist.places:
                    remedy = did_you_mean(member.id, checklist.places)
                    yield "member-unknown", path, f"“{member.id}” tidak ada di daftar periksa ini", remedy
                    continue
                below = {one.id for one in _below(checklist, member.id)}
                if below & named:
                    what = f"“{member.id}” sudah termasuk dalam pengelompokan “{view.title}”"
                    yield "member-twice", path, what, "sebut setiap kriteria satu kali"
                named |= below


def checklist_doubts(checklist: Checklist) -> Iterator[Fault]:
    """What may be meant so, but should be looked at again, in a checklist without faults."""
    for index, view in enumerate(checklist.views):
        left = [id_ for id_ in checklist.all_criteria if id_ not in _ids_in(checklist, view)]
        if left:
            what = f"pengelompokan “{view.title}” tidak memuat {', '.join(left)}"
            yield "view-incomplete", ("views", index), what, "tambahkan ke salah satu kelompok, atau biarkan"
    if checklist.display.points:
        yield from _weights_apart(checklist)


def _ids_in(checklist: Checklist, view: View) -> set[str]:
    return {one.id for one in criteria_of(checklist, view.id)}


def _weights_apart(checklist: Checklist) -> Iterator[Fault]:
    """In points, the weights of what stands in a node make up its own."""
    nodes: list[tuple[TreePath, Checklist | Aspect]] = [((), checklist)]
    nodes += [(one.path, one.node) for one in checklist.places.values() if isinstance(one.node, Aspect)]
    for path, node in nodes:
        # Equal shares, as the questions of an official sheet have them, say no weights that could be apart.
        if not any("weight" in one.model_fields_set for one in (*node.criteria, *node.aspects)):
            continue
        inside = [(one.weight, one.counts) for one in node.criteria]
        inside += [(one.weight, one.counts) for one in node.aspects]
        total = sum(weight for weight, counts in inside if counts is None)
        own = node.weight if isinstance(node, Aspect) else checklist.display.highest
        if total != own:
            name = node.id if isinstance(node, Aspect) else node.checklist
            what = f"bobot isi “{name}” berjumlah {total}, padahal bobotnya sendiri {own}"
            yield "points-apart", path, what, "samakan jumlahnya, karena nilai ditulis sebagai poin dari bobot"


def band_faults(checklist: Checklist) -> Iterator[Fault]:
    """Bands that do not rise, and sets that are named and not there."""
    yield from _rising(("bands",), checklist.bands)
    for name, found in checklist.band_sets.items():
        yield from _rising(("band_sets", name, "bands"), found.bands)
    named: list[tuple[TreePath, str | None]] = [(("band_set",), checklist.band_set)]
    named += [((*one.path, "band_set"), one.node.band_set) for one in checklist.places.values()]
    for index, view in enumerate(checklist.views):
        named += [(("views", index, "band_set"), view.band_set)]
        groups = enumerate(view.groups)
        named += [(("views", index, "groups", at, "band_set"), group.band_set) for at, group in groups]
    for path, wanted in named:
        if wanted is not None and wanted not in checklist.band_sets:
            remedy = did_you_mean(wanted, checklist.band_sets) or "tambahkan di band_sets"
            yield "bands-unknown", path, f"kumpulan predikat “{wanted}” tidak ada", remedy


def _rising(path: TreePath, bands: tuple[Band, ...]) -> Iterator[Fault]:
    starts = [(band.bound, band.above is not None) for band in bands]
    if starts != sorted(starts):
        yield "bands-order", path, "predikat tidak berurutan", "urutkan from dari yang terkecil"
