"""What people see when they type a command, and the code with which it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from mpp_readiness import cli
from mpp_readiness.cli import assessing
from mpp_readiness.errors import (
    CannotWrite,
    InvalidInput,
    MissingEngine,
    NotFound,
    Problem,
    ReadinessError,
    UnknownFormat,
)

VERBS = ("new", "list", "check", "score", "report", "form", "compare", "draft", "review", "schema", "doctor")


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """main() sets these for its process; here the process goes on."""
    monkeypatch.setenv("LANGUAGE", "id")
    monkeypatch.setattr("gettext._current_domain", "messages")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_in_indonesian(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Pemakaian: mpp-readiness {verb}")
    for english in ("Usage", "Options", "Show this message", "OPTIONS", "default:", "required"):
        assert english not in shown


def test_the_verbs_are_those_of_the_readme() -> None:
    assert tuple(sorted(cli.commands.commands)) == tuple(sorted(VERBS))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scor"], "Perintah 'scor' tidak dikenal. Mungkin maksud Anda:"),
        (["score"], "Belum ada argumen 'BERKAS'."),
        (["score", "a.yaml", "--wrong"], "Opsi '--wrong' tidak dikenal."),
        (["score", "a.yaml", "b.yaml"], "Argumen berlebih: b.yaml"),
        (["report", "a.yaml", "-o"], "Opsi '-o' memerlukan nilai."),
        (["report", "a.yaml"], "Belum ada opsi '-o' / '--output'."),
        (["report", "a.yaml", "-o", "a.pdf", "--paper", "A5"], "'A5' bukan salah satu dari 'F4', 'A4'."),
        (["report", "a.yaml", "-o", "a.odt"], "Jenis berkas “.odt” tidak dikenal"),
        (["score", "a.odt"], "Jenis berkas “.odt” tidak dikenal"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_why(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InvalidInput([Problem("region-unknown", "a.yaml:3:1", ("region",), "tidak dikenal")]), 3),
        (NotFound("Daftar periksa", "mpq", ["mpp"]), 3),
        (UnknownFormat(".odt", [".pdf"]), 2),
        (MissingEngine("Pango", "Pasang."), 4),
        (CannotWrite("a.pdf", "penuh"), 5),
        (KeyboardInterrupt(), 130),
    ],
)
def test_every_trouble_has_its_exit_code(
    error: ReadinessError | KeyboardInterrupt,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(assessing, "read", fails)
    assert cli.main(["check", "a.yaml"]) == code
    said = capsys.readouterr().err
    assert str(error) in said
    assert "Traceback" not in said


def test_problems_are_a_list_of_objects_with_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise InvalidInput([Problem("region-unknown", "a.yaml:3:1", ("regions", 0), "tidak dikenal", "pakai kode")])

    monkeypatch.setattr(assessing, "read", fails)
    assert cli.main(["check", "a.yaml", "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "region-unknown",
            "place": "a.yaml:3:1",
            "path": ["regions", 0],
            "text": "tidak dikenal; pakai kode",
            "what": "tidak dikenal",
            "remedy": "pakai kode",
            "severity": "error",
        }
    ]


def test_help_needs_nothing_heavier_than_click() -> None:
    heavy = ("pydantic", "yaml", "jinja2", "weasyprint", "segno")
    code = (
        "import sys; from mpp_readiness.cli import main; main(['--help']);"
        f"sys.exit(', '.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")


def test_a_poor_code_page_does_not_end_a_run() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mpp_readiness", "score", "tidak-ada.odt"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "cp437"},
    )
    assert done.returncode == 2
    assert b"?.odt?" in done.stderr


def test_the_compiled_sentences_are_those_of_the_source() -> None:
    folder = Path(cli.__file__).parent.parent / "data" / "locale" / "id" / "LC_MESSAGES"
    with (folder / "mpp-readiness.po").open("rb") as po, (folder / "mpp-readiness.mo").open("rb") as mo:
        written, made = read_po(po), read_mo(mo)
    assert _sentences(written) == _sentences(made)


def _sentences(catalogue: Catalog) -> list[list[str]]:
    return sorted([*_forms(one.id), *_forms(one.string)] for one in catalogue if one.id)


def _forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, list | tuple) else [str(text)]
