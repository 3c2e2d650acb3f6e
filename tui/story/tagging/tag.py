"""A verb of saying in a text, and the text with its quotations masked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Range = tuple[int, int]

MASK = "¤"


class Tag(NamedTuple):
    """A verb of saying: where it stands, where its subject does, and how they stand.

    `subject` is None where nobody is said to say it ("is being described as"). `inverted`: the subject comes
    after ("said Hill"). `weak`: a verb that says something of documents only ("found"). `according`: no
    verb, but "according to". `label`: no verb, but "Hill:" before a quotation.
    """

    verb: Range
    subject: Range | None
    word: str
    inverted: bool = False
    weak: bool = False
    according: bool = False
    label: bool = False

    @property
    def start(self) -> int:
        """Where its words begin."""
        return min(self.verb[0], self.subject[0] if self.subject else self.verb[0])

    @property
    def end(self) -> int:
        """Where its words end."""
        return max(self.verb[1], self.subject[1] if self.subject else self.verb[1])


def mask(text: str, quotes: Sequence[Range]) -> str:
    """The text with every character inside quotation marks as a sign of its own; of the same length.

    The last stop in a quotation is kept, and the white space after it, so that sentences still end there.
    """
    pieces: list[str] = []
    done = 0
    for start, end in quotes:
        pieces.append(text[done:start])
        inside = text[start:end]
        bare = inside.rstrip()
        ends = bare.rstrip("’'\"” ")[-1:]
        last = ends if ends and ends in ".,!?…—–-" else MASK
        if bare:
            blank = inside[len(bare) :]
            pieces.append(MASK * (len(bare) - 1) + last + blank)
        else:
            pieces.append(inside)
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
