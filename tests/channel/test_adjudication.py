"""Adjudication (判客, R-REG-11, R-REG-12): cases, decisions, appeals, and what each may see."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from channel.access import own_registration
from channel.access.cases import judged_case, judged_cases
from channel.adjudication.adding import Statement, add_evidence, add_own_evidence
from channel.adjudication.appeals import appeal, open_by_hand
from channel.adjudication.deadlines import remind_judges
from channel.adjudication.evidence import codes_of, seal
from channel.adjudication.judging import decide_case, dismiss_case
from channel.adjudication.rules import Ruling
from channel.adjudication.seals import verify_bundle
from channel.adjudication.shown import case_views, dealer_cases, evidence_bundle, verify_own_evidence
from channel.approvals import checked_verdict
from channel.customers import matches
from channel.decisions import decide
from channel.errors import ChannelError, Conflict, Forbidden, Invalid, NotFound
from channel.opportunities.drafts import Draft
from channel.opportunities.ending import reinstate_registration, revoke_registration, withdraw_registration
from channel.opportunities.engagements import record_engagement
from channel.opportunities.submitting import register_opportunity
from channel.opportunities.windows import protection_end
from models import (
    AdjudicationCase,
    AdjudicationParty,
    Approval,
    Contact,
    Database,
    EvidencePiece,
    InboxMessage,
    Member,
    OutboxMessage,
    Registration,
    RegistrationClaim,
)
from tests.channel.lifecycle import counted, decided, protected, reread, submitted
from tests.channel.test_races import all_at_once
from tests.factories import NOW, Cast, configure, make_cast
from tests.seeds import Seeds

HELD = Draft(
    customer="上海浦江大饭店有限公司",
    name="客房开关改造",
    amount=None,
    contact_name="周经理",
    contact_phone="+8613900001111",
)
SIMILAR = Draft(customer="上海浦江饭店有限公司", name="大堂照明", contact_name="吴工", contact_phone="+8613900002222")
LATER = NOW + timedelta(hours=1)


class Dispute:
    """A protected registration of the dealer, and the rival's similar one that waits for a decision."""

    def __init__(self, session: Session, there: "There | None" = None) -> None:
        """Registers and approves; or takes over what is there already."""
        self.session = session
        if there is None:
            self.cast: Cast = make_cast(session)
            self.held = self.register(self.cast.buyer, HELD)
            self.approve(self.held)
            self.similar = self.register(self.cast.rival, SIMILAR)
        else:
            self.cast, held, similar = there
            session.add_all(vars(self.cast).values())
            self.held, self.similar = (session.get_one(Registration, id_) for id_ in (held, similar))

    def register(self, who: Contact, draft: Draft) -> Registration:
        return register_opportunity(self.session, self.cast.actor(who), draft, now=NOW)[0]

    def approve(self, registration: Registration, who: Member | None = None) -> None:
        query = select(Approval).where(Approval.subject_id == registration.id).order_by(Approval.id.desc())
        approval = self.session.scalars(query.limit(1)).one()
        actor = self.cast.actor(who or self.cast.manager)
        decide(self.session, actor, approval.id, checked_verdict("approved"), now=NOW)

    @property
    def case(self) -> AdjudicationCase:
        query = select(AdjudicationCase).order_by(AdjudicationCase.id.desc())
        return self.session.scalars(query.limit(1)).one()

    def parties(self) -> dict[str, AdjudicationParty]:
        rows = self.session.scalars(select(AdjudicationParty).where(AdjudicationParty.case_id == self.case.id))
        return {row.role: row for row in rows}

    def decide(self, outcome: str, *, who: Member | None = None, reason: str = "earlier", **more: Any) -> None:
        actor = self.cast.actor(who or self.cast.manager)
        decide_case(self.session, actor, self.case.number, Ruling(outcome, reason, **more), now=LATER)

    def states(self) -> tuple[str, str]:
        for row in (self.held, self.similar):
            self.session.refresh(row)
        return self.held.state, self.similar.state

    def told(self, who: Contact) -> list[str]:
        query = select(InboxMessage.kind).where(InboxMessage.contact_id == who.id).order_by(InboxMessage.id)
        return [kind for kind in self.session.scalars(query) if kind.startswith("case")]


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


#: The cast, and the ids of the registrations of a dispute.
There = tuple[Cast, int, int]


