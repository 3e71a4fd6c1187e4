"""Whatever happens to a request in whatever order: one end, one effect, or somebody to ask (domain.md B4)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.approvals import amend_approval, retrieve_verdict, withdraw_approval
from channel.approvals.clock import escalate_now
from channel.approvals.leaving import deactivate_member
from channel.approvals.signers import add_signer
from channel.delegations import Absence, delegate
from channel.errors import ChannelError
from models import Approval, ApprovalStep, ApprovalTask, Member
from notifications.approval_jobs import escalate_pending_approvals, move_tasks_with_absences
from tests.channel.approvals.stage import DIRECTORS, HQ, MANAGER, ask, configure, request, say, step
from tests.factories import NOW, Cast

PEOPLE = ("manager", "director", "outsider", "hq")
Act = Callable[[Session, Cast, Approval, datetime], object]


def saying(who: str, decision: str) -> Act:
    return lambda session, cast, approval, now: say(session, cast, getattr(cast, who), approval, decision, now=now)


def away(who: str, to: str) -> Act:
    def act(session: Session, cast: Cast, _approval: Approval, now: datetime) -> object:
        absence = Absence(getattr(cast, to).userid, now, now + timedelta(hours=6))
        return delegate(session, cast.actor(getattr(cast, who)), absence, now=now)

    return act


def besides(who: str, whom: str, when: Any) -> Act:
    def act(session: Session, cast: Cast, approval: Approval, now: datetime) -> object:
        userid = getattr(cast, whom).userid
        return add_signer(session, cast.actor(getattr(cast, who)), approval.id, userid, when, now=now)

    return act


people = st.sampled_from(PEOPLE)
acts = st.one_of(
    st.builds(saying, people, st.sampled_from(["approved", "approved", "approved", "rejected", "returned"])),
    st.builds(away, people, people),
    st.builds(besides, people, people, st.sampled_from(["before", "with"])),
    people.map(
        lambda who: (
            lambda session, cast, approval, now: retrieve_verdict(
                session, cast.actor(getattr(cast, who)), approval.id, now=now
            )
        )
    ),
    people.filter(lambda who: who != "hq").map(
        lambda who: (
            lambda session, cast, _approval, now: deactivate_member(
                session, cast.actor(cast.hq), getattr(cast, who).userid, now=now
            )
        )
    ),
    st.just(lambda session, _cast, approval, now: escalate_now(session, _job(), approval, now=now)),
    st.just(lambda session, _cast, _approval, now: escalate_pending_approvals(session, now)),
    st.just(lambda session, _cast, _approval, now: move_tasks_with_absences(session, now)),
    st.sampled_from(["100000.00", "7.00"]).map(
        lambda amount: (
            lambda session, cast, approval, now: amend_approval(
                session, cast.actor(cast.buyer), request(cast, approval.subject_id, amount), now=now
            )
        )
    ),
    st.just(
        lambda session, cast, approval, now: withdraw_approval(
            session, cast.actor(cast.buyer), "registration", approval.subject_id, now=now
        )
    ),
)
modes = st.sampled_from(["any", "all", "sequential"])
rules = st.lists(
    st.builds(
        lambda mode, who: step(*who, mode=mode),
        modes,
        st.lists(st.sampled_from([MANAGER, DIRECTORS, HQ]), min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=3,
)
_subjects = count(1)


def _job() -> Any:
    from channel.actors import job

    return job("test")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=rules, what=st.lists(st.tuples(acts, st.integers(0, 9)), max_size=12))
def test_no_sequence_of_acts_ends_a_request_twice_or_leaves_it_with_nobody(
    session: Session, cast: Cast, settled: list[tuple[int, str]], steps: Any, what: list[tuple[Act, int]]
) -> None:
    with session.begin_nested() as undone:
        settled.clear()
        configure(session, *steps)
        approval, now = ask(session, cast, subject_id=next(_subjects)), NOW
        for act, hours in what:
            now += timedelta(hours=hours)
            try:
                with session.begin_nested():
                    act(session, cast, approval, now)
            except ChannelError:
                pass
            session.expire_all()
            check(session, approval, settled)
        undone.rollback()
    session.expire_all()


def check(session: Session, approval: Approval, settled: list[tuple[int, str]]) -> None:
    open_tasks = select(ApprovalTask, Member.is_active).join(Member, Member.id == ApprovalTask.member_id)
    asked = session.execute(
        open_tasks.where(ApprovalTask.approval_id == approval.id, ApprovalTask.state == "open")
    ).all()
    active = session.scalars(
        select(ApprovalStep.id).where(ApprovalStep.approval_id == approval.id, ApprovalStep.state == "active")
    ).all()
    if approval.state == "pending":
        assert settled == []
        assert len(active) == 1
        assert asked, "somebody is asked"
        assert all(is_active for _, is_active in asked), "nobody who has left is asked"
        assert {task.step_id for task, _ in asked} == set(active)
    else:
        assert (list(active), asked) == ([], [])
        ended = [] if approval.state == "withdrawn" else [(approval.subject_id, approval.state)]
        assert settled == ended
