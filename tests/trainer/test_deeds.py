"""What can be done to an answer once its verdict shows, and how everything is taken back."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread

import pytest
from answering import right, wrong
from memory_fakes import DAY, SECOND
from trained import STORY, Trained

from tui.memory.event import Answered, Flagged, NeverAsk, Overruled, Rating, Undone
from tui.memory.event import Event as LogEvent
from tui.memory.problems import MemoryProblem, Unwritable
from tui.memory.standings import replay
from tui.quiz.grade import grade
from tui.quiz.question import Answer, Certainty, Form, ItemId, Outcome, Question, Verdict
from tui.trainer.quizzing import Quizzing
from tui.trainer.trainer import NothingToAsk

CASES = ItemId(STORY, "federal-cases-2011", "value")
OTHERS = [ItemId(STORY, f"federal-cases-{year}", "value") for year in (2015, 2016)]


def missed(trained: Trained, size: int = 6) -> Quizzing:
    """A quiz whose first answer was wrong, its verdict showing."""
    quizzing = trained.trainer.quiz(STORY, size=size)
    quizzing.submit(wrong(quizzing.question), 4.0)
    return quizzing


def test_with_an_interview_no_day_is_promised_on_which_an_item_comes_back(tmp_path: Path) -> None:
    """The queue goes by gain then: a missed item need not be in the next quiz, nor a passed one when due."""
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, trained.clock.now + 3 * DAY)
    quizzing = missed(trained)
    assert quizzing.comes_back == "once more before this session ends"
    said = set()
    while not quizzing.done:
        said.add(quizzing.comes_back)
        quizzing.save()
        quizzing.advance()
        if not quizzing.done:
            quizzing.submit((wrong if quizzing.again else right)(quizzing.question), 4.0)
    assert said == {"once more before this session ends", "when it is worth most for the interview"}


def test_a_verdict_was_on_the_screen_until_the_quiz_was_left(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    for leave, counts in ((True, False), (False, True)):
        quizzing = trained.trainer.quiz(STORY, only=[CASES])
        quizzing.put_away()  # a question shows nothing
        quizzing.submit(right(quizzing.question), 4.0)
        assert quizzing.counts
        quizzing.save()
        trained.clock.move(1_800 * SECOND)
        if leave:
            quizzing.put_away()
        quizzing = trained.trainer.quiz(STORY, only=[CASES])
        quizzing.submit(right(quizzing.question), 4.0)
        assert quizzing.counts is counts
        quizzing.undo()
        trained.clock.move(DAY)


def test_an_overruled_answer_counts_as_right(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    item, total = quizzing.item.id, quizzing.total
    assert quizzing.can_overrule
    assert quizzing.comes_back == "once more before this session ends"
    quizzing.overrule()
    assert (quizzing.overruled, quizzing.can_overrule, quizzing.undoes) == (True, False, "overruled")
    assert quizzing.verdict is not None
    assert quizzing.verdict.outcome == Outcome.WRONG  # as it was graded
    assert quizzing.last is not None
    assert (quizzing.last.counted.outcome, quizzing.last.counted.score) == (Outcome.RIGHT, 1)
    assert quizzing.total == total - 1
    assert quizzing.comes_back == "in about 10 minutes"
    standing = trained.trainer.log.standings(STORY)[item]
    assert (standing.known, standing.lapsed, standing.overruled, standing.mixups) == (True, False, 1, ())
    answer, overrule = trained.trainer.log.events()
    assert isinstance(answer, Answered)
    assert isinstance(overrule, Overruled)
    assert (answer.rating, overrule.overrules, overrule.item) == (Rating.AGAIN, answer.id, item)
    with pytest.raises(RuntimeError, match="nothing to overrule"):
        quizzing.overrule()
    results = quizzing.results()
    assert (results.score, results.out_of, results.overruled, results.to_look_at) == (1, 1, 1, ())
    assert results.points == 3  # it was sent as sure
    assert results.kinds[0].outcomes == (Outcome.RIGHT,)
    assert (results.after.known, results.after.missed) == (1, 0)
    assert results.ready_after > 0


def test_nothing_is_overruled_that_was_right_or_not_answered(tmp_path: Path) -> None:
    quizzing = Trained(tmp_path).trainer.quiz(STORY, size=4)
    for answer in (right(quizzing.question), Answer()):
        assert not quizzing.can_overrule
        with pytest.raises(RuntimeError):
            quizzing.overrule()
        quizzing.submit(answer, 1.0)
        assert not quizzing.can_overrule
        quizzing.undo()


def test_what_is_never_asked_is_in_no_session_until_it_is_restored(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    item, total = quizzing.item.id, quizzing.total
    quizzing.never_ask()
    assert (quizzing.never, quizzing.undoes, quizzing.comes_back) == (True, "never", "")
    assert quizzing.total == total - 1  # it would have come again
    with pytest.raises(RuntimeError):
        quizzing.never_ask()
    assert quizzing.results().after.items == quizzing.results().before.items - 1
    assert quizzing.results().to_look_at == ()
    quizzing.advance()
    assert not quizzing.never
    trainer = trained.restarted(1_000)
    everything = trainer.quiz(STORY, size=1_000).session.queue
    assert item not in {turn.item.id for turn in everything}
    with pytest.raises(NothingToAsk, match="never to be asked"):
        trainer.quiz(STORY, only=[item])
    assert trainer.card(STORY).share.items == len(everything)
    (never,) = trainer.progress(STORY).never
    assert never.item == item
    trainer.restore(never.event_id)
    assert trainer.progress(STORY).never == ()
    assert trainer.quiz(STORY, only=[item]).item.id == item


def test_a_wrong_key_is_kept_with_the_line_where_it_stands(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, only=[CASES])
    answer = wrong(quizzing.question)
    quizzing.submit(answer, 4.0)
    where = quizzing.wrong_key()
    name, line = where.split(":")
    story = trained.trainer.briefing(STORY).story
    written = (story.folder / name).read_text(encoding="utf-8").splitlines()
    assert name == "figures.toml"
    assert written[int(line) - 1] == "value = 53"
    assert (quizzing.flagged, quizzing.undoes) == (where, "flagged")
    event = trained.trainer.log.events()[-1]
    assert isinstance(event, Flagged)
    assert (event.item, event.where, event.form, event.seed) == (CASES, where, quizzing.question.form, 7)
    assert event.given == (quizzing.question.options[answer.marks[0]].text,)
    with pytest.raises(RuntimeError):
        quizzing.wrong_key()
    (flag,) = trained.trainer.progress(STORY).flagged
    assert (flag.item, flag.where) == (CASES, where)
    assert quizzing.undo()
    assert quizzing.flagged == ""
    assert trained.trainer.progress(STORY).flagged == ()


def test_every_item_has_a_line_where_its_answer_stands(tmp_path: Path) -> None:
    from tui.trainer.changes import where

    opened = Trained(tmp_path).trainer.briefing(STORY)
    places = {item.id: where(opened, item) for item in opened.items}
    lines = {
        name: (opened.story.folder / name).read_text(encoding="utf-8").splitlines()
        for name in {place.split(":")[0] for place in places.values()}
    }
    for place in places.values():
        name, line = place.split(":")
        assert lines[name][int(line) - 1].strip(), place
        assert name != "story.toml"


def test_nothing_is_done_to_an_open_question(tmp_path: Path) -> None:
    quizzing = Trained(tmp_path).trainer.quiz(STORY, size=3)
    for deed in (quizzing.overrule, quizzing.never_ask, quizzing.wrong_key):
        with pytest.raises(RuntimeError):
            deed()
    assert (quizzing.overruled, quizzing.never, quizzing.flagged) == (False, False, "")


def test_undo_takes_one_thing_back_at_a_time(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    begun = quizzing.session
    states = []
    for deed in (quizzing.wrong_key, quizzing.overrule, quizzing.never_ask):
        states.append((quizzing.undoes, quizzing.session))
        deed()
    assert (quizzing.overruled, quizzing.never, bool(quizzing.flagged)) == (True, True, True)
    for undoes, session in reversed(states):
        assert quizzing.undo()
        assert (quizzing.undoes, quizzing.session) == (undoes, session)
        assert quizzing.verdict is not None
    assert (quizzing.overruled, quizzing.never, quizzing.flagged) == (False, False, "")
    assert quizzing.session == begun
    assert trained.trainer.log.standings(STORY)[quizzing.item.id].lapsed
    assert quizzing.undo()
    assert quizzing.verdict is None
    assert not quizzing.undo()
    assert trained.trainer.log.standings(STORY) == {}


def test_undo_after_the_verdict_was_left_brings_it_back(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    item = quizzing.item.id
    quizzing.overrule()
    shown = quizzing.session
    quizzing.advance()
    assert (quizzing.verdict, quizzing.overruled, quizzing.undoes) == (None, False, "overruled")
    assert quizzing.undo()
    assert quizzing.verdict is not None
    assert (quizzing.item.id, quizzing.overruled, quizzing.undoes) == (item, False, "answer")
    assert quizzing.session != shown  # the missed item comes again
    quizzing.overrule()
    assert quizzing.session == shown
    assert trained.trainer.log.standings(STORY)[item].known
    kinds = [type(event) for event in trained.trainer.log.events()]
    assert kinds == [Answered, Overruled, Undone, Overruled]


def test_what_was_done_last_is_taken_back_on_another_screen_and_after_a_restart(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    item, label = quizzing.item.id, quizzing.item.label
    quizzing.wrong_key()
    quizzing.never_ask()
    quizzing.overrule()
    trainer = trained.restarted(1_000)
    words = []
    while (taken := trainer.undo(STORY)) is not None:
        assert taken.item == item
        words.append(taken.what)
    assert words == [
        f"“I was right” about “{label}”",
        f"“never ask” for “{label}”",
        f"“this key is wrong” for “{label}”",
        f"your answer to “{label}”",
    ]
    assert trainer.log.standings(STORY) == {}
    assert trainer.undo(STORY) is None


def test_undo_on_home_takes_nothing_of_another_story(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    missed(trained).save()
    assert trained.trainer.undo("another") is None
    assert len(trained.trainer.log.standings(STORY)) == 1


class Failing:
    """Lets a log fail: before it writes, or after it has."""

    def __init__(self, append: object, fail: str) -> None:
        self.append = append
        self.fail = fail

    def __call__(self, event: LogEvent) -> None:
        fail, self.fail = self.fail, ""
        if fail != "before":
            self.append(event)  # type: ignore[operator]
        if fail:
            raise Unwritable(Path("progress.db"), "the disk is full", "Make room.")


@pytest.mark.parametrize("fail", ["before", "after"])
def test_what_could_not_be_saved_is_not_done_and_is_done_once_when_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fail: str
) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    quizzing.save()
    for deed, kind in ((quizzing.wrong_key, Flagged), (quizzing.overrule, Overruled)):
        log = trained.trainer.log
        before = quizzing.session, quizzing.undoes
        with monkeypatch.context() as patched:
            patched.setattr(log, "append", Failing(log.append, fail))
            with pytest.raises(MemoryProblem):
                deed()
            assert (quizzing.session, quizzing.undoes) == before
            deed()
        assert sum(isinstance(event, kind) for event in log.events()) == 1
    assert quizzing.overruled
    assert quizzing.undo()
    assert not quizzing.overruled
    assert trained.trainer.log.standings(STORY)[quizzing.item.id].lapsed


def test_the_answer_is_saved_before_what_is_done_to_it(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    assert not quizzing.saved
    quizzing.never_ask()
    assert quizzing.saved
    assert [type(event) for event in trained.trainer.log.events()] == [Answered, NeverAsk]


def test_saved_from_two_threads_at_once_an_answer_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    log, written, entered, go_on = trained.trainer.log, [], Event(), Event()

    def slow(event: LogEvent) -> None:
        written.append(event.id)
        entered.set()
        go_on.wait(10)

    monkeypatch.setattr(log, "append", slow)
    first, second = Thread(target=quizzing.save), Thread(target=quizzing.save)
    first.start()
    assert entered.wait(10)
    second.start()
    second.join(0.2)  # long enough to write too, were there no lock
    go_on.set()
    first.join(10)
    second.join(10)
    assert len(written) == 1
    assert quizzing.saved


def test_two_answers_at_once_are_one_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tui.trainer.quizzing

    quizzing = Trained(tmp_path).trainer.quiz(STORY, size=5)
    answer, entered, go_on, failed = wrong(quizzing.question), Event(), Event(), []

    def slow(question: Question, given: Answer) -> Verdict:
        entered.set()
        go_on.wait(10)
        return grade(question, given)

    def submit() -> None:
        try:
            quizzing.submit(answer, 1.0)
        except ValueError:
            failed.append(1)

    monkeypatch.setattr(tui.trainer.quizzing, "grade", slow)
    first, second = Thread(target=submit), Thread(target=submit)
    first.start()
    assert entered.wait(10)
    second.start()
    second.join(0.2)  # long enough to begin grading too, were there no lock
    go_on.set()
    first.join(10)
    second.join(10)
    assert len(failed) == 1
    assert len(quizzing.session.done) == len(quizzing._history.answers) == 1


def test_an_answer_that_was_taken_back_has_been_on_the_screen(tmp_path: Path) -> None:
    """What is given after its verdict was seen is kept, and does not count for memory."""
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    assert quizzing.counts
    quizzing.save()
    quizzing.undo()
    quizzing.submit(right(quizzing.question), 2.0)
    quizzing.save()
    assert not quizzing.counts
    standing = trained.trainer.log.standings(STORY)[quizzing.item.id]
    assert (standing.asked, standing.right, standing.counted, standing.card) == (1, 1, 0, None)


def test_what_the_screens_showed_does_not_count(tmp_path: Path) -> None:
    """By the session's own screens, a briefing, and what was on a screen before a restart."""
    trained = Trained(tmp_path)
    trainer = trained.trainer
    both = [CASES, *OTHERS]
    quizzing = trainer.quiz(STORY, only=both)
    counted = []
    while not quizzing.done:
        quizzing.submit(right(quizzing.question), 1.0)
        counted.append(quizzing.counts)
        quizzing.save()
        quizzing.advance()
    assert counted == [True, False, False]  # each shows the others: they are of one sentence
    again = trained.restarted(500).quiz(STORY, only=both)
    again.submit(right(again.question), 1.0)
    assert not again.counts
    trained.clock.move(DAY)
    trainer = trained.restarted(1_000)
    trainer.exposed(STORY, trainer.briefing(STORY).by_id[CASES].article)
    read = trainer.quiz(STORY, only=both)
    read.submit(right(read.question), 1.0)
    assert not read.counts
    trained.clock.move(DAY)
    after = trained.trainer.quiz(STORY, only=both)
    after.submit(right(after.question), 1.0)
    assert after.counts


