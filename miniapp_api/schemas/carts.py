"""Carts and drafts as the API shows them: what is wanted, where to, and what it costs now."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.catalogue.details import smallest, step_of
from channel.orders.baskets import Basket
from channel.pricing import words
from channel.pricing.values import PricedCart
from miniapp_api.schemas.wanted import WANTED_EXAMPLE, WantedOut, plain
from miniapp_api.values import Money

_CART_EXAMPLE: dict[str, Any] = {
    "number": "DD261122-7K3FQ",
    "version": 3,
    "lines": [
        {
            **WANTED_EXAMPLE,
            "name": "一开单控开关 白",
            "chosen": "",
            "spec": "86型 雅白",
            "base_unit": "个",
            "smallest": "1",
            "step": "1",
            "amount": "104.00",
            "net": "92.04",
            "unit_price": "52.0000",
            "problem": None,
        }
    ],
    "gifts": [{"sku": "Q9", "name": "LED球泡 9W", "quantity": "1", "unit": "个"}],
    "listed": "114.00",
    "total": "104.00",
    "problems": [],
    "hints": ["赠品 Q9 已送完。"],
    "registration": None,
    "rebate": "20.00",
    "rebate_usable": "52.00",
    "coupons": [],
    "ship_to": "杭州市西湖区文三路 90 号",
    "ship_contact": "陈建安",
    "ship_phone": "13800000001",
    "reference": None,
    "remark": None,
    "wanted_on": None,
}
#: Of a cart with nothing in it.
_EMPTY: dict[str, Any] = {
    **dict.fromkeys(_CART_EXAMPLE),
    **{name: [] for name, value in _CART_EXAMPLE.items() if isinstance(value, list)},
    "version": 0,
}
#: What is shown as it was filled in.
_SAME = ("registration", "rebate", "ship_to", "ship_contact", "ship_phone", "reference", "remark", "wanted_on")


class CartLineOut(WantedOut):
    """A line with what it costs now, which is a hint: the price is frozen when the order is submitted."""

    name: str = Field(description="Its code where there is no such article.")
    chosen: str = Field(description="What is chosen of a configured product, for people.")
    spec: str
    base_unit: str
    smallest: str = Field(description="The fewest that can be ordered in this unit.")
    step: str = Field(description="How many more at a time in this unit.")
    amount: Money | None = Field(description="Null when the line cannot be ordered so.")
    net: Money | None = Field(description="Of it without tax.")
    unit_price: Decimal | None
    problem: str | None = Field(description="Why it cannot be ordered so, for people.")


class CartGiftOut(BaseModel):
    """Goods that come on top."""

    sku: str
    name: str
    quantity: str
    unit: str


class CartAnswer(BaseModel):
    """A cart or draft with its price now. Submit it with `total` and the amounts as `expected`."""

    model_config = ConfigDict(json_schema_extra={"example": _CART_EXAMPLE})

    number: str | None = Field(description="Null while the cart is empty.")
    version: int
    lines: list[CartLineOut]
    gifts: list[CartGiftOut]
    listed: Money | None = Field(description="At standard prices.")
    total: Money | None = Field(description="Before rebate; null when something stands against it.")
    problems: list[str] = Field(description="What stands against the whole, for people.")
    hints: list[str] = Field(description="What is worth a look and stops nothing.")
    registration: str | None = Field(description="Number of the registration whose special price is asked for.")
    rebate: Money | None = Field(description="What is to be paid by rebate.")
    rebate_usable: Money | None = Field(description="The most rebate that it may use now; null as `total` is.")
    coupons: list[str]
    ship_to: str | None
    ship_contact: str | None
    ship_phone: str | None
    reference: str | None
    remark: str | None
    wanted_on: date | None

    @classmethod
    def of(cls, basket: Basket | None) -> Self:
        """The cart as the API shows it; None is an empty one."""
        if basket is None:
            return cls(**_EMPTY)
        result = words.for_dealers(basket.quote.result)
        return cls(
            number=basket.order.number,
            version=basket.order.version,
            lines=list(_lines(basket, result)),
            gifts=[
                CartGiftOut(
                    sku=gift.sku,
                    name=basket.skus[gift.sku].name if gift.sku in basket.skus else gift.sku,
                    quantity=plain(gift.quantity),
                    unit=gift.unit,
                )
                for gift in result.gifts
            ],
            listed=result.totals.listed if not result.problems else None,
            total=result.totals.payable if not result.problems else None,
            problems=[words.problem_sentence(one) for one in result.problems if one.line is None],
            hints=[words.flag_sentence(one) for one in result.flags],
            rebate_usable=basket.usable,
            coupons=list(basket.draft.coupons),
            **{name: getattr(basket.draft, name) for name in _SAME},
        )


def _lines(basket: Basket, result: PricedCart) -> Iterator[CartLineOut]:
    priced = {line.number: line for line in result.lines}
    wrong = {one.line: words.problem_sentence(one) for one in reversed(result.problems)}
    for number, wanted in enumerate(WantedOut.all_of(basket.order.wanted), 1):
        sku, line = basket.skus.get(wanted.sku), priced.get(number)
        in_base = sku is not None and wanted.unit in (None, sku.base_unit)
        yield CartLineOut(
            **wanted.model_dump(),
            name=sku.name if sku is not None else wanted.sku,
            chosen=_chosen(wanted, basket),
            spec=sku.spec if sku is not None else "",
            base_unit=sku.base_unit if sku is not None else "",
            smallest=plain(smallest(sku)) if sku is not None and in_base else "1",
            step=plain(step_of(sku)) if sku is not None and in_base else "1",
            amount=line.payable if line is not None else None,
            net=line.net if line is not None else None,
            unit_price=line.unit_price if line is not None else None,
            problem=wrong.get(number),
        )


def _chosen(wanted: WantedOut, basket: Basket) -> str:
    """`面板：开关 ×2、插座；底盒：…`; a pick whose article may not be told is told by its code."""
    groups: dict[str, list[str]] = {}
    for one in wanted.choices:
        name = basket.skus[one.sku].name if one.sku in basket.skus else one.sku
        groups.setdefault(one.group, []).append(name if one.quantity == "1" else f"{name} ×{one.quantity}")
    return "；".join(f"{group}：{'、'.join(names)}" for group, names in groups.items())
