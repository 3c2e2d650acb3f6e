"""The figures of an article: every number that says how many, how much, how long, how old, what share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tui.draft.found import Amount, LeftOver, Range
from tui.draft.intake.page import Page
from tui.draft.numbers.asking import sibling, worded
from tui.draft.numbers.changes import Pair, changes, pairs
from tui.draft.numbers.numerals import Numeral
from tui.draft.numbers.periods import Period, lasting, periods, spans
from tui.draft.numbers.reasons import MAYBE_NAME
from tui.draft.numbers.scene import Scene
from tui.draft.numbers.sorting import Sorted, sort_numbers
from tui.draft.numbers.units import Counted, counted, in_name, listed
from tui.numbers import Found, qualified
from tui.numbers.words import compiled
from tui.story.model import FigureKind

__all__ = ["changes", "figures", "no_figures"]

# Between a number and a period these say that the period is of something else.
_APART = (
    r"[;:()“”\"]|, (?!in\s*$|during\s*$|for\s*$|on\s*$)|\sand\s(?:\w+\s)?(?:is|was|were|are|has|have|had"
    r"|will|would|\w+ed)\b"
)
PERIOD = "the length of a period"
_DOUBTS = {MAYBE_NAME: "is this part of a name, or a figure?"}
# Before a number these say that it is aimed at, and not reached.
_GOAL = (
    r"(?i:(?<!field )\b(?:goal (?:is|was|of|to)|aim (?:is|was|of|to)|aims to|aimed to|aiming to"
    r"|target (?:is|was|of)"
    r"|targeting|pledged to|hopes to|vowed to)\b[^.;“”\"]{0,80}$)"
)
NEAREST = 70  # characters between a number and its period


def figures(page: Page) -> tuple[Amount, ...]:
    """The figures of a page, in order; no two of them are asked or named in the same words."""
    amounts: list[Amount] = []
    sentences: list[Range] = []
    asked: set[str] = set()
    lower = frozenset(compiled(r"\b[a-z]+\b").findall(page.text))
    for one in _sorted(page):
        if not one.reason:
            amounts.append(_amount(page, one, periods(page.text, *one.sentence), lower, asked))
            sentences.append(page.sentence(one.numeral.start) or one.sentence)
    for number, pair in enumerate(pairs(page.text, amounts, sentences), 1):
        _measure(page, amounts, pair, f"measure-{number}", asked)
    return tuple(amounts)


def _measure(page: Page, amounts: list[Amount], pair: Pair, name: str, asked: set[str]) -> None:
    """Give two figures that are set side by side one measure, one unit, and like questions."""
    first, second = amounts[pair.earlier], amounts[pair.later]
    noun = second if second.many else first
    name = first.measure or second.measure or name
    for index in pair:
        amounts[index] = replace(amounts[index], measure=name, one=noun.one, many=noun.many)
    asking, like = pair.earlier, pair.later
    if "…" in amounts[like].ask:
        asking, like = like, asking
    words = sibling(page, amounts[asking], amounts[like])
    if words is not None and not asked & set(words):
        asked.update(words)
        amounts[asking] = replace(amounts[asking], ask=words.ask, label=words.label)


def no_figures(page: Page) -> tuple[LeftOver, ...]:
    """Every number of the story that is no figure, and why."""
    return tuple(
        LeftOver(
            start=one.numeral.start, end=one.numeral.end, reason=one.reason, doubt=_DOUBTS.get(one.reason, "")
        )
        for one in _sorted(page)
        if one.reason
    )


def _sorted(page: Page) -> list[Sorted]:
    """The numbers of a page; one that only says how long the time is that a figure holds for is none."""
    found = list(sort_numbers(page))
    counted_in: dict[Range, list[int]] = {}
    for one in found:
        if not one.reason:
            counted_in.setdefault(one.sentence, []).append(one.numeral.start)
    return [one if one.reason else one._replace(reason=_time(page.text, one, counted_in)) for one in found]


def _time(text: str, one: Sorted, counted_in: dict[Range, list[int]]) -> str:
    """Why a number is the length of a period, and no figure; nothing if it is one."""
    start, end = one.numeral.place
    low, high = max(one.sentence[0], start - NEAREST), min(one.sentence[1], end + NEAREST)
    if any(a <= start and end <= b for a, b in spans(text, low, high)):
        return PERIOD
    for a, b in lasting(text, low, high):
        if not (a <= start and end <= b):
            continue
        opens = a - one.sentence[0] <= 4
        for pos in counted_in.get(one.sentence, ()):
            between = text[pos:a] if a - 2 * NEAREST < pos < a else ""
            if (between and not compiled(_APART).search(between)) or (opens and b <= pos < b + NEAREST):
                return PERIOD
    return ""


def _amount(
    page: Page, one: Sorted, named: Sequence[Period], lower: frozenset[str], asked: set[str]
) -> Amount:
    text, numeral, sentence = page.text, one.numeral, one.sentence
    first = numeral.numbers[0]
    how, start, end = qualified(text, numeral.start, numeral.end)
    start, end = max(start, sentence[0]), min(end, sentence[1])
    if glued := compiled(r"[A-Za-z]+").match(text, end, sentence[1]):
        end = glued.end()  # "4ft": evidence is found by whole words
    noun = counted(text, numeral, sentence[1])
    if not noun.many:
        noun = listed(text, numeral, sentence[0])._replace(per=noun.per, end=noun.end)
    per = (noun.phrase[1], noun.end) if noun.per else (0, 0)
    foreign = [
        other
        for other in page.reading.numbers_in(*sentence)
        if other not in numeral.numbers and not per[0] <= other.start < per[1]
    ]
    period = _period(text, numeral, named, foreign, sentence)
    locus = _locus(text, sentence, (start, end), period, foreign)
    if noun.per and not _has(text[locus[0] : locus[1]], noun.per):
        noun = noun._replace(per="")
    if noun.many and not any(_has(text[sentence[0] : sentence[1]], word) for word in (noun.one, noun.many)):
        noun = noun._replace(one="", many="")
    words = text[period.place[0] : period.place[1]] if period else ""
    scene = Scene(text, sentence, (start, end), numeral, noun, words, lower)
    wording = worded(scene, locus, asked)
    kind = _kind(numeral, noun)
    return Amount(
        said=(start, end),
        locus=locus,
        value=first.value,
        to=numeral.to,
        qualifier="magnitude" if first.kind == "magnitude" and how == "exact" else how,
        kind=kind,
        one=noun.one,
        many=noun.many,
        currency=first.currency,
        per=noun.per,
        period=period.place if period else None,
        year=period.year if period else None,
        goal=compiled(_GOAL).search(text, sentence[0], start) is not None,
        ask=wording.ask,
        label=wording.label,
        doubt=_doubt(numeral, text, noun) or ("" if scene.sentence_shouts else _unit_doubt(text, noun)),
    )


def _doubt(numeral: Numeral, text: str, noun: Counted) -> str:
    """Why somebody must look at a figure; nothing if the rules are sure of it."""
    first = numeral.numbers[0]
    if first.kind == "year":
        return "is this a number of things, or a year?"
    if first.said.isdecimal() and len(first.said) > 5 and not noun.many:
        return "is this a figure, or a number that names something?"
    before = text[max(0, numeral.start - 24) : numeral.start].lower()
    ranging = (
        compiled(r"(?<!ranging )(?<!ranges )(?<!range )(?<!varies )(?<!anywhere )\bfrom\s$").search(before)
        is not None
    )
    return "is this a range, or a change from one to the other?" if numeral.to is not None and ranging else ""


def _unit_doubt(text: str, noun: Counted) -> str:
    """Why what is counted must be looked at: its noun is part of a name."""
    name = in_name(text, noun) if noun.many else ""
    return f"“{name}” reads as a name: what is counted?" if name else ""


def _kind(numeral: Numeral, noun: Counted) -> FigureKind:
    kinds: dict[str, FigureKind] = {"percent": "percent", "money": "money", "fraction": "fraction"}
    return kinds.get(numeral.numbers[0].kind, "rate" if noun.per else "count")


def _has(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words.lower())}(?!\w)", text.lower()) is not None


def _period(
    text: str,
    numeral: Numeral,
    named: Sequence[Period],
    foreign: Sequence[Found],
    sentence: Range,
) -> Period | None:
    """The period that a number holds for: the one that follows it, or that opens its sentence."""
    for period in named:
        start, end = period.place
        if start >= numeral.end:
            between = text[numeral.end : start]
            if len(between) > NEAREST or compiled(_APART).search(between):
                break
            if any(numeral.end <= other.start < start for other in foreign):
                break
            return period
    for period in reversed(named):
        start, end = period.place
        if (
            end <= numeral.start
            and start - sentence[0] <= 4
            and not any(end <= other.start < numeral.start for other in foreign)
        ):
            return period if len(text[end : numeral.start]) <= 2 * NEAREST else None
    return None


_EDGE_BEFORE = r"[\s,;:.!?)”’…—–-]+|(?:and|or|but)\s"
_EDGE_AFTER = (
    r"[\s,;:(“‘—–-]+$|\s(?:and|or|but|to|of|in|from|a|an|the|about|nearly|by|at|with|for|between|than|more"
    r"|less|some|up)$"
)


def _locus(text: str, sentence: Range, said: Range, period: Period | None, foreign: Sequence[Found]) -> Range:
    """The longest stretch of the sentence around a figure that has no number of another."""
    own = period.place if period else (0, 0)
    low, high = sentence
    for other in foreign:
        if own[0] < other.end and other.start < own[1]:
            continue
        if other.end <= said[0]:
            low = max(low, other.end)
        elif other.start >= said[1]:
            high = min(high, other.start)
    while (match := compiled(_EDGE_BEFORE).match(text, low, said[0])) is not None and match.end() > low:
        low = match.end()
    while (match := compiled(_EDGE_AFTER).search(text[max(said[1], high - 24) : high])) is not None:
        cut = len(match.group())
        if high - cut < said[1]:
            break
        high -= cut
    return low, max(high, said[1])
