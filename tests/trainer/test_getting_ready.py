"""The interview date, readiness, the queue by gain, and what is reported of it all."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from answering import right, wrong
from memory_fakes import DAY, MONDAY, SECOND, answered
from running import environment
from trained import ROOT, STORY, Trained

from tui.memory.event import Answered, Rating
from tui.memory.problems import MemoryProblem, Unwritable
from tui.memory.readiness import DELAYED_ANSWERS
from tui.quiz.question import Answer, Certainty, ItemId, Outcome
from tui.trainer.overview import days
from tui.trainer.reports import Day
from tui.trainer.sheet import wrong_though_sure
from tui.trainer.trainer import NothingToAsk
from tui.trainer.when import PastDate

HOUR = 3_600 * SECOND
CASES = ItemId(STORY, "federal-cases-2011", "value")


def studied(trained: Trained, sessions: int = 3, share: float = 0.7) -> None:
    """So many sessions, eight hours apart, of which about so many answers are right."""
    draw = random.Random(3)
    for _ in range(sessions):
        trained.play(trained.trainer.quiz(STORY), lambda q: (right if draw.random() < share else wrong)(q))
        trained.clock.move(8 * HOUR)


def test_results_and_home_say_the_same_once_the_log_has_told_how_far_to_trust(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    studied(trained, sessions=2, share=1)
    for _ in range(3):
        before = trained.trainer.log.tallies()
        trained.trainer.set_interview(STORY, trained.clock.now + 9 * DAY)
        quizzing = trained.trainer.quiz(STORY)
        trained.play(quizzing)
        card, results = trained.trainer.card(STORY), quizzing.results()
        assert results.ready_after == pytest.approx(card.ready)
        assert results.then_after == pytest.approx(card.then)
        trained.clock.move(DAY)
    assert trained.trainer.log.tallies() > before


# The interview date


def test_the_interview_date_is_set_moved_and_taken_away_and_lasts(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    assert trained.trainer.interview(STORY) is None
    trained.trainer.set_interview(STORY, MONDAY + DAY)
    trained.trainer.set_interview(STORY, MONDAY + 2 * DAY)
    trainer = trained.restarted(100)
    assert trainer.interview(STORY) == MONDAY + 2 * DAY
    assert trainer.interview("another") is None
    trainer.set_interview(STORY, None)
    assert trained.restarted(200).interview(STORY) is None


@pytest.mark.parametrize("ago", [0, 1, DAY])
def test_a_date_that_does_not_lie_ahead_is_refused(tmp_path: Path, ago: int) -> None:
    trained = Trained(tmp_path)
    with pytest.raises(PastDate, match="January 2026, 10:00 is over"):
        trained.trainer.set_interview(STORY, MONDAY - ago // DAY * DAY)
    assert trained.trainer.log.events() == ()
    trained.trainer.set_interview(STORY, MONDAY + 1)


def test_a_date_that_is_over_is_told_and_no_more_reckoned_with(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, MONDAY + DAY)
    studied(trained, 1)
    ahead = trained.trainer.card(STORY)
    assert ahead.then is not None
    assert ahead.ready is not None
    assert ahead.then < ahead.ready
    trained.clock.move(DAY)
    over = trained.trainer.card(STORY)
    assert (over.interview, over.then) == (MONDAY + DAY, None)
    view = trained.trainer.readiness(STORY)
    assert (view.at, view.then) == (MONDAY + DAY, None)
    assert trained.trainer.quiz(STORY)._plan.ranked is None


# Readiness


def test_nobody_is_ready_who_was_asked_nothing(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    view = trained.trainer.readiness(STORY)
    assert (view.now.share, view.now.low, view.now.high, view.then) == (0, 0, 0, None)
    assert (view.asked, view.due, view.delayed, view.enough) == (0, 0, 0, False)
    assert view.weighted > 60
    assert 0 < view.recognised < view.weighted
    assert {blank.why for blank in view.blanks} == {"never asked"}
    card = trained.trainer.card(STORY)
    assert (card.ready, card.then, card.due) == (None, None, 0)
    assert [article.ready for article in card.articles] == [None, None]
    progress = trained.trainer.progress(STORY)
    assert (progress.days, progress.certainties, progress.mixups, progress.hardest) == ((), (), (), ())
    assert {share for _, share in progress.forecast} == {0}
    assert all(kind.share_now == 0 and kind.share_then is None for kind in progress.kinds)
    sheet = trained.trainer.sheet(STORY)
    assert (sheet.wrong_sure, sheet.say, sheet.hedge) == ((), (), ())
    assert len(sheet.look_up) == view.weighted
    stats = trained.trainer.stats(STORY)
    assert (stats.answers, stats.log_loss, stats.baseline, stats.bins) == (0, None, None, ())


def test_readiness_grows_with_answers_and_fades_with_time(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, MONDAY + 5 * DAY)
    studied(trained)
    view = trained.trainer.readiness(STORY)
    assert view.then is not None
    assert 0 < view.then.share < view.now.share < 1
    for ready in (view.now, view.then):
        assert ready.low <= ready.share <= ready.high
    trained.clock.move(DAY)
    later = trained.trainer.readiness(STORY)
    assert later.now.share < view.now.share
    assert later.then == view.then  # nothing was answered: what is predicted for the hour is the same
    assert later.due >= view.due > 0


def test_home_and_readiness_agree(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, MONDAY + 5 * DAY)
    studied(trained)
    view, home = trained.trainer.readiness(STORY), trained.trainer.home()
    (card,) = home.stories
    assert view.then is not None
    assert (card.ready, card.then, card.due) == (view.now.share, view.then.share, view.due)
    assert home.risks == view.blanks[:3] == trained.trainer.risks(STORY)
    assert sum(article.due for article in card.articles) == card.due
    shares = [article.ready for article in card.articles]
    assert all(share is not None for share in shares)
    assert min(filter(None, shares)) < view.now.share < max(filter(None, shares))


def test_enough_is_known_after_thirty_delayed_answers(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    items = [item.id for item in trained.trainer.briefing(STORY).items if item.primary][
        : DELAYED_ANSWERS // 2
    ]
    for round_ in range(3):
        for number, item in enumerate(items):
            at = MONDAY + round_ * DAY + number
            event = answered(f"{round_}-{number}", at=at, of=item)
            trained.trainer.log.append(event)
        view = trained.trainer.readiness(STORY)
        assert view.delayed == round_ * len(items)
        assert view.enough == (round_ == 2)


def test_results_say_what_the_session_brought(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, MONDAY + 5 * DAY)
    first = trained.trainer.quiz(STORY)
    trained.play(first)
    results = first.results()
    assert results.ready_before == results.then_before == 0
    assert results.then_after is not None
    assert 0 < results.then_after < results.ready_after
    assert results.interview == MONDAY + 5 * DAY
    card = trained.trainer.card(STORY)
    assert (card.ready, card.then) == (results.ready_after, results.then_after)
    second = trained.trainer.quiz(STORY)
    assert second.results().ready_before == second.results().ready_after == card.ready


def test_ten_minutes_buy_something_and_more_for_an_hour_on_than_nothing(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    studied(trained, 1)
    tomorrow = trained.trainer.ten_minutes(STORY)
    assert 0 < tomorrow.before < tomorrow.after < 1
    assert tomorrow.questions > 5
    trained.trainer.set_interview(STORY, trained.clock.now + HOUR)
    soon = trained.trainer.ten_minutes(STORY)
    assert soon.after > soon.before > tomorrow.before
    assert trained.trainer.ten_minutes(STORY) == soon


# What is asked


def test_with_an_interview_ahead_what_is_worth_most_is_asked(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    plain = trained.trainer.quiz(STORY, size=12).session.queue
    assert trained.trainer.quiz(STORY)._plan.ranked is None
    trained.trainer.set_interview(STORY, MONDAY + DAY)
    quizzing = trained.trainer.quiz(STORY, size=12)
    ranked = quizzing._plan.ranked
    assert ranked is not None
    assert {turn.item.id for turn in quizzing.session.queue} == set(ranked[:12])
    assert {turn.item.id for turn in quizzing.session.queue} != {turn.item.id for turn in plain}
    assert all(turn.item.primary for turn in quizzing.session.queue)


def test_without_one_what_is_due_goes_before_what_was_never_asked(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    first = trained.trainer.quiz(STORY, size=5)
    trained.play(first)
    asked = {turn.item.id for turn in first.session.queue}
    counted = {event.item for event in first._history.answers if event.rating != "none"}
    following = trained.trainer.quiz(STORY, size=5).session.queue
    assert not {turn.item.id for turn in following} & asked
    trained.clock.move(DAY)
    due = trained.trainer.quiz(STORY, size=len(counted)).session.queue
    assert {turn.item.id for turn in due} == counted


def test_a_drill_of_what_is_mixed_up_asks_that_and_what_it_is_mixed_up_with(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    with pytest.raises(NothingToAsk, match="mixed nothing up"):
        trained.trainer.drill(STORY, "mixups")
    quizzing = trained.trainer.quiz(STORY, only=[CASES])
    question = quizzing.question
    other = next(option for option in question.options if option.fact and option.fact != CASES.fact)
    trained.go(quizzing, Answer(marks=(question.options.index(other),), certainty=Certainty.SURE))
    drill = trained.trainer.drill(STORY, "mixups").session.queue
    assert {turn.item.id for turn in drill} == {CASES, ItemId(STORY, other.fact or "", "value")}
    (mixup,) = trained.trainer.progress(STORY).mixups
    assert (mixup.item, mixup.asked_for, mixup.said, mixup.times) == (
        CASES,
        question.right[0],
        other.text,
        1,
    )


def test_a_drill_of_whose_word_it_is(tmp_path: Path) -> None:
    drill = Trained(tmp_path).trainer.drill(STORY, "whose").session.queue
    assert {turn.item.id.aspect for turn in drill} == {"status", "attribution"}
    assert len(drill) > 10


# Changed and gone


def changed_story(tmp_path: Path) -> Trained:
    """A story two items of which were learnt, and then one of them changed."""
    trained = Trained(tmp_path, own=True)
    only = [CASES, ItemId(STORY, "protesters", "value")]
    trained.play(trained.trainer.quiz(STORY, only=only))
    assert trained.trainer.card(STORY).share.known == 2
    trained.change("figures.toml", 'said = "53"\nvalue = 53', 'said = "53"\nvalue = 54')
    trained.clock.move(DAY)
    trained.restarted(1_000)
    return trained


def test_a_changed_item_is_not_known_and_says_what_it_was(tmp_path: Path) -> None:
    trained = changed_story(tmp_path)
    card = trained.trainer.card(STORY)
    assert (card.share.known, card.share.missed) == (1, 1)
    assert trained.trainer.home().stories[0].share == card.share
    kinds = {kind.name: kind.items - kind.todo for kind in trained.trainer.kinds(STORY)}
    assert kinds["figures"] == 1
    (change,) = trained.trainer.progress(STORY).changed
    assert (change.item, change.was, change.now) == (CASES, "53 cases", "54 cases")
    risks = {risk.item: risk.why for risk in trained.trainer.risks(STORY, 99)}
    assert risks[CASES] == "changed since you learnt it"
    assert trained.trainer.readiness(STORY).now.share < trained.trainer.progress(STORY).readiness.now.high
    quizzing = trained.trainer.quiz(STORY)
    assert (quizzing.item.id, quizzing.changed, quizzing.changed_from) == (CASES, True, "53 cases")
    trained.go(quizzing, right(quizzing.question))
    assert (quizzing.changed, quizzing.changed_from) == (False, "")
    assert quizzing.results().after.known == 2
    assert trained.trainer.card(STORY).share.known == 2
    assert trained.trainer.progress(STORY).changed == ()


def test_a_changed_item_goes_first_with_an_interview_too(tmp_path: Path) -> None:
    trained = changed_story(tmp_path)
    trained.trainer.set_interview(STORY, trained.clock.now + DAY)
    assert trained.trainer.quiz(STORY).item.id == CASES


def test_a_changed_item_stays_so_until_an_answer_counts(tmp_path: Path) -> None:
    trained = changed_story(tmp_path)
    trained.trainer.exposed(STORY, None, [CASES.fact])
    quizzing = trained.trainer.quiz(STORY, only=[CASES])
    quizzing.submit(right(quizzing.question), 1.0)
    quizzing.save()
    assert not quizzing.counts
    (change,) = trained.trainer.progress(STORY).changed
    assert (change.was, change.now) == ("53 cases", "54 cases")
    assert trained.trainer.quiz(STORY, only=[CASES]).changed_from == "53 cases"
    assert quizzing.results().after.known == 1
    assert trained.trainer.card(STORY).share.known == 1
    assert trained.trainer.readiness(STORY).now.share == pytest.approx(quizzing.results().ready_after)


def test_what_left_the_story_keeps_its_history(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    gone = ItemId(STORY, "no-such-fact", "value")
    trained.trainer.log.append(answered("a", of=gone))
    trained.trainer.log.append(answered("b", of=gone, outcome="wrong", score=0.0))
    (one,) = trained.trainer.progress(STORY).gone
    assert (one.item, one.asked, one.right) == (gone, 2, 1)
    assert trained.trainer.card(STORY).share.known == 0
    taken = trained.trainer.undo(STORY)
    assert taken is not None
    assert taken.what == "your answer to “no-such-fact”"


def test_an_old_log_without_right_answers_has_what_was_given_rightly() -> None:
    from tui.trainer.changes import learnt

    def old(given: str, outcome: str) -> Answered:
        return msgspec.structs.replace(answered("a", given=(given,), outcome=outcome), right=())

    assert learnt(answered("a", given=("87",), outcome="wrong")) == "58"
    assert learnt(old("58", "right")) == "58"
    assert learnt(old("87", "wrong")) == ""
    assert learnt(None) == ""


# Progress, the sheet, statistics


def test_progress_counts_what_was_answered(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    quizzing = trained.trainer.quiz(STORY, size=4)
    outcomes: list[Outcome] = []
    while not quizzing.done:
        turn = len(outcomes)
        make = [right, wrong, right, wrong, right, right][turn]
        certainty = [Certainty.SURE, Certainty.SURE, Certainty.GUESS, Certainty.THINK][min(turn, 3)]
        trained.clock.move(40 * SECOND)
        outcomes.append(quizzing.submit(make(quizzing.question, certainty), 3.0).outcome)
        if turn == 3:
            assert quizzing.can_overrule
            quizzing.overrule()
        quizzing.save()
        quizzing.advance()
    view = trained.trainer.progress(STORY)
    assert outcomes[0] == outcomes[2] == Outcome.RIGHT
    assert (view.answers, view.overruled) == (len(outcomes), 1)
    assert [(row.name, row.answers, row.right, row.overruled) for row in view.certainties] == [
        ("sure", 2, 1, 0),
        ("think so", len(outcomes) - 3, len(outcomes) - 4, 1),
        ("guess", 1, 1, 0),
    ]
    assert view.days == (Day(date(2026, 1, 26), len(outcomes), len(outcomes) - 1),)
    assert [(hard.missed, hard.asked) for hard in view.hardest] == [(1, 2)]
    assert view.kinds[0].name == "figures"
    assert sum(kind.items for kind in view.kinds) == view.readiness.weighted


def test_the_forecast_runs_to_the_interview_and_only_falls(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    studied(trained)
    view = trained.trainer.progress(STORY)
    assert view.forecast[0] == (view.at, view.readiness.now.share)
    assert view.forecast[-1][0] == view.at + 14 * DAY
    shares = [share for _, share in view.forecast]
    assert shares == sorted(shares, reverse=True)
    trained.trainer.set_interview(STORY, trained.clock.now + 3 * DAY)
    view = trained.trainer.progress(STORY)
    assert view.readiness.then is not None
    assert view.forecast[-1] == (trained.clock.now + 3 * DAY, view.readiness.then.share)
    assert all(kind.share_then is not None and kind.share_then <= kind.share_now for kind in view.kinds)


def test_a_day_is_where_the_trainee_is() -> None:
    given = [(answered("a", at=MONDAY + 13 * HOUR), False), (answered("b", at=MONDAY + 15 * HOUR), True)]
    assert days(given, UTC) == (Day(date(2026, 1, 26), 1, 1), Day(date(2026, 1, 27), 1, 1))
    assert days(given, timezone(timedelta(hours=5))) == (Day(date(2026, 1, 27), 2, 2),)
    assert days([(answered("c", at=2**62), False)], UTC) == ()


def test_the_sheet_has_every_item_of_weight_once_with_its_evidence(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    studied(trained, 4)
    trainer = trained.trainer
    sheet, opened = trainer.sheet(STORY), trainer.briefing(STORY)
    parts = (sheet.wrong_sure, sheet.say, sheet.hedge, sheet.look_up)
    lines = [line for part in parts for line in part]
    assert all(parts)
    assert len({line.item for line in lines}) == len(lines)
    weighted = {item.id for item in opened.items if item.primary}
    assert weighted <= {line.item for line in lines}
    assert {line.item for part in parts[1:] for line in part} <= weighted
    texts = {
        article.title: " ".join(opened.story.texts[article.id].split()) for article in opened.story.articles
    }
    for line in lines:
        assert line.evidence in texts[line.article]
        assert line.answer
    assert sheet.at == trained.clock.now
    outlook = trainer._outlook(opened)
    for part, low, high in ((sheet.say, 0.8, 1.01), (sheet.hedge, 0.5, 0.8), (sheet.look_up, 0, 0.5)):
        for line in part:
            assert low <= outlook.chance(opened.by_id[line.item], sheet.at) < high
    assert all("you were sure of “" in line.why for line in sheet.wrong_sure)
    trainer.set_interview(STORY, trained.clock.now + 30 * DAY)
    later = trainer.sheet(STORY)
    assert later.at == trained.clock.now + 30 * DAY
    assert len(later.look_up) > len(sheet.look_up)


def test_a_change_is_told_whole_on_the_sheet(tmp_path: Path) -> None:
    lines = Trained(tmp_path).trainer.sheet(STORY).look_up
    told = {line.item.fact: line.answer for line in lines if line.item.aspect == "change"}
    assert told["federal-cases-2015-to-2016"] == "It fell by 29 cases"


def test_what_one_was_wrongly_sure_of_stays_until_it_is_right_an_hour_later() -> None:
    def event(name: str, hours: float) -> Answered:
        return answered(name, at=MONDAY + int(hours * HOUR))

    sure = msgspec.structs.replace(answered("a", outcome="wrong", score=0.0, given=("87",)), certainty="sure")
    unsure = msgspec.structs.replace(sure, certainty="think")
    guess = msgspec.structs.replace(answered("g", at=MONDAY + 2 * HOUR), certainty="guess")
    blank = msgspec.structs.replace(sure, given=())
    assert wrong_though_sure([sure]) == {sure.item: sure}
    assert wrong_though_sure([unsure]) == wrong_though_sure([blank]) == {}
    assert wrong_though_sure([sure, event("b", 0.5)]) == {sure.item: sure}
    assert wrong_though_sure([sure, guess]) == {sure.item: sure}
    assert wrong_though_sure([sure, event("b", 1)]) == {}
    assert wrong_though_sure([event("b", -1), sure]) == {sure.item: sure}


def test_statistics_hold_predictions_against_what_happened(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    items = [item.id for item in trained.trainer.briefing(STORY).items if item.primary][:40]
    for round_ in range(2):
        for number, item in enumerate(items):
            passed = round_ == 0 or number % 4 > 0
            trained.trainer.log.append(
                answered(
                    f"{round_}-{number}",
                    at=MONDAY + round_ * DAY + number,
                    of=item,
                    score=float(passed),
                    outcome="right" if passed else "wrong",
                    rating=Rating.GOOD if passed else Rating.AGAIN,
                )
            )
    stats = trained.trainer.stats(STORY)
    assert (stats.answers, stats.delayed, stats.enough, stats.flagged) == (80, 40, True, 0)
    assert stats.log_loss is not None
    assert stats.baseline == pytest.approx(0.5623, abs=1e-3)  # of always saying 75 %
    assert sum(each.answers for each in stats.bins) == 40
    assert stats.medians == {"choice": 4.5}


# What may go wrong, and what it costs


def test_a_log_that_cannot_be_read_is_said_and_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = Trained(tmp_path).trainer
    trouble = Unwritable(Path("progress.db"), "the disk is gone", "Plug it in.")

    def fails(*_: object) -> object:
        raise trouble

    for name in ("standings", "interview", "never", "of", "last"):
        with monkeypatch.context() as patched:
            patched.setattr(trainer.log, name, fails)
            wanted: dict[str, list[Callable[[str], object]]] = {
                "of": [trainer.progress, trainer.sheet, trainer.stats],
                "last": [trainer.undo],
            }
            for read in wanted.get(name, [trainer.readiness, trainer.quiz, trainer.ten_minutes]):
                with pytest.raises(MemoryProblem):
                    read(STORY)
            if name not in ("of", "last"):
                assert trainer.home().notice == str(trouble)


def test_home_loads_no_scheduler_and_reads_no_events(tmp_path: Path) -> None:
    trained = Trained(tmp_path)
    trained.trainer.set_interview(STORY, trained.clock.now + 30 * DAY)
    studied(trained, 1)
    trained.trainer.home()
    script = (
        "import sys, pytest\n"
        "from pathlib import Path\n"
        "from tui.memory.log import Log\n"
        "from tui.story.library import Library\n"
        "from tui.trainer.trainer import Trainer\n"
        f"root, data, now = Path({str(ROOT)!r}), Path({str(tmp_path / 'data')!r}), {trained.clock.now}\n"
        "for name in ('of', 'events', 'recent', 'latest', 'medians'):\n"
        "    setattr(Log, name, lambda *_: pytest.fail('events were read'))\n"
        "def opened(): return Log.open(data / 'progress.db', clock=lambda: now)\n"
        "library = Library(root / 'content', root / 'seeds')\n"
        "trainer = Trainer(library, opened, lambda: now, lambda: 7, cache=data / 'stories')\n"
        "card = trainer.home(wait=False).stories[0]\n"
        "assert card.counted and card.ready and card.then, card\n"
        f"assert trainer.readiness({STORY!r}).now.share\n"
        "unwanted = {'textual', 'fsrs', 'tui.trainer.quizzing', 'tui.quiz.make', 'tui.quiz.index'}\n"
        "assert not unwanted & set(sys.modules), unwanted & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
