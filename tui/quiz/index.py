"""What questions need to know of a whole story, found once: who is like whom, and what stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from tui.numbers import find_numbers
from tui.quiz.amount import Amount, Exact, amount
from tui.quiz.style import Style, style_of
from tui.quiz.wording import Face, face, folded
from tui.story.evidence import Finder, Span
from tui.story.model import Claim, District, Event, Fact, Figure, Group, Quote, Role, Speaker, Term
from tui.story.story import Story
from tui.text import sentences

F = TypeVar("F", bound=Fact)
T = TypeVar("T")

ALL = 40  # facts of a kind up to which all of them are looked at for lures
NEAR = 3  # beyond it, so many on either side: a question then costs the same in a story of any size
BESIDE = 3_000  # characters around a speaker in which a role is looked for first


class Measured:
    """A figure read once: its amount, and how the article writes it."""

    __slots__ = ("amount", "ask", "bare", "figure", "key", "shown", "style")

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.amount: Amount = amount(figure)
        self.style: Style = style_of(figure, self.amount.value)
        self.shown: str = self.style.write(self.amount)  # as an option: "about 150 protesters"
        self.bare: str = self.style.write(self.amount, noun=False)  # "about 150"
        self.key = unit_key(figure)
        self.ask = folded(figure.ask)


class Index:
    """A story, and its facts by what makes them alike. All of it is computed once, when first needed."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.facts = story.facts
        self.spans = story.spans
        self.memo: dict[Hashable, Any] = {}  # what has been worked out for a fact, kept for later seeds
        self._finder = Finder(story.texts)
        self._faces: dict[str, Face] = {}
        self._folded: dict[str, str] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time only."""
        found = self.memo.get(key, self)  # itself stands for nothing: None may well be what was found
        if found is self:
            found = self.memo[key] = make()
        known: T = found
        return known

    def face(self, text: str) -> Face:
        """What an eye takes in of a text, worked out once."""
        found = self._faces.get(text)
        if found is None:
            found = self._faces[text] = face(text)
        return found

    def plain(self, text: str) -> str:
        """A text folded, for telling whether two are the same."""
        found = self._folded.get(text)
        if found is None:
            found = self._folded[text] = folded(text)
        return found

    @cached_property
    def measured(self) -> dict[str, Measured]:
        """Every figure whose value is a number, by its id."""
        found = {}
        for figure in self.figures:
            try:
                found[figure.id] = Measured(figure)
            except (ValueError, ZeroDivisionError):
                continue  # `check` names it; it has no item
        return found

    @cached_property
    def peers(self) -> dict[tuple[str, str, str], tuple[list[Exact], list[Measured]]]:
        """Figures of one kind and unit, by value: the values, and the figures in the same order."""
        alike: dict[tuple[str, str, str], list[Measured]] = defaultdict(list)
        for one in self.measured.values():
            if one.amount.qualifier != "magnitude":
                alike[one.key].append(one)
        for group in alike.values():
            group.sort(key=lambda one: one.amount.value)
        return {key: ([one.amount.value for one in group], group) for key, group in alike.items()}

    @cached_property
    def measures(self) -> dict[str, list[Measured]]:
        """Figures by the measure they belong to, in story order."""
        return _by(self.measured.values(), lambda one: one.figure.measure)

    @cached_property
    def same_ask(self) -> dict[str, list[Measured]]:
        """Figures by their question, since one question may have two right answers."""
        return _by(self.measured.values(), lambda one: one.ask)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The story's figures, in story order."""
        return self.story.of(Figure)

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers that have a name or a role, and so can be named in an option."""
        return tuple(one for one in self.story.of(Speaker) if self._names[one.id])

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The story's quotations, in story order."""
        return self.story.of(Quote)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The story's claims, in story order."""
        return self.story.of(Claim)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The story's events, in story order."""
        return self.story.of(Event)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The story's terms, in story order."""
        return self.story.of(Term)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The story's groups, in story order."""
        return self.story.of(Group)

    @cached_property
    def members(self) -> dict[str, list[District]]:
        """The districts of each group, in story order."""
        return _by(self.story.of(District), lambda district: district.group)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where a fact stands among those of its kind."""
        places, counts = {}, defaultdict[str, int](int)
        for fact in self.facts.values():
            places[fact.id] = counts[fact.kind]
            counts[fact.kind] += 1
        return places

    def near(self, fact: Fact, alike: Sequence[F]) -> list[F]:
        """Facts of one kind that stand near `fact` in the story, itself left out; all if there are few."""
        if len(alike) <= ALL:
            return [other for other in alike if other is not fact]
        # Of another kind, it stands as far on among these as among its own.
        place = self._places.get(fact.id, 0)
        if alike[min(place, len(alike) - 1)] is not fact and alike[0].kind != fact.kind:
            place = place * len(alike) // max(self._counts[fact.kind], 1)
        start = min(max(place - NEAR, 0), len(alike) - 2 * NEAR - 1)
        return [other for other in alike[start : start + 2 * NEAR + 1] if other is not fact]

    @cached_property
    def _counts(self) -> dict[str, int]:
        counts = defaultdict[str, int](int)
        for fact in self.facts.values():
            counts[fact.kind] += 1
        return counts

    def like(self, one: Measured) -> list[Measured]:
        """The figures near this one in the story."""
        return [
            self.measured[figure.id]
            for figure in self.near(one.figure, self.figures)
            if figure.id in self.measured
        ]

    def near_measured(self, one: Measured) -> list[Measured]:
        """The other figures of the same measure; the first ones if there are many."""
        alike = self.measures.get(one.figure.measure or "", ())
        return [other for other in alike[:ALL] if other is not one]

    def name(self, speaker_id: str | None) -> str:
        """How a speaker is called in an option: the name, else the first role or alias; "" for nobody."""
        return self._names.get(speaker_id or "", "")

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            one.id: one.name or (one.roles[0].title if one.roles else "") or "".join(one.aliases[:1])
            for one in self.story.of(Speaker)
        }

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """The speaker of that id, if there is one."""
        speaker = self.facts.get(speaker_id) if speaker_id else None
        return speaker if isinstance(speaker, Speaker) else None

    def cite(self, article_id: str) -> str:
        """Which article a question is about, in words; "" where there is one only.

        A headline with numbers would give them away: then the article is told by its place.
        """
        return self.once(("cite", article_id), lambda: self._cite(article_id))

    def _cite(self, article_id: str) -> str:
        ids = [article.id for article in self.story.articles]
        if len(ids) < 2:
            return ""
        title = self.title(article_id)
        if find_numbers(title) and article_id in ids:
            return f"in article {ids.index(article_id) + 1} of {len(ids)}"
        return f"in the article on {title}"

    def title(self, article_id: str) -> str:
        """An article's title; its id where there is none."""
        try:
            return self.story.article(article_id).title
        except KeyError:
            return article_id

    def role_spans(self, speaker: Speaker, role: Role) -> tuple[Span, ...]:
        """A role's own evidence, where it is found."""
        return self.once(("role", speaker.id, role.title, role.when), lambda: self._role_spans(speaker, role))

    def _role_spans(self, speaker: Speaker, role: Role) -> tuple[Span, ...]:
        article = role.article or speaker.article
        own = self.spans.get(speaker.id, ())
        found = []
        for words in role.evidence:
            span = self._beside(own[0], words) if own and own[0].article == article else None
            found.append(span or self._finder.first(article, words))
        return tuple(span for span in found if span is not None)

    def _beside(self, span: Span, words: str) -> Span | None:
        """Where the words stand near `span`, as they are written."""
        text, start = self.story.texts[span.article], max(span.start - BESIDE, 0)
        at = text.find(words, start, span.end + BESIDE)
        return Span(span.article, at, at + len(words)) if at >= 0 else None

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
        if not found:
            return span
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_left(starts, span.end) - 1, first)
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
        text = self.story.texts.get(article, "")
        return self.once(("numbers", article), lambda: frozenset(one.value for one in find_numbers(text)))


def unit_key(figure: Figure) -> tuple[str, str, str]:
    """What figures must share for one to be a lure for the other: kind of number, unit and time."""
    unit = figure.unit.many.casefold() if figure.unit and figure.number != "percent" else ""
    return figure.number, unit or (figure.currency or "").casefold(), (figure.per or "").casefold()


def _by(things: Iterable[Any], key: Callable[[Any], str | None]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for thing in things:
        name = key(thing)
        if name:
            found[name].append(thing)
    return dict(found)
