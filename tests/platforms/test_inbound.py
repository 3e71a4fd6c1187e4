"""Decrypted pushes of every documented kind become the same frozen values; broken ones become BadCallback."""

import contextlib
import dataclasses
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from platforms.errors import BadCallback
from platforms.inbound import NO_TIME, Location, parse_miniprogram, parse_wecom
from platforms.markup import cdata, parse, parse_json, parse_xml, write_xml

HEAD = (
    "<ToUserName><![CDATA[ww1a2b3c4d5e6f7a8b]]></ToUserName><FromUserName><![CDATA[lina]]></FromUserName>"
    "<CreateTime>1717036500</CreateTime>"
)


def wecom(msg_type: str, rest: str) -> Any:
    return parse_wecom(f"<xml>{HEAD}<MsgType><![CDATA[{msg_type}]]></MsgType>{rest}</xml>".encode())


def card(selection: str, event: str = "template_card_event") -> Any:
    return wecom(
        "event",
        f"<Event><![CDATA[{event}]]></Event><EventKey><![CDATA[approve]]></EventKey><TaskId>opp-7@1</TaskId>"
        "<CardType>button_interaction</CardType><ResponseCode>rc_3f1e</ResponseCode><AgentID>1000017</AgentID>"
        + selection,
    )


def test_a_text_message_is_read_completely() -> None:
    inbound = wecom(
        "text",
        "<Content><![CDATA[查询报备 BB20240530-007]]></Content><MsgId>7374839201938475001</MsgId>"
        "<AgentID>1000017</AgentID>",
    )
    assert (inbound.platform, inbound.to, inbound.sender) == ("wecom", "ww1a2b3c4d5e6f7a8b", "lina")
    assert inbound.created_at == datetime(2024, 5, 30, 2, 35, tzinfo=UTC)
    assert (inbound.msg_type, inbound.content) == ("text", "查询报备 BB20240530-007")
    assert (inbound.agent_id, inbound.msg_id) == ("1000017", "7374839201938475001")
    assert inbound.dedupe_key == "wecom:1000017:msg:7374839201938475001"
    assert dict(inbound.fields) == {}


def test_an_inbound_cannot_be_changed() -> None:
    inbound = wecom("text", "<Content>a</Content>")
    with pytest.raises(dataclasses.FrozenInstanceError):
        inbound.content = "b"
    with pytest.raises(TypeError):
        inbound.fields["x"] = "y"


SELECTIONS = {
    "nothing": ("", {}),
    "empty": ("<SelectedItems></SelectedItems>", {}),
    "one option": (
        "<SelectedItems><SelectedItem><QuestionKey>days</QuestionKey><OptionIds><OptionId>d90</OptionId></OptionIds>"
        "</SelectedItem></SelectedItems>",
        {"days": ("d90",)},
    ),
    "old spelling": (
        "<SelectedItems><SelectedItem><QuestionKey>days</QuestionKey><OpitonIds><OpitonId>d90</OpitonId></OpitonIds>"
        "</SelectedItem></SelectedItems>",
        {"days": ("d90",)},
    ),
    "mixed spelling": (
        "<SelectedItems><SelectedItem><QuestionKey>days</QuestionKey><OptionIds><OpitonId>a</OpitonId>"
        "<OpitonId>b</OpitonId></OptionIds></SelectedItem></SelectedItems>",
        {"days": ("a", "b")},
    ),
    "two questions": (
        "<SelectedItems><SelectedItem><QuestionKey>q1</QuestionKey><OptionIds><OptionId>b</OptionId>"
        "<OptionId>a</OptionId></OptionIds></SelectedItem><SelectedItem><QuestionKey>q2</QuestionKey>"
        "<OptionIds></OptionIds></SelectedItem></SelectedItems>",
        {"q1": ("b", "a"), "q2": ()},
    ),
    "other case": (
        "<selecteditems><SELECTEDITEM><questionkey>days</questionkey><optionids><optionid>d90</optionid></optionids>"
        "</SELECTEDITEM></selecteditems>",
        {"days": ("d90",)},
    ),
}


