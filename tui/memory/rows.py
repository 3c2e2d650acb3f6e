"""Events as rows of the log, each with the hash that chains it to the one before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from msgspec import msgpack

from tui.memory.card import Card
from tui.memory.event import (
    Answered,
    Dated,
    Event,
    Flagged,
    Interviewed,
    NeverAsk,
    Noted,
    Overruled,
    Rating,
    Reset,
    Undone,
)
from tui.memory.standings import Standing
from tui.quiz.question import ItemId

Row = tuple[Any, ...]  # what SQLite gives: int, float, str, bytes or None, in the order of the columns

EVENT = (
    "id", "type", "at", "session", "undoes", "story", "fact", "aspect", "form", "seed", "options", "given",
    "wrong", "score", "outcome", "certainty", "points", "seconds", "rating", "fingerprint", "policy",
    "overrules", "place", "date", "right", "asked", "findings", "interview", "ticked",
)  # fmt: skip
FIRST = EVENT.index("overrules")  # so many columns a row of schema version 1 had
CHAINED = ("device", "number", "tick", "hash", *EVENT)
INSERT = f"INSERT INTO event ({', '.join(CHAINED)}) VALUES ({', '.join('?' * len(CHAINED))})"
PLAIN = (  # the columns of an answer that are its fields as they are
    "id", "at", "session", "form", "seed", "score", "outcome", "certainty", "points", "seconds",
    "fingerprint", "policy",
)  # fmt: skip
ASKED = ("question", "opener", "sort", "again")  # and facts: of an answer in an interview, what was asked
NOTED = ("start", "end", "finding", "fact", "right", "hedged")  # of a finding, in this order
STANDING = (
    "asked", "right", "last_outcome", "last_at", "rung", "streak", "mixups", "fingerprint",
    "guessed", "counted", "delayed", "lapsed", "passed",
    "seen_passed", "seen_tried", "cued_passed", "cued_tried", "overruled",
    "state", "step", "stability", "difficulty", "reviewed", "due",
)  # fmt: skip
NO_CARD = (None,) * 6

TYPES = {
    Answered: "answered", Interviewed: "interviewed", Undone: "undone", Overruled: "overruled",
    NeverAsk: "never", Flagged: "flagged", Reset: "reset", Dated: "dated",
}  # fmt: skip


LARGEST = 2**63  # SQLite's integers are below it

NONE = "[]"


def check(event: Event) -> None:
    """ValueError for an event that cannot be written: a number out of bounds, an id that is empty."""
    numbers = [event.at]
    if isinstance(event, Answered):
        numbers += [event.seed, event.policy]
        points = 0.0 if event.points is None else event.points
        if not (0 <= event.score <= 1 and 0 <= event.seconds < math.inf and math.isfinite(points)):
            raise ValueError("a score is from 0 to 1, and seconds and points are finite")
    if isinstance(event, Interviewed) and not 0 <= event.seconds < math.inf:
        raise ValueError("seconds are finite")
    if isinstance(event, Flagged | Interviewed):
        numbers.append(event.seed)
    if isinstance(event, Dated) and event.when is not None:
        numbers.append(event.when)
    if not event.id or not all(-LARGEST <= number < LARGEST for number in numbers):
        raise ValueError("an event has an id, and its numbers are of 64 bits")


def to_row(event: Event) -> Row:
    """The columns of `EVENT`."""
    if not isinstance(event, Answered):
        columns = _columns(event)
        return tuple(columns.get(name) for name in EVENT)
    return (
        event.id,
        "answered",
        event.at,
        event.session,
        None,
        event.item.story,
        event.item.fact,
        event.item.aspect,
        str(event.form),
        event.seed,
        _texts(event.options),
        _texts(event.given),
        _texts(event.wrong),
        float(event.score),
        str(event.outcome),
        None if event.certainty is None else str(event.certainty),
        None if event.points is None else float(event.points),
        float(event.seconds),
        str(event.rating),
        event.fingerprint,
        event.policy,
        None,
        None,
        None,
        _texts(event.right) if event.right else None,
        None,
        None,
        event.interview or None,
        1 if event.ticked else None,
    )


def _columns(event: Event) -> dict[str, object]:
    """The columns that an event of another type than an answer has, by name."""
    columns: dict[str, object] = {"id": event.id, "type": TYPES[type(event)]}
    columns |= {"at": event.at, "session": event.session}
    match event:
        case Undone():
            columns["undoes"] = event.undoes
        case Reset():
            columns["story"] = event.story
        case Dated():
            columns |= {"story": event.story, "date": event.when}
        case Interviewed():
            columns |= _interviewed(event)
        case Overruled() | NeverAsk() | Flagged():
            item = event.item
            columns |= {"story": item.story, "fact": item.fact, "aspect": item.aspect}
    if isinstance(event, Overruled):
        columns["overrules"] = event.overrules
    if isinstance(event, Flagged):
        columns |= {"form": str(event.form), "seed": event.seed, "given": _texts(event.given)}
        columns["place"] = event.where
    return columns


def _interviewed(event: Interviewed) -> dict[str, object]:
    """The columns of an answer in an interview besides those that every event has."""
    asked = {name: getattr(event, name) for name in ASKED}
    return {
        "story": event.story,
        "seed": event.seed,
        "given": _texts((event.given,)),
        "seconds": float(event.seconds),
        "asked": _json({**asked, "facts": list(event.facts)}),
        "findings": _json([[getattr(one, name) for name in NOTED] for one in event.findings]),
        "ticked": 1 if event.ticked else None,
    }


def _interview(columns: dict[str, Any]) -> Interviewed:
    """The answer in an interview of a row."""
    import json

    asked, findings = json.loads(columns["asked"]), json.loads(columns["findings"])
    try:
        return Interviewed(
            **{name: columns[name] for name in ("id", "at", "session", "story", "seed", "seconds")},
            **{name: asked[name] for name in ASKED},
            facts=tuple(asked["facts"]),
            given=_tuple(columns["given"])[0],
            findings=tuple([Noted(*one) for one in findings]),
            ticked=columns["ticked"] is not None,
        )
    except (KeyError, IndexError):
        raise ValueError("it says of no interview what was asked and answered") from None


def from_row(row: Row) -> Event:
    """The event of a row with the columns of `EVENT`; ValueError or TypeError where it is not one of ours."""
    columns = dict(zip(EVENT, row, strict=True))
    if columns["type"] != "answered":
        return _other(columns)
    return Answered(
        item=_item(columns),
        options=_tuple(columns["options"]),
        given=_tuple(columns["given"]),
        wrong=_tuple(columns["wrong"]),
        right=_tuple(columns["right"]) if columns["right"] is not None else (),
        interview=columns["interview"] or "",
        ticked=columns["ticked"] is not None,
        rating=Rating(columns["rating"]),
        **{name: columns[name] for name in PLAIN},
    )


def _other(columns: dict[str, Any]) -> Event:
    """The event of a row that is no answer."""
    event_id, at, session = columns["id"], columns["at"], columns["session"]
    match columns["type"]:
        case "interviewed":
            return _interview(columns)
        case "undone":
            return Undone(id=event_id, at=at, session=session, undoes=columns["undoes"])
        case "overruled":
            item, answer = _item(columns), columns["overrules"]
            return Overruled(id=event_id, at=at, session=session, overrules=answer, item=item)
        case "never":
            return NeverAsk(id=event_id, at=at, session=session, item=_item(columns))
        case "flagged":
            return Flagged(
                id=event_id,
                at=at,
                session=session,
                item=_item(columns),
                form=columns["form"],
                seed=columns["seed"],
                given=_tuple(columns["given"]),
                where=columns["place"],
            )
        case "reset":
            return Reset(id=event_id, at=at, session=session, story=columns["story"])
        case "dated":
            return Dated(id=event_id, at=at, session=session, story=columns["story"], when=columns["date"])
    raise ValueError(f"no event is of the type {columns['type']!r}")


def _item(columns: dict[str, Any]) -> ItemId:
    return ItemId(columns["story"], columns["fact"], columns["aspect"])


def link(before: bytes, device: str, number: int, tick: int, row: Sequence[object]) -> bytes:
    """The hash of a row: over the hash `before` it (empty for a device's first) and all that it holds.

    Of the columns that came with schema versions 2 and 3 only those that hold something are in it, with their
    names: so the hashes of rows from before are still right.
    """
    from hashlib import blake2b  # only a log that is written needs it

    later = [pair for pair in zip(EVENT[FIRST:], row[FIRST:], strict=False) if pair[1] is not None]
    content = msgpack.encode((device, number, tick, *row[:FIRST], *later))
    return blake2b(before + content, digest_size=16).digest()


def standing_row(standing: Standing) -> Row:
    """The columns of `STANDING`."""
    card = standing.card
    return (
        standing.asked,
        standing.right,
        str(standing.last_outcome),
        standing.last_at,
        standing.rung,
        standing.streak,
        _texts(standing.mixups),
        standing.fingerprint,
        int(standing.guessed),
        standing.counted,
        standing.delayed,
        int(standing.lapsed),
        standing.passed,
        *standing.free,
        standing.overruled,
        *(NO_CARD if card is None else _card_row(card)),
    )


def to_standing(row: Sequence[Any]) -> Standing:
    """The standing of a row with the columns of `STANDING`."""
    asked, right, last_outcome, last_at, rung, streak, mixups, fingerprint, guessed, *rest = row
    counted, delayed, lapsed, passed, a, b, c, d, overruled, *card = rest
    return Standing(
        asked,
        right,
        last_outcome,
        last_at,
        rung,
        streak,
        _tuple(mixups),
        fingerprint,
        bool(guessed),
        counted,
        delayed,
        bool(lapsed),
        passed,
        (a, b, c, d),
        overruled,
        None if card[0] is None else Card(*card),
    )


def _card_row(card: Card) -> Row:
    return (card.state, card.step, card.stability, card.difficulty, card.at, card.due)


def _texts(texts: Sequence[str]) -> str:
    """Texts as JSON."""
    return _json(texts) if texts else NONE


def _json(value: object) -> str:
    """A value as JSON in ASCII: even half a surrogate pair, pasted into an answer, can be stored."""
    import json

    return json.dumps(value)


def _tuple(text: str) -> tuple[str, ...]:
    if text == NONE:
        return ()
    import json

    return tuple(map(str, json.loads(text)))
