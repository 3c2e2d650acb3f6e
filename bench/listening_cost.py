"""What listening costs: by the words of an answer, and by the facts of its story.

The answers are of plain sentences about a made-up story, right and wrong by turns, opened in different
ways; they are heard to their end, as a statement is. What is worked out of a story once is worked out before.
"""

from __future__ import annotations

import gc
import time
from functools import partial
from itertools import cycle, islice

from bench.harness import Row, at_most, paired
from bench.stories import GOODS, story, town
from tui.interview.listen import listen_through
from tui.quiz.index import Index

WORDS = (200, 2_000, 20_000)
FACTS = (100, 1_000, 10_000)
PAIRS = 5
LINEAR = (
    1.5  # a word of a long answer may cost so many times one of a short one: caches of the machine differ
)
HARDLY = 1.5
OPENINGS = ("Well,", "As far as I know", "Look:", "And", "You see,", "It says that", "Now,")
BLOCKS = FACTS[0] // 10  # the answer speaks of the facts that all stories have


def rows() -> list[Row]:
    """Two rows for the words, two for the facts, and what the first answer of all costs besides."""
    known = {size: Index(story(size)) for size in FACTS}
    first = {size: _spent(index, answer(WORDS[0])) for size, index in known.items()}
    short, found = answer(WORDS[0]), list[Row]()
    for count in WORDS[1:]:
        found.append(_words(known[FACTS[1]], count, tried=all(row.held for row in found)))
    for size in FACTS[1:]:
        ratio = paired(
            partial(_times, known[size], short, 3), partial(_times, known[FACTS[0]], short, 3), PAIRS
        )
        promise = f"listening to {WORDS[0]} words, a story of {size:,} facts, against {FACTS[0]}"
        found.append(at_most(promise, ratio, HARDLY))
    each = (first[FACTS[-1]] / FACTS[-1]) / (first[FACTS[0]] / FACTS[0])
    told = f"{each:.2f} times a fact"
    promise = f"listening for the first time to a story of {FACTS[-1]:,} facts, against {FACTS[0]}"
    return [*found, Row(promise, told, None, aim=False)]


def _words(index: Index, count: int, *, tried: bool) -> Row:
    """A word of an answer of so many, against one of the shortest; what grows faster is not taken further."""
    promise = f"listening, a word of {count:,} against one of {WORDS[0]} (linear)"
    if not tried:
        return Row(promise, "not tried: fewer words cost too much", held=False)
    long, short = answer(count), answer(WORDS[0])
    heard = listen_through(index, long)
    if not any(one.sort == "contradicted" and one.start > len(long) * 9 // 10 for one in heard):
        return Row(promise, "nothing was heard of the last tenth", held=False)
    ratio = paired(partial(_times, index, long, 1), partial(_times, index, short, count // WORDS[0]), PAIRS)
    return at_most(promise, ratio, LINEAR)


def answer(words: int) -> str:
    """An answer of so many words, its sentences opened in turn as people open them."""
    said = cycle(
        [word for at in range(BLOCKS * len(OPENINGS)) for word in _sentences(at % BLOCKS, at).split()]
    )
    return " ".join(islice(said, words))


def _sentences(block: int, at: int) -> str:
    """What is right and what is wrong of a block of facts, in twenty words or so."""
    goods, sold = GOODS[block % len(GOODS)], 113 + 7 * block
    return (
        f"{OPENINGS[at % len(OPENINGS)]} {town(block)} sold {sold} {goods} in 2016, I think, up 13 on 2015. "
        f"{town(block)} lost {sold + 90}, not {sold + 80}, as its mayor told us."
    )


def _times(index: Index, text: str, times: int) -> float:
    """CPU seconds for listening to an answer so many times."""
    gc.collect()
    start = time.process_time()
    for _ in range(times):
        listen_through(index, text)
    return time.process_time() - start


def _spent(index: Index, text: str) -> float:
    return _times(index, text, 1)
