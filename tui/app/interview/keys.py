"""The keys of an interview: what the footer shows at each moment, and what help says of them."""

from __future__ import annotations

from tui.app.keys import HELP, Key

STOP = Key(
    "escape", "back", "esc", "stop", "Stop here and see the results; asks first where something would be lost"
)
HELP_TYPING = Key("f1", "help", "f1", "help", "This help")
SEND = Key(
    "", "send", "enter twice", "answer", "At the end of what you wrote: that is your answer (or ctrl+enter)"
)
NEW_LINE = Key("", "", "enter", "", "A new line; pasting never sends")
SAID = Key("", "enter", "enter", "I have said it", "Spoken: you have said your answer")
TICK = Key("space", "tick", "space", "said it", "Spoken: tick what you said, or take the tick away")
TICKED = Key("", "enter", "enter", "done", "Spoken: that is all you said")
LINES = Key("", "move(1)", "↑ ↓", "line", "From one finding to the next", focused=True)
NEXT = Key(
    "", "enter", "enter", "next question", "After the answer: on to the follow-up, or the next question"
)
FOLLOW_UP = Key("", "enter", "enter", "answer")
FINISH = Key("", "enter", "enter", "results")
AGAIN_NOW = Key("", "enter", "enter", "try again now")
ARTICLE = Key("a", "article", "a", "article", "After the answer: open the article at these words")
COMPARE = Key("m", "compare", "m", "compare", "After the answer: the article’s own answer beside yours")
LISTS = Key("m", "compare", "m", "findings")
OVERRULE = Key(
    "o",
    "overrule",
    "o",
    "I was right",
    "After the answer: what the cursor is at counts as said rightly, as you say",
)
REPEAT = Key(
    "r", "again", "r", "say it again", "After the answer: answer the same question again, for practice"
)
UNDO = Key(
    "u",
    "undo",
    "u",
    "undo",
    "Take back that you were right; or the last answer: its question is open again",
)

# All keys, as the help screen tells them.
ALL = (SEND, NEW_LINE, SAID, TICK, TICKED, NEXT, LINES, COMPARE, ARTICLE, OVERRULE, REPEAT, UNDO, STOP, HELP)
BOUND = (TICK, ARTICLE, COMPARE, OVERRULE, REPEAT, UNDO, STOP, HELP)

WRITING = (SEND, STOP, HELP_TYPING)
SPEAKING = (SAID, UNDO, STOP, HELP)
TICKING = (TICK, TICKED, STOP, HELP)


def speaking(*, can_undo: bool) -> tuple[Key, ...]:
    """The footer while an answer is spoken."""
    return SPEAKING if can_undo else tuple(key for key in SPEAKING if key is not UNDO)


def heard(
    *, last: bool, follows: bool, comparing: bool, failing: bool, opens: bool, disputable: bool
) -> tuple[Key, ...]:
    """The footer while an answer is marked up; `failing` says that it could not be saved."""
    on = AGAIN_NOW if failing else FINISH if last else FOLLOW_UP if follows else NEXT
    rest = (LISTS if comparing else COMPARE, *((ARTICLE,) if opens else ()))
    if failing:
        return (on, *rest, STOP, HELP)
    return (on, *rest, OVERRULE if disputable else REPEAT, UNDO, STOP, HELP)
