"""First names beside a surname, and alone: "David Clark" for Donald, "Tomas" for the one so called."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interview.answer.phrases import Token, keys
from tui.interview.known.called import People
from tui.quiz.grade.near import distance
from tui.story.model import Speaker
from tui.story.reference.given import is_given
from tui.text import vocabulary

_PREFIX = 3  # letters that a short form has in common with the name: "Don", "Jeff"
# Short forms that begin otherwise, by the name they stand for.
_SHORT = {
    "robert": "bob bobby", "william": "bill billy", "james": "jim jimmy", "richard": "dick rick",
    "margaret": "peggy meg", "john": "jack", "edward": "ted ned", "elizabeth": "liz betty beth",
    "katherine": "kate kitty", "theodore": "ted", "anthony": "tony", "charles": "chuck",
    "henry": "hank harry", "lawrence": "larry", "michael": "mike mick", "dorothy": "dot",
}  # fmt: skip
_KIN = vocabulary(
    """wife husband son daughter brother sister mother father cousin uncle aunt nephew niece widow widower
    and or"""
)


_SAINTS = vocabulary("st saint san pope king queen")


def wrong_given(text: str, row: Sequence[Token], first: int, speaker: Speaker) -> int | None:
    """Where a first name begins that stands before somebody's surname and is not theirs; None if none does.

    A short form, or a name with a typing error, is theirs.
    """
    if not first or text[row[first - 1].end : row[first].start] != " ":
        return None
    token, own = row[first - 1], keys(speaker.name)
    if not text[token.start].isupper() or not is_given(token.key) or token.key in own or len(own) < 2:
        return None
    if first > 1 and row[first - 2].key in _KIN:
        return None
    return None if fits(token.key, own[0]) else token.start


def fits(said: str, own: str) -> bool:
    """Whether a first name may be meant for another: shortened, or mistyped."""
    short = min(said, own, key=len)
    same = len(short) >= _PREFIX and said[: len(short) - 1] == own[: len(short) - 1]
    both = {said, own}
    return (
        same
        or distance(said, own, 1) <= 1
        or any(both <= {name, *others.split()} for name, others in _SHORT.items())
    )


def alone(who: People, text: str, row: Sequence[Token], at: int) -> str | None:
    """Who is called by a first name alone: one whose name it is, of nobody else in the story."""
    token = row[at]
    owner = who.given.get(token.key)
    if owner is None or not text[token.start].isupper() or (at and row[at - 1].key in _SAINTS):
        return None
    before = text[row[at - 1].end : token.start] if at else ""
    if at and before == " " and text[row[at - 1].start].isupper() and row[at - 1].end - row[at - 1].start > 1:
        opens = at == 1 or text[row[at - 2].end : row[at - 1].start].strip() in (".", "!", "?")
        if not opens:
            return None  # "St. Paul", "Ron Paul"
    follows = at + 1 < len(row) and text[token.end : row[at + 1].start] == " "
    if follows and text[row[at + 1].start].isupper():
        return None  # "Paul Smith"
    return owner
