"""Encryption of personal data, field by field, with keys that can be rotated.

A value is sealed with the first key and opened with any of them (cryptography's MultiFernet). A value that must
be searched has a keyed hash beside it; its key is derived from the *last* field key, so that putting a new key in
front re-keys what is written from now on without making the old rows unfindable.
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class FieldCipher:
    """Seals, opens and indexes single fields. Holds no plaintext and shows no key in its repr."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Take one or more url-safe base64 keys of 32 bytes, newest first; ValueError when one is not."""
        if not keys:
            raise ValueError("at least one field key is needed")
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._index_key = HKDF(SHA256(), 32, salt=None, info=b"qudao field index").derive(
            base64.urlsafe_b64decode(keys[-1])
        )

    def seal(self, value: str) -> str:
        """Encrypt text; two calls give two different tokens."""
        return self._fernet.encrypt(value.encode()).decode("ascii")

    def open(self, token: str) -> str:
        """Decrypt a token of `seal`; ValueError when no key fits or a byte was changed."""
        try:
            return self._fernet.decrypt(token).decode()
        except InvalidToken:
            raise ValueError("a sealed field cannot be opened with FIELD_KEYS") from None

    def index(self, value: str, purpose: str) -> str:
        """Keyed hash (hex, 64 characters) of a value for equality search; differs by purpose."""
        message = purpose.encode() + b"\0" + value.encode()
        return hmac.new(self._index_key, message, hashlib.sha256).hexdigest()
