"""What turns what an answer tells of a claim into its opposite: denials, opposites, small words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui.interview.answer.phrases import Token
from tui.interview.answer.said import Said
from tui.interview.claims.windows import Hit
from tui.interview.english.opposites import is_mark, marks, opposed, phrase
from tui.interview.english.senses import EMPTY, denials, scoped
from tui.interview.known.claimwords import Known

_THAN_THEY = re.compile(r"\b(?:than\s+)?(?:they|them|those|these|it|that)\b", re.IGNORECASE)
_LITTLE = 0.3  # of what is told, that a clause has by chance
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_OTHER_THAN = re.compile(r"\bother\s+than\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:other|others|different|else)\b(?!\s+(?:\w+\s+)?than\b)", re.IGNORECASE)
_BOND = 2  # words of sense from one to another of a claim that belong together
_BESIDE = 7  # words of an answer between them
_YET = re.compile(r"\byet\b(?!\s+(?:to|again|another|more)\b)|\bso\s+far\b", re.IGNORECASE)
_TO_BE = ("goal", "promise")  # what claims are that leave it to the future
# What ought to have been, and was not: "they should have asked them" has it that nobody did.
_SHOULD = re.compile(
    r"\b(?:(?:should|ought\s+to|could|might)\s+(?:at\s+least\s+)?have|[’']d\s+better\s+have)\b", re.IGNORECASE
)
_NO = ("not", "never", "hardly")
_UNLESS = re.compile(r"\b(?:unless|either\b.{1,80}\bor|or\s+else|otherwise)\b", re.IGNORECASE)
# Between words of one sort: "expensive and weak", "cheap, but very powerful".
_JOIN = re.compile(
    r"\s{0,2}(?:,|and\b|but\b|or\b|yet\b)?\s{0,2}(?:(?:and|but|very|too|so)\s)?\s{0,2}"
)  # of like words
_LEAD = re.compile(r"[\s,;:()–—-]{0,4}(?:(?:and|but|which|who|so)\b\s?)?")  # of a clause


def denials_of(
    said: Said, row: list[Token], one: Known, window: list[Hit], apart: Sequence[tuple[int, int]] = ()
) -> tuple[int, bool]:
    """The denials in the clauses that have a good part of what is told; for a claim that denies, in all.

    With them whether one stands there of which it is not sure that what is told is denied. `apart` are the
    ranges of words that say the opposite: a "not" within one ("hardly ever") is told by it.
    """
    parts: dict[tuple[int, int], float] = defaultdict(float)
    for hit in window:
        if one.odd or not one.items[hit.item].name:
            parts[said.clause(row[hit.at].start)] += hit.weight
    least = 0.0 if one.odd else _LITTLE * sum(parts.values())
    turned = {said.clause(row[hit.at].start) for hit in window if hit.opposed}
    telling = {hit.at for hit in window}
    found = [
        scoped(row, *part, said.text, telling, apart)
        for part, own in parts.items()
        if own > least or part in turned
    ]
    unsure = any(doubtful for _, doubtful in found)
    if one.odd and not _SHOULD.search(one.claim.says):
        unsure = unsure or any(_SHOULD.search(said.text, *part) for part in parts)
    if one.odd:  # what denies is told as it is; only where it would deny that is each "not" looked at
        each = [denials(said.text[low:high]) for low, high in parts]
        count = sum(each) if max(each, default=0) > 1 else int(any(each))  # said twice over, it is said
        if _WITHOUT.search(one.claim.says):  # "unless they merge" is "without the merger"
            count += any(_unless(said, low) for low, _ in parts)
        elif _OTHER_THAN.search(one.claim.says):  # "other things" are things other than those
            others = [(low, _OTHER.search(said.text, low, high)) for low, high in parts]
            places = [(low, match.start()) for low, match in others if match is not None]
            if places:  # "about other things, not opioids" says it once
                count = 1 + sum(denials(said.text[low:at]) for low, at in places)
        return count, unsure
    count = sum(count for count, _ in found)
    if count and one.claim.status in _TO_BE and any(_YET.search(said.text, *part) for part in parts):
        return 0, True  # "it has not decided yet" leaves open that it will
    return count, unsure


def _unless(said: Said, pos: int) -> bool:
    """Whether the sentence of a place has an "unless", read once for all that is told in it."""
    low, high = said.sentence(pos)
    return said.once(("unless", low, high), lambda: _UNLESS.search(said.text, low, high) is not None)


def part_denied(said: Said, row: list[Token], one: Known, window: list[Hit], start: int) -> int:
    """Where the part begins that is denied, where a claim says of one thing that it is so, of another not."""
    at = next((hit.at for hit in window if hit.item == one.turned), window[0].at)
    low = said.clause(row[at].start)[0]
    lead = _LEAD.match(said.text, low)
    own = [row[hit.at].start for hit in window if row[hit.at].start >= low]
    return max(start, min(lead.end() if lead else low, own[0])) if own else start


def other_part_denied(said: Said, row: list[Token], one: Known, window: list[Hit]) -> bool:
    """Whether what a claim says first, before a "but" that denies, is denied: "no court has ordered it"."""
    part = next((each for each in one.parts if one.turned not in each), frozenset[int]())
    first = next((at for at in sorted(part) if not one.items[at].name), None)
    place = next((hit.at for hit in window if hit.item == first), None)
    if place is None:
        return False
    low, high = said.clause(row[place].start)
    return denials(said.text[low:high]) % 2 == 1


def against_it(window: list[Hit], hits: list[Hit]) -> list[int]:
    """The places of the words that say the opposite: those told, and those beside a word they are against.

    "Voted against" has the word of "voted for", and says the opposite of it.
    """
    places = {hit.at for hit in window}
    said = {hit.item: hit.at for hit in window if not hit.opposed}
    found = {hit.at for hit in window if hit.opposed}
    for hit in hits:
        if hit.opposed and hit.at not in places and abs(hit.at - said.get(hit.item, hit.at)) == 1:
            found.add(hit.at)
    return sorted(found)


def spare(window: list[Hit], hits: list[Hit]) -> list[int]:
    """The places of words that say the opposite of what is told beside: "not alone, but with"."""
    places = {hit.at for hit in window}
    return sorted({hit.at for hit in hits if hit.opposed and hit.at not in places})


def upheld(row: list[Token], found: list[int], text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """Those of some words that say the opposite, and the ranges to leave out: "not without success" has none.

    A "not" right before a phrase that says the opposite takes it back, wherever its clause stands.
    """
    kept, apart = [], []
    for at in found:
        start, end = phrase(row, at)
        first = next(number for number, token in enumerate(row) if token.start == start)
        if first and row[first - 1].key in _NO and text[row[first - 1].end : start] == " ":
            apart.append((row[first - 1].start, end))
        else:
            kept.append(at)
            apart.append((start, end))
    return kept, apart


def not_so_alone(said: Said, row: list[Token], found: list[int]) -> bool:
    """Whether a "not" before one of some words bears on that: "it does not decide alone"."""
    return any(denials(said.text[said.clause(row[at].start)[0] : row[at].start]) for at in found)


def opposing(said: Said, row: list[Token], found: list[int]) -> int:
    """How many phrases say the opposite; of some that are joined ("expensive and weak") the first counts."""
    apart = [phrase(row, at) for at in found]
    found = [at for number, at in enumerate(found) if apart[number] not in apart[:number]]
    joined = sum(
        bool(_JOIN.fullmatch(said.text, row[one].end, row[other].start)) for one, other in pairwise(found)
    )
    return len(found) - joined


def marked(row: list[Token], one: Known, window: list[Hit], turned: bool = False) -> bool:
    """Whether a small word turns what is told: "after the winter" for before it, "fewer" for more.

    What is `turned` already is not turned back by "some": to close one of them is not to keep all open.
    """
    telling = [hit for hit in window if one.items[hit.item].marks and not hit.opposed]
    if not telling:
        return False
    small = marks(row, EMPTY)
    first, last = min(hit.at for hit in window), max(hit.at for hit in window)
    wanted = one.items[telling[0].item].marks
    here = [at for at in range(first, last + 1) if not is_mark(row[at].key)]  # "until after" is after
    both = [small[at] for at in here if not opposed(small[at], wanted)]
    for hit in telling:
        own = one.items[hit.item].marks
        if turned and own.keys() <= {"all"}:
            continue
        if opposed(own, small[hit.at]):  # "less for jails and more for treatment" has both
            return not any(own.items() & each.items() for each in both)
    return False


def turned_round(said: Said, row: list[Token], one: Known, window: list[Hit]) -> bool:
    """Whether what a claim holds to be more is said to be less: "crashes kill more than overdoses"."""
    at = next((hit.at for hit in window if hit.item == one.pivot), None)
    if at is None:
        return False
    low, high = said.clause(row[at].start)
    here = {hit.item for hit in window if hit.at < at and row[hit.at].start >= low}
    before = here & (one.more | one.less) or {hit.item for hit in window if hit.at < at}
    after = {hit.item for hit in window if hit.at > at}
    they = _THAN_THEY.search(said.text, row[at].end, high)
    if here & one.less and not after & one.more and they is not None:
        after |= one.more  # "but crashes kill more than they do"
    passive = "by" in [token.key for token in row[at + 1 : at + 3]]
    above, below = (after, before) if passive else (before, after)
    return bool(above & one.less and below & one.more and not above & one.more and not below & one.less)


def bonded(said: Said, row: list[Token], one: Known, window: list[Hit]) -> bool:
    """Whether a word that is turned stands beside the word that it is beside in the claim.

    "Expensive" right by "heroin" is of the heroin that the claim calls cheap; so is what the claim denies, if
    it is said without a "not".
    """
    small = marks(row, EMPTY)
    for hit in window:
        item = one.items[hit.item]
        if not (hit.opposed or opposed(item.marks, small[hit.at]) or (one.odd and hit.item == one.turned)):
            continue
        clause = said.clause(row[hit.at].start)
        for other in window:
            near = abs(hit.item - other.item) <= _BOND and abs(hit.at - other.at) <= _BESIDE
            if other.item == hit.item or other.opposed or not near:
                continue
            if said.clause(row[other.at].start) == clause:
                return True
    return False