@pytest.mark.parametrize("name", SELECTIONS)
def test_what_was_selected_on_a_card_is_read_in_every_spelling(name: str) -> None:
    xml, expected = SELECTIONS[name]
    inbound = card(xml)
    assert dict(inbound.selected) == expected
    assert (inbound.event, inbound.event_key, inbound.task_id) == ("template_card_event", "approve", "opp-7@1")
    assert (inbound.card_type, inbound.response_code) == ("button_interaction", "rc_3f1e")


def test_trap_of_the_stack_a_card_event_is_no_unknown_message_with_id_0() -> None:
    """Trap of the stack: wechatpy makes UnknownMessage with id 0 of it, and two different taps look the same."""
    first, second = card(""), card("<MsgId>0</MsgId>")
    assert first.msg_id is None
    assert second.msg_id is None
    assert first.dedupe_key != second.dedupe_key
    assert first.dedupe_key == card("").dedupe_key


def test_the_key_of_an_event_never_comes_from_a_message_id() -> None:
    one = wecom("event", "<Event>click</Event><EventKey>A</EventKey><MsgId>5</MsgId>")
    two = wecom("event", "<Event>click</Event><EventKey>B</EventKey><MsgId>5</MsgId>")
    assert one.dedupe_key != two.dedupe_key


def test_system_events_of_one_second_do_not_share_a_key() -> None:
    keys = {
        wecom(
            "event", f"<Event>change_contact</Event><ChangeType>delete_user</ChangeType><UserID>u{n}</UserID>"
        ).dedupe_key
        for n in range(5)
    }
    assert len(keys) == 5


def test_a_key_is_short_ascii_whatever_the_push_says() -> None:
    inbound = wecom("text", f"<MsgId>{'9' * 500}</MsgId><AgentID>{'报' * 300}</AgentID><Content>x</Content>")
    assert inbound.dedupe_key.isascii()
    assert len(inbound.dedupe_key) <= 120


LOCATIONS = {
    "message": (
        "location",
        "<Location_X>31.230416</Location_X><Location_Y>121.473701</Location_Y><Scale>16</Scale><Label>人民大道</Label>",
        Location(31.230416, 121.473701, "16", "人民大道"),
    ),
    "report": (
        "event",
        "<Event>LOCATION</Event><Latitude>31.23</Latitude><Longitude>121.47</Longitude><Precision>35.0</Precision>",
        Location(31.23, 121.47, accuracy_m=35.0),
    ),
    "menu": (
        "event",
        "<Event>location_select</Event><SendLocationInfo><Location_X>31.2</Location_X><Location_Y>121.4</Location_Y>"
        "<Scale>16</Scale><Label>外滩</Label><Poiname>店</Poiname></SendLocationInfo>",
        Location(31.2, 121.4, "16", "外滩"),
    ),
    "none": ("text", "<Content>x</Content>", None),
}


@pytest.mark.parametrize("name", LOCATIONS)
def test_a_location_is_read_from_all_three_forms(name: str) -> None:
    msg_type, xml, expected = LOCATIONS[name]
    assert wecom(msg_type, xml).location == expected


@pytest.mark.parametrize("value", ["", "nan", "inf", "91", "-1e400", "north"])
def test_a_coordinate_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(BadCallback):
        wecom("location", f"<Location_X>{value}</Location_X><Location_Y>121</Location_Y>")


def test_an_approval_keeps_its_lists_also_when_they_hold_one_entry() -> None:
    inbound = wecom(
        "event",
        "<Event>sys_approval_change</Event><ApprovalInfo><SpNo>2024</SpNo><SpRecord><Details><Approver>"
        "<UserId>lina</UserId></Approver></Details></SpRecord><Notifyer><UserId>wangf</UserId></Notifyer></ApprovalInfo>",
    )
    info: Any = inbound.fields["approvalinfo"]
    assert info["sprecord"] == [{"details": [{"approver": {"userid": "lina"}}]}]
    assert info["notifyer"] == [{"userid": "wangf"}]


