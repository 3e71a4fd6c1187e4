"""The one way out over HTTP: pooled connections, time-outs on every call, nothing secret in errors or logs.

Tokens and secrets travel in the query string (that is how both platforms want it), so whatever requests and urllib3
would print is cut at the question mark. errors-and-limits.md section 1 asks for both. A time-out bounds the
connection and every wait for bytes, not the whole call: a server that trickles is not one that answers JSON.
"""

import logging
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from platforms.errors import HTTP_REFUSED, NETWORK, TIMEOUT, UNREACHABLE, Platform, PlatformError, Reaction
from platforms.reactions import because

#: Seconds to connect (a little above the three of a TCP retransmission) and to wait for bytes.
DEFAULT_TIMEOUT_S = (3.05, 8.0)

_POOL_SIZE = 32


class _CutQueries(logging.Filter):
    """urllib3 logs every path with its query at level DEBUG."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                arg if isinstance(arg, int | float | None) else str(arg).partition("?")[0] for arg in record.args
            )
        return True


_CUT_QUERIES = _CutQueries()


class Transport:
    """Calls to one platform under one base address. Safe to share between threads.

    `base_url` ends where the endpoints begin ("https://qyapi.weixin.qq.com/cgi-bin/"). `proxy` is an address for
    deployments that reach the platform through one; proxies in the environment are not looked at.
    """

    def __init__(
        self,
        platform: Platform,
        base_url: str,
        *,
        timeout_s: tuple[float, float] = DEFAULT_TIMEOUT_S,
        proxy: str | None = None,
    ) -> None:
        self.platform = platform
        self.base_url = base_url.rstrip("/") + "/"
        self._timeout_s = timeout_s
        self._session = requests.Session()
        self._session.trust_env = False
        if proxy:
            self._session.proxies = {"http": proxy, "https": proxy}
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        adapter = HTTPAdapter(pool_connections=4, pool_maxsize=_POOL_SIZE)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)
        logging.getLogger("urllib3.connectionpool").addFilter(_CUT_QUERIES)

    def request(self, method: str, url: str, **kwargs: Any) -> requests.Response:
        """One HTTP exchange; the arguments are those of `requests.Session.request`.

        Raises PlatformError: transient for no connection, no bytes in time and HTTP 5xx; permanent for 3xx and 4xx,
        which both platforms only give for a wrong address.
        """
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = self._timeout_s
        try:
            response = self._session.request(method, url, allow_redirects=False, **kwargs)
        except requests.ReadTimeout:
            # Not "connection failed": the work may have been done, and waiting again would hold the caller up.
            raise self._failed(url, TIMEOUT) from None
        except requests.RequestException as error:
            raise self._failed(url, UNREACHABLE if _never_left(error) else NETWORK) from None
        if response.status_code >= 500:
            raise self._failed(url, NETWORK)
        if response.status_code >= 300:
            raise self._failed(url, HTTP_REFUSED)
        return response

    def close(self) -> None:
        """Close the pooled connections."""
        self._session.close()

    def _failed(self, url: str, reaction: Reaction) -> PlatformError:
        return because(reaction, self.platform, url.partition("?")[0].removeprefix(self.base_url))


#: What requests wraps when no connection came about; by name, because the library is not ours to import.
_NO_CONNECTION = frozenset({"NewConnectionError", "ConnectTimeoutError"})


def _never_left(error: requests.RequestException) -> bool:
    """Whether no connection came about, so that the platform cannot have done anything."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return bool(_NO_CONNECTION & {each.__name__ for each in type(reason).__mro__})
