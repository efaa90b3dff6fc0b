"""The verb `review` judges a draft by the drafting law, and repairs what needs no decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness.cli.screen import as_json_option, echo_json, force_option, know_suffix, refuse_to_overwrite, write
from mpp_readiness.errors import NotFound

if TYPE_CHECKING:
    from mpp_readiness import FixedFile, Rule, SourceText
    from mpp_readiness import ReviewFinding as Finding

WORDS = {"error": "salah", "warning": "periksa", "info": "catatan"}


@click.command(options_metavar="[OPSI]")
@click.argument("file", metavar="NASKAH", required=False)
@click.option("--rules", "as_rules", is_flag=True, help="Sebutkan semua kaidah yang diperiksa.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Bersama --rules: cetak semua kaidah sebagai Markdown.")
@click.option("--explain", "explained", metavar="KAIDAH", help="Jelaskan satu kaidah dengan sumber dan contohnya.")
@click.option("--html", "page", metavar="HASIL", help="Tulis halaman: naskah di kiri, temuan di sampingnya.")
@click.option("--sarif", metavar="HASIL", help="Tulis temuan dalam bentuk SARIF 2.1.0 untuk penyunting naskah.")
@click.option(
    "--answers", metavar="HASIL", help="Tulis jawaban REG-03 sampai REG-06 dan REG-15 untuk berkas penilaian."
)
@click.option("--all", "unfolded", is_flag=True, help="Tampilkan setiap temuan, juga yang berulang.")
@click.option("--fix", "fixing", is_flag=True, help="Perbaiki yang tidak memerlukan keputusan; tulis dengan -o.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="HASIL",
    help="Tulis naskah (akhiran sama dengan NASKAH; .docx dengan komentar), .html, .json, atau .sarif. Dapat diulang.",
)
@force_option
@as_json_option
def review(
    file: str | None,
    as_rules: bool,
    as_markdown: bool,
    explained: str | None,
    page: str | None,
    sarif: str | None,
    answers: str | None,
    unfolded: bool,
    fixing: bool,
    outputs: tuple[str, ...],
    force: bool,
    as_json: bool,
) -> int:
    """Periksa NASKAH (.docx, .txt, .md, .json) menurut Lampiran II UU 12/2011."""
    if as_rules or explained:
        return _rules(explained, as_json, as_markdown)
    if file is None:
        raise click.UsageError("Sebutkan NASKAH yang diperiksa, misalnya: review perbup.docx")
    source = Path(file)
    targets = tuple(Path(one) for one in (*outputs, *(one for one in (page, sarif) if one)))
    _know(source, tuple(Path(one) for one in outputs), fixing)
    refuse_to_overwrite([*targets, *([Path(answers)] if answers else [])], force)
    judged = _judged(source, fixing)
    pages = {Path(page): ".html"} if page else {}
    for target in targets:
        _write(target, pages.get(target, ".sarif" if str(target) == sarif else target.suffix.lower()), source, judged)
    if answers:
        write(Path(answers), _rendered(judged, ".yaml", source).decode())
    if as_json:
        click.echo(_rendered(judged, ".json", source).decode(), nl=False)
    else:
        _print_changes(judged, bool(outputs))
        if judged.reviewed.passages[0].label == "paper":
            click.echo(f"{_PAPER}\n")
        _print(judged.findings, unfolded)
    return 1 if any(one.severity == "error" for one in judged.findings) else 0


_PAPER = (
    "Berkas ini dibaca sebagai naskah, misalnya surat atau perjanjian, bukan peraturan. "
    "Yang diperiksa hanya ragam bahasa dan tanda baca."
)


@dataclass(frozen=True, slots=True)
class _Judged:
    """The draft as it is brought or as it is repaired, and what is still wrong with it."""

    reviewed: "SourceText"
    findings: Sequence["Finding"]
    fixed: "FixedFile | None"


def _judged(source: Path, fixing: bool) -> _Judged:
    import mpp_readiness as mpp

    fixed = mpp.fix(source) if fixing else None
    reviewed = fixed.reviewed if fixed else mpp.read_text(source)
    return _Judged(reviewed, mpp.review(reviewed), fixed)


# ---- what is written

_ABOUT = (".html", ".json", ".sarif")


def _know(source: Path, outputs: Sequence[Path], fixing: bool) -> None:
    """A draft is written in the format in which it was brought; only Word has comments."""
    own = source.suffix.lower()
    if fixing and own == ".json":
        raise click.UsageError("--fix hanya untuk .docx, .txt, dan .md; ubah fakta atau kerangka rancangan ini.")
    for one in outputs:
        know_suffix(one, (*_ABOUT, own) if own in (".docx", ".txt", ".md") else _ABOUT)
        if one.suffix.lower() in (".txt", ".md") and not fixing:
            raise click.UsageError("Tanpa --fix, naskah yang ditulis hanya .docx dengan komentar.")


def _write(target: Path, suffix: str, source: Path, judged: _Judged) -> None:
    from mpp_readiness import formats

    formats.write(target, _rendered(judged, suffix, source))


def _rendered(judged: _Judged, suffix: str, source: Path) -> bytes:
    """Only comments need the file itself, which is read again."""
    import mpp_readiness as mpp

    draft = judged.fixed or (judged.reviewed if suffix in (*_ABOUT, ".yaml") else source)
    return mpp.render_review(draft, suffix, findings=judged.findings, name=source.name)


# ---- what is said


def _print_changes(judged: _Judged, written: bool) -> None:
    if judged.fixed is None:
        return
    from mpp_readiness.regulation.passages import by_number

    changes = sorted(judged.fixed.changes, key=lambda one: one.part)
    passages = by_number(judged.fixed.brought.passages)
    click.echo(f"DIPERBAIKI: {len(changes)}" + ("" if written else " (belum ditulis; tambahkan -o HASIL)"))
    for part, ones in groupby(changes, key=lambda one: one.part):
        click.echo(f"  {part}")
        for one in ones:
            click.echo(f"    {', '.join(one.rules)} {one.place}: {one.path}")
            click.echo(f"      {_marked(passages[one.number].text, one.start, one.end)} menjadi “{_short(one.after)}”")
    for one in judged.fixed.left:
        click.echo(f"    {', '.join(one.rules)} {one.place}: ubah sendiri “{one.before}” menjadi “{one.after}”")
    click.echo()
    click.echo("YANG TERSISA")


# A rule that is broken again and again is shown so often; of the other places so many are named, each a line or a path.
_SHOWN = 3
_LINES, _PATHS = 12, 4


def _print(findings: Sequence["Finding"], unfolded: bool) -> None:
    folded = False
    for part, ones in groupby(findings, key=lambda one: one.part):
        click.echo(f"{part.upper()}")
        for _, alike in groupby(ones, key=lambda one: one.rule):
            same = tuple(alike)
            shown = len(same) if unfolded else _SHOWN
            for one in same[:shown]:
                _print_one(one)
            if same[shown:]:
                folded = True
                click.echo(f"  … dan {len(same) - shown} temuan lain seperti ini: {_places(same[shown:])}")
        click.echo()
    from mpp_readiness.formats.review.page import counted

    click.echo(counted(findings))
    if folded:
        click.echo("Temuan yang berulang diringkas; tambahkan --all untuk menampilkan semuanya.")
    from mpp_readiness.regulation.review.unchecked import UNCHECKED

    click.echo(f"Tidak diperiksa: {', '.join(UNCHECKED)}; alasannya: mpp-readiness review --explain KAIDAH.")


def _print_one(one: "Finding") -> None:
    where = ": ".join(dict.fromkeys(text for text in (str(one.place), one.path) if text))
    click.echo(f"  {one.rule} {WORDS[one.severity]} {where}")
    click.echo(f"      {one.says or one.statement} ({one.source})")
    if one.excerpt:
        click.echo(f"      {_shown(one)}")


def _places(findings: Iterable["Finding"]) -> str:
    """`baris 12, 31, 40`, each once; a draft of ours has no lines but paths."""
    spots = list(dict.fromkeys(_spot(one) for one in findings))
    most = _LINES if all(unit for unit, _ in spots) else _PATHS
    named = (
        f"{unit} {', '.join(number for _, number in ones)}".strip()
        for unit, ones in groupby(spots[:most], key=lambda spot: spot[0])
    )
    return ", ".join(named) + (" …" if spots[most:] else "")


_UNITS = {"line": "baris", "paragraph": "paragraf"}


def _spot(one: "Finding") -> tuple[str, str]:
    if not one.place.number:
        return "", one.place.file or one.path
    return _UNITS[one.place.unit], str(one.place.number)


def _shown(one: "Finding") -> str:
    """The span with a little of what stands around it."""
    if one.end <= one.start:
        return f"“{_short(one.excerpt)}”"
    return _marked(one.excerpt, one.start, one.end)


def _marked(text: str, start: int, end: int) -> str:
    before, span, after = text[:start], text[start:end], text[end:]
    return " ".join(f"“…{before[-30:]}»{span}«{after[:30]}…”".split())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:89]}…"


def _rules(id: str | None, as_json: bool, as_markdown: bool) -> int:
    import mpp_readiness as mpp
    from mpp_readiness.formats.review.rulebook_pages import rules_markdown

    book = mpp.rules()
    if id is not None and id not in book:
        raise NotFound("Kaidah", id, [one for one in book if one.startswith(id[:3].upper())][:5])
    chosen = [book[id]] if id is not None else list(book.values())
    if as_json:
        echo_json([one.model_dump(mode="json", exclude_none=True) for one in chosen])
        return 0
    if as_markdown:
        click.echo(rules_markdown(chosen), nl=False)
        return 0
    for one in chosen:
        click.echo(_explained(one) if id else f"{one.id}  {WORDS[one.severity]:<8} {_short(one.statement_id)}")
    return 0


def _explained(rule: "Rule") -> str:
    from mpp_readiness.regulation.repair.rules import REPAIRS
    from mpp_readiness.regulation.review.rulebook import source_words
    from mpp_readiness.regulation.review.unchecked import UNCHECKED

    examples = [
        *(f"  benar: {_short(one)}" for one in rule.passes),
        *(f"  salah: {_short(one)}" for one in rule.fails),
        *([UNCHECKED[rule.id]] if rule.id in UNCHECKED else []),
        *(["Diperbaiki oleh --fix bila tidak memerlukan keputusan."] if rule.id in REPAIRS else []),
    ]
    head = f"{rule.id} ({WORDS[rule.severity]}, {rule.part})"
    return "\n".join(
        [head, rule.statement_id, f"Sumber: {source_words(rule)}. Keyakinan {rule.confidence}.", *examples]
    )


VERBS = (review,)
