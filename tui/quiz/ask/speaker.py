"""Questions about speakers: who has a role, and which role somebody has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, SECOND, THIRD, Candidate, Pool, options, pool
from tui.quiz.matching import Row, match, matchable
from tui.quiz.people import (
    name_key,
    names,
    names_in,
    namesakes,
    person,
    placed,
    rivals,
    role_title,
    roles,
    who,
)
from tui.quiz.question import Form, MarksKey, Option
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital
from tui.story.evidence import Span
from tui.story.model import Role, Speaker


def offers(index: Index, speaker: Speaker) -> Iterator[Offer]:
    """The name, given a role that is nobody else's; the role, given the name."""
    if not speaker.name or not speaker.roles:
        return
    asked = [role for role in speaker.roles if _prompt_works(index, speaker, role)]
    if asked:
        forms = [Form.TEXT]
        if all(_names(index, speaker, role).enough for role in asked):
            forms.append(Form.CHOICE)
        if matchable(_rows(index, speaker, "name"), _spares(index, speaker, "name")):
            forms.append(Form.MATCH)
        yield Offer("name", True, tuple(forms), " and ".join(roles(speaker)))
    forms = [Form.CHOICE] if all(_titles(index, speaker, role).enough for role in speaker.roles) else []
    if matchable(_rows(index, speaker, "role"), _spares(index, speaker, "role")):
        forms.append(Form.MATCH)
    if forms:
        yield Offer("role", False, tuple(forms), f"the role of {speaker.name}")


