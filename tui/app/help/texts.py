"""What help says beyond the keys: how answers are sent, what they pay, how they are read."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from tui.app.keys import Key
from tui.quiz.grade.points import RIGHT, WRONG
from tui.quiz.question import Certainty

NAMES = {Certainty.GUESS: "I guess", Certainty.THINK: "I think so", Certainty.SURE: "I am sure"}
SENT_BY = {Certainty.GUESS: "?", Certainty.THINK: "enter", Certainty.SURE: "!"}
TOLD = (Certainty.THINK, Certainty.SURE, Certainty.GUESS)

# Typed answers. The examples are no story's: help gives nothing away, and a test holds them.
NUMBERS = ("250", "1,200", "1.2 million", "two hundred and fifty", "three quarters", "3/4", "75%")
TYPED = (
    (
        "numbers",
        f"As you would write them: {', '.join(NUMBERS)}. An exact figure is wanted exactly. Where the"
        " article says “about 40”, 35 to 45 is right. A right number in a wrong unit is told as that.",
    ),
    (
        "names",
        "Capitals, accents, punctuation and titles do not matter. A surname will do where only one person"
        " of the story has it. A typing error is forgiven, but never into another name of the story.",
    ),
    (
        "lists",
        "An entry and enter each, in any order; what you name twice counts once. A wrong entry costs, so"
        " naming everything does not pay. Send on the empty line.",
    ),
)
DONT_KNOW = (
    "0 before anything is marked, or enter twice on an empty line. It scores nothing, and never costs"
    " certainty marks."
)
OUTCOMES = (
    ("✔", "$success", "right"),
    ("✘", "$error", "wrong"),
    ("◐", "$accent", "right in part"),
    ("○", "$muted", "missed: “I don’t know”, or left out"),
    ("?", "$accent", "in an interview: not in the story"),
)
INTERVIEWED = (
    "In an interview you are not asked how sure you are. What you say rightly counts as recalled freely, and"
    " what you say wrongly as a miss; what you leave out, and a second try, count for nothing. “Uncounted”"
    " are things that the question, or a screen of a moment ago, had shown. “I think” makes a guess of what"
    " it goes with: that is “hedged”."
)
IN_PART = "An answer right in part earns its share of both."
CERTAINTY_OFF = "You are not asked how sure you are: enter sends, and a digit answers a choice at once."


class Pay(NamedTuple):
    """What an answer sent so earns; above what share of right answers that is more than being less sure."""

    key: str
    name: str
    right: int
    wrong: int
    above: int  # percent; 0 where it always does


def pays() -> Iterator[Pay]:
    """The certainty marks, as grading gives them."""
    for certainty in TOLD:
        yield Pay(
            SENT_BY[certainty], NAMES[certainty], RIGHT[certainty], WRONG[certainty], pays_above(certainty)
        )


def pays_above(certainty: Certainty) -> int:
    """The share of right answers, in percent, above which this pays more than being one step less sure."""
    steps = list(RIGHT)
    at = steps.index(certainty)
    if at == 0:
        return 0
    less = steps[at - 1]
    gain, loss = RIGHT[certainty] - RIGHT[less], WRONG[less] - WRONG[certainty]
    return round(100 * Fraction(loss, gain + loss))


def told(keys: tuple[Key, ...]) -> list[tuple[str, str]]:
    """The keys of a page that have something said of them: how they are shown, and what they do."""
    return [(key.shown, key.help) for key in keys if key.help]
