"""Results are compared by one layer: the answers of the assessor, or what a verification found."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.readiness.evaluation.result import Layer, Result

LayerKind = Literal["mandiri", "verifikasi"]


def layer_kind(result: Result, layer: Layer) -> LayerKind:
    """Whose answers a layer holds; a file of its own may be that of a verifier."""
    assessment = result.assessment
    is_verifiers = assessment.verification is None and assessment.status == "verifikasi"
    return "verifikasi" if layer.name == "final" or is_verifiers else "mandiri"


def kinds_of(result: Result) -> tuple[LayerKind, ...]:
    """By which layers a result can be compared."""
    return tuple(layer_kind(result, layer) for layer in result.layers)


def by_layer(result: Result, wanted: LayerKind) -> Result:
    """The result as that layer decides it.

    Raises:
        InvalidInput: it has no such layer.
    """
    layers = dict(zip(kinds_of(result), result.layers, strict=True))
    if wanted not in layers:
        which = "verifikasi" if wanted == "verifikasi" else "penilaian mandiri"
        what = f"penilaian {result.region.full_name} tanggal {result.assessment.date} tidak memuat {which}"
        raise InvalidInput([Problem("layer-missing", "", (), what, "pilih lapis yang lain")])
    return result if layers[wanted] is result.layer else replace(result, layers=(layers[wanted],))


def other_kinds(results: Iterable[Result]) -> tuple[LayerKind, ...]:
    """By which single layer all of them can be compared, and are not now."""
    given = tuple(results)
    now = {layer_kind(result, result.layer) for result in given}
    shared = [set(kinds_of(result)) for result in given]
    kinds: tuple[LayerKind, ...] = ("mandiri", "verifikasi")
    return tuple(kind for kind in kinds if all(kind in one for one in shared) and now != {kind})
