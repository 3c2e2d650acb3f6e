"""How a claim is told after its speaker's name."""

from __future__ import annotations

from tui.story.model import Claim, Speaker


def of_oneself(claim: Claim, speaker: object) -> str:
    """What a claim says of its own speaker, without the name: "is committed to ..."; else "".

    So that "Jeff Sessions: is committed to ..." need not name him twice, nor guess a pronoun. Not for
    hearsay, which is what others said.
    """
    if not isinstance(speaker, Speaker) or claim.status == "hearsay":
        return ""
    names = [name for name in (speaker.name, *speaker.aliases) if name]
    if speaker.sort == "person" and speaker.name:
        names.append(speaker.name.split()[-1])
    for name in sorted(names, key=len, reverse=True):
        rest = claim.says.removeprefix(f"{name} ")
        if rest != claim.says:
            return rest
    return ""
