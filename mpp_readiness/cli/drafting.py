"""The verb `draft` leads from a skeleton and facts, or from a draft that somebody brings, to a draft."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.cli.assessing import checklist_option, result_of
from mpp_readiness.cli.screen import (
    as_json_option,
    echo_json,
    force_option,
    know_suffix,
    named,
    refuse_to_overwrite,
    tell,
    told,
)

if TYPE_CHECKING:
    from mpp_readiness import LeftOpen, Region, Result, Skeleton
    from mpp_readiness.formats.paper_size import PaperSize

EXAMPLE = "draft perbup-mpp --region 33.16 -o perbup.docx"


@click.command(options_metavar="[OPSI]")
@click.argument("name", metavar="KERANGKA", required=False)
@click.option("--list", "as_list", is_flag=True, help="Sebutkan kerangka yang tersedia.")
@click.option(
    "--region", "place", metavar="KODE|NAMA", help="Daerah. Bawaan: yang disebut dalam berkas fakta atau penilaian."
)
@click.option(
    "--facts",
    "sheet",
    metavar="BERKAS",
    help="Berkas fakta (.yaml), atau lembar kerja (.xlsx) yang memuat lembar “Fakta naskah”.",
)
@click.option("--assessment", "assessed", metavar="BERKAS", help="Berkas penilaian yang hasilnya dibawa serta.")
@checklist_option
@click.option(
    "--from",
    "brought",
    metavar="NASKAH",
    help="Susun ulang rancangan yang sudah ada (.docx, .txt, .md) dengan penomoran dan tata letak baku; "
    "yang tidak mendapat tempat disebutkan.",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="HASIL",
    help="Berkas rancangan (.docx, .pdf, .xml, .txt, .html, .json). "
    "Boleh berulang; akhiran saja memakai nama yang pertama.",
)
@click.option("--paper", type=click.Choice(["F4", "A4"]), default="F4", show_default=True, help="Ukuran kertas.")
@force_option
@as_json_option
def draft(
    name: str | None,
    as_list: bool,
    place: str | None,
    sheet: str | None,
    assessed: str | None,
    chosen: str | None,
    brought: str | None,
    outputs: tuple[str, ...],
    paper: "PaperSize",
    force: bool,
    as_json: bool,
) -> int:
    """Susun rancangan peraturan atau naskah dari KERANGKA dan fakta."""
    if as_list:
        return _list(as_json)
    if chosen and not assessed:
        raise click.UsageError("--checklist dipakai bersama --assessment.")
    if brought and any((name, place, sheet, assessed)):
        raise click.UsageError("--from memakai naskahnya sendiri; hapus KERANGKA, --region, --facts, dan --assessment.")
    if not (name or brought) or not outputs:
        raise click.UsageError(f"Sebutkan KERANGKA dan hasilnya, misalnya: {EXAMPLE}")
    paths = _ready(outputs, Path(brought or name or ""), force)
    if brought:
        return _rewrite(brought, paths, paper, as_json)
    result = result_of(assessed, chosen) if assessed else None
    return _draft(name or "", place, _sheet_of(sheet, assessed), result, paths, paper, as_json)


def _sheet_of(sheet: str | None, assessed: str | None) -> str | None:
    """The file of facts; a worksheet that asks for answers and facts tells both."""
    from mpp_readiness.formats.reading import skeletons_asked

    return assessed if sheet is None and assessed is not None and skeletons_asked(Path(assessed)) else sheet


def _ready(outputs: tuple[str, ...], source: Path, force: bool) -> tuple[Path, ...]:
    from mpp_readiness import formats

    paths = named(outputs, source)
    for path in paths:
        know_suffix(path, formats.WRITERS["regulation"])
    refuse_to_overwrite(paths, force)
    return paths


def _rewrite(brought: str, paths: Sequence[Path], paper: "PaperSize", as_json: bool) -> int:
    """What somebody wrote, in our form; 1 where words of it had no place."""
    import mpp_readiness as mpp

    found = mpp.parse_draft(brought)
    for path in paths:
        mpp.write_regulation(found.draft, path, paper=paper)
    if as_json:
        problems = [told(one) for one in found.problems]
        echo_json({"files": [str(path) for path in paths], "unplaced": len(found.unplaced), "problems": problems})
    else:
        click.echo("\n".join(map(str, paths)))
        tell(found.problems, as_json=False, err=True)
        if found.unplaced:
            click.echo(f"{len(found.unplaced)} bagian naskah tidak tercetak seperti ditulis; lihat di atas.", err=True)
    return 1 if found.unplaced else 0


def _draft(
    name: str,
    place: str | None,
    sheet: str | None,
    result: "Result | None",
    paths: Sequence[Path],
    paper: "PaperSize",
    as_json: bool,
) -> int:
    import mpp_readiness as mpp

    skeleton = mpp.load_skeleton(name)
    region, facts = _known(skeleton, place, sheet, result)
    drafted = mpp.draft(skeleton, region=region, facts=facts)
    for path in paths:
        mpp.write_regulation(drafted, path, paper=paper)
    _tell(paths, mpp.left_open(drafted, skeleton, facts), as_json)
    return 0


def _list(as_json: bool) -> int:
    import mpp_readiness as mpp

    found = {name: mpp.load_skeleton(name) for name in mpp.shipped_names("skeleton")}
    if as_json:
        echo_json([{"name": name, "about": one.about, "version": one.version} for name, one in found.items()])
        return 0
    wide = max(map(len, found))
    for name, one in found.items():
        click.echo(f"{name:<{wide}}  {one.about}")
    return 0


def _known(
    skeleton: "Skeleton", place: str | None, sheet: str | None, result: "Result | None"
) -> tuple["Region", Mapping[str, object]]:
    """Region and facts: what the sheet says goes before what the assessment says."""
    import mpp_readiness as mpp

    found = mpp.load_facts(skeleton, sheet=Path(sheet) if sheet else None, result=result)
    place = place or found.region
    if place is not None:
        return mpp.find_region(place), found.facts
    if result is None:
        raise click.UsageError("Sebutkan daerahnya dengan --region, misalnya --region 33.16")
    return result.region, found.facts


def _tell(paths: Sequence[Path], left: "LeftOpen", as_json: bool) -> None:
    assumed = [f"{title}: {value}" for title, value in left.assumptions]
    if as_json:
        files = [str(path) for path in paths]
        echo_json({"files": files, "blanks": left.blanks, "doubts": left.doubts, "assumptions": assumed})
        return
    for path in paths:
        click.echo(path)
    heads = (
        "Belum diketahui, tercetak sebagai titik tiga:",
        "Perlu diverifikasi:",
        "Dianggap demikian karena tidak disebut:",
    )
    for head, listed in zip(heads, (left.blanks, left.doubts, assumed), strict=True):
        if listed:
            click.echo(f"\n{head}")
            click.echo("\n".join(f"  - {one}" for one in listed))


VERBS = (draft,)
