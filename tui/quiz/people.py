"""Speakers as answers: how they are called, who might be taken for whom, whose word a thing is."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, LAST, NOTHING, SECOND, THIRD, Candidate, Pool, pool
from tui.quiz.question import TextKey
from tui.quiz.wording import capital, folded, possessive, stems
from tui.story.model import Claim, Fact, Quote, Role, Speaker

ENOUGH = 40  # names in a story up to which all are held against a typed one; beyond it, those like it
ALIKE = 12  # of them, by the beginning of a surname


class Person(Struct, frozen=True, gc=False):
    """A speaker, read once: as an option, as a line that explains, and by all the names that betray."""

    called: str
    who: str
    titles: tuple[str, ...]  # of the roles, as options
    stems: frozenset[str]
    marks: tuple[str, ...]  # folded names between spaces, a person's surname among them


def person(index: Index, speaker: Speaker) -> Person:
    """What there is to know of a speaker as an answer."""
    key = ("person", speaker.id)
    found: Person | None = index.memo.get(key)
    if found is None:
        found = index.memo[key] = _person(index, speaker)
    return found


def _person(index: Index, speaker: Speaker) -> Person:
    name, titles = capital(index.name(speaker.id)), roles(speaker)
    known = speaker.sort == "person" and speaker.name and titles
    wanted = {index.plain(each) for each in names(speaker)} - {""}
    if speaker.sort == "person" and speaker.name:
        wanted.add(index.plain(speaker.name).split(" ")[-1])
    return Person(
        called=name,
        who=f"{name} is named as {' and '.join(map(placed, speaker.roles))}." if known else "",
        titles=tuple([capital(title) for title in titles]),
        stems=frozenset(word for title in titles for word in stems(title)),
        marks=tuple(mark for each in sorted(wanted) if each for mark in (f" {each} ", f" {each}s ")),
    )


def role_title(role: Role) -> str:
    """A role as it is shown, with "former" or "previous" if it is over."""
    over = role.when != "now" and role.when not in role.title.casefold()
    return f"{role.when} {role.title}" if over else role.title


def placed(role: Role) -> str:
    """A role within a sentence: an office stands alone, "the former U.S. senator" has its article."""
    title = role_title(role)
    first = title.partition(" ")[0].casefold()
    return f"the {title}" if role.when != "now" and first not in ("a", "an", "the") else title


def roles(speaker: Speaker) -> tuple[str, ...]:
    """The titles of a speaker's roles, as shown."""
    return tuple(role_title(role) for role in speaker.roles)


def who(index: Index, speaker: Speaker) -> str:
    """A person in a line that explains: "Janet Mills is named as Maine Attorney General." """
    return person(index, speaker).who


def owned(index: Index, speaker_id: str | None) -> str:
    """Whose words: "Paul LePage’s words", "the words of the statement"."""
    speaker, name = index.speaker(speaker_id), index.name(speaker_id)
    person_ = speaker is not None and speaker.sort == "person"
    return f"{possessive(name)} words" if person_ else f"the words of {name}"


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
        return f"It is {possessive(name)} promise."
    if status == "claimed":
        return f"It is {possessive(name)} own claim."
    if status == "hearsay":
        return f"{capital(name)} has been told so by others, and does not assert it."
    return f"The article gives it on the word of {name}."


def rivals(index: Index, fact: Fact, right_id: str | None, prompt: str, also: Collection[str]) -> Pool:
    """Speakers who might be taken for the right one; those who may be right too are left out."""
    right = index.speaker(right_id)
    if right is None or not index.name(right_id):
        return NOTHING
    own, asked = person(index, right), f" {index.plain(prompt)} "
    if _named_in(own, asked):
        return NOTHING
    barred = {right.id, *also, *fact.not_lures}
    texts = {index.plain(text) for text in (own.called, *map(index.name, also), *fact.not_lures)}
    lures = []
    for other in (*_authors(index, fact), *index.near(right, index.speakers)):
        if (
            other.id in barred
            or akin(right, other)
            or (other.sort == "unnamed" != right.sort and right.sort != "person")
        ):
            continue
        theirs = person(index, other)
        if not _named_in(theirs, asked) and index.plain(theirs.called) not in texts:
            lures.append(
                Candidate(theirs.called, theirs.who, other.id, _tier(fact, right, own, other, theirs))
            )
    return pool(index, own.called, prompt, lures)


