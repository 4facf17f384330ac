"""``fmgui report``: one or several runs as a page that opens without a network."""

import argparse
from pathlib import Path

from fmgui.commands import choices, console, engine
from fmgui.commands.data_option import add_data
from fmgui.errors import FmguiError
from fmgui.runs.files import write_text
from fmgui.runs.run_folder import RunFolder
from fmgui.translations import ENGLISH, LANGUAGES

_DESCRIPTION = """\
Write a page on one or several runs: curves, what differs between them, which classes each mixes
up, its hardest pictures, all settings and the Keras script. The page is one file and opens in any
browser, without a network.
"""


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "report", help="write a page on one or several runs", description=_DESCRIPTION
    )
    parser.add_argument("runs", metavar="RUN", type=Path, nargs="+", help="the folder of a run")
    add_data(parser)
    parser.add_argument(
        "--language", choices=LANGUAGES, default=ENGLISH, help="what the page speaks"
    )
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help="the page, such as report.html"
    )
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything that was given, and only then load TensorFlow and write the page."""
    runs = [RunFolder(path) for path in arguments.runs]
    for one in runs:
        one.experiment()
    dataset = choices.data(arguments)
    engine.load()
    from fmgui.reports.report import report

    page = report(runs, dataset, arguments.language)
    try:
        write_text(arguments.out, page)
    except OSError as error:
        reason = error.strerror or error
        raise FmguiError(f"{arguments.out} cannot be written: {reason}.") from None
    console.say(f"The report is {arguments.out}")
    return 0
