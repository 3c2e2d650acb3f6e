"""What the command palette offers: commands of ours, and stories by their titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.app.host import Host
from tui.app.start import Drill, Start
from tui.safe import one_line
from tui.trainer.briefing import Unreadable
from tui.trainer.shelf import OPEN_AT_ONCE

MOST = 100  # commands listed at once
DRILLS: dict[Drill, str] = {"mixups": "what you mix up", "whose": "whose word it is"}
KEPT = "Remembered."
NOT_KEPT = "This could not be written to the settings: it holds until you leave."
AT_START, INSIDE, ALL_OF_IT = (
    2,
    1,
    3,
)  # how well a word fits: at a word's start, elsewhere; a name's beginning


class Command(NamedTuple):
    """Something that can be done from anywhere. `run` gives what to say of it, and whether all went well."""

    group: str
    name: str
    run: Callable[[], tuple[str, bool]]
    state: str = ""  # how it stands now: "on", "in use"

    @property
    def words(self) -> str:
        """What is searched in."""
        return f"{self.group} {one_line(self.name)}".casefold()


def commands(app: Host) -> Iterator[Command]:
    """All commands, in the order in which they are listed."""
    stories = app.trainer.home(wait=False).stories
    sound = [(card.id, card.title) for card in stories if not card.broken]
    yield from _stories(app, sound)
    yield from _settings(app)
    yield Command("Readback", "Home", _done(app.go_home))
    yield Command("Readback", "Help", _done(app.open_help))
    yield Command("Readback", "Quit", _done(app.exit))
    yield from _themes(app)


def _stories(app: Host, stories: Sequence[tuple[str, str]]) -> Iterator[Command]:
    """What can be done with stories: of every article where they are few, else of every story."""
    few = len(stories) <= OPEN_AT_ONCE
    made = [command for id, title in stories for command in _story(app, id, title, few, len(stories) > 1)]
    for group in ("Briefing", "Quiz", "Interview", "Facts", "Progress", "Story"):
        yield from (command for command in made if command.group == group)


def _story(app: Host, id: str, title: str, open_it: bool, several: bool) -> Iterator[Command]:
    articles: list[tuple[str | None, str]] = []
    kinds: list[str] = []
    if open_it:
        try:
            story = app.trainer.briefing(id).story
            kinds = [kind.name for kind in app.trainer.kinds(id)]
        except Unreadable:
            return
        articles = [(article.id, article.title) for article in story.articles]
    for article, name in articles or [(None, title)]:
        yield Command("Briefing", name, _done(app.open_briefing, id, article))
    yield Command("Quiz", title, _done(app.open_setup, id, None))
    for article, name in articles if len(articles) > 1 else ():
        yield Command("Quiz", name, _done(app.open_setup, id, article))
    for kind in kinds:
        name = f"{kind}: {title}" if several else kind
        yield Command("Quiz", name, _done(app.open_quiz, Start("quiz", id, kinds=(kind,))))
    of = f": {title}" if several else ""
    for drill, name in DRILLS.items():
        yield Command("Quiz", f"{name}{of}", _done(app.open_drill, id, drill))
    yield Command("Interview", title, _done(app.open_interview_setup, id))
    for name, open_page in (
        ("your progress", app.open_progress),
        ("say, hedge, look up, for the last minutes", app.open_sheet),
        ("interview date", app.open_interview_date),
    ):
        yield Command("Progress", f"{name}{of}", _done(open_page, id))
    yield Command("Facts", title, _done(app.open_facts, id, None))
    yield Command("Story", f"what check finds, and what is to be reviewed{of}", _done(app.open_problems, id))
    yield Command("Story", f"read the files again{of}", _done(app.reread, id))
    for article, name in articles if len(articles) > 1 else ():
        yield Command("Facts", name, _done(app.open_facts, id, article))


def _settings(app: Host) -> Iterator[Command]:
    now = app.settings.now

    def certainty() -> tuple[str, bool]:
        return _kept(
            "You are asked how sure you are", not now.certainty, app.set_certainty(not now.certainty)
        )

    def animation() -> tuple[str, bool]:
        return _kept("Motion", not now.animation, app.set_animation(not now.animation))

    yield Command("Settings", "Certainty: ask how sure I am", certainty, _on(now.certainty))
    yield Command("Settings", "Animation: let things move", animation, _on(now.animation))


def _themes(app: Host) -> Iterator[Command]:
    """Readback's own themes first."""
    names = sorted(app.available_themes, key=lambda name: (not name.startswith("readback-"), name))
    for name in names:

        def switch(name: str = name) -> tuple[str, bool]:
            kept = app.set_theme(name)
            return (f"Theme {name}. {KEPT}", True) if kept else (NOT_KEPT, False)

        yield Command("Theme", name, switch, "in use" if name == app.theme else "")


def _on(setting: bool) -> str:
    return "on" if setting else "off"


def _kept(what: str, setting: bool, kept: bool) -> tuple[str, bool]:
    return (f"{what}: {_on(setting)}. {KEPT}", True) if kept else (NOT_KEPT, False)


def _done(do: Callable[..., object], *given: object) -> Callable[[], tuple[str, bool]]:
    """A command that speaks for itself."""

    def run() -> tuple[str, bool]:
        do(*given)
        return "", True

    return run


class Found(NamedTuple):
    """Commands that fit, in their order; the place of the one that fits best, and how many were left out."""

    commands: tuple[Command, ...]
    best: int = 0
    more: int = 0


def find(all_of_them: Iterable[tuple[Command, str]], query: str) -> Found:
    """The commands, each with its `words`, that have every word of `query`; in time linear in the texts."""
    wanted = query.casefold().split()
    fit = [
        (_fit(words, wanted), number, command)
        for number, (command, words) in enumerate(all_of_them)
        if all(word in words for word in wanted)
    ]
    best_first = sorted(fit, key=lambda one: (-one[0], one[1]))
    listed = sorted(best_first[:MOST], key=lambda one: one[1])
    best = listed.index(best_first[0]) if listed else 0
    return Found(tuple(command for *_, command in listed), best, len(fit) - len(listed))


def _fit(words: str, wanted: Sequence[str]) -> int:
    score = sum(AT_START if f" {word}" in f" {words}" else INSIDE for word in wanted)
    name = words.partition(" ")[2]
    return score + (ALL_OF_IT if wanted and name.startswith(" ".join(wanted)) else 0)
