"""How well answers in free text are understood: precision and recall for each sort of finding.

`python -m bench.listening` prints both halves of the answers labelled by hand, each apart;
`python -m bench.listening --open` lists what is wrong and what was missed in the open half first, for those
who write rules. The held half is never listed: no rule may be written for it.
"""

from __future__ import annotations

import sys

from bench import listening_cost, listening_planted
from bench.harness import Row, show
from bench.listening_labels import Answer, answers, index
from bench.listening_score import Result
from bench.tally import told
from tui.interview.listen import listen

HALVES = {"open": "open half", "held": "held half"}
AIMS = {"stated": (0.95, 0.9), "contradicted": (0.95, 0.9)}  # precision, recall: issue 5, point 5


def rows() -> list[Row]:
    """The rows of both halves, and what listening costs."""
    return [*_measured(), *listening_cost.rows()]


def _measured() -> list[Row]:
    """What was heard of the answers labelled whole, and of those with one error or none, each half apart."""
    whole = [row for half in HALVES for row in scored(half, measure(half)[0])]
    return [*whole, *(row for half, name in HALVES.items() for row in listening_planted.rows(half, name))]


def measure(half: str) -> tuple[Result, list[str]]:
    """Listen to the answers of a half; gives the scores, and the lines of what is flawed."""
    result, lines = Result(), []
    for story_id, found in answers(half).items():
        for answer in found:
            flaws = result.add(answer, listen(index(story_id), answer.answer), index(story_id).facts)
            lines += _listed(story_id, answer, flaws)
    return result, lines


def _listed(story: str, answer: Answer, flaws: list[str]) -> list[str]:
    if not flaws:
        return []
    head = f"{story} {answer.id} ({answer.kind}) {answer.asked}"
    return [head, f"  {answer.answer}", *(f"    {flaw}" for flaw in flaws), ""]


def scored(half: str, result: Result) -> list[Row]:
    """A measure a row; aims stand beside those that have one."""
    name = f"listening, {HALVES[half]}"
    found = [told(f"{name}: {sort}", score, AIMS.get(sort)) for sort, score in result.scores.items()]
    whole = f"{result.flawless} of {result.answers}"
    return [*found, Row(f"{name}: answers without a flaw", whole, None, aim=False)]


def main(arguments: list[str]) -> int:
    """Print the rows of both halves; with --open those of the open half, and its flaws before them."""
    if arguments not in ([], ["--open"]):
        print(
            "There is only --open: flaws are listed of the open half, the held half is for measuring.",
            file=sys.stderr,
        )
        return 2
    if arguments:
        result, lines = measure("open")
        print(*lines, sep="\n")
        print(*listening_planted.measure("open")[-1], sep="\n")
        show([*scored("open", result), *listening_planted.rows("open", HALVES["open"])])
    else:
        show(_measured())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
