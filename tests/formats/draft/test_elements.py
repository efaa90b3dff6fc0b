"""What each block of a part becomes on the page, seen at the elements themselves."""

import pytest

from mpp_readiness.formats.draft.elements import PieceElement, TextElement, elements, part_style, said
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run

CHAPTER = Line("chapter", (Run("KETENTUAN UMUM"),), "BAB I", "chp_I")
ARTICLE = Line("article", (), "Pasal 1", "art_1")


def made(*pieces: Piece, kind: str = "regulation") -> list[TextElement | PieceElement]:
    part = Part("elucidation" if kind == "elucidation" else "annex" if kind == "annex" else "regulation", pieces)
    return list(elements(part, "Peraturan"))


def text(*pieces: Piece, kind: str = "regulation") -> TextElement:
    """The last of them."""
    last = made(*pieces, kind=kind)[-1]
    assert isinstance(last, TextElement)
    return last


def test_a_division_has_its_label_above_its_heading_and_both_in_its_bookmark() -> None:
    assert text(CHAPTER) == TextElement("h2", "chapter labelled", "chp_I", "BAB I KETENTUAN UMUM", text(CHAPTER).lines)
    assert [str(one) for one in text(CHAPTER).lines] == ["BAB I", "KETENTUAN UMUM"]
    assert [str(one) for one in text(ARTICLE).lines] == ["Pasal 1"]


@pytest.mark.parametrize(
    ("role", "tag"),
    [
        *((role, "h1") for role in ("title", "annex_title")),
        *((role, "h3") for role in ("section", "entry")),
        ("subsection", "h4"),
        *((role, "p") for role in ("definition", "point", "closing", "gazette", "annex_head", "prose")),
    ],
)
def test_only_what_heads_something_is_a_heading(role: Role, tag: str) -> None:
    assert text(Line(role, (Run("Loket"),))).tag == tag


def test_a_title_is_called_by_the_draft_and_an_annex_by_its_number() -> None:
    title = Line("title", (Run("PERATURAN BUPATI"),))
    assert text(title).bookmark == "Peraturan"
    assert text(title, kind="elucidation").bookmark == "PERATURAN BUPATI"
    annex = (Line("annex_head", (Run("LAMPIRAN II"),)), Line("annex_title", (Run("TATA TERTIB"),)))
    assert text(*annex, kind="annex").bookmark == "LAMPIRAN II TATA TERTIB"


def test_a_term_is_marked_where_it_is_defined_and_nowhere_else() -> None:
    runs = (Run("Loket", "term"), Run(" adalah tempat "), Run("Petugas", "term"))
    label = '<span class="label">1. </span>'
    assert text(Line("definition", runs, "1.")).lines == (f"{label}<dfn>Loket</dfn> adalah tempat Petugas",)
    assert text(Line("prose", runs)).lines == ("Loket adalah tempat Petugas",)
    assert said(runs) == "Loket adalah tempat Petugas"


def test_a_lead_its_colon_and_its_label_stand_before_the_words() -> None:
    recital = Line("recital", (Run("bahwa A & B"),), "a.", lead="Menimbang")
    assert text(recital).style == "recital preamble led labelled"
    assert text(recital).lines == (
        '<span class="lead">Menimbang </span><span class="colon">: </span><span class="label">a. </span>'
        "bahwa A &amp; B",
    )


def test_tables_fields_and_signatures_are_elements_of_their_own() -> None:
    pieces: tuple[Piece, ...] = (
        TableBlock(("No.",), (), (1,)),
        FieldList((("Nama", (Run("Sri"),)),)),
        SignatureBlock((), "BUPATI,", (Run("NAMA"),)),
    )
    assert made(*pieces) == [PieceElement(t, (p,)) for t, p in zip(("grid", "pairs", "signed"), pieces, strict=True)]


@pytest.mark.parametrize(
    ("line", "style"),
    [
        (Line("recital", lead="Menimbang"), "regulation"),
        # Exactly the ten letters that the common column is made for.
        (Line("decided", lead="Menetapkan"), "regulation"),
        (Line("dictum", lead="KESATU"), "regulation dicta"),
        (Line("dictum", lead="KEDUA BELAS"), "regulation wide"),
    ],
)
def test_the_column_of_leads_is_wide_from_eleven_letters_on(line: Line, style: str) -> None:
    assert part_style(Part("regulation", (line,))) == style
