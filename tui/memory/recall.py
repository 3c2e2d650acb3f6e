"""Predicted recall: how likely it is that an item is recalled unaided at some time (DESIGN section 6)."""

from __future__ import annotations

from msgspec import Struct

from tui.memory.card import Card
from tui.memory.standings import Standing
from tui.quiz.question import RUNGS, Item, Rung

DECAY = -0.1542  # FSRS-6's default parameter 20, less than zero
FACTOR = 0.9 ** (1 / DECAY) - 1  # so that recall is 0.9 once as many days have passed as stability says
DAY = 86_400_000_000  # microseconds

# How likely one who passes an item on a rung recalls it unaided: our assumption until the log knows better.
RECOGNISED, CUED = 0.5, 0.8
UNSEEN = 0.3  # how likely an item that was never asked is answered right
ASSUMED_ANSWERS = 10  # how many answers of the trainee's own weigh as much as the assumption


class Trust(Struct, frozen=True):
    """How far a pass on a rung is trusted to mean free recall, 0 to 1; never less on a harder rung."""

    recognition: float = RECOGNISED
    cued: float = CUED

    def on(self, rung: int) -> float:
        """The share for the hardest rung passed; 0 where none was, 1 for free recall."""
        return (0.0, self.recognition, self.cued, 1.0)[rung]


ASSUMED = Trust()


def trust(tallies: tuple[int, int, int, int]) -> Trust:
    """What the trainee's own log makes of the assumption: (k + 10 u) / (n + 10).

    `tallies` are k and n, successes and answers, of free answers to items passed by recognition only so far,
    and the same of items passed by a cue.
    """
    recognition = _refined(RECOGNISED, *tallies[:2])
    return Trust(recognition, max(recognition, _refined(CUED, *tallies[2:])))


def retrievability(card: Card, at: int) -> float:
    """FSRS's recall at `at` (UTC microseconds), with fractional days: py-fsrs counts whole ones.

    From 1 at the card's last answer downwards; a time before that, as after a clock went back, counts as it.
    """
    days = max(at - card.at, 0) / DAY
    recall: float = (1 + FACTOR * days / card.stability) ** DECAY
    return recall


def recall(
    item: Item, standing: Standing, at: int, trust: Trust = ASSUMED, *, changed: bool = False
) -> float:
    """The p of an item at `at`: R by how far what was passed is trusted.

    0 for one that was never asked so that it counted, was missed when it last counted, or has `changed`
    since. An item that has recognition forms only is trusted whole (and reported as recognised).
    """
    if standing.card is None or standing.lapsed or changed:
        return 0.0
    return retrievability(standing.card, at) * trusted(item, standing.passed, trust)


def chance(item: Item, standing: Standing, rung: int, at: int, trust: Trust = ASSUMED) -> float:
    """How likely an answer to an item, asked on a rung at `at`, is right (q of DESIGN section 6).

    R on a rung already passed, else p; 0.3 for an item that was never asked so that it counted. One that was
    missed stands as recognised: its answer was on the screen right after (see `gain`).
    """
    if standing.card is None:
        return UNSEEN
    stands = min(RUNGS[form] for form in item.forms) if standing.lapsed else standing.passed
    share = 1.0 if rung <= stands else trusted(item, stands, trust)
    return retrievability(standing.card, at) * share


def trusted(item: Item, passed: int, trust: Trust) -> float:
    """How far having passed an item on that rung is trusted to mean that it is recalled unaided."""
    if passed and recognition_only(item):
        return 1.0
    return trust.on(passed)


def recognition_only(item: Item) -> bool:
    """Whether an item can only be recognised: none of its forms asks for more."""
    return all(RUNGS[form] == Rung.RECOGNITION for form in item.forms)


def _refined(assumed: float, right: int, answers: int) -> float:
    return (right + ASSUMED_ANSWERS * assumed) / (answers + ASSUMED_ANSWERS)
