"""Wrong options that tempt, and nothing about the right one that gives it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from tui.quiz.question import Option
from tui.quiz.shuffle import Stream
from tui.quiz.wording import shape, stems
from tui.text import plain

MOST = 3  # lures beside the right option
FIRST, SECOND, THIRD, LAST = range(4)  # tiers: the best lures first
SLACK = 8  # characters by which options may differ in any case
RATIO = 1.7  # how much longer the longer of two options may be, beyond the slack


class Candidate(Struct, frozen=True):
    """A text that might be offered: `why` it is wrong, the fact it belongs to, and how good it is."""

    text: str
    why: str = ""
    fact: str | None = None
    tier: int = SECOND


class Pool(Struct, frozen=True):
    """The lures of one right text, ready to be drawn from for any seed.

    `needed` are those that must be among them, since without one the right option alone would repeat a
    word of the prompt; `alike` is one that has the right option's shape; `most` is how many fit.
    """

    candidates: tuple[Candidate, ...]
    needed: tuple[Candidate, ...]
    alike: Candidate | None
    most: int

    @property
    def enough(self) -> bool:
        """Whether there is anything to choose from."""
        return self.most > 0

    def draw(self, stream: Stream, mixups: Sequence[str] = ()) -> list[Candidate]:
        """At most three lures: what was mixed up before, what must be there, then by tier."""
        drawn = list(self.needed)
        if self.alike is not None and self.alike not in drawn:
            drawn.append(self.alike)
        wanted = {plain(text): rank for rank, text in enumerate(mixups)}
        ranked = sorted(
            stream.shuffled(self.candidates),
            key=lambda one: (wanted.get(plain(one.text), len(wanted)), one.tier) if wanted else one.tier,
        )
        if self.alike is not None and self.alike not in self.needed:  # any of its shape will do
            form = shape(self.alike.text)
            alike = next((one for one in ranked if shape(one.text) == form), self.alike)
            drawn = [*self.needed, alike]
        for one in ranked:
            if len(drawn) >= self.most:
                break
            if one not in drawn:
                drawn.append(one)
        return drawn[: self.most]


NOTHING = Pool((), (), None, 0)


def pool(right: str, prompt: str, candidates: Iterable[Candidate], most: int = MOST) -> Pool:
    """The candidates that can stand beside `right` without giving it away; none where that cannot be."""
    fit = _fitting(right, candidates)
    if not fit:
        return NOTHING
    form = shape(right)
    alike = next((one for one in fit if shape(one.text) == form), None)
    if alike is None:
        most = 1  # beside a single other option nothing stands out
    needed = _cover(stems(prompt) & stems(right), fit)
    if needed is None or len(needed) > most:
        return NOTHING
    if alike is None or any(shape(one.text) == form for one in needed):
        alike = None
    elif len(needed) == most:
        return NOTHING
    return Pool(tuple(fit), tuple(needed), alike, min(most, len(fit)))


def _fitting(right: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those of about the right length, each once, best first, none of them the right one."""
    seen = {plain(right)}
    fit = []
    for one in sorted(candidates, key=lambda one: one.tier):
        folded = plain(one.text)
        if folded and folded not in seen and same_length(one.text, right):
            seen.add(folded)
            fit.append(one)
    return fit


def same_length(one: str, other: str) -> bool:
    """Whether neither of two options stands out by its length."""
    short, long = sorted((len(one), len(other)))
    return long <= short * RATIO + SLACK


def _cover(words: frozenset[str], candidates: Sequence[Candidate]) -> list[Candidate] | None:
    """The fewest candidates, greedily, that have these words among them; None where some have none."""
    drawn: list[Candidate] = []
    left = set(words)
    while left:
        best = max(candidates, key=lambda one: len(left & stems(one.text)))
        shared = left & stems(best.text)
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
    shown = stream.shuffled(shown) if key is None else sorted(shown, key=key)  # type: ignore[type-var, arg-type]
    return tuple(shown), shown.index(own)
