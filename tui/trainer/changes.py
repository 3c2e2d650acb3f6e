"""What has changed in a story since it was learnt: items with another answer, and items that are gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.memory.standings import UNSEEN, Standing
from tui.quiz.question import Form, Item, ItemId, Outcome, Question
from tui.trainer.reports import Changed, Gone

if TYPE_CHECKING:
    from tui.memory.event import Answered
    from tui.memory.log import Log
    from tui.trainer.briefing import Opened

SEED = 0  # of a question that is made for its answer alone
CHANGE = (Form.CHOICE, Form.NUMBER)  # ask which way something changed, and by how much


def changed(opened: Opened, standings: Mapping[ItemId, Standing]) -> frozenset[ItemId]:
    """The items whose right answer, or what backs it, is another than when they were last learnt."""
    from tui.quiz.fingerprint import fingerprint

    return frozenset(
        item.id
        for item in opened.items
        if (learnt := standings.get(item.id, UNSEEN).fingerprint)
        and learnt != fingerprint(opened.index, item)
    )


def changed_by(
    fingerprints: Iterable[tuple[ItemId, str]], standings: Mapping[ItemId, Standing]
) -> frozenset[ItemId]:
    """The same, by fingerprints that were kept."""
    return frozenset(
        item
        for item, now in fingerprints
        if (learnt := standings.get(item, UNSEEN).fingerprint) and learnt != now
    )


def gone(opened: Opened, standings: Mapping[ItemId, Standing]) -> tuple[Gone, ...]:
    """The items that were asked once and that the story has no more, by their id."""
    return tuple(
        Gone(item, standing.asked, standing.right)
        for item, standing in sorted(standings.items())
        if standing.asked and item not in opened.by_id
    )


def listed(opened: Opened, log: Log, ids: Iterable[ItemId]) -> tuple[Changed, ...]:
    """The changed items with what their answers were and are; MemoryProblem where the log cannot be read."""
    found = []
    for item_id in ids:
        item, event = opened.by_id[item_id], log.latest(item_id)
        found.append(Changed(item_id, item.label, learnt(event), answer(opened, item, event)))
    return tuple(found)


def learnt(event: Answered | None) -> str:
    """The right answer as it was when the item was last answered; empty where the log does not have it.

    Logs of before kept no right answers: there it is what was given, if that was right.
    """
    if event is None:
        return ""
    if event.right:
        return worded(event.right)
    return worded(event.given) if event.outcome == Outcome.RIGHT else ""


def answer(opened: Opened, item: Item, event: Answered | None = None) -> str:
    """The right answer to an item in words, as the form of `event` has it where the item still has that.

    Without an event, all of it: which way something changed, and by how much.
    """
    if event is None and item.id.aspect == "change" and {*CHANGE} <= {*item.forms}:
        way, much = (asked(opened, item, form, SEED).right for form in CHANGE)
        return f"{worded(way)} by {worded(much)}"
    return worded(question(opened, item, event).right)


def question(opened: Opened, item: Item, event: Answered | None = None) -> Question:
    """A question that asks the item: again as in `event`, if there is one and the form still is."""
    if event is not None and event.form in item.forms:
        return asked(opened, item, Form(event.form), event.seed)
    return asked(opened, item, item.forms[0], SEED)


def asked(opened: Opened, item: Item, form: Form, seed: int) -> Question:
    """The question for an item in a form."""
    from tui.quiz.make import make

    return make(opened.index, item, form, seed)


def worded(texts: Iterable[str]) -> str:
    """Several texts as one."""
    return ", ".join(texts)


KEYS = {"value": "value", "speaker": "by", "by": "by", "attribution": "by", "ending": "gap", "date": "when"}


def where(opened: Opened, item: Item) -> str:
    """The file and line where the right answer to an item stands: "figures.toml:12"."""
    fact = item.id.fact
    if item.kind == "measure":
        fact = opened.index.measures[fact][0].figure.id
    place = opened.loaded.origin.at(fact, KEYS.get(item.id.aspect, item.id.aspect))
    return f"{PurePath(place.file).name}:{place.line}"
