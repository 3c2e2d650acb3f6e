"""Progress: how ready you are, how that came about, and what to drill."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from tui.app.briefing.items import cite_item
from tui.app.keys import Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.present import line
from tui.app.progress.act import VERBS, Act
from tui.app.progress.page import blocks
from tui.app.start import Start
from tui.app.undoing import NotTaken, TookBack, take_back
from tui.app.widgets.block import text
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.story.story import Story
from tui.trainer.briefing import Unreadable
from tui.trainer.reports import ProgressView

LINE = Key("", "move(1)", "↑ ↓", "line", "From line to line", focused=True)
ENTER = Key("", "choose", "enter", "open", "What the line says: a quiz, a drill, the article", focused=True)
AGAIN = Key("x", "restore", "x", "ask again", "Ask a never-asked item again; take “this key is wrong” back")
QUIZ = Key("z", "quiz", "z", "quiz", "A quiz: what gains most comes first")
MIX_UPS = Key("m", "drill('mixups')", "m", "mix-ups", "A drill of just what you mix up")
WHOSE = Key("w", "drill('whose')", "w", "whose word", "A drill of whose word it is: a claim, a goal, hearsay")
LAST = Key("l", "sheet", "l", "last minutes", "The page for the last minutes: say, hedge, look up")
UNDO = Key("u", "undo", "u", "", "Take back what you did last in this story")
DATE = Key("d", "date", "d", "", "Set or change the interview date")
SECTION = Key("tab", "section(1)", "tab", "", "To the next list")
SECTION_BACK = Key("shift+tab", "section(-1)", "shift+tab", "", "To the list before")


class Progress(Page[None]):
    """What the trainee's answers say about a story."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        LINE,
        ENTER,
        QUIZ,
        MIX_UPS,
        WHOSE,
        LAST,
        HELP,
        DATE,
        AGAIN,
        UNDO,
        SECTION,
        SECTION_BACK,
        BACK,
    )
    TITLE_OF_HELP = "Progress"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    class Read(Message):
        """The log was read: what there is to show, and the story it is about."""

        def __init__(self, view: ProgressView, story: Story) -> None:
            super().__init__()
            self.view = view
            self.story = story

    class Failed(Message):
        """Something could not be read or written."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    class Restored(Message):
        """Something was taken back, and that is written."""

        def __init__(self, act: Act) -> None:
            super().__init__()
            self.act = act

    def __init__(self, story: str) -> None:
        super().__init__(("Progress",))
        self._story_id = story
        self._story: Story | None = None
        self._view: ProgressView | None = None
        self._writing = False  # until what was taken back is off the page

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet([text(line("Reading your answers …"))])

    @property
    def sheet(self) -> Sheet:
        """The page."""
        return self.query_one(Sheet)

    # What there is

    def on_mount(self) -> None:
        """Focuses the sheet; what it shows is read once the page is on top."""
        self.sheet.on_move = self._moved
        self.sheet.focus()
        self.watch(self.sheet, "scroll_y", self._seen, init=False)

    def on_screen_resume(self) -> None:
        """Here, or here again: answers may have been given since."""
        self._read()

    def _read(self) -> None:
        """Reads the log beside the screen."""
        trainer, story_id = self.readback.trainer, self._story_id

        def read() -> None:
            worker = get_current_worker()
            try:
                view = trainer.progress(story_id)
                story = trainer.briefing(story_id).story
            except (Unreadable, MemoryProblem) as why:
                self.post_message(self.Failed(str(why)))
                return
            if not worker.is_cancelled:
                self.post_message(self.Read(view, story))

        self.run_worker(read, thread=True, exclusive=True, group="progress")

    @on(Read)
    def _show(self, event: Read) -> None:
        first = self._view is None
        self._writing = False
        self._view, self._story = event.view, event.story
        self.set_place(event.view.title, "Progress")
        answers = event.view.answers
        self.set_state(f"{answers:,} answer{'s' if answers != 1 else ''}" if answers else "")
        at = 0 if first else self.sheet.at
        self.sheet.show(blocks(event.view, self.readback.trainer.zone), at=at, stay=not first)
        self._show_keys()
        self._seen()

    @on(Failed)
    def _say_why(self, event: Failed) -> None:
        self._writing = False
        if self._view is None:
            self.sheet.show([text(line("Your answers cannot be shown now."), label=line("Progress"))])
        self.warn(event.why)

    def _seen(self) -> None:
        """Tells the trainer which answers stand on the screen: what is asked of them next proves nothing."""
        if self._view is None:
            return
        y, plan = round(self.sheet.scroll_y), self.sheet.plan
        stops = filter(None, map(plan.stop, range(plan.stops)))
        acts = [stop.value for stop in stops if y <= stop.top < y + self.sheet.size.height]
        facts = {act.item.fact for act in acts if isinstance(act, Act) and act.tells and act.item}
        if facts:
            self.readback.trainer.exposed(self._story_id, facts=facts)

    def on_screen_suspend(self) -> None:
        """They were there until the page was left or covered."""
        self._seen()

    # The cursor

    def _moved(self) -> None:
        if self.notice.content:
            self.tell("")
        self._show_keys()

    def _show_keys(self) -> None:
        act = self._act
        enter = [replace(ENTER, verb=VERBS[act.what])] if act else []
        flags = {one.event_id for one in self._view.flagged} if self._view else set()
        verb = "take back" if act and act.event_id in flags else AGAIN.verb
        again = [replace(AGAIN, verb=verb)] if act and act.event_id else []
        mixed = [MIX_UPS] if self._view and self._view.mixups else []
        counted = [LAST] if self._view and self._view.answers else []
        self.set_keys((LINE, *enter, *again, QUIZ, *mixed, WHOSE, *counted, HELP))

    @property
    def _act(self) -> Act | None:
        value = self.sheet.value
        return value if isinstance(value, Act) else None

    def action_section(self, step: int) -> None:
        """To the next list, or the one before; from the last to the first."""
        plan = self.sheet.plan
        above = 1 if plan.page.narrow else 0  # there the label stands above
        starts = [(one.first_stop, max(0, one.top - above)) for one in plan.placed if one.laid.stops]
        if starts:
            here = max((n for n, (stop, _) in enumerate(starts) if stop <= self.sheet.at), default=0)
            stop, top = starts[(here + step) % len(starts)]
            self.sheet.go(stop, top=top)

    # What is done

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        """Does what the line says."""
        act = event.value
        if not isinstance(act, Act):
            return
        match act.what:
            case "quiz":
                self.action_quiz()
            case "mixups" | "whose":
                self.action_drill(act.what)
            case "sheet":
                self.action_sheet()
            case "date":
                self.action_date()
            case "kind":
                self.readback.open_quiz(Start("quiz", self._story_id, kinds=(act.kind,)))
            case "article":
                self._open_article(act)

    def _open_article(self, act: Act) -> None:
        found = cite_item(self._story, act.item) if self._story and act.item else None
        if found is None:
            self.warn("The words that back this are not found in the article. readback check says where.")
        else:
            self.readback.open_source(self._story_id, found.article, found.facts)

    def action_quiz(self) -> None:
        """A quiz on the story."""
        self.readback.open_quiz(Start("quiz", self._story_id))

    def action_drill(self, what: str) -> None:
        """A drill of what is mixed up, or of whose word it is."""
        self.readback.open_drill(self._story_id, "mixups" if what == "mixups" else "whose")

    def action_sheet(self) -> None:
        """The page for the last minutes."""
        self.readback.open_sheet(self._story_id)

    def action_date(self) -> None:
        """Asks when the interview is."""
        self.readback.open_interview_date(self._story_id)

    def action_undo(self) -> None:
        """Takes back what was done last in the story: an answer, an overrule, a never-ask, a wrong key."""
        trainer, story_id = self.readback.trainer, self._story_id
        take_back(self, lambda: trainer.undo(story_id))

    @on(TookBack)
    def _took_back(self, event: TookBack) -> None:
        self.tell(event.said)
        self._read()

    @on(NotTaken)
    def _not_taken(self, event: NotTaken) -> None:
        self.warn(event.said)

    def action_restore(self) -> None:
        """Has the never-asked item under the cursor asked again, or takes back that its key is wrong."""
        act = self._act
        if act is None or not act.event_id:
            self.tell("x is for the lists of what is never asked and of keys said to be wrong.")
            return
        if self._writing:
            return
        self._writing = True
        trainer, event_id = self.readback.trainer, act.event_id

        def restore() -> None:
            try:
                trainer.restore(event_id)
            except MemoryProblem as why:
                self.post_message(self.Failed(str(why)))
            else:
                self.post_message(self.Restored(act))

        self.run_worker(restore, thread=True, group="restoring")

    @on(Restored)
    def _restored(self, event: Restored) -> None:
        view = self._view
        never = view is not None and event.act.event_id in {one.event_id for one in view.never}
        self.tell("It will be asked again." if never else "Taken back: the key counts as sound.")
        self._read()
