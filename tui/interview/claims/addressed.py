"""Letters: who wrote to whom. One that is said to go to somebody else, or the other way, is wrong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.days import days
from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import tokens
from tui.interview.answer.said import Said, between, inside
from tui.interview.claims.whose import is_other, named
from tui.interview.finding import Finding
from tui.interview.known.called import people
from tui.interview.people.names import Mention, references
from tui.quiz.grade.dates import Day
from tui.quiz.index import Index
from tui.story.model import Claim, Date, Event, Fact, Quote
from tui.text import fold

_TITLE = (
    r"(?:(?:the|then|former|previous|u\.?s\.?|state|city|mayor|gov\.?|governor|sen\.?|senator|attorney|general"
    r"|commissioner|sheriff|president|director|secretary|mr\.?|ms\.?|mrs\.?)\s+){0,5}$"
)
_TO = re.compile(
    r"(?:\b(?:wrote|writes?|written|writing|letters?|note|memo|email)\b(?:\s+(?:(?:a|the|his|her|that|second|long|formal"
    r"|official|letters?|directly|straight|once|twice|again|also|back|was|is|addressed|sent)\s+){0,4}|\s+)(?:to\s+)?"
    r"|\b(?:sen[dt]s?|addressed|mailed)\s+(?:(?:a|the|his|her|that|second|long|formal|official)\s+){0,3}"
    r"(?:letters?|note|memo|email|it)\s+to\s+|\b(?:sen[dt]s?|mailed)\s+)" + _TITLE,
    re.IGNORECASE,
)
_LETTER = re.compile(r"\b(?:wr[io]t\w{1,4}|letters?|note|memo|email)\b", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:wrote|writes?|written|has written|had written)\b", re.IGNORECASE)
_WRITES = re.compile(
    r"(?:,?\s+who)?(?:\s+(?:has|had|also|then|once|himself|herself))?\s+(?:wrote|writes|written|sent|sends|addressed|mailed)\b",
    re.IGNORECASE,
)
SURE = 0.75  # of what is asked, from which whoever it is asked of is known
_BEFORE = 60  # characters before a name in which it is said that a letter goes to it


class Sent(NamedTuple):
    """A letter of the story: who wrote it, to whom, the fact that says so, and its date."""

    by: str
    to: str
    fact: Fact
    when: Date | None


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each letter that is said to go to somebody to whom it did not."""
    if not _LETTER.search(said.text):
        return
    story = letters(known)
    named_ = references(said, known)
    for at, one in enumerate(named_ if story else ()):
        low = max(said.sentence(one.start)[0], one.start - _BEFORE)
        cue = _TO.search(said.text, low, one.start)
        if cue is None or not said.holds(one.start) or inside(said.negated, one.start):
            continue
        speaker = known.speaker(one.speaker_id)
        if speaker is None or speaker.sort != "person":
            continue
        writer = _writer(said, named_, at, cue.start())
        finding = _finding(said, known, story, one, writer)
        if finding is not None:
            yield finding


def letters(known: Index) -> tuple[Sent, ...]:
    """The letters of a story, read once."""
    return known.once(("ear", "letters"), lambda: _letters(known))


def _letters(known: Index) -> tuple[Sent, ...]:
    """The letters: those of quotations and claims that are said to somebody, and those that events name."""
    found: list[Sent] = []
    for event in known.events:
        if pair := _pair(known, event):
            found.append(Sent(*pair, event, event.when))
    for fact in (*known.claims, *known.quotes):
        if isinstance(fact, Claim | Quote) and fact.by and fact.to and fact.via:
            found.append(Sent(fact.by, fact.to, fact, None))
    return tuple(found)


def _pair(known: Index, event: Event) -> tuple[str, str] | None:
    """Who wrote to whom, where an event is that."""
    wrote = _WROTE.search(event.what)
    row = tokens(fold(event.what).text)
    who = [
        (row[match.first].start, next(iter(match.what.named)))
        for match in people(known).phrases.find(row)
        if len(match.what.named) == 1
    ]
    if wrote is None or " to " not in event.what[wrote.end() : wrote.end() + 4]:
        return None
    before = [each for start, each in who if start < wrote.start()]
    after = [each for start, each in who if start > wrote.end()]
    return (before[-1], after[0]) if before and after else None


def _writer(said: Said, named_: Sequence[Mention], at: int, cue: int) -> Mention | None:
    """Who is said to write: the name before the verb in its sentence, or else the next after the letter."""
    low, high = said.sentence(cue)
    before = named_[bisect_left(named_, (low,)) : min(at, bisect_left(named_, (cue,)))]
    if before:
        return before[-1]
    comma = said.text.find(",", named_[at].end, high)
    after = max(at + 1, bisect_left(named_, (comma + 1,)))
    first = named_[after] if comma >= 0 and after < len(named_) and named_[after].start < high else None
    return (
        first
        if low == cue or said.text[low:cue].strip().lower() in ("in a", "in his", "in her", "in the")
        else None
    )


