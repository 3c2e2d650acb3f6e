"""`readback brief STORY`: the briefing of each article, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.cli.markdown import plain, quoted
from tui.cli.opening import article_of, library, story
from tui.cli.options import Options
from tui.cli.output import lines
from tui.story.model import Article, Claim, District, Event, Figure, Group, Line, Quote, Section, Speaker
from tui.story.saying import of_oneself
from tui.story.story import Story
from tui.text import find

SECTIONS: dict[Section, str] = {
    "short": "In short",
    "matters": "Why it matters",
    "numbers": "By the numbers",
    "said": "Who said what",
    "where": "Where",
    "when": "When",
    "confused": "Easily confused",
    "open": "Left open",
}


def run(options: Options) -> int:
    """Print the briefing of a story, or of one article of it."""
    of = story(library(options), options.story)
    return lines(briefing(of, article_of(of, options.article)))


def briefing(of: Story, articles: tuple[Article, ...]) -> Iterator[str]:
    """The briefing, line by line."""
    yield f"# {plain(of.title)}"
    yield ""
    yield plain(of.summary)
    for article in articles:
        yield ""
        yield f"## {plain(article.title)}"
        yield ""
        origin = f" ({plain(article.publisher)})" if article.publisher else ""
        ours = "" if find(of.texts[article.id], article.title) else " The title is ours."
        yield f"*Source: {plain(article.source)}{origin}.{ours}*"
        for section, heading in SECTIONS.items():
            told = [line for line in article.briefing if line.section == section]
            if told:
                yield ""
                yield f"### {heading}"
                yield ""
                yield from _section(of, article, section, told)


def _section(of: Story, article: Article, section: Section, told: list[Line]) -> Iterator[str]:
    if section in ("short", "matters"):
        yield " ".join(plain(line.text) for line in told)
        return
    item = _ITEMS.get(section, _told)
    for line in told:
        yield f"- {item(of, article, line)}"


def _told(_of: Story, _article: Article, line: Line) -> str:
    return plain(line.text)


def _number(of: Story, _article: Article, line: Line) -> str:
    """A number and what it counts; whose word it is comes last."""
    for fact in map(of.facts.get, line.cites):
        if isinstance(fact, Figure):
            return f"**{plain(fact.said)}** {plain(line.text)} ({plain(_whose(of, fact))})"
        if isinstance(fact, Group):
            return f"**{fact.size}** {plain(line.text)} (the article)"
    return plain(line.text)


def _whose(of: Story, figure: Figure) -> str:
    name = name_of(of, figure.by)
    if figure.status == "goal":
        return f"a goal, says {name}"
    return f"says {name}" if figure.status == "claimed" else name


def _said(of: Story, article: Article, line: Line) -> str:
    """Who, with their role, and what they said; under which circumstances comes last."""
    where = f" ({plain(line.text)})" if line.text else ""
    for fact in map(of.facts.get, line.cites):
        if isinstance(fact, Quote):
            words = " … ".join(quoted(part.rstrip(",")) for part in fact.parts)
            return f"{_person(of, article, fact.by)}: {words}{where}"
        if isinstance(fact, Claim):
            told = ", has been told" if fact.status == "hearsay" else ""
            says = of_oneself(fact, of.facts.get(fact.by or "")) or fact.says
            return f"{_person(of, article, fact.by)}{told}: {plain(says)}{where}"
    return plain(line.text)


def _person(of: Story, article: Article, speaker: str | None) -> str:
    """A speaker's name in bold, and the role they are in now, as far as the story says."""
    fact = of.facts.get(speaker or "")
    roles = sorted(
        fact.roles if isinstance(fact, Speaker) else (),
        key=lambda role: (role.when != "now", role.article not in (None, article.id)),
    )
    title = f", {plain(roles[0].title)}" if roles else ""
    return f"**{plain(name_of(of, speaker))}**{title}"


def name_of(of: Story, speaker: str | None) -> str:
    """The name of a speaker; without one it is the article itself that speaks."""
    fact = of.facts.get(speaker or "")
    return (fact.name or fact.id) if isinstance(fact, Speaker) else "the article"


def _where(of: Story, _article: Article, line: Line) -> str:
    """A place; a set of districts is spelt out."""
    for fact in map(of.facts.get, line.cites[:1]):
        if isinstance(fact, Group):
            members = [each.said for each in of.of(District) if each.group == fact.id]
            return f"{plain(line.text)}: {plain('; '.join(members))}"
    return plain(line.text)


def _when(of: Story, _article: Article, line: Line) -> str:
    """When, in the article's words, and what."""
    for fact in map(of.facts.get, line.cites):
        if isinstance(fact, Event):
            return f"**{plain(fact.when.said)}**: {plain(line.text)}"
    return plain(line.text)


def _confused(_of: Story, _article: Article, line: Line) -> str:
    sides = (f"**{plain(side.name)}**: {plain(side.means)}" for side in line.sides)
    return " ≠ ".join([*([plain(line.text)] if line.text else []), *sides])


_ITEMS: dict[Section, Callable[[Story, Article, Line], str]] = {
    "numbers": _number,
    "said": _said,
    "where": _where,
    "when": _when,
    "confused": _confused,
}
