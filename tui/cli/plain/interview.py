"""An interview line by line, on the engine of the app."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.app.asking.deeds import SAID, UNDONE, UNRULED
from tui.cli.plain import heard as told
from tui.cli.plain.saving import saved
from tui.cli.plain.talk import Talk
from tui.memory.problems import MemoryProblem
from tui.safe import one_line
from tui.trainer.hearing import HeardView
from tui.trainer.interviewing import Interviewing

AFTER = (
    "Enter: next question. r: say it again. o: you were right (o 2: you said the second that was missed). "
    "u: undo. a: the article. q: stop."
)
SPOKEN = "Enter: next question. r: say it again. u: undo. a: the article. q: stop."
SORTS = {"opener": "Question", "hostile": "Question", "follow-up": "Follow-up"}


def play(talk: Talk, interview: Interviewing) -> None:
    """Ask until all is asked or the input ends; every answer that is said to be saved is."""
    talk.say(*_rules(interview))
    goes_on, kept = True, list[str]()
    while goes_on and not interview.done:
        goes_on = _ask(talk, interview, kept) if interview.heard is None else _after(talk, interview, kept)
    interview.put_away()
    if interview.turns:
        talk.say("", "Results", *told.results(interview))


def _rules(interview: Interviewing) -> Iterator[str]:
    many = f"{interview.size} question{'' if interview.size == 1 else 's'} at most"
    clock = f", {interview.seconds} seconds for each answer" if interview.seconds else ""
    yield f"{one_line(interview.story.title)}: an interview, {many}{clock}."
    if interview.spoken:
        yield "Say each answer aloud, then press Enter, and tick what you said."
    else:
        yield "Type each answer in as many lines as you like; an empty line ends it."


def _ask(talk: Talk, interview: Interviewing, kept: list[str]) -> bool:
    """Put the open question and take the answer; False at the end of the input.

    `kept` are lines that were typed too early: the answer begins with them.
    """
    question = interview.question
    assert question is not None
    head = SORTS[question.sort]
    talk.say("", f"{head} {interview.position} of {interview.size}:", one_line(question.text))
    heard, goes_on = _spoken(talk, interview) if interview.spoken else _written(talk, interview, kept)
    if heard is None:
        return False
    if interview.seconds and heard.seconds is not None:
        talk.say(told.timed(heard.seconds, interview.seconds))
    talk.say(*told.heard(interview, heard))
    return saved(talk, interview.save) and goes_on


def _written(talk: Talk, interview: Interviewing, kept: list[str]) -> tuple[HeardView | None, bool]:
    """An answer of some lines, after those that were kept; none at all is asked back once."""
    if kept:
        talk.say("Your answer begins:", *map(one_line, kept))
    text, seconds, goes_on = talk.until_empty()
    text = "\n".join((*kept, text) if text else kept)
    kept.clear()
    if not text and goes_on:
        talk.say("You have said nothing. Type your answer, or an empty line again for no answer.")
        text, more, goes_on = talk.until_empty()
        seconds += more
    if not text and not goes_on:
        return None, False
    return interview.listen(text, seconds), goes_on


def _spoken(talk: Talk, interview: Interviewing) -> tuple[HeardView | None, bool]:
    """What was said aloud, as the trainee ticks it off a list."""
    done, seconds = talk.timed("Say it aloud. Enter when you have:")
    if done is None:
        return None, False
    listed = interview.tickable
    named = (told.fact_told(interview.story, fact) for fact in listed)
    talk.say("Which of these did you say?", *(f"{number}. {name}" for number, name in enumerate(named, 1)))
    while (text := talk.ask("Numbers, or Enter for none:")) is not None:
        wanted = _numbers(text)
        if wanted is not None and all(1 <= one <= len(listed) for one in wanted):
            return interview.tick([listed[one - 1] for one in wanted], seconds), True
        talk.say(f"Give numbers from 1 to {len(listed)} with spaces between them.")
    return None, False


def _after(talk: Talk, interview: Interviewing, kept: list[str]) -> bool:
    """Do what is said about the answer that shows, until it is left; False where the talk is over.

    A line of several words that is none of the wishes goes to `kept`: it is part of an answer.
    """
    wishes = SPOKEN if interview.spoken else AFTER
    talk.say(wishes)
    while (text := talk.ask("Next:")) is not None:
        wish = text.strip().lower()
        if wish == "q":
            return False
        if wish == "a":
            talk.say(*told.article(interview))
        elif wish[:1] == "o" and not interview.spoken and (numbers := _numbers(wish[1:])) is not None:
            _overrule(talk, interview, numbers)
        elif wish == "u" and interview.undoes == "overruled":
            _done(talk, interview.undo, UNRULED)
        elif wish == "u":
            _done(talk, interview.undo, UNDONE["answer"])
            return True
        elif wish == "r":
            interview.again()
            return True
        elif not wish:
            interview.advance()
            return True
        elif len(wish.split()) > 1 and not interview.spoken:
            kept.append(text.strip())
            talk.say(f"Kept: your next answer begins with “{one_line(text.strip())}”. {wishes}")
        else:
            talk.say(f"“{one_line(text.strip())}” is none of these. {wishes}")
    return False


def _numbers(text: str) -> list[int] | None:
    """The numbers that were given, with spaces or commas between them; None where anything else was."""
    wanted = text.replace(",", " ").split()
    if not all(one.isascii() and one.isdigit() for one in wanted):
        return None
    return [int(one[:6]) for one in wanted]


def _overrule(talk: Talk, interview: Interviewing, numbers: list[int]) -> None:
    """What was wrong or loose was right, as the trainee says; or what was missed, by numbers, was said."""
    view = interview.heard
    assert view is not None
    facts = {view.missed[number - 1] for number in numbers if 0 < number <= len(view.missed)}
    if not numbers:
        facts = {*view.contradicted, *view.loose}
    if not interview.disputable & facts:
        talk.say("There is no such number." if numbers else "Nothing of it was wrong or loose.")
        return
    _done(talk, lambda: interview.overrule(facts), SAID["overrule"])
    if interview.heard is not None and interview.heard.missed:
        talk.say(*told.missed(interview.story, interview.heard))


def _done(talk: Talk, deed: Callable[[], object], said: str) -> None:
    try:
        deed()
    except MemoryProblem as problem:
        talk.say(f"Not done: {problem}")
    else:
        talk.say(said)
