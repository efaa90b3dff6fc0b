"""A repaired draft is the file that was brought: only the words of the changes are others."""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from mpp_readiness.errors import InvalidInput, UnknownFormat
from mpp_readiness.formats.brought_draft.repairs import FixedFile, fix
from mpp_readiness.formats.brought_draft.reviews import write_review
from mpp_readiness.formats.brought_draft.sources import read_text
from mpp_readiness.formats.word.editing.revisions import commented
from mpp_readiness.formats.word.reading.paragraphs import read_docx
from mpp_readiness.regulation.review import review
from tests import programs

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FAULTY = """RANCANGAN
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
PELAYANAN TERPADU
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI BLORA,
Menimbang : bahwa pelayanan perlu dipadukan;
Mengingat : 1. UUD 1945 Pasal 18 ayat (6);
2. Undang-undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PELAYANAN TERPADU.
Pasal 1
(1) Izin terbit paling lama 14 hari, sesuai peraturan yang berlaku.
(2) Pelayanan sebagaimana dimaksud dalam ayat (1) meliputi
a. loket, dan
b. ijin dibidang kesehatan;
"""
# By hand, from the items of Lampiran II: 44, 46, 52, 86, 87 d and f, 242, 272, 281.
REPAIRED = (
    FAULTY.replace(
        "UUD 1945 Pasal 18 ayat (6)", "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
    )
    .replace("Undang-undang", "Undang-Undang")
    .replace("Publik.\nM", "Publik;\nM")
    .replace("14 hari", "14 (empat belas) hari")
    .replace("sesuai peraturan yang berlaku", "sesuai dengan ketentuan peraturan perundang-undangan")
    .replace("dalam ayat (1) meliputi\n", "pada ayat (1) meliputi:\n")
    .replace("loket, dan", "loket; dan")
    .replace("ijin dibidang kesehatan;", "izin di bidang kesehatan.")
)


def text_file(folder: Path, text: str, name: str = "draf.txt") -> Path:
    file = folder / name
    file.write_bytes(text.encode())
    return file


def word_file(folder: Path, text: str = FAULTY, every: int = 0) -> Path:
    """Each line a paragraph; with `every`, each word cut into two runs of which one is bold."""
    made = Document()
    for line in text.splitlines():
        paragraph = made.add_paragraph()
        for part in re.findall(r"\s*\S+", line) if every else [line]:
            paragraph.add_run(part[:every] if every else part).bold = bool(every)
            if every:
                paragraph.add_run(part[every:]).italic = True
    file = folder / "draf.docx"
    made.save(str(file))
    return file


def words(content: bytes) -> list[str]:
    return [one.text for one in read_docx(content, "draf.docx")]


