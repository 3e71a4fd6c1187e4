"""How long a registration is protected, and what moves or ends it (R-REG-3 … R-REG-6, R-REG-10)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, literal_column, select, update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.calendar import SHANGHAI
from channel.errors import Conflict, Invalid, NotFound
from channel.heartbeat import pause, resume, touched
from channel.opportunities.clock import Clock, clock_of
from channel.opportunities.details import history
from channel.opportunities.ending import win_registration
from channel.opportunities.extensions import ask_extension
from channel.opportunities.sweep import expire_protections, release_silent, remind_of_ends, warn_silent
from models import Approval, Extension, InboxMessage, Registration, RegistrationClaim
from tests.channel.lifecycle import DAY, counted, decided, events, protected, reread, submitted, told
from tests.factories import NOW, Cast, configure, make_cast

REASON = "客户已进入样板间测试，合同审批还需要时间"


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def clock(session: Session, registration: Registration, now: datetime) -> Clock:
    return clock_of(session, reread(session, registration), history(session, registration), now=now)


def test_r_reg_3_type_and_amount_give_the_window(session: Session, cast: Cast) -> None:
    assert protected(session, cast).protected_until == local("2027-02-21 23:59:59")
    large = protected(session, cast, customer="苏州古城文旅集团有限公司", amount=Decimal(600000))
    assert large.protected_until == local("2027-03-23 23:59:59")
    renewal = protected(session, cast, customer="无锡太湖饭店有限公司", opportunity_type="renewal")
    assert renewal.protected_until == local("2026-12-23 23:59:59")


def test_r_reg_4_what_we_take_too_long_is_given_back_and_the_dealer_reads_why(session: Session, cast: Cast) -> None:
    registration = submitted(session, cast)  # Monday 10:00; 8 working hours are promised
    decided(session, cast, "approved", at=local("2026-11-25 18:00"))  # 26 working hours later: 18 too many, two days
    found = clock(session, registration, local("2026-11-25 18:00"))
    assert (found.credit_days, found.until) == (2, local("2027-02-25 23:59:59"))
    assert found.moved[0].text == "审批通过，开始保护，保护期至 2027-02-25（审批超过承诺时间，补回 2 天）"


def test_r_reg_5_an_extension_needs_progress_and_moves_the_old_end(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    asked_at = NOW + 80 * DAY
    with pytest.raises(Conflict, match="no_progress"):
        ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=asked_at)
    touched(session, registration, NOW + 60 * DAY)
    old = reread(session, registration).protected_until
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=asked_at)
    decided(session, cast, "approved", at=asked_at + 3 * DAY)
    assert old is not None
    assert reread(session, registration).protected_until == old + 30 * DAY
    assert registration.extensions == 1
    assert events(session, registration)[-2:] == ["extension_asked", "extended"]
    assert told(session, cast.buyer)[-1] == "extension_approved"
    assert clock(session, registration, asked_at + 3 * DAY).moved[-1].text == (
        "延期已通过，保护期由 2027-02-21 延至 2027-03-23"
    )
    with pytest.raises(Conflict, match="extension_used_up"):
        ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=asked_at + 4 * DAY)


def test_r_reg_5_a_refused_extension_leaves_the_end_and_tells_why(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW + DAY)
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + 2 * DAY)
    before = reread(session, registration).protected_until
    decided(session, cast, "rejected", "incomplete", at=NOW + 3 * DAY)
    assert reread(session, registration).protected_until == before
    assert (registration.frozen_until, registration.extensions, registration.pauses) == (None, 0, 0)
    assert events(session, registration)[-1] == "extension_refused"
    # It was not granted, so the one that is allowed is still there.
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + 4 * DAY)


def test_r_reg_5_what_is_pending_freezes_the_end_for_five_workdays_and_no_longer(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW + 70 * DAY)
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + 89 * DAY)
    end = reread(session, registration).protected_until
    assert end is not None
    frozen = registration.frozen_until
    assert frozen == local("2027-02-26 23:59:59")  # Sunday the 21st and five workdays
    assert expire_protections(session, end + DAY) == 0
    assert expire_protections(session, frozen + timedelta(seconds=1)) == 1
    assert reread(session, registration).state == "released"
    assert session.scalars(select(Extension.state)).one() == "withdrawn"
    assert session.scalars(select(Approval.state).where(Approval.subject == "extension")).one() == "withdrawn"
    with pytest.raises(Conflict, match="already_decided"):
        decided(session, cast, "approved", at=frozen + DAY)


def test_r_reg_5_one_extension_is_asked_for_at_a_time_and_never_by_the_rival_or_after_the_end(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW + 85 * DAY)
    with pytest.raises(NotFound):
        ask_extension(session, cast.actor(cast.rival), registration.number, REASON, now=NOW + 86 * DAY)
    with pytest.raises(Invalid):
        ask_extension(session, cast.actor(cast.buyer), registration.number, "多点时间", now=NOW + 86 * DAY)
    with pytest.raises(Conflict, match="not_protected"):
        ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + 91 * DAY)
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + 86 * DAY)
    with pytest.raises(Conflict, match="extension_pending"):
        ask_extension(session, cast.actor(cast.owner), registration.number, REASON, now=NOW + 86 * DAY)


def test_an_extension_ends_with_what_it_was_about(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW)
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=NOW + DAY)
    win_registration(session, cast.actor(cast.buyer), registration.number, "HT-2026-1", now=NOW + 2 * DAY)
    assert session.scalars(select(Extension.state)).one() == "withdrawn"


#: Days after approval, the last follow-up (days after approval), warned, released.
SILENCE = [
    (29, None, 0, 0),
    (30, None, 1, 0),
    (37, None, 1, 0),
    (38, None, 0, 1),
    (38, 10, 0, 0),
    (40, 10, 1, 0),
    (48, 10, 0, 1),
]


@pytest.mark.parametrize(("day", "followed", "warned", "released"), SILENCE)
def test_r_reg_6_silence_is_warned_of_after_30_days_and_releases_after_37(
    session: Session, cast: Cast, day: int, followed: int | None, warned: int, released: int
) -> None:
    registration = protected(session, cast)
    if followed is not None:
        touched(session, registration, NOW + followed * DAY)
    now = NOW + day * DAY
    assert (release_silent(session, now), warn_silent(session, now)) == (released, warned)
    assert (release_silent(session, now), warn_silent(session, now)) == (0, 0)
    assert ("follow_up_missing" in told(session, cast.buyer)) == bool(warned)
    if released:
        assert reread(session, registration).state == "released"
        assert session.scalars(select(RegistrationClaim)).all() == []
        assert told(session, cast.buyer)[-1] == "protection_idled"
        assert told(session, cast.manager)[-1] == "protection_over"


def test_r_reg_6_a_follow_up_after_the_warning_starts_anew_and_is_warned_of_again(session: Session, cast: Cast) -> None:
    registration = protected(session, cast, amount=Decimal(3000000))
    assert warn_silent(session, NOW + 31 * DAY) == 1
    touched(session, registration, NOW + 32 * DAY)
    assert warn_silent(session, NOW + 61 * DAY) == 0
    assert warn_silent(session, NOW + 62 * DAY) == 1
    assert told(session, cast.buyer).count("follow_up_missing") == 2


def test_r_reg_6_a_follow_up_that_is_written_late_moves_nothing_back(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW + 20 * DAY)
    touched(session, registration, NOW + 5 * DAY)
    assert reread(session, registration).quiet_since == NOW + 20 * DAY
    assert registration.touched_at == NOW + 20 * DAY


def test_r_reg_6_days_while_an_approval_is_open_do_not_count(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    pause(session, registration.id, NOW + 10 * DAY)
    pause(session, registration.id, NOW + 12 * DAY)
    resume(session, registration, NOW + 20 * DAY)
    assert clock(session, registration, NOW + 25 * DAY).follow_up_due is None
    assert (warn_silent(session, NOW + 60 * DAY), release_silent(session, NOW + 60 * DAY)) == (0, 0)
    resume(session, registration, NOW + 30 * DAY)  # ten of thirty days count
    assert clock(session, registration, NOW + 31 * DAY).follow_up_due == local("2027-01-19 23:59:59")
    assert warn_silent(session, NOW + 49 * DAY) == 0
    assert warn_silent(session, NOW + 50 * DAY) == 1


def test_r_reg_6_switching_the_rule_off_and_on_resets_no_date(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    before = reread(session, registration).quiet_since
    configure(session, {"registrations": {"heartbeat": {"on": False}}})
    assert (release_silent(session, NOW + 60 * DAY), warn_silent(session, NOW + 60 * DAY)) == (0, 0)
    configure(session, {"registrations": {"heartbeat": {"on": True}}})
    assert reread(session, registration).quiet_since == before
    assert release_silent(session, NOW + 60 * DAY) == 1


def test_r_reg_10_the_dealer_is_reminded_at_30_14_7_3_and_1_days_and_at_the_end(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    end = reread(session, registration).protected_until
    assert end is not None
    days = [left for left in range(89, -1, -1) if remind_of_ends(session, end - left * DAY)]
    assert days == [30, 14, 7, 3, 1]
    left = session.scalars(
        select(InboxMessage.facts)
        .where(InboxMessage.kind == "protection_ending", InboxMessage.contact_id == cast.buyer.id)
        .order_by(InboxMessage.id)
    ).all()
    assert [facts["days"] for facts in left] == [30, 14, 7, 3, 1]
    expire_protections(session, end + DAY)
    assert told(session, cast.owner)[-1] == "protection_expired"
    assert events(session, registration)[-2:] == ["expired", "released"]


def test_r_reg_10_a_clock_that_stood_still_reminds_once(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    end = reread(session, registration).protected_until
    assert end is not None
    assert [remind_of_ends(session, end - 5 * DAY) for _ in range(3)] == [1, 0, 0]
    assert reread(session, registration).reminded_days == 7


def test_r_reg_10_an_extension_brings_new_reminders(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    end = reread(session, registration).protected_until
    assert end is not None
    assert remind_of_ends(session, end - 3 * DAY) == 1
    touched(session, registration, end - 4 * DAY)
    ask_extension(session, cast.actor(cast.buyer), registration.number, REASON, now=end - 3 * DAY)
    decided(session, cast, "approved", at=end - 2 * DAY)
    assert remind_of_ends(session, end - 2 * DAY) == 0  # 32 days are left
    assert remind_of_ends(session, end + 27 * DAY) == 1
    assert told(session, cast.buyer).count("protection_ending") == 2


def test_a_sweep_costs_the_same_statements_for_one_and_for_many(session: Session, cast: Cast) -> None:
    prices = []
    for count in (1, 6):
        at = NOW + count * 200 * DAY
        for n in range(count):
            protected(session, cast, customer=f"第{count}{n}百货大楼有限公司", at=at)
        session.expunge_all()
        with counted(session) as seen:
            assert warn_silent(session, at + 35 * DAY) == count
            assert remind_of_ends(session, at + 88 * DAY) == count
            assert expire_protections(session, at + 100 * DAY) == count
        prices.append(len(seen))
    assert prices[0] == prices[1]


def test_a_sweep_reads_no_sealed_phone(session: Session, cast: Cast) -> None:
    registration = protected(session, cast, contact_name="郑经理", contact_phone="13800000009")
    garbled = update(Registration).values(contact_phone=literal_column("'garbled'"))
    session.execute(garbled, execution_options={"synchronize_session": False})
    session.expunge_all()
    assert expire_protections(session, NOW + 91 * DAY) == 1
    state = select(Registration.state).where(Registration.id == registration.id)
    assert session.scalars(state).one() == "released"


def test_one_row_that_cannot_be_handled_does_not_stop_the_others(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [protected(session, cast, customer=f"第{n}百货大楼有限公司") for n in range(5)]
    from channel.opportunities import sweep

    honest = sweep.tell_dealers

    def tell(session_: Session, actor: object, kind: str, ids: list[int], **more: object) -> None:
        if rows[2].id in ids:
            raise ValueError("a row that cannot be read")
        honest(session_, actor, kind, ids, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(sweep, "tell_dealers", tell)
    with capture_logs() as logs:
        assert expire_protections(session, NOW + 91 * DAY) == 4
    states = session.execute(select(Registration.id, Registration.state).order_by(Registration.id)).all()
    assert [row.state for row in states] == ["released", "released", "protected", "released", "released"]
    assert [(line["event"], line["row_id"]) for line in logs] == [("sweep_defect", rows[2].id)]
    assert session.scalars(select(func.count()).select_from(RegistrationClaim)).one() == 4
