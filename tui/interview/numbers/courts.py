"""Whose matter a number is said to be, where its figure is another's: "state cases" of a federal one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.interview.answer.said import Range, Said
from tui.interview.english.alike import sense
from tui.interview.english.nearby import REACH
from tui.interview.known.profiles import profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.interview.people.levels import Level, levels, within
from tui.quiz.index import Index
from tui.story.reference.gazetteer import STATE_NAMES

PLACES = ("state", "county", "city")  # levels that are places; what is federal may be counted in any
_PLACE = re.compile(r"\b(?:in|of|for) the (?P<level>city|county|state) of [A-Z]\w{1,30}")


def wrong_level(
    said: Said, known: Index, choice: Meant, beside: Sequence[tuple[Counted, Meant | None]]
) -> Level | None:
    """The "state prosecutors" of a federal figure, where nothing around says federal."""
    one, own = choice.counted, choice.profile.jurisdiction
    if not own:
        return None
    low, high = one.sentence
    start, end = max(low, one.start - REACH), min(high, one.end + REACH)
    if _called_so(said, own, (start, end), one.start):
        return None
    told = profiles(known).levels
    every = within(levels(said, known), start, end, frozenset((*PLACES, "federal")))
    found = [
        each
        for each in every
        if each.level in told or _of_its_own(said, each, choice) or _does_it(said, each, choice)
    ]
    of = frozenset(each.level for each in found)
    found = [each for each in found if not _only_met(said, each)]
    found = _unclaimed(said, found, choice, beside)
    if not found:
        return _named_before(said, known, choice)
    near = within(found, *one.clause, of)
    if any(each.level == own or _with_it(said, own, each) for each in near or found):
        return None
    stop = said.text.find(";", one.number.end, one.on)
    end = stop if stop >= 0 else one.on
    start = max(low, said.text.rfind(";", one.back, one.number.start) + 1)
    nouns = (
        each
        for each in near or found
        if start <= each.start < end
        and (
            _does_it(said, each, choice)
            or re.search(r"\s|feds", said.text[each.start : each.end], re.IGNORECASE)
        )
        and own not in said.text[each.start : each.end].lower()
    )
    return next(nouns, None)


_WASHINGTON = re.compile(r"\bWashington\b|\bD\.C\.|\bUncle Sam\b")
_STATE = re.compile(
    rf"(?<!in )(?<!of )(?<!for )\b(?:{'|'.join(sorted(map(re.escape, STATE_NAMES)))})"
    r"(?: (?:with|gives?|pays?|gave|paid|adds?|puts?|will|would|pay|give|only|another|about|just|in)){0,3} $"
)


def _called_so(said: Said, own: str, around: Range, start: int) -> bool:
    """Whether whose figure it is is called by another name: "Washington gives 30 million, Oregon 13"."""
    if own == "federal":
        return _WASHINGTON.search(said.text, *around) is not None
    return own == "state" and _STATE.search(said.text, max(around[0], start - 48), start) is not None


_MET = re.compile(
    r"\b(?:(?:cooperat\w{1,4}|collaborat\w{1,4}|partnership|relations?(?:hip)?"
    r"|work(?:s|ed|ing)?(?: well| closely)?) with"
    r"|prais(?:es?|ed|ing)|thank(?:s|ed|ing)?|laud(?:s|ed)|compliment(?:s|ed)|speaks? well of|spoke well of)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _only_met(said: Said, level: Level) -> bool:
    """Whether a level is only whom somebody works with, or praises: "cooperation with the federal office"."""
    return _MET.search(said.text, max(0, level.start - 48), level.start) is not None


_BY = re.compile(
    r"\b(?:\w+(?:ed|en|ought|ade|aid)\s+(?:only\s+)?by|(?:com(?:e|es|ing)|came)\s+(?:\w+\s+)?from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DID = re.compile(r"(?:^|[.,;:!?]|\b(?:and|but|so|that|because))\s*the\s+$", re.IGNORECASE)
_PLACE_TOO = re.compile(r"\s+(?:level|in\s+the|of)\b", re.IGNORECASE)


# "Thirty million from the state", "the money comes from the city"; and "the state prosecuted all of them".
_FROM = re.compile(
    r"(?:\b(?:comes?|came|coming|paid|million|billion|thousand|dollars|percent|money|grant|loan)|[\d%])(?:\s+out)?"
    r"\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"\s+(?:(?:has|had)\s+)?(?:prosecuted|tried|handled|took|taken|brought|paid|pays)\s+(?:on\s+)?(?:for\s+)?"
    r"(?:them|all|every|each|those|these)\b",
    re.IGNORECASE,
)


def _does_it(said: Said, level: Level, choice: Meant) -> bool:
    """Whether a level is who does what is counted: "prosecuted by the state", "the county prosecuted"."""
    text, words = said.text, said.text[level.start : level.end].split()
    before = text[max(0, level.start - 32) : level.start]
    of_it = choice.profile.number == "money" and choice.counted.end <= level.start
    if len(words) == 1 and (_BY.search(before) or (of_it and _FROM.search(before))):
        return not _PLACE_TOO.match(text, level.end)
    if _DID.search(before) is None:
        return False
    if _ALL_OF_THEM.match(text, level.start + len(words[0])):
        return True
    return len(words) == 2 and words[1].endswith("ed")


def _with_it(said: Said, own: str, level: Level) -> bool:
    """Whether a level is named together with a figure's own: "federal and state programs"."""
    before = said.text[max(0, level.start - 24) : level.start].lower()
    return re.search(rf"\b{re.escape(own)}\s(?:and|or|&|as well as)\s(?:the\s)?$", before) is not None


