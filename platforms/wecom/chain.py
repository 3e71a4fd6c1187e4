"""Upstream and downstream (上下游): the corps of dealers that have joined our chain, and messages to their people.

Follows server-apis-wecom.md section 10. A corp below us has a copy of our app with an agentid of its own, and a token
of its own, which is asked for with ours and kept for each (corp, agent) like any other.
Sources: https://developer.work.weixin.qq.com/document/path/95813 (list_app_share_info), /95816 (gettoken).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from platforms.api import Api
from platforms.wecom.messages import Message
from platforms.wecom.sending import Receivers, SendingCalls, SendResult, message_body, send_result

#: business_type of 上下游; 0 is 企业互联.
_CHAIN = 1
_PAGE = 100


class Downstream(NamedTuple):
    """Our app in the corp of somebody else."""

    corp_id: str
    agent_id: int


class DownstreamCorp(NamedTuple):
    """A corp of a chain. `custom_id` is what it was given at the import: the dealer's code."""

    corp_id: str
    name: str
    custom_id: str
    is_joined: bool


class ChainCalls(SendingCalls):
    """corpgroup/…, and message/send as the app of a corp below us."""

    def send_downstream(
        self, corp: Downstream, message: Message, to: Sequence[str], *, duplicate_check_s: int | None = None
    ) -> SendResult:
        """Send to up to 1000 people of one corp below us, by their userids there. Raises like `send`."""
        body = message_body(message, Receivers(users=to), corp.agent_id, duplicate_check_s=duplicate_check_s)
        return send_result(self._below(corp).post("message/send", body, again=duplicate_check_s is not None))

    def shared_with(self) -> Iterator[tuple[Downstream, str]]:
        """Every corp below us that has a copy of our app, with its name."""
        body: dict[str, Any] = {"agentid": self.agent_id, "business_type": _CHAIN, "limit": _PAGE}
        for page in self._pages("corpgroup/corp/list_app_share_info", body):
            for one in page.get("corp_list") or []:
                yield Downstream(str(one["corpid"]), int(one["agentid"])), str(one.get("corp_name") or "")

    def chains(self) -> list[str]:
        """Ids of our chains."""
        return [str(one["chain_id"]) for one in self._api.get("corpgroup/corp/get_chain_list").get("chains") or []]

    def chain_corps(self, chain_id: str) -> Iterator[DownstreamCorp]:
        """The corps of a chain."""
        body: dict[str, Any] = {"chain_id": chain_id, "need_pending": False, "limit": _PAGE}
        for page in self._pages("corpgroup/corp/get_chain_corpinfo_list", body):
            for one in page.get("group_corps") or []:
                yield DownstreamCorp(
                    str(one.get("corpid") or ""),
                    str(one.get("corp_name") or ""),
                    str(one.get("custom_id") or ""),
                    bool(one.get("is_joined")),
                )

    def downstream_userids(self, corp: Downstream) -> list[str]:
        """The people of a corp below us who can see our app.

        Source: https://developer.work.weixin.qq.com/document/path/90200
        """
        answer = self._below(corp).get("user/simplelist", {"department_id": 1, "fetch_child": 1})
        return [str(one["userid"]) for one in answer.get("userlist") or []]

    def chain_custom_id(self, chain_id: str, corp_id: str, userid: str) -> str:
        """What a person of a chain was given at the import: the number of our contact; "" for who came otherwise."""
        body = {"chain_id": chain_id, "corpid": corp_id, "userid": userid}
        answer = self._api.post("corpgroup/corp/get_chain_user_custom_id", body, again=True)
        return str(answer.get("user_custom_id") or "")

    def _below(self, corp: Downstream) -> Api:
        api = Api(self._transport, sleep=self._sleep)
        body = {"corpid": corp.corp_id, "agentid": corp.agent_id, "business_type": _CHAIN}
        identity = (self.corp_id, str(self.agent_id), corp.corp_id, str(corp.agent_id))
        api.token = self._tokens.token(
            "chain", *identity, fetch=lambda: self._api.fetch("corpgroup/corp/gettoken", "access_token", body=body)
        )
        return api

    def _pages(self, endpoint: str, body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        cursor = ""
        while True:
            page = self._api.post(endpoint, {**body, "cursor": cursor}, again=True)
            yield page
            cursor = str(page.get("next_cursor") or "")
            if not cursor or page.get("ending") or page.get("has_more") is False:
                return
