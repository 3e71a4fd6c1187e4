"""Many at once, with real threads over a real database: the constraints decide (must-hold 2)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from channel import conversations
from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.errors import ChannelError
from channel.opportunities.availability import look_up
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import withdraw_registration
from channel.opportunities.submitting import register_opportunity
from channel.subscriptions import spend_grant
from models import (
    Approval,
    Binding,
    Database,
    Dealer,
    Identity,
    Member,
    Opportunity,
    OutboxMessage,
    Registration,
    SubscribeGrant,
)
from tests.factories import NOW, Cast, make_cast, make_contact

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
Result = TypeVar("Result")


def all_at_once(acts: list[Callable[[], Result]]) -> list[Result | str]:
    """Run the acts in as many threads, started together; a refusal counts as its code."""
    gate = Barrier(len(acts))

    def run(act: Callable[[], Result]) -> Result | str:
        gate.wait()
        try:
            return act()
        except ChannelError as refusal:
            return refusal.code

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def make(database: Database) -> Cast:
    with database.transaction() as session:
        return make_cast(session)


def test_r_reg_2_of_sixteen_dealers_who_submit_the_same_exactly_one_waits_for_approval(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        people = [make_contact(session, cast.rival_dealer, f"人{n}", "buyer", f"+86138001000{n:02d}") for n in range(8)]
        people += [make_contact(session, cast.dealer, f"员{n}", "buyer", f"+86138002000{n:02d}") for n in range(8)]

    def submit(person: int) -> str:
        with database.transaction() as session:
            actor = cast.actor(people[person])
            return register_opportunity(session, actor, DRAFT, now=NOW)[0].state

    outcomes = all_at_once([lambda n=n: submit(n) for n in range(16)])
    assert outcomes.count("pending_approval") == 1
    assert set(outcomes) == {"pending_approval", "rejected", "opportunity_yours"}
    with database.reading() as session:
        assert session.scalars(select(func.count()).select_from(Approval)).one() == 1


def test_two_approvers_and_a_withdrawal_at_once_have_one_winner(database: Database) -> None:
    cast = make(database)
    for round_ in range(5):
        with database.transaction() as session:
            draft = Draft(customer=f"第{round_}百货有限公司", name="照明改造")
            number = register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)[0].number
            approval_id = session.scalars(select(func.max(Approval.id))).one()

        def settle(who: str, decision: str, approval_id: int = approval_id) -> str:
            with database.transaction() as session:
                verdict = checked_verdict(decision, "incomplete")  # type: ignore[arg-type]
                return decide(session, cast.actor(getattr(cast, who)), approval_id, verdict, now=NOW).state

        def withdraw(number: str = number) -> str:
            with database.transaction() as session:
                return withdraw_registration(session, cast.actor(cast.owner), number, now=NOW).state

        acts = [lambda: settle("manager", "approved"), lambda: settle("director", "rejected"), withdraw]
        outcomes = all_at_once(acts)
        won = [outcome for outcome in outcomes if outcome in ("approved", "rejected", "withdrawn")]
        assert len(won) == 1, outcomes
        with database.reading() as session:
            state = session.scalars(select(Registration.state).where(Registration.number == number)).one()
            assert state == {"approved": "protected"}.get(str(won[0]), won[0])


def test_eight_taps_of_one_approver_open_one_opportunity(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
        approval_id = session.scalars(select(Approval.id)).one()

    def tap() -> str:
        with database.transaction() as session:
            return decide(session, cast.actor(cast.manager), approval_id, checked_verdict("approved"), now=NOW).state

    assert all_at_once([tap] * 8) == ["approved"] * 8
    with database.reading() as session:
        assert session.scalars(select(func.count()).select_from(Opportunity)).one() == 1
        told = select(func.count()).select_from(OutboxMessage).where(OutboxMessage.kind == "registration_approved")
        assert session.scalars(told).one() == 2


def test_r_id_8_the_daily_number_of_questions_holds_when_they_come_at_once(database: Database) -> None:
    cast = make(database)

    def ask() -> int:
        with database.transaction() as session:
            return look_up(session, cast.actor(cast.rival), DRAFT, now=NOW)[1]

    outcomes = all_at_once([ask] * 24)
    assert sorted(left for left in outcomes if isinstance(left, int)) == list(range(20))
    assert outcomes.count("lookups_used_up") == 4


def test_two_questions_to_one_member_at_once_leave_one_of_them_open(database: Database) -> None:
    cast = make(database)

    def ask(approval_id: int) -> str:
        with database.transaction() as session:
            conversations.ask(session, cast.actor(cast.manager), "reject_reason", {"approval_id": approval_id}, now=NOW)
            return "asked"

    assert all_at_once([lambda n=n: ask(n) for n in range(4)]) == ["asked"] * 4
    with database.reading() as session:
        question = conversations.open_question(session, cast.actor(cast.manager), now=NOW)
    assert question is not None
    assert question[1]["approval_id"] in range(4)


def test_what_is_read_twice_in_one_reading_is_the_same(database: Database) -> None:
    with database.reading() as session:
        before = session.scalars(select(func.count()).select_from(Member)).one()
        make(database)
        assert session.scalars(select(func.count()).select_from(Member)).one() == before


def granted(database: Database, count: int) -> Cast:
    """The buyer with so many acceptances of T1."""
    cast = make(database)
    with database.transaction() as session:
        identity = Identity(app_id="wx1", openid="o1", openid_index="o1", created_at=NOW)
        session.add(identity)
        session.flush()
        session.add(Binding(identity_id=identity.id, contact_id=cast.buyer.id, bound_at=NOW))
        for _ in range(count):
            session.add(SubscribeGrant(identity_id=identity.id, template_id="T1", granted_at=NOW))
    return cast


def test_one_grant_is_spent_by_one_of_four_workers(database: Database) -> None:
    cast = granted(database, 1)

    def spend() -> bool:
        with database.transaction() as session:
            return spend_grant(session, cast.buyer.id, "T1", now=NOW) is not None

    assert sorted(all_at_once([spend] * 4)) == [False, False, False, True]


def test_r_rem_8_a_worker_that_is_taking_a_grant_leaves_the_next_one_to_others(database: Database) -> None:
    cast = granted(database, 2)
    if database.is_sqlite:
        return  # one write transaction at a time: nobody can meet another's grant
    with database.transaction() as mine, database.transaction() as theirs:
        first = spend_grant(mine, cast.buyer.id, "T1", now=NOW)
        second = spend_grant(theirs, cast.buyer.id, "T1", now=NOW)
        assert first is not None
        assert second is not None
        assert first[0] != second[0]


def test_r_reg_2_of_two_hundred_dealers_who_submit_the_same_exactly_one_is_protected(database: Database) -> None:
    cast = make(database)
    with database.transaction() as session:
        people = []
        for number in range(200):
            shop = Dealer(code=f"T{number:03d}", name=f"第{number}电气商行", level="C", region="华东", city="杭州")
            shop.manager_id, shop.is_active = cast.manager.id, True
            session.add(shop)
            session.flush()
            people.append(make_contact(session, shop, f"店主{number}", "owner", f"+8613900{number:06d}"))

    def submit(number: int) -> str:
        for _ in range(100):
            try:
                with database.transaction() as session:
                    actor = cast.actor(people[number])
                    return register_opportunity(session, actor, DRAFT, now=NOW)[0].state
            except (OperationalError, PoolTimeoutError):
                continue  # the API answers 503 and the client tries again
        raise AssertionError("never had a turn")

    outcomes = all_at_once([lambda n=n: submit(n) for n in range(200)])
    assert outcomes.count("pending_approval") == 1
    assert outcomes.count("rejected") == 199
    with database.transaction() as session:
        approval_id = session.scalars(select(Approval.id)).one()
        decide(session, cast.actor(cast.manager), approval_id, checked_verdict("approved"), now=NOW)
    with database.reading() as session:
        protected = select(func.count()).where(Registration.state == "protected")
        assert session.scalars(protected).one() == 1
