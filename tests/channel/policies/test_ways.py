"""Each person is told by the first way that he has (R-REM-8); who has not opened it once more, by the next."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.policies.drafts import revise_policy
from channel.policies.ending import recall_policy
from channel.policies.examining import try_policy
from channel.policies.exporting import export_reach
from channel.policies.mass import receivers_of, results_known, say_left_out, task_made
from channel.policies.publishing import publish_policy
from channel.policies.pushing import push_unread
from channel.policies.reach import reach_of
from channel.policies.ways import note_delivered, note_trouble
from channel.subscriptions import book_receipt, template_refused
from models import ExternalFriend, MassMessage, MassReceiver, PolicyReceiver
from tests.channel.policies.desk import (
    NOTICE,
    TEMPLATE,
    befriended,
    drafted,
    granted,
    in_chain,
    kinds_told,
    opened,
    pushes,
    sent_out,
)
from tests.factories import NOW, Cast, make_cast

LATER = NOW + timedelta(hours=48)


@pytest.fixture
def cast(session: Session) -> Cast:
    """The owner has his own WeCom and a grant, the buyer a grant, the rival is a customer of the manager."""
    found = make_cast(session)
    in_chain(session, found.owner)
    granted(session, found.owner)
    granted(session, found.buyer)
    befriended(session, found.rival, found.manager)
    return found


def receiver(session: Session, contact_id: int) -> PolicyReceiver:
    query = select(PolicyReceiver).where(PolicyReceiver.contact_id == contact_id)
    return session.scalars(query.execution_options(populate_existing=True)).one()


def channels(session: Session, kind: str) -> dict[int | None, str]:
    return {one.contact_id: one.channel for one in pushes(session, kind)}


def test_r_rem_8_each_is_told_by_the_first_way_that_he_has_and_everybody_by_the_inbox(
    session: Session, cast: Cast
) -> None:
    sent_out(session, cast, template=TEMPLATE)
    people = (cast.owner, cast.buyer, cast.rival)
    assert [receiver(session, one.id).way for one in people] == ["chain", "subscribe", "mass"]
    assert channels(session, "policy_published") == {cast.owner.id: "chain", cast.buyer.id: "subscribe"}
    assert [kinds_told(session, one) for one in people] == [["policy_published"]] * 3
    (mass,) = session.scalars(select(MassMessage)).all()
    assert (mass.member_id, mass.state, mass.round) == (cast.manager.id, "wanted", 1)
    assert session.scalars(select(MassReceiver.contact_id)).all() == [cast.rival.id]
    assert [one.facts for one in pushes(session, "mass_wanted")] == [{"mass_id": mass.id}]


def test_a_person_without_any_way_is_named_before_it_is_published(session: Session, cast: Cast) -> None:
    policy, row = drafted(session, cast)
    hq = cast.actor(cast.hq)
    run = try_policy(session, hq, policy.number, now=NOW, template=TEMPLATE)
    assert run.ways == {"chain": 1, "subscribe": 1, "mass": 1, "inbox": 0}
    assert (run.silent, run.warnings) == ((), [])
    run = try_policy(session, hq, policy.number, now=NOW)
    assert (run.ways["inbox"], run.silent) == (1, [("D0001", cast.buyer.name)])
    assert [sentence[:6] for sentence in run.warnings] == ["没有设置政策", "1 人没有可"]
    template_refused(session, TEMPLATE, 40037, now=NOW)
    run = try_policy(session, hq, policy.number, now=NOW, template=TEMPLATE)
    assert run.ways == {"chain": 1, "subscribe": 0, "mass": 1, "inbox": 1}
    assert [sentence[:6] for sentence in run.warnings] == ["平台上次拒绝", "1 人没有可"]
    run = try_policy(session, hq, policy.number, now=NOW + timedelta(days=1), template=TEMPLATE)
    assert run.ways["subscribe"] == 1
    assert row.state == "draft"


def test_the_unread_are_told_once_more_by_the_next_way_that_they_have(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast, template=TEMPLATE)
    granted(session, cast.rival)
    opened(session, cast, cast.buyer, policy)
    assert (push_unread(session, LATER), push_unread(session, LATER)) == (1, 0)
    assert channels(session, "policy_unread") == {cast.owner.id: "subscribe", cast.rival.id: "subscribe"}
    ways = [receiver(session, one.id).second_way for one in (cast.owner, cast.buyer, cast.rival)]
    assert ways == ["subscribe", None, "subscribe"]


def test_who_has_one_way_only_is_told_by_the_same_again_but_never_by_a_second_mass_message(
    session: Session, cast: Cast
) -> None:
    granted(session, cast.buyer)
    sent_out(session, cast, template=TEMPLATE)
    befriended(session, cast.buyer, cast.manager)
    assert push_unread(session, LATER) == 1
    assert channels(session, "policy_unread") == {cast.owner.id: "subscribe"}
    ways = [receiver(session, one.id).second_way for one in (cast.buyer, cast.rival)]
    assert ways == ["mass", "inbox"]
    found = select(MassMessage.round, MassReceiver.contact_id).join(MassReceiver).order_by(MassMessage.id)
    assert session.execute(found).tuples().all() == [(1, cast.rival.id), (2, cast.buyer.id)]


def test_who_finds_no_room_in_a_mass_message_is_shown_with_the_reason(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channel.policies.mass.MOST_RECEIVERS", 1)
    cast = make_cast(session)
    for who in (cast.buyer, cast.rival):
        befriended(session, who, cast.manager)
    sent_out(session, cast)
    mass = session.scalars(select(MassMessage)).one()
    (first,) = receivers_of(session, mass.id).values()
    assert say_left_out(session, mass.id) == 1
    (other,) = {cast.buyer.id, cast.rival.id} - {first}
    assert [receiver(session, one).trouble for one in (first, other)] == [None, "no_room"]


def test_the_unread_of_one_policy_are_told_in_a_transaction_the_longest_waiting_first(
    session: Session, cast: Cast
) -> None:
    first, second = (sent_out(session, cast, template=TEMPLATE)[1] for _ in range(2))
    first.remind_at, second.remind_at = NOW + timedelta(hours=2), NOW + timedelta(hours=1)
    session.flush()
    told = []
    for _ in range(3):
        told.append(
            (push_unread(session, LATER), {one.facts["version_id"] for one in pushes(session, "policy_unread")})
        )
    assert told == [(1, {second.id}), (1, {first.id, second.id}), (0, {first.id, second.id})]


def test_a_recall_goes_by_every_way_that_was_used(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast, template=TEMPLATE)
    recall_policy(session, cast.actor(cast.hq), policy.number, "金额写错", now=NOW)
    assert channels(session, "policy_recalled") == {cast.owner.id: "chain", cast.buyer.id: "subscribe"}


def test_a_mass_message_that_is_confirmed_is_done_only_when_the_platform_has_named_people(
    session: Session, cast: Cast
) -> None:
    sent_out(session, cast, template=TEMPLATE)
    mass = session.scalars(select(MassMessage)).one()
    external = session.scalars(select(ExternalFriend.external_userid)).one()
    task_made(session, mass.id, "M1", (), people=1, now=NOW)
    results_known(session, mass.id, NOW, {}, now=NOW)
    session.refresh(mass)
    assert (mass.state, mass.sent_at, mass.look_at is None) == ("waiting", NOW, False)
    results_known(session, mass.id, NOW, {external: 1}, now=NOW)
    session.refresh(mass)
    assert (mass.state, mass.look_at) == ("done", None)
    assert receiver(session, cast.rival.id).delivered_by == "mass"


@pytest.mark.parametrize("how", ["recalled", "replaced"])
@pytest.mark.parametrize("made", [True, False], ids=["made", "on its way"])
def test_a_policy_that_ends_stops_its_mass_messages_and_the_member_is_told_not_to_confirm(
    session: Session, cast: Cast, how: str, made: bool
) -> None:
    policy, row = sent_out(session, cast, template=TEMPLATE)
    mass = session.scalars(select(MassMessage)).one()
    if made:
        task_made(session, mass.id, "M1", (), people=1, now=NOW)
    if how == "recalled":
        recall_policy(session, cast.actor(cast.hq), policy.number, "金额写错", now=NOW)
    else:
        hq = cast.actor(cast.hq)
        _, draft = revise_policy(session, hq, policy.number, NOTICE, now=NOW)
        publish_policy(session, hq, policy.number, draft.revision, now=NOW, template=TEMPLATE)
    assert len(pushes(session, "mass_recalled")) == int(made)
    if not made:
        task_made(session, mass.id, "M1", (), people=1, now=NOW)
    session.refresh(mass)
    assert (mass.state, mass.msgid, mass.look_at) == ("recalled", "M1", None)
    (told,) = pushes(session, "mass_recalled")
    assert (told.member_id, told.facts) == (cast.manager.id, {"number": policy.number, "title": row.title})
    results_known(session, mass.id, NOW, {}, now=NOW)
    session.refresh(mass)
    assert mass.state == "recalled"


def test_what_arrived_is_kept_with_the_person_and_not_with_the_outbox(session: Session, cast: Cast) -> None:
    policy, row = sent_out(session, cast, template=TEMPLATE)
    hq = cast.actor(cast.hq)
    note_delivered(session, row.id, cast.owner.id, "chain", "m1", now=NOW)
    note_delivered(session, row.id, cast.owner.id, "subscribe", "m2", now=LATER)
    note_delivered(session, row.id, cast.buyer.id, "subscribe", "m3", now=NOW)
    note_trouble(session, row.id, cast.rival.id, "no_friend")
    first = receiver(session, cast.owner.id)
    assert (first.delivered_at, first.delivered_by) == (NOW, "chain")
    assert reach_of(session, hq, policy.number).total.delivered == 2
    book_receipt(session, "m3", 43101, now=NOW)
    book_receipt(session, "m3", 43101, now=NOW)
    assert reach_of(session, hq, policy.number).total.delivered == 1
    told = {row[4]: (row[7], row[9]) for row in export_reach(session, hq, policy.number).rows}
    assert told[cast.owner.name] == ("企业微信（上下游）", None)
    assert told[cast.buyer.name] == ("小程序订阅消息", "平台未能送达订阅消息，请电话联系。")
    assert told[cast.rival.name] == ("企业微信群发", "他已不是负责人的企业微信好友，请重新添加。")


def test_a_receipt_that_is_quicker_than_our_own_note_counts(session: Session, cast: Cast) -> None:
    _, row = sent_out(session, cast, template=TEMPLATE)
    book_receipt(session, "m3", 43101, now=NOW)
    note_delivered(session, row.id, cast.buyer.id, "subscribe", "m3", now=NOW)
    found = receiver(session, cast.buyer.id)
    assert (found.delivered_at, found.trouble) == (None, "not_arrived")
