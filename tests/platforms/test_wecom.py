"""Every endpoint of WeCom that we call: what goes out, what comes back."""

from typing import Any

import pytest

from platforms.errors import PlatformError
from platforms.wecom import (
    Article,
    Department,
    File,
    Image,
    Markdown,
    Message,
    MiniprogramNotice,
    News,
    Receivers,
    TemplateCard,
    Text,
    TextCard,
    Video,
    Voice,
    WeCom,
)
from tests.platforms.conftest import Clock
from tests.platforms.pretend import Answer, Pretend

OK = {"errcode": 0, "errmsg": "ok"}
CARD: dict[str, Any] = {
    "card_type": "text_notice",
    "main_title": {"title": "报备已通过"},
    "card_action": {"type": 1, "url": "https://portal.example.test/"},
}

MESSAGES: list[tuple[Message, dict[str, Any]]] = [
    (Text("你好"), {"content": "你好"}),
    (Markdown("**好**"), {"content": "**好**"}),
    (Image("m1"), {"media_id": "m1"}),
    (Voice("m1"), {"media_id": "m1"}),
    (File("m1"), {"media_id": "m1"}),
    (Video("m1", "标题", "说明"), {"media_id": "m1", "title": "标题", "description": "说明"}),
    (
        TextCard("标题", "说明", "https://p.example.test/", "查看详情吧"),
        {"title": "标题", "description": "说明", "url": "https://p.example.test/", "btntxt": "查看详情"},
    ),
    (
        News((Article("一", "二", "https://p.example.test/"), Article("三", app_id="wx1", page_path="pages/a"))),
        {
            "articles": [
                {"title": "一", "description": "二", "picurl": "", "url": "https://p.example.test/"},
                {"title": "三", "description": "", "picurl": "", "appid": "wx1", "pagepath": "pages/a"},
            ]
        },
    ),
    (TemplateCard(CARD), CARD),
]


@pytest.mark.parametrize(("message", "expected"), MESSAGES, ids=[message.TYPE for message, _ in MESSAGES])
def test_a_message_goes_out_as_the_page_describes_it(
    pretend: Pretend, wecom: WeCom, message: Message, expected: dict[str, Any]
) -> None:
    pretend.say("/cgi-bin/message/send", {**OK, "msgid": "m_1"})
    wecom.send(message, ["lina", "zhouq"])
    (call,) = pretend.asked("/cgi-bin/message/send")
    assert call.json == {
        "touser": "lina|zhouq",
        "msgtype": message.TYPE,
        message.TYPE: expected,
        "agentid": 1000017,
        "safe": 0,
    }


