"""A skeleton and the facts for it are read from files, and what is wrong with them as a whole is told."""

from collections.abc import Iterator, Mapping
from typing import Any

from mpp_readiness import resources
from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import Model, Text
from mpp_readiness.legislation import register
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.regulation.drafting.fact_mentions import mentions, nodes
from mpp_readiness.regulation.drafting.facts import fact_faults
from mpp_readiness.regulation.drafting.placeholder_values import ABOUT_REGION
from mpp_readiness.regulation.drafting.skeletons import ArticleItem, CitationItem, FactName, FactWanted, Skeleton
from mpp_readiness.sources import Content, Source, is_text
from mpp_readiness.yaml_source import read_document


class Vocabulary(Model):
    """The facts that all shipped skeletons share, so that one file of facts serves every paper."""

    facts: Mapping[FactName, FactWanted]


def load_skeleton(source: Source) -> Skeleton:
    """A shipped skeleton by its name, or one from a file, its text, or plain data.

    Raises:
        NotFound: no skeleton of that name is shipped.
        InvalidInput: every fault, each with its place.
    """
    if isinstance(source, str) and "." not in source and not is_text(source):
        source = resources.skeleton_path(source)
    document = read_document(source)
    written = document.validate(Skeleton)
    skeleton = written.model_copy(update={"facts": {**shared_facts(), **written.facts}})
    document.refuse(skeleton_faults(skeleton))
    return skeleton


def shared_facts() -> Mapping[FactName, FactWanted]:
    """The facts that every shipped skeleton may ask for."""
    return read_document(resources.template_folder("regulation") / "facts.yaml").validate(Vocabulary).facts


class FactSheet(Model):
    """A file of facts: the region, and what is known about its Mal Pelayanan Publik."""

    region: Text | None = None
    facts: Mapping[str, Any] = {}


def read_fact_sheet(source: Source | Content, wanted: Mapping[FactName, FactWanted]) -> FactSheet:
    """What is known of a region, from a file, its text, or plain data.

    Raises InvalidInput with every fault of the sheet and of its facts, each with its place."""
    document = read_document(source)
    sheet = document.validate(FactSheet)
    document.refuse(
        (code, ("facts", *place), what, remedy) for code, place, what, remedy in fact_faults(sheet.facts, wanted)
    )
    return sheet


def skeleton_faults(skeleton: Skeleton) -> Iterator[Fault]:
    """Names of facts that nobody declares, instruments that the register lacks, explanations that nothing calls."""
    known = frozenset({*ABOUT_REGION, *skeleton.facts})
    for path, name, columns in mentions(skeleton):
        if name not in known | columns:
            hint = did_you_mean(name, sorted(known | columns)) or "daftarkan pada kunci facts"
            yield "fact-unknown", path, f"fakta “{name}” tidak terdaftar", hint
    for path, node in nodes(skeleton):
        yield from _own_faults(node, path)


def _own_faults(node: Model, path: TreePath) -> Iterator[Fault]:
    match node:
        case ArticleItem(article=None) if node.explained or any(one.explained for one in node.paragraphs):
            yield (
                "explanation-nameless",
                (*path, "explained"),
                "penjelasan tanpa nama pasal",
                "beri nama pada kunci article",
            )
        case CitationItem(instrument=str(id)) if register().get(id) is None:
            what = f"peraturan “{id}” tidak terdaftar"
            yield "instrument-unknown", (*path, "instrument"), what, did_you_mean(id, register().instruments)
