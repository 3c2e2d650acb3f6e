"""The guarantees of DESIGN section 4: over the bundled story, over made-up ones, and each shown to bite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest
from bundled import bundled, bundled_index, bundled_items, everything, item, question
from guarantees import backed, exactly_right, faults, tells
from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import stories
from msgspec.structs import replace

from tui.quiz.index import Index
from tui.quiz.items import items, unaskable
from tui.quiz.make import make
from tui.quiz.question import Form, MarksKey, NumberKey, Option, Question, RecallKey, TextKey
from tui.story.evidence import Span
from tui.story.model import Comparison, Figure
from tui.story.story import Story

MIXUPS = (
    "58",
    "more than 10",
    "37 percent",
    "Bob Reed",
    "Jeff Sessions",
    "Friday",
    "last year",
    "western Kentucky",
)


def test_every_question_of_the_bundled_story_keeps_them() -> None:
    found = {
        f"{one.item.fact} {one.item.aspect} {one.form} {one.seed}: {fault}"
        for one in everything(10)
        for fault in faults(bundled(), one)
    }
    assert not found


def test_mixups_of_the_bundled_story_keep_them() -> None:
    """Every wrong option ever shown for an item, fed back as a mix-up."""
    for one in bundled_items():
        for form in one.forms:
            shown = make(bundled_index(), one, form, 3)
            mixups = (*(option.text for option in shown.options), *MIXUPS)
            again = make(bundled_index(), one, form, 4, mixups)
            assert list(faults(bundled(), again)) == []


@given(stories(), st.integers(0, 2**40), st.lists(st.sampled_from(MIXUPS) | st.text(max_size=20), max_size=4))
@settings(max_examples=60)
def test_every_question_of_made_up_stories_keeps_them(story: Story, seed: int, mixups: list[str]) -> None:
    index = Index(story)
    for one in items(story, index):
        assert one.forms
        for form in one.forms:
            shown = make(index, one, form, seed, mixups)
            assert faults(story, shown) == []


@given(stories(), st.integers(0, 1000))
@settings(max_examples=30)
def test_a_question_depends_on_its_inputs_alone(story: Story, seed: int) -> None:
    """The same from a fresh index as from one that has made others before."""
    used, fresh = Index(story), Index(story)
    found = items(story, used)
    for one in found:
        for form in one.forms:
            make(used, one, form, seed + 1, MIXUPS)
    assert items(story, fresh) == found
    for one in reversed(found):
        for form in one.forms:
            assert make(used, one, form, seed) == make(fresh, one, form, seed)


@given(stories())
@settings(max_examples=40)
def test_every_fact_is_asked_or_named(story: Story) -> None:
    index = Index(story)
    asked = {one.id.fact for one in items(story, index)}
    named = {fact for fact, reason in unaskable(story, index) if reason}
    for fact in story.facts.values():
        by_group = getattr(fact, "group", None)
        assert fact.id in asked or fact.id in named or fact.skip or by_group in asked


def test_the_bundled_story_has_nothing_unasked() -> None:
    assert unaskable(bundled(), bundled_index()) == []


def test_no_place_and_no_length_is_the_right_one_by_habit() -> None:
    """Over many seeds the right option is as often in one place as in another, and not the longest."""
    places: Counter[tuple[int, int]] = Counter()
    longest = several = 0
    for one in everything(30):
        if one.form is Form.CHOICE and isinstance(one.key, MarksKey) and len(one.options) >= 3:
            if one.kind in ("comparison", "measure"):
                continue  # a fixed order: rose, fell, the same; years
            places[len(one.options), one.key.marks[0]] += 1
            lengths = [len(option.text) for option in one.options]
            several += 1
            longest += lengths[one.key.marks[0]] == max(lengths) and lengths.count(max(lengths)) == 1
    for count in (3, 4):
        total = sum(n for (options, _), n in places.items() if options == count)
        for place in range(count):
            assert 0.6 / count < places[count, place] / total < 1.5 / count
    assert longest / several < 0.4


# ---------------------------------------------------------------- each of them is shown to bite


def _options(one: Question, place: int, text: str, fact: str | None = None) -> Question:
    """The question with another text in a place of its options."""
    options = list(one.options)
    options[place] = Option(text, "", fact)
    return replace(one, options=tuple(options))


def _lure(one: Question, text: str, fact: str | None = None) -> Question:
    """The question with `text` in the place of its first lure."""
    assert isinstance(one.key, MarksKey)
    place = next(place for place in range(len(one.options)) if place not in one.key.marks)
    return _options(one, place, text, fact)


def _marked_wrong(one: Question) -> Question:
    """The question with a lure marked as right."""
    assert isinstance(one.key, MarksKey)
    place = next(place for place in range(len(one.options)) if place not in one.key.marks)
    return replace(one, key=MarksKey((place,)), right=(one.options[place].text,))


BROKEN_RIGHT: dict[str, tuple[Callable[[], Question], Callable[[Question], Question]]] = {
    "another value marked": (lambda: question("federal-cases-2016", "value", Form.CHOICE), _marked_wrong),
    "two options alike": (
        lambda: question("federal-cases-2016", "value", Form.CHOICE),
        lambda one: _lure(one, "58  cases"),
    ),
    "the same value in words": (
        lambda: question("federal-cases-2016", "value", Form.CHOICE),
        lambda one: _lure(one, "fifty-eight cases"),
    ),
    "a bound that is entailed": (
        lambda: question("overdose-deaths-a-day", "value", Form.CHOICE),
        lambda one: _lure(one, "more than one a week"),
    ),
    "a value within a bound": (
        lambda: question("overdose-deaths-a-day", "value", Form.CHOICE),
        lambda one: _lure(one, "two"),
    ),
    "an approximate value": (
        lambda: question("protesters", "value", Form.CHOICE),
        lambda one: _lure(one, "about 147 protesters"),
    ),
    "a text in not_lures": (
        lambda: question("heroin-deaths-a-day", "value", Form.CHOICE),
        lambda one: _lure(one, "more than one"),
    ),
    "another key": (
        lambda: question("overdose-deaths-2017", "value", Form.NUMBER),
        lambda one: replace(one, key=NumberKey(Fraction(481))),
    ),
    "a label of the same figure": (
        lambda: question("federal-cases-2016", "meaning", Form.CHOICE),
        lambda one: _lure(one, "58 federal cases", "federal-cases-2016"),
    ),
    "a year against last year": (
        lambda: question("state-heroin-cases-last-year", "period", Form.CHOICE),
        lambda one: _lure(one, "2016"),
    ),
    "it rose": (lambda: question("federal-cases-2015-to-2016", "change", Form.CHOICE), _marked_wrong),
    "the difference": (
        lambda: question("federal-cases-2015-to-2016", "change", Form.NUMBER),
        lambda one: replace(one, key=NumberKey(Fraction(5))),
    ),
    "the highest": (lambda: question("federal-drug-cases", "highest", Form.CHOICE), _marked_wrong),
    "the order": (
        lambda: question("federal-drug-cases", "sequence", Form.ORDER),
        lambda one: replace(one, key=MarksKey((2, 1, 0)), right=tuple(o.text for o in one.options[::-1])),
    ),
    "somebody else with that role": (lambda: question("mills", "name", Form.CHOICE), _marked_wrong),
    "another role of the same person": (
        lambda: question("sessions", "role", Form.CHOICE, 1),
        lambda one: _lure(_lure(one, "Former U.S. senator"), "U.S. Attorney General"),
    ),
    "somebody who is accepted": (
        lambda: question("every-provable-case", "speaker", Form.CHOICE),
        lambda one: _lure(one, "Jeff Sessions", "sessions"),
    ),
    "the document of the words": (
        lambda: question("new-strategy", "speaker", Form.CHOICE),
        lambda one: _lure(one, "The statement of Thursday", "statement"),
    ),
    "a row that two fit": (
        lambda: question("an-illness", "speaker", Form.MATCH),
        lambda one: replace(one, rows=(*one.rows[1:], one.rows[0])),
    ),
    "the ending twice": (
        lambda: question("an-illness", "ending", Form.CHOICE),
        lambda one: _lure(one, "An illness"),
    ),
    "hearsay as a claim": (lambda: question("told-very-slow", "status", Form.CHOICE), _marked_wrong),
    "a promise that is claimed": (
        lambda: question("office-committed", "status", Form.CHOICE),
        lambda one: _lure(one, "Claimed by Donald Clark"),
    ),
    "the same claim in other marks": (
        lambda: question("straining-resources", "says", Form.CHOICE),
        lambda one: _lure(one, "“Slow federal prosecution is straining Maine’s resources”"),
    ),
    "a member not marked": (
        lambda: question("surge-districts", "members", Form.SELECT),
        lambda one: (
            replace(one, key=MarksKey(one.key.marks[1:]), right=one.right[1:])
            if isinstance(one.key, MarksKey)
            else one
        ),
    ),
    "a member missing": (
        lambda: question("surge-districts", "members", Form.RECALL),
        lambda one: (
            replace(one, key=RecallKey(one.key.members[1:])) if isinstance(one.key, RecallKey) else one
        ),
    ),
    "a state with one": (lambda: question("surge-districts", "shared", Form.SELECT), _marked_wrong),
    "a date that holds the right one": (
        lambda: question("sessions-speaks", "date", Form.CHOICE),
        lambda one: _lure(one, "Friday afternoon"),
    ),
    "the order of events": (
        lambda: question("joyce-speaks", "sequence", Form.ORDER),
        lambda one: (
            replace(one, key=MarksKey(one.key.marks[::-1]), right=one.right[::-1])
            if isinstance(one.key, MarksKey)
            else one
        ),
    ),
    "an alias": (
        lambda: question("operation-sos", "name", Form.CHOICE),
        lambda one: _lure(one, "Operation SOS"),
    ),
    "a text that its own key refuses": (
        lambda: question("mills", "name", Form.TEXT),
        lambda one: replace(one, key=TextKey(("Loretta Lynch",))),
    ),
}


@pytest.mark.parametrize("name", BROKEN_RIGHT)
def test_what_is_not_exactly_right_is_found(name: str) -> None:
    made, broken = BROKEN_RIGHT[name]
    assert list(exactly_right(bundled(), made())) == []
    assert list(exactly_right(bundled(), broken(made())))


BROKEN_TELLS: dict[str, tuple[Callable[[], Question], Callable[[Question], Question]]] = {
    "the answer in the prompt": (
        lambda: question("federal-cases-2016", "value", Form.NUMBER),
        lambda one: replace(one, prompt=f"{one.prompt} (58)"),
    ),
    "the answer beside the gap": (
        lambda: question("overdose-deaths-2017", "value", Form.CLOZE),
        lambda one: replace(one, after=f"{one.after} All 418."),
    ),
    "an alias in the prompt": (
        lambda: question("operation-sos", "name", Form.TEXT),
        lambda one: replace(one, prompt=f"{one.prompt} (SOS)"),
    ),
    "the longest": (
        lambda: question("mills", "name", Form.CHOICE),
        lambda one: _stretched(one, "Janet Mills, of all people in the whole state of Maine"),
    ),
    "a capital": (lambda: question("mills", "name", Form.CHOICE), lambda one: _stretched(one, "janet Mills")),
    "an article": (
        lambda: question("mills", "name", Form.CHOICE),
        lambda one: _stretched(one, "The Janet Mills"),
    ),
    "a stop": (lambda: question("mills", "name", Form.CHOICE), lambda one: _stretched(one, "Janet Mills.")),
    "a digit": (lambda: question("mills", "name", Form.CHOICE), lambda one: _stretched(one, "Janet Mills 1")),
    "a word of the prompt": (
        lambda: question("lepage", "name", Form.CHOICE),
        lambda one: _stretched(one, "Governor LePage"),
    ),
    "another unit": (
        lambda: question("federal-cases-2016", "value", Form.CHOICE),
        lambda one: _lure(one, "87 deaths"),
    ),
    "another precision": (
        lambda: question("federal-cases-2016", "value", Form.CHOICE),
        lambda one: _lure(one, "87.5 cases"),
    ),
    "a sibling beside the gap": (
        lambda: question("overdose-deaths-2017", "value", Form.CLOZE),
        lambda one: replace(
            one,
            item=item("federal-cases-2016", "value").id,
            before="The U.S. Attorney’s Office for the District of Maine prosecuted ",
            after=" drug cases in 2016, compared with 87 in 2015 and 53 in 2011.",
        ),
    ),
}


def _stretched(one: Question, text: str) -> Question:
    """The question with its right option written otherwise."""
    assert isinstance(one.key, MarksKey)
    return replace(_options(one, one.key.marks[0], text), right=(text,))


@pytest.mark.parametrize("name", BROKEN_TELLS)
def test_what_tells_is_found(name: str) -> None:
    made, broken = BROKEN_TELLS[name]
    assert list(tells(bundled(), made())) == []
    assert list(tells(bundled(), broken(made())))


@pytest.mark.parametrize(
    "evidence",
    [(), (Span("nowhere", 0, 5),), (Span("lepage-letter", 5, 5),), (Span("lepage-letter", 0, 10**6),),
     (Span("lepage-letter", 0, 40),)],
)  # fmt: skip
def test_what_is_not_backed_is_found(evidence: tuple[Span, ...]) -> None:
    one = question("federal-cases-2016", "value", Form.CHOICE)
    assert list(backed(bundled(), one)) == []
    assert list(backed(bundled(), replace(one, evidence=evidence)))


def test_facts_without_evidence_or_number_are_not_asked_and_named() -> None:
    story = bundled()
    lost = replace(story.facts["federal-cases-2016"], evidence=("words that stand nowhere",))
    alone = {**story.facts, lost.id: lost}
    changed = Story(story.id, story.title, story.summary, story.folder, story.articles, story.texts, alone)
    assert isinstance(lost, Figure)
    assert (lost.id, "none of its evidence is found in its article") in unaskable(changed)
    assert not [one for one in items(changed) if one.id.fact == lost.id]
    comparisons = [one for one in items(changed) if isinstance(changed.facts.get(one.id.fact), Comparison)]
    assert comparisons
