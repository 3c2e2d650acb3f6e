"""A number as a figure would have it: in the figure's unit of time, with the scale that was said before."""

from __future__ import annotations

from msgspec.structs import replace

from tui.interview.answer.timespans import ratio
from tui.interview.known.profiles import Profile
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.roundings import SHARES


def taken(one: Counted, profile: Profile) -> Counted:
    """ "An hour and a half" in minutes for a figure of minutes; "57" as millions after a sum in millions.

    The number as it is where it needs nothing of the kind.
    """
    if profile.number == "money" and one.scaled:
        value, scale = one.number.value * one.scaled, one.scaled
        return replace(one, number=one.number._replace(value=value, kind="money", scale=scale))
    if profile.number in SHARES and one.of_shares:
        return replace(one, number=one.number._replace(kind="percent"))
    times = ratio(one.time, profile.units) if one.time else None
    if times is None:
        return one
    value, to = one.number.value * times, None if one.to is None else one.to * times
    said = str(value) if to is None else f"{value} to {to}"
    number = one.number._replace(value=value, kind="digits", said=said)
    return replace(one, number=number, to=to, nouns=tuple(profile.units), per="")
