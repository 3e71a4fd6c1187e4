"""Sealed evidence that anybody can verify (docs/evidence.md)."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from channel.adjudication.rules import (
    EVIDENCE_KINDS,
)
from miniapp_api.values import Body, OneOf

_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_SEAL_EXAMPLE: dict[str, Any] = {
    "at": "2026-11-21T07:04:00.000000Z",
    "previous": _HASH,
    "link": _HASH,
    "commitment": _HASH,
    "hash": _HASH,
}


class SealOut(BaseModel):
    """The part of a piece that tells nothing about its contents."""

    at: str = Field(description="As it is sealed: UTC with microseconds.")
    previous: str
    link: str
    commitment: str
    hash: str


class OwnPieceOut(SealOut):
    """One's own piece with all that its hash is made of."""

    kind: Annotated[str, OneOf(EVIDENCE_KINDS)]
    facts: dict[str, Any]
    salt: str


class ChainOut(BaseModel):
    """The seals of another party."""

    seals: list[SealOut]


class LinkOut(BaseModel):
    """Which seals were there already when a piece was sealed."""

    hash: str = Field(description="Of the piece.")
    salt: str
    heads: list[str]


class EvidenceBundle(BaseModel):
    """All that anybody needs to verify the evidence without us, see docs/evidence.md."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "version": 1,
                "number": "BB261121-7K3FQ",
                "pieces": [
                    {**_SEAL_EXAMPLE, "kind": "submission", "facts": {"customer": "上海浦江大饭店"}, "salt": _HASH}
                ],
                "others": [{"seals": [_SEAL_EXAMPLE]}],
                "links": [{"hash": _HASH, "salt": _HASH, "heads": [_HASH]}],
            }
        }
    )

    version: int
    number: str
    pieces: list[OwnPieceOut] = Field(description="One's own, in order.")
    others: list[ChainOut] = Field(description="Of the other parties of decided cases, without contents.")
    links: list[LinkOut]


class VerifyEvidence(Body):
    """What the dealer has noted down."""

    model_config = ConfigDict(json_schema_extra={"example": {"code": "7F3A-92C1-0B4D"}})

    code: str | None = Field(None, max_length=40, description="存证码; without it, the evidence alone is verified.")


class FlawOut(BaseModel):
    """Something that does not fit."""

    code: str
    position: int | None
    text: str


class VerifiedOut(BaseModel):
    """Whether the evidence is what was sealed."""

    model_config = ConfigDict(json_schema_extra={"example": {"is_sound": True, "flaws": []}})

    is_sound: bool
    flaws: list[FlawOut]
