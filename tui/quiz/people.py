"""Speakers as answers: how they are called, who might be taken for whom, whose word a thing is."""

from __future__ import annotations

from collections.abc import Collection

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, LAST, SECOND, THIRD, Candidate, Pool, pool
from tui.quiz.question import TextKey
from tui.quiz.wording import capital, possessive, stems
from tui.story.model import Claim, Fact, Quote, Role, Speaker

ENOUGH = 60  # names in a story up to which all of them are held against a typed one; beyond it, those like it


def role_title(role: Role) -> str:
    """A role as it is shown, with "former" or "previous" if it is over."""
    title = role.title
    over = role.when != "now" and role.when not in title.casefold()
    return f"{role.when} {title}" if over else title


def roles(speaker: Speaker) -> tuple[str, ...]:
    """The titles of a speaker's roles, as shown."""
    return tuple(role_title(role) for role in speaker.roles)


def who(index: Index, speaker: Speaker) -> str:
    """A speaker in a line that explains: "Janet Mills is named as Maine Attorney General." """
    name = capital(index.name(speaker.id))
    titles = roles(speaker)
    if speaker.sort == "person" and titles and speaker.name:
        return f"{name} is named as {' and '.join(titles)}."
    return ""


def owned(index: Index, speaker_id: str | None) -> str:
    """Whose: "Paul LePage’s", "Jeff Sessions’"."""
    return possessive(index.name(speaker_id))


def attributed(index: Index, line: str, speaker_id: str | None, status: str) -> str:
    """A line that explains, with whose word it is; nothing is added where the article itself states it."""
    name = index.name(speaker_id)
    if not name:
        return f"{line}."
    return (
        f"{line}, according to {name}."
        if status == "stated"
        else f"{line}. {by_line(index, speaker_id, status)}"
    )


def by_line(index: Index, speaker_id: str | None, status: str) -> str:
    """Whose word a figure or a claim is, in a sentence."""
    name = index.name(speaker_id)
    if status == "goal":
        return f"It is a goal, as {name} put it."
    if status == "promise":
        return f"It is {owned(index, speaker_id)} promise."
    if status == "claimed":
        return f"It is {owned(index, speaker_id)} own claim."
    if status == "hearsay":
        return f"It is what {name} has been told, and not {owned(index, speaker_id)} own assertion."
    return f"The article gives it on the word of {name}."


def rivals(index: Index, fact: Fact, right_id: str | None, prompt: str, also: Collection[str]) -> Pool:
    """Speakers who might be taken for the right one, of the same sort first; those who may be right are left out."""
    right = index.speaker(right_id)
    name = capital(index.name(right_id))
    if right is None or not name or names_in(index, right, prompt):
        return pool(name, prompt, [])
    barred = {right.id, *also, *fact.not_lures}
    texts = {index.plain(text) for text in barred}
    lures = []
    for other in (*_named(index, fact.lures), *index.near(right, index.speakers)):
        called = capital(index.name(other.id))
        if other.id in barred or index.plain(called) in texts or akin(right, other):
            continue
        if other.sort == "unnamed" and right.sort != "unnamed" and right.sort != "person":
            continue
        if not names_in(index, other, prompt):
            lures.append(Candidate(called, who(index, other), other.id, _tier(fact, right, other)))
    return pool(name, prompt, lures)


def _named(index: Index, texts: tuple[str, ...]) -> list[Speaker]:
    """The speakers that an author's lures name."""
    wanted = {index.plain(text) for text in texts}
    return (
        [speaker for speaker in index.speakers if index.plain(index.name(speaker.id)) in wanted]
        if wanted
        else []
    )


def _tier(fact: Fact, right: Speaker, other: Speaker) -> int:
    """The best lures: of the same sort, with a role that reads like the right one's, in the same article."""
    if other.sort != right.sort:
        return LAST
    alike = {word for role in roles(right) for word in stems(role)} & {
        word for role in roles(other) for word in stems(role)
    }
    if index_text(fact, other):
        return FIRST
    near = other.article == fact.article
    if isinstance(fact, Speaker):  # asked by the role: the look-alikes come first
        return FIRST if alike else SECOND if near else THIRD
    return FIRST if near else SECOND if alike else THIRD


