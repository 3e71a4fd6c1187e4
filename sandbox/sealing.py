"""Sealing what goes out and opening what comes back, with wechatpy's crypto (callbacks.md 1.2).

wechatpy does the AES and the signature, so that a mistake of the product cannot be repeated here. Two things
are added: the random prefix is 16 raw bytes, as in real traffic, and opened texts are checked for the block
size of 32 that wechatpy does not insist on.
"""

import base64
import binascii
import secrets
import struct

from wechatpy.crypto import PrpCrypto
from wechatpy.exceptions import InvalidAppIdException
from wechatpy.utils import WeChatSigner

BLOCK = 32


class CannotOpen(Exception):
    """An answer whose envelope is not in order; the text says why."""


class _RawPrefixCrypto(PrpCrypto):  # type: ignore[misc]
    def get_random_string(self) -> bytes:
        # Real pushes carry bytes here that are no UTF-8; the first one sees to it.
        return bytes([0x80 | secrets.randbits(7)]) + secrets.token_bytes(15)


def seal(aes_key: str, message: str, receive_id: str) -> str:
    """The `Encrypt` text of a message for `receive_id`."""
    sealed: bytes = _RawPrefixCrypto(_key(aes_key)).encrypt(message, receive_id)
    return sealed.decode()


def unseal(aes_key: str, encrypt: str, receive_id: str) -> str:
    """The message in an `Encrypt` text; raises CannotOpen."""
    try:
        raw = base64.b64decode(encrypt, validate=True)
    except (binascii.Error, ValueError):
        raise CannotOpen("Encrypt is not base64") from None
    if not raw or len(raw) % BLOCK:
        raise CannotOpen(f"Encrypt holds {len(raw)} bytes, not a multiple of {BLOCK}")
    try:
        message: str = PrpCrypto(_key(aes_key)).decrypt(encrypt, receive_id)
    except InvalidAppIdException:
        raise CannotOpen("the receive id in Encrypt is not ours") from None
    except (ValueError, struct.error, IndexError, TypeError):
        raise CannotOpen("Encrypt cannot be decrypted with our key") from None
    return message


def sign(*parts: str) -> str:
    """SHA-1 over the sorted parts, as both platforms sign."""
    signer = WeChatSigner()
    signer.add_data(*parts)
    signature: str = signer.signature
    return signature


def fresh_nonce() -> str:
    """Digits, as the platforms send them."""
    return str(secrets.randbelow(9_000_000_000) + 1_000_000_000)


def _key(aes_key: str) -> bytes:
    return base64.b64decode(aes_key + "=")
