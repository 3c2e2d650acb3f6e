"""What the graders of typed answers share: a judgement, and the names of a text key."""

from __future__ import annotations

from tui.quiz.question import Finding, Outcome, TextKey

Judged = tuple[float, tuple[Finding, ...]]


def right(said: str, note: str = "") -> Judged:
    """A right answer."""
    return 1.0, (Finding(Outcome.RIGHT, said, note),)


def half(said: str, why: str) -> Judged:
    """A right answer that is said wrongly, told apart from a wrong one: a half."""
    return 0.5, (Finding(Outcome.PART, said, why),)


def wrong(said: str, why: str = "") -> Judged:
    """A wrong answer, and why."""
    return 0.0, (Finding(Outcome.WRONG, said, why),)


def candidates(key: TextKey) -> tuple[str, ...]:
    """All the texts that a key takes."""
    return key.right + key.accepted


def what_it_is(name: str, what: str) -> str:
    """Who or what another name of the story is, as a sentence."""
    if what.endswith((".", "!", "?")):
        return what
    return sentence(f"{name} is {what}." if what else f"{name} is another name of the story.")


def sentence(text: str) -> str:
    """`text` with a capital at its start."""
    return text[:1].upper() + text[1:]
