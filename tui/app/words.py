"""How facts are told on the screens: a figure as the article writes it, and whose word something is."""

from __future__ import annotations

from tui.numbers import exact, show
from tui.quiz import wording
from tui.quiz.amount import amount
from tui.quiz.style import style_of
from tui.story.model import (
    Claim,
    Comparison,
    District,
    Event,
    Fact,
    Figure,
    Group,
    Quote,
    Speaker,
    Term,
)
from tui.story.story import Story
from tui.text import find

STATUS = {
    "stated": "stated",
    "claimed": "a claim",
    "goal": "a goal",
    "promise": "a promise",
    "hearsay": "hearsay",
}
KINDS = {
    "figure": "Figure",
    "comparison": "Comparison",
    "speaker": "Speaker",
    "quote": "Quotation",
    "claim": "Claim",
    "group": "Group",
    "district": "District",
    "event": "Event",
    "term": "Term",
}


def figure_said(figure: Figure, *, noun: bool = False) -> str:
    """A figure as the article has it: "about 150", "more than one", "37 percent", "one third".

    With `noun` what is counted follows: "about 150 protesters".
    """
    if figure.qualifier == "magnitude":
        return figure.said
    try:
        given = amount(figure)
    except ValueError:
        return figure.said
    return style_of(figure, given.value).write(given, noun=noun)


def figure_large(figure: Figure) -> str:
    """An exact figure in signs alone, to be drawn large: "418", "1/3", "37%"; "" where it is not exact."""
    if figure.qualifier != "exact" or figure.to is not None:
        return ""
    try:
        value = exact(figure.value)
    except ValueError:
        return ""
    currency = {"USD": "$", "EUR": "€", "GBP": "£"}.get(figure.currency or "", figure.currency or "")
    return f"{currency}{show(value)}{'%' if figure.number == 'percent' else ''}"


def speaker_name(story: Story, speaker_id: str | None) -> str:
    """Who it is: "the article" where nobody else says it."""
    if speaker_id is None:
        return "the article"
    speaker = story.facts.get(speaker_id)
    if not isinstance(speaker, Speaker):
        return speaker_id
    return speaker.name or (speaker.roles[0].title if speaker.roles else speaker_id)


def short_name(story: Story, speaker_id: str | None) -> str:
    """The surname of a person; of anybody else the whole name."""
    name = speaker_name(story, speaker_id)
    speaker = story.facts.get(speaker_id or "")
    person = isinstance(speaker, Speaker) and speaker.sort == "person"
    return name.split()[-1] if person and name.split() else name


def role(story: Story, speaker_id: str | None, article: str) -> str:
    """What somebody is now, by this article if it says so; "" where no article does."""
    speaker = story.facts.get(speaker_id or "")
    if not isinstance(speaker, Speaker):
        return ""
    now = [one for one in speaker.roles if one.when == "now"] or list(speaker.roles)
    here = [one for one in now if (one.article or speaker.article) == article]
    return next((one.title for one in here or now), "")


def whose(story: Story, fact: Fact) -> str:
    """Whose word a fact is: "state statistics", "the goal, says Sessions", "the article"."""
    if not isinstance(fact, Figure | Quote | Claim):
        return "the article"
    name = short_name(story, fact.by)
    status = "claimed" if isinstance(fact, Quote) else fact.status
    if fact.by is None:
        return "the article" if status != "goal" else "the goal, by the article"
    if status == "goal":
        return f"the goal, says {name}"
    if status == "promise":
        return f"a promise, says {name}"
    if status == "hearsay":
        return f"what {name} has been told"
    return name if status == "stated" or isinstance(fact, Quote) else f"{name} says"


def quotation(quote: Quote) -> str:
    """A quotation within its marks, its parts apart, without the comma of the article's sentence."""
    return wording.quotation(quote.parts)


def mention(story: Story, fact: Fact) -> str:
    """A fact within a sentence: "figure 58 cases", "claim of LePage", "statement of the article"."""
    if isinstance(fact, Claim) and not fact.by:
        return "statement of the article"
    kind, name = KINDS[fact.kind].lower(), fact_name(story, fact)
    return f"{kind} {'of ' if isinstance(fact, Quote | Claim) and fact.by else ''}{name}"


def fact_name(story: Story, fact: Fact) -> str:
    """What a fact is, in a few words, its answer included: for the label beside the article."""
    if isinstance(fact, Figure):
        return figure_said(fact, noun=True)
    if isinstance(fact, Comparison):
        return change(story, fact) or fact.label
    if isinstance(fact, Speaker):
        return speaker_name(story, fact.id)
    if isinstance(fact, Quote | Claim):
        return short_name(story, fact.by) if fact.by else "stated by the article"
    if isinstance(fact, Group):
        return f"{fact.size} {fact.label}"
    if isinstance(fact, District):
        return fact.said
    if isinstance(fact, Event):
        return fact.when.said
    return fact.name if isinstance(fact, Term) else fact.id


CORE = 48  # characters: what is longer is not underlined, lest whole paragraphs are


def core(fact: Fact, text: str, locus: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of a locus that are the fact itself, as places in the article: few enough to be underlined.

    Quotations have their marks, and claims are whole sentences: neither is underlined where it is long.
    """
    start, end = locus
    wanted: tuple[str, ...] = ()
    if isinstance(fact, Figure):
        wanted = (fact.said,)
    elif isinstance(fact, Speaker | Term):
        wanted = (fact.name, *fact.aliases)
    elif isinstance(fact, Event):
        wanted = (fact.when.said,)
    elif isinstance(fact, District):
        wanted = (fact.said,)
    elif isinstance(fact, Quote):
        wanted = tuple(part.removesuffix(",") for part in fact.parts)
        return [] if sum(map(len, wanted)) > CORE else _first(text, locus, wanted)
    if isinstance(fact, Comparison | Group) or (isinstance(fact, Speaker) and fact.sort == "unnamed"):
        return []
    return _first(text, locus, wanted) or ([locus] if end - start <= CORE else [])


def _first(text: str, locus: tuple[int, int], wanted: tuple[str, ...]) -> list[tuple[int, int]]:
    """The first place in the locus of the first of the words that stand there."""
    start, end = locus
    for words in wanted:
        found = find(text[start:end], words) if words else []
        if found:
            return [(start + found[0][0], start + found[0][1])]
    return []


def change(story: Story, comparison: Comparison) -> str:
    """A comparison worked out: "87 to 58, down 29"."""
    before, after = story.facts.get(comparison.from_), story.facts.get(comparison.to)
    if not isinstance(before, Figure) or not isinstance(after, Figure):
        return ""
    said = f"{figure_said(before)} to {figure_said(after)}"
    try:
        difference = exact(after.value) - exact(before.value)
    except ValueError:
        return said
    points = " points" if after.number == "percent" else ""
    way = "up" if difference > 0 else "down"
    return f"{said}, {way} {show(abs(difference))}{points}" if difference else f"{said}, unchanged"
