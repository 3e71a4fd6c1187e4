"""Registering, refusing, withdrawing and settling opportunities (domain.md B1, B2)."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.errors import Conflict, NotFound
from channel.opportunities import Draft, register_opportunity, withdraw_registration
from models import Approval, OutboxMessage, RegistrationClaim
from tests.factories import NOW, Cast, make_cast

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a_registration_waits_for_approval_and_asks_manager_and_director(session: Session, cast: Cast) -> None:
    registration, found = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    assert (registration.state, found.status) == ("pending_approval", "free")
    asked = session.scalars(select(OutboxMessage.member_id).order_by(OutboxMessage.id)).all()
    assert asked == [cast.manager.id, cast.director.id]


def test_rreg2_the_same_customer_is_taken_for_the_rival_however_it_is_written(session: Session, cast: Cast) -> None:
    register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    again = replace(DRAFT, customer="上海市浦江大饭店 有限责任公司", name="别的")
    registration, found = register_opportunity(session, cast.actor(cast.rival), again, now=NOW)
    assert (registration.state, found.status) == ("rejected", "taken")
    assert cast.dealer.name not in (registration.reject_text or "")


def test_approval_protects_opens_an_opportunity_and_a_second_tap_changes_nothing(session: Session, cast: Cast) -> None:
    registration, _ = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    approval = session.scalars(select(Approval)).one()
    for _ in range(2):
        decide(session, cast.actor(cast.manager), approval.id, checked_verdict("approved"), now=NOW)
    session.refresh(registration)
    assert registration.state == "protected"
    with pytest.raises(Conflict, match="decided_by_other"):
        decide(session, cast.actor(cast.director), approval.id, checked_verdict("approved"), now=NOW)
    with pytest.raises(NotFound):
        decide(session, cast.actor(cast.outsider), approval.id, checked_verdict("approved"), now=NOW)


def test_withdrawing_frees_the_customer_and_the_rival_cannot_withdraw(session: Session, cast: Cast) -> None:
    registration, _ = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    with pytest.raises(NotFound):
        withdraw_registration(session, cast.actor(cast.rival), registration.number, now=NOW)
    withdraw_registration(session, cast.actor(cast.owner), registration.number, now=NOW)
    assert registration.state == "withdrawn"
    assert session.scalars(select(RegistrationClaim)).all() == []
    with pytest.raises(Conflict):
        withdraw_registration(session, cast.actor(cast.owner), registration.number, now=NOW)
