"""Links, comments and pictures of a worksheet are found, however the program of the secretariat writes them."""

import base64
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.beside import OURS, beside, relations
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from tests import programs
from tests.formats.worksheet.reading.test_worksheet import rules, told, written

TODAY = date(2026, 11, 1)
ADDRESS = "https://jdih.blorakab.go.id/sk?x=1&y=2"
# One red point.
POINT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


def filled(book: Any) -> None:
    """As hands do: a link on a name, a comment, and a photo laid over a cell."""
    sheet = book["Isian"]
    sheet["J6"].value = "SK Bupati"
    sheet["J6"].hyperlink = ADDRESS
    sheet["H6"].comment = Comment("Sudah ada\nSK", "Ani")
    sheet.add_image(Image(io.BytesIO(POINT)), "J7")


def warned(path: Path) -> list[str]:
    return [str(one) for one in read_worksheet(path, rules(), TODAY)[1]]


EXPECTED = [
    "LKE.xlsx › Isian!H6: peringatan: komentar “Sudah ada SK” tidak terbaca; tulis isinya pada kolom Catatan",
    "LKE.xlsx › Isian!J7: peringatan: gambar di sini tidak terbaca; simpan sebagai berkas, lalu tulis namanya pada "
    "kolom Berkas",
]


def test_a_comment_and_a_picture_are_told_and_a_link_is_evidence(tmp_path: Path) -> None:
    path = written(tmp_path, filled)
    (proof,) = mpp.load_assessment(path, rules(), today=TODAY).answers["A-1"].evidence
    assert (proof.title, proof.link) == ("SK Bupati", ADDRESS)
    assert warned(path) == EXPECTED


@pytest.mark.office
def test_what_libreoffice_saved_is_read_alike(tmp_path: Path) -> None:
    path = written(tmp_path, filled)
    programs.office(tmp_path / "profil", "--convert-to", "xlsx", "--outdir", tmp_path / "simpan", path)
    saved = tmp_path / "simpan" / "LKE.xlsx"
    (proof,) = mpp.load_assessment(saved, rules(), today=TODAY).answers["A-1"].evidence
    assert (proof.title, proof.link) == ("SK Bupati", ADDRESS)
    assert warned(saved) == EXPECTED


def test_a_carried_worksheet_tells_what_it_does_not_take_along(tmp_path: Path) -> None:
    loaded = mpp.read_assessment(written(tmp_path, filled), rules(), carry="form", today=TODAY)
    assert [str(one) for one in loaded.warnings] == EXPECTED


