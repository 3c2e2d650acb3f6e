"""Reading when an interview is, as people write it: `fri 9:00`, `tomorrow 14:30`, `2026-11-27 09:00`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from tui.trainer.moment import DAY, EPOCH, MINUTE, MONTHS, TICK, WEEKDAYS, NoSuchTime, instant, local, shown
from tui.trainer.moment import day as day_shown

LONGEST = 80  # characters that can be a date
USUAL = time(9)  # where a day is given and no time
YEARS_AHEAD = 10  # further away it is a slip of the pen
JUST_PAST = timedelta(days=60)  # a day without a year that was within these is meant, and refused
NIGHT = 7  # hours below it need their minutes or am: "fri 2" is two in the afternoon to most

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = {"a": 1, "an": 1, **{word: at + 1 for at, word in enumerate(_WORDS)}}
_MINUTES = {"minute": 1, "min": 1, "hour": 60, "h": 60, "half-hour": 30}
_DAYS = {"day": 1, "week": 7}
_NAMED = {"yesterday": -1, "today": 0, "tomorrow": 1, "day after tomorrow": 2, "the day after tomorrow": 2}
_ON = r"(?:(?:this |coming )?(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
_MONTH = f"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in map(str.lower, MONTHS))}|sept)\\.?"
_NUMBER = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?: (?P<year>[0-9]{4}))?"
_DATES = (
    r"(?P<year>[0-9]{4})-(?P<number>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
    rf"(?:{_ON} )?(?:the )?{_NUMBER}(?: of)? ?{_MONTH}{_YEAR}",
    rf"(?:{_ON} )?{_MONTH} ?{_NUMBER}{_YEAR}",
    _ON,
)
_IN = rf"in (?P<count>[0-9]{{1,4}}|{'|'.join(_COUNTS)}) ?(?P<unit>{'|'.join((*_MINUTES, *_DAYS))})s?"
_TIME = (
    r"(?:at )?(?:noon|(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2}))?"
    r"(?: ?(?P<half>[ap])\.?m\.?|(?P<mark> ?h| o'clock))?)"
)
_EXACT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?: ?(?:z|[+-][0-9]{2}:?[0-9]{2}))?"


class Unread(ValueError):
    """What was written cannot be read as a date to come; str() says why, and what would be read."""


class PastDate(ValueError):
    """The date has been; str() says so."""


def parse(text: str, now: int, zone: tzinfo | None = None) -> int:
    """The moment that `text` names, after `now`; both in UTC microseconds, to the whole second.

    Days and times are those of `zone`, None for the machine's own. A day alone means nine o'clock, a weekday
    or a time alone the next one to come, a date without a year the next one too, unless it has just been; the
    24-hour clock holds where am and pm are not said. A time that comes twice (summer time ends) is its first.
    PastDate for what has been; Unread for what cannot be read, is too far away, or is skipped by the clocks.
    """
    words = _folded(text)
    if not words:
        raise Unread(f"Say when the interview is: {examples(now, zone)}.")
    try:
        moment = _moment(words, now, zone)
    except NoSuchTime as why:
        raise Unread(str(why)) from None
    except (OverflowError, OSError):  # years that some systems' clocks do not know
        moment = None
    if moment is None:
        raise Unread(f"“{text.strip()[:LONGEST]}” is no date and time. {_hint(words, now, zone)}")
    return _to_come(moment, now, zone)


def examples(now: int, zone: tzinfo | None = None) -> str:
    """What can be written, by example, for a message or a prompt."""
    soon = local(now + 4 * DAY, zone)
    month = MONTHS[soon.month - 1][:3].lower()
    return (
        f"fri 9:00, friday 9am, tomorrow 14:30, today 18:00, in 3 days, {soon.day} {month} 9:00 "
        f"or {soon:%Y-%m-%d} 09:00"
    )


def _to_come(moment: int, now: int, zone: tzinfo | None) -> int:
    if moment <= now:
        raise PastDate(f"{shown(moment, zone)} is past: it is {shown(now, zone)} now. Give a date to come.")
    if moment > now + YEARS_AHEAD * 366 * DAY:
        raise Unread(f"{shown(moment, zone)} is more than {YEARS_AHEAD} years away. Is the year right?")
    return moment


def _hint(words: str, now: int, zone: tzinfo | None) -> str:
    if re.match(r"(?:on )?next\b", words):
        return "“Next” means two days to two people: write fri for the coming one, or its date."
    if re.search(r"[0-9][/.][0-9]+[/.]?", words) and not re.search("[a-z]", words):
        return "Write the month as a word, as in 27 nov 9:00, or all of it as in 2026-11-27 09:00."
    return f"Write it as in {examples(now, zone)}."


def _folded(text: str) -> str:
    """Lower case, single blanks, no commas; full-width signs and the like as their plain ones."""
    plain = unicodedata.normalize("NFKC", text[: 4 * LONGEST]).casefold().replace("’", "'").replace(",", " ")
    return " ".join(plain.split()).replace("half an hour", "a half-hour")


def _moment(words: str, now: int, zone: tzinfo | None) -> int | None:
    """The moment, past ones too; None where nothing can be made of the words."""
    if len(words) > LONGEST:
        return None
    today = local(now, zone)
    if re.fullmatch(_EXACT, words):
        return _exact(words, today.date(), zone)
    wait = re.fullmatch(_IN, words)
    if wait and wait["unit"] in _MINUTES:
        return now // MINUTE * MINUTE + _count(wait) * _MINUTES[wait["unit"]] * MINUTE
    for day_words, time_words in _splits(words):
        if time_words and not re.fullmatch(_TIME, time_words):
            continue
        if days := _days(day_words, today.date()):
            usual = today.time().replace(second=0, microsecond=0) if wait else USUAL
            return _first(days, _time(time_words) if time_words else usual, now, zone)
    if re.fullmatch(_TIME, words) and not words.removeprefix("at ").isdecimal():  # "9" alone is no time
        return _first([today.date(), today.date() + timedelta(1)], _time(words), now, zone)
    return None


def _splits(words: str) -> Iterator[tuple[str, str]]:
    """The words as a day, as a day and a time, as a time and a day."""
    parts = words.split(" ")
    cut = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    yield words, ""
    yield from cut
    yield from ((right, left) for left, right in cut)


def _first(days: list[date], at: time, now: int, zone: tzinfo | None) -> int:
    """That time on the first of the days that is still to come; on the last of them where none is."""
    for each in days[:-1]:
        if (moment := instant(datetime.combine(each, at), zone)) > now:
            return moment
    return instant(datetime.combine(days[-1], at), zone)


def _exact(words: str, today: date, zone: tzinfo | None) -> int | None:
    """A whole ISO date and time; one with an offset is where it says."""
    _days(words[:10], today)  # says what is wrong with the day
    try:
        written = datetime.fromisoformat(
            words.replace(" +", "+").replace(" -", "-").replace(" z", "z").upper()
        )
    except ValueError:
        return None
    return instant(written, zone) if written.tzinfo is None else (written - EPOCH) // TICK


def _count(found: re.Match[str]) -> int:
    word = found["count"]
    return int(word) if word.isdecimal() else _COUNTS.get(word, 1)


def _time(words: str) -> time:
    """The time of day that words of that shape name; Unread where there is none, or two."""
    found = re.fullmatch(_TIME, words)
    assert found is not None
    if not found["hour"]:
        return time(12)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            raise Unread(f"“{words}” is no time of day: am and pm go with hours from 1 to 12.")
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    elif hour < NIGHT and not (found["minute"] or found["mark"]):
        raise Unread(
            f"“{words}”: at night or in the afternoon? Write {hour}:00, {hour + 12}:00 or {hour or 12}pm."
        )
    if hour > 23 or minute > 59:
        raise Unread(f"“{words}” is no time of day: they go from 0:00 to 23:59.")
    return time(hour, minute)


def _days(words: str, today: date) -> list[date]:
    """The days that the words can mean, in order; none where they are no day."""
    words = words.removeprefix("on ")
    if words in _NAMED:
        return [today + timedelta(_NAMED[words])]
    if wait := re.fullmatch(_IN, words):
        return [today + timedelta(_count(wait) * _DAYS[wait["unit"]])] if wait["unit"] in _DAYS else []
    found = next(filter(None, (re.fullmatch(form, words) for form in _DATES)), None)
    if found is None:
        return []
    named = found.groupdict()
    wanted = next(
        (at for at, name in enumerate(WEEKDAYS) if name.lower()[:3] == (named.get("weekday") or "")[:3]), None
    )
    if "day" not in named:
        assert wanted is not None
        first = today + timedelta((wanted - today.weekday()) % 7)
        return [first, first + timedelta(7)]
    chosen = _dated(named, today)
    if wanted is not None and chosen.weekday() != wanted:
        raise Unread(f"{day_shown(chosen)} is no {WEEKDAYS[wanted]}. Leave out one of them.")
    return [chosen]


def _dated(named: dict[str, str | None], today: date) -> date:
    """A day of a month; without a year the next one to come, unless it has just been."""
    number = named.get("number")
    short = (named.get("month") or "")[:3]
    month = int(number) if number else [name.lower()[:3] for name in MONTHS].index(short) + 1
    on = int(named["day"] or 0)
    if named["year"]:
        if abs(int(named["year"]) - today.year) > 100:
            raise Unread(f"The year {named['year']} is too far away.")
        try:
            return date(int(named["year"]), month, on)
        except ValueError:
            raise Unread(_no_day(month, on, f" {named['year']}")) from None
    for year in range(today.year - 1, today.year + 9):
        try:
            chosen = date(year, month, on)
        except ValueError:  # 29 February; what no year has is said below
            continue
        if chosen >= today - JUST_PAST:
            return chosen
    raise Unread(_no_day(month, on))


def _no_day(month: int, on: int, year: str = "") -> str:
    if not 1 <= month <= len(MONTHS):
        return f"There is no month {month}: write it as 2026-11-27, year, month and day."
    return f"{MONTHS[month - 1]}{year} has no day {on}."
