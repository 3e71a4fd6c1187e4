"""message/send and its relatives: who gets what, what is refused, what silently vanishes."""

from collections.abc import Callable
from typing import Any

import pytest

from sandbox.wecom.state import MemberMeter
from tests.sandbox.conftest import World

URL = "https://brand.example.test/a"
TEXTCARD = {"title": "领奖通知", "description": '<div class="gray">今天</div>', "url": URL}
ARTICLE = {"title": "公告", "url": URL}
NOTICE = {"appid": "wxdemo000000000001", "title": "报备结果通知", "content_item": [{"key": "客户", "value": "某公司"}]}


def test_a_text_arrives_on_the_phone(world: World) -> None:
    answer = world.send("text", {"content": "你好"})
    assert answer["errcode"] == 0
    assert set(answer) == {"errcode", "errmsg", "msgid"}
    [message] = world.chat("lina")
    assert (message["type"], message["content"], message["from"]) == ("text", "你好", "app")
    assert message["msgid"] == answer["msgid"]


def test_a_text_over_2048_bytes_is_cut_between_characters(world: World) -> None:
    assert world.send("text", {"content": "a" + "中" * 700})["errcode"] == 0
    [message] = world.chat("lina")
    assert message["content"] == "a" + "中" * 682
    assert len(message["content"].encode()) == 2047


def test_unknown_receivers_come_back_in_lower_case_and_joined(world: World) -> None:
    answer = world.send("text", {"content": "x"}, touser="LINA|Nobody|OUTSIDER|trial")
    assert answer["errcode"] == 0
    assert answer["invaliduser"] == "nobody|outsider"
    assert answer["unlicenseduser"] == "trial"
    assert len(world.chat("lina")) == 1
    assert world.chat("Outsider") == world.chat("trial") == []


def test_only_unknown_receivers_is_81013(world: World) -> None:
    answer = world.send("text", {"content": "x"}, touser="Nobody|Outsider")
    assert (answer["errcode"], answer["invaliduser"]) == (81013, "nobody|outsider")


def test_everybody_in_range_gets_a_message_to_all(world: World) -> None:
    assert world.send("text", {"content": "x"}, touser="@all", toparty="999")["errcode"] == 0
    assert [len(world.chat(one)) for one in ("lina", "zhouq", "Outsider")] == [1, 1, 0]


def test_a_department_reaches_its_members_and_an_unknown_one_is_named(world: World) -> None:
    answer = world.send("text", {"content": "x"}, touser="lina", toparty="3|99", totag="5")
    assert (answer["invalidparty"], answer["invalidtag"]) == ("99", "5")
    assert len(world.chat("lina")) == len(world.chat("zhouq")) == 1


def test_somebody_named_twice_gets_one_message(world: World) -> None:
    world.send("text", {"content": "x"}, touser="lina|LINA|lina", toparty="1")
    assert len(world.chat("lina")) == 1


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"agentid": None}, 41011),
        ({"agentid": 1}, 40056),
        ({"msgtype": "fax"}, 40008),
        ({"msgtype": None}, 40008),
        ({"touser": ""}, 40003),
        ({"touser": ["lina"]}, 40035),
        ({"touser": "|".join(f"u{n}" for n in range(1001))}, 40032),
        ({"toparty": "|".join(str(n) for n in range(101))}, 82002),
        ({"totag": "|".join(str(n) for n in range(101))}, 82003),
        ({"text": None}, 44004),
        ({"text": {"content": ""}}, 44004),
        ({"text": {"content": 5}}, 40058),
        ({"safe": 2}, 40058),
        ({"enable_duplicate_check": 1, "duplicate_check_interval": 14_401}, 40058),
    ],
)
def test_a_send_that_breaks_a_rule_is_refused(world: World, changes: dict[str, Any], errcode: int) -> None:
    body = {"touser": "lina", "msgtype": "text", "agentid": 1000017, "text": {"content": "x"}}
    assert world.wecom("POST", "message/send", body | changes)["errcode"] == errcode
    assert world.chat("lina") == []