def disputed(database: Database) -> There:
    with database.transaction() as session:
        dispute = Dispute(session)
        return dispute.cast, dispute.held.id, dispute.similar.id


@pytest.fixture
def there(seed: Seeds) -> There:
    return seed(disputed)


@pytest.fixture
def dispute(there: There, session: Session) -> Dispute:
    return Dispute(session, there)


def test_r_reg_11_a_possible_conflict_opens_a_case_with_its_judge_and_its_term(dispute: Dispute) -> None:
    assert dispute.states() == ("protected", "dup_review")
    case, roles = dispute.case, {role: party.registration_id for role, party in dispute.parties().items()}
    assert (case.kind, case.state) == ("possible_conflict", "open")
    assert roles == {"holder": dispute.held.id, "challenger": dispute.similar.id}
    # Monday 10:00 and three workdays.
    assert case.due_at == NOW.replace(day=26, hour=15, minute=59, second=59)
    query = select(OutboxMessage.member_id, OutboxMessage.channel).where(OutboxMessage.kind == "case_opened")
    assert [tuple(row) for row in dispute.session.execute(query)] == [(dispute.cast.manager.id, "wecom")]
    # Of a mere similar name the holder does not hear.
    assert dispute.told(dispute.cast.buyer) == []
    assert dealer_cases(dispute.session, dispute.cast.actor(dispute.cast.buyer), dispute.held.number, now=NOW) == []
    (mine,) = dealer_cases(dispute.session, dispute.cast.actor(dispute.cast.rival), dispute.similar.number, now=NOW)
    assert (mine.case.number, mine.party.result) == (case.number, None)


@pytest.mark.parametrize(
    ("outcome", "more", "states", "results"),
    [
        ("uphold", {}, ("protected", "rejected"), ("won", "lost")),
        ("award", {"award_to": "challenger"}, ("revoked", "pending_approval"), ("lost", "won")),
        ("split", {"shares": (70, 30)}, ("protected", "pending_approval"), ("shared", "shared")),
        ("both", {}, ("protected", "pending_approval"), ("both", "both")),
        ("reject_both", {}, ("revoked", "rejected"), ("lost", "lost")),
    ],
)
def test_r_reg_11_a_decision_moves_both_registrations_and_tells_both_dealers(
    dispute: Dispute, outcome: str, more: dict[str, Any], states: tuple[str, str], results: tuple[str, str]
) -> None:
    parties = dispute.parties()
    if "award_to" in more:
        more = {"award_to": parties[more["award_to"]].id}
    if "shares" in more:
        more = {"shares": dict(zip((parties["holder"].id, parties["challenger"].id), more["shares"], strict=True))}
    dispute.decide(outcome, **more)
    assert dispute.states() == states
    assert (parties["holder"].result, parties["challenger"].result) == results
    assert (dispute.case.state, dispute.case.decided_by) == ("decided", dispute.cast.manager.id)
    assert dispute.told(dispute.cast.buyer) == ["case_decided"]
    assert dispute.told(dispute.cast.rival) == ["case_decided"]
    claims = set(dispute.session.scalars(select(RegistrationClaim.registration_id)))
    rows = (dispute.held, dispute.similar)
    assert claims == {row.id for row, result in zip(rows, results, strict=True) if result != "lost"}
    pending = select(Approval).where(Approval.subject_id == dispute.similar.id, Approval.state == "pending")
    assert bool(dispute.session.scalars(pending).all()) == (states[1] == "pending_approval")


def test_r_reg_11_a_decision_never_changes(dispute: Dispute) -> None:
    dispute.decide("uphold")
    before = (dispute.case.outcome, dispute.case.decided_at, dispute.states())
    for who in (dispute.cast.manager, dispute.cast.director):
        with pytest.raises(Conflict, match="case_decided") as late:
            dispute.decide("both", who=who)
        assert late.value.sentence == "李娜 已于 11月23日 11:00 判定：维持在先方。"
    with pytest.raises(Conflict, match="case_decided"):
        dismiss_case(dispute.session, dispute.cast.actor(dispute.cast.manager), dispute.case.number, now=LATER)
    assert (dispute.case.outcome, dispute.case.decided_at, dispute.states()) == before


