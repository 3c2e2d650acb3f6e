"""How well the facts of a drafted story agree with the labels of its article, marked for review or not."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from bench.drafting_labels import LabelledFigure, LabelledPerson, LabelledQuote, Labels
from bench.drafting_names import same_body, same_person, same_place, same_role, words
from bench.tally import Score
from tui.numbers import find_numbers
from tui.story.model import District, Fact, Figure, Group, Quote, Speaker, Term, Unit
from tui.story.story import Story
from tui.text import find, fold

MEASURES = (
    "figures", "figures' units", "figures' periods", "quotations", "who said them", "people", "roles",
    "places",
)  # fmt: skip
CLOSE = Fraction(4, 1000)  # a share in words may be drafted in decimals: a third as 0.33
ROUND = {"decade": 10, "dozen": 12}  # three decades are thirty years
CURRENCIES = {
    "USD": ("dollar", "cent"), "CAD": ("dollar",), "AUD": ("dollar",), "EUR": ("euro",),
    "GBP": ("pound", "pence"), "$": ("dollar", "cent"), "€": ("euro",), "£": ("pound", "pence"),
}  # fmt: skip
PLACE = "place-"  # the ids of terms that are places begin so
REVIEW = " (review)"  # at the end of a line about a fact that the draft itself marks
OPEN = "nobody-named"  # and those of speakers where an attribution is left open


class Scorer:
    """Scores the facts of one article of a story; afterwards `scores` has each of MEASURES."""

    def __init__(self, story: Story, article: str, labels: Labels) -> None:
        self._story, self._labels, self._article = story, labels, article
        self._text = story.texts[article]
        self._facts = [fact for fact in story.facts.values() if fact.article == article]
        self._speakers = {fact.id: fact for fact in story.of(Speaker)}
        self.scores = {measure: Score() for measure in MEASURES}
        self._figures()
        self._quotes()
        self._people()
        self._places()

    # ------------------------------------------------------------------ figures

    def _figures(self) -> None:
        drafted = [fact for fact in self._facts if isinstance(fact, Figure)]
        drafted += [
            counted for fact in self._facts if isinstance(fact, Group) for counted in self._counted(fact)
        ]
        left = {fact.id: fact for fact in drafted}
        score = self.scores["figures"]
        labelled = [(label, find(self._text, label.quote)) for label in self._labels.figures]
        for label, places in labelled:
            if label.optional:
                continue
            match = next((fact for fact in left.values() if self._is(fact, label, places)), None)
            score.found(
                f"{label.qualifier} {_amount(label)} {label.unit}: “{label.quote}”", match is not None
            )
            if match is not None:
                del left[match.id]
                score.drafted(match.id, True)
                self._about(match, label)
        doubtful = [(label, places) for label, places in labelled if label.optional]
        certain = [places for label, places in labelled if not label.optional]
        for figure in left.values():
            spot = self._said(figure)
            if any(_touch(spot, places) for _, places in doubtful):
                alone = not any(_touch(spot, places) for places in certain)
                if alone or any(_touch(spot, places) and _value(figure, label) for label, places in doubtful):
                    continue
            score.drafted(f"{figure.id}: “{figure.said}” as {figure.qualifier} {figure.value}", False)

    def _counted(self, group: Group) -> Iterator[Figure]:
        """The size of a counted set, as the figure that it is where its number stands in the locus."""
        for span in self._story.spans[group.id][:1]:
            words = self._story.text(span)
            for number in find_numbers(words):
                if number.value == group.size:
                    said, label = words[number.start : number.end], group.label
                    yield Figure(
                        id=group.id,
                        article=group.article,
                        evidence=group.evidence,
                        ask=group.ask,
                        label=label,
                        said=said,
                        value=group.size,
                        unit=Unit(one=label, many=label),
                    )
                    return

    def _is(self, fact: Figure, label: LabelledFigure, places: list[tuple[int, int]]) -> bool:
        """Whether value, qualifier and place agree."""
        return fact.qualifier == label.qualifier and _value(fact, label) and _touch(self._said(fact), places)

    def _said(self, fact: Figure) -> tuple[int, int] | None:
        """Where the number's words stand within the locus."""
        spans = self._story.spans[fact.id]
        if not spans:
            return None
        start, end = spans[0].start, spans[0].end
        within = find(self._text[start:end], fact.said)
        return (start + within[0][0], start + within[0][1]) if within else (start, end)

    def _about(self, fact: Figure, label: LabelledFigure) -> None:
        told = f"{fact.id}: “{label.quote}” is"
        unit = f"{told} {label.unit!r}, drafted {_unit_of(fact)!r}"
        self.scores["figures' units"].found(unit, _same_unit(fact, label))
        period = f"{told} {label.period!r}, drafted {_period_of(fact)!r}"
        self.scores["figures' periods"].found(period, _same_period(fact, label))

    # --------------------------------------------------------------- quotations

    def _quotes(self) -> None:
        drafted = [
            (fact, part)
            for fact in self._facts
            if isinstance(fact, Quote)
            for part in map(_spoken, fact.parts)
        ]
        score = self.scores["quotations"]
        for label in sorted(self._labels.quotes, key=lambda label: label.optional):
            for part in label.parts:
                match = next((pair for pair in drafted if pair[1] == _spoken(part)), None)
                if match is not None:
                    drafted.remove(match)
                if label.optional:
                    continue
                score.found(f"“{part}”", match is not None)
                if match is not None:
                    score.drafted(part, True)
                    if label.by is not None:
                        self._by(match[0], part, label)
        for fact, part in drafted:
            score.drafted(f"{fact.id}: “{part}”", False)

    def _by(self, fact: Quote, part: str, label: LabelledQuote) -> None:
        """Who said a quotation that was found: right, left open (missed), or wrong."""
        assert label.by is not None
        speaker = self._speakers.get(fact.by)
        score = self.scores["who said them"]
        person = next((person for person in self._labels.people if label.by == person.names[0]), None)
        left_open = speaker is None or speaker.id.startswith(OPEN)
        if speaker is None or left_open:
            right = False
        elif person is not None:
            right = speaker.sort == "person" and self._is_person(speaker, person)
        else:
            right = same_body(self._called(speaker), label.by)
        shown = "nobody" if speaker is None else speaker.name or speaker.id
        line = f"“{part}” is by {label.by}, drafted {shown}{REVIEW if fact.review else ''}"
        score.found(line, right)
        if not left_open:
            score.drafted(line, right)

    def _called(self, speaker: Speaker) -> list[str]:
        """The words for somebody who is no labelled person; of an unnamed one, those that introduce them."""
        roles = [text for role in speaker.roles for text in (role.said, role.title)]
        spans = self._story.spans[speaker.id]
        unnamed = [self._story.text(span) for span in spans[:1]] if speaker.sort == "unnamed" else []
        return [*filter(None, (speaker.name, *speaker.aliases)), *roles, *unnamed]

    # ------------------------------------------------------------------- people

    def _is_person(self, speaker: Speaker, person: LabelledPerson) -> bool:
        others = [other.names for other in self._labels.people if other is not person]
        return same_person((speaker.name, *speaker.aliases), person.names, others)

    def _people(self) -> None:
        left = [
            fact for fact in self._facts if isinstance(fact, Speaker) and fact.sort == "person" and fact.name
        ]
        people = self.scores["people"]
        for person in sorted(self._labels.people, key=lambda person: person.optional):
            match = next((fact for fact in left if self._is_person(fact, person)), None)
            if match is not None:
                left.remove(match)
            if person.optional:
                continue
            people.found(person.names[0], match is not None)
            if match is not None:
                people.drafted(match.name, True)
            if person.roles:
                self._role(match, person)
        for fact in left:
            people.drafted(f"{fact.id}: {fact.name}", False)

    def _role(self, speaker: Speaker | None, person: LabelledPerson) -> None:
        drafted = speaker.roles if speaker else ()
        right = any(
            same_role(text, label, past=role.when != "now")
            for role in drafted
            for text in (role.said, role.title)
            for label in person.roles
        )
        told = "; ".join(role.said for role in drafted) or "none"
        line = f"{person.names[0]} is {' / '.join(person.roles)}, drafted {told}"
        self.scores["roles"].found(line, right)
        if drafted:
            self.scores["roles"].drafted(line, right)

    # ------------------------------------------------------------------- places

    def _places(self) -> None:
        score = self.scores["places"]
        drafted = [(fact.id, names) for fact in self._facts if (names := _place(fact))]
        for name, optional in self._labels.places:
            if not optional:
                score.found(name, any(same_place(names, name) for _, names in drafted))
        for fact_id, names in drafted:
            matches = [optional for name, optional in self._labels.places if same_place(names, name)]
            if not matches or not all(matches):
                score.drafted(f"{fact_id}: {', '.join(names)}", bool(matches))


