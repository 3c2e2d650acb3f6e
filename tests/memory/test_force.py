"""What still counts: nothing that was taken back, and nothing of a story from before its reset."""

from __future__ import annotations

from memory_fakes import answered, dated, flagged, item, never, overruled, reset, undone

from tui.memory.event import Event
from tui.memory.force import Place, answers, force, in_force, story_of

OTHER = item(story="other")


def test_what_was_taken_back_has_not_happened() -> None:
    events: list[Event] = [answered("a"), never("n"), flagged("f"), dated("d", 5), overruled("o", "a")]
    assert in_force(events) == events
    for event in events:
        assert in_force([*events, undone("u", event.id)]) == [left for left in events if left != event]
        assert in_force([undone("u", event.id), *events]) == [left for left in events if left != event]
    assert in_force([*events, undone("u", "a"), undone("v", "u")])[0].id == "n", "an undo is not taken back"


def test_a_reset_ends_what_was_before_it_in_its_story_alone() -> None:
    before: list[Event] = [answered("a"), never("n"), flagged("f"), dated("d", 5), answered("b", of=OTHER)]
    assert in_force([*before, reset("r"), never("m")]) == [before[-1], never("m")]
    assert in_force([*before, reset("r"), never("m"), undone("u", "r")]) == [*before, never("m")]
    assert in_force([*before, reset("r"), never("m"), reset("s")]) == [before[-1]]
    again = [*before, reset("r"), never("m"), reset("s"), undone("u", "s")]
    assert in_force(again) == [before[-1], never("m")]


def test_an_answer_is_overruled_as_long_as_that_holds() -> None:
    answer, rule = answered("a"), overruled("o", "a")
    assert list(answers([answer, rule])) == [(answer, True)]
    assert list(answers([rule, answer])) == [(answer, True)], "however they were saved"
    assert list(answers([answer, rule, undone("u", "o")])) == [(answer, False)]
    assert list(answers([answer, rule, undone("u", "a")])) == []
    assert list(answers([answer, rule, reset("r")])) == []
    assert list(answers([rule, reset("r"), answer])) == [(answer, False)]
    assert list(answers([answer, overruled("o", "b")])) == [(answer, False)]


def test_an_overrule_holds_for_an_answer_of_its_story_only() -> None:
    answer = answered("a")
    assert list(answers([answer, overruled("o", "a", of=OTHER)])) == [(answer, False)]


def test_what_events_say_about_each_other_does_not_depend_on_who_tells_first() -> None:
    events: list[Event] = [answered("a"), reset("r"), overruled("o", "a")]
    placed: list[tuple[Place, Event]] = [((place, ""), event) for place, event in enumerate(events)]
    assert force(placed) == force(placed[::-1])
    twice: list[tuple[Place, Event]] = [((1, ""), reset("r")), ((2, ""), reset("s"))]
    assert force(twice).resets == force(twice[::-1]).resets == {"story": (2, "")}


def test_every_event_but_an_undo_has_a_story() -> None:
    events: list[Event] = [
        answered("a"),
        overruled("o", "a"),
        never("n"),
        flagged("f"),
        reset("r"),
        dated("d", 1),
    ]
    assert {story_of(event) for event in events} == {"story"}
    assert story_of(undone("u", "a")) == ""
