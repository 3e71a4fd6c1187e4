"""What a person sends about orders: lines, drafts, what he saw, and what became of goods."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from channel.orders.claims import REASONS
from channel.orders.drafts import Draft, Wanted
from channel.orders.returns import ASKED_FOR
from channel.orders.shipping import Packed, TraceStep
from channel.pricing.values import Choice
from miniapp_api.schemas.expected import EXPECTED_EXAMPLE, ExpectedIn
from miniapp_api.schemas.quantities import LINES_MOST, Quantity, quantity_of
from miniapp_api.values import Amount, Body, Day, Form, Moment, OneOf, PathValues

LINE_EXAMPLE: dict[str, Any] = {"sku": "K101W", "quantity": "2", "unit": "盒"}
DRAFT_EXAMPLE: dict[str, Any] = {
    "lines": [LINE_EXAMPLE],
    "ship_to": "杭州市西湖区文三路 90 号",
    "ship_contact": "陈建安",
    "ship_phone": "13800000001",
}

Number = Annotated[str, Field(pattern=r"^DD[0-9]{6}-[0-9A-Z]{5}$", description="Such as DD261122-7K3FQ.")]
ReturnNumber = Annotated[str, Field(pattern=r"^TH[0-9]{6}-[0-9A-Z]{5}$", description="Such as TH261122-7K3FQ.")]
Words = Annotated[str, Field(max_length=400)]
Files = Annotated[tuple[str, ...], Field(max_length=20, description="Ids of attachments.")]


class OrderPath(PathValues):
    """One order."""

    number: Number


class LinePath(OrderPath):
    """One line of an order."""

    position: int = Field(ge=1, le=10_000, description="`position` of the line.")


class ShipmentPath(OrderPath):
    """One shipment of an order."""

    shipment: Annotated[str, Field(pattern=r"^[^\x00-\x1f/]{1,64}$", description="Number of the delivery note.")]


class ReturnPath(PathValues):
    """One return."""

    number: ReturnNumber


class ArticlePath(PathValues):
    """One article."""

    code: Annotated[str, Field(pattern=r"^[^\x00-\x1f/]{1,32}$", description="Such as K101W.")]


class TemplatePath(PathValues):
    """One template."""

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class ChoiceIn(Body):
    """One pick of a configured product."""

    group: str = Field(max_length=64)
    sku: str = Field(max_length=64)
    quantity: Quantity = "1"


class LineIn(Body):
    """One article that is wanted."""

    model_config = ConfigDict(json_schema_extra={"example": LINE_EXAMPLE})

    sku: str = Field(max_length=64, description="Code of the article or bundle.")
    quantity: Quantity
    unit: str | None = Field(None, max_length=32, description="None: the base unit.")
    choices: tuple[ChoiceIn, ...] = Field((), max_length=100, description="Picks of a configured product.")

    def wanted(self) -> Wanted:
        """The line as the domain takes it; a quantity that cannot be read is refused there, with its place."""
        choices = tuple(Choice(one.group, one.sku, quantity_of(one.quantity)) for one in self.choices)
        return Wanted(self.sku, quantity_of(self.quantity), self.unit, choices)


class DraftIn(Form):
    """What is wanted, where to and when."""

    model_config = ConfigDict(json_schema_extra={"example": DRAFT_EXAMPLE})

    lines: Annotated[tuple[LineIn, ...], Field(max_length=LINES_MOST)] = ()
    registration: str | None = Field(None, description="Number of the registration whose special price is asked for.")
    rebate: Amount | None = Field(None, description="The rebate to use.")
    coupons: Annotated[tuple[str, ...], Field(max_length=20)] = ()
    ship_to: str | None = None
    ship_contact: str | None = None
    ship_phone: str | None = None
    reference: str | None = Field(None, description="The dealer's own number of the order.")
    remark: str | None = None
    wanted_on: Day | None = None

    def draft(self) -> Draft:
        """The form as the domain takes it."""
        same = ("registration", "ship_to", "ship_contact", "ship_phone", "reference", "remark", "wanted_on")
        values = {name: getattr(self, name) for name in same}
        lines = tuple(line.wanted() for line in self.lines) if not isinstance(self.lines, str) else ()
        return Draft(lines, rebate=self.rebate, coupons=tuple(self.coupons), **values)


class NewOrder(DraftIn):
    """An order to be made at once."""

    model_config = ConfigDict(json_schema_extra={"example": {**DRAFT_EXAMPLE, "expected": EXPECTED_EXAMPLE}})

    expected: ExpectedIn | None = Field(None, description="None: the answer is 409 `price_changed` with the price.")


class Submit(Body):
    """A draft becomes an order at the price that was seen."""

    model_config = ConfigDict(json_schema_extra={"example": {"expected": EXPECTED_EXAMPLE}})

    expected: ExpectedIn | None = Field(None, description="None: the answer is 409 `price_changed` with the price.")


class GiveReason(Form):
    """Why."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "客户推迟了项目"}})

    reason: Words = Field(description="2 to 200 characters.")


