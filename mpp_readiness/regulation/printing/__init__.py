"""A draft prints from its head to its last annex, part by part.

The fixed formulas and their order are those of Lampiran II UU 12/2011 as amended by UU 13/2022; the numbers in
brackets are its items. What is practice and not law says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import assert_never

from mpp_readiness import indonesian
from mpp_readiness.regulation.numbering import Numbered, Placed, walk
from mpp_readiness.regulation.printing.body import act, pieces, say
from mpp_readiness.regulation.printing.lines import Line, Part, Piece, SignatureBlock
from mpp_readiness.regulation.printing.wording import BLANK, Run, Runs, basis, render_runs
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Citation,
    Draft,
    Elucidation,
    Explanation,
    Heading,
    Recital,
    Regulation,
)

CLEAR = "Cukup jelas."


def printed(numbered: Numbered) -> tuple[Part, ...]:
    """The draft in the order of print."""
    match numbered.draft:
        case Regulation() as draft:
            main = Part("regulation", tuple(_regulation(draft, numbered)))
            elucidations = [_elucidation(one, draft, numbered) for one in numbered.elucidation]
            annexes = [_annex(one, draft, numbered) for one in numbered.annexes]
            return (main, *elucidations, *annexes)
        case AccompanyingDocument() as paper:
            return tuple(Part("paper", tuple(sheet)) for sheet in _sheets(paper, numbered))
        case _:
            assert_never(numbered.draft)


def title_of(draft: Draft) -> str:
    """
    The name by which people call it: `Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik`.
    """
    match draft:
        case Regulation():
            return f"{act(draft)} {draft.region.name} tentang {draft.subject}"
        case AccompanyingDocument():
            return draft.subject
        case _:
            assert_never(draft)


def office(draft: Regulation) -> str:
    """Without the kind of region after the head (16): `Bupati Blora`."""
    return f"{draft.region.head} {draft.region.name}"


# ---- the regulation from head to gazette


def _regulation(draft: Regulation, numbered: Numbered) -> Iterator[Piece]:
    yield Line("letterhead", say("LAMBANG NEGARA"))
    yield from _title_block(draft)
    if draft.kind == "Peraturan":
        yield Line("invocation", say(_invocation(draft)))
    yield Line("authority", say(f"{office(draft).upper()},"))
    yield from _recitals(draft, numbered)
    yield from _citations(numbered)
    yield Line("decides", say("MEMUTUSKAN:"))
    yield Line("decided", say(f"{act(draft)} tentang {draft.subject}.".upper()), lead="Menetapkan")
    yield from pieces(numbered.body, numbered)
    yield from _conclusion(draft)


def _title_block(draft: Regulation) -> Iterator[Line]:
    """Head of region and province above the title are practice."""
    yield Line("title", say(office(draft).upper()))
    yield Line("title", (Run("PROVINSI "), *_known(draft.region.province.upper(), "nama provinsi")))
    if draft.draft:
        yield Line("title", say("RANCANGAN"))
    yield from (Line("title", runs) for runs in _name_lines(draft))


def _name_lines(draft: Regulation) -> tuple[Runs, ...]:
    """Kind with the region's name, number and year, TENTANG, subject: all in capitals (2, 2a, 4)."""
    return (
        say(f"{act(draft)} {draft.region.name}".upper()),
        (
            Run("NOMOR "),
            *_known(draft.number, "nomor peraturan"),
            Run(" TAHUN "),
            *_known(_year(draft), "tahun peraturan"),
        ),
        say("TENTANG"),
        say(draft.subject.upper()),
    )


def _invocation(draft: Regulation) -> str:
    """The second wording is that of the regions of Aceh (practice)."""
    name = "ALLAH YANG MAHA KUASA" if draft.region.province == "Aceh" else "TUHAN YANG MAHA ESA"
    return f"DENGAN RAHMAT {name}"


def _recitals(draft: Regulation, numbered: Numbered) -> Iterator[Line]:
    leads = ("Menimbang", *[""] * len(numbered.recitals))
    for one, lead in zip(numbered.recitals, leads, strict=False):
        assert isinstance(one.node, Recital)
        if one.node.kind == "penutup" and not one.node.text:
            runs = (*_closing_recital(draft, numbered), Run(one.ending))
        else:
            runs = render_runs(one.node.text, (), numbered, one.ending)
        yield Line("recital", runs, one.label, one.eid, lead=lead)


