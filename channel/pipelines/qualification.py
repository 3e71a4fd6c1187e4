"""What is known about an opportunity (BANT+C, R-STG-3): the record, its five scores, and what may be written. Pure.

Scores follow from facts and are never typed in, so that nobody marks his own work: each fact that the next rung asks
for is one field, which is also what the gates of stages count (R-STG-4) and what the coach asks for (idea C17).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from channel.configuration.pipelines import DIMENSIONS, Dimension
from channel.errors import Invalid
from channel.fields import amount_problem, coming_day_problem, text_problem
from channel.phones import normal_phone
from channel.plain import plain

#: Code → what people read.
BUDGET_STATUSES: Mapping[str, str] = {"estimated": "估计", "planned": "已列入计划", "confirmed": "客户已确认"}
ROLES: Mapping[str, str] = {"user": "使用人", "influencer": "影响人", "decider": "决策人"}
STANCES: Mapping[str, str] = {"opposed": "反对", "neutral": "中立", "supportive": "支持"}
POSITIONS: Mapping[str, str] = {"behind": "落后", "level": "相当", "ahead": "领先", "alone": "没有竞争"}

#: Field → its label, and the question by which it is asked for.
FIELDS: Mapping[str, tuple[str, str]] = {
    "amount": ("预计金额", "这个商机大约多少金额？"),
    "expected_on": ("预计成交日期", "客户预计什么时候采购？"),
    "budget_amount": ("客户预算", "客户的预算是多少？"),
    "budget_status": ("预算落实情况", "预算落实到哪一步了？"),
    "contacts": ("客户方关键人", "客户那边谁说了算，他支持我们吗？"),
    "pain": ("客户需求", "客户要解决什么问题？"),
    "value": ("方案价值", "我们的方案能给客户带来什么？"),
    "need_confirmed": ("需求已由客户确认", "客户确认过这个需求吗？"),
    "timeline_reason": ("采购时间的依据", "为什么是这个时间采购（开业、招标、停产等）？"),
    "timeline_confirmed": ("时间已由客户确认", "客户确认过采购时间吗？"),
    "competitors": ("竞争对手", "还有哪些对手在跟进？"),
    "position": ("竞争态势", "和对手相比我们处在什么位置？"),
}
DIMENSION_NAMES: Mapping[Dimension, str] = {
    "budget": "预算",
    "authority": "决策人",
    "need": "需求",
    "timeline": "时间",
    "competition": "竞争",
}
#: The highest sum of the five scores.
BEST_SCORE = 15

_TEXTS = {"pain": 500, "value": 500, "timeline_reason": 200}
_OPTIONS = {"budget_status": BUDGET_STATUSES, "position": POSITIONS}
_MOST_CONTACTS, _MOST_COMPETITORS, _LONGEST_NAME = 10, 10, 50


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody at the customer, as far as the score needs him: his part in the decision and whose side he is on."""

    role: str
    stance: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the scores and gates look at. None, False and () mean: not known."""

    amount: Decimal | None = None
    expected_on: date | None = None
    budget_amount: Decimal | None = None
    budget_status: str | None = None
    contacts: tuple[Stakeholder, ...] = ()
    pain: str | None = None
    value: str | None = None
    need_confirmed: bool = False
    timeline_reason: str | None = None
    timeline_confirmed: bool = False
    competitors: tuple[str, ...] = ()
    position: str | None = None

    def knows(self, field: str, *, today: date) -> bool:
        """Whether a field is filled; an expected day that has passed is not known any more."""
        value = getattr(self, field)
        return bool(value) and not (field == "expected_on" and value < today)


RECORD_FIELDS = tuple(field.name for field in fields(Record))


def scores(record: Record, *, today: date) -> dict[Dimension, int]:
    """Each of the five scores, 0 to 3."""
    return {
        "budget": _budget(record),
        "authority": _authority(record.contacts),
        "need": _ladder(record.pain, record.value, record.need_confirmed),
        "timeline": _ladder(
            record.knows("expected_on", today=today), record.timeline_reason, record.timeline_confirmed
        ),
        "competition": _competition(record),
    }


def score(record: Record, *, today: date) -> int:
    """Sum of the five scores, 0 to 15."""
    found = scores(record, today=today)
    return sum(found[dimension] for dimension in DIMENSIONS)


def _ladder(*rungs: object) -> int:
    """How many rungs are there before the first that is missing."""
    return next((height for height, rung in enumerate(rungs) if not rung), len(rungs))


def _budget(record: Record) -> int:
    if record.budget_amount is None:
        return 0
    return {"planned": 2, "confirmed": 3}.get(record.budget_status or "", 1)


def _authority(contacts: tuple[Stakeholder, ...]) -> int:
    """1 somebody is known, 2 who decides, 3 who decides is for us and nobody who decides is against us."""
    deciding = {contact.stance for contact in contacts if contact.role == "decider"}
    return _ladder(contacts, deciding, "supportive" in deciding and "opposed" not in deciding)


def _competition(record: Record) -> int:
    """1 the competitors' names, 2 where we stand or that there are none, 3 ahead of them."""
    if record.position == "alone":
        return 2
    return _ladder(record.competitors, record.position, record.position == "ahead")


