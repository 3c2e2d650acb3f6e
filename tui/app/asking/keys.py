"""The keys of a quiz: what the footer shows at each moment, and what help says of them."""

from __future__ import annotations

from tui.app.keys import HELP, Key
from tui.app.widgets.answering.lines import Recall
from tui.app.widgets.answering.marks import LETTERS, Choice, Marks, Match, Order
from tui.app.widgets.answering.state import State
from tui.trainer.quizzing import Quizzing

STOP = Key("escape", "back", "esc", "stop", "Stop here and see the results")
HELP_TYPING = Key("f1", "help", "f1", "help", "This help")
ARTICLE = Key("", "article", "a", "article", "After the verdict: open the article at these words")
UNDO = Key("", "do('undo')", "u", "undo", "Take back what you did last: o, x, w, or the answer itself")
OVERRULE = Key(
    "", "do('overrule')", "o", "I was right", "After the verdict: count the answer as right, as you say"
)
NEVER = Key("", "do('never_ask')", "x", "never ask", "After the verdict: never ask this again")
WRONG_KEY = Key(
    "", "do('wrong_key')", "w", "wrong key", "After the verdict: note for the author that this key is wrong"
)
NEXT = Key("", "next", "enter", "next", "After the verdict: on to the next question")
AGAIN = Key("", "next", "enter", "try again now")
KNOW_NOT = Key(
    "", "press('0')", "0", "I don’t know", "Say so honestly: it costs nothing (before anything is marked)"
)
TAKE_BACK = Key("ctrl+z", "take_back", "ctrl+z", "take back", "Take back the entry named last")
PAGE_UP = Key("pageup", "scroll(-1)", "page up")
PAGE_DOWN = Key("pagedown", "scroll(1)", "page down")

SENDING = (
    Key("", "send('enter')", "enter", help="Send: I think so. Right earns 2, wrong costs 2"),
    Key("", "send('!')", "!", help="Send: I am sure. Right earns 3, wrong costs 6"),
    Key("", "send('?')", "?", help="Send: I guess. Right earns 1, wrong costs nothing"),
)
# All keys, as the help screen tells them.
ALL = (
    *SENDING,
    Key("", "press('1')", "1–9", help="Mark an option; in an order, give the next its place"),
    Key("", "press('a')", "a–z", help="In a match: give the line its letter; backspace clears it"),
    KNOW_NOT,
    Key("", "send('enter')", "enter twice", help="On an empty line: I don’t know"),
    TAKE_BACK,
    NEXT,
    ARTICLE,
    OVERRULE,
    NEVER,
    WRONG_KEY,
    UNDO,
    STOP,
    HELP,
)


def asking(state: State, *, text: bool, can_undo: bool) -> tuple[Key, ...]:
    """The footer while a question is open; `text` says that something stands on the line."""
    send = () if state.certain else (Key("", "send('enter')", "enter", "send"),)
    if isinstance(state, Recall):
        if not text and not state.entered:
            return (Key("", "send('enter')", "enter twice", "I don’t know"), STOP, HELP_TYPING)
        add = Key("", "send('enter')", "enter", "add" if text else "finish")
        return (add, *((TAKE_BACK,) if state.entered else ()), STOP, HELP_TYPING)
    if not isinstance(state, Marks):
        if text:
            return (*send, STOP, HELP_TYPING)
        twice = Key("", "send('enter')", "enter twice", "I don’t know")
        return (twice, STOP, HELP_TYPING)
    if isinstance(state, Choice) and not state.certain:
        send = ()
    undo = (UNDO,) if can_undo else ()
    if state.certain and state.entered and not state.lacking:
        send = (Key("", "send('enter')", "enter", "think so"),)
    rest = (_clear(state),) if state.entered else (KNOW_NOT, *undo)
    return (_marking(state), *send, *rest, STOP, HELP)


def graded(quizzing: Quizzing, *, failing: bool) -> tuple[Key, ...]:
    """The footer while a verdict is shown; `failing` says that its answer could not be saved."""
    if failing:
        return (AGAIN, ARTICLE, STOP, HELP)
    own = (OVERRULE, UNDO) if quizzing.can_overrule else (UNDO, *(() if quizzing.never else (NEVER,)))
    return (NEXT, ARTICLE, *own, *(() if quizzing.flagged else (WRONG_KEY,)), STOP, HELP)


def _marking(state: Marks) -> Key:
    if isinstance(state, Match):
        return Key("", "press('down')", f"a–{LETTERS[state.count - 1]}", "match")
    verb = "first to last" if isinstance(state, Order) else "choose"
    return Key(
        "", "press('down')" if not isinstance(state, Order) else "press('1')", f"1–{state.count}", verb
    )


def _clear(state: Marks) -> Key:
    return Key("", "press('backspace')", "backspace", "clear")
