"""The phrases by which a role is meant: a "Cumberland County Sheriff" is the sheriff, too."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.answer.phrases import keys
from tui.story.model import Role
from tui.story.reference.people import ROLES, SHORT_TITLES
from tui.story.reference.states import by_name
from tui.story.tagging.verbs import PREPOSITIONS
from tui.text import vocabulary

LEVELS = vocabulary("state federal county city")
OVER = vocabulary("former previous past ex onetime then")
SHORT = {
    "gov": "governor", "sen": "senator", "rep": "representative", "lt": "lieutenant", "sgt": "sergeant",
    "capt": "captain", "supt": "superintendent", "prof": "professor", "dr": "doctor", "pres": "president",
    "rev": "reverend", "gen": "general", "comm": "commissioner", "det": "detective", "insp": "inspector",
}  # fmt: skip
_LONG = {long: short for short, long in SHORT.items()}
_LETTERS = {
    ("attorney", "general"): "ag",
    ("chief", "executive"): "ceo",
    ("chief", "financial", "officer"): "cfo",
}
_AFTER = PREPOSITIONS | {"to"}
_TOO_WIDE = vocabulary(
    """general assistant associate member head chief leader man woman officer official agent worker resident
    owner partner expert specialist fellow boy girl adviser advisor executive representative"""
)  # alone, these are said of too many people to mean one
_UNITED = ("united", "states")


def phrases(role: Role) -> Iterator[tuple[str, ...]]:
    """How a role may be said, folded: whole, by its last words, and with its place before it or left out."""
    seen = set()
    for text in (role.title, role.said):
        for words in _forms(tuple(word for word in keys(text) if word not in OVER)):
            for each in (words, _swapped(words, SHORT), _swapped(words, _LONG), *_states(words)):
                if each and each not in seen:
                    seen.add(each)
                    yield each


def is_role(word: str) -> bool:
    """Whether a folded word is a noun for what somebody is."""
    return word in ROLES or word in SHORT_TITLES


def _forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    at = next((i for i, word in enumerate(words) if i and word in _AFTER), len(words))
    head, rest = words[:at], words[at + 1 :]
    rest = rest[1:] if rest and rest[0] in ("the", "a", "an") else rest
    if not head:
        return
    for first in range(len(head)):
        last = head[first:]
        if len(last) > 1 or (is_role(last[0]) and last[0] not in _TOO_WIDE):
            yield last
    for long, short in _LETTERS.items():
        if head[-len(long) :] == long:
            yield (*head[: -len(long)], short)
    for place, last in _placed(head):
        yield from ((*last, "of", *place), (*last, "for", *place), (*last, "of", "the", *place))
    if rest and len(rest) <= 4:
        yield (*rest, *head)  # "the governor of Maine" is the Maine governor


def _placed(head: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The place before a role, and the role: "the attorney general of Maine" is Maine's attorney general."""
    for size in (1, 2):
        if len(head) > size and by_name(" ".join(head[:size])):
            yield head[:size], head[size:]
    if len(head) > 1 and head[0] == "us":
        yield from ((place, head[1:]) for place in (("us",), _UNITED, ("nation",), ("country",)))


def levels(role: Role) -> frozenset[str]:
    """Whose office a role is: "state", "federal", "county" or "city", as far as its words say."""
    found: set[str] = set()
    for text in (role.title, role.said):
        words = keys(text)
        found |= LEVELS.intersection(words)
        if words[:1] == ("us",) or "federal" in words:
            found.add("federal")
        if any(by_name(" ".join(words[:size])) for size in (1, 2)):
            found.add("state")
    return frozenset(found)


def _swapped(words: tuple[str, ...], other: dict[str, str]) -> tuple[str, ...]:
    """The phrase with its last word short, or in full."""
    return (*words[:-1], other[words[-1]]) if words and words[-1] in other else ()


def _states(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """ "Maine Attorney General" is the state's; "U.S." is the United States, and the nation."""
    if len(words) > 1 and by_name(words[0]):
        yield ("state", *words[1:])
    if len(words) > 2 and by_name(" ".join(words[:2])):
        yield ("state", *words[2:])
    if len(words) > 1 and words[0] == "us":
        yield (*_UNITED, *words[1:])
        yield ("nation", *words[1:])
