"""What listening costs: by the words of an answer, by the facts of its story, and by hostile repetition.

The answers are of plain sentences about a made-up story, right and wrong by turns, opened in different
ways: of its figures, of its terms and of its speakers; they are heard to their end, as a statement is. What
is hostile says one thing over and over, without a stop where it can, and is heard as one answer. What is
worked out of a story once is worked out before.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice

from bench.harness import Row, at_most, paired, show
from bench.listening_labels import index as labelled
from bench.stories import GOODS, speaker, story, term, town
from tui.interview.listen import listen, listen_through
from tui.quiz.index import Index

WORDS = (200, 2_000, 20_000)
FACTS = (100, 1_000, 10_000)
PAIRS = 5
LINEAR = (
    1.5  # a word of a long answer may cost so many times one of a short one: caches of the machine differ
)
HARDLY = 1.5
LONG = 8_000  # characters of an answer that says one thing over and over; it is heard at twice that, too
DOUBLED = 2.5  # twice the words may cost so many times as much: the caches again, and 2 is linear
HOSTILE = {  # what is said over and over, by the story that has something of it
    "obtained": ("maine-opioid-crackdown", "the letter was obtained by the Boston Globe. "),
    "places": ("maine-opioid-crackdown", "eastern Ohio and Vermont and Georgia "),
    "powers": ("harbor-strike", "the mayor can call both sides to the table "),
    "claims": ("hospital-merger", ""),  # all of its claims
}
OPENINGS = ("Well,", "As far as I know", "Look:", "And", "You see,", "It says that", "Now,")
BLOCKS = FACTS[0] // 10  # the answer speaks of the facts that all stories have


def rows() -> list[Row]:
    """Rows for the words, for the facts that are spoken of, for what is hostile; and the first answer's."""
    known = {size: Index(story(size)) for size in FACTS}
    first = {size: _spent(index, answer(WORDS[0])) for size, index in known.items()}
    short, found = answer(WORDS[0]), list[Row]()
    for count in WORDS[1:]:
        found.append(_words(known[FACTS[1]], count, tried=all(row.held for row in found)))
    for what, told in (("figures", short), ("terms", _of(_of_terms)), ("speakers", _of(_of_speakers))):
        for size in FACTS[1:]:
            more, fewer = partial(_times, known[size], told, 3), partial(_times, known[FACTS[0]], told, 3)
            promise = (
                f"listening to {WORDS[0]} words of {what}, a story of {size:,} facts, against {FACTS[0]}"
            )
            found.append(at_most(promise, paired(more, fewer, PAIRS), HARDLY))
    found += [_hostile(what) for what in HOSTILE]
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


def _hostile(what: str) -> Row:
    """What is said over and over, twice as often."""
    story_id, said = HOSTILE[what]
    known = labelled(story_id)
    said = said or "".join(f"{claim.says}, and " for claim in known.claims)
    once = (said * (LONG // len(said) + 1))[:LONG]
    _heard(known, once)  # what is worked out of the story once
    ratio = paired(partial(_heard, known, once * 2), partial(_heard, known, once), PAIRS)
    promise = f"listening to {2 * LONG:,} characters of the same ({what}), against {LONG:,}"
    return at_most(promise, ratio, DOUBLED)


def _heard(index: Index, text: str) -> float:
    """CPU seconds for listening to an answer as one."""
    gc.collect()
    start = time.process_time()
    listen(index, text)
    return time.process_time() - start


def _of(sentences: Callable[[int], str]) -> str:
    """As many words of an answer as the shortest has, of other things than figures."""
    told = " ".join(sentences(block) for block in range(BLOCKS)).split()
    return " ".join(islice(cycle(told), WORDS[0]))


def _of_terms(block: int) -> str:
    """A term by its name, by half of it, with a letter too many, and a name that is none's."""
    return (
        f"The {term(block)} began in {town(block)}. It's from Green Plan, or what is called {term(block)}x, "
        f"and the Dry Ledger Office in {town(block)} has it, not the people of Plan Ledger."
    )


def _of_speakers(block: int) -> str:
    """A speaker by name, by role and by a pronoun, and with another's role."""
    return (
        f"{speaker(block)}, mayor of {town(block)}, spoke to them. The mayor told us that he was glad. "
        f"Sheriff {speaker(block).split()[1]} and the mayor of {town(block + 1)} were not there, she said."
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


if __name__ == "__main__":
    show(rows())
