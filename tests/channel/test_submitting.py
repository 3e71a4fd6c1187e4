"""Drafts, returns and what keeps a dealer from registering (R-REG-7, R-REG-8, R-REG-9, R-APR-8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access import visible_registration, visible_registrations
from channel.configuration import current
from channel.errors import Conflict, Forbidden, Invalid, NotFound
from channel.opportunities.availability import look_up
from channel.opportunities.drafts import Draft
from channel.opportunities.eligibility import capacity
from channel.opportunities.ending import cancel_registration, lose_registration, withdraw_registration
from channel.opportunities.submitting import register_opportunity, save_draft, submit_draft
from channel.opportunities.sweep import expire_protections
from models import (
    Approval,
    Database,
    DealerAuthorisation,
    EvidencePiece,
    Lookup,
    Registration,
    RegistrationClaim,
    RegistrationSubmission,
)
from tests.channel.lifecycle import DAY, DRAFT, decided, events, protected, reread, submitted, told
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, configure, make_cast

OVER = NOW + 91 * DAY


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


def test_a_draft_holds_nothing_and_nobody_else_sees_it(session: Session, cast: Cast) -> None:
    draft = save_draft(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    assert (draft.state, draft.sequence) == ("draft", None)
    assert session.scalars(select(RegistrationClaim)).all() == []
    assert session.scalars(select(Lookup)).all() == []
    assert visible_registration(session, cast.actor(cast.owner), draft.number).id == draft.id
    for who in (cast.manager, cast.hq):
        assert visible_registrations(session, cast.actor(who)) == []
    for who in (cast.rival, cast.manager):
        with pytest.raises((NotFound, Forbidden)):
            save_draft(session, cast.actor(who), DRAFT, number=draft.number, now=NOW)
    assert submitted(session, cast, cast.rival).state == "pending_approval"


def test_a_draft_is_changed_and_submitted_once(session: Session, cast: Cast) -> None:
    draft = save_draft(session, cast.actor(cast.buyer), Draft("", "开关改造"), now=NOW)
    with pytest.raises(Invalid) as refusal:
        submit_draft(session, cast.actor(cast.buyer), draft.number, now=NOW)
    assert refusal.value.fields == {"customer": "required"}
    whole = replace(DRAFT, product_lines=("switch",))
    save_draft(session, cast.actor(cast.owner), whole, number=draft.number, now=NOW)
    registration, found = submit_draft(session, cast.actor(cast.owner), draft.number, now=NOW + DAY)
    assert (registration.id, registration.state, found.status) == (draft.id, "pending_approval", "free")
    assert registration.submitted_at == NOW + DAY
    assert events(session, registration) == ["drafted", "submitted", "cleared"]
    assert session.scalars(select(RegistrationClaim.product_line)).all() == ["switch"]
    with pytest.raises(Conflict, match="already_decided"):
        submit_draft(session, cast.actor(cast.owner), draft.number, now=NOW + DAY)
    with pytest.raises(Conflict, match="already_decided"):
        save_draft(session, cast.actor(cast.owner), whole, number=draft.number, now=NOW)


def test_what_is_submitted_is_not_changed_by_a_colleague_who_saves_at_that_moment(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        numbers = [
            save_draft(session, cast.actor(cast.buyer), replace(DRAFT, customer=f"第{n}百货有限公司"), now=NOW).number
            for n in range(4)
        ]

    def submit(number: str) -> str:
        with database.transaction() as session:
            return submit_draft(session, cast.actor(cast.buyer), number, now=NOW)[0].number

    def save(number: str) -> str:
        with database.transaction() as session:
            changed = replace(DRAFT, customer="后来改名有限公司", name="后来改的")
            return save_draft(session, cast.actor(cast.owner), changed, number=number, now=NOW).number

    for number in numbers:
        all_at_once([lambda number=number: submit(number), lambda number=number: save(number)])
    with database.reading() as session:
        for row in session.scalars(select(Registration).where(Registration.number.in_(numbers))):
            if row.state == "draft":
                continue
            sealed = session.scalars(select(EvidencePiece.facts).where(EvidencePiece.registration_id == row.id)).all()
            assert all(row.name in facts and row.customer in facts for facts in sealed)


def test_r_reg_11_the_place_in_the_order_is_that_of_the_submission_and_not_of_the_draft(
    session: Session, cast: Cast
) -> None:
    early = save_draft(session, cast.actor(cast.buyer), replace(DRAFT, customer="苏州古城文旅集团有限公司"), now=NOW)
    other = submitted(session, cast, cast.rival)
    late, _ = submit_draft(session, cast.actor(cast.buyer), early.number, now=NOW)
    assert other.sequence is not None
    assert late.sequence is not None
    assert late.id < other.id
    assert late.sequence > other.sequence


def test_r_apr_8_a_returned_registration_comes_back_as_round_two(session: Session, cast: Cast) -> None:
    registration = submitted(session, cast)
    decided(session, cast, "returned", "incomplete")
    assert reread(session, registration).state == "draft"
    assert session.scalars(select(RegistrationClaim)).all() == []
    assert told(session, cast.buyer)[-1] == "registration_returned"
    better = replace(DRAFT, contact_name="郑经理")
    again, _ = submit_draft(session, cast.actor(cast.buyer), registration.number, better, now=NOW + DAY)
    assert (again.round, again.state, again.reject_text, again.contact_name) == (2, "pending_approval", None, "郑经理")
    assert session.scalars(select(Approval.round).order_by(Approval.id)).all() == [1, 2]
    rounds = session.scalars(select(RegistrationSubmission.round).order_by(RegistrationSubmission.id)).all()
    assert rounds == [1, 2]
    decided(session, cast, "approved", at=NOW + DAY)
    assert events(session, again)[-4:] == ["returned", "submitted", "cleared", "approved"]


def test_what_was_returned_may_be_taken_by_another_meanwhile(session: Session, cast: Cast) -> None:
    registration = submitted(session, cast)
    decided(session, cast, "returned", "incomplete")
    assert submitted(session, cast, cast.rival).state == "pending_approval"
    again, found = submit_draft(session, cast.actor(cast.buyer), registration.number, now=NOW)
    assert (again.state, again.reject_code, found.status) == ("rejected", "taken", "taken")


def test_a_draft_is_withdrawn_for_good(session: Session, cast: Cast) -> None:
    draft = save_draft(session, cast.actor(cast.buyer), DRAFT, now=NOW)
    assert withdraw_registration(session, cast.actor(cast.buyer), draft.number, now=NOW).state == "withdrawn"
    with pytest.raises(Conflict):
        submit_draft(session, cast.actor(cast.buyer), draft.number, now=NOW)


#: How the dealer lets go → when he may come back (days after approval plus 30), as he reads it.
LETTING_GO = ["expired", "lost", "cancelled"]


@pytest.mark.parametrize("how", LETTING_GO)
def test_r_reg_7_who_let_go_may_not_register_the_same_for_30_days_and_is_told_when(
    session: Session, cast: Cast, how: str
) -> None:
    registration = protected(session, cast)
    actor, ended = cast.actor(cast.buyer), NOW + 90 * DAY  # the last day of protection
    if how == "expired":
        expire_protections(session, OVER)
    elif how == "lost":
        lose_registration(session, actor, registration.number, "price", "同城某品牌", now=ended)
    else:
        cancel_registration(session, actor, registration.number, "客户推迟到明年", now=ended)
    with pytest.raises(Conflict) as refusal:
        submitted(session, cast, at=ended + 29 * DAY)
    assert (refusal.value.code, refusal.value.facts) == ("cooling_down", {"day": "2027-03-23"})
    assert look_up(session, actor, DRAFT, now=ended + DAY)[0].retry_on == date(2027, 3, 23)
    # Other lines, other types and other dealers are free at once.
    assert submitted(session, cast, at=ended, opportunity_type="renewal").state == "pending_approval"
    assert submitted(session, cast, cast.rival, at=ended).state == "pending_approval"
    withdraw_registration(session, cast.actor(cast.rival), session.scalars(_newest()).one(), now=ended)
    assert submitted(session, cast, at=ended + 30 * DAY).state == "pending_approval"


def _newest() -> object:
    return select(Registration.number).order_by(Registration.id.desc()).limit(1)


def test_r_reg_7_only_a_common_product_line_cools_down(session: Session, cast: Cast) -> None:
    protected(session, cast, product_lines=("switch",))
    expire_protections(session, OVER)
    assert submitted(session, cast, at=OVER, product_lines=("light",)).state == "pending_approval"
    with pytest.raises(Conflict, match="cooling_down"):
        submitted(session, cast, at=OVER, product_lines=("switch",))


def test_r_reg_8_live_registrations_fill_the_slots_of_the_level_and_ended_ones_free_them(
    session: Session, cast: Cast
) -> None:
    configure(session, {"registrations": {"capacity": {"by_level": {"A": 2}}}})
    one = submitted(session, cast, customer="苏州古城文旅集团有限公司")
    protected(session, cast)
    found = capacity(session, cast.dealer, current(session).registrations, now=NOW)
    assert (found.limit, found.live, found.left) == (2, 2, 0)
    with pytest.raises(Conflict) as refusal:
        submitted(session, cast, customer="无锡太湖饭店有限公司")
    assert refusal.value.facts == {"limit": "2"}
    assert submitted(session, cast, cast.rival, customer="无锡太湖饭店有限公司").state == "pending_approval"
    withdraw_registration(session, cast.actor(cast.buyer), one.number, now=NOW)
    assert submitted(session, cast, customer="宁波港务集团有限公司").state == "pending_approval"


def test_r_reg_8_two_at_once_do_not_share_the_last_slot(database: Database) -> None:
    with database.transaction() as session:
        cast = make_cast(session)
        configure(session, {"registrations": {"capacity": {"by_level": {"A": 3}}}})

    def submit(number: int) -> str:
        with database.transaction() as session:
            draft = replace(DRAFT, customer=f"第{number}百货大楼有限公司")
            return register_opportunity(session, cast.actor(cast.buyer), draft, now=NOW)[0].state

    outcomes = all_at_once([lambda n=n: submit(n) for n in range(8)])
    assert sorted(outcomes) == ["no_slot_left"] * 5 + ["pending_approval"] * 3


def authorise(session: Session, cast: Cast, line: str, *, days: int = 0, until: int | None = None) -> None:
    first = date(2026, 11, 23) + timedelta(days=days)
    last = date(2026, 11, 23) + timedelta(days=until) if until is not None else None
    row = {
        "dealer_id": cast.dealer.id,
        "region": "华东",
        "product_line": line,
        "valid_from": first,
        "valid_until": last,
    }
    session.add(DealerAuthorisation(**row))
    session.flush()


#: Authorised lines with their validity in days from today → whether switches in the region may be registered.
AUTHORISED = [
    ([], False),
    ([("switch", 0, None)], True),
    ([("*", 0, None)], True),
    ([("light", 0, None)], False),
    ([("switch", 1, None)], False),
    ([("switch", -30, 0)], False),
    ([("switch", -30, 1)], True),
]


@pytest.mark.parametrize(("rows", "may"), AUTHORISED)
def test_r_reg_9_the_dealer_needs_authorisation_for_region_and_line(
    session: Session, cast: Cast, rows: list[tuple[str, int, int | None]], may: bool
) -> None:
    configure(session, {"registrations": {"eligibility": {"authorisation": True}}})
    for line, days, until in rows:
        authorise(session, cast, line, days=days, until=until)
    if may:
        assert submitted(session, cast, product_lines=("switch",)).state == "pending_approval"
        with pytest.raises(Forbidden, match="not_authorised_here"):
            submitted(session, cast, product_lines=("switch",), region="西南", customer="成都天府酒店有限公司")
    else:
        with pytest.raises(Forbidden, match="not_authorised_here"):
            submitted(session, cast, product_lines=("switch",))
        assert session.scalars(select(func.count()).select_from(Registration)).one() == 0


TENDER = {"opportunity_type": "tender", "project": "ZB-2026-118"}


def test_r_reg_9_a_published_tender_is_refused_unless_it_was_registered_before(session: Session, cast: Cast) -> None:
    published = date(2026, 12, 1)
    first = submitted(session, cast, **TENDER, tender_on=published)
    decided(session, cast, "returned", "incomplete")
    after = NOW + 20 * DAY
    with pytest.raises(Conflict) as refusal:
        submitted(session, cast, cast.rival, at=after, **TENDER, tender_on=published)
    assert refusal.value.facts == {"day": "2026-12-01"}
    again, _ = submit_draft(session, cast.actor(cast.buyer), first.number, now=after)
    assert again.state == "pending_approval"


def test_r_reg_1_two_tenders_of_one_customer_are_two_and_one_written_differently_is_one(
    session: Session, cast: Cast
) -> None:
    submitted(session, cast, **TENDER)
    assert submitted(session, cast, cast.rival, opportunity_type="tender", project="ZB-2026-119").state == (
        "pending_approval"
    )
    assert submitted(session, cast, cast.rival, opportunity_type="tender", project="zb 2026/118").state == "rejected"
    # Another type is another opportunity (R-REG-1).
    assert submitted(session, cast, cast.rival).state == "pending_approval"
