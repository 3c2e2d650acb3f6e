"""Terms and claims: a term's name read in its evidence; hearsay told as hearsay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.reading import has
from tui.story.model import Claim, Term
from tui.story.problem import Problem, shown

_HEARD = re.compile(
    r"\b(?:told|heard|hears?|rumou?rs?|reportedly|understands?|informed|learned)\b", re.IGNORECASE
)


def rule(case: Case) -> Iterator[Problem]:
    """Every term, and every claim's status."""
    for term in case.story.of(Term):
        texts = case.words(term)
        if texts and not any(has(text, term.name) for text in texts):
            message = f"{shown(term.name)} does not stand in the evidence"
            yield case.fail(term, ("name",), "term.name", message, "write the name as the article has it")
    for claim in case.story.of(Claim):
        if claim.status != "stated" and claim.by is None:
            message = f"a claim of status “{claim.status}” is somebody’s"
            yield case.fail(claim, ("status",), "claim.by", message, "add `by`, or write status = “stated”")
        if claim.status == "stated" and claim.by is not None:
            message = "what the article states itself has no `by`"
            yield case.fail(claim, ("status",), "claim.stated", message, "mend the status, or take `by` out")
        if claim.status == "hearsay" and not any(_HEARD.search(text) for text in case.words(claim)):
            message = "no evidence says that this was told or heard"
            yield case.fail(claim, ("status",), "claim.hearsay", message, "cite “told”, or mend the status")
