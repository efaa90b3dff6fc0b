"""What came, left and moved in a list is told in sentences, in the words of what is laid beside what."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from mpp_readiness import indonesian
from mpp_readiness.formats.answer_words import named
from mpp_readiness.formats.comparison.sentences import names
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind
from mpp_readiness.readiness.analysis.list_changes import ListChange, RowChange


def list_sentences(comparison: Comparison, one: ListChange) -> Iterator[str]:
    """Numbers of rows first, then the rows by name."""
    told = names(comparison)
    yield f"{_number(one.first)} ({told.first}) dan {_number(one.second)} ({told.second})."
    came, left, ahead, behind = words_of(comparison)
    for word, rows in ((came, one.came), (left, one.left)):
        if rows:
            yield f"{word}: {named(rows)}."
    for word, is_ahead in ((behind, False), (ahead, True)):
        for criterion, moved in _by_criterion(one, is_ahead=is_ahead).items():
            yield f"{word} pada {criterion}: {named(moved)}."


def changed_lists(comparison: Comparison) -> Iterator[tuple[ListChange, tuple[str, ...]]]:
    """Every list that differs, with its sentences."""
    for one in comparison.lists:
        if one.is_changed:
            yield one, tuple(list_sentences(comparison, one))


def _number(rows: int | None) -> str:
    return "belum diisi" if rows is None else f"{indonesian.number(rows)} baris"


def _by_criterion(one: ListChange, *, is_ahead: bool) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in one.moved:
        if row.is_ahead is is_ahead:
            found.setdefault(row.criterion, []).append(row.row)
    return found


def row_word(comparison: Comparison, row: RowChange) -> str:
    """How a row moved, in one phrase."""
    *_, ahead, behind = words_of(comparison)
    return ahead if row.is_ahead else behind


def words_of(comparison: Comparison) -> tuple[str, str, str, str]:
    """Of rows that came, that left, that are ahead and that are behind."""
    told = names(comparison)
    match comparison.kind:
        case ComparisonKind.REGIONS:
            only = (f"Hanya pada {told.second}", f"Hanya pada {told.first}")
            return *only, f"Lebih baik pada {told.second}", f"Lebih baik pada {told.first}"
        case ComparisonKind.LAYERS:
            only = ("Ditambahkan verifikator", "Tidak tercantum setelah verifikasi")
            return *only, "Dinilai lebih tinggi oleh verifikator", "Dinilai lebih rendah oleh verifikator"
        case ComparisonKind.OVER_TIME | ComparisonKind.CHECKLISTS:
            only = ("Baru tercantum", "Tidak lagi tercantum")
            return *only, "Membaik", "Menurun"
        case _:
            assert_never(comparison.kind)
