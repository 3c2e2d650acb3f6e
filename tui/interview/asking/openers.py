"""The openers of a story: its author's, and those made from its facts for what an author left out."""

from __future__ import annotations

from tui.interview.asking.on_figures import on_figures
from tui.interview.asking.on_matters import on_matters
from tui.interview.asking.on_people import on_people
from tui.interview.asking.opening import Opening, authored
from tui.quiz.index import Index


def openers(index: Index) -> tuple[Opening, ...]:
    """The author's openers in story order, then the made ones; worked out once, and the same for every seed.

    A made one is left out where the author's already ask for all of its facts. A wording may yet give away
    all that it asks for: the script sees to that when it comes to it. In time linear in the facts.
    """
    return index.once("openers", lambda: _openers(index))


def _openers(index: Index) -> tuple[Opening, ...]:
    own = authored(index)
    asked = {fact for one in own for fact in one.facts}
    made = (*on_matters(index), *on_figures(index), *on_people(index))
    return (*own, *(one for one in made if not asked.issuperset(one.facts)))
