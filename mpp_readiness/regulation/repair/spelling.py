"""Some words are written otherwise than the language has them: in another spelling, or two of them as one."""

import re
from collections.abc import Mapping

from mpp_readiness.regulation.repair.edits import Edit, Fault, Repair, in_name
from mpp_readiness.regulation.review.scopes import scope

WORDS: Mapping[str, str] = {
    "ijin": "izin",
    "perijinan": "perizinan",
    "resiko": "risiko",
    "aktifitas": "aktivitas",
    "merubah": "mengubah",
    "dirubah": "diubah",
    "sistim": "sistem",
    "jaman": "zaman",
    "propinsi": "provinsi",
    "praktek": "praktik",
    "kwalitas": "kualitas",
    "dibidang": "di bidang",
    "diatas": "di atas",
    "dibawah": "di bawah",
    "didalam": "di dalam",
    "diluar": "di luar",
    "diantara": "di antara",
    "disamping": "di samping",
    "dikemudian": "di kemudian",
}
PAIRS: Mapping[str, tuple[str, str]] = {
    "kerjasama": ("kerja", "sama"),
    "bertanggungjawab": ("bertanggung", "jawab"),
    "terimakasih": ("terima", "kasih"),
}


def spelled(words: Mapping[str, str]) -> Repair:
    """Words in another spelling; a capital at the head stays."""

    def repair(fault: Fault) -> Edit | None:
        written = _written(fault)
        right = words.get(written.lower())
        return Edit(fault.start, fault.end, _as(written, right)) if right else None

    return repair


def apart(pairs: Mapping[str, tuple[str, str]]) -> Repair:
    """Two words that were written as one; a name has a capital in both of them, a sentence only in its first."""

    def repair(fault: Fault) -> Edit | None:
        written = _written(fault)
        first, second = pairs.get(written.lower(), ("", ""))
        # At the head of a sentence a capital does not tell whether it is that of a name.
        if not first or (written[0].isupper() and not _is_named(fault)):
            return None
        return Edit(fault.start, fault.end, f"{_as(written, first)} {_as(written, second)}")

    return repair


def _written(fault: Fault) -> str:
    """Nothing within the name of another regulation, which stays as it is."""
    text = fault.passage.text
    return "" if in_name(text, fault.start) else text[fault.start : fault.end]


_TERM = re.compile(r"(?P<term>[^,;]+?),? (?:yang selanjutnya|selanjutnya|adalah)\b")


def _is_named(fault: Fault) -> bool:
    """In the heading of a Bagian or Paragraf, in the midst of a sentence, or where a term of the definitions stands."""
    text = fault.passage.text
    if fault.passage.kind in ("section", "subsection") or re.search(r"[^\W\d_],? \Z", text[: fault.start]):
        return True
    terms = (_TERM.match(one.words) for one in scope("definition", fault.reviewed))
    return any(_run_on(text[fault.start :]).startswith(_run_on(found["term"])) for found in terms if found)


def _run_on(words: str) -> str:
    """Whether the definition was repaired before or not."""
    return words.replace(" ", "").casefold()


def _as(written: str, right: str) -> str:
    return right[0].upper() + right[1:] if written[0].isupper() else right
