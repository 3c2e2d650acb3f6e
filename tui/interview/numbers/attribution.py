"""Whose word a figure is, as an answer says it: a claim or a goal said as plain fact is told apart."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.interview.answer.said import Said, between
from tui.interview.claims.whose import given, is_other, source
from tui.interview.known.profiles import Profile
from tui.interview.numbers.counted import Counted
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index

REACH = 300  # characters around a number in which its speaker is looked for
_GOAL = re.compile(
    r"\b(?:goals?|aim(?:s|ed|ing)?|target(?:s|ed)?|want(?:s|ed)?|hop(?:e|es|ed|ing)|plan(?:s"
    r"|ned)?|promis(?:e|es|ed)"
    r"|[’']d (?:like|love|rather|prefer)\b|would (?:love|rather|prefer)|like(?:s|d)? to see"
    r"|intend(?:s|ed)?|seek(?:s|ing)?|trying|tr(?:y|ies) to|pledg(?:e|es|ed)|would like"
    r"|demand(?:s|ed)?|ask(?:s|ed|ing)? for"
    r"|propos(?:e|es|ed|al)|objective|ambition|supposed to|meant to|looking to|vow(?:s|ed)?"
    r"|offer(?:s|ed)?)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:accord(?:ing|ance)|claim(?:s|ed|ing)?|alleg\w{1,6}|reportedly|supposedly|so-called"
    r"|expect(?:s|ed)?|estimat\w{1,4}"
    r"|(?:he|she|they) (?:says?|said|told|thinks?|reckons?|puts? it|put it|calls?|called|has it|have it))\b",
    re.IGNORECASE,
)


# A clause with a subject of its own, between who says something and the number.
_ANOTHER = re.compile(
    r"[,;]\s+(?:while|whereas|but|and)\s+(?:the\s+|its\s+|their\s+)?(?!(?:he|she|it|that|they|the)\b)[\w’']+\s+"
    r"(?:wants?|wanted|asks?|asked|offers?|offered|seeks?|sought|demands?|demanded|needs?|earns?)\b",
    re.IGNORECASE,
)


def as_fact(said: Said, known: Index, one: Counted, profile: Profile) -> bool:
    """Whether a figure that is somebody's claim or goal is said without a word of whose it is."""
    if profile.status not in ("claimed", "goal") or not profile.by:
        return False
    low, high = _around(said, one)
    if profile.status == "goal" and _GOAL.search(said.text, low, high):
        return False
    if _HEARSAY.search(said.text, max(low, one.sentence[0]), high):
        return False
    surname = known.plain(known.name(profile.by)).split(" ")[-1]
    if any(word.low.removesuffix("'s") == surname for word in said.within(low, high)):
        return False  # of two that share the name either may be meant
    every = references(said, known)
    near = between(every, low, high)
    return not any(_is(known, each, profile.by) for each in near)


def another(said: Said, known: Index, one: Counted, profile: Profile) -> Mention | None:
    """Who a figure of one person's is plainly given to, if it is another person; None if nobody is."""
    speaker = known.speaker(profile.by)
    if speaker is None or speaker.sort != "person":
        return None
    to = given(said, known, one.start, one.end)
    if to is not None and _ANOTHER.search(said.text, to.verb[1], one.start):
        return None  # "Osgood offered 43.60, while the union wants 46.30"
    if to is not None and _named_since(said, known, to.verb[1], one.start, profile.by):
        return None
    who = to.mention if to is not None and to.plain else source(said, known, one.start)
    if who is not None and who.how == "pronoun":
        before = source(said, known, one.start)
        who = before if before is not None and before.may_be == who.may_be else None
    if who is None or not is_other(known, (profile.by,), who) or not _a_person(known, who):
        return None
    if _before(said, known, one, profile):
        return None
    return who


def _named_since(said: Said, known: Index, start: int, end: int, by: str) -> bool:
    """Whether the right one stands between a verb and the number: "Brandt puts it at 2.4, Osgood at 4.2"."""
    every = between(references(said, known), start, end)
    return any(one.how != "pronoun" and by in one.may_be for one in every)


def _before(said: Said, known: Index, one: Counted, profile: Profile) -> bool:
    """Whether whose figure it is stands last before it: "Brandt puts it below 2.4, while Osgood says"."""
    every = references(said, known)
    at = bisect_left(every, (one.start,)) - 1
    return at >= 0 and every[at].start >= one.sentence[0] and profile.by in every[at].may_be


def _a_person(known: Index, to: Mention) -> bool:
    speaker = known.speaker(to.speaker_id)
    return speaker is not None and speaker.sort == "person"


def _is(known: Index, to: Mention, by: str) -> bool:
    """Whether a mention may be of somebody, of a namesake, of an office of theirs or of a document."""
    return by in to.may_be or not is_other(known, (by,), to)


def _around(said: Said, one: Counted) -> tuple[int, int]:
    """The sentence of a number and the one before it, as far as they are near."""
    low, high = one.sentence
    before = said.sentence(low - 1)[0] if low else low
    return max(before, one.start - REACH), min(high, one.end + REACH)
