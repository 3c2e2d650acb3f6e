"""Reading a story anew while it is open, and what is wrong with it, as values for a screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.story.model import Claim, District, Event, Fact, Figure, Quote, Speaker, Term
from tui.story.problem import Problem
from tui.trainer.briefing import Unreadable

if TYPE_CHECKING:
    from tui.story.load import Loaded
    from tui.story.story import Story
    from tui.trainer.shelf import Shelf


class Reread(Struct, frozen=True):
    """How reading a story anew went: `why` says what stopped it ("" where it is open as it is now)."""

    story: str
    why: str = ""


class Told(Struct, frozen=True):
    """A problem, and the fact it is about: the one in whose table it stands, "" where it is in none."""

    problem: Problem
    fact: str = ""
    name: str = ""  # how the fact is told: its label, its name, what it is about
    article: str = ""  # the article that can be opened at the fact, or at the problem's own place in it
    span: tuple[int, int] | None = None  # the problem's place, where it is in the article itself


class ProblemsView(Struct, frozen=True):
    """All that `check` finds in a story. `coverage` is what the articles have, a line a kind."""

    story: str
    title: str
    problems: tuple[Told, ...]
    coverage: tuple[str, ...] = ()

    @property
    def reviews(self) -> int:
        """How many are marks of a draft, to be looked at by a person."""
        return sum(told.problem.code == "review" for told in self.problems)


def reread(shelf: Shelf, story_id: str) -> Reread:
    """Read a story anew; what was open of it stays where it cannot be."""
    try:
        shelf.reread(story_id)
    except Unreadable as why:
        return Reread(story_id, _short(why))
    return Reread(story_id)


def _short(why: Unreadable) -> str:
    """What stopped it, in a line that a screen has room for: the file without its folder comes first."""
    if not why.problems:
        return str(why)
    first = why.problems[0]
    told = f"{Path(first.file).name}:{first.line}: {first.message}"
    return f"{told} (1 of {len(why.problems)} problems)" if len(why.problems) > 1 else told


def problems(loaded: Loaded, story_id: str) -> ProblemsView:
    """What is wrong with a story, proved anew: it takes a moment, so call it off the screen's thread."""
    from tui.trainer.proving import proved

    report = proved(loaded)
    story = loaded.story or loaded.partial
    title = story.title if story else story_id
    found = tuple(_told(loaded, one) for one in report.problems)
    return ProblemsView(story_id, title, found, tuple(map(str, report.coverage)))


def _told(loaded: Loaded, found: Problem) -> Told:
    story = loaded.story
    if story is None:
        return Told(found)
    fact = loaded.origin.fact_at(found.file, found.line) or ""
    if fact:
        known = story.facts.get(fact)
        return Told(found, fact, name_of(story, known) if known else "", known.article if known else "")
    for article in story.articles:
        text = story.texts[article.id]
        if Path(found.file).name == article.source:
            start = _offset(text, found.line, found.column)
            return Told(found, "", "", article.id, (start, min(len(text), start + 1)))
    return Told(found)


def name_of(story: Story, fact: Fact) -> str:
    """A fact in a line, its answer included, so that it can be held against the article: whoever looks at
    problems is the author.
    """
    match fact:
        case Figure():
            return f"{fact.said} · {fact.label}{_by(story, fact.by)}"
        case Quote():
            return f"“{' … '.join(fact.parts)}”{_by(story, fact.by)}"
        case Claim():
            return f"{fact.says}{_by(story, fact.by)}"
        case Speaker():
            roles = "; ".join(role.title for role in fact.roles)
            return f"{fact.name or fact.id}{f' · {roles}' if roles else ''}"
        case Event():
            return f"{fact.when.said} · {fact.what}"
        case Term():
            return f"{fact.name} · {fact.meaning}"
        case District():
            return fact.said
    return str(getattr(fact, "label", "") or fact.id)


def _by(story: Story, speaker_id: str | None) -> str:
    """Whose word it is, at the end of a line."""
    if speaker_id is None:
        return ""
    speaker = story.facts.get(speaker_id)
    name = speaker.name if isinstance(speaker, Speaker) else ""
    return f" · {name or speaker_id}"


def _offset(text: str, line: int, column: int) -> int:
    """The code point at a line and a column, both from 1, as `Document.place` counts them."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1
