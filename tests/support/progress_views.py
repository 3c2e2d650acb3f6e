"""What a trainer says of the bundled story before any answer, after a day and after a month, made by hand."""

from __future__ import annotations

import inspect
from collections.abc import Collection
from datetime import UTC, date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from memory_fakes import DAY, MONDAY
from msgspec.structs import replace
from running import ROOT, STORY
from textual.screen import Screen

from tui.app.app import ReadbackApp
from tui.app.page import Page
from tui.app.settings import Settings, Store
from tui.quiz.question import ItemId
from tui.story.library import Library
from tui.trainer.briefing import Opened
from tui.trainer.moment import HOUR
from tui.trainer.reports import (
    Calibration,
    Changed,
    Day,
    Flag,
    Gone,
    Hard,
    KindReady,
    MixUp,
    Never,
    ProgressView,
    ReadinessView,
    Ready,
    SheetLine,
    SheetView,
    Taken,
)
from tui.trainer.views import Risk

if TYPE_CHECKING:
    from tui.trainer.trainer import Trainer

TITLE = "The opioid crackdown in Maine"
TODAY = date(2026, 1, 26)
THURSDAY = MONDAY + 3 * DAY + 4 * HOUR  # 14:00
NAMES = ("figures", "speakers", "quotes", "claims", "districts", "events", "terms")


def item(fact: str, aspect: str = "value") -> ItemId:
    return ItemId(STORY, fact, aspect)


RISKS = (
    Risk(item("federal-cases-2015"), "federal drug cases in Maine, 2015", "missed yesterday"),
    Risk(item("lynch", "name"), "previous U.S. Attorney General", "31 %"),
    Risk(item("firmly-committed", "speaker"), "who said “is, and has been, firmly committed to …”", "38 %"),
    Risk(
        item("told-very-slow", "status"),
        "whose word: the U.S. Attorney’s Office is very slow in prosecuting the cases it …",
        "44 %",
    ),
    Risk(
        item("operation-sos", "name"),
        "what it is called: the crackdown that Sessions came to Portland to promote",
        "never asked",
    ),
    Risk(
        item("manatee-county", "name"),
        "what it is called: the county in Florida whose enforcement model the program is modeled on",
        "never asked",
    ),
)
EMPTY = ProgressView(
    title=TITLE,
    at=MONDAY,
    readiness=ReadinessView(Ready(0, 0, 0), None, None, False, 0, 7, RISKS[4:], 0, 103),
    kinds=tuple(KindReady(name, 0.0, None, 12 - number) for number, name in enumerate(NAMES)),
)


