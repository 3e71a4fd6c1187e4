"""Logging in, binding, switching."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from miniapp_api.schemas.me import ME_EXAMPLE, Me
from miniapp_api.values import Body, PlatformCode


class Credentials(Body):
    """What the platform gave the client to show us."""

    model_config = ConfigDict(json_schema_extra={"example": {"platform": "wechat", "code": "0a1Bcd"}})

    platform: Literal["wechat", "wecom", "wecom_web"] = Field(
        description="The mini-program in WeChat, the mini-program in WeCom, or a web page in WeCom."
    )
    code: PlatformCode = Field(
        description="From wx.login, wx.qy.login or the page's address; good once, for five minutes."
    )


class PhoneCode(Body):
    """What the platform gave the client when the person agreed to show the number."""

    model_config = ConfigDict(json_schema_extra={"example": {"code": "e31968a7"}})

    code: PlatformCode = Field(description="From the getPhoneNumber button; good once, for five minutes.")


class DealerChoice(Body):
    """For whom to act from now on."""

    model_config = ConfigDict(json_schema_extra={"example": {"dealer": "D0001"}})

    dealer: str = Field(min_length=1, max_length=32, description="Code of one of `me.dealers`.")


class SessionAnswer(BaseModel):
    """A new session."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"token": "pX3…", "expires_at": "2026-12-21T07:04:00Z", "me": ME_EXAMPLE}}
    )

    token: str = Field(description="Bearer token of this device; shown once.")
    expires_at: datetime
    me: Me
