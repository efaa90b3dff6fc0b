"""What a Word file is besides its text: paper, sections, settings, and nothing that a clock has written."""

import io
import re
import zipfile

import pytest
from docx.shared import Mm

from mpp_readiness.formats.paper_size import PaperSize as Size
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.tree import (
    Draft,
)
from tests.formats.word.writing.drafts import (
    DRAFTS,
    opened,
    xpath,
)
from tests.regulation.samples import BLORA


@pytest.mark.parametrize(("paper", "width", "height"), [("F4", 215, 330), ("A4", 210, 297)])
def test_paper_and_margins(paper: Size, width: int, height: int) -> None:
    for section in opened(BLORA, paper).sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert abs(section.page_width - Mm(width)) < Mm(0.1)
        assert abs(section.page_height - Mm(height)) < Mm(0.1)
        for margin in (section.left_margin, section.right_margin, section.bottom_margin):
            assert margin is not None
            assert abs(margin - Mm(25)) < Mm(0.1)


def test_each_part_begins_on_a_page_and_the_count_runs_on() -> None:
    document = opened(BLORA)
    sections = list(document.sections)
    assert len(sections) == len(printed(number(BLORA))) == 4
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False, False]
    assert [section.header.paragraphs[0].text for section in sections] == ["- 2 -"] * 4
    assert xpath(document, "//w:sectPr/w:pgNumType/@w:start") == []


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_the_same_draft_gives_the_same_bytes(draft: Draft) -> None:
    assert docx_file(number(draft)) == docx_file(number(draft))


def test_the_file_holds_no_clock_no_foreign_part_and_no_way_out() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_file(number(BLORA)))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = file.namelist()
        relations = b"".join(file.read(name) for name in names if name.endswith(".rels"))
    assert b"External" not in relations
    assert not [name for name in names if re.search("thumbnail|customXml|stylesWithEffects", name)]


def test_the_properties_name_the_draft_and_nobody_else() -> None:
    about = opened(BLORA).core_properties
    assert about.title == "Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik"
    assert about.language == "id-ID"
    assert (about.author, about.comments, about.last_modified_by) == ("", "", "")
    assert about.created == about.modified


def test_word_2013_and_later_read_the_file_as_their_own_and_as_indonesian() -> None:
    """A tab of 10 mm is 10 * 1440 / 25.4 = 567 twips."""
    settings = opened(BLORA).settings.element
    mode = settings.xpath("//w:compatSetting[@w:name='compatibilityMode']/@w:val")
    signs = [
        settings.xpath(f"string(//w:{tag}/@w:val)") for tag in ("defaultTabStop", "decimalSymbol", "listSeparator")
    ]
    assert [str(one) for one in mode] == ["15"]
    assert signs == ["567", ",", ";"]
