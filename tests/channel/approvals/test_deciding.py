"""Deciding in steps: who is asked when, what a tap means, what can be taken back (R-APR-2, 8 to 12)."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import decisions
from channel.approvals import (
    amend_approval,
    checked_verdict,
    request_approval,
    retrieve_verdict,
    withdraw_approval,
)
from channel.approvals.deciding import Seen
from channel.approvals.signers import add_signer
from channel.decisions import card_facts, decide
from channel.errors import Conflict, Invalid, NotFound
from models import Approval, ApprovalStep, ApprovalTask, AuditEntry, Member, OutboxMessage
from tests.channel.approvals.stage import (
    DIRECTORS,
    HQ,
    MANAGER,
    ask,
    asked,
    configure,
    members,
    open_for,
    request,
    say,
    step,
    steps,
    userid,
)
from tests.factories import NOW, Cast

LATER = NOW + timedelta(minutes=5)


def cards_outdated(session: Session) -> set[tuple[str, str]]:
    """Userid and card of everybody who was told that his card is out of date."""
    query = select(Member.userid, OutboxMessage.facts).join(Member, Member.id == OutboxMessage.member_id)
    return {
        (row.userid, row.facts["card"]) for row in session.execute(query.where(OutboxMessage.kind == "card_outdated"))
    }


def test_r_apr_2_steps_come_one_after_the_other_and_the_last_one_ends_it(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(DIRECTORS), step(HQ))
    approval = ask(session, cast)
    for who, others in ((cast.manager, "wangfang"), (cast.director, "zongbu")):
        assert say(session, cast, who, approval) == "pending"
        assert open_for(session, approval) == [others]
        assert settled == []
    assert say(session, cast, cast.hq, approval) == "approved"
    assert (steps(session, approval), settled) == (["approved"] * 3, [(999, "approved")])


def test_r_apr_2_a_refusal_in_any_step_ends_the_request_and_the_others_are_never_asked(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(HQ))
    approval = ask(session, cast)
    assert say(session, cast, cast.manager, approval, "rejected") == "rejected"
    assert (steps(session, approval), settled) == (["rejected", "closed"], [(999, "rejected")])
    assert asked(session, approval) == [("lina", "rejected")]


def test_r_apr_2_one_after_the_other_asks_the_second_when_the_first_has_agreed(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS, HQ, mode="sequential"))
    approval = ask(session, cast)
    assert asked(session, approval) == [("lina", "open"), ("wangfang", "waiting"), ("zongbu", "waiting")]
    assert say(session, cast, cast.director, approval) == "not_your_turn"
    for who in (cast.manager, cast.director, cast.hq):
        assert settled == []
        say(session, cast, who, approval)
    assert settled == [(999, "approved")]


def test_r_apr_2_all_must_agree_and_two_of_three_are_enough_where_two_are_asked_for(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS, mode="all"), step(MANAGER, DIRECTORS, HQ, mode="k_of_n", k=2))
    approval = ask(session, cast)
    assert say(session, cast, cast.director, approval) == "pending"
    assert open_for(session, approval) == ["lina"]
    say(session, cast, cast.manager, approval)
    assert open_for(session, approval) == ["lina", "wangfang", "zongbu"]
    assert say(session, cast, cast.hq, approval, "rejected") == "pending"
    assert say(session, cast, cast.director, approval) == "pending"
    assert say(session, cast, cast.manager, approval) == "approved"
    assert settled == [(999, "approved")]


def test_r_apr_2_a_later_tap_learns_who_was_first_and_a_second_one_of_the_same_person_changes_nothing(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS), step(MANAGER))
    approval = ask(session, cast)
    assert say(session, cast, cast.manager, approval, seen="1-1") == "pending"
    # The same tap once more, on the card of the first step, must not decide the second one.
    assert say(session, cast, cast.manager, approval, seen="1-1") == "pending"
    assert (steps(session, approval), settled) == (["approved", "active"], [])
    with pytest.raises(Conflict) as late:
        decide(session, cast.actor(cast.director), approval.id, checked_verdict("approved"), now=LATER, seen=Seen(1, 1))
    assert late.value.sentence == "李娜 已于 11月23日 10:00 处理：已同意。"
    assert say(session, cast, cast.manager, approval, seen="1-2") == "approved"


def test_r_apr_2_the_cards_of_a_step_follow_its_end_and_say_in_which_step_it_was(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS), step(HQ))
    approval = ask(session, cast)
    assert card_facts(session, approval, cast.director.id)["step"] == "第 1/2 步"
    say(session, cast, cast.manager, approval)
    assert cards_outdated(session) == {("lina", "1-1-1"), ("wangfang", "1-1-1")}
    facts = card_facts(session, approval, cast.director.id)
    assert (facts["state"], facts["decided_by"], facts["step"]) == ("approved", "李娜", "第 1/2 步")
    facts = card_facts(session, approval, cast.hq.id, "1-2-1")
    assert (facts["state"], facts["step"]) == ("pending", "第 2/2 步")


def test_r_apr_2_a_signer_who_is_asked_before_is_waited_for(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    add_signer(session, cast.actor(cast.manager), approval.id, "SunWei", "before", now=NOW)
    assert asked(session, approval) == [("lina", "waiting"), ("sunwei", "open")]
    assert say(session, cast, cast.manager, approval) == "not_your_turn"
    assert say(session, cast, cast.outsider, approval) == "pending"
    assert open_for(session, approval) == ["lina"]
    assert say(session, cast, cast.manager, approval) == "approved"


@pytest.mark.parametrize(("said", "end"), [("approved", "approved"), ("rejected", "rejected")])
def test_r_apr_2_a_countersigner_must_agree_as_well(
    session: Session, cast: Cast, settled: list[tuple[int, str]], said: str, end: str
) -> None:
    configure(session, step(MANAGER, DIRECTORS))
    approval = ask(session, cast)
    add_signer(session, cast.actor(cast.manager), approval.id, "sunwei", "with", now=NOW)
    assert say(session, cast, cast.manager, approval) == "pending"
    assert say(session, cast, cast.outsider, approval, said) == end
    assert settled == [(999, end)]


@pytest.mark.parametrize(
    ("who", "whom", "code"),
    [
        ("manager", "lina", "invalid_fields"),
        ("manager", "zhouq", "invalid_fields"),
        ("manager", "nobody", "invalid_fields"),
        ("manager", "wangfang", "signer_there_already"),
        ("outsider", "zongbu", "not_found"),
    ],
)
def test_r_apr_2_who_cannot_be_asked_besides_and_who_cannot_ask(
    session: Session, cast: Cast, settled: list[tuple[int, str]], who: str, whom: str, code: str
) -> None:
    configure(session, step(MANAGER, DIRECTORS))
    approval = ask(session, cast)
    before = asked(session, approval)
    with pytest.raises((Conflict, Invalid, NotFound)) as refusal, session.begin_nested():
        add_signer(session, cast.actor(getattr(cast, who)), approval.id, whom, "before", now=NOW)
    assert refusal.value.code == code
    assert asked(session, approval) == before


def test_r_apr_8_the_submitter_withdraws_while_it_is_not_final_and_not_after(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(HQ))
    approval = ask(session, cast)
    say(session, cast, cast.manager, approval)
    withdraw_approval(session, cast.actor(cast.buyer), "registration", 999, now=LATER)
    assert (approval.state, steps(session, approval)) == ("withdrawn", ["approved", "closed"])
    assert say(session, cast, cast.hq, approval) == "already_decided"
    assert ("zongbu", "1-2-1") in cards_outdated(session)
    with pytest.raises(Conflict):
        withdraw_approval(session, cast.actor(cast.buyer), "registration", 999, now=LATER)
    assert settled == []


def test_r_apr_8_a_resubmission_is_the_next_round_and_steps_whose_inputs_are_equal_keep_their_consent(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, looks_at=["customer"]), step(DIRECTORS), step(HQ, looks_at=["amount"]))
    first = ask(session, cast)
    say(session, cast, cast.manager, first)
    assert say(session, cast, cast.director, first, "returned") == "returned"
    second = ask(session, cast, amount="120000.00", now=LATER)
    # The customer is the same, what the directors see is not, and headquarters had not decided.
    assert (second.round, steps(session, second)) == (2, ["approved", "active", "waiting"])
    kept = session.scalars(select(ApprovalStep).where(ApprovalStep.kept_from.is_not(None))).one()
    assert (kept.approval_id, kept.position) == (second.id, 1)
    say(session, cast, cast.director, second)
    assert say(session, cast, cast.hq, second) == "approved"
    assert settled == [(999, "returned"), (999, "approved")]


def test_r_apr_8_a_consent_is_kept_over_several_rounds_and_lost_when_other_people_would_be_asked(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(HQ))
    for expected in (["active", "waiting"], ["approved", "active"], ["approved", "active"]):
        approval = ask(session, cast)
        assert steps(session, approval) == expected
        say(session, cast, cast.manager, approval)
        say(session, cast, cast.hq, approval, "rejected")
    configure(session, step(DIRECTORS), step(HQ))
    assert steps(session, ask(session, cast)) == ["active", "waiting"]


def test_r_apr_8_a_round_always_asks_somebody_even_when_every_step_had_agreed(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, looks_at=["customer"]), step(HQ, looks_at=["customer"]))
    approval = ask(session, cast)
    say(session, cast, cast.manager, approval)
    say(session, cast, cast.hq, approval)
    again = ask(session, cast, amount="1.00")
    assert (steps(session, again), open_for(session, again)) == (["approved", "active"], ["zongbu"])


def test_r_apr_8_the_same_cannot_be_asked_twice_at_once(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    ask(session, cast)
    with pytest.raises(Conflict, match="approval_pending"):
        request_approval(session, cast.actor(cast.owner), request(cast), now=LATER)


def retrieve(session: Session, cast: Cast, who: Member, approval: Approval, minutes: int = 5) -> str:
    try:
        with session.begin_nested():
            at = NOW + timedelta(minutes=minutes)
            return retrieve_verdict(session, cast.actor(who), approval.id, now=at).state
    except (Conflict, NotFound) as refusal:
        return refusal.code


def test_r_apr_9_a_consent_is_taken_back_and_everybody_of_the_step_is_asked_again(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS), step(HQ))
    approval = ask(session, cast)
    say(session, cast, cast.manager, approval)
    assert retrieve(session, cast, cast.manager, approval) == "pending"
    assert (steps(session, approval), open_for(session, approval)) == (["active", "waiting"], ["lina", "wangfang"])
    # Whoever had been asked next is told, and asked anew when it is his turn again.
    assert ("zongbu", "1-2-1") in cards_outdated(session)
    assert say(session, cast, cast.hq, approval, seen="1-2") == "no_longer_asked"
    assert say(session, cast, cast.director, approval, "rejected") == "rejected"


def test_r_apr_9_a_request_goes_its_way_after_a_consent_was_taken_back_and_given_again(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(HQ))
    approval = ask(session, cast)
    for _ in range(2):
        say(session, cast, cast.manager, approval)
        assert retrieve(session, cast, cast.manager, approval) == "pending"
    say(session, cast, cast.manager, approval)
    assert say(session, cast, cast.hq, approval) == "approved"
    turns = select(ApprovalTask.turn).where(ApprovalTask.approval_id == approval.id).order_by(ApprovalTask.id)
    assert session.scalars(turns).all() == [3, 3]
    cards = select(OutboxMessage.facts).where(OutboxMessage.kind == "approval_requested").order_by(OutboxMessage.id)
    assert [facts["card"] for facts in session.scalars(cards)] == [
        "1-1-1", "1-2-1", "1-1-2", "1-2-2", "1-1-3", "1-2-3",
    ]  # fmt: skip


def test_r_apr_9_it_is_too_late_after_thirty_minutes_after_the_next_step_and_at_the_end(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(MANAGER, HQ, mode="all"), step(DIRECTORS))
    approval = ask(session, cast)
    say(session, cast, cast.manager, approval)
    assert retrieve(session, cast, cast.director, approval) == "not_found"
    assert retrieve(session, cast, cast.manager, approval, minutes=31) == "not_retrievable"
    say(session, cast, cast.hq, approval)
    assert retrieve(session, cast, cast.manager, approval) == "not_retrievable"
    say(session, cast, cast.manager, approval)
    say(session, cast, cast.director, approval)
    assert retrieve(session, cast, cast.director, approval) == "not_retrievable"
    assert (approval.state, settled) == ("approved", [(999, "approved")])


def test_r_apr_9_not_after_somebody_was_asked_besides(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER), step(HQ))
    approval = ask(session, cast)
    add_signer(session, cast.actor(cast.manager), approval.id, "sunwei", "with", now=NOW)
    say(session, cast, cast.manager, approval)
    assert retrieve(session, cast, cast.manager, approval) == "not_retrievable"


def test_r_apr_10_a_changed_request_is_refused_with_the_difference_until_it_was_seen(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER))
    approval = ask(session, cast)
    amend_approval(session, cast.actor(cast.buyer), request(cast, amount="120000.00"), now=LATER)
    manager, verdict = cast.actor(cast.manager), checked_verdict("approved")
    with pytest.raises(Conflict) as changed, session.begin_nested():
        decide(session, manager, approval.id, verdict, now=LATER, seen=Seen(1, 1))
    assert changed.value.sentence == "您打开之后内容有变更：金额 ¥100,000 → ¥120,000。请看过新内容再处理。"
    assert card_facts(session, approval, cast.manager.id)["state"] == "changed"
    fresh = card_facts(session, approval, cast.manager.id, "2-1-1")
    assert (fresh["state"], fresh["changes"]) == ("pending", "金额 ¥100,000 → ¥120,000")
    assert say(session, cast, cast.manager, approval, seen="2-1") == "approved"
    assert settled == [(999, "approved")]


def test_r_apr_10_a_change_keeps_the_consents_that_do_not_rest_on_it_and_none_is_no_change(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, looks_at=["customer"]), step(HQ))
    approval = ask(session, cast)
    say(session, cast, cast.manager, approval)
    buyer = cast.actor(cast.buyer)
    assert amend_approval(session, buyer, request(cast), now=LATER).version == 1
    assert amend_approval(session, buyer, request(cast, amount="120000.00"), now=LATER).version == 2
    assert (steps(session, approval), open_for(session, approval)) == (["approved", "active"], ["zongbu"])
    say(session, cast, cast.hq, approval)
    with pytest.raises(Conflict, match="already_decided"):
        amend_approval(session, buyer, request(cast, amount="1.00"), now=LATER)


def test_r_apr_11_a_return_needs_a_reason_and_a_subject_that_can_be_returned(
    session: Session, cast: Cast, settled: list[tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Invalid, match="reason_needed"):
        checked_verdict("returned", None, " ")
    approval = ask(session, cast)
    assert say(session, cast, cast.manager, approval, "returned") == "returned"
    assert (approval.reason_code, approval.reason_text) == ("incomplete", "信息不完整，请补充后重新报备")

    subject = decisions.SUBJECTS["registration"]
    monkeypatch.setitem(decisions.SUBJECTS, "registration", type(subject)(subject.settle, subject.facts))
    other = ask(session, cast, subject_id=1000)
    assert say(session, cast, cast.manager, other, "returned") == "not_returnable"
    assert other.state == "pending"


def test_r_apr_12_the_effect_happens_once_however_often_it_is_said(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    configure(session, step(MANAGER, DIRECTORS, mode="all"))
    approval = ask(session, cast)
    for who in (cast.manager, cast.manager, cast.director, cast.director, cast.manager):
        say(session, cast, who, approval)
    assert settled == [(999, "approved")]
    audits = select(AuditEntry).where(AuditEntry.action == "approval_approved")
    assert len(session.scalars(audits).all()) == 1


def test_another_dealers_manager_and_a_rep_decide_nothing(
    session: Session, cast: Cast, settled: list[tuple[int, str]]
) -> None:
    members(session, "other")
    configure(session, step(MANAGER), step(userid("other")))
    approval = ask(session, cast)
    assert [say(session, cast, who, approval) for who in (cast.outsider, cast.rep, cast.hq)] == ["not_found"] * 3
    assert settled == []
