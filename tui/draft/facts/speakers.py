"""Who speaks in a story: the voices of its articles, those of one name as one speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from tui.draft.facts.evidence import Words, several, verbatim
from tui.draft.facts.suspects import doubted_role, is_broken, is_thing
from tui.draft.facts.wording import reviewed
from tui.draft.finds import Finds
from tui.draft.found import Held, Range, Said, Voice
from tui.draft.ids import Ids, slug
from tui.story.model import FigureStatus, Role, Speaker, SpeakerKind
from tui.text import fold, vocabulary

MOST = 64  # texts of evidence of one speaker: what the format takes
_BEFORE = re.compile(r"(?:\S+\s+){1,5}[“\"‘„«]?$")
_DETERMINERS = vocabulary("a an the one another his her their its")
NOBODY = "nobody who is named"
LOST = "whose word is this? The words that say so could not be read as a name"


@dataclass
class _Entry:
    """A speaker in the making; `known` is one that stood in the story's files before."""

    id: str
    article: str
    kind: SpeakerKind
    name: str
    aliases: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    party: str = ""
    doubt: str = ""
    known: bool = False


class Speakers:
    """The speakers of a whole story, article by article."""

    def __init__(self, ids: Ids, known: Iterable[Speaker] = ()) -> None:
        """`known` are speakers that are there already: they are named by what is new, and never changed."""
        self._ids = ids
        self._entries: dict[str, _Entry] = {}
        self._keys: dict[tuple[str, str], str] = {}  # article and the voice's key: the speaker's id
        self._measures: dict[tuple[str, str], str] = {}
        self._used: set[str] = set()
        self._silent: set[str] = set()
        for speaker in known:
            self._entries[speaker.id] = _Entry(
                speaker.id,
                speaker.article,
                speaker.sort,
                speaker.name,
                list(speaker.aliases),
                list(speaker.evidence),
                list(speaker.roles),
                known=True,
            )

    def introduce(self, article: str, finds: Finds, words: Words) -> None:
        """Take in the voices of an article; words that are no name by their brackets are none."""
        for voice in finds.voices:
            if is_broken(voice.name):
                continue
            if voice.kind == "unnamed" and is_thing(voice.name):
                voice = replace(voice, kind="document")
            entry = self._same(article, voice)
            if entry is None:
                surname = voice.name.split()[-1] if voice.kind == "person" and voice.name else ""
                name = self._ids.new(voice.key or surname or voice.name, voice.name)
                entry = _Entry(name, article, voice.kind, verbatim(voice.name), doubt=voice.doubt)
                self._entries[name] = entry
            self._keys[article, voice.key] = entry.id
            if not entry.known:
                _tell(entry, article, voice, words)

    def _same(self, article: str, voice: Voice) -> _Entry | None:
        """The speaker of that name, if there is one; by the surname alone where it is one person's."""
        if voice.kind == "unnamed":
            return None
        wanted = _key(voice.name)
        for entry in self._entries.values():
            aliases = entry.aliases if entry.article != article else ()  # in one article two voices are two
            if entry.kind != "unnamed" and wanted in {_key(entry.name), *map(_key, aliases)}:
                return entry
        if voice.kind != "person" or " " in voice.name:
            return None
        alike = [
            entry
            for entry in self._entries.values()
            if entry.kind == "person" and entry.article != article and _surname(entry.name) == wanted
        ]
        return alike[0] if len(alike) == 1 else None

    def id_of(self, article: str, key: str | None) -> str | None:
        """The id of the speaker whom an article's finds call `key`."""
        return self._keys.get((article, key)) if key is not None else None

    def who(self, article: str, said: Said, words: Words, evidence: Iterable[str]) -> tuple[str | None, str]:
        """Whose word something is, and why that is doubtful.

        Somebody unnamed is proved by the words that leave it open: they become that speaker's evidence.
        """
        by = self.id_of(article, said.by)
        if by is None:
            return None, reviewed(said.doubt, "" if said.by is None else LOST)
        entry = self._entries[by]
        self._used.add(by)
        if entry.kind == "unnamed":
            cited = [words.cited(place) for place in said.evidence] or list(evidence)
            entry.evidence += [text for text in cited[:1] if text and text not in entry.evidence]
        return by, said.doubt

    def silent(self, article: str, key: str | None) -> None:
        """Whoever an article calls `key` says nothing in some words that were taken for theirs.

        An office or a document that says nothing elsewhere either is no speaker of the story.
        """
        if (name := self.id_of(article, key)) is not None and self._entries[name].kind != "person":
            self._silent.add(name)

    def status(self, by: str) -> FigureStatus:
        """Whether somebody's figure is a claim: what a document counts is stated there, with its source."""
        return "stated" if self._entries[by].kind == "document" else "claimed"

    def measure(self, article: str, name: str, label: str) -> str:
        """The name of a measure, one for each article's, made of what its first figure is called."""
        if (article, name) not in self._measures:
            self._measures[article, name] = self._ids.new(f"measure {label}", label, name)
        return self._measures[article, name]

    def nobody(self, article: str, words: Words, part: Range) -> tuple[str, str]:
        """The speaker that stands for nobody in an article, and the words that leave a quotation open."""
        key = (article, "")
        if key not in self._keys:
            name = self._ids.new("nobody-named", f"nobody-named-{slug(article)}")
            others = sum(1 for entry in self._entries.values() if entry.name.startswith(NOBODY))
            shown = f"{NOBODY} ({article})" if others else NOBODY
            self._entries[name] = _Entry(name, article, "unnamed", shown)
            self._keys[key] = name
        entry = self._entries[self._keys[key]]
        cited = words.cited(_lead(words, part))
        if cited and cited not in entry.evidence:
            entry.evidence.append(cited)
        return entry.id, cited

    def facts(self) -> list[Speaker]:
        """All speakers that are new."""
        owners = Counter(
            _key(name) for entry in self._entries.values() for name in {entry.name, *entry.aliases}
        )
        return [
            _speaker(entry, owners)
            for entry in self._entries.values()
            if not entry.known and entry.evidence and entry.id not in self._silent - self._used
        ]


