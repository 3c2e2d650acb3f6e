"""Who says it: whatever is given to another person than who said it is contradicted, however it is given."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.harness import ROOT
from bench.listening_labels import folder
from tui.interview.claims.whose import is_other
from tui.interview.finding import Finding
from tui.interview.listen import listen
from tui.interview.people.names import Mention
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.load import load
from tui.story.model import Claim, Quote, Speaker

STORIES = ("maine-opioid-crackdown", "harbor-strike", "hospital-merger")
FRAMES = (
    "{name} said that {words}.",
    "According to {name}, {words}.",
    "{capital}, according to {name}.",
    "{capital}, {name} said.",
    "{capital}, said {name}.",
    "It was {name} who said that {words}.",
    "{name} was the one who said {words}.",
    "{name}: {words}.",
    "What {name} said is that {words}.",
    "As {name} put it, {words}.",
    "That {words} is what {name} claims.",
)
QUOTED = (
    "{name} said, “{words}.”",
    "“{words},” said {name}.",
    "According to {name}: “{words}.”",
    "It was {name} who said “{words}”.",
    "“{words}” is what {name} said.",
    "“{words}” came from {name}.",
    "In {name}’s words, “{words}”.",
    "The line “{words}” is {name}’s.",
)


@cache
def index(story_id: str) -> Index:
    """A story to listen by."""
    story = load(folder(story_id), ROOT / "seeds").story
    assert story is not None
    return Index(story)


def said_by(known: Index) -> list[Claim | Quote]:
    """What is somebody's word."""
    return [*(one for one in known.claims if one.by), *known.quotes]


def others(known: Index, fact: Claim | Quote) -> list[Speaker]:
    """The persons who plainly did not say it: none that its author has put down as no wrong answer."""
    people = [one for one in known.speakers if one.sort == "person" and one.name]
    right = acceptable(fact)
    return [one for one in people if is_other(known, right, Mention(0, 0, one.id), fact.not_lures)]


def sentence(frame: str, fact: Claim | Quote, name: str) -> str:
    """What is said, given to somebody."""
    words = fact.says if isinstance(fact, Claim) else fact.parts[0].rstrip(".,!?")
    return frame.format(name=name, words=words, capital=words[0].upper() + words[1:])


def wrong(known: Index, answer: str) -> list[Finding]:
    """What contradicts the story."""
    return [one for one in listen(known, answer) if one.sort == "contradicted"]


@settings(max_examples=150)
@given(st.data())
def test_given_to_another_person_it_is_always_contradicted_at_the_name(data: st.DataObject) -> None:
    known = index(data.draw(st.sampled_from(STORIES)))
    fact = data.draw(st.sampled_from([one for one in said_by(known) if others(known, one)]))
    person = data.draw(st.sampled_from(others(known, fact)))
    frame = data.draw(st.sampled_from(FRAMES if isinstance(fact, Claim) else QUOTED))
    answer = sentence(frame, fact, person.name)
    found = wrong(known, answer)
    assert any(one.words in person.name and one.right for one in found), answer


@settings(max_examples=150)
@given(st.data())
def test_given_to_who_said_it_it_is_never_contradicted(data: st.DataObject) -> None:
    known = index(data.draw(st.sampled_from(STORIES)))
    people = {one.id: one for one in known.speakers if one.sort == "person" and one.name}
    fact = data.draw(st.sampled_from([one for one in said_by(known) if one.by in people]))
    frame = data.draw(st.sampled_from(FRAMES if isinstance(fact, Claim) else QUOTED))
    answer = sentence(frame, fact, people[str(fact.by)].name)
    assert wrong(known, answer) == [], answer


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        ("maine-opioid-crackdown", "Clark, who speaks for the governor, said so.", "speaks for"),
        (
            "maine-opioid-crackdown",
            "Loretta Lynch is the attorney general of Maine.",
            "attorney general of Maine",
        ),
        ("maine-opioid-crackdown", "Joyce is the state sheriff.", "state sheriff"),
        ("harbor-strike", "Osgood, the head of the HWA, said so.", "head of"),
        ("harbor-strike", "Tomas Brandt, president of PELA, said so.", "president of"),
        ("harbor-strike", "Amos Pell, the county treasurer, said so.", "county treasurer"),
        ("hospital-merger", "Noor Haddad, who leads the nurses' union, said so.", "leads"),
        (
            "hospital-merger",
            "Lena Vogt, the federal health commissioner, said so.",
            "federal health commissioner",
        ),
        ("hospital-merger", "Amin, a surgeon at QGH, said so.", "surgeon"),
        ("hospital-merger", "Grace Caswell is chief executive at Tallow Creek.", "chief executive"),
    ],
)
def test_a_role_of_another_or_elsewhere_is_contradicted(story: str, answer: str, words: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == [words]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", "Clark, who speaks for the U.S. Attorney's Office, said so."),
        ("maine-opioid-crackdown", "Janet Mills is the attorney general of Maine."),
        ("maine-opioid-crackdown", "Joyce is the county sheriff."),
        ("harbor-strike", "Osgood, the head of PELA, said so. Tomas Brandt runs the union."),
        ("hospital-merger", "Philip Rourke, who leads the nurses' union, said so."),
        ("hospital-merger", "Lena Vogt, the state health commissioner, said so."),
        ("hospital-merger", "Amin, a surgeon at Tallow Creek Hospital, said so."),
    ],
)
def test_a_role_of_their_own_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
