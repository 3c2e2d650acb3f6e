"""The voices named in an article, sentence by sentence."""

from __future__ import annotations

import pytest

from tui.draft.found import Voice
from tui.draft.intake.page import Page
from tui.draft.people.cast import Cast, cast
from tui.draft.speech.namings import Namings


class Faulty(Cast):
    """A cast that fails when it is asked whom a word means."""

    def refers(self, start: int, end: int) -> tuple[Voice | None, str]:
        raise KeyError(start)


def test_a_fault_in_whom_a_word_means_is_not_taken_for_nobody() -> None:
    page = Page("Ann Hill spoke. She left.")
    known = cast(page)
    voice, _ = Namings(page, known).refers(16, 19)
    assert voice is not None and voice.name == "Ann Hill"
    with pytest.raises(KeyError):
        Namings(page, Faulty(page, known.voices, known.genders)).refers(16, 19)
