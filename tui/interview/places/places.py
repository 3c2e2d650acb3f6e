"""Members of a group by place: states and parts that are districts of it, and those that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import read
from tui.interview.answer.said import Said, between, inside
from tui.interview.finding import Finding
from tui.interview.places.members import Members, last_left, members, parts_of
from tui.interview.places.membership import denied, in_it, left_out, none_of, one_of, one_of_to, taken_in
from tui.interview.places.parts import hear_apart
from tui.interview.places.placed import Named, places
from tui.quiz.grade.places import Place
from tui.quiz.index import Index
from tui.quiz.places import shown
from tui.quiz.wording import capital, definite, listed
from tui.story.model import District, Group

_IS_ONE = re.compile(
    r"\s*(?:,\s*(?:too|as well|also|of course)\s*,?)?\s*(?:is|are|was|were|being)\s+(?:also\s+|both\s+)?"
    r"(?:one|part|among|in\b|on\b|included|covered|there|members?)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:\b(?:includ(?:e|es|ing|ed)|besides|in\s+addition\s+to|apart\s+from|aside\s+from|such\s+as|like|cover(?:s|ing|ed)?|namely"
    r"|add|plus|(?:one\s+of|among)\s+(?:them|these|those)(?:\s+(?:is|are))?|there['’]?s|there\s+(?:is|are)|that['’]?s|got|are|list|remember|say|it['’]s|be)|:)\s+(?:also\s+|in\s+|the\s+|both\s+)*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\s*(?:,|and|&|plus|or|then|also|as well as|of course|too|obviously|even|\s)*\s*(?:and\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
# Both of a state's parts: "both halves of Ohio", "the same two for West Virginia", "Ohio, both halves".
_SHARES = r"(?:halves|half|parts|ends|sides|districts|of\s+them)"
_BOTH = re.compile(
    rf"\b(?P<both>(?:both|the\s+two)\s+{_SHARES}\s+(?:of|in)|(?:the\s+)?same\s+(?:two|both|{_SHARES}|goes|again)\s+"
    r"(?:of|in|for|with)|both\s+(?:of\s+)?)\s*$",
    re.IGNORECASE,
)
_BOTH_AFTER = re.compile(rf"(?:,\s+|\s+\()(?:both|the\s+two)\s+{_SHARES}\b", re.IGNORECASE)
_AND = re.compile(r",?\s+(?:and|&)\s+(?:of\s+)?", re.IGNORECASE)
_NEIGHBOR = re.compile(
    r"\b(?:neighbou?r(?:ing)?|next[\s-]door|next\s+to\s+it|adjoining|adjacent|nearby)(?:\s+state)?(?:\s+of)?,?\s+$",
    re.IGNORECASE,
)
_MANY = 3  # places in an answer that are a list of them
_FEW = 3  # places up to which an answer that says of one that it is a member makes no list
_PAIR = 2  # parts of a state that are "both"
_GAP = 32  # characters between two places of one list
_FROM = re.compile(r"\b(?:in|from|across|throughout|for|of|to|on)\s+$", re.IGNORECASE)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each member that is named, and for each place that is named as one and is none."""
    story: Members = known.once(("ear", "places"), lambda: members(known))
    if not story.by_place and not story.about:
        return
    seen: set[str] = set()
    named = tuple(_meant(one, story) for one in places(said))
    halves = _halves(said, story, named)
    every = {each.place for each in named}
    out = left_out(said, [(one.start, one.end) for one in named], _NEXT)
    topic = _Topic(said, story, bool(asked & {group.id for group in known.groups}))
    for at, one in enumerate(named):
        if inside(said.taken_back, one.start):
            continue
        if at in halves:
            if topic.near(one.start) or len(named) >= _MANY:
                yield from _two(said, known, story, one, halves[at], seen)
            continue
        if (wrong := _outright(said, known, story, one, topic)) is not None:
            yield wrong
            continue
        in_list = topic.listed(named, at)
        member = story.by_place.get(one.place)
        if member is not None:
            if (one.place.part or in_list) and member.id not in seen and said.holds(one.start):
                seen.add(member.id)
                yield _member(said, known, one, member)
        elif at in out:
            continue
        elif said.holds(one.start) and (
            in_list or (one.place.part and topic.near(one.start)) or _of_the_last(topic, named, one)
        ):
            other = every - {one.place}
            if len(every) == _PAIR and topic.beside(named, at) and other <= {*story.by_place}:
                yield _not_of_it(said, known, story, one)
                continue
            if not one.place.part and one.place.state in story.spoken_of and not topic.beside(named, at):
                continue  # the articles name it too, for something else
            yield from _stranger(said, known, story, one, every)
    yield from hear_apart(said, known, story, named, topic.near)
    yield from _by_name(said, known, story, seen)


