"""Mending what has one safe mend: what is misspelt, typed otherwise than the article, or out of date.

A mend never changes what a fact says. Each is made in the text of a TOML file, in place; those that touch
a fact are tried first, and are made only if `check` then finds less and nothing new.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tui.story.check import check
from tui.story.check.case import Case
from tui.story.check.reading import Reading
from tui.story.load import Loaded, load
from tui.story.locate import Document
from tui.story.mend import articles, schema, source, words
from tui.story.mend.edits import Edit, applied
from tui.story.mend.trial import Trial
from tui.story.problem import Place

ROUNDS = 8  # of edits: what one round mends lets the next one see more


class Done(NamedTuple):
    """A mend that was made: where, as the file was before that round of mends, and what it did."""

    place: Place
    what: str


class Mended(NamedTuple):
    """A story after its mends: `texts` are its files that changed, `loaded` is the story with them."""

    loaded: Loaded
    texts: dict[str, str]
    done: tuple[Done, ...]


def mended(loaded: Loaded) -> Mended:
    """The story with everything mended that has one safe mend. Nothing is written."""
    first, done = dict(loaded.files), []
    texts = dict(first)
    readings = {article: Reading(text) for article, text in _sources(loaded).items()}
    for _ in range(ROUNDS):
        changed, made = applied(texts, _round(loaded, readings))
        if not made:
            break
        done += _done(loaded, made)
        texts = changed
        loaded = load(loaded.folder, loaded.seeds, texts)
    return Mended(loaded, {name: text for name, text in texts.items() if text != first[name]}, tuple(done))


def _round(loaded: Loaded, readings: dict[str, Reading]) -> list[Edit]:
    """What can be mended as the files are now: their form first, then what they say, the sha256 last."""
    form = [*schema.edits(loaded), *articles.edits(loaded)]
    story = loaded.story or loaded.partial
    if form or story is None:
        return form
    whole = replace(loaded, partial=story)
    report = check(whole, readings)
    trial = Trial(whole, story, report, readings)
    case = Case(whole, story, readings)
    return words.edits(case, trial) or list(source.edits(case, report))


def _sources(loaded: Loaded) -> dict[str, str]:
    story = loaded.story or loaded.partial
    return dict(story.texts) if story else {}


def _done(loaded: Loaded, made: list[Edit]) -> list[Done]:
    files = {edit.file: Document(str(loaded.folder / edit.file), loaded.files[edit.file]) for edit in made}
    return [Done(files[edit.file].place(edit.start), edit.what) for edit in made]
