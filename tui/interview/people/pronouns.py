"""Who "he" and "she" are: those named before who can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.interview.answer.mention import Mention
from tui.interview.answer.phrases import Token
from tui.interview.answer.said import Said
from tui.interview.known.called import People
from tui.text import vocabulary

_SUBJECTS = vocabulary("he she his her him hers himself herself hes shes")
_HE = vocabulary("he his him himself hes")
_IS = vocabulary("hes shes")  # "he's", as it is typed: the "he" of it is meant
# Somebody who does something before anybody is named; "she is the mayor" is the mayor.
_BEFORE_ALL = {
    who: re.compile(rf"\b{who}\b(?!['’]s\b|\s+(?:is|was)\b)", re.IGNORECASE) for who in ("he", "she")
}
# Before somebody named beside who does it: "in a letter to Sessions he ...", "before Sessions, he ...".
_BESIDE = re.compile(
    r"\b(?:to|before|after|since|than|like|unlike|for|with|succeed\w{0,3}|preced\w{0,3}|replac\w{0,3}|follow\w{0,3})\s+"
    r"(?:the\s+)?(?:[\w.]+\s+){0,2}$",
    re.IGNORECASE,
)
_BACK = 3  # sentences back in which a pronoun's person is looked for
_LAST = 8  # mentions back


def he_or_she(
    said: Said, who: People, found: Sequence[Mention], token: Token, about: str = ""
) -> Mention | None:
    """Whom a pronoun means, of those mentioned before it; None for another word, or where it is nobody.

    `about` is who the question was about, whom it means where nobody is named before it.
    """
    if token.key not in _SUBJECTS:
        return None
    if token.key in _IS and said.text[token.start : token.end].isalpha():
        token = token._replace(end=token.end - 1)
    wanted = "he" if token.key in _HE else "she"
    low = said.sentence(token.start)[0]
    aside: list[Mention] = []
    for _ in range(_BACK):
        here = [
            one
            for one in _before(found, low, token.start)
            if _can_be(who, one, wanted) and not _was_called_otherwise(said, found, one, wanted)
        ]
        if here and all(_BESIDE.search(said.text, max(low, one.start - 40), one.start) for one in here):
            aside += (
                here  # "Lynch, who was it before Sessions, ... he": whoever was spoken of before may be meant
            )
            here = []
        if here:
            here += aside
            if _BEFORE_ALL[wanted].search(said.text, low, here[0].start):
                return None  # "She asked the mayor ..., and she ...": whoever was meant first
            meant = frozenset[str]().union(*(one.may_be for one in here))
            sure = here[0].speaker_id if len(meant) == 1 else ""
            return Mention(token.start, token.end, sure, "pronoun", meant)
        if not low:
            break
        low = said.sentence(low - 1)[0] if said.sentence(low - 1)[0] < low else 0
    asked = Mention(token.start, token.end, about, "pronoun", frozenset((about,)))
    if aside:
        may_be = frozenset[str]().union(*(one.may_be for one in aside)) | ({about} if about else set())
        return Mention(token.start, token.end, "", "pronoun", may_be) if about else None
    return asked if about and not found and _can_be(who, asked, wanted) else None


def _before(found: Sequence[Mention], low: int, high: int) -> list[Mention]:
    """The last few mentions between two places: "she" may be who "she" was before, or one named since."""
    here = [one for one in found[-_LAST:] if low <= one.start < high]
    named = any(one.how != "pronoun" for one in here)
    return here if named or high <= low else []


def _was_called_otherwise(said: Said, found: Sequence[Mention], one: Mention, wanted: str) -> bool:
    """Whether who may be meant is plainly a "he" before, where "she" is wanted, or the other way round."""
    other = [each for each in found[-_LAST:] if each.how == "pronoun" and each.speaker_id in one.may_be]
    return len(one.may_be) == 1 and any(
        (said.text[each.start : each.end].lower() in _HE) != (wanted == "he") for each in other
    )


def _can_be(who: People, one: Mention, wanted: str) -> bool:
    persons = [each for each in one.may_be if who.speakers[each].sort == "person"]
    return any(who.gender(each) in ("", wanted) for each in persons)
