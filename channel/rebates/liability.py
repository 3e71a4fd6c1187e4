"""What rebates will cost (idea C15): what is earned and not paid, what is in wallets, and how periods may end."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access import headquarters
from channel.access.money import agreement_named
from channel.actors import Actor
from channel.calendar import local_day
from channel.rebates.accrual import agreed
from channel.rebates.rules import earned
from channel.rebates.sums import ZERO, Sums
from models import RebateAgreement, RebateBatch, RebatePosition, RebateSettlement

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class AgreementCost:
    """One agreement that is not withdrawn, over all its dealers."""

    code: str
    name: str
    ends_on: date
    state: str
    dealers: int
    earned: Decimal
    settled: Decimal


@dataclass(frozen=True, slots=True)
class Expiring:
    """What wallets hold of batches that expire in a month, such as 2026-12."""

    month: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Liability:
    """All that is owed in rebates today, in yuan."""

    agreements: tuple[AgreementCost, ...]
    #: Earned and on no settlement.
    accrued: Decimal
    #: On settlements that are not paid, less what negative ones leave to be made up for.
    unpaid: Decimal
    #: In wallets, reserved or not.
    wallets: tuple[Expiring, ...]

    @property
    def total(self) -> Decimal:
        """Everything together."""
        return self.accrued + self.unpaid + sum((one.amount for one in self.wallets), ZERO)


def liability(session: Session, actor: Actor) -> Liability:
    """What is owed in rebates today. For headquarters."""
    headquarters(session, actor)
    rows = session.execute(
        select(
            RebateAgreement.code,
            RebateAgreement.name,
            RebateAgreement.ends_on,
            RebateAgreement.state,
            func.count(),
            func.sum(RebatePosition.earned),
            func.sum(RebatePosition.settled),
        )
        .join(RebatePosition, RebatePosition.agreement_id == RebateAgreement.id)
        .where(RebateAgreement.state != "withdrawn")
        .group_by(RebateAgreement.id)
        .order_by(RebateAgreement.ends_on, RebateAgreement.id)
    )
    agreements = tuple(AgreementCost(*row) for row in rows)
    return Liability(
        agreements,
        sum((one.earned - one.settled for one in agreements), ZERO),
        _unpaid(session),
        _wallets(session),
    )


def expected(session: Session, actor: Actor, code: str, *, now: datetime) -> tuple[AgreementCost, Decimal]:
    """An agreement as it stands, and what it will have cost if it goes on at its pace to its end. For headquarters.

    Every dealer's volume grows by the same share of time that is left; before its first day nothing is expected.
    """
    row = agreement_named(session, actor, code)
    one, today = agreed(row), min(local_day(now), row.ends_on)
    elapsed, whole = (today - row.begins_on).days + 1, (row.ends_on - row.begins_on).days + 1
    positions = session.scalars(select(RebatePosition).where(RebatePosition.agreement_id == row.id)).all()
    pace = Decimal(whole) / Decimal(elapsed) if elapsed > 0 else ZERO
    costs = [
        earned(one.terms, _at_pace(Sums.of_json(position.sums), pace), position.baseline).amount
        for position in positions
    ]
    cost = AgreementCost(
        row.code,
        row.name,
        row.ends_on,
        row.state,
        len(positions),
        sum((position.earned for position in positions), ZERO),
        sum((position.settled for position in positions), ZERO),
    )
    return cost, sum(costs, ZERO)


def _at_pace(sums: Sums, pace: Decimal) -> Sums:
    """Sums as they will be at the end; the baseline is what it is."""
    by_line = {line: _rounded(amount * pace) for line, amount in sums.by_line.items()}
    collected = tuple(_rounded(amount * pace) for amount in sums.collected)
    return replace(sums, total=_rounded(sums.total * pace), by_line=by_line, collected=collected)


def _unpaid(session: Session) -> Decimal:
    waits = RebateSettlement.state.in_(("open", "disputed", "confirmed"))
    sums = select(func.sum(RebateSettlement.amount), func.sum(RebateSettlement.carried)).where(waits)
    claimed, made_up = session.execute(sums).one()
    owed = session.scalar(select(func.sum(RebateSettlement.owed)).where(RebateSettlement.state == "carried"))
    return (claimed or ZERO) - (made_up or ZERO) - (owed or ZERO)


def _wallets(session: Session) -> tuple[Expiring, ...]:
    query = select(RebateBatch.expires_on, func.sum(RebateBatch.remaining), func.sum(RebateBatch.reserved))
    months: dict[str, Decimal] = {}
    for day, remaining, reserved in session.execute(query.group_by(RebateBatch.expires_on)):
        if remaining + reserved:
            months[f"{day:%Y-%m}"] = months.get(f"{day:%Y-%m}", ZERO) + remaining + reserved
    return tuple(Expiring(month, amount) for month, amount in sorted(months.items()))


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
