"""How ready the trainee is: readiness now and at the interview, by kind, and as it will fade."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from tui.memory.readiness import interval, readiness
from tui.memory.recall import recognition_only
from tui.quiz.question import Item, ItemId
from tui.trainer.outlook import Outlook as Outlook
from tui.trainer.outlook import blanks, share_of
from tui.trainer.reports import KindReady, ReadinessView, Ready


def view(outlook: Outlook, *, now: int, zone: tzinfo | None, enough: int) -> ReadinessView:
    """All that is said of readiness. `enough` delayed answers make the figures worth believing."""
    ahead = outlook.ahead(now)
    chances = outlook.chances(now)
    at_then = outlook.chances(ahead) if ahead is not None else None
    delayed = sum(standing.delayed for standing in outlook.standings.values())
    return ReadinessView(
        now=_ready(outlook, chances),
        then=_ready(outlook, at_then) if at_then is not None else None,
        at=outlook.interview,
        enough=delayed >= enough,
        delayed=delayed,
        recognised=sum(1 for item in outlook.weighted if recognition_only(item)),
        blanks=blanks(outlook, chances if at_then is None else at_then, now=now, zone=zone),
        due=len(outlook.due(now)),
        weighted=len(outlook.weighted),
        asked=outlook.asked,
    )


def by_kind(outlook: Outlook, names: Mapping[str, str], now: int) -> tuple[KindReady, ...]:
    """Readiness of each kind of fact (`names` has the kind of an item), in the order of the story's files."""
    ahead = outlook.ahead(now)
    groups: dict[str, list[Item]] = {name: [] for name in dict.fromkeys(names.values())}
    for item in outlook.weighted:
        groups.setdefault(names.get(item.kind, item.kind), []).append(item)
    return tuple(
        KindReady(
            name,
            share_of(outlook, items, now),
            share_of(outlook, items, ahead) if ahead is not None else None,
            len(items),
        )
        for name, items in groups.items()
        if items
    )


def forecast(outlook: Outlook, *, now: int, until: int, points: int) -> tuple[tuple[int, float], ...]:
    """Times from `now` to `until`, evenly apart, and readiness at each if nothing more is answered."""
    times = [now + (until - now) * place // (points - 1) for place in range(points)]
    return tuple((at, outlook.share(at)) for at in times)


def _ready(outlook: Outlook, chances: Mapping[ItemId, float]) -> Ready:
    return Ready(readiness(outlook.weights, chances), *interval(outlook.weights, chances))
