"""Home: what to do next, how far the story in hand has come, and the other stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer

from tui.app.home import actions, empty, ready, stories
from tui.app.home.beside import Ahead, BackedUp, Beside, Counted, Seen, Unchanged
from tui.app.home.go import VERBS, Go, What
from tui.app.keys import PROBLEMS, RELOAD, Key, bound
from tui.app.moments import Hour
from tui.app.page import HELP, Page
from tui.app.present import line
from tui.app.start import Start
from tui.app.undoing import NotTaken, TookBack, take_back
from tui.app.widgets.block import Block, text
from tui.app.widgets.shape import STANDARD_WIDTH
from tui.app.widgets.sheet import Sheet
from tui.trainer.briefing import Unreadable
from tui.trainer.views import HomeView, Risk, StoryCard

if TYPE_CHECKING:
    from tui.trainer.trainer import Trainer

MOVE = Key("", "move(1)", "↑ ↓", "move", "From line to line", focused=True)
ENTER = Key("", "choose", "enter", "start", "Do what the line under the cursor says", focused=True)
QUIZ = Key(
    "z",
    "go('quiz')",
    "z",
    "quiz",
    "A quiz: what is shaky or not asked yet comes first",
)
BRIEFING = Key("b", "go('briefing')", "b", "briefing", "The briefing, a page an article")
INTERVIEW = Key(
    "i", "go('interview')", "i", "interview", "Be interviewed: a reporter asks, you answer freely"
)
FACTS = Key("f", "go('facts')", "f", "facts", "All facts in a table, their answers hidden")
CHOOSE = Key("n", "go('setup')", "n", "", "A quiz of your choice: how many questions, on what")
PROGRESS = Key("p", "go('progress')", "p", "progress", "Your progress: by kind, by day, what you mix up")
LAST = Key("l", "go('sheet')", "l", "", "Say, hedge, look up: one page for the last minutes")
DATE = Key("d", "go('date')", "d", "date", "When the interview is: readiness and the quiz then go by it")
UNDO = Key("u", "undo", "u", "", "Take back what you did last in the story: an answer, an overrule")
QUIT = Key("q", "app.quit", "q", "quit", "Leave Readback")
SETTLED = 0.1  # seconds without scrolling after which the stories in view are counted
MINUTE = 60.0  # seconds
TOGETHER = 8  # stories that are counted before the page is drawn anew


class Home(Page[None]):
    """The screen under all others."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        *(
            MOVE,
            ENTER,
            QUIZ,
            INTERVIEW,
            BRIEFING,
            PROGRESS,
            DATE,
            LAST,
            FACTS,
            CHOOSE,
            UNDO,
            PROBLEMS,
            RELOAD,
            HELP,
            QUIT,
        ),
    )
    TITLE_OF_HELP = "Home"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(self) -> None:
        super().__init__()
        self._view = HomeView(())
        self._risks: tuple[Risk, ...] = ()  # of the story `_risks_of`
        self._risks_of = ""
        self._cards: dict[str, StoryCard] = {}  # what is counted, as it stood then
        self._stale: set[str] = set()  # counted before an answer that may have changed them
        self._taken = ""  # the story taken up here, before the one that the trainer would go on with
        self._read: set[str] = set()  # stories whose briefing was opened here
        self._shelf = stories.Shelf((), {}, "", Hour(0))
        self._ahead: Ahead | None = None  # of the story in hand; kept until it is counted anew
        self._backed_up = False
        self._beside = Beside(self, lambda: self.trainer)
        self._just_asked = False
        self._settling: Timer | None = None

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet()

    @property
    def trainer(self) -> Trainer:
        """Who knows what there is."""
        return self.readback.trainer

    @property
    def sheet(self) -> Sheet:
        """The page."""
        return self.query_one(Sheet)

    # What there is

    def on_mount(self) -> None:
        """Shows at once what is known without opening a story; the rest follows after the first paint."""
        self._ask()
        self.sheet.on_move = self._moved
        self.sheet.focus()
        self.watch(self.sheet, "scroll_y", self._scrolled, init=False)
        self.set_interval(MINUTE, self._minute)

    def _minute(self) -> None:
        """The interview comes nearer."""
        hand = self._hand()
        if self.is_active and hand is not None and hand.interview is not None:
            self._draw()

    def on_screen_resume(self) -> None:
        """Back from another screen: answers may have been given."""
        if self._just_asked:
            self._just_asked = False
        else:
            self._ask()
            self._just_asked = False

    def on_resize(self) -> None:
        """Other keys and other words fit, and other stories are in view."""
        self._say_where(self._hand())
        self._show_keys()
        self._scrolled()

    def _ask(self) -> None:
        self._just_asked = True
        self._stale = set(self._cards)
        self._take(self.trainer.home(wait=False))
        self.call_after_refresh(self._look_closer)

    def _take(self, view: HomeView, hand: StoryCard | None = None, risks: Sequence[Risk] = ()) -> None:
        """Takes over what the trainer says; `hand` and its risks where another story was taken up here."""
        self._view = view
        for card in view.stories:
            if card.counted:
                self._keep(card)
        if hand is not None:
            self._keep(hand)
            self._risks, self._risks_of = tuple(risks), hand.id
        elif self._known(view.next):
            self._risks, self._risks_of = view.risks, view.next
        self._draw()

    def _keep(self, card: StoryCard) -> None:
        self._cards[card.id] = card
        self._stale.discard(card.id)

    def _known(self, story_id: str) -> bool:
        return story_id in self._cards and story_id not in self._stale

    def _look_closer(self) -> None:
        hand = self._hand_id
        other = hand if hand != self._view.next else ""
        self._beside.look(other, known=self._known(hand) and self._risks_of == hand)

    @on(Seen)
    def _seen(self, event: Seen) -> None:
        self._take(event.view, event.hand, event.risks)
        self._look_ahead()

    @on(Unchanged)
    def _look_ahead(self) -> None:
        if not self._backed_up:  # once, when all else is shown
            self._backed_up = True
            self._beside.backup()
        hand = self._hand()
        if hand is not None and hand.counted and (hand.ready is not None or hand.then is not None):
            self._beside.ahead(hand.id)

    @on(BackedUp)
    def _say_backup(self, event: BackedUp) -> None:
        self.warn(event.words)

    @on(Ahead)
    def _looked_ahead(self, event: Ahead) -> None:
        if event.story == self._hand_id:
            self._ahead = event
            self._draw()

    # The story in hand

    @property
    def _hand_id(self) -> str:
        """The story that `Next` is about: the one taken up here, else the one to go on with."""
        taken = self._cards.get(self._taken)
        return self._taken if self._taken and not (taken and taken.broken) else self._view.next

    def _hand(self) -> StoryCard | None:
        story_id = self._hand_id
        listed = (card for card in self._view.stories if card.id == story_id)
        return self._cards.get(story_id) or next(listed, None)

    def _articles(self, story_id: str) -> int:
        """How many articles a story has, as the library's list says."""
        entries = self.trainer.library.entries()
        return next((len(entry.articles) for entry in entries if entry.id == story_id), 0)

    @property
    def story_shown(self) -> str:
        """The story in hand."""
        return self._hand_id

    def story_changed(self) -> None:
        """Shows what there is now."""
        self._ask()

    # What it shows

    def _draw(self) -> None:
        hand = self._hand()
        others = [card for card in self._view.stories if hand is None or card.id != hand.id]
        folder = str(self.trainer.library.folder)
        self._shelf = stories.Shelf(others, self._cards, folder, self._hour)
        value, at = self.sheet.value, self.sheet.at
        self.sheet.show(self._blocks(hand), at=at, stay=True)
        if at and isinstance(value, Go):
            self.sheet.go(self._stop_of(value))
        self._say_where(hand)
        self._show_keys()
        self._scrolled()

    def _blocks(self, hand: StoryCard | None) -> list[Block]:
        made: list[Block] = []
        if self._view.notice:
            made.append(text(line(self._view.notice), label=line("Note")))
        if hand is None:
            bundled = self.readback.bundled is not None
            broken = bool(self._view.stories)
            made += empty.blocks(str(self.trainer.library.folder), broken=broken, bundled=bundled)
        else:
            made += self._of_story(hand)
        return [*made, stories.shelf_block(self._shelf, hand)] if len(self._shelf) else made

    def _of_story(self, hand: StoryCard) -> list[Block]:
        """How ready one is, what to do next, the articles, and what is at risk."""
        articles = len(hand.articles) or self._articles(hand.id)
        hour, alone = self._hour, not len(self._shelf)
        ahead = self._ahead if self._ahead is not None and self._ahead.story == hand.id else None
        begun = hand.ready is not None or hand.interview is not None
        found = actions.actions(hand, articles, read=hand.id in self._read, now=hour.now)
        bought = ahead.bought if ahead and hand.then is not None else None
        made = actions.blocks(found, large=not begun, bought=bought)
        made.append(stories.in_hand(hand, self._shelf, articles))
        if begun:
            span = ready.span(ahead.readiness) if ahead else None
            made.insert(0, ready.block(hand, span, hour, named=not alone))
        if hand.ready is not None and self._risks:
            risks = ahead.readiness.blanks[: len(self._risks)] if ahead else self._risks
            made.append(stories.at_risk(hand.id, risks))
        return made

    @property
    def _hour(self) -> Hour:
        return Hour(self.trainer.now(), self.trainer.zone)

    def _stop_of(self, value: Go) -> int:
        """The number of the stop of that value; 0 where it is gone."""
        plan = self.sheet.plan
        head = plan.stops - len(self._shelf)
        for number in range(head):
            stop = plan.stop(number)
            if stop is not None and stop.value == value:
                return number
        found = self._shelf.find(value.story) if value.what in ("story", "broken") else None
        return 0 if found is None else head + found

    def _say_where(self, hand: StoryCard | None) -> None:
        entries = self.trainer.library.entries()
        if not entries:
            self.set_place("no stories yet")
            return
        articles = sum(len(entry.articles) for entry in entries)
        told = actions.plural(len(entries), "story", "stories")
        self.set_place(f"{told} · {actions.plural(articles, 'article')}" if articles else told)
        alone = hand is not None and hand.counted and len(entries) == 1
        of = "known" if self.size.width < STANDARD_WIDTH else "questions known"
        known = f"{hand.share.known} of {hand.share.items} {of}" if hand and alone else ""
        self.set_state(known)

    def _show_keys(self) -> None:
        value = self.sheet.value
        enter = replace(ENTER, verb=VERBS[value.what]) if isinstance(value, Go) else None
        if self._hand() is None:
            self.set_keys([key for key in (enter, HELP, QUIT) if key])
        elif enter is None:
            self.set_keys((QUIZ, BRIEFING, PROGRESS, HELP, QUIT))
        elif self.size.width < STANDARD_WIDTH:
            self.set_keys((enter, QUIZ, BRIEFING, HELP, QUIT))
        else:
            self.set_keys((MOVE, enter, QUIZ, BRIEFING, PROGRESS, HELP, QUIT))

    # Counting what is in view

    def _scrolled(self) -> None:
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(SETTLED, self._count_in_view)

    def _count_in_view(self) -> None:
        """Counts those of the other stories that are in view and are not counted yet, beside the screen."""
        placed = self.sheet.plan.placed
        if not len(self._shelf) or not placed:
            return
        y = round(self.sheet.scroll_y) - placed[-1].top
        ids = [card.id for card in self._shelf.between(y, y + self.sheet.size.height)]
        wanted = [story_id for story_id in ids if not self._known(story_id)]
        if wanted:
            self._beside.count(wanted)

    @on(Counted)
    def _counted(self, event: Counted) -> None:
        for card in event.cards:
            self._keep(card)
        self._draw()

    # What is done

    def _moved(self) -> None:
        """The cursor is on another line: painted with it, not a frame later."""
        if self.notice.content:
            self.tell("")
        self._show_keys()

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        """Does what the line says."""
        if isinstance(event.value, Go):
            self._go(event.value)

    def action_go(self, what: What) -> None:
        """Does this to the story or article under the cursor, else to the story in hand."""
        value = self.sheet.value
        about = value if isinstance(value, Go) and value.story and value.what != "broken" else None
        if story := about.story if about else self._hand_id:
            self._go(Go(what, story, about.article if about else ""))

    def action_problems(self) -> None:
        """What is wrong with the story under the cursor, a broken one too, else with the story in hand."""
        value = self.sheet.value
        story = value.story if isinstance(value, Go) and value.story else self._hand_id
        if story:
            self.readback.open_problems(story)

    def _go(self, go: Go) -> None:
        host, article = self.readback, go.article or None
        match go.what:
            case "quiz":
                host.open_quiz(Start("quiz", go.story, article))
            case "setup":
                host.open_setup(go.story, article)
            case "interview":
                host.open_interview_setup(go.story)
            case "briefing":
                self._read.add(go.story)
                host.open_briefing(go.story, article)
            case "facts":
                host.open_facts(go.story, article)
            case "progress":
                host.open_progress(go.story)
            case "sheet":
                host.open_sheet(go.story)
            case "date":
                host.open_interview_date(go.story)
            case "source":
                self._open_source(go.story, go.fact)
            case "story":
                self._take_up(go.story)
            case "broken" | "problems":
                host.open_problems(go.story)
            case "bundled":
                self._open_bundled()

    def _open_source(self, story: str, fact: str) -> None:
        try:
            found = self.trainer.briefing(story).story.facts[fact]
        except (Unreadable, KeyError):
            self._ask()  # its files have changed since
        else:
            self.readback.open_source(story, found.article, (fact,))

    def _take_up(self, story: str) -> None:
        """Makes a story the one in hand: `Next` is about it."""
        self._taken = story
        self.sheet.go(0)
        self._draw()
        self.sheet.action_first()
        self._look_closer()

    def _open_bundled(self) -> None:
        if self.readback.bundled is not None:
            self.trainer.close()
            self.readback.trainer = self.readback.bundled()
            self._ask()

    def action_undo(self) -> None:
        """Takes back what was done last in the story in hand."""
        trainer, story = self.trainer, self._hand_id
        if story:
            take_back(self, lambda: trainer.undo(story))

    @on(TookBack)
    def _took_back(self, event: TookBack) -> None:
        self._ask()
        self.tell(event.said)

    @on(NotTaken)
    def _not_taken(self, event: NotTaken) -> None:
        self.warn(event.said)
