"""What a kind's module hands to `make`: a question but for what all questions share."""

from __future__ import annotations

from msgspec import Struct

from tui.quiz.question import Form, Key, Option
from tui.story.evidence import Span


class Offer(Struct, frozen=True, gc=False):
    """An aspect of a fact that can be asked, in which forms, and how it is called without its answer."""

    aspect: str
    primary: bool
    forms: tuple[Form, ...]
    label: str


class Rendered(Struct, frozen=True, gc=False):
    """The words and the key of a question. `cite` is empty where the question is about the whole story."""

    prompt: str
    key: Key
    right: tuple[str, ...]
    explanation: str
    evidence: tuple[Span, ...]
    cite: str
    options: tuple[Option, ...] = ()
    rows: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    accepts: tuple[str, ...] = ()
    unit: str = ""
