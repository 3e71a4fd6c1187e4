"""What the API works with. The composition root builds one `Api`, `mount.register` hangs it on the app.

The platforms' clients are known here by the few calls that a login and a page inside WeCom need (server-apis-wechat.md
sections 1 and 3, server-apis-wecom.md sections 6 to 8), so that this room imports no client.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from flask import current_app
from limits.storage import MemoryStorage, Storage

from models import Database

#: Where the API lives.
PREFIX = "/api/v1"

EXTENSION = "miniapp_api"


class WeChat(Protocol):
    """The mini-program's platform."""

    def login(self, js_code: str) -> tuple[str, str | None, str]:
        """A code of wx.login → (openid, unionid or None, session_key); PlatformError when it is refused."""

    def phone_number(self, code: str) -> str:
        """A code of the phone button → the number; PlatformError when it is refused."""


class WeCom(Protocol):
    """The member's platform."""

    def mini_login(self, js_code: str) -> tuple[str, str, str]:
        """A code of wx.qy.login → (corp id, userid, session_key); PlatformError when it is refused."""

    def oauth_user(self, code: str) -> tuple[str, str, str, str, str]:
        """A code of a web page → (userid, corp id, user_ticket, openid, external_userid), "" for what there is not.

        PlatformError when it is refused.
        """

    def jsapi_signature(self, url: str, *, now: datetime, agent: bool = False) -> tuple[str, int, int, str, str]:
        """Sign a page for wx.config or, with `agent`, wx.agentConfig.

        Returns (corp id, agent id, timestamp, noncestr, signature); PlatformError when there is no ticket.
        """


@dataclass(frozen=True, slots=True)
class Api:
    """One deployment of the API."""

    database: Database
    wechat: WeChat
    wecom: WeCom
    now: Callable[[], datetime]
    #: The mini-program in which openids mean something.
    app_id: str
    #: The manufacturer's corp. Members of downstream corps can log in with the same app and may bear the same userid.
    corp_id: str
    #: Subscribe template ids for the client to ask consent for, by purpose: {"registration_decided": "…"}.
    templates: Mapping[str, str]
    #: Where the client's pages are served, such as https://qudao.example: other pages are not signed for WeCom.
    page_origins: Collection[str]
    #: Where requests are counted; shared between processes when it is Redis.
    storage: Storage = field(default_factory=MemoryStorage)
    #: Told (route, method, status, seconds) after each request; the route is a pattern, never a path with ids.
    observer: Callable[[str, str, int, float], None] | None = None


def current_api() -> Api:
    """The `Api` of the app that handles this request."""
    api: Api = current_app.extensions[EXTENSION]
    return api


def is_api_path(path: str) -> bool:
    """Whether a path belongs to this room; the app has other doors too."""
    return path.startswith("/api/")
