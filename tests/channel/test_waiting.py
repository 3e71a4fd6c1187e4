"""Waiting for an opportunity that somebody else has (idea C5): the first option, the next, then free."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import Conflict, Forbidden, NotFound
from channel.opportunities import waiting
from channel.opportunities.availability import look_up
from channel.opportunities.clock import clock_of
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import cancel_registration, withdraw_registration
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.sweep import expire_protections
from channel.opportunities.waiting import join_waiting_list, lapse_first_options, leave_waiting_list, waiting_places
from models import Contact, Database, Dealer, InboxMessage, Registration, RegistrationClaim, WaitingEntry
from tests.channel.lifecycle import DAY, DRAFT, decided, protected, reread, submitted, told
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, make_cast, make_contact

OVER = NOW + 91 * DAY
HOURS_48 = timedelta(hours=48)


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def third_dealer(session: Session, cast: Cast, number: int = 3) -> Contact:
    """An owner of one more dealer of the same manager."""
    dealer = Dealer(
        code=f"D{number:04d}",
        name=f"嘉兴第{number}电气有限公司",
        level="B",
        region="华东",
        city="嘉兴",
        manager_id=cast.manager.id,
        is_active=True,
    )
    session.add(dealer)
    session.flush()
    return make_contact(session, dealer, f"店主{number}", "owner", f"+86138000{number:05d}")


def waits(session: Session, cast: Cast, who: Contact) -> Registration:
    """Refused, and on the list."""
    refused = submitted(session, cast, who)
    assert refused.state == "rejected"
    join_waiting_list(session, cast.actor(who), refused.number, now=NOW)
    return refused


def entry(session: Session, registration: Registration) -> str:
    return session.scalars(select(WaitingEntry.state).where(WaitingEntry.registration_id == registration.id)).one()


def test_c5_the_first_who_waits_gets_48_hours_then_the_next_then_everybody(session: Session, cast: Cast) -> None:
    protected(session, cast)
    third = third_dealer(session, cast)
    first, second = waits(session, cast, cast.rival), waits(session, cast, third)
    assert [place.position for place in waiting_places(session, cast.actor(third))] == [2]
    expire_protections(session, OVER)
    assert (entry(session, first), entry(session, second)) == ("offered", "waiting")
    assert told(session, cast.rival)[-1] == "first_option"
    assert "first_option" not in told(session, third)
    # Only he may register meanwhile, although everybody hears nothing of it.
    assert submitted(session, cast, third, at=OVER).state == "rejected"
    assert lapse_first_options(session, OVER + HOURS_48) == 0
    assert lapse_first_options(session, OVER + HOURS_48 + timedelta(minutes=1)) == 1
    assert (entry(session, first), entry(session, second)) == ("lapsed", "offered")
    assert told(session, cast.rival)[-1] == "first_option_lapsed"
    later = OVER + 2 * HOURS_48 + timedelta(minutes=5)
    assert lapse_first_options(session, later) == 1
    assert session.scalars(select(RegistrationClaim)).all() == []
    assert submitted(session, cast, cast.rival, at=later).state == "pending_approval"


def test_c5_whoever_has_the_option_registers_and_leaves_the_list(session: Session, cast: Cast) -> None:
    protected(session, cast)
    refused = waits(session, cast, cast.rival)
    expire_protections(session, OVER)
    mine = submitted(session, cast, cast.rival, at=OVER)
    assert (mine.state, entry(session, refused)) == ("pending_approval", "taken")
    claims = session.execute(select(RegistrationClaim.registration_id, RegistrationClaim.reserved_until)).all()
    assert set(claims) == {(mine.id, None)}
    assert lapse_first_options(session, OVER + 3 * DAY) == 0
    # What he lets go again is not his any more.
    withdraw_registration(session, cast.actor(cast.rival), mine.number, now=OVER)
    assert session.scalars(select(RegistrationClaim)).all() == []


def test_c5_lines_that_the_first_does_not_take_go_to_the_next(session: Session, cast: Cast) -> None:
    protected(session, cast)
    third = third_dealer(session, cast)
    first = waits(session, cast, cast.rival)
    second = submitted(session, cast, third, product_lines=("light",))
    join_waiting_list(session, cast.actor(third), second.number, now=NOW)
    expire_protections(session, OVER)
    assert (entry(session, first), entry(session, second)) == ("offered", "waiting")
    assert submitted(session, cast, cast.rival, at=OVER, product_lines=("switch",)).state == "pending_approval"
    assert entry(session, second) == "offered"
    assert submitted(session, cast, third, at=OVER, product_lines=("light",)).state == "pending_approval"


def test_c5_two_who_wait_for_different_lines_both_get_their_option(session: Session, cast: Cast) -> None:
    protected(session, cast)
    third = third_dealer(session, cast)
    for who, line in ((cast.rival, "switch"), (third, "light")):
        refused = submitted(session, cast, who, product_lines=(line,))
        join_waiting_list(session, cast.actor(who), refused.number, now=NOW)
    expire_protections(session, OVER)
    assert session.scalars(select(WaitingEntry.state)).all() == ["offered", "offered"]
    held = session.execute(select(RegistrationClaim.product_line, RegistrationClaim.reserved_until)).all()
    assert {line for line, _ in held} == {"switch", "light"}


def test_c5_leaving_gives_the_option_to_the_next(session: Session, cast: Cast) -> None:
    protected(session, cast)
    third = third_dealer(session, cast)
    first, second = waits(session, cast, cast.rival), waits(session, cast, third)
    expire_protections(session, OVER)
    assert leave_waiting_list(session, cast.actor(cast.rival), first.number, now=OVER).position == 0
    assert (entry(session, first), entry(session, second)) == ("left", "offered")
    assert leave_waiting_list(session, cast.actor(cast.rival), first.number, now=OVER).entry.state == "left"


def test_c5_a_rejection_or_withdrawal_of_the_holder_also_hands_on(session: Session, cast: Cast) -> None:
    holder = submitted(session, cast)
    refused = waits(session, cast, cast.rival)
    withdraw_registration(session, cast.actor(cast.buyer), holder.number, now=NOW)
    assert entry(session, refused) == "offered"
    assert submitted(session, cast, at=NOW).state == "rejected"


def test_c5_who_may_wait_and_for_what(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    refused = submitted(session, cast, cast.rival)
    with pytest.raises(Conflict, match="nothing_to_wait_for"):
        join_waiting_list(session, cast.actor(cast.buyer), holder.number, now=NOW)
    with pytest.raises(NotFound):
        join_waiting_list(session, cast.actor(cast.buyer), refused.number, now=NOW)
    with pytest.raises(NotFound):
        leave_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW)
    with pytest.raises(Forbidden):
        join_waiting_list(session, cast.actor(cast.manager), refused.number, now=NOW)
    place = join_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW)
    again = join_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW + DAY)
    assert (place.entry.id, place.position) == (again.entry.id, 1)
    other = submitted(session, cast, cast.rival, name="同一客户第二次")
    with pytest.raises(Conflict, match="waiting_already"):
        join_waiting_list(session, cast.actor(cast.rival), other.number, now=NOW)


def test_c5_who_left_or_let_his_option_go_by_waits_again_at_the_end(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    refused = waits(session, cast, cast.rival)
    third = third_dealer(session, cast)
    waits(session, cast, third)
    rival = cast.actor(cast.rival)
    leave_waiting_list(session, rival, refused.number, now=NOW)
    assert join_waiting_list(session, rival, refused.number, now=NOW).position == 2
    withdraw_or_end(session, cast, holder)
    assert [place.entry.state for place in waiting_places(session, cast.actor(third))] == ["offered"]
    lapse_first_options(session, NOW + DAY + HOURS_48 + DAY)
    (place,) = waiting_places(session, rival)
    assert (place.entry.state, told(session, cast.rival)[-1]) == ("offered", "first_option")


def withdraw_or_end(session: Session, cast: Cast, holder: Registration) -> None:
    cancel_registration(session, cast.actor(cast.buyer), holder.number, "客户取消了项目", now=NOW + DAY)


def test_c5_a_frozen_dealer_is_passed_over_and_keeps_his_place(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    waits(session, cast, cast.rival)
    third = third_dealer(session, cast)
    waits(session, cast, third)
    cast.rival_dealer.is_active = False
    withdraw_or_end(session, cast, holder)
    assert [place.entry.state for place in waiting_places(session, cast.actor(third))] == ["offered"]
    (place,) = waiting_places(session, cast.actor(cast.rival))
    assert (place.entry.state, place.position) == ("waiting", 1)


def test_c5_nobody_waits_for_what_is_his_own_by_now(session: Session, cast: Cast) -> None:
    holder = protected(session, cast)
    refused = submitted(session, cast, cast.rival)
    withdraw_or_end(session, cast, holder)
    mine = submitted(session, cast, cast.rival, at=NOW + DAY)
    with pytest.raises(Conflict, match="opportunity_yours") as refusal, session.begin_nested():
        join_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW + DAY)
    assert refusal.value.facts == {"number": mine.number}
    assert waiting_places(session, cast.actor(cast.rival)) == []


def test_c5_one_option_that_cannot_be_ended_keeps_no_other_from_ending(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    holders = [protected(session, cast, customer=f"第{n}百货有限公司") for n in (1, 2)]
    refused = [submitted(session, cast, cast.rival, customer=f"第{n}百货有限公司") for n in (1, 2)]
    for row, holder in zip(refused, holders, strict=True):
        join_waiting_list(session, cast.actor(cast.rival), row.number, now=NOW)
        withdraw_or_end(session, cast, holder)
    real = waiting.pass_on

    def fails_for_one(session: Session, actor: Actor, ids: list[int], **more: datetime) -> None:
        if refused[0].id in ids:
            raise ValueError("a defect")
        real(session, actor, ids, **more)

    monkeypatch.setattr(waiting, "pass_on", fails_for_one)
    assert lapse_first_options(session, NOW + 4 * DAY) == 1
    states = session.scalars(select(WaitingEntry.state).order_by(WaitingEntry.id)).all()
    assert states == ["offered", "lapsed"]


def test_c5_what_is_free_by_now_cannot_be_waited_for(session: Session, cast: Cast) -> None:
    holder = submitted(session, cast)
    refused = submitted(session, cast, cast.rival)
    decided(session, cast, "rejected", "incomplete")
    assert reread(session, holder).state == "rejected"
    with pytest.raises(Conflict, match="free_again"):
        join_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW)


def test_c5_who_waits_learns_his_place_and_never_the_holder(session: Session, cast: Cast) -> None:
    protected(session, cast)
    refused = waits(session, cast, cast.rival)
    expire_protections(session, OVER)
    place = clock_of(session, refused, [], now=OVER).place
    assert place is not None
    assert (place.position, place.entry.state) == (1, "offered")
    messages = session.scalars(select(InboxMessage.facts).where(InboxMessage.contact_id == cast.rival.id)).all()
    for secret in (cast.dealer.name, cast.buyer.name):
        assert secret not in str(messages)
    found, _ = look_up(session, cast.actor(third_dealer(session, cast)), DRAFT, now=OVER)
    assert (found.status, found.until_month) == ("taken", None)
    assert look_up(session, cast.actor(cast.rival), DRAFT, now=OVER)[0].status == "free"


def test_c5_in_the_midnight_race_only_the_first_option_wins(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        protected(session, cast)
        others = [third_dealer(session, cast, number) for number in range(10, 17)]
        waits(session, cast, cast.rival)
        expire_protections(session, OVER)
    actors: list[Actor] = [cast.actor(who) for who in (cast.rival, *others)]

    def submit(actor: Actor) -> str:
        with database.transaction() as session:
            draft = Draft(customer=DRAFT.customer, name=DRAFT.name)
            return register_opportunity(session, actor, draft, now=OVER)[0].state

    outcomes = all_at_once([lambda actor=actor: submit(actor) for actor in actors])
    assert outcomes == ["pending_approval", *["rejected"] * 7]
    with database.reading() as session:
        holders = select(func.count(RegistrationClaim.registration_id.distinct()))
        assert session.scalars(holders).one() == 1


def test_c5_joining_while_the_holder_lets_go_never_waits_for_nothing(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
    for turn in range(6):
        with database.transaction() as session:
            customer = f"第{turn}百货大楼有限公司"
            holder = submitted(session, cast, customer=customer)
            refused = submitted(session, cast, cast.rival, customer=customer)

        def join(number: str = refused.number) -> str:
            with database.transaction() as session:
                return join_waiting_list(session, cast.actor(cast.rival), number, now=NOW).entry.state

        def let_go(number: str = holder.number) -> str:
            with database.transaction() as session:
                return withdraw_registration(session, cast.actor(cast.buyer), number, now=NOW).state

        joined, _ = all_at_once([join, let_go])
        with database.reading() as session:
            state = session.scalar(select(WaitingEntry.state).where(WaitingEntry.registration_id == refused.id))
            # Either he was there when it became free and has the option, or he heard that it is free.
            assert (joined, state) in {("waiting", "offered"), ("free_again", None)}
