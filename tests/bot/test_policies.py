"""Publishing a policy from its card in the chat: as it was shown, once, by whoever may, its warnings read."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import select

from channel.cards import Card
from channel.policies.cards import read_button, ready_card
from channel.policies.drafts import change_draft, create_policy
from models import Database, OutboxMessage, Policy, PolicyVersion
from tests.bot.wire import Wire, make_wire
from tests.channel.policies.desk import NOTICE, TEMPLATE, granted
from tests.factories import NOW, Cast, make_cast
from tests.notifications.stage import all_at_once
from tests.seeds import Seeds


@dataclass
class Scene:
    """A notice of the manager's as a draft, everybody reachable, and the wire."""

    database: Database
    wire: Wire
    cast: Cast
    number: str

    def say(self, text: str, who: str = "lina") -> str:
        return str(self.wire.say(text, who=who).get("Content"))

    def cards(self) -> list[Card]:
        """The cards that were sent, the oldest first."""
        with self.database.reading() as session:
            query = select(OutboxMessage).where(OutboxMessage.kind == "policy_ready").order_by(OutboxMessage.id)
            found = session.scalars(query).all()
            return [ready_card(one.facts, page_base="https://qudao.example") for one in found]

    def tap(self, key: str, who: str = "lina") -> str:
        return str(make_wire(self.database, policy_template=TEMPLATE).tap(key, who=who, task_id="policy-1"))

    def state(self) -> tuple[str, int]:
        """State of the newest version, and how many were told."""
        with self.database.reading() as session:
            row = session.scalars(select(PolicyVersion).order_by(PolicyVersion.id.desc()).limit(1)).one()
            told = session.scalars(select(OutboxMessage).where(OutboxMessage.kind == "policy_published")).all()
            return row.state, len(told)

    def revise(self, **changes: Any) -> None:
        with self.database.transaction() as session:
            manager = self.cast.actor(self.cast.manager)
            change_draft(session, manager, self.number, replace(NOTICE, **changes), 1, now=NOW)


def drafted(database: Database) -> tuple[Cast, str]:
    with database.transaction() as session:
        cast = make_cast(session)
        for who in (cast.owner, cast.buyer, cast.rival):
            granted(session, who)
        policy, _ = create_policy(session, cast.actor(cast.manager), "notice", NOTICE, now=NOW)
        return cast, policy.number


@pytest.fixture
def scene(database: Database, seed: Seeds) -> Scene:
    return Scene(database, make_wire(database, policy_template=TEMPLATE), *seed(drafted))


def key_of(card: Card) -> str:
    (button,) = card["button_list"]
    return str(button["key"])


def test_a6_74_one_tap_publishes_and_the_card_says_who_did_it(scene: Scene) -> None:
    assert f"{NOTICE.title}（{scene.number}）：可以发布，请点随后的卡片。" in scene.say("政策")
    (card,) = scene.cards()
    assert (card["button_list"][0]["text"], card["horizontal_content_list"][2]["value"]) == ("发布", "2 家 3 人")
    reply = scene.tap(key_of(card))
    assert "update_template_card" in reply
    assert "已发布 · 李娜 11月23日" in reply
    assert "publish:" not in reply
    assert scene.state() == ("published", 3)


def test_a6_74_of_many_taps_one_publishes_and_all_are_told_the_same(scene: Scene) -> None:
    scene.say("政策")
    key = key_of(scene.cards()[0])
    replies = all_at_once([lambda: scene.tap(key)] * 4)
    assert all("已发布 · 李娜" in reply for reply in replies)
    assert scene.state() == ("published", 3)


def test_a6_78_a_draft_that_was_changed_since_its_card_is_not_published(scene: Scene) -> None:
    scene.say("政策")
    old = key_of(scene.cards()[0])
    scene.revise(title="改过的通知")
    assert "草稿后来又改过，请重新获取卡片" in scene.tap(old)
    assert scene.state() == ("draft", 0)
    scene.say("政策")
    assert "已发布" in scene.tap(key_of(scene.cards()[1]))


def test_warnings_are_shown_before_a_second_tap_publishes(scene: Scene) -> None:
    scene.say("政策")
    key = key_of(scene.cards()[0])
    plain = make_wire(scene.database)  # Without a template nobody has a way but the inbox.
    first = plain.tap(key, task_id="policy-1")["TemplateCard"]
    assert "请安排电话通知" in first["QuoteArea"]["QuoteText"]
    assert first["ButtonList"]["Text"] == "知道了，仍然发布"
    assert scene.state() == ("draft", 0)
    second = first["ButtonList"]["Key"]
    assert second != key
    # Warnings that came since are shown first, and a card that showed none publishes nothing either.
    tap = read_button(second)
    assert tap is not None
    other = second.replace(tap.seen, "deadbeef")
    assert "仍然发布" in str(plain.tap(other, task_id="policy-1"))
    assert "已发布" in str(plain.tap(second, task_id="policy-1"))
    assert scene.state()[0] == "published"


def test_a_draft_with_something_against_it_gets_no_card_and_an_old_card_says_it(scene: Scene) -> None:
    scene.say("政策")
    number, old = scene.number, key_of(scene.cards()[0])
    scene.revise(text="满3000减200，十二月有效。")
    sentence = "正文写了“满3000减200”，但关联的规则里没有，请关联对应的规则，或修改正文。"
    assert f"（{number}）：还不能发布，{sentence}" in scene.say("政策")
    assert len(scene.cards()) == 1
    reply = scene.tap(old.replace(":1:1:", ":1:2:"))
    assert "还不能发布，请先修改" in reply
    assert sentence in reply
    assert scene.state() == ("draft", 0)


def test_nobody_else_publishes_by_a_card_and_headquarters_may(scene: Scene) -> None:
    scene.say("政策")
    key = key_of(scene.cards()[0])
    assert "没有待发布的政策草稿" in scene.say("政策", who=scene.cast.outsider.userid)
    for who in (scene.cast.outsider, scene.cast.rep):
        reply = scene.tap(key, who=who.userid)
        assert "update_template_card" not in reply
        assert "请联系" in reply
    assert "还没有开通渠道助手" in scene.tap(key, who="stranger")
    for broken in ("publish:", f"publish:{scene.number}", f"publish:{scene.number}:1:1:zz", key + ":1"):
        assert "这份政策不由您发布" in scene.tap(broken)
    assert "这份政策不由您发布" in scene.tap(key.replace(scene.number, "ZC000000-XXXXX"))
    assert scene.state() == ("draft", 0)
    assert f"已发布 · {scene.cast.hq.name}" in scene.tap(key, who=scene.cast.hq.userid)


def test_a_policy_thrown_away_meanwhile_is_not_published(scene: Scene) -> None:
    scene.say("政策")
    with scene.database.transaction() as session:
        session.delete(session.scalars(select(PolicyVersion)).one())
        session.flush()
        session.delete(session.scalars(select(Policy)).one())
    assert "这份政策不由您发布" in scene.tap(key_of(scene.cards()[0]))
