"""Approval cards on their way out, and what happens to them when somebody has decided."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from channel.approvals import ask_again, checked_verdict
from channel.decisions import decide
from channel.opportunities.ending import withdraw_registration
from models import Approval, ApprovalCard, ApprovalTask, OutboxMessage, Registration
from notifications.transports.cards import CODE_LIFETIME
from platforms.errors import NETWORK
from platforms.reactions import because
from tests.notifications.pretend import Mishap, wecom_error
from tests.notifications.stage import Stage, ask

NO_ANSWER = because(NETWORK, "wecom", "message/send")


def approve(stage: Stage, approval_id: int) -> None:
    """The manager taps his card, which the answer to the tap draws anew."""
    verdict = checked_verdict("approved")
    with stage.database.transaction() as session:
        actor = stage.cast.actor(stage.cast.manager)
        decide(session, actor, approval_id, verdict, now=stage.clock(), redraws_card=True)


def others_update(stage: Stage) -> OutboxMessage:
    """The update of the director's card. The manager's own waits for the answer to his tap."""
    (row,) = [row for row in stage.rows("card_update") if row.member_id == stage.cast.director.id]
    return row


def withdraw(stage: Stage) -> None:
    with stage.database.transaction() as session:
        number = session.scalars(select(Registration.number)).one()
        withdraw_registration(session, stage.cast.actor(stage.cast.buyer), number, now=stage.clock())


def cards(stage: Stage) -> Sequence[ApprovalCard]:
    with stage.database.reading() as session:
        return session.scalars(select(ApprovalCard).order_by(ApprovalCard.task_id)).all()


def test_each_approver_gets_a_card_of_his_own_with_a_name_of_its_own(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.drain()
    sent = {to: body["template_card"]["task_id"] for _, to, body in stage.platform.calls}
    manager, director = stage.cast.manager, stage.cast.director
    assert sent == {
        ("lina",): f"apr-{approval_id}-{manager.id}@1",
        ("wangfang",): f"apr-{approval_id}-{director.id}@1",
    }
    assert {card.task_id: card.response_code for card in cards(stage)} == {
        task_id: f"rc-{task_id}" for task_id in sent.values()
    }


def test_a_decision_settles_the_cards_of_the_others_once(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.drain()
    approve(stage, approval_id)
    stage.drain()
    ((userid, card),) = stage.platform.updates
    assert userid == "wangfang"
    assert card["replace_text"] == "已同意 · 李娜 11月23日 10:00"
    assert others_update(stage).state == "sent"
    codes = {card.member_id: card.response_code for card in cards(stage)}
    assert codes[stage.cast.director.id] is None


def test_a_withdrawal_settles_every_card(stage: Stage) -> None:
    ask(stage)
    stage.drain()
    withdraw(stage)
    stage.drain()
    assert {userid: card["replace_text"] for userid, card in stage.platform.updates} == {
        "lina": "已撤回 · 11月23日 10:00",
        "wangfang": "已撤回 · 11月23日 10:00",
    }


def test_a_card_that_has_not_left_yet_never_leaves_once_it_is_decided(stage: Stage) -> None:
    approval_id = ask(stage)
    approve(stage, approval_id)
    stage.drain()
    stage.clock.advance(6)
    stage.drain()
    assert {row.state for row in stage.rows("wecom_card")} == {"skipped"}
    update_row = others_update(stage)
    assert (update_row.state, update_row.note) == ("skipped", "the card was never sent")
    assert stage.platform.calls == []


def test_an_update_waits_for_a_card_that_is_on_its_way_and_that_is_no_try(stage: Stage) -> None:
    approval_id = ask(stage)

    def decided_while_sending(name: str) -> None:
        if name == "before accepting" and not stage.platform.updates:
            stage.platform.step = lambda _name: None
            approve(stage, approval_id)
            stage.worker().run_once()

    stage.platform.step = decided_while_sending
    stage.worker().run_once()
    waiting = others_update(stage)
    assert (waiting.state, waiting.attempts, waiting.note) == ("queued", 0, "the card is on its way")
    assert timedelta(seconds=2) <= waiting.due_at - stage.clock() <= timedelta(seconds=5)
    stage.clock.advance(5)
    stage.drain()
    assert others_update(stage).state == "sent"
    assert {userid for userid, _ in stage.platform.updates} >= {"wangfang"}


def test_an_update_waits_as_long_as_its_card_is_put_off(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.platform.mishaps += [Mishap(wecom_error(-1)), Mishap(wecom_error(-1))]
    stage.worker().run_once()
    card_due = max(row.due_at for row in stage.rows("wecom_card"))
    approve(stage, approval_id)
    stage.drain()
    assert others_update(stage).due_at > stage.clock() + timedelta(seconds=30)
    assert others_update(stage).due_at <= card_due + timedelta(seconds=5)
    stage.clock.advance(60)
    stage.drain()
    assert {row.state for row in stage.rows("wecom_card")} == {"skipped"}


def test_a_card_whose_sending_failed_needs_no_update(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.platform.mishaps += [Mishap(wecom_error(40003)), Mishap(wecom_error(40003))]
    stage.drain()
    approve(stage, approval_id)
    stage.drain()
    assert others_update(stage).state == "skipped"


def test_an_update_waits_for_a_card_that_was_asked_for_again(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.platform.mishaps += [Mishap(wecom_error(40003)), Mishap(wecom_error(40003))]
    stage.drain()
    with stage.database.transaction() as session:
        director, approval = stage.cast.actor(stage.cast.director), session.get_one(Approval, approval_id)
        assert ask_again(session, director, approval, now=stage.clock())

    def decided_while_sending(name: str) -> None:
        stage.platform.step = lambda _name: None
        approve(stage, approval_id)
        stage.worker().run_once()

    stage.platform.step = decided_while_sending
    stage.worker().run_once()
    assert others_update(stage).note == "the card is on its way"
    stage.clock.advance(5)
    stage.drain()
    assert [userid for userid, _ in stage.platform.updates] == ["wangfang"]


def test_a_card_that_had_arrived_before_counts_as_sent(stage: Stage) -> None:
    ask(stage)
    # The answers get lost, and by the next try the duplicate check has forgotten: the platform knows the task_ids.
    stage.platform.mishaps += [Mishap(NO_ANSWER, after=True), Mishap(NO_ANSWER, after=True)]
    stage.drain()
    stage.platform.seen.clear()
    stage.clock.advance(40)
    stage.drain()
    assert {row.state for row in stage.rows("wecom_card")} == {"sent"}
    assert len(stage.platform.arrived) == 2
    assert {card.response_code for card in cards(stage)} == {None}


def test_a_card_without_a_known_code_is_left_as_it_is(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.drain()
    with stage.database.transaction() as session:
        session.execute(update(ApprovalCard).values(response_code=None))
    approve(stage, approval_id)
    stage.drain()
    assert others_update(stage).state == "skipped"
    assert stage.platform.updates == []


def test_a_card_older_than_its_code_is_left_as_it_is(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.drain()
    stage.clock.advance(CODE_LIFETIME.total_seconds())
    approve(stage, approval_id)
    stage.drain()
    assert others_update(stage).state == "skipped"
    assert stage.platform.updates == []


@pytest.mark.parametrize("errcode", [42014, 42017])
def test_a_used_response_code_is_final(stage: Stage, errcode: int) -> None:
    approval_id = ask(stage)
    stage.drain()
    approve(stage, approval_id)
    stage.platform.mishaps.append(Mishap(wecom_error(errcode, "message/update_template_card")))
    stage.drain()
    row = others_update(stage)
    assert (row.state, row.note) == ("skipped", "the card's response code was used or is too old")


def test_an_update_of_an_open_request_changes_nothing(stage: Stage) -> None:
    approval_id = ask(stage)
    stage.drain()
    approve(stage, approval_id)
    with stage.database.transaction() as session:
        session.execute(update(Approval).values(state="pending"))
        session.execute(update(ApprovalTask).values(state="open"))
    stage.drain()
    assert others_update(stage).state == "skipped"