def _amount(label: LabelledFigure) -> str:
    return f"{label.value}" if label.high is None else f"{label.value} to {label.high}"


def _touch(spot: tuple[int, int] | None, places: list[tuple[int, int]]) -> bool:
    return spot is not None and any(start < spot[1] and spot[0] < end for start, end in places)


def _value(fact: Figure, label: LabelledFigure) -> bool:
    """Whether the value (of a range both ends) is the labelled one, cents and decades reckoned."""
    if (fact.to is None) != (label.high is None):
        return False
    mine = Fraction(str(fact.value)), Fraction(str(fact.value if fact.to is None else fact.to))
    theirs = label.value, label.value if label.high is None else label.high
    return any(
        all(_near(a * factor, b) for a, b in zip(mine, theirs, strict=True))
        for factor in _factors(fact, label)
    )


def _near(mine: Fraction, theirs: Fraction) -> bool:
    return mine == theirs or (abs(mine) < 1 and abs(theirs) < 1 and abs(mine - theirs) <= CLOSE)


def _factors(fact: Figure, label: LabelledFigure) -> list[Fraction]:
    """By what a drafted value may be multiplied to be compared: units may be reckoned in one another."""
    unit = f"{fact.unit.one} {fact.unit.many}" if fact.unit else ""
    drafted, labelled = set(words(unit)), set(words(label.unit))
    if fact.currency and "cent" in labelled and "cent" not in drafted:
        return [Fraction(100)]
    if "cent" in drafted and "dollar" in labelled:
        return [Fraction(1, 100)]
    found = [Fraction(1)]
    found += [Fraction(size) for word, size in ROUND.items() if word in drafted - labelled]
    found += [Fraction(1, size) for word, size in ROUND.items() if word in labelled - drafted]
    return found


