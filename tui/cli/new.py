"""`readback new DIR [--title T]`: a story to begin with, which teaches how one is written."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from shlex import quote

from tui.cli.errors import WrongUse
from tui.cli.options import Options
from tui.cli.output import lines
from tui.story.files import STORY
from tui.story.jsonschema import write_schemas
from tui.story.save import replace_text
from tui.story.template import files

LONGEST_ID, LONGEST_TITLE = 60, 200  # characters


def run(options: Options) -> int:
    """Write the template into a folder that is new or empty, and say what comes next."""
    folder = Path(options.folder).expanduser()
    _require_room(folder)
    title = " ".join(options.title.split()) or "A story of mine"
    if len(title) > LONGEST_TITLE or not title.isprintable():
        raise WrongUse(f"the title is longer than {LONGEST_TITLE} characters, or cannot be printed.")
    folder.mkdir(parents=True, exist_ok=True)
    texts = files(_id(folder.absolute().name), title)
    for name, text in texts.items():
        if name != STORY:
            replace_text(folder / name, text)
    write_schemas(folder)
    replace_text(folder / STORY, texts[STORY])  # last: with it the folder is a story
    shown = quote(str(options.folder))
    told = [str(folder / name) for name in texts]
    told += ["", "Next: put an article and its facts in place of those that are there, then"]
    told += [f"  readback check {shown}", f"  readback quiz {shown}"]
    return lines([*told, "", "To see it at home:", f"  readback stories add {shown}"])


def _require_room(folder: Path) -> None:
    """WrongUse unless the folder is empty or is not there yet: nothing is ever written over."""
    if folder.is_dir():
        if any(folder.iterdir()):
            what = "is a story already" if (folder / STORY).exists() else "is not empty"
            raise WrongUse(f"{folder} {what}. Name a folder that is empty, or that is not there yet.")
    elif folder.exists() or folder.is_symlink():
        raise WrongUse(f"{folder} is not a folder. Name one that is empty, or that is not there yet.")


def _id(name: str) -> str:
    """An id made of a folder's name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:LONGEST_ID].strip("-") or "story"
