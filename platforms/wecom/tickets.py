"""Tickets and signatures for the JS-SDK inside WeCom.

Follows server-apis-wecom.md section 8 (https://developer.work.weixin.qq.com/document/path/90506). The corp's ticket
and each app's ticket are cached apart; wechatpy keeps those of two apps under one key (wechatpy-coverage.md bug 6).
"""

import secrets
from datetime import datetime
from typing import NamedTuple

from platforms.fence import jsapi_signature
from platforms.tokens import SharedToken
from platforms.wecom.app import WeComApp


class PageSignature(NamedTuple):
    """What a page hands to wx.config or wx.agentConfig. The ticket itself stays here."""

    corp_id: str
    agent_id: int
    timestamp: int
    noncestr: str
    signature: str


class TicketCalls(WeComApp):
    """get_jsapi_ticket, ticket/get, and what they sign."""

    def jsapi_signature(
        self, url: str, *, now: datetime, agent: bool = False, noncestr: str | None = None
    ) -> PageSignature:
        """Sign the page `url` (its fragment is left off) for wx.config, or with `agent` for wx.agentConfig."""
        ticket = (self._agent_ticket() if agent else self._corp_ticket()).get()
        nonce, timestamp = noncestr or secrets.token_hex(8), int(now.timestamp())
        signature = jsapi_signature(ticket, noncestr=nonce, timestamp=timestamp, url=url)
        return PageSignature(self.corp_id, self.agent_id, timestamp, nonce, signature)

    def _corp_ticket(self) -> SharedToken:
        return self._tokens.token(
            "ticket", "corp", self.corp_id, fetch=lambda: self._api.fetch("get_jsapi_ticket", "ticket")
        )

    def _agent_ticket(self) -> SharedToken:
        return self._tokens.token(
            "ticket",
            "agent",
            self.corp_id,
            str(self.agent_id),
            fetch=lambda: self._api.fetch("ticket/get", "ticket", params={"type": "agent_config"}),
        )
