"""The facts of a story, as its TOML files write them.

Every class here is one table of the format (`[[figures]]`, `[[quotes]]`, ...). Texts are kept
exactly as written: they become safe where they leave (`tui.safe`), never here.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct, field

Qualifier = Literal["exact", "about", "more_than", "less_than", "at_least", "at_most", "magnitude"]
FigureKind = Literal["count", "percent", "fraction", "money", "rate"]
FigureStatus = Literal["stated", "claimed", "goal"]
ClaimStatus = Literal["stated", "claimed", "goal", "promise", "hearsay"]
SpeakerKind = Literal["person", "office", "document", "sign", "unnamed"]
When = Literal["now", "former", "previous"]
Section = Literal["short", "matters", "numbers", "said", "where", "when", "confused", "open"]
Number = int | float | str  # 418, 4.5, or a fraction as "1/3"


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a story file: immutable, by name, and closed to unknown keys."""


class Unit(Record, frozen=True, kw_only=True):
    """What is counted, in the singular and in the plural."""

    one: str
    many: str


class Period(Record, frozen=True, kw_only=True):
    """When a figure holds: the article's words, and the year only if the article gives it."""

    said: str
    year: int | None = None


class Date(Record, frozen=True, kw_only=True):
    """When an event was, as far as the article says; nothing is filled in."""

    said: str
    month: int | None = None
    day: int | None = None
    year: int | None = None


class Role(Record, frozen=True, kw_only=True):
    """A speaker's role: `said` verbatim in the article, `title` as it is shown.

    `article` is where the role's evidence stands; by default the speaker's own article.
    """

    said: str
    title: str
    evidence: tuple[str, ...]
    when: When = "now"
    article: str | None = None


class Fact(Record, frozen=True, kw_only=True):
    """What every fact has.

    `evidence` is verbatim words of the article, each occurring once; the first is the locus and
    holds the value itself. `skip` maps a form that is left out to the reason why.
    """

    kind: ClassVar[str] = "fact"

    id: str
    article: str
    evidence: tuple[str, ...]
    weight: Literal[1, 2] = 1
    lures: tuple[str, ...] = ()
    not_lures: tuple[str, ...] = ()
    skip: dict[str, str] = {}
    note: str = ""


class Figure(Fact, frozen=True, kw_only=True):
    """A number of the article, with what it counts, when, and whose word it is."""

    kind: ClassVar[str] = "figure"

    ask: str
    label: str
    said: str
    value: Number
    to: Number | None = None
    qualifier: Qualifier = "exact"
    number: FigureKind = field(default="count", name="kind")
    unit: Unit | None = None
    currency: str | None = None
    per: str | None = None
    period: Period | None = None
    within: str | None = None
    of: str | None = None
    jurisdiction: str | None = None
    by: str | None = None
    status: FigureStatus = "stated"
    measure: str | None = None


class Comparison(Fact, frozen=True, kw_only=True):
    """Two figures of one measure, from the earlier to the later."""

    kind: ClassVar[str] = "comparison"

    ask: str
    label: str
    from_: str = field(name="from")
    to: str


class Speaker(Fact, frozen=True, kw_only=True):
    """Who speaks: a person, an office, a document, a sign, or somebody unnamed."""

    kind: ClassVar[str] = "speaker"

    sort: SpeakerKind = field(default="person", name="kind")
    name: str = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    party: str | None = None


class Quote(Fact, frozen=True, kw_only=True):
    """Words within one pair of quotation marks (each part), and who said them."""

    kind: ClassVar[str] = "quote"

    parts: tuple[str, ...]
    by: str
    via: str | None = None
    to: str | None = None
    also_accept: tuple[str, ...] = ()
    ask: str | None = None
    gap: str | None = None


class Claim(Fact, frozen=True, kw_only=True):
    """What somebody says, or the article states (`by` left out), in reported speech."""

    kind: ClassVar[str] = "claim"

    says: str
    ask: str
    status: ClaimStatus = "claimed"
    by: str | None = None
    to: str | None = None
    via: str | None = None


class Group(Fact, frozen=True, kw_only=True):
    """A named, counted set, such as the districts of a program."""

    kind: ClassVar[str] = "group"

    ask: str
    label: str
    size: int


class District(Fact, frozen=True, kw_only=True):
    """A member of a group: a state, or a part of one, in the article's words (`said`)."""

    kind: ClassVar[str] = "district"

    group: str
    state: str
    said: str
    part: str | None = None
    aliases: tuple[str, ...] = ()


class Event(Fact, frozen=True, kw_only=True):
    """What happened when; `after` names the events of the same article that came before."""

    kind: ClassVar[str] = "event"

    what: str
    when: Date
    after: tuple[str, ...] = ()


class Term(Fact, frozen=True, kw_only=True):
    """A program, law, office or place that a trainee must be able to explain."""

    kind: ClassVar[str] = "term"

    name: str
    meaning: str
    aliases: tuple[str, ...] = ()


class Side(Record, frozen=True, kw_only=True):
    """One of the things that are easily confused, and what it is."""

    name: str
    means: str


class Line(Record, frozen=True, kw_only=True):
    """A line of a briefing, with the ids of the facts it rests on; `sides` for what is confused."""

    section: Section
    cites: tuple[str, ...]
    text: str = ""
    sides: tuple[Side, ...] = ()


class LeftOut(Record, frozen=True, kw_only=True):
    """Words of the source that are no story (a caption, a login form), and why."""

    text: str
    reason: str


class Article(Record, frozen=True, kw_only=True):
    """One source text. The title is ours where the source has none."""

    id: str
    source: str
    sha256: str
    title: str
    publisher: str | None = None
    briefing: tuple[Line, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
