"""The verifier's file becomes the second layer of an assessment; the originals are kept."""

from collections.abc import Iterable, Iterator

from mpp_readiness.errors import Problem
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import unproven
from mpp_readiness.readiness.model.assessment import Assessment, Verification
from mpp_readiness.readiness.model.checklist import Checklist


def verified(first: Assessment, second: Assessment) -> Assessment:
    """The first with what the second says of it; to be called after `verification_faults` has found none."""
    # Built anew: model_copy would carry the cached digest along.
    fields = {name: getattr(first, name) for name in Assessment.model_fields}
    return Assessment.model_construct(**{**fields, "verification": verification_of(second)})


def still_doubted(warnings: Iterable[Problem], checklist: Checklist, both: Assessment) -> tuple[Problem, ...]:
    """Warnings of the second without those that the first answers: its documents are not in the second's file."""
    lacking = {path[-1] for _, path, _, _ in unproven(checklist, both) if path[0] == "verification"}
    return tuple(one for one in warnings if one.code != "evidence-lacking" or one.path[-1] in lacking)


def verification_of(second: Assessment) -> Verification | None:
    """The verifier's columns of a file, or, where it has none, its answers as those of a verifier."""
    if second.verification is not None or second.assessor is None:
        return second.verification
    return Verification.model_construct(by=second.assessor, date=second.date, answers=second.answers)


def verification_faults(first: Assessment, second: Assessment) -> Iterator[Fault]:
    """Why the second cannot be the verification of the first, told of the second."""
    if second.region != first.region:
        what = f"verifikasi ini tentang {second.place.full_name}, bukan {first.place.full_name}"
        yield "verification-region", ("region",), what, "pilih berkas verifikasi daerah yang sama"
    if first.verification is not None:
        yield (
            "verification-twice",
            ("verification",),
            "penilaian sudah memuat verifikasi",
            "pakai salah satu: dalam berkas itu, atau berkas ini",
        )
    found = verification_of(second)
    if found is None:
        yield (
            "verifier-unnamed",
            ("assessor",),
            "unit verifikator belum disebut",
            "isi assessor (unit), atau kolom verifikator",
        )
    elif found.date < first.date:
        what = f"tanggal verifikasi {found.date} mendahului tanggal penilaian {first.date}"
        yield "verification-early", ("date",), what, "periksa kedua tanggal"
