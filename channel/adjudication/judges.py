"""Who decides a case: the lowest who looks after all its dealers; for an appeal nobody below who decided first."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.adjudication.rules import RANKS
from models import AdjudicationCase, AdjudicationParty, Dealer, Member, Registration


def dealers_of(session: Session, case: AdjudicationCase) -> Sequence[Dealer]:
    """The dealers of a case's parties, each once, in the order of ids."""
    registrations = select(AdjudicationParty.registration_id).where(AdjudicationParty.case_id == case.id)
    ids = select(Registration.dealer_id).where(Registration.id.in_(registrations))
    return session.scalars(select(Dealer).where(Dealer.id.in_(ids)).order_by(Dealer.id)).all()


def judges_of(session: Session, case: AdjudicationCase) -> Sequence[Member]:
    """Whom to ask: the common manager, else the directors of the common region, else headquarters."""
    dealers, first = dealers_of(session, case), first_judge(session, case)
    tiers = (_common_manager(session, dealers), _directors(session, dealers), _headquarters(session))
    for tier in tiers:
        found = [member for member in tier if _may_judge(member, first)]
        if found:
            return found
    return tiers[-1]


def above(session: Session, case: AdjudicationCase) -> Sequence[Member]:
    """Whom to ask when the judges let the term pass: their leaders, or headquarters."""
    judges = judges_of(session, case)
    leaders = {judge.leader_id for judge in judges if judge.leader_id is not None}
    query = select(Member).where(Member.id.in_(leaders), Member.is_active, Member.role.in_(RANKS))
    first = first_judge(session, case)
    asked = {judge.id for judge in judges}
    found = [row for row in session.scalars(query.order_by(Member.id)) if _may_judge(row, first)]
    return found or [row for row in _headquarters(session) if row.id not in asked]


def first_judge(session: Session, case: AdjudicationCase) -> Member | None:
    """Who decided, or revoked, what this case appeals against; None for a first case."""
    if case.kind == "revocation":
        return _revoker(session, case)
    if case.appeal_of_id is None:
        return None
    decided_by = session.get_one(AdjudicationCase, case.appeal_of_id).decided_by
    return session.get(Member, decided_by) if decided_by is not None else None


def _revoker(session: Session, case: AdjudicationCase) -> Member | None:
    query = (
        select(Member)
        .join(Registration, Registration.revoked_by == Member.id)
        .join(AdjudicationParty, AdjudicationParty.registration_id == Registration.id)
        .where(AdjudicationParty.case_id == case.id)
    )
    return session.scalars(query).first()


def _may_judge(member: Member, first: Member | None) -> bool:
    return first is None or (member.id != first.id and RANKS[member.role] >= RANKS.get(first.role, 0))


def _common_manager(session: Session, dealers: Sequence[Dealer]) -> Sequence[Member]:
    ids = {dealer.manager_id for dealer in dealers}
    manager = session.get(Member, ids.pop()) if len(ids) == 1 and None not in ids else None
    return [manager] if manager is not None and manager.is_active and manager.role in RANKS else []


def _directors(session: Session, dealers: Sequence[Dealer]) -> Sequence[Member]:
    regions = {dealer.region for dealer in dealers}
    if len(regions) != 1:
        return []
    in_region = (Member.role == "director", Member.region.in_(regions), Member.is_active)
    return session.scalars(select(Member).where(*in_region).order_by(Member.id)).all()


def _headquarters(session: Session) -> Sequence[Member]:
    return session.scalars(select(Member).where(Member.role == "hq", Member.is_active).order_by(Member.id)).all()
