"""Stories with any words at all: whatever a file may hold, making questions of it never fails."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_stories import stories
from msgspec.structs import asdict, replace

from tui.quiz.asjson import as_dict
from tui.quiz.fingerprint import fingerprint
from tui.quiz.index import Index
from tui.quiz.items import items, unaskable
from tui.quiz.make import make
from tui.quiz.question import MarksKey
from tui.quiz.spoilers import spoils
from tui.story.model import Fact
from tui.story.story import Story

WORDS = (
    "ask",
    "label",
    "said",
    "name",
    "says",
    "what",
    "meaning",
    "gap",
    "state",
    "part",
    "by",
    "via",
    "from_",
    "to",
)
SEVERAL = ("lures", "not_lures", "aliases", "parts", "also_accept", "after")
words = st.text(max_size=12) | st.sampled_from(
    [
        "[/x]",
        "[@click=app.quit]",
        "\x1b[31m",
        "\u202e",
        "U.S.",
        "58",
        "1/0",
        "",
        " ",
        "“”",
        "more than",
        "Ohio",
        "9" * 60,
    ]
)


def _mangled(draw: st.DrawFn, fact: Fact) -> Fact:
    """The fact with some of its words replaced."""
    values = asdict(fact)
    changes: dict[str, Any] = {}
    for field in WORDS:
        if isinstance(values.get(field), str) and draw(st.integers(0, 4)) == 0:
            changes[field] = draw(words)
    for field in SEVERAL:
        if isinstance(values.get(field), tuple) and draw(st.integers(0, 4)) == 0:
            changes[field] = tuple(draw(st.lists(words, max_size=3)))
    return replace(fact, **changes)


@st.composite
def mangled(draw: st.DrawFn) -> Story:
    """A story some of whose words are anything."""
    story = draw(stories())
    facts = {name: _mangled(draw, fact) for name, fact in story.facts.items()}
    return Story(story.id, story.title, story.summary, story.folder, story.articles, story.texts, facts)


@given(mangled(), st.lists(words, max_size=3))
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_nothing_in_a_story_breaks_a_question(story: Story, mixups: list[str]) -> None:
    index = Index(story)
    unaskable(story, index)
    for one in items(story, index):
        assert fingerprint(index, one)
        for form in one.forms:
            shown = make(index, one, form, 1, mixups)
            assert shown.evidence
            assert as_dict(story, shown)["right"] != []
            assert one.id in spoils(index, shown)
            if isinstance(shown.key, MarksKey):
                assert all(0 <= mark < len(shown.options) for mark in shown.key.marks)
                assert len({option.text for option in shown.options}) == len(shown.options)
