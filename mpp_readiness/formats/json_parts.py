"""A region, a score and the agreement of two layers stand alike in every JSON document."""

from mpp_readiness.formats.json_shapes import AgreementJson, RegionJson, ScoreJson
from mpp_readiness.formats.json_text import exact, maybe
from mpp_readiness.readiness.analysis.agreement import agreement
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import Score
from mpp_readiness.regions import Region

FORMULA = "Cohen 1968, linear weights: 1 - sum(v*po)/sum(v*pc)"
"""Of the weighted kappa; `v`, `po` and `pc` as in `readiness.agreement`."""


def region_json(region: Region) -> RegionJson:
    return RegionJson(code=region.code, name=region.full_name)


def agreement_json(result: Result) -> AgreementJson:
    found = agreement(result)
    return AgreementJson(
        pairs=found.pairs,
        equal=found.equal,
        disputed=found.disputed,
        share_equal=maybe(found.share_equal),
        weighted_kappa=maybe(found.kappa),
        formula=FORMULA,
    )


def score_json(score: Score | None) -> ScoreJson | None:
    if score is None:
        return None
    return ScoreJson(low=exact(score.low), high=exact(score.high), coverage=exact(score.coverage), text=str(score))
