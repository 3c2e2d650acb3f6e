"""Whose word it is: stated by the article, claimed, told, promised, or given as a goal."""

from __future__ import annotations

from msgspec import Struct

from tui.quiz.index import Index
from tui.quiz.people import acceptable, names_in, said_elsewhere
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital, possessive
from tui.story.model import Claim, Quote, Speaker

STATED = "Stated by the article"
WORDS = {
    "claimed": "claimed by {}",
    "hearsay": "told to {} by others",
    "promise": "promised by {}",
    "goal": "given as a goal by {}",
}
GUISES = ("claimed", "claimed", "promise", "goal")  # what a statement of the article may be taken for


class Word(Struct, frozen=True, gc=False):
    """Whose word a claim may be, as an option, and why it is not; no why for the right one."""

    text: str
    why: str = ""


def statuses(index: Index, claim: Claim, prompt: str, stream: Stream | None) -> list[Word]:
    """Whose word a claim is, the right answer first; none where that cannot be asked.

    The options are always of one build: one way to say it, by two speakers; told to the first; and stated. So
    which they are tells nothing. What could be defended is never among them: a promise or a goal is
    claimed, too, and what the article states on somebody's word is stated and claimed.
    """
    own, others = index.speaker(claim.by), _others(index, claim, prompt)
    if claim.by is None:
        guise = stream.pick(GUISES) if stream else GUISES[0]
        return [Word(STATED), *_stated_by_none(index, guise, others)] if others else []
    if own is None or claim.status == "stated":
        return []
    name = index.name(own.id)
    stated = Word(STATED, f"The article gives it on the word of {name}.")
    rivals = [_rival(index, claim.status, other) for other in others[:1]]
    if claim.status == "hearsay":
        stated = Word(STATED, f"The article gives it as what {name} has been told.")
        said = _word("claimed", name, f"{capital(name)} has been told so, and does not assert it.")
        return [_word("hearsay", name), said, stated, *rivals]
    told = _word("hearsay", name, f"It is {possessive(name)} own word.")
    return [_word(claim.status, name), told, stated, *rivals]


def _stated_by_none(index: Index, guise: str, speakers: list[Speaker]) -> list[Word]:
    """So said by the first, told to the first, and so said by the second, if there is one."""
    first, *rest = speakers[:2]
    name = index.name(first.id)
    told = _word("hearsay", name, f"The article does not say that {name} was told so.")
    return [_rival(index, guise, first), told, *(_rival(index, guise, other) for other in rest)]


def _rival(index: Index, status: str, speaker: Speaker) -> Word:
    """Somebody whose word it is not; what others were told is not offered for a second time."""
    name = index.name(speaker.id)
    return _word(
        "claimed" if status == "hearsay" else status, name, f"The article does not give it to {name}."
    )


def _word(status: str, name: str, why: str = "") -> Word:
    return Word(capital(WORDS[status].format(name)), why)


def _others(index: Index, claim: Claim, prompt: str) -> list[Speaker]:
    """Others of the article whose word it might seem to be; the one who speaks most first."""
    return index.once(("others who speak", claim.id), lambda: _find_others(index, claim, prompt))


def _find_others(index: Index, claim: Claim, prompt: str) -> list[Speaker]:
    barred = {*acceptable(claim), *said_elsewhere(index, claim), *claim.not_lures}
    spoken: dict[str, int] = {}
    near: list[Claim | Quote] = [*index.near(claim, index.claims), *index.near(claim, index.quotes)]
    for other in near:
        speaker = index.speaker(other.by)
        if (
            speaker is not None
            and other.article == claim.article
            and speaker.sort == "person"
            and speaker.name
        ):
            spoken[speaker.id] = spoken.get(speaker.id, 0) + 1
    ranked = sorted(spoken, key=lambda name: (-spoken[name], name))
    found = [index.speaker(name) for name in ranked if name not in barred]
    return [one for one in found if one is not None and not names_in(index, one, prompt)]
