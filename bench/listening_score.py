"""What is right, wrong and missed among the findings in an answer, held against its labels.

A finding meets a label if they are of one sort, the label has its fact, and their words overlap. A label
is met once for each fact it allows. Whatever overlaps a disputable label counts neither way, and such a
label is nothing to be missed; a person, place or term that is named again is no finding of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from bench.listening_labels import Answer, Label
from bench.tally import Score
from tui.interview.finding import Finding, Sort
from tui.story.model import District, Fact, Speaker, Term

SORTS: tuple[Sort, ...] = get_args(Sort)
HEDGES = "hedges noticed"  # of what was found rightly


def _scores() -> dict[str, Score]:
    return {name: Score() for name in (*SORTS, HEDGES)}


@dataclass
class Result:
    """The scores of some answers together, by the sort of finding."""

    answers: int = 0
    flawless: int = 0
    scores: dict[str, Score] = field(default_factory=_scores)

    def add(self, answer: Answer, findings: Iterable[Finding], facts: Mapping[str, Fact]) -> list[str]:
        """Count the findings in one answer; gives what is wrong and what was missed, a line each."""
        lines: list[str] = []
        met: dict[int, set[str | None]] = {}
        for finding in findings:
            place = meets(answer, finding, met)
            if place is not None:
                label = answer.labels[place]
                met.setdefault(place, set()).add(finding.fact)
                if not label.disputable:
                    self._right(answer, finding, label, lines)
            elif not (disputable(answer, finding) or again(answer, finding, facts)):
                line = f"wrong {finding.sort}: “{finding.words}” {finding.fact or '-'} ({finding.why})"
                self.scores[finding.sort].drafted(f"{answer.id}: {line}", False)
                lines.append(line)
        for place, label in enumerate(answer.labels):
            if not label.disputable:
                line = f"missed {label.finding}: “{label.words}” {_allowed(label)}"
                self.scores[label.finding].found(f"{answer.id}: {line}", place in met)
                lines += [line] if place not in met else []
        self.answers += 1
        self.flawless += not lines
        return lines

    def _right(self, answer: Answer, finding: Finding, label: Label, lines: list[str]) -> None:
        self.scores[finding.sort].drafted("", True)
        if label.hedged:
            self.scores[HEDGES].found(f"{answer.id}: “{label.words}” is hedged", finding.hedged)
        if finding.hedged:
            self.scores[HEDGES].drafted(f"{answer.id}: “{label.words}” is not hedged", label.hedged)
        if finding.hedged != label.hedged:
            lines.append(f"{'not ' * finding.hedged}hedged: “{label.words}”")


def meets(answer: Answer, finding: Finding, met: Mapping[int, set[str | None]]) -> int | None:
    """The place of the label that a finding meets, of several that with most words in common; else None."""
    found = [
        (shared, -place)
        for place, label in enumerate(answer.labels)
        if (shared := overlap(answer, place, finding)) > 0
        and label.finding == finding.sort
        and finding.fact in label.facts
        and finding.fact not in met.get(place, ())
    ]
    return -max(found)[1] if found else None


def overlap(answer: Answer, place: int, finding: Finding) -> int:
    """How many characters a finding and the label at `place` have in common; 0 or less if none."""
    start, end = answer.spans[place]
    return min(end, finding.end) - max(start, finding.start)


def disputable(answer: Answer, finding: Finding) -> bool:
    """Whether a finding stands where a label is disputable."""
    return any(
        label.disputable and overlap(answer, place, finding) > 0 for place, label in enumerate(answer.labels)
    )


def again(answer: Answer, finding: Finding, facts: Mapping[str, Fact]) -> bool:
    """Whether a finding only names again whom, or what place or term, an earlier label has."""
    named = facts.get(finding.fact or "")
    if finding.sort != "stated" or not isinstance(named, Speaker | District | Term):
        return False
    if any(overlap(answer, place, finding) > 0 for place in range(len(answer.labels))):
        return False
    words = finding.words.casefold()
    return any(
        end <= finding.start and (finding.fact in label.facts or words in label.words.casefold())
        for label, (_, end) in zip(answer.labels, answer.spans, strict=True)
    )


def _allowed(label: Label) -> str:
    return " or ".join(fact or "-" for fact in label.facts)
