"""Which rule counts, whose consent it needs, and what cannot be a set of rules (R-APR-1 to R-APR-4)."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.approvals.rules import Inputs, inputs_json, inputs_of, matching_rule
from channel.configuration import WrongConfiguration, built_in, configuration_of
from channel.configuration.approvals import Approvals
from channel.configuration.whole import body_of
from models import ApprovalTicket, AuditEntry, Dealer, InboxMessage, Member, OutboxMessage
from notifications.approval_jobs import ask_for_unasked
from tests.channel.approvals.stage import (
    DIRECTORS,
    HQ,
    MANAGER,
    ask,
    asked,
    configure,
    members,
    open_for,
    say,
    step,
    userid,
)
from tests.factories import NOW, Cast

pytestmark = pytest.mark.usefixtures("settled")


def rule(code: str, priority: int, **conditions: Any) -> dict[str, Any]:
    steps = [step(HQ)]
    return {"code": code, "name": code, "priority": priority, "conditions": conditions, "steps": steps}


RULES = [
    rule("rest", 900),
    rule("big", 10, subjects=["registration"], amount_from="500000"),
    rule("middle", 20, subjects=["registration"], amount_from="100000", amount_below="500000"),
    rule("east", 30, regions=["华东"], levels=["A"]),
    rule("deep", 40, discount_from=30, discount_below=50),
    rule("cables", 50, product_lines=["cable"]),
    rule("tenders", 60, opportunity_types=["tender"]),
]


def section(rules: list[dict[str, Any]]) -> Approvals:
    body = body_of(built_in())
    body["approvals"]["rules"] = rules
    return configuration_of(body).approvals


@pytest.mark.parametrize(
    ("subject", "inputs", "code"),
    [
        ("registration", Inputs(amount=Decimal(500_000)), "big"),
        ("registration", Inputs(amount=Decimal("499999.99")), "middle"),
        ("registration", Inputs(amount=Decimal(100_000), region="华东", level="A"), "middle"),
        ("registration", Inputs(amount=Decimal("99999.99"), region="华东", level="A"), "east"),
        ("registration", Inputs(region="华东", level="B"), "rest"),
        ("special_price", Inputs(amount=Decimal(900_000), discount_bps=3000), "deep"),
        ("special_price", Inputs(discount_bps=2999), "rest"),
        ("special_price", Inputs(discount_bps=5000), "rest"),
        ("order", Inputs(product_lines=("switch", "cable")), "cables"),
        ("order", Inputs(product_lines=("switch",)), "rest"),
        ("extension", Inputs(opportunity_type="tender", product_lines=("light",)), "tenders"),
        # Who names no line registers all of them.
        ("order", Inputs(), "cables"),
    ],
)
def test_r_apr_1_the_first_rule_by_priority_whose_conditions_all_hold_counts(
    subject: str, inputs: Inputs, code: str
) -> None:
    if code == "rest" and not inputs.product_lines:
        inputs = Inputs(**{**inputs_kept(inputs), "product_lines": ("switch",)})
    assert matching_rule(section(RULES), subject, inputs).code == code


def inputs_kept(inputs: Inputs) -> dict[str, Any]:
    return {name: getattr(inputs, name) for name in Inputs.__dataclass_fields__}


names = st.none() | st.sampled_from(["华东", "华南", "A", "B", "tender", "project"])
some_inputs = st.builds(
    Inputs,
    amount=st.none() | st.decimals(0, 10**9, places=2),
    discount_bps=st.none() | st.integers(0, 10_000),
    product_lines=st.lists(st.sampled_from(["switch", "light", "cable"]), unique=True).map(tuple),
    opportunity_type=names,
    region=names,
    level=names,
)


@given(some_inputs, st.sampled_from(["registration", "order", "transfer"]))
def test_r_apr_1_exactly_one_rule_always_matches_and_its_inputs_can_be_kept(inputs: Inputs, subject: str) -> None:
    assert matching_rule(section(RULES), subject, inputs).code in {one["code"] for one in RULES}
    assert inputs_of(inputs_json(inputs)) == Inputs(
        **{**inputs_kept(inputs), "product_lines": tuple(sorted(inputs.product_lines))}
    )


@pytest.mark.parametrize(
    ("rules", "problem"),
    [
        ([rule("big", 1, amount_from="500000")], "no_catch_all"),
        ([rule("rest", 1), rule("big", 2, amount_from="500000")], "no_catch_all"),
        ([rule("first", 1), rule("second", 1)], "repeated"),
        ([rule("one", 1), rule("two", 2)], "catch_all_not_last"),
        ([rule("none", 1, amount_from="5", amount_below="5"), rule("rest", 2)], "amounts_empty"),
        ([{**rule("odd", 1), "steps": [step(HQ, mode="k_of_n")]}], "k_needed"),
        ([{**rule("odd", 1), "steps": [step(HQ, mode="all", k=1)]}], "k_not_used"),
    ],
)
def test_r_apr_1_a_set_of_rules_that_would_leave_a_request_without_one_is_refused(
    rules: list[dict[str, Any]], problem: str
) -> None:
    with pytest.raises(WrongConfiguration) as wrong:
        section(rules)
    assert problem in {one.code for one in wrong.value.problems}


def test_r_apr_1_region_and_level_are_the_dealers_unless_the_request_says_otherwise(
    session: Session, cast: Cast
) -> None:
    configure(session, rules=[rule("east", 1, regions=["华东"]), rule("rest", 2)])
    assert ask(session, cast).rule == "east"
    assert ask(session, cast, subject_id=1000, region="华北").rule == "rest"


@pytest.mark.parametrize(
    ("approvers", "expected"),
    [
        ([MANAGER], ["lina"]),
        ([userid("WangFang")], ["wangfang"]),
        ([DIRECTORS], ["wangfang"]),
        ([MANAGER, DIRECTORS, userid("lina")], ["lina", "wangfang"]),
        ([{"by": "leader", "level": 1}], ["wangfang"]),
        ([{"by": "leader", "level": 5}], ["wangfang"]),
        ([{"by": "field", "field": "owner"}], ["sunwei"]),
        ([{"by": "role", "role": "manager", "in_region": False}], ["lina", "sunwei"]),
    ],
)
def test_r_apr_3_approvers_are_looked_up_by_name_role_leader_and_field(
    session: Session, cast: Cast, approvers: list[dict[str, Any]], expected: list[str]
) -> None:
    configure(session, step(*approvers))
    assert open_for(session, ask(session, cast, fields={"owner": cast.outsider.id})) == expected


def test_r_apr_3_they_are_looked_up_when_the_step_starts_and_not_before(session: Session, cast: Cast) -> None:
    configure(session, step(HQ), step(MANAGER))
    approval = ask(session, cast)
    cast.dealer.manager_id = cast.outsider.id
    session.flush()
    say(session, cast, cast.hq, approval)
    assert asked(session, approval) == [("zongbu", "approved"), ("sunwei", "open")]


def test_r_apr_3_nobody_to_ask_goes_to_headquarters_with_an_alarm(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    session.execute(update(Dealer).values(manager_id=None))
    session.expire_all()
    with capture_logs() as logs:
        approval = ask(session, cast)
    assert asked(session, approval) == [("zongbu", "open")]
    told = select(InboxMessage.kind).where(InboxMessage.member_id == cast.hq.id).order_by(InboxMessage.kind)
    assert session.scalars(told).all() == ["approval_requested", "approval_unrouted"]
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("approval_unrouted", "error")]
    assert say(session, cast, cast.hq, approval) == "approved"


def test_r_apr_3_too_few_for_k_of_n_are_made_up_by_headquarters(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER, mode="k_of_n", k=2))
    approval = ask(session, cast)
    assert open_for(session, approval) == ["lina", "zongbu"]
    assert say(session, cast, cast.manager, approval) == "pending"
    assert say(session, cast, cast.hq, approval) == "approved"


def test_r_apr_3_a_request_that_nobody_can_be_asked_about_waits_until_somebody_can(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER))
    session.execute(update(Dealer).values(manager_id=None))
    session.execute(update(Member).where(Member.id == cast.hq.id).values(is_active=False))
    session.expire_all()
    approval = ask(session, cast)
    assert (approval.state, asked(session, approval)) == ("pending", [])
    with capture_logs() as logs:
        assert ask_for_unasked(session, NOW) == 1
    assert "approvals_without_anybody" in [entry["event"] for entry in logs]
    members(session, "laozong", role="hq")
    assert ask_for_unasked(session, NOW) == 0
    assert open_for(session, approval) == ["laozong"]


def test_r_apr_3_what_waits_for_anybody_opens_one_ticket_in_wecom_however_often_it_is_looked_at(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER, in_wecom=True))
    session.execute(update(Dealer).values(manager_id=None))
    session.execute(update(Member).where(Member.id == cast.hq.id).values(is_active=False))
    session.expire_all()
    approval = ask(session, cast)
    for minutes in (5, 10, 15):
        assert ask_for_unasked(session, NOW + timedelta(minutes=minutes)) == 1
    assert session.scalars(select(ApprovalTicket.id)).all() == []
    alarms = select(AuditEntry.id).where(AuditEntry.action == "approval_unrouted")
    assert len(session.scalars(alarms).all()) == 1
    members(session, "laozong", role="hq")
    for minutes in (20, 25):
        assert ask_for_unasked(session, NOW + timedelta(minutes=minutes)) == 0
    assert open_for(session, approval) == ["laozong"]
    (ticket,) = session.scalars(select(ApprovalTicket)).all()
    wanted = select(OutboxMessage.facts).where(OutboxMessage.kind == "ticket_wanted")
    assert [facts["ticket_id"] for facts in session.scalars(wanted)] == [ticket.id]


def test_r_apr_3_who_has_left_is_replaced_by_his_leader(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER, userid("lina")))
    cast.manager.is_active = False
    session.flush()
    assert open_for(session, ask(session, cast)) == ["wangfang"]


def test_r_apr_4_a_submitter_is_passed_over_for_his_leader(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast, by=cast.manager)
    assert open_for(session, approval) == ["wangfang"]
    assert say(session, cast, cast.manager, approval) == "not_found"
    assert say(session, cast, cast.director, approval) == "approved"


def test_r_apr_4_whoever_has_no_leader_leaves_his_request_to_headquarters(session: Session, cast: Cast) -> None:
    configure(session, step(DIRECTORS))
    approval = ask(session, cast, by=cast.director)
    assert open_for(session, approval) == ["zongbu"]
