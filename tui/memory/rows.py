"""Events as rows of the log, each with the hash that chains it to the one before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from msgspec import msgpack

from tui.memory.event import Answered, Event, Rating, Undone
from tui.memory.standings import Standing
from tui.quiz.question import ItemId

Row = tuple[Any, ...]  # what SQLite gives: int, float, str, bytes or None, in the order of the columns

EVENT = (
    "id", "type", "at", "session", "undoes", "story", "fact", "aspect", "form", "seed", "options", "given",
    "wrong", "score", "outcome", "certainty", "points", "seconds", "rating", "fingerprint", "policy",
)  # fmt: skip
PLAIN = (  # the columns of an answer that are its fields as they are
    "id", "at", "session", "form", "seed", "score", "outcome", "certainty", "points", "seconds",
    "fingerprint", "policy",
)  # fmt: skip
STANDING = (
    "asked", "right", "last_outcome", "last_at", "rung", "streak", "mixups", "fingerprint",
)  # fmt: skip


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
    if not event.id or not all(-LARGEST <= number < LARGEST for number in numbers):
        raise ValueError("an event has an id, and its numbers are of 64 bits")


def to_row(event: Event) -> Row:
    """The columns of `EVENT`."""
    if isinstance(event, Undone):
        return (event.id, "undone", event.at, event.session, event.undoes, *[None] * (len(EVENT) - 5))
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
    )


def from_row(row: Row) -> Event:
    """The event of a row with the columns of `EVENT`; ValueError or TypeError where it is not one of ours."""
    columns = dict(zip(EVENT, row, strict=True))
    if columns["type"] == "undone":
        return Undone(id=row[0], at=row[2], session=row[3], undoes=row[4])
    if columns["type"] != "answered":
        raise ValueError(f"no event is of the type {columns['type']!r}")
    return Answered(
        item=ItemId(columns["story"], columns["fact"], columns["aspect"]),
        options=_tuple(columns["options"]),
        given=_tuple(columns["given"]),
        wrong=_tuple(columns["wrong"]),
        rating=Rating(columns["rating"]),
        **{name: columns[name] for name in PLAIN},
    )


def link(before: bytes, device: str, number: int, tick: int, row: Sequence[object]) -> bytes:
    """The hash of a row: over the hash `before` it (empty for a device's first) and all that it holds."""
    from hashlib import blake2b  # only a log that is written needs it

    content = msgpack.encode((device, number, tick, *row))
    return blake2b(before + content, digest_size=16).digest()


def standing_row(standing: Standing) -> Row:
    """The columns of `STANDING`."""
    return (
        standing.asked,
        standing.right,
        str(standing.last_outcome),
        standing.last_at,
        standing.rung,
        standing.streak,
        _texts(standing.mixups),
        standing.fingerprint,
    )


def to_standing(row: Sequence[Any]) -> Standing:
    """The standing of a row with the columns of `STANDING`."""
    asked, right, last_outcome, last_at, rung, streak, mixups, fingerprint = row
    return Standing(asked, right, last_outcome, last_at, rung, streak, _tuple(mixups), fingerprint)


def _texts(texts: Sequence[str]) -> str:
    """Texts as JSON in ASCII: even half a surrogate pair, pasted into an answer, can be stored."""
    import json

    return json.dumps(texts) if texts else NONE


def _tuple(text: str) -> tuple[str, ...]:
    if text == NONE:
        return ()
    import json

    return tuple(map(str, json.loads(text)))
