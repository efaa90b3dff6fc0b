"""The command line: arguments in, a function of the door, and its outcome in plain Indonesian."""

import gettext
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness import __version__
from mpp_readiness.errors import CannotWrite, InvalidInput, Problem, ReadinessError, UnknownFormat

if TYPE_CHECKING:
    from pydantic import BaseModel

    from mpp_readiness import Assessment, Checklist, Result
    from mpp_readiness.formats import Paper, Variant

# Whatever is heavy is imported inside a verb, so that --help costs no more than click itself.

WIDTH = 100
NAME = "mpp-readiness"

as_json_option = click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
force_option = click.option("--force", is_flag=True, help="Timpa berkas yang sudah ada.")
checklist_option = click.option(
    "--checklist",
    "chosen",
    metavar="NAMA|BERKAS",
    help="Daftar periksa yang dipakai. Bawaan: yang disebut dalam berkas penilaian.",
)


@click.group(
    name=NAME,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH ...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDTH},
)
@click.version_option(
    __version__, prog_name=NAME, message="%(prog)s %(version)s", help="Tampilkan versi, lalu selesai."
)
def commands() -> None:
    """Menilai kesiapan Mal Pelayanan Publik dan mencetak laporannya.

    Mulai dengan: mpp-readiness new penilaian
    """


@commands.command(options_metavar="[OPSI]")
@click.argument("folder", metavar="FOLDER")
@force_option
def new(folder: str, force: bool) -> int:
    """Buat FOLDER kerja berisi contoh, skema, dan setelan editor."""
    from mpp_readiness import resources

    target = Path(folder)
    content = {
        **{f"schema/{name}.json": _schema_text(name) for name in ("checklist", "assessment")},
        ".vscode/settings.json": _editor_settings(),
        **{f"contoh/{name}": text for name, text in _texts(resources.example_folder())},
    }
    _refuse_to_overwrite([target / name for name in content], force)
    for name, text in content.items():
        _write(target / name, text)
    click.echo(f"Folder {target} siap. Buka contoh di {target / 'contoh'}, salin, lalu isi.")
    return 0


@commands.command(name="list", options_metavar="[OPSI]")
@as_json_option
def list_(as_json: bool) -> int:
    """Sebutkan daftar periksa yang tersedia."""
    import mpp_readiness as mpp
    from mpp_readiness import resources
    from mpp_readiness.formats import text

    found = {name: mpp.load_checklist(name) for name in resources.checklist_names()}
    if as_json:
        _echo_json([{"name": name, "title": str(one.title), "version": one.version} for name, one in found.items()])
    else:
        wide = max(map(len, found), default=0)
        for name, one in found.items():
            click.echo(text.shortened(f"{name:<{wide}}  {one.title} (versi {one.version})", text.WIDTH))
    return 0


@commands.command(options_metavar="[OPSI]")
@click.argument("file", metavar="BERKAS")
@checklist_option
@as_json_option
def check(file: str, chosen: str | None, as_json: bool) -> int:
    """Periksa BERKAS penilaian dan sebutkan semua kesalahannya."""
    _, _, warnings = _read(file, chosen)
    _tell(warnings, as_json, err=False)
    if not as_json:
        click.echo(f"{file}: tidak ada kesalahan, {len(warnings)} peringatan.")
    return 0


@commands.command(options_metavar="[OPSI]")
@click.argument("file", metavar="BERKAS")
@checklist_option
@as_json_option
@click.option("--require", "required", metavar="TAHAP", help="Berakhir dengan kode 1 bila TAHAP belum tercapai.")
def score(file: str, chosen: str | None, as_json: bool, required: str | None) -> int:
    """Hitung nilai dan simpulan dari BERKAS penilaian."""
    import mpp_readiness as mpp
    from mpp_readiness.formats import record, text

    checklist, assessment, warnings = _read(file, chosen)
    result = mpp.score(checklist, assessment)
    reached = _is_reached(result, required) if required else True
    if as_json:
        click.echo(record.result_json(result).decode(), nl=False)
    else:
        _tell(warnings, as_json=False, err=True)
        for line in text.table(result):
            click.echo(line)
    return 0 if reached else 1


@commands.command(options_metavar="[OPSI]")
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
    paper: "Paper",
    brief: bool,
    variant: "Variant",
    force: bool,
    as_json: bool,
) -> int:
    """Cetak laporan dari BERKAS penilaian."""
    import mpp_readiness as mpp
    from mpp_readiness import formats
    from mpp_readiness.formats import text

    paths = _named(outputs, Path(file))
    for path in paths:
        _know_suffix(path, formats.WRITERS)
    _refuse_to_overwrite(paths, force)
    checklist, assessment, warnings = _read(file, chosen)
    _tell(warnings, as_json=False, err=True)
    result = mpp.score(checklist, assessment)
    for path in paths:
        mpp.write_report(result, path, paper=paper, brief=brief, variant=variant)
        if not as_json:
            click.echo(path)
    if not as_json:
        click.echo(text.headline(result))
    return 0


