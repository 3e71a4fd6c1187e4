"""What is wrong with a draft, and when two policies get in each other's way. Pure."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from channel.calendar import at_local
from channel.fields import near_day_problem, text_problem
from channel.plain import plain
from channel.policies.values import Draft

#: Characters of a text, and rules that one policy links.
LONGEST_TEXT, MOST_RULES = 20_000, 50
#: Names of one part of an audience; dealers are many.
MOST_NAMES, MOST_DEALERS = 200, 5_000
#: Hours until the unread are told once more.
FIRST_HOUR, LAST_HOUR = 1, 720
#: Days that are made moments of; what was saved before days were checked counts from, or to, these.
_EARLIEST, _LATEST = date(1970, 1, 1), date(2999, 12, 31)


def tidied(draft: Draft) -> Draft:
    """The draft without what nobody sees; line breaks and indents of the text stay."""
    text = draft.text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n")
    return replace(draft, title=plain(draft.title), text=text)


def problems(draft: Draft) -> Iterator[tuple[str, str]]:
    """Field and code of everything wrong with a tidied draft that can be seen without looking at anything else."""
    found = {"title": text_problem(draft.title, 2, 64), "text": _text_problem(draft.text)}
    yield from ((field, code) for field, code in found.items() if code is not None)
    if draft.effective_until is not None and draft.effective_until < draft.effective_from:
        yield "effective_until", "last_before_first"
    if draft.blocks_orders and draft.answer == "none":
        yield "blocks_orders", "blocks_without_answer"
    hours = draft.remind_after_hours
    if hours is not None and not FIRST_HOUR <= hours <= LAST_HOUR:
        yield "remind_after_hours", "bad_hours"
    if len(draft.rules) > MOST_RULES:
        yield "rules", f"too_many:{MOST_RULES}"
    for name in ("regions", "levels", "product_lines", "groups", "dealers", "without"):
        most = MOST_DEALERS if name in ("dealers", "without") else MOST_NAMES
        if len(getattr(draft.audience, name)) > most:
            yield f"audience.{name}", f"too_many:{most}"


def far_days(first: date, last: date | None, today: date) -> Iterator[tuple[str, str]]:
    """Days more than five years away, which are slips of the pen; what counts for ever has no last day."""
    for name, day in (("effective_from", first), ("effective_until", last)):
        if day is not None and near_day_problem(day, today) is not None:
            yield name, "effective_too_far"


def day_problems(first: date, last: date | None, today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with the days when it is published today: nobody could have gone by it yesterday."""
    yield from far_days(first, last, today)
    if first < today:
        yield "effective_from", "effective_in_past"


def begin_of(day: date) -> datetime:
    """The first moment of a policy's first day, in UTC; total, whatever day was saved."""
    return at_local(min(max(day, _EARLIEST), _LATEST), time())


def after(day: date) -> datetime:
    """The first moment after a policy's last day, in UTC; total, whatever day was saved."""
    return begin_of(min(day, _LATEST) + timedelta(days=1))


def overlap(from_: date, until: date | None, other_from: date, other_until: date | None) -> bool:
    """Whether two periods have a day in common; both ends are included, None is open."""
    return (other_until is None or from_ <= other_until) and (until is None or other_from <= until)


def _text_problem(text: str) -> str | None:
    """The same as of a line, but lines may be broken."""
    return text_problem(text.replace("\n", " ").replace("\t", " ").strip(), 4, LONGEST_TEXT)
