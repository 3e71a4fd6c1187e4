"""What is due: one condition for each kind that the sweep asks, as a query and as the facts of one of its rows.

Dates alone decide, so that the same condition holds when it is asked again at the moment of sending (R-REM-5).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, exists, func, or_, select
from sqlalchemy.orm import aliased

from channel.calendar import SHANGHAI, end_of_day
from channel.followups.rules import FOLLOWED_STATES
from channel.policies.values import ANSWERS, POLICY_KINDS, SIGNING
from channel.rebates.rules import next_gap
from channel.rebates.sums import Sums
from channel.rebates.terms import terms_of
from channel.reminders.kind import Due, Today
from models import (
    Dealer,
    DealerAuthorisation,
    FollowUp,
    Order,
    Policy,
    PolicyTarget,
    PolicyVersion,
    ProductLine,
    RebateAgreement,
    RebatePosition,
    Receivable,
    Registration,
)

#: A promise that nobody keeps is reminded of each working day, but not for ever.
PROMISED_FOR = timedelta(days=14)
#: How long a policy may wait for an answer before that is reminded of, and for how long it is.
UNSIGNED_AFTER, UNSIGNED_FOR = timedelta(days=1), timedelta(days=30)
#: Days before goods count as received, before an agreement, and before an authorisation ends.
RECEIPT_DAYS, TIER_DAYS, AUTHORISATION_DAYS = 3, 30, 30
#: Days before an invoice is due on which it is reminded of.
PAYMENT_DAYS = (3, 1, 0)
#: A tier is within reach when so much of it, or less, is missing.
REACH = Decimal("0.10")


def _promises(holder: ColumnElement[Any] | Any) -> Due:
    def due(today: Today) -> Select[Any]:
        return (
            select(
                FollowUp.id.label("object_id"),
                FollowUp.contact_id,
                FollowUp.member_id,
                Registration.dealer_id,
                FollowUp.next_on.label("due_on"),
                Registration.number,
                Registration.customer,
                Registration.name,
            )
            .join(Registration, Registration.id == FollowUp.registration_id)
            .where(
                FollowUp.is_promise_open,
                FollowUp.next_on <= today.day,
                FollowUp.next_on > today.day - PROMISED_FOR,
                holder.is_not(None),
                Registration.state.in_(FOLLOWED_STATES),
            )
        )

    return Due(due, FollowUp.id, Registration.dealer_id, _promise_facts)


def _promise_facts(row: Row[Any], _today: Today) -> Mapping[str, Any]:
    return {
        "number": row.number,
        "customer": row.customer,
        "name": row.name,
        "next_on": row.due_on.isoformat(),
        "follow_up_id": row.object_id,
    }


#: Contacts, and members, who promised to speak to a customer by today and have not.
CONTACT_PROMISES, MEMBER_PROMISES = _promises(FollowUp.contact_id), _promises(FollowUp.member_id)


def _unsigned(today: Today) -> Select[Any]:
    return (
        select(
            PolicyTarget.version_id.label("object_id"),
            PolicyTarget.dealer_id,
            PolicyVersion.effective_from.label("due_on"),
            Policy.number,
            Policy.kind,
            PolicyVersion.version,
            PolicyVersion.title,
            PolicyVersion.answer,
            PolicyVersion.blocks_orders,
        )
        .join(PolicyVersion, PolicyVersion.id == PolicyTarget.version_id)
        .join(Policy, Policy.id == PolicyVersion.policy_id)
        .where(
            PolicyVersion.state == "published",
            PolicyVersion.answer != "none",
            PolicyVersion.published_at <= today.now - UNSIGNED_AFTER,
            PolicyVersion.published_at > today.now - UNSIGNED_FOR,
            or_(PolicyVersion.effective_until.is_(None), PolicyVersion.effective_until >= today.day),
            PolicyTarget.answered_at.is_(None),
        )
    )


def _unsigned_facts(row: Row[Any], _today: Today) -> Mapping[str, Any]:
    return {
        "number": row.number,
        "version": row.version,
        "title": row.title,
        "kind_text": POLICY_KINDS.get(row.kind, "政策"),
        "verb": ANSWERS[row.answer],
        "effect": "，此前不能下单" if row.blocks_orders else "",
    }


def _signers(row: Row[Any]) -> tuple[str, ...]:
    return SIGNING.get(row.kind, ("owner",))


#: Dealers of whom nobody has signed, or acknowledged, what asks for it.
UNSIGNED_POLICIES = Due(_unsigned, PolicyTarget.version_id, PolicyTarget.dealer_id, _unsigned_facts, _signers)


def _receipts(today: Today) -> Select[Any]:
    return select(
        Order.id.label("object_id"), Order.dealer_id, Order.receive_by.label("due_on"), Order.number, Order.total
    ).where(
        Order.state == "shipped",
        Order.receive_by > today.now,
        Order.receive_by <= end_of_day(today.day + timedelta(days=RECEIPT_DAYS)),
    )


def _receipt_facts(row: Row[Any], _today: Today) -> Mapping[str, Any]:
    day = row.due_on.astimezone(SHANGHAI).date()
    return {"number": row.number, "name": f"订单金额 {yuan(row.total)}", "until": _day_words(day)}


#: Orders that will soon count as received without a word.
UNRECEIVED_ORDERS = Due(_receipts, Order.id, Order.dealer_id, _receipt_facts)


def _payments(today: Today) -> Select[Any]:
    return (
        select(
            Receivable.dealer_id.label("object_id"),
            Receivable.dealer_id,
            func.min(Receivable.due_on).label("due_on"),
            func.count().label("count"),
            func.sum(Receivable.remaining).label("amount"),
        )
        .where(
            Receivable.remaining > Decimal(0),
            Receivable.due_on.in_([today.day + timedelta(days=days) for days in PAYMENT_DAYS]),
        )
        .group_by(Receivable.dealer_id)
    )


def _payment_facts(row: Row[Any], today: Today) -> Mapping[str, Any]:
    return {
        "count": row.count,
        "amount": yuan(row.amount),
        "until": "今天" if row.due_on <= today.day else _day_words(row.due_on),
        "until_on": row.due_on.isoformat(),
    }


#: Dealers with invoices that are due today, tomorrow, or in three days: what of a dealer is due is one reminder.
DUE_PAYMENTS = Due(_payments, Receivable.dealer_id, Receivable.dealer_id, _payment_facts)


def _tiers(today: Today) -> Select[Any]:
    return (
        select(
            RebatePosition.agreement_id.label("object_id"),
            RebatePosition.dealer_id,
            RebateAgreement.ends_on.label("due_on"),
            RebateAgreement.name,
            RebateAgreement.terms,
            RebatePosition.sums,
            RebatePosition.baseline,
        )
        .join(RebateAgreement, RebateAgreement.id == RebatePosition.agreement_id)
        .where(
            RebateAgreement.state == "active",
            RebateAgreement.begins_on <= today.day,
            RebateAgreement.ends_on >= today.day,
            RebateAgreement.ends_on <= today.day + timedelta(days=TIER_DAYS),
        )
    )


def _tier_facts(row: Row[Any], _today: Today) -> Mapping[str, Any] | None:
    gap = next_gap(terms_of(row.terms), Sums.of_json(row.sums), row.baseline)
    if gap is None or gap.worth <= 0 or gap.missing > gap.start * REACH:
        return None
    words = {"missing": yuan(gap.missing), "worth": yuan(gap.worth), "until": _day_words(row.due_on)}
    return {"agreement": row.name, **words, "until_on": row.due_on.isoformat()}


#: Dealers who need little more for the next tier of an agreement that soon ends.
NEAR_TIERS = Due(_tiers, RebatePosition.agreement_id, RebatePosition.dealer_id, _tier_facts)


def _authorisations(today: Today) -> Select[Any]:
    later = aliased(DealerAuthorisation)
    goes_on = exists().where(
        later.dealer_id == DealerAuthorisation.dealer_id,
        later.region == DealerAuthorisation.region,
        later.product_line == DealerAuthorisation.product_line,
        later.valid_from <= DealerAuthorisation.valid_until,
        or_(later.valid_until.is_(None), later.valid_until > DealerAuthorisation.valid_until),
    )
    line = select(ProductLine.name).where(ProductLine.code == DealerAuthorisation.product_line).scalar_subquery()
    return (
        select(
            DealerAuthorisation.id.label("object_id"),
            DealerAuthorisation.dealer_id,
            DealerAuthorisation.valid_until.label("due_on"),
            DealerAuthorisation.region,
            DealerAuthorisation.product_line,
            line.label("line"),
            Dealer.name.label("dealer"),
            Dealer.code,
        )
        .join(Dealer, Dealer.id == DealerAuthorisation.dealer_id)
        .where(
            DealerAuthorisation.valid_until > today.day,
            DealerAuthorisation.valid_until <= today.day + timedelta(days=AUTHORISATION_DAYS + 1),
            ~goes_on,
        )
    )


def _authorisation_facts(row: Row[Any], today: Today) -> Mapping[str, Any]:
    last = row.due_on - timedelta(days=1)
    return {
        "dealer": row.dealer,
        "code": row.code,
        "what": f"{_all(row.region, '全部区域')}的{row.line or _all(row.product_line, '全部产品线')}",
        "until": last.isoformat(),
        "days": (last - today.day).days,
    }


#: Authorisations, which are a dealer's licence to sell, that end within a month and do not go on.
ENDING_AUTHORISATIONS = Due(
    _authorisations, DealerAuthorisation.id, DealerAuthorisation.dealer_id, _authorisation_facts
)


def yuan(amount: Decimal) -> str:
    """An amount as people read it."""
    return f"¥{amount:,.2f}"


def _day_words(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _all(code: str, words: str) -> str:
    return words if code == "*" else code