def test_approval_nodes_lose_their_wrappers() -> None:
    node = "<ApprovalNode><Items><Item><ItemUserid>a</ItemUserid></Item></Items></ApprovalNode>"
    one: Any = wecom(
        "event", f"<ApprovalInfo><ApprovalNodes>{node}</ApprovalNodes><NotifyNodes/></ApprovalInfo>"
    ).fields
    two: Any = wecom("event", f"<ApprovalInfo><ApprovalNodes>{node * 2}</ApprovalNodes></ApprovalInfo>").fields
    expected = {"items": [{"itemuserid": "a"}]}
    assert one["approvalinfo"]["approvalnodes"] == [expected]
    assert one["approvalinfo"]["notifynodes"] == []
    assert two["approvalinfo"]["approvalnodes"] == [expected, expected]


def test_an_unknown_event_parses_like_any_other() -> None:
    inbound = wecom("event", "<Event>brand_new_Event</Event><ChangeType>born</ChangeType><Weird><Deep>1</Deep></Weird>")
    assert (inbound.event, inbound.change_type) == ("brand_new_Event", "born")
    assert dict(inbound.fields) == {"weird": {"deep": "1"}}


def test_a_push_without_a_time_has_none() -> None:
    assert parse_wecom(b"<xml><MsgType>event</MsgType><Event>enter_agent</Event></xml>").created_at == NO_TIME


POPUP = [{"templateid": "T1", "subscribestatusstring": "accept", "popupscene": "0"}]


@pytest.mark.parametrize(
    ("format", "body"),
    [
        ("json", '{"MsgType":"event","List":{"TemplateId":"T1","SubscribeStatusString":"accept","PopupScene":0}}'),
        ("json", '{"MsgType":"event","List":[{"TemplateId":"T1","SubscribeStatusString":"accept","PopupScene":"0"}]}'),
        (
            "xml",
            "<xml><MsgType>event</MsgType><SubscribeMsgPopupEvent><List><TemplateId>T1</TemplateId>"
            "<SubscribeStatusString>accept</SubscribeStatusString><PopupScene>0</PopupScene></List>"
            "</SubscribeMsgPopupEvent></xml>",
        ),
    ],
)
def test_subscribe_events_look_the_same_in_every_form(format: Any, body: str) -> None:
    assert parse_miniprogram(body.encode(), format).fields["list"] == POPUP


def test_several_subscriptions_in_xml_are_a_list_too() -> None:
    item = "<List><TemplateId>T1</TemplateId></List>"
    body = f"<xml><MsgType>event</MsgType><SubscribeMsgSentEvent>{item * 3}</SubscribeMsgSentEvent></xml>"
    assert parse_miniprogram(body.encode(), "xml").fields["list"] == [{"templateid": "T1"}] * 3


@pytest.mark.parametrize("created", ['"1717042000"', "1717042000"])
def test_a_time_may_be_a_number_or_a_text(created: str) -> None:
    body = f'{{"MsgType":"text","FromUserName":"o1","CreateTime":{created},"MsgId":23,"Content":"你好"}}'
    inbound = parse_miniprogram(body.encode(), "json")
    assert inbound.created_at == datetime.fromtimestamp(1717042000, UTC)
    assert (inbound.msg_id, inbound.content) == ("23", "你好")