def test_the_agent_may_be_written_as_text(world: World) -> None:
    assert world.send("text", {"content": "x"}, agentid="1000017", safe=1)["errcode"] == 0


@pytest.mark.parametrize(
    ("msgtype", "content", "errcode"),
    [
        ("markdown", {"content": "**好**"}, 0),
        ("markdown", {"content": "中" * 683}, 45002),
        ("markdown", {}, 44004),
        ("textcard", TEXTCARD, 0),
        ("textcard", TEXTCARD | {"title": "字" * 128, "description": "字" * 512, "btntxt": "四个字的"}, 0),
        ("textcard", TEXTCARD | {"title": "字" * 129}, 40058),
        ("textcard", TEXTCARD | {"title": ""}, 40058),
        ("textcard", TEXTCARD | {"description": "字" * 513}, 45004),
        ("textcard", TEXTCARD | {"btntxt": "五个字的钮"}, 40058),
        ("textcard", TEXTCARD | {"url": "brand.example.test"}, 40058),
        ("textcard", TEXTCARD | {"url": URL + "a" * 2048}, 40058),
        ("news", {"articles": [ARTICLE] * 8}, 0),
        ("news", {"articles": [ARTICLE] * 9}, 45008),
        ("news", {"articles": []}, 45008),
        ("news", {"articles": "x"}, 40058),
        ("news", {"articles": [ARTICLE | {"title": "字" * 43}]}, 40058),
        ("news", {"articles": [ARTICLE | {"description": "字" * 171}]}, 45004),
        ("news", {"articles": [{"title": "无处可去"}]}, 40058),
        ("news", {"articles": [{"title": "小程序", "appid": "wx1", "pagepath": "pages/a"}]}, 0),
        ("news", {"articles": [{"title": "小程序", "appid": "wx1", "pagepath": "p" * 129}]}, 40058),
        ("miniprogram_notice", NOTICE, 0),
        ("miniprogram_notice", NOTICE | {"title": "三个字"}, 40058),
        ("miniprogram_notice", NOTICE | {"title": "字" * 13}, 40058),
        ("miniprogram_notice", NOTICE | {"appid": "wxanother"}, 40013),
        ("miniprogram_notice", NOTICE | {"content_item": [{"key": "k", "value": "v"}] * 11}, 40058),
        ("miniprogram_notice", NOTICE | {"content_item": [{"key": "k" * 11, "value": "v"}]}, 40058),
        ("miniprogram_notice", NOTICE | {"content_item": [{"key": "k", "value": "v" * 31}]}, 40058),
        ("image", {}, 41006),
        ("image", {"media_id": "unknown"}, 40007),
        ("video", {"media_id": "unknown", "title": "t" * 129}, 40058),
        ("video", {"media_id": "unknown", "description": "d" * 513}, 45004),
        ("mpnews", {"articles": [{"title": "t", "thumb_media_id": "unknown", "content": "c"}]}, 40007),
        ("mpnews", {"articles": [{"title": "t", "thumb_media_id": "m", "content": "c" * (666 * 1024 + 1)}]}, 45002),
        ("mpnews", {"articles": [{"title": "t", "thumb_media_id": "m", "content": "c", "author": "a" * 65}]}, 40058),
        ("mpnews", {"articles": [{"title": "t", "thumb_media_id": "m", "content": "c", "digest": "d" * 513}]}, 40058),
        ("mpnews", {"articles": [{"title": "t", "content": "c"}]}, 41006),
    ],
)
def test_every_field_limit_holds(world: World, msgtype: str, content: Any, errcode: int) -> None:
    answer = world.send(msgtype, content)
    assert answer["errcode"] == errcode, answer
    assert len(world.chat("lina")) == (1 if errcode == 0 else 0)


def test_a_miniprogram_notice_needs_no_agent_and_cannot_go_to_everybody(world: World) -> None:
    assert world.send("miniprogram_notice", NOTICE, agentid=None)["errcode"] == 0
    assert world.send("miniprogram_notice", NOTICE, touser="@all")["errcode"] == 40003


