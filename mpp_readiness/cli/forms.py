"""The verb `form` makes a form: a worksheet for Excel and LibreOffice, or a sheet of paper for the field."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.cli.screen import (
    as_json_option,
    echo_json,
    force_option,
    know_suffix,
    refuse_to_overwrite,
    tell,
    told,
)

if TYPE_CHECKING:
    from mpp_readiness import Skeleton

EXAMPLE = "form mpp --region 33.16 -o LKE.xlsx"


@click.command(options_metavar="[OPSI]")
@click.argument("name", metavar="DAFTAR", required=False)
@click.option("-o", "--output", metavar="HASIL", required=True, help="Berkas formulir (.xlsx, .pdf, .html).")
@click.option("--region", "place", metavar="KODE|NAMA", help="Daerah yang dinilai.")
@click.option(
    "--from", "source", metavar="BERKAS", help="Penilaian (.yaml, .xlsx) yang jawabannya dibawa serta; lembar lama pun."
)
@click.option("--paper", "on_paper", is_flag=True, help="Formulir cetak (.pdf) untuk lapangan.")
@click.option(
    "--draft",
    "drafts",
    multiple=True,
    metavar="KERANGKA",
    help="Tambahkan lembar fakta untuk naskah ini, misalnya perbup-mpp. Boleh berulang.",
)
@force_option
@as_json_option
def form(
    name: str | None,
    output: str,
    place: str | None,
    source: str | None,
    on_paper: bool,
    drafts: tuple[str, ...],
    force: bool,
    as_json: bool,
) -> int:
    """Buat lembar kerja atau formulir cetak dari daftar periksa DAFTAR, kosong atau terisi."""
    if name is None and source is None:
        raise click.UsageError(f"Sebutkan daftar periksanya, misalnya: {EXAMPLE}")
    if place is not None and source is not None:
        raise click.UsageError("Pilih --region atau --from; berkas penilaian sudah menyebut daerahnya.")
    if drafts and Path(output).suffix.lower() != ".xlsx":
        raise click.UsageError("--draft hanya untuk lembar kerja (.xlsx).")
    import mpp_readiness as mpp
    from mpp_readiness import formats

    path = Path(output)
    know_suffix(path, (".pdf", ".html") if on_paper else formats.WRITERS["form"])
    refuse_to_overwrite([path], force)
    region = mpp.find_region(place).code if place else None
    wanted = mpp.load_checklist(name, folder=Path(source).parent if source else Path()) if name else None
    carried = mpp.read_assessment(Path(source), wanted, carry="form") if source else None
    checklist = carried.checklist if carried else wanted
    assert checklist is not None  # one of the two was given
    skeletons, facts = ((), {}) if path.suffix.lower() != ".xlsx" else _asked(drafts, source)
    mpp.write_form(checklist, path, region=region, carried=carried, skeletons=skeletons, facts=facts)
    warnings = carried.warnings if carried else ()
    if as_json:
        echo_json({"file": output, "warnings": [told(one) for one in warnings]})
        return 0
    tell(warnings, as_json=False, err=True)
    click.echo(output)
    return 0


def _asked(drafts: tuple[str, ...], source: str | None) -> tuple["Sequence[Skeleton]", "Mapping[str, object]"]:
    """The skeletons whose facts the worksheet is to ask for, and what an older worksheet told of them."""
    import mpp_readiness as mpp
    from mpp_readiness.formats import reading

    before = reading.skeletons_asked(Path(source)) if source else ()
    # A name in a foreign file opens no file of ours.
    shipped = [name for name in before if name in mpp.shipped_names("skeleton")]
    found = {one.skeleton: one for one in map(mpp.load_skeleton, (*shipped, *drafts))}
    lost = [name for name in before if name not in found]
    if lost:
        what = f"Lembar lama memuat fakta untuk naskah “{lost[0]}”"
        raise click.UsageError(f"{what}; sebutkan berkas kerangkanya dengan --draft.")
    wanted = {name: one for skeleton in found.values() for name, one in skeleton.facts.items()}
    known = reading.read_facts(Path(source), wanted).facts if source and before else {}
    return tuple(found.values()), known


VERBS = (form,)
