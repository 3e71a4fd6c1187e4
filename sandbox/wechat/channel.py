"""The wire of the mini-program's message push: three modes × XML or JSON (callbacks.md 2).

JSON is loosely typed as in real traffic (events.md 9): `List` is an object when it has one item, an array
when it has several.
"""

import json
import secrets
from typing import Any

from sandbox.checks import is_too_deep
from sandbox.deliveries import Push, Reply, Sealed, check_address
from sandbox.modes import Modes
from sandbox.sealing import CannotOpen, fresh_nonce, seal, sign, unseal
from sandbox.world import World
from sandbox.xmlwire import from_xml, to_xml

#: Event → the element that wraps the list in XML.
_WRAPPERS = {
    "subscribe_msg_popup_event": "SubscribeMsgPopupEvent",
    "subscribe_msg_change_event": "SubscribeMsgChangeEvent",
    "subscribe_msg_sent_event": "SubscribeMsgSentEvent",
}
_ENVELOPE = ("Encrypt", "MsgSignature", "TimeStamp", "Nonce")


class MiniProgramChannel:
    """The way of the mini-program's events."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._config = world.config

    def seal(self, push: Push, modes: Modes, now: float) -> Sealed:
        """One POST in the configured mode and format."""
        config = self._config
        timestamp, nonce = str(int(now) + modes.timestamp_offset_s), fresh_nonce()
        token = "not the token" if modes.bad_signature else config.miniprogram_token
        params = {
            "signature": sign(token, timestamp, nonce),
            "timestamp": timestamp,
            "nonce": nonce,
            "openid": push.message["FromUserName"],
        }
        fields = self._fields(push.message)
        if config.miniprogram_push_mode != "plain":
            receive_id = "wxsomebodyelse0001" if modes.wrong_receiveid else config.miniprogram_app_id
            encrypt = seal(config.miniprogram_aes_key, self._render(fields), receive_id)
            params |= {"encrypt_type": "aes", "msg_signature": sign(token, timestamp, nonce, encrypt)}
            plain = fields if config.miniprogram_push_mode == "compatible" else {"ToUserName": config.original_id}
            fields = plain | {"Encrypt": encrypt}
        content_type = "application/json" if self._is_json else "text/xml"
        return Sealed(config.miniprogram_callback_url, params, self._render(fields).encode(), content_type)

    def open(self, sealed: Sealed, body: bytes) -> Reply | None:
        """A reply, which has to be sealed unless the mode is plain; `success` and nothing are no reply."""
        if body.strip() in (b"", b"success"):
            return None
        fields = self._parse(body, "the answer")
        if self._config.miniprogram_push_mode != "plain":
            fields = self._unseal(fields, sealed.params["nonce"])
        return Reply(str(fields.get("MsgType")), fields)

    def apply(self, push: Push, reply: Reply) -> None:
        """Events of a mini-program have no chat in which an answer could be seen."""
        del push
        raise CannotOpen(f"a reply of type {reply.kind!r} to a mini-program event is shown nowhere")

    def verify(self) -> dict[str, object]:
        """The GET check when the address is saved; the echostr is not encrypted in any mode."""
        timestamp, nonce = str(int(self._world.clock.unix())), fresh_nonce()
        echo = str(secrets.randbits(63))
        params = {
            "signature": sign(self._config.miniprogram_token, timestamp, nonce),
            "timestamp": timestamp,
            "nonce": nonce,
            "echostr": echo,
        }
        url = self._config.miniprogram_callback_url
        return check_address(url, params, echo, self._config.verify_deadline_s)

    @property
    def _is_json(self) -> bool:
        return self._config.miniprogram_push_format == "json"

    def _fields(self, message: dict[str, Any]) -> dict[str, Any]:
        items = message["List"]
        rest = {key: value for key, value in message.items() if key != "List"}
        if not self._is_json:
            return rest | {_WRAPPERS[message["Event"]]: {"List": items}}
        return rest | {"List": items[0] if len(items) == 1 else items}

    def _render(self, fields: dict[str, Any]) -> str:
        return json.dumps(fields, ensure_ascii=False) if self._is_json else to_xml(fields)

    def _parse(self, document: str | bytes, what: str) -> dict[str, Any]:
        try:
            fields = json.loads(document) if self._is_json else from_xml(document)
        except (ValueError, RecursionError) as error:
            raise CannotOpen(f"{what} cannot be read ({error})") from None
        if not isinstance(fields, dict) or is_too_deep(fields):
            raise CannotOpen(f"{what} is not an object")
        return fields

    def _unseal(self, envelope: dict[str, Any], nonce: str) -> dict[str, Any]:
        missing = [name for name in _ENVELOPE if name not in envelope]
        if missing:
            raise CannotOpen(f"the reply is not encrypted: {', '.join(missing)} missing")
        encrypt, signature, timestamp, own_nonce = (str(envelope[name]) for name in _ENVELOPE)
        if self._is_json and not isinstance(envelope["TimeStamp"], int):
            raise CannotOpen("TimeStamp of the reply must be a JSON number")
        if own_nonce != nonce:
            raise CannotOpen("Nonce of the reply does not repeat the request's")
        if sign(self._config.miniprogram_token, timestamp, own_nonce, encrypt) != signature:
            raise CannotOpen("MsgSignature of the reply is wrong")
        inner = unseal(self._config.miniprogram_aes_key, encrypt, self._config.miniprogram_app_id)
        return self._parse(inner, "the decrypted reply")