def fading(now: int, end: int, share: float, last: float) -> tuple[tuple[int, float], ...]:
    """A forecast in 24 steps that falls quickly at first."""
    steps = 24
    return tuple(
        (now + (end - now) * n // steps, last + (share - last) * (1 - n / steps) ** 2)
        for n in range(steps + 1)
    )


def a_day() -> ProgressView:
    """One session, no interview date."""
    return ProgressView(
        title=TITLE,
        at=MONDAY,
        readiness=ReadinessView(Ready(0.09, 0.05, 0.14), None, None, False, 0, 7, RISKS, 3, 103, 14),
        kinds=tuple(
            KindReady(name, share, None, 12 - number)
            for number, (name, share) in enumerate(
                zip(NAMES, (0.16, 0.2, 0.08, 0.05, 0, 0.11, 0), strict=True)
            )
        ),
        days=(Day(TODAY, 14, 10),),
        certainties=(
            Calibration("sure", 5, 4, 0),
            Calibration("think so", 6, 5, 0),
            Calibration("guess", 2, 1, 0),
        ),
        mixups=(MixUp(item("federal-cases-2016"), "federal drug cases in Maine, 2016", "58", "87", 1),),
        hardest=(Hard(item("federal-cases-2016"), "federal drug cases in Maine, 2016", 1, 1, 0.0),),
        forecast=fading(MONDAY, MONDAY + 14 * DAY, 0.09, 0.03),
        answers=14,
    )


def a_month() -> ProgressView:
    """Four weeks, an interview on Thursday, and something in every list."""
    counts = (
        0,
        12,
        20,
        0,
        8,
        0,
        0,
        14,
        31,
        22,
        18,
        0,
        0,
        16,
        24,
        40,
        12,
        0,
        9,
        28,
        0,
        21,
        17,
        0,
        33,
        26,
        5,
        11,
        14,
    )
    first = TODAY - timedelta(days=len(counts))
    days = tuple(
        Day(first + timedelta(days=n), count, count * (60 + n) // 100)
        for n, count in enumerate(counts)
        if count
    )
    return ProgressView(
        title=TITLE,
        at=MONDAY,
        readiness=ReadinessView(
            Ready(0.61, 0.53, 0.69), Ready(0.44, 0.35, 0.54), THURSDAY, True, 212, 7, RISKS, 14, 103, 96
        ),
        kinds=tuple(
            KindReady(name, now, then, 12 - number)
            for number, (name, now, then) in enumerate(
                zip(
                    NAMES,
                    (0.58, 0.71, 0.66, 0.52, 0.62, 0.49, 0.55),
                    (0.41, 0.54, 0.5, 0.36, 0.4, 0.31, 0.42),
                    strict=True,
                )
            )
        ),
        days=days,
        certainties=(
            Calibration("sure", 134, 95, 4),
            Calibration("think so", 181, 134, 3),
            Calibration("guess", 62, 28, 0),
        ),
        mixups=(
            MixUp(item("federal-cases-2016"), "federal drug cases in Maine, 2016", "58", "87", 3),
            MixUp(
                item("clark", "name"),
                "spokesman for the U.S. Attorney’s Office",
                "Donald Clark",
                "Janet Mills",
                2,
            ),
            MixUp(
                item("heroin-share-2011"),
                "heroin’s share of the drug cases prosecuted, 2011",
                "10 percent",
                "37 percent",
                2,
            ),
            MixUp(
                item("surge-districts", "members"),
                "districts in the enforcement surge",
                "western Pennsylvania",
                "eastern Pennsylvania",
                1,
            ),
        ),
        hardest=(
            Hard(item("federal-cases-2016"), "federal drug cases in Maine, 2016", 5, 9, 0.41),
            Hard(
                item("i-am-also-told", "speaker"),
                "who said “I am also told that the U.S. Attorney’s …”",
                4,
                6,
                0.0,
            ),
            Hard(
                item("told-very-slow", "status"),
                "whose word: the U.S. Attorney’s Office is very slow in prosecuting the cases it …",
                3,
                7,
                0.44,
            ),
        ),
        forecast=fading(MONDAY, THURSDAY, 0.61, 0.44),
        changed=(
            Changed(
                item("protesters"),
                "protesters whom Sessions’ visit to Portland attracted",
                "about 120",
                "about 150",
            ),
            Changed(
                item("children-taken"),
                "children taken from their parents and detained",
                "thousands",
                "thousands",
            ),
        ),
        gone=(Gone(item("state-police-cases", "value"), 5, 3),),
        never=(
            Never(
                "never-1",
                item("middle-street", "name"),
                "what it is called: the street of the offices outside which the protesters gathered",
            ),
            Never("never-2", item("baby-stealer", "speaker"), "who said “Baby Stealer.”"),
        ),
        flagged=(
            Flag(
                "flag-1",
                item("heroin-deaths-a-day"),
                "Mainers killed a day by the heroin that gang members sell",
                "figures.toml:131",
            ),
        ),
        answers=sum(counts),
        overruled=7,
    )


def a_sheet() -> SheetView:
    """What a month's answers come to."""
    portland, letter = "Sessions in Portland", "LePage’s letter to Sessions"
    return SheetView(
        title=TITLE,
        at=THURSDAY,
        wrong_sure=(
            SheetLine(
                item("federal-cases-2016"),
                "federal drug cases in Maine, 2016",
                "58",
                "58 drug cases in 2016",
                letter,
                "sure, and wrong, yesterday",
            ),
            SheetLine(
                item("told-very-slow", "status"),
                "whose word: the U.S. Attorney’s Office is very slow in prosecuting the cases it …",
                "hearsay: LePage has been told so",
                "the U.S. Attorney’s Office is very slow in prosecuting the cases it does take",
                letter,
                "sure, and wrong, on Friday",
            ),
        ),
        say=(
            SheetLine(
                item("overdose-deaths-2017"),
                "drug overdose deaths in Maine, 2017",
                "418",
                "a record 418 drug overdose deaths in 2017",
                portland,
                "97 %",
            ),
            SheetLine(
                item("sessions", "name"),
                "U.S. Attorney General and former U.S. senator",
                "Jeff Sessions",
                "U.S. Attorney General Jeff Sessions",
                portland,
                "95 %",
            ),
            SheetLine(
                item("an-illness", "speaker"),
                "who said “This is an illness”",
                "Kevin Joyce",
                "“This is an illness,” said Cumberland County Sheriff Kevin Joyce",
                portland,
                "91 %",
            ),
        ),
        hedge=(
            SheetLine(
                item("surge-districts", "members"),
                "districts in the enforcement surge",
                "Maine, northern Ohio, southern Ohio, eastern Tennessee, eastern Kentucky, northern"
                " West Virginia, southern West Virginia, eastern California, western Pennsylvania, New"
                " Hampshire",
                "Maine, northern and southern Ohio, eastern Tennessee, eastern Kentucky, northern and"
                " southern West Virginia, eastern California, western Pennsylvania and New Hampshire",
                portland,
                "64 %",
            ),
            SheetLine(
                item("protesters"),
                "protesters whom Sessions’ visit to Portland attracted",
                "about 150",
                "about 150 protesters",
                portland,
                "58 %",
            ),
        ),
        look_up=(
            SheetLine(
                item("lynch", "name"),
                "previous U.S. Attorney General",
                "Loretta Lynch",
                "then-U.S. Attorney General Loretta Lynch",
                letter,
                "31 %",
            ),
            SheetLine(
                item("operation-sos", "name"),
                "what it is called: the crackdown that Sessions came to Portland to promote",
                "Operation Synthetic Opioid Surge",
                "Operation Synthetic Opioid Surge, or SOS",
                portland,
                "never asked",
            ),
        ),
    )


class Reporter:
    """A trainer that has these views, over the bundled library; it notes what was asked of it."""

    zone = UTC
    log = SimpleNamespace(path=Path("progress.db"))

    def __init__(self, view: ProgressView = EMPTY, sheet: SheetView | None = None) -> None:
        self.library = Library(ROOT / "content", ROOT / "seeds")
        self.view, self.made = view, sheet or a_sheet()
        self.restored: list[str] = []
        self.shown: list[tuple[str, str | None, Collection[str] | None]] = []
        self.refused: Exception | None = None
        self._opened: Opened | None = None

    def now(self) -> int:
        return self.view.at

    def briefing(self, story_id: str) -> Opened:
        self._opened = self._opened or Opened(story_id, self.library.open(story_id))
        return self._opened

    def progress(self, story_id: str) -> ProgressView:
        self._refuse()
        return self.view

    def sheet(self, story_id: str) -> SheetView:
        self._refuse()
        return self.made

    def restore(self, event_id: str) -> None:
        self._refuse()
        self.restored.append(event_id)
        self.view = replace(
            self.view,
            never=tuple(one for one in self.view.never if one.event_id != event_id),
            flagged=tuple(one for one in self.view.flagged if one.event_id != event_id),
        )

    def undo(self, story_id: str) -> Taken | None:
        self._refuse()
        if not self.view.answers:
            return None
        self.view = replace(self.view, answers=self.view.answers - 1)
        return Taken("your answer to “drug cases, 2011”", item("federal-cases-2011"))

    def exposed(
        self, story_id: str, article: str | None = None, facts: Collection[str] | None = None
    ) -> None:
        self.shown.append((story_id, article, facts))

    def _refuse(self) -> None:
        if self.refused is not None:
            raise self.refused


class ReportApp(ReadbackApp):
    """The app over a reporter, with an empty page instead of home."""

    CSS_PATH = str(Path(inspect.getfile(ReadbackApp)).with_name("app.tcss"))

    def get_default_screen(self) -> Screen[None]:
        return Page()


def app(reporter: Reporter | None = None, **settings: object) -> ReportApp:
    """The app, its animations at rest; a test pushes the screen that it is about."""
    wishes = Settings.of({"animation": False, **settings})
    return ReportApp(cast("Trainer", reporter or Reporter()), Store(now=wishes))