def test_r_id_7_a_dismissed_pair_goes_on_to_approval_and_is_not_shown_again(dispute: Dispute) -> None:
    session, manager = dispute.session, dispute.cast.actor(dispute.cast.manager)
    dismiss_case(session, manager, dispute.case.number, now=LATER)
    assert dispute.states() == ("protected", "pending_approval")
    assert dispute.case.state == "dismissed"
    assert [found.customer.id for found in matches(session, SIMILAR.customer)] == [dispute.similar.customer_id]
    # The holder, who never heard of it, does not now.
    assert (dispute.told(dispute.cast.buyer), dispute.told(dispute.cast.rival)) == ([], ["case_decided"])


def test_r_reg_11_only_who_looks_after_all_parties_judges(dispute: Dispute) -> None:
    session, cast, number = dispute.session, dispute.cast, dispute.case.number
    for who in (cast.manager, cast.director, cast.hq):
        assert [case.number for case in judged_cases(session, cast.actor(who), is_open=True)] == [number]
    assert judged_cases(session, cast.actor(cast.outsider), is_open=None) == []
    # A manager of one side alone would be its advocate.
    cast.rival_dealer.manager_id = cast.outsider.id
    session.flush()
    for who in (cast.manager, cast.outsider):
        with pytest.raises(NotFound):
            judged_case(session, cast.actor(who), number)
        with pytest.raises(NotFound):
            dispute.decide("uphold", who=who)
    for person in (cast.buyer, cast.rival, cast.rep):
        with pytest.raises(Forbidden):
            decide_case(session, cast.actor(person), number, Ruling("uphold", "earlier"), now=LATER)
    dispute.decide("uphold", who=cast.director)


def test_nobody_settles_by_approval_over_the_head_of_another_managers_dealer(dispute: Dispute) -> None:
    dispute.cast.dealer.manager_id = dispute.cast.outsider.id
    dispute.session.flush()
    with pytest.raises(Conflict, match="case_open"), dispute.session.begin_nested():
        dispute.approve(dispute.similar)
    dispute.approve(dispute.similar, dispute.cast.director)
    assert (dispute.states(), dispute.case.state) == (("protected", "protected"), "closed")


def test_a_withdrawn_registration_closes_its_case_and_can_be_disputed_again(dispute: Dispute) -> None:
    rival = dispute.cast.actor(dispute.cast.rival)
    withdraw_registration(dispute.session, rival, dispute.similar.number, now=LATER)
    closed = dispute.case
    assert closed.state == "closed"
    with pytest.raises(Conflict, match="case_over"):
        decide_case(
            dispute.session,
            dispute.cast.actor(dispute.cast.manager),
            closed.number,
            Ruling("uphold", "earlier"),
            now=LATER,
        )
    dispute.register(dispute.cast.rival, SIMILAR)
    assert dispute.case.id != closed.id


