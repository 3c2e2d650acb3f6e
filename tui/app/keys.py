"""Keys of a page: one table from which its bindings, its footer and its help are made."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from textual.binding import Binding, BindingType


class Key(Struct, frozen=True):
    """A key, what it does, and how it is told. All texts are constants of ours, never a story's.

    `keys` are Textual's names, comma separated; `verb` is the footer's word ("" keeps it out of the footer);
    `help` is the sentence of the help screen ("" keeps it out of there). Without `keys` nothing is bound: the
    key is a widget's own, and is told here; `focused` sends a click on it to the widget that has the focus.
    """

    keys: str
    action: str
    shown: str
    verb: str = ""
    help: str = ""
    priority: bool = False
    focused: bool = False


def bound(keys: Iterable[Key]) -> list[BindingType]:
    """The bindings for a page's keys. Textual's own footer and help panel are not used, so none is shown."""
    return [
        Binding(key.keys, key.action, key.verb or key.help, show=False, priority=key.priority)
        for key in keys
        if key.keys
    ]


BACK = Key("escape", "back", "esc", "back", "Go back")
RELOAD = Key("f5,ctrl+r", "app.reread", "F5", "", "Read the story’s files again; this place is kept")
PROBLEMS = Key("c", "problems", "c", "", "What check finds in the story, and what is to be reviewed")
HELP = Key("question_mark,f1", "help", "?", "help", "This help")
