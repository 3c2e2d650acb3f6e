"""A place of an answer where somebody is named or meant."""

from __future__ import annotations

from typing import NamedTuple


class Mention(NamedTuple):
    """A place where a speaker is named or meant: code points `start` to `end`.

    `how` is "name", "role" ("the sheriff") or "pronoun". `who` are all who may be meant, where it is not
    sure: "he", "the attorney general"; `speaker_id` is empty then.
    """

    start: int
    end: int
    speaker_id: str
    how: str = "name"
    who: frozenset[str] = frozenset()

    @property
    def may_be(self) -> frozenset[str]:
        """The ids of all who may be meant."""
        return self.who or frozenset((self.speaker_id,))
