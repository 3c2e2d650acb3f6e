"""What ranking 10,000 items by gain costs, against a plain loop that works out R for each of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from random import Random

from bench.harness import Row, at_most, paired
from tui.memory.card import REVIEW, Card
from tui.memory.gain import rank
from tui.memory.readiness import weights
from tui.memory.recall import retrievability
from tui.memory.standings import Standing
from tui.quiz.question import Form, Item, ItemId

ITEMS = 10_000
LIMIT = 5
PAIRS = 21
MINUTE = 60_000_000  # microseconds
DAY = 1440 * MINUTE
NOW = 1_769_421_600_000_000
FORMS = ((Form.CHOICE,), (Form.CHOICE, Form.NUMBER, Form.CLOZE), (Form.CHOICE, Form.TEXT, Form.MATCH))


def rows() -> list[Row]:
    """One row; every item has a card, which is dearer than one that was never asked."""
    items = [_item(number) for number in range(ITEMS)]
    random = Random(1)
    standings = {item.id: _standing(random) for item in items}
    weighing = weights(items)  # the app has them: readiness goes by the same
    then = NOW + DAY

    def ranking() -> None:
        rank(items, standings, now=NOW, then=then, weighing=weighing)

    def looping() -> None:
        [retrievability(card, then) for item in items if (card := standings[item.id].card) is not None]

    ratio = paired(lambda: _cost(ranking), lambda: _cost(looping), PAIRS)
    return [at_most(f"ranking {ITEMS:,} items by gain, against a plain loop of R over them", ratio, LIMIT)]


def _cost(work: Callable[[], None]) -> float:
    """CPU seconds."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def _item(number: int) -> Item:
    of = ItemId("made-up", f"fact-{number}", "value")
    return Item(of, "figure", "news", True, 1 + number % 2, FORMS[number % 3], f"fact {number}")


def _standing(random: Random) -> Standing:
    """An item asked in the last ten days, missed or passed on some rung."""
    at = NOW - random.randrange(10 * MINUTE, 10 * DAY)
    rung = random.randrange(4)
    card = Card(REVIEW, -1, 10 ** random.uniform(-0.7, 1.5), random.uniform(1, 10), at, at + DAY)
    return Standing(asked=2, counted=2, last_at=at, rung=rung, passed=rung, lapsed=not rung, card=card)