def ask(
    index: Index, speaker: Speaker, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for a speaker's name or role."""
    if form is Form.MATCH:
        prompt = "Who has which role? Match each role with a name." if aspect == "name" else (
            "Who has which role? Match each name with a role."
        )  # fmt: skip
        found = match(_rows(index, speaker, aspect), _spares(index, speaker, aspect), stream)
        return Rendered(
            prompt=prompt,
            key=found.key,
            right=found.right,
            explanation=found.explanation,
            evidence=found.evidence,
            cite=_cite(index, found.facts),
            options=found.options,
            rows=found.rows,
        )
    if aspect == "name":
        return _ask_name(index, speaker, form, stream, mixups)
    role = stream.pick(speaker.roles)
    drawn = _titles(index, speaker, role).draw(stream, mixups)
    shown, place = options(capital(role_title(role)), drawn, stream, None, speaker.id)
    return _rendered(index, speaker, role, _role_prompt(speaker), place, shown)


def _ask_name(index: Index, speaker: Speaker, form: Form, stream: Stream, mixups: Sequence[str]) -> Rendered:
    role = stream.pick([role for role in speaker.roles if _prompt_works(index, speaker, role)])
    prompt = _name_prompt(role)
    if form is Form.CHOICE:
        drawn = _names(index, speaker, role).draw(stream, mixups)
        shown, place = options(capital(speaker.name), drawn, stream, None, speaker.id)
        return _rendered(index, speaker, role, prompt, place, shown)
    return Rendered(
        prompt=prompt,
        key=name_key(index, speaker),
        right=(speaker.name,),
        explanation=who(index, speaker),
        evidence=_evidence(index, speaker, role),
        cite=index.cite(role.article or speaker.article),
        accepts=names(speaker)[1:],
    )


def _rendered(
    index: Index, speaker: Speaker, role: Role, prompt: str, place: int, shown: tuple[Option, ...]
) -> Rendered:
    return Rendered(
        prompt=prompt,
        key=MarksKey((place,)),
        right=(shown[place].text,),
        explanation=who(index, speaker) or f"{capital(speaker.name)}: {role_title(role)}.",
        evidence=_evidence(index, speaker, role),
        cite=index.cite(role.article or speaker.article),
        options=shown,
    )


def _name_prompt(role: Role) -> str:
    return f"Whom does the article name as {placed(role)}?"


def _role_prompt(speaker: Speaker) -> str:
    return f"Which role does the article give {speaker.name}?"


def _prompt_works(index: Index, speaker: Speaker, role: Role) -> bool:
    """Whether the role does not name its holder, and is nobody else's."""
    if names_in(index, speaker, role_title(role)):
        return False
    return len(_holders(index).get(index.plain(role_title(role)), ())) == 1


def _holders(index: Index) -> dict[str, set[str]]:
    """Who has each role, by name."""
    return index.once("holders", lambda: _make_holders(index))


def _make_holders(index: Index) -> dict[str, set[str]]:
    held: dict[str, set[str]] = {}
    for other in index.speakers:
        for title in roles(other):
            held.setdefault(index.plain(title), set()).add(index.plain(index.name(other.id)))
    return held


def _names(index: Index, speaker: Speaker, role: Role) -> Pool:
    """Other persons, those with a role that reads like this one first."""
    key = ("speaker name", speaker.id, role.title, role.when)
    return index.once(key, lambda: rivals(index, speaker, speaker.id, _name_prompt(role), ()))


def _titles(index: Index, speaker: Speaker, role: Role) -> Pool:
    """Other people's roles, none of them this speaker's, or part of one."""
    key = ("speaker role", speaker.id, role.title, role.when)
    return index.once(key, lambda: _make_titles(index, speaker, role))


def _make_titles(index: Index, speaker: Speaker, role: Role) -> Pool:
    right, own = capital(role_title(role)), {index.plain(title) for title in _all_titles(index, speaker)}
    words, lures = index.face(right).stems, []
    for other in index.near(speaker, index.speakers):
        theirs = person(index, other)
        for title in theirs.titles:
            same = index.plain(title) in own or other.id in speaker.not_lures
            if not same and not names_in(index, speaker, title):
                near = SECOND if other.article == speaker.article else THIRD
                tier = near if words.isdisjoint(index.face(title).stems) else FIRST
                lures.append(Candidate(title, theirs.who, other.id, tier))
    return pool(index, right, _role_prompt(speaker), lures)


def _rows(index: Index, speaker: Speaker, aspect: str) -> list[Row]:
    """A row a person: the role and the name, this speaker's first."""
    return index.once(("speaker rows", speaker.id, aspect), lambda: _make_rows(index, speaker, aspect))


def _make_rows(index: Index, speaker: Speaker, aspect: str) -> list[Row]:
    own = _row(index, speaker, aspect)
    if own is None:
        return []
    rows = (_row(index, other, aspect) for other in index.near(speaker, index.speakers))
    found = {row.left: row for row in (*rows, own) if row is not None}
    return [own, *(row for left, row in found.items() if left != own.left)]


def _row(index: Index, speaker: Speaker, aspect: str) -> Row | None:
    """A person's row, by the first role that is nobody else's; None without one."""
    return index.once(("speaker row", speaker.id, aspect), lambda: _make_row(index, speaker, aspect))


def _make_row(index: Index, speaker: Speaker, aspect: str) -> Row | None:
    role = next((role for role in speaker.roles if _prompt_works(index, speaker, role)), None)
    if role is None or speaker.sort != "person" or not speaker.name:
        return None
    one, title = person(index, speaker), capital(role_title(role))
    evidence = _evidence(index, speaker, role)
    if aspect == "name":
        return Row(title, one.called, speaker.id, frozenset({one.called}), evidence, one.who)
    return Row(one.called, title, speaker.id, _all_titles(index, speaker), evidence, one.who)


def _all_titles(index: Index, speaker: Speaker) -> frozenset[str]:
    """The titles of somebody, wherever the story gives them, as options; worked out once for a name."""
    same = namesakes(index, speaker)
    return index.once(
        ("all titles", same[0].id),
        lambda: frozenset(title for other in same for title in person(index, other).titles),
    )


def _spares(index: Index, speaker: Speaker, aspect: str) -> list[Candidate]:
    """Options that go with no row: anybody, or anybody's role, besides."""
    return [Candidate(row.right, row.why, row.fact) for row in _rows(index, speaker, aspect)]


def _evidence(index: Index, speaker: Speaker, role: Role) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*index.role_spans(speaker, role), *index.spans[speaker.id])))


def _cite(index: Index, facts: Sequence[str]) -> str:
    articles = {index.facts[fact].article for fact in facts}
    return index.cite(articles.pop()) if len(articles) == 1 else "in the articles of this story"


def answers(index: Index, speaker: Speaker, aspect: str) -> tuple[str, ...]:
    """The name, where the role is asked by it, and the other way about."""
    return names(speaker) if aspect == "name" else (*roles(speaker), *(role.said for role in speaker.roles))


def typed(index: Index, speaker: Speaker, aspect: str) -> tuple[object, ...]:
    """Name and roles as the article has them; titles and aliases are wording."""
    held = tuple((role.said, role.when, role.evidence) for role in speaker.roles)
    return (speaker.name, held, speaker.evidence)
