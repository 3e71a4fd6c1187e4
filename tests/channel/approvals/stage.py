"""Requests that go through rules of the test's own: what is set up, asked and looked at."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.approvals import Inputs, Request, checked_verdict, request_approval
from channel.approvals.deciding import Seen
from channel.configuration import built_in
from channel.configuration.service import apply_configuration, newest_version
from channel.configuration.whole import body_of, configuration_of
from channel.decisions import decide
from channel.errors import ChannelError
from models import Approval, ApprovalStep, ApprovalTask, Member
from tests.factories import NOW, Cast

MANAGER = {"by": "field", "field": "dealer_manager"}
DIRECTORS = {"by": "role", "role": "director"}
HQ = {"by": "role", "role": "hq", "in_region": False}


def step(*approvers: dict[str, Any], mode: str = "any", k: int | None = None, name: str = "审批", **more: Any) -> Any:
    return {"name": name, "mode": mode, "k": k, "approvers": list(approvers), **more}


def userid(name: str) -> dict[str, Any]:
    return {"by": "member", "userid": name}


def configure(session: Session, *steps: Any, rules: list[dict[str, Any]] | None = None, **section: Any) -> None:
    """Let one rule with these steps count for everything, or these rules; `section` are other values of approvals."""
    body = body_of(built_in())
    one = {"code": "only", "name": "唯一规则", "priority": 1, "conditions": {}, "steps": list(steps)}
    body["approvals"] |= {"rules": rules or [one], **section}
    actor = job("test")
    seen = newest_version(session, actor).number
    apply_configuration(session, actor, configuration_of(body), seen=seen, note="试验用规则", now=NOW)


def members(session: Session, *names: str, role: str = "manager", leader_id: int | None = None) -> list[Member]:
    """Further members, in a region of their own."""
    rows = [
        Member(userid=name, name=name, role=role, region="西北", leader_id=leader_id, is_active=True) for name in names
    ]
    session.add_all(rows)
    session.flush()
    return rows


FACTS: dict[str, Any] = {
    "number": "BB261123-7K3FQ",
    "dealer": "杭州建安电气有限公司",
    "customer": "上海浦江大饭店有限公司",
    "name": "客房开关改造",
    "product_lines": "开关插座",
    "amount": "100000.00",
    "expected_on": "2026-12-31",
    "submitted_at": "11月23日 10:00",
}


def request(cast: Cast, subject_id: int = 999, amount: str = "100000.00", **inputs: Any) -> Request:
    facts = FACTS | {"amount": amount}
    return Request("registration", subject_id, cast.dealer, facts, Inputs(amount=Decimal(amount), **inputs))


def ask(session: Session, cast: Cast, *, by: Any = None, now: datetime = NOW, **values: Any) -> Approval:
    return request_approval(session, cast.actor(by or cast.buyer), request(cast, **values), now=now)


def asked(session: Session, approval: Approval) -> list[tuple[str, str]]:
    """Userid and state of every task of the request's newest version, step by step and seat by seat."""
    query = (
        select(Member.userid, ApprovalTask.state)
        .join(ApprovalTask, ApprovalTask.member_id == Member.id)
        .join(ApprovalStep, ApprovalStep.id == ApprovalTask.step_id)
        .where(ApprovalStep.approval_id == approval.id, ApprovalStep.version == approval.version)
        .order_by(ApprovalStep.position, ApprovalTask.seat, ApprovalTask.id)
    )
    return [(row.userid, row.state) for row in session.execute(query)]


def open_for(session: Session, approval: Approval) -> list[str]:
    """Who is asked now."""
    return [name for name, state in asked(session, approval) if state == "open"]


def steps(session: Session, approval: Approval) -> list[str]:
    query = select(ApprovalStep.state).where(
        ApprovalStep.approval_id == approval.id, ApprovalStep.version == approval.version
    )
    return list(session.scalars(query.order_by(ApprovalStep.position)))


def say(
    session: Session,
    cast: Cast,
    who: Member,
    approval: Approval,
    decision: Any = "approved",
    *,
    now: datetime = NOW,
    seen: str | None = None,
) -> str:
    """A verdict of somebody; the state that the request has after it, or the code of the refusal."""
    verdict = checked_verdict(decision, "incomplete")
    try:
        with session.begin_nested():
            return decide(session, cast.actor(who), approval.id, verdict, now=now, seen=Seen.read(seen)).state
    except ChannelError as refusal:
        return refusal.code