def checked_changes(changes: Mapping[str, Any], *, today: date) -> dict[str, Any]:
    """The changed fields tidied up, or Invalid("invalid_fields") with every wrong field at once.

    `changes` has only the fields that change; None clears one. `contacts` are mappings with name, role, stance and
    perhaps id, phone, wechat. What every opportunity needs, its amount and day, cannot be cleared (R-STG-3).
    """
    tidied = {field: _tidied(field, value) for field, value in changes.items()}
    wrong = {field: problem for field, value in tidied.items() if (problem := _problem(field, value, today))}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    if "contacts" in tidied:
        tidied["contacts"] = [_with_normal_phone(contact) for contact in tidied["contacts"]]
    return tidied


def _tidied(field: str, value: Any) -> Any:
    if field in _TEXTS:
        return plain(value or "") or None
    if field == "competitors":
        return list(dict.fromkeys(filter(None, map(plain, value or ()))))
    if field == "contacts":
        texts = ("name", "phone", "wechat")
        return [
            {**row, **{name: plain(row[name]) or None for name in texts if row.get(name) is not None}}
            for row in value or ()
        ]
    return bool(value) if field in ("need_confirmed", "timeline_confirmed") else value


def _problem(field: str, value: Any, today: date) -> str | None:
    if field in ("amount", "expected_on") and value is None:
        return "always_needed"
    if value is None:
        return None
    if field in ("amount", "budget_amount"):
        return amount_problem(value)
    if field == "expected_on":
        return coming_day_problem(value, today)
    if field in _TEXTS:
        return text_problem(value, 2, _TEXTS[field])
    if field in _OPTIONS:
        return None if value in _OPTIONS[field] else "bad_value"
    if field == "competitors":
        return _first_problem(len(value), _MOST_COMPETITORS, (text_problem(name, 2, _LONGEST_NAME) for name in value))
    if field == "contacts":
        return _first_problem(len(value), _MOST_CONTACTS, map(_contact_problem, value))
    return None


def _first_problem(count: int, most: int, problems: Any) -> str | None:
    if count > most:
        return f"too_many:{most}"
    return next(filter(None, problems), None)


def _contact_problem(contact: Mapping[str, Any]) -> str | None:
    if contact["role"] not in ROLES or contact["stance"] not in STANCES:
        return "bad_value"
    if contact.get("phone") and normal_phone(contact["phone"]) is None:
        return "bad_phone"
    name = text_problem(contact.get("name") or "", 1, _LONGEST_NAME)
    return name or (text_problem(contact["wechat"], 2, _LONGEST_NAME) if contact.get("wechat") else None)


def _with_normal_phone(contact: Mapping[str, Any]) -> dict[str, Any]:
    return {**contact, **({"phone": normal_phone(contact["phone"])} if contact.get("phone") else {})}
