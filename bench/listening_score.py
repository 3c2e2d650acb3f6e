"""What is right, wrong and missed among the findings in an answer, held against its labels.

A finding meets a label if they are of one sort, the label has its fact, and their words overlap by half of
the shorter of the two at least. A label is met once for each fact it allows. Whatever overlaps a disputable
label counts neither way, and such a label is nothing to be missed; a person, place or term that is named
again is no finding of its own. Of what is found and labelled as contradicted it is counted apart whether what
is said to be right is so; but not of changes, as "it fell by 29" may be said in many ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from bench.listening_labels import Answer, Label
from bench.tally import Score
from tui.interview.finding import Finding, Sort
from tui.numbers import find_numbers
from tui.quiz.wording import stems
from tui.story.model import Comparison, District, Fact, Speaker, Term

HALF = 2  # so many times what is shared must be as long as the shorter one
SORTS: tuple[Sort, ...] = get_args(Sort)
HEDGES = "hedges noticed"  # of what was found rightly
CORRECTIONS = "corrections right"  # of the contradictions found rightly whose label says what is right


def _scores() -> dict[str, Score]:
    return {name: Score() for name in (*SORTS, HEDGES, CORRECTIONS)}


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
                    self._corrected(answer, finding, label, facts, lines)
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

    def _corrected(
        self, answer: Answer, finding: Finding, label: Label, facts: Mapping[str, Fact], lines: list[str]
    ) -> None:
        if not label.right or isinstance(facts.get(finding.fact or ""), Comparison):
            return
        right = corrects(finding.right or "", label.right)
        line = f"wrong correction: “{label.words}” → “{finding.right or ''}”, not “{label.right}”"
        self.scores[CORRECTIONS].found(f"{answer.id}: {line}", right)
        lines += [] if right else [line]


def meets(answer: Answer, finding: Finding, met: Mapping[int, set[str | None]]) -> int | None:
    """The place of the label that a finding meets, of several that with most words in common; else None."""
    found = [
        (shared, -place)
        for place, label in enumerate(answer.labels)
        if (shared := overlap(answer, place, finding)) > 0
        and HALF * shared >= min(len(label.words), finding.end - finding.start)
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
    return any(
        end <= finding.start and finding.fact in label.facts
        for label, (_, end) in zip(answer.labels, answer.spans, strict=True)
    )


def corrects(right: str, wanted: str) -> bool:
    """Whether what is said to be right and what should be agree: in a number, or in half their telling words.

    "418 deaths" is 418, "seven" is 7 and "Mills" is Janet Mills; "481" is none of them.
    """
    numbers = [{one.value for one in find_numbers(text)} for text in (right, wanted)]
    if numbers[1]:
        return not numbers[0].isdisjoint(numbers[1])
    has, wants = stems(right), stems(wanted)
    return bool(has) and HALF * len(has & wants) >= min(len(has), len(wants))


def _allowed(label: Label) -> str:
    return " or ".join(fact or "-" for fact in label.facts)
