"""Questions about a named, counted set: its members, how many there are, and which states have two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.numbers import in_words
from tui.quiz import places, values
from tui.quiz.index import Index
from tui.quiz.numberkeys import wrong_units
from tui.quiz.question import Form, MarksKey, NumberKey, Option, RecallKey
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import listed, lower_article
from tui.story.evidence import Span
from tui.story.model import District, Group
from tui.text import plain

OPTIONS = 9  # digits there are to toggle
RIGHT = (4, 5)  # how many of nine are right


def offers(index: Index, group: Group) -> Iterator[Offer]:
    """The members by heart or among others; their number; the states that have more than one."""
    members = _members(index, group)
    if not members:
        return
    forms = [Form.RECALL]
    if len(members) >= 2 and len(_lures(index, group)) >= 2:
        forms.append(Form.SELECT)
    label = lower_article(group.label)
    yield Offer("members", True, tuple(forms), group.label)
    if not values.number_in(Fraction(group.size), _count_prompt(group)) and group.size > 2:
        yield Offer("count", False, (Form.NUMBER,), f"how many: {label}")
    states = _states(members)
    shared = [state for state, count in states.items() if count > 1]
    if shared and len(states) - len(shared) >= 2:
        yield Offer("shared", False, (Form.SELECT,), f"the states with more than one: {label}")


def ask(
    index: Index, group: Group, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for an aspect of a group."""
    if aspect == "count":
        return _ask_count(index, group)
    if aspect == "shared":
        return _ask_shared(index, group, stream)
    if form is Form.RECALL:
        return _ask_recall(index, group)
    return _ask_select(index, group, stream, mixups)


def _members(index: Index, group: Group) -> list[District]:
    """The members, each once by its name."""
    return index.once(("members", group.id), lambda: _named(index.members.get(group.id, [])))


def _named(members: list[District]) -> list[District]:
    return list({plain(places.shown(member)): member for member in reversed(members)}.values())[::-1]


def _ask_recall(index: Index, group: Group) -> Rendered:
    members = _members(index, group)
    return Rendered(
        prompt=group.ask,
        key=recall_key(index, group),
        right=tuple(places.shown(member) for member in members),
        explanation=_explain(index, group),
        evidence=_evidence(index, group, members),
        cite=index.cite(group.article),
    )


def recall_key(index: Index, group: Group) -> RecallKey:
    """The members, and every other district or state there is: recognised, and wrong."""
    return index.once(("recall", group.id), lambda: _make_recall_key(index, group))


def _make_recall_key(index: Index, group: Group) -> RecallKey:
    members = _members(index, group)
    return RecallKey(
        members=tuple(places.entry(member) for member in members),
        others=places.others(members),
        ambiguous=places.ambiguous(members),
    )


def _ask_select(index: Index, group: Group, stream: Stream, mixups: Sequence[str]) -> Rendered:
    members = _members(index, group)
    lures = _lures(index, group)
    wanted = min(RIGHT[stream.below(len(RIGHT))], len(members))
    wanted = max(wanted, min(OPTIONS - len(lures), len(members)))
    taken = stream.shuffled(members)[:wanted]
    mixed = {index.plain(text) for text in mixups}
    wrong = _mixed(
        [one for one in lures if index.plain(one.text) in mixed], lures, OPTIONS - len(taken), stream
    )
    shown = [Option(places.shown(member), "", member.id) for member in taken]
    shown += [Option(one.text, one.why) for one in wrong]
    shown = stream.shuffled(shown)
    right = {member.id for member in taken}
    marks = tuple(place for place, option in enumerate(shown) if option.fact in right)
    return Rendered(
        prompt=f"Which of these are among the {_plain_label(group)}?",
        key=MarksKey(marks),
        right=tuple(shown[place].text for place in marks),
        explanation=_explain(index, group),
        evidence=_evidence(index, group, members),
        cite=index.cite(group.article),
        options=tuple(shown),
    )


def _mixed(
    first: list[places.Lure], lures: list[places.Lure], wanted: int, stream: Stream
) -> list[places.Lure]:
    """The lures beside a group's members: what was mixed up, other parts of named states, and whole states.

    With other parts alone, a state that stands in one option only would be right.
    """
    taken = first[:wanted]
    near = stream.shuffled([one for one in lures if one.tier == 0 and one not in taken])
    whole = stream.shuffled([one for one in lures if one.tier == 1 and one.whole and one not in taken])
    far = stream.shuffled([one for one in lures if one.tier > 0 and not one.whole and one not in taken])
    rest = [one for one in lures if one not in taken]
    for one in (*near[: max(wanted - 3, 1)], *whole[:1], *far[:2], *stream.shuffled(rest)):
        if len(taken) < wanted and one not in taken:
            taken.append(one)
    return taken