def test_a_mini_program_notice_has_no_agent(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/send", OK)
    notice = MiniprogramNotice("wx1", "报备审批通知", "pages/a", "请尽快处理", (("客户" * 9, "甲" * 40),) * 12, True)
    wecom.send(notice, ["lina"])
    body = pretend.calls[-1].json
    assert "agentid" not in body
    assert len(body["miniprogram_notice"]["content_item"]) == 10
    item = body["miniprogram_notice"]["content_item"][0]
    assert (len(item["key"]), len(item["value"])) == (10, 30)
    with pytest.raises(ValueError, match="everyone"):
        wecom.send(notice, Receivers(everyone=True))


def test_invalid_and_unlicensed_receivers_are_told_in_lower_case(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say(
        "/cgi-bin/message/send",
        {
            **OK,
            "invaliduser": "ZhouQ|wangf",
            "invalidparty": "7",
            "unlicenseduser": "c",
            "msgid": "m",
            "response_code": "r",
        },
    )
    result = wecom.send(Text("a"), ["ZhouQ", "WangF", "lina"])
    assert result.invalid_users == {"zhouq", "wangf"}
    assert result.unlicensed_users == {"c"}
    assert result.invalid_parties == {"7"}
    assert (result.msgid, result.response_code) == ("m", "r")


@pytest.mark.parametrize("empty", [{}, {"invaliduser": "", "unlicenseduser": None}])
def test_fields_that_are_empty_or_missing_are_empty_sets(pretend: Pretend, wecom: WeCom, empty: dict[str, Any]) -> None:
    pretend.say("/cgi-bin/message/send", {**OK, **empty})
    result = wecom.send(Text("a"), ["lina"])
    assert (result.invalid_users, result.unlicensed_users, result.msgid) == (frozenset(), frozenset(), "")


def test_receivers_may_be_departments_tags_or_everyone(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/send", OK)
    wecom.send(Text("a"), Receivers(users=["u"], parties=[1, 2], tags=["3"]))
    wecom.send(Text("a"), Receivers(everyone=True))
    first, second = (call.json for call in pretend.asked("/cgi-bin/message/send"))
    assert (first["touser"], first["toparty"], first["totag"]) == ("u", "1|2", "3")
    assert second["touser"] == "@all"
    assert "toparty" not in second


@pytest.mark.parametrize(
    "receivers",
    [
        {"users": ["u"] * 1001},
        {"parties": [1] * 101},
        {"tags": [1] * 101},
        {"users": ["a|b"]},
        {"users": [""]},
        {},
    ],
)
def test_receivers_beyond_the_limits_never_reach_the_platform(receivers: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"at most|id is not|no receiver"):
        Receivers(**receivers)


def test_a_thousand_members_are_one_call(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/send", OK)
    wecom.send(Text("a"), [f"u{n}" for n in range(1000)])
    assert len(pretend.asked("/cgi-bin/message/send")) == 1


def test_a_text_is_no_list_of_receivers(wecom: WeCom) -> None:
    with pytest.raises(TypeError):
        wecom.send(Text("a"), "lina")


@pytest.mark.parametrize(("asked_s", "sent_s"), [(600, 600), (99_999, 14_400), (0, 1)])
def test_the_duplicate_check_stays_within_four_hours(pretend: Pretend, wecom: WeCom, asked_s: int, sent_s: int) -> None:
    pretend.say("/cgi-bin/message/send", OK)
    wecom.send(Text("a"), ["lina"], duplicate_check_s=asked_s, confidential=True)
    body = pretend.calls[-1].json
    assert (body["enable_duplicate_check"], body["duplicate_check_interval"], body["safe"]) == (1, sent_s, 1)


@pytest.mark.parametrize(
    ("message", "path", "limit", "in_bytes"),
    [
        (Text("渠" * 3000), ("content",), 2048, True),
        (Markdown("渠" * 3000), ("content",), 2048, True),
        (Video("m", "渠" * 200, "道" * 500), ("title",), 128, True),
        (Video("m", "渠" * 200, "道" * 500), ("description",), 512, True),
        (TextCard("渠" * 200, "道" * 900, "https://a.test"), ("title",), 128, False),
        (TextCard("渠" * 200, "道" * 900, "https://a.test"), ("description",), 512, False),
        (News((Article("渠" * 99, url="https://a.test"),) * 20), ("articles", 0, "title"), 128, True),
    ],
)
def test_texts_are_cut_to_the_documented_lengths(message: Any, path: Any, limit: int, in_bytes: bool) -> None:
    value = message.body()
    for step in path:
        value = value[step]
    assert limit - 5 <= (len(value.encode()) if in_bytes else len(value)) <= limit


@pytest.mark.parametrize(
    "broken",
    [
        TextCard("t", "d", "portal.example.test"),
        TextCard("t", "d", "https://a.test/" + "x" * 2048),
        News(()),
        News((Article("t"),)),
        MiniprogramNotice("wx1", "短"),
        MiniprogramNotice("wx1", "够长的标题", description="短"),
    ],
)
def test_a_message_the_platform_would_refuse_is_refused_here(wecom: WeCom, broken: Message) -> None:
    with pytest.raises(ValueError, match=r"scheme|article|4 characters"):
        wecom.send(broken, ["lina"])


def test_news_has_at_most_eight_articles() -> None:
    assert len(News((Article("t", url="https://a.test"),) * 20).body()["articles"]) == 8


def test_a_button_is_greyed_for_the_members_named(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/update_template_card", {**OK, "invaliduser": ["ZhouQ"]})
    assert wecom.update_card("rc_1", users=["lina", "ZhouQ"], replace_name="已同意") == {"zhouq"}
    assert pretend.calls[-1].json == {
        "agentid": 1000017,
        "response_code": "rc_1",
        "userids": ["lina", "ZhouQ"],
        "button": {"replace_name": "已同意"},
    }


def test_a_whole_card_is_replaced_for_the_person_concerned(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/update_template_card", OK)
    assert wecom.update_card("rc_1", card=CARD) == frozenset()
    assert pretend.calls[-1].json == {"agentid": 1000017, "response_code": "rc_1", "template_card": CARD}


@pytest.mark.parametrize("both", [{}, {"replace_name": "a", "card": CARD}])
def test_an_update_is_a_button_or_a_card(wecom: WeCom, both: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="either"):
        wecom.update_card("rc_1", **both)


@pytest.mark.parametrize("code", [42014, 42017])
def test_a_used_response_code_is_final(pretend: Pretend, wecom: WeCom, code: int) -> None:
    pretend.say("/cgi-bin/message/update_template_card", {"errcode": code, "errmsg": "x"})
    with pytest.raises(PlatformError) as failed:
        wecom.update_card("rc_1", replace_name="已同意")
    assert (failed.value.permanent, failed.value.name) == (True, "final")


def test_a_message_is_recalled(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/message/recall", OK)
    wecom.recall("m_1")
    assert pretend.calls[-1].json == {"msgid": "m_1"}


def test_a_file_is_uploaded_with_its_chinese_name_in_plain_utf_8(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/media/upload", {"errcode": 0, "errmsg": "", "media_id": "m1", "created_at": "1717040000"})
    assert wecom.upload_media("file", '报价"单.pdf', b"%PDF-1.7 content", "application/pdf") == "m1"
    call = pretend.calls[-1]
    assert call.query["type"] == "file"
    assert 'name="media"; filename="报价_单.pdf"; filelength=16\r\n'.encode() in call.body
    assert b"Content-Type: application/pdf\r\n\r\n%PDF-1.7 content\r\n--" in call.body
    assert b"filename*" not in call.body


@pytest.mark.parametrize(("type", "size"), [("image", 5), ("image", 10 * 1024**2 + 1), ("voice", 2 * 1024**2 + 1)])
def test_a_file_of_the_wrong_size_is_not_sent(wecom: WeCom, type: Any, size: int) -> None:
    with pytest.raises(ValueError, match=type):
        wecom.upload_media(type, "a", bytes(size))


def test_a_picture_is_uploaded_for_good(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/media/uploadimg", {**OK, "url": "https://img.example.test/1"})
    assert wecom.upload_image("a.png", b"123456") == "https://img.example.test/1"
    with pytest.raises(ValueError, match="image"):
        wecom.upload_image("a.png", b"12345")


def test_a_file_is_fetched_with_its_type(pretend: Pretend, wecom: WeCom) -> None:
    headers = {"Content-Type": "image/png", "Content-Disposition": 'attachment; filename="a.png"'}
    pretend.say("/cgi-bin/media/get", Answer(b"\x89PNG", headers=headers))
    assert wecom.get_media("m1") == (b"\x89PNG", "image/png", 'attachment; filename="a.png"')


def test_a_file_that_is_json_is_a_file_all_the_same(pretend: Pretend, wecom: WeCom) -> None:
    """wechatpy's client would take it for an answer, or for a refusal."""
    content = b'{"errcode": 40007, "errmsg": "part of the file"}'
    headers = {"Content-Type": "application/json", "Content-Disposition": 'attachment; filename="a.json"'}
    pretend.say("/cgi-bin/media/get", Answer(content, headers=headers))
    assert wecom.get_media("m1").data == content


@pytest.mark.parametrize("answer", [{"errcode": 40007, "errmsg": "invalid media_id"}])
def test_a_file_that_is_over_is_a_platform_error(pretend: Pretend, wecom: WeCom, answer: dict[str, Any]) -> None:
    pretend.say("/cgi-bin/media/get", answer)
    with pytest.raises(PlatformError) as failed:
        wecom.get_media("m1")
    assert failed.value.name == "upload_again"


def test_fetching_a_file_renews_a_refused_token_too(pretend: Pretend, wecom: WeCom) -> None:
    file = Answer(b"\x89PNG", headers={"Content-Type": "image/png"})
    pretend.say("/cgi-bin/media/get", {"errcode": 40014, "errmsg": "x"}, file)
    assert wecom.get_media("m1").data == b"\x89PNG"


MEMBER = {
    **OK,
    "userid": "zhouq",
    "name": "周琪",
    "department": [12, 15],
    "is_leader_in_dept": [1, 0],
    "direct_leader": ["lina"],
    "main_department": 12,
    "status": 1,
    "position": "渠道经理",
}


def test_a_member_is_read(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", MEMBER)
    member = wecom.user("zhouq")
    assert (member.userid, member.name, member.departments) == ("zhouq", "周琪", (12, 15))
    assert (member.leader_in, member.direct_leaders, member.main_department) == ((12,), ("lina",), 12)


def test_a_member_of_whom_little_is_shown_is_read_too(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", {**OK, "userid": "zhouq"})
    assert wecom.user("zhouq").departments == ()


def test_an_unknown_member_is_dropped(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/get", {"errcode": 60111, "errmsg": "userid not found"})
    with pytest.raises(PlatformError) as failed:
        wecom.user("nobody")
    assert failed.value.drop_receiver


def test_the_members_of_a_department_are_read(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/list", {**OK, "userlist": [MEMBER, {"userid": "b", "name": "B"}]})
    assert [member.userid for member in wecom.department_users(12)] == ["zhouq", "b"]
    assert pretend.calls[-1].query["department_id"] == "12"


def test_all_ids_are_read_page_by_page(pretend: Pretend, wecom: WeCom) -> None:
    page = {"dept_user": [{"userid": "a", "department": 1}, {"userid": "a", "department": 2}]}
    pretend.say("/cgi-bin/user/list_id", {**OK, **page, "next_cursor": "c1"}, {**OK, **page, "next_cursor": ""})
    assert list(wecom.list_user_ids()) == [("a", 1), ("a", 2)] * 2
    assert [call.json["cursor"] for call in pretend.asked("/cgi-bin/user/list_id")] == ["", "c1"]


def test_a_cursor_that_stands_still_ends_the_reading(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/user/list_id", {**OK, "dept_user": [], "next_cursor": "c1"})
    assert list(wecom.list_user_ids()) == []


def test_departments_are_read(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say(
        "/cgi-bin/department/list", {**OK, "department": [{"id": 1, "name": "总部", "parentid": 0, "order": 9}]}
    )
    assert wecom.departments() == [Department(1, "总部", 0, 9)]
    assert "id" not in pretend.calls[-1].query
    wecom.departments(7)
    assert pretend.calls[-1].query["id"] == "7"


BUTTONS = [
    {"type": "click", "name": "我的报备", "key": "MINE"},
    {"name": "更多", "sub_button": [{"type": "view", "name": "门户", "url": "https://portal.example.test"}]},
]


def test_a_menu_is_made_read_and_taken_away(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/menu/create", OK)
    pretend.say("/cgi-bin/menu/get", {**OK, "button": BUTTONS}, {"errcode": 46003, "errmsg": "no menu"})
    pretend.say("/cgi-bin/menu/delete", OK)
    wecom.create_menu(BUTTONS)
    call = pretend.calls[-1]
    assert (call.query["agentid"], call.json) == ("1000017", {"button": BUTTONS})
    assert wecom.get_menu() == BUTTONS
    wecom.delete_menu()
    assert wecom.get_menu() == []


@pytest.mark.parametrize(
    "buttons",
    [
        [],
        [BUTTONS[0]] * 4,
        [{"type": "click", "name": "很长很长的名字", "key": "k"}],
        [{"type": "click", "name": "a"}],
        [{"type": "dance", "name": "a", "key": "k"}],
        [{"type": "click", "name": "a", "key": "k" * 129}],
        [{"name": "a", "sub_button": [{"name": "b", "sub_button": [BUTTONS[0]]}]}],
        [{"name": "a", "sub_button": [BUTTONS[0]] * 6}],
    ],
)
def test_a_menu_the_platform_would_refuse_is_not_sent(wecom: WeCom, buttons: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        wecom.create_menu(buttons)


OAUTH = [
    ({"userid": "zhouq", "user_ticket": "t"}, ("zhouq", "ww1", "t", "", "")),
    ({"userid": "wwdown/zhouq"}, ("zhouq", "wwdown", "", "", "")),
    ({"openid": "o1", "external_userid": "wm1"}, ("", "", "", "o1", "wm1")),
]


@pytest.mark.parametrize(("answer", "expected"), OAUTH)
def test_whoever_opens_a_page_is_known(pretend: Pretend, wecom: WeCom, answer: dict[str, str], expected: Any) -> None:
    pretend.say("/cgi-bin/auth/getuserinfo", {**OK, **answer})
    assert wecom.oauth_user("c1") == expected
    assert pretend.calls[-1].query["code"] == "c1"


def test_consented_details_are_read(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/auth/getuserdetail", {**OK, "userid": "zhouq", "mobile": "13800000000"})
    assert wecom.user_detail("t1") == {"userid": "zhouq", "mobile": "13800000000"}


def test_the_addresses_of_a_login_are_in_the_documented_order(wecom: WeCom) -> None:
    assert wecom.oauth_url("https://a.test/x?y=1", "s1", private=True) == (
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww1&redirect_uri=https%3A%2F%2Fa.test%2Fx%3Fy%3D1"
        "&response_type=code&scope=snsapi_privateinfo&state=s1&agentid=1000017#wechat_redirect"
    )
    assert "login_type=CorpApp&appid=ww1&agentid=1000017&redirect_uri=" in wecom.sso_url("https://a.test", "s1")


def test_a_member_logs_in_in_a_mini_program(pretend: Pretend, wecom: WeCom) -> None:
    session = {**OK, "corpid": "ww1", "userid": "zhouq", "session_key": "k"}
    pretend.say("/cgi-bin/miniprogram/jscode2session", session)
    assert wecom.mini_login("j1") == ("ww1", "zhouq", "k")
    query = pretend.calls[-1].query
    assert (query["js_code"], query["grant_type"], query["access_token"]) == ("j1", "authorization_code", "token-1")


def test_a_used_code_means_logging_in_again(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/miniprogram/jscode2session", {"errcode": 40029, "errmsg": "invalid code"})
    with pytest.raises(PlatformError) as failed:
        wecom.mini_login("j1")
    assert (failed.value.name, failed.value.permanent) == ("redo_login", True)


def test_pages_are_signed_with_tickets_that_are_fetched_once(pretend: Pretend, wecom: WeCom, clock: Clock) -> None:
    pretend.say("/cgi-bin/get_jsapi_ticket", {**OK, "ticket": "T-corp", "expires_in": 7200})
    pretend.say("/cgi-bin/ticket/get", {**OK, "ticket": "T-app", "expires_in": 7200})
    for _ in range(3):
        wecom.jsapi_signature("https://a.test/#x", now=clock())
        wecom.jsapi_signature("https://a.test/", now=clock(), agent=True)
    assert len(pretend.asked("/cgi-bin/get_jsapi_ticket")) == 1
    (call,) = pretend.asked("/cgi-bin/ticket/get")
    assert call.query["type"] == "agent_config"


def test_callback_addresses_are_read(pretend: Pretend, wecom: WeCom) -> None:
    pretend.say("/cgi-bin/getcallbackip", {**OK, "ip_list": ["1.2.3.4", "1.2.3.0/24"]})
    assert wecom.callback_ips() == ["1.2.3.4", "1.2.3.0/24"]
