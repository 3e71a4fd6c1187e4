"""What operators see of failed announcements, and trying them again."""

from models import OutboxMessage
from notifications.failed import list_failed, retry_failed
from notifications.outbox import queue_depth
from tests.notifications.pretend import Mishap, wecom_error
from tests.notifications.stage import Stage, remind


def fail_two(stage: Stage) -> list[OutboxMessage]:
    remind(stage, stage.cast.manager, stage.cast.director)
    stage.platform.mishaps += [Mishap(wecom_error(40003)), Mishap(wecom_error(48002))]
    stage.drain()
    return list(stage.rows())


def test_the_list_says_why_without_saying_who(stage: Stage) -> None:
    rows = fail_two(stage)
    with stage.database.reading() as session:
        failed = list_failed(session)
    assert [(one.id, one.kind, one.channel, one.attempts) for one in failed] == [
        (row.id, "approval_reminder", "wecom", 1) for row in reversed(rows)
    ]
    assert [one.note for one in reversed(failed)] == [
        "message/send: 40003 drop_receiver",
        "message/send: 48002 alert",
    ]
    assert {one.request_id for one in failed} == {"req-7"}
    assert "浦江" not in str(failed)


def test_a_chosen_row_is_sent_again_and_the_other_stays(stage: Stage) -> None:
    first, second = fail_two(stage)
    with stage.database.transaction() as session:
        assert retry_failed(session, [first.id, 999_999], now=stage.clock()) == 1
    stage.drain()
    assert [(row.id, row.state, row.attempts) for row in stage.rows()] == [
        (first.id, "sent", 1),
        (second.id, "failed", 1),
    ]


def test_all_of_them_can_be_tried_again_and_what_was_sent_is_left_alone(stage: Stage) -> None:
    fail_two(stage)
    for expected in (2, 0):
        with stage.database.transaction() as session:
            assert retry_failed(session, None, now=stage.clock()) == expected
        stage.drain()
    assert {row.state for row in stage.rows()} == {"sent"}


def test_the_depth_of_the_queue_counts_what_is_due(stage: Stage) -> None:
    remind(stage, stage.cast.manager, stage.cast.director)
    stage.clock.advance(90)
    with stage.database.reading() as session:
        assert queue_depth(session, stage.clock()) == (2, 90.0)
    stage.drain()
    with stage.database.reading() as session:
        assert queue_depth(session, stage.clock()) == (0, 0.0)
