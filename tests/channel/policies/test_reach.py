"""Reach (A6 row 76): counted by dealer, by region and by manager, each for whom he looks after."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from channel.errors import Forbidden, NotFound
from channel.policies.drafts import revise_policy
from channel.policies.exporting import export_reach
from channel.policies.publishing import publish_policy
from channel.policies.reach import reach_of, reached_dealers, reached_people
from channel.policies.reading import acknowledge_policy, read_policy
from channel.policies.values import Audience
from channel.policies.ways import note_delivered
from models import Database
from tests.channel.policies.desk import NOTICE, opened, sent_out
from tests.channel.policies.test_policies import make_far
from tests.factories import NOW, Cast, make_cast


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a6_76_a_dealer_is_reached_when_one_of_his_people_has_opened_it(session: Session, cast: Cast) -> None:
    make_far(session, cast)
    policy, row = sent_out(session, cast, answer="acknowledge")
    hq = cast.actor(cast.hq)
    assert reach_of(session, hq, policy.number).total.reach == 0
    for who, share in ((cast.owner, 100), (cast.buyer, 20)):
        opened(session, cast, who, policy, share)
    acknowledge_policy(session, cast.actor(cast.owner), policy.number, 1, now=NOW)
    note_delivered(session, row.id, cast.rival.id, "chain", "m1", now=NOW)
    found = reach_of(session, hq, policy.number)
    total = found.total
    assert (total.dealers, total.reached, total.read, total.answered, total.reach) == (3, 1, 1, 1, 33)
    assert (total.people, total.delivered, total.opened, total.finished) == (4, 1, 2, 1)
    assert {name: (one.dealers, one.reached) for name, one in found.regions.items()} == {"华东": (2, 1), "西南": (1, 0)}
    assert {name: one.dealers for name, one in found.managers.items()} == {"李娜": 2, "孙伟": 1}


def test_a6_76_everybody_counts_the_dealers_whom_he_looks_after(session: Session, cast: Cast) -> None:
    far, owner = make_far(session, cast)
    policy, _ = sent_out(session, cast)
    opened(session, cast, owner, policy)
    for who, dealers, reached in ((cast.manager, 2, 0), (cast.director, 2, 0), (cast.outsider, 1, 1), (cast.hq, 3, 1)):
        total = reach_of(session, cast.actor(who), policy.number).total
        assert (total.dealers, total.reached) == (dealers, reached)
    codes = [one.dealer.code for one in reached_dealers(session, cast.actor(cast.manager), policy.number)]
    assert codes == ["D0001", "D0002"]
    with pytest.raises(NotFound):
        reached_people(session, cast.actor(cast.manager), policy.number, far.code)
    only, _ = sent_out(session, cast, title="给一家", audience=Audience(dealers=(far.code,)))
    with pytest.raises(NotFound):
        reach_of(session, cast.actor(cast.manager), only.number)
    for who in (cast.owner, cast.rep):
        with pytest.raises(Forbidden):
            reach_of(session, cast.actor(who), policy.number)


def test_a6_76_the_list_leaves_those_who_still_have_to_be_called(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast, answer="acknowledge")
    hq = cast.actor(cast.hq)
    opened(session, cast, cast.owner, policy, 50)
    opened(session, cast, cast.rival, policy, 100)

    def codes(which: str) -> list[str]:
        return [one.dealer.code for one in reached_dealers(session, hq, policy.number, which=which)]  # type: ignore[arg-type]

    assert [codes(which) for which in ("all", "unopened", "unread", "unanswered")] == [
        ["D0001", "D0002"],
        [],
        ["D0001"],
        ["D0001", "D0002"],
    ]
    acknowledge_policy(session, cast.actor(cast.rival), policy.number, 1, now=NOW)
    assert codes("unanswered") == ["D0001"]
    rest = reached_dealers(session, hq, policy.number, after=cast.dealer.id)
    assert [one.dealer.code for one in rest] == ["D0002"]
    _, people = reached_people(session, hq, policy.number, "D0001")
    assert [(one.contact.name, one.receiver.share) for one in people] == [("陈建安", 50), ("小赵", 0)]


def test_a_version_keeps_its_own_reach_when_the_next_one_is_out(session: Session, cast: Cast) -> None:
    policy, _ = sent_out(session, cast)
    opened(session, cast, cast.owner, policy)
    hq = cast.actor(cast.hq)
    _, row = revise_policy(session, hq, policy.number, replace(NOTICE, title="改过的"), now=NOW)
    publish_policy(session, hq, policy.number, row.revision, now=NOW)
    reached = [reach_of(session, hq, policy.number, version).total.reached for version in (1, 2, None)]
    assert reached == [1, 0, 0]


def test_the_report_names_every_person_and_every_dealer_without_one(session: Session, cast: Cast) -> None:
    _, owner = make_far(session, cast)
    owner.is_active = False
    session.flush()
    policy, _ = sent_out(session, cast)
    opened(session, cast, cast.owner, policy, 100)
    export = export_reach(session, cast.actor(cast.hq), policy.number)
    assert [(row[1], row[4], row[11]) for row in export.rows] == [
        ("D0001", "陈建安", 100),
        ("D0001", "小赵", 0),
        ("D0002", "吴远航", 0),
        ("D0009", "没有可接收的联系人", None),
    ]
    assert [len(row) for row in export.rows] == [len(export.columns)] * 4
    theirs = export_reach(session, cast.actor(cast.outsider), policy.number)
    assert [row[1] for row in theirs.rows] == ["D0009"]


ACTS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 100)), max_size=12)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # About arithmetic, not about SQL.
@given(acts=ACTS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a6_76_whatever_is_read_shares_grow_and_no_more_is_reached_than_was_sent(
    database: Database, acts: list[tuple[int, int]]
) -> None:
    with database.reading() as session:
        cast = make_cast(session)
        people = (cast.owner, cast.buyer, cast.rival)
        policy, _ = sent_out(session, cast)
        shares = {one.id: 0 for one in people}
        seen: set[int] = set()
        for who, share in acts:
            person = people[who]
            receiver = read_policy(session, cast.actor(person), policy.number, 1, share, now=NOW).receiver
            assert receiver is not None
            assert receiver.share == max(shares[person.id], share)
            shares[person.id] = receiver.share
            seen.add(person.dealer_id)
            total = reach_of(session, cast.actor(cast.hq), policy.number).total
            assert total.reached == len(seen) <= total.dealers == 2
            assert total.finished == sum(one >= 80 for one in shares.values()) <= total.opened <= total.people == 3
