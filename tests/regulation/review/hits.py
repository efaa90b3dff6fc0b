"""What a rule finds, in the words of a test."""

from mpp_readiness.regulation.passages import in_parts
from mpp_readiness.regulation.review.findings import Check, SourceText
from tests.regulation.review.small import flat


def marked(check: Check, reviewed: SourceText) -> list[str]:
    """What each hit marks; where it marks nothing, the whole line."""
    return [hit.passage.text[hit.start : hit.end] or hit.passage.text for hit in check(reviewed)]


def regulation(*lines: str, draft: bool = True, elucidation: str = "", annex: str = "") -> SourceText:
    """Only these lines, as `small.py` writes them: kind, lead, label and words between bars."""
    parts = {"regulation": "\n".join(lines), "elucidation": elucidation, "annex": annex}
    return SourceText(in_parts((label, flat(text)) for label, text in parts.items() if text), is_draft=draft)


def titled(name: str) -> tuple[str, ...]:
    """The lines of a title with that name."""
    return ("title|||PERATURAN BUPATI BLORA", "title|||NOMOR ... TAHUN ...", "title|||TENTANG", f"title|||{name}")


def article(number: object, *paragraphs: str) -> tuple[str, ...]:
    """An article with one text, or with numbered ayat."""
    head = f"article||Pasal {number}|"
    if len(paragraphs) == 1:
        return (head, f"text|||{paragraphs[0]}")
    return (head, *(f"paragraph||({n})|{words}" for n, words in enumerate(paragraphs, 1)))


def listed(*points: str, lead: str = "Pelayanan meliputi:", closing: str = "") -> tuple[str, ...]:
    """An article with a list: of each point its depth, its label and its words, as in `1 a. loket;`."""
    lines = ["article||Pasal 2|", f"text|||{lead}"]
    for point in points:
        depth, label, words = point.split(" ", 2)
        lines.append(f"point {depth}||{label}|{words}")
    return (*lines, *((f"closing 1|||{closing}",) if closing else ()))
