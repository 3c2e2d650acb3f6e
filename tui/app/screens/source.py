"""The source: the article as it is, its facts underlined, with a way from fact to fact and a search."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from tui.app.keys import PROBLEMS, RELOAD, Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.present import MUTED, line, parts
from tui.app.start import Start
from tui.app.widgets.articletext import ArticleText, Light, light
from tui.app.widgets.search import SearchLine, matches
from tui.app.widgets.shape import STANDARD_LABEL, STANDARD_WIDTH, WIDE_LABEL, WIDE_WIDTH
from tui.app.widgets.wrap import wrap
from tui.app.words import KINDS, core, fact_name, mention, whose
from tui.story.model import Claim, Fact, Figure
from tui.story.story import Story
from tui.trainer.briefing import Unreadable

NEXT = Key(
    "n", "fact(1)", "n", "next fact", "To the next fact; of facts that overlap the longer one comes first"
)
PREVIOUS = Key("p", "fact(-1)", "p", "previous", "To the fact before")
SEARCH = Key("slash", "search", "/", "search", "Find words in the article, in capitals or not")
ASK = Key("z", "ask", "z", "ask me this", "A question on the fact that is lit")
FINDING = (
    Key("", "match(1)", "enter", "next match"),
    Key("", "match(-1)", "↑", "previous"),
    Key("", "back", "esc", "end search"),
    Key("", "help", "f1", "help"),
)
NAMED_LINES = 4  # lines of the label at most that name a fact


class Source(Page[None]):
    """One article. `facts` are lit when it opens."""

    CSS_PATH = "source.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = (NEXT, PREVIOUS, SEARCH, ASK, BACK, HELP, PROBLEMS, RELOAD)
    TITLE_OF_HELP = "The article"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(
        self,
        story: str,
        article: str,
        facts: tuple[str, ...] = (),
        place: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self._place = place  # words to open at, where they are in no fact
        self._story_id = story
        self._article = article
        self._lit = facts
        self._story: Story | None = None
        self._facts: list[Fact] = []  # those with words in this article, in its order
        self._under: list[tuple[int, int]] = []
        self._at = -1
        self._found: list[tuple[int, int]] = []
        self._match = -1

    def body(self) -> ComposeResult:
        """The article, and the line to search with."""
        yield ArticleText(labelled=True)
        yield SearchLine()

    def on_mount(self) -> None:
        """Opens the story; where it cannot be opened, says why."""
        try:
            self._take()
        except Unreadable as why:
            self.warn(str(why))
            return
        except KeyError:
            self.warn("The story has no such article.")
            return
        self.text.focus()
        self.call_after_refresh(self._draw)

    def _take(self) -> None:
        """Takes over the story as it is open now; raises Unreadable, and KeyError without the article."""
        story = self.readback.trainer.briefing(self._story_id).story
        title = story.article(self._article).title
        self._story = story
        self.set_place(title, "the article", main=0)
        self._facts = self._in_order(story)
        text = story.texts[self._article]
        loci = [(fact, self._locus(fact)) for fact in self._facts]
        self._under = sorted({place for fact, words in loci for place in core(fact, text, words)})
        self._at = next((n for n, fact in enumerate(self._facts) if fact.id in self._lit), -1)

    @property
    def story_shown(self) -> str:
        """The story."""
        return self._story_id

    def story_changed(self) -> None:
        """Shows the article as it is now, the same fact lit, or scrolled as it was."""
        try:
            self._take()
        except (Unreadable, KeyError):
            return  # the article left the story: what is shown is as it was
        search = self.query_one(SearchLine)
        if search.display and self._story is not None:
            self._found = matches(self._story.texts[self._article], search.value)
            self._match = min(self._match, len(self._found) - 1)
        self._draw()

    def on_screen_suspend(self) -> None:
        """Left, for another page or for good: what was read just now is not yet remembered."""
        if self._story is not None:
            self.readback.trainer.exposed(self._story_id, self._article)

    @property
    def text(self) -> ArticleText:
        """The article's widget."""
        return self.query_one(ArticleText)

    def _locus(self, fact: Fact) -> tuple[int, int]:
        assert self._story is not None
        span = next(span for span in self._story.spans[fact.id] if span.article == self._article)
        return span.start, span.end

    def _in_order(self, story: Story) -> list[Fact]:
        """The facts that have words in this article, by where these begin; of two the longer first."""
        self._story = story
        here = [
            fact
            for fact in story.facts.values()
            if any(span.article == self._article for span in story.spans[fact.id])
        ]
        places = {fact.id: self._locus(fact) for fact in here}
        return sorted(here, key=lambda fact: (places[fact.id][0], -places[fact.id][1]))

    # What is shown

    def _draw(self) -> None:
        story = self._story
        if story is None:
            return
        searching = self.query_one(SearchLine).display
        lit = Light() if searching else light(story, self._article, self._lit)
        at = self._found[self._match] if searching and self._found else None
        found = self._found if searching else (self._place,) if self._place and self._at < 0 else ()
        under = () if searching else self._under
        labels = () if searching else self._labels(story)
        self.text.draw(story, self._article, lit, under=under, found=found, at=at, labels=labels)
        if at or lit.words:
            self.text.reveal((at or lit.words[0])[0])
        elif self._place and not searching:
            self.text.reveal(self._place[0])
        self._say(searching)

    def _say(self, searching: bool) -> None:
        """Where this is among the facts or the matches; what else the lit words say."""
        if searching:
            count = len(self._found)
            typed = bool(self.query_one(SearchLine).value.strip())
            self.set_state(f"match {self._match + 1} of {count}" if count else "no match" if typed else "")
            return
        count = len(self._facts)
        self.set_state(f"fact {self._at + 1} of {count}" if self._at >= 0 else _counted(count))
        self.tell(self._also() if self._at >= 0 else "")

    def _labels(self, story: Story) -> list[Content]:
        """Names the fact beside its words."""
        if self._at < 0:
            return []
        fact = self._facts[self._at]
        width = WIDE_LABEL if self.app.size.width >= WIDE_WIDTH else STANDARD_LABEL
        owner = whose(story, fact)
        if isinstance(fact, Claim) and fact.by:
            told = [owner]  # "LePage says", "what LePage has been told"
        else:
            told = [fact_name(story, fact)]
            told += [owner] if isinstance(fact, Figure) and owner != "the article" else []
        named = [row for words in told for row in wrap(line(words), width)[:NAMED_LINES]]
        return [line(f"▸ {KINDS[fact.kind]}", "$foreground"), *named]

    def _also(self) -> Content:
        """What else is said in the lit words; in a narrow window, first what they are."""
        story, fact = self._story, self._facts[self._at]
        assert story is not None
        pieces = []
        if self.app.size.width < STANDARD_WIDTH:
            pieces.append(f"▸ {KINDS[fact.kind]}: {fact_name(story, fact)}")
        start, end = self._locus(fact)
        others = [
            mention(story, other)
            for other in self._facts
            if other is not fact and self._locus(other)[0] < end and self._locus(other)[1] > start
        ]
        if others:
            pieces.append(f"also here: {'; '.join(others)}")
        return parts(("  ·  ".join(pieces), MUTED))

    def action_problems(self) -> None:
        """Opens the list of what is wrong with the story."""
        self.readback.open_problems(self._story_id)

    # From fact to fact

    def action_fact(self, step: int) -> None:
        """Lights the next fact, or the one before."""
        if self._story is None:
            return
        if not self._facts:
            self.tell("The story has no facts from this article.")
            return
        self._at = (
            (self._at + step) % len(self._facts)
            if self._at >= 0
            else (0 if step > 0 else -1) % len(self._facts)
        )
        self._lit = (self._facts[self._at].id,)
        self._draw()

    @on(ArticleText.Touched)
    def _touched(self, event: ArticleText.Touched) -> None:
        """Lights the smallest fact where the article was clicked; another click there the next larger one."""
        places = [(self._locus(fact), n) for n, fact in enumerate(self._facts)]
        here = sorted((end - start, n) for (start, end), n in places if start <= event.offset < end)
        if not here:
            return
        numbers = [n for _, n in here]
        self._at = (
            numbers[(numbers.index(self._at) + 1) % len(numbers)] if self._at in numbers else numbers[0]
        )
        self._lit = (self._facts[self._at].id,)
        self._draw()

    def action_ask(self) -> None:
        """Asks about what is lit."""
        if self._lit:
            self.readback.open_quiz(Start("quiz", self._story_id, facts=self._lit))
        elif self._story is not None:
            self.tell("n lights a fact; then z asks about it.")

    # The search

    def action_search(self) -> None:
        """Opens the search line."""
        if self._story is None:
            return
        search = self.query_one(SearchLine)
        search.display = True
        self.notice.display = False
        search.focus()
        self.set_keys(FINDING)
        self._draw()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if self._story is not None:
            self._found = matches(self._story.texts[self._article], event.value)
            self._match = 0 if self._found else -1
            self._draw()

    @on(SearchLine.Asked)
    def _asked(self, event: SearchLine.Asked) -> None:
        self.action_match(event.step)

    def action_match(self, step: int) -> None:
        """To the next match, or the one before."""
        if self._found:
            self._match = (self._match + step) % len(self._found)
            self._draw()

    def action_back(self) -> None:
        """Ends the search; where there is none, leaves."""
        search = self.query_one(SearchLine)
        if not search.display:
            super().action_back()
            return
        search.display = False
        self.notice.display = True
        self.text.focus()
        self.set_keys(self.KEYS)
        self._draw()


def _counted(count: int) -> str:
    return f"{count} fact{'s' if count != 1 else ''}"
