"""Subscribe messages and the push of the mini-program in its modes and formats."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import xmltodict
from werkzeug.wrappers import Response

from tests.sandbox.conftest import World
from tests.sandbox.receiver import Received, Receiver, as_json, open_sealed, seal, signature

DATA = {
    "thing1": {"value": "某某精密机械有限公司"},
    "phrase2": {"value": "已通过"},
    "time3": {"value": "2026年11月21日 15:01"},
}


def accept(world: World, times: int = 1, template: str = "TPL_DECIDED") -> dict[str, Any]:
    for _ in range(times):
        answer = world.do("phones/chen/wechat/subscribe", {"templates": {template: "accept"}})
    return answer


def send(world: World, **changes: Any) -> dict[str, Any]:
    body = {"touser": world.openid, "template_id": "TPL_DECIDED", "page": "pages/opportunity?number=BB1", "data": DATA}
    return world.wechat("POST", "cgi-bin/message/subscribe/send", body | changes)


def opened(world: World, received: Received) -> dict[str, Any]:
    """The decrypted event of a safe-mode JSON push, its msg_signature asserted."""
    config, query = world.config, received.query
    encrypt = as_json(received)["Encrypt"]
    expected = signature(config.miniprogram_token, query["timestamp"], query["nonce"], encrypt)
    assert query["msg_signature"] == expected
    _prefix, message, receive_id = open_sealed(config.miniprogram_aes_key, encrypt)
    assert receive_id == config.miniprogram_app_id
    event: dict[str, Any] = json.loads(message)
    return event


def test_one_acceptance_is_one_message(world: World) -> None:
    assert send(world)["errcode"] == 43101
    assert accept(world, 2)["quota"] == {"TPL_DECIDED": 2}
    assert [send(world)["errcode"] for _ in range(3)] == [0, 0, 43101]
    phone = world.look("phones/chen")
    assert phone["quota"] == {"TPL_DECIDED": 0}
    assert len(phone["notifications"]) == 2
    notification = phone["notifications"][0]
    assert (notification["title"], notification["page"]) == ("报备审批结果", "pages/opportunity?number=BB1")
    assert notification["fields"][0] == {"key": "thing1", "label": "客户", "value": "某某精密机械有限公司"}


def test_a_rejection_books_nothing_and_turning_off_takes_all(world: World) -> None:
    world.do("phones/chen/wechat/subscribe", {"templates": {"TPL_DECIDED": "reject"}})
    assert send(world)["errcode"] == 43101
    accept(world, 3)
    assert world.do("phones/chen/wechat/unsubscribe", {"templates": ["TPL_DECIDED"]})["quota"] == {"TPL_DECIDED": 0}
    assert send(world)["errcode"] == 43101


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"touser": "oNobody"}, 40003),
        ({"touser": None}, 40003),
        ({"template_id": "TPL_UNKNOWN"}, 40037),
        ({"page": "https://a.example.test"}, 41030),
        ({"page": "pages/a b"}, 41030),
        ({"miniprogram_state": "beta"}, 47003),
        ({"lang": "fr"}, 47003),
        ({"data": None}, 47003),
        ({"data": {}}, 47003),
    ],
)
def test_a_send_that_breaks_a_rule_is_refused_and_costs_nothing(
    world: World, changes: dict[str, Any], errcode: int
) -> None:
    accept(world)
    assert send(world, **changes)["errcode"] == errcode
    assert send(world)["errcode"] == 0


def test_only_pages_that_exist_can_be_opened(world_with: Callable[..., World]) -> None:
    world = world_with(miniprogram_pages=("pages/index",))
    accept(world, 2)
    assert send(world)["errcode"] == 41030
    assert send(world, page="/pages/index?a=1")["errcode"] == 0


VALUES = [
    ("thing", "二十个字以内都可以写！~", True),
    ("thing", "字" * 20, True),
    ("thing", "字" * 21, False),
    ("number", "12.50", True),
    ("number", "1" * 33, False),
    ("number", "12元", False),
    ("letter", "abcXYZ", True),
    ("letter", "abc1", False),
    ("symbol", "!@#", True),
    ("symbol", "!@#$%^", False),
    ("character_string", "BB261121-7K3FQ", True),
    ("character_string", "报备1", False),
    ("character_string", "a" * 33, False),
    ("time", "15:01", True),
    ("time", "2024年5月30日 15:01", True),
    ("time", "2024-05-30 15:01:00", True),
    ("time", "2024年5月30日 15:01 ~ 2024年5月31日 16:00", True),
    ("time", "明天", False),
    ("date", "2024年5月30日", True),
    ("date", "2024年5月30日~2024年6月1日", True),
    ("date", "五月三十日", False),
    ("amount", "¥120000.00", True),
    ("amount", "99元", True),
    ("amount", "1" * 11, False),
    ("amount", "一百", False),
    ("phone_number", "+86-0571-1234567", True),
    ("phone_number", "1" * 18, False),
    ("car_number", "浙A12345", True),
    ("car_number", "浙A12345678", False),
    ("name", "陈老板", True),
    ("name", "John Smith", True),
    ("name", "字" * 11, False),
    ("phrase", "已通过", True),
    ("phrase", "已经审批通过", False),
    ("phrase", "OK", False),
    ("const", "华东", True),
    ("thing", "", False),
    ("thing", "  ", False),
]


@pytest.fixture(scope="module")
def template_of() -> Callable[[str], dict[str, Any]]:
    return lambda kind: {"TPL": {"title": "样例", "fields": {f"{kind}7": "字段"}}}


@pytest.mark.parametrize("kind", sorted({kind for kind, _value, _good in VALUES}))
def test_each_type_takes_only_its_own_values(
    world_with: Callable[..., World], template_of: Callable[[str], dict[str, Any]], kind: str
) -> None:
    world = world_with(templates=template_of(kind))
    for one, value, good in VALUES:
        if one != kind:
            continue
        accept(world, template="TPL")
        answer = send(world, template_id="TPL", data={f"{kind}7": {"value": value}})
        assert answer["errcode"] == (0 if good else 47003), value
        if not good:
            assert f"data.{kind}7.value" in answer["errmsg"]


def test_a_send_is_reported_by_an_event(world: World, receiver: Receiver) -> None:
    accept(world)
    msgid = send(world)["msgid"]
    event = opened(world, receiver.wait_for(2)[1])
    assert event["Event"] == "subscribe_msg_sent_event"
    assert (event["ToUserName"], event["FromUserName"]) == ("gh_demo0000000001", world.openid)
    assert event["List"] == {
        "TemplateId": "TPL_DECIDED",
        "MsgID": str(msgid),
        "ErrorCode": "0",
        "ErrorStatus": "success",
    }


def test_a_list_of_one_is_an_object_and_of_two_an_array(world: World, receiver: Receiver) -> None:
    accept(world)
    answers = {"TPL_DECIDED": "accept", "TPL_SHIPPED": "reject"}
    world.do("phones/chen/wechat/subscribe", {"templates": answers})
    world.do("phones/chen/wechat/unsubscribe", {"templates": ["TPL_SHIPPED"]})
    one, two, off = (opened(world, request) for request in receiver.requests)
    assert one["List"] == {"TemplateId": "TPL_DECIDED", "SubscribeStatusString": "accept", "PopupScene": "0"}
    assert [item["SubscribeStatusString"] for item in two["List"]] == ["accept", "reject"]
    assert (off["Event"], off["List"]["SubscribeStatusString"]) == ("subscribe_msg_change_event", "reject")


def test_the_time_is_sometimes_a_number_and_sometimes_text_but_the_same_in_every_try(
    world: World, receiver: Receiver
) -> None:
    receiver.answer = lambda _request: Response(status=500)
    kinds = set()
    for _ in range(24):
        accept(world)
        tries = [opened(world, request)["CreateTime"] for request in receiver.requests[-3:]]
        assert tries[0] == tries[1] == tries[2]
        kinds.add(type(tries[0]))
    assert kinds == {int, str}


@pytest.mark.parametrize("push_format", ["json", "xml"])
@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
def test_every_mode_and_format_can_be_read(
    world_with: Callable[..., World], receiver: Receiver, mode: str, push_format: str
) -> None:
    world = world_with(miniprogram_push_mode=mode, miniprogram_push_format=push_format)
    accept(world)
    [request] = receiver.requests
    config, query = world.config, request.query
    assert query["signature"] == signature(config.miniprogram_token, query["timestamp"], query["nonce"])
    assert query["openid"] == world.openid
    read = json.loads if push_format == "json" else lambda text: xmltodict.parse(text)["xml"]
    body = read(request.body)
    assert ("Encrypt" in body) is (mode != "plain")
    assert ("Event" in body) is (mode != "safe")
    assert query.get("encrypt_type") == (None if mode == "plain" else "aes")
    if mode != "plain":
        assert query["msg_signature"] == signature(
            config.miniprogram_token, query["timestamp"], query["nonce"], body["Encrypt"]
        )
        body = read(open_sealed(config.miniprogram_aes_key, body["Encrypt"])[1])
    items = body["List"] if push_format == "json" else body["SubscribeMsgPopupEvent"]["List"]
    assert items["TemplateId"] == "TPL_DECIDED"


def test_a_sealed_reply_to_an_event_is_opened_and_reported(world: World, receiver: Receiver) -> None:
    def reply(request: Received, **changes: Any) -> bytes:
        config = world.config
        encrypt = seal(config.miniprogram_aes_key, '{"MsgType": "text"}', config.miniprogram_app_id)
        nonce = changes.get("Nonce", request.query["nonce"])
        envelope = {
            "Encrypt": encrypt,
            "MsgSignature": signature(config.miniprogram_token, "1713424427", nonce, encrypt),
            "TimeStamp": 1713424427,
            "Nonce": nonce,
        }
        return json.dumps(envelope | changes).encode()

    errors = []
    for changes in ({}, {"TimeStamp": "1713424427"}, {"Nonce": "another"}, {"MsgSignature": "0"}):
        receiver.answer = lambda request, changes=changes: reply(request, **changes)
        errors.append(accept(world)["delivery"]["protocol_error"])
    receiver.answer = lambda _request: b'{"MsgType": "text"}'
    errors.append(accept(world)["delivery"]["protocol_error"])
    expected = ["shown nowhere", "JSON number", "Nonce", "MsgSignature", "not encrypted"]
    assert all(part in error for part, error in zip(expected, errors, strict=True)), errors


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("subscribe", {}),
        ("subscribe", {"templates": ["TPL_DECIDED"]}),
        ("subscribe", {"templates": {}}),
        ("subscribe", {"templates": {"TPL_DECIDED": "maybe"}}),
        ("subscribe", {"templates": {"TPL_UNKNOWN": "accept"}}),
        ("unsubscribe", {"templates": {}}),
        ("unsubscribe", {"templates": [{}]}),
        ("unsubscribe", {"templates": []}),
    ],
)
def test_an_answer_that_no_sheet_gives_is_refused(world: World, call: str, body: dict[str, Any]) -> None:
    assert world.do(f"phones/chen/wechat/{call}", body, status=400)["error"]


@pytest.mark.parametrize(
    ("body", "errcode"),
    [
        ({}, 0),
        ({"path": "pages/index", "query": "number=BB1", "expire_type": 1, "expire_interval": 30}, 0),
        ({"path": "pages/in dex"}, 40165),
        ({"query": "q" * 1025}, 40212),
        ({"query": "数=1"}, 40212),
        ({"expire_type": 1, "expire_interval": 31}, 85402),
        ({"expire_type": 1, "expire_interval": 0}, 85402),
        ({"expire_type": 0, "expire_time": 1}, 85401),
        ({"expire_type": 2}, 85401),
        ({"env_version": "beta"}, 85401),
    ],
)
def test_a_link_lives_thirty_days_at_most(world: World, body: dict[str, Any], errcode: int) -> None:
    answer = world.wechat("POST", "wxa/generate_urllink", body)
    assert answer["errcode"] == errcode
    assert ("url_link" in answer) is (errcode == 0)
