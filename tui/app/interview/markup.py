"""An answer marked up in place: what is right underlined, what is wrong struck with the right words beside.

Every finding has its sign before it, so that it reads without colour, underlines and strokes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from textual.content import Content

from tui.app.present import ACCENT, BOLD, ERROR, MARK, MUTED, SUCCESS, content, line
from tui.interview.finding import Finding, Sort
from tui.story.model import Comparison, District
from tui.story.story import Story

SIGNS: dict[Sort, tuple[str, str]] = {
    "stated": ("✔", SUCCESS),
    "loose": ("◐", ACCENT),
    "contradicted": ("✘", ERROR),
    "unsupported": ("?", f"{BOLD} {ACCENT}"),
}
WORDS: dict[Sort, str] = {
    "stated": "underline $foreground",
    "loose": "italic $foreground",
    "contradicted": f"strike {ERROR}",
    "unsupported": f"italic {ACCENT}",
}
LONGEST_RIGHT = 32  # characters of what is right that may stand within the answer; the list has all of it
ARROW = "→"


def sign(sort: Sort) -> Content:
    """The mark of a finding, in its colour."""
    mark, style = SIGNS[sort]
    return Content(mark).stylize(style)


def marked_up(story: Story, text: str, findings: Iterable[Finding]) -> Content:
    """The whole answer, its own line ends kept."""
    pieces: list[Content] = []
    at = 0
    for one in _drawn(story, text, sorted(findings, key=lambda one: one.start)):
        if one.start < at or one.end > len(text) or not one.words:
            continue
        pieces.append(content(text[at : one.start], MUTED))
        pieces.append(sign(one.sort) + content(text[one.start : one.end], WORDS[one.sort]))
        if right := beside(story, one):
            pieces.append(Content(f" {ARROW} ").stylize(MUTED) + line(right, MARK))
        at = one.end
    return Content("").join([*pieces, content(text[at:], MUTED)])


def _drawn(story: Story, text: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Two districts told in one breath are drawn as one: "both ends of Ohio", and never half a name."""
    last: Finding | None = None
    for one in findings:
        if (
            last is not None
            and text[last.end : one.start] == " "
            and all(each.sort == "stated" and _is_district(story, each) for each in (last, one))
        ):
            last = replace(last, end=one.end, words=text[last.start : one.end])
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_district(story: Story, found: Finding) -> bool:
    return isinstance(story.facts.get(found.fact or ""), District)


def beside(story: Story, found: Finding) -> str:
    """What stands beside words that are wrong: what is right, where that is a few words and no sentence."""
    if found.sort != "contradicted" or not found.right or len(found.right) > LONGEST_RIGHT:
        return ""
    return "" if isinstance(story.facts.get(found.fact or ""), Comparison) else found.right
