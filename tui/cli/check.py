"""`readback check [STORY...]`: prove stories against their articles."""

from __future__ import annotations

from pathlib import Path

from tui.cli.errors import WrongUse
from tui.cli.formats.checked import Checked, many
from tui.cli.opening import empty, library, opened, touched
from tui.cli.options import Options
from tui.cli.output import WANTING, WELL, json_lines, lines, say
from tui.story.load import Loaded
from tui.trainer.proving import proved


def run(options: Options) -> int:
    """Tell every problem and every warning, then what the facts cover; WANTING if there is a problem."""
    if options.dry_run and not options.fix:
        raise WrongUse("--dry-run shows what --fix would mend: say both.")
    loaded = _wanted(options)
    if options.dry_run:
        return _shown(list(loaded.values()))
    found = [_checked(name, each, fix=options.fix) for name, each in loaded.items()]
    _tell(found, options.format)
    return WANTING if any(one.report.problems for one in found) else WELL


def _wanted(options: Options) -> dict[str, Loaded]:
    """The stories that were asked for; a wrong name is said before anything is printed."""
    where = library(options)
    if options.touched:
        return touched(where, options.stories)
    names = tuple(dict.fromkeys(options.stories)) or where.ids()
    if not names:
        raise WrongUse(empty(where))
    return {name: opened(where, name) for name in names}


def _checked(name: str, loaded: Loaded, *, fix: bool) -> Checked:
    if not fix:
        return Checked(name, loaded, proved(loaded))
    from tui.cli.mending import write

    loaded, done = write(loaded)
    return Checked(name, loaded, proved(loaded), done)


def _shown(loaded: list[Loaded]) -> int:
    """Print the diff that --fix would make, and say how many mends it is; WANTING if there are any."""
    from tui.cli.mending import diff
    from tui.story.mend import mended

    made = [(each, mended(each)) for each in loaded]
    lines(line for each, its in made for line in diff(each, its, Path.cwd()))
    count = sum(len(its.done) for _, its in made)
    say(f"readback: {many(count, 'mend')} to make; nothing was written.")
    return WANTING if count else WELL


def _tell(found: list[Checked], form: str) -> None:
    if form == "json":
        from tui.cli.formats import asjson

        json_lines([asjson.told(found)])
    elif form == "github":
        from tui.cli.formats import github

        lines(github.told(found, Path.cwd()))
    else:
        from tui.cli.formats import text

        lines(text.told(found))
