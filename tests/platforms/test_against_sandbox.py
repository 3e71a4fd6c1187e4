"""Our clients and callbacks against the sandbox, which is written on its own and uses wechatpy's crypto."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import fakeredis
import pytest

from platforms.callback import MiniProgramCallback, WeComCallback
from platforms.errors import BadCallback, PlatformError
from platforms.inbound import Inbound
from platforms.replies import Reply, TextReply, UpdateButton, UpdateTemplateCard
from platforms.tokens import TokenStore
from platforms.wechat import WeChat
from platforms.wecom import Markdown, Receivers, TemplateCard, Text, TextCard, WeCom
from sandbox.config import SandboxConfig
from sandbox.server import Sandbox, create_server
from tests.platforms.test_cards import CARDS
from tests.sandbox.conftest import World, config_for, populate
from tests.sandbox.receiver import Received, Receiver

#: These tests are not about deadlines, and a busy machine must not make them so.
PATIENT = {"callback_deadline_s": 5.0, "verify_deadline_s": 5.0}


class Product:
    """The smallest product there can be: verifies, remembers what came, answers what it is told."""

    def __init__(self) -> None:
        self.inbounds: list[Inbound] = []
        self.refusals: list[str] = []
        self.reply: Reply | None = None
        self.config: SandboxConfig | None = None
        self._came = threading.Condition()

    def wait_for(self, count: int) -> list[Inbound]:
        """What came, as soon as it is that many."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.inbounds) >= count, 5), f"only {len(self.inbounds)} came"
            return list(self.inbounds)

    def _take(self, inbound: Inbound) -> Inbound:
        with self._came:
            self.inbounds.append(inbound)
            self._came.notify_all()
        return inbound

    def answer(self, request: Received) -> Any:
        from werkzeug.wrappers import Response

        try:
            return Response(self._answer(request), mimetype="text/plain")
        except BadCallback as refused:
            self.refusals.append(refused.reason)
            return Response(status=403)

    def _answer(self, request: Received) -> bytes:
        assert self.config is not None
        now = datetime.fromtimestamp(int(request.query["timestamp"]), UTC)
        if request.path == "/callbacks/miniprogram":
            config = self.config
            push = MiniProgramCallback(
                config.miniprogram_app_id,
                config.miniprogram_token,
                config.miniprogram_aes_key,
                config.miniprogram_push_mode,  # type: ignore[arg-type]
            )
            if request.method == "GET":
                return push.verify_url(request.query, now=now)
            self._take(push.receive(request.query, request.body, now=now))
            return b"success"
        callback = WeComCallback(
            self.config.corp_id, self.config.agent_id, self.config.wecom_token, self.config.wecom_aes_key
        )
        if request.method == "GET":
            return callback.verify_url(request.query, now=now)
        inbound = self._take(callback.receive(request.query, request.body, now=now))
        return callback.reply(self.reply, inbound, now=now, nonce="r1")


@pytest.fixture(scope="module")
def street() -> Iterator[tuple[Sandbox, Receiver]]:
    receiver = Receiver()
    with create_server(config_for(receiver, **PATIENT)) as sandbox:
        yield sandbox, receiver
    receiver.stop()


@pytest.fixture
def product() -> Product:
    return Product()


@pytest.fixture
def world(street: tuple[Sandbox, Receiver], product: Product) -> Iterator[World]:
    sandbox, receiver = street
    receiver.reset()
    receiver.answer = product.answer
    product.config = sandbox.config
    world = World(sandbox.url, sandbox.config)
    world.do("reset")
    populate(world)
    yield world
    world.close()


@pytest.fixture
def wecom(world: World) -> Iterator[WeCom]:
    config = world.config
    tokens = TokenStore(fakeredis.FakeRedis(server=fakeredis.FakeServer()), now=lambda: datetime.now(UTC))
    client = WeCom(
        config.corp_id,
        config.agent_id,
        config.agent_secret,
        f"{world.url}/wecom",
        tokens=tokens,
        sleep=lambda _: None,
    )
    yield client
    client.close()


