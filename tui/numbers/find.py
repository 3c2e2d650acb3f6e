"""Every number of a text, where it stands."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from tui.numbers.found import Found, Kind
from tui.numbers.joined import OF_WHAT, in_every, joined
from tui.numbers.words import GAP, ROUND, STARTS, and_a_part, compiled, spoken

MOST_NUMBERS = 3_000  # that are found in a text: an article has fifty, pages of tables some hundred
LONGEST = 30  # digits; a longer run is no number of an article but an attack on arithmetic
YEARS = range(1500, 2101)  # four plain digits in here, with no unit, are read as a year


class _Amount(NamedTuple):
    """What has been read so far of a number."""

    end: int
    value: Fraction
    kind: Kind
    step: Fraction
    scale: int = 1


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d,])|\d+)"
# The look ahead decides at most places of a text by one class of characters.
_NUMBER = (
    r"(?=[\d.$€£¥¼-¾⅐-⅞])(?P<money>[$€£¥]\s?(?=[\d.]))?"
    rf"(?P<digits>{_DIGITS}(?:\.\d+)?|(?<![\w.,])\.\d+|[¼-¾⅐-⅞])"
    rf"|(?<!\w)(?P<word>{STARTS})(?!\w)"
)
_DOLLARS = r"(?<!\w)(?:us|au?|ca?|nz|hk)$"  # whose dollars, before the sign
_OVER = r"\s?[/⁄]\s?(\d{1,9})(?![\d/⁄]|[.,]\d)"
_MIXED = r"[ \u00a0-]?([¼-¾⅐-⅞])|[ \u00a0-](\d{1,9})[/⁄](\d{1,9})(?![\d/⁄]|[.,]\d)"
_ORDINAL = r"(?:st|nd|rd|th)(?!\w)"
_SCALE = rf"{GAP}?({'|'.join(ROUND)})(?!\w)"
_SHORT = r"[ \u00a0]?(bn|mn|tn|k|m|b)(?!\w)"
# "2.1m views" are millions, "2.1m tall" and "100m hurdles" are metres.
_MILLIONS = (
    r" (?!tall|high|wide|long|deep|away|from|apart|below|above|hurdles|sprints?|freestyle|butterfly"
    r"|relays?|races?"
    r"|metres|waves)(?:[a-z]+ )?(?:people|children|women|men|[a-z]{3,}s)(?!\w)"
)
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}
_PERCENT = rf"\s?%|{GAP}(?:percentage{GAP}points?|percent|per{GAP}cent|pct)(?!\w)"
_CURRENCY = rf"{GAP}(?:u\.?s\.? )?(dollar|euro)s?(?!\w)"
_CODES = {"eur": "€", "usd": "$", "gbp": "£", "jpy": "¥"} | {
    code: code.upper() for code in ("chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "inr")
}
_CODED = rf"(?<!\w)({'|'.join(_CODES)})[ \u00a0]?\d"  # "EUR 5 million"
_SIGN_OF = {"dollar": "$", "euro": "€"}


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}  # no other letter, so that places stay

# All that can follow digits and belong to them begins so: where it does not, nothing needs to be tried.
_MORE = (
    r"\s?[/⁄%]|(?:st|nd|rd|th)(?!\w)|[ \u00a0-]?[¼-¾⅐-⅞\d]"
    rf"|{GAP}?(?:{'|'.join(ROUND)}|bn|tn|[mk](?!\w)|per|pct|and|u\.?s|dollar|euro)"
)


def find_numbers(text: str, most: int = MOST_NUMBERS) -> list[Found]:
    """Every number in `text`, in order and without overlaps, in time linear in its length.

    Digits that follow a letter ("B2B") are no numbers. "One" as a pronoun and "first" as an adverb are
    reported too: which numbers matter is for the caller. Ranges are two numbers. At most `most`, the first.
    """
    found: list[Found] = []
    pos, low = 0, text.translate(_LOWER)
    coded = compiled(_CODED).search(low) is not None
    while match := compiled(_NUMBER).search(low, pos):
        number = (None if coded else _alone(low, match)) or _number(low, match, typed=False)
        if number and not (number.kind == "ordinal" and _follows(low, found, number)):
            found.append(number)
        pos = max(match.end(), number.end if number else 0)
        if len(found) == most:
            break
    return [
        one if one.said == (said := text[one.start : one.end]) else one._replace(said=said)
        for one in joined(low, found)
    ]


def number_at(text: str, pos: int) -> Found | None:
    """The number that an answer, in lower case, has at `pos`: read more freely than in an article."""
    if dollars := compiled(r"(?:us|au?|ca?|nz|hk)(?=\$)").match(text, pos):
        pos = dollars.end()
    match = compiled(_NUMBER).match(text, pos)
    number = _number(text, match, typed=True) if match else None
    if number is None or not (of := compiled(OF_WHAT).match(text, number.end)):
        return number
    match = compiled(_NUMBER).match(text, of.end())
    whole = _number(text, match, typed=True) if match else None
    return (in_every(text, number, whole) if whole else None) or number


def _follows(text: str, found: list[Found], number: Found) -> bool:
    """Whether a "second" stands right after a number, and so is a stretch of time ("one second")."""
    if number.said != "second" or not found:
        return False
    return re.fullmatch(r"[\s-]{1,2}", text[found[-1].end : number.start][:3]) is not None


def _alone(text: str, match: re.Match[str]) -> Found | None:
    """The number, if it is plain digits with nothing that belongs to them: as most are, and sooner read."""
    start, end = match.span()
    said = match.group()
    if not said.isdecimal() or len(said) > 9 or compiled(_MORE).match(text, end):
        return None
    if start and (text[start - 1] in "-−_" or text[start - 1].isalpha()):
        return None
    value = int(said)
    year = len(said) == 4 and YEARS.start <= value < YEARS.stop
    return Found(start, end, said, Fraction(value), "year" if year else "digits")


def _number(text: str, match: re.Match[str], typed: bool) -> Found | None:
    """The whole number that begins with `match`: its scale, part, percent and currency with it."""
    start, currency = match.start(), ""
    if match.group("word"):
        words = spoken(text, start, typed=typed)
        if words is None:
            return None
        step = Fraction(words.scale) if words.kind == "words" else Fraction(0)
        amount = _Amount(words.end, words.value, words.kind, step, words.scale)
    else:
        read = _digits(text, match, typed)
        if read is None:
            return None
        amount = read
        currency = (match.group("money") or "").strip()
        coded = None if currency else compiled(_CODED).search(text[max(0, start - 5) : start] + "0")
        if coded:
            currency, start = _CODES[coded.group(1)], start - (len(coded.group()) - 1)
            amount = (
                _scaled(text, amount, short=True) if amount.scale == 1 and amount.kind != "year" else amount
            )
            amount = amount._replace(kind="digits") if amount.kind == "year" else amount
        if currency and not coded and (whose := compiled(_DOLLARS).search(text[max(0, start - 4) : start])):
            start -= len(whose.group())
        start, amount = _signed(text, start, amount)
    amount, currency = _unit(text, amount, currency)
    return Found(start, amount.end, text[start : amount.end], amount.value, amount.kind, currency,
                 amount.step, amount.scale)  # fmt: skip


def _digits(text: str, match: re.Match[str], typed: bool) -> _Amount | None:
    """The number that begins with digits, with "/3", "1/2", "million" or "th" after them."""
    said, start, end = match.group("digits"), match.start("digits"), match.end()
    before = text[start - 1] if start and not match.group("money") else " "
    if len(said) > 2 * LONGEST or before.isalpha() or before == "_":
        return None
    if not said[-1].isdecimal():
        return _Amount(end, _vulgar(said), "fraction", Fraction(0))
    digits = re.sub(r"[^\d.]", "", said)
    if len(digits) > LONGEST:
        return None
    whole, _, part = digits.partition(".")
    decimals = len(part)
    value = Fraction(int(whole + part), 10**decimals)  # int() reads the digits of every script
    if digits == said and not decimals:
        fraction = _over(text, end, value, before, typed)
        if fraction:
            return fraction
    if ordinal := compiled(_ORDINAL).match(text, end):
        return _Amount(ordinal.end(), value, "ordinal", Fraction(0))
    amount = _Amount(end, value, "digits", Fraction(1, 10**decimals))
    if not decimals and (value < 1000 or digits != said):  # "in 2016 1/3 of them" is no mixed number
        amount = _mixed(text, amount)
    amount = _scaled(text, amount, typed or bool(match.group("money")))
    year = digits == said and len(said) == 4 and YEARS.start <= value < YEARS.stop and amount.end == end
    return amount._replace(kind="year") if year else amount


def _vulgar(sign: str) -> Fraction:
    return Fraction(unicodedata.numeric(sign)).limit_denominator(1000)


def _over(text: str, end: int, top: Fraction, before: str, typed: bool) -> _Amount | None:
    """ "1/3" as a fraction: below one in an article (24/7 is none), and no part of a date"""
    match = compiled(_OVER).match(text, end)
    if not match or before in "/⁄":
        return None
    below = int(match.group(1))
    if below == 0 or not (typed or 0 < top < below):
        return None
    return _Amount(match.end(), top / below, "fraction", Fraction(0))


def _mixed(text: str, amount: _Amount) -> _Amount:
    """A whole number with the half of "2 1/2", "2½" or "2 and a half" after it, if it has one."""
    match = compiled(_MIXED).match(text, amount.end)
    if match and match.group(1):
        return amount._replace(
            end=match.end(), value=amount.value + _vulgar(match.group(1)), step=Fraction(0)
        )
    if match and 0 < int(match.group(2)) < int(match.group(3)):
        part = Fraction(int(match.group(2)), int(match.group(3)))
        return amount._replace(end=match.end(), value=amount.value + part, step=Fraction(0))
    half, after = and_a_part(text, amount.end)
    return amount._replace(end=after, value=amount.value + half, step=Fraction(0)) if half else amount


def _scaled(text: str, amount: _Amount, short: bool) -> _Amount:
    """`amount` with the scale words after it; "m" and "k" only where a currency or an answer allows them."""
    for _ in range(3):
        match = compiled(_SCALE).match(text, amount.end)
        factor = ROUND[match.group(1)] if match and match.group(1) in ROUND else 0
        if not match and amount.scale == 1 and (match := compiled(_SHORT).match(text, amount.end)):
            sign = match.group(1)
            plain = sign in ("bn", "tn") or (sign in "mk" and compiled(_MILLIONS).match(text, match.end()))
            factor = _SHORT_SCALES.get(sign, 0) if short or plain else 0
        if not match or not factor:
            break
        amount = amount._replace(end=match.end(), value=amount.value * factor, step=amount.step * factor,
                                 scale=amount.scale * factor)  # fmt: skip
    return amount


def _signed(text: str, start: int, amount: _Amount) -> tuple[int, _Amount]:
    """`amount` below zero after a minus; a hyphen between words or at a line's start is none."""
    sign = text[start - 1] if start else ""
    if sign == "−" and not text[max(0, start - 2) : start - 1].isalnum():
        return start - 1, amount._replace(value=-amount.value)
    if sign == "-" and start > 1 and text[start - 2] in " \t\u00a0(":
        return start - 1, amount._replace(value=-amount.value)
    return start, amount


def _unit(text: str, amount: _Amount, currency: str) -> tuple[_Amount, str]:
    """`amount` with a percent sign or a currency after it taken in."""
    if amount.kind in ("ordinal", "magnitude"):
        return amount, currency
    if percent := compiled(_PERCENT).match(text, amount.end):
        return amount._replace(end=percent.end(), kind="percent"), currency
    if not currency and (named := compiled(_CURRENCY).match(text, amount.end)):
        currency = _SIGN_OF.get(named.group(1), "")
        amount = amount._replace(end=named.end())
    return (amount._replace(kind="money") if currency else amount), currency
