"""Guarantee 2: the key is right, and nothing else that is offered is right, entailed or arguable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rightness_of_figures import comparison, figure, marks, measure, wrong
from rightness_of_speech import claim, quote, speaker

from tui.quiz.grade import grade
from tui.quiz.question import Answer, Form, MarksKey, NumberKey, Outcome, Question, RecallKey
from tui.story.model import Claim, Comparison, District, Event, Figure, Group, Quote, Speaker, Term
from tui.story.story import Story
from tui.text import plain

OPTION_FORMS = {Form.CHOICE, Form.SELECT, Form.MATCH, Form.ORDER}


def exactly_right(story: Story, question: Question) -> Iterator[str]:
    """Guarantee 2: the key is right, and nothing else that is offered is right, entailed or arguable."""
    texts = [plain(option.text) for option in question.options]
    if len(set(texts)) != len(texts):
        yield "two options are the same"
    if question.form in OPTION_FORMS and len(question.options) < 2:
        yield "there is nothing to choose from"
    yield from _graded(question)
    fact = story.facts.get(question.item.fact)
    aspect = question.item.aspect
    if question.kind == "measure":
        yield from measure(story, question)
    elif isinstance(fact, Figure):
        yield from figure(story, question, fact, aspect)
    elif isinstance(fact, Comparison):
        yield from comparison(story, question, fact)
    elif isinstance(fact, Speaker):
        yield from speaker(story, question, fact, aspect)
    elif isinstance(fact, Quote):
        yield from quote(story, question, fact, aspect)
    elif isinstance(fact, Claim):
        yield from claim(story, question, fact, aspect)
    elif isinstance(fact, Group):
        yield from _group(story, question, fact, aspect)
    elif isinstance(fact, Event):
        yield from _event(story, question, fact, aspect)
    elif isinstance(fact, Term):
        yield from _term(story, question, fact, aspect)
    if fact is not None and question.form is Form.CHOICE:
        barred = {plain(text) for text in fact.not_lures}
        for option in wrong(question):
            if plain(option) in barred:
                yield f"{option!r} is in not_lures"
        for place, shown in enumerate(question.options):
            if place not in marks(question) and shown.fact in fact.not_lures:
                yield f"{shown.text!r} is of a fact in not_lures"


def _graded(question: Question) -> Iterator[str]:
    """The right answer is graded right, and each single lure wrong."""
    key = question.key
    if isinstance(key, MarksKey):
        if grade(question, Answer(marks=key.marks)).outcome is not Outcome.RIGHT:
            yield "its own marks are graded wrong"
        if [question.options[mark].text for mark in key.marks] != list(question.right):
            yield "its marks and what it shows as right differ"
        if question.form is Form.CHOICE:
            for place in range(len(question.options)):
                if place not in key.marks and grade(question, Answer(marks=(place,))).score > 0:
                    yield f"{question.options[place].text!r} scores"
        return
    if isinstance(key, RecallKey):
        entries = [
            question.right,
            *([(entry.text,) for entry in key.members] if len(key.members) == 1 else ()),
        ]
    else:
        entries = [(text,) for text in (*question.right, *question.accepts)]
    for entry in entries:
        verdict = grade(question, Answer(entries=tuple(entry)))
        if verdict.outcome is not Outcome.RIGHT:
            yield f"{entry} is graded {verdict.outcome}"


def _group(story: Story, question: Question, fact: Group, aspect: str) -> Iterator[str]:
    members = [one for one in story.of(District) if one.group == fact.id]
    named = {plain(f"{one.part or ''} {one.state}") for one in members}
    if aspect == "count":
        if not isinstance(question.key, NumberKey) or question.key.value != fact.size:
            yield "the number is wrong"
        return
    if aspect == "shared":
        states = [one.state for one in members]
        right = {state for state in states if states.count(state) > 1}
        shown = {option.text for option in question.options}
        if set(question.right) != right & shown or not shown <= set(states):
            yield "the states with more than one are others"
        return
    if isinstance(question.key, RecallKey):
        if {plain(entry.text) for entry in question.key.members} != named:
            yield "the members are others"
        clash = {plain(e.text) for e in question.key.others} & named
        yield from (f"{text} is a member" for text in clash)
        return
    for place, option in enumerate(question.options):
        if (plain(option.text) in named) != (place in marks(question)):
            yield f"{option.text} is marked wrong"


def _event(story: Story, question: Question, fact: Event, aspect: str) -> Iterator[str]:
    if aspect == "date":
        right = f" {plain(fact.when.said)} "
        for text in wrong(question):
            said = f" {plain(text)} "
            if said in right or right in said:
                yield f"{text!r} could be defended"
        return
    order = [story.facts[question.options[mark].fact or ""] for mark in marks(question)]
    for earlier, later in pairwise(order):
        if not (isinstance(later, Event) and earlier.id in later.after) or earlier.article != later.article:
            yield f"the article does not put {earlier.id} before {later.id}"


def _term(story: Story, question: Question, fact: Term, aspect: str) -> Iterator[str]:
    if aspect == "name":
        own = {plain(name) for name in (fact.name, *fact.aliases)}
        yield from (f"{text} is its name, too" for text in wrong(question) if plain(text) in own)
    else:
        yield from (
            f"{text!r} is its meaning" for text in wrong(question) if plain(text) == plain(fact.meaning)
        )
