"""wechatpy 1.8.18, used where it is right and kept away from where it is not.

Taken from it: the clients' `get` and `post` as plumbing (address, token parameter, reading of errcode), the JS-SDK
signature, and the decryption of open data. Kept away (numbers of wechatpy-coverage.md section 3): its unbounded
retry (1: `auto_retry=False`), its token and ticket caches and their keys (2, 4, 6, 13: the token is an argument
here), its missing time-outs (3: our Transport stands in for its session), its fixed addresses (5: one base address
from the settings), its errors (7, 11: one PlatformError by table, without its text), its comparison of signatures
(9), the endpoints that fetch a token they do not need (12). Uploads are bytes, never streams that are at their end
the second time (10). Parsing and callback crypto (8, 14) are ours altogether.
"""

import hashlib
import json
from base64 import b64decode
from collections.abc import Mapping
from hmac import compare_digest
from typing import Any, NoReturn

import requests
from wechatpy.client import WeChatClient
from wechatpy.crypto import WeChatWxaCrypto
from wechatpy.enterprise import WeChatClient as WeComClient
from wechatpy.exceptions import WeChatClientException, WeChatException
from wechatpy.utils import WeChatSigner

from platforms.errors import NETWORK, PlatformError
from platforms.http import Transport
from platforms.reactions import OUR_BUG, REDO_LOGIN, because, refusal


class WeComPlumbing(WeComClient):  # type: ignore[misc]
    """wechatpy's client of WeCom on our transport; it never holds a token and never fetches one."""

    def __init__(self, transport: Transport) -> None:
        super().__init__("", "", auto_retry=False)
        self.API_BASE_URL = transport.base_url
        self._http = transport

    def fetch_access_token(self) -> NoReturn:
        """Tokens come from `tokens.py`; wechatpy's fetch has a fixed address and no time-out."""
        raise AssertionError("a call without its token")


class WeChatPlumbing(WeChatClient):  # type: ignore[misc]
    """wechatpy's client of WeChat on our transport; it never holds a token and never fetches one."""

    def __init__(self, transport: Transport) -> None:
        super().__init__("", "", auto_retry=False)
        self.API_BASE_URL = transport.base_url
        self._http = transport

    def fetch_access_token(self) -> NoReturn:
        """Tokens come from `tokens.py`; wechatpy's fetch has a fixed address and no time-out."""
        raise AssertionError("a call without its token")


def plumbing(transport: Transport) -> WeComPlumbing | WeChatPlumbing:
    """The client that fits the transport's platform."""
    return WeComPlumbing(transport) if transport.platform == "wecom" else WeChatPlumbing(transport)


def exchange(
    client: WeComPlumbing | WeChatPlumbing,
    endpoint: str,
    *,
    token: str | None,
    params: Mapping[str, Any] | None = None,
    body: bytes | None = None,
    content_type: str = "application/json; charset=utf-8",
) -> dict[str, Any]:
    """One call: GET, or POST when there is a body. The answer's fields, errcode being 0 or absent.

    `token` None makes a call without access_token (requests leaves out parameters that are None).
    Raises PlatformError for every other outcome.
    """
    transport: Transport = client._http
    query = {**(params or {}), "access_token": token}
    try:
        if body is None:
            answer = client.get(endpoint, params=query)
        else:
            answer = client.post(endpoint, params=query, data=body, headers={"Content-Type": content_type})
    except WeChatClientException as error:
        raise refusal(transport.platform, endpoint, int(error.errcode)) from None
    except (TypeError, ValueError):  # an errcode that is no number
        raise because(NETWORK, transport.platform, endpoint) from None
    return _understood(answer, transport, endpoint)


def _understood(answer: Any, transport: Transport, endpoint: str) -> dict[str, Any]:
    if not isinstance(answer, dict):  # wechatpy hands back what is no JSON
        raise because(NETWORK, transport.platform, endpoint)
    # The one text of the platform's that means something: our JSON was not understood, with errcode 0
    # (errors-and-limits.md 1.2).
    if "wrong json format" in str(answer.get("errmsg", "")):
        raise because(OUR_BUG, transport.platform, endpoint)
    return answer


def refused_bytes(response: requests.Response, endpoint: str) -> PlatformError | None:
    """The refusal in an answer that should have been a file, or None when it is the file.

    A file comes with Content-Disposition, a refusal is JSON without it; the status is 200 for both, and the file may
    well be JSON itself, which wechatpy's client would take for a refusal or an answer.
    """
    if "Content-Disposition" in response.headers or "json" not in response.headers.get("Content-Type", "json"):
        return None
    try:
        errcode = int(json.loads(response.content)["errcode"])
    except (KeyError, TypeError, ValueError):
        return because(NETWORK, "wecom", endpoint)
    return refusal("wecom", endpoint, errcode)


def jsapi_signature(ticket: str, *, noncestr: str, timestamp: int | str, url: str) -> str:
    """The signature of wx.config and wx.agentConfig for the page `url`; a fragment is left off.

    Source: https://developer.work.weixin.qq.com/document/path/90506
    """
    page = url.partition("#")[0]
    signer = WeChatSigner(delimiter=b"&")
    signer.add_data(f"jsapi_ticket={ticket}", f"noncestr={noncestr}", f"timestamp={timestamp}", f"url={page}")
    return str(signer.signature)


def open_data(session_key: str, iv: str, encrypted: str, *, app_id: str) -> dict[str, Any]:
    """Decrypt what a mini-program page hands over as encryptedData.

    wechatpy decrypts and checks the app id; what it lets out for a wrong key (UnicodeDecodeError, ValueError,
    KeyError, IndexError …) nearly always means an old session_key, so it is one PlatformError: log in again.
    Source: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
    """
    redo = because(REDO_LOGIN, "wechat", "open_data")
    try:
        if len(b64decode(session_key)) != 16 or len(b64decode(iv)) != 16:
            raise redo
        data = WeChatWxaCrypto(session_key, iv, app_id).decrypt_message(encrypted)
    except (WeChatException, ValueError, KeyError, TypeError, IndexError):
        raise redo from None
    if not isinstance(data, dict):
        raise redo
    return data


def raw_data_is_signed(session_key: str, raw_data: str, signature: str) -> bool:
    """True when `signature` is that of `raw_data`, exactly as received. Compared in constant time, unlike wechatpy."""
    expected = hashlib.sha1((raw_data + session_key).encode("utf-8", "replace")).hexdigest()  # noqa: S324
    return compare_digest(signature.encode("utf-8", "replace"), expected.encode())
