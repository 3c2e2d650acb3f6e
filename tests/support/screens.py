"""The app on a real library with a clock that stands still, and what its screens show as plain text."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from pathlib import Path

from memory_fakes import FixedClock, Ids, log_in
from running import ROOT
from textual.app import App
from textual.strip import Strip
from textual.worker import WorkerCancelled

from tui.app.app import ReadbackApp
from tui.app.settings import Settings, Store
from tui.app.start import Start
from tui.story.library import Library
from tui.trainer.trainer import Trainer

SIZES = {"standard": (80, 24), "wide": (120, 40), "vast": (200, 60), "narrow": (60, 20)}
SESSIONS = "sessions-portland"
LEPAGE = "lepage-letter"


def trainer(folder: Path, library: Path | None = None) -> Trainer:
    """A trainer on a library (the bundled one) whose memory is a log in `folder`."""
    clock = FixedClock()
    where = Library(library or ROOT / "content", None if library else ROOT / "seeds")
    return Trainer(where, lambda: log_in(folder, clock), clock, lambda: 7, new_id=Ids(), zone=UTC)


def app(
    folder: Path, start: Start | None = None, *, library: Path | None = None, **settings: object
) -> ReadbackApp:
    """The app, its cursor and its animations at rest."""
    wishes = Settings.of({"animation": False, **settings})
    return ReadbackApp(trainer(folder, library), Store(now=wishes), start)


async def idle(shown: App[None]) -> None:
    """Until nothing is at work beside the screen; work that newer work replaced meanwhile is no failure."""
    while working := [worker for worker in shown.workers if not worker.is_finished]:
        for worker in working:
            with suppress(WorkerCancelled):
                await worker.wait()


def strips(shown: ReadbackApp) -> list[Strip]:
    """What the screen shows, line by line, with styles."""
    return shown.screen._compositor.render_strips()


def text(shown: ReadbackApp) -> str:
    """What the screen shows, as plain text."""
    return "\n".join(strip.text.rstrip() for strip in strips(shown))


def styled(shown: ReadbackApp, background: str) -> str:
    """The words that stand on a background, by its hex colour: what is marked, or lit."""
    return " ".join(
        segment.text.strip()
        for strip in strips(shown)
        for segment in strip
        if segment.style and segment.style.bgcolor and segment.style.bgcolor.get_truecolor().hex == background
    )
