"""Offices of which nobody holds two at a time: who is one of them is none of the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.interview.answer.phrases import keys
from tui.story.model import Speaker
from tui.text import vocabulary

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
# Offices and trades in several words.
_SEVERAL: dict[tuple[str, ...], str] = {
    ("police", "chief"): "police", ("chief", "of", "police"): "police", ("police", "commissioner"): "police",
    ("secretary", "of", "state"): "secretary", ("secretary", "of", "defense"): "secretary",
    ("secretary", "of", "labor"): "secretary", ("treasury", "secretary"): "secretary",
    ("health", "secretary"): "secretary", ("ship", "captain"): "captain", ("fire", "chief"): "fire",
    ("school", "principal"): "teacher",
    ("county", "prosecutor"): "county attorney", ("district", "attorney"): "county attorney",
    ("us", "representative"): "congress", ("us", "congressman"): "congress",
    **{
        (machine, works): "operates"
        for machine in ("crane", "forklift", "truck", "bus", "train", "tractor", "excavator")
        for works in ("operator", "driver")
    },
}  # fmt: skip
# Trades by one word that nobody says of a holder of an office.
_TRADES = {
    "dockworker": "docks", "longshoreman": "docks", "docker": "docks", "fisherman": "fisher",
    "teacher": "teacher", "lawyer": "law", "banker": "bank", "sailor": "sailor", "soldier": "soldier",
    "firefighter": "fire", "policeman": "police", "policewoman": "police", "accountant": "accounts",
    "physician": "doctor", "surgeon": "doctor", "doctor": "doctor", "nurse": "nurse", "captain": "captain",
    "pharmacist": "pharmacy", "farmer": "farm", "trucker": "operates", "professor": "teacher",
    "spokesman": "speaks", "spokeswoman": "speaks", "spokesperson": "speaks",
}  # fmt: skip
# What else somebody may be who is none of these.
_OTHERS = vocabulary("spokesman spokeswoman spokesperson surgeon")
_TWO = {
    ("attorney", "general"): "attorney general",
    ("us", "attorney"): "attorney",
    ("us", "representative"): "congress",
    ("us", "rep"): "congress",
    ("council", "member"): "council",
}
# What the same person may be called by two words of the tables.
_ALSO = ({"senator", "congress"}, {"operates", "docks"}, {"operates", "farm"})
# A row of words, and which office or trade it is.
_KINDS: dict[tuple[str, ...], str] = (
    {(word,): kind for word, kind in (OFFICES | _TRADES).items()} | _SEVERAL | _TWO
)


def office_at(words: Sequence[str]) -> tuple[str, int] | None:
    """The office or trade that a row of folded words begins with, and how many words it has."""
    for size in (3, 2):
        if len(words) >= size and tuple(words[:size]) in _SEVERAL:
            return " ".join(words[:size]), size
    return (words[0], 1) if words and (words[0] in OFFICES or words[0] in _TRADES) else None


def excludes(speaker: Speaker, said: str) -> bool:
    """Whether somebody cannot be what folded words say, by the offices that the story gives them."""
    office = OFFICES.get(said) or _SEVERAL.get(tuple(said.split()))
    texts = [text for role in speaker.roles for text in (role.title, role.said)]
    own = {kind for text in texts for kind in _kinds(text)}
    return office is not None and office not in own and any(_alone(text) for text in texts)


def never_was(speaker: Speaker, said: str) -> bool:
    """Whether somebody is said to have been what they were not, by what the story says that they were."""
    before = [role.title for role in speaker.roles if role.when != "now" and keys(role.title)]
    had = {kind for title in before for kind in _kinds(title)}
    told = _kinds(said)
    house = said in ("us representative", "us congressman")  # a senator is loosely a congressman, too
    if any(both <= told | had for both in _ALSO if not (house and "senator" in both)):
        return False
    return bool(told) and bool(before) and told.isdisjoint(had)


def _kinds(text: str) -> set[str]:
    """Which offices and trades folded or printed words name."""
    words = keys(text)
    runs = [words[at : at + size] for size in (1, 2, 3) for at in range(len(words))]
    return {_KINDS[run] for run in runs if run in _KINDS}


def _alone(text: str) -> bool:
    """Whether a role is an office, or other work, beside which nobody holds an office of another kind."""
    words = keys(text)
    return any(word in OFFICES or word in _OTHERS for word in words) or any(
        pair in _TWO for pair in pairwise(words)
    )
