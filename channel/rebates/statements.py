"""A dealer's answer to a settlement, and paying it (R-REB-9, R-REB-13).

open → confirmed (by the dealer, or by silence where the agreement says so) → paid, or carried when it is negative
open → disputed → (every line answered) → confirmed
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor, job
from channel.calendar import local_day
from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.rebates.accrual import agreed
from channel.rebates.batches import issue
from channel.rebates.sums import ZERO
from channel.rebates.telling import tell_desk, tell_money_people
from channel.rebates.terms import Terms
from channel.rows import each_apart, moved
from models import Dealer, RebateAgreement, RebateSettlement, RebateStatementLine

#: How many settlements one run confirms by silence.
BATCH = 200


def confirm(session: Session, actor: Actor, row: RebateSettlement, *, now: datetime) -> RebateSettlement:
    """The dealer agrees to all lines: it is paid. Conflict("statement_answered") when it was answered before."""
    _answer(session, row, "confirmed", actor, now=now)
    _mark_lines(session, row, ("open",), "confirmed")
    _pay(session, actor, row, now=now)
    audit.record(session, actor, "settlement_confirmed", "rebate_settlement", row.number, now=now)
    return row


def dispute(
    session: Session, actor: Actor, row: RebateSettlement, objections: Mapping[int, str], *, now: datetime
) -> RebateSettlement:
    """The dealer disputes lines, by their position, and agrees to the others; nothing is paid before each is answered.

    Raises Invalid by field, Conflict("statement_answered") and, after the last day, Conflict("answer_too_late").
    """
    lines = {line.position: line for line in lines_of(session, row)}
    found = {f"objections.{place}": _objection_problem(lines, place, words) for place, words in objections.items()}
    wrong = {name: code for name, code in found.items() if code is not None}
    if wrong or not objections:
        raise Invalid("invalid_fields", fields=wrong or {"objections": "required"})
    if now > row.answer_until:
        raise Conflict("answer_too_late")
    _answer(session, row, "disputed", actor, now=now)
    for place, line in lines.items():
        line.state = "disputed" if place in objections else "confirmed"
        line.objection = objections.get(place)
    session.flush()
    audit.record(session, actor, "settlement_disputed", "rebate_settlement", row.number, now=now)
    facts = {"number": row.number, "count": len(objections)}
    dealer = session.get_one(Dealer, row.dealer_id)
    tell_desk(session, actor, "settlement_disputed", dealer, facts, about=row.number, now=now)
    return row


def answer_line(
    session: Session, actor: Actor, row: RebateSettlement, position: int, words: str, *, now: datetime
) -> RebateSettlement:
    """Headquarters answer one disputed line; with the last of them the settlement is confirmed and paid.

    What has to be corrected is corrected in the events, and comes with the next settlement.
    """
    problem = text_problem(words, 2, 300)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"answer": problem})
    change = update(RebateStatementLine).where(
        RebateStatementLine.settlement_id == row.id,
        RebateStatementLine.position == position,
        RebateStatementLine.state == "disputed",
    )
    if not moved(session, change.values(state="answered", answer=words)):
        raise Conflict("already_changed")
    audit.record(session, actor, "objection_answered", "rebate_settlement", row.number, now=now, line=position)
    disputed = select(RebateStatementLine.position).where(
        RebateStatementLine.settlement_id == row.id, RebateStatementLine.state == "disputed"
    )
    if session.scalar(disputed.limit(1)) is None:
        agreed_now = update(RebateSettlement).where(RebateSettlement.id == row.id, RebateSettlement.state == "disputed")
        if moved(session, agreed_now.values(state="confirmed")):
            session.refresh(row)
            _pay(session, actor, row, now=now)
            facts = {"number": row.number}
            tell_money_people(session, actor, "settlement_answered", row.dealer_id, facts, about=row.number, now=now)
    return row


def confirm_silent(session: Session, now: datetime) -> int:
    """Confirm what was not answered in time, where the agreement says that silence confirms; how many."""
    query = (
        select(RebateSettlement.id, RebateAgreement.terms)
        .join(RebateAgreement, RebateAgreement.id == RebateSettlement.agreement_id)
        .where(RebateSettlement.state == "open", RebateSettlement.answer_until < now)
        .where(RebateAgreement.terms["settling"]["silence_confirms"].as_boolean().is_(True))
    )
    ids = [id_ for id_, _ in session.execute(query.order_by(RebateSettlement.id).limit(BATCH))]
    actor = job("confirm_silent_settlements")

    def act(id_: int) -> int:
        confirm(session, actor, session.get_one(RebateSettlement, id_), now=now)
        return 1

    return each_apart(session, ids, act, what="settlement")


def record_tax_document(
    session: Session, actor: Actor, row: RebateSettlement, document: str, *, now: datetime
) -> RebateSettlement:
    """Name the invoice that carries the rebate (R-REB-11). Conflict("no_tax_path") when the agreement has none."""
    problem = text_problem(document, 1, 64)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"document": problem})
    if row.tax_path == "none":
        raise Conflict("no_tax_path")
    row.tax_document = document
    session.flush()
    audit.record(session, actor, "tax_document_named", "rebate_settlement", row.number, now=now)
    return row


def pay_cash(
    session: Session, actor: Actor, row: RebateSettlement, reference: str, *, now: datetime
) -> RebateSettlement:
    """Finance has paid a confirmed settlement in cash. Conflict("not_to_be_paid") when it is not to be, or was."""
    problem = text_problem(reference, 1, 64)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"reference": problem})
    change = update(RebateSettlement).where(RebateSettlement.id == row.id, RebateSettlement.state == "confirmed")
    if not moved(session, change.values(state="paid", paid_at=now, reference=reference)):
        raise Conflict("not_to_be_paid")
    session.refresh(row)
    audit.record(session, actor, "rebate_paid", "rebate_settlement", row.number, now=now, amount=f"{row.amount:.2f}")
    return row


def lines_of(session: Session, row: RebateSettlement) -> Sequence[RebateStatementLine]:
    """The orders on a settlement, in order."""
    query = select(RebateStatementLine).where(RebateStatementLine.settlement_id == row.id)
    return session.scalars(query.order_by(RebateStatementLine.position)).all()


def _pay(session: Session, actor: Actor, row: RebateSettlement, *, now: datetime) -> None:
    """Pay a confirmed settlement, less what negative ones before left; a negative one is carried or clawed back."""
    terms = agreed(session.get_one(RebateAgreement, row.agreement_id)).terms
    if row.amount < ZERO:
        if terms.settling.negative == "claw_back":
            today = local_day(now)
            invoice = Invoice(row.number, -row.amount, today, kind="claw_back")
            record_invoice(session, actor, row.dealer_id, invoice, now=now)
            row.owed = ZERO
        row.state = "carried"
        session.flush()
        return
    row.carried = _make_up(session, row, row.amount)
    payable = row.amount - row.carried
    if payable and row.payout == "cash":
        session.flush()
        return
    row.state, row.paid_at = "paid", now
    session.flush()
    if payable:
        _pay_out(session, actor, row, terms, payable, now=now)


def _pay_out(
    session: Session, actor: Actor, row: RebateSettlement, terms: Terms, payable: Decimal, *, now: datetime
) -> None:
    today = local_day(now)
    if row.payout == "goods":
        expires_on = today + timedelta(days=terms.payout.valid_days or 0)
        scope = terms.payout.goods.scope()
        issue(session, row.dealer_id, row.number, payable, scope, expires_on=expires_on, on=today, now=now)
    else:
        record_payment(session, actor, row.dealer_id, Money(row.number, payable, today, kind="rebate"), now=now)


def _make_up(session: Session, row: RebateSettlement, amount: Decimal) -> Decimal:
    """Let an amount make up for negative settlements of the dealer, the oldest first; how much it took."""
    taken = ZERO
    negative = select(RebateSettlement).where(
        RebateSettlement.dealer_id == row.dealer_id,
        RebateSettlement.owed > ZERO,
        RebateSettlement.state == "carried",
    )
    for other in session.scalars(negative.order_by(RebateSettlement.id).with_for_update()).all():
        part = min(other.owed, amount - taken)
        other.owed -= part
        taken += part
    return taken


def _answer(session: Session, row: RebateSettlement, state: str, actor: Actor, *, now: datetime) -> None:
    answered_by = actor.id if actor.kind == "contact" else None
    change = update(RebateSettlement).where(RebateSettlement.id == row.id, RebateSettlement.state == "open")
    if not moved(session, change.values(state=state, answered_at=now, answered_by=answered_by)):
        raise Conflict("statement_answered")
    session.refresh(row)


def _mark_lines(session: Session, row: RebateSettlement, states: Sequence[str], state: str) -> None:
    change = update(RebateStatementLine).where(
        RebateStatementLine.settlement_id == row.id, RebateStatementLine.state.in_(states)
    )
    session.execute(change.values(state=state))


def _objection_problem(lines: Mapping[int, RebateStatementLine], place: int, words: str) -> str | None:
    return text_problem(words, 2, 300) if place in lines else "unknown_line"
