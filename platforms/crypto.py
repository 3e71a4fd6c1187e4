"""Signature and encryption of callbacks, one implementation for WeCom and WeChat.

Follows https://developer.work.weixin.qq.com/document/path/90968 and callbacks.md section 1.2. Our own decoder
rather than wechatpy's, which trusts the last byte of the padding, never looks at the length field, compares
signatures with `!=` and lets six kinds of exception out (wechatpy-coverage.md, bugs 8 and 9); wechatpy is the
second opinion in the tests.

The checks come in one order and every failure is the same `BadCallback` outside: signature, time, base64 and size,
padding, length, receiver. Whatever is secret is compared in constant time.
"""

import binascii
import re
import secrets
from base64 import b64encode
from datetime import datetime
from hashlib import sha1
from hmac import compare_digest
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from platforms.errors import BadCallback

#: Either way from now. Redeliveries follow within seconds, clocks differ by seconds: ten minutes are generous.
TIME_WINDOW_S = 600

_BLOCK = 32
_HEAD = 16 + 4  # random prefix + length of the message
_PADS = tuple(bytes([count]) * count for count in range(_BLOCK + 1))
_AES_KEY = re.compile(r"[A-Za-z0-9+/]{43}")
_DIGITS = re.compile(r"[0-9]{1,12}")


class Sealed(NamedTuple):
    """An encrypted answer, ready to be framed as XML or JSON."""

    encrypt: str
    msg_signature: str
    timestamp: str
    nonce: str


def signature(*parts: str) -> str:
    """Lower-case hex SHA-1 of the parts, sorted in byte order and joined.

    With (token, timestamp, nonce, encrypt) it is msg_signature, with the first three WeChat's plain signature.
    """
    # Lone surrogates cannot be part of a right signature, but must not blow up here either.
    return sha1(b"".join(sorted(part.encode("utf-8", "surrogatepass") for part in parts))).hexdigest()  # noqa: S324


def same(given: str, expected: str) -> bool:
    """Compare in constant time; `given` may be any text from the wire."""
    return compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode())


def check_time(timestamp: str, now: datetime | None, window_s: int | None) -> None:
    """Refuse a push signed longer than `window_s` before or after `now`; None for either switches the check off.

    Raises BadCallback. The timestamp is covered by the signature, so an old capture cannot be freshened.
    """
    if window_s is None or now is None:
        return
    if not _DIGITS.fullmatch(timestamp) or abs(int(timestamp) - now.timestamp()) > window_s:
        raise BadCallback("timestamp outside the window")


class CallbackCrypto:
    """Opens and seals the callbacks of one app. Holds the key schedule, so make it once and keep it.

    `receive_id` is the corp id for an app of WeCom and the app id for a mini-program. Safe to share between threads.
    """

    def __init__(self, token: str, aes_key: str, receive_id: str, *, time_window_s: int | None = TIME_WINDOW_S) -> None:
        """Raise ValueError for an EncodingAESKey that is not 43 characters of base64."""
        if not _AES_KEY.fullmatch(aes_key):
            raise ValueError("EncodingAESKey must be 43 base64 characters")
        # Real keys may have stray bits in the last character, which a strict decoder refuses.
        key = binascii.a2b_base64(aes_key + "=")
        self.token = token
        self.receive_id = receive_id
        self.time_window_s = time_window_s
        self._tail = receive_id.encode()
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16]))

    def __repr__(self) -> str:
        return f"CallbackCrypto(receive_id={self.receive_id!r})"

    def open(self, encrypt: str, msg_signature: str, timestamp: str, nonce: str, *, now: datetime | None) -> bytes:
        """The message inside `encrypt`, when everything about it is right.

        Raises BadCallback, whose reason names the first check that failed. `now` is an aware datetime; None
        leaves out the time window.
        """
        if not same(msg_signature, signature(self.token, timestamp, nonce, encrypt)):
            raise BadCallback("signature")
        check_time(timestamp, now, self.time_window_s)
        return self._open(encrypt)

    def open_echo(self, echostr: str, msg_signature: str, timestamp: str, nonce: str, *, now: datetime | None) -> bytes:
        """The plain text of the console's URL check, to be answered byte for byte.

        A framework that decodes a raw '+' to a space is undone first: base64 has no spaces (callbacks.md 1.3).
        """
        return self.open(echostr.replace(" ", "+"), msg_signature, timestamp, nonce, now=now)

    def seal(self, plaintext: bytes, *, nonce: str, timestamp: str | int, random: bytes | None = None) -> Sealed:
        """Encrypt and sign an answer. `random` is the 16-byte prefix, given only to reproduce a vector."""
        # ASCII, because some receivers decode the prefix as text; 16 characters carry 96 random bits.
        prefix = random if random is not None else secrets.token_urlsafe(12).encode()
        body = b"".join((prefix, len(plaintext).to_bytes(4, "big"), plaintext, self._tail))
        encryptor = self._cipher.encryptor()
        padded = body + _PADS[_BLOCK - len(body) % _BLOCK]
        encrypt = b64encode(encryptor.update(padded) + encryptor.finalize()).decode()
        stamp = str(timestamp)
        return Sealed(encrypt, signature(self.token, stamp, nonce, encrypt), stamp, nonce)

    def _open(self, encrypt: str) -> bytes:
        try:
            sealed = binascii.a2b_base64(encrypt, strict_mode=True)
        except ValueError:  # also what a non-ASCII text raises
            raise BadCallback("base64") from None
        if not sealed or len(sealed) % _BLOCK:
            raise BadCallback("size")
        decryptor = self._cipher.decryptor()
        plain = decryptor.update(sealed) + decryptor.finalize()
        pad = plain[-1]
        if not 1 <= pad <= _BLOCK or not plain.endswith(_PADS[pad]):
            raise BadCallback("padding")
        end = len(plain) - pad
        stop = _HEAD + int.from_bytes(plain[16:_HEAD], "big")
        if stop > end:
            raise BadCallback("length")
        if not compare_digest(plain[stop:end], self._tail):
            raise BadCallback("receive_id")
        return plain[_HEAD:stop]