def test_a_missed_item_comes_again_late_enough_to_count_where_there_is_room(tmp_path: Path) -> None:
    """At 18 seconds a question, of which six go by with reading: seven questions are two minutes."""
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=30)
    queue = quizzing.session.queue
    shown = frozenset[ItemId]().union(*(turn.shows for turn in queue))
    unseen = next(turn.item.id for turn in queue if turn.item.id not in shown)
    while not quizzing.again:
        answer = (wrong if quizzing.item.id == unseen else right)(quizzing.question)
        trained.go(quizzing, answer, pace=18 * SECOND)
    assert quizzing.item.id == unseen
    quizzing.submit(right(quizzing.question), 2.0)
    assert quizzing.counts


def test_a_verdict_that_is_read_for_long_is_on_the_screen_all_the_while(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=30)
    queue = quizzing.session.queue
    shown = frozenset[ItemId]().union(*(turn.shows for turn in queue))
    unseen = next(turn.item.id for turn in queue if turn.item.id not in shown)
    while not quizzing.again:
        lost = quizzing.item.id == unseen
        quizzing.submit((wrong if lost else right)(quizzing.question), 1.0)
        quizzing.save()
        trained.clock.move(600 * SECOND if lost else SECOND)
        quizzing.advance()
    assert quizzing.item.id == unseen
    quizzing.submit(right(quizzing.question), 1.0)
    assert not quizzing.counts