def _ask_count(index: Index, group: Group) -> Rendered:
    others = [other for other in index.groups if other.size != group.size]
    return Rendered(
        prompt=_count_prompt(group),
        key=NumberKey(
            value=Fraction(group.size),
            said=str(group.size),
            units=(_counted(group),),
            wrong_units=wrong_units(index, ()),
            known=tuple(
                (Fraction(other.size), f"That is how many {_plain_label(other)} there are.")
                for other in others[:9]
            ),
        ),
        right=(str(group.size),),
        explanation=_explain(index, group),
        evidence=_evidence(index, group, _members(index, group)),
        cite=index.cite(group.article),
        accepts=(in_words(group.size),),
        unit=_counted(group),
    )


def _ask_shared(index: Index, group: Group, stream: Stream) -> Rendered:
    members = _members(index, group)
    states = _states(members)
    shared = [state for state, count in states.items() if count > 1]
    single = [state for state, count in states.items() if count == 1]
    taken = stream.shuffled(shared)[: OPTIONS - 2]
    shown = stream.shuffled([*taken, *stream.shuffled(single)[: OPTIONS - len(taken)]])
    marks = tuple(place for place, state in enumerate(shown) if states[state] > 1)
    each = {states[state] for state in shared}
    many = "two" if each == {2} else "more than one"
    return Rendered(
        prompt=f"Which of these states have {many} of the {_plain_label(group)}?",
        key=MarksKey(marks),
        right=tuple(shown[place] for place in marks),
        explanation=_explain_shared(shared, many),
        evidence=_evidence(index, group, [member for member in members if member.state in shared]),
        cite=index.cite(group.article),
        options=tuple(Option(state, _state_why(members, state)) for state in shown),
    )


def _state_why(members: Sequence[District], state: str) -> str:
    named = [places.shown(member) for member in members if member.state == state]
    return f"The article names {listed(named)}{' only' if len(named) == 1 else ''}."


def _explain_shared(shared: list[str], many: str) -> str:
    return (
        f"{listed(shared)} {'have' if len(shared) > 1 else 'has'} {many}; each of the other states has one."
    )


def _states(members: Sequence[District]) -> Counter[str]:
    return Counter(member.state for member in members)


def _plain_label(group: Group) -> str:
    label = lower_article(group.label)
    for lead in ("the ", f"{in_words(group.size)} ", f"{group.size} "):
        label = label.removeprefix(lead)
    return label


def _counted(group: Group) -> str:
    """What is counted: the first word of the label, "districts"."""
    return "".join(_plain_label(group).split()[:1])


def _count_prompt(group: Group) -> str:
    return f"How many {_plain_label(group)} does the article count?"


def _explain(index: Index, group: Group) -> str:
    members = [places.shown(member) for member in _members(index, group)]
    return f"The {_plain_label(group)}, {group.size} in all: {listed(members)}."


def _lures(index: Index, group: Group) -> list[places.Lure]:
    return index.once(("group lures", group.id), lambda: _make_lures(index, group))


def _make_lures(index: Index, group: Group) -> list[places.Lure]:
    barred = {index.plain(text) for text in group.not_lures}
    found = places.lures(_members(index, group), group.lures)
    return [one for one in found if index.plain(one.text) not in barred]


def _evidence(index: Index, group: Group, members: Sequence[District]) -> tuple[Span, ...]:
    loci = (index.spans[member.id][0] for member in members if index.spans.get(member.id))
    return tuple(dict.fromkeys((*index.spans[group.id], *loci)))


def answers(index: Index, group: Group, aspect: str) -> tuple[str, ...]:
    """The members' names; the number."""
    if aspect == "count":
        return (str(group.size), in_words(group.size))
    return tuple(member.said for member in index.members.get(group.id, []))


def typed(index: Index, group: Group, aspect: str) -> tuple[object, ...]:
    """The members, in no order; the number."""
    if aspect == "count":
        return (group.size, group.evidence)
    members = sorted((member.state, member.part or "", member.said) for member in _members(index, group))
    return (members, group.evidence)
