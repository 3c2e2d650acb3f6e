"""Whose word something is where no verb of saying tells: "in his opinion", "that is how she explains it"."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.interview.answer.said import Said, between
from tui.interview.claims.whose import Given, words
from tui.interview.people.names import Mention, references
from tui.quiz.index import Index

_BACK = 400  # characters before a sentence in which a "his" may mean somebody
_FEW = 4  # words between a name and "explains it"
_HIS = re.compile(
    r"\b(?:in|to|from)\s+(?P<who>his|her|their)\s+(?:own\s+)?(?:opinion|view|eyes|mind|judge?ment|point\s+of\s+view)\b"
    r"|\bif\s+you\s+ask\s+(?P<asked>him|her|them)\b"
    r"|\b(?P<he>he|she)\s+(?:really\s+|also\s+)?(?:thinks?|thought|feels?|felt|believe[sd]?|reckon(?:s|ed)?"
    r"|figure[sd]?|argue[sd]?|insist(?:s|ed)?|worrie[sd]|fear(?:s|ed)?|complain(?:s|ed))\b",
    re.IGNORECASE,
)
_WHO_SAYS = re.compile(
    r"(?:,\s[^,.;:!?]{1,60})?,\s+who\s+(?:also\s+|only\s+|just\s+|still\s+|really\s+)?(?P<verb>insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)"
    r"|sa(?:ys|id)|promise[sd]|swears?|swore|vow(?:s|ed)|argue[sd]|warn(?:s|ed)|complain(?:s|ed)|admit(?:s|ted)|think[s]?|believe[sd]?)\s",
    re.IGNORECASE,
)
_THAT_IS_HOW = re.compile(
    r"\b(?:that|this)(?:['’]s|\s+is|\s+was)\s+(?:at\s+least\s+)?(?:how|what|the\s+way)\s+", re.IGNORECASE
)
_PUTS_IT = re.compile(
    r"\s+(?:put|puts|explains?|explained|sees?|saw|tells?|describe[sd]?|remembers?|read|reads|has)\s+it\b",
    re.I,
)
_TOLD_HIM = re.compile(
    r"\b(?:he|she|they)(?:['’]s|['’]d|\s+(?:was|were|has|have|had|is))?\s+(?:also\s+|even\s+|been\s+){0,2}"
    r"(?:told|heard|hears|hearing|learned|informed|says?|said|wrote|writes|claim(?:s|ed)?|puts?\s+it|admit(?:s|ted)"
    r"|acknowledge[sd]?|conceded|warn(?:s|ed)|promise[sd])\b"
    r"|\b(?:people|others|somebody|someone|they|who)\s+(?:have\s+|had\s+)?(?:told|tell|tells)\s+(?:him|her)\b",
    re.IGNORECASE,
)
_IS_HIS = re.compile(
    r"\b(?:that|this|it|those|these)(?:['’]s|\s+(?:is|was|are|were))\s+(?:at\s+least\s+|only\s+|just\s+)?"
    r"(?:an?\s+)?(?:(?:his|her|their)\s+(?:own\s+)?(?:view|opinion|promise|pledge|claim|word|words|version|goal|plan|position"
    r"|point|argument|complaint|story)\b|(?:promise|pledge|claim|goal|view|complaint)\s+of\s+(?:his|hers|theirs)\b"
    r"|what\s+(?:he|she|they)\s+(?:\w+\s+){0,2}?(?:said|says|told|promised|promises|claims?|claimed|thinks?|wrote|heard|wants?)\b)"
    r"|\b(?:his|her|their)\s+(?:own\s+)?words\b|\b(?:he|she)\s+(?:admit(?:s|ted)|promise[sd]|insist(?:s|ed)|swore|swears)\s+(?:that|it|so)\b",
    re.IGNORECASE,
)  # "That's his view of it.", of the sentence before
_GAVE_HIS_WORD = re.compile(
    r"\b(?:he|she|they)(?:['’]s|['’]ve|\s+(?:has|have|had))?\s+(?:also\s+)?(?:g[ai]ven?|gives?)\s+(?:his|her|their)\s+word\b",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\s*(?:(?:well|ok|okay|yes|no|um|uh|so),?\s+){0,2}(?:basically,?\s+|mostly\s+|mainly\s+|only\s+|just\s+|simply\s+)?that\s+(?=(?:the|a|an|his|her|its|their|it|he|she|they|we|there|no"
    r"|nobody|every|all|some|both|officials|people)\b|(?-i:[A-Z][\w.]*['’]s\b|[A-Z]\w+\s+(?:is|was|has|had|needs|would)\b))",
    re.IGNORECASE,
)  # "That the office is slow.": what somebody said of whom the question speaks


class _Cues(NamedTuple):
    """What a sentence has that tells who holds something to be so, read once for all that is told in it."""

    who_says: tuple[tuple[int, Given], ...]  # "who insists": where each ends, the last first
    how: tuple[re.Match[str], ...]
    his: tuple[re.Match[str], ...]
    named: int  # where somebody is first named, by no pronoun; the end of the sentence if nobody is


def _cues(said: Said, known: Index, low: int, high: int) -> _Cues:
    here = between(references(said, known), low, high)
    who_says = [  # "Clark, the spokesman, who insists they are committed"
        (says.end(), Given(one, True, says.span("verb")))
        for one in reversed(here)
        if (says := _WHO_SAYS.match(said.text, one.end)) is not None
    ]
    return _Cues(
        tuple(who_says),
        tuple(_THAT_IS_HOW.finditer(said.text, low, high)),
        tuple(_HIS.finditer(said.text, low, high)),
        next((one.start for one in here if one.how != "pronoun"), high),
    )


def opinion(said: Said, known: Index, start: int, end: int) -> Given | None:
    """Who holds what stands at a range to be so, by other words than a verb of saying; None if nobody."""
    low, high = said.sentence(start)[0], said.sentence(max(end - 1, start))[1]
    every = references(said, known)
    here = between(every, max(0, low - _BACK), high)
    verbs = words(said, known)
    near = between(verbs, low, start + 1)
    for word in near:  # the verb is a word of what is told: "the mayor wants", "he was told"
        if word.place is not None and word.place.end <= start < word.end and not word.after:
            return Given(word.place, True, (word.start, word.end))
    cues = said.once(("opinions", known, low, high), lambda: _cues(said, known, low, high))
    for ends, who_says in cues.who_says:
        if said.clause(start)[0] <= ends <= start + 1:
            return who_says
    for how in cues.how:
        for one in between(here, how.end(), high) if how.start() >= end else ():
            if len(said.within(how.end(), one.start)) > _FEW:
                break
            if _PUTS_IT.match(said.text, one.end):
                return Given(one, True, (how.start(), one.end))
    for match in cues.his:
        if match.start() > start and match.group("he"):
            continue  # "... and she thinks" says it of what follows
        if match.start() <= cues.named:
            who = _last(said, here, match.start())
            return Given(who, True, match.span()) if who is not None else None
    return None


def _last(said: Said, here: tuple[Mention, ...], pos: int) -> Mention | None:
    """Whom a "his" means: the one person of the sentence before; None if there are two, or none."""
    low = said.sentence(pos)[0]
    before = said.sentence(max(low - 2, 0))[0]
    near = [one for one in here if before <= one.start < low and one.how != "pronoun"]
    people = {one.speaker_id for one in near}
    return near[-1] if len(people) == 1 and "" not in people else None


def _told_him(said: Said, low: int, high: int) -> tuple[bool, int]:
    """Whether a sentence or the next says that it was told to him, or is his; where he has given his word."""
    told = _TOLD_HIM.search(said.text, low, high) or _IS_HIS.search(
        said.text, high, said.sentence(min(high + 1, len(said.text) - 1))[1]
    )
    gave = _GAVE_HIS_WORD.search(said.text, low, high)
    return told is not None, gave.end() if gave is not None else high + 1


def of_the_asked(said: Said, start: int) -> bool:
    """Whether it is said of what is told that somebody says it, hears it or is told it, whom no name names.

    That is whom the question speaks of: "He had been told that ...", "That the office is slow."
    """
    low, high = said.sentence(start)
    told, gave = said.once(("told him", low, high), lambda: _told_him(said, low, high))
    return told or gave <= start or (low < _START and bool(_THAT.match(said.text, low)))


_START = 2  # the first sentence begins within so many characters
