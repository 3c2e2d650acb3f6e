"""`readback stories [list | add FOLDER | remove FOLDER|ID]`: which stories there are, and where."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import json, structs

from tui.cli.errors import Wanting, WrongUse, nearest
from tui.cli.formats.checked import many
from tui.cli.opening import added, library
from tui.cli.options import Options
from tui.cli.output import WELL, json_lines, lines, say
from tui.paths import data_dir
from tui.safe import one_line
from tui.story.files import STORY
from tui.story.libraries import BUNDLED, FILE, MOST, Damaged, Libraries, Registry, read_registry
from tui.story.library import Entry, Library
from tui.story.save import replace_text
from tui.trainer.proving import proved

PROVED = 30  # stories that are proved for the list, which takes a moment each


def run(options: Options) -> int:
    """List, add or remove; Wanting where the list of stories cannot be read."""
    where = library(options)
    if not options.action or options.action == "list":
        return _list(where, options)
    if not isinstance(where, Libraries):
        raise WrongUse("with --library (or READBACK_LIBRARY) only that library counts: leave it out.")
    file = data_dir(options.data, os.environ) / FILE
    try:
        known = read_registry(file)
    except Damaged as why:
        raise Wanting(str(why)) from None
    act = _added if options.action == "add" else _removed
    changed, said = act(where, known, options.folder)
    if changed != known:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_text(Path(os.path.realpath(file)), json.format(json.encode(changed)).decode() + "\n")
    for line in _clashes(library(options), where) if options.action == "add" else ():
        say(f"readback: {line}")
    return lines([said])


# The list


def _list(where: Library, options: Options) -> int:
    entries = where.entries()
    rows = (_row(where, entry, prove=len(entries) <= PROVED) for entry in entries)
    if options.json:
        return json_lines(rows)
    lines(map(_told, rows))
    if isinstance(where, Libraries):
        lines(_aside(where))
    if not entries:
        say("readback: there are no stories. Begin one with readback new DIR or readback draft ARTICLE.")
    return WELL


def _row(where: Library, entry: Entry, *, prove: bool) -> dict[str, Any]:
    loaded = where.open(entry.id)
    story = loaded.story or loaded.partial
    problems = len(proved(loaded).problems) if prove else len(loaded.problems)
    return {
        "story": entry.id,
        "title": entry.title,
        "facts": len(story.facts) if story else 0,
        "folder": str(where.folder / entry.folder),
        "problems": problems,
        "why": str(entry.broken[0]) if entry.broken else None,
    }


def _told(row: dict[str, Any]) -> str:
    problems = many(row["problems"], "problem") if row["problems"] else "no problem"
    told = f"{row['story']} · {row['title']} · {many(row['facts'], 'fact')} · {problems} · {row['folder']}"
    return one_line(f"{told}\n  {row['why']}" if row["why"] else told)


def _aside(where: Libraries) -> Iterator[str]:
    """What is hidden, and folders that were added and are not there now."""
    for name in sorted(where.hidden):
        yield one_line(f"hidden: {name.removeprefix(BUNDLED)}")
    for part in where.parts[2:]:
        if not part.entries():
            yield one_line(f"no story there now: {part.folder}")


# Adding and removing


def _added(where: Libraries, known: Registry, name: str) -> tuple[Registry, str]:
    """The registry with that folder, or without that story among the hidden; and what to say."""
    hidden = _hidden(known, name)
    if hidden:
        left = tuple(one for one in known.hidden if one != hidden)
        return structs.replace(known, hidden=left), f"shown again: {hidden.removeprefix(BUNDLED)}"
    folder = Path(os.path.realpath(Path(name).expanduser()))
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise WrongUse(f"{name[:200]} {what}, and no story of that id is hidden. Name a folder of stories.")
    if str(folder) in known.added or any(folder == Path(os.path.realpath(p.folder)) for p in where.parts):
        return known, f"listed already: {folder}"
    if where.lists(folder):
        return known, f"listed already: {folder}"
    found = added(str(folder)).entries()
    if not found:
        raise WrongUse(f"{folder} has no story: neither it nor a folder in it has a {STORY}.")
    if len(known.added) >= MOST:
        raise WrongUse(f"{MOST:,} folders are the limit. Put stories into one folder, and add that.")
    told = f"added: {folder} ({many(len(found), 'story') if len(found) == 1 else f'{len(found):,} stories'})"
    return structs.replace(known, added=(*known.added, str(folder))), told


def _hidden(known: Registry, name: str) -> str:
    """The hidden story that is called so: by its id, its folder's name or its folder; else ""."""
    full = os.path.realpath(Path(name).expanduser())
    for one in known.hidden:
        if name in (one.removeprefix(BUNDLED), Path(one).name) or one == full:
            return one
    return ""


def _removed(where: Libraries, known: Registry, name: str) -> tuple[Registry, str]:
    """The registry without that folder, or with that story hidden; and what to say."""
    full = os.path.realpath(Path(name).expanduser())
    if full in known.added:
        left = tuple(one for one in known.added if one != full)
        return structs.replace(known, added=left), f"taken off the list: {full} (its files are as they were)"
    entry = next((one for one in where.entries() if name == one.id or one.folder == full), None)
    if entry is None:
        hint = nearest(name, (*where.ids(), *known.added))
        raise WrongUse(f"there is no story and no added folder “{name[:80]}”.{hint}")
    part, its = where.home(entry)
    if entry.folder in known.added:
        return _removed(where, known, entry.folder)
    if len(known.hidden) >= MOST:
        raise WrongUse(f"{MOST:,} hidden stories are the limit.")
    hidden = where.hidden_name(part, its)
    told = f"hidden: {entry.id} (its files and your answers are as they were)"
    return structs.replace(known, hidden=(*known.hidden, hidden)), told


def _clashes(now: Library, before: Library) -> Iterator[str]:
    """The stories that came with what was added and cannot be opened, each with the reason."""
    known = {entry.folder for entry in before.entries()}
    for entry in now.entries():
        if entry.broken and entry.folder not in known:
            yield str(entry.broken[0])
