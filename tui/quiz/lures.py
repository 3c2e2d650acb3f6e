"""Wrong options that tempt, and nothing about the right one that gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from tui.quiz.index import Index
from tui.quiz.question import Option
from tui.quiz.shuffle import Stream
from tui.quiz.wording import Face, folded, stems

MOST = 3  # lures beside the right option
FIRST, SECOND, THIRD, LAST = range(4)  # tiers: the best lures first
SLACK = 8  # characters by which options may differ in any case
RATIO = 1.7  # how much longer the longer of two options may be, beyond the slack


class Candidate(Struct, frozen=True, gc=False):
    """A text that might be offered: `why` it is wrong, the fact it belongs to, and how good it is."""

    text: str
    why: str = ""
    fact: str | None = None
    tier: int = SECOND


class Pool(Struct, frozen=True, gc=False):
    """The lures of one right text, ready to be drawn from for any seed.

    `needed` are those that must be among them, since without one the right option alone would repeat a
    word of the prompt; `alike` are those that have the right option's shape, of which one must be there,
    unless it is empty because one is needed anyway or only one lure fits; `most` is how many fit.
    """

    candidates: tuple[Candidate, ...]
    needed: tuple[Candidate, ...]
    alike: tuple[Candidate, ...]
    most: int

    @property
    def enough(self) -> bool:
        """Whether there is anything to choose from."""
        return self.most > 0

    def draw(self, stream: Stream, mixups: Sequence[str] = ()) -> list[Candidate]:
        """At most three lures: what was mixed up before, what must be there, then by tier."""
        ranked = stream.shuffled(self.candidates)
        ranked.sort(key=_tier)
        if mixups:
            wanted = {folded(text): rank for rank, text in enumerate(mixups)}
            ranked.sort(key=lambda one: wanted.get(folded(one.text), len(wanted)))
        drawn = list(self.needed)
        if self.alike:
            drawn.append(next(one for one in ranked if one in self.alike))
        for one in ranked:
            if len(drawn) >= self.most:
                break
            if one not in drawn:
                drawn.append(one)
        return drawn


NOTHING = Pool((), (), (), 0)


def _tier(one: Candidate) -> int:
    return one.tier


def pool(index: Index, right: str, prompt: str, candidates: Iterable[Candidate], most: int = MOST) -> Pool:
    """The candidates that can stand beside `right` without giving it away; none where that cannot be."""
    own = index.face(right)
    fit = _fitting(index, right, own, candidates)
    if not fit or not own.folded:
        return NOTHING
    alike = tuple([one for one in fit if index.face(one.text).shape == own.shape])
    if not alike:
        most = 1  # beside a single other option nothing stands out
    needed = _cover(index, stems(prompt) & own.stems, fit)
    if needed is None or len(needed) > most:
        return NOTHING
    if any(one in alike for one in needed):
        alike = ()
    elif alike and len(needed) == most:
        return NOTHING
    return Pool(tuple(fit), tuple(needed), alike, min(most, len(fit)))


def _fitting(index: Index, right: str, own: Face, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those of about the right length, each once, best first, none of them the right one."""
    seen = {own.folded}
    fit = []
    for one in sorted(candidates, key=_tier):
        words = index.face(one.text).folded
        if words and words not in seen and same_length(one.text, right):
            seen.add(words)
            fit.append(one)
    return fit


def same_length(one: str, other: str) -> bool:
    """Whether neither of two options stands out by its length."""
    first, second = len(one), len(other)
    return first <= second * RATIO + SLACK and second <= first * RATIO + SLACK


def _cover(index: Index, words: frozenset[str], candidates: Sequence[Candidate]) -> list[Candidate] | None:
    """The fewest candidates, greedily, that have these words among them; None where some have none."""
    drawn: list[Candidate] = []
    left = set(words)
    while left:
        best = max(candidates, key=lambda one: len(left & index.face(one.text).stems))
        shared = left & index.face(best.text).stems
        if not shared:
            return None
        left -= shared
        drawn.append(best)
    return drawn


def options(
    right: str,
    lures: Sequence[Candidate],
    stream: Stream,
    key: Callable[[Option], object] | None = None,
    fact: str | None = None,
) -> tuple[tuple[Option, ...], int]:
    """The right text among its lures, shuffled or in the order of `key`, and the place it has there."""
    own = Option(right, "", fact)
    shown = [own, *(Option(one.text, one.why, one.fact) for one in lures)]
    shown = stream.shuffled(shown) if key is None else sorted(shown, key=key)  # type: ignore[arg-type]
    return tuple(shown), shown.index(own)
