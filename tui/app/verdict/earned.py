"""What a session came to: its score, its certainty marks, and how ready it made."""

from __future__ import annotations

from textual.content import Content

from tui.app.moments import Hour, on
from tui.app.present import BOLD, MUTED, STROKE, parts
from tui.app.verdict.graded import signed
from tui.app.widgets.answering.asking import label
from tui.app.widgets.bars import MARK, percent, stacked, with_mark
from tui.app.widgets.bigfigure import big
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.trainer.views import Results, Share


def amount(score: float) -> str:
    """A sum of scores: "11", "10.8"."""
    return f"{score:.1f}".removesuffix(".0")


def lasted(seconds: float) -> str:
    """How long it took, as people say it."""
    minutes = round(seconds / 60)
    if minutes < 1:
        count = max(1, round(seconds))
        return f"{count} seconds" if count != 1 else "1 second"
    return f"{minutes} minutes" if minutes != 1 else "1 minute"


def total(results: Results) -> Block:
    """Score and certainty marks, large; how many were asked and how long it took."""
    out_of = results.out_of or len(results.asked)
    beside = (f"of {out_of}", "right")
    points = results.points
    took = f"{len(results.asked)} asked in {lasted(results.seconds)}"
    if results.overruled:
        took += f", {results.overruled} right on your word"

    def lay(page: Shape) -> Laid:
        if page.short:
            return Laid([_in_a_line(results, out_of), Line(Content(took).stylize(MUTED))])
        left = big(amount(results.score), BOLD)
        right = big(signed(points).replace("−", "-")) if points is not None else None
        lines = []
        for row in range(3):
            words = ("", *beside)[row]
            body = left[row] + Content(f" {words}").stylize(MUTED)
            told = ("", "certainty marks", f"{amount(results.points_at_most)} at most")[row]
            end = right[row] + Content(f" {told.ljust(15)}").stylize(MUTED) if right else Content("")
            lines.append(Line(body, end))
        lines.append(Line(Content(took).stylize(MUTED)))
        return Laid(lines)

    return Block(lay, label("Session"))


def _in_a_line(results: Results, out_of: int) -> Line:
    """Score and certainty marks for a low window."""
    right = parts((amount(results.score), BOLD), (f" of {out_of} right", MUTED))
    if results.points is None:
        return Line(right)
    most = f" certainty marks, {amount(results.points_at_most)} at most"
    return Line(right, parts((signed(results.points), BOLD), (most, MUTED)))


def ready(results: Results, hour: Hour) -> Block:
    """How ready the session made: now and at the interview, before and after."""
    before, after = results.ready_before, results.ready_after

    def lay(page: Shape) -> Laid:
        drawn = stacked(page.body, (min(before, after), "$faint"), (max(0.0, after - before), STROKE))
        if results.then_after is not None:
            drawn = with_mark(drawn, results.then_after, airy=False)  # it may stand in what was gained
        now = parts((f"{percent(after)} %", BOLD), (f" ready now, {_was(before, after)}", MUTED))
        lines = [Line(drawn), Line(now, _change(before, after))]
        known = _known(results.before, results.after, page)
        if results.then_after is None or results.interview is None:
            return Laid([*lines, Line(known)])
        was = _was(results.then_before or 0.0, results.then_after)
        day = on(results.interview, hour.now, hour.zone)
        then = parts((f"{MARK} {percent(results.then_after)} %", BOLD), (f" {day}, {was}", MUTED))
        fits = then.cell_length + known.cell_length + 2 <= page.body
        return Laid([*lines, Line(then, known)] if fits else [*lines, Line(then), Line(known)])

    return Block(lay, label("Ready"), gap=1)


def _was(before: float, after: float) -> str:
    return "as before" if percent(before) == percent(after) else f"was {percent(before)}"


def _change(before: float, after: float) -> Content:
    """How many points were gained, with the piece of the bar that shows them."""
    points = percent(after) - percent(before)
    told = f"{abs(points)} point{'s' if abs(points) != 1 else ''} {'gained' if points > 0 else 'lost'}"
    if not points:
        return Content("")
    return Content("━ " if points > 0 else "").stylize(STROKE) + Content(told).stylize(MUTED)


def _known(before: Share, after: Share, page: Shape) -> Content:
    """How many of the story's questions are known, and how many of them are new."""
    gained = after.known - before.known
    more = f", {gained} more" if gained > 0 else f", {-gained} fewer" if gained < 0 else ""
    of = "known" if page.narrow else "questions known"
    return Content(f"{after.known} of {after.items} {of}{more}").stylize(MUTED)
