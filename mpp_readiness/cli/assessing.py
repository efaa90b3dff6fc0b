"""The verbs of the readiness wing: from a checklist and answers to a score and a report."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

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
from mpp_readiness.errors import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel

    from mpp_readiness import Assessment, Checklist, Result
    from mpp_readiness.formats import Variant
    from mpp_readiness.formats.paper_size import PaperSize

SCHEMAS = ("checklist", "assessment", "facts")
DOCUMENTS = ("result", "plan", "comparison", "trend", "findings", "repairs", "draft")
FACTS = "fakta.yaml"

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
    from mpp_readiness import resources
    from mpp_readiness.regulation.drafting.fact_sheet import open_sheet

    target = Path(folder)
    content = {
        **{f"schema/{name}.json": _schema_text(name) for name in SCHEMAS},
        ".vscode/settings.json": _editor_settings(),
        **{f"contoh/{name}": screen for name, screen in _texts(resources.example_folder())},
    }
    refuse_to_overwrite([target / name for name in content], force)
    # What somebody has filled in is not an example: not even --force writes over it.
    if not (target / FACTS).exists():
        content[FACTS] = open_sheet("./schema/facts.json")
    for name, screen in content.items():
        write(target / name, screen)
    click.echo(f"Folder {target} siap. Buka contoh di {target / 'contoh'}, salin, lalu isi.")
    click.echo(f"Fakta untuk naskah peraturan diisi pada {target / FACTS}.")
    return 0


@click.command(name="list", options_metavar="[OPSI]")
@as_json_option
def list_(as_json: bool) -> int:
    """Sebutkan daftar periksa yang tersedia."""
    import mpp_readiness as mpp
    from mpp_readiness import resources
    from mpp_readiness.formats import screen

    found = {name: mpp.load_checklist(name) for name in resources.checklist_names()}
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
def check(file: str, chosen: str | None, second: str | None, as_json: bool) -> int:
    """Periksa BERKAS penilaian dan sebutkan semua kesalahannya."""
    _, _, warnings = read(file, chosen, second)
    tell(warnings, as_json, err=False)
    if not as_json:
        click.echo(f"{file}: tidak ada kesalahan, {len(warnings)} peringatan.")
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
    from mpp_readiness.formats.report import result_json

    checklist, assessment, warnings = read(file, chosen, second)
    result = mpp.score(checklist, assessment)
    reached = _is_reached(result, required) if required else True
    if as_json:
        click.echo(result_json.result_json(result).decode(), nl=False)
    else:
        tell(warnings, as_json=False, err=True)
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
        know_suffix(path, formats.WRITERS)
    refuse_to_overwrite(paths, force)
    checklist, assessment, warnings = read(file, chosen, second)
    tell(warnings, as_json=False, err=True)
    result = mpp.score(checklist, assessment)
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
def schema(kind: str, output: str | None, force: bool) -> int:
    """Cetak skema JSON.

    Yang Anda isi: checklist, assessment, facts. Yang ditulis program: sisanya.
    """
    screen = _document_schema(kind) if kind in DOCUMENTS else _schema_text(kind)
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
    from mpp_readiness.doctor import examine

    checks = tuple(examine())
    for one in checks:
        click.echo(one)
    return next((one.exit_code for one in checks if not one.is_there and one.exit_code), 0)


def read(
    file: str, chosen: str | None, second: str | None = None
) -> "tuple[Checklist, Assessment, tuple[Problem, ...]]":
    """A checklist, the answers to it, and what should be looked at again."""
    import mpp_readiness as mpp
    from mpp_readiness import formats

    path = Path(file)
    checklist = mpp.load_checklist(chosen or formats.assessment_slug(path))
    assessment, warnings = formats.read_assessment(path, checklist)
    if second is not None:
        checked, further = formats.read_verification(Path(second), checklist, assessment)
        return checklist, checked, (*warnings, *further)
    return checklist, assessment, warnings


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".yaml", ".md", ".txt"):
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def _schema_text(kind: str) -> str:
    import mpp_readiness as mpp
    from mpp_readiness.regulation.drafting.fact_sheet import fact_schema

    models: Mapping[str, type[BaseModel]] = {"checklist": mpp.Checklist, "assessment": mpp.Assessment}
    found = models[kind].model_json_schema() if kind in models else fact_schema()
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _document_schema(kind: str) -> str:
    from mpp_readiness.formats.schemas import document_schema

    return json.dumps(document_schema(kind), ensure_ascii=False, indent=2) + "\n"


def _editor_settings() -> str:
    """Assessments are called by their day, or stand in a folder of their own; facts for drafts by `fakta`."""
    schemas = {"./schema/assessment.json": ["contoh/**/2*.yaml", "contoh/contoh/contoh.yaml", "penilaian/**/*.yaml"]}
    schemas["./schema/checklist.json"] = ["daftar-periksa/**/*.yaml"]
    schemas["./schema/facts.json"] = ["**/fakta*.yaml"]
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"


def result_of(file: str) -> "Result":
    """What a file of answers scores by the checklist that it names."""
    import mpp_readiness as mpp

    checklist, assessment, _ = read(file, None)
    return mpp.score(checklist, assessment)


def _is_reached(result: "Result", required: str) -> bool:
    from mpp_readiness.readiness.evaluation.result import MilestoneState

    known = {one.milestone.id: one for one in result.milestones}
    if required not in known:
        raise click.UsageError(f"Tahap “{required}” tidak dikenal; pilih salah satu dari: {', '.join(known)}.")
    return known[required].state is MilestoneState.REACHED


VERBS = (new, list_, check, score, report, schema, doctor)
