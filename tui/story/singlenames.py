"""Single words with a capital that are persons’ names, by what stands around them."""

from __future__ import annotations

import re

from tui.story import around
from tui.story.names import Run, Word
from tui.story.reference.given import DOUBTFUL, is_given
from tui.story.reference.people import FAMOUS, GROUPS, KIN, NOT_ALONE, PLAIN, ROLES, TITLES
from tui.story.weighing import Scales, shouted
from tui.text import vocabulary

_JOB_NAMES = vocabulary(
    "baker cook mason butcher barber carpenter miner potter tailor hunter gardener porter fisher farmer"
    " shepherd weaver miller archer singer page bishop king judge marshal driver"
)
_NO_SINGLE = GROUPS | PLAIN | NOT_ALONE | ROLES | TITLES
_ADJECTIVES = (
    vocabulary(
        """long young white black brown green gray grey short little small good strong rich quick wise fair
    early free light noble savage gold silver sharp swift frank"""
    )
    | PLAIN
)
_PLAIN_SURNAMES = vocabulary(
    """long young white black brown green gray grey short little small bell cook baker miller case rice
    fish fox wolf bird book cash banks church day english fair farmer field flowers forest foster frost
    gates good grant hall hill hope hunt hunter king knight lamb law love may moon moore parks pike pool
    price power rich rivers rose sharp snow stone strong swift taylor waters wise wood woods wright bush
    burns cross drake early free friend glass gold hand head heart holiday house joy kid light marsh
    mason means money nice nix noble page park penny pope post prince quick rain reed root rush salmon
    sands savage self shields silver sparks spring start steel storm street summers temple trapp tucker
    vale wall ward watts weeks winter winters worth"""
)


class SingleNames:
    """Says which single words of a text are persons.

    `starts`, which its user goes on filling, is where the full names begin that are found so far; `listed`,
    which its user sets, is where the last single name ended.
    """

    def __init__(self, text: str, scales: Scales, starts: set[int]) -> None:
        self.text = text
        self.scales = scales
        self.starts = starts
        self.listed = 0
        self.teams = frozenset(re.findall(r"\bthe ([A-Z][a-z]{2,30}s)\b", text))  # "the Herons"
        self.small = frozenset(re.findall(r"\b[a-z]{2,30}\b", text))

    def is_one(self, run: Run, word: Word) -> bool:
        """Whether one word is a person: a title, kin, an age or a "said" stands beside it."""
        text = self.text
        low = word.low
        if is_given(low) and self._first_of_a_pair(run):
            return True
        if low in (_NO_SINGLE - _JOB_NAMES if run.title else _NO_SINGLE) or shouted(word):
            return False
        if len(low) < 2 or self.scales.in_heading(run.start) or "." in word.text:
            return False
        if (word.text,) in self.scales.groups or re.match(r"\.?[ \u00a0]?\d", text[run.end : run.end + 3]):
            return False
        if run.title:
            return not around.the_before(text, run.title[0].start) and word.text not in self.teams
        before = text[max(0, run.start - 60) : run.start]
        if is_given(low) and self.listed and around.AND.fullmatch(text[self.listed : run.start]):
            return True  # "her children, Amy, Cora and Pete"
        kin = around.WORD_BEFORE.search(before)
        if kin and kin.group(1).lower() in KIN:
            closed = kin.group(2) == "," and text[run.end : run.end + 1] in ",.;"
            return is_given(low) or closed or bool(around.WHOSE_KIN.search(before))
        if is_given(low) and around.CALLED.search(before):
            return True
        apposed = around.APPOSED.match(text, run.end)
        described = around.AGE_AFTER.match(text, run.end) or around.WHO_AFTER.match(text, run.end)
        if described or (apposed and around.has_role(apposed.group(1))):
            return bool(around.OPENS.search(before))  # and not "of Caribou, a town"
        if run.possessive and (of := around.OF_KIN.match(text, run.end)) and of.group(1) in KIN:
            return True
        if low in FAMOUS:
            return bool(run.possessive or around.DOES_AFTER.match(text, run.end))
        says = re.match(rf"{around.B}(?:said|says)\b", text[run.end : run.end + 8]) and around.inside(
            text, run.start
        )
        said = (
            re.search(rf"[,!?][”\"’']+{around.B}(?:said|says){around.B}$", before)
            and text[run.end : run.end + 1] in ".,;\n"
        )
        if not says and not said:
            return False
        return low not in self.small  # "Rangers said" beside "rangers"

    def is_marked(self, run: Run) -> bool:
        """Whether a plain word is a name here: inside a sentence, or with a verb beside it."""
        text, end = self.text, run.end
        if run.title or run.possessive or text[end : end + 1] == "," or around.inside(text, run.start):
            return True
        if around.AND_NAME.match(text, end):
            return True
        does = run.words[0].low not in _ADJECTIVES and around.DOES_AFTER.match(text, end)
        return bool(does or around.SAYS_AFTER.match(text, end))

    def _first_of_a_pair(self, run: Run) -> bool:
        """ "Dave" in "Dave and Luanne Perrault"."""
        pair = re.compile(
            rf"{around.B}and{around.B}(?:his{around.B}wife,?{around.B}|her{around.B}husband,?{around.B})?"
        ).match(self.text, run.end)
        return pair is not None and pair.end() in self.starts


def is_plain(word: Word) -> bool:
    """Whether a name is a plain word too: "Hope", "Young", "Street"."""
    return word.low in PLAIN or word.low in GROUPS or word.low in DOUBTFUL or word.low in _PLAIN_SURNAMES
