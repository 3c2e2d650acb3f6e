"""One answer held against two stories: what was worked out for the one is not taken for the other."""

from __future__ import annotations

from test_listen_persons import index

from tui.interview.answer.said import Said
from tui.interview.finding import Finding
from tui.interview.listen import EARS
from tui.quiz.index import Index

NOBODY = frozenset[str]()
ANSWER = (
    "The federal office handled 46 cases last year, up from 38, Mills said. "
    "Fallow said the port would lose 41 ships in 2024, down 12 on the year before. "
    "Caswell said the state has 215 beds, and the merger would cost the hospital its doctors. "
    "It's from Green Ledger, the accountants. The Ellery Ferry Company belongs to the city."
)


def _heard(said: Said, known: Index) -> list[Finding]:
    return [found for ear in EARS for found in ear(said, known, NOBODY)]


def test_what_was_worked_out_for_one_story_is_not_taken_for_another() -> None:
    stories = [index(name) for name in ("harbor-strike", "hospital-merger", "maine-opioid-crackdown")]
    alone = [_heard(Said(ANSWER), story) for story in stories]
    assert all(alone)
    said = Said(ANSWER)
    assert [_heard(said, story) for story in stories] == alone