def _closing_recital(draft: Regulation, numbered: Numbered) -> Runs:
    """The comma before `perlu` is that of the examples of 2022 (23)."""
    before = [one.address[0] for one in numbered.recitals[:-1]]
    end = f"perlu menetapkan {act(draft)} tentang {draft.subject}"
    if not before:
        return say(f"bahwa {end}")
    return say(f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {indonesian.join(before)}, {end}")


def _citations(numbered: Numbered) -> Iterator[Line]:
    leads = ("Mengingat", *[""] * len(numbered.citations))
    for one, lead in zip(numbered.citations, leads, strict=False):
        assert isinstance(one.node, Citation)
        if one.node.instrument is not None:
            runs = (*basis(one.node.instrument, one.node.place), Run(one.ending))
        else:
            runs = render_runs(one.node.text, (), numbered, one.ending)
        yield Line("citation", runs, one.label, one.eid, lead=lead)


def _conclusion(draft: Regulation) -> Iterator[Piece]:
    """Order to promulgate (160), enactment on the right (165), promulgation on the left (168), gazette (172).

    A decision is not promulgated.
    """
    gazette = f"Berita Daerah {draft.region.full_name}"
    promulgated = draft.kind == "Peraturan"
    if promulgated:
        order = f"memerintahkan pengundangan {act(draft)} ini dengan penempatannya dalam {gazette}"
        yield Line("formula", say(f"Agar setiap orang mengetahuinya, {order}."))
    seat = (Run("Ditetapkan di "), *_known(draft.seat, "tempat penetapan"))
    day = (Run("pada tanggal "), *_known(_day(draft.enacted_on), "tanggal penetapan"))
    yield SignatureBlock((seat, day), f"{office(draft).upper()},", _person(draft.enacted_by, office(draft)))
    if promulgated:
        seat = (Run("Diundangkan di "), *_known(draft.seat, "tempat pengundangan"))
        day = (Run("pada tanggal "), *_known(_day(draft.promulgated_on), "tanggal pengundangan"))
        secretary = f"Sekretaris Daerah {draft.region.full_name}"
        yield SignatureBlock((seat, day), f"{secretary.upper()},", _person(draft.promulgated_by, secretary), "left")
        yield Line(
            "gazette",
            (
                Run(f"{gazette.upper()} TAHUN "),
                *_known(_year(draft), "tahun Berita Daerah"),
                Run(" NOMOR "),
                *_known(draft.gazette_number, "nomor Berita Daerah"),
            ),
        )


def _year(draft: Regulation) -> str | None:
    return None if draft.year is None else str(draft.year)


def _day(day: date | None) -> str | None:
    return None if day is None else indonesian.date(day)


def _known(known: str | None, what: str) -> Runs:
    return say(known) if known else (Run(BLANK, "blank", what),)


def _person(name: str | None, what: str) -> Runs:
    return say(name.upper()) if name else (Run("NAMA", "blank", f"nama {what}"),)


# ---- elucidation, annexes, papers


def _elucidation(one: Placed, draft: Regulation, numbered: Numbered) -> Part:
    """Every Pasal has its entry; what needs none is `Cukup jelas.` (182, 188, 189, 190)."""
    assert isinstance(one.node, Elucidation)
    said = {numbered.places[explanation.article].eid: explanation for explanation in one.node.articles}
    head = [Line("title", runs) for runs in (say("PENJELASAN"), say("ATAS"), *_name_lines(draft))]
    general = [Line("prose", render_runs(text, (), numbered)) for text in one.node.general]
    articles = [placed for placed in walk(numbered.body) if isinstance(placed.node, Article)]
    entries = [line for article in articles for line in _entry(article, said.get(article.eid), numbered)]
    first, second = (Line("heading", say(text), depth=1) for text in ("I. UMUM", "II. PASAL DEMI PASAL"))
    return Part("elucidation", (*head, first, *general, second, *entries), one.eid)


def _entry(article: Placed, said: Explanation | None, numbered: Numbered) -> Iterator[Line]:
    yield Line("entry", say(article.label))
    text, ayat = (said.text, said.paragraphs) if said else ((), {})
    if len(article.children) == 1:
        # An only ayat has no number to be listed by: what is said of it is said of the Pasal.
        text, ayat = (*text, *ayat.get(1, ())), {}
    if text or not ayat:
        yield Line("said", render_runs(text, (), numbered) or say(CLEAR), depth=1)
    for i, paragraph in enumerate(article.children if ayat else (), 1):
        yield Line("entry", say(f"Ayat {paragraph.label}"), depth=1)
        yield Line("said", render_runs(ayat.get(i, ()), (), numbered) or say(CLEAR), depth=2)


def _annex(one: Placed, draft: Regulation, numbered: Numbered) -> Part:
    """Head at the upper right (195), own name in the centre (196), signature at the end (197)."""
    assert isinstance(one.node, Annex)
    head = [Line("annex_head", runs) for runs in (say(one.label), *_name_lines(draft))]
    title = Line("annex_title", say(one.node.title.upper()))
    signed = SignatureBlock((), f"{office(draft).upper()},", _person(draft.enacted_by, office(draft)))
    return Part("annex", (*head, title, *pieces(one.children, numbered), signed), one.eid)


def _sheets(paper: AccompanyingDocument, numbered: Numbered) -> Iterator[list[Piece]]:
    """What is taken off before the paper is signed does not stand on a page that is signed."""
    sheet: list[Piece] = list(_paper_head(paper, numbered))
    for block in numbered.body:
        if isinstance(block.node, Heading) and block.node.new_page and sheet:
            yield sheet
            sheet = []
        sheet += pieces((block,), numbered)
    yield sheet


def _paper_head(paper: AccompanyingDocument, numbered: Numbered) -> Iterator[Line]:
    if paper.letterhead:
        yield Line("letterhead", say("KOP SURAT"))
    yield from (Line("title", _capitals(render_runs(text, (), numbered))) for text in paper.title)


def _capitals(runs: Runs) -> Runs:
    return tuple(replace(run, words=run.words.upper()) for run in runs)
