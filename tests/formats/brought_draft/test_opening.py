"""The file of a draft is looked at before it is read: what it cannot be is refused with place and remedy."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput, NotFound, UnknownFormat
from mpp_readiness.formats.brought_draft import opening
from mpp_readiness.formats.brought_draft.opening import markdown_lines, passages_in, unmarked
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import walk
from tests.regulation.samples import BLORA
from tests.regulation.segmenting.test_segmenting import compared, read

TEXT = "BAB I\nKETENTUAN UMUM\nPasal 1\n(1) Loket buka.\n"


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_suffix_says_how_a_file_is_read(tmp_path: Path) -> None:
    plain = compared(read(TEXT))
    assert compared(passages_in(saved(tmp_path, "draf.txt", TEXT))) == plain
    marked = "## BAB I\n**KETENTUAN UMUM**\n### Pasal 1\n- \\(1\\) Loket buka.\n"
    assert compared(passages_in(saved(tmp_path, "draf.md", marked))) == plain
    word = passages_in(saved(tmp_path, "draf.DOCX", docx_file(number(BLORA))))
    assert [one.label for one in walk(word) if one.kind == "article"] == [f"Pasal {i}" for i in range(1, 6)]


def test_places_name_the_file_and_the_line(tmp_path: Path) -> None:
    found = {one.label: str(one.place) for one in walk(passages_in(saved(tmp_path, "draf.txt", TEXT)))}
    assert found["Pasal 1"] == "draf.txt:3"


def test_a_text_of_windows_with_its_mark_and_line_ends_reads_like_any_other(tmp_path: Path) -> None:
    path = saved(tmp_path, "draf.txt", b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert compared(passages_in(path)) == compared(read(TEXT))


REFUSED = {
    "Word file called text": ("draf.txt", docx_file(number(BLORA)), "draf.txt", "berkas Word"),
    "PDF called text": ("draf.md", b"%PDF-1.7\n", "draf.md", "PDF"),
    "old Word file called text": ("draf.txt", b"\xd0\xcf\x11\xe0\xa1\xb1", "draf.txt", "Word lama"),
    "RTF called text": ("draf.txt", b"{\\rtf1 x}", "draf.txt", "RTF"),
    "old Word file called new": ("draf.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "draf.docx", "bukan berkas Word"),
    "binary": ("draf.txt", b"Pasal 1\nA\x00\x01", "draf.txt:2", "bukan teks"),
    "other encoding": ("draf.txt", "Pasal 1\nA \xa7".encode("latin-1"), "draf.txt:2", "UTF-8"),
    "nothing": ("draf.txt", b" \n", "draf.txt", "tidak berisi"),
    "too large": ("draf.txt", b"x" * (opening.MOST_TEXT + 1), "draf.txt", "lebih besar dari 2 MB"),
    "too many lines": ("draf.txt", b"\n" * (opening.MOST_LINES + 1), "draf.txt", "baris"),
    "too many items": ("draf.txt", b"a. x\n" * (opening.MOST_SIGNS + 1), "draf.txt", "nomor dan huruf"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_file_cannot_be_is_refused_with_place_and_remedy(case: str, tmp_path: Path) -> None:
    name, content, place, says = REFUSED[case]
    with pytest.raises(InvalidInput) as caught:
        passages_in(saved(tmp_path, name, content))
    (problem,) = caught.value.problems
    assert (problem.place, says in problem.what, bool(problem.remedy)) == (place, True, True)


def test_a_large_file_of_nothing_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "draf.txt", b"")
    with path.open("r+b") as file:
        file.truncate(50_000_000)
    with pytest.raises(InvalidInput, match="lebih besar dari 2 MB"):
        passages_in(path)


def test_a_word_file_with_more_text_than_a_law_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_TEXT", 100)
    with pytest.raises(InvalidInput, match="terlalu panjang"):
        passages_in(saved(tmp_path, "draf.docx", docx_file(number(BLORA))))


def test_a_blank_as_wide_as_no_page_is_one_of_many_blanks(tmp_path: Path) -> None:
    path = saved(tmp_path, "draf.txt", f"BAB I{' ' * 100_000}UMUM\n\nPasal 1\nA.\n")
    assert compared(passages_in(path)) == compared(read("BAB I UMUM\n\nPasal 1\nA.\n"))


def test_ten_thousand_items_each_below_the_one_before_are_read_as_deep_as_lists_go(tmp_path: Path) -> None:
    path = saved(tmp_path, "draf.txt", "Pasal 1\nLoket:\n" + "a. meja:\n" * 10_000)
    paths = [one.path for one in walk(passages_in(path)) if one.kind == "point"]
    assert len(paths) == 10_000
    assert max(path.count("huruf") for path in paths) == 9


def test_an_unknown_suffix_names_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.docx, \.txt, \.md"):
        passages_in(saved(tmp_path, "draf.pdf", "x"))


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        passages_in(tmp_path / "tidak-ada.txt")
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(InvalidInput, match="ini bukan berkas"):
        passages_in(tmp_path / "map.txt")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# BAB I", "BAB I"),
        ("> **Pasal 1**", "Pasal 1"),
        ("1\\. Daerah", "1. Daerah"),
        ("* a. hadir;", "a. hadir;"),
        ("- 77 -", "- 77 -"),
        ("- hadir", "- hadir"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("nama__berkas__ini __tebal__", "nama__berkas__ini tebal"),
    ],
)
def test_marks_of_markdown_are_taken_off(line: str, expected: str) -> None:
    assert unmarked(line) == expected


@given(st.text(alphabet="abc 1().;:\n", max_size=80))
def test_markdown_without_marks_is_text(text: str) -> None:
    kept = [one.text for one in markdown_lines(text.encode(), "draf.md")]
    assert kept == text.splitlines()
