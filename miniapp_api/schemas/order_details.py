"""Orders as the API shows them. Who may not see prices gets null where a price would be."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.orders.details import Claim, Delivery, OrderDetails, event_text
from channel.orders.drafts import wanted_of
from channel.orders.telling import FLAGS, NOT_FOR_DEALERS, goods_words
from channel.orders.transitions import ORDER_STATES
from miniapp_api.schemas.me import DEALER_EXAMPLE, DealerOut
from miniapp_api.schemas.order_parts import (
    LINE_OUT_EXAMPLE,
    OrderEventOut,
    OrderLineOut,
    ReturnOut,
    ShipmentOut,
)
from miniapp_api.schemas.wanted import WANTED_EXAMPLE, NamedWantedOut
from miniapp_api.values import Money, OneOf
from models import OrderEvent

State = Annotated[str, OneOf(ORDER_STATES)]

ORDER_EXAMPLE: dict[str, Any] = {
    "number": "DD261122-7K3FQ",
    "state": "approved",
    "state_text": "待发货",
    "dealer": DEALER_EXAMPLE,
    "goods": "一开单控开关 白",
    "list_total": "104.00",
    "total": "104.00",
    "tax": "11.96",
    "rebate": "0.00",
    "due": "104.00",
    "flags": [],
    "reference": None,
    "created_at": "2026-11-22T02:00:00Z",
    "submitted_at": "2026-11-22T02:05:00Z",
    "submitted_by": "小赵",
    "proposed_by": None,
    "receive_by": None,
    "reason": None,
    "can": ["amend", "cancel"],
}


class OrderOut(BaseModel):
    """An order in a list. Amounts are yuan with tax; null for who may not see prices, and of a draft."""

    model_config = ConfigDict(json_schema_extra={"example": ORDER_EXAMPLE})

    number: str
    state: State
    state_text: str
    dealer: DealerOut | None = Field(description="Whose it is; null for the dealer's own people.")
    goods: str
    list_total: Money | None = Field(description="At standard prices.")
    total: Money | None = Field(description="As frozen, before rebate.")
    tax: Money | None
    rebate: Money | None = Field(description="What of it rebate pays.")
    due: Money | None = Field(description="What is left to pay.")
    flags: list[str] = Field(description="What needs attention, for people.")
    reference: str | None = Field(description="The dealer's own number of it.")
    created_at: datetime
    submitted_at: datetime | None
    submitted_by: str | None
    proposed_by: str | None = Field(description="The member who filled it in for the dealer.")
    receive_by: datetime | None = Field(description="When it counts as received if nobody says so.")
    reason: str | None = Field(description="Why it was refused, returned or cancelled.")
    can: list[str] = Field(description="What its state allows this person: submit, withdraw, amend, cancel, …")

    @classmethod
    def of(cls, shown: OrderDetails, **more: Any) -> Self:
        """The order as one person may see it."""
        row = shown.order
        priced = shown.shows_prices and row.state != "draft"
        amounts = {"list_total": row.list_total, "total": row.total, "tax": row.tax, "rebate": row.rebate}
        names = [line.name for line in shown.lines if not line.is_gift]
        return cls(
            number=row.number,
            state=row.state,
            state_text=ORDER_STATES[row.state],
            dealer=DealerOut.of(shown.dealer) if shown.dealer is not None else None,
            goods=goods_words(names or [shown.called.get(line.sku, line.sku) for line in wanted_of(row.wanted)]),
            **{name: amount if priced else None for name, amount in amounts.items()},
            due=row.total - row.rebate if priced else None,
            flags=[
                FLAGS[flag] for flag in row.flags if flag in FLAGS and (shown.dealer or flag not in NOT_FOR_DEALERS)
            ],
            reference=row.reference,
            created_at=row.created_at,
            submitted_at=row.submitted_at,
            submitted_by=shown.contact_name,
            proposed_by=shown.proposed_by,
            receive_by=row.receive_by if row.state == "shipped" else None,
            reason=row.reason_text,
            can=_possible(shown),
            **more,
        )


#: State → what the dealer's people can do with an order in it.
_CAN: Mapping[str, tuple[str, ...]] = {
    "draft": ("submit", "edit", "discard"),
    "submitted": ("withdraw",),
    "approved": ("amend", "cancel"),
    "partially_shipped": ("receive", "return"),
    "shipped": ("receive", "return"),
    "received": ("return",),
}
#: What of it is whose duty; everything else is that of those who order.
_DUTIES = {"receive": "receive"}
#: State → what a member can do who looks after the dealer.
_CAN_FOR_MEMBERS: Mapping[str, tuple[str, ...]] = {
    "approved": ("ship", "cancel"),
    "partially_shipped": ("ship", "trace", "close_short"),
    "shipped": ("trace",),
}


def _possible(shown: OrderDetails) -> list[str]:
    state = shown.order.state
    if shown.dealer is not None:
        return list(_CAN_FOR_MEMBERS.get(state, ()))
    return [act for act in _CAN.get(state, ()) if _DUTIES.get(act, "order") in shown.duties]


class OrdersAnswer(BaseModel):
    """A page of orders, newest first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [ORDER_EXAMPLE], "next_cursor": None}})

    items: list[OrderOut]
    next_cursor: str | None


class OrderDetail(OrderOut):
    """One order with everything that belongs to it."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                **ORDER_EXAMPLE,
                "registration": None,
                "ship_to": "杭州市西湖区文三路 90 号",
                "ship_contact": "陈建安",
                "ship_phone": "+8613800000001",
                "remark": None,
                "wanted_on": None,
                "coupons": [],
                "wanted": [{**WANTED_EXAMPLE, "name": "一开单控开关 白"}],
                "lines": [LINE_OUT_EXAMPLE],
                "timeline": [{"at": "2026-11-22T02:05:00Z", "event": "submitted", "text": "已提交，应付 104.00 元"}],
                "shipments": [],
                "returns": [],
            }
        }
    )

    registration: str | None
    ship_to: str | None
    ship_contact: str | None
    ship_phone: str | None
    remark: str | None
    wanted_on: date | None
    coupons: list[str]
    wanted: list[NamedWantedOut]
    lines: list[OrderLineOut] = Field(description="Empty for a draft, which has no price yet.")
    timeline: list[OrderEventOut] = Field(description="Oldest first.")
    shipments: list[ShipmentOut]
    returns: list[ReturnOut]

    @classmethod
    def full(
        cls, shown: OrderDetails, events: Sequence[OrderEvent], parcels: Sequence[Delivery], claims: Sequence[Claim]
    ) -> Self:
        """The order as one person may see it."""
        row, sees = shown.order, shown.shows_prices
        same = ("ship_to", "ship_contact", "ship_phone", "remark", "wanted_on")
        return cls.of(
            shown,
            registration=shown.registration,
            **{name: getattr(row, name) for name in same},
            coupons=list(row.coupons),
            wanted=NamedWantedOut.named(row.wanted, shown.called),
            lines=[OrderLineOut.of(line, shows_prices=sees) for line in shown.lines],
            timeline=[
                OrderEventOut(at=one.at, event=one.event, text=event_text(one, shows_prices=sees)) for one in events
            ],
            shipments=[ShipmentOut.of(one) for one in parcels],
            returns=[ReturnOut.of(one, shows_prices=sees) for one in claims],
        )
