"""A session, played by whatever answers: it asks what it must, in a fit order, and can be taken back."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from tui.quiz import session as quiz
from tui.quiz.arrange import APART, arrange, slot
from tui.quiz.choose import TOGETHER, choose, form_for
from tui.quiz.question import (
    RUNGS,
    Answer,
    Form,
    Item,
    ItemId,
    MarksKey,
    Outcome,
    Question,
    Rung,
    Verdict,
)
from tui.quiz.session import PASS, Session, Turn
from tui.story.evidence import Span


class Seen(Struct, frozen=True):
    """What is remembered of an item."""

    asked: int = 1
    missed: bool = False
    last_at: int = 0
    rung: int = 1


def an_item(
    number: int,
    *,
    kind: str = "figure",
    primary: bool = True,
    weight: int = 1,
    forms: tuple[Form, ...] = (Form.CHOICE,),
    article: str = "one",
) -> Item:
    return Item(
        ItemId("story", f"fact-{number:03d}", "value"), kind, article, primary, weight, forms, f"the {number}"
    )


def a_question(turn: Turn) -> Question:
    """A question that only has what the session looks at."""
    return Question(
        item=turn.item.id,
        kind=turn.item.kind,
        form=turn.form,
        seed=turn.seed,
        prompt="How many?",
        cite="one",
        key=MarksKey((0,)),
        right=("58",),
        explanation="",
        evidence=(Span("one", 0, 2),),
    )


def answer(session: Session, score: float, *, points: float | None = None) -> Session:
    outcome = Outcome.RIGHT if score == 1 else Outcome.PART if score else Outcome.WRONG
    verdict = Verdict(outcome, score, "58", points=points)
    return quiz.submit(session, a_question(quiz.current(session)), Answer(marks=(0,)), verdict)


def play(session: Session, scores: list[float]) -> Session:
    """The whole session with these scores, over and over."""
    for score in itertools.cycle(scores):
        session = quiz.advance(answer(session, score))
        if session.finished:
            return session
    raise AssertionError


def family(item: Item) -> str:
    return item.kind


FORMS = st.lists(st.sampled_from(list(Form)), min_size=1, max_size=4, unique=True).map(tuple)
ITEMS = st.lists(
    st.tuples(st.sampled_from(["figure", "speaker", "quote"]), st.booleans(), st.sampled_from([1, 2]), FORMS),
    min_size=1,
    max_size=18,
).map(
    lambda rows: [
        an_item(number, kind=kind, primary=primary, weight=weight, forms=forms)
        for number, (kind, primary, weight, forms) in enumerate(rows)
    ]
)
SEEN = st.builds(Seen, st.integers(0, 5), st.booleans(), st.integers(0, 9), st.integers(0, 3))
SCORES = st.lists(st.sampled_from([0.0, 0.4, 0.6, 1.0]), min_size=1, max_size=12)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    items = draw(ITEMS)
    past = draw(st.dictionaries(st.sampled_from([item.id for item in items]), SEEN))
    pairs = draw(st.sets(st.tuples(st.integers(0, 17), st.integers(0, 17)), max_size=12))
    spoiled = {items[a].id: frozenset[ItemId]() for a in range(len(items))}
    for a, b in pairs:
        if a < len(items) and b < len(items):
            spoiled[items[a].id] |= {items[b].id}
    return quiz.begin(
        "session",
        items,
        past,
        size=draw(st.integers(1, 20)),
        seed=7,
        spoils=lambda turn: spoiled[turn.item.id],
        kin=family,
    )


# What holds whatever is answered


@given(session=sessions(), scores=SCORES)
def test_every_item_of_the_queue_is_asked_and_nothing_else(session: Session, scores: list[float]) -> None:
    asked = [done.turn for done in play(session, scores).done]
    assert {turn.item.id for turn in asked} == {turn.item.id for turn in session.queue}
    assert [turn for turn in asked if not turn.again] == list(session.queue)


@given(session=sessions(), scores=SCORES)
def test_a_missed_item_comes_again_before_the_end_once(session: Session, scores: list[float]) -> None:
    end = play(session, scores)
    for item in {turn.item.id for turn in session.queue}:
        results = [done.verdict.score for done in end.done if done.turn.item.id == item]
        assert len(results) == (2 if results[0] < PASS else 1)


@given(session=sessions(), scores=SCORES)
def test_what_comes_again_waits_as_long_as_it_can(session: Session, scores: list[float]) -> None:
    for score in itertools.cycle(scores):
        place = len(session.done)
        before = session.queue
        session = answer(session, score)
        if session.queue != before:
            where = next(
                at
                for at in range(place + 1, len(session.queue))
                if session.queue[at].again and session.queue[at].item == before[place].item
            )
            assert where - place - 1 >= min(APART, len(before) - place - 1)
            assert quiz.comes_again(session)
        session = quiz.advance(session)
        if session.finished:
            break


@given(session=sessions(), scores=SCORES, data=st.data())
def test_undo_takes_back_submit_and_nothing_else(
    session: Session, scores: list[float], data: st.DataObject
) -> None:
    """undo after submit is identity, and so is undo after submit and advance; at any place of a session."""
    history = [session]
    for score in itertools.cycle(scores):
        answered = answer(session, score)
        assert quiz.undo(answered) == session
        assert quiz.undo(quiz.advance(answered)) == session
        session = quiz.advance(answered)
        if session.finished:
            break
        history.append(session)
    back = data.draw(st.integers(1, len(history)))
    for _ in range(back):
        session = quiz.undo(session)
    assert session == history[-back]


@given(session=sessions(), scores=SCORES)
def test_the_same_answers_give_the_same_session(session: Session, scores: list[float]) -> None:
    assert play(session, scores) == play(session, scores)
    assert session.position == 1
    assert play(session, scores).position == len(play(session, scores).queue)


@given(session=sessions())
def test_nothing_can_be_done_out_of_turn(session: Session) -> None:
    import pytest

    for move in (quiz.advance, quiz.undo):
        with pytest.raises(ValueError, match=r"no verdict|nothing has been"):
            move(session)
    with pytest.raises(ValueError, match="no question is open"):
        answer(answer(session, 1.0), 1.0)
    with pytest.raises(ValueError, match="no question is open"):
        submitted = play(session, [1.0])
        quiz.submit(submitted, a_question(session.queue[0]), Answer(), Verdict(Outcome.MISSED, 0.0, ""))


# What is asked


@given(items=ITEMS, data=st.data())
def test_changed_go_before_missed_before_due_before_unseen_before_the_rest(
    items: list[Item], data: st.DataObject
) -> None:
    ids = st.sampled_from([item.id for item in items])
    past = data.draw(st.dictionaries(ids, SEEN))
    changed = data.draw(st.frozensets(ids))
    due = data.draw(st.dictionaries(ids, st.integers(0, 9)))
    size = data.draw(st.integers(0, 20))
    chosen = choose(items, past, size, family, changed, due)
    assert len(chosen) == len(set(chosen)) == min(size, len(items))

    def rank(item: Item) -> tuple[int, int]:
        seen = past.get(item.id)
        if seen is None or not seen.asked:
            return (3, 0)
        if item.id in changed or seen.missed:
            return (0 if item.id in changed else 1, seen.last_at)
        return (2, due[item.id]) if item.id in due else (4, seen.last_at)

    ranks = [rank(item) for item in chosen]
    assert ranks == sorted(ranks)
    left = [rank(item) for item in items if item not in chosen]
    assert not left or not ranks or max(ranks) <= min(left)


@given(items=ITEMS, data=st.data())
def test_a_ranking_alone_says_what_is_chosen_where_there_is_one(
    items: list[Item], data: st.DataObject
) -> None:
    ids = [item.id for item in items]
    ranked = data.draw(st.lists(st.sampled_from([*ids, an_item(99).id]), unique=True))
    past = data.draw(st.dictionaries(st.sampled_from(ids), SEEN))
    size = data.draw(st.integers(0, 20))
    chosen = choose(items, past, size, family, ids, dict.fromkeys(ids, 0), ranked)
    assert [item.id for item in chosen] == [one for one in ranked if one in ids][:size]


def test_what_a_screen_has_just_shown_is_asked_last_but_for_what_has_changed() -> None:
    items = [an_item(number, kind=f"kind {number}") for number in range(6)]
    past = {items[0].id: Seen()}
    begun = quiz.begin(
        "s",
        items,
        past,
        size=6,
        seed=1,
        spoils=lambda _: frozenset(),
        changed={items[0].id},
        seen={items[0].id, items[1].id, items[2].id},
    )
    assert [turn.item for turn in begun.queue] == [items[place] for place in (0, 3, 4, 5, 1, 2)]


def test_a_changed_item_starts_from_the_bottom() -> None:
    item = an_item(1, forms=(Form.CHOICE, Form.NUMBER))
    past = {item.id: Seen(rung=Rung.RECOGNITION)}

    def form(changed: set[ItemId]) -> Form:
        begun = quiz.begin("s", [item], past, size=1, seed=1, spoils=lambda _: frozenset(), changed=changed)
        return begun.queue[0].form

    assert form(set()) == Form.NUMBER
    assert form({item.id}) == Form.CHOICE


def test_unseen_items_are_dealt_from_all_families_the_heavy_primary_ones_first() -> None:
    items = [
        *(an_item(n, kind="figure") for n in range(0, 10)),
        *(an_item(n, kind="speaker") for n in range(10, 20)),
        *(an_item(n, kind="quote", primary=False, weight=2) for n in range(20, 25)),
        *(an_item(n, kind="term", weight=2) for n in range(25, 26)),
        *(an_item(n, kind="figure", article="two") for n in range(30, 40)),
    ]
    chosen = choose(items, {}, 10, family)
    assert [item.kind for item in chosen[:1]] == ["term"]
    assert Counter((item.kind, item.article) for item in chosen[1:7]) == Counter(
        {("figure", "one"): TOGETHER, ("speaker", "one"): TOGETHER, ("figure", "two"): TOGETHER}
    )
    assert all(item.primary for item in chosen)


@given(forms=FORMS, seen=SEEN)
def test_an_item_is_asked_on_the_next_rung_that_it_has(forms: tuple[Form, ...], seen: Seen) -> None:
    item = an_item(1, forms=forms)
    rungs = {RUNGS[form] for form in forms}
    form = form_for(item, seen)
    assert form in forms
    above = [rung for rung in rungs if rung > seen.rung]
    assert RUNGS[form] == (min(above) if above else max(rungs))
    assert RUNGS[form_for(item, None)] == min(rungs)


def test_an_item_climbs_and_falls_back() -> None:
    item = an_item(1, forms=(Form.NUMBER, Form.CLOZE, Form.CHOICE, Form.MATCH))
    assert RUNGS[form_for(item, None)] == Rung.RECOGNITION
    assert form_for(item, Seen(asked=1, rung=Rung.RECOGNITION)) == Form.CLOZE
    assert form_for(item, Seen(asked=2, rung=Rung.CUED)) == Form.NUMBER
    assert form_for(item, Seen(asked=3, rung=Rung.FREE)) == Form.NUMBER
    both = {Form.CHOICE, Form.MATCH}
    assert {form_for(item, Seen(asked=4 + turn, rung=0, missed=True)) for turn in (0, 1)} == both
    assert {form_for(an_item(number, forms=item.forms), None) for number in range(9)} == both


def test_a_missed_item_comes_again_on_its_lowest_rung_with_another_seed() -> None:
    item = an_item(1, forms=(Form.NUMBER, Form.CLOZE))
    session = quiz.begin(
        "s", [item], {item.id: Seen(asked=1, rung=Rung.CUED)}, size=5, seed=7, spoils=lambda turn: frozenset()
    )
    assert [(turn.form, turn.seed) for turn in session.queue] == [(Form.NUMBER, 7)]
    session = quiz.advance(answer(session, 0.0))
    assert quiz.current(session) == Turn(item, Form.CLOZE, 8, again=True)


def clashing(shows: dict[int, set[int]], size: int) -> list[int]:
    """A session of so many items, some of which show others; the first is missed. What follows it."""
    items = [an_item(number, kind=f"kind {number}") for number in range(size)]
    session = quiz.begin("s", items, {}, size=size, seed=1, spoils=lambda _: frozenset())
    queue = tuple(
        replace(turn, shows=frozenset(items[other].id for other in shows.get(place, ())))
        for place, turn in enumerate(session.queue)
    )
    assert [turn.item for turn in queue] == items
    after = answer(replace(session, queue=queue), 0.0)
    return [items.index(turn.item) for turn in after.queue[1:]]


def test_a_missed_item_comes_again_where_no_screen_shows_it_and_it_shows_none() -> None:
    assert clashing({}, 20).index(0) == APART
    assert clashing({3: {0}}, 20).index(0) == 3 + APART  # the screen of the third shows its answer
    assert clashing({0: {6}}, 20).index(0) == 6  # its own screen would show the sixth's
    assert clashing({0: {5}}, 20).index(0) == 5
    assert clashing({0: set(range(9)), 7: {0}}, 20).index(0) == 7 + APART


def test_what_comes_again_waits_as_long_as_the_session_says() -> None:
    items = [an_item(number) for number in range(20)]
    for apart_, place in ((1, APART), (APART, APART), (7, 7), (30, 19)):
        session = quiz.begin("s", items, {}, size=20, seed=1, spoils=lambda _: frozenset(), apart=apart_)
        queue = answer(session, 0.0).queue
        assert [at for at, turn in enumerate(queue) if turn.again] == [place + 1]


def test_an_item_can_be_dropped_from_what_is_to_come() -> None:
    items = [an_item(number) for number in range(8)]
    begun = quiz.begin("s", items, {}, size=8, seed=1, spoils=lambda _: frozenset())
    missed = answer(begun, 0.0)
    item = quiz.current(missed).item.id
    assert quiz.without(missed, item) == replace(missed, queue=begun.queue)
    assert quiz.without(missed, begun.queue[3].item.id).queue == tuple(
        turn for turn in missed.queue if turn != begun.queue[3]
    )


# The order


@settings(max_examples=60)
@given(
    count=st.integers(1, 6),
    pairs=st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=10),
)
def test_spoilers_are_kept_apart_wherever_that_is_possible(count: int, pairs: set[tuple[int, int]]) -> None:
    """Against all orders there are: none keeps a greater distance than the one that is found."""
    shows = [{b for a, b in pairs if a == place and b < count and b != a} for place in range(count)]
    order = arrange([0] * count, shows)
    assert sorted(order) == list(range(count))
    best = max(apart(list(any_order), shows) for any_order in itertools.permutations(range(count)))
    assert apart(order, shows) == best


def apart(order: list[int], shows: list[set[int]]) -> int:
    """The fewest questions between a screen and one that it spoils, `APART` at most."""
    gaps = [
        later - sooner - 1
        for sooner, later in itertools.combinations(range(len(order)), 2)
        if order[later] in shows[order[sooner]]
    ]
    return min([*gaps, APART])


def test_where_not_all_can_be_kept_apart_most_are() -> None:
    """Thirty items, each shown by the six before it and after it: not even one question apart for all."""
    shows = [
        {at for at in range(place - 6, place + 7) if 0 <= at < 30 and at != place} for place in range(30)
    ]
    order = arrange(["figure"] * 30, shows)
    assert sorted(order) == list(range(30))
    close = sum(later in shows[sooner] for sooner, later in itertools.pairwise(order))
    assert close <= 2


def test_more_is_kept_apart_than_must_be_where_that_can_be() -> None:
    """The first of fourteen shows the second: so far apart as is asked, and four questions at the least."""
    shows: list[set[int]] = [{1}, *(set[int]() for _ in range(13))]
    for wanted, between in ((0, 4), (4, 4), (7, 7), (10, 10), (99, 12)):
        order = arrange([0] * 14, shows, wanted)
        assert sorted(order) == list(range(14))
        assert order.index(1) - order.index(0) - 1 == between


def test_an_order_that_needs_no_change_stays() -> None:
    assert arrange(["a", "b", "a", "b"], [set(), set(), set(), set()]) == [0, 1, 2, 3]


def test_families_are_mixed() -> None:
    order = arrange(["a", "a", "a", "b", "b", "b"], [set()] * 6)
    kinds = ["aaabbb"[place] for place in order]
    assert all(one != two for one, two in itertools.pairwise(kinds))


def test_a_long_session_is_arranged_in_reasonable_time() -> None:
    """Every item spoils its neighbours of the same sentence; a thousand of them."""
    shows = [{place ^ 1, (place + 2) % 1_000} for place in range(1_000)]
    order = arrange([place % 7 for place in range(1_000)], shows)
    assert sorted(order) == list(range(1_000))
    assert apart(order, shows) == APART


def test_a_repeat_is_put_where_nothing_spoils_it() -> None:
    """The turns at 3 and 4 show the answer: it waits until four questions after them."""
    assert slot(1, 20, lambda at: (at in (3, 4), False)) == 5 + APART
    assert slot(1, 20, lambda at: (at in (5, 6), False)) == 1 + APART
    assert slot(1, 20, lambda at: (False, False)) == 1 + APART
    assert slot(1, 3, lambda at: (False, False)) == 3
    assert slot(1, 8, lambda at: (True, False)) == 8
    assert slot(1, 20, lambda at: (False, at == 6)) == 7


def test_the_score_counts_what_came_again_once() -> None:
    items = [an_item(number) for number in range(3)]
    session = quiz.begin("s", items, {}, size=3, seed=1, spoils=lambda turn: frozenset())
    for score, points in ((1.0, 3.0), (0.0, -2.0), (0.5, None), (1.0, 2.0), (1.0, 3.0)):
        session = quiz.advance(answer(session, score, points=points))
    assert session.finished
    assert quiz.score(session) == quiz.Score(score=1.5, out_of=3, points=1.0)
    assert quiz.score(replace(session, done=())) == quiz.Score(0, 0, None)
