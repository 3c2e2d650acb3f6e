"""An interview as a value: what is asked first, what an answer leads to, and how it is taken back.

Pure and immutable, without a clock: the same story, size, seed and findings give the same questions on every
machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tui.interview.asking.follow import follow_up
from tui.interview.asking.openers import openers
from tui.interview.asking.opening import Opening, weight
from tui.interview.asking.reply import Asked, AskedAs, Heard, Turn, weigh
from tui.interview.asking.reveal import unrevealed
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.quiz.shuffle import Stream

FOLLOW_UPS = 3  # of so many questions one may be a follow-up, as long as there are openers
IN_A_ROW = 2  # follow-ups on one opener
BEST = 5  # openers among which chance decides
NEARLY = 0.6  # share of the best gain from which an opener may be chosen
STALE = 0.5  # what an opener of the same sort as the last one counts for
AGAIN = 0.25  # what one that has been asked in other words counts for
FULL = 0.6  # share of the most that any wording leaves to be said, which a wording must leave
HOSTILE_OF = 3  # of so many openers after the first third all but one are put in a hostile way
NOTHING = "Nothing in this story can be asked: none of its facts has evidence in an article."


class Interview(Struct, frozen=True):
    """An interview: the turns that were answered, and the question that is open.

    `question` is None once it is over: after `size` questions, or when there is nothing more to ask. Where
    nothing can be asked at all it is None from the beginning, and `NOTHING` says so. `trying` says that the
    open question is asked a second time: its answer will be no turn of its own.
    """

    story: str
    seed: int
    size: int
    turns: tuple[Turn, ...] = ()
    question: Asked | None = None
    trying: bool = False

    @property
    def count(self) -> int:
        """How many questions were answered; a second try at one is not counted."""
        return sum(not turn.again for turn in self.turns)

    @property
    def position(self) -> int:
        """The number of the open question, from 1; the last one's once it is over (0 if none was asked)."""
        return self.count + (self.question is not None and not self.trying)


def begin(index: Index, size: int, seed: int) -> Interview:
    """An interview of at most `size` questions. ValueError if that is not positive."""
    if size < 1:
        raise ValueError("an interview has at least one question")
    return _with_next(index, Interview(index.story.id, seed, size))


def answered(
    index: Index, interview: Interview, text: str, findings: Sequence[Finding], seconds: float | None = None
) -> Interview:
    """The interview with an answer to the open question, and the next question open, if there is one.

    ValueError where no question is open.
    """
    if interview.question is None:
        raise ValueError("no question is open")
    heard = weigh(index, interview.question, findings)
    return _taken(index, interview, Turn(interview.question, text, tuple(findings), heard, seconds))


def ticked(
    index: Index, interview: Interview, facts: Sequence[str], seconds: float | None = None
) -> Interview:
    """The interview with an answer that was said aloud: `facts` are what the trainee says they said of it.

    ValueError where no question is open.
    """
    if interview.question is None:
        raise ValueError("no question is open")
    asked, said = interview.question, [one for one in dict.fromkeys(facts) if one in index.facts]
    heard = Heard(
        hit=tuple(said),
        missed=tuple(one for one in asked.facts if one not in said),
        besides=tuple(one for one in said if one not in asked.about),
        landed=tuple(one for one in asked.land if one in said),
    )
    return _taken(index, interview, Turn(asked, "", (), heard, seconds))


def again(interview: Interview) -> Interview:
    """The last question open for a second try; its answer stays. ValueError where there is no answer yet."""
    if not interview.turns:
        raise ValueError("nothing has been answered")
    return replace(interview, question=interview.turns[-1].asked, trying=True)


def _taken(index: Index, interview: Interview, turn: Turn) -> Interview:
    """The interview with one more turn, and on to the next question."""
    turn = replace(turn, again=interview.trying)
    return _with_next(index, replace(interview, turns=(*interview.turns, turn), question=None, trying=False))


def _with_next(index: Index, interview: Interview) -> Interview:
    """The interview with its next question: a follow-up, else an opener, else none."""
    if interview.count >= interview.size:
        return interview
    asked = _follow_up(index, interview) if _may_follow_up(index, interview) else None
    return replace(interview, question=asked or _opener(index, interview) or _follow_up(index, interview))


def _may_follow_up(index: Index, interview: Interview) -> bool:
    """Whether follow-ups have not had their share, or there are fewer new openers than questions left."""
    made = sum(turn.asked.sort == "follow-up" and not turn.again for turn in interview.turns)
    if FOLLOW_UPS * (made + 1) <= interview.size:
        return True
    opened = {turn.asked.opener for turn in interview.turns}
    left = sum(one.id not in opened for _, _, one in _gains(index, interview))
    return left < interview.size - interview.count


