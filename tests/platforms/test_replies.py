"""Passive replies on the wire and in the database."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from platforms.crypto import CallbackCrypto
from platforms.inbound import parse_wecom
from platforms.limits import cut_bytes, cut_chars
from platforms.markup import parse_xml
from platforms.replies import (
    Article,
    ImageReply,
    NewsReply,
    Reply,
    TextReply,
    UpdateButton,
    UpdateTaskCard,
    UpdateTemplateCard,
    VideoReply,
    VoiceReply,
    envelope_json,
    from_json,
    inner_xml,
    to_json,
)

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
INBOUND = parse_wecom(
    b"<xml><ToUserName>ww1</ToUserName><FromUserName>lina</FromUserName><MsgType>text</MsgType></xml>"
)
CARD: dict[str, Any] = {
    "card_type": "button_interaction",
    "source": {"icon_url": "https://i.example.test/1.png", "desc_color": 2},
    "main_title": {"title": "商机报备", "desc": "a]]>b"},
    "horizontal_content_list": [{"keyname": "客户", "value": "甲"}, {"keyname": "经销商", "value": "乙"}],
    "button_list": [{"text": "同意", "style": 1, "key": "k"}],
    "checkbox": {"option_list": [{"id": "1", "is_checked": True}]},
    "replace_text": "已提交",
}

REPLIES: list[tuple[Reply, dict[str, Any]]] = [
    (TextReply("你好"), {"msgtype": "text", "content": "你好"}),
    (ImageReply("m1"), {"msgtype": "image", "image": {"mediaid": "m1"}}),
    (VoiceReply("m1"), {"msgtype": "voice", "voice": {"mediaid": "m1"}}),
    (
        VideoReply("m1", "t", "d"),
        {"msgtype": "video", "video": {"mediaid": "m1", "title": "t", "description": "d"}},
    ),
    (
        NewsReply((Article("t", "d", "https://u.example.test"),)),
        {
            "msgtype": "news",
            "articlecount": "1",
            "articles": {"item": {"title": "t", "description": "d", "url": "https://u.example.test", "picurl": ""}},
        },
    ),
    (UpdateButton("已同意"), {"msgtype": "update_button", "button": {"replacename": "已同意"}}),
    (UpdateTaskCard("已同意"), {"msgtype": "update_taskcard", "taskcard": {"replacename": "已同意"}}),
    (
        UpdateTemplateCard(CARD),
        {
            "msgtype": "update_template_card",
            "templatecard": {
                "cardtype": "button_interaction",
                "source": {"iconurl": "https://i.example.test/1.png", "desccolor": "2"},
                "maintitle": {"title": "商机报备", "desc": "a]]>b"},
                "horizontalcontentlist": [
                    {"keyname": "客户", "value": "甲"},
                    {"keyname": "经销商", "value": "乙"},
                ],
                "buttonlist": {"text": "同意", "style": "1", "key": "k"},
                "checkbox": {"optionlist": {"id": "1", "ischecked": "true"}},
                "replacetext": "已提交",
            },
        },
    ),
]


@pytest.mark.parametrize(("reply", "expected"), REPLIES, ids=[reply.MSG_TYPE for reply, _ in REPLIES])
def test_a_reply_goes_to_the_sender_from_the_corp(reply: Reply, expected: dict[str, Any]) -> None:
    node = parse_xml(inner_xml(reply, INBOUND, now=NOW))
    head = {"tousername": "lina", "fromusername": "ww1", "createtime": str(int(NOW.timestamp()))}
    assert node == {**head, **expected}


@pytest.mark.parametrize("reply", [reply for reply, _ in REPLIES], ids=[reply.MSG_TYPE for reply, _ in REPLIES])
def test_a_stored_reply_comes_back_equal_and_renders_equally(reply: Reply) -> None:
    stored = json.loads(json.dumps(to_json(reply), ensure_ascii=False))
    again = from_json(stored)
    assert again == reply
    assert inner_xml(again, INBOUND, now=NOW) == inner_xml(reply, INBOUND, now=NOW)


def test_names_are_written_as_in_the_samples_of_the_page() -> None:
    xml = inner_xml(UpdateTemplateCard(CARD), INBOUND, now=NOW).decode()
    for name in (
        "<KeyName>",
        "<CheckBox>",
        "<IconUrl>",
        "<HorizontalContentList>",
        "<ReplaceText>",
        "<IsChecked>true<",
    ):
        assert name in xml


def test_an_unknown_stored_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        from_json({"kind": "poem", "content": "x"})


def test_more_than_eight_articles_are_left_off() -> None:
    node: Any = parse_xml(inner_xml(NewsReply((Article("t"),) * 12), INBOUND, now=NOW))
    assert node["articlecount"] == "8"
    assert len(node["articles"]["item"]) == 8


@given(st.text(max_size=900))
def test_a_text_is_cut_at_2048_bytes_on_a_character_border(text: str) -> None:
    cut = cut_bytes(text * 3, 2048)
    assert len(cut.encode()) <= 2048
    assert cut == text.encode("utf-8", "replace").decode() * 3 or cut.endswith("…")


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [("渠道", 6, "渠道"), ("渠道渠", 8, "渠…"), ("渠道", 2, ""), ("abc", 2, "ab"), ("abcd", 3, "…")],
)
def test_bytes_are_cut_between_characters(text: str, limit: int, expected: str) -> None:
    assert cut_bytes(text, limit) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"), [("渠道", 2, "渠道"), ("渠道商", 2, "渠…"), ("abc", 1, "…"), ("a", 0, "")]
)
def test_characters_are_counted_as_characters(text: str, limit: int, expected: str) -> None:
    assert cut_chars(text, limit) == expected


def test_the_json_envelope_has_a_number_for_its_time() -> None:
    sealed = CallbackCrypto("t", "A" * 43, "wx1").seal(b"{}", nonce="415670741", timestamp=1713424427)
    body = json.loads(envelope_json(sealed))
    assert body["TimeStamp"] == 1713424427
    assert body["Nonce"] == "415670741"
    assert set(body) == {"Encrypt", "MsgSignature", "TimeStamp", "Nonce"}