def test_a_verdict_on_a_screen_that_is_left_was_there_until_then(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = missed(trained)
    quizzing.save()
    item = quizzing.item.id
    trained.clock.move(DAY)
    quizzing.put_away()
    after = trained.trainer.quiz(STORY, only=[item])
    after.put_away()  # an open question shows no answer
    after.submit(right(after.question), 1.0)
    assert not after.counts
    trained.clock.move(DAY)
    later = trained.trainer.quiz(STORY, only=[item])
    later.submit(right(later.question), 1.0)
    assert later.counts


def test_the_next_question_can_be_made_ahead_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tui.quiz.make

    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=3)
    assert quizzing.following is None
    while True:
        quizzing.submit(wrong(quizzing.question) if quizzing.position == 1 else right(quizzing.question), 1.0)
        quizzing.save()
        before = quizzing.session, quizzing.undoes, quizzing.saved
        ahead = quizzing.following
        assert (quizzing.session, quizzing.undoes, quizzing.saved) == before
        if ahead is None:
            break
        with monkeypatch.context() as patched:
            patched.setattr(tui.quiz.make, "make", lambda *_: pytest.fail("made again"))
            quizzing.advance()
            assert quizzing.question is ahead
    quizzing.advance()
    assert quizzing.done
    assert quizzing.total == 4


