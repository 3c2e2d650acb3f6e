"""What can be done about an answer once its verdict shows, and taken back: in words, and why it cannot be."""

from __future__ import annotations

from typing import Literal

from tui.trainer.quizzing import Quizzing

Deed = Literal["undo", "overrule", "never_ask", "wrong_key"]

SAID: dict[Deed, str] = {
    "overrule": "Counted as right, as you said. u takes it back.",
    "never_ask": "Not asked again. u takes it back.",
    "wrong_key": "Noted for the author: this key is wrong. u takes it back.",
}
# By what `Quizzing.undoes` says.
DONE = {"overruled": "counted as right", "never": "not asked again", "flagged": "key noted"}
UNDONE = {
    "answer": "Taken back. Answer it again.",
    "overruled": "Taken back: it counts as it was graded.",
    "never": "Taken back: it will be asked again.",
    "flagged": "Taken back: nothing is said of the key.",
}
UNRULED = "Taken back: it counts as it was heard."  # of what was overruled in an interview


def refused(quizzing: Quizzing, deed: Deed) -> str:
    """Why that cannot be done now, in words for the trainee; empty where it can."""
    if deed == "undo":
        return "" if quizzing.can_undo else "There is nothing to take back."
    if deed == "never_ask":
        return "It is not asked again already." if quizzing.never else ""
    if deed == "wrong_key":
        return "It is noted already." if quizzing.flagged else ""
    if quizzing.can_overrule:
        return ""
    last = quizzing.last
    if quizzing.overruled:
        return "It counts as right already."
    blank = last is not None and last.answer.blank
    return "You gave no answer that could be right." if blank else "It was right."


def told(quizzing: Quizzing) -> str:
    """What was done last about the answer on the screen, in the header's few words."""
    return DONE.get(quizzing.undoes, "") if quizzing.verdict is not None else ""
