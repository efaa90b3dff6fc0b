"""What numbering, printing and writing a draft cost, from 20 articles to 2,000.

python -m benchmarks.drafts          every figure
python -m benchmarks.drafts growth   only this one
"""

import io
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from benchmarks.run import Row, Variant, compared, medians
from mpp_readiness import resources
from mpp_readiness.formats.draft.akoma_ntoso import akn_xml
from mpp_readiness.formats.draft.page import draft_css, draft_html, draft_pdf
from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton, read_fact_sheet
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.text import Quantity, Reference, Text, Words, words
from mpp_readiness.regulation.tree import (
    Article,
    Chapter,
    Citation,
    Draft,
    Paragraph,
    Point,
    Points,
    Recital,
    Regulation,
    Section,
)

SENTENCE = "Penyelenggara menyediakan informasi pelayanan yang mudah dipahami oleh pengguna pelayanan"
XML = b"<akomaNtoso/>"


def draft_of(articles: int) -> Regulation:
    """Chapters of ten articles in two sections; every article has two ayat, four items and a reference."""
    chapters = tuple(_chapter(start, min(10, articles - start)) for start in range(0, articles, 10))
    return Regulation(
        region=find_region("33.16"),
        kind="Peraturan",
        subject="Penyelenggaraan Mal Pelayanan Publik",
        seat="Blora",
        recitals=(Recital(kind="yuridis", text=words("bahwa pelayanan publik perlu diatur")), Recital(kind="penutup")),
        citations=(Citation(instrument="uu-25-2009"), Citation(instrument="perpres-89-2021")),
        body=chapters,
    )


def _chapter(start: int, articles: int) -> Chapter:
    made = tuple(_article(start + i) for i in range(articles))
    parts = (made[: articles // 2], made[articles // 2 :])
    sections = tuple(Section(title="Pelayanan", children=part) for part in parts if part)
    return Chapter(title="Pelayanan", children=sections)


def _article(i: int) -> Article:
    items = tuple(Point(text=words(text)) for text in ("loket", "jaringan", "ruang tunggu", "papan informasi"))
    first = Paragraph(name=f"ayat-{i}", text=words(f"{SENTENCE} melalui"), points=Points(items=items))
    return Article(paragraphs=(first, Paragraph(text=_referring(i))))


def _referring(i: int) -> Text:
    return (
        Words(words="Informasi sebagaimana dimaksud "),
        Reference(to=(f"ayat-{i}",)),
        Words(words=" diperbarui paling lambat "),
        Quantity(number=14, unit="hari"),
    )


def growth() -> Iterator[Row]:
    base: float | None = None
    for size in (20, 200, 2_000):
        made = draft_of(size)
        taken = medians({"both": partial(_printed, made)})["both"] / size * 1000
        base = base or taken
        yield f"number() and printed(), µs an article at {size:,}", f"{taken:.0f}", f"{taken / base:.2f} of that at 20"


def _printed(made: Regulation) -> None:
    printed(number(made))


def writers() -> Iterator[Row]:
    """A page is a page of the PDF."""
    for size in (20, 200):
        numbered = number(draft_of(size))
        pages = _pages(draft_pdf(numbered, xml=XML))
        variants: Mapping[str, Variant] = {
            "text": partial(draft_text, numbered),
            "html": partial(draft_html, numbered, standalone=True),
            "xml": partial(akn_xml, numbered),
            "docx": partial(docx_file, numbered),
            "pdf": partial(draft_pdf, numbered, xml=XML),
        }
        for name, taken in medians(variants, rounds=3).items():
            yield f"{name}, ms a page of {pages}", f"{taken / pages:.2f}", f"{taken:.0f} ms in all"


def paper() -> Iterator[Row]:
    """Ours has tags, an attachment and an archive's colours; theirs has none of these."""
    drafts = {f"{size} articles": draft_of(size) for size in (20, 100)} | {"the perbup of Blora": _blora()}
    for name, made in drafts.items():
        numbered = number(made)
        yield compared(
            f"draft_pdf : WeasyPrint's defaults, same page, {name}",
            partial(draft_pdf, numbered, xml=XML),
            partial(_plain_weasyprint, draft_html(numbered, standalone=False), draft_css()),
        )


def _blora() -> Draft:
    """The shipped skeleton with the facts of Blora: a draft as a regency has it."""
    skeleton = load_skeleton("perbup-mpp")
    sheet = read_fact_sheet(resources.example_folder() / "blora" / "fakta.yaml", skeleton.facts)
    return draft(skeleton, region=find_region(sheet.region or ""), facts=sheet.facts)


def _pages(document: bytes) -> int:
    import pikepdf

    with pikepdf.open(io.BytesIO(document)) as opened:
        return len(opened.pages)


def _plain_weasyprint(html: str, css: str) -> None:
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(stylesheets=[weasyprint.CSS(string=css)])


FIGURES: Mapping[str, Callable[[], Iterator[Row]]] = {"growth": growth, "writers": writers, "paper": paper}


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in FIGURES]
    if unknown:
        sys.exit(f"unknown: {', '.join(unknown)}; there are {', '.join(FIGURES)}")
    print("| figure | ratio or value | medians |\n|---|---|---|")
    for name in names or FIGURES:
        for row in FIGURES[name]():
            print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
