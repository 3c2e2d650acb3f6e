"""What was heard wrongly counts as right on the trainee's word, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from trained import STORY, Trained

from tui.memory.event import Answered, Event, Overruled
from tui.memory.problems import Unwritable
from tui.memory.standings import replay
from tui.quiz.question import ItemId
from tui.trainer.interviewing import Interviewing

SAID = "Maine had 481 overdose deaths in 2017, and Sessions said so on Friday."
DEATHS = ItemId(STORY, "overdose-deaths-2017", "value")


def answered(trained: Trained, text: str = SAID) -> Interviewing:
    """An interview whose first answer is on the screen, and saved."""
    interview = trained.trainer.interviewing(STORY, size=4, seconds=None)
    interview.listen(text, 30.0)
    interview.save()
    return interview


def rulings(trained: Trained) -> list[Overruled]:
    return [event for event in trained.trainer.log.events() if isinstance(event, Overruled)]


def test_what_was_wrong_counts_as_right(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained)
    log = trained.trainer.log
    before = interview.heard
    assert before is not None and before.contradicted == (DEATHS.fact,)
    assert not log.standings(STORY)[DEATHS].known
    assert DEATHS.fact in interview.disputable
    interview.overrule([DEATHS.fact])
    after = interview.heard
    assert after is not None and after.contradicted == ()
    assert DEATHS.fact in after.hit and after.overruled == (DEATHS.fact,)
    assert log.standings(STORY)[DEATHS].known
    assert log.standings(STORY)[DEATHS].overruled == 1
    assert [event.item for event in rulings(trained)] == [DEATHS]
    assert interview.results().contradicted == 0
    assert log.standings(STORY) == replay(log.events())


def goes_after(interview: Interviewing) -> str:
    """The fact that the follow-up goes after."""
    assert interview.heard is not None
    return interview.heard.follow_up.after if interview.heard.follow_up is not None else ""


def test_the_next_question_does_not_go_after_it(tmp_path: Path) -> None:
    interview = answered(Trained(tmp_path))
    assert goes_after(interview) == DEATHS.fact
    interview.overrule([DEATHS.fact])
    assert goes_after(interview) != DEATHS.fact


def test_what_was_not_heard_was_said(tmp_path: Path) -> None:
    """It counts in the interview, and says nothing to memory: there is no answer that could be right."""
    trained = Trained(tmp_path)
    interview = answered(trained)
    assert interview.heard is not None
    missed = interview.heard.missed
    events, said = len(trained.trainer.log.events()), len(interview.results().covered)
    interview.overrule(missed[:1])
    assert interview.heard.missed == missed[1:]
    assert missed[0] in interview.heard.hit
    assert len(interview.results().covered) == said + 1
    assert len(trained.trainer.log.events()) == events
    assert interview.undo()
    assert interview.heard.missed == missed


def test_it_is_taken_back_before_the_answer_is(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained)
    before, question = interview.heard, interview.question
    assert before is not None
    interview.overrule([DEATHS.fact])
    interview.overrule(before.missed[:1])
    assert interview.undoes == "overruled"
    assert interview.undo() and interview.undo()
    assert (interview.heard, interview.undoes) == (before, "answer")
    assert not trained.trainer.log.standings(STORY)[DEATHS].known
    interview.overrule([DEATHS.fact])  # and again
    assert trained.trainer.log.standings(STORY)[DEATHS].known
    assert interview.undo() and interview.undo()
    assert (interview.heard, interview.question) == (None, question)
    assert trained.trainer.log.standings(STORY) == {}
    assert trained.trainer.log.verify() == ()


def test_what_is_overruled_already_is_not_logged_again(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained, f"{SAID} Federal prosecutors brought 85 drug cases in 2016.")
    cases = ItemId(STORY, "federal-cases-2016", "value")
    assert interview.disputable >= {DEATHS.fact, cases.fact}
    for item in (DEATHS, cases):
        interview.overrule([item.fact])
    assert [event.item for event in rulings(trained)] == [DEATHS, cases]


def test_an_answer_taken_back_takes_its_rulings_along(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained)
    interview.overrule([DEATHS.fact])
    interview.advance()
    assert interview.undoes == "answer"
    assert interview.undo()
    assert trained.trainer.log.standings(STORY) == {} == replay(trained.trainer.log.events())


def test_an_answer_that_is_left_while_it_is_overruled_does_not_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained)
    log, question = trained.trainer.log, interview.question
    extend = log.extend

    def slow(events: Sequence[Event]) -> None:
        interview.advance()
        extend(events)

    monkeypatch.setattr(log, "extend", slow)
    interview.overrule([DEATHS.fact])
    assert interview.heard is None
    assert interview.question != question
    assert log.standings(STORY)[DEATHS].known
    assert interview.undo()
    assert interview.question == question
    assert log.standings(STORY) == {} == replay(log.events())


@pytest.mark.parametrize("facts", [(), ("sessions",), ("no-such-fact",)])
def test_what_was_not_wrong_is_not_overruled(facts: tuple[str, ...], tmp_path: Path) -> None:
    interview = answered(Trained(tmp_path))
    with pytest.raises(RuntimeError):
        interview.overrule(facts)


def test_nothing_is_overruled_before_it_is_saved_or_after_it_is_left(tmp_path: Path) -> None:
    interview = Trained(tmp_path).trainer.interviewing(STORY, size=4, seconds=None)
    with pytest.raises(RuntimeError):
        interview.overrule([DEATHS.fact])
    interview.listen(SAID, 30.0)
    with pytest.raises(RuntimeError):
        interview.overrule([DEATHS.fact])
    interview.save()
    interview.advance()
    with pytest.raises(RuntimeError):
        interview.overrule([DEATHS.fact])


def test_what_was_said_aloud_stands_on_that_word_already(tmp_path: Path) -> None:
    interview = Trained(tmp_path).trainer.interviewing(STORY, size=4, seconds=None, spoken=True)
    interview.tick((), 30.0)
    interview.save()
    assert interview.heard is not None and interview.heard.missed
    assert interview.disputable == frozenset()


def test_nothing_has_changed_where_it_cannot_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = Trained(tmp_path)
    interview = answered(trained)
    log, before = trained.trainer.log, interview.heard

    def full(*_: object, **__: object) -> None:
        raise Unwritable(log.path, "the disk is full", "make room")

    monkeypatch.setattr(log, "extend", full)
    with pytest.raises(Unwritable):
        interview.overrule([DEATHS.fact])
    assert (interview.heard, interview.undoes) == (before, "answer")
    monkeypatch.undo()
    interview.overrule([DEATHS.fact])
    after = interview.heard
    monkeypatch.setattr(log, "undo", full)
    with pytest.raises(Unwritable):
        interview.undo()
    assert (interview.heard, interview.undoes) == (after, "overruled")
    assert sum(isinstance(event, Answered) for event in log.events()) >= 1