def _meant(one: Named, story: Members) -> Named:
    """A place of a list that a part is said of: the part of it, if that is a member; if not, the whole."""
    return one if not one.alike or one.place in story.by_place else one._replace(place=Place(one.place.state))


def _of_the_last(topic: _Topic, named: tuple[Named, ...], one: Named) -> bool:
    """Whether a place stands, in a sentence that names all members but one, for that one."""
    return last_left(topic.story, one.place, topic.named(named, one.start)) is not None


def _outright(said: Said, known: Index, story: Members, one: Named, topic: _Topic) -> Finding | None:
    """A place that is said outright to be a member and is none, or to be none and is one."""
    place = one.start, one.end
    if not said.holds(one.start):
        return None
    if inside(said.negated, one.start):
        return _none_at_all(said, known, story, one, topic)
    member = story.by_place.get(one.place)
    if member is not None:
        if not (none_of(said, one.end) and topic.near(one.start)):
            return None
        return heard(said, known, place, "contradicted", member.id, shown(member), _of(known, member))
    here = [each for other, each in story.by_place.items() if other.state == one.place.state]
    sure = one_of(said, one.end, story.groups)
    if sure:
        place = one.start, one_of_to(said, one.end)
    if here and one.place.part and (sure or in_it(said, one.end)):
        right = listed([shown(each) for each in here])
        return heard(said, known, place, "contradicted", here[0].id, right, f"The article names {right}.")
    few = topic.few and topic.near(one.start)
    if not here and not sure:
        sure = few and taken_in(said, one.start, one.end)
    if here or not sure or len(story.groups) != 1:
        return None
    group = next(iter(story.groups.values()))
    right = listed([shown(each) for each in known.members[group.id]])
    return heard(
        said, known, place, "contradicted", group.id, right, f"{capital(definite(group.label))}: {right}."
    )


def _none_at_all(said: Said, known: Index, story: Members, one: Named, topic: _Topic) -> Finding | None:
    """A state of which no part is said to be a member, and a part is: "it won't be sold in Kentucky"."""
    here = parts_of(story, one)
    if one.place.part or not here or not topic.near(one.start) or not denied(said, one.start):
        return None
    if not taken_in(said, one.start, one.end):
        return None
    right = listed([shown(each) for each in here])
    place = one.start, one.end
    return heard(said, known, place, "contradicted", here[0].id, right, f"The article names {right}.")


def _not_of_it(said: Said, known: Index, story: Members, one: Named) -> Finding:
    """One of two that are said to be members, of which it is none: "two districts, Maine and Vermont"."""
    here = [member for place, member in story.by_place.items() if place.state == one.place.state]
    group = next(iter(story.by_place.values())).group
    right = listed([shown(each) for each in here or known.members[group]])
    place = one.start, one.end
    fact = here[0].id if here else group
    return heard(said, known, place, "contradicted", fact, right, f"The article names {right}.")


def _member(said: Said, known: Index, one: Named, member: District) -> Finding:
    place = (one.start, one.end)
    if denied(said, one.start):
        return heard(said, known, place, "contradicted", member.id, shown(member), _of(known, member))
    return heard(said, known, place, "stated", member.id)


def _of(known: Index, member: District) -> str:
    """That a place is a member of its group, as a sentence; "" where the story lacks the group."""
    group = known.facts.get(member.group)
    return f"It is one of {definite(group.label)}." if isinstance(group, Group) else ""


def _stranger(said: Said, known: Index, story: Members, one: Named, named: set[Place]) -> Iterator[Finding]:
    """A place that is no member: another part of a member's state, or another state.

    Of two members in that state it stands for the one that is not among those `named`.
    """
    if inside(said.negated, one.start):
        return
    here = [member for place, member in story.by_place.items() if place.state == one.place.state]
    if not here and _NEIGHBOR.search(said.text, max(0, one.start - 40), one.start):
        left = [member for place, member in story.by_place.items() if not place.part and place not in named]
        if len(left) == 1 and len(named) > 1:  # the one state that is left, whole as this one is
            right = shown(left[0])
            why = f"The article names {right}."
            yield heard(said, known, (one.start, one.end), "contradicted", left[0].id, right, why)
            return
    if not here and (left_out := last_left(story, one.place, named)) is not None:
        right = shown(left_out)
        why = f"The article names {right}."
        yield heard(said, known, (one.start, one.end), "contradicted", left_out.id, right, why)
        return
    if here:
        if one.place.part and all(member.part for member in here):
            right = listed([shown(member) for member in here])
            why = f"The article names {right}."
            left = [
                member for place, member in story.by_place.items() if member in here and place not in named
            ]
            meant = (left or here)[0]
            yield heard(said, known, (one.start, one.end), "contradicted", meant.id, right, why)
        return
    yield heard(
        said,
        known,
        (one.start, one.end),
        "unsupported",
        None,
        None,
        f"The story does not name {one.place.text}.",
    )


