"""Callbacks as the platforms send them, sealed with wechatpy so that our own crypto is not its own witness."""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

import xmltodict
from wechatpy.crypto import WeChatCrypto as MiniProgramCrypto
from wechatpy.enterprise.crypto import WeChatCrypto as WeComCrypto

from bot.callback import Answer, Callbacks
from models import Database
from platforms.callback import MiniProgramCallback, WeComCallback
from tests.factories import NOW

CORP, AGENT, APP = "ww1a2b3c4d5e6f7a8b", 1000017, "wxdemo000000000001"
TOKEN, AES_KEY = "QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"

#: Query and body.
Push = tuple[dict[str, str], bytes]

_numbers = count(7374839201938475001)


@dataclass
class Wire:
    """Sends callbacks to the product and opens what it answers."""

    callbacks: Callbacks
    now: datetime = NOW

    def wecom(
        self, *, key: str = AES_KEY, token: str = TOKEN, corp: str = CORP, **fields: Any
    ) -> tuple[dict[str, str], bytes]:
        """A sealed WeCom push of these inner fields: (query, body)."""
        inner = {
            "ToUserName": corp,
            "FromUserName": "lina",
            "CreateTime": int(self.now.timestamp()),
            "MsgType": "text",
            "AgentID": AGENT,
            **fields,
        }
        xml = xmltodict.unparse({"xml": inner}, full_document=False)
        return self.sealed(xml, key=key, token=token, corp=corp)

    def sealed(
        self, xml: str, *, key: str = AES_KEY, token: str = TOKEN, corp: str = CORP
    ) -> tuple[dict[str, str], bytes]:
        """Any text as the plain part of a WeCom push."""
        timestamp, nonce = str(int(self.now.timestamp())), str(next(_numbers))
        envelope = xmltodict.parse(WeComCrypto(token, key, corp).encrypt_message(xml, nonce, timestamp))["xml"]
        body = {"ToUserName": corp, "AgentID": AGENT, "Encrypt": envelope["Encrypt"]}
        args = {"msg_signature": envelope["MsgSignature"], "timestamp": timestamp, "nonce": nonce}
        return args, xmltodict.unparse({"xml": body}, full_document=False).encode()

    def send(self, push: Push) -> Answer:
        """Deliver a push."""
        args, body = push
        return self.callbacks.receive_wecom(args, body, request_id="req-callback")

    def say(self, content: str, who: str = "lina", **fields: Any) -> dict[str, Any]:
        """A member writes; the opened reply."""
        return self.opened(self.send(self.wecom(FromUserName=who, Content=content, MsgId=next(_numbers), **fields)))

    def tap(self, key: str, who: str = "lina", reason: str | None = None, task_id: str = "apr-1-1@1") -> dict[str, Any]:
        """A member taps a card's button; the opened reply."""
        return self.opened(self.send(self.tapped(key, who, reason, task_id)))

    def tapped(self, key: str, who: str = "lina", reason: str | None = None, task_id: str = "apr-1-1@1") -> Any:
        """The push of a tap."""
        picked = {"SelectedItem": {"QuestionKey": "reason", "OptionIds": {"OptionId": reason}}} if reason else None
        return self.wecom(
            FromUserName=who,
            MsgType="event",
            Event="template_card_event",
            EventKey=key,
            TaskId=task_id,
            CardType="button_interaction",
            ResponseCode=f"rc{next(_numbers)}",
            **({"SelectedItems": picked} if picked else {}),
        )

    def opened(self, answer: Answer) -> dict[str, Any]:
        """The inner fields of a passive reply; {} for an empty one."""
        assert answer.status == 200
        if not answer.body:
            return {}
        envelope = xmltodict.parse(answer.body)["xml"]
        args = (envelope["MsgSignature"], envelope["TimeStamp"], envelope["Nonce"])
        inner: dict[str, Any] = xmltodict.parse(WeComCrypto(TOKEN, AES_KEY, CORP).decrypt_message(answer.body, *args))[
            "xml"
        ]
        return inner

    def miniprogram(self, **fields: Any) -> Answer:
        """The mini-program pushes an event in safe mode, as JSON."""
        timestamp, nonce = str(int(self.now.timestamp())), str(next(_numbers))
        inner = {
            "ToUserName": "gh_demo",
            "FromUserName": "oAlice",
            "CreateTime": timestamp,
            "MsgType": "event",
            **fields,
        }
        crypto = MiniProgramCrypto(TOKEN, AES_KEY, APP)
        envelope = xmltodict.parse(crypto.encrypt_message(json.dumps(inner | fields), nonce, timestamp))["xml"]
        body = json.dumps({"ToUserName": "gh_demo", "Encrypt": envelope["Encrypt"]}).encode()
        args = {
            "msg_signature": envelope["MsgSignature"],
            "timestamp": timestamp,
            "nonce": nonce,
            "encrypt_type": "aes",
        }
        return self.callbacks.receive_miniprogram(args, body, "application/json", request_id="req-push")


def make_wire(database: Database, *, propagate: bool = True, now: datetime = NOW, policy_template: str = "") -> Wire:
    """The product's callbacks over a database, and somebody to call them."""
    wecom = WeComCallback(CORP, AGENT, TOKEN, AES_KEY)
    miniprogram = MiniProgramCallback(APP, TOKEN, AES_KEY)
    given = {"policy_template": policy_template, "propagate": propagate}
    return Wire(Callbacks(database, wecom, miniprogram, now=lambda: now, **given), now)
