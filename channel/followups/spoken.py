"""A follow-up in one line of chat, such as `跟进 BB261123-7K3FQ 电话 客户同意下周看样品 下次12月1日`. Pure.

Deterministic: a number, perhaps a kind, words, perhaps a day at the end. What cannot be read as a kind or a day is a
part of the words.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from channel.followups.rules import KINDS_OF_CONTACT, Contacted
from channel.plain import plain

_LINE = re.compile(r"跟进[\s:：,，]*(BB[0-9]{6}-[0-9A-Z]{5})[\s:：,，]*(.*)", re.I | re.S)
_BEGINNING = re.compile(r"跟进[\s:：,，]*BB", re.I)
_KIND = re.compile(rf"({'|'.join(KINDS_OF_CONTACT.values())})[\s:：,，]+(.+)", re.S)
_NEXT = re.compile(
    r"(.*?)[\s,，。;；]*下次(?:跟进)?[\s:：]*"
    r"(?:(明天|后天)|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})月([0-9]{1,2})[日号])[\s。]*",
    re.S,
)
_CODES = {words: code for code, words in KINDS_OF_CONTACT.items()}
_SOON = {"明天": timedelta(days=1), "后天": timedelta(days=2)}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line that was understood."""

    number: str
    contacted: Contacted


def names_follow_up(text: str) -> bool:
    """Whether somebody means to record a follow-up, even if he got the number wrong."""
    return _BEGINNING.match(plain(text)) is not None


def read_follow_up(text: str, *, today: date) -> Spoken | None:
    """What a line says; None when it is no follow-up. A day without a year is the next one of that name."""
    found = _LINE.fullmatch(plain(text))
    if found is None:
        return None
    words, next_on = _split_day(found[2], today)
    kind = _KIND.fullmatch(words)
    contacted = (
        Contacted(_CODES[kind[1]], kind[2], next_on=next_on) if kind else Contacted("other", words, next_on=next_on)
    )
    return Spoken(found[1].upper(), contacted)


def _split_day(words: str, today: date) -> tuple[str, date | None]:
    found = _NEXT.fullmatch(words)
    if found is None:
        return words, None
    try:
        day = _day(found, today)
    except ValueError:
        return words, None
    return found[1], day


def _day(found: re.Match[str], today: date) -> date:
    _, soon, year, month, day, named_month, named_day = found.groups()
    if soon:
        return today + _SOON[soon]
    if year:
        return date(int(year), int(month), int(day))
    this_year = date(today.year, int(named_month), int(named_day))
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)
