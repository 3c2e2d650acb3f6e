"""What an item's right answer rests on, as a short text that changes when it does."""

from __future__ import annotations

from hashlib import blake2b

import msgspec

from tui.quiz.index import Index
from tui.quiz.make import asked_by
from tui.quiz.question import Item

DIGEST = 16  # bytes


def fingerprint(index: Index, item: Item) -> str:
    """Of an item's typed values and the words of its evidence; wording and order are no part of it."""
    kind, fact = asked_by(index, item)
    typed = kind.typed(index, fact, item.id.aspect)
    return blake2b(msgspec.json.encode([item.id.aspect, typed]), digest_size=DIGEST).hexdigest()