def test_wrong_places_are_no_mix_ups(tmp_path: Path) -> None:
    """Of a match or an order nothing is kept as taken for something else: it was only in another place."""
    trained = Trained(tmp_path)
    asked = set()
    for item in trained.trainer.briefing(STORY).items:
        if not set(item.forms) & {Form.MATCH, Form.ORDER}:
            continue
        for _ in range(4):
            quizzing = trained.trainer.quiz(STORY, only=[item.id])
            question = quizzing.question
            if question.form in (Form.MATCH, Form.ORDER):
                verdict = quizzing.submit(wrong(question), 1.0)
                quizzing.save()
                assert any(finding.outcome == Outcome.WRONG for finding in verdict.findings)
                event = trained.trainer.log.events()[-1]
                assert isinstance(event, Answered)
                assert event.given
                assert event.wrong == ()
                asked.add(question.form)
                break
            trained.go(quizzing, wrong(question))
        if asked == {Form.MATCH, Form.ORDER}:
            return
    pytest.fail(f"only {asked} came up")


def test_figures_that_are_easily_confused_do_not_follow_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Figures of one measure or unit are a family, apart from other figures: the families are mixed."""
    monkeypatch.setattr(Quizzing, "_spoils", lambda *_: frozenset())  # nothing else decides the order
    trained = Trained(tmp_path)
    figures = [item for item in trained.trainer.briefing(STORY).items if item.kind == "figure"]
    values = [item.id for item in figures if item.id.aspect == "value"]
    quizzing = trained.trainer.quiz(STORY, size=1_000, only=values)
    families = [quizzing._kin(turn.item) for turn in quizzing.session.queue]
    assert Counter(families)["value federal-drug-cases"] == 3
    for place, (one, other) in enumerate(pairwise(families)):
        assert one != other or set(families[place + 1 :]) == {other}  # nothing else was left
    assert len(set(families[:6])) > 3


def test_replay_is_the_cache_after_all_that_can_be_done(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=16)
    turn = 0
    while not quizzing.done:
        turn += 1
        trained.clock.move(25_000_000)
        quizzing.submit((wrong if turn % 2 else right)(quizzing.question, Certainty.THINK), 3.0)
        quizzing.save()
        if turn % 3 == 0 and quizzing.can_overrule:
            quizzing.overrule()
        if turn % 5 == 0:
            quizzing.never_ask()
        if turn % 4 == 0:
            quizzing.undo()
        if quizzing.verdict is not None:
            quizzing.advance()
    assert trained.trainer.log.standings(STORY) == replay(trained.trainer.log.events())
    own = quizzing._history.standings({})
    assert own == trained.trainer.log.standings(STORY)
