"""Sealed evidence in the words of whoever judges it. Pure: the sealed facts are never touched."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from channel.adjudication.rules import RESULTS
from channel.calendar import local_text
from channel.followups.rules import KINDS_OF_CONTACT
from channel.opportunities.engagements import ENGAGEMENT_KINDS
from channel.opportunities.transitions import EVENT_TEXTS

Lines = Sequence[tuple[str, str]]

#: Of a long history, so many entries are read out; the count says how many there are.
_ENTRIES = 12
_MISSING = "未提供"


def read_out(kind: str, facts: Mapping[str, Any]) -> Lines:
    """Label and words of what a piece says, in order; a kind without a reader of its own says its text."""
    return _READERS.get(kind, _statement)(facts)


def _submission(facts: Mapping[str, Any]) -> Lines:
    said = [
        ("提交时间", _moment(facts.get("submitted_at"))),
        ("客户", facts.get("customer")),
        ("商机", facts.get("name")),
        ("金额", _yuan(facts.get("amount"))),
        ("预计成交", _day(facts.get("expected_on"))),
        ("联系人", " ".join(part for part in (facts.get("contact_name"), facts.get("contact_phone")) if part)),
    ]
    return [(label, str(words)) for label, words in said if words]


def _credit_code(facts: Mapping[str, Any]) -> Lines:
    return [("信用代码", facts.get("credit_code") or _MISSING)]


def _history(facts: Mapping[str, Any]) -> Lines:
    first = _moment(facts.get("first_at"))
    entries = [_entry(text) for text in facts.get("entries") or ()]
    return [("最早跟进", first or "没有有效跟进记录"), *_counted(entries)]


def _engagement(facts: Mapping[str, Any]) -> Lines:
    if "entries" not in facts:
        return _statement(facts)
    first = _moment(facts.get("first_at"))
    return [("最早记录", first or "没有记录"), *_counted([_engaged(text) for text in facts["entries"]])]


def _authorisation(facts: Mapping[str, Any]) -> Lines:
    authorised = facts.get("authorised")
    said = "没有登记授权" if authorised is None else "在授权范围内" if authorised else "不在授权范围内"
    return [("区域", facts.get("region") or _MISSING), ("授权", said)]


def _statement(facts: Mapping[str, Any]) -> Lines:
    said = [
        ("说明", facts.get("text")),
        ("文件", facts.get("reference")),
        ("日期", _day(facts.get("on_day"))),
        ("附件", f"{len(facts['files'])} 个" if facts.get("files") else None),
    ]
    return [(label, str(words)) for label, words in said if words]


def _decision(facts: Mapping[str, Any]) -> Lines:
    result = RESULTS.get(str(facts.get("result")), "").format(share=facts.get("share"))
    said = [("判定", facts.get("case")), ("结果", result), ("理由", facts.get("words"))]
    return [(label, str(words)) for label, words in said if words]


_READERS = {
    "submission": _submission,
    "credit_code": _credit_code,
    "history": _history,
    "authorisation": _authorisation,
    "engagement": _engagement,
    "decision": _decision,
}


def _counted(entries: Sequence[str]) -> Lines:
    """The newest entries; how many there are when that is not all of them."""
    shown = [("记录", text) for text in entries[-_ENTRIES:]]
    return shown if len(entries) <= _ENTRIES else [("共", f"{len(entries)} 条，最近 {_ENTRIES} 条如下"), *shown]


def _entry(text: str) -> str:
    """`2026-11-21T07:04:00+00:00 follow_up phone` → `11月21日 15:04 跟进（电话）`; unknown words stay as they are."""
    at, _, what = text.partition(" ")
    event, _, kind = what.partition(" ")
    contact = f"跟进（{KINDS_OF_CONTACT.get(kind, kind)}）"
    return f"{_moment(at)} {contact if event == 'follow_up' else EVENT_TEXTS.get(event, what)}"


def _engaged(text: str) -> str:
    """`2026-11-18 visit 周琪 确认范围 (2026-11-18T09:30:00+00:00)` → `2026-11-18 拜访 周琪 确认范围`."""
    day, _, rest = text.rpartition(" (")[0].partition(" ")
    kind, _, said = rest.partition(" ")
    return f"{day} {ENGAGEMENT_KINDS.get(kind, kind)} {said}"


def _moment(at: str | None) -> str:
    return local_text(datetime.fromisoformat(at)) if at else ""


def _day(on: str | None) -> str:
    return date.fromisoformat(on).isoformat() if on else ""


def _yuan(amount: str | None) -> str:
    return f"¥{Decimal(amount):,.2f}" if amount else ""
