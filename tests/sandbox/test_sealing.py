"""The sandbox's crypto against the published vectors, so that its own callbacks can be believed."""

import json
from pathlib import Path
from typing import Any

import pytest

from sandbox.sealing import CannotOpen, seal, sign, unseal

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "crypto.json").read_text(encoding="utf-8"))["vectors"]
GOOD = [v for v in VECTORS if v["kind"] in ("url_verify", "message_post") and v["expect"] == "ok"]


@pytest.mark.parametrize("vector", GOOD, ids=lambda vector: vector["id"])
def test_a_published_message_is_opened_and_its_signature_agrees(vector: dict[str, Any]) -> None:
    signature = sign(vector["token"], vector["timestamp"], vector["nonce"], vector["encrypt"])
    assert signature == vector["msg_signature"]
    assert unseal(vector["encoding_aes_key"], vector["encrypt"], vector["receive_id"]) == vector["plaintext"]


def test_what_was_sealed_is_opened_for_its_receiver_only() -> None:
    key = GOOD[0]["encoding_aes_key"]
    assert unseal(key, seal(key, "<xml>报备😀</xml>", "ww1"), "ww1") == "<xml>报备😀</xml>"
    with pytest.raises(CannotOpen, match="receive id"):
        unseal(key, seal(key, "x", "ww1"), "ww2")


@pytest.mark.parametrize("encrypt", ["", "not base64!", "QUJD", "QUJD" * 11, "A" * 44])
def test_rubbish_cannot_be_opened(encrypt: str) -> None:
    with pytest.raises(CannotOpen):
        unseal(GOOD[0]["encoding_aes_key"], encrypt, "ww1")
