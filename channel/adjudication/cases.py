"""Opening cases: at a submission that is possibly a conflict, on a direct overlap, on an appeal, by a manager's hand.

A dispute is opened once, whoever comes first: its key is unique. What is known about each party is gathered and
sealed in the same transaction.
"""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.adjudication.gathering import gather, gather_direct
from channel.adjudication.judges import Bench, bench_of
from channel.adjudication.rules import CASE_KINDS, Role, end_of_term
from channel.adjudication.telling import tell_opened
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import SHANGHAI, load_calendar
from channel.configuration import current
from channel.matching import compare, parse_company_name
from channel.opportunities.engagements import overlaps
from channel.rows import insert_once
from models import AdjudicationCase, AdjudicationParty, Registration

#: Letters and digits that nobody mixes up on the phone.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"


def open_disputes(
    session: Session, actor: Actor, registration: Registration, rivals: Collection[int], *, now: datetime
) -> None:
    """What a submission that is put to its approvers disputes: a similar one that is held, and our direct sales.

    `rivals` are ids of registrations that are possibly the same; the case is with the earliest of them.
    """
    if rivals:
        held = session.scalars(select(Registration).where(Registration.id.in_(rivals))).all()
        open_case(session, actor, "possible_conflict", [min(held, key=order_of), registration], now=now)
    if overlaps(session, [registration]):
        open_case(session, actor, "direct_overlap", [registration], with_direct=True, now=now)


def open_case(
    session: Session,
    actor: Actor,
    kind: str,
    registrations: Sequence[Registration],
    *,
    with_direct: bool = False,
    appeal_of: AdjudicationCase | None = None,
    note: str | None = None,
    now: datetime,
) -> AdjudicationCase:
    """Open a case between registrations, the earliest submission being the holder, and ask its judges.

    A dispute that is there already is returned as it is, decided or not.
    """
    parties = sorted(registrations, key=order_of)
    dispute = _dispute(kind, parties, with_direct=with_direct, appeal_of=appeal_of)
    term = current(session).adjudication.sla_workdays
    row = {
        "number": _new_number(now),
        "kind": kind,
        "dispute": dispute,
        "state": "open",
        "opened_at": now,
        "opened_by": actor.label,
        "note": note,
        "due_at": end_of_term(now, term, load_calendar(session)),
        "reminders": 0,
        "comparison": _comparison(parties),
        "appeal_of_id": appeal_of.id if appeal_of is not None else None,
    }
    insert = insert_once(session, AdjudicationCase).values(**row).returning(AdjudicationCase.id)
    opened = session.execute(insert).first()
    case = session.scalars(select(AdjudicationCase).where(AdjudicationCase.dispute == dispute)).one()
    if opened is None:
        return case
    written = _write_parties(session, case, parties, with_direct=with_direct)
    gather(session, case, parties, now=now)
    if with_direct:
        gather_direct(session, case, parties, now=now)
    audit.record(session, actor, "case_opened", "case", case.number, now=now, kind=kind)
    ask_judges(session, actor, case, "case_opened", now=now)
    tell_opened(session, actor, case, written, now=now)
    return case


def ask_judges(session: Session, actor: Actor, case: AdjudicationCase, kind: str, *, now: datetime) -> None:
    """Announce something about a case to whoever is asked to decide it."""
    bench = bench_of(session, [case])
    facts = case_facts(case, bench)
    told = [Announcement(Receiver(member_id=judge.id), facts, case.number) for judge in bench.judges(case.id)]
    announce_all(session, actor, kind, told, now=now)


def case_facts(case: AdjudicationCase, bench: Bench) -> dict[str, Any]:
    """What messages to judges say about a case. Pure."""
    return {
        "number": case.number,
        "kind": CASE_KINDS[case.kind],
        "dealers": "、".join(dealer.name for dealer in bench.dealers.get(case.id, ())),
        "due": case.due_at.astimezone(SHANGHAI).strftime("%Y-%m-%d"),
    }


def order_of(registration: Registration) -> int:
    """By what the earlier of two complete submissions is told: the server's sequence, never anybody's clock."""
    return registration.sequence or registration.id


def _dispute(
    kind: str, parties: Sequence[Registration], *, with_direct: bool, appeal_of: AdjudicationCase | None
) -> str:
    if appeal_of is not None:
        return f"appeal:{appeal_of.id}"
    ids = ":".join(str(id_) for id_ in sorted(party.id for party in parties))
    if kind == "revocation":
        # It can be revoked again after it was reinstated.
        ended_at = parties[0].ended_at
        return f"revocation:{ids}:{ended_at.timestamp():.0f}" if ended_at else f"revocation:{ids}"
    return f"direct:{ids}" if with_direct else f"registrations:{ids}"


def _write_parties(
    session: Session, case: AdjudicationCase, parties: Sequence[Registration], *, with_direct: bool
) -> list[AdjudicationParty]:
    roles: list[tuple[int | None, Role]] = [
        (party.id, "holder" if index == 0 else "challenger") for index, party in enumerate(parties)
    ]
    if with_direct:
        roles.append((None, "direct"))
    written = [AdjudicationParty(case_id=case.id, registration_id=id_, role=role) for id_, role in roles]
    for party in written:
        session.add(party)
        session.flush()
    return written


def _comparison(parties: Sequence[Registration]) -> dict[str, Any] | None:
    """How the customers of the first two parties compare, for judges."""
    if len(parties) < 2:
        return None
    one, other = parties[:2]
    found = compare(
        parse_company_name(one.customer),
        parse_company_name(other.customer),
        one_code=one.credit_code,
        other_code=other.credit_code,
        same_phone=one.contact_phone is not None and one.contact_phone == other.contact_phone,
    )
    return {
        "verdict": found.verdict,
        "percent": round(found.score * 100),
        "evidence": [{"code": each.code, "text": each.sentence} for each in found.evidence],
    }


def _new_number(now: datetime) -> str:
    tail = "".join(secrets.choice(_ALPHABET) for _ in range(5))
    return f"PK{now.astimezone(SHANGHAI):%y%m%d}-{tail}"
