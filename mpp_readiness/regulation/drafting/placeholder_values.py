"""The placeholders of a skeleton stand for facts that are known, or for the names of those that are not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from mpp_readiness.regions import Region
from mpp_readiness.regulation.drafting.fact_mentions import used_facts
from mpp_readiness.regulation.drafting.facts import Value, value_of
from mpp_readiness.regulation.drafting.skeletons import Skeleton

ABOUT_REGION: Mapping[str, str] = MappingProxyType(
    {
        "daerah": "nama lengkap daerah",
        "nama_daerah": "nama daerah",
        "jenis_daerah": "Kabupaten atau Kota",
        "provinsi": "nama provinsi",
        "kepala_daerah": "sebutan kepala daerah",
        "peraturan": "Peraturan Bupati atau Peraturan Wali Kota",
        "keputusan": "Keputusan Bupati atau Keputusan Wali Kota",
        "kota": "daerah ini kota",
        "aceh": "daerah ini di Aceh",
    }
)
"""What code knows of every region, and what it means."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Names and what they stand for here; a name without a value is unknown."""

    values: Mapping[str, Value]
    titles: Mapping[str, str]
    """What an unknown fact is called when it is asked for."""
    columns: Mapping[str, Mapping[str, str]]
    """Of the list facts: the titles of their columns."""
    terms: tuple[str, ...] = ()
    """The defined terms of the draft and their short names."""

    def holds(self, condition: str | None) -> bool:
        """Whether a node with this `when` is there: the fact is known and neither no, nought nor empty."""
        if condition is None:
            return True
        name = condition.removeprefix("bukan ")
        return bool(self.values.get(name)) is (name == condition)

    def entries(self, each: str | None) -> Iterator["Scope"]:
        """One scope for every entry of the list; an unknown list has one entry of which nothing is known."""
        if each is None:
            yield self
            return
        listed = self.values.get(each)
        if listed is None:
            yield self._entry({}, 1, each)
        if isinstance(listed, tuple):
            yield from (self._entry(one, i, each) for i, one in enumerate(listed, 1))

    def _entry(self, entry: Value, i: int, each: str) -> "Scope":
        columns = self.columns.get(each, {})
        own = entry if isinstance(entry, Mapping) else {"butir": entry}
        hidden = {name: value for name, value in self.values.items() if name not in {*columns, "butir"}}
        titles = {**self.titles, "butir": self.titles.get(each, each), **columns}
        return replace(self, values={**hidden, **own, "urutan": i}, titles=titles)


def scope_of(skeleton: Skeleton, region: Region, facts: Mapping[str, Value]) -> Scope:
    """What is known: of the region, of the facts given, and what the skeleton assumes."""
    defaults = {name: value_of(one.default, one) for name, one in skeleton.facts.items() if one.default is not None}
    titles = {name: one.title for name, one in skeleton.facts.items()}
    columns = {name: {key: column.title for key, column in one.columns.items()} for name, one in skeleton.facts.items()}
    return Scope({**defaults, **facts, **_of_region(region)}, {**ABOUT_REGION, **titles}, columns)


def assumptions(skeleton: Skeleton, facts: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Title and value of what the skeleton assumes because nobody said otherwise."""
    used = used_facts(skeleton)
    for name, one in skeleton.facts.items():
        if name in used and one.default is not None and facts.get(name) is None:
            yield one.title, one.default


def _of_region(region: Region) -> Mapping[str, Value]:
    """An invented region has no province: then that is blank."""
    known = {"provinsi": region.province} if region.province else {}
    return {
        **known,
        "daerah": region.full_name,
        "nama_daerah": region.name,
        "jenis_daerah": region.kind_word,
        "kepala_daerah": region.head,
        "peraturan": f"Peraturan {region.head}",
        "keputusan": f"Keputusan {region.head}",
        "kota": region.kind_word.startswith("Kota"),
        "aceh": region.province == "Aceh",
    }
