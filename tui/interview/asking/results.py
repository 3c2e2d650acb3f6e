"""How an interview went, as plain numbers; each says how it is worked out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from tui.interview.asking.comparing import passage
from tui.interview.asking.opening import weight
from tui.interview.asking.reply import Turn
from tui.interview.asking.reveal import Words, reveals
from tui.interview.asking.script import Interview
from tui.interview.finding import Finding
from tui.quiz.index import Index

HALF = 0.5  # what something said loosely counts for
MINUTE = 60


class Results(Struct, frozen=True):
    """The results of an interview. Ids of facts stand in the order in which they were asked about.

    A second try at a question counts for nothing.

    accuracy: stated / (stated + loose / 2 + contradicted), each fact counted once an answer; None where
        nothing was said. What the story does not have counts neither way: it is in `unsupported`.
    coverage: the weight of the facts asked for that were stated at some time, and half the weight of those
        that were only said loosely, over the weight of all facts asked for; None where none was.
    missed: facts asked for that were never said at all, neither rightly, if loosely, nor wrongly.
    never_unprompted: facts asked for that were never said, rightly or loosely, before the screen had shown
        them (see `prompted`).
    prompted: those of them that were said, but not before.
    as_facts: claims, goals and hearsay that were given as plain fact at some time.
    wrong: what contradicts the story, in the order in which it was said: the findings in one answer that
        contradict the same fact together, those of no one fact each apart. `contradicted` is how many.
    unsupported: how many numbers and names were said that the story does not have.
    words_a_minute: words of the timed answers * 60 / their seconds; None where none was timed.
    """

    questions: int
    stated: int
    loose: int
    contradicted: int
    unsupported: int
    accuracy: float | None
    coverage: float | None
    asked: tuple[str, ...]
    covered: tuple[str, ...]
    missed: tuple[str, ...]
    never_unprompted: tuple[str, ...]
    as_facts: tuple[str, ...]
    prompted: tuple[str, ...]
    wrong: tuple[tuple[Finding, ...], ...]
    words: int
    words_a_minute: float | None


def results(index: Index, interview: Interview) -> Results:
    """The results of the turns so far."""
    turns = tuple(turn for turn in interview.turns if not turn.again)
    asked = _ids(fact for turn in turns for fact in turn.asked.facts)
    stated = sum(len(turn.heard.hit) for turn in turns)
    loose = sum(len(turn.heard.loose) for turn in turns)
    wrong = tuple(one for turn in turns for one in _wrong(turn))
    contradicted = {one.fact for together in wrong for one in together}
    hit = {fact for turn in turns for fact in turn.heard.hit}
    near = {fact for turn in turns for fact in turn.heard.loose} - hit
    unprompted = _unprompted(index, interview, frozenset(asked))
    return Results(
        questions=len(turns),
        stated=stated,
        loose=loose,
        contradicted=len(wrong),
        unsupported=sum(len(turn.heard.unsupported) for turn in turns),
        accuracy=_share(stated, stated + HALF * loose + len(wrong)),
        coverage=_share(
            _weight(index, asked, hit) + HALF * _weight(index, asked, near), weight(index, asked)
        ),
        asked=asked,
        covered=tuple(fact for fact in asked if fact in hit or fact in near),
        missed=tuple(fact for fact in asked if fact not in {*hit, *near, *contradicted}),
        never_unprompted=tuple(fact for fact in asked if fact not in unprompted),
        as_facts=_ids(fact for turn in turns for fact in turn.heard.as_facts),
        prompted=tuple(fact for fact in asked if fact not in unprompted and (fact in hit or fact in near)),
        wrong=wrong,
        words=sum(_words(turn) for turn in turns),
        words_a_minute=_pace(turns),
    )


def prompted(index: Index, interview: Interview, place: int, facts: Collection[str]) -> frozenset[str]:
    """Those of `facts` that the screen had shown before the answer of turn `place` (from 0) was given.

    Shown are what the words of its question, or of one before it, give away; and, after each earlier answer,
    the facts that its question was about, those it contradicted, and whatever else stands in the sentences
    that were shown for these. `place` may be the number of turns: then it is the open question's.
    """
    before = interview.turns[:place]
    shown = {fact for turn in before for fact in shown_after(index, turn)}
    texts = [turn.asked.text for turn in interview.turns[: place + 1]]
    if place == len(interview.turns) and interview.question is not None:
        texts.append(interview.question.text)
    words = [Words(text) for text in texts]
    return frozenset(
        fact for fact in facts if fact in shown or any(reveals(index, text, fact) for text in words)
    )


def shown_after(index: Index, turn: Turn) -> set[str]:
    """The facts that the screen shows once a turn has been answered."""
    own = {*turn.asked.about, *turn.heard.contradicted, *turn.heard.loose}
    spans = [index.sentence(span) for fact in own for span in index.spans.get(fact, ())[:1]]
    spans += [piece.span for piece in passage(index, turn.asked).pieces]
    return own | {fact for span in spans for fact in index.within(span)}


def _unprompted(index: Index, interview: Interview, asked: frozenset[str]) -> frozenset[str]:
    """The facts that were said at a time when the screen had not shown them yet."""
    found: set[str] = set()
    for place, turn in enumerate(interview.turns):
        said = asked.intersection(turn.heard.said)
        found |= said - prompted(index, interview, place, said)
    return frozenset(found)


def _wrong(turn: Turn) -> Iterator[tuple[Finding, ...]]:
    """What contradicts each fact in an answer, and what it says wrongly of no one fact ("eastern Ohio")."""
    found = [one for one in turn.findings if one.sort == "contradicted"]
    for place, one in enumerate(found):
        if one.fact is None:
            yield (one,)
        elif all(before.fact != one.fact for before in found[:place]):
            yield tuple({each.words.casefold(): each for each in found if each.fact == one.fact}.values())


def _ids(facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts))


def _weight(index: Index, asked: tuple[str, ...], facts: Collection[str]) -> int:
    return weight(index, tuple(fact for fact in asked if fact in facts))


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _words(turn: Turn) -> int:
    return len(turn.text.split())


def _pace(turns: tuple[Turn, ...]) -> float | None:
    timed = [turn for turn in turns if turn.seconds and turn.text.strip()]
    seconds = sum(turn.seconds or 0 for turn in timed)
    return sum(_words(turn) for turn in timed) * MINUTE / seconds if seconds > 0 else None
