"""What loading a story costs, against tomli and msgspec on the same files and nothing else."""

from __future__ import annotations

import time
from pathlib import Path

import tomli
from msgspec import convert

from bench.harness import ROOT, STORY, Row, at_most, paired, scratch
from bench.stories import write
from tui.story.files import FILES
from tui.story.load import load

PAIRS = 30
LIMIT = 1.5


def rows() -> list[Row]:
    """The bundled story, and one of 1,000 facts."""
    with scratch() as folder:
        write(folder / "large", 1000, "large", "Large")
        return [
            _row("the bundled story", ROOT / "content" / STORY, ROOT / "seeds"),
            _row("a story of 1,000 facts", folder / "large", None),
        ]


def _row(name: str, folder: Path, seeds: Path | None) -> Row:
    if load(folder, seeds).story is None:
        raise SystemExit(f"{name} does not load: readback check says why")

    def ours() -> float:
        start = time.process_time()
        load(folder, seeds)
        return time.process_time() - start

    def bare() -> float:
        start = time.process_time()
        for file, kind in FILES.items():
            path = folder / file
            if path.exists():
                convert(tomli.loads(path.read_text(encoding="utf-8")), kind)
        return time.process_time() - start

    return at_most(f"loading {name}, against tomli and msgspec", paired(ours, bare, PAIRS), LIMIT)
