"""One app's calls to its platform: the token, the one renewal, the few quick tries.

Follows errors-and-limits.md section 1. A refused token is renewed once (under the lock of `tokens.py`) and the call
repeated once, never recursively. Busy answers (-1, 6000) and failed connections are tried up to three times within the
call, and only when doing it twice does no harm; everything longer belongs to the outbox.
"""

import json
import random
import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from platforms.errors import NETWORK, PlatformError
from platforms.fence import exchange, plumbing, refused_bytes
from platforms.http import Transport
from platforms.reactions import because
from platforms.tokens import Fetched, SharedToken

Answer = TypeVar("Answer")

#: Seconds before the second and the third try, each times 0.5 to 1.5.
_BACKOFF_S = (0.2, 0.6)


class Upload(NamedTuple):
    """A file to send: its bytes (so that it can be sent twice) and the name shown to people."""

    filename: str
    data: bytes
    content_type: str = "application/octet-stream"


class Download(NamedTuple):
    """A file received."""

    data: bytes
    content_type: str
    disposition: str


class Api:
    """Calls with one credential. Safe to share between threads.

    `token` may be set after construction, because fetching it is a call of this very object.
    """

    token: SharedToken

    def __init__(self, transport: Transport, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._transport = transport
        self._client = plumbing(transport)
        self._sleep = sleep

    def get(self, endpoint: str, params: Mapping[str, Any] | None = None, *, auth: bool = True) -> dict[str, Any]:
        """GET `endpoint` ("user/get"). Reading twice does no harm, so it is tried again. Raises PlatformError."""
        return self._calling(
            lambda token: exchange(self._client, endpoint, token=token, params=params), auth=auth, again=True
        )

    def post(
        self,
        endpoint: str,
        body: Mapping[str, Any],
        *,
        params: Mapping[str, Any] | None = None,
        auth: bool = True,
        again: bool = False,
    ) -> dict[str, Any]:
        """POST `body` as JSON in real UTF-8. `again` says that doing it twice does no harm. Raises PlatformError."""
        data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        return self._calling(
            lambda token: exchange(self._client, endpoint, token=token, params=params, body=data),
            auth=auth,
            again=again,
        )

    def upload(self, endpoint: str, file: Upload, params: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """POST a file as the part `media`. An upload that is repeated only leaves a spare copy for three days."""
        data, content_type = _multipart(file)
        return self._calling(
            lambda token: exchange(
                self._client, endpoint, token=token, params=params, body=data, content_type=content_type
            ),
            auth=True,
            again=True,
        )

    def download(self, endpoint: str, params: Mapping[str, Any]) -> Download:
        """GET a file. Raises PlatformError, also when the platform answers JSON instead of the file."""
        url = self._transport.base_url + endpoint

        def once(token: str | None) -> Download:
            response = self._transport.request("get", url, params={**params, "access_token": token})
            if refused := refused_bytes(response, endpoint):
                raise refused
            content_type = response.headers.get("Content-Type", "application/octet-stream")
            return Download(response.content, content_type, response.headers.get("Content-Disposition", ""))

        return self._calling(once, auth=True, again=True)

    def fetch(self, endpoint: str, name: str, *, auth: bool = True, **call: Any) -> Fetched:
        """The token or ticket `name` of an answer {name: "…", "expires_in": 7200}.

        `call` is {"params": …} for GET or {"body": …} for POST. Raises PlatformError.
        """
        answer = (
            self.post(endpoint, call["body"], auth=auth, again=True)
            if "body" in call
            else self.get(endpoint, call.get("params"), auth=auth)
        )
        return Fetched(self.expected(answer, name, endpoint), float(answer.get("expires_in", 7200)))

    def expected(self, answer: Mapping[str, Any], name: str, endpoint: str) -> str:
        """The text `name` of an answer that must have it; without it the answer is none. Raises PlatformError."""
        value = answer.get(name)
        if not isinstance(value, str) or not value:
            raise because(NETWORK, self._transport.platform, endpoint)
        return value

    def close(self) -> None:
        """Close the pooled connections."""
        self._transport.close()

    def _calling(self, call: Callable[[str | None], Answer], *, auth: bool, again: bool) -> Answer:
        token = self.token.get() if auth else None
        renewed = False
        pauses = iter(_BACKOFF_S if again else ())
        while True:
            try:
                return call(token)
            except PlatformError as error:
                if error.refresh and token is not None and not renewed:
                    token, renewed = self.token.invalidate(token), True
                    continue
                pause = next(pauses, None) if error.in_call else None
                if pause is None:
                    raise
            self._sleep(pause * random.uniform(0.5, 1.5))


def _multipart(file: Upload) -> tuple[bytes, str]:
    """The body by hand: WeCom wants a plain UTF-8 filename (not RFC 2231's) and a filelength."""
    boundary = f"----{random.getrandbits(128):032x}"
    name = "".join("_" if each in '"\\\r\n' else each for each in file.filename)
    head = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="media"; filename="{name}"; '
        f"filelength={len(file.data)}\r\nContent-Type: {file.content_type}\r\n\r\n"
    )
    tail = f"\r\n--{boundary}--\r\n"
    return head.encode("utf-8", "replace") + file.data + tail.encode(), f"multipart/form-data; boundary={boundary}"
