"""Passive replies: opened, checked, and shown on the phone; a protocol error is only logged."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.cards import BUTTONS, MENU, TEXT_NOTICE
from tests.sandbox.conftest import World
from tests.sandbox.receiver import Receiver, wecom_reply

NEWS = (
    "<ArticleCount>2</ArticleCount><Articles>"
    "<item><Title>一</Title><Url>https://a.example.test/1</Url><PicUrl>https://a.example.test/1.png</PicUrl></item>"
    "<item><Title>二</Title><Description>说明</Description><Url>https://a.example.test/2</Url></item></Articles>"
)
CARD = (
    "<TemplateCard><CardType><![CDATA[text_notice]]></CardType><Source><Desc>渠道</Desc><DescColor>1</DescColor></Source>"
    "<MainTitle><Title><![CDATA[已同意]]></Title></MainTitle>"
    "<HorizontalContentList><Keyname>客户</Keyname><Value>某公司</Value></HorizontalContentList>"
    "<HorizontalContentList><Keyname>详情</Keyname><Value>看</Value><Type>1</Type><Url>https://a.example.test</Url>"
    "</HorizontalContentList><JumpList><Type>1</Type><Title>查看</Title><Url>https://a.example.test</Url></JumpList>"
    "<CardAction><Type>1</Type><Url>https://a.example.test</Url></CardAction></TemplateCard>"
)


def write(world: World) -> dict[str, Any]:
    delivery: dict[str, Any] = world.do("phones/lina/text", {"content": "你好"})["delivery"]
    return delivery


def tap(world: World, key: str = "approve", card: dict[str, Any] = BUTTONS) -> dict[str, Any]:
    world.send("template_card", card, touser="lina|zhouq")
    body = {"message_id": world.chat("lina")[-1]["message_id"], "key": key}
    delivery: dict[str, Any] = world.do("phones/lina/tap", body)["delivery"]
    return delivery


def answer(world: World, receiver: Receiver, kind: str, inner: str, **wrong: str) -> None:
    receiver.answer = lambda _request: wecom_reply(world.config, "lina", kind, inner, **wrong)


def test_a_text_reply_appears_on_the_phone(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "text", "<Content><![CDATA[您有 2 条报备]]></Content>")
    delivery = write(world)
    assert (delivery["reply"], delivery["protocol_error"]) == ("text", None)
    assert delivery["reply_fields"]["Content"] == "您有 2 条报备"
    mine, reply = world.chat("lina")
    assert (mine["from"], reply["from"], reply["type"], reply["content"]) == ("me", "app", "text", "您有 2 条报备")


def test_a_text_reply_is_cut_at_2048_bytes(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "text", f"<Content>{'中' * 700}</Content>")
    write(world)
    assert world.chat("lina")[1]["content"] == "中" * 682


def test_a_news_reply_shows_its_articles(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "news", NEWS)
    assert write(world)["protocol_error"] is None
    first, second = world.chat("lina")[1]["card"]["articles"]
    assert (first["title"], first["picurl"]) == ("一", "https://a.example.test/1.png")
    assert second["description"] == "说明"


def test_a_media_reply_needs_a_living_file(world: World, receiver: Receiver) -> None:
    files = {"media": ("a.png", b"\x89PNG\r\n\x1a\n0000", "image/png")}
    query = {"access_token": world.login("wecom"), "type": "image"}
    url = f"{world.url}/wecom/cgi-bin/media/upload"
    media_id = world.http.post(url, params=query, files=files).json()["media_id"]
    answer(world, receiver, "image", f"<Image><MediaId>{media_id}</MediaId></Image>")
    assert write(world)["protocol_error"] is None
    assert world.chat("lina")[1]["card"]["filename"] == "a.png"
    answer(world, receiver, "image", "<Image><MediaId>gone</MediaId></Image>")
    assert "media_id" in write(world)["protocol_error"]


def test_update_button_greys_the_tapped_card_of_this_member_only(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "update_button", "<Button><ReplaceName><![CDATA[已同意]]></ReplaceName></Button>")
    assert tap(world)["reply"] == "update_button"
    assert (world.chat("lina")[0]["disabled"], world.chat("lina")[0]["button_note"]) == (True, "已同意")
    assert not world.chat("zhouq")[0]["disabled"]


def test_update_template_card_replaces_the_tapped_card(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "update_template_card", CARD)
    delivery = tap(world)
    assert (delivery["reply"], delivery["protocol_error"]) == ("update_template_card", None)
    [message] = world.chat("lina")
    card = message["card"]
    assert (card["card_type"], card["main_title"], card["task_id"]) == ("text_notice", {"title": "已同意"}, "opp-1@1")
    assert card["source"] == {"desc": "渠道", "desc_color": 1}
    assert [row["keyname"] for row in card["horizontal_content_list"]] == ["客户", "详情"]
    assert card["jump_list"] == [{"type": 1, "title": "查看", "url": "https://a.example.test"}]
    assert not message["pending"]
    assert world.chat("zhouq")[0]["card"] == BUTTONS


def test_a_menu_event_takes_a_new_card_and_no_button(world: World, receiver: Receiver) -> None:
    card = TEXT_NOTICE | {"action_menu": MENU, "task_id": "n-1"}
    answer(world, receiver, "update_button", "<Button><ReplaceName>x</ReplaceName></Button>")
    assert "only answers template_card_event" in tap(world, "mute", card)["protocol_error"]
    answer(world, receiver, "update_template_card", CARD)
    assert tap(world, "mute", card | {"task_id": "n-2"})["protocol_error"] is None


@pytest.mark.parametrize("body", [b"", b"success", b" success\n"])
def test_nothing_to_say_is_no_reply(world: World, receiver: Receiver, body: bytes) -> None:
    receiver.answer = lambda _request: body
    delivery = write(world)
    assert (delivery["state"], delivery["reply"], delivery["protocol_error"]) == ("delivered", None, None)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"ok", "not well-formed XML"),
        (b"<xml><MsgType>text</MsgType><Content>x</Content></xml>", "not encrypted"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><xml><Encrypt>&a;</Encrypt></xml>", "not well-formed XML"),
        (b"<html/>", "root element"),
    ],
)
def test_an_answer_that_is_not_sealed_is_a_protocol_error(
    world: World, receiver: Receiver, body: bytes, error: str
) -> None:
    receiver.answer = lambda _request: body
    delivery = write(world)
    assert error in delivery["protocol_error"]
    assert (delivery["state"], len(receiver.requests)) == ("delivered", 1)
    assert len(world.chat("lina")) == 1


@pytest.mark.parametrize(
    ("kind", "inner", "wrong", "error"),
    [
        ("text", "<Content>x</Content>", {"token": "another"}, "MsgSignature"),
        ("text", "<Content>x</Content>", {"receive_id": "wwanother"}, "receive id"),
        ("text", "<Content>x</Content>", {"corp_id": "wwanother"}, "FromUserName"),
        ("text", "<Content>x</Content>", {"to": "zhouq"}, "ToUserName"),
        ("text", "<Content></Content>", {}, "empty"),
        ("text", "<Content>x", {}, "not well-formed"),
        ("news", NEWS.replace(">2<", ">3<"), {}, "ArticleCount"),
        ("news", "<ArticleCount>0</ArticleCount>", {}, "articles"),
        ("news", "<ArticleCount>1</ArticleCount><Articles><item>x</item></Articles>", {}, "no fields"),
        ("image", "<Image><MediaId><a/></MediaId></Image>", {}, "must be a string"),
        ("update_template_card", "<TemplateCard>" + "<a>" * 5000 + "</a>" * 5000 + "</TemplateCard>", {}, "too deeply"),
        ("dance", "", {}, "cannot be a passive reply"),
        ("image", "", {}, "Image"),
        ("update_button", "<Button><ReplaceName>x</ReplaceName></Button>", {}, "only answers"),
        ("update_template_card", CARD, {}, "only answers"),
        ("update_template_card", "", {}, "TemplateCard"),
        ("update_template_card", CARD.replace("text_notice", "poster"), {}, "card_type"),
    ],
)
def test_a_reply_that_breaks_the_protocol_shows_nothing(
    world: World, receiver: Receiver, kind: str, inner: str, wrong: dict[str, str], error: str
) -> None:
    answer(world, receiver, kind, inner, **wrong)
    delivery = write(world)
    assert error in delivery["protocol_error"]
    assert delivery["state"] == "delivered"
    assert len(world.chat("lina")) == 1


def test_a_reply_to_five_copies_is_shown_once(world: World, receiver: Receiver) -> None:
    answer(world, receiver, "text", "<Content>好</Content>")
    world.do("callbacks/mode", {"repeat": 5})
    write(world)
    deliveries = world.look("deliveries?settle=1")["deliveries"]
    assert [one["reply"] for one in deliveries] == ["text"] * 5
    assert [one["content"] for one in world.chat("lina")] == ["你好", "好"]


def test_a_late_reply_is_not_shown(world_with: Callable[..., World], receiver: Receiver) -> None:
    world = world_with(callback_deadline_s=0.1)
    answer(world, receiver, "text", "<Content>好</Content>")
    world.do("callbacks/mode", {"slow_ms": 5000})
    assert write(world)["reply"] is None
    assert len(world.chat("lina")) == 1
