"""The verb `compare` lays results beside each other: dates, regions, layers, or two checklists."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.cli.assessing import checklist_option, read
from mpp_readiness.cli.screen import as_json_option, force_option, know_suffix, named, refuse_to_overwrite, tell
from mpp_readiness.errors import InvalidInput

if TYPE_CHECKING:
    from mpp_readiness import Comparison, Result, Trend
    from mpp_readiness.formats.paper_size import PaperSize
    from mpp_readiness.readiness.analysis.layer_choice import LayerKind

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
@click.option(
    "--layer",
    type=click.Choice(["mandiri", "verifikasi"]),
    help="Lapis yang dibandingkan pada semua BERKAS. Bawaan: yang menentukan pada masing-masing.",
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
    layer: "LayerKind | None",
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
    import mpp_readiness as mpp
    from mpp_readiness import formats

    _know_what(files, pair, answered)
    if layer and len(files) < 2:
        raise click.UsageError("--layer dipakai untuk dua BERKAS atau lebih.")
    paths = named(outputs, Path(answered or files[0])) if outputs else ()
    for path in paths:
        know_suffix(path, formats.WRITERS["comparison"])
    refuse_to_overwrite(paths, force)
    compared = _by_checklists(*pair, answered) if pair and answered else _compared(files, chosen, layer)
    for path in paths:
        mpp.write_comparison(compared, path, paper=paper)
    _show(compared, paths, as_json)
    return 0


def _know_what(files: Sequence[str], pair: tuple[str, str] | None, answered: str | None) -> None:
    if (pair is None) != (answered is None):
        example = "--checklists lama.yaml baru.yaml --on penilaian.yaml"
        raise click.UsageError(f"--checklists dan --on dipakai bersama, misalnya: {example}")
    if bool(files) == (pair is not None):
        raise click.UsageError(f"Sebutkan BERKAS, atau --checklists dan --on; misalnya: {EXAMPLE}")


def _compared(files: Sequence[str], chosen: str | None, layer: "LayerKind | None") -> "Comparison | Trend":
    """One alone by its two layers, two side by side, more in a row."""
    import mpp_readiness as mpp
    from mpp_readiness.readiness.analysis.layer_choice import other_kinds

    results = [_scored(file, chosen) for file in files]
    if layer is None and len(results) > 1:
        for kind in other_kinds(results):
            click.echo(f"Lapis lain yang ada pada semua berkas dibandingkan dengan --layer {kind}.", err=True)
    try:
        return mpp.compare(*results, layer=layer) if len(results) < 3 else mpp.trend(results, layer=layer)
    except InvalidInput as error:
        # Each file is sound; only together they are not what the command line asks for.
        told = str(error)
        raise click.UsageError(f"{told[0].upper()}{told[1:]}.") from None


def _scored(file: str, chosen: str | None) -> "Result":
    import mpp_readiness as mpp

    loaded = read(file, chosen)
    tell(loaded.warnings, as_json=False, err=True)
    return mpp.score(loaded.checklist, loaded.assessment)


def _by_checklists(old: str, new: str, answered: str) -> "Comparison":
    import mpp_readiness as mpp

    checklists = [mpp.load_checklist(source, folder=Path()) for source in (old, new)]
    slugs = [checklist.checklist for checklist in checklists]
    if slugs[0] != slugs[1]:
        what = f"“{slugs[0]}” dan “{slugs[1]}” adalah dua daftar periksa, bukan dua versi dari satu daftar periksa"
        raise click.UsageError(f"{what}; samakan “checklist:” pada kedua berkas bila memang dua versi.")
    results = []
    for checklist in checklists:
        carried = mpp.read_assessment(Path(answered), checklist, carry="score")
        tell(carried.warnings, as_json=False, err=True)
        results.append(mpp.score(checklist, carried.assessment))
    return mpp.compare(*results)


def _show(compared: "Comparison | Trend", paths: Sequence[Path], as_json: bool) -> None:
    """The table stands on the screen only where nothing is written to a file."""
    import mpp_readiness as mpp

    if as_json:
        click.echo(mpp.render_comparison(compared, ".json").decode(), nl=False)
        return
    for line in map(str, paths) if paths else _table(compared):
        click.echo(line)


def _table(compared: "Comparison | Trend") -> Iterator[str]:
    from mpp_readiness import Trend
    from mpp_readiness.formats.comparison import screen

    return screen.trend_table(compared) if isinstance(compared, Trend) else screen.comparison_table(compared)


VERBS = (compare,)
