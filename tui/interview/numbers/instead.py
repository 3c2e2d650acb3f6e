"""Whether another figure is named where the number's own is not."""

from __future__ import annotations

from tui.interview.answer.said import stem
from tui.interview.known.profiles import Profile
from tui.interview.numbers.roundings import SHARES
from tui.interview.numbers.weigh import BESIDE, CLAUSE, OWN, Fits

COURTS = frozenset(
    map(stem, ("federal", "state"))
)  # said wrongly of a number's own figure they are what is wrong
PART_WORDS = 2  # that name a part of what a number counts, for the number to be said of the part


def only_theirs(fits: Fits, theirs: Profile, mine: Profile) -> bool:
    """Whether nothing that is said around names the one figure, and enough names the other."""
    weights = fits.around.weights
    if any(word in weights for word in mine.words.keys() - theirs.words.keys()):
        return False
    rate = CLAUSE if theirs.per and not fits.one.per else 0.0  # "they ask for $46.30", and another offers
    return sum(weights.get(word, -1.0) >= rate for word in theirs.label - mine.words.keys()) >= PART_WORDS


def instead(fits: Fits, theirs: Profile, mine: Profile) -> bool:
    """Whether another figure is named where the number's own is not: by a word of its own, none of ours."""
    if (theirs.number in SHARES) != (mine.number in SHARES):
        return False
    one, weights = fits.one, fits.around.weights
    only_mine = mine.label - theirs.words.keys()
    if mine.of == theirs.id:  # "42 drug cases" where 42 are those of heroin among the 58
        unsaid = all(word not in weights for word in only_mine)
        return unsaid and not one.share_of and mine.id not in fits.asked
    if theirs.of == mine.id and not one.whole:  # "58 cases of heroin and OxyContin" where 58 are all of them
        part = [weights.get(word, 0.0) for word in theirs.label - mine.words.keys()]
        named = sum(weight >= BESIDE for weight in part) if max(part, default=0.0) >= CLAUSE else 0
        if named >= PART_WORDS or (part and min(part) >= BESIDE):
            return True
    only_theirs = theirs.label - mine.words.keys() - COURTS
    only_theirs -= {word for word in only_theirs if _of_another(fits, word, theirs)}
    courts = fits.around.levels
    unsaid = bool(only_mine - COURTS) and all(word not in weights for word in only_mine)
    if unsaid and theirs.jurisdiction != mine.jurisdiction and courts == {theirs.jurisdiction}:
        return any(word in weights for word in only_theirs)  # "heroin cases of the state: 53"
    if only_mine and all(weights.get(word, 0.0) < CLAUSE for word in only_mine):
        return any(weights.get(word, 0.0) >= OWN for word in only_theirs)
    return not only_theirs.isdisjoint(one.nouns[:-1])  # "58 heroin cases"


def _of_another(fits: Fits, word: str, theirs: Profile) -> bool:
    """Whether a word stands in a name that is not the figure's: Ellery in "Port Ellery"."""
    return bool(fits.around.names.get(word, frozenset()) - theirs.words.keys())