@pytest.fixture
def wechat(world: World) -> Iterator[WeChat]:
    config = world.config
    tokens = TokenStore(fakeredis.FakeRedis(server=fakeredis.FakeServer()), now=lambda: datetime.now(UTC))
    client = WeChat(
        config.miniprogram_app_id,
        config.miniprogram_secret,
        f"{world.url}/wechat",
        tokens=tokens,
        sleep=lambda _: None,
    )
    yield client
    client.close()


def test_both_callback_addresses_pass_the_consoles_check(world: World) -> None:
    answer = world.do("verify")
    assert {name: each["ok"] for name, each in answer.items()} == {"wecom": True, "miniprogram": True}, answer


def test_a_written_text_arrives_and_its_reply_is_shown(world: World, product: Product) -> None:
    product.reply = TextReply("收到]]> <b>")
    world.do("phones/lina/text", {"content": "查询 <报备> & ]]>"})
    (inbound,) = product.inbounds
    assert (inbound.sender, inbound.content) == ("lina", "查询 <报备> & ]]>")
    assert inbound.msg_id
    assert [message.get("content") for message in world.chat("lina")][-1] == "收到]]> <b>"


@pytest.mark.parametrize("opiton", [False, True])
def test_a_tap_on_a_card_arrives_and_greys_its_button(
    world: World, product: Product, wecom: WeCom, opiton: bool
) -> None:
    world.do("callbacks/mode", {"opiton_spelling": opiton})
    sent = wecom.send(TemplateCard(CARDS["button_interaction"]), ["lina"])
    assert sent.response_code
    (message,) = world.chat("lina")
    product.reply = UpdateButton("已同意")
    world.do("phones/lina/tap", {"message_id": message["message_id"], "key": "approve", "selected": {"days": "d90"}})
    (inbound,) = product.inbounds
    assert (inbound.event, inbound.event_key, inbound.card_type) == (
        "template_card_event",
        "approve",
        "button_interaction",
    )
    assert dict(inbound.selected) == {"days": ("d90",)}
    assert inbound.response_code
    assert world.chat("lina")[0]["button_note"] == "已同意"


def test_a_card_is_replaced_whole_by_a_reply(world: World, product: Product, wecom: WeCom) -> None:
    wecom.send(TemplateCard(CARDS["button_interaction"]), ["lina"])
    (message,) = world.chat("lina")
    product.reply = UpdateTemplateCard(CARDS["text_notice"] | {"main_title": {"title": "已由李娜同意"}})
    world.do("phones/lina/tap", {"message_id": message["message_id"], "key": "approve", "selected": {"days": "d90"}})
    assert world.chat("lina")[0]["card"]["main_title"]["title"] == "已由李娜同意"


def test_a_card_is_updated_once_by_its_response_code(world: World, wecom: WeCom) -> None:
    sent = wecom.send(TemplateCard(CARDS["button_interaction"]), ["lina", "zhouq"])
    assert wecom.update_card(sent.response_code, users=["lina", "zhouq"], replace_name="已驳回") == frozenset()
    assert [world.chat(userid)[0]["button_note"] for userid in ("lina", "zhouq")] == ["已驳回"] * 2
    with pytest.raises(PlatformError) as failed:
        wecom.update_card(sent.response_code, replace_name="再来")
    assert failed.value.permanent


@pytest.mark.parametrize("card_type", CARDS)
def test_what_fit_card_lets_through_the_platform_takes(world: World, wecom: WeCom, card_type: str) -> None:
    long = {
        "main_title": {"title": "标" * 400, "desc": "描" * 400},
        "sub_title_text": "文" * 900,
        "horizontal_content_list": [{"keyname": "客户", "value": "甲"}] * 9,
    }
    assert wecom.send(TemplateCard(CARDS[card_type] | long), ["lina"]).msgid
    assert world.chat("lina")[0]["card"]["card_type"] == card_type


