"""Whole interviews on the bundled story, through the use cases alone."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from answering import right
from memory_fakes import SECOND, log_in
from trained import STORY, Trained

from tui.interview.asking.script import NOTHING
from tui.memory.event import Answered, Interviewed, Rating, Undone
from tui.memory.problems import Unwritable
from tui.memory.standings import replay
from tui.quiz.question import INTERVIEW, Certainty, ItemId, Rung
from tui.trainer.hearing import LONGEST_ANSWER
from tui.trainer.interviewing import Interviewing
from tui.trainer.trainer import NothingToAsk

SAID = "Maine had 418 overdose deaths in 2017, and federal prosecutors brought 85 drug cases in 2016."
DEATHS = ItemId(STORY, "overdose-deaths-2017", "value")
CASES = ItemId(STORY, "federal-cases-2016", "value")
MINUTE = 60 * SECOND


def begun(trained: Trained, *, size: int = 4, seconds: int | None = 60, spoken: bool = False) -> Interviewing:
    return trained.trainer.interviewing(STORY, size=size, seconds=seconds, spoken=spoken)


def go(trained: Trained, interview: Interviewing, text: str) -> None:
    """Answer, save and go on, after a minute."""
    trained.clock.move(MINUTE)
    interview.listen(text, 60.0)
    interview.save()
    interview.advance()


def answers(trained: Trained) -> list[Answered]:
    return [event for event in trained.trainer.log.events() if isinstance(event, Answered)]


def test_an_interview_is_asked_saved_and_summed_up(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    asked: list[str] = []
    while not interview.done:
        assert interview.position == len(asked) + 1
        question = interview.question
        assert question is not None
        asked.append(question.text)
        view = interview.listen(SAID, 30.0)
        assert interview.question == question == view.asked
        assert interview.heard == view
        assert not interview.saved
        with pytest.raises(RuntimeError):
            interview.advance()
        with pytest.raises(RuntimeError):
            interview.listen(SAID, 1.0)
        interview.save()
        assert interview.saved
        assert interview.position == len(asked)
        following = view.follow_up
        interview.advance()
        if following is not None:
            assert interview.question == following
    assert len(set(asked)) == len(asked) == 4
    results = interview.results()
    assert (results.questions, results.words_a_minute) == (4, 2 * len(SAID.split()))
    whole = [event for event in trained.trainer.log.events() if isinstance(event, Interviewed)]
    assert [event.question for event in whole] == asked
    assert {event.given for event in whole} == {SAID}
    assert trained.trainer.log.verify() == ()
    assert trained.trainer.log.standings(STORY) == replay(trained.trainer.log.events())
    with pytest.raises(RuntimeError):
        interview.listen(SAID, 1.0)


def test_the_same_seed_asks_the_same(tmp_path: Path) -> None:
    texts: list[list[str]] = []
    for folder in ("a", "b"):
        trained = Trained(tmp_path / folder)
        interview = begun(trained)
        texts.append([])
        while interview.question is not None:
            texts[-1].append(interview.question.text)
            go(trained, interview, SAID)
    assert texts[0] == texts[1]


def test_what_is_stated_is_free_recall_and_what_is_contradicted_a_miss(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    view = interview.listen(SAID, 30.0)
    assert "overdose-deaths-2017" in view.hit
    assert view.contradicted == ("federal-cases-2016",)
    assert view.counts
    interview.save()
    found = {event.item: event for event in answers(trained)}
    stated, wrong = found[DEATHS], found[CASES]
    assert (stated.form, stated.score, stated.rating, stated.given) == (INTERVIEW, 1.0, Rating.GOOD, ("418",))
    assert (wrong.score, wrong.rating, wrong.wrong) == (0.0, Rating.AGAIN, ("85",))
    assert stated.right and stated.fingerprint and not stated.ticked
    assert stated.seconds * len(found) == pytest.approx(30.0)
    standings = trained.trainer.log.standings(STORY)
    assert standings[DEATHS].rung == Rung.FREE
    assert standings[CASES].lapsed
    whole = trained.trainer.log.events()[-1]
    assert isinstance(whole, Interviewed)
    assert {event.interview for event in found.values()} == {whole.id}
    assert [SAID[one.start : one.end] for one in whole.findings if one.finding == "contradicted"] == ["85"]


def test_what_was_missed_is_no_answer(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    view = interview.listen("I don't know.", 5.0)
    assert view.missed
    interview.save()
    assert answers(trained) == []
    assert isinstance(trained.trainer.log.events()[-1], Interviewed)


def test_what_a_screen_has_just_shown_does_not_count(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.exposed(STORY, None, ["overdose-deaths-2017"])
    interview = begun(trained)
    view = interview.listen(SAID, 30.0)
    assert view.uncounted == (DEATHS,)
    assert not view.counts
    interview.save()
    ratings = {event.item: event.rating for event in answers(trained)}
    assert (ratings[DEATHS], ratings[CASES]) == (Rating.NONE, Rating.AGAIN)
    interview.advance()
    view = interview.listen(SAID, 30.0)  # both were marked up a moment ago
    assert {DEATHS, CASES} <= set(view.uncounted)


def test_what_the_question_says_does_not_count(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained, size=30)
    told = ""
    while interview.question is not None and not told:
        told = "sessions" if "Sessions" in interview.question.text else ""
        if not told:
            go(trained, interview, "I don't know.")
    assert told, "no question named him"
    trained.clock.move(60 * MINUTE)
    view = interview.listen("Well, Attorney General Jeff Sessions came to Portland.", 20.0)
    assert ItemId(STORY, "sessions", "name") in view.uncounted


def test_what_an_answer_has_shown_is_not_remembered_in_a_quiz(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    interview.listen(SAID, 30.0)
    interview.save()
    quizzing = trained.trainer.quiz(STORY, only=[CASES])
    trained.go(quizzing, right(quizzing.question))
    assert answers(trained)[-1].rating == Rating.NONE


def test_all_that_was_heard_is_one_question_after_a_restart_too(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    interview.listen(SAID, 30.0)
    interview.save()
    trained.restarted(500)
    trained.clock.move(3 * MINUTE)
    view = begun(trained).listen(SAID, 30.0)
    assert DEATHS in view.uncounted, "time enough went by, but not four questions"


def test_what_a_blank_answer_has_shown_is_not_remembered_after_a_restart(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    shown = interview.listen("", 5.0).missed
    interview.save()
    trained.restarted(500)
    trained.clock.move(65 * SECOND)
    trained.trainer.quiz(STORY)
    items = [one for one in trained.trainer.briefing(STORY).items if one.id.fact in shown]
    assert items
    exposure = trained.trainer._shown()
    assert not any(exposure.counts(one) for one in items)


def test_undo_takes_the_whole_answer_back(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    assert not interview.can_undo
    assert not interview.undo()
    first = interview.question
    interview.listen(SAID, 30.0)
    assert interview.undo()  # never saved: nothing goes to the log
    assert (interview.question, interview.heard, interview.turns) == (first, None, ())
    assert trained.trainer.log.events() == ()
    go(trained, interview, SAID)
    second = interview.question
    assert second != first
    assert interview.undo()
    assert interview.question == first
    assert trained.trainer.log.standings(STORY) == {}
    assert (
        sum(isinstance(event, Undone) for event in trained.trainer.log.events()) == len(answers(trained)) + 1
    )
    go(trained, interview, SAID)
    assert trained.trainer.log.verify() == ()
    assert trained.trainer.log.standings(STORY) == replay(trained.trainer.log.events())


def test_undo_from_outside_takes_the_whole_answer_back(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    question = interview.question
    go(trained, interview, SAID)
    taken = trained.trainer.undo(STORY)
    assert taken is not None and question is not None
    assert taken.what == f"your answer to “{question.text}”"
    assert trained.trainer.log.standings(STORY) == {}
    assert trained.trainer.undo(STORY) is None


def test_a_second_try_counts_for_nothing(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    question = interview.question
    interview.listen("I don't know.", 5.0)
    with pytest.raises(RuntimeError):
        interview.again()
    interview.save()
    interview.again()
    assert (interview.question, interview.heard, interview.position) == (question, None, 1)
    view = interview.listen(SAID, 20.0)
    assert view.again
    interview.save()
    interview.advance()
    assert interview.position == 2
    assert answers(trained) == []
    assert [event.again for event in trained.trainer.log.events() if isinstance(event, Interviewed)] == [
        False,
        True,
    ]
    assert interview.results().stated == 0


def test_what_was_said_aloud_is_ticked(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained, spoken=True)
    offered = interview.tickable
    question = interview.question
    assert question is not None
    assert offered == tuple(fact for fact in interview.story.facts if fact in question.facts)
    said = offered[:2]
    view = interview.tick(said, 25.0)
    assert view.ticked == frozenset(said)
    assert (set(view.hit), view.text, view.findings) == (set(said), "", ())
    assert set(view.missed) == set(question.facts) - set(said)
    interview.save()
    found = answers(trained)
    assert {event.item.fact for event in found} <= set(said)
    assert found
    assert {(event.ticked, event.certainty, event.rating) for event in found} == {
        (True, Certainty.THINK, Rating.GOOD)
    }
    whole = trained.trainer.log.events()[-1]
    assert isinstance(whole, Interviewed)
    assert whole.ticked
    assert {one.fact for one in whole.findings} == set(said)
    assert all(row.name != "think so" for row in trained.trainer.progress(STORY).certainties)


def test_an_answer_that_cannot_be_saved_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    interview.listen(SAID, 30.0)
    log = trained.trainer.log

    def full(*_: object) -> None:
        raise Unwritable(log.path, "the disk is full", "make room")

    monkeypatch.setattr(log, "extend", full)
    with pytest.raises(Unwritable):
        interview.save()
    assert not interview.saved
    assert interview.heard is not None
    monkeypatch.undo()
    interview.save()
    interview.save()
    assert interview.saved
    assert len([event for event in log.events() if isinstance(event, Interviewed)]) == 1


def test_saving_waits_for_nobody_who_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    inside, gate = threading.Event(), threading.Event()

    def slow(*_: object) -> tuple[()]:
        inside.set()
        assert gate.wait(30)
        return ()

    monkeypatch.setattr("tui.trainer.interviewing.listen", slow)
    hearing = threading.Thread(target=interview.listen, args=("Hm.", 3.0))
    hearing.start()
    assert inside.wait(30)
    interview.save()
    assert interview.question is not None
    assert interview.heard is None
    gate.set()
    hearing.join(30)
    assert interview.heard is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "418",
        "418 " * 30_000,
        "\x1b[31m\ud800\u202e[b]",
        "Ich weiß es nicht, wirklich nicht.",
        "a" * 100_000,
    ],
    ids=["nothing", "word", "number", "numbers", "escapes", "German", "long"],
)
def test_odd_answers_are_taken(text: str, tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    view = interview.listen(text, float("nan"))
    assert view.cut == (len(text) > LONGEST_ANSWER)
    assert view.text == text[:LONGEST_ANSWER]
    interview.save()
    trained.restarted(500)
    whole = trained.trainer.log.events()[-1]
    assert isinstance(whole, Interviewed)
    assert (whole.given, whole.seconds) == (text[:LONGEST_ANSWER], 0.0)
    interview.advance()


def test_the_articles_pasted_in_whole(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    view = interview.listen("\n".join(interview.story.texts.values()), 60.0)
    assert len(view.hit) > 20
    interview.save()
    assert trained.trainer.log.verify() == ()
    assert log_in(trained.trainer.log.path.parent).standings(STORY) == replay(trained.trainer.log.events())


def test_a_story_of_which_nothing_can_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained = Trained(tmp_path)
    monkeypatch.setattr("tui.interview.asking.script.openers", lambda index: ())
    with pytest.raises(NothingToAsk, match=NOTHING[:30]):
        begun(trained)


def test_it_goes_into_the_views_of_progress(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    interview = begun(trained)
    go(trained, interview, SAID)
    progress = trained.trainer.progress(STORY)
    assert progress.answers == len(answers(trained))
    assert any(one.said == "85" for one in progress.mixups)
    assert not trained.trainer.stats(STORY).medians, "a share of an answer is no pace"
    assert trained.trainer.sheet(STORY).title
    assert trained.trainer.home().next == STORY
    trained.trainer.drill(STORY, "mixups")


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("About 400 people died of overdoses in Maine in 2017.", Rating.HARD),
        ("Maybe 418 people died of overdoses in Maine in 2017, not sure.", Rating.HARD),
    ],
)
def test_what_is_said_loosely_or_with_a_hedge_climbs_nothing(
    text: str, rating: Rating, tmp_path: Path
) -> None:
    trained = Trained(tmp_path)
    go(trained, begun(trained), text)
    assert {event.rating for event in answers(trained) if event.item == DEATHS} == {rating}
    standing = trained.trainer.log.standings(STORY)[DEATHS]
    assert standing.rung == 0
    assert standing.passed == (0 if text.startswith("About") else Rung.FREE)
    assert not standing.known
