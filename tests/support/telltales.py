"""Guarantee 3: nothing but knowing it tells the right answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rightness_of_figures import chosen, wrong

from tui.numbers import read_number
from tui.quiz.question import Form, Question
from tui.story.model import Figure, Speaker, Term
from tui.story.story import Story
from tui.text import find, plain, sentence_at


def tells(story: Story, question: Question) -> Iterator[str]:
    """Guarantee 3: nothing but knowing it tells the right answer."""
    shown = " ".join((question.prompt, question.before, question.after))
    if question.form is not Form.MATCH and question.kind != "comparison":
        for right in _secrets(story, question):
            if right and re.search(rf"(?<![\w.,]){re.escape(plain(right))}(?![\w])", plain(shown)):
                yield f"the prompt has the answer {right!r}"
    if question.form is Form.CHOICE and len(question.options) > 1 and question.kind != "comparison":
        yield from _choice_tells(question)
    if question.form is Form.CLOZE and not (question.before.strip() + question.after.strip()):
        yield "there is nothing around the gap"
    fact = story.facts.get(question.item.fact)
    if isinstance(fact, Figure) and question.item.aspect == "value":
        yield from _number_tells(story, question, fact)


def _secrets(story: Story, question: Question) -> list[str]:
    """What must not stand in the prompt: the right answer, and a figure's number alone."""
    if question.form in (Form.RECALL, Form.SELECT, Form.ORDER):
        return []
    fact = story.facts.get(question.item.fact)
    if isinstance(fact, Figure) and question.item.aspect == "value":
        return [fact.said] if fact.qualifier == "magnitude" else [fact.said, str(fact.value)]
    if isinstance(fact, Speaker) and question.item.aspect == "role":
        return list(question.right)
    named = fact.aliases if isinstance(fact, Term | Speaker) and question.item.aspect == "name" else ()
    return [*question.right, *named]


def _choice_tells(question: Question) -> Iterator[str]:
    right, lures = chosen(question), wrong(question)
    if len(right) > 1.7 * max(map(len, lures)) + 8 or 1.7 * len(right) + 8 < min(map(len, lures)):
        yield f"{right!r} stands out by its length"
    if len(lures) > 1:
        for name, look in _LOOKS.items():
            if look(right) not in {look(text) for text in lures}:
                yield f"{right!r} stands out by its {name}"
    if question.kind == "claim" and question.item.aspect == "status":
        return  # the prompt is about the very speaker
    alone = _telling(question.prompt) & _telling(right)
    for text in lures:
        alone -= _telling(text)
    if alone:
        yield f"only {right!r} repeats the prompt's {sorted(alone)}"


_LOOKS: dict[str, Callable[[str], bool]] = {
    "capital": lambda text: text[:1].isupper(),
    "article": lambda text: text.casefold().split(" ")[0] in ("a", "an", "the"),
    "stop": lambda text: text[-1:] in ".!?",
    "digits": lambda text: any(char.isdigit() for char in text),
    "quotation marks": lambda text: any(char in '“”"' for char in text),
    "percent": lambda text: "percent" in text or "%" in text,
    "money": lambda text: "$" in text,
}
_COMMON = frozenset(
    word
    for line in (
        "about after also among another article asked because been being between both called came could does",
        "done down during each else ever every figure from given gives going have having here into itself",
        "just like many more most much must name named names only other others ought over said same says",
        "shall should some such tell than that their them then there these they this those through under",
        "until upon were what",
        "when where which while whom whose will with within without word words work would year years your",
    )
    for word in line.split()
)


def _telling(text: str) -> set[str]:
    """The stems of a text's longer words, as an eye matches them."""
    words = re.findall(r"[^\W_]{4,}", text.casefold())
    return {word.removesuffix("s")[:6] for word in words if word not in _COMMON}


def _number_tells(story: Story, question: Question, fact: Figure) -> Iterator[str]:
    """Options of a number: one unit and precision for all; a gap with no sibling's number around it."""
    if question.form is Form.CHOICE and fact.qualifier != "magnitude":
        units = {re.sub(r"^[^A-Za-z%]*", "", _without_number(option.text)) for option in question.options}
        if len(units) > 1:
            yield f"the options have several units: {sorted(units)}"
        decimals = {len("".join(re.findall(r"\d\.(\d+)", option.text))) for option in question.options}
        if len(decimals) > 1:
            yield "the options have several precisions"
    if question.form is Form.CLOZE and fact.qualifier != "magnitude":
        around = f"{question.before} … {question.after}"
        for other in story.of(Figure):
            same = other.number == fact.number and other.unit == fact.unit and other.per == fact.per
            shown = same and other is not fact and find(around, other.said, whole=True)
            if shown and _same_sentence(story, fact, other):
                yield f"the words around the gap show {other.said}, a sibling"


def _same_sentence(story: Story, one: Figure, other: Figure) -> bool:
    first, second = story.spans[one.id][0], story.spans[other.id][0]
    text = story.texts[first.article]
    return first.article == second.article and sentence_at(text, first.start, first.end) == sentence_at(
        text, second.start, second.end
    )


def _without_number(text: str) -> str:
    """What an option says besides its number and its bound."""
    words = text.split(" ")
    lead = ("about", "more", "fewer", "less", "than", "at", "least", "most")
    left = [word for word in words if word.casefold() not in lead]
    scales = ("million", "billion", "thousand")
    named = [word for word in left if word in scales]
    rest = left[len(left) - 1 :] if len(left) > 1 and left[-1] not in scales else []
    typed = read_number(text)
    return " ".join([*named, typed.rest if typed and typed.rest else " ".join(rest if typed is None else [])])
