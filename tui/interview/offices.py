"""Offices of which nobody holds two at a time: who is one of them is none of the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.interview.phrases import keys
from tui.story.model import Speaker

# A word for an office, and which it is. No word that is said of others too: a "representative" may speak for
# a company, a "doctor" be one of laws.
OFFICES = {
    "governor": "governor", "gov": "governor", "mayor": "mayor", "senator": "senator", "sen": "senator",
    "congressman": "congress", "congresswoman": "congress", "congressperson": "congress",
    "sheriff": "sheriff", "judge": "judge", "magistrate": "judge", "treasurer": "treasurer",
    "commissioner": "commissioner", "councilman": "council", "councilwoman": "council",
    "councilmember": "council", "councilor": "council", "councillor": "council", "alderman": "council",
    "alderwoman": "council", "nurse": "nurse", "reporter": "reporter", "journalist": "reporter",
    "protester": "protester", "protestor": "protester",
}  # fmt: skip
# Offices and trades in several words, and those by one word that nobody says of a holder of an office.
_SEVERAL = {
    ("police", "chief"): "police", ("chief", "of", "police"): "police", ("police", "commissioner"): "police",
    ("secretary", "of", "state"): "secretary", ("secretary", "of", "defense"): "secretary",
    ("secretary", "of", "labor"): "secretary", ("treasury", "secretary"): "secretary",
    ("health", "secretary"): "secretary", ("crane", "operator"): "crane", ("crane", "driver"): "crane",
    ("county", "prosecutor"): "county attorney", ("district", "attorney"): "county attorney",
    ("us", "representative"): "congress", ("us", "congressman"): "congress",
    ("ship", "captain"): "captain", ("fire", "chief"): "fire", ("school", "principal"): "teacher",
}  # fmt: skip
_TRADES = {
    "dockworker": "docks", "longshoreman": "docks", "docker": "docks", "fisherman": "fisher",
    "teacher": "teacher", "lawyer": "law", "banker": "bank", "sailor": "sailor", "soldier": "soldier",
    "firefighter": "fire", "policeman": "police", "policewoman": "police", "accountant": "accounts",
    "physician": "doctor", "surgeon": "doctor", "doctor": "doctor", "nurse": "nurse", "captain": "captain",
    "pharmacist": "pharmacy", "farmer": "farm", "trucker": "truck", "professor": "teacher",
    "spokesman": "speaks", "spokeswoman": "speaks", "spokesperson": "speaks",
}  # fmt: skip
# What else somebody may be who is none of these.
_OTHERS = {"spokesman": "speaks", "spokeswoman": "speaks", "spokesperson": "speaks", "surgeon": "surgeon"}
_TWO = {
    ("attorney", "general"): "attorney general",
    ("us", "attorney"): "attorney",
    ("us", "representative"): "congress",
    ("us", "rep"): "congress",
    ("council", "member"): "council",
}


def office_at(words: Sequence[str]) -> tuple[str, int] | None:
    """The office or trade that a row of folded words begins with, and how many words it has."""
    for size in (3, 2):
        if len(words) >= size and tuple(words[:size]) in _SEVERAL:
            return " ".join(words[:size]), size
    return (words[0], 1) if words and (words[0] in OFFICES or words[0] in _TRADES) else None


def excludes(speaker: Speaker, said: str) -> bool:
    """Whether somebody cannot be what folded words say, by the offices that the story gives them."""
    office = OFFICES.get(said) or _SEVERAL.get(tuple(said.split()))
    own = {kind for role in speaker.roles for text in (role.title, role.said) for kind in _kinds(text)}
    return office is not None and bool(own) and office not in own


def never_was(speaker: Speaker, said: str) -> bool:
    """Whether somebody is said to have been what they were not, by what the story says that they were."""
    own = {word for role in speaker.roles if role.when != "now" for word in keys(role.title)}
    kind = _TRADES.get(said) or OFFICES.get(said) or _SEVERAL.get(tuple(said.split()))
    had = {_TRADES.get(word) or OFFICES.get(word) for word in own}
    both = {kind} | had
    house = said in ("us representative", "us congressman")  # a senator is loosely a congressman, too
    if ({"senator", "congress"} <= both and not house) or {"crane", "docks"} <= both:
        return False
    return kind is not None and bool(own) and kind not in had


def _kinds(text: str) -> set[str]:
    words = keys(text)
    pairs = {_TWO[pair] for pair in pairwise(words) if pair in _TWO}
    return pairs | {kind for word in words if (kind := OFFICES.get(word) or _OTHERS.get(word))}
