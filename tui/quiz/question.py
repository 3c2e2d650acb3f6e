"""The words of the quiz: items, forms, questions, answers and verdicts, as plain values."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from fractions import Fraction

from msgspec import Struct

from tui.story.evidence import Span


class Form(StrEnum):
    """The way an item is asked."""

    CHOICE = "choice"
    SELECT = "select"
    MATCH = "match"
    ORDER = "order"
    CLOZE = "cloze"
    NUMBER = "number"
    TEXT = "text"
    RECALL = "recall"


class Rung(IntEnum):
    """How much an answer must bring of its own: recognition, cued recall, free recall."""

    RECOGNITION = 1
    CUED = 2
    FREE = 3


RUNGS = {
    Form.CHOICE: Rung.RECOGNITION,
    Form.SELECT: Rung.RECOGNITION,
    Form.MATCH: Rung.RECOGNITION,
    Form.ORDER: Rung.RECOGNITION,
    Form.CLOZE: Rung.CUED,
    Form.NUMBER: Rung.FREE,
    Form.TEXT: Rung.FREE,
    Form.RECALL: Rung.FREE,
}

INTERVIEW = "interview"  # the form of an answer that was said in an interview: no question has it

MARKED_FORMS = frozenset({Form.CHOICE, Form.SELECT, Form.MATCH, Form.ORDER})


def rung_of(form: str) -> int:
    """The rung of a form as the log has it: what is said in an interview is free recall; 0 if unknown."""
    return Rung.FREE if form == INTERVIEW else RUNGS[Form(form)] if form in RUNGS else 0


class Certainty(StrEnum):
    """How sure the trainee was, said by the key that sent the answer."""

    GUESS = "guess"
    THINK = "think"
    SURE = "sure"


class ItemId(Struct, frozen=True, order=True, gc=False):
    """An item's identity, as fields: it survives rewording, reordering and new facts."""

    story: str
    fact: str
    aspect: str


class Item(Struct, frozen=True, gc=False):
    """The thing to remember: one aspect of one fact, and the forms it can be asked in."""

    id: ItemId
    kind: str
    article: str
    primary: bool
    weight: int
    forms: tuple[Form, ...]
    label: str  # names the item without giving its answer away: "drug cases prosecuted in 2016"


class Option(Struct, frozen=True, gc=False):
    """Something to choose. `why` explains, for a wrong one, what it really is ("87 is 2015")."""

    text: str
    why: str = ""
    fact: str | None = None


class NumberKey(Struct, frozen=True, gc=False):
    """What a typed number is held against.

    `value` and `to` are exact (a range has both); `units` are the words that may go with it, `wrong_units`
    those of the story's other figures; `percent` says that 33 and 33 % mean the same here.
    """

    value: Fraction
    to: Fraction | None = None
    qualifier: str = "exact"
    number: str = "count"
    said: str = ""
    units: tuple[str, ...] = ()
    wrong_units: tuple[str, ...] = ()
    known: tuple[tuple[Fraction, str], ...] = ()  # other figures of the story, with what they are
    direction: str = ""  # "up" or "down" where the number is a change: then "down 29" and -29 are read so


class TextKey(Struct, frozen=True, gc=False):
    """What a typed text is held against: what is right, and the story's other names, never accepted."""

    right: tuple[str, ...]
    others: tuple[tuple[str, str], ...] = ()  # (a name, what or who it is)
    accepted: tuple[str, ...] = ()  # right too, but not the wording asked for (a district's official name)


class Entry(Struct, frozen=True, gc=False):
    """A thing to be named in a recall: the wording, what else is taken, and its place on the map."""

    text: str
    accepts: tuple[str, ...] = ()
    state: str = ""  # two letters
    part: str = ""
    why: str = ""


class RecallKey(Struct, frozen=True, gc=False):
    """What recalled entries are held against: the members, and what else can be recognised but is wrong."""

    members: tuple[Entry, ...]
    others: tuple[Entry, ...] = ()
    ambiguous: tuple[tuple[str, str], ...] = ()  # ("Ohio", "Which part of Ohio: northern or southern?")


class MarksKey(Struct, frozen=True, gc=False):
    """The right marks, as indices into `options`: choice has one, select some (in any order),
    match one a row, order all from first to last."""

    marks: tuple[int, ...]


Key = NumberKey | TextKey | RecallKey | MarksKey


class Question(Struct, frozen=True, gc=False):
    """An item in a form, rendered with a seed.

    `cite` says which article it is about; `before` and `after` are the words around a cloze's gap;
    `evidence` is never empty, and its first span is the locus.
    """

    item: ItemId
    kind: str
    form: Form
    seed: int
    prompt: str
    cite: str
    key: Key
    right: tuple[str, ...]  # the right answer(s) as shown, one unless select, recall, match or order
    explanation: str
    evidence: tuple[Span, ...]
    options: tuple[Option, ...] = ()
    rows: tuple[str, ...] = ()  # match: what the options go with
    before: str = ""
    after: str = ""
    accepts: tuple[str, ...] = ()
    unit: str = ""  # number: what is counted, shown beside the input


PASS = 0.6  # a score below it is a miss (policy 1, DESIGN section 6)


class Answer(Struct, frozen=True, gc=False):
    """What the trainee gave: marks (indices into options) or typed entries. Neither: "I don't know"."""

    marks: tuple[int, ...] = ()
    entries: tuple[str, ...] = ()
    certainty: Certainty | None = None

    @property
    def blank(self) -> bool:
        """Whether this is an honest "I don't know"."""
        return not self.marks and not any(entry.strip() for entry in self.entries)


class Outcome(StrEnum):
    """How an answer went; each has its own mark, so that colour is never needed."""

    RIGHT = "right"
    PART = "part"
    WRONG = "wrong"
    MISSED = "missed"  # I don't know


class Finding(Struct, frozen=True, gc=False):
    """One part of a verdict: an entry, a row or an option, how it went, and why."""

    outcome: Outcome
    text: str
    why: str = ""


class Verdict(Struct, frozen=True, gc=False):
    """The grading of an answer. `score` is 0 to 1; `points` are certainty marks, None without certainty."""

    outcome: Outcome
    score: float
    given: str
    findings: tuple[Finding, ...] = ()
    points: float | None = None


class Reading(Struct, frozen=True, gc=False):
    """How a typed entry is read before anything is judged.

    `ask` is a question back ("Which part of Ohio?"), in which case nothing may be sent yet; `state` and
    `part` light the map, right or wrong alike.
    """

    text: str
    ask: str = ""
    state: str = ""
    part: str = ""
