"""Many at once: of two taps one publishes, of a person's two phones one signs, of two exclusive policies one counts."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from channel.policies.drafts import create_policy
from channel.policies.ending import recall_policy
from channel.policies.publishing import publish_policy
from channel.policies.pushing import push_unread
from channel.policies.reading import read_policy, sign_policy
from models import AuditEntry, Database, InboxMessage, PolicyReceiver, PolicyVersion
from tests.channel.policies.desk import NOTICE, drafted, sent_out
from tests.channel.test_races import all_at_once, make
from tests.factories import NOW


def test_r_ord_3_of_eight_taps_at_once_one_publishes_and_nobody_hears_twice(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        number = drafted(session, cast, cast.manager)[0].number

    def tap() -> str:
        with database.transaction() as session:
            return publish_policy(session, cast.actor(cast.manager), number, 1, now=NOW)[1].state

    outcomes = all_at_once([tap] * 8)
    assert outcomes.count("published") == 1
    assert set(outcomes) <= {"published", "changed_since", "no_draft"}
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(PolicyReceiver)) == 3
        assert session.scalar(select(func.count()).select_from(InboxMessage)) == 3


def test_of_two_exclusive_policies_published_at_once_one_counts(database: Database) -> None:
    cast = make(database)
    for round_ in range(3):
        with database.transaction() as session:
            drafts = [
                create_policy(
                    session, cast.actor(cast.hq), "price", replace(NOTICE, title=f"第{n}份", is_exclusive=True), now=NOW
                )[0].number
                for n in range(2)
            ]

        def publish(number: str) -> str:
            with database.transaction() as session:
                return publish_policy(session, cast.actor(cast.hq), number, 1, now=NOW)[1].state

        outcomes = all_at_once([lambda number=number: publish(number) for number in drafts])
        assert sorted(map(str, outcomes)) == ["published", "wrong_policy"], round_
        with database.transaction() as session:
            recall_policy(session, cast.actor(cast.hq), drafts[outcomes.index("published")], "下一轮再试", now=NOW)


def test_who_reads_and_signs_on_two_phones_signs_once_and_loses_no_share(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        number = sent_out(session, cast, kind="annual", answer="sign")[0].number
        read_policy(session, cast.actor(cast.owner), number, 1, 80, now=NOW)

    def sign(minute: int) -> str:
        with database.transaction() as session:
            at = NOW + timedelta(minutes=minute)
            sign_policy(session, cast.actor(cast.owner), number, 1, cast.owner.name, now=at)
            return "signed"

    def read(share: int) -> str:
        with database.transaction() as session:
            read_policy(session, cast.actor(cast.owner), number, 1, share, now=NOW)
            return "read"

    acts = [lambda n=n: sign(n) for n in range(3)] + [lambda n=n: read(n) for n in (81, 99, 90, 5)]
    assert sorted(map(str, all_at_once(acts))) == ["read"] * 4 + ["signed"] * 3
    with database.reading() as session:
        receiver = session.scalars(select(PolicyReceiver).where(PolicyReceiver.contact_id == cast.owner.id)).one()
        assert receiver.share == 99
        assert receiver.signed_at is not None
        assert session.scalars(select(AuditEntry.action)).all().count("policy_published") == 1


def test_r_rem_3_two_clocks_at_once_push_once(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        sent_out(session, cast, remind_after_hours=1)

    def push() -> int:
        with database.transaction() as session:
            return push_unread(session, NOW + timedelta(hours=1))

    assert sorted(map(int, all_at_once([push] * 4))) == [0, 0, 0, 1]
    with database.reading() as session:
        unread = select(func.count()).select_from(InboxMessage).where(InboxMessage.kind == "policy_unread")
        assert session.scalar(unread) == 3
        assert session.scalar(select(PolicyVersion.remind_at)) is None