class CloseShort(GiveReason):
    """Nothing more is sent."""

    model_config = ConfigDict(json_schema_extra={"example": {"reason": "停产", "positions": [2]}})

    positions: Annotated[tuple[int, ...], Field(max_length=500)] = Field((), description="None: of every line.")


class PackedIn(Body):
    """So much of an article in a parcel."""

    sku: str = Field(max_length=64)
    quantity: Quantity = Field(description="Base units.")
    position: int | None = Field(None, ge=1, le=10_000, description="Of that line; none: of its lines as they come.")

    def packed(self) -> Packed:
        """As the domain takes it."""
        quantity = quantity_of(self.quantity)
        return Packed(self.sku, quantity if quantity.is_finite() else Decimal(0), self.position)


class NewShipment(Body):
    """Goods that leave a warehouse."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "warehouse": "WH01",
                "lines": [{"sku": "K101W", "quantity": "20"}],
                "carrier": "顺丰速运",
                "tracking_number": "SF1234567890",
            }
        }
    )

    warehouse: str = Field(max_length=32)
    lines: Annotated[tuple[PackedIn, ...], Field(max_length=LINES_MOST)] = ()
    number: str | None = Field(None, pattern=r"^[^\x00-\x1f/]{1,64}$", description="None: one of ours.")
    carrier: str | None = Field(None, max_length=64)
    tracking_number: str | None = Field(None, max_length=64)


class TraceIn(Body):
    """Where a parcel was."""

    at: Moment
    words: str = Field(min_length=1, max_length=200)

    def step(self) -> TraceStep:
        """As the domain takes it."""
        return TraceStep(self.at, self.words)


class NewTrace(Body):
    """Where a parcel was, as the logistics company says."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"steps": [{"at": "2026-11-22T02:00:00Z", "words": "已到达杭州转运中心"}]}}
    )

    steps: Annotated[tuple[TraceIn, ...], Field(min_length=1, max_length=200)]


class FoundIn(Body):
    """What was wrong with a line of a parcel, in base units."""

    position: int = Field(ge=1, le=10_000)
    missing: Quantity = "0"
    damaged: Quantity = "0"


class Receive(Body):
    """A parcel arrived."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"found": [{"position": 1, "missing": "2"}], "words": "少了一盒"}}
    )

    found: Annotated[tuple[FoundIn, ...], Field(max_length=500)] = Field((), description="None: all is well.")
    words: Words = Field("", description="What happened; needed when something is missing or damaged.")
    attachments: Files = ()


class PartIn(Body):
    """So much of a line, in base units."""

    position: int = Field(ge=1, le=10_000)
    quantity: Quantity


class NewReturn(Body):
    """Goods are to go back or to be exchanged."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "kind": "return",
                "lines": [{"position": 1, "quantity": "2"}],
                "reason": "quality",
                "words": "按键卡住",
            }
        }
    )

    kind: Annotated[str, OneOf(ASKED_FOR)]
    lines: Annotated[tuple[PartIn, ...], Field(max_length=500)]
    reason: Annotated[str, OneOf(REASONS)]
    words: Words = Field(description="2 to 300 characters.")
    attachments: Files = ()

    def parts(self) -> dict[int, Decimal]:
        """Quantity by position."""
        return quantities(self.lines)


class ReceiveBack(Body):
    """Goods came back."""

    model_config = ConfigDict(json_schema_extra={"example": {"warehouse": "WH01"}})

    warehouse: str = Field(max_length=32)
    restocked: Annotated[tuple[PartIn, ...], Field(max_length=500)] | None = Field(
        None, description="How much of each line can be sold again; none: all of it."
    )


class TemplateIn(Form):
    """A list to order again."""

    model_config = ConfigDict(json_schema_extra={"example": {"name": "每月常备", "lines": [LINE_EXAMPLE]}})

    name: str
    lines: Annotated[tuple[LineIn, ...], Field(max_length=LINES_MOST)] = ()


def quantities(parts: tuple[PartIn, ...]) -> dict[int, Decimal]:
    """Quantity by position, together where one is named twice; what cannot be read is 0, which the domain refuses."""
    found: dict[int, Decimal] = {}
    for part in parts:
        found[part.position] = found.get(part.position, Decimal(0)) + quantity_of(part.quantity)
    return {position: value if value.is_finite() else Decimal(0) for position, value in found.items()}
