"""The monthly statement: frozen on the first of the next month, then confirmed or disputed (domain.md B8).

What is recorded for a month that is frozen already is on the statement of the first month that is not, so opening,
charged, paid and closing of one month always lead to the opening of the next.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor, job
from channel.approvals.shown import yuan
from channel.calendar import local_day
from channel.credit.accounts import turn
from channel.credit.months import before
from channel.credit.rules import ZERO
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.rebates.telling import tell_desk, tell_money_people
from channel.rows import moved
from models import CreditAccount, CreditStatement, Dealer, Payment, Receivable

#: How many dealers one run freezes.
BATCH = 200


def freeze_due(session: Session, now: datetime) -> int:
    """Freeze the statements of the month that is over, of dealers who have none yet; how many accounts."""
    month = before(local_day(now))
    due = or_(CreditAccount.frozen_month.is_(None), CreditAccount.frozen_month < month)
    query = select(CreditAccount.dealer_id).where(due).order_by(CreditAccount.dealer_id).limit(BATCH)
    dealers = session.scalars(query).all()
    for dealer_id in dealers:
        freeze(session, dealer_id, month, now=now)
    return len(dealers)


def freeze(session: Session, dealer_id: int, month: str, *, now: datetime) -> CreditStatement | None:
    """Freeze one dealer's statement of a month; None when it is frozen already, or nothing is on it."""
    account = turn(session, dealer_id)
    if account.frozen_month is not None and account.frozen_month >= month:
        return None
    opening = _balance_before(session, dealer_id, account.frozen_month)
    lines = _lines(session, dealer_id, account.frozen_month, month)
    account.frozen_month = month
    charged = sum((Decimal(line["amount"]) for line in lines if line["kind"] in _CHARGES), ZERO)
    paid = -sum((Decimal(line["amount"]) for line in lines if line["kind"] not in _CHARGES), ZERO)
    session.flush()
    if not lines and not opening:
        return None
    row = CreditStatement(
        dealer_id=dealer_id,
        month=month,
        opening=opening,
        charged=charged,
        paid=paid,
        closing=opening + charged - paid,
        lines=lines,
        state="open",
        frozen_at=now,
    )
    session.add(row)
    session.flush()
    facts = {"month": month, "closing": yuan(row.closing)}
    tell_money_people(session, job("freeze_statements"), "statement_frozen", dealer_id, facts, about=month, now=now)
    return row


def confirm(session: Session, actor: Actor, row: CreditStatement, *, now: datetime) -> CreditStatement:
    """The dealer agrees. Conflict("statement_answered") when it was answered before."""
    return _answer(session, actor, row, {"state": "confirmed"}, now=now)


def dispute(
    session: Session,
    actor: Actor,
    row: CreditStatement,
    objection: str,
    lines: Mapping[int, str] = MappingProxyType({}),
    *,
    now: datetime,
) -> CreditStatement:
    """The dealer disagrees and says why: with the whole, with lines by their position (from 1), or both.

    Raises Invalid with each place and Conflict("statement_answered"). Who looks after the dealer is told.
    """
    if objection or not lines:
        _check("objection", objection)
    said = _with_words(row, "objection", lines, "objections", range(1, len(row.lines) + 1))
    values = {"state": "disputed", "objection": objection or None, "lines": said}
    _answer(session, actor, row, values, now=now)
    facts = {"month": row.month, "count": len(lines)}
    dealer = session.get_one(Dealer, row.dealer_id)
    about = f"{row.dealer_id}:{row.month}"
    tell_desk(session, actor, "statement_disputed", dealer, facts, about=about, now=now)
    return row