def test_the_same_content_within_the_interval_is_swallowed(world: World) -> None:
    once = {"enable_duplicate_check": 1, "duplicate_check_interval": 600}
    first = world.send("text", {"content": "提醒"}, **once)
    assert world.send("text", {"content": "提醒"}, **once)["msgid"] == first["msgid"]
    assert world.send("text", {"content": "提醒"}, touser="zhouq", **once)["errcode"] == 0
    assert world.send("text", {"content": "别的"}, **once)["errcode"] == 0
    assert [message["content"] for message in world.chat("lina")] == ["提醒", "别的"]
    world.pass_time(601)
    world.send("text", {"content": "提醒"}, **once)
    assert len(world.chat("lina")) == 3


def test_without_the_check_the_same_content_arrives_twice(world: World) -> None:
    for _ in range(2):
        world.send("text", {"content": "提醒"})
    assert len(world.chat("lina")) == 2


def test_the_31st_message_of_a_minute_is_dropped_without_a_word(world: World) -> None:
    answers = [world.send("text", {"content": str(n)}, touser="lina|zhouq") for n in range(31)]
    assert {answer["errcode"] for answer in answers} == {0}
    assert len(world.chat("lina")) == 30
    world.pass_time(61)
    world.send("text", {"content": "后来"})
    assert world.chat("lina")[-1]["content"] == "后来"


def test_the_1001st_message_of_an_hour_is_dropped() -> None:
    # A thousand calls take seconds, so the meter is asked itself: one message every three seconds.
    meter = MemberMeter()
    assert [meter.admit(3.0 * n) for n in range(1001)] == [True] * 1000 + [False]
    assert meter.admit(3600.0)


def test_the_day_quota_is_two_hundred_deliveries_for_each_seat(world_with: Callable[..., World]) -> None:
    world = world_with(account_cap=0)
    assert world.send("text", {"content": "x"})["errcode"] == 45009
    assert world.chat("lina") == []
    roomy = world_with(account_cap=1)
    codes = [roomy.send("text", {"content": "x"}, touser="lina|zhouq")["errcode"] for _ in range(101)]
    assert codes == [0] * 100 + [45009]
    roomy.pass_time(86_400)
    roomy.tokens.clear()
    assert roomy.send("text", {"content": "x"})["errcode"] == 0


def sent_on(world: World, time_type: int) -> int:
    answer = world.wecom("POST", "message/get_statistics", {"time_type": time_type})
    count: int = answer["statistics"][0]["count"]
    return count


def test_statistics_count_deliveries_by_day(world: World) -> None:
    world.send("text", {"content": "x"}, touser="lina|zhouq")
    assert [sent_on(world, day) for day in (0, 1)] == [2, 0]
    world.pass_time(86_400)
    world.tokens.clear()
    assert [sent_on(world, day) for day in (0, 1)] == [0, 2]
    assert world.wecom("POST", "message/get_statistics", {"time_type": 2})["errcode"] == 40058


def test_a_recalled_message_loses_its_content_on_every_phone(world: World) -> None:
    msgid = world.send("text", {"content": "发错了"}, touser="lina|zhouq")["msgid"]
    assert world.wecom("POST", "message/recall", {"msgid": msgid})["errcode"] == 0
    for userid in ("lina", "zhouq"):
        [message] = world.chat(userid)
        assert message["recalled"]
        assert "content" not in message


def test_a_message_cannot_be_recalled_after_a_day_or_by_a_wrong_id(world: World) -> None:
    msgid = world.send("text", {"content": "x"})["msgid"]
    assert world.wecom("POST", "message/recall", {"msgid": "msg_invented"})["errcode"] == 40058
    world.pass_time(86_400)
    world.tokens.clear()
    assert world.wecom("POST", "message/recall", {"msgid": msgid})["errcode"] == 40058
    assert not world.chat("lina")[0]["recalled"]
