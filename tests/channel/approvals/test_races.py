"""Two at the same moment, with real threads on both engines (R-APR-2, R-APR-12)."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.approvals import checked_verdict, withdraw_approval
from channel.approvals.leaving import deactivate_member
from channel.decisions import decide
from channel.delegations import Absence, delegate
from models import Approval, ApprovalTask, AuditEntry, Database, Member
from notifications.approval_jobs import escalate_pending_approvals, move_tasks_with_absences
from tests.channel.approvals.stage import DIRECTORS, HQ, MANAGER, ask, asked, configure, step
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast

pytestmark = pytest.mark.usefixtures("settled")


def prepared(database: Database, *steps: Any) -> tuple[Cast, int]:
    with database.transaction() as session:
        cast = make_cast(session)
        configure(session, *steps)
        return cast, ask(session, cast).id


def saying(database: Database, cast: Cast, who: str, approval_id: int, decision: Any) -> Any:
    def act() -> str:
        with database.transaction() as session:
            verdict = checked_verdict(decision, "incomplete")
            return decide(session, cast.actor(getattr(cast, who)), approval_id, verdict, now=NOW).state

    return act


def state_of(database: Database, approval_id: int) -> str:
    with database.reading() as session:
        return session.get_one(Approval, approval_id).state


def test_r_apr_2_the_last_two_of_all_at_the_same_moment_end_it_together(
    database: Database, settled: list[tuple[int, str]]
) -> None:
    cast, approval_id = prepared(database, step(MANAGER, DIRECTORS, mode="all"))
    acts = [saying(database, cast, who, approval_id, "approved") for who in ("manager", "director")]
    assert sorted(all_at_once(acts)) == ["approved", "pending"]
    assert (state_of(database, approval_id), settled) == ("approved", [(999, "approved")])


def test_r_apr_2_of_two_approvers_at_the_same_moment_one_decides(
    database: Database, settled: list[tuple[int, str]]
) -> None:
    cast, approval_id = prepared(database, step(MANAGER, DIRECTORS, HQ))
    says = [("manager", "approved"), ("director", "rejected"), ("hq", "returned")]
    outcomes = all_at_once([saying(database, cast, who, approval_id, decision) for who, decision in says])
    won = [outcome for outcome in outcomes if outcome != "decided_by_other"]
    assert (len(won), settled) == (1, [(999, won[0])])
    assert state_of(database, approval_id) == won[0]
    with database.reading() as session:
        ends = select(AuditEntry.action).where(AuditEntry.object_kind == "approval")
        assert session.scalars(ends).all() == [f"approval_{won[0]}"]
        tasks = session.scalars(select(ApprovalTask.state)).all()
        assert sorted(tasks) == sorted(["closed", "closed", won[0]])


def test_r_apr_2_one_person_tapping_twice_at_once_does_not_decide_the_next_step(
    database: Database, settled: list[tuple[int, str]]
) -> None:
    cast, approval_id = prepared(database, step(MANAGER), step(HQ))
    acts = [saying(database, cast, "manager", approval_id, "approved") for _ in range(4)]
    assert all_at_once(acts) == ["pending"] * 4
    with database.reading() as session:
        assert asked(session, session.get_one(Approval, approval_id)) == [("lina", "approved"), ("zongbu", "open")]


def test_r_apr_5_of_two_delegations_at_the_same_moment_that_overlap_or_close_a_circle_one_is_written(
    database: Database,
) -> None:
    with database.transaction() as session:
        cast = make_cast(session)

    def give(who: Member, to: str, days: int) -> str:
        begins = NOW + timedelta(days=days)
        with database.transaction() as session:
            delegate(session, cast.actor(who), Absence(to, begins, begins + timedelta(days=3)), now=NOW)
            return "given"

    for round_ in range(3):
        day = 20 * round_
        overlapping = [
            lambda d=day: give(cast.manager, "wangfang", d),
            lambda d=day: give(cast.manager, "sunwei", d + 1),
        ]
        assert sorted(all_at_once(overlapping)) == ["delegation_overlaps", "given"]
        day += 10
        circle = [lambda d=day: give(cast.director, "sunwei", d), lambda d=day: give(cast.outsider, "wangfang", d)]
        assert sorted(all_at_once(circle)) == ["delegation_circle", "given"]


def test_an_escalation_an_absence_a_leaver_and_a_decision_at_once_leave_one_end_or_somebody_to_ask(
    database: Database, settled: list[tuple[int, str]]
) -> None:
    cast, approval_id = prepared(database, step(MANAGER, HQ, mode="all"))
    late = NOW + timedelta(days=3)

    def in_transaction(act: Any) -> Any:
        def run() -> Any:
            with database.transaction() as session:
                return act(session)

        return run

    absence = Absence("sunwei", NOW, late + timedelta(days=1))
    acts = [
        in_transaction(lambda session: delegate(session, cast.actor(cast.manager), absence, now=late)),
        in_transaction(lambda session: deactivate_member(session, cast.actor(cast.hq), "lina", now=late)),
        in_transaction(lambda session: escalate_pending_approvals(session, late)),
        in_transaction(lambda session: move_tasks_with_absences(session, late)),
        saying(database, cast, "hq", approval_id, "approved"),
    ]
    all_at_once(acts)
    with database.reading() as session:
        approval = session.get_one(Approval, approval_id)
        assert approval.state == "pending"
        open_ones = [name for name, state in asked(session, approval) if state == "open"]
        assert open_ones
        assert "lina" not in open_ones
    with database.transaction() as session:
        withdraw_approval(session, cast.actor(cast.buyer), "registration", 999, now=late)
