"""`readback stats STORY`: how well predicted recall matched what happened."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tui.cli.options import Options
from tui.cli.output import json_lines, lines
from tui.cli.remembered import remembered
from tui.memory.readiness import DELAYED_ANSWERS
from tui.trainer.reports import StatsView


def run(options: Options) -> int:
    """Print the statistics of a story, for people or as a line of JSON."""
    with remembered(options) as (with_trainer, of):
        view = with_trainer.stats(of.id)
    if options.json:
        return json_lines([{"story": of.id, **msgspec.to_builtins(view)}])
    return lines(_told(view))


def _told(view: StatsView) -> Iterator[str]:
    yield view.title
    yield ""
    yield f"answers        {view.answers:,}"
    yield f"  delayed      {view.delayed:,} (an hour or more after the item was reviewed)"
    yield f"  overruled    {view.overruled:,}"
    yield f"wrong keys     {view.flagged:,}"
    yield ""
    yield from _matched(view)
    if view.medians:
        yield ""
        yield "median seconds an answer, by form"
        for form, seconds in sorted(view.medians.items()):
            yield f"  {form:<12} {seconds:.0f}"


def _matched(view: StatsView) -> Iterator[str]:
    """Whether the predictions were any good; nothing is made of too few answers."""
    if view.log_loss is None or view.baseline is None:
        yield _early(view)
        return
    yield "predicted recall against what happened, in log loss an answer (the smaller the better)"
    yield f"  predicted    {view.log_loss:.3f}"
    yield f"  your average {view.baseline:.3f} (always saying how many you get right)"
    yield f"  {_verdict(view) if view.enough else _early(view)}"
    yield ""
    yield "  predicted         happened  answers"
    for each in view.bins:
        span, predicted = f"{_percent(each.low)} to {_percent(each.high)} %", _percent(each.predicted)
        yield f"  {span:<13} {predicted:>3} %  {_percent(each.happened):>4} %  {each.answers:>7,}"


def _verdict(view: StatsView) -> str:
    assert view.log_loss is not None and view.baseline is not None
    if view.log_loss < view.baseline:
        return "The predictions tell more than your average does."
    return "The predictions tell no more than your average does."


def _early(view: StatsView) -> str:
    return f"Too early to tell: {view.delayed:,} delayed answers, and it takes {DELAYED_ANSWERS}."


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"
