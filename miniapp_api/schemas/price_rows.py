"""Rows of prices, for headquarters: the entries of a price list, and standard prices."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.pricing.reading import ListedEntry


class PriceEntryOut(BaseModel):
    """A price of a price list."""

    sku: str
    name: str = Field(description="Of the article.")
    base_unit: str
    unit: str
    min_quantity: Decimal
    price: Decimal | None
    percent_of: Decimal | None
    valid_from: datetime
    valid_until: datetime | None

    @classmethod
    def of(cls, entry: ListedEntry) -> Self:
        """The entry as the API shows it."""
        named = {name: getattr(entry, name) for name in ("sku", "name", "base_unit")}
        return cls(**named, **{name: getattr(entry.row, name) for name in cls.model_fields.keys() - named.keys()})


class PriceEntriesAnswer(BaseModel):
    """A page of a price list."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "items": [
                    {
                        "sku": "K101W",
                        "name": "一开单控开关 白",
                        "base_unit": "个",
                        "unit": "",
                        "min_quantity": "0.0000",
                        "price": "4.8000",
                        "percent_of": None,
                        "valid_from": "2026-11-23T02:00:00Z",
                        "valid_until": None,
                    }
                ],
                "next_cursor": None,
            }
        }
    )

    items: list[PriceEntryOut]
    next_cursor: str | None


_STANDARD_EXAMPLE: dict[str, Any] = {
    "sku": "K101W",
    "name": "一开单控开关 白",
    "base_unit": "个",
    "unit": "",
    "price": "5.2000",
    "min_price": "4.5000",
    "cost": None,
    "valid_from": "2026-11-23T02:00:00Z",
    "valid_until": None,
}


class StandardPriceOut(BaseModel):
    """A standard price."""

    sku: str
    name: str = Field(description="Of the article.")
    base_unit: str
    unit: str = Field(description="The unit that it is meant for; empty: the base unit.")
    price: Decimal
    min_price: Decimal | None
    cost: Decimal | None
    valid_from: datetime
    valid_until: datetime | None

    @classmethod
    def of(cls, entry: ListedEntry) -> Self:
        """The price as the API shows it."""
        named = {name: getattr(entry, name) for name in ("sku", "name", "base_unit")}
        return cls(**named, **{name: getattr(entry.row, name) for name in cls.model_fields.keys() - named.keys()})


class StandardPricesAnswer(BaseModel):
    """A page of standard prices."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_STANDARD_EXAMPLE], "next_cursor": None}})

    items: list[StandardPriceOut]
    next_cursor: str | None