def body(content: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


# ---- text


@pytest.mark.parametrize(("start", "end"), [("", "\n"), ("\ufeff", "\r\n")])
def test_of_a_text_only_the_words_of_the_changes_are_others(tmp_path: Path, start: str, end: str) -> None:
    fixed = fix(text_file(tmp_path, start + FAULTY.replace("\n", end)))
    assert fixed.content.decode() == start + REPAIRED.replace("\n", end)
    assert fixed.left == ()


def test_marks_of_markdown_stay_where_they_were(tmp_path: Path) -> None:
    text = FAULTY.replace("Pasal 1\n", "## Pasal 1\n\n").replace("(2) Pelayanan", r"\(2\) **Pelayanan**")
    wanted = REPAIRED.replace("Pasal 1\n", "## Pasal 1\n\n").replace("(2) Pelayanan", r"\(2\) **Pelayanan**")
    assert fix(text_file(tmp_path, text, "draf.md")).content.decode() == wanted


def test_a_sentence_keeps_its_line_ends(tmp_path: Path) -> None:
    head, tail = FAULTY.split("(2) ")
    text = f"{head}(2) Pelayanan sebagaimana\ndimaksud\ndalam ayat (1) diberikan setiap hari kerja.\n"
    assert "sebagaimana\ndimaksud\npada ayat" in fix(text_file(tmp_path, text)).content.decode()
    assert tail


# ---- Word


@pytest.mark.parametrize("every", [0, 1, 3])
def test_a_word_file_reads_as_if_every_change_were_accepted(tmp_path: Path, every: int) -> None:
    fixed = fix(word_file(tmp_path, every=every))
    assert [line.split() for line in words(fixed.content)] == [line.split() for line in REPAIRED.splitlines()]
    assert fixed.left == ()


def rejected(content: bytes) -> list[str]:
    """The words without insertions and with deletions, as Word shows them when every change is rejected."""
    root = body(content)
    for one in list(root.iter(f"{WORD}ins")):
        one.getparent().remove(one)
    paragraphs = root.iter(f"{WORD}p")
    return ["".join(part.text or "" for part in p.iter(f"{WORD}t", f"{WORD}delText")) for p in paragraphs]


@pytest.mark.parametrize("every", [0, 2])
def test_who_rejects_every_change_has_the_draft_that_was_brought(tmp_path: Path, every: int) -> None:
    file = word_file(tmp_path, every=every)
    assert rejected(fix(file).content) == FAULTY.splitlines()


def test_every_change_is_signed_numbered_and_undated(tmp_path: Path) -> None:
    content = fix(word_file(tmp_path, every=2)).content
    marks = list(body(content).iter(f"{WORD}ins", f"{WORD}del"))
    assert {one.get(f"{WORD}author") for one in marks} == {"mpp-readiness"}
    assert len({one.get(f"{WORD}id") for one in marks}) == len(marks) > 0
    assert all(one.get(f"{WORD}date") is None for one in marks)


def test_what_is_inserted_looks_like_what_it_stands_for(tmp_path: Path) -> None:
    made = Document()
    for line in FAULTY.splitlines():
        made.add_paragraph().add_run(line).bold = True
    made.save(str(tmp_path / "tebal.docx"))
    inserted = list(body(fix(tmp_path / "tebal.docx").content).iter(f"{WORD}ins"))
    assert inserted
    assert all(one.find(f"{WORD}r/{WORD}rPr/{WORD}b") is not None for one in inserted)


def test_every_other_part_of_the_package_is_the_same(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(io.BytesIO(fix(file).content)) as new:
        assert old.namelist() == new.namelist()
        differ = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert differ == ["word/document.xml"]


def test_a_number_that_word_counts_is_not_touched(tmp_path: Path) -> None:
    made = Document()
    for line in FAULTY.splitlines():
        counted = line.startswith(("a. ", "b. "))
        made.add_paragraph(line[3:] if counted else line, style="List Number" if counted else None)
    file = tmp_path / "daftar.docx"
    made.save(str(file))
    fixed = fix(file)
    assert {one.after for one in fixed.changes} >= {"pada", "Undang-Undang"}
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(io.BytesIO(fixed.content)) as new:
        assert old.read("word/numbering.xml") == new.read("word/numbering.xml")
    assert len(body(fixed.content).findall(f".//{WORD}p")) == len(FAULTY.splitlines())


def test_what_somebody_else_has_tracked_is_left_to_them(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    line = "(2) Pelayanan sebagaimana dimaksud dalam ayat (1) meliputi"
    made = Document(str(file))
    run = next(one for one in made.paragraphs if one.text == line).runs[0]._r
    holder = etree.SubElement(run.getparent(), f"{WORD}ins", {f"{WORD}id": "7", f"{WORD}author": "Bagian Hukum"})
    holder.append(run)
    made.save(str(file))
    fixed = fix(file)
    assert {str(one.place) for one in fixed.left} == {"draf.docx › paragraf 15"}
    assert line in words(fixed.content)[14]


def test_a_word_that_is_cut_by_a_link_is_left_and_told(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    made = Document(str(file))
    paragraph = made.paragraphs[14]
    paragraph.runs[0].text = "(2) Pelayanan sebagaimana dimaksud dal"
    link = etree.SubElement(paragraph._p, f"{WORD}hyperlink")
    link.append(paragraph.add_run("am")._r)
    paragraph.add_run(" ayat (1) meliputi:")
    made.save(str(file))
    fixed = fix(file)
    assert [(one.before, one.after) for one in fixed.left] == [("dalam", "pada")]
    expected = [line.split() for line in REPAIRED.replace("pada ayat", "dalam ayat").splitlines()]
    assert [line.split() for line in words(fixed.content)] == expected


def test_a_deletion_takes_its_tab_along() -> None:
    gone = "<w:del><w:r><w:delText>lama</w:delText><w:tab/><w:br/></w:r></w:del>"
    document = (
        f'<w:document xmlns:w="{WORD[1:-1]}"><w:body><w:p>{gone}<w:r><w:t>baru</w:t></w:r></w:p></w:body></w:document>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", document)
    assert words(made.getvalue()) == ["baru"]


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_repairing_the_repaired_file_changes_no_byte(tmp_path: Path, kind: str) -> None:
    file = word_file(tmp_path, every=2) if kind == "docx" else text_file(tmp_path, FAULTY)
    once = fix(file)
    file.write_bytes(once.content)
    again = fix(file)
    assert (again.content, again.changes, again.left) == (once.content, (), ())


def test_only_files_with_words_of_their_own_are_repaired(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        fix(tmp_path / "rancangan.json")
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04")
    with pytest.raises(InvalidInput):
        fix(tmp_path / "rusak.docx")


# ---- what says the same twice

# A Pasal that was pasted twice, with a fault in each of the two.
TWICE = FAULTY.split("(2) ")[0] + "Pasal 2\nLoket memberi ijin usaha.\nPasal 2\nLoket memberi ijin usaha.\n"
WRONG = [n for n, line in enumerate(TWICE.splitlines(), 1) if "ijin" in line]
# A name that looks like a place.
NAMES = ("draf", "draf:12", "paragraf 7", "3", "draf 1.txt:4", "draf › paragraf 2")


def brought(folder: Path, name: str, kind: str) -> Path:
    file = word_file(folder, TWICE) if kind == "docx" else text_file(folder, TWICE)
    return file.rename(folder / f"{name}.{kind}")


@pytest.mark.parametrize("kind", ["txt", "docx"])
@pytest.mark.parametrize("name", NAMES)
def test_each_of_two_alike_has_its_own_finding_and_repair(tmp_path: Path, name: str, kind: str) -> None:
    file = brought(tmp_path, name, kind)
    findings = [one for one in review(read_text(file)) if one.excerpt == "Loket memberi ijin usaha."]
    assert [(one.rule, one.place.file, one.place.number) for one in findings] == [
        ("BHS-20", file.name, n) for n in WRONG
    ]
    fixed = fix(file)
    assert [one.place.number for one in fixed.changes if one.before == "ijin"] == WRONG
    assert fixed.left == ()
    written = words(fixed.content) if kind == "docx" else fixed.content.decode().splitlines()
    assert [n for n, line in enumerate(written, 1) if line == "Loket memberi izin usaha."] == WRONG


@pytest.mark.parametrize("name", NAMES)
def test_each_of_two_alike_has_its_own_comment(tmp_path: Path, name: str) -> None:
    file = brought(tmp_path, name, "docx")
    findings = review(read_text(file))
    write_review(file, tmp_path / "baru.docx", findings=findings)
    paragraphs = body((tmp_path / "baru.docx").read_bytes()).iter(f"{WORD}p")
    marks = {n: len(one.findall(f"{WORD}commentRangeStart")) for n, one in enumerate(paragraphs, 1)}
    assert {n: count for n, count in marks.items() if count} == Counter(one.place.number or 1 for one in findings)
    assert all(marks[n] > 0 for n in WRONG)


# ---- comments


def marked(tmp_path: Path) -> tuple[bytes, FixedFile]:
    fixed = fix(word_file(tmp_path, every=2))
    target = tmp_path / "baru.docx"
    write_review(fixed, target)
    return target.read_bytes(), fixed


def test_each_finding_is_a_comment_that_names_its_rule_and_source(tmp_path: Path) -> None:
    content, fixed = marked(tmp_path)
    findings = review(fixed.reviewed)
    comments = list(Document(io.BytesIO(content)).comments)
    assert [one.text.split(" ")[0] for one in comments] == [one.rule for one in findings]
    assert {one.author for one in comments} == {"mpp-readiness"}
    assert all(f"Sumber: {finding.source}" in one.text for one, finding in zip(comments, findings, strict=True))


def test_a_comment_changes_no_word(tmp_path: Path) -> None:
    content, fixed = marked(tmp_path)
    assert words(content) == words(fixed.content)
    again = commented(content, [(1, "Catatan kedua")])
    assert len(list(Document(io.BytesIO(again)).comments)) == len(review(fixed.reviewed)) + 1


def test_an_office_program_opens_the_file_with_every_change_and_comment(tmp_path: Path) -> None:
    """In an OpenDocument text what was deleted stands apart, so that the body is what accepting gives."""
    content, fixed = marked(tmp_path)
    file = tmp_path / "terlacak.docx"
    file.write_bytes(content)
    programs.office(tmp_path / "profil", "--convert-to", "fodt", "--outdir", tmp_path, file)
    shown = etree.parse(tmp_path / "terlacak.fodt").find(".//{*}body/{*}text")
    notes = list(shown.iter("{*}annotation"))
    assert len(notes) == len(review(fixed.reviewed))
    assert len(list(shown.iter("{*}insertion"))) == len(list(shown.iter("{*}deletion"))) > 0
    assert accepted(shown) == [line.split() for line in REPAIRED.splitlines()]


TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def accepted(shown: etree._Element) -> list[list[str]]:
    """The words of each paragraph, without comments and without what stands between the marks of a deletion."""
    regions = shown.iter(f"{TEXT}changed-region")
    deleted = {one.get(f"{TEXT}id") for one in regions if one.find(f"{TEXT}deletion") is not None}
    shown.remove(shown.find(f"{TEXT}tracked-changes"))
    for one in list(shown.iter("{*}annotation")):
        one[:] = []
    lines, inside = [], False
    for paragraph in shown.iter(f"{TEXT}p"):
        kept = ""
        for event, one in etree.iterwalk(paragraph, events=("start", "end")):
            if event == "start" and one.tag in (f"{TEXT}change-start", f"{TEXT}change-end"):
                changes = one.get(f"{TEXT}change-id") in deleted
                inside = one.tag == f"{TEXT}change-start" if changes else inside
            text = (one.text if event == "start" else one.tail if one is not paragraph else "") or ""
            kept += "" if inside else " " if event == "start" and one.tag == f"{TEXT}s" else text
        lines.append(kept.split())
    return [line for line in lines if line]
