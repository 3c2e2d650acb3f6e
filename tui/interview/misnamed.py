"""Names that are half a term's."""

from __future__ import annotations

from operator import eq

from tui.interview.phrases import keys
from tui.quiz.grade.near import slip
from tui.story.model import Term


def half(words: tuple[str, ...], term: Term) -> bool:
    """Whether half of a name, or more, is a term's, and the rest is no typing error."""
    names = (term.name, *term.aliases)
    return 2 * same(words, term) >= len(words) and slip(" ".join(words), names) is None


def same(words: tuple[str, ...], term: Term) -> int:
    """How many words of a name stand in the same place in the name of a term, of as many words."""
    rows = [keys(name) for name in (term.name, *term.aliases)]
    return max((sum(map(eq, words, own)) for own in rows if len(own) == len(words)), default=0)
