"""What a cart costs, and why: every rule that won, and every one that lost."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.pricing.rules import Rules
from channel.pricing.values import CartLine, Choice, Gift, PricedCart, PricedComponent, PricedLine, Step
from channel.pricing.words import flag_sentence, problem_sentence, step_sentence
from miniapp_api.values import Body

#: Lines of a cart that are priced at once.
LINES_MOST = 500
_QUANTITY = r"^[0-9]{1,10}(\.[0-9]{1,4})?$"

LINE_EXAMPLE: dict[str, Any] = {
    "number": 1,
    "sku": "BV25R",
    "unit": "",
    "quantity": "24",
    "standard_price": "115.2000",
    "list_price": "115.2000",
    "unit_price": "109.4400",
    "reward_quantity": "0",
    "amount": "2626.56",
    "allocated": "162.87",
    "payable": "2463.69",
    "net": "2180.26",
    "tax": "283.43",
    "tax_rate": "0.1300",
    "is_special": False,
    "components": [],
}
STEP_EXAMPLE: dict[str, Any] = {
    "layer": 4,
    "line": 1,
    "kind": "promotion",
    "rule": "STEP20",
    "name": "20卷95折",
    "outcome": "applied",
    "text": "20卷95折：每件省 5.76 元。",
    "before": "115.2000",
    "after": "109.4400",
}
QUOTE_EXAMPLE: dict[str, Any] = {
    "lines": [LINE_EXAMPLE],
    "gifts": [],
    "totals": {
        "listed": "2764.80",
        "goods": "2626.56",
        "discount": "162.87",
        "payable": "2463.69",
        "net": "2180.26",
        "tax": "283.43",
        "gifts_value": "0.00",
    },
    "problems": [],
    "hints": [],
    "steps": [STEP_EXAMPLE],
    "can_be_ordered": True,
}


class CartChoiceIn(Body):
    """One pick of a configured product."""

    group: str = Field(max_length=64)
    sku: str = Field(max_length=32)
    quantity: str = Field("1", pattern=_QUANTITY, description="In each one that is ordered.")


class CartLineIn(Body):
    """What is wanted of one article."""

    sku: str = Field(max_length=32)
    quantity: str = Field(pattern=_QUANTITY, description="In the unit, such as 24 or 1.5.")
    unit: str = Field("", max_length=16, description="Empty: the base unit.")
    choices: list[CartChoiceIn] = Field([], max_length=50, description="Of a configured product alone.")


class AskPrice(Body):
    """A cart to be priced."""

    model_config = ConfigDict(json_schema_extra={"example": {"lines": [{"sku": "BV25R", "quantity": "24"}]}})

    lines: list[CartLineIn] = Field(
        max_length=LINES_MOST, description="In their order; problems name a line by its place."
    )
    registration: str | None = Field(None, max_length=24, description="Whose special prices are wanted.")
    coupons: list[Annotated[str, Field(max_length=32)]] = Field([], max_length=20)
    dealer: str | None = Field(None, max_length=32, description="For members: whose price, of whom they look after.")

    def cart_lines(self) -> tuple[CartLine, ...]:
        """The lines as the engine takes them, numbered from 1."""
        return tuple(
            CartLine(
                number,
                line.sku,
                Decimal(line.quantity),
                line.unit,
                tuple(Choice(one.group, one.sku, Decimal(one.quantity)) for one in line.choices),
            )
            for number, line in enumerate(self.lines, 1)
        )


class PricedPartOut(BaseModel):
    """A part of a bundle with its share of the money."""

    sku: str
    unit: str
    quantity: Decimal
    payable: Decimal

    @classmethod
    def of(cls, part: PricedComponent) -> Self:
        """The part as the API shows it."""
        return cls(sku=part.sku, unit=part.unit, quantity=part.quantity, payable=part.payable)


class PricedLineOut(BaseModel):
    """A line with its price per unit and its amounts: payable = amount − allocated = net + tax."""

    number: int
    sku: str
    unit: str
    quantity: Decimal
    standard_price: Decimal | None
    list_price: Decimal
    unit_price: Decimal
    reward_quantity: Decimal
    amount: Decimal
    allocated: Decimal
    payable: Decimal
    net: Decimal
    tax: Decimal
    tax_rate: Decimal
    is_special: bool
    components: list[PricedPartOut]

    @classmethod
    def of(cls, line: PricedLine) -> Self:
        """The line as the API shows it."""
        same = cls.model_fields.keys() - {"components"}
        parts = [PricedPartOut.of(part) for part in line.components]
        return cls(components=parts, **{name: getattr(line, name) for name in same})


class PricedGiftOut(BaseModel):
    """Goods that come on top."""

    sku: str
    unit: str
    quantity: Decimal
    market_value: Decimal
    promotion: str

    @classmethod
    def of(cls, gift: Gift) -> Self:
        """The gift as the API shows it."""
        return cls(**{name: getattr(gift, name) for name in cls.model_fields})


class PriceTotalsOut(BaseModel):
    """Sums over the lines: goods − discount = payable = net + tax."""

    listed: Decimal
    goods: Decimal
    discount: Decimal
    payable: Decimal
    net: Decimal
    tax: Decimal
    gifts_value: Decimal


class PriceRemarkOut(BaseModel):
    """A sentence about a line; without one, about the whole cart."""

    line: int | None
    code: str
    text: str


class PriceStepOut(BaseModel):
    """One rule and what became of it."""

    layer: int = Field(description="1 standard price, 2 price list, 3 bundle, 4 promotion, 5 of the whole order.")
    line: int | None
    kind: str
    rule: str
    name: str = Field(description="What people call the rule; its code where it has no name.")
    outcome: str = Field(description="applied, lost or rejected.")
    text: str
    before: Decimal | None
    after: Decimal | None

    @classmethod
    def of(cls, step: Step, names: Mapping[str, str]) -> Self:
        """The step as the API shows it."""
        name = names.get(step.rule, step.rule)
        same = ("layer", "line", "kind", "rule", "outcome", "before", "after")
        return cls(name=name, text=step_sentence(step, name), **{each: getattr(step, each) for each in same})


class QuoteOut(BaseModel):
    """A priced cart. With problems it is for looking at: lines with one have no price."""

    model_config = ConfigDict(json_schema_extra={"example": QUOTE_EXAMPLE})

    lines: list[PricedLineOut]
    gifts: list[PricedGiftOut]
    totals: PriceTotalsOut
    problems: list[PriceRemarkOut] = Field(description="What stands against ordering it, all at once.")
    hints: list[PriceRemarkOut] = Field(description="What is worth a look and stops nothing.")
    steps: list[PriceStepOut] = Field(description="Why it costs that: what won, and what lost to what.")
    can_be_ordered: bool

    @classmethod
    def of(cls, result: PricedCart, names: Mapping[str, str]) -> Self:
        """The priced cart as the API shows it; `names` are those of the rules by code."""
        totals = PriceTotalsOut(**{name: getattr(result.totals, name) for name in PriceTotalsOut.model_fields})
        return cls(
            lines=[PricedLineOut.of(line) for line in result.lines],
            gifts=[PricedGiftOut.of(gift) for gift in result.gifts],
            totals=totals,
            problems=[
                PriceRemarkOut(line=one.line, code=one.code, text=problem_sentence(one)) for one in result.problems
            ],
            hints=[PriceRemarkOut(line=one.line, code=one.code, text=flag_sentence(one)) for one in result.flags],
            steps=[PriceStepOut.of(step, names) for step in result.trace],
            can_be_ordered=result.can_be_ordered,
        )


def rule_names(rules: Rules) -> dict[str, str]:
    """Code → name of every rule that has one."""
    named: Iterable[Any] = (*rules.price_lists, *rules.promotions, *rules.order_promotions)
    return {rule.code: rule.name for rule in named}
