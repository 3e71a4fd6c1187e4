"""Pure rules of a registration: what may be submitted, how its state moves, how long it is protected (B2)."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from stdnum.cn import uscc

from channel.calendar import end_of_day, local_day
from channel.errors import Conflict, Invalid
from channel.matching import parse_company_name
from channel.phones import normal_phone
from channel.plain import plain

#: Days of protection from approval (R-REG-3).
PROTECTION_DAYS = 90

#: State → what the dealer reads.
REGISTRATION_STATES: Mapping[str, str] = {
    "pending_approval": "审批中",
    "protected": "保护中",
    "rejected": "未通过",
    "withdrawn": "已撤回",
    "released": "保护期已过",
}

#: (state, event) → next state. Nothing moves along any other way; a property test holds the services to it.
TRANSITIONS: Mapping[tuple[str | None, str], str] = {
    (None, "submitted"): "pending_approval",
    (None, "refused"): "rejected",
    ("pending_approval", "approved"): "protected",
    ("pending_approval", "rejected"): "rejected",
    ("pending_approval", "withdrawn"): "withdrawn",
    ("protected", "expired"): "released",
}

#: Event → what the dealer and his channel manager read in the history.
EVENT_TEXTS: Mapping[str, str] = {
    "submitted": "已提交，等待审批",
    "refused": "未受理：该客户已被报备",
    "approved": "审批通过，开始保护",
    "rejected": "审批未通过",
    "withdrawn": "已撤回，不再审批",
    "expired": "保护期结束，已释放",
}

#: States that hold claims, so that nobody else may register the same (R-REG-2).
HOLDING = ("pending_approval", "protected")

_LIMITS = {"customer": (2, 100), "name": (2, 100), "contact_name": (1, 50)}
_LARGEST_AMOUNT = Decimal("9999999999.99")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a dealer submits. Only the first two are needed."""

    customer: str
    name: str
    product_lines: tuple[str, ...] = ()
    amount: Decimal | None = None
    expected_on: date | None = None
    credit_code: str | None = None
    contact_name: str | None = None
    contact_phone: str | None = None


def checked(draft: Draft, known_lines: Collection[str], *, today: date) -> Draft:
    """The draft tidied up, or Invalid("invalid_fields") with every wrong field at once."""
    draft = _tidy(draft)
    wrong = {
        field: problem
        for field, problem in {
            "customer": _customer_problem(draft.customer),
            "name": _text_problem("name", draft.name),
            "contact_name": _text_problem("contact_name", draft.contact_name) if draft.contact_name else None,
            "product_lines": None if set(draft.product_lines) <= set(known_lines) else "unknown_product_line",
            "amount": _amount_problem(draft.amount),
            "expected_on": _date_problem(draft.expected_on, today),
            "credit_code": None if draft.credit_code is None or uscc.is_valid(draft.credit_code) else "bad_credit_code",
            "contact_phone": "bad_phone" if draft.contact_phone and normal_phone(draft.contact_phone) is None else None,
        }.items()
        if problem
    }
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return replace(draft, contact_phone=normal_phone(draft.contact_phone) if draft.contact_phone else None)


def next_state(state: str | None, event: str) -> str:
    """Where an event leads; Conflict("already_decided") when it leads nowhere from here."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise Conflict("already_decided", facts={"state": REGISTRATION_STATES.get(state or "", "")}) from None


def protection_end(approved_at: datetime, days: int = PROTECTION_DAYS) -> datetime:
    """Last moment of protection: 23:59:59 local on day N, where day 0 is the day of approval (R-REG-3)."""
    return end_of_day(local_day(approved_at) + timedelta(days=days))


def days_left(protected_until: datetime, *, now: datetime) -> int:
    """Whole local days until the last day of protection; 0 on that day, never negative."""
    return max(0, (local_day(protected_until) - local_day(now)).days)


def claim_keys(draft: Draft) -> tuple[str, ...]:
    """What the registration holds unique: the customer's normalised name and, if known, its credit code."""
    keys = [f"name:{parse_company_name(draft.customer).key}"]
    return tuple(keys + ([f"code:{draft.credit_code}"] if draft.credit_code else []))


def _tidy(draft: Draft) -> Draft:
    def text(value: str | None) -> str | None:
        return plain(value) or None if value is not None else None

    # Hyphens go too: the same code in two spellings must meet, and the column holds 18 characters.
    code = uscc.compact(unicodedata.normalize("NFKC", draft.credit_code)) if draft.credit_code else None
    return replace(
        draft,
        customer=text(draft.customer) or "",
        name=text(draft.name) or "",
        product_lines=tuple(sorted(set(draft.product_lines))),
        credit_code=code or None,
        contact_name=text(draft.contact_name),
        contact_phone=text(draft.contact_phone),
    )


def _customer_problem(customer: str) -> str | None:
    return _text_problem("customer", customer) or (
        None if len(parse_company_name(customer).core) >= 2 else "name_without_core"
    )


def _text_problem(field: str, value: str) -> str | None:
    shortest, longest = _LIMITS[field]
    if not value:
        return "required"
    if any(unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") for char in value):
        return "bad_characters"
    if len(value) < shortest:
        return "too_short"
    return f"too_long:{longest}" if len(value) > longest else None


def _amount_problem(amount: Decimal | None) -> str | None:
    if amount is None:
        return None
    if not amount.is_finite() or amount <= 0:
        return "bad_amount"
    if amount > _LARGEST_AMOUNT:
        return "amount_too_large"
    return None if amount == round(amount, 2) else "bad_amount"


def _date_problem(day: date | None, today: date) -> str | None:
    if day is None:
        return None
    if day < today:
        return "date_in_past"
    return "date_too_far" if day > today + timedelta(days=5 * 366) else None
