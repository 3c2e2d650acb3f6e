"""Mends for speakers: their roles and their aliases."""

from __future__ import annotations

from msgspec.structs import replace

from tui.draft.facts.evidence import several
from tui.draft.proof.citing import Bench, nearest
from tui.draft.proof.sketch import Fault
from tui.story.model import Fact, Role, Speaker


def role(bench: Bench, fact: Speaker, fault: Fault) -> Fact:
    """Mend a role: when it was held, its title; what is left is marked on the role itself."""
    place = fault.number
    held = fact.roles[place]
    code = fault.problem.code
    if code == "role.when":
        held = replace(held, when="former" if held.when == "now" else "now")
    elif code == "role.title":
        held = replace(held, title=held.said)
    elif code == "role.unsupported" and bench.turn == 0:
        held = _named_role(bench, fact, held)
    else:
        return (
            _without_role(fact, place)
            if code in ("role.said", "evidence.none")
            else _marked(fact, place, fault)
        )
    roles = (*fact.roles[:place], held, *fact.roles[place + 1 :])
    return replace(fact, roles=roles)


def _named_role(bench: Bench, fact: Speaker, held: Role) -> Role:
    found = nearest(bench, replace(fact, evidence=held.evidence), [fact.name])
    return replace(held, evidence=several([*held.evidence, bench.words.cited(found)])) if found else held


def _without_role(fact: Speaker, place: int) -> Fact:
    return replace(fact, roles=(*fact.roles[:place], *fact.roles[place + 1 :]))


def _marked(fact: Speaker, place: int, fault: Fault) -> Fact:
    held = fact.roles[place]
    if held.review:
        return fact
    marked = replace(held, review=fault.problem.message)
    return replace(fact, roles=(*fact.roles[:place], marked, *fact.roles[place + 1 :]))


def alias(bench: Bench, fact: Speaker, fault: Fault) -> Fact:
    """Leave out an alias that somebody else has too."""
    if fault.path[0] != "aliases":
        return fact
    place = fault.number
    return replace(fact, aliases=(*fact.aliases[:place], *fact.aliases[place + 1 :]))
