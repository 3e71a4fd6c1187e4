"""How registrations end by somebody's act, and how another dealer goes on (domain.md B2, R-REG-12)."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import pooled_registrations
from channel.approvals import checked_verdict
from channel.calendar import local_day
from channel.decisions import decide
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.heartbeat import touched
from channel.opportunities.details import details
from channel.opportunities.ending import (
    cancel_registration,
    lose_registration,
    reinstate_registration,
    revoke_registration,
    win_registration,
    withdraw_registration,
)
from channel.opportunities.engagements import record_engagement
from channel.opportunities.extensions import ask_extension
from channel.opportunities.settling import earlier_rival
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.sweep import expire_protections, release_silent
from channel.opportunities.transfers import ask_transfer
from channel.opportunities.waiting import join_waiting_list
from models import (
    Approval,
    AuditEntry,
    InboxMessage,
    Opportunity,
    Registration,
    RegistrationClaim,
    RegistrationEvent,
    Transfer,
    WaitingEntry,
)
from tests.channel.lifecycle import DAY, DRAFT, decided, events, protected, reread, submitted, told
from tests.factories import NOW, Cast, configure, make_cast, make_contact


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a_won_registration_names_its_order_and_frees_the_slot(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    won = win_registration(session, cast.actor(cast.buyer), registration.number, " HT-2026-1 ", now=NOW + DAY)
    assert (won.state, won.reference, won.ended_at) == ("won", "HT-2026-1", NOW + DAY)
    assert session.scalars(select(RegistrationClaim)).all() == []
    assert told(session, cast.manager)[-1] == "registration_won"
    with pytest.raises(Conflict, match="already_decided"):
        win_registration(session, cast.actor(cast.buyer), registration.number, "HT-2026-1", now=NOW + DAY)


def test_a_lost_registration_says_why_and_to_whom(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    for reason, competitor, field in (("gone", "某品牌", "reason"), ("price", " ", "competitor")):
        with pytest.raises(Invalid) as refusal:
            lose_registration(session, cast.actor(cast.buyer), registration.number, reason, competitor, now=NOW)
        assert list(refusal.value.fields) == [field]
    lost = lose_registration(
        session, cast.actor(cast.manager), registration.number, "price", "同城某品牌", "低一成", now=NOW
    )
    assert (lost.state, lost.reject_text, lost.competitor) == ("lost", "价格：低一成", "同城某品牌")


@pytest.mark.parametrize("act", ["win", "lose", "cancel"])
def test_the_rival_and_strange_managers_end_nothing(session: Session, cast: Cast, act: str) -> None:
    number = protected(session, cast).number

    def end(who: object) -> None:
        actor = cast.actor(who)  # type: ignore[arg-type]
        if act == "win":
            win_registration(session, actor, number, "HT-1", now=NOW)
        elif act == "lose":
            lose_registration(session, actor, number, "price", "未知", now=NOW)
        else:
            cancel_registration(session, actor, number, "项目取消了", now=NOW)

    for who in (cast.rival, cast.outsider, cast.rep):
        with pytest.raises((NotFound, Forbidden)):
            end(who)
    assert session.scalars(select(Registration.state)).one() == "protected"


def test_b2_a_manager_revokes_with_a_reason_that_the_dealer_reads_and_evidence_that_he_does_not(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    evidence = "11 月 20 日现场核实，客户称从未接触"
    for who in (cast.buyer, cast.rep, cast.outsider):
        with pytest.raises((Forbidden, NotFound)):
            revoke_registration(session, cast.actor(who), registration.number, "no_activity", None, evidence, now=NOW)
    with pytest.raises(Invalid):
        revoke_registration(session, cast.actor(cast.manager), registration.number, "other", "", evidence, now=NOW)
    with pytest.raises(Invalid):
        revoke_registration(session, cast.actor(cast.manager), registration.number, "no_activity", None, "", now=NOW)
    revoked = revoke_registration(
        session, cast.actor(cast.manager), registration.number, "no_activity", None, evidence, now=NOW
    )
    assert (revoked.state, revoked.reject_text) == ("revoked", "核实没有实际推进")
    assert revoked.appeal_until is not None
    assert local_day(revoked.appeal_until) == date(2026, 11, 30)
    assert told(session, cast.buyer)[-1] == "registration_revoked"
    readable = [*session.scalars(select(RegistrationEvent.facts)), *session.scalars(select(InboxMessage.facts))]
    assert evidence not in str(readable)
    assert evidence in str(session.scalars(select(AuditEntry.facts)).all())


def test_a_revoked_registration_comes_back_with_the_days_it_lost_unless_it_is_taken(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    end = reread(session, registration).protected_until
    assert end is not None
    actor = cast.actor(cast.manager)
    revoke_registration(session, actor, registration.number, "no_activity", None, "现场核实记录", now=NOW + 10 * DAY)
    assert reinstate_registration(session, actor, registration, now=NOW + 14 * DAY)
    assert (registration.state, registration.protected_until) == ("protected", end + 4 * DAY)
    assert submitted(session, cast, cast.rival).state == "rejected"
    revoke_registration(session, actor, registration.number, "no_activity", None, "现场核实记录", now=NOW + 20 * DAY)
    assert submitted(session, cast, cast.rival, at=NOW + 20 * DAY).state == "pending_approval"
    assert not reinstate_registration(session, actor, registration, now=NOW + 21 * DAY)
    assert reread(session, registration).state == "revoked"


def test_b2_a_transfer_needs_approval_and_does_not_reset_the_window(session: Session, cast: Cast) -> None:
    source = protected(session, cast, contact_name="郑经理", contact_phone="13800000009", product_lines=("switch",))
    touched(session, source, NOW + 5 * DAY)
    end = reread(session, source).protected_until
    at = NOW + 20 * DAY
    ask_transfer(session, cast.actor(cast.manager), source.number, "D0002", "项目所在地由对方覆盖", now=at)
    assert reread(session, source).state == "protected"
    with pytest.raises(Conflict, match="transfer_pending"):
        ask_transfer(session, cast.actor(cast.manager), source.number, "D0002", "项目所在地由对方覆盖", now=at)
    decided(session, cast, "approved", at=at + DAY, who=cast.director)
    assert reread(session, source).state == "transferred"
    taken = session.scalars(select(Registration).where(Registration.origin_id == source.id)).one()
    assert (taken.dealer_id, taken.state, taken.protected_until) == (cast.rival_dealer.id, "protected", end)
    assert taken.contact_id == cast.rival.id
    assert (taken.contact_name, taken.contact_phone) == (None, None)
    assert taken.quiet_since == at + DAY
    claims = session.execute(select(RegistrationClaim.registration_id, RegistrationClaim.product_line)).all()
    assert claims == [(taken.id, "switch")]
    opportunity = session.scalars(select(Opportunity)).one()
    assert (opportunity.registration_id, opportunity.dealer_id) == (taken.id, cast.rival_dealer.id)
    assert (told(session, cast.buyer)[-1], told(session, cast.rival)[-1]) == (
        "registration_transferred",
        "registration_taken_over",
    )
    theirs = str(session.scalars(select(InboxMessage.facts).where(InboxMessage.contact_id == cast.rival.id)).all())
    assert cast.dealer.name not in theirs


def test_a_refused_transfer_leaves_everything_where_it_was(session: Session, cast: Cast) -> None:
    source = protected(session, cast)
    ask_transfer(session, cast.actor(cast.manager), source.number, "D0002", "项目所在地由对方覆盖", now=NOW)
    decided(session, cast, "rejected", "incomplete", who=cast.director)
    assert (reread(session, source).state, source.pauses) == ("protected", 0)
    assert session.scalars(select(Transfer.state)).one() == "rejected"


def test_who_may_ask_for_a_transfer_and_to_whom(session: Session, cast: Cast) -> None:
    number = protected(session, cast).number
    for who in (cast.buyer, cast.rep, cast.outsider):
        with pytest.raises((Forbidden, NotFound)):
            ask_transfer(session, cast.actor(who), number, "D0002", "由对方覆盖该区域", now=NOW)
    for code, error in (("D0001", Invalid), ("D9999", NotFound)):
        with pytest.raises(error):
            ask_transfer(session, cast.actor(cast.manager), number, code, "由对方覆盖该区域", now=NOW)
    configure(session, {"registrations": {"capacity": {"by_level": {"B": 0}}}})
    with pytest.raises(Conflict, match="target_full"):
        ask_transfer(session, cast.actor(cast.manager), number, "D0002", "由对方覆盖该区域", now=NOW)


def test_r_reg_8_an_approved_transfer_looks_again_whether_the_other_dealer_can_take_it(
    session: Session, cast: Cast
) -> None:
    source = protected(session, cast)
    ask_transfer(session, cast.actor(cast.manager), source.number, "D0002", "项目所在地由对方覆盖", now=NOW)
    cast.rival_dealer.is_active = False
    with pytest.raises(Conflict, match="target_frozen"), session.begin_nested():
        decided(session, cast, "approved", who=cast.director)
    cast.rival_dealer.is_active = True
    configure(session, {"registrations": {"capacity": {"by_level": {"B": 1}}}})
    other = submitted(session, cast, cast.rival, customer="第二百货有限公司")
    with pytest.raises(Conflict, match="target_full"), session.begin_nested():
        decided_transfer(session, cast)
    withdraw_registration(session, cast.actor(cast.rival), other.number, now=NOW)
    decided_transfer(session, cast)
    assert reread(session, source).state == "transferred"


def decided_transfer(session: Session, cast: Cast) -> None:
    approval_id = session.scalars(select(Approval.id).where(Approval.subject == "transfer")).one()
    decide(session, cast.actor(cast.director), approval_id, checked_verdict("approved"), now=NOW)


def test_who_is_handed_what_he_waits_for_waits_no_longer(session: Session, cast: Cast) -> None:
    source = protected(session, cast)
    refused = submitted(session, cast, cast.rival)
    join_waiting_list(session, cast.actor(cast.rival), refused.number, now=NOW)
    ask_transfer(session, cast.actor(cast.manager), source.number, "D0002", "项目所在地由对方覆盖", now=NOW)
    decided_transfer(session, cast)
    assert session.scalars(select(WaitingEntry.state)).one() == "taken"


def test_r_reg_6_what_an_appeal_reinstates_is_not_paused_by_a_request_that_was_closed(
    session: Session, cast: Cast
) -> None:
    registration = protected(session, cast)
    touched(session, registration, NOW)
    ask_extension(session, cast.actor(cast.buyer), registration.number, "客户预算批复推迟到下季度", now=NOW)
    assert reread(session, registration).pauses == 1
    actor = cast.actor(cast.manager)
    revoke_registration(session, actor, registration.number, "no_activity", None, "现场核实记录", now=NOW + DAY)
    assert reinstate_registration(session, actor, registration, now=NOW + 2 * DAY)
    assert (registration.pauses, registration.paused_at) == (0, None)
    release_silent(session, NOW + 60 * DAY)
    assert reread(session, registration).state == "released"


def test_what_is_released_is_in_the_pool_of_the_region_until_somebody_takes_it(session: Session, cast: Cast) -> None:
    registration = protected(session, cast)
    assert pooled_registrations(session, cast.actor(cast.manager)) == []
    expire_protections(session, NOW + 91 * DAY)
    for who in (cast.manager, cast.director, cast.hq):
        assert [row.id for row in pooled_registrations(session, cast.actor(who))] == [registration.id]
    assert pooled_registrations(session, cast.actor(cast.outsider)) == []
    for who in (cast.buyer, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            pooled_registrations(session, cast.actor(who))
    submitted(session, cast, cast.rival, at=NOW + 91 * DAY)
    assert pooled_registrations(session, cast.actor(cast.manager)) == []


def test_r_reg_12_the_earlier_documented_activity_is_the_default_and_the_dealer_sees_nothing(
    session: Session, cast: Cast
) -> None:
    def record(day: date, *, now: object = NOW) -> None:
        record_engagement(
            session, cast.actor(cast.rep), "上海市浦江大饭店有限责任公司", day, "visit", "了解改造需求", now=NOW
        )

    record(date(2026, 11, 20))
    registration = submitted(session, cast, at=NOW + DAY)
    (shown,) = details(session, cast.actor(cast.manager), [registration])
    assert shown.overlap is not None
    assert (shown.overlap.default, [by.name for _, by in shown.overlap.engagements]) == ("direct", ["周琪"])
    (mine,) = details(session, cast.actor(cast.buyer), [registration])
    assert mine.overlap is None


def test_r_reg_12_what_is_written_down_afterwards_comes_too_late_and_old_things_do_not_count(
    session: Session, cast: Cast
) -> None:
    actor = cast.actor(cast.rep)
    old = date(2026, 11, 23) - timedelta(days=181)
    record_engagement(session, actor, DRAFT.customer, old, "visit", "年初的一次拜访", now=NOW - DAY)
    registration = submitted(session, cast)
    assert details(session, cast.actor(cast.manager), [registration])[0].overlap is None
    record_engagement(session, actor, DRAFT.customer, date(2026, 11, 1), "quote", "按图纸报价一份", now=NOW + DAY)
    (shown,) = details(session, cast.actor(cast.manager), [registration])
    assert shown.overlap is not None
    assert shown.overlap.default == "dealer"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"on_day": date(2026, 11, 24)}, "on_day"),
        ({"on_day": date(1, 1, 1)}, "on_day"),
        ({"credit_code": "\ud83d"}, "credit_code"),
        ({"credit_code": "9" * 19}, "credit_code"),
        ({"kind": "party"}, "kind"),
        ({"summary": "短"}, "summary"),
        ({"customer": "上海有限公司"}, "customer"),
    ],
)
def test_a_wrong_engagement_is_refused_with_its_field(
    session: Session, cast: Cast, change: dict[str, object], field: str
) -> None:
    values = {"customer": DRAFT.customer, "on_day": date(2026, 11, 20), "kind": "visit", "summary": "了解改造需求"}
    with pytest.raises(Invalid) as refusal:
        record_engagement(session, cast.actor(cast.rep), **{**values, **change}, now=NOW)  # type: ignore[arg-type]
    assert list(refusal.value.fields) == [field]
    with pytest.raises(Forbidden):
        record_engagement(session, cast.actor(cast.buyer), **values, now=NOW)  # type: ignore[arg-type]


def test_r_reg_2_the_earlier_submission_is_decided_first_whatever_the_order_of_looking(
    session: Session, cast: Cast
) -> None:
    """Two who wrote one customer under two names at the same moment: neither saw the other."""
    first = submitted(session, cast)
    other = make_contact(session, cast.rival_dealer, "小钱", "buyer", "+8613800000077")
    second = register_opportunity(
        session, cast.actor(other), DRAFT.__class__(customer="苏州古城文旅集团有限公司", name="改造"), now=NOW
    )[0]
    assert earlier_rival(session, second, now=NOW) is None
    # As if the second had been written under a name that means the same customer.
    second.customer = "上海市浦江大饭店有限责任公司"
    session.flush()
    assert earlier_rival(session, second, now=NOW) is first
    assert earlier_rival(session, first, now=NOW) is None
    with pytest.raises(Conflict) as refusal:
        decided(session, cast, "approved")
    assert (refusal.value.code, refusal.value.facts["number"]) == ("earlier_registration", first.number)


def test_a_similar_name_is_reviewed_and_then_protected_with_both_in_the_history(session: Session, cast: Cast) -> None:
    submitted(session, cast, cast.rival, customer="杭州远大机电设备有限公司")
    registration = submitted(session, cast, customer="杭州远大机电有限公司")
    assert registration.state == "dup_review"
    decided(session, cast, "approved")
    assert reread(session, registration).state == "protected"
    assert events(session, registration) == ["submitted", "questioned", "cleared", "approved"]
