"""The verb that judges a draft by the drafting law."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mpp_readiness import __version__
from mpp_readiness.cli.screen import as_json_option, echo_json, force_option, refuse_to_overwrite, write
from mpp_readiness.errors import NotFound

if TYPE_CHECKING:
    from mpp_readiness.regulation.review.findings import Finding
    from mpp_readiness.regulation.review.rulebook import Rule

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
    force: bool,
    as_json: bool,
) -> int:
    """Periksa NASKAH (.docx, .txt, .md, .json) menurut Lampiran II UU 12/2011."""
    if as_rules or explained:
        return _rules(explained, as_json, as_markdown)
    if file is None:
        raise click.UsageError("Sebutkan NASKAH yang diperiksa, misalnya: review perbup.docx")
    from mpp_readiness.formats import reviewing, reviewpage
    from mpp_readiness.formats.draftfiles import read_regulation
    from mpp_readiness.regulation.review import review as judge

    refuse_to_overwrite([Path(one) for one in (page, sarif, answers) if one], force)
    reviewed = read_regulation(file)
    findings = judge(reviewed)
    if page:
        write(Path(page), reviewpage.review_html(Path(file).name, reviewed.passages, findings, _counted(findings)))
    if sarif:
        write(Path(sarif), reviewing.review_sarif(findings, __version__).decode())
    if answers:
        write(Path(answers), reviewing.review_answers(Path(file).name, reviewed, findings))
    if as_json:
        click.echo(reviewing.review_json(findings).decode(), nl=False)
    else:
        _print(findings)
    return 1 if any(one.severity == "error" for one in findings) else 0


def _print(findings: Sequence["Finding"]) -> None:
    for part, ones in groupby(findings, key=lambda one: one.part):
        click.echo(f"{part.upper()}")
        for one in ones:
            where = ": ".join(dict.fromkeys(text for text in (one.place, one.path) if text))
            click.echo(f"  {one.rule} {WORDS[one.severity]} {where}")
            click.echo(f"      {one.says or one.statement} ({one.source})")
            if one.excerpt:
                click.echo(f"      {_shown(one)}")
        click.echo()
    click.echo(_counted(findings))
    from mpp_readiness.regulation.review.unchecked import UNCHECKED

    click.echo(f"Tidak diperiksa: {', '.join(UNCHECKED)}; alasannya: mpp-readiness review --explain KAIDAH.")


def _shown(one: "Finding") -> str:
    """The span with a little of what stands around it."""
    if one.end <= one.start:
        return f"“{_short(one.excerpt)}”"
    before, span, after = one.excerpt[: one.start], one.excerpt[one.start : one.end], one.excerpt[one.end :]
    return " ".join(f"“…{before[-30:]}»{span}«{after[:30]}…”".split())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:89]}…"


def _counted(findings: Iterable["Finding"]) -> str:
    severities: list[str] = [one.severity for one in findings]
    return ", ".join(f"{severities.count(key)} {word}" for key, word in WORDS.items()) + "."


def _rules(id: str | None, as_json: bool, as_markdown: bool) -> int:
    from mpp_readiness.formats.rulepages import rules_markdown
    from mpp_readiness.regulation.review.rulebook import rules

    book = rules()
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
    from mpp_readiness.regulation.review.rulebook import source_words
    from mpp_readiness.regulation.review.unchecked import UNCHECKED

    examples = [
        *(f"  benar: {_short(one)}" for one in rule.passes),
        *(f"  salah: {_short(one)}" for one in rule.fails),
        *([UNCHECKED[rule.id]] if rule.id in UNCHECKED else []),
    ]
    head = f"{rule.id} ({WORDS[rule.severity]}, {rule.part})"
    return "\n".join(
        [head, rule.statement_id, f"Sumber: {source_words(rule)}. Keyakinan {rule.confidence}.", *examples]
    )


VERBS = (review,)
