"""`readback progress backup` and `restore`: copies of the progress file, made and put back."""

from __future__ import annotations

from pathlib import Path

from tui.cli.asked import confirm
from tui.cli.errors import Wanting, WrongUse
from tui.cli.kept import counted, now
from tui.cli.options import Options
from tui.cli.output import lines, say
from tui.memory import backup as backups
from tui.memory.problems import MemoryProblem, Newer
from tui.memory.store import backup_folder, backup_place

MADE_FOR = {
    backups.DAILY: "daily",
    backups.BY_HAND: "made by hand",
    backups.REPLACED: "before a restore",
}


def backup(path: Path, options: Options) -> int:
    """Copy the progress file, whole and synced; prints where the copy is."""
    if not path.exists():
        raise Wanting(f"nothing has been saved in {path} yet, so there is nothing to back up.")
    with backups.told(path):
        to = Path(options.file) if options.file else backup_place(path, backups.BY_HAND, now())
        if to.is_dir():
            to = to / backup_place(path, backups.BY_HAND, now()).name
        try:
            backups.make(path, to)
        except FileExistsError:
            raise WrongUse(f"{to} is there already, and is not written over. Choose another.") from None
        faults, answers = backups.faults(to), backups.answers(to)
    if faults:
        lines([str(to)])
        raise Wanting(
            f"the copy has {counted(len(faults), 'fault')}, as your progress file has. readback progress "
            "verify names them and says what can be done."
        )
    say(f"readback: {counted(answers, 'answer')}, copied and proved.")
    return lines([str(to)])


def restore(path: Path, options: Options) -> int:
    """Put a backup in the place of the progress file, which is set aside; list them where none is named."""
    known = backups.backups(path)
    if not options.file:
        return _list(path, known)
    source = next((each.path for each in known if options.file in (each.path.name, each.path.stem)), None)
    source = source or Path(options.file)
    if not source.is_file():
        raise WrongUse(f"there is no backup {options.file}. readback progress restore lists those there are.")
    with backups.told(source):
        faults = backups.faults(source)
        answers = backups.answers(source)
    if faults and not options.even_damaged:
        lines(faults[:20])
        raise Wanting(
            f"{source} is damaged, and nothing was changed. Choose another, or add --even-damaged to put it "
            "back as it is."
        )
    confirm(
        f"Put {source.name} ({counted(answers, 'answer')}) in place of {path}?{_present(path)}",
        yes=options.yes,
    )
    with backups.told(path):
        aside = backups.restore(path, source, now())
    where = f" The file that was there is now {aside}." if aside else ""
    say(f"readback: {counted(answers, 'answer')} are back.{where}")
    return 0


def _present(path: Path) -> str:
    """What is there now, for the question."""
    if not path.exists():
        return ""
    try:
        with backups.told(path):
            return f" That file ({counted(backups.answers(path), 'answer')}) is set aside, not lost."
    except Newer:
        raise
    except MemoryProblem:
        return " That file is damaged; it is set aside, not lost."


def _list(path: Path, known: tuple[backups.Backup, ...]) -> int:
    """The backups, the newest first; WANTING where there is none."""
    if not known:
        raise Wanting(f"there is no backup in {backup_folder(path)} yet. readback progress backup makes one.")
    say("readback progress restore NAME puts one of these in the place of your progress file:")
    return lines(map(_line, known))


def _line(of: backups.Backup) -> str:
    try:
        with backups.told(of.path):
            count = counted(backups.answers(of.path), "answer")
    except MemoryProblem as why:
        count = why.what
    made_for = MADE_FOR.get(of.kind, f"before the change from {of.kind.replace('-', ' ')}")
    return f"{of.path.name}  {of.at:%Y-%m-%d %H:%M} UTC  {made_for}, {count}"
