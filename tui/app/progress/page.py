"""The whole progress screen, as blocks in their order."""

from __future__ import annotations

from datetime import tzinfo

from textual.content import Content

from tui.app.moments import moment
from tui.app.present import BOLD, MUTED, line
from tui.app.progress import days, forecast, kinds, lists, ready, sure
from tui.app.progress.act import Act
from tui.app.progress.when import wall
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.trainer.reports import ProgressView

NOTHING = "No answers yet. What you answer in a quiz is counted here."


def blocks(view: ProgressView, zone: tzinfo | None) -> list[Block]:
    """All there is to show. Days begin in `zone`, None for the machine's own."""
    now, readiness = view.at, view.readiness
    lies_ahead = readiness.at if readiness.then is not None else None
    made: list[Block | None]
    if not view.answers:
        made = [text(line(NOTHING), label=line("Progress", MUTED)), _next(view, zone)]
    else:
        interview = wall(lies_ahead, zone).date() if lies_ahead is not None else None
        made = [
            ready.block(readiness, now, zone),
            forecast.block(view.forecast, lies_ahead, zone),
            _next(view, zone),
            lists.at_risk(readiness.blanks) if readiness.blanks else None,
            kinds.block(view.kinds) if view.kinds else None,
            days.block(view.days, wall(now, zone).date(), interview) if view.days else None,
            sure.block(view.certainties, view.overruled) if view.certainties else None,
            lists.mix_ups(view.mixups) if view.mixups else None,
            lists.hardest(view.hardest) if view.hardest else None,
        ]
    made += [
        lists.changed(view.changed) if view.changed else None,
        lists.gone(view.gone) if view.gone else None,
        lists.never(view.never) if view.never else None,
        lists.flagged(view.flagged) if view.flagged else None,
    ]
    return [block for block in made if block is not None]


def _next(view: ProgressView, zone: tzinfo | None) -> Block:
    """What can be done about it, each with its key."""
    due, at = view.readiness.due, view.readiness.at
    found = [(Act("quiz"), "Quiz yourself", f"{due} due" if due else "", "z")]
    if view.mixups:
        found.append(
            (
                Act("mixups"),
                "Drill what you mix up",
                f"{len(view.mixups)} item{'s' if len(view.mixups) != 1 else ''}",
                "m",
            )
        )
    found.append((Act("whose"), "Drill whose word it is", "stated, claimed, hearsay", "w"))
    if view.answers:
        found.append((Act("sheet"), "The page for the last minutes", "say, hedge, look up", "l"))
    when = moment(at, view.at, zone) if at is not None else ""
    found.append((Act("date"), "Change the interview date" if when else "Set the interview date", when, "d"))

    def lay(page: Shape) -> Laid:
        lines = [
            Line(
                line(name, BOLD if number == 0 else ""),
                line(detail, MUTED) + Content(key).stylize(BOLD).pad_left(3),
            )
            for number, (_, name, detail, key) in enumerate(found)
        ]
        return Laid(lines, [Stop(act, row) for row, (act, *_) in enumerate(found)])

    return Block(lay, line("Next", MUTED))
