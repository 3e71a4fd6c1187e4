"""Who is it? Web pages inside WeCom (OAuth) and mini-programs inside WeCom.

Follows server-apis-wecom.md sections 6 and 7. Codes serve once and for five minutes: 40029 means that the person has
to start again, which is a permanent PlatformError named redo_login. Asking again after a failed connection can at worst
get that answer.
"""

from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from platforms.wecom.app import WeComApp

_AUTHORIZE = "https://open.weixin.qq.com/connect/oauth2/authorize"
_SSO = "https://login.work.weixin.qq.com/wwlogin/sso/login"


class OAuthUser(NamedTuple):
    """Who opened the page: a member (`userid`) or somebody from outside (`openid`, `external_userid`); "" otherwise.

    `corp_id` is another than ours for a member of a downstream corp. `user_ticket` asks for consented details.
    """

    userid: str
    corp_id: str
    user_ticket: str = ""
    openid: str = ""
    external_userid: str = ""


class MiniLogin(NamedTuple):
    """A member inside a mini-program. The session_key never leaves the server."""

    corp_id: str
    userid: str
    session_key: str


class LoginCalls(WeComApp):
    """auth/getuserinfo, auth/getuserdetail, miniprogram/jscode2session, and the addresses that lead to them."""

    def oauth_url(self, redirect_uri: str, state: str, *, private: bool = False) -> str:
        """The address that sends a member back to `redirect_uri` with a code. `private` asks for consent.

        Source: https://developer.work.weixin.qq.com/document/path/91022
        """
        scope = "snsapi_privateinfo" if private else "snsapi_base"
        # Some clients look at the order.
        query = urlencode(
            {
                "appid": self.corp_id,
                "redirect_uri": redirect_uri,
                "response_type": "code",
                "scope": scope,
                "state": state,
                "agentid": self.agent_id,
            },
            quote_via=quote,
        )
        return f"{_AUTHORIZE}?{query}#wechat_redirect"

    def sso_url(self, redirect_uri: str, state: str) -> str:
        """The address of the QR code for a browser outside WeCom.

        Source: https://developer.work.weixin.qq.com/document/path/98152
        """
        query = urlencode(
            {
                "login_type": "CorpApp",
                "appid": self.corp_id,
                "agentid": self.agent_id,
                "redirect_uri": redirect_uri,
                "state": state,
            },
            quote_via=quote,
        )
        return f"{_SSO}?{query}"

    def oauth_user(self, code: str) -> OAuthUser:
        """Who brought the code back. Source: https://developer.work.weixin.qq.com/document/path/91023"""
        answer = self._api.get("auth/getuserinfo", {"code": code})
        userid = _text(answer, "userid")
        corp_id, _, inner = userid.rpartition("/")
        return OAuthUser(
            userid=inner,
            corp_id=corp_id or (self.corp_id if inner else ""),
            user_ticket=_text(answer, "user_ticket"),
            openid=_text(answer, "openid"),
            external_userid=_text(answer, "external_userid"),
        )

    def user_detail(self, user_ticket: str) -> dict[str, str]:
        """What the member agreed to show (mobile, email, avatar …). Personal data: keep it encrypted.

        Source: https://developer.work.weixin.qq.com/document/path/95833
        """
        answer = self._api.post("auth/getuserdetail", {"user_ticket": user_ticket}, again=True)
        return {name: str(value) for name, value in answer.items() if name not in ("errcode", "errmsg")}

    def mini_login(self, js_code: str) -> MiniLogin:
        """The member behind a code of wx.qy.login. The app is the one the mini-program is associated with.

        Source: https://developer.work.weixin.qq.com/document/path/91507
        """
        api = "miniprogram/jscode2session"
        answer = self._api.get(api, {"js_code": js_code, "grant_type": "authorization_code"})
        return MiniLogin(*(self._api.expected(answer, name, api) for name in ("corpid", "userid", "session_key")))


def _text(answer: dict[str, Any], name: str) -> str:
    return str(answer.get(name) or "")
