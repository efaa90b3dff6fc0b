"""What this library costs beside what it stands on: ratios of medians, every round running each variant once.

python benchmarks/run.py              every figure
python benchmarks/run.py import help  only these
"""

import gc
import itertools
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from html import escape
from importlib.util import find_spec
from pathlib import Path
from unittest import mock
from xml.etree import ElementTree

import yaml

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.yaml_source import read_document, read_yaml

ROUNDS = 5
LONG_ROUNDS = 3
"""Of the figures whose single round takes minutes."""
CASE = resources.example_folder() / "blora" / "2021-06-03.yaml"

Variant = Callable[[], object]
Row = tuple[str, str, str]
"""What was compared, the ratio or figure, and the two medians behind it."""


def medians(
    variants: Mapping[str, Variant], rounds: int = ROUNDS, clock: Callable[[], float] = time.perf_counter
) -> Mapping[str, float]:
    """Milliseconds. Interleaved, since a shared machine drifts by a third within an hour."""
    times: Mapping[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, run in variants.items():
            start = clock()
            run()
            times[name].append((clock() - start) * 1000)
    return {name: statistics.median(taken) for name, taken in times.items()}


def compared(title: str, ours: Variant, theirs: Variant, rounds: int = ROUNDS) -> Row:
    found = medians({"ours": ours, "theirs": theirs}, rounds)
    ratio = found["ours"] / found["theirs"]
    return title, f"{ratio:.2f}", f"{found['ours']:.2f} ms : {found['theirs']:.2f} ms"


def fresh(*arguments: str) -> Variant:
    """A process of its own, from start to end."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def import_() -> Iterator[Row]:
    for ours in ("mpp_readiness", "mpp_readiness.readiness.evaluation.evaluate"):
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
    """Peak of a whole process, ours making the result and the page too.

    The defaults write no tags, which an archive wants; the second row stands beside the engine writing them as well.
    """
    html, css = _page(_result())
    with tempfile.TemporaryDirectory() as folder:
        page, sheet, target = (str(Path(folder) / name) for name in ("page.html", "page.css", "a.pdf"))
        Path(page).write_text(html, encoding="utf-8")
        Path(sheet).write_text(css, encoding="utf-8")
        ours = f"from mpp_readiness.cli import main; main(['report', {str(CASE)!r}, '-o', {target!r}, '--force'])"
        plain = f"import weasyprint; weasyprint.HTML({page!r}).write_pdf({target!r}, stylesheets=[{sheet!r}]"
        ways = (ours, f"{plain})", f"{plain}, pdf_variant='pdf/a-3a')")
        peaks = [tuple(map(_peak, ways)) for _ in range(ROUNDS)]
    mine, *others = (statistics.median(found) for found in zip(*peaks, strict=True))
    for way, peak in zip(("WeasyPrint's defaults", "WeasyPrint writing PDF/A-3a too"), others, strict=True):
        yield f"peak memory : {way}, same page", f"{mine / peak:.2f}", f"{mine:.0f} MB : {peak:.0f} MB"


def _peak(code: str) -> float:
    # Not by getrusage(), which counts what the parent held when it made the process.
    told = f"{code}; print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1024


def pages() -> Iterator[Row]:
    """Our whole report of some 20 and some 300 pages, each beside bare tables of as many pages.

    In time of the processor: a round takes minutes, and what other programs take meanwhile is no growth.
    """
    variants: dict[str, Variant] = {}
    numbers: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size, criteria in (("few", 57), ("many", 1_420)):
            result, target = _long_result(criteria), Path(folder) / f"{size}.pdf"
            mpp.write_report(result, target)
            numbers[f"ours, {size}"] = _written_pages(target)
            plain, numbers[f"plain, {size}"] = _plain_tables(_rows(result), numbers[f"ours, {size}"])
            variants[f"ours, {size}"] = partial(mpp.write_report, result, target)
            variants[f"plain, {size}"] = partial(_plain_weasyprint, plain, PLAIN)
            variants[f"once, {size}"] = partial(_pages_listed_once, variants[f"ours, {size}"])
            numbers[f"once, {size}"] = numbers[f"ours, {size}"]
        taken = medians(variants, LONG_ROUNDS, time.process_time)
    a_page = {name: taken[name] / number for name, number in numbers.items()}
    for size in ("few", "many"):
        mine, theirs = a_page[f"ours, {size}"], a_page[f"plain, {size}"]
        title = f"ms a page, {numbers[f'ours, {size}']} pages : plain tables, {numbers[f'plain, {size}']} pages"
        yield title, f"{mine / theirs:.2f}", f"{mine:.0f} ms : {theirs:.0f} ms"
    grown = {whose: a_page[f"{whose}, many"] / a_page[f"{whose}, few"] for whose in ("ours", "plain", "once")}
    title = f"ms a page at {numbers['ours, many']} pages : at {numbers['ours, few']}"
    yield title, f"{grown['ours']:.2f}", f"plain tables: {grown['plain']:.2f}"
    yield f"{title}, if pydyf listed the pages once", f"{grown['once']:.2f}", f"{a_page['once, many']:.0f} ms"


def _pages_listed_once(run: Variant) -> None:
    """With what the engine works out anew for every tag told from memory: a change for the length of this run."""
    import pydyf

    listed: Callable[[object], Sequence[bytes]] = pydyf.PDF.page_references.fget
    known: dict[int, Sequence[bytes]] = {}

    def once(document: pydyf.PDF) -> Sequence[bytes]:
        number = len(document.pages["Kids"])
        if number not in known:
            known[number] = listed(document)
        return known[number]

    with mock.patch.object(pydyf.PDF, "page_references", property(once)):
        run()


def _long_result(criteria: int) -> mpp.Result:
    """The criteria of the shipped checklist over and over, each with its texts, under new ids."""
    known = list(mpp.load_checklist("mpp").all_criteria.values())
    written = [
        {
            "id": f"K-{n}",
            "title": one.title,
            "evidence": list(one.evidence),
            "basis": [basis.model_dump(exclude_none=True) for basis in one.basis],
            "answer": {"kind": "yes_no"},
            "action": {"title": one.action.title, "owner": one.action.owner} if one.action else None,
        }
        for n, one in zip(range(criteria), itertools.cycle(known), strict=False)
    ]
    aspects = [{"id": f"A-{n}", "title": f"Aspek {n}", "criteria": written[n : n + 15]} for n in range(0, criteria, 15)]
    checklist = mpp.load_checklist({"checklist": "besar", "version": "1", "title": "Besar", "aspects": aspects})
    given = {"assessment": "besar", "region": "33.16", "date": "2021-06-03", "answers": {}}
    return mpp.score(checklist, mpp.load_assessment(given, checklist))


SAMPLE = 500
"""Rows from which the rows of a page of plain tables are told."""
PLAIN = "@page { size: 215mm 330mm; margin: 20mm } table { width: 100%; table-layout: fixed; font: 8.2pt/1.32 Inter }"


def _rows(result: mpp.Result) -> list[list[str]]:
    """The cells of every table of the report, as words."""
    page = ElementTree.fromstring(_page(result)[0])
    rows = page.iter("{http://www.w3.org/1999/xhtml}tr")
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in rows]


def _plain_tables(rows: Sequence[Sequence[str]], pages: int) -> tuple[str, int]:
    """Rows as tables without any style but the size of the letters, until there are as many pages."""
    dense = [row for row in rows if len(row) == 5]
    # Any part of them is then like the whole.
    random.Random(0).shuffle(dense)
    drawn = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in dense]
    some = drawn[:SAMPLE]
    rows_a_page = len(some) / _count_pages(f"<table>{''.join(some)}</table>", PLAIN)
    wanted = itertools.islice(itertools.cycle(drawn), round(rows_a_page * pages))
    html = f"<table>{''.join(wanted)}</table>"
    return html, _count_pages(html, PLAIN)


def _written_pages(document: Path) -> int:
    import pikepdf

    with pikepdf.open(document) as opened:
        return len(opened.pages)


def _count_pages(html: str, css: str) -> int:
    import weasyprint

    return len(weasyprint.HTML(string=html).render(stylesheets=[weasyprint.CSS(string=css)]).pages)


def engines() -> Iterator[Row]:
    """The whole report beside fpdf2, which sets the same rows as plain tables, and Chromium printing the same page."""
    result = _result()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        mpp.write_report(result, source)
        variants: dict[str, Variant] = {"ours": partial(mpp.write_report, result, Path(folder) / "ours.pdf")}
        browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if browser:
            options = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}")
            command = (browser, *options, source.as_uri())
            variants["Chromium from start to end, same page"] = partial(
                subprocess.run, command, check=True, capture_output=True
            )
        else:
            yield "write_report : Chromium", "absent", "install chromium to see it"
        if find_spec("fpdf"):
            variants["fpdf2, same rows without layout, tags and charts"] = partial(_rows_by_fpdf2, _rows(result))
        else:
            yield "write_report : fpdf2", "absent", "pip install fpdf2 to see it"
        taken = medians(variants)
        for name, theirs in taken.items():
            if name != "ours":
                ratio = taken["ours"] / theirs
                yield f"write_report : {name}", f"{ratio:.2f}", f"{taken['ours']:.0f} ms : {theirs:.0f} ms"


def _rows_by_fpdf2(rows: Sequence[Sequence[str]]) -> None:
    """In its own letters, which know Latin only: what they lack becomes a question mark."""
    from fpdf import FPDF

    made = FPDF(format=(215, 330))
    made.add_page()
    made.set_font("Helvetica", size=7.5)
    for width, group in itertools.groupby(rows, key=len):
        if width:
            with made.table(line_height=3.4) as table:
                for row in group:
                    table.row([cell.encode("latin-1", "replace").decode("latin-1") for cell in row])
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
    """As it is, and with the collector of garbage at rest, which walks the larger checklist the oftener."""
    sizes = (10, 100, 1_000, 10_000)
    cases = {size: _large_case(size) for size in sizes}
    for way, guard in (("", nullcontext), (", collector at rest", _at_rest)):
        base: float | None = None
        for size in sizes:
            with guard():
                run = partial(mpp.score, *cases[size])
                taken = medians({"score": run}, clock=time.process_time)["score"] / size * 1000
            base = base or taken
            yield f"score(), µs a criterion at {size:,}{way}", f"{taken:.1f}", f"{taken / base:.2f} of that at 10"


def _large_case(size: int) -> tuple[mpp.Checklist, mpp.Assessment]:
    checklist = mpp.load_checklist(_invented(size))
    answers = {f"k{n}": "ya" for n in range(size)}
    given = {"assessment": "besar", "region": "33.16", "date": "2021-06-03", "answers": answers}
    return checklist, mpp.load_assessment(given, checklist)


@contextmanager
def _at_rest() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


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
    from mpp_readiness.formats.html import report_css
    from mpp_readiness.formats.report import page
    from mpp_readiness.readiness.analysis.schedule import plan

    html = page.report_html(result, plan(result), brief=False, paper="F4", standalone=False)
    return html, report_css("F4")


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
