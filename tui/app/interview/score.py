"""How an interview went, as blocks: how much was right, how much was said, and what was not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from tui.app.interview.clock import minutes
from tui.app.interview.found import pair
from tui.app.interview.heard import MISSED
from tui.app.interview.markup import sign
from tui.app.interview.told import Spot, entry, spot
from tui.app.present import BOLD, ERROR, MUTED, STROKE, line
from tui.app.widgets.answering.asking import label
from tui.app.widgets.bars import bar, percent
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut, wrap
from tui.interview.asking.reply import Turn
from tui.interview.asking.results import Results
from tui.interview.finding import Finding
from tui.story.story import Story

NOTHING = "–"  # a share of nothing


@dataclass(frozen=True)
class Went:
    """An interview that is over, or was stopped."""

    story: Story
    turns: tuple[Turn, ...]
    results: Results
    spoken: bool = False

    @property
    def wrong(self) -> tuple[tuple[Finding, ...], ...]:
        """What contradicted the story: what was said wrongly of a fact in an answer together."""
        return self.results.wrong

    @property
    def never(self) -> tuple[str, ...]:
        """Facts asked about that were never said: what was said wrongly, or with help, is apart."""
        return tuple(one for one in self.results.missed if one in self.story.facts)

    @property
    def prompted(self) -> tuple[str, ...]:
        """Facts that were said, but only once the screen had shown them."""
        return tuple(one for one in self.results.prompted if one in self.story.facts)

    @property
    def as_facts(self) -> tuple[str, ...]:
        """Somebody's word that was given as plain fact."""
        return tuple(one for one in self.results.as_facts if one in self.story.facts)

    @property
    def to_ask(self) -> tuple[str, ...]:
        """The facts that a quiz would ask: those contradicted, missed, given as facts, or said with help."""
        wrong = [one.fact for one, *_ in self.wrong if one.fact in self.story.facts]
        found = (*wrong, *self.never, *self.as_facts, *self.prompted)
        return tuple(dict.fromkeys(one for one in found if one))


def blocks(went: Went) -> list[Block]:
    """The whole page, the total first."""
    lists = [
        _wrong(went),
        _facts(went, sign("loose"), "As fact", went.as_facts),
        _facts(went, MISSED, "Unsaid", went.never),
        _facts(went, EMPTY, "Prompted", went.prompted),
    ]
    made = [block for block in lists if block is not None]
    if not made:
        made.append(Block(lambda page: Laid([Line(line("Everything asked was said, and said right."))])))
    return [total(went), *made, questions(went)]


def total(went: Went) -> Block:
    """Accuracy and coverage, large; below them what they are shares of, and the pace."""
    results = went.results
    asked, covered = len(results.asked), len(results.covered)
    counts = ((results.stated, "right"), (results.loose, "loose"), (results.contradicted, "wrong"))
    right = ", ".join(f"{count} {word}" for count, word in counts if count) or "nothing was said"
    whole = f"said {covered} of {asked} facts asked for"
    pace = _pace(went)

    def lay(page: Shape) -> Laid:
        shares = (
            (results.accuracy, "accuracy", right),
            (results.coverage, "coverage", whole),
        )
        lines = _plain(shares) if page.short or page.narrow else _large(shares, page)
        return Laid([*lines, *(Line(row) for row in wrap(line(pace, MUTED), page.body))])

    return Block(lay, label("Interview"), gap=1)


def _plain(shares: Sequence[tuple[float | None, str, str]]) -> list[Line]:
    return [
        Line(line(f"{_percent(share)} ", BOLD) + line(f"{name}  ", BOLD) + line(told, MUTED))
        for share, name, told in shares
    ]


def _large(shares: Sequence[tuple[float | None, str, str]], page: Shape) -> list[Line]:
    """Two large figures side by side, with their bars."""
    half = page.body // 2
    lines = []
    drawn = [big(f"{percent(share)}%" if share is not None else "-", BOLD) for share, _, _ in shares]
    names = [line(name, BOLD) for _, name, _ in shares]
    for row in range(3):
        left = drawn[0][row] + (Content("  ") + names[0] if row == 1 else EMPTY)
        right = drawn[1][row] + (Content("  ") + names[1] if row == 1 else EMPTY)
        lines.append(Line(left.pad_right(half - left.cell_length) + right))
    bars = [bar(half - 4, share or 0.0, STROKE) for share, _, _ in shares]
    lines.append(Line(bars[0].pad_right(4) + bars[1]))
    told = [cut(line(words, MUTED), half - 2) for _, _, words in shares]
    lines.append(Line(told[0].pad_right(half - told[0].cell_length) + told[1]))
    return lines


def _percent(share: float | None) -> str:
    return NOTHING if share is None else f"{percent(share)} %"


def _pace(went: Went) -> str:
    results = went.results
    pieces: list[str] = []
    seconds = sum(turn.seconds or 0 for turn in went.turns)
    if seconds:
        pieces.append(f"{minutes(seconds)} answering")
    if results.words_a_minute is not None and not went.spoken:
        pieces.append(f"{round(results.words_a_minute)} words a minute")
    if results.unsupported:
        pieces.append(f"{results.unsupported} not in the story")
    return ", ".join(pieces)


def _wrong(went: Went) -> Block | None:
    """What was said and what is right, a fact a line; each opens its article."""
    found = went.wrong
    if not found:
        return None

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for together in found:
            said = Content(", ").join(pair(each, ERROR) for each in together)
            rows = [Line(row) for row in wrap(said, page.body)]
            where = spot(went.story, together[0].fact, together[0].evidence)
            if where is not None:
                stops.append(Stop(where, len(lines), len(rows)))
            lines += rows
        return Laid(lines, stops)

    return Block(lay, sign("contradicted") + label(f" Wrong: {len(found)}"))


def _facts(went: Went, mark: Content, name: str, facts: Sequence[str]) -> Block | None:
    if not facts:
        return None

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for fact in facts:
            rows = entry(went.story, fact, page, quoted=page.tall, most=0 if page.tall else 1)
            if lines and page.tall:
                lines.append(Line())
            stops.append(Stop(spot(went.story, fact) or Spot("", (fact,)), len(lines), len(rows)))
            lines += rows
        return Laid(lines, stops)

    return Block(lay, (mark + Content(" ") if mark else EMPTY) + label(f"{name}: {len(facts)}"))


def questions(went: Went) -> Block:
    """The questions, each with how many things were hit, loose, wrong and missed."""

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        for turn in went.turns:
            counts = _counts(turn)
            first, *more = wrap(line(turn.asked.text), page.body - counts.cell_length - 2)
            lines += [Line(first, counts), *map(Line, more)]
        return Laid(lines)

    return Block(lay, label("Asked"))


def _counts(turn: Turn) -> Content:
    heard = turn.heard
    told = (
        (sign("stated"), len(heard.hit)),
        (sign("loose"), len(heard.loose)),
        (sign("contradicted"), len(heard.contradicted)),
        (MISSED, len(heard.missed)),
    )
    return Content(" ").join(mark + Content(str(count)).stylize(MUTED) for mark, count in told if count)
