"""The events of the log: what happened, as one row each."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui.quiz.question import ItemId


class Rating(StrEnum):
    """What an answer means for memory (policy 1); `NONE` where it does not count."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    NONE = "none"


class Answered(Struct, frozen=True, kw_only=True):
    """An answer, with all that is needed to compute everything else again.

    `at` is UTC in microseconds since 1970; `seconds` is how long the answer took; `options` are the texts
    shown, in their order; `given` is the answer as texts; `fingerprint` is of the right answer and its
    evidence (so that a changed fact is noticed); `policy` is the version of the rating policy; `wrong` are
    those of `given` that were taken for right ones: what the trainee mixes up; `right` is the right answer as
    texts, as it was shown (empty in rows of schema version 1, which did not keep it). `interview` is the id
    of the answer in an interview that this one was heard in, empty for one to a question of its own;
    `ticked` says that it was not heard: the trainee said it aloud, and says so.
    """

    id: str  # UUID
    at: int
    session: str
    item: ItemId
    form: str
    seed: int
    options: tuple[str, ...]
    given: tuple[str, ...]
    score: float
    outcome: str
    certainty: str | None
    points: float | None
    seconds: float
    rating: Rating
    fingerprint: str
    policy: int = 1
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    interview: str = ""
    ticked: bool = False


class Noted(Struct, frozen=True):
    """One thing found in an answer in free text: code points `start` to `end` of it, as `listen` has it."""

    start: int
    end: int
    finding: str  # stated, loose, contradicted, unsupported
    fact: str | None = None
    right: str | None = None
    hedged: bool = False


class Interviewed(Struct, frozen=True, kw_only=True):
    """An answer in an interview, whole; what it says of single facts are `Answered` events, just before it.

    `question` are its words, `opener` and `sort` say where it came from (opener, hostile, follow-up), `facts`
    are the ids asked for; `given` is the answer, in `seconds`, and `findings` what was heard in it. `again`
    marks a second try at the same question. An answer that was said aloud is `ticked`: nothing was heard,
    and its findings, without a place, are what the trainee says they said.
    """

    id: str
    at: int
    session: str
    story: str
    seed: int
    question: str
    opener: str
    sort: str
    facts: tuple[str, ...]
    given: str
    seconds: float
    findings: tuple[Noted, ...]
    again: bool = False
    ticked: bool = False


class Undone(Struct, frozen=True, kw_only=True):
    """Takes an earlier event back, of any type but this one."""

    id: str
    at: int
    session: str
    undoes: str  # the id of the event taken back


class Overruled(Struct, frozen=True, kw_only=True):
    """The trainee was right after all: the answer `overrules` counts as wholly right."""

    id: str
    at: int
    session: str
    overrules: str  # the id of the answer
    item: ItemId


class NeverAsk(Struct, frozen=True, kw_only=True):
    """The item is to be asked no more, until this is taken back."""

    id: str
    at: int
    session: str
    item: ItemId


class Flagged(Struct, frozen=True, kw_only=True):
    """The trainee says that the key of a question is wrong; kept for the author.

    `form` and `seed` make the question again, `given` is what was answered, and `where` is the file and line
    of the fact: "figures.toml:12".
    """

    id: str
    at: int
    session: str
    item: ItemId
    form: str
    seed: int
    given: tuple[str, ...]
    where: str


class Reset(Struct, frozen=True, kw_only=True):
    """All events of the story before this one, in the log's order, count no more."""

    id: str
    at: int
    session: str
    story: str


class Dated(Struct, frozen=True, kw_only=True):
    """When the interview about the story is, UTC in microseconds, or None: it has no date any more.

    Of those in force the last one in the log's order holds.
    """

    id: str
    at: int
    session: str
    story: str
    when: int | None


Event = Answered | Interviewed | Undone | Overruled | NeverAsk | Flagged | Reset | Dated
