"""What was asked for on the command line, and the environment's say in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tui.cli.errors import WrongUse

LARGEST_SEED = 2**63 - 1  # what an integer column of SQLite holds


class Options:
    """What was asked for; a value here is what holds when nothing is said.

    `command` names the module of `tui.cli` that does it, with a hyphen where that has an underscore.
    """

    command: str = "start"
    library: str | None = None
    data: str | None = None
    seed: int | None = None
    shell: str | None = None
    story: str = ""
    stories: Sequence[str] = ()
    article: str | None = None
    fact: str | None = None
    form: str | None = None
    json: bool = False
    size: int | None = None
    questions: int | None = None
    seconds: int | None = None
    spoken: bool = False
    plain: bool = False
    kinds: tuple[str, ...] | None = None
    when: Sequence[str] = ()
    clear: bool = False
    all: bool = False
    action: str = ""
    file: str | None = None
    files: Sequence[str] = ()
    sound_only: bool = False
    even_damaged: bool = False
    mend: bool = False
    take_back: bool = False
    yes: bool = False
    into: str | None = None
    articles: Sequence[str] = ()
    title: str = ""
    story_id: str = ""
    format: str = "text"
    touched: bool = False
    folder: str = ""
    fix: bool = False
    dry_run: bool = False
    watch: bool = False


def read(arguments: Sequence[str], environment: Mapping[str, str]) -> Options:
    """The options in `arguments`; without a seed in them READBACK_SEED counts (for folders see `tui.paths`).

    WrongUse says what cannot be understood. `--help` and `--version` print and raise SystemExit(0).
    """
    options = Options()
    if arguments:  # `readback` alone, the usual start, does without argparse
        from tui.cli.parser import parse

        parse(arguments, options)
    if options.seed is None and (text := environment.get("READBACK_SEED")):
        try:
            options.seed = seed(text)
        except ValueError as error:
            raise WrongUse(f"the environment's READBACK_SEED: {error}") from None
    return options


def seed(text: str) -> int:
    """A seed as it is typed; ValueError says what one is."""
    if not re.fullmatch(r"[0-9]{1,19}", text) or int(text) > LARGEST_SEED:
        raise ValueError(f"“{text[:40]}” is no seed; give a whole number from 0 to {LARGEST_SEED}")
    return int(text)
