"""Whose union it is, said wrongly: "the teachers' union" where the story has the nurses' one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Term
from tui.text import vocabulary

_TRADES = vocabulary(
    """surgeons doctors teachers firefighters dockworkers nurses teamsters sailors drivers pilots miners
    farmers carpenters electricians janitors physicians police actors"""
)
_UNION = re.compile(r"\b(?P<said>(?P<trade>[a-z]+)(?:[’']s?|s[’'])?\s+union)\b", re.IGNORECASE)
_UNION_OF = re.compile(r"\b(?P<said>union\s+of\s+(?:the\s+)?(?P<trade>[a-z]+))\b", re.IGNORECASE)

# What is a union, and not the union's: neither "the union’s hall" nor "Union Station".
_HEAD = re.compile(
    r"\bunion\b(?=$|[\s]*[,;:.()]|\s+(?:local|no\.?|of|in|at|on|to|from|for|with|by|which|who|whose|whom)\b)",
    re.IGNORECASE,
)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each union that is said to be of people of whom the story's one union is not."""
    story: tuple[Term, frozenset[str]] | None = known.once(("ear", "unions"), lambda: _union(known))
    if story is None:
        return
    term, own = story
    for pattern in (_UNION, _UNION_OF):
        for match in pattern.finditer(said.text):
            trade = match["trade"].lower()
            start, end = match.span("said")
            if trade not in _TRADES or trade in own or not said.holds(start) or inside(said.negated, start):
                continue
            why = f"{term.name}: {term.meaning}."
            yield heard(said, known, (start, end), "contradicted", term.id, term.name, why)


def _union(known: Index) -> tuple[Term, frozenset[str]] | None:
    """The one union that a story has, and the words of its articles that stand before "union"."""
    parts = ((term, (term.name, term.meaning.split(" that ")[0])) for term in known.terms)
    unions = [term for term, texts in parts if any(_HEAD.search(text) for text in texts)]
    if len(unions) != 1:
        return None
    texts = (unions[0].name, unions[0].meaning, *unions[0].aliases, *unions[0].evidence)
    words = {word for text in texts for word in keys(text)}
    words |= {
        match["trade"].lower() for text in known.story.texts.values() for match in _UNION.finditer(text)
    }
    return unions[0], frozenset(words)
