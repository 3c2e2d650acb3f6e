"""The facts of a story, as its TOML files write them.

Every class here is one table of the format (`[[figures]]`, `[[quotes]]`, ...). Texts are kept
exactly as written: they become safe where they leave (`tui.safe`), never here.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct, field

Qualifier = Literal["exact", "about", "more_than", "less_than", "at_least", "at_most", "magnitude"]
FigureKind = Literal["count", "percent", "fraction", "money", "rate"]
FigureStatus = Literal["stated", "claimed", "goal"]
ClaimStatus = Literal["stated", "claimed", "goal", "promise", "hearsay"]
SpeakerKind = Literal["person", "office", "document", "sign", "unnamed"]
When = Literal["now", "former", "previous"]
Section = Literal["short", "matters", "numbers", "said", "where", "when", "confused", "open"]

# Bounds, so that no story can make the app slow or large; infinity and "not a number" fail them too.
Number = (
    Annotated[int, Meta(ge=-(10**15), le=10**15)]
    | Annotated[float, Meta(ge=-1e15, le=1e15)]
    | Annotated[str, Meta(pattern=r"^-?[0-9]{1,15}(\.[0-9]{1,9})?(/[1-9][0-9]{0,14})?$")]
)  # 418, 4.5, or a fraction as "1/3"
Words = Annotated[str, Meta(max_length=2_000)]
Several = Annotated[tuple[Words, ...], Meta(max_length=64)]
Year = Annotated[int, Meta(ge=1, le=9999)]
Month = Annotated[int, Meta(ge=1, le=12)]
Day = Annotated[int, Meta(ge=1, le=31)]
Size = Annotated[int, Meta(ge=1, le=1_000)]
Skips = Annotated[dict[Words, Words], Meta(max_length=64)]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a story file: immutable, by name, and closed to unknown keys."""


class Unit(Record, frozen=True, kw_only=True):
    """What is counted, in the singular and in the plural."""

    one: Words
    many: Words


class Period(Record, frozen=True, kw_only=True):
    """When a figure holds: the article's words, and the year only if the article gives it."""

    said: Words
    year: Year | None = None


class Date(Record, frozen=True, kw_only=True):
    """When an event was, as far as the article says; nothing is filled in."""

    said: Words
    month: Month | None = None
    day: Day | None = None
    year: Year | None = None


class Role(Record, frozen=True, kw_only=True):
    """A speaker's role: `said` verbatim in the article, `title` as it is shown.

    `article` is where the role's evidence stands; by default the speaker's own article.
    """

    said: Words
    title: Words
    evidence: Several
    when: When = "now"
    article: Words | None = None
    review: Words = ""


class Fact(Record, frozen=True, kw_only=True):
    """What every fact has.

    `evidence` is verbatim words of the article, each occurring once; the first is the locus and
    holds the value itself. `skip` maps a form that is left out to the reason why. `review` says why
    somebody must still look at the fact: a draft is not sure of it. `check` reports it until it is taken out.
    """

    kind: ClassVar[str] = "fact"

    id: Words
    article: Words
    evidence: Several
    weight: Literal[1, 2] = 1
    lures: Several = ()
    not_lures: Several = ()
    skip: Skips = {}
    note: Words = ""
    review: Words = ""


class Figure(Fact, frozen=True, kw_only=True):
    """A number of the article, with what it counts, when, and whose word it is."""

    kind: ClassVar[str] = "figure"

    ask: Words
    label: Words
    said: Words
    value: Number
    to: Number | None = None
    qualifier: Qualifier = "exact"
    number: FigureKind = field(default="count", name="kind")
    unit: Unit | None = None
    currency: Words | None = None
    per: Words | None = None
    period: Period | None = None
    within: Words | None = None
    of: Words | None = None
    jurisdiction: Words | None = None
    by: Words | None = None
    status: FigureStatus = "stated"
    measure: Words | None = None


