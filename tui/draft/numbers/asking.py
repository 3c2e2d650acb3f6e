"""How a figure is asked and named: a question where the sentence allows it, else a gap in its words."""

from __future__ import annotations

from collections.abc import Iterator

from tui.draft.found import Amount, Range
from tui.draft.intake.page import Page
from tui.draft.numbers.gapped import gaps
from tui.draft.numbers.scene import Scene, Wording, bare, led, stands
from tui.draft.numbers.shapes import natural
from tui.numbers import find_numbers


def worded(scene: Scene, locus: Range, asked: set[str]) -> Wording:
    """The first wording that neither betrays the value nor is used already; it is added to `asked`."""
    choice = None
    for choice in _choices(scene, locus):
        if choice.ask not in asked and choice.label not in asked and not betrays(scene, choice):
            break
    else:
        choice = choice or Wording("", "")
    asked.update(choice)
    return choice


def _choices(scene: Scene, locus: Range) -> Iterator[Wording]:
    ours = natural(scene)
    if ours is not None:
        yield ours
    yield from gaps(scene, locus)


def betrays(scene: Scene, words: Wording) -> bool:
    """Whether a question gives its answer, or names a year that is not the figure's."""
    known = {number.value for number in find_numbers(scene.period)}
    wanted = {number.value for number in scene.numeral.numbers}
    for text in words:
        for number in find_numbers(text):
            if number.value in known:
                continue
            if number.value in wanted or (number.kind == "year" and scene.period):
                return True
    return False


def sibling(page: Page, one: Amount, like: Amount) -> Wording | None:
    """The question of another figure of one measure, with this one's period in it."""
    if one.period is None or "…" in like.ask or "…" in like.label:
        return None
    period, other = page.words(one.period), page.words(like.period) if like.period else ""
    ask = like.ask.removesuffix("?")
    ask, label = (bare(ask, other), bare(like.label, other)) if other else (ask, like.label)
    if other and stands(other, ask):
        return None
    wording = Wording(f"{ask} {led(period)}?", f"{label}, {period}")
    values = {one.value} | ({number.value for number in page.reading.numbers_in(*one.said)})
    known = {number.value for number in find_numbers(period)}
    for text in wording:
        for number in find_numbers(text):
            if number.value not in known and (number.value in values or number.kind == "year"):
                return None
    return wording
