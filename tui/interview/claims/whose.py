"""Whose word something is in an answer: "Joyce said", "according to Mills", "what LePage calls"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said, between
from tui.interview.claims.owned import Word, back, labelled, owned
from tui.interview.claims.pointing import points_back, says_it, speaks
from tui.interview.claims.sourced import sourced
from tui.interview.known.called import people
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index
from tui.quiz.people import akin
from tui.quiz.people import names as names_of
from tui.story.model import Speaker
from tui.story.tagging import Tag, mask, possessive, tags

_AHEAD = re.compile(r"[,?!.”\"'’]\s+(?:(?:the|u\.?s\.?|gov\.|mr\.|ms\.|[a-z]+)\s+){0,4}$", re.IGNORECASE)
_IS_WHAT = re.compile(
    r"\b(?:is|was|['’]s)\s+(?:just\s+|exactly\s+|only\s+)?what\s+(?:the\s+)?(?:[\w.’']+\s+){0,3}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?”\"]|(?:that\s+much|as\s+much|so)(?=\s*[.,;:!?])|(?:on|in|at|after|during|before|when|to|of|about|last|this|again|too|once|then|there|yesterday"
    r"|today|earlier|later|friday|monday|tuesday|wednesday|thursday|saturday|sunday)\b(?![’']))",
    re.IGNORECASE,
)
# "..., he told the press conference": whom it was told closes what was said.
_WHOM = re.compile(
    r"(?:\s+(?!that\b|about\b|of\b|to\b|how\b|what\b|why\b)[\w.’'-]+){1,4}?(?=\s*(?:$|[.,;:!?”\"])|\s+(?:on|in|at|after"
    r"|during|before|when|last|this|again|too|there|yesterday|today|earlier|later)\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(r"(?:told|tells?|assured|reminded|informed|warned)$", re.IGNORECASE)
_NOT_THE = re.compile(r",?\s+(?:and\s+)?not\s+(?:the\s+)?$", re.IGNORECASE)
# "It is not Fallow who calls it that, it is Lerner", "it wasn't Fallow but Lerner who ...".
_IT_IS_NOT = re.compile(
    r"\b(?:it|that|this)(?:(?:['’]s|\s+(?:is|was))\s+not|\s+(?:isn|wasn)['’]?t)\s+(?:really\s+|actually\s+)?"
    r"(?:the\s+)?(?:[\w.]+\s+){0,3}$",
    re.IGNORECASE,
)
_MAY = re.compile(r"(?:allowed|permitted|forbidden)", re.IGNORECASE)
_BUT_IT_IS = re.compile(
    r"(?:\b(?:it|that|this)(?:['’]s|\s+(?:is|was))|\bbut)\s+(?:rather\s+)?(?:the\s+)?(?:[\w.]+\s+){0,3}$",
    re.IGNORECASE,
)
_FEW = 4  # words before a name in a sentence that only says whose word the one before was
_FEW_WORDS = 2  # after a name up to which a sentence says no more than who it is: "Caswell is."
_REACH = 200  # characters after a name that are read for it
_WHO_IT_IS = re.compile(r"\b(?:it|that|this|who)(?:['’]s|\s+(?:is|was|would\s+be))\b", re.IGNORECASE)


class Given(NamedTuple):
    """To whom words are given: the mention, and whether that is plain (or only from the sentence before)."""

    mention: Mention
    plain: bool
    verb: tuple[int, int] = (0, 0)


def words(said: Said, known: Index) -> tuple[Word, ...]:
    """All places of an answer where somebody is said to say something, in order."""
    return said.once(("whose", known), lambda: tuple(_words(said, known)))


def given(said: Said, known: Index, start: int, end: int) -> Given | None:
    """To whom the words at a range are given; None if to nobody."""
    found = words(said, known)
    low, high = said.sentence(start)[0], said.sentence(max(end - 1, start))[1]
    here = between(found, low, high)
    ahead = [one for one in here if one.end <= start + 1 and not one.after]
    before = [one for one in ahead if not _aside(said.text, one, start)]
    if before and (other := _since(said, known, before[-1], start)) is not None:
        return Given(other, False)
    after = [one for one in here if one.start >= end - 1 and one.after]
    inside = [one for one in here if start < one.start < end]
    if (
        after
        and _closes(said.text, end, after[0])
        and (not before or _parted(said.text, before[-1].end, start))
    ):
        return _given(after[0])
    for near in (before[-1:], inside[:1], after[:1]):
        if near:
            return _given(near[0])
    if (next_ := _closing(said, found, high)) is not None:
        return next_
    at = bisect_left(found, (low,)) - 1
    if at >= 0 and said.sentence(max(low - 2, 0))[0] <= found[at].start:
        return _given(found[at], plain=False)
    return None


def source(said: Said, known: Index, start: int) -> Mention | None:
    """Who is said to have given the numbers that stand there: in the sentence before, and by nobody since."""
    found = words(said, known)
    low = said.sentence(start)[0]
    before = between(found, said.sentence(max(low - 2, 0))[0], low)
    places = {word.place for word in before}
    if len(places) != 1 or before[0].place is None or not any(word.source for word in before):
        return None
    high = said.sentence(start)[1]
    here = between(references(said, known), low, high)
    if any(one.may_be.isdisjoint(before[0].place.may_be) for one in here):
        return None
    surnames = people(known).surnames  # of two who share it, too
    strange = [surnames.get(word.low, frozenset()) for word in said.within(low, high) if word.name]
    return None if any(ids and not ids & before[0].place.may_be for ids in strange) else before[0].place


def _aside(text: str, word: Word, start: int) -> bool:
    """Whether a "Sessions, who did not answer," is closed before the words: it gives nobody anything."""
    if word.place is None or word.place.how == "pronoun":
        return False
    relative = re.match(r"\s*,\s+who\b", text[word.place.end : word.start])
    return relative is not None and "," in text[word.end : start]


def _since(said: Said, known: Index, word: Word, start: int) -> Mention | None:
    """Who is named after the semicolon between a verb and the words: "A says ...; B, who knows, has ..."."""
    if ";" not in said.text[word.end : start]:
        return None
    mark = said.text.rindex(";", word.end, start)
    every = references(said, known)
    at = bisect_left(every, (mark,))
    first = every[at] if at < len(every) and every[at].end <= start else None
    return first if first is not None and first.how != "pronoun" else None


def _closing(said: Said, found: tuple[Word, ...], high: int) -> Given | None:
    """Who a sentence is given to by the next, which says no more than that: "... That was Joyce." """
    end = said.sentence(high + 1)[1] if high + 1 < len(said.text) else high
    at = bisect_left(found, (high,))
    back = [word for word in found[at : at + 2] if word.back and word.start < end]
    if back and back[0].start == found[at].start:
        return _given(back[0])
    if at < len(found) and found[at].after and found[at].end <= end:
        word = found[at]
        if len(said.within(high, word.start)) <= _FEW and len(said.within(word.end, end)) <= 1:
            return _given(word)
    return None


def _given(word: Word, *, plain: bool = True) -> Given | None:
    return Given(word.place, plain, (word.start, word.end)) if word.place is not None else None


def _closes(text: str, end: int, word: Word) -> bool:
    """Whether a "Joyce said" follows the words at once: after a comma, a mark or a few words."""
    between = text[end : min(word.start, word.place.start if word.place else word.start)]
    return word.after and not re.search(r"[.;:!?]\s|\b(?:and|but)\b", between)


def _parted(text: str, low: int, high: int) -> bool:
    """Whether a new statement begins between two places."""
    return bool(re.search(r"[;:]|[,.]?\s+(?:and|but|while)\s", text[low:high]))


def _words(said: Said, known: Index) -> list[Word]:
    named = references(said, known)
    masked = mask(said.text, said.quoted)
    found: list[Word] = []
    for low, high in said.sentences:
        here = between(named, low, high)
        if here:
            own = [
                *back(masked, low, high, here),
                *labelled(said.text, low, here),
                *owned(said.text, low, here),
                *sourced(said.text, low, here),
            ]
            tagged = _tagged(masked, low, high, here)
            pointed = {word.place for word in own if word.back}
            found += own
            tagged = [word for word in tagged if word.place is None or word.place not in pointed]
            found += [word for word in tagged if word.place or not any(_beside(word, a) for a in own)]
    return sorted(found, key=lambda word: (word.start, word.end))


def _beside(word: Word, own: Word) -> bool:
    """Whether a verb whose subject is not read ("according to her Tallow Creek") is that of words read so."""
    return own.start - 1 <= word.end <= own.end + 1


def _tagged(masked: str, low: int, high: int, here: tuple[Mention, ...]) -> list[Word]:
    """What verbs of saying give to speakers."""
    found = []
    ranges = [(one.start, one.end) for one in here if one.how != "pronoun"]
    for tag in tags(masked, low, high, ranges):
        if tag.subject is None and _MAY.fullmatch(masked[tag.verb[0] : tag.verb[1]]):
            continue  # "the governor is allowed to call": nobody says it here
        if tag.subject is None:
            found.append(Word(*tag.verb, None, False))
            continue
        start, end = tag.subject
        if ";" in masked[end : tag.verb[0]]:  # what follows a semicolon has a subject of its own
            start, end = masked.rindex(";", end, tag.verb[0]), tag.verb[0]
        inside = [one for one in here if start < one.end <= end and not possessive(masked, one.end)]
        if inside and _IT_IS_NOT.search(masked, max(low, inside[0].start - 40), inside[0].start):
            found.append(Word(*tag.verb, _it_is(masked, tag.end, here), False))
        elif inside and (instead := _not_but(masked, inside[0], here)) is not None:
            found.append(Word(*tag.verb, instead, False))
        elif inside:  # of a role and a name that are one person the name
            named = [one for one in inside if one.how == "name" and one.may_be == inside[0].may_be]
            who, after = (named or inside)[0], _is_after(masked, low, high, tag)
            back_ = after and speaks(masked, tag.verb) and points_back(masked, low, who.start)
            found.append(Word(*tag.verb, who, after, back_))
    return found


def _not_but(masked: str, one: Mention, here: tuple[Mention, ...]) -> Mention | None:
    """Who says it in "it's the senator, not the mayor, who says": the one before the "not"."""
    no = _NOT_THE.search(masked, max(0, one.start - 16), one.start)
    before = [each for each in here if no is not None and each.end <= no.start()]
    near = before and no is not None and no.start() - before[-1].end <= 1
    return before[-1] if before and near and masked.startswith(",", one.end) else None


def _it_is(masked: str, end: int, here: tuple[Mention, ...]) -> Mention | None:
    """Who says it in "it is not Fallow who says so, it is Lerner": the one who is named after all."""
    after = [one for one in here if one.start >= end and _BUT_IT_IS.search(masked, end, one.start)]
    return after[0] if after else None


def _is_after(masked: str, low: int, high: int, tag: Tag) -> bool:
    """Whether a verb follows what is said: "..., Joyce said on Friday", "..., according to Mills"."""
    if tag.according:
        return bool(masked[low : tag.start].strip(" ,"))
    if tag.inverted or _IS_WHAT.search(masked, low, tag.start):
        return True
    if tag.subject is not None and says_it(masked, low, tag.subject, tag.verb):
        return True
    if not _AHEAD.search(masked, low, tag.start):
        return False
    whom = _TELLS.search(masked[tag.verb[0] : tag.verb[1]]) and _WHOM.match(masked, tag.verb[1], high)
    return bool(whom or _ENDS.match(masked, tag.end, high))


def is_other(known: Index, right: Collection[str], to: Mention, also: Collection[str] = ()) -> bool:
    """Whether somebody is plainly none of the right ones, nor their office or document, nor a namesake.

    `also` are others who may not be called wrong.
    """
    own = [one for one in map(known.speaker, right) if one is not None]
    names = {known.plain(known.name(one.id)) for one in own}
    for speaker_id in to.may_be:
        other = known.speaker(speaker_id)
        if other is None or speaker_id in right or speaker_id in also:
            return False
        if known.plain(known.name(speaker_id)) in names:
            return False
        if any(_belongs(one, other) or _belongs(other, one) for one in own):
            return False
    return True


def _belongs(one: Speaker, body: Speaker) -> bool:
    """Whether somebody speaks for an office, by a role, or a document is named after who wrote it."""
    if body.sort == "person":
        return False
    name = keys(body.name)
    if one.sort != "person":
        return akin(one, body)
    wanted = f" {' '.join(name)} "
    of_it = bool(name) and any(wanted in f" {' '.join(keys(role.title))} " for role in one.roles)
    called = {word for own in names_of(one) for word in keys(own)}
    return of_it or (bool(name) and name[0] in called)


def named(said: Said, known: Index, to: Mention) -> tuple[int, int]:
    """Where somebody is named: for "she", the name or role before it that she stands for.

    A name of which a sentence before tells something else stays as it is: "she said" is what is wrong.
    """
    if to.how != "pronoun":
        return to.start, to.end
    low = said.sentence(to.start)[0]
    all_of_them = references(said, known)
    for one in reversed(all_of_them[: bisect_left(all_of_them, (to.start,))]):
        if one.how != "pronoun" and one.may_be & to.may_be:
            if one.start < low and _told_of(said, known, one):
                break
            return one.start, one.end
    return _with_verb(said, known, to)


def _told_of(said: Said, known: Index, one: Mention) -> bool:
    """Whether the sentence of a name gives it something to say, or says more of it than that it is who."""
    if any(word.place == one and word.start != one.start and not word.source for word in words(said, known)):
        return True
    low, high = said.sentence(one.start)
    if any(word.place == one for word in words(said, known)) or _WHO_IT_IS.search(said.text, low, one.start):
        return False
    follows = said.within(one.end, min(high, one.end + _REACH))
    return said.text[one.end : one.end + 1] == " " and len(follows) > _FEW_WORDS


def _with_verb(said: Said, known: Index, to: Mention) -> tuple[int, int]:
    """A "he" with its verb, or with what is his: "he said", "his words"."""
    own = [word for word in words(said, known) if word.place == to]
    ends = [word.end for word in own if word.end > to.end and word.start - to.end <= 1]
    return to.start, max(ends, default=to.end)
