"""What a registration can be made of, and how many more fit."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.configuration.registrations import OpportunityType, Window
from channel.opportunities.eligibility import Capacity

_EXAMPLE: dict[str, Any] = {
    "types": [
        {
            "code": "tender",
            "name": "招投标项目",
            "needs_project": True,
            "windows": [{"amount_from": "0.00", "amount_below": None, "days": 120}],
        }
    ],
    "default_type": "project",
    "lost_reasons": [{"code": "price", "text": "价格"}],
    "revoke_reasons": [{"code": "no_activity", "text": "核实没有实际推进"}],
    "engagement_kinds": [{"code": "visit", "text": "拜访"}],
    "regions": ["华东"],
}
_CAPACITY_EXAMPLE: dict[str, Any] = {"limit": 25, "live": 3, "left": 22}


class WindowOut(BaseModel):
    """How long an amount is protected."""

    amount_from: str
    amount_below: str | None = Field(description="Null: without an upper end.")
    days: int

    @classmethod
    def of(cls, window: Window) -> Self:
        """The window as the API shows it."""
        below = f"{window.amount_below:.2f}" if window.amount_below is not None else None
        return cls(amount_from=f"{window.amount_from:.2f}", amount_below=below, days=window.days)


class TypeOut(BaseModel):
    """A kind of opportunity."""

    code: str
    name: str
    needs_project: bool = Field(description="Whether a site or tender number must be given.")
    windows: list[WindowOut] = Field(description="By amount, the smallest first.")

    @classmethod
    def of(cls, type_: OpportunityType) -> Self:
        """The type as the API shows it."""
        windows = [WindowOut.of(window) for window in type_.windows]
        return cls(code=type_.code, name=type_.name, needs_project=type_.needs_project_key, windows=windows)


class ChoiceOut(BaseModel):
    """Something to pick."""

    code: str
    text: str


class ChoicesAnswer(BaseModel):
    """What can be picked from in the forms of registrations."""

    model_config = ConfigDict(json_schema_extra={"example": _EXAMPLE})

    types: list[TypeOut]
    default_type: str = Field(description="The type of a registration that names none.")
    lost_reasons: list[ChoiceOut]
    revoke_reasons: list[ChoiceOut]
    engagement_kinds: list[ChoiceOut]
    regions: list[str]


class CapacityAnswer(BaseModel):
    """How many live registrations a dealer of this level may have; won ones do not count."""

    model_config = ConfigDict(json_schema_extra={"example": _CAPACITY_EXAMPLE})

    limit: int
    live: int
    left: int

    @classmethod
    def of(cls, capacity: Capacity) -> Self:
        """The capacity as the API shows it."""
        return cls(limit=capacity.limit, live=capacity.live, left=capacity.left)
