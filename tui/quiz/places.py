"""Districts and states as answers and lures: what the story names, and what it might have named."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.quiz.question import Entry
from tui.quiz.wording import listed
from tui.story.model import District
from tui.story.reference.districts import DISTRICTS, CourtDistrict, parts
from tui.story.reference.states import STATES, State, by_code, by_name
from tui.text import plain


class Lure(Struct, frozen=True, gc=False):
    """A place that the article does not name, and why it tempts: 0 is another part of a named state."""

    text: str
    why: str
    tier: int
    whole: bool = False  # a whole state


def shown(member: District) -> str:
    """A member in the article's wording, whole: "northern Ohio" of "northern and southern Ohio"."""
    said = " ".join(member.said.split())
    if plain(member.state) in plain(said) and plain(member.part or "") in plain(said):
        return said
    return f"{member.part or ''} {member.state}".strip()


def entry(member: District) -> Entry:
    """A member as it may be recalled: by its name, an alias or, a court's district, officially."""
    state = _state(member.state)
    names = [*member.aliases, member.said]
    for one in DISTRICTS:
        if one.state == state and one.part == (member.part or ""):
            names += [one.official, one.plain]
    own = shown(member)
    taken = tuple(name for name in dict.fromkeys(names) if name != own and not _stands_for_more(name, member))
    return Entry(own, taken, state.code if state else "", member.part or "")


def _stands_for_more(name: str, member: District) -> bool:
    """Whether a name would do for another part as well: "Ohio", "northern and southern Ohio"."""
    return bool(member.part) and (
        plain(name) == plain(member.state) or plain(member.part or "") not in plain(name)
    )


def others(members: Sequence[District]) -> tuple[Entry, ...]:
    """What may be named and is wrong: the other judicial districts, or the other states."""
    own = {plain(text) for member in members for text in (shown(member), *entry(member).accepts)}
    found = []
    if _courts(members):
        for one in DISTRICTS:
            if not own & {plain(one.plain), plain(one.official)}:
                why = f"The article does not name {one.plain}."
                found.append(Entry(one.plain, (one.official,), one.state.code, one.part, why))
        return tuple(found)
    if _all_states(members):
        for state in STATES:
            if plain(state.name) not in own:
                found.append(
                    Entry(state.name, (), state.code, "", f"The article does not name {state.name}.")
                )
    return tuple(found)


def ambiguous(members: Sequence[District]) -> tuple[tuple[str, str], ...]:
    """States of several districts, each with what to ask back, which tells nothing of the article."""
    if not _courts(members):
        return ()
    named = {
        member.state: sorted({m.part for m in members if m.state == member.state and m.part})
        for member in members
    }
    found = []
    for state in STATES:
        several = list(dict.fromkeys((*parts(state.name), *named.pop(state.name, ()))))
        if len(several) > 1:
            choices = f"{', '.join(several[:-1])} or {several[-1]}"
            found.append((state.name, f"Which part of {state.name}: {choices}?"))
    return tuple(found)


def lures(members: Sequence[District], authors: Sequence[str] = ()) -> list[Lure]:
    """Places that the article does not name, written as it writes its own; parts of its states first."""
    own = {plain(text) for member in members for text in (shown(member), *entry(member).accepts)}
    found = [Lure(text, "The article does not name it.", 0) for text in authors if plain(text) not in own]
    if _courts(members):
        found += [
            _district_lure(one, members)
            for one in DISTRICTS
            if not own & {plain(one.plain), plain(one.official)}
        ]
    elif _all_states(members):
        states = [state for state in STATES if plain(state.name) not in own and not state.territory]
        found += [Lure(state.name, f"The article does not name {state.name}.", 1) for state in states]
    return list({plain(one.text): one for one in reversed(found)}.values())[::-1]


def _district_lure(one: CourtDistrict, members: Sequence[District]) -> Lure:
    same = [member for member in members if _state(member.state) == one.state]
    if same:
        named = listed([shown(member) for member in same])
        return Lure(one.plain, f"The article names {named}, and not {one.plain}.", 0)
    alike = any(member.part == (one.part or None) for member in members) and not one.state.territory
    return Lure(one.plain, f"The article does not name {one.plain}.", 1 if alike else 2, not one.part)


def _courts(members: Sequence[District]) -> bool:
    """Whether every member is a federal judicial district, written the plain way."""
    known = {(one.state.code, one.part) for one in DISTRICTS}
    states = [(_state(member.state), member) for member in members]
    return any(member.part for member in members) and all(
        state is not None
        and (state.code, member.part or "") in known
        and plain(shown(member)) == plain(f"{member.part or ''} {state.name}")
        for state, member in states
    )


def _all_states(members: Sequence[District]) -> bool:
    return bool(members) and all(_state(member.state) and not member.part for member in members)


def _state(name: str) -> State | None:
    return by_name(name) or by_code(name)
