"""Rebate agreements and order lines for tests."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from channel.rebates.accrual import LineEvent
from channel.rebates.agreements import Proposal, publish
from models import RebateAgreement
from tests.factories import NOW, Cast

D = Decimal
YEAR = (date(2026, 1, 1), date(2026, 12, 31))

#: R-REB-3: 1 % to 500,000, 1.5 % to 1,000,000, 2 % above.
TERMS: Mapping[str, Any] = {
    "basis": "shipped",
    "with_tax": False,
    "method": "marginal",
    "tiers": [
        {"start": "0", "rate": "1"},
        {"start": "500000", "rate": "1.5"},
        {"start": "1000000", "rate": "2"},
    ],
    "settling": {
        "partials": "none",
        "cap": "accrued",
        "leave_days": 15,
        "negative": "carry_forward",
        "silence_confirms": False,
    },
    "payout": {"form": "goods", "tax_path": "same_invoice", "valid_days": 180},
}


def terms(**changes: Any) -> dict[str, Any]:
    """The terms above with some changed; a mapping is merged into the one that is there."""
    merged = dict(TERMS)
    for name, value in changes.items():
        old = merged.get(name)
        merged[name] = {**old, **value} if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return merged


def agree(session: Session, cast: Cast, code: str = "FL2026", **changes: Any) -> RebateAgreement:
    """Publish an agreement of the year with the cast's dealer."""
    others = {name: changes.pop(name) for name in ("begins_on", "ends_on", "dealers", "baselines") if name in changes}
    said = {"begins_on": YEAR[0], "ends_on": YEAR[1], "dealers": (cast.dealer.code,), **others}
    proposal = Proposal(code=code, name="年度返利", terms=terms(**changes), **said)
    return publish(session, cast.actor(cast.hq), proposal, now=NOW)


def event(cast: Cast, net: Decimal | str, kind: str = "shipped", key: str = "1", **changes: Any) -> LineEvent:
    """Something that happened to an order line of the cast's dealer, on 1 June unless it says otherwise."""
    on = changes.pop("on", date(2026, 6, 1))
    values: dict[str, Any] = {
        "dealer_id": cast.dealer.id,
        "kind": kind,
        "key": key,
        "order_id": 1,
        "order_number": "DH1",
        "line": 1,
        "sku": "S1",
        "category": None,
        "product_line": "switch",
        "quantity": D(1),
        "net": D(net),
        "gross": (D(net) * D("1.13")).quantize(D("0.01")),
        "ordered_on": on,
        "shipped_on": on,
    }
    return LineEvent(**{**values, **changes})
