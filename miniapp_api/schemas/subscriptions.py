"""Subscribe messages: for which the client asks, and what people answered."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.values import Body

Said = Literal["accept", "reject", "always_reject", "ban", "filter"]
#: Templates of one prompt.
_MOST = 20
_ASK: dict[str, Any] = {"registered": ["TEMPLATE_ID"], "ordered": [], "signed": ["TEMPLATE_ID"]}


class AnswerIn(Body):
    """What a person answered for one template."""

    template: str = Field(max_length=64)
    answer: Said = Field(description="always_reject: he wants no such question; ban, filter: the platform's own no.")


class Answered(Body):
    """What a person answered to the prompt."""

    model_config = ConfigDict(json_schema_extra={"example": {"answers": [{"template": "ID", "answer": "accept"}]}})

    answers: list[AnswerIn] = Field(min_length=1, max_length=_MOST)


class SubscriptionsAnswer(BaseModel):
    """For what to ask next, and what was granted."""

    model_config = ConfigDict(json_schema_extra={"example": {"ask": _ASK, "granted": {"registration_decided": 1}}})

    ask: dict[str, list[str]] = Field(
        description="What the person has just done → templates to ask for then, at most three; empty: do not ask."
    )
    granted: dict[str, int] = Field(description="Purpose → messages that he has granted and not got yet.")
