"""Changes of what a dealer may owe: asked for, decided by approval, kept as history (R-CRD-5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.announcements import Receiver, announce
from channel.approvals import Inputs, Request, Verdict, request_approval
from channel.approvals.shown import yuan
from channel.calendar import local_day
from channel.credit.accounts import account_of, overdue, standing, turn
from channel.credit.rules import BLOCKS, ZERO, Available
from channel.errors import Conflict, Invalid
from channel.fields import amount_problem, text_problem
from channel.rebates.telling import tell_money_people
from channel.rows import moved
from models import CreditAccount, CreditChange, Dealer

#: The longest that a temporary limit may hold, terms may be and grace may last.
LONGEST_DAYS = 366

#: How blocks are called.
BLOCK_TEXTS = {"soft": "需审批", "hard": "禁止下单"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to be changed: the account for good, or more for some days."""

    kind: Literal["account", "temporary"]
    #: The new limit (0 is one, too), or how much more.
    amount: Decimal
    reason: str
    #: For the account alone; None: as it is.
    terms_days: int | None = None
    grace_days: int | None = None
    block: str | None = None
    #: For a temporary limit alone: its first and last day.
    first_on: date | None = None
    last_on: date | None = None


def ask_change(session: Session, actor: Actor, dealer: Dealer, wish: Wish, *, now: datetime) -> CreditChange:
    """Put a change of a dealer's credit to approvers; nothing changes before they agree.

    Raises Invalid by field and Conflict("credit_change_pending") while another one is being decided. A dealer's own
    people may ask for a temporary limit alone: Invalid("invalid_fields").
    """
    today = local_day(now)
    _check(actor, wish, today)
    account = account_of(session, dealer.id)
    is_account = wish.kind == "account"
    change = CreditChange(
        dealer_id=dealer.id,
        kind=wish.kind,
        amount=wish.amount,
        terms_days=_or(wish.terms_days, account.terms_days) if is_account else None,
        grace_days=_or(wish.grace_days, account.grace_days) if is_account else None,
        block=(wish.block or account.block) if is_account else None,
        first_on=wish.first_on,
        last_on=wish.last_on,
        before=_before(account),
        reason=wish.reason,
        contact_id=actor.id if actor.kind == "contact" else None,
        member_id=actor.id if actor.kind == "member" else None,
        state="pending",
        asked_at=now,
    )
    try:
        with session.begin_nested():
            session.add(change)
            session.flush()
    except IntegrityError:
        raise Conflict("credit_change_pending") from None
    audit.record(session, actor, "credit_change_asked", "dealer", dealer.code, now=now, change=change.id)
    facts = change_facts(session, change.id, now=now)
    inputs = Inputs(amount=wish.amount)
    request_approval(session, actor, Request("credit_limit", change.id, dealer, facts, inputs), now=now)
    return change


