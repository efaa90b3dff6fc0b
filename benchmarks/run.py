"""What this library costs beside what it stands on: ratios of medians, every round running each variant once.

python benchmarks/run.py              every figure
python benchmarks/run.py import help  only these
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import yaml

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.yamlfile import read_document, read_yaml

ROUNDS = 5
CASE = resources.example_folder() / "blora" / "2021-06-03.yaml"

Variant = Callable[[], object]
Row = tuple[str, str, str]
"""What was compared, the ratio or figure, and the two medians behind it."""


def medians(variants: Mapping[str, Variant], rounds: int = ROUNDS) -> Mapping[str, float]:
    """Milliseconds. Interleaved, since a shared machine drifts by a third within an hour."""
    times: Mapping[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, run in variants.items():
            start = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(taken) for name, taken in times.items()}


def compared(title: str, ours: Variant, theirs: Variant, rounds: int = ROUNDS) -> Row:
    found = medians({"ours": ours, "theirs": theirs}, rounds)
    ratio = found["ours"] / found["theirs"]
    return title, f"{ratio:.2f}", f"{found['ours']:.2f} ms : {found['theirs']:.2f} ms"


def fresh(*arguments: str) -> Variant:
    """A process of its own, from start to end."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def import_() -> Iterator[Row]:
    for ours in ("mpp_readiness", "mpp_readiness.readiness.scoring"):
        taken: dict[str, list[float]] = {ours: [], "pydantic": []}
        for _ in range(ROUNDS):
            for name, times in taken.items():
                times.append(_import_time(name))
        mine, theirs = (statistics.median(times) for times in taken.values())
        yield f"import {ours} : import pydantic", f"{mine / theirs:.2f}", f"{mine:.2f} ms : {theirs:.2f} ms"


def _import_time(name: str) -> float:
    """Milliseconds of the import alone, told by a fresh interpreter; its own start would hide a cheap one."""
    code = f"import time; start = time.perf_counter(); import {name}; print((time.perf_counter() - start) * 1000)"
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


def help_() -> Iterator[Row]:
    yield compared("--help : import click", fresh("-m", "mpp_readiness", "--help"), fresh("-c", "import click"))


def report() -> Iterator[Row]:
    result = _result()
    html, css = _page(result)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "ours.pdf"
        yield compared(
            "write_report : WeasyPrint's defaults, same page",
            lambda: mpp.write_report(result, target),
            lambda: _plain_weasyprint(html, css),
        )


def process() -> Iterator[Row]:
    html, css = _page(_result())
    with tempfile.TemporaryDirectory() as folder:
        names = {name: str(Path(folder) / name) for name in ("page.html", "page.css", "theirs.pdf", "ours.pdf")}
        Path(names["page.html"]).write_text(html, encoding="utf-8")
        Path(names["page.css"]).write_text(css, encoding="utf-8")
        ours = fresh("-m", "mpp_readiness", "report", str(CASE), "-o", names["ours.pdf"], "--force")
        theirs = fresh("-m", "weasyprint", "-s", names["page.css"], names["page.html"], names["theirs.pdf"])
        yield compared("report, whole process : weasyprint, whole process", ours, theirs)


def memory() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "a.pdf")
        code = (
            "import resource, sys; from mpp_readiness.cli import main;"
            f"main(['report', {str(CASE)!r}, '-o', {target!r}, '--json']);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    yield "peak memory of a report", f"{int(done.stdout.split()[-1]) / 1024:.0f} MB", ""


def pages() -> Iterator[Row]:
    """Time of a page where there are 300 against 20, on one of our tables repeated."""
    row = "<tr><td>Kriteria</td><td>Terpenuhi</td><td>Keterangan singkat</td></tr>" * 30
    sheet = "<table style='page-break-after: always; table-layout: fixed; width: 100%'>" + row + "</table>"
    variants = {str(number): partial(_plain_weasyprint, sheet * number, "") for number in (20, 300)}
    found = medians(variants, rounds=1)
    few, many = found["20"] / 20, found["300"] / 300
    yield "ms a page at 300 : at 20 (one round)", f"{many / few:.2f}", f"{many:.1f} ms : {few:.1f} ms"


def engines() -> Iterator[Row]:
    """Printed as they are: Chromium prints the same page, fpdf2 only its words."""
    html, css = _page(_result())
    variants: dict[str, Variant] = {"WeasyPrint": partial(_plain_weasyprint, html, css)}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(f"<style>{css}</style>{html}", encoding="utf-8")
        browser = shutil.which("chromium") or shutil.which("chromium-browser")
        if browser:
            options = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}")
            command = (browser, *options, source.as_uri())
            variants["Chromium, one shot"] = partial(subprocess.run, command, check=True, capture_output=True)
        if find_spec("fpdf"):
            variants["fpdf2, words only"] = partial(_words_by_fpdf2, re.sub(r"<[^>]+>", " ", html))
        for name, taken in medians(variants, rounds=3).items():
            yield f"the same page by {name}", f"{taken:.0f} ms", ""


