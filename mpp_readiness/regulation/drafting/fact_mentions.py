"""A skeleton speaks of facts, each at its places."""

from collections.abc import Iterator, Mapping

from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import Model
from mpp_readiness.regulation.drafting.placeholders import Placeholder, pieces
from mpp_readiness.regulation.drafting.skeletons import Skeleton

_PARTS = ("subject", "recitals", "citations", "body", "elucidation", "annexes", "title", "blocks")

Mention = tuple[TreePath, str, frozenset[str]]
"""Where, which fact, and the names that the lists around it add there."""


def mentions(skeleton: Skeleton) -> Iterator[Mention]:
    """Every fact in a text, a `when` or an `each`."""
    for part in _PARTS:
        yield from _mentions(getattr(skeleton, part), (part,), frozenset(), skeleton)


def used_facts(skeleton: Skeleton) -> frozenset[str]:
    """The facts that the draft depends on."""
    return frozenset(name for _, name, _ in mentions(skeleton) if name in skeleton.facts)


def nodes(skeleton: Skeleton) -> Iterator[tuple[TreePath, Model]]:
    """Every node with its place."""
    for part in _PARTS:
        yield from _nodes(getattr(skeleton, part), (part,))


def _mentions(node: object, path: TreePath, local: frozenset[str], skeleton: Skeleton) -> Iterator[Mention]:
    match node:
        case Model():
            yield from _of_node(node, path, local, skeleton)
        case str() if "{" in node:
            yield from ((path, one.fact, local) for one in pieces(node) if isinstance(one, Placeholder))
        case _:
            for step, one in _inside(node):
                yield from _mentions(one, (*path, step), local, skeleton)


def _of_node(node: Model, path: TreePath, local: frozenset[str], skeleton: Skeleton) -> Iterator[Mention]:
    values = dict(_inside(node))
    when, each = values.pop("when", None), values.pop("each", None)
    if isinstance(when, str):
        yield (*path, "when"), when.removeprefix("bukan "), local
    if isinstance(each, str):
        yield (*path, "each"), each, local
        wanted = skeleton.facts.get(each)
        local |= frozenset({"urutan", "butir", *(wanted.columns if wanted else ())})
    for step, one in values.items():
        yield from _mentions(one, (*path, step), local, skeleton)


def _nodes(node: object, path: TreePath) -> Iterator[tuple[TreePath, Model]]:
    if isinstance(node, Model):
        yield path, node
    for step, one in _inside(node):
        yield from _nodes(one, (*path, step))


def _inside(node: object) -> Iterator[tuple[str | int, object]]:
    match node:
        case Model():
            yield from ((name, getattr(node, name)) for name in type(node).model_fields)
        case tuple():
            yield from enumerate(node)
        case Mapping():
            yield from node.items()
