"""A review tells what is wrong with a regulation by the drafting law, each fault with its rule."""

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import passages_of
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.review.checks import checks
from mpp_readiness.regulation.review.findings import Excerpt, Hit, ReviewFinding, SourceText
from mpp_readiness.regulation.review.requirements import missing
from mpp_readiness.regulation.review.rulebook import Rule, rules, source_words
from mpp_readiness.regulation.tree import Draft, Regulation


def review(regulation: Draft | SourceText) -> tuple[ReviewFinding, ...]:
    """Every broken rule, in the order in which a reader meets them; then what the regulation does not settle.

    A draft of ours is judged as it is printed, a read file as it was written (`SourceText`); that one is never refused.

    Raises:
        InvalidInput: a draft of ours in which a name stands twice, a reference leads nowhere, or points go beyond the
            fourth depth.
        NotFound: a draft of ours that cites an instrument which the register does not know.
    """
    reviewed = regulation if isinstance(regulation, SourceText) else source_of_draft(regulation)
    found = [
        (i, hit.passage.number, _finding(rule, hit))
        for i, rule in enumerate(rules().values())
        if rule.id in checks()
        for hit in checks()[rule.id](reviewed)
    ]
    ranked = sorted(found, key=lambda one: one[:2])
    return (*(finding for *_, finding in ranked), *missing(reviewed))


def source_of_draft(draft: Draft) -> SourceText:
    """A draft of ours as a review sees it."""
    is_draft = draft.draft if isinstance(draft, Regulation) else True
    return SourceText(passages_of(printed(number(draft))), is_draft)


def _finding(rule: Rule, hit: Hit) -> ReviewFinding:
    return ReviewFinding(
        rule=rule.id,
        severity=rule.severity,
        part=rule.part,
        statement=rule.statement_id,
        source=source_words(rule),
        path=hit.passage.path,
        place=hit.passage.place,
        excerpt=hit.passage.text,
        start=hit.start,
        end=hit.end,
        says=hit.says,
        passage=hit.passage.number,
        offset=hit.passage.offset if isinstance(hit.passage, Excerpt) else 0,
    )