def _follow_up(index: Index, interview: Interview) -> Asked | None:
    start = len(interview.turns) - 1
    while start > 0 and interview.turns[start].asked.sort == "follow-up":
        start -= 1
    before, turns = interview.turns[: max(start, 0)], interview.turns[max(start, 0) :]
    run = sum(turn.asked.sort == "follow-up" and not turn.again for turn in turns)
    if not turns or run >= IN_A_ROW:
        return None
    opening = _by_id(index).get(turns[0].asked.opener)
    return follow_up(index, opening, turns, before)


def _by_id(index: Index) -> dict[str, Opening]:
    return index.once("openers by id", lambda: {one.id: one for one in openers(index)})


def opening_of(index: Index, opener: str) -> tuple[str, ...]:
    """The facts that the opener of an id is about; none where there is no such opener (any more)."""
    one = _by_id(index).get(opener)
    return one.facts if one is not None else ()


def _used(interview: Interview) -> frozenset[str]:
    return frozenset(turn.asked.text for turn in interview.turns)


def _opener(index: Index, interview: Interview) -> Asked | None:
    """An opener that goes after the most that has not been said, in one of its wordings."""
    stream = Stream(interview.story, interview.seed, "interview", interview.count)
    hostile = _hostile(interview, stream)
    ranked = sorted(_gains(index, interview), key=lambda gained: gained[:2], reverse=True)
    best = [
        one for first, gain, one in ranked[:BEST] if (first, gain) >= (ranked[0][0], NEARLY * ranked[0][1])
    ]
    for one in (*stream.shuffled(best), *(one for _, _, one in ranked)):
        asked = _worded(index, interview, one, hostile, stream)
        if asked is not None:
            return asked
    return None


def _hostile(interview: Interview, stream: Stream) -> bool:
    """After the first third of an interview most openers are put in a hostile way."""
    turns = interview.count
    return turns > 0 and 3 * turns >= interview.size and stream.below(HOSTILE_OF) > 0


def _gains(index: Index, interview: Interview) -> Iterator[tuple[bool, float, Opening]]:
    """What each opener would bring, and whether it comes first, of those that are worth asking.

    The author's come before those made from the facts; without any, a summary comes first. One that was
    asked is worth it as long as it has left something unsaid. A fact counts twice until it is asked for.
    """
    said = {one for turn in interview.turns for one in turn.heard.said}
    about = {one for turn in interview.turns for one in turn.asked.about}
    known = said | about
    opened = {turn.asked.opener for turn in interview.turns}
    last = _by_id(index).get(interview.turns[-1].asked.opener) if interview.turns else None
    leading = "author" if index.story.openers or interview.turns else "summary"
    for one, full in index.once("opener weights", lambda: _weights(index)):
        gain = full
        if not known.isdisjoint(one.facts):
            unsaid = tuple(fact for fact in one.facts if fact not in said)
            if one.id in opened and not unsaid:
                continue
            unasked = tuple(fact for fact in unsaid if fact not in about)
            gain = float(weight(index, unsaid) + weight(index, unasked))
        first = one.sort == leading
        if one.id in opened:
            gain *= AGAIN
        elif last is not None and one.sort == last.sort and not first:
            gain *= STALE
        yield first and one.id not in opened, gain, one


def _weights(index: Index) -> list[tuple[Opening, float]]:
    """Every opener with what it brings as long as nothing has been asked or said."""
    return [(one, 2.0 * weight(index, one.facts)) for one in openers(index)]


def _worded(index: Index, interview: Interview, one: Opening, hostile: bool, stream: Stream) -> Asked | None:
    """An opener in a wording that is new and leaves nearly all to be said; None if there is none."""
    first, second = (one.hostile, one.asks) if hostile else (one.asks, one.hostile)
    used = _used(interview)
    left = {text: unrevealed(index, text, one.facts) for text in (*first, *second) if text not in used}
    most = max((len(facts) for facts in left.values()), default=0)
    for texts in (first, second):
        fit = [text for text in texts if text.strip() and left.get(text) and len(left[text]) >= FULL * most]
        if fit:
            text = stream.pick(fit)
            sort: AskedAs = "hostile" if text in one.hostile else "opener"
            return Asked(text, one.id, sort, left[text], one.facts, "", one.land)
    return None
