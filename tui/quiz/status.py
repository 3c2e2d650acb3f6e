"""Whose word it is: stated by the article, claimed, told, promised, or given as a goal."""

from __future__ import annotations

from tui.quiz.index import Index
from tui.quiz.people import acceptable, names_in, said_elsewhere
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital
from tui.story.model import Claim, Quote, Speaker

STATED = "Stated by the article"
WORDS = {
    "claimed": "claimed by {}",
    "hearsay": "told to {} by others",
    "promise": "promised by {}",
    "goal": "given as a goal by {}",
}
GUISES = ("claimed", "claimed", "promise", "goal")  # what a statement of the article may be taken for


def statuses(index: Index, claim: Claim, prompt: str, stream: Stream | None) -> list[str]:
    """Whose word a claim is, the right answer first; none where that cannot be asked.

    The options are always of one build: one way to say it, by two speakers; told to the first; and stated. So
    which they are tells nothing. What could be defended is never among them: a promise or a goal is
    claimed, too, and what the article states on somebody's word is stated and claimed.
    """
    own, others = index.speaker(claim.by), _others(index, claim, prompt)
    if claim.by is None:
        guise = stream.pick(GUISES) if stream else GUISES[0]
        return [STATED, *_build(index, guise, others)] if others else []
    if own is None or claim.status == "stated":
        return []
    guise = "claimed" if claim.status == "hearsay" else claim.status
    said, told, *rivals = _build(index, guise, [own, *others])
    return [told, said, STATED, *rivals] if claim.status == "hearsay" else [said, told, STATED, *rivals]


def _build(index: Index, guise: str, speakers: list[Speaker]) -> list[str]:
    """So said by the first, told to the first, and so said by the second, if there is one."""
    first, *rest = [index.name(speaker.id) for speaker in speakers[:2]]
    texts = [WORDS[guise].format(first), WORDS["hearsay"].format(first)]
    return [capital(text) for text in (*texts, *(WORDS[guise].format(name) for name in rest))]


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
