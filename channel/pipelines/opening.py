"""Opening the sales opportunity that an approved registration becomes, in the first stage of its pipeline."""

from datetime import datetime

from sqlalchemy.orm import Session

from channel.pipelines.versions import code_for_type, stages_of, version_in_force
from models import Dealer, Opportunity, Qualification, Registration, StageMove


def open_opportunity(
    session: Session, registration: Registration, opportunity_type: str, *, now: datetime
) -> Opportunity:
    """Write the opportunity with an empty record and the first line of its history.

    It follows the version of its type's pipeline that is configured now, until it is migrated (R-STG-6).
    """
    version = version_in_force(session, code_for_type(session, opportunity_type), now=now)
    dealer = session.get_one(Dealer, registration.dealer_id)
    first = stages_of(version).stages[0].code
    opportunity = Opportunity(
        registration_id=registration.id,
        dealer_id=dealer.id,
        owner_id=dealer.manager_id,
        name=registration.name,
        customer=registration.customer,
        amount=registration.amount,
        expected_on=registration.expected_on,
        pipeline_id=version.id,
        stage=first,
        stage_since=now,
        created_at=now,
    )
    session.add(opportunity)
    session.flush()
    moved = {"kind": "opened", "to_stage": first, "state": "done", "reason": "", "asked_at": now, "settled_at": now}
    session.add(StageMove(opportunity_id=opportunity.id, pipeline_id=version.id, **moved))
    session.add(Qualification(opportunity_id=opportunity.id))
    session.flush()
    return opportunity