BROKEN_XML = {
    "trap 14: empty": b"",
    "trap 14: no XML": b"hello",
    "trap 14: no MsgType": b"<xml><ToUserName>a</ToUserName></xml>",
    "trap 14: no child": b"<xml></xml>",
    "trap 14: text only": b"<xml>text</xml>",
    "not closed": b"<xml><MsgType>text</MsgType>",
    "two roots": b"<xml><MsgType>text</MsgType></xml><xml/>",
    "malformed CDATA": b"<xml><MsgType><![CDATA[event]></MsgType></xml>",
    "trap 14: entity": b'<!DOCTYPE x [<!ENTITY a "b">]><xml><MsgType>&a;</MsgType></xml>',
    "external entity": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xml><MsgType>text</MsgType></xml>',
    "parameter entity": b'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/">%a;]><xml><MsgType>t</MsgType></xml>',
    "undefined entity": b"<xml><MsgType>&lol;</MsgType></xml>",
    "DTD in UTF-16": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><xml><MsgType>t</MsgType></xml>'.encode(
        "utf-16"
    ),
    "not UTF-8": b"<xml><MsgType>text</MsgType><Content>\xff\xfe</Content></xml>",
    "NUL": b"<xml><MsgType>text</MsgType><Content>\x00</Content></xml>",
    "too deep": b"<xml>" + b"<a>" * 40 + b"</a>" * 40 + b"</xml>",
    "too many": b"<xml>" + b"<a/>" * 20_000 + b"</xml>",
    "two senders": b"<xml><MsgType>t</MsgType><FromUserName>a</FromUserName><FromUserName>b</FromUserName></xml>",
    "a sender with parts": b"<xml><MsgType>t</MsgType><FromUserName><a>b</a></FromUserName></xml>",
    "no time": b"<xml><MsgType>text</MsgType><CreateTime>soon</CreateTime></xml>",
    "negative time": b"<xml><MsgType>text</MsgType><CreateTime>-5</CreateTime></xml>",
    "selection of text": b"<xml><MsgType>e</MsgType>"
    b"<SelectedItems><SelectedItem>x</SelectedItem></SelectedItems></xml>",
}


@pytest.mark.parametrize("name", BROKEN_XML)
def test_broken_xml_is_one_refusal(name: str) -> None:
    with pytest.raises(BadCallback):
        parse_wecom(BROKEN_XML[name])


def test_a_member_may_write_about_doctypes() -> None:
    assert (
        wecom("text", "<Content><![CDATA[<!DOCTYPE html> &lol; <b>]]></Content>").content == "<!DOCTYPE html> &lol; <b>"
    )


BROKEN_JSON = {
    "empty": b"",
    "array": b"[1]",
    "half": b'{"MsgType":"text"',
    "NaN": b'{"MsgType":"text","a":NaN}',
    "too deep": b'{"MsgType":"text","a":' + b"[" * 100 + b"]" * 100 + b"}",
    "far too deep": b'{"MsgType":"text","a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "lone surrogate": b'{"MsgType":"text","Content":"\\ud800"}',
    "NUL": b'{"MsgType":"text","Content":"\\u0000"}',
    "not UTF-8": b'{"MsgType":"text","Content":"\xff"}',
    "two spellings": b'{"MsgType":"text","msgtype":"event"}',
    "no type": b'{"ToUserName":"gh_1"}',
    "type with parts": b'{"MsgType":{"a":1}}',
}


@pytest.mark.parametrize("name", BROKEN_JSON)
def test_broken_json_is_one_refusal(name: str) -> None:
    with pytest.raises(BadCallback):
        parse_miniprogram(BROKEN_JSON[name], "json")


@given(st.binary(max_size=300))
def test_no_bytes_whatever_crash_the_reader(body: bytes) -> None:
    for read in (parse_wecom, lambda data: parse_miniprogram(data, "json"), parse):
        with contextlib.suppress(BadCallback):
            read(body)


def test_huge_numbers_stay_text() -> None:
    assert parse_json(b'{"MsgId": %s}' % (b"9" * 10_000))["msgid"] == "9" * 10_000


PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60).filter(lambda text: text < "\ufffe")


@given(PRINTABLE)
def test_trap_of_the_stack_no_text_whatever_becomes_markup(text: str) -> None:
    """Trap of the stack: `]]>` in a reply of wechatpy's ends the CDATA and the rest is markup."""
    for body in (text, f"]]>{text}", f"{text}]]><MsgType>x</MsgType>", f"]]{text}>"):
        legal = "".join(each for each in body if each not in "\ufffe\uffff")
        assert parse_xml(f"<xml>{write_xml({'Content': body})}</xml>".encode())["content"] == legal


def test_control_characters_do_not_make_a_reply_unreadable() -> None:
    assert cdata("a\x00\x0b\x1fb\ud800c") == "<![CDATA[abc]]>"


def test_the_digest_is_of_the_decrypted_bytes() -> None:
    body = json.dumps({"MsgType": "text", "Content": "x"}).encode()
    spaced = body + b" "
    assert parse_miniprogram(body, "json").digest != parse_miniprogram(spaced, "json").digest
