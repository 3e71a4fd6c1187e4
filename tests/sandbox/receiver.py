"""A product of a few lines: receives callbacks, opens them with crypto of its own, answers what a test wants.

The AES and the signature are written on `cryptography` here, because the sandbox uses wechatpy's: two
readings of callbacks.md have to agree.
"""

import base64
import hashlib
import json
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import xmltodict
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response


@dataclass
class Received:
    """One request of the platform."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


Answer = Callable[[Received], Response | bytes | str]


@dataclass
class Receiver:
    """Listens on a free port; `answer` decides what each request gets, 200 and nothing unless told."""

    answer: Answer = lambda _request: b""
    requests: list[Received] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._changed = threading.Condition()
        self._server = make_server("127.0.0.1", 0, self._app, threaded=True, request_handler=_Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def reset(self) -> None:
        self.answer = lambda _request: b""
        with self._changed:
            self.requests.clear()

    def wait_for(self, count: int, timeout_s: float = 5) -> list[Received]:
        """The first `count` requests, as soon as they are there."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.requests) >= count, timeout_s), f"no {count} requests"
            return self.requests[:count]

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _app(self, environ: Any, start_response: Any) -> Any:
        request = Request(environ)
        received = Received(
            request.method, request.path, request.args.to_dict(), dict(request.headers), request.get_data()
        )
        with self._changed:
            self.requests.append(received)
            self._changed.notify_all()
        answer = self.answer(received)
        response = answer if isinstance(answer, Response) else Response(answer)
        return response(environ, start_response)


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:
        return


def signature(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def open_sealed(aes_key: str, encrypt: str) -> tuple[bytes, str, str]:
    """(random prefix, message, receive id) of an Encrypt text, every rule of callbacks.md 1.2 asserted."""
    key = base64.b64decode(aes_key + "=")
    raw = base64.b64decode(encrypt, validate=True)
    assert raw
    assert len(raw) % 32 == 0
    plain = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor().update(raw)
    pad = plain[-1]
    assert 1 <= pad <= 32
    assert plain[-pad:] == bytes([pad]) * pad
    content = plain[:-pad]
    size = struct.unpack(">I", content[16:20])[0]
    return content[:16], content[20 : 20 + size].decode(), content[20 + size :].decode()


def seal(aes_key: str, message: str, receive_id: str) -> str:
    key = base64.b64decode(aes_key + "=")
    content = b"0123456789abcdef" + struct.pack(">I", len(message.encode())) + message.encode() + receive_id.encode()
    pad = 32 - len(content) % 32
    plain = content + bytes([pad]) * pad
    return base64.b64encode(Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor().update(plain)).decode()


def open_wecom(config: Any, received: Received) -> dict[str, Any]:
    """The decrypted message of a WeCom callback, signature and receive id asserted."""
    envelope = xmltodict.parse(received.body)["xml"]
    query = received.query
    expected = signature(config.wecom_token, query["timestamp"], query["nonce"], envelope["Encrypt"])
    assert query["msg_signature"] == expected
    _prefix, message, receive_id = open_sealed(config.wecom_aes_key, envelope["Encrypt"])
    assert receive_id == config.corp_id
    return dict(xmltodict.parse(message)["xml"])


def wecom_reply(config: Any, member: str, kind: str, inner: str, **wrong: str) -> bytes:
    """A sealed passive reply; `wrong` replaces parts of it: corp_id, token, to, receive_id."""
    corp_id = wrong.get("corp_id", config.corp_id)
    message = (
        f"<xml><ToUserName><![CDATA[{wrong.get('to', member)}]]></ToUserName><FromUserName>{corp_id}</FromUserName>"
        f"<CreateTime>1717036500</CreateTime><MsgType>{kind}</MsgType>{inner}</xml>"
    )
    encrypt = seal(config.wecom_aes_key, message, wrong.get("receive_id", config.corp_id))
    signed = signature(wrong.get("token", config.wecom_token), "1717036500", "n1", encrypt)
    return (
        f"<xml><Encrypt><![CDATA[{encrypt}]]></Encrypt><MsgSignature>{signed}</MsgSignature>"
        f"<TimeStamp>1717036500</TimeStamp><Nonce>n1</Nonce></xml>"
    ).encode()


def as_json(received: Received) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(received.body)
    return body