def test_messages_arrive_as_they_were_sent(world: World, wecom: WeCom) -> None:
    for message in (Text("渠" * 900), Markdown("**好**"), TextCard("标题", "说明", "https://p.example.test/")):
        wecom.send(message, ["lina"])
    assert [each["type"] for each in world.chat("lina")] == ["text", "markdown", "textcard"]


def test_receivers_out_of_reach_are_told_and_nobody_left_is_final(world: World, wecom: WeCom) -> None:
    result = wecom.send(Text("a"), ["lina", "Outsider", "Nobody"])
    assert result.invalid_users == {"outsider", "nobody"}
    with pytest.raises(PlatformError) as failed:
        wecom.send(Text("a"), ["Nobody"])
    assert (failed.value.errcode, failed.value.permanent) == (81013, True)
    assert wecom.send(Text("b"), Receivers(everyone=True)).msgid


def test_a_message_is_recalled(world: World, wecom: WeCom) -> None:
    wecom.recall(wecom.send(Text("a"), ["lina"]).msgid)
    assert world.chat("lina")[0]["recalled"]


def test_a_message_whose_answer_was_lost_arrives_once(world: World, wecom: WeCom) -> None:
    world.do("faults", {"api": "message/send", "drop": True, "after": True, "times": 1})
    assert wecom.send(Text("只一次"), ["lina"], duplicate_check_s=600)
    assert len(world.chat("lina")) == 1


def test_tokens_that_die_early_are_replaced(world: World, wecom: WeCom, wechat: WeChat) -> None:
    wecom.send(Text("a"), ["lina"])
    wechat.url_link("pages/index")
    world.do("tokens/expire")
    wecom.send(Text("b"), ["lina"])
    assert wechat.url_link("pages/index").startswith("https://")


@pytest.mark.parametrize(("code", "pauses"), [(45009, True), (60020, True), (-1, False)])
def test_faults_are_what_the_table_says(world: World, wecom: WeCom, code: int, pauses: bool) -> None:
    world.do("faults", {"api": "message/send", "errcode": code, "times": 1})
    with pytest.raises(PlatformError) as failed:
        wecom.send(Text("a"), ["lina"])
    assert (failed.value.errcode, failed.value.pause_app) == (code, pauses)


def test_a_file_goes_up_and_comes_back(world: World, wecom: WeCom) -> None:
    content = "一,二\n".encode() * 40
    media_id = wecom.upload_media("file", "报价单.csv", content, "text/csv")
    download = wecom.get_media(media_id)
    assert download.data == content
    assert "%E6%8A%A5%E4%BB%B7%E5%8D%95.csv" in download.disposition
    with pytest.raises(PlatformError) as failed:
        wecom.get_media("nothing")
    assert failed.value.errcode == 40007


def test_the_directory_is_read(world: World, wecom: WeCom) -> None:
    assert wecom.user("lina").name == "李娜"
    departments = {department.name: department.id for department in wecom.departments()}
    assert "渠道管理部" in departments
    assert [member.userid for member in wecom.department_users(departments["渠道管理部"])] == ["lina"]


def test_a_menu_is_made_and_clicked(world: World, wecom: WeCom, product: Product) -> None:
    wecom.create_menu([{"type": "click", "name": "我的报备", "key": "MINE"}])
    assert wecom.get_menu()[0]["key"] == "MINE"
    world.do("phones/lina/menu", {"key": "MINE"})
    assert (product.inbounds[-1].event, product.inbounds[-1].event_key) == ("click", "MINE")
    wecom.delete_menu()
    assert wecom.get_menu() == []


def test_places_arrive_as_message_and_as_report(world: World, product: Product) -> None:
    place = {"latitude": 31.230416, "longitude": 121.473701}
    world.do("phones/zhouq/location", {**place, "label": "人民大道"})
    world.do("phones/zhouq/location", {**place, "event": True, "accuracy": 35})
    message, report = product.inbounds
    assert message.location
    assert report.location
    assert (message.location.lat, message.location.label) == (31.230416, "人民大道")
    assert (report.event, report.location.lon, report.location.accuracy_m) == ("LOCATION", 121.473701, 35)


