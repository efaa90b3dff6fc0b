"""A program of somebody else: everything that the README promises, by the door alone."""

import io
import sys
from pathlib import Path

import mpp_readiness as mpp


def assess(answers: Path) -> mpp.Result:
    """From a file, and from an open file: the same result."""
    checklist: mpp.Checklist = mpp.load_checklist("mpp")
    loaded: mpp.Loaded = mpp.read_assessment(answers)
    with answers.open("rb") as file:
        again: mpp.Assessment = mpp.load_assessment(file, checklist)
    for warning in loaded.warnings:
        print(warning.place, warning.what, warning.remedy)
    result = mpp.score(loaded.checklist, loaded.assessment)
    assert result.score is not None
    assert mpp.score(checklist, again).score == result.score
    steps: tuple[mpp.ActionItem, ...] = mpp.plan(result)
    print(result.region.name, result.verdict.title, result.score, len(steps))
    return result


def lay_side_by_side(results: list[mpp.Result], out: Path) -> None:
    comparison: mpp.Comparison = mpp.compare(results[0], results[-1])
    print(comparison.kind, [one.id for one in comparison.to_learn])
    row: mpp.Trend = mpp.trend(results)
    mpp.write_comparison(row, out / "perkembangan.html")
    (out / "perbandingan.xlsx").write_bytes(mpp.render_comparison(comparison, "xlsx"))


def draft_regulation(result: mpp.Result, out: Path) -> None:
    skeleton: mpp.Skeleton = mpp.load_skeleton("perbup-mpp")
    facts: mpp.FactSheet = mpp.load_facts(skeleton, sheet="region: '33.16'\nfacts:\n  uptd: tidak\n", result=result)
    region: mpp.Region = mpp.find_region(facts.region or "33.16")
    regulation: mpp.Regulation | mpp.AccompanyingDocument = mpp.draft(skeleton, region=region, facts=facts.facts)
    left: mpp.LeftOpen = mpp.left_open(regulation, skeleton, facts.facts)
    print(len(left.blanks), left.doubts[:1], left.assumptions[:1])
    mpp.write_regulation(regulation, out / "perbup.docx")
    (out / "perbup.xml").write_bytes(mpp.render_regulation(regulation, ".xml"))


def review_and_repair(brought: Path, out: Path) -> None:
    text: mpp.SourceText = mpp.read_text(io.BytesIO(brought.read_bytes()))
    findings: tuple[mpp.ReviewFinding, ...] = mpp.review(text)
    for finding in findings[:2]:
        print(finding.rule, finding.severity, mpp.rules()[finding.rule].statement_id)
    for suffix in (".html", ".json", ".sarif", ".yaml"):
        mpp.write_review(text, out / f"temuan{suffix}", findings=findings, name=brought.name)
    fixed: mpp.FixedFile = mpp.fix(brought)
    mpp.write_review(fixed, out / "diperbaiki.docx")
    rebuilt: mpp.ParsedDraft = mpp.parse_draft(brought)
    (out / "ulang.txt").write_bytes(mpp.render_regulation(rebuilt.draft, "txt"))


def main(out: Path) -> None:
    examples = mpp.new_folder(out / "kerja")
    blora = [path for path in examples if path.parent.name == "blora" and path.stem[:2] == "20"]
    results = [assess(path) for path in blora]
    mpp.write_report(results[0], out / "laporan.pdf", brief=True)
    (out / "laporan.json").write_bytes(mpp.render_report(results[0], "json"))
    mpp.write_form(results[0].checklist, out / "LKE.xlsx", carried=mpp.read_assessment(blora[0], carry="form"))
    (out / "formulir.html").write_bytes(mpp.render_form(mpp.load_checklist("mpp"), ".html", region="33.16"))
    lay_side_by_side(results, out)
    draft_regulation(results[0], out)
    review_and_repair(out / "perbup.docx", out)
    print(mpp.shipped_names("checklist"), mpp.schema("facts")["title"], [one.name for one in mpp.examine()][:1])
    try:
        mpp.load_checklist({"checklist": "uji", "version": "1", "title": ""})
    except mpp.InvalidInput as error:
        problems: tuple[mpp.Problem, ...] = error.problems
        print(problems[0].path)
    try:
        mpp.write_report(results[0], out / "laporan.odt")
    except mpp.errors.UnknownFormat as refused:
        print(refused.known)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