class Comparison(Fact, frozen=True, kw_only=True):
    """Two figures of one measure, from the earlier to the later."""

    kind: ClassVar[str] = "comparison"

    ask: Words
    label: Words
    from_: Words = field(name="from")
    to: Words


class Speaker(Fact, frozen=True, kw_only=True):
    """Who speaks: a person, an office, a document, a sign, or somebody unnamed."""

    kind: ClassVar[str] = "speaker"

    sort: SpeakerKind = field(default="person", name="kind")
    name: Words = ""
    aliases: Several = ()
    roles: Annotated[tuple[Role, ...], Meta(max_length=64)] = ()
    party: Words | None = None


class Quote(Fact, frozen=True, kw_only=True):
    """Words within one pair of quotation marks (each part), and who said them."""

    kind: ClassVar[str] = "quote"

    parts: Several
    by: Words
    via: Words | None = None
    to: Words | None = None
    also_accept: Several = ()
    ask: Words | None = None
    gap: Words | None = None


class Claim(Fact, frozen=True, kw_only=True):
    """What somebody says, or the article states (`by` left out), in reported speech."""

    kind: ClassVar[str] = "claim"

    says: Words
    ask: Words
    status: ClaimStatus = "claimed"
    by: Words | None = None
    to: Words | None = None
    via: Words | None = None


class Group(Fact, frozen=True, kw_only=True):
    """A named, counted set, such as the districts of a program."""

    kind: ClassVar[str] = "group"

    ask: Words
    label: Words
    size: Size


class District(Fact, frozen=True, kw_only=True):
    """A member of a group: a state, or a part of one, in the article's words (`said`)."""

    kind: ClassVar[str] = "district"

    group: Words
    state: Words
    said: Words
    part: Words | None = None
    aliases: Several = ()


class Event(Fact, frozen=True, kw_only=True):
    """What happened when; `after` names the events of the same article that came before."""

    kind: ClassVar[str] = "event"

    what: Words
    when: Date
    after: Several = ()


class Term(Fact, frozen=True, kw_only=True):
    """A program, law, office or place that a trainee must be able to explain."""

    kind: ClassVar[str] = "term"

    name: Words
    meaning: Words
    aliases: Several = ()


class FollowUp(Record, frozen=True, kw_only=True):
    """A question for when one of the facts in `after` was missed or muddled in an answer."""

    ask: Words
    after: Several


class Opener(Record, frozen=True, kw_only=True):
    """What an interviewer would ask, and the facts that a good answer has. It is no fact: nobody learns it.

    `land` are facts to bring in whatever was asked. `variants` put the question in a hostile way, and may
    hold what is wrong, for a trainee to set right. `article` is left out where it is about the whole story.
    """

    id: Words
    ask: Words
    facts: Several
    land: Several = ()
    variants: Several = ()
    follow_ups: Annotated[tuple[FollowUp, ...], Meta(max_length=64)] = ()
    article: Words | None = None


class Side(Record, frozen=True, kw_only=True):
    """One of the things that are easily confused, and what it is."""

    name: Words
    means: Words


class Line(Record, frozen=True, kw_only=True):
    """A line of a briefing, with the ids of the facts it rests on; `sides` for what is confused."""

    section: Section
    cites: Several
    text: Words = ""
    sides: Annotated[tuple[Side, ...], Meta(max_length=64)] = ()
    review: Words = ""


class LeftOut(Record, frozen=True, kw_only=True):
    """Words of the source that are no story (a caption, a login form), and why."""

    text: Words
    reason: Words
    review: Words = ""


class Article(Record, frozen=True, kw_only=True):
    """One source text. The title is ours where the source has none."""

    id: Words
    source: Words
    sha256: Words
    title: Words
    publisher: Words | None = None
    briefing: Annotated[tuple[Line, ...], Meta(max_length=500)] = ()
    left_out: Annotated[tuple[LeftOut, ...], Meta(max_length=2_000)] = ()
