"""`readback listen STORY FILE`: hold a statement that somebody has written against a story."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.cli.errors import WrongUse
from tui.cli.opening import broken, library, opened
from tui.cli.options import Options
from tui.cli.output import WANTING, WELL, json_lines, lines, say
from tui.interview.finding import Finding, Sort
from tui.quiz.asjson import evidence
from tui.quiz.index import Index
from tui.safe import one_line
from tui.story.source import Unreadable
from tui.trainer.statement import Statement, backing, held, read_file, read_stream

if TYPE_CHECKING:
    from tui.draft.intake.take import Taken

STDIN = "-"
_LINE_END = re.compile(r"\r\n|\n|\r")
_HEADS: dict[Sort, str] = {"contradicted": "", "loose": "said loosely: ", "unsupported": "not in the story: "}


def run(options: Options) -> int:
    """Tell what the statement says of the story; WANTING where something contradicts it.

    Whatever keeps it from being held against the story is wrong use, so that WANTING means one thing only.
    """
    loaded = opened(library(options), options.story)
    if loaded.story is None:
        raise WrongUse(broken(loaded))
    index = Index(loaded.story)
    try:
        read = _read(options.file or STDIN)
    except Unreadable as why:
        raise WrongUse(f"{why.message}; {why.mend}.") from None
    found = held(index, read)
    for note in found.notes:
        say(f"readback: {options.file}: {note}.")
    if options.json:
        json_lines(as_dict(index, one) for one in found.findings)
    else:
        lines(_told(index, found, options.file or STDIN))
    return WANTING if found.of("contradicted") else WELL


def as_dict(index: Index, finding: Finding) -> dict[str, Any]:
    """A finding as `--json` prints it: `start` and `end` are code points into the text of the file."""
    return {
        "start": finding.start,
        "end": finding.end,
        "words": finding.words,
        "finding": finding.sort,
        "fact": finding.fact,
        "right": finding.right,
        "why": finding.why,
        "evidence": [evidence(index.story, span) for span in finding.evidence],
    }


def _read(name: str) -> Taken:
    """The text of a file, or of standard input where that is what is named."""
    if name != STDIN:
        return read_file(Path(name))
    if sys.stdin is None:
        raise WrongUse("there is no standard input to read.")
    return read_stream(sys.stdin.buffer, "standard input")


def _told(index: Index, found: Statement, name: str) -> Iterator[str]:
    """The findings that a reader must look at, those that contradict first; how many there are of each."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(found.text))]
    shown = "standard input" if name == STDIN else name
    for sort, head in _HEADS.items():
        for one in found.of(sort):
            line = bisect_right(starts, one.start)
            place = f"{shown}:{line}:{one.start - starts[line - 1] + 1}"
            yield f"{place}: {head}{'; '.join(_parts(index, one))}"
    yield _summary(found)


def _parts(index: Index, finding: Finding) -> Iterator[str]:
    """The words, what the story has in their place and why, and the sentence of the article."""
    yield f"“{one_line(finding.words)}”"
    why = one_line(finding.why).rstrip(".")
    if finding.right:
        yield f"the story has “{one_line(finding.right)}”{f' ({why})' if why else ''}"
    elif why:
        yield why
    span = backing(index, finding)
    if span is not None:
        source = index.story.article(span.article).source
        yield f"{source}: “{one_line(index.story.text(span)).strip()}”"


def _summary(found: Statement) -> str:
    if not found.findings:
        return "Nothing in it is a fact of the story, and nothing contradicts one."
    counts = [
        (len(found.of("contradicted")), "contradicted"),
        (len(found.of("loose")), "said loosely"),
        (len(found.of("unsupported")), "not in the story"),
        (len(found.of("stated")), "stated as the story has it"),
    ]
    return f"{', '.join(f'{count:,} {what}' for count, what in counts)}."
