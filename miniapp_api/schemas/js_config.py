"""What a page inside WeCom needs to use the JS-SDK."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.values import QueryValues

_SIGNATURE_EXAMPLE: dict[str, Any] = {"timestamp": 1795244640, "nonceStr": "5f0c3b1a9d2e4c67", "signature": "a" * 40}


class PageAddress(QueryValues):
    """Which page."""

    url: Annotated[str, Field(pattern=r"^https?://[!-~]{1,2000}$")] = Field(
        description="The page's own address; what follows # does not matter."
    )


class Signature(BaseModel):
    """What wx.config or wx.agentConfig checks."""

    timestamp: int
    nonceStr: str
    signature: str


class JsConfigAnswer(BaseModel):
    """The app and its two signatures of one page."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "corp_id": "ww1a2b3c4d5e6f7a8b",
                "agent_id": 1000017,
                "config": _SIGNATURE_EXAMPLE,
                "agent_config": _SIGNATURE_EXAMPLE,
            }
        }
    )

    corp_id: str
    agent_id: int
    config: Signature = Field(description="For wx.config, with the corp's ticket.")
    agent_config: Signature = Field(description="For wx.agentConfig, with the app's ticket.")