def settle_change(session: Session, actor: Actor, change_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Let an approved change count from now on, or leave all as it is; tell who asked and the dealer's people."""
    change = session.get_one(CreditChange, change_id)
    state = "approved" if verdict.decision == "approved" else "rejected"
    account = turn(session, change.dealer_id)
    pending = update(CreditChange).where(CreditChange.id == change_id, CreditChange.state == "pending")
    if not moved(session, pending.values(state=state, decided_at=now)):
        raise Conflict("already_changed")
    session.refresh(change)
    if state == "approved" and change.kind == "account":
        account.credit_limit = change.amount
        account.terms_days, account.grace_days = change.terms_days or 0, change.grace_days or 0
        account.block = change.block or account.block
        session.flush()
    dealer = session.get_one(Dealer, change.dealer_id)
    audit.record(session, actor, f"credit_change_{state}", "dealer", dealer.code, now=now, change=change.id)
    _tell(session, actor, change, verdict, now=now)


def change_facts(session: Session, change_id: int, *, now: datetime | None = None) -> dict[str, Any]:
    """What an approver is shown: what is wanted, what counts now, and how the dealer stands."""
    change = session.get_one(CreditChange, change_id)
    dealer = session.get_one(Dealer, change.dealer_id)
    account = account_of(session, dealer.id)
    at = now or change.asked_at
    late, found = overdue(session, account, now=at), standing(session, account, now=at)
    return {
        "number": f"XY{change.id:06d}",
        "dealer": dealer.name,
        "dealer_level": dealer.level,
        "customer": dealer.name,
        "name": wish_text(change),
        "old_limit": change.before["credit_limit"],
        "available": f"{found.amount:.2f}",
        "overdue": f"{late.amount if late else ZERO:.2f}",
        "credit_used": _used_text(found),
        "overdue_text": "没有" if late is None else f"{yuan(late.amount)}，最久 {late.days} 天",
        "asked_reason": change.reason,
    }


def _used_text(found: Available) -> str:
    """What is used of what may be used, such as ¥41,000 / ¥100,000（41%）."""
    may = found.limit + found.temporary
    used = max(may + found.prepayment - found.amount, ZERO)
    share = f"（{used * 100 / may:.0f}%）" if may else ""
    return f"{yuan(used)} / {yuan(may)}{share}"


def wish_text(change: CreditChange) -> str:
    """What is wanted, such as 信用额度 ¥50,000 → ¥80,000 or 临时额度 ¥20,000（12月1日–12月15日）."""
    if change.kind == "temporary" and change.first_on is not None and change.last_on is not None:
        days = "–".join(f"{day.month}月{day.day}日" for day in (change.first_on, change.last_on))
        return f"临时额度 {yuan(change.amount)}（{days}）"
    words = [f"信用额度 {yuan(change.before['credit_limit'])} → {yuan(change.amount)}"]
    if change.terms_days != change.before["terms_days"]:
        words.append(f"账期 {change.terms_days} 天")
    if change.grace_days != change.before["grace_days"]:
        words.append(f"宽限 {change.grace_days} 天")
    if change.block != change.before["block"]:
        words.append(f"逾期后{BLOCK_TEXTS[change.block or 'hard']}")
    return "，".join(words)


def changes_of(session: Session, dealer_id: int, limit: int = 50) -> Sequence[CreditChange]:
    """The history of a dealer's credit, newest first."""
    query = select(CreditChange).where(CreditChange.dealer_id == dealer_id)
    return session.scalars(query.order_by(CreditChange.id.desc()).limit(limit)).all()


def _tell(session: Session, actor: Actor, change: CreditChange, verdict: Verdict, *, now: datetime) -> None:
    dealer = session.get_one(Dealer, change.dealer_id)
    facts = {"wish": wish_text(change), "reason": verdict.reason_text or "", "code": dealer.code}
    about = str(change.id)
    kind = f"credit_change_{change.state}"
    tell_money_people(session, actor, kind, change.dealer_id, facts, about=about, now=now)
    if change.member_id is not None:
        announce(session, actor, kind, Receiver(member_id=change.member_id), facts, about=about, now=now)


def _check(actor: Actor, wish: Wish, today: date) -> None:
    found = {"reason": text_problem(wish.reason, 4, 300)}
    if wish.amount or wish.kind == "temporary":
        found["amount"] = amount_problem(wish.amount)
    if wish.kind == "temporary":
        found |= _days_problems(wish, today)
    elif actor.kind == "contact":
        found["kind"] = "bad_value"
    else:
        for name in ("terms_days", "grace_days"):
            days = getattr(wish, name)
            found[name] = None if days is None or 0 <= days <= LONGEST_DAYS else "bad_value"
        found["block"] = None if wish.block is None or wish.block in BLOCKS else "bad_value"
    wrong = {name: code for name, code in found.items() if code is not None}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)


def _days_problems(wish: Wish, today: date) -> dict[str, str | None]:
    if wish.first_on is None or wish.last_on is None:
        return {name: "required" for name in ("first_on", "last_on") if getattr(wish, name) is None}
    if wish.last_on < max(wish.first_on, today):
        return {"last_on": "bad_range"}
    too_long = wish.last_on - wish.first_on > timedelta(days=LONGEST_DAYS)
    too_far = wish.first_on - today > timedelta(days=LONGEST_DAYS)
    return {"last_on": "period_too_long" if too_long else None, "first_on": "date_too_far" if too_far else None}


def _before(account: CreditAccount) -> dict[str, Any]:
    return {
        "credit_limit": f"{account.credit_limit:.2f}",
        "terms_days": account.terms_days,
        "grace_days": account.grace_days,
        "block": account.block,
    }


def _or(value: int | None, other: int) -> int:
    return other if value is None else value