def test_our_own_comments_are_no_concern_of_the_reader(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Isian"]["E6"].comment = Comment(f"{OURS}\n• salah", "")

    assert warned(written(tmp_path, edit)) == []


@pytest.mark.parametrize(
    ("cell", "words", "target", "expected"),
    [
        ("J6", "SK", "http://a.go.id/", {"title": "SK", "link": "http://a.go.id/"}),
        ("J6", "SK", "bukti/SK%20Tim.pdf", {"title": "SK", "file": "bukti/SK Tim.pdf"}),
        ("M6", "SK Tim", "http://a.go.id", {"title": "SK Tim", "link": "http://a.go.id"}),
        ("N6", "foto.jpg", "file:///C:/bukti/foto.jpg", {"title": "Foto", "file": "foto.jpg"}),
        ("M6", "www.a.go.id", "http://www.a.go.id/", {"title": "Foto", "link": "www.a.go.id"}),
    ],
)
def test_words_are_the_title_and_the_target_is_the_link(
    cell: str, words: str, target: str, expected: dict[str, str], tmp_path: Path
) -> None:
    def edit(book: Any) -> None:
        if expected["title"] == "Foto":
            book["Isian"]["J6"].value = "Foto"
        book["Isian"][cell].value = words
        book["Isian"][cell].hyperlink = target

    (proof,) = read_worksheet(written(tmp_path, edit), rules(), TODAY)[0].answers["A-1"].evidence
    assert proof.model_dump(exclude_none=True) == expected


def test_further_documents_may_be_linked_too(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        sheet = book["Bukti lain"]
        sheet["A5"].value, sheet["C5"].value = "A-1", "Foto"
        sheet["C5"].hyperlink = ADDRESS

    (proof,) = read_worksheet(written(tmp_path, edit), rules(), TODAY)[0].answers["A-1"].evidence
    assert proof.link == ADDRESS


@pytest.mark.parametrize(
    ("said", "cell", "shown"),
    [
        ({"J6": "SK", "M6": "http://a.go.id/baru"}, "M6", "http://a.go.id/baru"),
        ({"J6": "SK", "M6": "http://a.go.id/baru"}, "J6", "http://a.go.id/baru"),
    ],
)
def test_an_address_written_over_another_link_is_a_fault(
    said: dict[str, str], cell: str, shown: str, tmp_path: Path
) -> None:
    def edit(book: Any) -> None:
        for at, words in said.items():
            book["Isian"][at].value = words
        book["Isian"][cell].hyperlink = "http://a.go.id/lama"
        book["Isian"][cell].value = said[cell]

    (fault,) = told(written(tmp_path, edit))
    assert fault == (
        f"LKE.xlsx › Isian!{cell}: sel ini bertautan ke http://a.go.id/lama, tetapi yang tertulis {shown}; "
        "hapus tautan yang lama (klik kanan, Hapus Hyperlink), atau samakan keduanya"
    )


def test_a_twofold_link_has_its_code(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Isian"]["M6"].hyperlink = "http://a.go.id/lama"
        book["Isian"]["M6"].value, book["Isian"]["J6"].value = "http://a.go.id/baru", "SK"

    with pytest.raises(mpp.InvalidInput) as caught:
        read_worksheet(written(tmp_path, edit), rules(), TODAY)
    assert [one.code for one in caught.value.problems] == ["link-twofold"]


# Written as Excel writes them: links by formula, a text box, and a document that was put into the sheet.
SHEET = (
    b'<worksheet><sheetData><c r="J6" s="3" t="str"><f>HYPERLINK("http://a.go.id/?a=1&amp;b=2","SK")</f><v>SK</v></c>'
    b'</sheetData><hyperlinks><hyperlink ref="C5" location="Isian!A1" display="x"/></hyperlinks><oleObjects>'
    b'<mc:AlternateContent><mc:Choice><oleObject progId="AcroExch" shapeId="1025" r:id="rId4"><objectPr><anchor>'
    b"<from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row></from></anchor></objectPr></oleObject>"
    b'</mc:Choice><mc:Fallback><oleObject progId="AcroExch" shapeId="1025" r:id="rId4"/></mc:Fallback>'
    b"</mc:AlternateContent></oleObjects></worksheet>"
)
RELATIONS = (
    b'<Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/drawing" Target="../drawings/drawing1.xml"/>'
    b'<Relationship Id="rId2" Type="http://x/comments" Target="/xl/tiada.xml"/></Relationships>'
)
DRAWING = (
    b'<wsDr xmlns="d"><twoCellAnchor><from><col>4</col><row>7</row></from><sp><txBody/></sp></twoCellAnchor>'
    b"<absoluteAnchor><graphicFrame/></absoluteAnchor></wsDr>"
)
PARTS = {
    "xl/worksheets/sheet3.xml": SHEET,
    "xl/worksheets/_rels/sheet3.xml.rels": RELATIONS,
    "xl/drawings/drawing1.xml": DRAWING,
}


def test_links_by_formula_text_boxes_and_embedded_documents_are_found() -> None:
    found = beside(PARTS, "xl/worksheets/sheet3.xml")
    assert found.links == {(6, 10): "http://a.go.id/?a=1&b=2"}
    assert found.comments == ()
    assert found.objects == (
        ((8, 5), "bentuk atau kotak teks"),
        ((1, 1), "bagan"),
        ((6, 10), "dokumen yang disisipkan"),
    )


def test_a_target_is_found_from_its_own_folder_or_from_the_root() -> None:
    assert relations(PARTS, "xl/worksheets/sheet3.xml") == {
        "rId1": ("drawing", "xl/drawings/drawing1.xml"),
        "rId2": ("comments", "xl/tiada.xml"),
    }
    assert relations(PARTS, "xl/worksheets/sheet1.xml") == {}
