"""Revising rebate agreements, and trying what an agreement would pay before it counts (R-REB-1): acts of headquarters.

A revision holds for the whole period: what was earned until now is counted anew by its terms and the difference is
booked, as one more row of the ledger (R-REB-7). What was settled stays; the next settlement pays or takes the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.access.money import agreement_named
from channel.actors import Actor
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.rebates.accrual import Agreed, book, turn
from channel.rebates.agreements import Proposal, checked, write_version
from channel.rebates.nightly import BATCH, recompute, sums_of
from channel.rebates.rules import earned
from channel.rebates.sums import ZERO, Sums
from channel.rebates.terms import Period, Terms
from models import (
    Dealer,
    Member,
    RebateAccrual,
    RebateAgreement,
    RebateAgreementVersion,
    RebatePosition,
    RebateSettlement,
)

#: How long a note is, and of how many dealers a trial tells.
NOTE_LIMIT, MOST_SHOWN = 200, 20


@dataclass(frozen=True, slots=True)
class Shift:
    """What a dealer has earned until now, and what he would have by the proposal; in yuan."""

    dealer: Dealer
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class Trial:
    """What a proposal would mean. Sums are in yuan, of what has happened until now."""

    dealers: int
    joined: int
    gone: int
    before: Decimal
    after: Decimal
    #: What its terms would have earned in the same days of the year before.
    year_before: Decimal
    #: How many dealers would have earned something else, and those for whom it differs most.
    changed: int
    examples: tuple[Shift, ...]


def revise(
    session: Session, actor: Actor, proposal: Proposal, *, seen: int, note: str, now: datetime
) -> RebateAgreement:
    """Let an agreement say something else, for its whole period. For headquarters.

    Who is not named any more leaves it; nobody named: it stays with the same dealers. Raises NotFound, Invalid with
    everything that is wrong, Conflict("already_changed") when `seen` is not its newest version, Conflict
    ("agreement_ended") once it is settled for good or withdrawn, and Conflict("dealer_settled") for a dealer who
    would leave with something settled.
    """
    row = agreement_named(session, actor, proposal.code, locks=True)
    problem = text_problem(note, 2, NOTE_LIMIT)
    if problem is not None:
        raise Invalid("invalid_fields", fields={"note": problem})
    _check_open(session, row)
    if row.version != seen:
        raise Conflict("already_changed")
    kept = _kept(session, row)
    terms, dealers = checked(session, proposal, kept)
    gone = _leave(session, row, sorted(kept.keys() - {dealer.id for dealer in dealers}), now=now)
    joined = _join(session, row, dealers, kept, proposal.baselines)
    row.name, row.begins_on, row.ends_on = proposal.name, proposal.begins_on, proposal.ends_on
    row.terms, row.version = terms.model_dump(mode="json"), row.version + 1
    write_version(session, actor, row, dealers=len(dealers), joined=joined, gone=gone, note=note, now=now)
    recompute(session, row, cause="revised", now=now)
    facts = {"version": row.version, "dealers": len(dealers), "note": note}
    audit.record(session, actor, "agreement_revised", "rebate_agreement", row.code, now=now, **facts)
    return row


def try_proposal(session: Session, actor: Actor, proposal: Proposal, *, is_new: bool) -> Trial:
    """What an agreement, or what a revision of one, would have paid until now. Changes nothing. For headquarters.

    Raises what `publish` and `revise` raise for the proposal.
    """
    headquarters(session, actor)
    kept: Mapping[int, Decimal | None] = {}
    booked: Mapping[int, Decimal] = {}
    if is_new:
        if session.scalar(select(RebateAgreement.id).where(RebateAgreement.code == proposal.code)) is not None:
            raise Conflict("code_taken", facts={"code": proposal.code})
    else:
        row = agreement_named(session, actor, proposal.code)
        _check_open(session, row)
        kept, booked = _kept(session, row), _booked(session, row)
    terms, dealers = checked(session, proposal, kept)
    baselines = {dealer.id: proposal.baselines.get(dealer.code, kept.get(dealer.id)) for dealer in dealers}
    after = dict(_earned(session, terms, proposal.period, baselines))
    last = sum((amount for _, amount in _earned(session, terms, proposal.period.year_before(), baselines)), ZERO)
    gone = session.scalars(select(Dealer).where(Dealer.id.in_(booked.keys() - after.keys())).order_by(Dealer.id)).all()
    shifts = [Shift(one, booked.get(one.id, ZERO), after.get(one.id, ZERO)) for one in (*dealers, *gone)]
    changed = sorted((one for one in shifts if one.before != one.after), key=_most_first)
    joined = len(after.keys() - booked.keys())
    sums = (sum(booked.values(), ZERO), sum(after.values(), ZERO), last)
    return Trial(len(dealers), joined, len(gone), *sums, len(changed), tuple(changed[:MOST_SHOWN]))


def versions_of(session: Session, actor: Actor, code: str) -> Sequence[tuple[RebateAgreementVersion, str | None]]:
    """Every version of an agreement, newest first, with the name of who published it. For headquarters."""
    row = agreement_named(session, actor, code)
    query = (
        select(RebateAgreementVersion, Member.name)
        .outerjoin(Member, Member.id == RebateAgreementVersion.published_by)
        .where(RebateAgreementVersion.agreement_id == row.id)
        .order_by(RebateAgreementVersion.number.desc())
    )
    return session.execute(query).tuples().all()


def _check_open(session: Session, row: RebateAgreement) -> None:
    final = select(RebateSettlement.id).where(
        RebateSettlement.agreement_id == row.id, RebateSettlement.kind != "partial"
    )
    if row.state != "active" or session.scalar(final.limit(1)) is not None:
        raise Conflict("agreement_ended")


def _kept(session: Session, row: RebateAgreement) -> dict[int, Decimal | None]:
    mine = RebatePosition.agreement_id == row.id
    query = select(RebatePosition.dealer_id, RebatePosition.baseline).where(mine).order_by(RebatePosition.dealer_id)
    return dict(session.execute(query).tuples().all())


def _booked(session: Session, row: RebateAgreement) -> dict[int, Decimal]:
    mine = RebatePosition.agreement_id == row.id
    query = select(RebatePosition.dealer_id, RebatePosition.earned).where(mine).order_by(RebatePosition.dealer_id)
    return dict(session.execute(query).tuples().all())


def _leave(session: Session, row: RebateAgreement, dealer_ids: Sequence[int], *, now: datetime) -> int:
    """Let dealers never have been in it: what was booked for them is taken back; how many."""
    for dealer_id in dealer_ids:
        position = turn(session, row.id, dealer_id)
        if position is None:
            continue
        mine = (RebateSettlement.agreement_id == row.id, RebateSettlement.dealer_id == dealer_id)
        if session.scalar(select(RebateSettlement.id).where(*mine).limit(1)) is not None:
            raise Conflict("dealer_settled", facts={"name": session.get_one(Dealer, dealer_id).name})
        book(session, position, ZERO, ZERO, cause="revised", now=now)
        session.delete(position)
    session.flush()
    return len(dealer_ids)


def _join(
    session: Session,
    row: RebateAgreement,
    dealers: Sequence[Dealer],
    kept: Mapping[int, Decimal | None],
    baselines: Mapping[str, Decimal],
) -> int:
    """Let dealers be in it who are not, and agree on baselines; how many joined."""
    new = [dealer for dealer in dealers if dealer.id not in kept]
    # Who was in it before goes on with the numbers of his ledger.
    numbers = select(RebateAccrual.dealer_id, func.max(RebateAccrual.number)).where(
        RebateAccrual.agreement_id == row.id, RebateAccrual.dealer_id.in_([dealer.id for dealer in new])
    )
    entries = dict(session.execute(numbers.group_by(RebateAccrual.dealer_id)).tuples().all())
    for dealer in new:
        baseline, entered = baselines.get(dealer.code), entries.get(dealer.id, 0)
        session.add(
            RebatePosition(agreement_id=row.id, dealer_id=dealer.id, baseline=baseline, sums={}, entries=entered)
        )
    for dealer in dealers:
        if dealer.id in kept and baselines.get(dealer.code, kept[dealer.id]) != kept[dealer.id]:
            position = turn(session, row.id, dealer.id)
            if position is not None:
                position.baseline = baselines[dealer.code]
    session.flush()
    return len(new)


def _earned(
    session: Session, terms: Terms, period: Period, baselines: Mapping[int, Decimal | None]
) -> Iterator[tuple[int, Decimal]]:
    """What dealers earn by terms in a period, by all that has happened."""
    one, ids = Agreed(0, terms, period), sorted(baselines)
    nothing = Sums(collected=(ZERO,) * len(terms.collection))
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        found = sums_of(session, one, part)
        for dealer_id in part:
            yield dealer_id, earned(terms, found.get(dealer_id, nothing), baselines[dealer_id]).amount


def _most_first(one: Shift) -> tuple[Decimal, int]:
    return -abs(one.after - one.before), one.dealer.id
