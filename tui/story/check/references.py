"""Ids: well formed, and pointing to what they should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tui.story.check.case import Case
from tui.story.files import FILES, HOMES
from tui.story.model import (
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Opener,
    Quote,
    Speaker,
)
from tui.story.nearest import meant, nearest
from tui.story.problem import Place, Problem, problem, shown, warning

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80  # characters of an id: it is typed on the command line and stands in every row of the log
HINTS = 20  # unknown names for which the nearest id is looked up, which takes a while among thousands
_NOUNS = {Figure: "figure", Speaker: "speaker", Group: "group", Event: "event", Fact: "fact"}


def rule(case: Case) -> Iterator[Problem]:
    """All ids of the story, and all that point to them."""
    hints = _Hints(case)
    yield from _form(case.origin.story("id"), case.story.id)
    for article in case.story.articles:
        yield from _form(case.origin.article(article.id, "id"), article.id)
    for fact in case.story.facts.values():
        yield from _form(case.origin.at(fact.id, "id"), fact.id)
        for path, name, kind in references(fact):
            yield from _reference(case, hints, case.origin.at(fact.id, *path), name, kind)
        if isinstance(fact, Speaker):
            yield from _role_articles(case, fact)
    for article in case.story.articles:
        for number, line in enumerate(article.briefing):
            for index, name in enumerate(line.cites):
                place = case.origin.article(article.id, "briefing", number, "cites", index)
                yield from _reference(case, hints, place, name, Fact)
    for opener in case.story.openers:
        yield from _form(case.origin.opener(opener.id, "id"), opener.id)
        for path, name in named(opener):
            yield from _reference(case, hints, case.origin.opener(opener.id, *path), name, Fact)
    yield from _files(case)


def _form(place: Place, name: str) -> Iterator[Problem]:
    if not _ID.fullmatch(name) or len(name) > LONGEST:
        mend = f"use small letters, digits and single hyphens, {LONGEST} characters at most"
        yield problem(place, "id.form", f"{shown(name)} is not well formed as an id", mend)


def references(fact: Fact) -> Iterator[tuple[tuple[str | int, ...], str, type[Fact]]]:
    """All ids that a fact names: where, which, and of what kind they should be."""
    found: list[tuple[tuple[str | int, ...], str | None, type[Fact]]] = []
    if isinstance(fact, Figure):
        found = [(("by",), fact.by, Speaker), (("of",), fact.of, Figure)]
    elif isinstance(fact, Comparison):
        found = [(("from",), fact.from_, Figure), (("to",), fact.to, Figure)]
    elif isinstance(fact, Quote | Claim):
        found = [(("by",), fact.by, Speaker), (("via",), fact.via, Speaker), (("to",), fact.to, Speaker)]
        if isinstance(fact, Quote):
            found += [
                (("also_accept", number), name, Speaker) for number, name in enumerate(fact.also_accept)
            ]
    elif isinstance(fact, District):
        found = [(("group",), fact.group, Group)]
    elif isinstance(fact, Event):
        found = [(("after", number), name, Event) for number, name in enumerate(fact.after)]
    yield from ((path, name, kind) for path, name, kind in found if name is not None)


def named(opener: Opener) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """All facts that an opener names: where, and which."""
    yield from ((("facts", number), name) for number, name in enumerate(opener.facts))
    yield from ((("land", number), name) for number, name in enumerate(opener.land))
    for place, follow_up in enumerate(opener.follow_ups):
        yield from ((("follow_ups", place, "after", at), name) for at, name in enumerate(follow_up.after))


class _Hints:
    """The id that an unknown one is likely meant to be, as long as there are not too many of them."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._left = HINTS

    def nearest(self, name: str, kind: type[Fact]) -> str | None:
        if not self._left:
            return None
        self._left -= 1
        return nearest(name, (fact.id for fact in self._case.story.facts.values() if isinstance(fact, kind)))


def _reference(case: Case, hints: _Hints, place: Place, name: str, kind: type[Fact]) -> Iterator[Problem]:
    target = case.story.facts.get(name)
    if isinstance(target, kind) or (target is None and (name in case.loaded.dropped or case.loaded.unread)):
        return  # what could not be read is reported already
    near = hints.nearest(name, kind)
    noun = _NOUNS[kind]
    mend = f"did you mean {shown(near)}?" if near else f"write the id of {_a(noun)}"
    what = f"there is no {noun} {shown(name)}"
    if target:
        what = f"{shown(name)} is {_a(target.kind)}, and {_a(noun)} is expected here"
    yield problem(place, "id.unknown", what, mend)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _role_articles(case: Case, speaker: Speaker) -> Iterator[Problem]:
    known = [article.id for article in case.story.articles]
    for number, role in enumerate(speaker.roles):
        if role.article is not None and role.article not in known:
            near = nearest(role.article, known)
            mend = f"did you mean {shown(near)}?" if near else "write the id of an article"
            place = case.origin.at(speaker.id, "roles", number, "article")
            yield problem(place, "article.unknown", f"there is no article {shown(role.article)}", mend)


def _files(case: Case) -> Iterator[Problem]:
    """TOML files in the folder that no story has: a misspelt name would hide its facts."""
    try:
        names = sorted(path.name for path in case.loaded.folder.iterdir() if path.suffix.lower() == ".toml")
    except OSError:
        return
    for name in names:
        if name in FILES or name.startswith("."):
            continue
        place, message = Place(str(case.loaded.folder / name)), f"{shown(name)} is no file of a story"
        if near := _home(Path(name).stem.lower()):
            yield problem(place, "file.unknown", message, f"its facts belong into {near}")
        else:
            yield warning(place, "file.unknown", message, "nothing of it is read: take it out of the folder")


def _home(stem: str) -> str | None:
    """The file that one of another name is meant to be, by its own name or by that of a table."""
    if stem in HOMES:
        return HOMES[stem]
    near = meant(stem, [Path(file).stem for file in FILES])
    return f"{near}.toml" if near else None
