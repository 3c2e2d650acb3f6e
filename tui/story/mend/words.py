"""What facts and briefings say in the article's words, and the ids that they name."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.letters import differing
from tui.story.check.references import references
from tui.story.files import ARTICLES
from tui.story.locate import Path_, Range, scan
from tui.story.mend.edits import Edit
from tui.story.mend.evidence import whole
from tui.story.mend.place import placed
from tui.story.mend.trial import Trial
from tui.story.model import Fact
from tui.story.nearest import meant
from tui.story.problem import shown
from tui.story.write import quoted


def edits(case: Case, trial: Trial) -> list[Edit]:
    """All of these that have one safe mend."""
    scans: dict[str, dict[Path_, Range]] = {}

    def edit(file: str, path: Path_, new: str, what: str) -> Iterator[Edit]:
        if file not in scans:
            scans[file] = scan(case.origin.document(file).text).values
        if path in scans[file]:
            yield Edit(file, *scans[file][path], quoted(new), what)

    made: list[Edit] = []
    for file, path, words, exact in differing(case):
        made += edit(file, path, exact, f"{shown(words)} is now as it stands in the article: {shown(exact)}")
    for file, path, words, longer in whole(case, trial):
        made += edit(file, path, longer, f"{shown(words)} is now {shown(longer)}, which stands there once")
    for file, path, name, right in _names(case, trial):
        made += edit(file, path, right, f"the id {shown(name)} is {shown(right)}")
    return made


def _names(case: Case, trial: Trial) -> Iterator[tuple[str, Path_, str, str]]:
    """Ids of facts that are misspelt, where the one that is meant is of the right kind and well there.

    One misspelling may stand in several facts, such as the members of a group: they are tried together.
    """
    found: dict[tuple[str, str], list[tuple[Fact, Path_]]] = {}
    facts = case.story.facts
    for fact in facts.values():
        for path, name, kind in references(fact):
            known = [] if name in facts else [one.id for one in facts.values() if isinstance(one, kind)]
            if right := meant(name, known):
                found.setdefault((name, right), []).append((fact, path))
    for (name, right), places in found.items():
        changed: dict[str, Fact] = {}
        for fact, path in places:
            changed[fact.id] = placed(changed.get(fact.id, fact), path, right)
        if trial.facts(*changed.values()) is not None:
            for fact, path in places:
                if entry := case.origin.entry(fact.id):
                    yield entry[0], (*entry[1:], *path), name, right
    yield from _cited(case, trial)


def _cited(case: Case, trial: Trial) -> Iterator[tuple[str, Path_, str, str]]:
    known = list(case.story.facts)
    for article in case.story.articles:
        number = case.origin.article_number(article.id)
        for at, line in enumerate(article.briefing):
            for index, name in enumerate(line.cites):
                right = meant(name, known) if name not in case.story.facts else None
                path: Path_ = ("briefing", at, "cites", index)
                if right is None or number is None:
                    continue
                if trial.article(placed(article, path, right)) is not None:
                    yield ARTICLES, ("articles", number, *path), name, right
