"""What a comparison costs beside what it stands on."""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import mpp_readiness as mpp
from benchmarks.run import Row, compared
from mpp_readiness import resources
from mpp_readiness.formats.comparison import page as comparison_page

DATES = ("2021-06-03", "2022-06-24")


def rows() -> Iterator[Row]:
    checklist = mpp.load_checklist("mpp")
    files = [resources.example_folder() / "blora" / f"{day}.yaml" for day in DATES]
    assessments = [mpp.load_assessment(file, checklist) for file in files]
    results = [mpp.score(checklist, one) for one in assessments]
    yield compared(
        "compare() : score() of the same two",
        partial(mpp.compare, *results),
        lambda: [mpp.score(checklist, one) for one in assessments],
    )
    page = comparison_page.compared_html(mpp.compare(*results), standalone=False)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.pdf"
        yield compared(
            "two results to a PDF : WeasyPrint's defaults, same page",
            lambda: mpp.write_comparison(mpp.compare(*results), target),
            partial(_plainly, page, comparison_page.comparison_css()),
        )


def _plainly(html: str, css: str) -> None:
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(stylesheets=[weasyprint.CSS(string=css)])


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit("this takes no names")
    print("| figure | ratio | medians |\n|---|---|---|")
    for row in rows():
        print(f"| {' | '.join(row)} |", flush=True)
