"""Attachments: files that people hand in, and how what they prove names them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from flask_openapi3.models.file import FileStorage
from pydantic import BaseModel, ConfigDict, Field, field_validator
from werkzeug.datastructures import FileStorage as SentFile

from channel.attachments.checks import FILE_LIMIT, KINDS, MEGABYTE
from channel.attachments.service import MOST
from channel.opportunities.proofs import PROVEN, Proof
from miniapp_api.values import Body, OneOf, PathValues, QueryValues
from models import Attachment

_PUBLIC_ID = r"^[0-9a-f]{32}$"
ATTACHMENT_EXAMPLE: dict[str, Any] = {
    "id": "5f0c6c1e9a1b2c3d4e5f60718293a4b5",
    "kind": "picture",
    "size": 183204,
    "width": 1536,
    "height": 2048,
    "taken_at": "2026-11-23T01:52:00Z",
    "created_at": "2026-11-23T02:00:00Z",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}
#: In a body: what was handed in before.
AttachmentIds = Annotated[
    list[Annotated[str, Field(max_length=64)]],
    Field(max_length=100, description=f"`id` of attachments that were handed in before, at most {MOST}."),
]


class AttachmentPath(PathValues):
    """One attachment."""

    id: Annotated[str, Field(pattern=_PUBLIC_ID, description="`id` of the attachment.")]


class AttachmentQuery(QueryValues):
    """Which of its sizes."""

    size: Literal["full", "small"] = Field("full", description="`small`: of a picture, at most 320 pixels long.")


class NewAttachment(Body):
    """A file as multipart/form-data."""

    model_config = ConfigDict(json_schema_extra={"example": {"file": "(bytes)"}})

    file: FileStorage = Field(
        description=f"JPEG, PNG, WebP or PDF, at most {FILE_LIMIT // MEGABYTE} MB. What it is, is read from its bytes."
    )

    @field_validator("file", mode="before")
    @classmethod
    def _is_file(cls, value: object) -> object:
        if not isinstance(value, SentFile):
            raise ValueError("not a file")
        return value


class AttachmentOut(BaseModel):
    """An attachment as it is kept: a picture upright, small and without what the phone wrote beside it."""

    model_config = ConfigDict(json_schema_extra={"example": ATTACHMENT_EXAMPLE})

    id: str
    kind: Annotated[str, OneOf(KINDS)]
    size: int = Field(description="Bytes.")
    width: int | None = Field(description="Pixels; null for what is no picture.")
    height: int | None
    taken_at: datetime | None = Field(description="What the camera says; null when it does not say. No proof.")
    created_at: datetime = Field(description="When it was handed in first, by the server.")
    sha256: str = Field(description="Of the bytes of `GET /attachments/{id}`; evidence is sealed with it.")

    @classmethod
    def of(cls, row: Attachment) -> Self:
        """The attachment as the API shows it."""
        values = {name: getattr(row, name) for name in cls.model_fields if name != "id"}
        return cls.model_validate({**values, "id": row.public_id})

    @classmethod
    def all_of(cls, rows: Sequence[Attachment]) -> list[Self]:
        """Attachments in the given order."""
        return [cls.of(row) for row in rows]


class ProofOut(BaseModel):
    """What is attached to one request about a registration."""

    subject: Annotated[str, OneOf(PROVEN)]
    title: str = Field(description="The same in words.")
    at: datetime = Field(description="When it was asked for, or protection taken away.")
    attachments: list[AttachmentOut]

    @classmethod
    def of(cls, proof: Proof) -> Self:
        """The proof as the API shows it."""
        files = AttachmentOut.all_of(proof.attachments)
        return cls(subject=proof.subject, title=PROVEN[proof.subject], at=proof.at, attachments=files)


class ProofsAnswer(BaseModel):
    """What proves the requests about a registration, oldest first."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "items": [
                    {
                        "subject": "extension",
                        "title": "延期依据",
                        "at": "2027-02-10T03:00:00Z",
                        "attachments": [ATTACHMENT_EXAMPLE],
                    }
                ]
            }
        }
    )

    items: list[ProofOut]
