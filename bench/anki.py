"""The next item and an answer with 10,000 cards, side by side in one process with Anki's own backend.

Anki (PyPI `anki`, the extra `bench`) keeps a collection in SQLite behind a library in Rust. All its cards are
due, its daily limits lifted; an item is next once its question is rendered. Here the story is open, an
interview is a day ahead, and the queue goes by gain; an item is next once its question is made.

The limits are what the design costs. An answer is synced three times and more, as a rollback journal is, and
Anki's once, as a write-ahead log is: so at most four times. The queue is ranked in Python, by what each item
is worth at the hour of the interview, and Anki's in Rust, by the day an item is due: so at most ten times.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from operator import itemgetter
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

from bench.harness import Row, at_most, paired, scratch
from bench.logs import write as write_log
from bench.stories import story
from tui.memory.log import FILE, Log
from tui.quiz.question import Answer, Certainty, MarksKey, Question
from tui.story.load import Loaded
from tui.trainer.briefing import Opened
from tui.trainer.exposure import Exposure
from tui.trainer.outlook import outlook
from tui.trainer.quizzing import Memory, Quizzing
from tui.trainer.starting import plan

FACTS = 3_850  # they have some 10,000 items
ANSWERS = 150
STARTS = 11
SIZE = 14  # questions of a session, where the first is waited for
DAY = 86_400_000_000  # microseconds
GOOD = 3  # of Anki's four buttons
LIMIT, NEXT_LIMIT, FIRST_LIMIT = 4, 1, 10


def rows() -> list[Row]:
    """An answer, the next item after it, and the first one after opening."""
    promise = "an answer made durable, and the next of 10,000 items, against Anki's backend"
    try:
        backend = import_module("anki.collection")
    except ImportError:
        return [Row(promise, "anki is not installed here (pip install anki)", None)]
    with scratch() as folder:
        ours = Ours(folder)
        theirs = Anki(backend, folder / "collection.anki2", len(ours.opened.items))
        first = paired(lambda: timed(ours.start), lambda: timed(theirs.start), STARTS)
        ours.begin(ANSWERS + 2)
        costs = [(*_answered(ours), *_answered(theirs)) for _ in range(ANSWERS)]
        theirs.close()
    answer, following, both = (
        median(part(mine) / part(other) for mine, other in ((cost[:2], cost[2:]) for cost in costs))
        for part in (itemgetter(0), itemgetter(1), sum)
    )
    return [
        at_most(promise, both, LIMIT),
        at_most("  the answer alone", answer, LIMIT),
        at_most("  the next item alone", following, NEXT_LIMIT),
        at_most("the first of 10,000 items after opening, against Anki's backend", first, FIRST_LIMIT),
    ]


class Ours:
    """Readback: a story of some 10,000 items in memory, each of which was answered once or twice."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.opened = Opened("made-up", Loaded(folder, story(FACTS)))
        ids = [item.id for item in self.opened.items]
        write_log(self._path, ids, len(ids), _now(), recent=len(ids))
        self.start()

    def start(self) -> None:
        """Open the log, choose a session by gain, and make its first question."""
        self.begin(SIZE)

    def begin(self, size: int) -> None:
        log = Log.open(self._path, clock=_now)
        known = replace(outlook(log, "made-up", self.opened.items), interview=_now() + DAY)
        goes_by = plan(self.opened, known, log, self.opened.items, Exposure(_now), now=_now(), zone=None)
        memory = Memory(log, _now, lambda: str(uuid4()))
        self._quizzing = Quizzing(
            self.opened, memory, self.opened.items, known.standings, size=size, seed=1, plan=goes_by
        )
        assert self._quizzing.question.prompt

    def answer(self) -> None:
        """Answer rightly: graded, and durable when this returns."""
        self._quizzing.submit(_right(self._quizzing.question), 4.5)
        self._quizzing.save()

    def next(self) -> None:
        """On to the next item, its question made."""
        self._quizzing.advance()
        assert self._quizzing.question.prompt


class Anki:
    """Anki's backend: a collection of as many cards, all due."""

    def __init__(self, backend: Any, path: Path, cards: int) -> None:
        self._backend, self._path = backend, str(path)
        self._collection = backend.Collection(self._path)
        decks = self._collection.decks
        deck, kind = decks.id("Bench"), self._collection.models.by_name("Basic")
        requests = []
        for number in range(cards):
            note = self._collection.new_note(kind)
            note["Front"], note["Back"] = f"How many cases were there in year {number}?", str(number)
            requests.append(backend.AddNoteRequest(note, deck))
        self._collection.add_notes(requests)
        options = decks.config_dict_for_deck_id(deck)
        options["new"]["perDay"] = options["rev"]["perDay"] = 9_999  # the most that Anki takes
        decks.update_config(options)
        decks.select(deck)
        self._collection.sched.set_due_date(self._collection.find_cards("deck:Bench"), "0")
        self.start()

    def start(self) -> None:
        """Open the collection, and render the question of the first card."""
        self.close()
        self._collection = self._backend.Collection(self._path)
        self.next()

    def answer(self) -> None:
        """Answer “good”: committed when this returns."""
        self._collection.sched.answerCard(self._card, GOOD)

    def next(self) -> None:
        """On to the next card, its question rendered."""
        self._card = self._collection.sched.getCard()
        assert self._card.question()
        self._card.start_timer()

    def close(self) -> None:
        self._collection.close()


def timed(work: Callable[[], None]) -> float:
    """Seconds by the clock on the wall: what is durable is waited for, and Anki works in threads."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _answered(side: Ours | Anki) -> tuple[float, float]:
    return timed(side.answer), timed(side.next)


def _right(question: Question) -> Answer:
    if isinstance(question.key, MarksKey):
        return Answer(marks=question.key.marks, certainty=Certainty.THINK)
    return Answer(entries=question.right, certainty=Certainty.THINK)


def _now() -> int:
    return time.time_ns() // 1000
