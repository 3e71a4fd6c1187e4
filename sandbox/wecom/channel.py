"""The wire of WeCom callbacks: sealing pushes, checking the address, reading passive replies (callbacks.md 1)."""

import secrets

from sandbox.config import SandboxConfig
from sandbox.deliveries import Push, Reply, Sealed, check_address
from sandbox.modes import Modes
from sandbox.sealing import CannotOpen, fresh_nonce, seal, sign, unseal
from sandbox.wecom.replies import apply_reply
from sandbox.world import World
from sandbox.xmlwire import from_xml, to_xml

_ENVELOPE = ("Encrypt", "MsgSignature", "TimeStamp", "Nonce")


class WeComChannel:
    """The way of the app's callbacks."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._config: SandboxConfig = world.config

    def seal(self, push: Push, modes: Modes, now: float) -> Sealed:
        """One POST with fresh timestamp, nonce and prefix."""
        config = self._config
        receive_id = "wwsomebodyelse0001" if modes.wrong_receiveid else config.corp_id
        encrypt = seal(config.wecom_aes_key, to_xml(push.message), receive_id)
        envelope = {"ToUserName": config.corp_id, "AgentID": str(config.agent_id), "Encrypt": encrypt}
        params = self._signed(encrypt, now + modes.timestamp_offset_s)
        if modes.bad_signature:
            params["msg_signature"] = sign("not the token", encrypt)
        return Sealed(config.wecom_callback_url, params, to_xml(envelope).encode(), "text/xml")

    def open(self, sealed: Sealed, body: bytes) -> Reply | None:
        """The passive reply of a 200 answer. The envelope must be sealed; `success` and nothing are no reply."""
        del sealed
        if body.strip() in (b"", b"success"):
            return None
        try:
            envelope = from_xml(body)
        except ValueError as error:
            raise CannotOpen(f"the answer is {error}") from None
        missing = [name for name in _ENVELOPE if not isinstance(envelope.get(name), str)]
        if missing:
            raise CannotOpen(f"the reply is not encrypted: {', '.join(missing)} missing")
        encrypt, signature, timestamp, nonce = (envelope[name] for name in _ENVELOPE)
        if sign(self._config.wecom_token, timestamp, nonce, encrypt) != signature:
            raise CannotOpen("MsgSignature of the reply is wrong")
        inner = unseal(self._config.wecom_aes_key, encrypt, self._config.corp_id)
        try:
            fields = from_xml(inner)
        except ValueError as error:
            raise CannotOpen(f"the decrypted reply is {error}") from None
        return Reply(str(fields.get("MsgType")), fields)

    def apply(self, push: Push, reply: Reply) -> None:
        """Show the reply on the member's phone."""
        apply_reply(self._world, push, reply)

    def verify(self) -> dict[str, object]:
        """The GET check that the console does when the address is saved: `{"ok", "why"}`."""
        echo = str(secrets.randbits(63))
        echostr = seal(self._config.wecom_aes_key, echo, self._config.corp_id)
        params = self._signed(echostr, self._world.clock.unix()) | {"echostr": echostr}
        return check_address(self._config.wecom_callback_url, params, echo, self._config.verify_deadline_s)

    def _signed(self, encrypt: str, now: float) -> dict[str, str]:
        timestamp, nonce = str(int(now)), fresh_nonce()
        signature = sign(self._config.wecom_token, timestamp, nonce, encrypt)
        return {"msg_signature": signature, "timestamp": timestamp, "nonce": nonce}
