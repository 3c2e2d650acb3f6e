"""Libraries to try things on: copies of the bundled story, and what is done to them."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from running import ROOT, STORY

# What a story must never do to a terminal or a page: markup, actions, OSC 52 and OSC 0, bidi, C1, NUL, DEL.
ESCAPES = "\x1b]52;c;aGFja2Vk\x07\x1b]0;hacked\x07\x1b[31m\x9b31m\x7f\u202e\u2066\u200f"
MARKUP = "[/x][@click=app.quit]quit[/][b]bold[/b][link=file:///etc/passwd]"
HOSTILE = f"{ESCAPES} {MARKUP}"


def copied(folder: Path) -> Path:
    """A library with a copy of the bundled story; its folder."""
    library = folder / "library"
    shutil.copytree(ROOT / "content" / STORY, library / STORY)
    shutil.copytree(ROOT / "seeds", library / "seeds")
    return library


def changed(file: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file; the number of its line."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def tiny(library: Path, name: str, source: str = "Ann Hill counted 58 fires in 2016.", **more: str) -> Path:
    """A story of one figure, written into `library`; `more` are files to write instead or beside."""
    folder = library / name
    folder.mkdir(parents=True)
    digest = hashlib.sha256(source.encode()).hexdigest()
    files = {
        "story.toml": (
            f'id = "{name}"\nschema = 1\ntitle = "Fires"\nsummary = "Fires."\narticles = ["city"]\n'
        ),
        "articles.toml": (
            f'[[articles]]\nid = "city"\nsource = "city.txt"\nsha256 = "{digest}"\ntitle = "Fires"\n'
        ),
        "figures.toml": (
            '[[figures]]\nid = "fires"\narticle = "city"\nask = "How many fires were there in 2016?"\n'
            'label = "fires, 2016"\nsaid = "58"\nvalue = 58\nunit = { one = "fire", many = "fires" }\n'
            'period = { said = "2016", year = 2016 }\nevidence = ["58 fires in 2016"]\n'
        ),
        "speakers.toml": (
            '[[speakers]]\nid = "hill"\narticle = "city"\nname = "Ann Hill"\nevidence = ["Ann Hill"]\n'
            'skip = { choice = "she has no role", text = "she has no role", match = "she has no role" }\n'
        ),
        **{f"{key}.toml": text for key, text in more.items()},
    }
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    (folder / "city.txt").write_text(source, encoding="utf-8", newline="")
    return folder
