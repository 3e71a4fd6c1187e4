"""The server API of one mini-program.

Follows server-apis-wechat.md. Tokens are stable tokens: asking again returns the running one, so several processes
cannot put each other's token out of force as /cgi-bin/token would.
"""

import hmac
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from platforms.api import Api
from platforms.errors import PlatformError
from platforms.fence import open_data
from platforms.http import DEFAULT_TIMEOUT_S, Transport
from platforms.tokens import TokenStore
from platforms.wechat.templates import fit_template_value

DEFAULT_BASE_URL = "https://api.weixin.qq.com"

State = Literal["developer", "trial", "formal"]

_WRONG_SESSION = 87009
_LINK_DAYS_MAX = 30
_QUERY_MAX = 1024


class WeChatLogin(NamedTuple):
    """Somebody in the mini-program. `unionid` only for a mini-program bound to an open-platform account.

    The session_key never leaves the server.
    """

    openid: str
    unionid: str | None
    session_key: str


class WeChat:
    """One mini-program. Make it once; safe to share between threads. Every call raises PlatformError."""

    def __init__(
        self,
        app_id: str,
        secret: str,
        base_url: str = DEFAULT_BASE_URL,
        *,
        tokens: TokenStore,
        timeout_s: tuple[float, float] = DEFAULT_TIMEOUT_S,
        proxy: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`base_url` is the address before /cgi-bin, /sns and /wxa; `sleep` waits between quick tries."""
        self.app_id = app_id
        self._secret = secret
        self._api = api = Api(Transport("wechat", base_url, timeout_s=timeout_s, proxy=proxy), sleep=sleep)
        credential = {
            "grant_type": "client_credential",
            "appid": app_id,
            "secret": secret,
            "force_refresh": False,
        }
        api.token = tokens.token(
            "wechat",
            app_id,
            secret,
            fetch=lambda: api.fetch("cgi-bin/stable_token", "access_token", auth=False, body=credential),
        )

    def __repr__(self) -> str:
        return f"WeChat(app_id={self.app_id!r})"

    def login(self, js_code: str) -> WeChatLogin:
        """The person behind a code of wx.login, which serves once and for five minutes. Needs no access token.

        Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
        """
        api = "sns/jscode2session"
        query = {
            "appid": self.app_id,
            "secret": self._secret,
            "js_code": js_code,
            "grant_type": "authorization_code",
        }
        answer = self._api.get(api, query, auth=False)
        openid, session_key = (self._api.expected(answer, name, api) for name in ("openid", "session_key"))
        return WeChatLogin(openid, answer.get("unionid") or None, session_key)

    def phone_number(self, code: str) -> str:
        """The number behind a code of the getPhoneNumber button, as "+8613800000000". Costs money per call.

        Source: …/OpenApiDoc/user-info/phone-number/getPhoneNumber.html
        """
        api = "wxa/business/getuserphonenumber"
        info = self._api.post(api, {"code": code}).get("phone_info") or {}
        number = self._api.expected(info, "purePhoneNumber", api)
        # The page shows the country as a number, real answers have a text.
        country = str(info.get("countryCode") or "86").lstrip("+")
        return f"+{country}{number}"

    def send_subscribe(
        self,
        openid: str,
        template_id: str,
        data: Mapping[str, str],
        *,
        page: str = "",
        state: State = "formal",
    ) -> str | None:
        """Send one subscribe message, using up one acceptance; the values are fitted to their fields.

        Returns the msgid where the platform gives one. Not repeated here: a second one would use a second acceptance.
        43101 (refused, or no acceptance left) is permanent with drop_receiver.
        Source: …/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
        """
        body: dict[str, Any] = {
            "touser": openid,
            "template_id": template_id,
            "data": {key: {"value": fit_template_value(key, value)} for key, value in data.items()},
            "miniprogram_state": state,
            "lang": "zh_CN",
        }
        if page:
            body["page"] = page
        msgid = self._api.post("cgi-bin/message/subscribe/send", body).get("msgid")
        return None if msgid is None else str(msgid)

    def url_link(self, path: str, query: str = "", *, expire_days: int = _LINK_DAYS_MAX) -> str:
        """An https address that opens the mini-program at `path` from anywhere, for 1 to 30 days.

        Raises ValueError for other days or a query above 1024 characters.
        Source: …/OpenApiDoc/qrcode-link/url-link/generateUrlLink.html
        """
        if not 1 <= expire_days <= _LINK_DAYS_MAX or len(query) > _QUERY_MAX:
            raise ValueError("1 to 30 days, and a query of at most 1024 characters")
        api = "wxa/generate_urllink"
        body = {"path": path, "query": query, "expire_type": 1, "expire_interval": expire_days}
        return self._api.expected(self._api.post(api, body, again=True), "url_link", api)

    def check_session(self, openid: str, session_key: str) -> bool:
        """True while the session_key is the current one.

        The signature is over the empty text, its key is the base64 text itself (server-apis-wechat.md section 4).
        Source: …/OpenApiDoc/user-login/checkSessionKey.html
        """
        query = {
            "openid": openid,
            "signature": session_signature(session_key, ""),
            "sig_method": "hmac_sha256",
        }
        try:
            self._api.get("wxa/checksession", query)
        except PlatformError as error:
            if error.errcode == _WRONG_SESSION:
                return False
            raise
        return True

    def open_data(self, session_key: str, iv: str, encrypted: str) -> dict[str, Any]:
        """Decrypt encryptedData of this mini-program. Raises PlatformError named redo_login for an old session_key."""
        return open_data(session_key, iv, encrypted, app_id=self.app_id)

    def close(self) -> None:
        """Close the pooled connections."""
        self._api.close()


def session_signature(session_key: str, body: str) -> str:
    """HMAC-SHA256 of `body`, lower-case hex; the key is the base64 text of the session_key, not its bytes."""
    return hmac.new(session_key.encode(), body.encode(), "sha256").hexdigest()
