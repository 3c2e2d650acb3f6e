"""`readback completions SHELL`: a completion script, printed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import shtab

from tui.cli.options import Options
from tui.cli.output import lines
from tui.cli.parser import build


def run(options: Options) -> int:
    """Print the script for the shell that was asked for."""
    parser = build()
    for action in _actions(parser):
        if action.metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # how shtab is told
        elif action.metavar in ("ARTICLE", "FILE"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return lines([shtab.complete(parser, shell=options.shell or "bash").rstrip("\n")])


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every option and argument, those of the commands included."""
    for action in parser._actions:  # argparse has no public way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
