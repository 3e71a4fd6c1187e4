"""Signature and encryption against the fixed vectors, against wechatpy, and against whoever changes a byte."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wechatpy.enterprise.crypto import WeChatCrypto
from wechatpy.exceptions import InvalidSignatureException

from platforms.crypto import CallbackCrypto, Sealed, signature
from platforms.errors import BadCallback

TOKEN = "visToken01"
KEY = "7U3uflhrmEbVKANE01EEIdMEQqj6D9AP4/itKjW0+nI"
CORP = "ww0123456789abcdef"
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
STAMP = str(int(NOW.timestamp()))
OURS = CallbackCrypto(TOKEN, KEY, CORP)
PEER = WeChatCrypto(TOKEN, KEY, CORP)


def of_vector(vector: dict[str, Any]) -> CallbackCrypto:
    return CallbackCrypto(vector["token"], vector["encoding_aes_key"], vector["receive_id"], time_window_s=None)


@pytest.mark.kinds("url_verify", "message_post")
def test_every_published_message_opens_or_is_refused_for_the_published_reason(
    vector: dict[str, Any], now: datetime
) -> None:
    crypto = of_vector(vector)
    sealed = (vector["encrypt"], vector["msg_signature"], vector["timestamp"], vector["nonce"])
    if vector["expect"] == "ok":
        assert crypto.open(*sealed, now=now) == vector["plaintext"].encode()
        return
    with pytest.raises(BadCallback) as refused:
        crypto.open(*sealed, now=now)
    assert f"reject:{refused.value.reason}" == vector["expect"]


@pytest.mark.kinds("url_verify", "message_post", "encrypt_reply", only_ok=True)
def test_sealing_reproduces_every_published_cipher_text(vector: dict[str, Any]) -> None:
    sealed = of_vector(vector).seal(
        vector["plaintext"].encode(),
        nonce=vector.get("nonce", ""),
        timestamp=vector.get("timestamp", ""),
        random=bytes.fromhex(vector["random_hex"]),
    )
    assert sealed.encrypt == vector["encrypt"]
    if "msg_signature" in vector:
        assert sealed.msg_signature == vector["msg_signature"]


@pytest.mark.kinds("signature_only")
def test_the_signature_covers_the_encrypted_part(vector: dict[str, Any]) -> None:
    parts = (vector["token"], vector["timestamp"], vector["nonce"], vector["encrypt"])
    assert signature(*parts) == vector["msg_signature"]


@pytest.mark.kinds("plain_signature")
def test_the_plain_signature_covers_token_time_and_nonce(vector: dict[str, Any]) -> None:
    assert signature(vector["token"], vector["timestamp"], vector["nonce"]) == vector["signature"]


def sealed_for(body: bytes = b"<xml/>") -> Sealed:
    return OURS.seal(body, nonce="n1", timestamp=STAMP)


@given(st.binary(max_size=200))
def test_what_we_seal_we_open(body: bytes) -> None:
    assert OURS.open(*sealed_for(body), now=NOW) == body


@given(st.text(min_size=1, max_size=120).filter(lambda text: text.isprintable()))
def test_what_we_seal_wechatpy_opens_and_the_other_way_round(text: str) -> None:
    sealed = sealed_for(text.encode())
    envelope = {"Encrypt": sealed.encrypt}
    assert PEER.decrypt_message(envelope, sealed.msg_signature, sealed.timestamp, sealed.nonce) == text
    from xml.etree import ElementTree

    theirs = ElementTree.fromstring(PEER.encrypt_message(text, "n2", STAMP))
    parts = [theirs.findtext(name) or "" for name in ("Encrypt", "MsgSignature", "TimeStamp", "Nonce")]
    assert OURS.open(*parts, now=NOW) == text.encode()


@given(st.data())
def test_a_changed_byte_anywhere_is_refused(data: st.DataObject) -> None:
    sealed = OURS.seal(b"<xml><Content>hello</Content></xml>", nonce="n1", timestamp=STAMP, random=b"r" * 16)
    field = data.draw(st.sampled_from(("encrypt", "msg_signature", "timestamp", "nonce")))
    text = getattr(sealed, field)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(exclude_characters=text[place]))
    changed = sealed._replace(**{field: text[:place] + other + text[place + 1 :]})
    with pytest.raises(BadCallback):
        OURS.open(*changed, now=NOW)


@given(st.binary(max_size=96), st.integers(0, 40))
def test_a_rightly_signed_body_of_rubbish_is_refused_without_a_crash(rubbish: bytes, pad: int) -> None:
    """Trap 8: wechatpy lets UnicodeDecodeError, struct.error and its own errors out here."""
    from base64 import b64encode

    encryptor = OURS._cipher.encryptor()
    body = rubbish + bytes([pad]) * (32 - len(rubbish) % 32)
    encrypt = b64encode(encryptor.update(body) + encryptor.finalize()).decode()
    with pytest.raises(BadCallback):
        OURS.open(encrypt, signature(TOKEN, STAMP, "n", encrypt), STAMP, "n", now=NOW)


@pytest.mark.parametrize("encrypt", ["", "=", "not base64!", "AAAA", "报备", "A" * 63 + " ", "QUJD" * 8 + "\n"])
def test_a_rightly_signed_text_that_is_no_cipher_text_is_refused(encrypt: str) -> None:
    with pytest.raises(BadCallback):
        OURS.open(encrypt, signature(TOKEN, STAMP, "n", encrypt), STAMP, "n", now=NOW)


@pytest.mark.parametrize("offset_s", [-601, 601, 86_400, -86_400 * 365])
def test_an_old_or_early_timestamp_is_refused_though_rightly_signed(offset_s: int) -> None:
    sealed = OURS.seal(b"<xml/>", nonce="n", timestamp=int(NOW.timestamp()) + offset_s)
    with pytest.raises(BadCallback, match="timestamp"):
        OURS.open(*sealed, now=NOW)


@pytest.mark.parametrize("offset_s", [-600, 0, 600])
def test_a_timestamp_within_ten_minutes_passes(offset_s: int) -> None:
    sealed = OURS.seal(b"<xml/>", nonce="n", timestamp=int(NOW.timestamp()) + offset_s)
    assert OURS.open(*sealed, now=NOW) == b"<xml/>"


@pytest.mark.parametrize("timestamp", ["", "-1", "1e9", "٣" * 10, "1" * 40, "17 00"])
def test_a_timestamp_that_is_no_number_is_refused(timestamp: str) -> None:
    sealed = OURS.seal(b"<xml/>", nonce="n", timestamp=timestamp)
    with pytest.raises(BadCallback, match="timestamp"):
        OURS.open(*sealed, now=NOW)


def test_a_space_that_was_a_plus_is_undone_in_an_echo() -> None:
    while "+" not in (sealed := sealed_for(b"1616140317555161061")).encrypt:
        pass
    spaced = sealed._replace(encrypt=sealed.encrypt.replace("+", " "))
    assert OURS.open_echo(*spaced, now=NOW) == b"1616140317555161061"


@pytest.mark.parametrize("key", ["", "A" * 42, "A" * 44, "A" * 42 + "=", "A" * 42 + "汉"])
def test_a_key_that_is_no_key_is_refused_at_the_start(key: str) -> None:
    with pytest.raises(ValueError, match="43"):
        CallbackCrypto(TOKEN, key, CORP)


def test_stray_bits_in_the_last_character_of_a_key_do_no_harm() -> None:
    loose = CallbackCrypto(TOKEN, KEY[:-1] + "L", CORP)
    assert loose.open(*sealed_for(), now=NOW) == b"<xml/>"


def test_neither_token_nor_key_shows_in_the_repr() -> None:
    assert TOKEN not in repr(OURS)
    assert KEY not in repr(OURS)


def test_trap_8_a_pad_wrong_in_its_other_bytes_is_refused_here_and_accepted_by_wechatpy() -> None:
    from base64 import b64encode

    body = b"r" * 16 + (6).to_bytes(4, "big") + b"<xml/>" + CORP.encode()
    pad = 32 - len(body) % 32
    encryptor = OURS._cipher.encryptor()
    encrypt = b64encode(encryptor.update(body + b"x" * (pad - 1) + bytes([pad])) + encryptor.finalize()).decode()
    signed = signature(TOKEN, STAMP, "n", encrypt)
    assert PEER.decrypt_message({"Encrypt": encrypt}, signed, STAMP, "n") == "<xml/>"
    with pytest.raises(BadCallback, match="padding"):
        OURS.open(encrypt, signed, STAMP, "n", now=NOW)


def test_trap_9_the_signature_is_compared_in_constant_time_and_case() -> None:
    """Nothing can be timed in a test; but what compare_digest would choke on must be a refusal too."""
    sealed = sealed_for()
    for bad in ("", "签名", "\ud800", sealed.msg_signature.upper(), sealed.msg_signature + "0"):
        with pytest.raises(BadCallback, match="signature"):
            OURS.open(sealed.encrypt, bad, sealed.timestamp, sealed.nonce, now=NOW)
    with pytest.raises(InvalidSignatureException):
        PEER.decrypt_message({"Encrypt": sealed.encrypt}, "", sealed.timestamp, sealed.nonce)


def test_another_token_key_or_corp_is_refused() -> None:
    sealed = sealed_for()
    later = NOW + timedelta(seconds=5)
    for other in (
        CallbackCrypto("otherToken", KEY, CORP),
        CallbackCrypto(TOKEN, "A" * 43, CORP),
        CallbackCrypto(TOKEN, KEY, CORP + "0"),
        CallbackCrypto(TOKEN, KEY, CORP[:-1]),
        CallbackCrypto(TOKEN, KEY, ""),
    ):
        with pytest.raises(BadCallback):
            other.open(*sealed, now=later)
