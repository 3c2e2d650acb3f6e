"""What the finders report of an article, all by ranges of code points into its text.

`doubt` says why somebody must look at a thing: it becomes `review` in the story's files. An empty one
says that the rules are sure.
"""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from tui.story.model import ClaimStatus, FigureKind, Qualifier, SpeakerKind, When

Range = tuple[int, int]


class LeftOver(Struct, frozen=True, kw_only=True):
    """Words that are no story, or a number that is no figure (a date, an address), and why."""

    start: int
    end: int
    reason: str
    doubt: str = ""


class Held(Struct, frozen=True, kw_only=True):
    """A role of somebody: `said` verbatim, `title` as it is shown, and the words that give it to them.

    The first of `evidence` has `said` in it, beside the name, or a further one names the person.
    """

    said: str
    title: str
    evidence: tuple[Range, ...]
    when: When = "now"
    doubt: str = ""


class Voice(Struct, frozen=True, kw_only=True):
    """Who speaks or is named: a person, an office, a document, a sign, or somebody unnamed.

    `key` is unique in the article (and becomes the fact's id); `mentions` are all places of a name or an
    alias, the first the one that introduces them.
    """

    key: str
    kind: SpeakerKind = "person"
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Range, ...]
    roles: tuple[Held, ...] = ()
    party: str = ""
    party_at: Range | None = None
    doubt: str = ""


class Said(Struct, frozen=True, kw_only=True):
    """Whose word something is: `by` and `via` are keys of voices, None where nobody is said to say it.

    `evidence` are the words that say so ("Joyce said"), then, where those are "he said", words that name
    the person meant.
    """

    by: str | None
    via: str | None = None
    evidence: tuple[Range, ...] = ()
    doubt: str = ""


NOBODY = Said(by=None)
"""What nobody is said to say: it is the article’s own, or it is left open whose it is."""


class Quotation(Struct, frozen=True, kw_only=True):
    """Words inside quotation marks, each part inside one pair, and whose they are. `gap`: words to finish."""

    parts: tuple[Range, ...]
    said: Said
    gap: str = ""
    doubt: str = ""


class Statement(Struct, frozen=True, kw_only=True):
    """A claim: what somebody says in reported speech, or what the article states itself.

    `locus` holds it; `says` and `ask` are worded as in `tui.story.model.Claim`.
    """

    locus: Range
    says: str
    ask: str
    said: Said
    status: ClaimStatus = "claimed"
    doubt: str = ""


class Amount(Struct, frozen=True, kw_only=True):
    """A figure: `said` is where the number's words stand ("about 150"), `locus` the words that hold it all.

    The locus has no number that the figure itself does not account for. `value` and `to` are the numbers
    as in `tui.story.model.Figure`; `period` is where its words stand, `year` only if the article gives it.
    Figures of one `measure` (a name of ours) can be compared.
    """

    said: Range
    locus: Range
    value: Fraction
    to: Fraction | None = None
    qualifier: Qualifier = "exact"
    kind: FigureKind = "count"
    one: str = ""
    many: str = ""
    currency: str = ""
    per: str = ""
    period: Range | None = None
    year: int | None = None
    within: str = ""
    ask: str
    label: str
    measure: str = ""
    goal: bool = False
    doubt: str = ""


class Change(Struct, frozen=True, kw_only=True):
    """A comparison: places of two figures in the list, from the earlier to the later; how it is asked."""

    earlier: int
    later: int
    locus: Range
    ask: str
    label: str
    doubt: str = ""


class Spot(Struct, frozen=True, kw_only=True):
    """A place that the article names, in its fullest form there, with what the article says of it."""

    name: str
    at: tuple[Range, ...]
    meaning: str = ""
    locus: Range
    state: str = ""
    aliases: tuple[str, ...] = ()
    doubt: str = ""


class Part(Struct, frozen=True, kw_only=True):
    """A member of a set of districts: a state, or a part of one ("northern Ohio")."""

    said: str
    state: str
    part: str = ""
    locus: Range
    aliases: tuple[str, ...] = ()
    doubt: str = ""


class Districts(Struct, frozen=True, kw_only=True):
    """A counted, named set of districts."""

    locus: Range
    evidence: tuple[Range, ...]
    ask: str
    label: str
    size: int
    members: tuple[Part, ...]
    doubt: str = ""


class Happened(Struct, frozen=True, kw_only=True):
    """An event: `when` is where its date's words stand; nothing is filled in."""

    what: str
    when: Range
    locus: Range
    month: int | None = None
    day: int | None = None
    year: int | None = None
    doubt: str = ""


class Named(Struct, frozen=True, kw_only=True):
    """A program, law, office or other name that must be explained, with the article's own words for it."""

    name: str
    meaning: str
    locus: Range
    evidence: tuple[Range, ...] = ()
    aliases: tuple[str, ...] = ()
    doubt: str = ""
