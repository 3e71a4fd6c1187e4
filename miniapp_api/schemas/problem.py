"""A refusal (RFC 9457)."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

PROBLEM_EXAMPLE: dict[str, Any] = {
    "type": "/api/v1/docs#opportunity_taken",
    "title": "Conflict",
    "status": 409,
    "code": "opportunity_taken",
    "message": "这个客户的同类商机已有人报备，保护期约至 2027-02，到期后可再报备。",
    "fields": {},
    "request_id": "5f0c3b1a9d2e4c67",
    "facts": {"number": "BB261121-9WQ2M", "until_month": "2027-02"},
}


class Problem(BaseModel):
    """Why something was refused: `code` is for programs and stable, `message` and `fields` are for the person."""

    model_config = ConfigDict(json_schema_extra={"example": PROBLEM_EXAMPLE})

    type: str = Field(description="Where the code is explained.")
    title: str = Field(description="The status in words.")
    status: int
    code: str = Field(description="One of `x-problem-codes`.")
    message: str = Field(description="A Chinese sentence to show.")
    fields: dict[str, str] = Field(description="Name of a field → Chinese sentence to show beside it.")
    request_id: str = Field(description="What the log knows this request by.")
    facts: dict[str, str | None] | None = Field(None, description="What the code is about, such as `number`.")
