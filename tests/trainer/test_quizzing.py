"""Whole sessions on the bundled story, through the use cases alone."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from answering import right, wrong
from memory_fakes import DAY, SECOND, FixedClock, Ids, log_in

from tui.memory.event import Answered, Rating, Undone
from tui.memory.problems import MemoryProblem, Unwritable
from tui.memory.standings import replay
from tui.quiz.question import Answer, Certainty, Form, ItemId, Outcome
from tui.quiz.session import PASS
from tui.story.library import Library
from tui.trainer.quizzing import Quizzing
from tui.trainer.trainer import NothingToAsk, Trainer
from tui.trainer.views import Share

ROOT = Path(__file__).parents[2]
STORY = "maine-opioid-crackdown"


def a_trainer(
    data: Path, clock: FixedClock | None = None, *, library: Library | None = None, ids: int = 1
) -> Trainer:
    clock = clock or FixedClock()
    return Trainer(
        library or Library(ROOT / "content", ROOT / "seeds"),
        lambda: log_in(data, clock),
        clock,
        lambda: 7,
        new_id=Ids(ids),
        cache=data / "stories",
    )


def go(quizzing: Quizzing, answer: Answer, seconds: float = 4.0) -> None:
    quizzing.submit(answer, seconds)
    quizzing.save()
    quizzing.advance()


def test_a_whole_session_is_asked_saved_and_summed_up(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    assert (quizzing.position, quizzing.total, quizzing.done, quizzing.verdict) == (1, 14, False, None)
    turns = 0
    while not quizzing.done:
        turns += 1
        assert quizzing.position == turns
        question = quizzing.question
        assert question.evidence
        assert quizzing.comes_back == ""
        verdict = quizzing.submit(right(question), 4.0)
        assert verdict.outcome == Outcome.RIGHT, (question, verdict)
        assert quizzing.question == question
        said = "in about 10 minutes" if quizzing.counts else "in a later quiz, after what is missed or new"
        assert quizzing.comes_back == said
        quizzing.save()
        quizzing.advance()
    results = quizzing.results()
    assert (results.score, results.out_of, turns) == (14, 14, 14)
    assert (results.points, results.points_at_most) == (28, 42)
    assert results.seconds == 14 * 4
    assert results.to_look_at == ()
    assert results.ready_before == 0 < results.ready_after < 1
    assert (results.then_before, results.then_after, results.interview) == (None, None, None)
    assert results.before == Share(results.before.items, 0, 0, results.before.items)
    assert results.after == Share(results.before.items, 14, 0, results.before.items - 14)
    assert sum(len(row.outcomes) for row in results.kinds) == 14
    assert [(row.name, row.right, row.points) for row in results.certainties] == [("think so", 14, 28)]
    assert len({one.question.item for one in results.asked}) == 14
    events = trainer.log.events()
    assert [event.item for event in events if isinstance(event, Answered)] == [
        one.question.item for one in results.asked
    ]


def test_an_event_has_all_that_is_needed_later(tmp_path: Path) -> None:
    clock = FixedClock()
    trainer = a_trainer(tmp_path, clock)
    quizzing = trainer.quiz(STORY, kinds={"figures"}, seed=3)
    question = quizzing.question
    clock.move(9 * SECOND)
    quizzing.submit(wrong(question, Certainty.SURE), 8.5)
    quizzing.save()
    (event,) = trainer.log.events()
    assert isinstance(event, Answered)
    assert event.at == clock()
    assert (event.item, event.form, event.seed) == (question.item, question.form, 3)
    assert event.options == tuple(option.text for option in question.options)
    assert len(event.given) == 1
    assert event.given[0] in event.options
    assert event.wrong == event.given
    assert (event.score, event.outcome, event.certainty, event.points) == (0, "wrong", "sure", -6)
    assert (event.seconds, event.rating, event.policy) == (8.5, Rating.AGAIN, 1)
    assert event.fingerprint
    assert event.session == quizzing.session.id


def test_dont_know_is_an_honest_answer(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    verdict = quizzing.submit(Answer(certainty=Certainty.SURE), 1.0)
    quizzing.save()
    assert (verdict.outcome, verdict.score) == (Outcome.MISSED, 0)
    (event,) = trainer.log.events()
    assert isinstance(event, Answered)
    assert (event.given, event.wrong, event.rating) == ((), (), Rating.AGAIN)
    assert not event.points
    assert quizzing.results().certainties == ()


def test_a_missed_item_comes_again_and_then_in_the_next_quiz(tmp_path: Path) -> None:
    clock = FixedClock()
    trainer = a_trainer(tmp_path, clock)
    quizzing = trainer.quiz(STORY, size=8)
    stubborn = quizzing.question.item
    asked: Counter[ItemId] = Counter()
    said = []
    while not quizzing.done:
        item = quizzing.question.item
        asked[item] += 1
        assert quizzing.again == (asked[item] > 1)
        answer = wrong(quizzing.question) if item == stubborn else right(quizzing.question)
        quizzing.submit(answer, 4.0)
        if item == stubborn:
            said.append(quizzing.comes_back)
        quizzing.save()
        quizzing.advance()
    assert asked[stubborn] == 2
    assert quizzing.total == 9
    assert said == ["once more before this session ends", "in your next quiz"]
    results = quizzing.results()
    assert (results.score, results.out_of) == (7, 8)
    assert [(one.question.item, one.mended) for one in results.to_look_at] == [(stubborn, False)]
    clock.move(DAY)
    risk = trainer.home().risks[0]
    assert risk.item == stubborn
    assert risk.why in ("missed yesterday", "mixed up twice", "mixed up 3 times")  # the options decide
    following = trainer.quiz(STORY, size=8)
    met = set()
    while not following.done:
        met.add(following.question.item)
        following.submit(right(following.question), 4.0)
        following.save()
        following.advance()
    assert stubborn in met


def test_what_was_mixed_up_comes_as_a_lure(tmp_path: Path) -> None:
    clock = FixedClock()
    trainer = a_trainer(tmp_path, clock)
    only = [ItemId(STORY, "federal-cases-2016", "value")]
    quizzing = trainer.quiz(STORY, only=only)
    taken = ""
    while not quizzing.done:
        question = quizzing.question
        options = [option.text for option in question.options]
        if taken:
            assert taken in options
        answer = wrong(question)
        taken = options[answer.marks[0]]
        go(quizzing, answer)
    assert taken in [option.text for option in trainer.quiz(STORY, only=only).question.options]


def test_items_climb_to_free_recall_and_fall_back(tmp_path: Path) -> None:
    clock = FixedClock()
    trainer = a_trainer(tmp_path, clock)
    only = [ItemId(STORY, "overdose-deaths-2017", "value")]
    forms = []
    for know in (True, True, True, False):
        quizzing = trainer.quiz(STORY, only=only)
        forms.append(quizzing.question.form)
        quizzing.submit(right(quizzing.question) if know else Answer(), 4.0)
        quizzing.save()
        clock.move(DAY)
    forms.append(trainer.quiz(STORY, only=only).question.form)
    assert forms[0] == forms[-1] == Form.CHOICE
    assert forms[-2] == Form.NUMBER


# Saving and taking back


def test_what_is_foreseen_comes_to_pass_and_changes_nothing(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz("maine-opioid-crackdown", size=4, seed=1)
    while not quizzing.done:
        answer = wrong(quizzing.question) if quizzing.position == 2 else right(quizzing.question)
        before = quizzing.session, quizzing.position, quizzing.saved, trainer.log.events()
        ahead = quizzing.foreseen(answer)
        assert before == (quizzing.session, quizzing.position, quizzing.saved, trainer.log.events())
        assert quizzing.verdict is None
        assert not quizzing.can_undo or quizzing.position > 1
        quizzing.submit(answer, 4.0)
        assert ahead.verdict == quizzing.verdict
        assert (ahead.counts, ahead.comes_back) == (quizzing.counts, quizzing.comes_back)
        assert ahead.last is not None
        assert quizzing.last is not None
        assert ahead.last.answer == quizzing.last.answer
        quizzing.save()
        quizzing.advance()


def test_nothing_advances_unsaved(tmp_path: Path) -> None:
    quizzing = a_trainer(tmp_path).quiz(STORY)
    quizzing.submit(right(quizzing.question), 4.0)
    assert not quizzing.saved
    with pytest.raises(RuntimeError, match="not saved"):
        quizzing.advance()
    assert quizzing.position == 1
    quizzing.save()
    quizzing.save()
    quizzing.advance()
    assert quizzing.position == 2


def test_an_answer_that_cannot_be_saved_stays_and_is_saved_later(tmp_path: Path) -> None:
    data = tmp_path / "data"
    trainer = a_trainer(data)
    quizzing = trainer.quiz(STORY)
    data.write_text("in the way")
    verdict = quizzing.submit(right(quizzing.question), 4.0)
    for _ in range(2):
        with pytest.raises(Unwritable):
            quizzing.save()
        assert not quizzing.saved
        assert quizzing.verdict == verdict
    data.unlink()
    quizzing.save()
    quizzing.advance()
    assert len(trainer.log.events()) == 1


def test_undo_reopens_the_question_and_lasts(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    assert not quizzing.can_undo
    assert quizzing.undo() is False
    first = quizzing.question
    before = quizzing.session
    for leave in (False, True):
        quizzing.submit(wrong(first), 4.0)
        quizzing.save()
        assert quizzing.total == 15
        if leave:
            quizzing.advance()
            assert quizzing.position == 2
        assert quizzing.undo() is True
        assert (quizzing.session, quizzing.question, quizzing.verdict) == (before, first, None)
    assert trainer.log.standings(STORY) == {}
    kinds = [type(event) for event in trainer.log.events()]
    assert kinds == [Answered, Undone, Answered, Undone]
    assert {event.session for event in trainer.log.events()} == {quizzing.session.id}
    assert quizzing.results().out_of == 0


def test_undo_of_an_answer_that_was_never_saved_leaves_no_trace(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    quizzing.submit(wrong(quizzing.question), 4.0)
    assert quizzing.undo() is True
    assert trainer.log.events() == ()
    assert quizzing.saved


def test_undo_of_an_answer_that_was_saved_though_it_was_said_not_to_be(tmp_path: Path) -> None:
    """The commit went through, and what came after it failed: what the log has is taken back."""
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    quizzing.submit(wrong(quizzing.question), 4.0)
    trainer.log.append(quizzing._history.answers[-1])
    assert not quizzing.saved
    assert quizzing.undo() is True
    assert trainer.log.standings(STORY) == {}
    assert [type(event) for event in trainer.log.events()] == [Answered, Undone]


@pytest.mark.parametrize(
    ("took", "kept"), [(-3.0, 0.0), (float("nan"), 0.0), (float("inf"), 0.0), (1e9, 86_400.0)]
)
def test_no_answer_takes_a_negative_or_an_endless_time(tmp_path: Path, took: float, kept: float) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY)
    quizzing.submit(right(quizzing.question), took)
    quizzing.save()
    (event,) = trainer.log.events()
    assert isinstance(event, Answered)
    assert event.seconds == kept


def test_what_was_right_when_it_came_again_is_mended(tmp_path: Path) -> None:
    quizzing = a_trainer(tmp_path).quiz(STORY, size=2)
    first, second = (turn.item.id for turn in quizzing.session.queue)
    while not quizzing.done:
        missed = quizzing.item.id == second or not quizzing.again
        go(quizzing, (wrong if missed else right)(quizzing.question))
    looked_at = {one.question.item: one.mended for one in quizzing.results().to_look_at}
    assert looked_at == {first: True, second: False}


def test_undo_that_cannot_be_saved_changes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    trainer = a_trainer(data)
    quizzing = trainer.quiz(STORY)
    go(quizzing, right(quizzing.question))
    before = quizzing.session
    trainer.log.close()
    data.rename(tmp_path / "away")
    data.write_text("in the way")
    with pytest.raises(MemoryProblem):
        quizzing.undo()
    assert quizzing.session == before
    data.unlink()
    (tmp_path / "away").rename(data)
    assert quizzing.undo() is True
    assert trainer.log.standings(STORY) == {}


def test_answers_saved_from_another_thread(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY, size=6)
    with ThreadPoolExecutor(1) as worker:
        while not quizzing.done:
            quizzing.submit(right(quizzing.question), 1.0)
            worker.submit(quizzing.save).result()
            quizzing.advance()
    assert len(trainer.log.events()) == 6


def test_progress_is_there_when_one_comes_back(tmp_path: Path) -> None:
    quizzing = a_trainer(tmp_path).quiz(STORY, size=5)
    while not quizzing.done:
        go(quizzing, right(quizzing.question))
    again = a_trainer(tmp_path, ids=1_000)
    home = again.home()
    assert home.stories[0].share == quizzing.results().after
    assert home.stories[0].share.known == 5
    asked = {one.question.item for one in quizzing.results().asked}
    assert asked.isdisjoint(turn.item.id for turn in again.quiz(STORY).session.queue)


def test_standings_after_a_ragged_session_are_those_of_a_replay(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    quizzing = trainer.quiz(STORY, size=20)
    turn = 0
    while not quizzing.done:
        turn += 1
        quizzing.submit((wrong if turn % 3 == 0 else right)(quizzing.question), 2.0)
        quizzing.save()
        if turn % 5 == 0:
            quizzing.undo()
        else:
            quizzing.advance()
    assert trainer.log.standings(STORY) == replay(trainer.log.events())
    results = quizzing.results()
    assert results.after.known + results.after.missed == results.out_of
    misses = [one for one in results.asked if one.verdict.score < PASS]
    assert {one.question.item for one in misses} <= {one.question.item for one in results.to_look_at}


# What a quiz is limited to


def test_a_quiz_on_one_kind_or_one_article(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    kinds = trainer.kinds(STORY)
    assert [kind.name for kind in kinds] == [
        "figures",
        "speakers",
        "quotes",
        "claims",
        "districts",
        "events",
        "terms",
    ]
    assert all(kind.items == kind.todo > 0 for kind in kinds)
    for kind in kinds:
        queue = trainer.quiz(STORY, size=1_000, kinds={kind.name}).session.queue
        assert len(queue) == kind.items
    article = trainer.briefing(STORY).story.articles[1].id
    queue = trainer.quiz(STORY, size=1_000, article=article).session.queue
    assert {turn.item.article for turn in queue} == {article}
    assert len(queue) == sum(kind.items for kind in trainer.kinds(STORY, article))


def test_a_quiz_on_nothing_is_refused(tmp_path: Path) -> None:
    trainer = a_trainer(tmp_path)
    for asked in ({"kinds": set[str]()}, {"only": list[ItemId]()}, {"article": "nowhere"}):
        with pytest.raises(NothingToAsk, match="nothing to ask"):
            trainer.quiz(STORY, **asked)
    with pytest.raises(NothingToAsk):
        trainer.quiz(STORY, size=0)


def test_the_same_seed_gives_the_same_quiz(tmp_path: Path) -> None:
    def questions(seed: int) -> list[object]:
        quizzing = a_trainer(tmp_path / "none", ids=seed).quiz(STORY, size=10, seed=seed)
        found: list[object] = []
        for turn in quizzing.session.queue:
            found.append((turn.item, turn.form, quizzing._make(turn)))
        return found

    assert questions(5) == questions(5)
    assert questions(5) != questions(6)


def test_what_shows_an_answer_is_kept_away_from_it(tmp_path: Path) -> None:
    """A whole quiz of all items: nowhere is an item asked right after a screen that showed its answer."""
    queue = a_trainer(tmp_path).quiz(STORY, size=1_000).session.queue
    for place, turn in enumerate(queue):
        shown = [
            before.item.label for before in queue[max(place - 1, 0) : place] if turn.item.id in before.shows
        ]
        assert not shown, (turn.item.label, shown)


def test_an_item_that_changed_since_it_was_learnt_is_asked_first_and_says_so(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    library = Library(tmp_path / "content", ROOT / "seeds")
    learnt = ItemId(STORY, "federal-cases-2011", "value")
    other = ItemId(STORY, "federal-cases-2016", "value")
    first = a_trainer(tmp_path / "data", library=library).quiz(STORY, only=[learnt, other])
    assert not first.changed
    while not first.done:
        go(first, right(first.question))
    told = tmp_path / "content" / STORY / "figures.toml"
    before = told.read_text(encoding="utf-8")
    after = before.replace('said = "53"\nvalue = 53', 'said = "53"\nvalue = 54')
    assert after != before
    told.write_text(after, encoding="utf-8")
    again = a_trainer(tmp_path / "data", library=library, ids=100).quiz(STORY)
    assert again.item.id == learnt
    assert again.changed
    assert other not in [turn.item.id for turn in again.session.queue]
    go(again, right(again.question))
    assert not again.changed
    later = a_trainer(tmp_path / "data", library=library, ids=200)
    assert not later.quiz(STORY, only=[learnt]).changed


def test_a_story_that_was_mended_is_opened_anew(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    library = Library(tmp_path / "content", ROOT / "seeds")
    trainer = a_trainer(tmp_path / "data", library=library)
    assert trainer.home().stories[0].counted
    titled = tmp_path / "content" / STORY / "articles.toml"
    text = titled.read_text(encoding="utf-8")
    titled.write_text(text.replace("Sessions in Portland", "Sessions visits Portland"), encoding="utf-8")
    assert not trainer.home(wait=False).stories[0].counted
    assert trainer.home().stories[0].articles[0].title == "Sessions visits Portland"
    assert trainer.briefing(STORY).story.articles[0].title == "Sessions visits Portland"
    assert trainer.home(wait=False).stories[0].counted
