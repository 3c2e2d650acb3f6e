"""Home: what to do next, what is known, the other stories, and what is done about a library without any."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from answering import right
from libraries import changed, copied, tiny
from memory_fakes import DAY, MONDAY, SECOND, FixedClock, Ids, answered, log_in, missed
from msgspec.structs import replace
from running import STORY
from screens import LEPAGE, SESSIONS, app, idle, styled, text, trainer
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.home.go import Go
from tui.app.screens.briefing import Briefing
from tui.app.screens.facts import Facts
from tui.app.screens.home import Home
from tui.app.screens.interviewdate import InterviewDate
from tui.app.screens.interviewsetup import InterviewSetup
from tui.app.screens.lastminutes import LastMinutes
from tui.app.screens.problems import Problems
from tui.app.screens.progress import Progress
from tui.app.screens.quiz import Quiz
from tui.app.screens.setup import Setup
from tui.app.screens.source import Source
from tui.app.widgets.bars import percent
from tui.app.widgets.sheet import Sheet
from tui.quiz.fingerprint import fingerprint
from tui.quiz.question import Item
from tui.story.library import Library
from tui.trainer.trainer import Trainer

SIZES = [(80, 24), (120, 40), (200, 60), (60, 20)]
THURSDAY = MONDAY + 3 * DAY + 4 * 3600 * SECOND
SURFACE = "#1d2025"  # behind the cursor


class Compare(Protocol):
    def __call__(self, app: ReadbackApp, *, terminal_size: tuple[int, int], run_before: object) -> bool: ...


async def settle(pilot: Pilot[None]) -> None:
    """Waits until all that is in view is counted."""
    for _ in range(3):
        await pilot.pause(0.12)
        await idle(pilot.app)
    await pilot.pause()


def home(shown: ReadbackApp) -> Home:
    assert isinstance(shown.screen, Home)
    return shown.screen


def at(shown: ReadbackApp) -> Go:
    value = home(shown).sheet.value
    assert isinstance(value, Go)
    return value


async def down_to(pilot: Pilot[None], shown: ReadbackApp, field: str, value: str) -> None:
    """Moves the cursor down to the line that leads there."""
    for _ in range(40):
        if getattr(at(shown), field) == value:
            return
        await pilot.press("down")
    raise AssertionError(f"no line leads to {value}")


def answer(folder: Path, items: Iterable[Item], wrong: Iterable[Item] = ()) -> None:
    """Writes into the log in `folder` that these were answered, nine days ago, as the story has them now."""
    ids = Ids(500)
    log = log_in(folder)
    index = trainer(folder).briefing(STORY).index
    for item in items:
        event = answered(ids(), at=MONDAY - 9 * DAY, of=item.id)
        log.append(replace(event, fingerprint=fingerprint(index, item)))
    for item in wrong:
        event = missed(ids(), at=MONDAY - DAY, of=item.id)
        log.append(replace(event, fingerprint=fingerprint(index, item)))
    log.close()


def items(folder: Path) -> tuple[Item, ...]:
    return trainer(folder).briefing(STORY).items


def day(folder: Path) -> None:
    """A first evening, yesterday: fourteen questions, three of them missed."""
    all_of_it = items(folder)[:56:4]
    played(folder, [(MONDAY - DAY, all_of_it, 5)])


def month(folder: Path) -> None:
    """Four weeks of it, the interview on Thursday at two: ever more is known, and ever less missed."""
    all_of_it = items(folder)
    evenings = [
        (MONDAY - back * DAY, all_of_it[start % 150 : start % 150 + 18], 3 + number // 3)
        for number, (back, start) in enumerate(zip(range(28, 0, -2), range(0, 14 * 11, 11), strict=True))
    ]
    played(folder, evenings)
    trainer(folder).set_interview(STORY, THURSDAY)


def played(folder: Path, evenings: Iterable[tuple[int, Sequence[Item], int]]) -> None:
    """Writes evenings into the log: when each was, what was asked, and every how manieth was missed."""
    ids, log = Ids(500), log_in(folder)
    index = trainer(folder).briefing(STORY).index
    for at, asked, lost in evenings:
        for number, item in enumerate(asked):
            made = missed if number % lost == lost - 1 else answered
            event = made(ids(), at=at + number * 30 * SECOND, of=item.id)
            log.append(replace(event, fingerprint=fingerprint(index, item)))
    log.close()


def half(folder: Path) -> None:
    """Every second item is known, every eighth missed."""
    all_of_it = items(folder)
    answer(folder, all_of_it[::2], all_of_it[1::8])


def begun(folder: Path) -> ReadbackApp:
    """The app half way through the story, with kept summaries as it has when it is started again."""
    half(folder)
    shown = app(folder)
    clock = FixedClock()
    shown.trainer = Trainer(
        shown.trainer.library,
        lambda: log_in(folder, clock),
        clock,
        lambda: 7,
        new_id=Ids(),
        cache=folder / "summaries",
    )
    shown.trainer.home()
    return shown


def stories(folder: Path, count: int) -> Path:
    """A library of the bundled story and so many small ones."""
    library = copied(folder)
    for number in range(count):
        made = tiny(library, f"s{number:02}")
        changed(made / "story.toml", '"Fires"', f'"Fire number {number}"')
    return library


# What to do next


async def test_who_has_answered_nothing_begins_with_the_briefing(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Begin with the briefing" in styled(shown, SURFACE)
        seen = text(shown)
        row = next(row for row in seen.splitlines() if "Sessions in Portland" in row)
        assert row.split()[-4:] == ["0", "%", "·", "71"]
        assert "ready now" not in seen
        assert "At risk" not in seen  # all of it is new: a list of three says nothing
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)
        await pilot.press("escape")
        await settle(pilot)
        assert "Quiz yourself" in styled(shown, SURFACE)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)


async def test_who_has_answered_quizzes_what_is_missed_or_new(tmp_path: Path) -> None:
    shown = begun(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        left = len(items(tmp_path)) - len(items(tmp_path)[::2])
        next_thing = styled(shown, SURFACE)
        assert "Quiz what is shaky or not asked yet" in next_thing
        assert f"of {left} questions, about 6 minutes" in next_thing
        assert "missed yesterday" in text(shown)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)


async def test_numbers_are_those_of_the_log(tmp_path: Path) -> None:
    all_of_it = items(tmp_path)
    here = [item for item in all_of_it if item.article == SESSIONS]
    answer(tmp_path, here[:7], here[7:10])
    shown = app(tmp_path)
    card = next(one for one in shown.trainer.card(STORY).articles if one.id == SESSIONS)
    assert card.ready
    assert card.due == 10  # all were answered once, days ago
    async with shown.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows = [row.split() for row in text(shown).splitlines()]
        row = next(row for row in rows if row[:3] == ["Sessions", "in", "Portland"])
        numbers = [word for word in row[3:] if word.isdigit()]
        assert numbers == [str(percent(card.ready)), "10", str(len(here) - 10)]
        assert f"7 of {len(all_of_it)} questions known" in text(shown)


async def test_all_known_offers_to_ask_again(tmp_path: Path) -> None:
    answer(tmp_path, items(tmp_path))
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Quiz what is due again" in styled(shown, SURFACE)  # it was nine days ago


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        ("z", Quiz),
        ("b", Briefing),
        ("f", Facts),
        ("n", Setup),
        ("p", Progress),
        ("l", LastMinutes),
        ("d", InterviewDate),
        ("i", InterviewSetup),
    ],
    ids=lambda value: str(value)[:9],
)
async def test_keys(tmp_path: Path, key: str, screen: type[object]) -> None:
    shown = begun(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(shown.screen, screen)


async def test_every_line_does_what_it_says_by_enter_and_by_mouse(tmp_path: Path) -> None:
    shown = begun(tmp_path)
    wanted = {
        "quiz": Quiz,
        "briefing": Briefing,
        "setup": Setup,
        "interview": InterviewSetup,
        "facts": Facts,
        "source": Source,
        "progress": Progress,
        "sheet": LastMinutes,
        "date": InterviewDate,
    }
    async with shown.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        sheet = home(shown).sheet
        stops = [stop for number in range(sheet.plan.stops) if (stop := sheet.plan.stop(number))]
        assert {stop.value.what for stop in stops if isinstance(stop.value, Go)} == set(wanted)
        for number, stop in enumerate(stops):
            assert isinstance(stop.value, Go)
            for by_mouse in (False, True):
                if by_mouse:
                    await pilot.click(Sheet, offset=(sheet.plan.page.start + stop.left + 2, stop.top))
                else:
                    home(shown).sheet.go(number)
                    await pilot.press("enter")
                await pilot.pause()
                assert isinstance(shown.screen, wanted[stop.value.what]), stop.value
                for _ in shown.screen_stack[1:]:
                    shown.pop_screen()
                await pilot.pause()
                assert at(shown) == stop.value  # back where one was


async def test_keys_are_about_the_article_under_the_cursor(tmp_path: Path) -> None:
    shown = begun(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await down_to(pilot, shown, "article", LEPAGE)
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)
        assert shown.screen.article is not None
        assert shown.screen.article.id == LEPAGE


async def test_an_answer_shows_when_one_comes_back(tmp_path: Path) -> None:
    shown = begun(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        known = len(items(tmp_path)[::2])
        assert f"{known} of {len(items(tmp_path))} questions known" in text(shown)
        quizzing = shown.trainer.quiz(STORY, 1)
        await shown.push_screen(Briefing(STORY))
        quizzing.submit(right(quizzing.question), 3.0)
        quizzing.save()
        await pilot.press("escape")
        await settle(pilot)
        assert f"{known + 1} of {len(items(tmp_path))} questions known" in text(shown)


# The other stories


async def test_a_story_taken_up_is_what_next_is_about(tmp_path: Path) -> None:
    shown = app(tmp_path, library=stories(tmp_path, 3))
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "3 other" in text(shown)
        await down_to(pilot, shown, "story", "s01")
        assert "enter take up" in text(shown)
        await pilot.press("enter")
        await settle(pilot)
        assert "Fire number 1" in styled(shown, SURFACE)
        assert "The opioid crackdown in Maine" in text(shown)  # it is among the others now
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(shown.screen, Facts)
        await pilot.press("escape")
        await settle(pilot)
        assert "Fire number 1" in styled(shown, SURFACE)


async def test_a_broken_story_says_what_to_mend_and_hides_no_other(tmp_path: Path) -> None:
    library = stories(tmp_path, 2)
    changed(library / "s00" / "figures.toml", "value = 58", "valeu = 58")
    (library / "s01" / "story.toml").write_text("id = ", encoding="utf-8")
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        seen = text(shown)
        assert "Begin with the briefing" in seen
        assert "✘ Fire number 0" in seen
        assert "enter shows all of it, F5 reads it again" in seen
        assert "s00/figures.toml:" in seen
        assert "✘ s01" in seen
        assert "s01/story.toml:1" in seen
        assert str(tmp_path) not in seen
        await down_to(pilot, shown, "story", "s00")
        await pilot.press("enter")
        await pilot.pause()
        await idle(shown)
        await pilot.pause()
        assert isinstance(shown.screen, Problems)
        assert "“valeu” is not known here" in text(shown)
        await pilot.press("escape", "b")  # about the story in hand, not about the broken one
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)


async def test_a_broken_first_story_hands_on_to_the_next(tmp_path: Path) -> None:
    library = stories(tmp_path, 1)
    changed(library / STORY / "figures.toml", "value =", "valeu =")
    shown = app(tmp_path, library=library)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Fire number 0" in styled(shown, SURFACE)
        assert "✘ The opioid crackdown in Maine" in text(shown)


async def test_a_long_list_scrolls_and_only_what_is_seen_is_counted(tmp_path: Path) -> None:
    shown = app(tmp_path, library=stories(tmp_path, 60))
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        counted = {card_id for card_id in home(shown)._cards if card_id != STORY}
        assert counted
        assert len(counted) <= 24
        await pilot.press("end")
        await settle(pilot)
        assert at(shown).story == "s59"
        row = next(row for row in text(shown).splitlines() if "Fire number 59" in row)
        assert "0 %" in row
        await pilot.press("home")
        assert at(shown).what == "briefing"


async def test_ten_thousand_stories_are_listed_without_being_opened(tmp_path: Path) -> None:
    library = copied(tmp_path)
    for number in range(600):  # above the size from which a library is listed from its index alone
        folder = library / f"t{number:04}"
        folder.mkdir()
        (folder / "story.toml").write_text(
            f'id = "t{number:04}"\nschema = 1\ntitle = "T {number}"\nsummary = "-"\narticles = ["a"]\n',
            encoding="utf-8",
        )
    index = tmp_path / "index"
    Library(library, library / "seeds", index).refresh()
    clock = FixedClock()
    from_index = Trainer(
        Library(library, library / "seeds", index), lambda: log_in(tmp_path, clock), clock, lambda: 7
    )
    (library / "t0599" / "story.toml").unlink()  # since the index was written
    shown = ReadbackApp(from_index)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "600 stories" in text(shown)  # painted from the index at once, verified after
        await pilot.press("end")
        await settle(pilot)
        assert at(shown).story == "t0598"
        assert len(home(shown)._cards) < 60


# A library without a story


async def test_an_empty_library_offers_the_bundled_story(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    shown = app(tmp_path, library=tmp_path / "none")
    shown.bundled = lambda: trainer(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Nothing to learn here yet." in text(shown)
        assert "Open the bundled story" in styled(shown, SURFACE)
        for key in "zbfnpldu":  # there is nothing to do these with
            await pilot.press(key)
        assert isinstance(shown.screen, Home)
        await pilot.press("enter")
        await settle(pilot)
        assert "Begin with the briefing" in styled(shown, SURFACE)
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(shown.screen, Briefing)


async def test_a_library_that_is_not_there_without_a_bundled_story(tmp_path: Path) -> None:
    shown = app(tmp_path, library=tmp_path / "not-there")
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "--library names another" in text(shown)
        assert "bundled" not in text(shown)
        await pilot.press("enter", "down", "q")
    assert shown.return_code == 0


async def test_all_broken(tmp_path: Path) -> None:
    tiny(tmp_path / "library", "fires", story="id = ")
    shown = app(tmp_path, library=tmp_path / "library")
    shown.bundled = lambda: trainer(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "No story of this library can be opened." in text(shown)
        assert "✘ fires" in text(shown)
        assert "enter shows all of it" in text(shown)


async def test_what_the_log_has_to_say_is_said_whole(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"no database at all" * 100)
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        told = " ".join(text(shown).split())
        assert "the file was damaged" in told
        assert "put it in its place" in told


# Its look


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_action_and_its_key_are_above_the_fold(tmp_path: Path, size: tuple[int, int]) -> None:
    half(tmp_path)
    shown = app(tmp_path)
    async with shown.run_test(size=size) as pilot:
        await settle(pilot)
        seen = text(shown)
        for words in ("% ready now", "Quiz what is shaky or not asked yet", "enter", "Read the briefing"):
            assert words in seen
        assert "Set the interview date" in seen
        assert size == (60, 20) or "At risk" in seen
        assert "LePage’s letter to Sessions" in seen  # not cut
        assert "━" in seen
        assert "? help" in seen
        assert "q quit" in seen


def nothing(folder: Path) -> None:
    """Nothing was answered yet."""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("done", [nothing, day, month])
def test_picture(
    snap_compare: Compare, tmp_path: Path, done: Callable[[Path], None], size: tuple[int, int]
) -> None:
    done(tmp_path)
    assert snap_compare(app(tmp_path), terminal_size=size, run_before=settle)


@pytest.mark.parametrize(
    ("size", "theme"),
    [((80, 24), "light"), ((120, 40), "light"), ((200, 60), "dark"), ((60, 20), "dark")],
    ids=lambda value: value if isinstance(value, str) else f"{value[0]}x{value[1]}",
)
def test_picture_of_a_month_elsewhere(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    month(tmp_path)
    assert snap_compare(app(tmp_path, theme=f"readback-{theme}"), terminal_size=size, run_before=settle)


def test_picture_of_many_stories_and_a_broken_one(snap_compare: Compare, tmp_path: Path) -> None:
    library = stories(tmp_path, 24)
    changed(library / "s01" / "figures.toml", "value = 58", "valeu = 58")
    assert snap_compare(app(tmp_path, library=library), terminal_size=(120, 40), run_before=settle)
