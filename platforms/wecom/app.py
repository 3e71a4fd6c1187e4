"""One app of one corp: its address, its token. The base of every group of endpoints.

Follows server-apis-wecom.md section 1 (https://developer.work.weixin.qq.com/document/path/91039): the token belongs to
the pair of corp and secret, so two apps of a corp never share one.
"""

import time
from collections.abc import Callable

from platforms.api import Api
from platforms.http import DEFAULT_TIMEOUT_S, Transport
from platforms.tokens import TokenStore

DEFAULT_BASE_URL = "https://qyapi.weixin.qq.com"


class WeComApp:
    """Holds the API of one app. `base_url` is the address before /cgi-bin; `sleep` waits between quick tries."""

    def __init__(
        self,
        corp_id: str,
        agent_id: int | str,
        secret: str,
        base_url: str = DEFAULT_BASE_URL,
        *,
        tokens: TokenStore,
        timeout_s: tuple[float, float] = DEFAULT_TIMEOUT_S,
        proxy: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.corp_id = corp_id
        self.agent_id = int(agent_id)
        self._tokens = tokens
        self._sleep = sleep
        self._transport = transport = Transport(
            "wecom", f"{base_url.rstrip('/')}/cgi-bin/", timeout_s=timeout_s, proxy=proxy
        )
        self._api = api = Api(transport, sleep=sleep)
        credential = {"corpid": corp_id, "corpsecret": secret}
        api.token = tokens.token(
            "wecom",
            corp_id,
            secret,
            fetch=lambda: api.fetch("gettoken", "access_token", auth=False, params=credential),
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(corp_id={self.corp_id!r}, agent_id={self.agent_id})"

    def callback_ips(self) -> list[str]:
        """Addresses the platform pushes from, as it writes them ("1.2.3.0/24" too). They change: read them daily.

        Source: https://developer.work.weixin.qq.com/document/path/92520
        """
        return [str(each) for each in self._api.get("getcallbackip").get("ip_list") or []]

    def close(self) -> None:
        """Close the pooled connections."""
        self._api.close()
