"""The demo's policies: one of each kind, with the figures of its rules, and nothing is written twice."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.policies import current_policies
from channel.actors import Actor
from channel.calendar import local_day
from channel.demo import seed_demo
from channel.policies.values import POLICY_KINDS
from models import Contact, Dealer, OutboxMessage, PolicyVersion
from tests.factories import NOW


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # About what the demo holds, not about SQL.
def test_an_owner_of_the_demo_finds_a_policy_of_every_kind_and_nobody_is_rung(session: Session) -> None:
    for _ in range(2):
        seed_demo(session, now=NOW)
    states = session.scalars(select(PolicyVersion.state)).all()
    assert states == ["published"] * len(POLICY_KINDS)
    owners = select(Contact).join(Dealer, Dealer.id == Contact.dealer_id)
    owner = session.scalars(owners.where(Contact.role == "owner", Dealer.level == "A").order_by(Contact.id)).first()
    assert owner is not None
    sent = current_policies(session, Actor("contact", owner.id, owner.name, owner.dealer_id), local_day(NOW))
    assert {one.policy.kind for one in sent} == set(POLICY_KINDS)
    assert session.scalar(select(func.count()).select_from(OutboxMessage)) == 0