def test_members_log_in_once_per_code(world: World, wecom: WeCom) -> None:
    code = world.do("phones/lina/wecom/login")["code"]
    login = wecom.mini_login(code)
    assert (login.corp_id, login.userid) == (world.config.corp_id, "lina")
    with pytest.raises(PlatformError) as failed:
        wecom.mini_login(code)
    assert failed.value.name == "redo_login"
    assert wecom.oauth_user(world.do("phones/lina/wecom/oauth")["code"]).userid == "lina"


def test_a_dealer_logs_in_gives_his_number_and_is_notified(world: World, wechat: WeChat, product: Product) -> None:
    login = wechat.login(world.do("phones/chen/wechat/login")["code"])
    assert login.openid == world.openid
    assert wechat.check_session(login.openid, login.session_key)
    assert not wechat.check_session(login.openid, "AAAAAAAAAAAAAAAAAAAAAA==")
    assert wechat.phone_number(world.do("phones/chen/wechat/phone")["code"]) == "+8613900000001"
    world.do("phones/chen/wechat/subscribe", {"templates": {"TPL_DECIDED": "accept"}})
    (inbound,) = product.inbounds
    chosen: Any = inbound.fields["list"]
    assert (inbound.event, chosen[0]["subscribestatusstring"]) == ("subscribe_msg_popup_event", "accept")
    data = {
        "thing1": "上海虹桥综合交通枢纽配套工程二期第三标段工程",
        "phrase2": "已通过",
        "time3": "2026年11月21日 17:30",
    }
    wechat.send_subscribe(login.openid, "TPL_DECIDED", data)
    with pytest.raises(PlatformError) as failed:
        wechat.send_subscribe(login.openid, "TPL_DECIDED", data)
    assert (failed.value.errcode, failed.value.drop_receiver) == (43101, True)


def test_a_risky_person_is_not_let_in(world: World, wechat: WeChat) -> None:
    with pytest.raises(PlatformError) as failed:
        wechat.login(world.do("phones/risky/wechat/login")["code"])
    assert failed.value.name == "refuse_login"


def test_one_push_delivered_five_times_is_one_key(world: World, product: Product) -> None:
    world.do("callbacks/mode", {"repeat": 5})
    world.do("phones/lina/text", {"content": "一次"})
    assert len({inbound.dedupe_key for inbound in product.wait_for(5)}) == 1


@pytest.mark.parametrize(
    ("mode", "reason"), [({"bad_signature": True}, "signature"), ({"wrong_receiveid": True}, "receive_id")]
)
def test_a_push_that_is_not_the_platforms_is_refused(
    world: World, product: Product, mode: dict[str, bool], reason: str
) -> None:
    world.do("callbacks/mode", mode)
    world.do("phones/lina/text", {"content": "x"})
    assert product.inbounds == []
    assert set(product.refusals) == {reason}


@pytest.mark.parametrize("mode", ["safe", "compatible", "plain"])
@pytest.mark.parametrize("format", ["json", "xml"])
def test_mini_program_pushes_arrive_in_every_mode_and_format(product: Product, mode: str, format: str) -> None:
    receiver = Receiver(answer=product.answer)
    settings = {"miniprogram_push_mode": mode, "miniprogram_push_format": format}
    with create_server(config_for(receiver, **settings, **PATIENT)) as sandbox:
        product.config = sandbox.config
        world = World(sandbox.url, sandbox.config)
        populate(world)
        world.do("phones/chen/wechat/subscribe", {"templates": {"TPL_DECIDED": "accept", "TPL_SHIPPED": "reject"}})
        world.close()
    receiver.stop()
    assert product.refusals == []
    (inbound,) = product.inbounds
    chosen: Any = inbound.fields["list"]
    assert sorted((each["templateid"], each["subscribestatusstring"]) for each in chosen) == [
        ("TPL_DECIDED", "accept"),
        ("TPL_SHIPPED", "reject"),
    ]
