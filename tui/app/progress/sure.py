"""Calibration: of the answers that were sure, how many were right."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.present import BOLD, ERROR, MUTED, SUCCESS, line, parts
from tui.app.progress.scale import percent, told
from tui.app.widgets.bars import bar
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.trainer.reports import Calibration

PAYS_ABOVE = {"sure": 80, "think so": 67}  # percent right above which it pays (DESIGN, section 5)
ENOUGH = 10  # answers of a certainty before it is judged
BETWEEN = 2  # cells


def block(rows: Sequence[Calibration], overruled: int) -> Block:
    """A bar a certainty, above what share it pays, and what that says of the trainee."""
    names = max(len(row.name) for row in rows) + BETWEEN

    def lay(page: Shape) -> Laid:
        counts = [f"of {row.answers:,}" for row in rows]
        pays = [f"pays above {PAYS_ABOVE[row.name]} %" if row.name in PAYS_ABOVE else "" for row in rows]
        count, end = max(map(len, counts)), max(map(len, pays))
        room = page.body - names - len("  100 %") - count - end - 2 * BETWEEN
        lines = []
        for number, row in enumerate(rows):
            share = row.right / row.answers if row.answers else 0.0
            body = line(row.name.ljust(names)) + bar(room, share)
            body += line(told(share).rjust(len("  100 %")), BOLD)
            beside = counts[number].ljust(count) + " " * BETWEEN + pays[number].ljust(end)
            lines.append(Line(body, line(beside, MUTED)))
        said = [judged(rows), *([apart(rows, overruled)] if overruled else [])]
        return Laid([*lines, *(Line(row) for words in said for row in wrap(words, page.body))])

    return Block(lay, line("How sure", MUTED))


def judged(rows: Sequence[Calibration]) -> Content:
    """What the shares say: too sure, not sure enough, or well judged."""
    shares = {row.name: percent(row.right / row.answers) for row in rows if row.answers >= ENOUGH}
    for name, least in PAYS_ABOVE.items():
        if name in shares and shares[name] < least:
            why = f" “{name}” pays above {least} % right; you are at {shares[name]}."
            return parts(("✘ Too sure:", f"{BOLD} {ERROR}"), why)
    if shares.get("think so", 0) > PAYS_ABOVE["sure"]:
        why = f" of what you “think” is so {shares['think so']} % is right: there “sure” would pay."
        return parts(("Surer than you say:", BOLD), why)
    if "sure" in shares:
        return parts(("✔ Well judged:", f"{BOLD} {SUCCESS}"), " you are sure where it pays.")
    return line("Too few answers yet to judge how sure you may be.", MUTED)


def apart(rows: Sequence[Calibration], overruled: int) -> Content:
    """Overrules: they count as right for memory, and not above."""
    by_name = ", ".join(f"{row.overruled} {row.name}" for row in rows if row.overruled)
    return line(f"You overruled {overruled:,} of the others" + (f": {by_name}." if by_name else "."), MUTED)
