"""A comparison and a trend are told in sentences: names of the sides, groups of criteria, and what the screen says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from mpp_readiness import indonesian
from mpp_readiness.formats.points import display_of
from mpp_readiness.formats.rows import AGGREGATIONS
from mpp_readiness.readiness.analysis.agreement import Agreement
from mpp_readiness.readiness.analysis.checklist_diff import Difference, What
from mpp_readiness.readiness.analysis.comparison import ChangeKind, Comparison, ComparisonKind, NodeChange, Side
from mpp_readiness.readiness.analysis.layer_choice import LayerKind, layer_kind, other_kinds
from mpp_readiness.readiness.analysis.trend import Trend, TrendLine
from mpp_readiness.readiness.evaluation.findings import Status
from mpp_readiness.readiness.evaluation.result import Layer
from mpp_readiness.readiness.evaluation.scores import NodeScore, shown
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.bands import Display
from mpp_readiness.readiness.model.checklist import Checklist

LAYERS = {"self": "Penilaian mandiri", "final": "Setelah verifikasi"}
LAYER_KINDS: Mapping[LayerKind, str] = {"mandiri": "penilaian mandiri", "verifikasi": "hasil verifikasi"}
KAPPA = (
    "Rumusnya 1 − Σ(v × p amatan) ÷ Σ(v × p kebetulan), dijumlahkan atas semua pasangan jawaban. Huruf v adalah jarak "
    "nilai kedua jawaban (0 sampai dengan 1), p amatan adalah bagian pasangan itu dalam kenyataan, dan p kebetulan "
    "adalah hasil kali bagian kedua jawaban itu pada masing-masing pihak."
)
"""The formula of `weighted_kappa`, for a reader who wants to reckon it again."""
MOST_CODES = 15
"""Codes in one sentence; the tables have them all."""


@dataclass(frozen=True, slots=True)
class Names:
    """How the two sides are called, and what the comparison is called."""

    title: str
    first: str
    second: str


TITLES = {
    ComparisonKind.OVER_TIME: "Perbandingan dua penilaian",
    ComparisonKind.REGIONS: "Perbandingan dua daerah",
    ComparisonKind.LAYERS: "Perbandingan penilaian mandiri dan verifikasi",
    ComparisonKind.CHECKLISTS: "Perbandingan dua daftar periksa",
}


def names(comparison: Comparison) -> Names:
    """Two sides of one name are told apart by their place."""
    first, second = (_side(comparison.kind, side) for side in (comparison.first, comparison.second))
    if first == second:
        first, second = f"{first} (pertama)", f"{second} (kedua)"
    return Names(TITLES[comparison.kind], first, second)


def _side(kind: ComparisonKind, side: Side) -> str:
    result = side.result
    match kind:
        case ComparisonKind.OVER_TIME:
            return indonesian.date(result.assessment.date)
        case ComparisonKind.REGIONS:
            return result.region.full_name
        case ComparisonKind.LAYERS:
            return LAYERS[side.layer.name]
        case ComparisonKind.CHECKLISTS:
            return f"{result.checklist.checklist} versi {result.checklist.version}"
        case _:
            assert_never(kind)


def title_of(node: NodeChange | TrendLine) -> str:
    return node.title if node.id else "Keseluruhan"


def score_of(node: NodeScore | None) -> str:
    if node is None:
        return "tidak dimuat"
    if node.score is None:
        return "belum ada nilai" if node.applies else "tidak berlaku"
    return str(node.score)


def signed(value: Fraction | None, display: Display) -> str:
    """With a sign as wide as a figure; what cannot be subtracted is a dash."""
    if value is None:
        return "–"
    text = shown(value, display)
    return text.replace("-", "−") if text.startswith("-") or not value else f"+{text}"


def node_cells(comparison: Comparison, one: NodeChange) -> tuple[str, str, str, str, str]:
    """Both scores, what the low and the high end gained, and what is sure of it.

    While the two intervals have a point in common, nobody knows which one is ahead.
    """
    display = display_of(comparison.second.result.checklist, one.id)
    if one.scores is None:
        sure = "–"
    elif one.scores[0] == one.scores[1]:
        sure = "tetap"
    else:
        sure = {0: "belum pasti", 1: "pasti lebih tinggi", -1: "pasti lebih rendah"}[one.surely]
    return score_of(one.first), score_of(one.second), signed(one.low, display), signed(one.high, display), sure


def sentences(comparison: Comparison) -> Iterator[str]:
    """The comparison in short sentences: layers, verdict, score, coverage, criteria, gates, what cannot be compared."""
    yield from layer_sentences(comparison)
    yield _verdicts(comparison)
    yield from _scores(comparison)
    yield counted(comparison)
    yield from gate_sentences(comparison)
    if empty := unanswered_aspects(comparison.second.layer):
        yield f"Aspek yang belum dijawab ({names(comparison).second}): {empty}."
    first, second = comparison.first.result, comparison.second.result
    days = first.assessment.date, second.assessment.date
    if comparison.kind is ComparisonKind.REGIONS and days[0] != days[1]:
        both = f"{indonesian.date(days[0])} dan {indonesian.date(days[1])}"
        yield f"Tanggal kedua penilaian berbeda, yaitu {both}. Selisihnya memuat pula selisih waktu."
    if comparison.differences:
        yield (
            f"Kedua sisi diukur dengan cara yang berbeda dalam {len(comparison.differences)} hal. "
            "Nilai keseluruhannya perlu dibaca dengan hati-hati."
        )


def layer_sentences(comparison: Comparison) -> Iterator[str]:
    """Which layer of each side is compared, and which other one could be."""
    if comparison.kind is ComparisonKind.LAYERS:
        return
    told, sides = names(comparison), (comparison.first, comparison.second)
    first, second = (LAYER_KINDS[side.layer_kind] for side in sides)
    if comparison.mixes_layers:
        yield (
            f"Lapis yang dibandingkan tidak sama: {first} ({told.first}) dan {second} ({told.second}). "
            "Selisihnya memuat pula koreksi verifikator."
        )
    else:
        yield f"Yang dibandingkan adalah {first} kedua sisi."
    for kind in other_kinds(side.result for side in sides):
        yield f"Lapis lain yang ada pada kedua sisi, yaitu {LAYER_KINDS[kind]}, dapat dibandingkan tersendiri."


def trend_layers(trend: Trend) -> str:
    """By which layer each date stands."""
    days: dict[LayerKind, list[str]] = {}
    for result in trend.results:
        days.setdefault(layer_kind(result, result.layer), []).append(indonesian.date(result.assessment.date))
    if not trend.mixes_layers:
        return f"Semua tanggal memakai {LAYER_KINDS[next(iter(days))]}."
    listed = "; ".join(f"{LAYER_KINDS[kind]} pada {indonesian.join(listed)}" for kind, listed in days.items())
    return f"Lapis yang dipakai tidak sama: {listed}. Perubahan di antaranya memuat pula koreksi verifikator."


def _verdicts(comparison: Comparison) -> str:
    first, second = (side.layer.verdict.title for side in (comparison.first, comparison.second))
    if first == second:
        return f"Simpulan keduanya sama: “{first}”."
    told = names(comparison)
    return f"Simpulan berbeda: “{first}” ({told.first}) dan “{second}” ({told.second})."


def _scores(comparison: Comparison) -> Iterator[str]:
    whole, told = comparison.whole, names(comparison)
    if whole.scores is None:
        yield "Nilai keseluruhan tidak dapat dibandingkan karena salah satu sisi belum mempunyai nilai."
        return
    before, after = whole.scores
    yield f"Nilai {before} ({told.first}) dan {after} ({told.second})."
    if whole.surely:
        yield f"Nilai yang kedua pasti lebih {'tinggi' if whole.surely > 0 else 'rendah'}."
    elif (before.low, before.high) != (after.low, after.high):
        yield "Kedua rentang nilai bersinggungan, sehingga belum pasti mana yang lebih tinggi."
    covered = indonesian.percent(before.coverage, 1), indonesian.percent(after.coverage, 1)
    yield f"Cakupan jawaban {covered[0]} ({told.first}) dan {covered[1]} ({told.second}) dari bobot yang berlaku."


def counted(comparison: Comparison) -> str:
    """How many criteria stand in each class, in the words of what is laid beside what."""
    numbers = [(len(comparison.of(change)), word) for change, word in spoken(comparison).items()]
    listed = indonesian.join(f"{number} {word}" for number, word in numbers if number)
    return f"Dari {len(comparison.criteria)} kriteria: {listed}." if comparison.criteria else "Tidak ada kriteria."


def spoken(comparison: Comparison) -> Mapping[ChangeKind, str]:
    """How each class is called in what is laid beside what."""
    return {**{change: change.value for change in ChangeKind}, **_spoken(comparison)}


def _spoken(comparison: Comparison) -> Mapping[ChangeKind, str]:
    """A region does not improve by being another one, and a verifier sets no date."""
    told = names(comparison)
    match comparison.kind:
        case ComparisonKind.REGIONS:
            return {
                ChangeKind.IMPROVED: f"lebih tinggi pada {told.second}",
                ChangeKind.FELL_BACK: f"lebih tinggi pada {told.first}",
                ChangeKind.ANSWERED: f"hanya diketahui pada {told.second}",
                ChangeKind.UNANSWERED: f"hanya diketahui pada {told.first}",
                ChangeKind.SAME: "sama",
                ChangeKind.NOW_APPLIES: f"hanya berlaku pada {told.second}",
                ChangeKind.NO_LONGER_APPLIES: f"hanya berlaku pada {told.first}",
            }
        case ComparisonKind.LAYERS:
            return {
                ChangeKind.IMPROVED: "dinilai lebih tinggi",
                ChangeKind.FELL_BACK: "dinilai lebih rendah",
                ChangeKind.ANSWERED: "hanya dijawab verifikator",
            }
        case ComparisonKind.OVER_TIME | ComparisonKind.CHECKLISTS:
            return {}
        case _:
            assert_never(comparison.kind)


def gate_sentences(comparison: Comparison) -> Iterator[str]:
    told, failed, freed = names(comparison), comparison.newly_failed, comparison.no_longer_failed
    if comparison.kind is ComparisonKind.REGIONS:
        found = {
            f"Syarat yang gagal pada {told.second} saja": failed,
            f"Syarat yang gagal pada {told.first} saja": freed,
        }
    else:
        unproven = tuple(one for one in freed if one.second and one.second.lacks_only_proof)
        held = tuple(one for one in freed if one.second and one.second.holds_up and one not in unproven)
        found = {
            "Syarat yang kini gagal": failed,
            "Syarat yang tadinya gagal dan kini belum terbukti": unproven,
            "Syarat yang tadinya gagal dan kini belum dapat diputuskan": held,
            "Syarat yang tadinya gagal dan kini tidak menahan lagi": tuple(
                one for one in freed if one not in (*held, *unproven)
            ),
        }
    for what, gates in found.items():
        if gates:
            yield f"{what}: {by_aspect([one.id for one in gates], *checklists(comparison))}."


def checklists(comparison: Comparison) -> tuple[Checklist, Checklist]:
    """The later one first: it says how things are called now."""
    return comparison.second.result.checklist, comparison.first.result.checklist


def by_aspect(ids: Sequence[str], *checklists: Checklist, most: int = MOST_CODES) -> str:
    """Codes of criteria and gates with the aspect that they stand in; of a long list the number of the rest."""
    found: dict[str, list[str]] = {}
    for id_ in ids[:most]:
        where = next((text for checklist in checklists if (text := _where(checklist, id_))), "")
        found.setdefault(where, []).append(id_)
    parts = [indonesian.join(codes) + (f" ({where})" if where else "") for where, codes in found.items()]
    rest = len(ids) - most
    return indonesian.join([*parts, f"{rest} lainnya"] if rest > 0 else parts)


def _where(checklist: Checklist, id_: str) -> str:
    """Title of the topmost aspect of a criterion; a gate of the list says by its own title what it is about."""
    place = checklist.criteria_places.get(id_)
    if place is not None:
        return checklist.places[place.above[0]].node.title if place.above else ""
    return next((gate.title for gate in checklist.gates if gate.id == id_), "")


def unanswered_aspects(layer: Layer) -> str:
    """Nothing known of an aspect is no low score, so these are told by themselves; their titles may hold commas."""
    return "; ".join(node.title for node in layer.root.children if node.applies and node.score is None)


def standing(layer: Layer) -> str:
    """How the criteria stand; what is unknown is not told as unmet."""
    number = {status: sum(finding.status is status for finding in layer.findings) for status in Status}
    answered = number[Status.MET] + number[Status.PARTLY] + number[Status.UNMET]
    return (
        f"{answered} dari {len(layer.findings)} kriteria terjawab: {number[Status.MET]} terpenuhi, "
        f"{number[Status.PARTLY]} sebagian, dan {number[Status.UNMET]} belum terpenuhi."
    )


def agreed(found: Agreement) -> Iterator[str]:
    """How far the verifier agrees, in plain words."""
    compared = found.pairs + found.disputed
    if found.share_equal is None:
        yield "Tidak ada kriteria yang dijawab oleh penilai dan verifikator, sehingga kesepakatan tidak dapat dihitung."
        return
    share = indonesian.percent(found.share_equal, 1)
    yield f"Verifikator menjawab sendiri {compared} kriteria yang dijawab penilai; yang sama {found.equal} ({share})."
    if found.kappa is None:
        yield "Kappa berbobot tidak terdefinisi karena semua jawaban kedua pihak bernilai sama."
    else:
        value = indonesian.number(found.kappa, 2).replace("-", "−")
        yield f"Kappa berbobot linear (Cohen 1968): {value}. Angka 1 berarti sepakat penuh; 0 berarti setara kebetulan."
        yield KAPPA
    yield "Kriteria yang tidak dijawab verifikator tidak ikut dihitung."


def note_of(answer: Answer) -> str:
    """What the answer rests on, with how sure that is."""
    mark = f" [{answer.confidence}]" if answer.confidence else ""
    return f"{answer.note or ''}{mark}".strip()


def told_difference(one: Difference) -> tuple[str, str, str, str]:
    """Of what, what of it, and what each side says."""
    first, second = (_said(one.what, text) for text in (one.first, one.second))
    return one.id or "Keseluruhan", one.what.value, first, second


def _said(what: What, text: str | None) -> str:
    if text is None:
        return "tidak ada"
    return AGGREGATIONS.get(text, text) if what is What.AGGREGATION else text
