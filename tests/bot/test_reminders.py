"""Putting reminders off from their cards (R-REM-6): once for each card, by whom it is for, while it is still due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from channel.cards import Card
from channel.reminders.cards import WAYS, can_be_put_off, read_button, reminder_card, seen_of
from channel.reminders.snoozing import snooze
from models import Database, OutboxMessage, Reminder
from tests.bot.wire import Wire, make_wire
from tests.channel.reminders.desk import keep, local, promise, swept
from tests.factories import NOW, Cast, make_cast
from tests.notifications.stage import all_at_once
from tests.seeds import Seeds

MORNING = local("2026-11-23 07:01")  # a Monday


@dataclass
class Scene:
    """A promise of the manager's that is due today, and the wire."""

    database: Database
    wire: Wire
    cast: Cast
    number: str

    def reminded(self, day: int = 0) -> Card:
        """The sweep of the morning `day` days later, and the card that it brings."""
        with self.database.transaction() as session:
            swept(session, MORNING + timedelta(days=day))
        mine = select(OutboxMessage).where(OutboxMessage.kind == "member_follow_up_due")
        with self.database.reading() as session:
            message = session.scalars(mine.order_by(OutboxMessage.id.desc()).limit(1)).one()
        assert can_be_put_off(message.kind, message.facts)
        return reminder_card(message.kind, message.facts, page_base="https://qudao.example")

    def reminder(self) -> Reminder:
        with self.database.reading() as session:
            return session.scalars(select(Reminder)).one()

    def tap(self, card: Card, workdays: int, who: str = "lina", at: datetime = NOW) -> str:
        """What the person reads after tapping a card's button."""
        return str(make_wire(self.database, now=at).tap(keys(card)[workdays], who=who, task_id=card["task_id"]))


def keys(card: Card) -> dict[int, str]:
    """Workdays → the key of the button that puts it off for so many."""
    found = {}
    for button in card["button_list"]:
        tap = read_button(button["key"])
        assert tap is not None
        found[tap.workdays] = button["key"]
    return found


def promised(database: Database) -> tuple[Cast, str]:
    with database.transaction() as session:
        cast = make_cast(session)
        return cast, promise(session, cast, cast.manager)


@pytest.fixture
def scene(database: Database, seed: Seeds) -> Scene:
    return Scene(database, make_wire(database), *seed(promised))


@pytest.mark.parametrize(("workdays", "day", "until"), [(1, "11月24日", 24), (3, "11月26日", 26)])
def test_r_rem_6_one_tap_puts_a_reminder_off_and_the_card_says_until_when(
    scene: Scene, workdays: int, day: str, until: int
) -> None:
    card = scene.reminded()
    assert set(keys(card)) == set(WAYS)
    reply = scene.tap(card, workdays)
    assert "update_template_card" in reply
    assert f"已推迟，{day}再提醒" in reply
    assert "snooze:" not in reply
    assert (scene.reminder().snoozes, scene.reminder().snoozed_until) == (1, date(2026, 11, until))


def test_r_rem_6_a_second_tap_and_one_at_the_same_moment_put_nothing_off_again(scene: Scene) -> None:
    card = scene.reminded()
    replies: Sequence[str] = all_at_once([lambda: scene.tap(card, 1)] * 4)
    assert all("已推迟，11月24日再提醒" in reply for reply in replies)
    assert "已推迟，11月24日再提醒" in scene.tap(card, 3)
    assert scene.reminder().snoozes == 1


def test_r_rem_6_an_old_card_puts_nothing_off_when_the_reminder_has_come_again(scene: Scene) -> None:
    old = scene.reminded()
    assert "已推迟" in scene.tap(old, 1)
    new = scene.reminded(day=1)
    tomorrow = NOW + timedelta(days=1)
    assert "请看最新的卡片" in scene.tap(old, 3, at=tomorrow)
    assert scene.reminder().snoozes == 1
    assert "已推迟，11月27日再提醒" in scene.tap(new, 3, at=tomorrow)


def test_r_rem_6_the_fourth_card_cannot_be_put_off(scene: Scene) -> None:
    for day in range(3):
        scene.tap(scene.reminded(day), 1, at=NOW + timedelta(days=day))
    with scene.database.transaction() as session:
        swept(session, MORNING + timedelta(days=3))
        last = session.scalars(select(OutboxMessage).order_by(OutboxMessage.id.desc()).limit(1)).one()
        assert (last.kind, can_be_put_off(last.kind, last.facts)) == ("member_follow_up_due", False)


def test_what_is_done_is_not_put_off_and_the_card_says_so(scene: Scene) -> None:
    card = scene.reminded()
    with scene.database.transaction() as session:
        keep(session, scene.cast, scene.cast.manager, scene.number, now=NOW)
    assert "已处理，不用再提醒" in scene.tap(card, 1)
    assert scene.reminder().snoozes == 0


def test_what_was_put_off_in_the_client_is_not_put_off_again_by_its_card(scene: Scene) -> None:
    card = scene.reminded()
    with scene.database.transaction() as session:
        snooze(session, scene.cast.actor(scene.cast.manager), scene.reminder().public_id, 2, now=NOW)
    assert "已推迟，11月25日再提醒" in scene.tap(card, 1)
    assert scene.reminder().snoozes == 1


@pytest.mark.parametrize("who", ["wangfang", "zhouq", "nobody"])
def test_nobody_puts_off_what_reminds_somebody_else(scene: Scene, who: str) -> None:
    reply = scene.tap(scene.reminded(), 1, who=who)
    assert "update_template_card" not in reply
    assert "浦江" not in reply
    assert scene.reminder().snoozes == 0


@pytest.mark.parametrize(
    "key",
    [
        "snooze:",
        "snooze:x:1:20261123-0",
        "snooze:0123456789abcdef:2:20261123-0",
        "snooze:0123456789abcdef:1:" + "9" * 60,
    ],
)
def test_a_key_that_is_not_ours_is_answered_kindly(scene: Scene, key: str) -> None:
    assert scene.wire.tap(key)["Content"] == "这条提醒不是给您的，不能由您推迟。"


def test_a_reminder_that_was_put_off_since_has_another_name() -> None:
    assert seen_of(date(2026, 11, 23), 0) != seen_of(date(2026, 11, 23), 1) != seen_of(date(2026, 11, 24), 1)
