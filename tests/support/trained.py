"""A trainer over the bundled story, and sessions that take their time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from answering import right
from memory_fakes import SECOND, FixedClock, Ids, log_in

from tui.quiz.question import Answer, Question
from tui.story.library import Library
from tui.trainer.quizzing import Quizzing
from tui.trainer.trainer import Trainer

ROOT = Path(__file__).parents[2]
STORY = "maine-opioid-crackdown"
PACE = 40 * SECOND  # so slow that four questions take more than two minutes


class Trained:
    """A trainer, its clock, and where its files are."""

    def __init__(self, folder: Path, *, own: bool = False, ids: int = 1) -> None:
        """With `own`, over a copy of the content that a test may change."""
        self.folder = folder
        self.clock = FixedClock()
        content = ROOT / "content"
        if own and not (folder / "content").exists():
            shutil.copytree(content, folder / "content")
        self.library = Library(folder / "content" if own else content, ROOT / "seeds")
        self.trainer = self.restarted(ids)

    def restarted(self, ids: int) -> Trainer:
        """Another trainer over the same files, as after a restart."""
        data = self.folder / "data"
        self.trainer = Trainer(
            self.library,
            lambda: log_in(data, self.clock),
            self.clock,
            lambda: 7,
            new_id=Ids(ids),
            zone=UTC,
            cache=data / "stories",
        )
        return self.trainer

    def change(self, file: str, before: str, after: str) -> None:
        """Change the story's own files."""
        path = self.folder / "content" / STORY / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    def go(self, quizzing: Quizzing, answer: Answer, *, pace: int = PACE) -> None:
        """Answer, save and go on, after a while."""
        self.clock.move(pace)
        quizzing.submit(answer, pace / SECOND)
        quizzing.save()
        quizzing.advance()

    def play(self, quizzing: Quizzing, how: Callable[[Question], Answer] = right) -> None:
        """The whole session."""
        while not quizzing.done:
            self.go(quizzing, how(quizzing.question))