@pytest.mark.parametrize(
    ("ruling", "field"),
    [
        (Ruling("uphold", "nonsense"), "reason_code"),
        (Ruling("uphold", "other"), "words"),
        (Ruling("uphold", "earlier", words="字" * 301), "words"),
        (Ruling("uphold", "earlier", words="杭州建安电气有限公司先报备"), "words"),
        (Ruling("uphold", "earlier", words="请找周经理"), "words"),
        (Ruling("uphold", "earlier", words="电话 139 0000 2222"), "words"),
        (Ruling("split", "shared_effort", shares={1: 60, 2: 60}), "shares"),
        (Ruling("maybe", "earlier"), "outcome"),
    ],
)
def test_a_ruling_that_cannot_stand_changes_nothing(dispute: Dispute, ruling: Ruling, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        decide_case(dispute.session, dispute.cast.actor(dispute.cast.manager), dispute.case.number, ruling, now=LATER)
    assert refused.value.fields.keys() == {field}
    assert refused.value.field_sentences()[field]
    assert (dispute.case.state, dispute.states()) == ("open", ("protected", "dup_review"))


def test_c3_judges_see_both_sides_in_the_fixed_order_with_a_suggestion(dispute: Dispute) -> None:
    session, manager = dispute.session, dispute.cast.actor(dispute.cast.manager)
    (view,) = case_views(session, manager, [dispute.case])
    assert [[piece.row.kind for piece in side.pieces] for side in view.parties] == [
        ["submission", "credit_code", "history", "authorisation"]
    ] * 2
    assert view.case.comparison is not None
    assert view.case.comparison["verdict"] == "possible"
    assert view.suggestion is not None
    assert (view.suggestion.outcome, view.suggestion.reason_code, view.may_decide) == ("uphold", "earlier", True)
    challenger = dispute.parties()["challenger"]
    text = "客户出具盖章的选择函"
    said = Statement("customer_choice", text, reference="函 2026-18")
    add_evidence(session, manager, dispute.case.number, challenger.id, said, now=LATER)
    (view,) = case_views(session, manager, [dispute.case])
    assert view.suggestion is not None
    assert (view.suggestion.outcome, view.suggestion.award_to) == ("award", challenger.id)
    assert view.parties[1].pieces[2].facts["text"] == text


def test_c3_each_party_verifies_without_seeing_the_other(dispute: Dispute) -> None:
    session, cast = dispute.session, dispute.cast
    codes = codes_of(session, [dispute.held.id, dispute.similar.id])
    owner, rival = cast.actor(cast.buyer), cast.actor(cast.rival)
    assert evidence_bundle(session, rival, dispute.similar.number)["others"] == []
    add_own_evidence(session, rival, dispute.similar.number, Statement("statement", "我们已拜访三次"), now=LATER)
    dispute.decide("uphold")
    mine = json.loads(json.dumps(evidence_bundle(session, rival, dispute.similar.number)))
    assert verify_bundle(mine, code=codes[dispute.similar.id]) == []
    assert verify_own_evidence(session, owner, dispute.held.number, codes[dispute.held.id]) == []
    # Who was there first is proved by the challenger's own submission, which names the holder's seal.
    assert mine["links"][0]["hash"] == mine["pieces"][0]["hash"]
    assert mine["links"][0]["heads"] == [mine["others"][0]["seals"][0]["hash"]]
    text = json.dumps(mine, ensure_ascii=False)
    for secret in (HELD.customer, HELD.name, "周经理", "13900001111", cast.dealer.name, dispute.held.number):
        assert secret not in text
    assert [flaw.code for flaw in verify_bundle(mine, code=codes[dispute.held.id])] == ["code_not_found"]
    for act in (evidence_bundle, dealer_cases):
        with pytest.raises(NotFound):
            act(session, owner, dispute.similar.number, **({"now": NOW} if act is dealer_cases else {}))


def test_c3_evidence_does_not_tell_the_holder_that_somebody_came_close(dispute: Dispute) -> None:
    session, owner = dispute.session, dispute.cast.actor(dispute.cast.buyer)
    bundle = evidence_bundle(session, owner, dispute.held.number)
    assert [piece["kind"] for piece in bundle["pieces"]] == ["submission"]
    dispute.decide("uphold")
    bundle = evidence_bundle(session, owner, dispute.held.number)
    assert bundle["pieces"][-1]["kind"] == "decision"
    assert verify_bundle(bundle) == []
    # What the holder is disputed for later is none of the challenger's business.
    before = evidence_bundle(session, dispute.cast.actor(dispute.cast.rival), dispute.similar.number)["others"]
    seal(session, "statement", {"text": "后来"}, registration_id=dispute.held.id, now=LATER)
    after = evidence_bundle(session, dispute.cast.actor(dispute.cast.rival), dispute.similar.number)["others"]
    assert after == before


def test_c3_a_row_that_was_changed_in_the_database_is_noticed(dispute: Dispute) -> None:
    session, rival = dispute.session, dispute.cast.actor(dispute.cast.rival)
    query = select(EvidencePiece).where(EvidencePiece.registration_id == dispute.similar.id)
    piece = session.scalars(query.order_by(EvidencePiece.id).limit(1)).one()
    for column in ("facts", "at", "salt", "previous", "link", "commitment", "hash"):
        sealed = getattr(piece, column)
        changed = {"facts": piece.facts.replace("吴工", "别人"), "at": piece.at - timedelta(days=9)}
        setattr(piece, column, changed.get(column, "0" * 64))
        session.flush()
        assert verify_own_evidence(session, rival, dispute.similar.number, None), column
        setattr(piece, column, sealed)
        session.flush()
    assert verify_own_evidence(session, rival, dispute.similar.number, None) == []


def test_evidence_is_sealed_at_rest(dispute: Dispute) -> None:
    from sqlalchemy import text

    rows = dispute.session.execute(text("SELECT facts, salt, linked FROM evidence_piece")).all()
    assert rows
    for row in rows:
        for value in row:
            assert value.startswith("gAAAA")


def test_r_reg_11_one_appeal_in_time_to_somebody_else(dispute: Dispute) -> None:
    session, cast = dispute.session, dispute.cast
    rival, words = cast.actor(cast.rival), "客户愿意出具书面选择"
    dispute.decide("uphold")
    first = dispute.case
    assert first.appeal_until == NOW.replace(day=30, hour=15, minute=59, second=59)
    (mine,) = dealer_cases(session, rival, dispute.similar.number, now=LATER)
    assert mine.may_appeal
    with pytest.raises(Conflict, match="appeal_over"):
        appeal(session, rival, dispute.similar.number, words, now=NOW + timedelta(days=9))
    with pytest.raises(NotFound):
        appeal(session, rival, dispute.held.number, words, now=LATER)
    case = appeal(session, rival, dispute.similar.number, words, now=LATER)
    assert (case.kind, case.appeal_of_id, case.note) == ("appeal", first.id, words)
    for who in (rival, cast.actor(cast.buyer)):
        number = dispute.similar.number if who == rival else dispute.held.number
        with pytest.raises(Conflict, match="appealed_before"):
            appeal(session, who, number, words, now=LATER)
    with pytest.raises(Conflict, match="judged_before"):
        dispute.decide("uphold")
    told = select(InboxMessage.member_id).where(InboxMessage.kind == "case_opened").order_by(InboxMessage.id)
    assert list(session.scalars(told)) == [cast.manager.id, cast.director.id]
    dispute.decide("award", who=cast.director, award_to=dispute.parties()["challenger"].id)
    assert dispute.states() == ("revoked", "pending_approval")
    with pytest.raises(Conflict, match="appealed_before"):
        appeal(session, cast.actor(cast.buyer), dispute.held.number, words, now=LATER)


def test_r_reg_11_an_appeal_against_a_revocation_is_judged_by_somebody_else_and_protects_again(
    dispute: Dispute,
) -> None:
    session, cast = dispute.session, dispute.cast
    manager, owner = cast.actor(cast.manager), cast.actor(cast.buyer)
    dismiss_case(session, manager, dispute.case.number, now=NOW)
    with pytest.raises(NotFound):
        appeal(session, owner, dispute.held.number, "没有理由撤销", now=NOW)
    revoke_registration(session, manager, dispute.held.number, "no_activity", None, "现场核实没有人", now=NOW)
    case = appeal(session, owner, dispute.held.number, "我们每周都去", now=LATER)
    assert case.kind == "revocation"
    asked = select(InboxMessage.member_id).where(
        InboxMessage.kind == "case_opened", InboxMessage.facts["number"].as_string() == case.number
    )
    assert list(session.scalars(asked)) == [cast.director.id]
    with pytest.raises(Conflict, match="judged_before"):
        dispute.decide("uphold", who=cast.manager)
    with pytest.raises(Conflict, match="appealed_before"):
        appeal(session, owner, dispute.held.number, "我们每周都去", now=LATER + timedelta(hours=1))
    dispute.decide("award", who=cast.director)
    assert dispute.states()[0] == "protected"
    (mine,) = dealer_cases(session, owner, dispute.held.number, now=LATER)
    assert (mine.party.result, mine.may_appeal) == ("won", False)


def test_r_reg_12_a_direct_overlap_opens_a_case_with_the_log_of_our_people(session: Session) -> None:
    cast = make_cast(session)
    rep = cast.actor(cast.rep)
    record_engagement(session, rep, HELD.customer, NOW.date(), "visit", "与总工确认了样板间", now=NOW)
    registration, _ = register_opportunity(session, cast.actor(cast.buyer), HELD, now=LATER)
    case = session.scalars(select(AdjudicationCase)).one()
    assert (case.kind, registration.state) == ("direct_overlap", "pending_approval")
    manager = cast.actor(cast.manager)
    (view,) = case_views(session, manager, [case])
    direct = view.parties[1]
    assert direct.party.role == "direct"
    assert [piece.row.kind for piece in direct.pieces] == ["engagement"]
    assert view.suggestion is not None
    assert (view.suggestion.outcome, view.suggestion.award_to) == ("award", direct.party.id)
    ruling = Ruling("award", "direct_earlier", award_to=direct.party.id)
    decide_case(session, manager, case.number, ruling, now=LATER)
    session.refresh(registration)
    assert (registration.state, registration.reject_code) == ("rejected", "adjudicated")
    bundle = evidence_bundle(session, cast.actor(cast.buyer), registration.number)
    assert verify_bundle(bundle) == []
    assert "样板间" not in json.dumps(bundle, ensure_ascii=False)


def test_r_reg_11_a_manager_opens_a_case_by_hand_and_both_may_share_what_one_was_refused(session: Session) -> None:
    cast = make_cast(session)
    held, _ = register_opportunity(session, cast.actor(cast.buyer), HELD, now=NOW)
    refused, found = register_opportunity(session, cast.actor(cast.rival), HELD, now=NOW)
    assert (found.status, refused.state) == ("taken", "rejected")
    manager, numbers = cast.actor(cast.manager), [held.number, refused.number]
    with pytest.raises(NotFound):
        open_by_hand(session, cast.actor(cast.outsider), numbers, "双方都在跟", now=NOW)
    with pytest.raises(Invalid):
        open_by_hand(session, manager, [held.number], "双方都在跟", now=NOW)
    case = open_by_hand(session, manager, numbers, "双方都在跟", now=NOW)
    assert open_by_hand(session, manager, numbers, "双方都在跟", now=NOW).id == case.id
    decide_case(session, manager, case.number, Ruling("both", "shared_effort"), now=LATER)
    session.refresh(refused)
    assert refused.state == "pending_approval"
    # To everybody else it is taken all the same.
    third = register_opportunity(session, cast.actor(cast.owner), SIMILAR, now=LATER)
    assert third[0].id not in (held.id, refused.id)
    assert len(set(session.scalars(select(RegistrationClaim.registration_id)))) == 3


def readmitted(session: Session, cast: Cast, *, at: datetime) -> Registration:
    """The rival's, refused because the dealer had the same, and given a part by the judge at that moment."""
    held, refused = protected(session, cast), submitted(session, cast, cast.rival)
    assert refused.reject_code == "taken"
    actor = cast.actor(cast.manager)
    case = open_by_hand(session, actor, [held.number, refused.number], "双方都在跟", now=NOW)
    decide_case(session, actor, case.number, Ruling("both", "shared_effort"), now=at)
    return reread(session, refused)


def test_r_reg_4_the_time_of_a_dispute_is_no_approval_that_took_too_long(session: Session, cast: Cast) -> None:
    judged_at = NOW + timedelta(days=14)
    row = readmitted(session, cast, at=judged_at)
    assert (row.state, row.submitted_at) == ("pending_approval", NOW)
    with session.begin_nested() as savepoint:
        decided(session, cast, "approved", at=judged_at + timedelta(hours=1), who=cast.director)
        assert reread(session, row).credit_days == 0
        assert row.protected_until == protection_end(judged_at, 90)
        savepoint.rollback()
    session.expire_all()
    # Two days and a bit beyond the promise of eight hours, counted from the readmission.
    decided(session, cast, "approved", at=judged_at + timedelta(days=2, hours=8), who=cast.director)
    assert reread(session, row).credit_days == 2


def test_r_reg_4_a_reinstated_window_gets_the_lost_days_back_once_and_keeps_its_credit(
    session: Session, cast: Cast
) -> None:
    row = submitted(session, cast)
    approved_at = NOW + timedelta(days=2, hours=8)
    decided(session, cast, "approved", at=approved_at)
    end, credit = reread(session, row).protected_until, row.credit_days
    assert credit == 2
    assert end is not None
    evidence = "客户说从未听过这家"
    actor = cast.actor(cast.manager)
    revoke_registration(session, actor, row.number, "false_information", None, evidence, now=approved_at)
    assert reinstate_registration(session, cast.actor(cast.hq), row, now=approved_at + timedelta(days=10))
    assert (reread(session, row).protected_until, row.credit_days) == (end + timedelta(days=10), credit)


def test_r_reg_8_a_judgement_counts_where_no_slot_is_left_and_fills_one(session: Session, cast: Cast) -> None:
    configure(session, {"registrations": {"capacity": {"by_level": {"B": 2}}}})
    held, refused = protected(session, cast), submitted(session, cast, cast.rival)
    for number in (1, 2):
        submitted(session, cast, cast.rival, customer=f"第{number}百货大楼有限公司")
    actor = cast.actor(cast.manager)
    case = open_by_hand(session, actor, [held.number, refused.number], "双方都在跟", now=NOW)
    decide_case(session, actor, case.number, Ruling("both", "shared_effort"), now=LATER)
    assert reread(session, refused).state == "pending_approval"
    with pytest.raises(Conflict, match="no_slot_left"):
        submitted(session, cast, cast.rival, customer="第3百货大楼有限公司")


def test_r_reg_11_judges_are_reminded_before_the_end_of_the_term_and_those_above_after_it(dispute: Dispute) -> None:
    session, cast = dispute.session, dispute.cast

    def told(kind: str) -> list[int | None]:
        query = select(InboxMessage.member_id).where(InboxMessage.kind == kind)
        return sorted(session.scalars(query), key=lambda id_: id_ or 0)

    assert remind_judges(session, NOW) == 0
    assert remind_judges(session, NOW + timedelta(days=2)) == 1
    assert remind_judges(session, NOW + timedelta(days=2)) == 0
    assert told("case_due") == [cast.manager.id]
    assert remind_judges(session, NOW + timedelta(days=4)) == 1
    assert remind_judges(session, NOW + timedelta(days=5)) == 0
    assert told("case_overdue") == sorted([cast.manager.id, cast.director.id])


def test_r_reg_11_reminding_costs_the_same_for_one_case_and_for_many_and_one_bad_case_keeps_no_other(
    session: Session, cast: Cast
) -> None:
    held, refused = protected(session, cast), submitted(session, cast, cast.rival)
    actor, prices = cast.actor(cast.manager), []
    for count in (1, 5):
        for n in range(count):
            case = open_by_hand(session, actor, [held.number, refused.number], "双方都在跟", now=NOW)
            case.dispute, case.due_at = f"case {count} {n}", NOW + timedelta(days=count)
        session.flush()
        session.expunge_all()
        with counted(session) as statements:
            assert remind_judges(session, NOW + timedelta(days=count, hours=1)) == count
        prices.append(len(statements))
    assert prices[0] == prices[1]
    rows = session.scalars(select(AdjudicationCase).order_by(AdjudicationCase.id)).all()
    for row in rows:
        row.reminders = 0
    rows[2].kind = "nobody knows it"
    session.flush()
    with capture_logs() as logs:
        assert remind_judges(session, NOW + timedelta(days=20)) == len(rows) - 1
    assert [(line["event"], line["row_id"]) for line in logs] == [("sweep_defect", rows[2].id)]


def test_of_judges_who_decide_at_once_exactly_one_wins(database: Database) -> None:
    with database.transaction() as session:
        dispute = Dispute(session)
        number, cast = dispute.case.number, dispute.cast
        challenger = dispute.parties()["challenger"].id
        actors = [cast.actor(who) for who in (cast.manager, cast.director, cast.hq)]

    def judge(index: int) -> str:
        ruling = [
            Ruling("uphold", "earlier"),
            Ruling("award", "history", award_to=challenger),
            Ruling("both", "other", "都行"),
        ]
        with database.transaction() as session:
            decide_case(session, actors[index], number, ruling[index], now=LATER)
        return "decided"

    outcomes = all_at_once([lambda index=index: judge(index) for index in (0, 1, 2, 0, 1, 2)])
    assert outcomes.count("decided") == 1
    assert set(outcomes) <= {"decided", "case_decided", "already_decided"}
    with database.reading() as session:
        case = session.scalars(select(AdjudicationCase)).one()
        results = set(session.scalars(select(AdjudicationParty.result)))
        expected = {"uphold": {"won", "lost"}, "award": {"won", "lost"}, "both": {"both"}}
        assert results == expected[case.outcome or ""]


def test_a_rival_finds_nothing_of_anothers_cases(dispute: Dispute) -> None:
    rival, number = dispute.cast.actor(dispute.cast.rival), dispute.held.number
    acts: list[Any] = [
        lambda: own_registration(dispute.session, rival, number),
        lambda: evidence_bundle(dispute.session, rival, number),
        lambda: dealer_cases(dispute.session, rival, number, now=NOW),
        lambda: verify_own_evidence(dispute.session, rival, number, "x"),
        lambda: appeal(dispute.session, rival, number, "这是我们的客户", now=NOW),
        lambda: add_own_evidence(dispute.session, rival, number, Statement("statement", "这是我们的客户"), now=NOW),
        lambda: judged_case(dispute.session, rival, dispute.case.number),
    ]
    for act in acts:
        with pytest.raises(ChannelError) as refused:
            act()
        assert refused.value.code in ("not_found", "not_allowed")
