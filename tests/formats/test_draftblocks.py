"""Each piece of a draft is one element of the page: its tag, its classes, its name among the bookmarks, its marks."""

import re

import pytest
from lxml import html

from mpp_readiness.formats.draft import page as draft_page
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Blank, Text, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Article,
    Block,
    Chapter,
    Dictum,
    Draft,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Section,
    Signature,
    Subsection,
    Table,
)
from tests.regulation.samples import BLORA, DECISION


def page(made: Draft) -> html.HtmlElement:
    return html.fromstring(draft_page.draft_html(number(made), standalone=False))


def paper(*blocks: Block, title: str = "") -> html.HtmlElement:
    titles: tuple[Text, ...] = (words(title),) if title else ()
    return page(AccompanyingDocument(region=find_region("33.16"), subject="Loket", title=titles, blocks=blocks))


def regulation(*body: Chapter | Article) -> html.HtmlElement:
    alone = {"body": body, "annexes": (), "elucidation": None, "recitals": BLORA.recitals[:1]}
    return page(BLORA.model_copy(update=alone))


def tags(made: html.HtmlElement, pattern: str) -> list[tuple[str, str]]:
    """Tag and words of every element whose words match, in the order of the page."""
    headings = made.iter("h1", "h2", "h3", "h4", "h5", "h6", "p")
    found = ((str(one.tag), " ".join(one.text_content().split())) for one in headings)
    return [(tag, said) for tag, said in found if re.match(pattern, said)]


def style(made: html.HtmlElement, said: str) -> set[str]:
    """The classes of the only paragraph that says this."""
    (found,) = [one for one in made.iter("p") if " ".join(one.text_content().split()) == said]
    return {str(one) for one in found.get("class", "").split()}


ARTICLE = Article(paragraphs=(Paragraph(text=words("Loket buka")),))


def test_a_pasal_stands_one_step_below_what_holds_it() -> None:
    sections = (
        Section(title="Satu", children=(ARTICLE, Article(paragraphs=ARTICLE.paragraphs))),
        Section(title="Dua", children=(Subsection(title="Tiga", children=(ARTICLE,)),)),
    )
    body = (Chapter(title="UMUM", children=(ARTICLE,)), Chapter(title="LAYANAN", children=sections))
    made = regulation(*body)
    assert [(tag, said.split()[0] + said.split()[1]) for tag, said in tags(made, "BAB|Bagian|Paragraf|Pasal \\d$")] == [
        *(
            ("h2", "BABI"),
            ("h3", "Pasal1"),
            ("h2", "BABII"),
            ("h3", "BagianKesatu"),
            ("h4", "Pasal2"),
            ("h4", "Pasal3"),
        ),
        *(("h3", "BagianKedua"), ("h4", "Paragraf1"), ("h5", "Pasal4")),
    ]


def test_where_nothing_holds_it_a_pasal_stands_below_the_title() -> None:
    made = regulation(ARTICLE)
    assert tags(made, "Pasal 1$") == [("h2", "Pasal 1")]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_stands_one_step_below_its_level(level: int) -> None:
    (found,) = tags(paper(Heading(text=words("Umum"), level=level), title="Kajian"), "Umum$")
    assert found[0] == f"h{level + 1}"


def test_items_know_how_deep_they_hang_and_below_what() -> None:
    inner = Points(items=(Point(text=words("satu")), Point(text=words("dua"))))
    outer = Points(items=(Point(text=words("pagi"), points=inner), Point(text=words("sore"))), closing=words("selalu"))
    two = Article(paragraphs=(Paragraph(text=words("Loket"), points=outer), Paragraph(text=words("Tutup"))))
    made = regulation(two)
    assert style(made, "(1) Loket:") == {"paragraph", "labelled", "lead-in"}
    assert style(made, "a. pagi:") == {"point", "d1", "in-paragraph", "labelled", "lead-in"}
    assert style(made, "1. satu; dan") == {"point", "d2", "in-paragraph", "labelled"}
    assert style(made, "b. sore,") == {"point", "d1", "in-paragraph", "labelled"}
    assert "in-paragraph" in style(made, "selalu.")
    assert style(made, "(2) Tutup.") == {"paragraph", "labelled"}


def test_items_of_an_only_ayat_hang_below_nothing() -> None:
    only = Article(paragraphs=(Paragraph(text=words("Loket"), points=Points(items=(Point(text=words("pagi")),))),))
    made = regulation(only)
    assert style(made, "a. pagi.") == {"point", "d1", "labelled"}


def test_a_list_that_follows_a_list_is_opened_anew() -> None:
    items = Points(items=(Point(text=words("Loket dibuka")), Point(text=words("Loket ditutup"))))
    made = paper(Listing(points=items), Listing(points=items))
    opening = ["opening" in str(one.get("class")).split() for one in made.iter("p") if "point" in str(one.get("class"))]
    assert opening == [False, False, True, False]


def test_two_parties_stand_side_by_side_unless_something_stands_between_them() -> None:
    left = Signature(office="PIHAK KESATU,", person=words("SRI"), side="left")
    right = Signature(office="PIHAK KEDUA,", person=words("BUDI"))
    prose = Prose(text=words("Isi."))

    def groups(*blocks: Block) -> list[list[str]]:
        held = paper(*blocks).xpath("//div[@class='parties']")
        return [re.findall(r"PIHAK \w+", one.text_content()) for one in held]

    assert groups(prose, left, right) == [["PIHAK KESATU", "PIHAK KEDUA"]]
    assert groups(left, prose, right) == []


def test_dots_are_marked_with_what_they_stand_for_and_no_sign_is_obeyed() -> None:
    made = paper(Prose(text=(*words("Loket <b>"), Blank(what='nama "loket"'))), Fields(rows=(("A & B", words("c")),)))
    (mark,) = made.iter("mark")
    assert (mark.text, mark.get("class"), mark.get("title")) == ("...", "blank", 'Diisi: nama "loket"')
    assert list(made.iter("b")) == []
    assert "Loket <b>" in made.text_content()
    assert "A & B" in made.text_content()


MANY = DECISION.model_copy(update={"body": tuple(Dictum(text=words("Melapor")) for _ in range(21)), "annexes": ()})


@pytest.mark.parametrize(
    ("made", "style"),
    [(BLORA, "part regulation"), (DECISION, "part regulation dicta"), (MANY, "part regulation wide")],
    ids=["a regulation", "a decision", "a decision of 21 diktum"],
)
def test_the_leads_of_a_part_stand_in_a_column_as_wide_as_the_longest(made: Draft, style: str) -> None:
    """`Menetapkan` has ten letters, `KEDUA PULUH SATU` more."""
    assert page(made).xpath("//section/@class")[0] == style


def test_the_columns_of_a_table_share_its_width() -> None:
    made = paper(Table(head=("No.", "Loket"), rows=((words("1."), words("Gerai")),), widths=(1, 3)))
    shares = [float(one) for one in re.findall(r"width:\s*([0-9.]+)%", html.tostring(made, encoding="unicode"))]
    assert abs(sum(shares) - 100) < 0.05
    assert shares[0] < shares[1]