def _authors(index: Index, fact: Fact) -> list[Speaker]:
    """The speakers that an author's lures name."""
    if not fact.lures:
        return []
    wanted = {folded(text) for text in fact.lures}
    return [one for one in index.speakers if folded(index.name(one.id)) in wanted or one.id in fact.lures]


def _tier(fact: Fact, right: Speaker, own: Person, other: Speaker, theirs: Person) -> int:
    """The best lures: the author's, then of the same sort and article, and with a role that reads alike."""
    if other.sort != right.sort:
        return LAST
    if fact.lures and (other.name in fact.lures or other.id in fact.lures):
        return FIRST
    near, alike = other.article == fact.article, not own.stems.isdisjoint(theirs.stems)
    if isinstance(fact, Speaker):  # asked by the role: the look-alikes come first
        return FIRST if alike else SECOND if near else THIRD
    return FIRST if near else SECOND if alike else THIRD


def namesakes(index: Index, speaker: Speaker) -> list[Speaker]:
    """All speakers of that name, the speaker among them: an article may bring somebody in again."""
    called = index.once("namesakes", lambda: _by_name(index))
    return called.get(index.plain(index.name(speaker.id)), [speaker])


def _by_name(index: Index) -> dict[str, list[Speaker]]:
    found: dict[str, list[Speaker]] = {}
    for speaker in index.speakers:
        found.setdefault(index.plain(index.name(speaker.id)), []).append(speaker)
    return found


def akin(one: Speaker, other: Speaker) -> bool:
    """Whether one is named after the other, as a letter after its writer: neither is plainly wrong then."""
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
    return _named_in(person(index, speaker), f" {index.plain(text)} ")


def _named_in(one: Person, text: str) -> bool:
    return any(mark in text for mark in one.marks)


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
    """Everybody else; in a story of very many, those who stand near or share the beginning of a surname."""
    if len(index.speakers) <= ENOUGH:
        return [other for other in index.speakers if other.id != speaker.id]
    starts = index.once("name starts", lambda: _starts(index))
    found = {other.id: other for other in index.near(speaker, index.speakers)}
    for word in _beginnings(speaker):
        found |= {other.id: other for other in starts.get(word, ())}
    found.pop(speaker.id, None)
    return list(found.values())


def _starts(index: Index) -> dict[str, list[Speaker]]:
    """Speakers by how the last word of a name begins, a bounded number each."""
    starts: dict[str, list[Speaker]] = {}
    for other in index.speakers:
        for word in _beginnings(other):
            alike = starts.setdefault(word, [])
            if len(alike) < ALIKE:
                alike.append(other)
    return starts


def _beginnings(speaker: Speaker) -> set[str]:
    return {folded(name).split(" ")[-1][:4] for name in names(speaker)}


def said_elsewhere(index: Index, fact: Quote | Claim) -> frozenset[str]:
    """The speakers of facts that say the same in the same words: they would be right too."""
    said = index.once("said", lambda: _said(index))
    texts = fact.parts if isinstance(fact, Quote) else (fact.says,)
    return frozenset(name for text in texts for name in said.get(index.plain(text), ()))


def _said(index: Index) -> dict[str, set[str]]:
    """Who may be named for each text that is quoted or claimed."""
    said: dict[str, set[str]] = {}
    for quote in index.quotes:
        for part in quote.parts:
            said.setdefault(index.plain(part), set()).update(acceptable(quote))
    for claim in index.claims:
        said.setdefault(index.plain(claim.says), set()).update(acceptable(claim))
    return said


def acceptable(fact: Quote | Claim) -> tuple[str, ...]:
    """The ids of all that may be named as the speaker: who said it, its document, who else is accepted."""
    also = fact.also_accept if isinstance(fact, Quote) else ()
    return tuple(name for name in (fact.by, fact.via, *also) if name)
