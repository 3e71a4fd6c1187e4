"""What one person waits for overtakes what goes to many: in the queue, in the worker, and before the limits."""

import threading

from sqlalchemy import update

from models import OutboxMessage
from models.outbox import BULK, NOW, SOON
from notifications.dispatcher import LEASE
from notifications.limits import RULES
from notifications.outbox import Leave, claim
from tests.notifications.stage import Stage, ask, remind


def ask_for_another(stage: Stage) -> None:
    """Two cards that wait for a decision, about something else than what the others read of."""
    ask(stage, "智能照明改造", "苏州金鸡湖酒店有限公司")


def personal_news(stage: Stage, how_many: int) -> int:
    """A broadcast in which everybody reads something of his own: a call for each. The approval it is about."""
    approval_id = remind(stage, about="0")
    for number in range(1, how_many):
        remind(stage, approval_id=approval_id, about=str(number), hours=number)
    with stage.database.transaction() as session:
        session.execute(update(OutboxMessage).values(priority=BULK))
    return approval_id


def test_a_card_that_waits_for_a_decision_goes_before_reminders_and_those_before_news(stage: Stage) -> None:
    ask(stage)
    approval_id = remind(stage, approval_id=stage.rows("wecom_card")[0].facts["approval_id"])
    remind(stage, approval_id=approval_id, about="2", batch_key="news")
    found = {(row.kind, row.batch_key is None): row.priority for row in stage.rows()}
    assert found[("approval_requested", True)] == NOW
    assert found[("approval_reminder", True)] == SOON
    assert found[("approval_reminder", False)] == BULK


def test_an_approval_overtakes_a_broadcast_that_was_there_first(stage: Stage) -> None:
    personal_news(stage, 12)
    stage.clock.advance(1)
    ask_for_another(stage)
    with stage.database.transaction() as session:
        taken = claim(session, "w", stage.clock(), limit=2, lease=LEASE)
    assert {row.channel for row in taken} == {"wecom_card"}


def test_the_urgent_lane_takes_nothing_else(stage: Stage) -> None:
    approval_id = personal_news(stage, 3)
    remind(stage, approval_id=approval_id, about="all", batch_key="news")
    ask_for_another(stage)
    worker = stage.worker()
    assert worker.run_once(urgent_only=True) == 2
    assert worker.run_once(urgent_only=True) == 0
    assert {row.state for row in stage.rows("wecom_card")} == {"sent"}
    assert {row.state for row in stage.rows("wecom")} == {"queued"}


def test_an_approval_does_not_wait_for_a_platform_that_hangs_on_a_broadcast(stage: Stage) -> None:
    personal_news(stage, 1)
    hangs, goes_on, arrived = threading.Event(), threading.Event(), threading.Event()
    send = stage.platform.send

    def slow(message: object, to: list[str], **how: object) -> object:
        if type(message).__name__ != "TemplateCard":
            hangs.set()
            assert goes_on.wait(30)
        else:
            arrived.set()
        return send(message, to, **how)  # type: ignore[arg-type]

    stage.platform.send = slow  # type: ignore[method-assign, assignment]
    stop = threading.Event()
    thread = threading.Thread(target=stage.worker().run, args=(stop,))
    thread.start()
    assert hangs.wait(30)
    ask_for_another(stage)
    assert arrived.wait(30), "the card waits behind the broadcast"
    goes_on.set()
    stop.set()
    thread.join()
    assert {row.state for row in stage.rows("wecom")} == {"sent"}


def test_what_goes_to_many_stays_where_it_is_while_the_app_is_full(stage: Stage) -> None:
    remind(stage, approval_id=personal_news(stage, 2), about="soon")
    with stage.database.transaction() as session:
        taken = claim(session, "w", stage.clock(), limit=9, lease=LEASE, leave=Leave(bulk=frozenset(["wecom"])))
    assert [row.priority for row in taken] == [SOON]


def test_a_member_who_got_much_waits_without_costing_a_try(stage: Stage) -> None:
    personal_news(stage, 20)
    worker = stage.worker()
    stage.drain(worker)
    bulk = next(rule.bulk for rule in RULES if rule.scope == "member")
    waiting = [row for row in stage.rows() if row.state == "queued"]
    assert (len(stage.platform.calls), len(waiting)) == (bulk, 20 - bulk)
    assert {row.attempts for row in waiting} == {0}
