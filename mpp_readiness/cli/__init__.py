"""The command line turns arguments into a call of the door, and its outcome into plain Indonesian and an exit code."""

import gettext
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from mpp_readiness import __version__
from mpp_readiness.cli import assessing, comparing, drafting, forms, reviewing
from mpp_readiness.cli.screen import WIDTH, tell
from mpp_readiness.errors import ReadinessError

# Whatever is heavy is imported inside a verb, so that --help costs no more than click itself.

NAME = "mpp-readiness"


@click.group(
    name=NAME,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH ...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDTH},
)
@click.version_option(
    __version__, prog_name=NAME, message="%(prog)s %(version)s", help="Tampilkan versi, lalu selesai."
)
def commands() -> None:
    """Menilai kesiapan Mal Pelayanan Publik, mencetak laporannya, dan menyusun rancangan peraturannya.

    Mulai dengan: mpp-readiness new penilaian
    """


for verb in (*assessing.VERBS, *forms.VERBS, *comparing.VERBS, *drafting.VERBS, *reviewing.VERBS):
    commands.add_command(verb)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Streams and language are set here only."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _prepare_streams()
    _speak_indonesian()
    try:
        code = commands.main(given, prog_name=NAME, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.Abort:
        click.echo("Dihentikan.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except ReadinessError as error:
        tell(error.problems, as_json="--json" in given, err=True)
        return error.exit_code


def _prepare_streams() -> None:
    """An old Windows code page must not end a run over one sign that it lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _speak_indonesian() -> None:
    """click asks gettext for its sentences; ours are in data/locale."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain(NAME, str(Path(__file__).parent.parent / "data" / "locale"))
    gettext.textdomain(NAME)