def _halves(said: Said, story: Members, named: tuple[Named, ...]) -> dict[int, int]:
    """The states of which both parts are said to be members, and where the words that say so begin."""
    found: dict[int, int] = {}
    for at, one in enumerate(named):
        if one.place.part or len(parts_of(story, one)) != _PAIR:
            continue
        both = _BOTH.search(said.text, max(0, one.start - 40), one.start)
        if both is not None:
            found[at] = one.start if "same" in both["both"].lower() else both.start("both")
        elif _BOTH_AFTER.match(said.text, one.end):
            found[at] = one.start
        elif at - 1 in found and _AND.fullmatch(said.text, named[at - 1].end, one.start):
            found[at] = one.start  # "both halves of Ohio and West Virginia"
    return found


def _two(
    said: Said, known: Index, story: Members, one: Named, begins: int, seen: set[str]
) -> Iterator[Finding]:
    """Both parts of a state: the first of them by the words for both, the other by the state's name.

    Where nothing is said but "and West Virginia" each has a word of the name.
    """
    if not said.holds(one.start) or inside(said.negated, one.start):
        return
    cut = one.start if begins < one.start else said.text.find(" ", one.start, one.end)
    spans = [(begins, cut), (cut + (said.text[cut] == " "), one.end)] if cut >= 0 else [(one.start, one.end)]
    for member, (start, end) in zip(parts_of(story, one), spans, strict=False):
        if member.id not in seen:
            seen.add(member.id)
            yield heard(said, known, (start, start + len(said.text[start:end].rstrip())), "stated", member.id)


def _by_name(said: Said, known: Index, story: Members, seen: set[str]) -> Iterator[Finding]:
    """Members that are no states: wards, counties, ports."""
    row = read(said)
    for match in story.by_name.find(row):
        start, end = row[match.first].start, row[match.last - 1].end
        if match.what not in seen and said.holds(start) and not inside(said.negated, start):
            seen.add(match.what)
            yield heard(said, known, (start, end), "stated", match.what)


class _Topic:
    """Whether the groups of the story are what is spoken of."""

    def __init__(self, said: Said, story: Members, asked: bool) -> None:
        self.said, self.story, self.asked = said, story, asked
        self.few = len({each.place for each in places(said)}) <= _FEW
        self._near: dict[int, bool] = {}
        self._named: dict[int, frozenset[Place]] = {}

    def near(self, pos: int) -> bool:
        """Whether a group is named in the sentence of a place, or in the one before, or asked for."""
        low, high = self.said.sentence(pos)
        if low not in self._near:
            before = self.said.sentence(max(low - 2, 0))[0]
            words = self.said.within(min(before, low), high)
            self._near[low] = self.asked or any(word.stem in self.story.about for word in words)
        return self._near[low]

    def named(self, named: tuple[Named, ...], pos: int) -> frozenset[Place]:
        """The places that are named in the sentence of a place."""
        low, high = self.said.sentence(pos)
        if low not in self._named:
            self._named[low] = frozenset(each.place for each in between(named, low, high))
        return self._named[low]

    def beside(self, named: tuple[Named, ...], at: int) -> bool:
        """Whether nothing but "and" and the like stands between a place and another."""
        gaps = _gaps(named, at)
        return any(high - low <= _GAP and _NEXT.fullmatch(self.said.text, low, high) for low, high in gaps)

    def listed(self, named: tuple[Named, ...], at: int) -> bool:
        """Whether a place stands in a list of places, or is said to be one of them."""
        one, text = named[at], self.said.text
        before, after = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 40]
        beside = _gaps(named, at)
        if self.beside(named, at):
            return self.near(one.start) or len(named) >= _MANY
        if not self.near(one.start) and len(named) < _MANY:
            return False
        if (
            not one.place.part
            and re.search(r"[A-Z][\w.’'-]*,\s$", before)
            and not (at and named[at - 1].end > one.start - 3)
        ):
            return False  # "Orange County, Florida"
        if (
            beside
            and any(
                high - low <= 3 * _GAP
                and not _FROM.search(text[max(0, low - 8) : low])
                and not re.search(r"[.!?]\s", text[low:high])
                for low, high in beside
            )
            and not _FROM.search(before)
        ):
            return True
        return bool(_IS_ONE.match(after) or _LEADS.search(before))


def _gaps(named: tuple[Named, ...], at: int) -> list[tuple[int, int]]:
    """What stands between a place and the places before and after it."""
    before = [(named[at - 1].end, named[at].start)] if at else []
    return before + ([(named[at].end, named[at + 1].start)] if at + 1 < len(named) else [])
