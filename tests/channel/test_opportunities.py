"""Registering, refusing, withdrawing, settling and releasing opportunities (domain.md B1, B2)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access import visible_registrations
from channel.approvals import REASONS, checked_verdict
from channel.configuration import built_in
from channel.decisions import decide
from channel.errors import Conflict, Exhausted, Forbidden, Invalid, NotFound
from channel.opportunities.availability import look_up
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import withdraw_registration
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.sweep import expire_protections
from models import (
    Approval,
    AuditEntry,
    InboxMessage,
    Lookup,
    Opportunity,
    OutboxMessage,
    Registration,
    RegistrationClaim,
    RegistrationEvent,
)
from tests.factories import NOW, Cast, configure, make_cast

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
CODE = "91350100M000100Y43"
LIMITS = built_in().registrations.look_ups


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def register(session: Session, cast: Cast, who: object = None, **change: object) -> Registration:
    """The buyer (or somebody else) registers DRAFT, with changes."""
    draft = replace(DRAFT, **change)  # type: ignore[arg-type]
    actor = cast.actor(who or cast.buyer)  # type: ignore[arg-type]
    return register_opportunity(session, actor, draft, now=NOW)[0]


def settle(session: Session, cast: Cast, decision: str, code: str | None = None, text: str | None = None) -> None:
    """The manager decides the newest request."""
    approval_id = session.scalars(select(func.max(Approval.id))).one()
    verdict = checked_verdict(decision, code, text)  # type: ignore[arg-type]
    decide(session, cast.actor(cast.manager), approval_id, verdict, now=NOW)


def test_a_registration_waits_for_approval_and_asks_manager_and_director(session: Session, cast: Cast) -> None:
    registration, found = register_opportunity(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    assert (registration.state, found.status) == ("pending_approval", "free")
    rows = session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)).all()
    assert [row.member_id for row in rows] == [cast.manager.id, cast.director.id]
    assert {(row.kind, row.channel, row.request_id) for row in rows} == {
        ("approval_requested", "wecom_card", "req-test")
    }
    assert rows[0].facts["customer"] == DRAFT.customer


def test_two_fields_claim_every_product_line(session: Session, cast: Cast) -> None:
    register(session, cast)
    claimed = session.scalars(select(RegistrationClaim.product_line)).all()
    assert sorted(claimed) == ["*", "cable", "light", "switch"]


def test_what_a_registration_is_about_never_leaves_with_the_customers_people(session: Session, cast: Cast) -> None:
    register(session, cast, contact_name="郑经理", contact_phone="13800000009")
    for facts in session.scalars(select(OutboxMessage.facts)):
        assert "郑经理" not in str(facts)
        assert "13800000009" not in str(facts)


@pytest.mark.parametrize(
    "again", ["上海浦江大饭店有限公司", "上海市浦江大饭店 有限责任公司", "浦江大饭店（上海）有限公司"]
)
def test_r_reg_2_the_same_customer_is_taken_for_the_rival_however_it_is_written(
    session: Session, cast: Cast, again: str
) -> None:
    register(session, cast)
    draft = replace(DRAFT, customer=again, name="别的")
    registration, found = register_opportunity(session, cast.actor(cast.rival), draft, now=NOW)
    assert (registration.state, found.status) == ("rejected", "taken")
    assert session.scalars(select(func.count()).select_from(Approval)).one() == 1


def test_r_reg_2_the_same_credit_code_is_taken_under_another_name(session: Session, cast: Cast) -> None:
    register(session, cast, credit_code=CODE)
    assert register(session, cast, cast.rival, customer="全然不同的名字有限公司", credit_code=CODE).state == "rejected"


def test_r_reg_1_other_product_lines_of_the_same_customer_are_free(session: Session, cast: Cast) -> None:
    register(session, cast, product_lines=("switch",))
    assert register(session, cast, cast.rival, product_lines=("light", "cable")).state == "pending_approval"
    assert (
        register(session, cast, cast.rival, customer="另一家完全不同公司", product_lines=("switch",)).state
        == "pending_approval"
    )


def test_r_id_8_the_refused_dealer_learns_the_month_and_never_the_rival(session: Session, cast: Cast) -> None:
    register(session, cast, amount=Decimal("120000.00"))
    settle(session, cast, "approved")
    refused = register(session, cast, cast.rival)
    words = str([refused.reject_text, refused.availability, *session.scalars(select(RegistrationEvent.facts))])
    assert "2027-02" in words
    for secret in (cast.dealer.name, cast.buyer.name, "120000", cast.manager.name):
        assert secret not in words


def test_a_dealer_is_told_that_the_registration_is_his_own_and_nothing_is_saved(session: Session, cast: Cast) -> None:
    first = register(session, cast)
    with pytest.raises(Conflict) as refusal:
        register(session, cast, cast.owner)
    assert (refusal.value.code, refusal.value.facts["number"]) == ("opportunity_yours", first.number)


def test_a_similar_name_is_possibly_taken_and_the_manager_sees_which(session: Session, cast: Cast) -> None:
    register(session, cast, customer="杭州远大机电设备有限公司")
    draft = replace(DRAFT, customer="杭州远大机电有限公司")
    registration, found = register_opportunity(session, cast.actor(cast.rival), draft, now=NOW)
    assert (registration.state, registration.availability) == ("dup_review", "possibly_taken")
    assert found.similar == ("杭州远大机电设备有限公司",)
    asked = select(OutboxMessage).where(OutboxMessage.kind == "approval_requested").order_by(OutboxMessage.id.desc())
    newest = session.scalars(asked).first()
    assert newest is not None
    assert newest.facts["similar"] == "杭州远大机电设备有限公司"


def test_a_wrong_draft_saves_nothing(session: Session, cast: Cast) -> None:
    with pytest.raises(Invalid):
        register(session, cast, customer="上海有限公司")
    assert session.scalars(select(Registration)).all() == []


def test_a_frozen_dealer_may_not_register(session: Session, cast: Cast) -> None:
    cast.dealer.is_active = False
    session.flush()
    with pytest.raises(Forbidden, match="dealer_frozen"):
        register(session, cast)


def test_a_member_may_not_register(session: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden, match="not_allowed"):
        register(session, cast, cast.manager)


def test_r_apr_3_without_an_approver_headquarters_is_asked_and_warned(session: Session, cast: Cast) -> None:
    cast.manager.is_active = cast.director.is_active = False
    session.flush()
    register(session, cast)
    kinds = session.scalars(select(InboxMessage.kind).order_by(InboxMessage.id)).all()
    assert sorted(kinds) == ["approval_requested", "approval_unrouted"]
    assert "approval_unrouted" in session.scalars(select(AuditEntry.action)).all()


def test_approval_protects_opens_an_opportunity_and_tells_submitter_and_owner(session: Session, cast: Cast) -> None:
    registration = register(session, cast, amount=Decimal("120000.00"))
    settle(session, cast, "approved")
    session.refresh(registration)
    assert registration.state == "protected"
    assert registration.protected_until is not None
    opportunity = session.scalars(select(Opportunity)).one()
    assert (opportunity.owner_id, opportunity.amount) == (cast.manager.id, Decimal("120000.00"))
    told = session.scalars(select(InboxMessage.contact_id).where(InboxMessage.kind == "registration_approved")).all()
    assert sorted(filter(None, told)) == [cast.owner.id, cast.buyer.id]


def test_a_decision_outdates_the_card_of_every_approver(session: Session, cast: Cast) -> None:
    register(session, cast)
    settle(session, cast, "approved")
    outdated = session.scalars(select(OutboxMessage.member_id).where(OutboxMessage.channel == "card_update"))
    assert set(outdated) == {cast.manager.id, cast.director.id}


def test_a_second_approval_click_changes_nothing(session: Session, cast: Cast) -> None:
    register(session, cast)
    settle(session, cast, "approved")
    before = session.scalars(select(func.count()).select_from(OutboxMessage)).one()
    settle(session, cast, "approved")
    assert session.scalars(select(func.count()).select_from(OutboxMessage)).one() == before
    assert session.scalars(select(func.count()).select_from(Opportunity)).one() == 1


def test_r_apr_2_the_second_approver_learns_who_was_first(session: Session, cast: Cast) -> None:
    register(session, cast)
    settle(session, cast, "approved")
    approval = session.scalars(select(Approval)).one()
    with pytest.raises(Conflict) as refusal:
        decide(session, cast.actor(cast.director), approval.id, checked_verdict("rejected", "incomplete"), now=NOW)
    assert refusal.value.sentence == "李娜 已于 11月23日 10:00 处理：已同意。"


@pytest.mark.parametrize("who", ["outsider", "rep"])
def test_somebody_who_was_not_asked_finds_no_approval(session: Session, cast: Cast, who: str) -> None:
    register(session, cast)
    approval = session.scalars(select(Approval)).one()
    with pytest.raises(NotFound):
        decide(session, cast.actor(getattr(cast, who)), approval.id, checked_verdict("approved"), now=NOW)
    assert session.scalars(select(Approval.state)).one() == "pending"


def test_r_apr_11_a_rejection_needs_a_reason_that_the_dealer_can_read(session: Session, cast: Cast) -> None:
    for code, text in ((None, None), ("other", " "), ("nonsense", "")):
        with pytest.raises(Invalid, match="reason_needed"):
            checked_verdict("rejected", code, text)
    registration = register(session, cast)
    settle(session, cast, "rejected", "incomplete")
    session.refresh(registration)
    assert (registration.state, registration.reject_text) == ("rejected", REASONS["incomplete"])
    told = session.scalars(select(InboxMessage).where(InboxMessage.contact_id == cast.buyer.id)).one()
    assert told.facts["reason"] == REASONS["incomplete"]


def test_a_rejection_frees_the_customer_for_the_rival(session: Session, cast: Cast) -> None:
    register(session, cast)
    settle(session, cast, "rejected", "other", "资料与实际不符")
    assert register(session, cast, cast.rival).state == "pending_approval"


def test_withdrawing_frees_the_customer_and_the_rival_cannot_withdraw(session: Session, cast: Cast) -> None:
    registration = register(session, cast)
    with pytest.raises(NotFound):
        withdraw_registration(session, cast.actor(cast.rival), registration.number, now=NOW)
    withdraw_registration(session, cast.actor(cast.owner), registration.number, now=NOW)
    assert registration.state == "withdrawn"
    assert session.scalars(select(RegistrationClaim)).all() == []
    with pytest.raises(Conflict, match="already_decided"):
        withdraw_registration(session, cast.actor(cast.owner), registration.number, now=NOW)


def test_what_was_withdrawn_cannot_be_approved_and_what_was_approved_not_withdrawn(
    session: Session, cast: Cast
) -> None:
    registration = register(session, cast)
    withdraw_registration(session, cast.actor(cast.buyer), registration.number, now=NOW)
    with pytest.raises(Conflict, match="already_decided"):
        settle(session, cast, "approved")
    second = register(session, cast)
    settle(session, cast, "approved")
    session.refresh(second)
    with pytest.raises(Conflict, match="already_decided"):
        withdraw_registration(session, cast.actor(cast.buyer), second.number, now=NOW)


def test_protection_ends_by_itself_once_and_frees_the_customer(session: Session, cast: Cast) -> None:
    registration = register(session, cast)
    settle(session, cast, "approved")
    session.refresh(registration)
    assert registration.protected_until is not None
    assert expire_protections(session, registration.protected_until) == 0
    later = registration.protected_until + timedelta(seconds=1)
    assert [expire_protections(session, later), expire_protections(session, later)] == [1, 0]
    session.refresh(registration)
    assert registration.state == "released"
    assert register(session, cast, cast.rival).state == "pending_approval"


def test_the_rival_sees_none_of_the_dealers_registrations(session: Session, cast: Cast) -> None:
    register(session, cast)
    assert visible_registrations(session, cast.actor(cast.rival)) == []
    assert len(visible_registrations(session, cast.actor(cast.owner))) == 1


def test_r_id_8_a_question_is_answered_counted_and_kept(session: Session, cast: Cast) -> None:
    register(session, cast)
    asked = [look_up(session, cast.actor(who), DRAFT, now=NOW) for who in (cast.rival, cast.rival, cast.buyer)]
    assert [(found.status, left) for found, left in asked] == [("taken", 19), ("taken", 18), ("yours", 19)]
    kept = session.execute(select(Lookup.occasion, Lookup.answer).order_by(Lookup.id)).all()
    assert kept == [("submission", "free"), ("question", "taken"), ("question", "taken"), ("question", "yours")]


def test_r_id_8_questions_run_out_and_come_back_the_next_day(session: Session, cast: Cast) -> None:
    limit = LIMITS.question
    for _ in range(limit):
        look_up(session, cast.actor(cast.rival), DRAFT, now=NOW)
    with pytest.raises(Exhausted, match="lookups_used_up"):
        look_up(session, cast.actor(cast.rival), DRAFT, now=NOW)
    assert look_up(session, cast.actor(cast.buyer), DRAFT, now=NOW)[1] == limit - 1
    assert look_up(session, cast.actor(cast.rival), DRAFT, now=NOW + timedelta(days=1))[1] == limit - 1


#: Submissions that a dealer has in a day, where running out of them is what is tried; the built-in number is forty.
FEW = 3


def few(session: Session) -> None:
    configure(session, {"registrations": {"look_ups": {"submission": FEW}}})


@pytest.mark.parametrize("probe", ["taken", "free"])
def test_r_id_8_when_submissions_run_out_a_taken_and_a_free_customer_are_answered_alike(
    session: Session, cast: Cast, probe: str
) -> None:
    few(session)
    register(session, cast)
    for _ in range(FEW):
        assert register(session, cast, cast.rival).state == "rejected"
    customer = DRAFT.customer if probe == "taken" else "谁也没有报备过的客户公司"
    with pytest.raises(Exhausted, match="lookups_used_up"):
        register(session, cast, cast.rival, customer=customer)


def test_r_id_8_registering_and_withdrawing_is_counted_too(session: Session, cast: Cast) -> None:
    few(session)
    for n in range(FEW):
        number = register(session, cast, cast.rival, customer=f"第{n}百货公司").number
        withdraw_registration(session, cast.actor(cast.rival), number, now=NOW)
    with pytest.raises(Exhausted):
        register(session, cast, cast.rival, customer="最后一家百货公司")


def test_a_manager_who_also_leads_the_region_is_asked_once(session: Session, cast: Cast) -> None:
    cast.dealer.manager_id = cast.director.id
    session.flush()
    register(session, cast)
    assert session.scalars(select(OutboxMessage.member_id)).all() == [cast.director.id]


def test_a_number_that_was_drawn_before_is_drawn_again(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["BB261123-AAAAA", "BB261123-AAAAA", "BB261123-BBBBB"])
    monkeypatch.setattr("channel.opportunities.records.new_number", lambda _prefix, _now: next(drawn))
    assert register(session, cast).number == "BB261123-AAAAA"
    assert register(session, cast, customer="另一家完全不同公司").number == "BB261123-BBBBB"


def test_a_frozen_dealer_may_look_but_not_withdraw(session: Session, cast: Cast) -> None:
    number = register(session, cast).number
    cast.dealer.is_active = False
    session.flush()
    with pytest.raises(Forbidden, match="dealer_frozen"):
        withdraw_registration(session, cast.actor(cast.buyer), number, now=NOW)
    assert len(visible_registrations(session, cast.actor(cast.buyer))) == 1
