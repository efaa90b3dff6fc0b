"""The verbs of the readiness wing lead from a checklist and answers to a score and a report."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.catalogue import DOCUMENTS, FACTS, SCHEMAS
from mpp_readiness.cli.screen import (
    as_json_option,
    echo_json,
    force_option,
    know_suffix,
    named,
    refuse_to_overwrite,
    tell,
    write,
)
from mpp_readiness.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mpp_readiness import Loaded, Problem, Result
    from mpp_readiness.catalogue import SchemaKind
    from mpp_readiness.formats.options import Variant
    from mpp_readiness.formats.paper_size import PaperSize


checklist_option = click.option(
    "--checklist",
    "chosen",
    metavar="NAMA|BERKAS",
    help="Daftar periksa yang dipakai. Bawaan: yang disebut dalam berkas penilaian.",
)

verification_option = click.option(
    "--verification",
    "second",
    metavar="BERKAS",
    help="Berkas verifikator (.yaml, .xlsx) sebagai lapisan kedua; penilaian aslinya tetap.",
)


@click.command(options_metavar="[OPSI]")
@click.argument("folder", metavar="FOLDER")
@force_option
def new(folder: str, force: bool) -> int:
    """Buat FOLDER kerja berisi contoh, skema, setelan editor, dan berkas fakta yang kosong."""
    import mpp_readiness as mpp

    target = Path(folder)
    mpp.new_folder(target, force=force)
    click.echo(f"Folder {target} siap. Buka contoh di {target / 'contoh'}, salin, lalu isi.")
    click.echo(f"Fakta untuk naskah peraturan diisi pada {target / FACTS}.")
    return 0


@click.command(name="list", options_metavar="[OPSI]")
@as_json_option
def list_(as_json: bool) -> int:
    """Sebutkan daftar periksa yang tersedia."""
    import mpp_readiness as mpp
    from mpp_readiness.formats import screen

    found = {name: mpp.load_checklist(name) for name in mpp.shipped_names("checklist")}
    if as_json:
        echo_json([{"name": name, "title": str(one.title), "version": one.version} for name, one in found.items()])
    else:
        wide = max(map(len, found), default=0)
        for name, one in found.items():
            click.echo(screen.shortened(f"{name:<{wide}}  {one.title} (versi {one.version})", screen.WIDTH))
    return 0


@click.command(options_metavar="[OPSI]")
@click.argument("file", metavar="BERKAS")
@checklist_option
@verification_option
@as_json_option
@click.option(
    "--annotate",
    "copy",
    metavar="HASIL",
    help="Salinan lembar kerja (.xlsx) dengan setiap kesalahan sebagai komentar pada selnya; aslinya tetap.",
)
@force_option
def check(file: str, chosen: str | None, second: str | None, as_json: bool, copy: str | None, force: bool) -> int:
    """Periksa BERKAS penilaian atau daftar periksa dan sebutkan semua kesalahannya."""
    import mpp_readiness as mpp
    from mpp_readiness.formats import reading, screen

    if reading.is_checklist(Path(file)):
        if chosen or second or copy:
            raise click.UsageError("--checklist, --verification, dan --annotate hanya untuk berkas penilaian.")
        return _check_checklist(file, as_json)
    if copy is not None:
        _may_annotate(Path(file), Path(copy), force)
    try:
        loaded = read(file, chosen, second)
    except InvalidInput as error:
        _annotate(file, copy, error.problems, as_json)
        raise
    _annotate(file, copy, loaded.warnings, as_json)
    tell(loaded.warnings, as_json, err=False)
    if not as_json:
        click.echo(f"{file}: tidak ada kesalahan, {len(loaded.warnings)} peringatan.")
        for line in screen.empty_facts(mpp.score(loaded.checklist, loaded.assessment)):
            click.echo(line)
    return 0


@click.command(options_metavar="[OPSI]")
@click.argument("file", metavar="BERKAS")
@checklist_option
@verification_option
@as_json_option
@click.option("--require", "required", metavar="TAHAP", help="Berakhir dengan kode 1 bila TAHAP belum tercapai.")
def score(file: str, chosen: str | None, second: str | None, as_json: bool, required: str | None) -> int:
    """Hitung nilai dan simpulan dari BERKAS penilaian."""
    import mpp_readiness as mpp
    from mpp_readiness.formats import screen

    loaded = read(file, chosen, second)
    result = mpp.score(loaded.checklist, loaded.assessment)
    reached = _is_reached(result, required) if required else True
    if as_json:
        click.echo(mpp.render_report(result, ".json").decode(), nl=False)
    else:
        tell(loaded.warnings, as_json=False, err=True)
        for line in screen.table(result):
            click.echo(line)
    return 0 if reached else 1


@click.command(options_metavar="[OPSI]")
@click.argument("file", metavar="BERKAS")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    metavar="HASIL",
    help="Berkas laporan (.pdf, .html, .json). Boleh berulang; akhiran saja memakai nama yang pertama.",
)
@checklist_option
@verification_option
@click.option("--paper", type=click.Choice(["F4", "A4"]), default="F4", show_default=True, help="Ukuran kertas.")
@click.option("--brief", is_flag=True, help="Laporan ringkas.")
@click.option(
    "--variant",
    type=click.Choice(["a", "ua"]),
    default="a",
    show_default=True,
    help="Ragam PDF: a untuk arsip (PDF/A-3a), ua untuk aksesibilitas (PDF/UA-1).",
)
@force_option
@click.option("--json", "as_json", is_flag=True, help="Cetak kesalahan sebagai JSON.")
def report(
    file: str,
    outputs: tuple[str, ...],
    chosen: str | None,
    second: str | None,
    paper: "PaperSize",
    brief: bool,
    variant: "Variant",
    force: bool,
    as_json: bool,
) -> int:
    """Cetak laporan dari BERKAS penilaian."""
    import mpp_readiness as mpp
    from mpp_readiness import formats
    from mpp_readiness.formats import screen

    paths = named(outputs, Path(file))
    for path in paths:
        know_suffix(path, formats.WRITERS["report"])
    refuse_to_overwrite(paths, force)
    loaded = read(file, chosen, second)
    tell(loaded.warnings, as_json=False, err=True)
    result = mpp.score(loaded.checklist, loaded.assessment)
    for path in paths:
        mpp.write_report(result, path, paper=paper, brief=brief, variant=variant)
        if not as_json:
            click.echo(path)
    if not as_json:
        click.echo(screen.headline(result))
    return 0


@click.command(options_metavar="[OPSI]")
@click.argument("kind", type=click.Choice((*SCHEMAS, *DOCUMENTS)), default="checklist")
@click.option("-o", "--output", metavar="HASIL", help="Simpan ke berkas, bukan ke layar.")
@force_option
def schema(kind: "SchemaKind", output: str | None, force: bool) -> int:
    """Cetak skema JSON.

    Yang Anda isi: checklist, assessment, facts. Yang ditulis program: sisanya.
    """
    screen = _schema_text(kind)
    if output is None:
        click.echo(screen, nl=False)
        return 0
    refuse_to_overwrite([Path(output)], force)
    write(Path(output), screen)
    click.echo(output)
    return 0


@click.command(options_metavar="[OPSI]")
def doctor() -> int:
    """Periksa apa yang belum terpasang dan cara memasangnya."""
    import mpp_readiness as mpp

    checks = tuple(mpp.examine())
    for one in checks:
        click.echo(one)
    return next((one.exit_code for one in checks if not one.is_there and one.exit_code), 0)


def _check_checklist(file: str, as_json: bool) -> int:
    import mpp_readiness as mpp

    judged = mpp.load_checklist(Path(file))
    if as_json:
        echo_json([])
    else:
        named = f"“{judged.checklist}” versi {judged.version}, {len(judged.all_criteria)} kriteria"
        click.echo(f"{file}: tidak ada kesalahan; daftar periksa {named}.")
    return 0


def _may_annotate(file: Path, copy: Path, force: bool) -> None:
    if not file.suffix.lower() == copy.suffix.lower() == ".xlsx":
        raise click.UsageError("--annotate hanya untuk lembar kerja: BERKAS dan HASIL berakhiran .xlsx.")
    if file.resolve() == copy.resolve():
        raise click.UsageError("HASIL pada --annotate harus berkas lain; lembar aslinya tidak diubah.")
    refuse_to_overwrite([copy], force)


def _annotate(file: str, copy: str | None, problems: "Sequence[Problem]", as_json: bool) -> None:
    """The copy with comments, where one is wanted."""
    if copy is None:
        return
    from mpp_readiness import files
    from mpp_readiness.formats.worksheet.annotating import annotated

    files.write(Path(copy), annotated(Path(file), problems))
    if not as_json:
        click.echo(f"{copy}: {len(problems)} catatan ditulis sebagai komentar.")


def read(file: str, chosen: str | None, second: str | None = None) -> "Loaded":
    """The answers in a file to the chosen checklist, or to the one that they name."""
    import mpp_readiness as mpp

    wanted = mpp.load_checklist(chosen, folder=Path(file).parent) if chosen else None
    return mpp.read_assessment(Path(file), wanted, verification=None if second is None else Path(second))


def _schema_text(kind: "SchemaKind") -> str:
    import mpp_readiness as mpp

    return json.dumps(mpp.schema(kind), ensure_ascii=False, indent=2) + "\n"


def result_of(file: str, chosen: str | None = None) -> "Result":
    """What a file of answers scores by the chosen checklist, or by the one that it names."""
    import mpp_readiness as mpp

    loaded = read(file, chosen)
    tell(loaded.warnings, as_json=False, err=True)
    return mpp.score(loaded.checklist, loaded.assessment)


def _is_reached(result: "Result", required: str) -> bool:
    known = {one.milestone.id: one for one in result.milestones}
    if required not in known:
        raise click.UsageError(f"Tahap “{required}” tidak dikenal; pilih salah satu dari: {', '.join(known)}.")
    return known[required].state.name == "REACHED"


VERBS = (new, list_, check, score, report, schema, doctor)
