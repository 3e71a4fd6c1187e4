"""Callbacks as WeCom sends them, ready to be written to a socket; sealed and opened with wechatpy, not with our own."""

import time
from collections.abc import Sequence
from itertools import count, cycle
from urllib.parse import urlencode

import xmltodict
from wechatpy.enterprise.crypto import WeChatCrypto
from wechatpy.utils import WeChatSigner

from tests.bench.house import AES_KEY, AGENT, CALLBACK_PATH, CORP, TOKEN

#: What everybody writes. The product answers it with a text of three lines, an echo with these two characters.
TEXT = "帮助"

_numbers = count(time.time_ns())


def text_pushes(how_many: int, senders: Sequence[str], text: str = TEXT) -> list[bytes]:
    """Requests that carry one distinct message each, from `senders` in turn, signed now."""
    crypto = WeChatCrypto(TOKEN, AES_KEY, CORP)
    return [_request(crypto, sender, text) for sender, _ in zip(cycle(senders), range(how_many), strict=False)]


def opened(body: bytes) -> str:
    """The text of a sealed reply; raises what wechatpy raises when anything about it is wrong."""
    envelope = xmltodict.parse(body)["xml"]
    plain = WeChatCrypto(TOKEN, AES_KEY, CORP).decrypt_message(
        body, envelope["MsgSignature"], envelope["TimeStamp"], envelope["Nonce"]
    )
    content: str = xmltodict.parse(plain)["xml"]["Content"]
    return content


def _request(crypto: WeChatCrypto, sender: str, text: str) -> bytes:
    timestamp, nonce = str(int(time.time())), str(next(_numbers))
    inner = {
        "ToUserName": CORP,
        "FromUserName": sender,
        "CreateTime": timestamp,
        "MsgType": "text",
        "Content": text,
        "MsgId": str(next(_numbers)),
        "AgentID": AGENT,
    }
    sealed = crypto.encrypt_message(xmltodict.unparse({"xml": inner}, full_document=False), nonce, timestamp)
    envelope = xmltodict.parse(sealed)["xml"]
    query = {
        "msg_signature": envelope["MsgSignature"],
        "timestamp": timestamp,
        "nonce": nonce,
        # WeCom sends no plain signature; WeRoBot wants one, the others never look.
        "signature": _plain_signature(timestamp, nonce),
    }
    outer = {"ToUserName": CORP, "AgentID": AGENT, "Encrypt": envelope["Encrypt"]}
    body = xmltodict.unparse({"xml": outer}, full_document=False).encode()
    head = (
        f"POST {CALLBACK_PATH}?{urlencode(query)} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Mozilla/4.0\r\n"
        f"Accept: */*\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _plain_signature(timestamp: str, nonce: str) -> str:
    signer = WeChatSigner()
    signer.add_data(TOKEN, timestamp, nonce)
    signature: str = signer.signature
    return signature
