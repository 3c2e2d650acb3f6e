"""Readiness by kind of fact, each kind a bar; a quiz on a kind begins from its line."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.present import BOLD, MUTED, line
from tui.app.progress.act import Act
from tui.app.progress.scale import told
from tui.app.widgets.bars import MARK, bar, with_mark
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.trainer.reports import KindReady

BETWEEN = 2  # cells


def block(kinds: Sequence[KindReady]) -> Block:
    """A line a kind: its name, its bar with the interview's mark, both shares, how many items it has."""
    names = max(len(kind.name) for kind in kinds) + BETWEEN
    later = any(kind.share_then is not None for kind in kinds)

    def lay(page: Shape) -> Laid:
        counts = [f"of {kind.items}" for kind in kinds]
        counted = max(map(len, counts)) + BETWEEN
        numbers = len("  100 %") + (len("  ┃ 100 %") if later else 0)
        room = page.body - names - numbers - counted
        lines = []
        for kind, count in zip(kinds, counts, strict=True):
            then = kind.share_then
            drawn = bar(room, kind.share_now)
            row = line(kind.name.ljust(names)) + (drawn if then is None else with_mark(drawn, then))
            row += line(told(kind.share_now).rjust(len("  100 %")), BOLD)
            if then is not None:
                row += Content(f"  {MARK}").stylize(BOLD) + line(told(then).rjust(len(" 100 %")))
            lines.append(Line(row, line(count, MUTED)))
        stops = [Stop(Act("kind", kind.name), row) for row, kind in enumerate(kinds)]
        return Laid(lines, stops)

    return Block(lay, line("By kind", MUTED))
