"""The verb that lays results beside each other: dates, regions, layers, or two checklists."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.cli.assessing import checklist_option, read
from mpp_readiness.cli.screen import as_json_option, force_option, know_suffix, named, refuse_to_overwrite, tell

if TYPE_CHECKING:
    from mpp_readiness import Assessment, Checklist, Problem, Result
    from mpp_readiness.formats.paper_size import PaperSize
    from mpp_readiness.readiness.analysis.comparison import Comparison
    from mpp_readiness.readiness.analysis.trend import Trend

EXAMPLE = "compare 2021.yaml 2022.yaml -o perbandingan.pdf"


@click.command(options_metavar="[OPSI]")
@click.argument("files", metavar="BERKAS...", nargs=-1)
@checklist_option
@click.option(
    "--checklists",
    "pair",
    nargs=2,
    metavar="LAMA BARU",
    help="Bandingkan dua daftar periksa atas satu penilaian (--on).",
)
@click.option("--on", "answered", metavar="BERKAS", help="Penilaian yang dinilai menurut kedua daftar periksa.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="HASIL",
    help="Berkas hasil (.pdf, .html, .xlsx, .json). Boleh berulang; akhiran saja memakai nama yang pertama.",
)
@click.option("--paper", type=click.Choice(["F4", "A4"]), default="F4", show_default=True, help="Ukuran kertas.")
@force_option
@as_json_option
def compare(
    files: tuple[str, ...],
    chosen: str | None,
    pair: tuple[str, str] | None,
    answered: str | None,
    outputs: tuple[str, ...],
    paper: "PaperSize",
    force: bool,
    as_json: bool,
) -> int:
    """Bandingkan penilaian: dua tanggal, dua daerah, atau satu rangkaian.

    Satu BERKAS membandingkan penilaian mandiri dengan verifikasinya. Dua BERKAS dibandingkan berdampingan.
    Tiga BERKAS atau lebih, semuanya dari satu daerah, menjadi rangkaian menurut tanggal.
    """
    from mpp_readiness import formats

    _know_what(files, pair, answered)
    paths = named(outputs, Path(answered or files[0])) if outputs else ()
    for path in paths:
        know_suffix(path, formats.COMPARISON_WRITERS)
    refuse_to_overwrite(paths, force)
    compared = _by_checklists(*pair, answered) if pair and answered else _compared(files, chosen)
    for path in paths:
        formats.write_comparison(compared, path, paper=paper)
    _show(compared, paths, as_json)
    return 0


def _know_what(files: Sequence[str], pair: tuple[str, str] | None, answered: str | None) -> None:
    if (pair is None) != (answered is None):
        example = "--checklists lama.yaml baru.yaml --on penilaian.yaml"
        raise click.UsageError(f"--checklists dan --on dipakai bersama, misalnya: {example}")
    if bool(files) == (pair is not None):
        raise click.UsageError(f"Sebutkan BERKAS, atau --checklists dan --on; misalnya: {EXAMPLE}")


def _compared(files: Sequence[str], chosen: str | None) -> "Comparison | Trend":
    import mpp_readiness as mpp
    from mpp_readiness.readiness.analysis.comparison import compare_layers

    results = [_scored(file, chosen) for file in files]
    if len({result.checklist.checklist for result in results}) > 1:
        raise click.UsageError("Penilaian itu menjawab daftar periksa yang berbeda, sehingga tidak dapat dibandingkan.")
    match results:
        case [only]:
            if len(only.layers) < 2:
                raise click.UsageError(f"{files[0]} tidak memuat verifikasi; sebutkan BERKAS kedua sebagai pembanding.")
            return compare_layers(only)
        case [first, second]:
            return mpp.compare(first, second)
        case _:
            regions = dict.fromkeys(result.region.full_name for result in results)
            if len(regions) > 1:
                raise click.UsageError(f"Rangkaian hanya untuk satu daerah, bukan {', '.join(regions)}.")
            return mpp.trend(results)


def _scored(file: str, chosen: str | None) -> "Result":
    import mpp_readiness as mpp

    checklist, assessment, warnings = read(file, chosen)
    tell(warnings, as_json=False, err=True)
    return mpp.score(checklist, assessment)


def _by_checklists(old: str, new: str, answered: str) -> "Comparison":
    import mpp_readiness as mpp

    checklists = [mpp.load_checklist(source) for source in (old, new)]
    slugs = [checklist.checklist for checklist in checklists]
    if slugs[0] != slugs[1]:
        what = f"“{slugs[0]}” dan “{slugs[1]}” adalah dua daftar periksa, bukan dua versi dari satu daftar periksa"
        raise click.UsageError(f"{what}; samakan “checklist:” pada kedua berkas bila memang dua versi.")
    results = []
    for checklist in checklists:
        assessment, left = _carried(Path(answered), checklist)
        tell(left, as_json=False, err=True)
        results.append(mpp.score(checklist, assessment))
    return mpp.compare(*results)


def _carried(path: Path, checklist: "Checklist") -> "tuple[Assessment, tuple[Problem, ...]]":
    """The answers as far as they fit this version, and a warning for each that does not."""
    from mpp_readiness import Problem, formats
    from mpp_readiness.readiness.loading.carrying import read_carried

    know_suffix(path, formats.READERS)
    if path.suffix.lower() in formats.TEXTS:
        return read_carried(path, checklist)
    found = formats.carried_answers(path, checklist)
    what = f"tidak cocok dengan versi {checklist.version}; tidak ikut dinilai"
    left = (
        Problem("answer-left", path.name, (), f"{layer}, {id_}: {what}", "", "warning") for layer, id_, _ in found.left
    )
    return found.assessment, tuple(left)


def _show(compared: "Comparison | Trend", paths: Sequence[Path], as_json: bool) -> None:
    """The table stands on the screen only where nothing is written to a file."""
    from mpp_readiness.formats.comparison import comparison_json

    if as_json:
        click.echo(comparison_json.compared_json(compared).decode(), nl=False)
        return
    for line in map(str, paths) if paths else _table(compared):
        click.echo(line)


def _table(compared: "Comparison | Trend") -> Iterator[str]:
    from mpp_readiness.formats.comparison import screen
    from mpp_readiness.readiness.analysis.trend import Trend

    return screen.trend_table(compared) if isinstance(compared, Trend) else screen.comparison_table(compared)


VERBS = (compare,)
