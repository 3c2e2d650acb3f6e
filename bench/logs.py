"""Progress files of any size, made at once: what a trainee answered over a year, as the log keeps it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from tui.memory import store
from tui.memory.event import Answered, Rating
from tui.memory.rows import INSERT, STANDING, Row, link, standing_row, to_row
from tui.memory.standings import replay
from tui.quiz.question import ItemId

DEVICE = "00000000-0000-4000-8000-000000000001"
RECENT = 1_000  # answers that the standings are of, unless told
KEEP = (
    f"INSERT INTO standing (story, fact, aspect, {', '.join(STANDING)})"
    f" VALUES (?, ?, ?{', ?' * len(STANDING)})"
)
YEAR = 365 * 86_400_000_000  # microseconds


def write(path: Path, items: Sequence[ItemId], events: int, end: int, recent: int = RECENT) -> None:
    """A progress file with so many answers on the items in turn, up to `end` (UTC microseconds).

    In one transaction. The standings are of the `recent` last answers: to replay a million takes minutes, and
    a start reads as much of them either way.
    """
    last: deque[Answered] = deque(maxlen=recent)
    store.make(path)
    with closing(store.connect(path)) as connection:
        store.create(connection)
        with store.writing(connection):
            connection.execute("INSERT INTO device VALUES (1, ?, 0, 0, x'')", (DEVICE,))
            connection.executemany(INSERT, _rows(_answers(items, events, end), last))
            standings = replay(last).items()
            connection.executemany(KEEP, ((*_key(item), *standing_row(one)) for item, one in standings))
            head = "SELECT number, tick, hash FROM event ORDER BY number DESC LIMIT 1"
            connection.execute(f"UPDATE device SET (number, tick, hash) = ({head})")


def _key(item: ItemId) -> tuple[str, str, str]:
    return item.story, item.fact, item.aspect


def _rows(answers: Iterable[Answered], recent: deque[Answered]) -> Iterator[Row]:
    """The rows of the answers in the table, chained; the last of the answers are put into `recent`."""
    digest = b""
    for number, event in enumerate(answers, 1):
        recent.append(event)
        row = to_row(event)
        digest = link(digest, DEVICE, number, event.at, row)
        yield (1, number, event.at, digest, *row)


def _answers(items: Sequence[ItemId], events: int, end: int) -> Iterator[Answered]:
    random = Random(1)
    return (_answer(items, number, events, end, random) for number in range(events))


def _answer(items: Sequence[ItemId], number: int, events: int, end: int, random: Random) -> Answered:
    right = random.random() < 0.8
    return Answered(
        id=f"00000000-0000-4000-8000-{number:012d}",
        at=end - YEAR + (number + 1) * (YEAR // (events + 1)),
        session=f"00000000-0000-4000-9000-{number // 14:012d}",
        item=items[number % len(items)],
        form="choice",
        seed=number,
        options=("58 cases", "87 cases", "53 cases", "42 cases"),
        given=("58 cases",) if right else ("87 cases",),
        score=float(right),
        outcome="right" if right else "wrong",
        certainty="think",
        points=2.0 if right else -2.0,
        seconds=4.5,
        rating=Rating.GOOD if right else Rating.AGAIN,
        fingerprint="0123456789abcdef",
        wrong=() if right else ("87 cases",),
        right=("58 cases",),
    )