def _of_its_own(said: Said, level: Level, choice: Meant) -> bool:
    """Whether a level that no figure has stands right before what this one counts: "county programs"."""
    words = said.within(level.start, level.end)
    return len(words) == 2 and sense(words[1].stem) in choice.profile.label and words[1].low.endswith("s")


def _unclaimed(
    said: Said, found: list[Level], mine: Meant, beside: Sequence[tuple[Counted, Meant | None]]
) -> list[Level]:
    """The levels but for those of another number, whose own they are: "federal ones 44, and 14"."""
    one = mine.counted
    later = [  # "$30 million, and the state adds $13 million"
        (said.clause(other.start), choice.profile.jurisdiction)
        for other, choice in beside
        if choice is not None and choice.equal and other.start >= one.end
    ]
    found = [
        each for each in found if each.start < one.end or (said.clause(each.start), each.level) not in later
    ]
    for other, choice in reversed(beside):
        if choice is not None and choice.equal and other.sentence == one.sentence and other.end <= one.start:
            own = choice.profile.jurisdiction
            if own == mine.profile.jurisdiction:
                return found
            return [each for each in found if each.start >= other.start or each.level != own]
    return found


_THOSE = re.compile(r"\W{0,3}(?:those|these|they|that|it)\b(?! [a-z]{1,16}s\b)", re.IGNORECASE)


def _named_before(said: Said, known: Index, choice: Meant) -> Level | None:
    """The "state drug cases" of the sentence before, where this one goes on with "those"."""
    low = choice.counted.sentence[0]
    if not low or not _THOSE.match(said.text, low):
        return None
    start = said.sentence(low - 1)[0]
    found = within(levels(said, known), max(start, low - REACH), low, profiles(known).levels)
    if not found or any(each.level == choice.profile.jurisdiction for each in found):
        return None
    for word in said.within(found[-1].start, low)[:4]:
        if sense(word.stem) in choice.profile.units:
            return found[-1]._replace(end=word.end)
    return None


def noun_end(said: Said, level: Level) -> int:
    """Where the words for a level end, without a verb after them: "the state will"."""
    words = said.text[level.start : level.end]
    return level.end - len(words) + len(_VERB.sub("", words))


_VERB = re.compile(
    r" (?:will|would|is|was|are|were|has|had|have|can|could|may|must|should|pays?|paid|gave"
    r"|gives|puts?|says|said)$",
    re.IGNORECASE,
)


def elsewhere(said: Said, choice: Meant) -> Range | None:
    """The "in the city of Portland" of a state's figure, right after the number; None where none stands."""
    one, profile = choice.counted, choice.profile
    of_state = not STATE_NAMES.isdisjoint(re.findall(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?", profile.name))
    own = "state" if of_state else profile.jurisdiction
    match = _PLACE.search(said.text, one.number.end, min(one.on, one.clause[1], one.number.end + REACH))
    if match is None or own not in PLACES or match.group("level").lower() == own:
        return None
    return match.span()