def settle_dispute(
    session: Session,
    actor: Actor,
    row: CreditStatement,
    answer: str,
    lines: Mapping[int, str] = MappingProxyType({}),
    *,
    now: datetime,
) -> CreditStatement:
    """Answer a dispute, and disputed lines by their position where one likes.

    What has to be corrected is a document of its own, on the next statement. Raises Invalid with each place and
    Conflict("already_changed"). The dealer's owner and finance people are told.
    """
    _check("answer", answer)
    disputed = [place for place, line in enumerate(row.lines, 1) if line.get("objection")]
    said = _with_words(row, "answer", lines, "answers", disputed)
    change = update(CreditStatement).where(CreditStatement.id == row.id, CreditStatement.state == "disputed")
    if not moved(session, change.values(state="settled", answer=answer, lines=said)):
        raise Conflict("already_changed")
    session.refresh(row)
    audit.record(session, actor, "statement_dispute_settled", "credit_statement", row.id, now=now)
    facts = {"month": row.month, "answer": answer}
    tell_money_people(session, actor, "statement_answered", row.dealer_id, facts, about=row.month, now=now)
    return row


def statements_of(session: Session, dealer_id: int, limit: int = 24) -> Sequence[CreditStatement]:
    """The statements of a dealer, newest first; two years of them."""
    query = select(CreditStatement).where(CreditStatement.dealer_id == dealer_id)
    return session.scalars(query.order_by(CreditStatement.month.desc()).limit(limit)).all()


#: Kinds of lines that are owed; all others are paid.
_CHARGES = ("invoice", "opening", "claw_back")


def _balance_before(session: Session, dealer_id: int, frozen: str | None) -> Decimal:
    """What was owed at the end of the newest frozen month, less what was paid; 0 before the first."""
    if frozen is None:
        return ZERO
    charged = select(func.sum(Receivable.amount)).where(
        Receivable.dealer_id == dealer_id, Receivable.statement_month <= frozen
    )
    paid = select(func.sum(Payment.amount)).where(Payment.dealer_id == dealer_id, Payment.statement_month <= frozen)
    return (session.scalar(charged) or ZERO) - (session.scalar(paid) or ZERO)


def _lines(session: Session, dealer_id: int, frozen: str | None, month: str) -> list[dict[str, Any]]:
    """Everything after the newest frozen month up to this one, in order of days."""
    charges = select(Receivable).where(Receivable.dealer_id == dealer_id, Receivable.statement_month <= month)
    payments = select(Payment).where(Payment.dealer_id == dealer_id, Payment.statement_month <= month)
    if frozen is not None:
        charges = charges.where(Receivable.statement_month > frozen)
        payments = payments.where(Payment.statement_month > frozen)
    lines = [_line(row.issued_on, row.kind, row.number, row.amount) for row in session.scalars(charges)]
    lines += [_line(row.received_on, row.kind, row.number, -row.amount) for row in session.scalars(payments)]
    return sorted(lines, key=lambda line: (line["on"], line["number"]))


def _line(day: Any, kind: str, number: str, amount: Decimal) -> dict[str, Any]:
    return {"on": day.isoformat(), "kind": kind, "number": number, "amount": f"{amount:.2f}"}


def _answer(
    session: Session, actor: Actor, row: CreditStatement, values: dict[str, Any], *, now: datetime
) -> CreditStatement:
    change = update(CreditStatement).where(CreditStatement.id == row.id, CreditStatement.state == "open")
    if not moved(session, change.values(**values, answered_at=now, answered_by=actor.id)):
        raise Conflict("statement_answered")
    session.refresh(row)
    audit.record(session, actor, f"statement_{values['state']}", "credit_statement", row.id, now=now)
    return row


def _with_words(
    row: CreditStatement, name: str, words: Mapping[int, str], field: str, places: Collection[int]
) -> list[dict[str, Any]]:
    """The lines of a statement with what is said to some of them; Invalid with each place that cannot be."""
    found = {
        f"{field}.{place}": text_problem(said, 2, 300) if place in places else "unknown_line"
        for place, said in words.items()
    }
    wrong = {place: code for place, code in found.items() if code is not None}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return [{**line, name: words[at]} if at in words else line for at, line in enumerate(row.lines, 1)]


def _check(name: str, words: str) -> None:
    problem = text_problem(words, 2, 500)
    if problem is not None:
        raise Invalid("invalid_fields", fields={name: problem})
