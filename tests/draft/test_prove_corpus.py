"""Whatever is drafted of the corpus and of the bundled articles loads, is proved, and can be asked.

Half of the corpus is held out: nobody who writes rules may read it. So nothing here prints a word of an
article: what fails is told by the codes of its problems, and held articles are known by their numbers.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from running import ROOT

from tui.quiz.asjson import as_dict
from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.make import make
from tui.story.load import load
from tui.story.model import Fact, Figure, Quote, Speaker
from tui.story.story import Story
from tui.text import fold
from tui.trainer.authoring import Drafted, draft

CORPUS = ROOT / "tests" / "corpus"
ARTICLES = {
    **{path.stem: path for path in sorted((CORPUS / "open").glob("*.txt"))},
    **{f"held-{number}": path for number, path in enumerate(sorted((CORPUS / "held").glob("*.txt")))},
    **{f"bundled-{number}": path for number, path in enumerate(sorted((ROOT / "seeds").glob("*.txt")))},
}


def fail(name: str, what: str) -> None:
    """Fail, and say only this."""
    pytest.fail(f"{name}: {what}", pytrace=False)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_draft_is_proved_before_it_is_written(name: str, tmp_path: Path) -> None:
    try:
        done = draft([ARTICLES[name]], tmp_path / "story")
    except Exception as error:
        fail(name, f"{type(error).__name__}")
        return
    story = done.story
    if not any(isinstance(fact, Figure) for fact in story.facts.values()):
        fail(name, "no figure")
    if not any(isinstance(fact, Quote) for fact in story.facts.values()):
        fail(name, "no quote")
    _only_reviewed(name, done)
    _verbatim(name, story)
    _asked(name, story)
    if _marked(story) > 0.4 * len(story.facts):
        fail(name, "doubts on everything")


def _only_reviewed(name: str, done: Drafted) -> None:
    """Every problem is a mark, or stands at a fact that is marked."""
    loaded = load(done.folder)
    wrong = []
    for found in done.problems:
        fact = loaded.origin.fact_at(found.file, found.line)
        if found.code != "review" and (fact is None or not _is_marked(done.story.facts[fact])):
            wrong.append(found.code)
    if wrong:
        fail(name, f"problems that no review is for: {sorted(wrong)}")


def _is_marked(fact: Fact) -> bool:
    return bool(fact.review) or (isinstance(fact, Speaker) and any(role.review for role in fact.roles))


def _marked(story: Story) -> int:
    return sum(_is_marked(fact) for fact in story.facts.values())


def _verbatim(name: str, story: Story) -> None:
    """All evidence stands in its article, once."""
    for article, text in story.texts.items():
        held = fold(text)
        for fact in story.facts.values():
            own = [words for words in fact.evidence if fact.article == article]
            if isinstance(fact, Speaker):
                own += [
                    words
                    for role in fact.roles
                    for words in role.evidence
                    if (role.article or fact.article) == article
                ]
            if not all(len(held.find(words, whole=True)) == 1 for words in own):
                fail(name, f"{fact.kind}: evidence that is not in the article once")


def _asked(name: str, story: Story) -> None:
    """Every item becomes a question in every form it has."""
    index = Index(story)
    made = 0
    for item in items(story, index):
        for form in item.forms:
            try:
                as_dict(story, make(index, item, form, 1))
            except Exception as error:
                fail(name, f"{item.kind} {item.id.aspect} {form.value}: {type(error).__name__}")
            made += 1
    if not made:
        fail(name, "nothing can be asked")
