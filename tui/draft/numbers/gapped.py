"""The article's own words with a figure left out, where no question of ours is safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.draft.found import Range
from tui.draft.numbers.scene import LONGEST, Scene, Wording, led, squeezed, stands
from tui.numbers.words import compiled

AROUND = 8  # words on either side of the number that a label has
LEAST = 4  # words that must be left around a gap

_WHAT = {"percent": "percentage", "fraction": "fraction", "money": "sum", "magnitude": "word"}
_EDGE_AFTER = r"(?:\s(?:and|or|but|to|of|in|from|a|an|the|by|at|with|for|on|that|as|than)|[\s,;:(“‘—–-])+$"
_MARKS = r",\s(?!\d{4}\b)|[;:—–“”\"()]\s|[“”\"]"
_ATTRIBUTED = r",\s(?:[\w.’'-]+\s){1,6}(?:said|says|reported|show|shows|showed)$"
_OPENING = r"^(?:But|And|So|Meanwhile,|However,|Still,)\s(?=\w)"


def gaps(scene: Scene, locus: Range) -> Iterator[Wording]:
    """Questions with a gap, the fullest first, each with the shortest label that can stand alone."""
    for start, end in _windows(scene, locus):
        words = _with_gap(scene, start, end)
        if words.count(" ") >= LEAST and len(words) <= LONGEST + 40:
            for label in _labels(scene, locus, (start, end)):
                yield Wording(_asked(scene, words), label)
    words = _with_gap(scene, *locus)
    yield Wording(_asked(scene, words), f"“{words}”")


def _windows(scene: Scene, locus: Range) -> Iterator[Range]:
    start, end = scene.body()
    yield start, end
    quote = compiled(r"[“”\"]|—|–|--|;")
    low = max((match.end() for match in quote.finditer(scene.text, start, scene.said[0])), default=start)
    stop = quote.search(scene.text, scene.said[1], end)
    yield low, stop.start() if stop else end
    for begin in scene.starts():
        stop = compiled(_MARKS).search(scene.text, scene.after, end)
        yield begin, stop.start() if stop else end
    yield locus


def _asked(scene: Scene, words: str) -> str:
    what = _WHAT.get(scene.kind, "number")
    if scene.numeral.to is not None:
        what = "range"
    if scene.period and not stands(scene.period, words):
        return f"Which {what} is missing, {led(scene.lowered(scene.period))}: “{words}”?"
    return f"Which {what} is missing: “{words}”?"


def _with_gap(scene: Scene, start: int, end: int) -> str:
    """The words with dots for the number, on one line, with single marks for the quotations in them."""
    low, high = scene.numeral.place
    before, after = scene.text[start:low], scene.text[high:end]
    words = (
        f"{before}…{after}"
        if before[-1:].isspace() or not before or before[-1:] in '(“"‘'
        else f"{before} …{after}"
    )
    words = squeezed(words).replace("“", "‘").replace("”", "’")
    words = re.sub(r"(^|[\s(—–])\"", r"\1‘", words).replace('"', "’")
    words = re.sub(_EDGE_AFTER, "", words.strip(" ,;:")) if not words.rstrip(" ,;:").endswith("…") else words
    if words.count("‘") != words.count("’"):
        words = re.sub(r"(?<!\w)[‘]|[’](?!\w)", "", words)
    words = words.strip(" ,;:").rstrip(".")
    words = re.sub(_OPENING, "", words)
    words = (
        words[: words.rfind("(")].rstrip()
        if words.count("(") > words.count(")") and words.rfind("(") > words.find("…")
        else words
    )
    return words if "‘" in words else re.sub(_ATTRIBUTED, "", words)


def _labels(scene: Scene, locus: Range, window: Range) -> Iterator[str]:
    """The words next to the number, from within its clause if that has enough of them."""
    stop = compiled(_MARKS).search(scene.text, scene.after, window[1])
    clause = (max(next(scene.starts()), window[0]), stop.start() if stop else window[1])
    for start, end in (clause, window, locus):
        before = list(compiled(r"\S+").finditer(scene.text, start, scene.said[0]))[-AROUND:]
        after = list(compiled(r"\S+").finditer(scene.text, scene.said[1], end))[:AROUND]
        first = before[0].start() if before else scene.said[0]
        last = after[-1].end() if after else scene.said[1]
        words = _with_gap(scene, first, last)
        if words.count(" ") >= LEAST or (start, end) == locus:
            words = re.sub(r"^(?:and|but|or|that|which|who|said|with|to)\s(?=[\w‘$£€].*\s\S+\s\S)", "", words)
            yield f"“{words}”"
