"""Away, and gone: who decides then (R-APR-5, R-APR-6)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import asked_approval, asked_approvals, pending_approvals
from channel.actors import job
from channel.approvals.leaving import deactivate_member
from channel.decisions import card_facts
from channel.delegations import LONGEST, Absence, delegate, take_back
from channel.errors import ChannelError
from channel.standins import DEPTH, stand_in, stood_in_for
from models import Approval, Dealer, Delegation, InboxMessage, Member, OutboxMessage
from notifications import approval_jobs
from notifications.approval_jobs import move_tasks_with_absences
from tests.channel.approvals.stage import (
    DIRECTORS,
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

DAY = timedelta(days=1)
SOON, BACK = NOW + DAY, NOW + 4 * DAY


def away(
    session: Session,
    cast: Cast,
    who: Member,
    to: str,
    begins: datetime = NOW,
    ends: datetime = BACK,
    subjects: tuple[str, ...] = (),
) -> Delegation:
    return delegate(session, cast.actor(who), Absence(to, begins, ends, subjects), now=NOW)


def refusal(session: Session, cast: Cast, who: Member, to: str, **values: datetime) -> tuple[str, dict[str, str]]:
    try:
        with session.begin_nested():
            away(session, cast, who, to, **values)
    except ChannelError as refused:
        return refused.code, refused.fields
    return "", {}


def pending(session: Session, cast: Cast, who: Member, now: datetime) -> list[int]:
    return [row.id for row in pending_approvals(session, cast.actor(who), now=now)]


def test_r_apr_5_a_step_that_starts_during_an_absence_asks_the_stand_in_and_both_names_stay(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei")
    approval = ask(session, cast)
    assert asked(session, approval) == [("lina", "delegated"), ("sunwei", "open")]
    assert card_facts(session, approval, cast.outsider.id)["for_whom"] == "李娜"
    assert say(session, cast, cast.outsider, approval) == "approved"
    facts = card_facts(session, approval, cast.outsider.id)
    assert (facts["decided_by"], facts["for_whom"]) == ("孙伟", "李娜")


def test_r_apr_5_what_already_waits_goes_to_the_stand_in_when_the_absence_begins_and_returns_undecided(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    away(session, cast, cast.manager, "sunwei", begins=SOON)
    assert (open_for(session, approval), move_tasks_with_absences(session, NOW)) == (["lina"], 0)
    assert move_tasks_with_absences(session, SOON) == 1
    assert open_for(session, approval) == ["sunwei"]
    assert move_tasks_with_absences(session, BACK - timedelta(seconds=1)) == 0
    assert move_tasks_with_absences(session, BACK) == 1
    assert open_for(session, approval) == ["lina"]
    assert move_tasks_with_absences(session, BACK) == 0
    assert say(session, cast, cast.outsider, approval, now=BACK) == "no_longer_asked"
    assert say(session, cast, cast.manager, approval, now=BACK) == "approved"


def test_r_apr_5_nothing_depends_on_when_the_job_last_ran(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    away(session, cast, cast.manager, "sunwei", begins=SOON)
    before, during = SOON - timedelta(seconds=1), SOON
    assert pending(session, cast, cast.outsider, before) == []
    assert pending(session, cast, cast.outsider, during) == [approval.id]
    assert say(session, cast, cast.outsider, approval, now=before) == "not_found"
    # Half-open: the first moment counts, the last one does not.
    move_tasks_with_absences(session, during)
    assert pending(session, cast, cast.outsider, BACK - timedelta(seconds=1)) == [approval.id]
    assert pending(session, cast, cast.outsider, BACK) == []
    assert pending(session, cast, cast.manager, BACK) == [approval.id]
    assert say(session, cast, cast.outsider, approval, now=BACK) == "no_longer_asked"


def test_r_apr_5_a_stand_in_decides_without_any_job_having_run(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    away(session, cast, cast.manager, "sunwei", begins=SOON)
    assert say(session, cast, cast.outsider, approval, now=SOON) == "approved"


def test_r_apr_5_who_is_away_may_still_decide_himself(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei")
    approval = ask(session, cast)
    assert pending(session, cast, cast.manager, NOW) == []
    assert say(session, cast, cast.manager, approval) == "approved"
    assert asked(session, approval) == [("lina", "approved"), ("sunwei", "closed")]


def test_r_apr_5_the_scope_holds_and_a_group_is_not_stood_in_for(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER, DIRECTORS))
    away(session, cast, cast.director, "sunwei")
    approval = ask(session, cast)
    assert open_for(session, approval) == ["lina", "wangfang"]
    assert pending(session, cast, cast.outsider, NOW) == []
    row = Delegation(
        from_id=cast.manager.id,
        to_id=cast.outsider.id,
        valid_from=NOW,
        valid_until=BACK,
        subjects=["transfer"],
        created_by=cast.manager.id,
        created_at=NOW,
    )
    session.add(row)
    session.flush()
    assert move_tasks_with_absences(session, NOW) == 0
    assert pending(session, cast, cast.outsider, NOW) == []


def test_r_apr_5_a_chain_is_followed_and_returns_link_by_link(session: Session, cast: Cast) -> None:
    members(session, "xiaoli")
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei", ends=BACK)
    away(session, cast, cast.outsider, "xiaoli", ends=NOW + 2 * DAY)
    approval = ask(session, cast)
    assert open_for(session, approval) == ["xiaoli"]
    assert card_facts(session, approval, cast.manager.id)["state"] == "pending"
    move_tasks_with_absences(session, NOW + 2 * DAY)
    assert open_for(session, approval) == ["sunwei"]
    move_tasks_with_absences(session, BACK)
    assert open_for(session, approval) == ["lina"]


def test_r_apr_5_who_stands_in_for_a_stand_in_does_so_no_longer_than_the_first_is_away(
    session: Session, cast: Cast
) -> None:
    members(session, "xiaoli")
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei", ends=NOW + DAY)
    approval = ask(session, cast)
    away(session, cast, cast.outsider, "xiaoli", ends=BACK)
    assert open_for(session, approval) == ["xiaoli"]
    move_tasks_with_absences(session, NOW + DAY)
    assert open_for(session, approval) == ["lina"]


def test_r_apr_5_taking_it_back_returns_what_waits_at_once_and_only_who_gave_it_may(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER))
    row = away(session, cast, cast.manager, "sunwei")
    approval = ask(session, cast)
    for who in (cast.outsider, cast.director):
        with pytest.raises(ChannelError, match="not_found"):
            take_back(session, cast.actor(who), row.id, now=NOW)
    take_back(session, cast.actor(cast.manager), row.id, now=NOW)
    assert open_for(session, approval) == ["lina"]
    with pytest.raises(ChannelError, match="delegation_over"):
        take_back(session, cast.actor(cast.manager), row.id, now=NOW)


def test_r_apr_5_headquarters_may_do_it_for_somebody_and_nobody_else_may(session: Session, cast: Cast) -> None:
    absence = Absence("sunwei", NOW, BACK)
    with pytest.raises(ChannelError, match="not_allowed"):
        delegate(session, cast.actor(cast.director), absence, now=NOW, away="lina")
    row = delegate(session, cast.actor(cast.hq), absence, now=NOW, away="LiNa")
    assert (row.from_id, row.created_by) == (cast.manager.id, cast.hq.id)


def test_r_apr_5_what_makes_no_sense_is_refused_in_words_and_nothing_is_saved(session: Session, cast: Cast) -> None:
    manager = cast.manager
    assert refusal(session, cast, manager, "lina") == ("invalid_fields", {"to": "delegate_to_self"})
    assert refusal(session, cast, manager, "zhouq") == ("invalid_fields", {"to": "unknown_member"})
    assert refusal(session, cast, manager, "nobody", ends=NOW) == (
        "invalid_fields",
        {"to": "unknown_member", "until": "absence_over"},
    )
    too_long = NOW + LONGEST + timedelta(seconds=1)
    assert refusal(session, cast, manager, "sunwei", ends=too_long)[1] == {"until": "absence_too_long"}
    assert session.scalars(select(Delegation)).all() == []
    away(session, cast, manager, "sunwei", begins=SOON)
    assert refusal(session, cast, manager, "wangfang", begins=BACK - DAY, ends=BACK + DAY)[0] == "delegation_overlaps"
    # The first moment after the absence is free again.
    assert refusal(session, cast, manager, "wangfang", begins=BACK, ends=BACK + DAY) == ("", {})


def test_r_apr_5_a_circle_is_refused_however_long(session: Session, cast: Cast) -> None:
    members(session, "xiaoli")
    away(session, cast, cast.manager, "sunwei")
    away(session, cast, cast.outsider, "xiaoli")
    third = session.scalars(select(Member).where(Member.userid == "xiaoli")).one()
    assert refusal(session, cast, third, "lina") == ("delegation_circle", {"to": "delegation_circle"})
    # At another time it is none.
    assert refusal(session, cast, third, "lina", begins=BACK, ends=BACK + DAY) == ("", {})


def test_r_apr_5_what_nobody_may_take_over_does_not_keep_the_others_from_it(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approval_jobs, "MOVE_MAX", 1)
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei", begins=SOON, subjects=("extension",))
    others_own = ask(session, cast, subject_id=1)
    configure(session, step(userid("wangfang")))
    his_own = ask(session, cast, subject_id=2, by=cast.outsider)
    away(session, cast, cast.director, "sunwei", begins=SOON)
    waits = ask(session, cast, subject_id=3)
    assert move_tasks_with_absences(session, SOON) == 1
    assert [open_for(session, row) for row in (others_own, his_own, waits)] == [["lina"], ["wangfang"], ["sunwei"]]


def test_r_apr_5_a_request_to_blame_does_not_keep_the_others_from_moving(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    bad, good = ask(session, cast, subject_id=1), ask(session, cast, subject_id=2)
    away(session, cast, cast.manager, "sunwei", begins=SOON)
    bad.subject = "no_longer_known"
    session.flush()
    assert move_tasks_with_absences(session, SOON) == 1
    assert [open_for(session, row) for row in (bad, good)] == [["lina"], ["sunwei"]]


people = st.integers(1, 7)


@given(st.lists(st.tuples(people, people), max_size=12), people)
def test_r_apr_5_any_graph_of_delegations_leads_to_one_who_is_asked(pairs: list[tuple[int, int]], who: int) -> None:
    rows = [
        Delegation(from_id=one, to_id=other, valid_from=NOW, valid_until=BACK, subjects=[])
        for one, other in pairs
        if one != other
    ]
    found = stand_in(who, "registration", rows)
    nearest = {row.from_id: row.to_id for row in reversed(rows)}
    at, path = who, [who]
    while at in nearest and nearest[at] not in path and len(path) <= DEPTH:
        at = nearest[at]
        path.append(at)
    in_circle = at in nearest and nearest[at] in path and len(path) <= DEPTH
    assert (found.member_id if found else who) == (who if in_circle else at)
    for member in range(1, 8):
        assert (who in stood_in_for(member, rows)[None]) == (found is not None and found.member_id == member)


def test_r_apr_6_what_waits_for_a_leaver_goes_to_his_successor_with_everything_else(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER), step(userid("lina")))
    cast.rep.leader_id = cast.manager.id
    approval = ask(session, cast)
    deactivate_member(session, cast.actor(cast.hq), "LiNa", now=NOW, successor="sunwei")
    assert asked(session, approval) == [("lina", "closed"), ("sunwei", "open")]
    assert card_facts(session, approval, cast.outsider.id)["for_whom"] == "李娜"
    assert say(session, cast, cast.manager, approval) == "no_longer_asked"
    session.expire_all()
    assert cast.rep.leader_id == cast.outsider.id
    assert {row.manager_id for row in session.scalars(select(Dealer))} == {cast.outsider.id}
    assert say(session, cast, cast.outsider, approval) == "pending"
    # The next step looks for him by name, and finds his leader.
    assert open_for(session, approval) == ["wangfang"]


def test_r_apr_6_a_successor_whose_turn_has_not_come_is_told_when_it_comes(session: Session, cast: Cast) -> None:
    configure(session, step(userid("wangfang"), MANAGER, mode="sequential"))
    approval = ask(session, cast)
    deactivate_member(session, cast.actor(cast.hq), "lina", now=NOW, successor="sunwei")
    assert asked(session, approval) == [("wangfang", "open"), ("lina", "closed"), ("sunwei", "waiting")]
    told = select(OutboxMessage.member_id).where(OutboxMessage.kind == "approval_requested")
    assert session.scalars(told).all() == [cast.director.id]
    say(session, cast, cast.director, approval)
    assert open_for(session, approval) == ["sunwei"]
    assert session.scalars(told.order_by(OutboxMessage.id)).all() == [cast.director.id, cast.outsider.id]


def test_r_apr_6_without_a_successor_it_goes_to_the_leader_and_without_one_to_headquarters(
    session: Session, cast: Cast
) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    deactivate_member(session, job("cli"), "lina", now=NOW)
    assert open_for(session, approval) == ["wangfang"]
    deactivate_member(session, cast.actor(cast.hq), "wangfang", now=NOW)
    assert open_for(session, approval) == ["zongbu"]
    alarms = select(InboxMessage).where(InboxMessage.kind == "approval_unrouted")
    assert [row.member_id for row in session.scalars(alarms)] == [cast.hq.id]


def test_r_apr_6_delegations_end_with_him_on_both_sides(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    away(session, cast, cast.manager, "sunwei")
    approval = ask(session, cast)
    deactivate_member(session, cast.actor(cast.hq), "sunwei", now=NOW)
    assert open_for(session, approval) == ["lina"]
    away(session, cast, cast.manager, "zongbu")
    assert open_for(session, approval) == ["zongbu"]
    deactivate_member(session, cast.actor(cast.hq), "lina", now=NOW)
    assert open_for(session, approval) == ["wangfang"]


@pytest.mark.parametrize(
    ("who", "whom", "successor", "code"),
    [
        ("director", "lina", None, "not_allowed"),
        ("hq", "nobody", None, "not_found"),
        ("hq", "lina", "lina", "invalid_fields"),
        ("hq", "lina", "zhouq", "invalid_fields"),
    ],
)
def test_r_apr_6_who_cannot_be_let_go_or_take_over(
    session: Session, cast: Cast, who: str, whom: str, successor: str | None, code: str
) -> None:
    with pytest.raises(ChannelError, match=code), session.begin_nested():
        deactivate_member(session, cast.actor(getattr(cast, who)), whom, now=NOW, successor=successor)
    session.expire_all()
    assert cast.manager.is_active


def test_r_apr_6_nobody_is_let_go_twice(session: Session, cast: Cast) -> None:
    deactivate_member(session, cast.actor(cast.hq), "lina", now=NOW)
    with pytest.raises(ChannelError, match="already_left"):
        deactivate_member(session, cast.actor(cast.hq), "lina", now=NOW)


def test_only_who_was_asked_sees_a_request_and_headquarters_see_all(session: Session, cast: Cast) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    assert asked_approval(session, cast.actor(cast.manager), approval.id, now=NOW) is approval
    for who in (cast.outsider, cast.director, cast.rep):
        with pytest.raises(ChannelError, match="not_found"):
            asked_approval(session, cast.actor(who), approval.id, now=NOW)
    mine = asked_approvals(session, cast.actor(cast.director), pending=None, now=NOW)
    every = asked_approvals(session, cast.actor(cast.hq), pending=None, now=NOW, everybodys=True)
    assert (list(mine), [row.id for row in every]) == ([], [approval.id])
    with pytest.raises(ChannelError, match="not_allowed"):
        asked_approvals(session, cast.actor(cast.director), pending=None, now=NOW, everybodys=True)
    assert isinstance(every[0], Approval)
