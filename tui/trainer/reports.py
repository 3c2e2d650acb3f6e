"""What the trainer reports of memory: readiness, progress, the sheet and the statistics, as plain values."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tui.quiz.question import ItemId
from tui.trainer.views import Risk


class Ready(Struct, frozen=True):
    """Readiness, 0 to 1, and the interval in which it lies 90 times of 100 if the model holds."""

    share: float
    low: float
    high: float


class ReadinessView(Struct, frozen=True):
    """How much of a story will be recalled unaided, now and at the interview.

    `then` is None where no interview lies ahead; `at` is its date all the same, if one was set. `enough` says
    whether there are enough `delayed` answers for the figures to mean much. `blanks` are the items of weight
    that are the likeliest to be forgotten, at the interview or else now, the worst first; each says its
    chance as "41 %", or "missed yesterday", "changed since you learnt it", "never asked". `recognised` of the
    `weighted` items are asked by recognition only.
    """

    now: Ready
    then: Ready | None
    at: int | None  # UTC microseconds
    enough: bool
    delayed: int
    recognised: int
    blanks: tuple[Risk, ...]
    due: int
    weighted: int
    asked: int = 0  # of the weighted items, those that were ever asked


class Bought(Struct, frozen=True):
    """What ten minutes buy: readiness at the interview without them, with them, and how many questions."""

    before: float
    after: float
    questions: int


class Taken(Struct, frozen=True):
    """What was taken back, in words ("your answer to “drug cases, 2011”"), and the item, if it has one."""

    what: str
    item: ItemId | None


class KindReady(Struct, frozen=True):
    """Readiness of one kind of fact, by the items that carry its weight."""

    name: str
    share_now: float
    share_then: float | None
    items: int


class Day(Struct, frozen=True):
    """A day of the trainee's own time zone on which something was answered."""

    date: date
    answers: int
    right: int


class Calibration(Struct, frozen=True):
    """Of the answers sent as "sure", "think so" or "guess", how many were right; overrules are shown apart.

    `right` are those that were graded right; `overruled` those that count as right on the trainee's word.
    """

    name: str
    answers: int
    right: int
    overruled: int


class MixUp(Struct, frozen=True):
    """A for B: asked for `asked_for` (the right answer), the trainee said `said`, so many times."""

    item: ItemId
    label: str
    asked_for: str
    said: str
    times: int


class Hard(Struct, frozen=True):
    """One of the hardest items: how often it was missed, and its chance to be recalled now (0 to 1).

    They are in the order of the two together: what was missed often and has been learnt since comes late.
    """

    item: ItemId
    label: str
    missed: int
    asked: int
    p: float


class Changed(Struct, frozen=True):
    """An item whose answer, or what backs it, is another than when it was learnt.

    `was` is empty where the log does not have it. Where `was` and `now` are the same, it is the words of the
    article behind it that changed.
    """

    item: ItemId
    label: str
    was: str
    now: str


class Gone(Struct, frozen=True):
    """An item that was asked before and that the story has no more; its history is kept."""

    item: ItemId
    asked: int
    right: int


class Never(Struct, frozen=True):
    """An item that is never asked; `Trainer.restore(event_id)` takes it back."""

    event_id: str
    item: ItemId
    label: str


class Flag(Struct, frozen=True):
    """A key that the trainee holds to be wrong, and where it stands ("figures.toml:12")."""

    event_id: str
    item: ItemId
    label: str
    where: str


class ProgressView(Struct, frozen=True):
    """All that the progress screen shows. `days` are the oldest first, and only those with answers.

    `forecast` has times (UTC microseconds) and the readiness at each if nothing more is answered, from now to
    the interview, or for two weeks where no date lies ahead.
    """

    title: str
    at: int  # now, UTC microseconds
    readiness: ReadinessView
    kinds: tuple[KindReady, ...] = ()
    days: tuple[Day, ...] = ()
    certainties: tuple[Calibration, ...] = ()
    mixups: tuple[MixUp, ...] = ()
    hardest: tuple[Hard, ...] = ()
    forecast: tuple[tuple[int, float], ...] = ()
    changed: tuple[Changed, ...] = ()
    gone: tuple[Gone, ...] = ()
    never: tuple[Never, ...] = ()
    flagged: tuple[Flag, ...] = ()
    answers: int = 0
    overruled: int = 0


class SheetLine(Struct, frozen=True):
    """A line of the last-minutes sheet: the answer, and the words of the article that back it.

    `why` says why it stands where it does: "sure, and wrong, today", "92 %", "never asked".
    """

    item: ItemId
    label: str
    answer: str
    evidence: str
    article: str  # its title
    why: str


class SheetView(Struct, frozen=True):
    """What to say, what to hedge and what to look up, as it will be `at` the interview, or now."""

    title: str
    at: int  # UTC microseconds
    wrong_sure: tuple[SheetLine, ...]
    say: tuple[SheetLine, ...]
    hedge: tuple[SheetLine, ...]
    look_up: tuple[SheetLine, ...]


class Bin(Struct, frozen=True):
    """Answers whose predicted recall lay from `low` to `high`: the mean prediction, and what happened."""

    low: float
    high: float
    predicted: float
    happened: float
    answers: int


class StatsView(Struct, frozen=True):
    """How well predicted recall matched what happened.

    `log_loss` (nats an answer) is held against `baseline`, that of always saying the trainee's average; both
    are None where there are no delayed answers. `enough` says whether there are enough of them to tell.
    `medians` are seconds by form.
    """

    title: str
    answers: int
    delayed: int
    enough: bool
    log_loss: float | None
    baseline: float | None
    bins: tuple[Bin, ...]
    medians: dict[str, float]
    overruled: int
    flagged: int
