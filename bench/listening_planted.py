"""Whether one planted error in an answer is heard, and whether answers without any are left in peace.

Each answer has exactly one thing that contradicts the story, or none; who wrote them did not know the rules.
An error is heard where a contradiction stands on its words, at least in part. What else is called wrong in
such an answer is not counted: a second thing may follow from the first.
"""

from __future__ import annotations

from msgspec import Struct, json

from bench.harness import ROOT, Row
from bench.listening_labels import index
from bench.tally import Score, told
from tui.interview.listen import listen

PLANTED = ROOT / "tests" / "listening" / "planted"


class Planted(Struct, frozen=True, forbid_unknown_fields=True):
    """An answer; `wrong` are its words that contradict one of some facts, None where nothing does.

    `right` is what the story has in their place.
    """

    id: str
    kind: str
    answer: str
    wrong: str | None = None
    facts: tuple[str, ...] = ()
    right: str | None = None


def planted(half: str) -> dict[str, list[Planted]]:
    """The answers of "open" or "held" by the id of their story; ValidationError for other files."""
    files = sorted((PLANTED / half).glob("*.json"))
    return {file.stem: json.decode(file.read_bytes(), type=list[Planted]) for file in files}


def measure(half: str) -> tuple[Score, Score, list[str]]:
    """Errors heard, and answers left in peace; and the lines of what was not."""
    heard, peace, lines = Score(), Score(), list[str]()
    for story_id, found in planted(half).items():
        for one in found:
            alarms = [each for each in listen(index(story_id), one.answer) if each.sort == "contradicted"]
            if one.wrong is None:
                peace.found(one.id, not alarms)
                lines += [f"{one.id} alarm: “{each.words}” ({each.why}) in: {one.answer}" for each in alarms]
                continue
            start = one.answer.index(one.wrong)
            hit = any(each.start < start + len(one.wrong) and start < each.end for each in alarms)
            heard.found(one.id, hit)
            lines += [] if hit else [f"{one.id} not heard: “{one.wrong}” ({one.right}) in: {one.answer}"]
    return heard, peace, lines


def rows(half: str, name: str) -> list[Row]:
    """Two rows: of the answers with an error, and of those without one."""
    heard, peace, _ = measure(half)
    return [
        told(f"listening, {name}: one planted error heard", heard),
        told(f"listening, {name}: right answers without an alarm", peace),
    ]
