"""What questions need to know of a whole story, found once: who is like whom, and what stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from tui.numbers import find_numbers
from tui.quiz.amount import Amount, amount
from tui.quiz.style import Style, style_of
from tui.story.evidence import Finder, Span
from tui.story.model import Claim, District, Event, Fact, Figure, Group, Quote, Role, Speaker, Term
from tui.story.story import Story
from tui.text import plain, sentences

F = TypeVar("F", bound=Fact)

NEAR = 12  # facts of a kind on either side that are looked at for lures, so that a question costs the same in any story


class Measured:
    """A figure read once: its amount, and how the article writes it."""

    __slots__ = ("amount", "figure", "style")

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.amount: Amount = amount(figure)
        self.style: Style = style_of(figure, self.amount.value)

    @property
    def shown(self) -> str:
        """The figure as an option shows it: "about 150 protesters"."""
        return self.style.write(self.amount)

    @property
    def bare(self) -> str:
        """The same without what is counted: "about 150"."""
        return self.style.write(self.amount, noun=False)


class Index:
    """A story, and its facts by what makes them alike. Everything in it is computed once, when first needed."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.facts = story.facts
        self.spans = story.spans
        self.memo: dict[Hashable, Any] = {}  # what a kind's module has worked out for a fact, for later seeds
        self._finder = Finder(story.texts)

    @cached_property
    def measured(self) -> dict[str, Measured]:
        """Every figure whose value is a number, by its id."""
        found = {}
        for figure in self.story.of(Figure):
            try:
                found[figure.id] = Measured(figure)
            except (ValueError, ZeroDivisionError):
                continue  # `check` names it; it has no item
        return found

    @cached_property
    def peers(self) -> dict[tuple[str, str, str], tuple[list[Fraction], list[Measured]]]:
        """Figures of one kind and unit, by value: the values, and the figures in the same order."""
        alike: dict[tuple[str, str, str], list[Measured]] = defaultdict(list)
        for one in self.measured.values():
            if one.figure.qualifier != "magnitude":
                alike[unit_key(one.figure)].append(one)
        for group in alike.values():
            group.sort(key=lambda one: one.amount.value)
        return {key: ([one.amount.value for one in group], group) for key, group in alike.items()}

    @cached_property
    def measures(self) -> dict[str, list[Measured]]:
        """Figures by the measure they belong to, in story order."""
        return _by(self.measured.values(), lambda one: one.figure.measure)

    @cached_property
    def same_ask(self) -> dict[str, list[Figure]]:
        """Figures by their question, since one question may have two right answers."""
        return _by(self.story.of(Figure), lambda figure: plain(figure.ask))

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers that have a name or a role, and so can be named in an option."""
        return tuple(speaker for speaker in self.story.of(Speaker) if self.name(speaker.id))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return self.story.of(Quote)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return self.story.of(Claim)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return self.story.of(Event)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return self.story.of(Term)

    @cached_property
    def members(self) -> dict[str, list[District]]:
        """The districts of each group, in story order."""
        return _by(self.story.of(District), lambda district: district.group)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        return self.story.of(Group)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where a fact stands among those of its kind."""
        places, counts = {}, defaultdict[str, int](int)
        for fact in self.facts.values():
            places[fact.id] = counts[fact.kind]
            counts[fact.kind] += 1
        return places

    def near(self, fact: Fact, alike: tuple[F, ...] | list[F]) -> list[F]:
        """Facts of one kind that stand near `fact` in the story, itself left out: NEAR on either side."""
        if len(alike) <= 2 * NEAR:
            return [other for other in alike if other.id != fact.id]
        place = min(self._places.get(fact.id, 0), len(alike))
        start = min(max(place - NEAR, 0), max(len(alike) - 2 * NEAR - 1, 0))
        return [other for other in alike[start : start + 2 * NEAR + 1] if other.id != fact.id]

    def like(self, one: Measured) -> list[Measured]:
        """The figures near this one in the story."""
        near = self.near(one.figure, self._figures)
        return [self.measured[figure.id] for figure in near if figure.id in self.measured]

    def near_measured(self, one: Measured) -> list[Measured]:
        """The figures of the same measure, near this one if there are many."""
        alike = self.measures.get(one.figure.measure or "", [])
        if len(alike) <= 2 * NEAR:
            return alike
        place = alike.index(one) if len(alike) < 1000 else 0
        return alike[max(place - NEAR, 0) : place + NEAR + 1]

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        return self.story.of(Figure)

    def name(self, speaker_id: str | None) -> str:
        """How a speaker is called in an option: the name, else the first role or alias; "" for nobody."""
        speaker = self.facts.get(speaker_id or "")
        if not isinstance(speaker, Speaker):
            return ""
        return (
            speaker.name or (speaker.roles[0].title if speaker.roles else "") or "".join(speaker.aliases[:1])
        )

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """The speaker of that id, if there is one."""
        speaker = self.facts.get(speaker_id or "")
        return speaker if isinstance(speaker, Speaker) else None

    def cite(self, article_id: str) -> str:
        """Which article a question is about, in words."""
        return f"in the article on {self.title(article_id)}"

    def title(self, article_id: str) -> str:
        """An article's title; its id where there is none."""
        try:
            return self.story.article(article_id).title
        except KeyError:
            return article_id

    def role_spans(self, speaker: Speaker, role: Role) -> tuple[Span, ...]:
        """A role's own evidence, where it is found."""
        article = role.article or speaker.article
        spans = (self._finder.first(article, words) for words in role.evidence)
        return tuple(span for span in spans if span is not None)

    @cached_property
    def _sentences(self) -> dict[str, tuple[list[int], list[tuple[int, int]]]]:
        return {
            article: ([start for start, _ in found], found)
            for article, text in self.story.texts.items()
            for found in [sentences(text)]
        }

    def sentence(self, span: Span) -> Span:
        """The sentence that holds `span`, or from the first to the last of those it runs through."""
        starts, found = self._sentences.get(span.article, ([], []))
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_left(starts, span.end) - 1, first)
        if not found:
            return span
        return Span(span.article, min(found[first][0], span.start), max(found[last][1], span.end))

    @cached_property
    def _loci(self) -> dict[str, tuple[list[int], list[str]]]:
        """Per article, where each fact's locus begins, and the facts in that order."""
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for fact_id, spans in self.spans.items():
            if spans:
                found[spans[0].article].append((spans[0].start, fact_id))
        for places in found.values():
            places.sort()
        return {
            key: ([at for at, _ in places], [name for _, name in places]) for key, places in found.items()
        }

    def within(self, span: Span) -> list[str]:
        """The facts whose locus begins within `span`."""
        starts, names = self._loci.get(span.article, ([], []))
        return names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def numbers(self, article: str) -> frozenset[Fraction]:
        """Every value that an article has in figures or words."""
        key = ("numbers", article)
        if key not in self.memo:
            self.memo[key] = frozenset(one.value for one in find_numbers(self.story.texts.get(article, "")))
        found: frozenset[Fraction] = self.memo[key]
        return found

    def plain(self, text: str) -> str:
        """`plain` of a text that is compared again and again."""
        key = ("plain", text)
        if key not in self.memo:
            self.memo[key] = plain(text)
        found: str = self.memo[key]
        return found


def unit_key(figure: Figure) -> tuple[str, str, str]:
    """What figures must share for one to be a lure for the other: kind of number, unit and time."""
    unit = figure.unit.many.casefold() if figure.unit and figure.number != "percent" else ""
    return figure.number, unit or (figure.currency or "").casefold(), (figure.per or "").casefold()


def _by(things: Iterable[Any], key: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for thing in things:
        name = key(thing)
        if name:
            found[name].append(thing)
    return dict(found)
