"""Whole callbacks at the two doors: what passes, what is refused, and that a refusal is always a BadCallback."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from wechatpy.crypto import WeChatCrypto as MiniProgramPeer
from wechatpy.enterprise.crypto import WeChatCrypto as WeComPeer

from platforms.callback import MAX_BODY_BYTES, MiniProgramCallback, WeComCallback
from platforms.crypto import CallbackCrypto, signature
from platforms.errors import BadCallback
from platforms.markup import parse_xml
from platforms.replies import TextReply, envelope_json, envelope_xml

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
CORP, AGENT, TOKEN = "ww0123456789abcdef", 1000017, "visToken01"
KEY = "7U3uflhrmEbVKANE01EEIdMEQqj6D9AP4/itKjW0+nI"
APP = "wxba5fad812f8e6fb9"
WECOM = WeComCallback(CORP, AGENT, TOKEN, KEY)
INNER = (
    f"<xml><ToUserName>{CORP}</ToUserName><FromUserName>lina</FromUserName><CreateTime>1795253400</CreateTime>"
    "<MsgType>text</MsgType><Content>你好</Content><MsgId>7</MsgId><AgentID>1000017</AgentID></xml>"
)


def callback_for(
    *,
    inner: str = INNER,
    token: str = TOKEN,
    key: str = KEY,
    corp: str = CORP,
    outer_corp: str = CORP,
    outer_agent: str = str(AGENT),
    at: datetime = NOW,
    **args: str,
) -> tuple[dict[str, str], bytes]:
    """A signed and encrypted push, as WeCom sends it; every bad case is one keyword."""
    stamp = str(int(at.timestamp()))
    sealed = CallbackCrypto(token, key, corp).seal(inner.encode(), nonce="n1", timestamp=stamp)
    body = (
        f"<xml><ToUserName><![CDATA[{outer_corp}]]></ToUserName><AgentID><![CDATA[{outer_agent}]]></AgentID>"
        f"<Encrypt><![CDATA[{sealed.encrypt}]]></Encrypt></xml>"
    )
    given = {"msg_signature": sealed.msg_signature, "timestamp": stamp, "nonce": "n1", **args}
    return given, body.encode()


def test_a_push_is_verified_decrypted_and_read() -> None:
    inbound = WECOM.receive(*callback_for(), now=NOW)
    assert (inbound.sender, inbound.content, inbound.msg_id) == ("lina", "你好", "7")


def test_a_redelivery_under_a_fresh_envelope_has_the_same_key() -> None:
    first = WECOM.receive(*callback_for(), now=NOW)
    again = WECOM.receive(*callback_for(at=NOW + timedelta(seconds=5)), now=NOW + timedelta(seconds=5))
    assert first.dedupe_key == again.dedupe_key


@pytest.mark.parametrize(
    "overrides",
    [
        {"msg_signature": ""},
        {"msg_signature": "0" * 40},
        {"timestamp": "1795253401"},
        {"nonce": "n2"},
        {"token": "otherToken"},
        {"key": "A" * 43},
        {"corp": "wwforeigncorp00000"},
        {"outer_corp": "wwforeigncorp00000"},
        {"outer_agent": "1000099"},
        {"inner": INNER.replace(CORP, "wwforeigncorp00000")},
        {"inner": "<xml><broken"},
        {"inner": "hello"},
        {"inner": '<!DOCTYPE x [<!ENTITY a "b">]>' + INNER},
        {"inner": ""},
        {"at": NOW - timedelta(minutes=11)},
        {"at": NOW + timedelta(minutes=11)},
    ],
    ids=lambda overrides: next(iter(overrides)),
)
def test_what_is_not_from_them_or_not_for_us_is_refused(overrides: dict[str, Any]) -> None:
    with pytest.raises(BadCallback):
        WECOM.receive(*callback_for(**overrides), now=NOW)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"{}",
        b"<xml></xml>",
        b"<xml><Encrypt></Encrypt></xml>",
        b"<xml><Encrypt><a/></Encrypt></xml>",
        b"<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>',
        b"<xml>" + b"<a>" * 50_000,
        b"\xff" * 100,
    ],
)
def test_an_envelope_that_is_none_is_refused(body: bytes) -> None:
    args, _ = callback_for()
    with pytest.raises(BadCallback):
        WECOM.receive(args, body, now=NOW)


def test_a_body_cut_short_anywhere_is_refused() -> None:
    args, body = callback_for()
    for length in range(0, len(body), 7):
        with pytest.raises(BadCallback):
            WECOM.receive(args, body[:length], now=NOW)


def test_an_oversized_body_is_refused_before_it_is_read() -> None:
    args, body = callback_for()
    with pytest.raises(BadCallback, match="too big"):
        WECOM.receive(args, body + b" " * MAX_BODY_BYTES, now=NOW)


def test_arguments_that_are_missing_are_a_refusal() -> None:
    _, body = callback_for()
    with pytest.raises(BadCallback):
        WECOM.receive({}, body, now=NOW)


@pytest.mark.parametrize("outer_agent", ["", "3010040", str(AGENT)])
def test_corp_events_and_approval_events_reach_the_app(outer_agent: str) -> None:
    assert WECOM.receive(*callback_for(outer_agent=outer_agent), now=NOW).sender == "lina"


@pytest.mark.kinds("url_verify")
def test_the_url_check_answers_the_plain_echo_byte_for_byte(vector: dict[str, Any]) -> None:
    callback = WeComCallback(vector["receive_id"], 1, vector["token"], vector["encoding_aes_key"])
    args = {name: vector[name] for name in ("msg_signature", "timestamp", "nonce")}
    for echostr in (vector["encrypt"], vector["encrypt"].replace("+", " ")):
        assert callback.verify_url({**args, "echostr": echostr}) == vector["plaintext"].encode()
    with pytest.raises(BadCallback, match="timestamp"):
        callback.verify_url({**args, "echostr": vector["encrypt"]}, now=NOW)


def test_a_captured_push_is_not_decrypted_for_who_sends_it_as_an_echo() -> None:
    args, body = callback_for()
    with pytest.raises(BadCallback, match="echo"):
        WECOM.verify_url({**args, "echostr": str(parse_xml(body)["encrypt"])}, now=NOW)


@pytest.mark.parametrize("args", [{}, {"echostr": ""}, {"echostr": "x", "msg_signature": "y"}])
def test_a_url_check_without_its_arguments_is_refused(args: dict[str, str]) -> None:
    with pytest.raises(BadCallback):
        WECOM.verify_url(args)


def test_wechatpy_reads_our_reply() -> None:
    inbound = WECOM.receive(*callback_for(), now=NOW)
    body = WECOM.reply(TextReply("收到]]><MsgType>x"), inbound, now=NOW, nonce="r1")
    outer = parse_xml(body)
    inner = WeComPeer(TOKEN, KEY, CORP).decrypt_message(body, outer["msgsignature"], outer["timestamp"], outer["nonce"])
    node = parse_xml(inner.encode())
    assert node["content"] == "收到]]><MsgType>x"
    assert (node["tousername"], node["fromusername"], node["msgtype"]) == ("lina", CORP, "text")


def test_nothing_to_say_is_an_empty_body() -> None:
    inbound = WECOM.receive(*callback_for(), now=NOW)
    assert WECOM.reply(None, inbound, now=NOW, nonce="r1") == b""


# ---- the mini-program's push -------------------------------------------------------------------------------

FIELDS = {"ToUserName": "gh_1", "FromUserName": "oOpen1", "CreateTime": 1795253400, "MsgType": "event", "Event": "x"}


def as_format(fields: dict[str, Any], format: str) -> str:
    if format == "json":
        return json.dumps(fields, ensure_ascii=False)
    return "<xml>" + "".join(f"<{name}>{value}</{name}>" for name, value in fields.items()) + "</xml>"


def push(mode: str, format: str, *, at: datetime = NOW, fields: dict[str, Any] | None = None) -> Any:
    inner = as_format(fields or FIELDS, format)
    stamp = str(int(at.timestamp()))
    args = {"timestamp": stamp, "nonce": "n1", "signature": signature(TOKEN, stamp, "n1"), "openid": "oOpen1"}
    if mode == "plain":
        return args, inner.encode()
    sealed = CallbackCrypto(TOKEN, KEY, APP).seal(inner.encode(), nonce="n1", timestamp=stamp)
    args |= {"encrypt_type": "aes", "msg_signature": sealed.msg_signature}
    outer = {"ToUserName": "gh_1", "Encrypt": sealed.encrypt}
    if mode == "compatible":
        outer = {**FIELDS, "FromUserName": "oForged", **outer}
    return args, as_format(outer, format).encode()


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
@pytest.mark.parametrize("format", ["json", "xml"])
def test_a_push_is_read_in_every_mode_and_format(mode: Any, format: str) -> None:
    callback = MiniProgramCallback(APP, TOKEN, "" if mode == "plain" else KEY, mode)
    inbound = callback.receive(*push(mode, format), now=NOW)
    assert (inbound.platform, inbound.to, inbound.sender) == ("miniprogram", "gh_1", "oOpen1")


@pytest.mark.parametrize("format", ["json", "xml"])
def test_in_compatible_mode_the_decrypted_copy_counts(format: str) -> None:
    args, body = push("compatible", format)
    assert b"oForged" in body
    assert MiniProgramCallback(APP, TOKEN, KEY, "compatible").receive(args, body, now=NOW).sender == "oOpen1"


@pytest.mark.parametrize("mode", ["compatible", "safe"])
@pytest.mark.parametrize("format", ["json", "xml"])
def test_a_body_without_encrypt_is_refused_though_its_plain_signature_is_right(mode: Any, format: str) -> None:
    with pytest.raises(BadCallback, match="no Encrypt"):
        MiniProgramCallback(APP, TOKEN, KEY, mode).receive(*push("plain", format), now=NOW)


def test_safe_mode_is_the_default() -> None:
    assert MiniProgramCallback(APP, TOKEN, KEY).mode == "safe"


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
@pytest.mark.parametrize("change", ["signature", "timestamp", "nonce"])
def test_a_changed_signature_time_or_nonce_is_refused(mode: Any, change: str) -> None:
    args, body = push(mode, "json")
    name = "msg_signature" if change == "signature" and mode != "plain" else change
    with pytest.raises(BadCallback):
        MiniProgramCallback(APP, TOKEN, KEY, mode).receive({**args, name: args[name] + "1"}, body, now=NOW)


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
def test_an_old_push_is_refused(mode: Any) -> None:
    args, body = push(mode, "json", at=NOW - timedelta(hours=1))
    with pytest.raises(BadCallback, match="timestamp"):
        MiniProgramCallback(APP, TOKEN, KEY, mode).receive(args, body, now=NOW)


@pytest.mark.parametrize("body", [b"", b"hello", b"[]", b'{"Encrypt":5}', b'{"Encrypt":{}}', b"<xml/>", b"{" * 99_999])
def test_an_envelope_of_a_push_that_is_none_is_refused(body: bytes) -> None:
    args, _ = push("safe", "json")
    with pytest.raises(BadCallback):
        MiniProgramCallback(APP, TOKEN, KEY).receive(args, body, now=NOW)


@pytest.mark.kinds("plain_signature")
def test_the_url_check_of_a_mini_program_answers_the_echo_unchanged(vector: dict[str, Any]) -> None:
    callback = MiniProgramCallback(APP, vector["token"], KEY)
    args = {name: vector[name] for name in ("signature", "timestamp", "nonce")}
    assert callback.verify_url({**args, "echostr": "4375120948345356249"}) == b"4375120948345356249"
    for broken in ({}, {**args, "signature": "0" * 40}, {**args, "nonce": "1"}):
        with pytest.raises(BadCallback):
            callback.verify_url({**broken, "echostr": "x"})


@pytest.mark.kinds("message_post")
def test_every_published_push_passes_the_door_or_is_refused(vector: dict[str, Any]) -> None:
    args = {name: vector[name] for name in ("msg_signature", "timestamp", "nonce")}
    at = datetime.fromtimestamp(int(vector["timestamp"]), UTC)
    secrets = (vector["token"], vector["encoding_aes_key"])
    if vector.get("body_format") == "json":
        body = json.dumps({"ToUserName": "gh_1", "Encrypt": vector["encrypt"]}).encode()
        assert MiniProgramCallback(vector["receive_id"], *secrets).receive(args, body, now=at).event == "debug_demo"
        return
    body = f"<xml><Encrypt>{vector['encrypt']}</Encrypt></xml>".encode()
    callback = WeComCallback(vector["receive_id"], vector.get("agent_id", AGENT), *secrets)
    if vector["expect"] == "ok":
        assert callback.receive(args, body, now=at).msg_type in ("text", "event")
        return
    with pytest.raises(BadCallback):
        callback.receive(args, body, now=at)


def test_wechatpy_reads_what_we_seal_for_a_mini_program() -> None:
    sealed = CallbackCrypto(TOKEN, KEY, APP).seal(b'{"a":"b"}', nonce="n", timestamp=5)
    peer = MiniProgramPeer(TOKEN, KEY, APP)
    for envelope in (json.loads(envelope_json(sealed)), envelope_xml(sealed)):
        assert peer.decrypt_message(envelope, sealed.msg_signature, "5", "n") == '{"a":"b"}'
