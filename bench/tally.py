"""Right ones among all: a share with its Wilson interval, what a measure missed, and the row it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sqrt

from bench.harness import Row

Z = 1.959964  # the standard normal deviate that 95 % lie within


def wilson(right: int, of: int, z: float = Z) -> tuple[float, float]:
    """The interval for a share of `right` in `of`, as Wilson has it (1927, JASA 22, 209-212); (0, 1) of none.

    Unlike the usual one it holds for small counts and for shares near 0 and 1.
    """
    if not of:
        return 0.0, 1.0
    share, square = right / of, z * z
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(frozen=True)
class Share:
    """So many right ones of so many."""

    right: int
    of: int

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        if not self.of:
            return "none"
        low, high = wilson(self.right, self.of)
        return f"{self.right / self.of:.3f} [{low:.3f}, {high:.3f}] ({self.right}/{self.of})"

    def reaches(self, aim: float) -> bool:
        """Whether the share itself, not its interval, reaches an aim; one of nothing does not."""
        return self.of > 0 and self.right >= aim * self.of


NOTHING = Share(0, 0)


@dataclass
class Score:
    """One measure: recall over what is labelled, precision over what is found, and what went wrong."""

    recall: Share = NOTHING
    precision: Share = NOTHING
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def found(self, what: str, right: bool) -> None:
        """Count something labelled."""
        self.recall += Share(int(right), 1)
        if not right:
            self.missed.append(what)

    def drafted(self, what: str, right: bool) -> None:
        """Count something that was found without looking at the labels."""
        self.precision += Share(int(right), 1)
        if not right:
            self.wrong.append(what)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.recall + other.recall,
            self.precision + other.precision,
            self.missed + other.missed,
            self.wrong + other.wrong,
        )


def told(promise: str, score: Score, aim: tuple[float | None, float] | None = None) -> Row:
    """The row of a measure: held if precision (where the aim has one) and recall reach the aim."""
    one_sided = not score.precision.of and bool(score.recall.of)
    figure = f"agree {score.recall}" if one_sided else f"precision {score.precision}, recall {score.recall}"
    if aim is None:
        return Row(promise, figure, None, aim=False)
    precision, recall = aim
    held = score.recall.reaches(recall) and (precision is None or score.precision.reaches(precision))
    wanted = (
        f"recall {recall:.2f}" if precision is None else f"precision {precision:.2f}, recall {recall:.2f}"
    )
    return Row(f"{promise}: {wanted} at least", figure, held)
