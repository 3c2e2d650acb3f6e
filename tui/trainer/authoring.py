"""Drafting a story from articles into a folder, and bringing a story up to date with a changed article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from tui.draft.drafting import Source, finish, sketched
from tui.draft.facts.headings import story_id as named
from tui.draft.facts.headings import summary
from tui.draft.pages import pages
from tui.draft.proof.sketch import Sketch
from tui.draft.update import offer
from tui.paths import seeds_dir
from tui.story.files import STORY
from tui.story.load import load
from tui.story.problem import Problem
from tui.story.source import MOST_FACTS, SOURCES_LIMIT, STORY_LIMIT
from tui.story.story import Story
from tui.trainer.folder import Refused, make_story, remembered
from tui.trainer.proving import proved
from tui.trainer.taking import Read, read, source

ROOM = 0.8  # of what the format allows, before the words that are left out and the briefing are added
SHORTER = 0.72  # of it, where a draft has been cut for being larger than that
Told = Callable[[str], None]


def silent(step: str) -> None:
    """Tell nobody how far it is."""


class Drafted(Struct, frozen=True, kw_only=True):
    """What a draft made of articles.

    `facts` counts the facts that were written, by kind; `notes` say how the articles were read, and what
    was left away; `dropped` what was found and could not be written; `gone` the facts, by id, whose words
    the changed article has no more, `changed` those that only cite some words that it has no more. Of a
    story that was there, `added` are the titles of articles that it did not have, `renewed` is how many
    others were read again. `problems` are all that `check` finds in the story as it is now.
    """

    folder: Path
    story: Story
    updated: bool = False
    facts: Mapping[str, int]
    kept: int = 0
    notes: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    added: tuple[str, ...] = ()
    renewed: int = 0
    problems: tuple[Problem, ...] = ()
    coverage: tuple[str, ...] = ()

    @property
    def reviews(self) -> int:
        """How many marks say that somebody must look."""
        return sum(found.code == "review" for found in self.problems)


def draft(
    paths: Sequence[Path], into: Path, *, title: str = "", story_id: str = "", told: Told = silent
) -> Drafted:
    """Draft a story of these articles into the folder `into`, or bring the story there up to date.

    Unreadable where an article cannot be read; Refused where there is something else in the folder, or
    nothing could be drafted. OSError where the folder cannot be written; nothing is left half done then.
    """
    told("reading")
    if (into / STORY).exists():
        from tui.trainer.updating import bring_up_to_date

        return bring_up_to_date([read(path) for path in paths], into, told)
    make_way(into)
    return _new([read(path) for path in paths], into, title, story_id, told)


def make_way(into: Path) -> None:
    """Refused where a new story cannot stand: `into` is a file, or a folder with something in it."""
    if into.exists() and not into.is_dir():
        raise Refused(f"{into} is a file", "name a folder, or leave --into out")
    if into.is_dir() and any(into.iterdir()):
        raise Refused(
            f"the folder {into} has something in it, and no story",
            "name a new folder, or an empty one; a story in it would be brought up to date",
        )


def _new(articles: Sequence[Read], into: Path, title: str, name: str, told: Told) -> Drafted:
    limit = SOURCES_LIMIT
    while True:
        sources, notes = sourced(articles, limit // len(articles), told)
        head = title or sources[0].title
        sketch = sketched(sources, name or named(head), head, summary(sources[0].finds))
        fill = _fill(sketch)
        if fill <= ROOM:
            finish(sketch, sources, told)
            fill = _fill(sketch)
            if fill <= 1:
                break
        limit = int(min(limit, max(len(one.text) for one in sources) * len(sources)) * SHORTER / fill)
    files = pages(sketch)
    if not sketch.facts:
        raise Refused(
            "nothing could be drafted: no figure, no quotation, nobody named, no place and no date was found",
            "is it the text of an article? If so, write the story by hand: readback new makes the files",
            wrong_use=False,
        )
    told("writing")
    make_story(into, files, sketch.texts, _files(sketch), remembered(articles, sources, _offers(sketch)))
    return outcome(into, Counter(fact.kind for fact in sketch.facts.values()), sketch.dropped, notes)


def _fill(sketch: Sketch) -> float:
    """How much a story takes of what the format allows; 1 is all of it."""
    size = sum(len(text) for text in pages(sketch).values())
    return max(len(sketch.facts) / MOST_FACTS, size / STORY_LIMIT)


def sourced(articles: Sequence[Read], limit: int, told: Told) -> tuple[list[Source], list[str]]:
    """The articles read by the finders, each cut to `limit` characters, and what is to be said of them."""
    sources: list[Source] = []
    notes = []
    for article in articles:
        told(f"reading {article.path.name}")
        short, cut = cut_short(article, limit)
        sources.append(source(short, [one.id for one in sources]))
        notes += [f"{article.path.name}: {note}" for note in (*article.notes, *cut)]
    return sources, notes


def cut_short(article: Read, limit: int) -> tuple[Read, list[str]]:
    """An article cut after a paragraph where it is longer than `limit`, and what is said of that."""
    if len(article.text) <= limit:
        return article, []
    end = max(article.text.rfind("\n", limit // 2, limit), 0) or limit
    note = (
        f"it is long: the story has {end:,} of its {len(article.text):,} characters. Cut it into parts, "
        "and draft those that the interview is about"
    )
    return article._replace(text=article.text[:end]), [note]


def _files(sketch: Sketch) -> dict[str, str]:
    return {name: article.source for name, article in sketch.articles.items()}


def _offers(sketch: Sketch) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {name: [] for name in sketch.articles}
    for fact in sketch.facts.values():
        found[fact.article].append(offer(fact))
    return found


def outcome(
    into: Path,
    counts: Mapping[str, int],
    dropped: Sequence[str],
    notes: Sequence[str],
    *,
    updated: bool = False,
    kept: int = 0,
    gone: tuple[tuple[str, str], ...] = (),
) -> Drafted:
    """What there is now, read again from the disk and proved."""
    loaded = load(into, seeds_dir(into.absolute().parent))
    report = proved(loaded)
    if loaded.story is None:
        raise AssertionError("; ".join(map(str, loaded.problems[:3])))
    return Drafted(
        folder=into,
        story=loaded.story,
        updated=updated,
        facts=counts,
        kept=kept,
        notes=tuple(notes),
        dropped=tuple(dropped),
        gone=gone,
        problems=report.problems,
        coverage=tuple(map(str, report.coverage)),
    )