def _unit_of(fact: Figure) -> str:
    """The words that a drafted figure has for its unit."""
    unit = f"{fact.unit.one} {fact.unit.many}" if fact.unit else ""
    money = " ".join(CURRENCIES.get(fact.currency or "", (fact.currency or "",)))
    percent = "percent" if fact.number == "percent" else ""
    return " ".join(filter(None, (money, percent, unit, fact.per or "")))


def _same_unit(fact: Figure, label: LabelledFigure) -> bool:
    """Whether the units share a word.

    A fraction's words may also stand in what the draft calls it, and an age needs no unit where that says so.
    """
    labelled = set(words(label.unit.replace("%", " percent ")))
    drafted = set(words(_unit_of(fact)))
    called = set(words(f"{fact.label} {fact.ask}"))
    if fact.number == "fraction":
        drafted |= called
    if not drafted and "year" in labelled and called & {"age", "aged", "old"}:
        return True
    return not labelled or bool(labelled & drafted)


def _period_of(fact: Figure) -> str:
    return " / ".join(
        filter(None, (fact.period.said if fact.period else "", fact.within or "", fact.per or ""))
    )


def _same_period(fact: Figure, label: LabelledFigure) -> bool:
    """Whether both have none, or one's words stand in the other's; a rate's "a year" may be its `per`."""
    if label.period is None:
        return fact.period is None
    mine = set(words(label.period))
    drafted = [fact.period.said if fact.period else "", fact.within or "", fact.per or ""]
    return any(
        bool(theirs) and (theirs <= mine or mine <= theirs) for theirs in map(set, map(words, drafted))
    )


def _spoken(part: str) -> str:
    """A quotation's words as compared: folded, straight marks, without the comma at the end."""
    return fold(part).text.strip().rstrip(",").strip()


def _place(fact: Fact) -> tuple[str, ...]:
    """The names under which a fact presents a place; none if it presents none."""
    if isinstance(fact, District):
        return tuple(dict.fromkeys((fact.said, fact.state, *fact.aliases)))
    if isinstance(fact, Term) and fact.id.startswith(PLACE):
        return (fact.name, *fact.aliases)
    return ()
