"""What the rules behind a draft of a policy change, and whom they are for."""

from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from channel.policies.price_trial import LOOKED_BACK, MOST_ORDERS, MOST_SHOWN, ChangedLine, PriceTrial
from channel.policies.scope import MOST_NAMED, Scope
from miniapp_api.schemas.policy_try import NamedDealer
from miniapp_api.values import Money

_EXAMPLE: dict[str, Any] = {
    "scope": {
        "told_in_vain": 1,
        "told_in_vain_named": [{"code": "D0002", "name": "远航机电有限公司"}],
        "untold": 0,
        "untold_named": [],
        "warnings": ["1 家会收到政策，但关联的规则都不适用，请核对规则的对象。"],
    },
    "has_prices": True,
    "orders": 312,
    "is_cut": False,
    "dealers": 40,
    "cheaper": 96,
    "dearer": 0,
    "before": "120000.00",
    "after": "118200.00",
    "changed": [
        {
            "order": "DD261120-7K3FQ",
            "dealer": "D0001",
            "dealer_name": "杭州建安电气有限公司",
            "sku": "Q9",
            "name": "LED球泡 9W",
            "before": "198.00",
            "after": "188.10",
            "difference": "-9.90",
        }
    ],
}

#: An amount that may be less than 0.
_Difference = Annotated[
    Money,
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}),
]


class PolicyScope(BaseModel):
    """The audience beside the dealers whom the linked rules are for."""

    told_in_vain: int = Field(description="Dealers of the audience for whom no linked rule is.")
    told_in_vain_named: list[NamedDealer] = Field(description=f"The first {MOST_NAMED} of them.")
    untold: int = Field(description="Dealers whom one looks after, for whom a linked rule is, outside of the audience.")
    untold_named: list[NamedDealer] = Field(description=f"The first {MOST_NAMED} of them.")
    warnings: list[str] = Field(description="Both in sentences.")

    @classmethod
    def of(cls, scope: Scope) -> Self:
        """A comparison as the API shows it."""
        return cls(
            told_in_vain=scope.told_in_vain,
            told_in_vain_named=_named(scope.told_in_vain_named),
            untold=scope.untold,
            untold_named=_named(scope.untold_named),
            warnings=scope.warnings,
        )


class PolicyPriceLine(BaseModel):
    """A line of an order that would cost something else."""

    order: str
    dealer: str = Field(description="Code of the dealer.")
    dealer_name: str
    sku: str
    name: str
    before: Money
    after: Money
    difference: _Difference

    @classmethod
    def shown(cls, found: ChangedLine) -> Self:
        """A line as the API shows it."""
        same = ("order", "sku", "name", "before", "after", "difference")
        own = {name: getattr(found, name) for name in same}
        return cls(dealer=found.dealer.code, dealer_name=found.dealer.name, **own)


class PolicyPriceTrial(BaseModel):
    """The price trial of a draft. Nothing is changed."""

    model_config = ConfigDict(json_schema_extra={"example": _EXAMPLE})

    scope: PolicyScope | None = Field(description="Null when no rule is linked.")
    has_prices: bool = Field(description="Whether it links rules that orders are priced by.")
    orders: int = Field(description=f"Orders of its dealers of the last {LOOKED_BACK.days} days that were looked at.")
    is_cut: bool = Field(description=f"There were more than {MOST_ORDERS}; only the newest were looked at.")
    dealers: int = Field(description="Dealers with a line that changes.")
    cheaper: int = Field(description="Lines that get cheaper.")
    dearer: int
    before: Money = Field(description="What the orders with such goods cost together without the rules.")
    after: Money
    changed: list[PolicyPriceLine] = Field(description=f"The {MOST_SHOWN} largest differences first.")

    @classmethod
    def of(cls, trial: PriceTrial) -> Self:
        """A trial as the API shows it."""
        same = ("has_prices", "orders", "is_cut", "dealers", "cheaper", "dearer", "before", "after")
        return cls(
            scope=None if trial.scope is None else PolicyScope.of(trial.scope),
            changed=[PolicyPriceLine.shown(one) for one in trial.changed],
            **{name: getattr(trial, name) for name in same},
        )


def _named(dealers: Sequence[tuple[str, str]]) -> list[NamedDealer]:
    return [NamedDealer(code=code, name=name) for code, name in dealers]
