"""Machines that answer each for itself and carry their progress to one another, as files of text."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from memory_fakes import DAY, MONDAY, FixedClock, Ids, answered, interviewed, item, log_in, missed

from tui.memory.device import Note, note_path
from tui.memory.event import Dated, Event, Flagged, NeverAsk, Overruled, Reset
from tui.memory.exchange import Read, read
from tui.memory.keeping import Keeping
from tui.memory.merge import Merged
from tui.memory.standings import Standing
from tui.quiz.question import ItemId

SESSION = "00000000-0000-4000-9000-000000000001"
STORIES = ("story", "other")
Facts = tuple[tuple[Event, ...], dict[ItemId, Standing]]


def quick_folder() -> str | None:
    """A folder in memory, where the system has one: for tests of what is written, not that it is durable."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Machine:
    """A progress file in a folder, and a clock of its own."""

    def __init__(self, folder: Path, number: int, ahead: int = 0) -> None:
        self.folder = folder
        self.clock = FixedClock(MONDAY + ahead)
        self.ids = Ids(1 + 1000 * number)
        self.said: list[str] = []  # ids of events, that may be taken back
        self.log = log_in(folder, self.clock, self.ids)
        self._number = number

    def answer(self, fact: int, right: bool = True, story: str = "story") -> str:
        """An answer; gives its id."""
        make = answered if right else missed
        return self.say(lambda id, at: make(id, at=at, of=item(f"fact-{fact}", story=story)))

    def say(self, make: Callable[[str, int], Event]) -> str:
        """Any event; gives its id."""
        event = make(f"event-{self._number}-{len(self.said)}", self.clock())
        self.log.append(event)
        self.said.append(event.id)
        return event.id

    def other(self, kind: str, about: str, fact: int) -> str:
        """An event that is no answer: "overrule" (the answer `about`), "never", "flag", "reset" or "date".

        Or an "interview": an answer in one, with what was heard in it.
        """
        of = item(f"fact-{fact}")
        makes: dict[str, Callable[[str, int], Event]] = {
            "overrule": lambda id, at: Overruled(id=id, at=at, session=SESSION, overrules=about, item=of),
            "never": lambda id, at: NeverAsk(id=id, at=at, session=SESSION, item=of),
            "flag": lambda id, at: Flagged(
                id=id,
                at=at,
                session=SESSION,
                item=of,
                form="choice",
                seed=7,
                given=("87",),
                where="f.toml:12",
            ),
            "reset": lambda id, at: Reset(id=id, at=at, session=SESSION, story="story"),
            "date": lambda id, at: Dated(id=id, at=at, session=SESSION, story="story", when=at + DAY),
        }
        return self.interview(fact) if kind == "interview" else self.say(makes[kind])

    def interview(self, fact: int) -> str:
        """An answer in an interview in which two facts are heard; gives its id, which is said last."""
        whole = f"event-{self._number}-{len(self.said) + 2}"
        for _ in range(2):
            self.said.append(f"event-{self._number}-{len(self.said)}")
        heard = [
            answered(one, at=self.clock(), of=item(f"fact-{at}"), form="interview", interview=whole)
            for at, one in zip((fact, fact + 1), self.said[-2:], strict=True)
        ]
        self.log.extend([*heard, interviewed(whole, at=self.clock())])
        self.said.append(whole)
        return whole

    def undo(self, event_id: str) -> None:
        """Take an event back."""
        self.log.undo(event_id, session=f"session of {self._number}")

    def keeping(self) -> Keeping:
        """The file, for what is done with the whole of it."""
        return Keeping(self.log.path, self.clock, self.ids)

    def export(self) -> list[bytes]:
        """All of its progress as text."""
        return exported(self.keeping())

    def take(self, text: Iterable[bytes]) -> Merged:
        """Import what another has exported, of which every line must be sound."""
        found = sound(text)
        keeping = self.keeping()
        try:
            return keeping.take_in(found.lines)
        finally:
            keeping.close()

    def facts(self) -> Facts:
        """What the log says, wherever its rows come from."""
        standings = {of: s for story in STORIES for of, s in self.log.standings(story).items()}
        return self.log.events(), standings

    def clone(self, folder: Path, number: int) -> Machine:
        """The machine once more, down to its disk: both go on as the same device."""
        self.log.close()
        self.folder.mkdir(exist_ok=True)
        shutil.copytree(self.folder, folder)
        note = note_path(folder / "progress.db")
        if note.exists():
            found = msgspec.json.decode(note.read_bytes(), type=Note)
            inode = (folder / "progress.db").stat().st_ino
            note.write_bytes(msgspec.json.encode(Note(found.device, inode, found.number)))
        return Machine(folder, number, self.clock() - MONDAY)


def exported(keeping: Keeping) -> list[bytes]:
    """Progress as text, a line each; the file is closed."""
    try:
        return [f"{line}\n".encode() for line in keeping.export()]
    finally:
        keeping.close()


def sound(text: Iterable[bytes]) -> Read:
    """What exported text has, of which nothing may be damaged."""
    found = read(text)
    assert found.faults == ()
    return found
