"""The verb `form` makes a form: a worksheet for Excel and LibreOffice, or a sheet of paper for the field."""

from pathlib import Path

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

EXAMPLE = "form mpp --region 33.16 -o LKE.xlsx"


@click.command(options_metavar="[OPSI]")
@click.argument("name", metavar="DAFTAR", required=False)
@click.option("-o", "--output", metavar="HASIL", required=True, help="Berkas formulir (.xlsx, .pdf, .html).")
@click.option("--region", "place", metavar="KODE|NAMA", help="Daerah yang dinilai.")
@click.option(
    "--from", "source", metavar="BERKAS", help="Penilaian (.yaml, .xlsx) yang jawabannya dibawa serta; lembar lama pun."
)
@click.option("--paper", "on_paper", is_flag=True, help="Formulir cetak (.pdf) untuk lapangan.")
@force_option
@as_json_option
def form(
    name: str | None,
    output: str,
    place: str | None,
    source: str | None,
    on_paper: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Buat lembar kerja atau formulir cetak dari daftar periksa DAFTAR, kosong atau terisi."""
    if name is None and source is None:
        raise click.UsageError(f"Sebutkan daftar periksanya, misalnya: {EXAMPLE}")
    if place is not None and source is not None:
        raise click.UsageError("Pilih --region atau --from; berkas penilaian sudah menyebut daerahnya.")
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
    mpp.write_form(checklist, path, region=region, carried=carried)
    warnings = carried.warnings if carried else ()
    if as_json:
        echo_json({"file": output, "warnings": [told(one) for one in warnings]})
        return 0
    tell(warnings, as_json=False, err=True)
    click.echo(output)
    return 0


VERBS = (form,)
