"""Which follow-ups count, and which can be written at all (R-REG-6). Pure."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from channel.calendar import local_day
from channel.errors import Invalid
from channel.fields import text_problem
from channel.plain import plain

#: Code → how the customer was contacted, as people read it.
KINDS_OF_CONTACT: Mapping[str, str] = {
    "phone": "电话",
    "visit": "拜访",
    "wechat": "微信",
    "meeting": "会议",
    "email": "邮件",
    "quote": "报价",
    "other": "其他",
}

#: Why a follow-up does not keep a registration alive → what its author reads. It is kept all the same.
SHORTCOMINGS: Mapping[str, str] = {
    "too_short": "已保存，但不足 10 个字，暂不计入有效跟进。再记一条，写清谈了什么、下一步做什么就可以。",
    "says_nothing": "已保存，但没有看出跟进内容，暂不计入有效跟进。再记一条，写清谈了什么、下一步做什么就可以。",
    "copied": "已保存，但和最近的跟进内容一样，暂不计入有效跟进。再记一条，写写这次的新进展就可以。",
    "same_picture": "已保存，但附件最近已经传过，暂不计入有效跟进。再记一条，写满 10 个字或换一张新的照片就可以。",
}

#: R-REG-6: so many characters or an attachment, and not a copy of so many valid ones before.
SHORTEST, COMPARED = 10, 3
#: Fewer different letters, digits or characters than this say nothing, however often they are repeated.
_FEWEST_DIFFERENT = 4
LONGEST = 1000
#: How late a contact may be written down, how early a clock may run, how far ahead the next contact may be.
_LATEST, _TOLERANCE, _FARTHEST = timedelta(days=30), timedelta(minutes=10), timedelta(days=366)


#: States of a registration that somebody may follow up.
FOLLOWED_STATES = ("submitted", "dup_review", "pending_approval", "protected")


@dataclass(frozen=True, slots=True)
class Contacted:
    """What somebody reports."""

    #: A code of KINDS_OF_CONTACT.
    kind: str
    text: str
    #: None: just now.
    happened_at: datetime | None = None
    #: Local day of the next contact; None: nothing promised.
    next_on: date | None = None
    #: Public ids of attachments that his side has handed in.
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What is compared of a follow-up: its text, and the hashes of its attachments."""

    text: str
    files: frozenset[str] = frozenset()


def checked(contacted: Contacted, *, now: datetime) -> Contacted:
    """The report tidied up, with its moment; Invalid("invalid_fields") with every wrong field at once.

    A short text is not wrong: it is kept and does not count by itself. With an attachment there may be none.
    """
    text, shortest = plain(contacted.text), 0 if contacted.attachments else 1
    happened_at = contacted.happened_at or now
    wrong = {
        field: problem
        for field, problem in {
            "kind": None if contacted.kind in KINDS_OF_CONTACT else "bad_value",
            "text": text_problem(text, shortest, LONGEST) if text or shortest else None,
            "happened_at": _moment_problem(happened_at, now),
            "next_on": _next_problem(contacted.next_on, local_day(now)),
        }.items()
        if problem
    }
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return replace(contacted, text=text, happened_at=min(happened_at, now))


def shortcoming(said: Said, earlier: Sequence[Said]) -> str | None:
    """Why a follow-up does not count: a code of SHORTCOMINGS; None when it does.

    `earlier` are the last COMPARED valid follow-ups of the registration: what did not count must not push out what a
    copy is compared with. An attachment that none of them had makes a follow-up of any text.
    """
    compared = earlier[:COMPARED]
    if said.files.difference(*(each.files for each in compared)):
        return None
    problem = _text_shortcoming(said.text, [each.text for each in compared])
    return "same_picture" if problem and said.files else problem


def _text_shortcoming(text: str, earlier: Sequence[str]) -> str | None:
    if len(plain(text)) < SHORTEST:
        return "too_short"
    said = essence(text)
    if len(set(said)) < _FEWEST_DIFFERENT:
        return "says_nothing"
    return "copied" if said in map(essence, earlier) else None


def essence(text: str) -> str:
    """What makes two texts the same: letters and digits, without width, case, spaces, marks and pictures."""
    folded = unicodedata.normalize("NFKC", plain(text)).casefold()
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LN")


def _moment_problem(moment: datetime, now: datetime) -> str | None:
    if moment > now + _TOLERANCE:
        return "moment_in_future"
    return "moment_too_old" if moment < now - _LATEST else None


def _next_problem(day: date | None, today: date) -> str | None:
    if day is None:
        return None
    if day < today:
        return "next_in_past"
    return "next_too_far" if day > today + _FARTHEST else None
