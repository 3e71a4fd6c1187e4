"""Coupons as a dealer sees them before his cart."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.pricing.coupons import Coupon, Standing
from miniapp_api.values import Money

COUPON_EXAMPLE: dict[str, Any] = {
    "code": "DEC200",
    "name": "十二月满三千减二百券",
    "gives": "满 3000 元减 200 元",
    "goods": "全部商品",
    "valid_until": "2026-12-31T16:00:00Z",
    "left": "1",
    "standing": "usable",
    "saving": "200.00",
    "why": "",
}


class CouponOut(BaseModel):
    """A coupon and what it does for one cart."""

    code: str = Field(description="To be named among the `coupons` of a cart.")
    name: str
    gives: str = Field(description="What it gives, for people.")
    goods: str = Field(description="For which goods, for people.")
    valid_until: datetime | None = Field(description="Null: until further notice.")
    left: Decimal | None = Field(description="What is left of it for the dealer: times or pieces; null: no end.")
    standing: Standing = Field(
        description="used, or idle: chosen and without effect; usable; excluded by a chosen one; useless for this cart."
    )
    saving: Money | None = Field(description="How much less the cart costs with it; 0.00 where it gives goods.")
    why: str = Field(description="Why it does nothing for this cart, for people; empty when it does.")

    @classmethod
    def of(cls, one: Coupon) -> Self:
        """The coupon as the API shows it."""
        same = ("gives", "goods", "standing", "saving", "why", "left")
        named = {name: getattr(one.rule, name) for name in ("code", "name", "valid_until")}
        return cls(**named, **{name: getattr(one, name) for name in same})


class CouponsAnswer(BaseModel):
    """Every coupon that may be used now, those that help this cart most first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [COUPON_EXAMPLE]}})

    items: list[CouponOut]
