"""What the demo's dealers may owe, do owe and earn: limits, an agreement of the year, wallets, two invoices."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor, job
from channel.calendar import local_day
from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.rebates.agreements import Proposal, publish
from channel.rebates.batches import issue
from channel.rebates.scopes import Scope
from channel.rows import insert_once
from models import CreditAccount, Dealer, Member, RebateAgreement, Receivable

#: Level → limit in yuan.
_LIMITS = {"A": Decimal(500_000), "B": Decimal(200_000), "C": Decimal(80_000)}
_TERMS: Mapping[str, Any] = {
    "basis": "shipped",
    "with_tax": True,
    "method": "retroactive",
    "tiers": [
        {"start": "50000", "rate": "1"},
        {"start": "200000", "rate": "1.5"},
        {"start": "500000", "rate": "2"},
    ],
    "settling": {
        "partials": "quarterly",
        "cap": "accrued",
        "leave_days": 15,
        "negative": "carry_forward",
        "silence_confirms": False,
    },
    "payout": {"form": "goods", "tax_path": "same_invoice", "valid_days": 180},
}


def seed_money(session: Session, *, now: datetime) -> None:
    """Write it; what is there already stays as it is."""
    dealers = session.scalars(select(Dealer).order_by(Dealer.id)).all()
    for dealer in dealers:
        limit = _LIMITS.get(dealer.level, _LIMITS["C"])
        terms = {"terms_days": 30, "grace_days": 5, "block": "soft" if dealer.level == "A" else "hard"}
        values = {"dealer_id": dealer.id, "credit_limit": limit, **terms}
        session.execute(insert_once(session, CreditAccount).values(**values))
    year, today = local_day(now).year, local_day(now)
    hq = session.scalars(select(Member).where(Member.role == "hq").order_by(Member.id).limit(1)).first()
    code = f"FL{year}"
    is_there = session.scalar(select(RebateAgreement.id).where(RebateAgreement.code == code)) is not None
    if hq is not None and not is_there:
        period = (date(year, 1, 1), date(year, 12, 31))
        proposal = Proposal(code, f"{year} 年度返利", *period, _TERMS, dealers=[dealer.code for dealer in dealers])
        publish(session, Actor("member", hq.id, hq.name), proposal, now=now)
    for dealer in dealers[:5]:
        _owe(session, dealer, today, now=now)


def _owe(session: Session, dealer: Dealer, today: date, *, now: datetime) -> None:
    """A wallet, an invoice that is paid in part and one that is not due."""
    if session.scalar(select(Receivable.id).where(Receivable.dealer_id == dealer.id).limit(1)) is not None:
        return
    actor, last = job("demo"), today - timedelta(days=25)
    expires_on = today + timedelta(days=120)
    issue(session, dealer.id, f"DEMO-{dealer.code}", Decimal(3_000), Scope(), expires_on=expires_on, on=today, now=now)
    for number, amount, on in (("1", Decimal(26_800), last), ("2", Decimal(9_600), today - timedelta(days=3))):
        record_invoice(session, actor, dealer.id, Invoice(f"FP-{dealer.code}-{number}", amount, on), now=now)
    money = Money(f"HK-{dealer.code}-1", Decimal(20_000), today - timedelta(days=10))
    record_payment(session, actor, dealer.id, money, now=now)
