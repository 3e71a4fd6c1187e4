"""The only way from user input to a case: part of `channel.access`, in a file of its own.

Judges see a case when they look after every dealer in it: whoever looks after one side alone would be its advocate.
A dealer sees what concerns his own registration, redacted (`shown`).
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT, PAGE_LIMIT, looked_after_ids
from channel.actors import Actor
from channel.errors import NotFound
from models import AdjudicationCase, AdjudicationParty, Registration

#: Kinds of case of which the holder hears before they are decided: elsewhere a mere similar name would alarm him.
TOLD_AT_ONCE = ("direct_overlap", "manual", "revocation", "appeal")


def judged_case(session: Session, actor: Actor, number: str) -> AdjudicationCase:
    """The case of that number if the member looks after all of its dealers; NotFound otherwise."""
    query = select(AdjudicationCase).where(AdjudicationCase.number == number, _sees_all(session, actor))
    row = session.scalar(query)
    if row is None:
        raise NotFound
    return row


def judged_cases(
    session: Session,
    actor: Actor,
    *,
    is_open: bool | None,
    start: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[AdjudicationCase]:
    """Cases that the member may judge: open ones oldest first; over, or either (None), newest first.

    `start` is the id where the last page ended.
    """
    query = select(AdjudicationCase).where(_sees_all(session, actor))
    if is_open is not None:
        query = query.where(AdjudicationCase.state == "open" if is_open else AdjudicationCase.state != "open")
    key = AdjudicationCase.id
    if start is not None:
        query = query.where(key > start if is_open else key < start)
    query = query.order_by(key if is_open else key.desc()).limit(min(limit, PAGE_LIMIT + 1))
    return session.scalars(query).all()


def judged_case_ids(session: Session, actor: Actor) -> Select[tuple[int]]:
    """Ids of the cases that the member may judge, as a part of a query."""
    return select(AdjudicationCase.id).where(_sees_all(session, actor))


def may_judge_all(session: Session, actor: Actor, case: AdjudicationCase) -> bool:
    """Whether the member looks after all dealers of a case."""
    query = select(AdjudicationCase.id).where(AdjudicationCase.id == case.id, _sees_all(session, actor))
    return session.scalar(query) is not None


def open_cases_of(session: Session, registration_id: int) -> Sequence[AdjudicationCase]:
    """Open cases of a registration, oldest first."""
    query = (
        select(AdjudicationCase)
        .join(AdjudicationParty, AdjudicationParty.case_id == AdjudicationCase.id)
        .where(AdjudicationParty.registration_id == registration_id, AdjudicationCase.state == "open")
    )
    return session.scalars(query.order_by(AdjudicationCase.id)).all()


def cases_told(session: Session, registration_id: int) -> Sequence[tuple[AdjudicationCase, AdjudicationParty]]:
    """Cases of a registration of which its dealer may know, with his side; newest first."""
    party = AdjudicationParty
    heard = (party.role != "holder") | (AdjudicationCase.state == "decided") | AdjudicationCase.kind.in_(TOLD_AT_ONCE)
    query = (
        select(AdjudicationCase, party)
        .join(party, party.case_id == AdjudicationCase.id)
        .where(party.registration_id == registration_id, heard)
        .order_by(AdjudicationCase.id.desc())
        .limit(PAGE_LIMIT)
    )
    return list(session.execute(query).tuples())


def parties_of(session: Session, case_ids: Sequence[int]) -> dict[int, list[AdjudicationParty]]:
    """Parties by case, the holder first."""
    found: dict[int, list[AdjudicationParty]] = {id_: [] for id_ in case_ids}
    query = select(AdjudicationParty).where(AdjudicationParty.case_id.in_(case_ids))
    for row in session.scalars(query.order_by(AdjudicationParty.id)):
        found[row.case_id].append(row)
    return found


def _sees_all(session: Session, actor: Actor) -> ColumnElement[bool]:
    """The condition that no dealer of a case is one whom the member does not look after."""
    party = AdjudicationParty
    mine = looked_after_ids(session, actor)
    of_others = (
        select(party.id)
        .join(Registration, Registration.id == party.registration_id)
        .where(party.case_id == AdjudicationCase.id, Registration.dealer_id.not_in(mine))
    )
    return ~exists(of_others)
