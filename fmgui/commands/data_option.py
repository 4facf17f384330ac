"""The option ``--data``, of the program itself and of several commands."""

import argparse


def add_data(parser: argparse.ArgumentParser, *, of_command: bool = True) -> None:
    """Let a command, or the program itself, take a data set."""
    parser.add_argument(
        "--data",
        metavar="DIR",
        # Else a command's default would hide what stands before the command's name.
        default=argparse.SUPPRESS if of_command else None,
        help="a folder with the four IDX files, or the word drawn for the built-in clothes "
        "(default: FMGUI_DATA, what was downloaded, or the built-in clothes)",
    )