def index_text(fact: Fact, other: Speaker) -> bool:
    """Whether the author names this speaker as a lure."""
    return other.name in fact.lures or other.id in fact.lures


def akin(one: Speaker, other: Speaker) -> bool:
    """Whether one is named after the other, as a letter after its writer: neither is plainly wrong for the other."""
    if one.sort == other.sort == "person":
        return False
    first, second = names(one), names(other)
    return any(_within(a, b) or _within(b, a) for a in first for b in second)


def _within(short: str, long: str) -> bool:
    words = long.casefold().replace("’s", "").replace("'s", "").split()
    wanted = short.casefold().split()
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def names(speaker: Speaker) -> tuple[str, ...]:
    """All that a speaker is called."""
    return tuple(name for name in (speaker.name, *speaker.aliases) if name)


def names_in(index: Index, speaker: Speaker, text: str) -> bool:
    """Whether a text names the speaker: in full, by an alias, or, a person, by surname."""
    folded = f" {index.plain(text)} "
    wanted = {index.plain(name) for name in names(speaker)}
    if speaker.sort == "person" and speaker.name:
        wanted.add(index.plain(speaker.name).split()[-1])
    return any(f" {name} " in folded or f" {name}s " in folded for name in wanted if name)


def name_key(index: Index, speaker: Speaker, also: Collection[str] = ()) -> TextKey:
    """What a typed name is held against: the speaker's names, and everybody else's."""
    accepted = tuple(name for other in map(index.speaker, also) if other is not None for name in names(other))
    free = {index.plain(name) for name in (*names(speaker), *accepted)}
    others = tuple(
        (name, who(index, other))
        for other in _others(index, speaker)
        if other.id not in also
        for name in names(other)
        if index.plain(name) not in free
    )
    return TextKey(names(speaker), others, accepted)


def _others(index: Index, speaker: Speaker) -> list[Speaker]:
    """Everybody else; in a story of very many, those who stand near or share the beginning of a name."""
    if len(index.speakers) <= ENOUGH:
        return [other for other in index.speakers if other.id != speaker.id]
    if "name starts" not in index.memo:
        starts: dict[str, list[Speaker]] = {}
        for other in index.speakers:
            for word in {word[:3] for name in names(other) for word in index.plain(name).split()}:
                starts.setdefault(word, []).append(other)
        index.memo["name starts"] = starts
    found = {other.id: other for other in index.near(speaker, index.speakers)}
    for word in {word[:3] for name in names(speaker) for word in index.plain(name).split()}:
        found |= {other.id: other for other in index.memo["name starts"].get(word, [])[:ENOUGH]}
    found.pop(speaker.id, None)
    return list(found.values())


def said_elsewhere(index: Index, fact: Quote | Claim) -> frozenset[str]:
    """The speakers of facts that say the same in the same words: they would be right too."""
    if "said" not in index.memo:
        said: dict[str, set[str]] = {}
        for quote in index.quotes:
            for part in quote.parts:
                said.setdefault(index.plain(part), set()).update(acceptable(quote))
        for claim in index.claims:
            said.setdefault(index.plain(claim.says), set()).update(acceptable(claim))
        index.memo["said"] = said
    texts = fact.parts if isinstance(fact, Quote) else (fact.says,)
    return frozenset(name for text in texts for name in index.memo["said"].get(index.plain(text), ()))


def acceptable(fact: Quote | Claim) -> tuple[str, ...]:
    """The ids of all that may be named as the speaker: who said it, the document, and who else is accepted."""
    also = fact.also_accept if isinstance(fact, Quote) else ()
    return tuple(name for name in (fact.by, fact.via, *also) if name)
