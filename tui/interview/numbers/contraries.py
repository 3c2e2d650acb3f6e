"""The contrary of what a figure counts: what is said to cost what it saves, or to be empty that is taken."""

from __future__ import annotations

import re
from fractions import Fraction

from tui.interview.answer.said import Said, inside
from tui.interview.numbers.meant import Meant
from tui.interview.numbers.roundings import SHARES

REACH = 45  # characters before a number in which the verb that it is of stands
AFTER = 30  # and after it, for "dockworkers died"

# Each with its contraries: of a figure whose label has the first, the second is not true. Either has all the
# words that say it rightly, too.
_CONTRARIES = tuple(
    (re.compile(rf"\b(?:{mine})\b", re.IGNORECASE), re.compile(rf"\b(?:{theirs})\b", re.IGNORECASE))
    for mine, theirs in (
        (
            r"sav(?:e[sd]?|ings?)|cheaper",
            r"cost(?:s|ing)?|spen[dt]s?|spending|(?:price|bill) of|los(?:e|es|s|ses|ing)|lost",
        ),
        (r"costs?", r"sav(?:e[sd]?|ing|ings)|earn(?:s|ed)?|bring(?:s)? in|gain(?:s|ed)?"),
        (
            r"loss(?:es)?|los(?:e|es|ing)|lost|red|deficit|short|minus|negative|hole",
            r"profits?|gain(?:s|ed)?|earn(?:s|ed|ings)?|made|making|surplus|in the black|plus of|saved",
        ),
        (
            r"profits?|gain(?:s|ed)?|surplus|earn(?:ed|ings)?",
            r"loss(?:es)?|los(?:e|es|ing)|lost|deficit|in the red",
        ),
        (
            r"income|took in|takes? in|revenues?|earn(?:ed|ings)?",
            r"loss(?:es)?|los(?:e|es|ing)|lost|spen[dt]|spending|expenses|owe[sd]?|debts?|paid out",
        ),
        (
            r"debts?|owe[sd]?|owing",
            r"earn(?:s|ed|ings)?|savings|in the bank|profits?|assets|surplus|took in|len(?:ds?|t)",
        ),
        (
            r"deaths?|died?|killed|dead|fatal\w{0,6}",
            r"surviv(?:e[sd]?|ing|ors?)|saved|rescued|injur(?:ed|ies)|hurt|hospitali[sz]ed|recovered|cured|births?|born",
        ),
        (
            r"injur(?:ed|y|ies)|hurt|wounded|accidents?",
            r"died?|killed|dead|deaths?|unhurt|unharmed|fired|laid off",
        ),
        (r"births?|born", r"deaths?|died?|abortions|stillbirths|patients died"),
        (r"members who voted for", r"voted against|voted no|opposed"),
        (r"members who voted against", r"voted for|voted in favou?r|voted yes|supported"),
        (r"handled|arrived", r"turned away|sent away|refused|lost|sank|sunk"),
    )
)
_NOT = re.compile(
    r"\b(?:not|no|never|nor|without|less|fewer|instead|rather|avoid\w{0,3}|prevent\w{0,3}|\w{2,6}n[’']t)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:taken|full|filled|occupied|used|in use|paid|staffed)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:empty|free|unused|available|vacant|unfilled|unpaid|unstaffed|unoccupied)\b", re.IGNORECASE
)


def contrary(said: Said, choice: Meant) -> bool:
    """Whether a figure's number is said of the contrary of what it counts, right beside it.

    A share of what is taken said of what is left: "three quarters of the beds are empty"; or what something
    would cost of what it would save. One word of the figure's own in the clause, or of a "not", is enough
    to say nothing.
    """
    one, profile = choice.counted, choice.profile
    if one.negated or inside(said.quoted, one.number.start):
        return False
    if profile.number in SHARES:
        return one.number.value != Fraction(1, 2) and _left(said, choice)
    start, end = max(one.clause[0], one.start - 4 * REACH), min(one.clause[1], one.number.end + 2 * REACH)
    clause = said.text[start:end]
    low, high = (
        max(one.clause[0], one.back, one.start - REACH),
        min(one.clause[1], one.on, one.number.end + AFTER),
    )
    near = f"{said.text[low : one.start]} | {said.text[one.number.end : high]}"
    return not _NOT.search(clause) and any(
        mine.search(profile.name) and theirs.search(near) and not mine.search(clause)
        for mine, theirs in _CONTRARIES
    )


def _left(said: Said, choice: Meant) -> bool:
    one, profile = choice.counted, choice.profile
    for mine, theirs in ((_TAKEN, _LEFT), (_LEFT, _TAKEN)):
        after = said.text[one.number.end : min(one.on, one.clause[1])]
        if mine.search(profile.name) and theirs.search(after) and not mine.search(after):
            return True
    return False
