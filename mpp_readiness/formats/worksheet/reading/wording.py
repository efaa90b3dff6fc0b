"""What people write into a worksheet is taken for the word that it is, whatever its capitals and blanks."""

from collections.abc import Iterator, Mapping

from mpp_readiness.errors import NotFound
from mpp_readiness.indonesian import join
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.model.checklist import Checklist, Fact, Level
from mpp_readiness.readiness.model.criterion import LevelAnswer
from mpp_readiness.regions import find_region, nearest_regions

Tree = dict[str, object]
_SMALL = ("status", "region.kind")

ITEM_WORDS: Mapping[str, str] = {
    "terpenuhi": "met",
    "ya": "met",
    "tidak": "unmet",
    "belum": "unmet",
    "tidak terpenuhi": "unmet",
}
"""What people may write of an item, and as what it is read."""
# What the rooms below say of YAML, in the words of a worksheet.
YAML_WORDS = (
    ("; tulis {value: 5, of: 29}", "; isi jumlah seluruhnya"),
    ("; hapus “of”", "; kosongkan"),
    ("“of”", "kolom “Dari”"),
    ("value dan not_applicable", "jawaban dan alasan tidak berlaku"),
    ("isi value", "isi jawaban"),
    ("tambahkan “title”", "isi nama dokumennya"),
)


def same(text: object) -> str:
    """By which two spellings of a word are compared.

    >>> same(" Terbukti  "), same("TIDAK  BERLAKU")
    ('terbukti', 'tidak berlaku')
    """
    return " ".join(str(text).split()).casefold()


def reworded(tree: Tree, checklist: Checklist) -> None:
    """Levels and choices in a tree become those of the checklist; what is none of them stays for the loader to tell."""
    second = tree.get("verification")
    for holder in (tree, second if isinstance(second, dict) else {}):
        for id_, answer in _mapping(holder.get("answers")).items():
            criterion = checklist.all_criteria.get(id_)
            if isinstance(answer, dict) and criterion and isinstance(criterion.answer, LevelAnswer):
                _replace(answer, _levels(checklist.scales[checklist.scale_of(criterion.answer)]))
    for name, given in _mapping(tree.get("facts")).items():
        fact: Fact | None = checklist.facts.get(name)
        if isinstance(given, dict) and fact and fact.kind == "choice":
            _replace(given, {same(one): one for one in fact.choices})


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _replace(said: dict[str, object], known: Mapping[str, str]) -> None:
    if said.get("value") is not None:
        said["value"] = known.get(same(said["value"]), said["value"])


def _levels(levels: tuple[Level, ...]) -> Mapping[str, str]:
    """By id, by title, and as the hint beside the cell writes both; an id goes before a title."""
    titles = {same(level.title): level.id for level in levels}
    both = {same(f"{level.id}: {level.title}"): level.id for level in levels}
    return {**titles, **both, **{same(level.id): level.id for level in levels}}


def small(said: Tree) -> None:
    """Words of Profil that stand in small letters in the form."""
    for key in _SMALL:
        if isinstance(said.get(key), str):
            said[key] = same(said[key])


def region_faults(tree: Tree) -> Iterator[Fault]:
    """A region that the register does not know, with those that may be meant."""
    written = tree.get("region")
    if not isinstance(written, str):
        return
    try:
        find_region(written)
    except NotFound:
        near = nearest_regions(written)
        remedy = f"mungkin maksud Anda: {join(near, 'atau')}" if near else "tulis seperti 33.16 atau Kabupaten Blora"
        yield "region-unknown", ("region",), f"daerah “{written[:60]}” tidak dikenal", remedy
