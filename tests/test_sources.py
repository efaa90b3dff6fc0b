"""What is handed in is told apart, and says the same whichever way it comes."""

import io
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.errors import InvalidInput, UnknownFormat
from mpp_readiness.sources import Content, Source, taken

ANSWERS = "assessment: uji-petik\nregion: '33.16'\ndate: 2021-06-03\n"
DATA = {"assessment": "uji-petik", "region": "33.16", "date": "2021-06-03"}
JSON = '{"assessment": "uji-petik", "region": "33.16", "date": "2021-06-03"}'


@pytest.fixture(scope="module")
def checklist() -> mpp.Checklist:
    return mpp.load_checklist("uji-petik")


@pytest.fixture
def worksheet(checklist: mpp.Checklist, tmp_path: Path) -> Path:
    """The answers as a form that was filled in."""
    path = tmp_path / "LKE.xlsx"
    mpp.write_form(checklist, path, carried=mpp.read_assessment(DATA, checklist, carry="form"))
    return path


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("blora.yaml", Path),
        ("map dengan spasi/blora", Path),
        (Path("{aneh}.yaml"), Path),
        (Path("a\nb"), Path),
        ("assessment: mpp\n", Content),
        ('{"assessment": "mpp"}', Content),
        (' {"assessment": "mpp"}', Content),
        (io.StringIO("assessment: mpp"), Content),
        (io.BytesIO(b"assessment: mpp"), Content),
        ({"assessment": "mpp"}, dict),
    ],
)
def test_text_has_a_line_break_or_begins_with_a_brace_and_a_path_is_all_else(source: Source, kind: type) -> None:
    assert isinstance(taken(source, 100), kind)


def test_of_an_open_file_no_more_is_read_than_shows_that_it_is_too_large() -> None:
    file = io.BytesIO(b"x" * 50)
    given = taken(file, 9)
    assert isinstance(given, Content)
    assert (len(given.raw), file.tell()) == (10, 10)


@pytest.mark.parametrize("mode", ["r", "rb"])
def test_an_open_file_is_read_from_where_it_stands_and_stays_open(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "isian.yaml"
    path.write_text(f"# kepala\n{ANSWERS}")
    with path.open(mode) as file:
        file.readline()
        given = taken(file, 1_000)
        assert not file.closed
    assert given == Content(str(path), ANSWERS.encode())


@pytest.mark.parametrize("source", [ANSWERS, JSON, DATA, io.StringIO(ANSWERS), io.BytesIO(ANSWERS.encode())])
def test_answers_say_the_same_however_they_are_handed_in(
    source: Source, checklist: mpp.Checklist, tmp_path: Path
) -> None:
    path = tmp_path / "isian.yaml"
    path.write_text(ANSWERS)
    assert mpp.load_assessment(source, checklist) == mpp.load_assessment(path, checklist)


def test_a_worksheet_says_the_same_from_its_path_from_an_open_file_and_from_memory(
    worksheet: Path, checklist: mpp.Checklist
) -> None:
    wanted = mpp.load_assessment(worksheet, checklist)
    assert (wanted.region, wanted.date.isoformat()) == ("33.16", "2021-06-03")
    assert mpp.load_assessment(io.BytesIO(worksheet.read_bytes()), checklist) == wanted
    with worksheet.open("rb") as file:
        loaded = mpp.read_assessment(file)
    assert (loaded.assessment, loaded.checklist) == (wanted, checklist)


def test_a_fault_names_the_open_file_or_says_that_it_was_text(checklist: mpp.Checklist, tmp_path: Path) -> None:
    path = tmp_path / "isian.yaml"
    path.write_text(ANSWERS.replace("2021", "2999"))
    with path.open("rb") as file, pytest.raises(InvalidInput) as open_file:
        mpp.load_assessment(file, checklist)
    with pytest.raises(InvalidInput) as text:
        mpp.load_assessment(path.read_text(), checklist)
    assert [one.place for one in open_file.value.problems] == [f"{path}:3:7"]
    assert [one.place for one in text.value.problems] == ["teks:3:7"]


def test_an_open_file_with_a_suffix_that_nobody_reads_is_refused(checklist: mpp.Checklist, tmp_path: Path) -> None:
    path = tmp_path / "isian.odt"
    path.write_text(ANSWERS)
    with path.open("rb") as file, pytest.raises(UnknownFormat):
        mpp.load_assessment(file, checklist)


def test_an_open_file_that_is_too_large_is_refused(checklist: mpp.Checklist) -> None:
    with pytest.raises(InvalidInput, match="lebih besar dari 2 MB"):
        mpp.load_assessment(io.BytesIO(b"# " + b"x" * 2_000_000), checklist)


def test_a_checklist_and_a_sheet_of_facts_are_read_from_text_too(checklist: mpp.Checklist) -> None:
    assert mpp.load_checklist(resources.checklist_path("uji-petik").read_text()) == checklist
    skeleton = mpp.load_skeleton("perbup-mpp")
    found = mpp.load_facts(skeleton, sheet=io.StringIO("region: '33.16'\nfacts:\n  uptd: tidak\n"))
    assert (found.region, dict(found.facts)) == ("33.16", {"uptd": "tidak"})


# ---- drafts


@pytest.fixture(scope="module")
def drafted() -> mpp.Regulation | mpp.AccompanyingDocument:
    return mpp.draft("perbup-mpp", region=mpp.find_region("33.16"), facts={"uptd": "tidak"})


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".json"])
def test_a_draft_in_memory_is_told_by_its_first_bytes(suffix: str, drafted: mpp.Regulation, tmp_path: Path) -> None:
    content = mpp.render_regulation(drafted, suffix)
    (tmp_path / f"naskah{suffix}").write_bytes(content)
    by_path = mpp.read_text(tmp_path / f"naskah{suffix}")
    in_memory = mpp.read_text(io.BytesIO(content))
    assert [one.rule for one in mpp.review(in_memory)] == [one.rule for one in mpp.review(by_path)]
    assert in_memory.is_draft


def test_a_draft_is_read_from_its_text_and_repaired_there(drafted: mpp.Regulation) -> None:
    text = mpp.render_regulation(drafted, ".txt").decode()
    assert mpp.parse_draft(text).draft == mpp.parse_draft(io.StringIO(text)).draft
    wrong = text.replace("sebagaimana dimaksud pada ayat (1)", "sebagaimana dimaksud dalam ayat (1)", 1)
    assert wrong != text
    assert mpp.fix(wrong).content.decode() == text