def _finding(
    said: Said, known: Index, story: Sequence[Sent], to: Mention, writer: Mention | None
) -> Finding | None:
    low, high = said.sentence(to.start)
    if len(_LETTER.findall(said.text, low, high)) > 1:
        low, high = said.clause(to.start)  # two letters, each with its date
    dates = [one.day for one in days(said) if low <= one.start < high]
    dated = [one for one in story if one.when is not None and any(_same(one.when, day) for day in dates)]
    own = [one for one in story if writer is not None and one.by in writer.may_be]
    if writer is not None and not own:
        return _turned(said, known, story, to, writer) or _by_another(said, known, story, to, writer)
    theirs = [one for one in dated if one in own or writer is None]
    if not theirs and any(_is(known, to, one) for one in own):
        return None
    meant = theirs or own
    if not meant or any(_is(known, to, one) for one in meant):
        return None
    if any(not is_other(known, (one.to, one.by), to) for one in meant):
        return None  # to himself: it is misread
    return _against(said, known, meant[0], named(said, known, to), known.name(meant[0].to), "to")


def _turned(said: Said, known: Index, story: Sequence[Sent], to: Mention, writer: Mention) -> Finding | None:
    """Somebody is said to have written to who wrote to him: it is the other way round."""
    wrong = next((one for one in story if one.by in to.may_be and one.to in writer.may_be), None)
    if wrong is None or len(to.may_be) > 1 or writer.how == "pronoun":
        return None
    return _against(said, known, wrong, (writer.start, writer.end), known.name(wrong.by), "by")


def _by_another(
    said: Said, known: Index, story: Sequence[Sent], to: Mention, writer: Mention
) -> Finding | None:
    """Somebody is said to have written to whom another wrote, and no letter of the story is his."""
    if _WRITES.match(said.text, writer.end) is None:
        return None
    right = next((one for one in story if to.speaker_id == one.to), None)
    speaker = known.speaker(writer.speaker_id)
    if right is None or speaker is None or speaker.sort != "person" or writer.how == "pronoun":
        return None
    if not is_other(known, tuple(one.by for one in story), writer) or inside(said.negated, writer.start):
        return None
    return _against(said, known, right, (writer.start, writer.end), known.name(right.by), "by")


def _against(said: Said, known: Index, one: Sent, place: tuple[int, int], right: str, way: str) -> Finding:
    why = f"{known.name(one.by)} wrote to {known.name(one.to)}."
    start, end = place
    lead = re.compile(r"\bto\s+$", re.IGNORECASE).search(said.text, max(0, start - 4), start)
    if way == "to" and lead is not None:
        start = lead.start()
    return heard(said, known, (start, end), "contradicted", one.fact.id, right, why)


def _is(known: Index, to: Mention, one: Sent) -> bool:
    return one.to in to.may_be or not is_other(known, (one.to,), to)


def _same(when: Date, day: Day) -> bool:
    return bool(when.month and when.day) and (day.month, day.day) == (when.month, when.day)


def to_another(
    said: Said, known: Index, claim: Claim, place: tuple[int, int], share: float
) -> Mention | None:
    """Who is asked, in what is told of a claim, if it is another person than the claim says is asked.

    Who is asked for something else in the story is another only where nearly all of the claim is told.
    """
    start, end = place
    every = known.once(("ear", "asked whom"), lambda: _asked_in(known))
    wanted = every.get(claim.id)
    if wanted is None:
        return None
    named_ = references(said, known)
    for one in between(named_, max(0, start - _BEFORE), end):
        if _ASKED.search(said.text, max(0, one.start - _BEFORE), one.start) and not _by_himself(named_, one):
            others = (wanted, *((claim.by,) if claim.by else ()))
            plain = one.speaker_id and known.speaker(one.speaker_id) is not None
            if plain and one.speaker_id in every.values() and share < SURE:
                continue
            if plain and is_other(known, others, one, claim.not_lures):
                return one
    return None


def _by_himself(every: Sequence[Mention], one: Mention) -> bool:
    """Whether "him" would be who is named last before it: "LePage asks him" asks another."""
    at = bisect_left(every, (one.start,))
    return one.how == "pronoun" and at > 0 and not one.may_be.isdisjoint(every[at - 1].may_be)


_ASKED = re.compile(
    r"\b(?:asked|asks|asking|urged|urges|urging|begged|pressed|called\s+on|told|petitioned|wanted|wants)\s+"
    + _TITLE,
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:asked|urged|begged|pressed|called\s+on|petitioned)\s+$", re.IGNORECASE)


def _asked_in(known: Index) -> dict[str, str]:
    """Who is asked in each claim that says so, by its id."""
    found = ((claim.id, _asks_whom(known, claim)) for claim in known.claims)
    return {claim_id: whom for claim_id, whom in found if whom is not None}


def _asks_whom(known: Index, claim: Claim) -> str | None:
    """Who is asked for something by what a claim says: "LePage has asked Sessions to ..."."""
    row = tokens(fold(claim.says).text)
    for match in people(known).phrases.find(row):
        start = row[match.first].start
        if len(match.what.named) == 1 and _ASKS.search(claim.says, max(0, start - 20), start):
            return next(iter(match.what.named))
    return None