def _words_by_fpdf2(text: str) -> None:
    from fpdf import FPDF

    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=10)
    made.multi_cell(0, text=" ".join(text.split()).encode("latin-1", "replace").decode("latin-1"))
    made.output()


def scoring() -> Iterator[Row]:
    """The illustration answers all 107 criteria; its verification, a second scoring of the same, is left out."""
    checklist = mpp.load_checklist("mpp")
    source = resources.example_folder() / "contoh" / "contoh.yaml"
    assessment = mpp.load_assessment(source, checklist).model_copy(update={"verification": None})
    typed = {name: value for name, value in read_document(source).data.items() if name != "verification"}
    yield compared(
        "score() : pydantic reading the same answers",
        lambda: mpp.score(checklist, assessment),
        lambda: mpp.Assessment.model_validate(typed),
        rounds=50,
    )


def growth() -> Iterator[Row]:
    base: float | None = None
    for size in (10, 100, 1_000, 10_000):
        checklist = mpp.load_checklist(_invented(size))
        answers = {f"k{n}": "ya" for n in range(size)}
        given = {"assessment": "besar", "region": "33.16", "date": "2021-06-03", "answers": answers}
        assessment = mpp.load_assessment(given, checklist)
        taken = medians({"score": partial(mpp.score, checklist, assessment)})["score"] / size * 1000
        base = base or taken
        yield f"score(), µs a criterion at {size:,}", f"{taken:.1f}", f"{taken / base:.2f} of that at 10"


def _invented(size: int) -> dict[str, object]:
    criteria = [{"id": f"k{n}", "title": f"Kriteria {n}", "answer": {"kind": "yes_no"}} for n in range(size)]
    aspect = {"id": "a", "title": "Aspek", "criteria": criteria}
    return {"checklist": "besar", "version": "1", "title": "Besar", "aspects": [aspect]}


def reader() -> Iterator[Row]:
    path = resources.checklist_path("mpp")
    text = path.read_text(encoding="utf-8")
    yield compared(
        f"our reader with model, {len(text) // 1000} KB : yaml.CSafeLoader alone",
        lambda: read_yaml(path, mpp.Checklist),
        lambda: yaml.load(text, Loader=yaml.CSafeLoader),
    )


def _case() -> tuple[mpp.Checklist, mpp.Assessment]:
    checklist = mpp.load_checklist("mpp")
    return checklist, mpp.load_assessment(CASE, checklist)


def _result() -> mpp.Result:
    return mpp.score(*_case())


def _page(result: mpp.Result) -> tuple[str, str]:
    from mpp_readiness.formats import page
    from mpp_readiness.readiness.planning import plan

    html = page.report_html(result, plan(result), brief=False, paper="F4", standalone=False)
    return html, page.report_css("F4")


def _plain_weasyprint(html: str, css: str) -> None:
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(stylesheets=[weasyprint.CSS(string=css)])


FIGURES: Mapping[str, Callable[[], Iterator[Row]]] = {
    "import": import_,
    "help": help_,
    "report": report,
    "process": process,
    "memory": memory,
    "pages": pages,
    "engines": engines,
    "scoring": scoring,
    "growth": growth,
    "reader": reader,
}


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
