"""Tickets of steps that WeCom decides, through everything that can happen to a request meanwhile."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.approvals import Request, amend_approval, checked_verdict, retrieve_verdict
from channel.approvals.bridge import TROUBLES, Sighting, decide_here, filed, find_lost, take_sighting
from channel.approvals.filing import begin_filing
from channel.configuration import WrongConfiguration
from channel.decisions import decide
from channel.errors import Conflict, NotFound
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, ApprovalStep, ApprovalTask, ApprovalTicket, OutboxMessage, Registration
from tests.factories import NOW, Cast, configure, make_cast

MANAGER, DIRECTORS = {"by": "field", "field": "dealer_manager"}, {"by": "role", "role": "director"}
HERE = {"name": "渠道经理", "mode": "any", "approvers": [MANAGER]}
THERE = {"name": "总监", "mode": "any", "approvers": [DIRECTORS], "in_wecom": True}
LATER = NOW + timedelta(minutes=5)


def use(session: Session, *steps: dict[str, Any]) -> None:
    configure(
        session,
        {"approvals": {"rules": [{"code": "wecom", "name": "企业微信审批", "priority": 1000, "steps": list(steps)}]}},
    )


def register(session: Session, cast: Cast) -> Approval:
    draft = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
    register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)
    return session.scalars(select(Approval)).one()


def tickets(session: Session) -> Sequence[ApprovalTicket]:
    return session.scalars(select(ApprovalTicket).order_by(ApprovalTicket.id)).all()


def hand_in(session: Session, ticket: ApprovalTicket, number: str) -> None:
    assert not isinstance(begin_filing(session, ticket, "", now=NOW), str)
    filed(session, ticket.id, number, now=NOW)


def agree(session: Session, actor: Actor, approval: Approval) -> None:
    decide(session, actor, approval.id, checked_verdict("approved"), now=NOW)


def told(session: Session, kind: str) -> list[OutboxMessage]:
    return list(session.scalars(select(OutboxMessage).where(OutboxMessage.kind == kind).order_by(OutboxMessage.id)))


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a_step_is_put_to_wecom_when_its_turn_comes_and_not_before(session: Session, cast: Cast) -> None:
    use(session, HERE, THERE)
    approval = register(session, cast)
    assert tickets(session) == []
    agree(session, cast.actor(cast.manager), approval)
    (ticket,) = tickets(session)
    assert ticket.state == "waiting"
    hand_in(session, ticket, "1")
    take_sighting(session, ticket.id, Sighting("approved", 2, "WangFang", "同意"), now=LATER)
    assert session.scalars(select(Registration.state)).one() == "protected"
    assert (approval.decided_by, approval.decided_at) == (cast.director.id, LATER)


def test_after_wecom_the_next_step_is_asked_here(session: Session, cast: Cast) -> None:
    use(session, THERE, HERE)
    approval = register(session, cast)
    (ticket,) = tickets(session)
    hand_in(session, ticket, "1")
    take_sighting(session, ticket.id, Sighting("approved", 2, "wangfang"), now=LATER)
    assert approval.state == "pending"
    assert [row.member_id for row in told(session, "approval_requested") if row.channel == "wecom_card"] == [
        cast.manager.id
    ]
    agree(session, cast.actor(cast.manager), approval)
    assert approval.state == "approved"


def test_r_apr_9_a_decision_that_is_taken_back_ends_the_ticket_that_followed(session: Session, cast: Cast) -> None:
    use(session, HERE, THERE)
    approval = register(session, cast)
    agree(session, cast.actor(cast.manager), approval)
    hand_in(session, tickets(session)[0], "1")
    retrieve_verdict(session, cast.actor(cast.manager), approval.id, now=LATER)
    assert [ticket.state for ticket in tickets(session)] == ["void"]
    assert {row.member_id for row in told(session, "ticket_void")} >= {cast.director.id}
    decide(session, cast.actor(cast.manager), approval.id, checked_verdict("approved"), now=LATER)
    first, second = tickets(session)
    assert (first.state, second.state) == ("void", "waiting")
    assert first.reference != second.reference
    take_sighting(session, first.id, Sighting("approved", 2, "wangfang"), now=LATER)
    assert approval.state == "pending"  # that was about what was taken back


def test_r_apr_9_what_was_decided_in_wecom_is_not_taken_back_here(session: Session, cast: Cast) -> None:
    use(session, THERE, HERE)
    approval = register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    take_sighting(session, tickets(session)[0].id, Sighting("approved", 2, "wangfang"), now=NOW)
    with pytest.raises(Conflict) as refused:
        retrieve_verdict(session, cast.actor(cast.director), approval.id, now=LATER)
    assert refused.value.code == "not_retrievable"


def test_r_apr_10_a_request_that_changes_gets_a_ticket_of_its_own(session: Session, cast: Cast) -> None:
    use(session, THERE)
    approval = register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    changed = {**approval.facts, "amount": "990000.00"}
    request = Request("registration", approval.subject_id, cast.dealer, changed)
    amend_approval(session, cast.actor(cast.buyer), request, now=LATER)
    old, new = tickets(session)
    assert (old.state, new.state) == ("void", "waiting")
    filing = begin_filing(session, new, "", now=LATER)
    assert not isinstance(filing, str)
    assert filing.entries["金额"].raw == "990000.00"


def test_r_apr_8_a_consent_from_wecom_is_kept_when_nothing_changed(session: Session, cast: Cast) -> None:
    use(session, THERE | {"looks_at": ["customer"]}, HERE)
    approval = register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    take_sighting(session, tickets(session)[0].id, Sighting("approved", 2, "wangfang"), now=NOW)
    changed = {**approval.facts, "name": "客房开关与灯具改造"}
    request = Request("registration", approval.subject_id, cast.dealer, changed)
    amend_approval(session, cast.actor(cast.buyer), request, now=LATER)
    assert [ticket.state for ticket in tickets(session)] == ["settled"]


def test_an_approver_who_is_passed_over_by_wecom_is_not_asked_any_more(session: Session, cast: Cast) -> None:
    use(session, THERE | {"approvers": [MANAGER, DIRECTORS]})
    approval = register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    take_sighting(session, tickets(session)[0].id, Sighting("approved", 2, "zhouq"), now=LATER)
    states = {task.member_id: (task.state, task.via) for task in session.scalars(select(ApprovalTask))}
    assert states[cast.rep.id] == ("approved", "wecom")
    assert {states[member.id][0] for member in (cast.manager, cast.director)} == {"closed"}
    assert approval.decided_by == cast.rep.id


def test_a_member_who_has_left_is_a_stranger(session: Session, cast: Cast) -> None:
    use(session, THERE)
    approval = register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    cast.rep.is_active = False
    session.flush()
    take_sighting(session, tickets(session)[0].id, Sighting("approved", 2, "zhouq"), now=LATER)
    assert (approval.state, tickets(session)[0].state) == ("pending", "failed")
    assert [row.facts["trouble"] for row in told(session, "ticket_failed")] == [TROUBLES["stranger"]]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_whatever_goes_wrong_the_step_is_decided_here_in_its_own_mode(
    session: Session, cast: Cast, trouble: str
) -> None:
    use(session, THERE | {"approvers": [MANAGER, DIRECTORS], "mode": "all"})
    approval = register(session, cast)
    decide_here(session, tickets(session)[0].id, trouble, now=LATER)
    decide_here(session, tickets(session)[0].id, trouble, now=LATER)
    assert len(told(session, "ticket_failed")) == 1
    agree(session, cast.actor(cast.manager), approval)
    assert approval.state == "pending"
    agree(session, cast.actor(cast.director), approval)
    assert approval.state == "approved"


def test_the_rival_dealer_and_whoever_was_not_asked_learn_nothing(session: Session, cast: Cast) -> None:
    use(session, THERE)
    approval = register(session, cast)
    for who in (cast.outsider, cast.rep):
        with pytest.raises(NotFound):
            agree(session, cast.actor(who), approval)


def test_a_ticket_is_filed_once_and_a_second_number_is_ignored(session: Session, cast: Cast) -> None:
    use(session, THERE)
    register(session, cast)
    ticket = tickets(session)[0]
    hand_in(session, ticket, "1")
    filed(session, ticket.id, "2", now=LATER)
    assert (ticket.number, ticket.filed_at) == ("1", NOW)


def test_what_the_platform_lists_as_pending_is_not_looked_at(session: Session, cast: Cast) -> None:
    use(session, THERE)
    register(session, cast)
    hand_in(session, tickets(session)[0], "1")
    span = {"since": NOW - timedelta(days=1), "until": LATER}
    find_lost(session, pending={"1"}, now=LATER, **span)
    assert told(session, "ticket_changed") == []
    find_lost(session, pending=set(), now=LATER, **span)
    assert len(told(session, "ticket_changed")) == 1


def test_a_mode_that_wecom_does_not_know_is_refused_by_the_configuration(session: Session) -> None:
    with pytest.raises(WrongConfiguration) as wrong:
        use(session, THERE | {"mode": "k_of_n", "k": 1})
    assert [problem.code for problem in wrong.value.problems] == ["k_not_in_wecom"]


def test_a_step_that_is_decided_here_has_no_ticket(session: Session, cast: Cast) -> None:
    use(session, HERE)
    register(session, cast)
    assert tickets(session) == []
    assert not session.scalars(select(ApprovalStep.in_wecom)).one()
