"""Bringing a story up to date with an article that has changed: nothing that somebody wrote is touched.

The files are changed by pieces of text put into them. Each is written whole and in one step, in an order
in which every state between can be loaded: the article's text, what is left out of it, then the facts.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.draft.drafting import Source, brief, composed
from tui.draft.pages import by_file, new_page
from tui.draft.proof.prove import prove
from tui.draft.proof.sketch import Sketch
from tui.draft.update import Update, missing, offer, update
from tui.paths import seeds_dir
from tui.story.edit import Unwritable, with_entries, with_entries_in, with_member, with_value
from tui.story.files import ARTICLES, STORY, StoryFile
from tui.story.jsonschema import write_schemas
from tui.story.load import Loaded, load
from tui.story.model import Article, Fact
from tui.story.save import replace_text
from tui.story.source import MOST_FACTS, SOURCES_LIMIT, STORY_LIMIT
from tui.story.story import Story
from tui.trainer.folder import Known, Memory, Refused, digest, finish_pair, keep, pair, recall, require_own
from tui.trainer.matching import which
from tui.trainer.taking import Read, source

if TYPE_CHECKING:
    from tui.trainer.authoring import Drafted


def bring_up_to_date(articles: Sequence[Read], into: Path, told: Callable[[str], None]) -> Drafted:
    """Bring the story in `into` up to date; an article that it does not have is added to it.

    Refused where the story cannot be loaded, or somebody has edited the story's own copy of an article.
    """
    from tui.trainer.authoring import cut_short, outcome

    require_own(into)
    finish_pair(into)
    loaded = load(into, seeds_dir(into.absolute().parent))
    story = _story(loaded)
    memory = recall(into)
    sources: list[Source] = []
    notes: list[str] = []
    for article in articles:
        told(f"reading {article.path.name}")
        short, cut = cut_short(article, SOURCES_LIMIT // len(articles))
        notes += [f"{article.path.name}: {note}" for note in (*article.notes, *cut)]
        sources.append(_source(story, memory, short, [one.id for one in sources], whole=not cut))
    told("comparing")
    sketch, changes = _sketched(story, sources, memory)
    told("proving")
    prove(sketch, {one.id: one.reasons for one in sources}, frozenset(story.facts))
    for one in sources:
        if one.id not in story.texts:
            brief(sketch, one)
    told("writing")
    fresh = [fact for name, fact in sketch.facts.items() if name not in story.facts]
    try:
        files = _written(loaded, story, sketch, sources, fresh)
    except Unwritable as why:
        raise Refused(f"{into}: {why}", "nothing was written") from None
    _require_as_read(loaded, story, sources, articles)
    write_schemas(into)
    _write(loaded, story, sources, files)
    _remember(into, memory, articles, sources, fresh, changes)
    gone = tuple((fact.id, fact.evidence[0] if fact.evidence else "") for fact in changes.gone)
    altered = tuple((fact.id, missing(fact, sketch.words[fact.article])) for fact in changes.changed)
    counts = Counter(fact.kind for fact in fresh)
    done = outcome(into, counts, sketch.dropped, notes, updated=True, kept=changes.kept, gone=gone)
    added = tuple(one.title for one in sources if one.id not in story.texts)
    return replace(done, changed=altered, added=added, renewed=len(sources) - len(added))


def _story(loaded: Loaded) -> Story:
    if loaded.story is None:
        problems = "\n  ".join(map(str, loaded.problems[:10]))
        raise Refused(
            f"the story in {loaded.folder} cannot be loaded, and so not be brought up to date:\n  {problems}",
            "mend that first",
        )
    return loaded.story


def _source(story: Story, memory: Memory, article: Read, taken: Sequence[str], *, whole: bool) -> Source:
    """An article, as the one of the story that it is, or as one more; `whole` unless it was cut."""
    name = which(story, memory, article, taken)
    if name is None:
        return source(article, [*story.texts, *taken])
    held, text = story.article(name), story.texts[name]
    copy = story.folder / held.source
    ours = memory.articles.get(name, Known()).sha256 or held.sha256.lower()  # `check --fix` renews the latter
    if digest(text) != ours and text != article.text and not _is(copy, article.path):
        raise Refused(
            f"{copy} is not as it was when the story was written: what somebody wrote there would be lost",
            f"to draft from the edited text: readback draft {copy} --into {story.folder}; "
            "else move it out of the folder, with the new article under its name",
        )
    if not whole and len(text) > len(article.text):
        raise Refused(
            f"{article.path} is longer than what is drafted at once, and the end of {copy} would be lost",
            "cut it into parts, and draft each into a story of its own",
        )
    return source(article, (), name, held.source, held.title)


def _is(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _sketched(story: Story, sources: Sequence[Source], memory: Memory) -> tuple[Sketch, Update]:
    """The story with what is new, in memory."""
    articles = {article.id: article for article in story.articles}
    for one in sources:
        old = articles.get(one.id)
        articles[one.id] = one.record if old is None else _renewed(old, one.record)
    order = tuple(articles)
    known = list(story.facts.values())
    facts, dropped = composed(sources, known, articles)
    head = StoryFile(id=story.id, schema=1, title=story.title, summary=story.summary, articles=order)
    texts = {**story.texts, **{one.id: one.text for one in sources}}
    if (size := sum(map(len, texts.values()))) > SOURCES_LIMIT:
        raise Refused(
            f"the articles of the story would have {size:,} characters together, and it can have "
            f"{SOURCES_LIMIT:,}",
            "draft into a story of its own",
        )
    sketch = Sketch(head, articles, texts, {}, dropped)
    offered = {text for one in sources for text in memory.articles.get(one.id, Known()).offered}
    words = {one.id: sketch.words[one.id] for one in sources}
    changes = update(known, facts, words, offered)
    room = max(0, MOST_FACTS - len(known))
    if len(changes.fresh) > room:
        dropped.append(
            f"{len(changes.fresh) - room} facts more than the {MOST_FACTS:,} that a story can have"
        )
        changes = changes._replace(fresh=changes.fresh[:room])
    sketch.facts = {fact.id: fact for fact in (*known, *changes.fresh)}
    return sketch, changes


def _renewed(old: Article, new: Article) -> Article:
    return replace(old, sha256=new.sha256)


def _written(
    loaded: Loaded, story: Story, sketch: Sketch, sources: Sequence[Source], fresh: Sequence[Fact]
) -> dict[str, str]:
    """The texts of the TOML files that are to be written, by their names. Unwritable, Refused."""
    listed, head = loaded.files[ARTICLES], loaded.files[STORY]
    where = [article.id for article in _in_file(loaded)]
    for one in sources:
        if one.id in where:
            at = where.index(one.id)
            listed = with_value(listed, ("articles", at, "sha256"), sketch.articles[one.id].sha256)
            old = {left.text for left in story.article(one.id).left_out}
            more = [left for left in sketch.articles[one.id].left_out if left.text not in old]
            listed = with_entries_in(listed, "articles", at, "left_out", more)
        else:
            listed = with_entries(listed, "articles", [sketch.articles[one.id]])
            head = with_member(head, ("articles",), one.id)
    texts: dict[str, str] = {}
    for name, tables in by_file(fresh).items():
        text = loaded.files.get(name, new_page(name))
        for table, records in tables.items():
            text = with_entries(text, table, records)
        texts[name] = text
    written = {**loaded.files, **texts, ARTICLES: listed, STORY: head}
    if sum(len(text) for text in written.values()) > STORY_LIMIT:
        raise Refused("the story would be larger than the format allows", "draft the article on its own")
    return {**texts, ARTICLES: listed, STORY: head}


def _require_as_read(
    loaded: Loaded, story: Story, sources: Sequence[Source], articles: Sequence[Read]
) -> None:
    """Refused where somebody has written to the story while it was drafted, or has a file in the way."""
    now = load(story.folder, loaded.seeds)
    if now.files != loaded.files or now.story is None or now.story.texts != story.texts:
        raise Refused(f"the story in {story.folder} has changed while it was drafted", "try again")
    for one, article in zip(sources, articles, strict=True):
        place = story.folder / one.file
        if one.id in story.texts or not os.path.lexists(place):
            continue
        held = place.read_bytes() if place.is_file() and not place.is_symlink() else b""
        begun = held == one.text.encode()  # by us, before somebody stopped us
        if not begun and (not _is(place, article.path) or len(one.text) < len(article.text)):
            raise Refused(
                f"there is a file {place} already, which is no article of the story",
                "give one of them another name: what somebody wrote there would be lost",
            )


def _write(loaded: Loaded, story: Story, sources: Sequence[Source], files: Mapping[str, str]) -> None:
    """Write the articles, what is listed of them, then the facts. OSError."""
    folder = story.folder
    for one in sources:
        if one.text != story.texts.get(one.id):  # what has not changed may stand in a seeds folder
            replace_text(folder / one.file, one.text)
    before = loaded.files[STORY]
    if files[STORY] != before:
        pair(folder, files[ARTICLES], before, files[STORY])
    else:
        replace_text(folder / ARTICLES, files[ARTICLES])
    for name, text in files.items():
        if name not in (ARTICLES, STORY):
            replace_text(folder / name, text)


def _in_file(loaded: Loaded) -> list[Article]:
    """The articles in the order in which `articles.toml` has them."""
    assert loaded.story is not None
    place = {article.id: loaded.origin.article(article.id) for article in loaded.story.articles}
    return sorted(loaded.story.articles, key=lambda article: place[article.id][1:])


def _remember(
    into: Path,
    memory: Memory,
    articles: Sequence[Read],
    sources: Sequence[Source],
    fresh: Sequence[Fact],
    changes: Update,
) -> None:
    for article, one in zip(articles, sources, strict=True):
        known = memory.articles.setdefault(one.id, Known())
        offers = {offer(fact) for fact in (*fresh, *changes.fresh) if fact.article == one.id}
        known.file = article.path.name
        known.sha256 = digest(one.text)
        known.offered = sorted({*known.offered, *offers})
    keep(into, memory)
