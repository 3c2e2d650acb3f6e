"""Progress: what it shows before any answer, after a day and after a month, and what its keys do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY
from msgspec.structs import replace
from progress_views import EMPTY, TODAY, ReportApp, Reporter, a_day, a_month, app, item
from running import STORY
from screens import app as bundled
from screens import idle, text
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.help.texts import pays_above
from tui.app.progress import days, forecast, lists, sure
from tui.app.progress.act import Act
from tui.app.progress.scale import percent
from tui.app.screens.help import Help
from tui.app.screens.lastminutes import LastMinutes
from tui.app.screens.progress import Progress
from tui.app.start import Start
from tui.app.widgets.shape import shape
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import Unwritable
from tui.quiz.question import Answer, Certainty
from tui.safe import unsafe
from tui.trainer.briefing import Unreadable
from tui.trainer.moment import HOUR, MINUTE
from tui.trainer.reports import Calibration, Day, MixUp, ProgressView

Compare = Callable[..., bool]
SIZES = {"narrow": (60, 20), "standard": (80, 24), "wide": (120, 40), "vast": (200, 60)}
EVIL = "[/x][@click=app.quit]quit[/] \x1b]52;c;eA==\x07 \u202e 中"


@asynccontextmanager
async def opened(
    view: ProgressView, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[ReportApp, Reporter, Pilot[None]]]:
    reporter = Reporter(view)
    shown = app(reporter)
    async with shown.run_test(size=size) as pilot:
        await shown.push_screen(Progress(STORY))
        await settled(pilot)
        yield shown, reporter, pilot


async def settled(pilot: Pilot[None]) -> None:
    """Until what is read beside the screen is shown."""
    await pilot.pause()
    await idle(pilot.app)
    await pilot.pause()


def sheet(shown: ReportApp) -> Sheet:
    return shown.screen.query_one(Sheet)


def whole(shown: ReportApp) -> str:
    """All that the sheet has, line by line."""
    plan = sheet(shown).plan
    return "\n".join(
        f"{plan.label(y).plain:20}{plan.line(y).body.plain}  {plan.line(y).right.plain}".rstrip()
        for y in range(plan.height)
    )


def to(shown: ReportApp, wanted: Callable[[Act], bool]) -> None:
    """Puts the cursor on the first stop that is wanted."""
    plan = sheet(shown).plan
    found = (n for n in range(plan.stops) if (stop := plan.stop(n)) and isinstance(stop.value, Act))
    sheet(shown).go(next(n for n in found if wanted(plan.stop(n).value)))  # type: ignore[union-attr, arg-type]


def called(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[tuple[object, ...]]:
    """What the app was asked to open."""
    seen: list[tuple[object, ...]] = []
    for name in names:

        def note(self: ReadbackApp, *what: object, name: str = name) -> None:
            seen.append((name, *what))

        monkeypatch.setattr(ReadbackApp, name, note)
    return seen


# What it shows


async def test_without_an_answer_it_says_so_and_what_to_do() -> None:
    async with opened(EMPTY) as (shown, _, _):
        told = whole(shown)
        assert "No answers yet." in told
        assert "Quiz yourself" in told
        assert "Ready" not in told
        assert "%" not in told
        assert sheet(shown).value == Act("quiz")


async def test_after_a_day_the_share_stands_without_an_interval() -> None:
    async with opened(a_day()) as (shown, _, _):
        told = whole(shown)
        assert "Too little data yet: 0 of the 30 answers after a break." in told
        assert "if the model holds" not in told
        assert "┃" not in told
        assert "◆" not in told
        assert "7 of 103 are asked as choices only" in told


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_after_a_month_everything_has_its_number_beside_it(size: tuple[int, int]) -> None:
    async with opened(a_month(), size) as (shown, _, _):
        told = whole(shown)
        for words in (
            "━ 53 to 69 % if the model holds",
            "┃ 35 to 54 %",
            "◆ Thursday 14:00",
            "58 %  ┃  41 %",
            "before that" if size[1] < 32 else "29 Dec",
            "71 %  of 134  pays above 80 %",
            "✘ Too sure: “sure” pays above 80 % right; you are at 71.",
            "You overruled 7 of the others: 4 sure, 3 think so.",
            "87 for 58",
            "3 times",
            "5 of 9   41 %",
            "was about 120  →  now about 150",
            "the answer is the same",
            "its value; no longer in the story",
            "3 of 5 right",
            "who said “Baby Stealer.”",
            "figures.toml:131  x",
        ):
            assert words in told


async def test_readiness_forecast_and_what_to_do_next_are_above_the_fold() -> None:
    for view in (a_day(), a_month()):
        for size in SIZES.values():
            async with opened(view, size) as (shown, _, _):
                assert round(sheet(shown).scroll_y) == 0
                for words in ("Ready", "% now", "Forecast", "Quiz yourself"):
                    assert words in text(shown)


async def test_no_line_is_wider_than_the_body_at_any_size() -> None:
    for view in (EMPTY, a_day(), a_month()):
        for size in SIZES.values():
            async with opened(view, size) as (shown, _, _):
                plan = sheet(shown).plan
                for y in range(plan.height):
                    line = plan.line(y)
                    assert line.body.cell_length + line.right.cell_length <= plan.page.body, line


async def test_hostile_words_neither_style_nor_act() -> None:
    view = a_month()
    hostile = replace(
        view,
        title=EVIL,
        mixups=(MixUp(item("x"), EVIL, EVIL, EVIL, 1),),
        flagged=(replace(view.flagged[0], label=EVIL, where=EVIL),),
        changed=(replace(view.changed[0], label=EVIL, was=EVIL, now=EVIL),),
        gone=(replace(view.gone[0], item=item(EVIL, EVIL)),),
    )
    async with opened(hostile, (120, 60)) as (shown, _, pilot):
        for _ in range(6):
            assert not any(unsafe(row) for row in text(shown).splitlines())
            await pilot.press("pagedown")
        assert "[/x][@click=app.quit]" in whole(shown)


async def test_a_story_that_cannot_be_opened_is_said() -> None:
    reporter = Reporter(EMPTY)
    reporter.refused = Unreadable("nowhere", ())
    shown = app(reporter)
    async with shown.run_test() as pilot:
        await shown.push_screen(Progress("nowhere"))
        await settled(pilot)
        assert "✘ The story “nowhere” cannot be opened" in text(shown)
        await pilot.press("enter", "x", "tab", "escape")
        assert not isinstance(shown.screen, Progress)


# What its keys do


async def test_keys_open_quiz_drills_sheet_and_date(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = called(monkeypatch, "open_quiz", "open_drill", "open_sheet", "open_interview_date")
    async with opened(a_month()) as (_, _, pilot):
        await pilot.press("z", "m", "w", "l", "d")
    assert seen == [
        ("open_quiz", Start("quiz", STORY)),
        ("open_drill", STORY, "mixups"),
        ("open_drill", STORY, "whose"),
        ("open_sheet", STORY),
        ("open_interview_date", STORY),
    ]


async def test_enter_does_what_the_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = called(monkeypatch, "open_quiz", "open_drill", "open_sheet", "open_interview_date", "open_source")
    async with opened(a_month()) as (shown, _, pilot):
        for what in ("quiz", "mixups", "whose", "sheet", "date", "kind", "article"):
            to(shown, lambda act, what=what: act.what == what)  # type: ignore[misc]
            await pilot.press("enter")
            await pilot.pause()
    assert seen == [
        ("open_quiz", Start("quiz", STORY)),
        ("open_drill", STORY, "mixups"),
        ("open_drill", STORY, "whose"),
        ("open_sheet", STORY),
        ("open_interview_date", STORY),
        ("open_quiz", Start("quiz", STORY, kinds=("figures",))),
        ("open_source", STORY, "lepage-letter", ("federal-cases-2015",)),
    ]


async def test_a_measure_opens_at_all_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = called(monkeypatch, "open_source")
    view = replace(a_month(), mixups=(MixUp(item("federal-drug-cases", "sequence"), "order", "a", "b", 1),))
    async with opened(view) as (shown, _, pilot):
        to(shown, lambda act: act.item == view.mixups[0].item)
        await pilot.press("enter")
        await pilot.pause()
    assert seen[0][2] == "lepage-letter"
    assert "federal-cases-2016" in seen[0][3]  # type: ignore[operator]


async def test_what_has_no_words_in_the_article_is_said() -> None:
    view = replace(a_month(), mixups=(MixUp(item("nothing"), "label", "a", "b", 1),))
    async with opened(view) as (shown, _, pilot):
        to(shown, lambda act: act.item == view.mixups[0].item)
        await pilot.press("enter")
        await pilot.pause()
        assert "✘ The words that back this are not found" in text(shown)


async def test_x_takes_a_never_asked_item_back() -> None:
    async with opened(a_month()) as (shown, reporter, pilot):
        to(shown, lambda act: act.event_id == "never-2")
        await pilot.press("x")
        await settled(pilot)
        assert reporter.restored == ["never-2"]
        assert "It will be asked again." in text(shown)
        assert "Baby Stealer" not in whole(shown)
        to(shown, lambda act: act.event_id == "flag-1")
        await pilot.press("x")
        await settled(pilot)
        assert reporter.restored == ["never-2", "flag-1"]
        assert "Taken back" in text(shown)
        assert "Wrong keys" not in whole(shown)


async def test_x_pressed_twice_takes_back_once() -> None:
    async with opened(a_month()) as (shown, reporter, pilot):
        to(shown, lambda act: act.event_id == "never-2")
        shown.simulate_key("x")
        shown.simulate_key("x")
        await settled(pilot)
        assert reporter.restored == ["never-2"]


async def test_x_elsewhere_takes_nothing_back() -> None:
    async with opened(a_month()) as (shown, reporter, pilot):
        await pilot.press("x")
        await settled(pilot)
        assert reporter.restored == []
        assert "x is for the lists" in text(shown)


async def test_what_could_not_be_written_is_said_and_can_be_tried_again() -> None:
    async with opened(a_month()) as (shown, reporter, pilot):
        to(shown, lambda act: act.event_id == "never-1")
        reporter.refused = Unwritable(Path("progress.db"), "The disk is full", "Free some space.")
        await pilot.press("x")
        await settled(pilot)
        assert "✘ " in text(shown)
        assert "The disk is full" in text(shown)
        assert "the street of the offices" in whole(shown)
        reporter.refused = None
        await pilot.press("x")
        await settled(pilot)
        assert reporter.restored == ["never-1"]


async def test_u_takes_the_last_answer_back_and_shows_it() -> None:
    async with opened(a_month()) as (shown, _, pilot):
        assert "381 answers" in text(shown)
        await pilot.press("u")
        await settled(pilot)
        assert "Taken back: your answer to “drug cases, 2011”." in text(shown)
        assert "380 answers" in text(shown)


async def test_the_trainer_hears_which_answers_are_on_the_screen_and_no_others() -> None:
    async with opened(a_month()) as (_, reporter, pilot):
        assert reporter.shown == []  # what is mixed up lies below the fold
        await pilot.press("end")
        await pilot.pause()
        seen = {fact for *_, facts in reporter.shown for fact in facts or ()}
        assert "protesters" in seen
        assert "heroin-deaths-a-day" not in seen
        count = len(reporter.shown)
        await pilot.press("escape")
        await settled(pilot)
        assert len(reporter.shown) > count


async def test_coming_back_it_reads_again_and_the_cursor_stays() -> None:
    async with opened(a_month()) as (shown, reporter, pilot):
        await pilot.press("down", "down", "question_mark")
        await pilot.pause()
        assert isinstance(shown.screen, Help)
        reporter.view = replace(reporter.view, answers=400)
        await pilot.press("escape")
        await settled(pilot)
        assert "400 answers" in text(shown)
        assert sheet(shown).value == Act("whose")


async def test_tab_goes_from_list_to_list() -> None:
    async with opened(a_month()) as (shown, _, pilot):
        seen = []
        for _ in range(8):
            value = sheet(shown).value
            assert isinstance(value, Act)
            seen.append((value.what, value.event_id))
            await pilot.press("tab")
        assert seen[:3] == [("quiz", ""), ("article", ""), ("kind", "")]
        assert ("article", "never-1") in seen
        assert ("article", "flag-1") in seen
        assert sheet(shown).value == Act("quiz")
        await pilot.press("shift+tab")
        assert sheet(shown).value == Act("article", item=item("heroin-deaths-a-day"), event_id="flag-1")


async def test_the_footer_has_at_most_seven_keys_and_says_what_enter_does() -> None:
    for size in ((80, 24), (120, 40)):
        async with opened(a_month(), size) as (shown, _, pilot):
            for wanted, verb in (("quiz", "start"), ("kind", "quiz this"), ("article", "article")):
                to(shown, lambda act, wanted=wanted: act.what == wanted)  # type: ignore[misc]
                await pilot.pause()
                last = text(shown).rstrip().splitlines()[-1]
                assert f"enter {verb}" in last
                assert "? help" in last
            to(shown, lambda act: act.event_id == "never-1")
            await pilot.pause()
            assert "x ask again" in text(shown).rstrip().splitlines()[-1]
            to(shown, lambda act: act.event_id == "flag-1")
            await pilot.pause()
            assert "x take back" in text(shown).rstrip().splitlines()[-1]


def test_every_key_has_help() -> None:
    assert all(key.help for key in Progress.KEYS)


# On a log of its own


async def test_what_was_answered_and_never_asked_is_there_and_comes_back(tmp_path: Path) -> None:
    shown = bundled(tmp_path)
    quizzing = shown.trainer.quiz(STORY, size=2)
    asked = []
    for _ in range(2):
        asked.append(quizzing.question.item)
        quizzing.submit(Answer(), 5.0)
        quizzing.save()
        if len(asked) == 1:
            quizzing.never_ask()
        quizzing.advance()
    async with shown.run_test(size=(120, 60)) as pilot:
        shown.open_progress(STORY)
        await settled(pilot)
        assert "Progress" in text(shown)
        assert "2 answers" in text(shown)
        sheet = shown.screen.query_one(Sheet)
        await pilot.press("end")
        assert isinstance(sheet.value, Act)
        assert sheet.value.item == asked[0]
        assert shown.trainer.progress(STORY).never[0].item == asked[0]
        await pilot.press("x")
        await settled(pilot)
        assert shown.trainer.progress(STORY).never == ()
        await pilot.press("u")
        await settled(pilot)
        assert "1 answer" in text(shown)
        await pilot.press("l")
        await settled(pilot)
        assert isinstance(shown.screen, LastMinutes)
        assert "Look up" in text(shown)


# How it is drawn


@given(st.floats(0, 1))
def test_a_share_is_all_or_nothing_only_where_it_is(share: float) -> None:
    assert (percent(share) == 100) == (share == 1)
    assert (percent(share) == 0) == (share == 0)
    assert 0 <= percent(share) <= 100


@given(st.integers(0, 10**17), st.integers(0, 400 * DAY), st.integers(2, 8))
def test_the_moments_of_a_forecast(start: int, span: int, most: int) -> None:
    found = forecast.moments(start, start + span, most)
    assert found[0] == start
    assert found[-1] == start + span
    assert found == sorted(set(found))
    assert len(found) <= most
    assert len({after - before for before, after in pairwise(found[1:])}) <= 1


def test_a_forecast_counts_in_hours_where_the_interview_is_near() -> None:
    curve = [(MONDAY, 0.8), (MONDAY + 90 * MINUTE, 0.7)]
    block = forecast.block(curve, MONDAY + 90 * MINUTE, None)
    assert block is not None
    told = "\n".join(line.body.plain for line in block.lay(shape(80, 24)).lines)
    assert told.splitlines()[0].startswith("now")
    assert "80 %" in told.splitlines()[0]
    assert "◆" in told.splitlines()[-1]
    assert "70 %" in told.splitlines()[-1]


@given(st.lists(st.floats(0, 1), min_size=2, max_size=9), st.integers(0, 10 * HOUR))
def test_between_its_points_a_forecast_stays_between_their_shares(shares: list[float], when: int) -> None:
    curve = [(number * HOUR, share) for number, share in enumerate(shares)]
    assert min(shares) - 1e-9 <= forecast.at(curve, when) <= max(shares) + 1e-9
    assert forecast.at(curve, 0) == shares[0]


@given(
    st.integers(0, 400),
    st.one_of(st.none(), st.integers(0, 60)),
    st.sampled_from([days.WEEKS_SHORT, days.WEEKS, days.WEEKS_TALL]),
)
def test_the_weeks_of_the_calendar(ago: int, ahead: int | None, most: int) -> None:
    interview = None if ahead is None else TODAY + timedelta(days=ahead)
    weeks = days.shown(TODAY - timedelta(days=ago), TODAY, interview, most)
    assert 1 <= len(weeks) <= most
    assert all(monday.weekday() == 0 for monday in weeks)
    assert any(monday <= TODAY < monday + days.WEEK for monday in weeks)
    assert all(after - before == days.WEEK for before, after in pairwise(weeks))


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_heat_has_four_steps(answers: int, most: int) -> None:
    assert 1 <= days.heat(answers, most) <= 4
    assert days.heat(most, most) == 4


def told_days(found: tuple[Day, ...], interview: date | None) -> str:
    laid = days.block(found, TODAY, interview).lay(shape(80, 24))
    return "\n".join(f"{line.body.plain}  {line.right.plain}".rstrip() for line in laid.lines)


def test_the_calendar_says_today_the_interview_and_what_it_leaves_out() -> None:
    old = Day(TODAY - timedelta(days=80), 7, 3)
    told = told_days((old, Day(TODAY - timedelta(days=1), 12, 9)), TODAY + timedelta(days=3))
    assert "before that 7 answers on 1 day; ◆ the interview" in told
    assert "now" in told
    assert "75 %" in told
    assert "◆14" not in told
    both = told_days((Day(TODAY, 14, 10),), TODAY)
    assert "◆ 14" in both
    assert "now" not in both


def test_days_of_large_numbers_stand_apart() -> None:
    told = told_days(tuple(Day(TODAY - timedelta(days=n), 999, 999) for n in range(2, -1, -1)), None)
    assert "999  999" in told
    assert "1,998  100 %" in told


def judged(*rows: tuple[str, int, int]) -> str:
    return sure.judged([Calibration(name, answers, right, 0) for name, answers, right in rows]).plain


def test_what_calibration_says() -> None:
    assert judged(("sure", 9, 0)).startswith("Too few answers yet")
    assert judged(("sure", 10, 7)) == "✘ Too sure: “sure” pays above 80 % right; you are at 70."
    assert judged(("sure", 10, 9)).startswith("✔ Well judged")
    assert judged(("sure", 10, 9), ("think so", 20, 12)).startswith("✘ Too sure: “think so”")
    assert judged(("think so", 20, 19)).startswith("Surer than you say")


def test_the_shares_from_which_certainty_pays_are_those_of_grading() -> None:
    paid = {"sure": pays_above(Certainty.SURE), "think so": pays_above(Certainty.THINK)}
    assert paid == sure.PAYS_ABOVE


def test_times_in_words() -> None:
    assert [lists.times(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_long_mix_ups_stand_on_lines_of_their_own() -> None:
    long = MixUp(
        item("x"), "label", "a very long answer that goes on and on", "another just as long as it", 2
    )
    laid = lists.mix_ups([long]).lay(shape(80, 24))
    assert laid.lines[0].right.plain == "twice"
    assert laid.lines[-1].body.plain.strip() == "label"
    assert laid.stops[0].height == len(laid.lines)


def test_a_list_that_goes_on_says_how_much_more_there_is() -> None:
    found = [MixUp(item(str(n)), f"label {n}", "58", "87", 1) for n in range(20)]
    told = [line.body.plain for line in lists.mix_ups(found).lay(shape(80, 24)).lines]
    assert told[-1] == "and 15 more"


# Pictures


@pytest.mark.parametrize("days", [1, 2, 3, 4, 7, 13])
def test_no_two_moments_of_a_forecast_have_one_name(days: int) -> None:
    curve = ((MONDAY, 0.6), (MONDAY + days * DAY, 0.4))
    block = forecast.block(curve, MONDAY + days * DAY, None)
    assert block is not None
    names = [row.body.plain.split("━")[0].strip() for row in block.lay(shape(120, 40)).lines]
    assert len(set(names)) == len(names) > 1


@pytest.mark.parametrize("theme", ["readback-dark", "readback-light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("view", [EMPTY, a_day(), a_month()], ids=["none", "day", "month"])
def test_picture(snap_compare: Compare, view: ProgressView, size: tuple[int, int], theme: str) -> None:
    shown = app(Reporter(view), theme=theme)
    assert snap_compare(shown, terminal_size=size, run_before=pushed(shown))


MORE = {
    "days-80": ((80, 24), ("pagedown",) * 2, {}),
    "lists-80": ((80, 24), ("end",), {}),
    "days-120": ((120, 40), ("pagedown",), {}),
    "lists-120": ((120, 40), ("end",), {}),
    "top-60": ((60, 20), (), {}),
    "days-60": ((60, 20), ("pagedown",) * 2, {}),
    "top-200": ((200, 60), (), {}),
    "plain-80": ((80, 24), ("pagedown",) * 2, {"ascii": True}),
}


@pytest.mark.parametrize("name", MORE)
def test_more_of_a_month(snap_compare: Compare, name: str) -> None:
    size, keys, settings = MORE[name]
    shown = app(Reporter(a_month()), theme="readback-dark", **settings)
    assert snap_compare(shown, terminal_size=size, run_before=pushed(shown, *keys))


def pushed(shown: ReportApp, *keys: str) -> Callable[[Pilot[None]], object]:
    async def before(pilot: Pilot[None]) -> None:
        await shown.push_screen(Progress(STORY))
        await settled(pilot)
        await pilot.press(*keys)
        await pilot.pause()

    return before
