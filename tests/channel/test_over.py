"""The end of protection is a fact of time, whether the sweep has met it or not (R-REG-3, R-REG-5, R-REG-7)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.configuration import current
from channel.errors import Conflict
from channel.followups.rules import Contacted
from channel.followups.service import record_follow_up
from channel.heartbeat import touched
from channel.opportunities.availability import look_up
from channel.opportunities.clock import clock_of
from channel.opportunities.eligibility import capacity
from channel.opportunities.ending import cancel_registration, lose_registration, revoke_registration, win_registration
from channel.opportunities.extensions import ask_extension
from channel.opportunities.over import state_at
from channel.opportunities.sweep import expire_protections
from channel.opportunities.transfers import ask_transfer
from channel.opportunities.waiting import join_waiting_list
from models import Contact, Database, Registration, RegistrationClaim
from tests.channel.lifecycle import DAY, DRAFT, decided, events, protected, reread, submitted, told
from tests.channel.test_races import all_at_once
from tests.channel.test_waiting import entry, third_dealer
from tests.factories import Cast, configure, make_cast

SECOND = timedelta(seconds=1)
WHY = "客户已进入样板间测试，合同审批还需要时间"
#: What people do with a protected registration: act of (session, cast, number, now).
ACTS: dict[str, Callable[[Session, Cast, str, datetime], object]] = {
    "win": lambda s, c, n, now: win_registration(s, c.actor(c.buyer), n, "HT-1", now=now),
    "lose": lambda s, c, n, now: lose_registration(s, c.actor(c.buyer), n, "price", "某品牌", now=now),
    "cancel": lambda s, c, n, now: cancel_registration(s, c.actor(c.buyer), n, "客户取消了项目", now=now),
    "extend": lambda s, c, n, now: ask_extension(s, c.actor(c.buyer), n, WHY, now=now),
    "follow": lambda s, c, n, now: record_follow_up(
        s, c.actor(c.buyer), n, Contacted("phone", "和采购经理确认了样板间的时间"), now=now
    ),
    "transfer": lambda s, c, n, now: ask_transfer(s, c.actor(c.manager), n, "D0002", "客户在宁波", now=now),
    "revoke": lambda s, c, n, now: revoke_registration(
        s, c.actor(c.manager), n, "violation", None, "现场照片三张", now=now
    ),
}


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def end_of(registration: Registration) -> datetime:
    assert registration.protected_until is not None
    return registration.protected_until


def test_r_reg_3_nothing_is_done_with_a_registration_after_its_end_even_before_the_sweep(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    end = end_of(registration)
    touched(session, registration, end - DAY)
    for name, act in ACTS.items():
        with pytest.raises(Conflict) as refusal, session.begin_nested():
            act(session, cast, registration.number, end + SECOND)
        assert refusal.value.code in ("already_decided", "not_protected", "not_followed"), name
        assert reread(session, registration).state == "protected"
    for act in ACTS.values():
        with session.begin_nested() as savepoint:
            act(session, cast, registration.number, end)
            savepoint.rollback()
        session.expire_all()
    assert clock_of(session, reread(session, registration), [], now=end + SECOND).until is None


def test_r_reg_7_cool_down_counts_from_the_end_however_late_the_sweep_comes(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    end = end_of(registration)
    expire_protections(session, end + 5 * DAY)
    assert reread(session, registration).ended_at == end
    with pytest.raises(Conflict) as refusal, session.begin_nested():
        submitted(session, cast, at=end + 29 * DAY)
    assert refusal.value.facts == {"day": (date(2027, 2, 21) + timedelta(days=30)).isoformat()}
    assert submitted(session, cast, at=end + 30 * DAY).state == "pending_approval"


def test_r_reg_7_cool_down_counts_from_the_day_to_which_a_pending_extension_had_frozen_the_end(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    end = end_of(registration)
    touched(session, registration, end - DAY)
    ask_extension(session, cast.actor(cast.buyer), registration.number, WHY, now=end - DAY)
    frozen = reread(session, registration).frozen_until
    assert frozen is not None
    assert (state_at(registration, end + SECOND), state_at(registration, frozen + SECOND)) == ("protected", "expired")
    # Too late for the approver as well: what is over is not made longer.
    with pytest.raises(Conflict, match="not_protected"), session.begin_nested():
        decided(session, cast, "approved", at=frozen + SECOND)
    expire_protections(session, frozen + DAY)
    assert reread(session, registration).ended_at == frozen


def test_r_reg_7_who_asks_before_the_sweep_meets_what_it_would_have_left(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    end = end_of(registration)
    found, _ = look_up(session, cast.actor(cast.rival), DRAFT, now=end)
    assert found.status == "taken"
    with session.begin_nested() as savepoint:
        # His own is over too, so it is his cool-down that he meets.
        with pytest.raises(Conflict, match="cooling_down"):
            submitted(session, cast, at=end + SECOND)
        savepoint.rollback()
    found, _ = look_up(session, cast.actor(cast.rival), DRAFT, now=end + SECOND)
    assert found.status == "free"
    assert submitted(session, cast, cast.rival, at=end + SECOND).state == "pending_approval"
    assert events(session, reread(session, registration))[-2:] == ["expired", "released"]
    assert told(session, cast.buyer)[-1] == "protection_expired"
    assert expire_protections(session, end + DAY) == 0


def test_c5_whoever_waits_comes_before_the_one_who_is_there_at_midnight(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    refused = submitted(session, cast, cast.rival)
    join_waiting_list(session, cast.actor(cast.rival), refused.number, now=refused.submitted_at)
    at = end_of(registration) + SECOND
    assert submitted(session, cast, at=at).reject_code == "taken"
    assert entry(session, refused) == "offered"


def test_r_reg_8_what_is_over_fills_no_slot(session: Session, cast: Cast) -> None:
    configure(session, {"registrations": {"capacity": {"by_level": {"A": 1}}}})
    end, settings = end_of(protected(session, cast)), current(session).registrations
    assert capacity(session, cast.dealer, settings, now=end).left == 0
    assert capacity(session, cast.dealer, settings, now=end + SECOND).left == 1
    assert submitted(session, cast, at=end + SECOND, customer="无锡太湖饭店有限公司").state == "pending_approval"


def test_r_reg_2_at_midnight_the_sweep_and_two_dealers_leave_one_holder(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        third = third_dealer(session, cast)
        at = end_of(protected(session, cast)) + SECOND

    def submit(who: Contact) -> str:
        with database.transaction() as session:
            return submitted(session, cast, who, at=at).state

    def sweep() -> str:
        with database.transaction() as session:
            expire_protections(session, at)
            return "swept"

    outcomes = all_at_once([sweep, lambda: submit(cast.rival), lambda: submit(third)])
    assert sorted(outcomes) == ["pending_approval", "rejected", "swept"]
    with database.reading() as session:
        holders = session.scalars(select(RegistrationClaim.registration_id).distinct()).all()
        assert len(holders) == 1