def _tell(entry: _Entry, article: str, voice: Voice, words: Words) -> None:
    """Add what an article says of a speaker."""
    if voice.kind == "unnamed":
        entry.name = unnamed(verbatim(voice.name))
        return
    entry.aliases += [verbatim(alias) for alias in voice.aliases if alias.strip()]
    if entry.article == article:
        full = [place for place in voice.mentions if voice.name in words.text[place[0] : place[1]]]
        entry.evidence += [words.cited(place) for place in (full or voice.mentions)[:1]]
        if voice.party and voice.party_at:
            entry.party = voice.party
            entry.evidence.append(words.cited(voice.party_at))
    for held in voice.roles:
        role = _role(held, voice, None if entry.article == article else article, words)
        if role is not None and role.title.casefold() not in {each.title.casefold() for each in entry.roles}:
            entry.roles.append(role)


def unnamed(name: str) -> str:
    """How somebody without a name is called: "unnamed officials", "a man who is not named"."""
    first, _, rest = name.partition(" ")
    if not name:
        return NOBODY
    if first.casefold() in _DETERMINERS:
        return f"{name} who is not named"
    if first[0].isdigit() and rest:
        return f"{first} unnamed {rest}"
    return f"unnamed {name}" if name.endswith(("s", "people", "police", "staff")) else f"an unnamed {name}"


def _role(held: Held, voice: Voice, article: str | None, words: Words) -> Role | None:
    evidence = several(words.cited(place) for place in held.evidence)
    if not evidence:
        return None
    return Role(
        said=verbatim(held.said),
        title=verbatim(held.title),
        evidence=evidence,
        when=held.when,
        article=article,
        review=reviewed(held.doubt, doubted_role(held.said, voice.name)),
    )


def _speaker(entry: _Entry, owners: Counter[str]) -> Speaker:
    aliases = dict.fromkeys(
        alias for alias in entry.aliases if owners[_key(alias)] == 1 and _key(alias) != _key(entry.name)
    )
    return Speaker(
        id=entry.id,
        article=entry.article,
        evidence=several(entry.evidence)[:MOST] if entry.kind != "unnamed" else tuple(entry.evidence[:MOST]),
        sort=entry.kind,
        name=entry.name,
        aliases=tuple(aliases)[:MOST],
        roles=tuple(entry.roles[:MOST]),
        party=entry.party or None,
        review=entry.doubt,
    )


def _lead(words: Words, part: Range) -> Range:
    """The words right before a quotation in its sentence; the sentence where there are not enough."""
    start, end = words.sentence(part)
    match = _BEFORE.search(words.text, max(start, part[0] - 120), part[0])
    if match and match.start() >= start:
        return match.start(), part[0] - len(part_mark(words.text, part[0]))
    return start, end


def part_mark(text: str, pos: int) -> str:
    """The quotation mark right before a place, if one is there."""
    return text[pos - 1 : pos] if text[pos - 1 : pos] in '“"‘„«' else ""


def _key(name: str) -> str:
    return fold(name).text.strip().casefold()


def _surname(name: str) -> str:
    return _key(name).split(" ")[-1] if name.strip() else ""
