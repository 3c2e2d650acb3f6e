"""What finders report of speakers and is hardly so: a role with another's name, a thing as somebody."""

from __future__ import annotations

import re

from tui.story.reference.given import is_given
from tui.story.reference.people import ROLES, SHORT_TITLES
from tui.story.tagging.verbs import SAYING
from tui.text import vocabulary

MOST = 10  # words of a role; longer ones have mostly run on into what follows
_NAME = re.compile(
    r"(?P<first>[A-Z][\w’'-]+)\s(?:(?P<initial>[A-Z]\.)\s)?(?:[A-Z][\w’'-]+\s)?"
    r"[A-Z][\w’'-]+(?:,?\s(?:Jr\.?|Sr\.?|I{2,3}|IV))?$"
)
_LEADS_ON = vocabulary("for to of by with under at in from and the")
_THINGS = vocabulary(
    """evidence data report reports record records document documents figures statistics study studies
    survey surveys result results poll polls analysis research findings"""
)
_PEOPLE = vocabulary("opposition political senior leading public religious prominent key top party")
_HEAD_ENDS = re.compile(r"\s(?:of|from|in|on|by|for|that|which|about|with|to)\s")
# They say what a law or an office does, and not what it says.
_DOING = vocabulary(
    """require requires required allow allows allowed prohibit prohibits prohibited bar bars barred mandate
    mandates mandated provide provides provided permit permits permitted forbid forbids include includes
    included contain contains contained offer offers offered sign signed want wants
    wanted see sees saw know knows knew decide decided mean means order orders ordered continue continues
    continued began begins define defines defined"""
)
_GIVEN_AS = re.compile(r"\baccording\s+to\b|\bper\b|:\s*$", re.IGNORECASE)


def doubted_role(said: str, name: str) -> str:
    """Why a role of the person `name` must be looked at: another's name ends it, or it is long; else ""."""
    other = _named(said)
    if other and not set(other.split()) & set(name.split()):
        return f"is this somebody else’s role? It has the name “{other}” in it"
    return "does the role end where these words end?" if len(said.split()) > MOST else ""


def _named(said: str) -> str:
    """The name that ends a role ("the spokesman for Ann Hill" names one whom the role is about: none)."""
    for start in (match.start() for match in re.finditer(r"(?<![\w.’'-])[A-Z]", said)):
        match = _NAME.match(said, start)
        if match is None or not (match.group("initial") or is_given(match.group("first"))):
            continue
        before = re.findall(r"[\w’'.-]+", said[:start])
        while before and before[-1].lower().rstrip(".") in ROLES | SHORT_TITLES and len(before) > 1:
            before.pop()
        led = bool(before) and (before[-1].lower() in _LEADS_ON or before[-1].endswith(("’s", "'s", "s’")))
        return "" if led else match.group()
    return ""


def is_broken(name: str) -> bool:
    """Whether a name has a bracket or a quotation mark without the other one: it was cut out of more."""
    return any(name.count(one) != name.count(other) for one, other in ("()", "[]", "“”"))


def is_thing(name: str) -> bool:
    """Whether words without a name are for a thing that tells: "the government’s evidence", "new data"."""
    head = _HEAD_ENDS.split(name.lower(), maxsplit=1)[0].split()
    if not head or head[-1] not in _THINGS:
        return False
    return head[-1] != "figures" or not set(head) & _PEOPLE


def only_does(words: str, then: str = "") -> bool:
    """Whether words that give a number to somebody have no verb of saying, but what they do: "provides".

    `then` are the words that follow; who "provided data" has said it.
    """
    if _THINGS & set(then.lower().split()[:3]):
        return False
    found = {match.group().lower() for match in SAYING.finditer(words)}
    return bool(found) and found <= _DOING and not _GIVEN_AS.search(words)
