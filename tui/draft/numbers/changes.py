"""Two figures of one measure that the article sets side by side: "332 last year, up from 61 in 2011"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.draft.found import Amount, Change
from tui.draft.intake.page import Page
from tui.draft.numbers.scene import bare
from tui.numbers.words import compiled

FAR = 110  # characters between the two numbers
_JUST = r"(?:an?\s|the\s|about\s|just\s|only\s|nearly\s|some\s|roughly\s|a total of\s|more than\s|over\s)*$"
_BACK = (
    r"(?:,\s|\s|\s[-–—]\s|\s?\()(?:(?:up|down|rising|falling|(?:an?\s)?(?:rise|drop|increase|decrease"
    r"|decline|fall|jump)"
    rf"|higher|lower|slightly\s(?:up|down))\s(?:\w+\s){{0,2}}?from|compared\s(?:with|to)|against|versus"
    rf"|vs\.?)\s{_JUST}"
    rf"|^(?:\s[a-z]+)?\sfrom\s{_JUST}"
)
_ALSO = r"(?:,|\s)?\s?and\s(?:about\s|just\s|only\s|nearly\s|the\s)*$"
_ON = (
    r"\sto\s(?:an?\s|about\s|just\s|only\s|nearly\s|some\s|roughly\s|a record\s|more than\s|over\s"
    r"|at least\s)*$"
)
_WAY = (
    r"\b(?:rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|climbed|jumped|went|gone"
    r"|surged|shrank"
    r"|shrunk|slipped|soared|plunged|tumbled|doubled|tripled|expanded|raised|cut|reduced|lowered|rising"
    r"|falling)\b"
)


_DATED = r"\d{4}|last|previous|prior|ago|earlier|before|quarter|year|month|season|decade|week"


class Pair(NamedTuple):
    """Places of two figures in the list, from the earlier to the later."""

    earlier: int
    later: int


def pairs(text: str, amounts: Sequence[Amount], sentences: Sequence[tuple[int, int]]) -> Iterator[Pair]:
    """The figures that are set side by side; `sentences` has each figure's own."""
    chain = -1  # the later figure that a further "and 53 in 2011" is compared with, too
    for index in range(1, len(amounts)):
        first, second = amounts[index - 1], amounts[index]
        if sentences[index] != sentences[index - 1]:
            chain = -1
            continue
        between = text[first.said[1] : second.said[0]]
        if len(between) > FAR:
            chain = -1
        elif compiled(_BACK).search(between) and _alike(first, second):
            chain = index - 1
            yield Pair(index, index - 1)
        elif chain >= 0 and compiled(_ALSO).search(between) and _alike(amounts[chain], second):
            yield Pair(index, chain)
        elif (
            compiled(_ON).search(between)
            and _rose_from(text, first, sentences[index])
            and _alike(first, second)
        ):
            chain = -1
            yield Pair(index - 1, index)
        else:
            chain = -1


def _rose_from(text: str, first: Amount, sentence: tuple[int, int]) -> bool:
    before = text[max(sentence[0], first.said[0] - 60) : first.said[0]]
    return compiled(r"\bfrom\s$").search(before) is not None and compiled(_WAY).search(before) is not None


def _alike(first: Amount, second: Amount) -> bool:
    """Whether two figures can be of one measure: of one kind, and counting the same thing."""
    kinds = {first.kind, second.kind} - {"rate"}
    if len(kinds) > 1 or first.currency != second.currency or first.to or second.to:
        return False
    if "magnitude" in (first.qualifier, second.qualifier):
        return False
    return not (first.many and second.many and first.many.lower() != second.many.lower())


def changes(page: Page, amounts: Sequence[Amount]) -> tuple[Change, ...]:
    """What can be worked out of two figures of one measure that hold for two periods."""
    sentences = [page.sentence(amount.said[0]) or amount.said for amount in amounts]
    found: list[Change] = []
    asked: set[str] = set()
    for pair in pairs(page.text, amounts, sentences):
        earlier, later = amounts[pair.earlier], amounts[pair.later]
        change = _change(page, earlier, later, pair)
        if change is not None and change.ask not in asked:
            asked.add(change.ask)
            found.append(change)
    return tuple(found)


def _change(page: Page, earlier: Amount, later: Amount, pair: Pair) -> Change | None:
    if earlier.period is None or earlier.measure == "" or earlier.measure != later.measure:
        return None
    before = page.words(earlier.period)
    after = page.words(later.period) if later.period else ""
    if before.lower().startswith("between") or after.lower().startswith(("between", "from", "since")):
        return None
    if not all(compiled(_DATED).search(words.lower()) for words in (before, after) if words):
        return None
    if before.lower() == after.lower() or (earlier.year and later.year and earlier.year >= later.year):
        return None
    start, end = min(earlier.locus[0], later.locus[0]), max(earlier.locus[1], later.locus[1])
    named = bare(later.label, after)
    span = f"from {before} to {after}" if after else f"from {before}"
    if named.startswith("“") or not named:
        ask = f"How did the figure change {span}: {named}?" if named else ""
    else:
        ask = f"How did {_the(later, named)} change {span}?"
    if not ask:
        return None
    label = f"{named}, {before} to {after}" if after else f"{named}, since {before}"
    return Change(earlier=pair.earlier, later=pair.later, locus=(start, end), ask=ask, label=label)


def _the(amount: Amount, named: str) -> str:
    if amount.kind in ("count", "rate") and amount.many:
        return f"the number of {named}"
    return named if named.startswith(("the ", "what ")) else f"the {named}"