@commands.command(options_metavar="[OPSI]")
@click.argument("kind", type=click.Choice(["checklist", "assessment"]), default="checklist")
@click.option("-o", "--output", metavar="HASIL", help="Simpan ke berkas, bukan ke layar.")
@force_option
def schema(kind: str, output: str | None, force: bool) -> int:
    """Cetak skema JSON dari daftar periksa atau penilaian."""
    text = _schema_text(kind)
    if output is None:
        click.echo(text, nl=False)
        return 0
    _refuse_to_overwrite([Path(output)], force)
    _write(Path(output), text)
    click.echo(output)
    return 0


@commands.command(options_metavar="[OPSI]")
def doctor() -> int:
    """Periksa apa yang belum terpasang dan cara memasangnya."""
    from mpp_readiness.doctor import examine

    checks = tuple(examine())
    for one in checks:
        click.echo(one)
    return next((one.exit_code for one in checks if not one.is_there and one.exit_code), 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Streams and language are set here only."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _prepare_streams()
    _speak_indonesian()
    try:
        code = commands.main(given, prog_name=NAME, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.Abort:
        click.echo("Dihentikan.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except ReadinessError as error:
        _tell(_problems(error), as_json="--json" in given, err=True)
        return error.exit_code


def _prepare_streams() -> None:
    """An old Windows code page must not end a run over one sign that it lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _speak_indonesian() -> None:
    """click asks gettext for its sentences; ours are in data/locale."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain(NAME, str(Path(__file__).parent / "data" / "locale"))
    gettext.textdomain(NAME)


def _read(file: str, chosen: str | None) -> "tuple[Checklist, Assessment, tuple[Problem, ...]]":
    import mpp_readiness as mpp
    from mpp_readiness import formats
    from mpp_readiness.readiness import loading

    path = Path(file)
    _know_suffix(path, formats.READERS)
    checklist = mpp.load_checklist(chosen or loading.assessment_slug(path))
    assessment, warnings = loading.read_assessment(path, checklist)
    return checklist, assessment, warnings


def _know_suffix(path: Path, known: Iterable[str]) -> None:
    if path.suffix.lower() not in known:
        raise UnknownFormat(path.suffix, known)


def _problems(error: ReadinessError) -> tuple[Problem, ...]:
    return error.problems if isinstance(error, InvalidInput) else (Problem("", "", str(error)),)


def _tell(problems: Iterable[Problem], as_json: bool, err: bool) -> None:
    if as_json:
        fields = ("place", "path", "what", "remedy", "severity")
        _echo_json([{name: getattr(problem, name) for name in fields} for problem in problems])
        return
    for problem in problems:
        click.echo(problem, err=err)


def _echo_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _named(outputs: Sequence[str], source: Path) -> tuple[Path, ...]:
    """The paths to write; a bare suffix (`.html`) takes the name of the first.

    >>> [path.name for path in _named(["a.pdf", ".html"], Path("b.yaml"))]
    ['a.pdf', 'a.html']
    """
    first = Path(outputs[0])
    if _is_suffix(outputs[0]):
        first = Path(source.name).with_suffix(outputs[0])
    return (first, *(first.with_suffix(one) if _is_suffix(one) else Path(one) for one in outputs[1:]))


def _is_suffix(text: str) -> bool:
    return text.startswith(".") and text[1:].isalnum()


def _refuse_to_overwrite(paths: Iterable[Path], force: bool) -> None:
    for path in paths:
        if path.exists() and not force:
            raise CannotWrite(str(path), "berkas sudah ada; tambahkan --force untuk menimpanya")


def _write(path: Path, text: str) -> None:
    """Through a neighbour, so that a broken run leaves the old file whole."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise CannotWrite(str(path), error.strerror or str(error)) from error


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".yaml", ".md", ".txt"):
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def _schema_text(kind: str) -> str:
    import mpp_readiness as mpp

    models: Mapping[str, type[BaseModel]] = {"checklist": mpp.Checklist, "assessment": mpp.Assessment}
    return json.dumps(models[kind].model_json_schema(), ensure_ascii=False, indent=2) + "\n"


def _editor_settings() -> str:
    schemas = {"./schema/assessment.json": ["contoh/**/*.yaml", "penilaian/**/*.yaml"]}
    schemas["./schema/checklist.json"] = ["daftar-periksa/**/*.yaml"]
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"


def _is_reached(result: "Result", required: str) -> bool:
    from mpp_readiness.readiness.result import MilestoneState

    known = {one.milestone.id: one for one in result.milestones}
    if required not in known:
        raise click.UsageError(f"Tahap “{required}” tidak dikenal; pilih salah satu dari: {', '.join(known)}.")
    return known[required].state is MilestoneState.REACHED
