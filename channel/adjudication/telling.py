"""Telling the parties of a case, each with its own result and nothing of the others'."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from channel.access.cases import TOLD_AT_ONCE
from channel.actors import Actor
from channel.adjudication.rules import RESULTS
from channel.opportunities.telling import day_text, tell_dealers
from models import AdjudicationCase, AdjudicationParty


def result_text(party: AdjudicationParty) -> str:
    """What a party reads about its result; empty while the case is open."""
    return RESULTS[party.result].format(share=party.share) if party.result else ""


def tell_opened(
    session: Session, actor: Actor, case: AdjudicationCase, parties: Sequence[AdjudicationParty], *, now: datetime
) -> None:
    """Tell the dealers that their registration is being adjudicated, where they may know before the decision."""
    ids = [
        party.registration_id for party in parties if party.registration_id is not None and case.kind in TOLD_AT_ONCE
    ]
    more = {id_: {"due": day_text(case.due_at)} for id_ in ids}
    tell_dealers(session, actor, "case_opened_for_dealer", ids, now=now, more=more, bucket=case.number)


def tell_result(
    session: Session, actor: Actor, case: AdjudicationCase, parties: Sequence[AdjudicationParty], *, now: datetime
) -> None:
    """Tell each dealer what was decided about his registration, why, and until when he may appeal.

    Of a mere similar name that turned out to be somebody else's the holder never heard, and does not now.
    """
    told = [
        party
        for party in parties
        if party.registration_id is not None and not (case.state == "dismissed" and party.role == "holder")
    ]
    until = f"如有异议可在 {day_text(case.appeal_until)} 前申诉。" if case.appeal_until else ""
    more = {
        party.registration_id: {"result": result_text(party), "words": case.reason_text or "", "appeal": until}
        for party in told
        if party.registration_id is not None
    }
    tell_dealers(session, actor, "case_decided", list(more), now=now, more=more, bucket=case.number)
