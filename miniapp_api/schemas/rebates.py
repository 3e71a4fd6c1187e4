"""Rebates as dealers see them: the wallet, progress, hints and settlements."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.rebates.progress import Hint, Progress
from channel.rebates.sums import ZERO
from miniapp_api.schemas.rebate_ledgers import MOVEMENT_EXAMPLE, MovementOut
from miniapp_api.values import Amount, Body, Money
from models import RebateBatch, RebateMovement

_BATCH_EXAMPLE: dict[str, Any] = {
    "source": "FL270118-1A2B3C4D",
    "amount": "16500.00",
    "remaining": "10000.00",
    "reserved": "1500.00",
    "used": "5000.00",
    "lapsed": "0.00",
    "scope": {"skus": [], "categories": [], "product_lines": ["switch"], "without": []},
    "issued_on": "2027-01-18",
    "expires_on": "2027-07-17",
}
_WALLET_EXAMPLE: dict[str, Any] = {
    "balance": "10000.00",
    "reserved": "1500.00",
    "use_cap_percent": 30,
    "batches": [_BATCH_EXAMPLE],
    "movements": [MOVEMENT_EXAMPLE],
}
_GAP_EXAMPLE: dict[str, Any] = {"start": "500000.00", "missing": "20000.00", "worth": "200.00", "pays": False}
PROGRESS_EXAMPLE: dict[str, Any] = {
    "code": "FL2026",
    "name": "年度返利",
    "begins_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "method": "marginal",
    "basis": "480000.00",
    "baseline": None,
    "earned": "4800.00",
    "settled": "0.00",
    "is_capped": False,
    "is_applicable": True,
    "mix_percent": 100,
    "collected_percent": None,
    "tiers": [{"start": "0.00", "rate": "1"}, {"start": "500000.00", "rate": "1.5"}],
    "tier": 0,
    "gap": _GAP_EXAMPLE,
    "worth_of_10000": "100.00",
    "payout": "goods",
}
_HINT_EXAMPLE: dict[str, Any] = {
    "agreement": "年度返利",
    "missing": "2000.00",
    "worth": "10000.00",
    "until": "2026-12-31",
    "suggestions": [{"sku": "S7", "quantity": "20"}],
}


class BatchOut(BaseModel):
    """A part of the wallet; amount = remaining + reserved + used + lapsed."""

    source: str = Field(description="The settlement that it is from.")
    amount: Money
    remaining: Money
    reserved: Money
    used: Money
    lapsed: Money
    scope: dict[str, list[str]] = Field(description="What it can pay; the first three empty: everything.")
    issued_on: date
    expires_on: date = Field(description="The last day on which it can be used.")

    @classmethod
    def of(cls, row: RebateBatch) -> Self:
        """A batch as the API shows it."""
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class WalletOut(BaseModel):
    """What rebate can pay of orders."""

    model_config = ConfigDict(json_schema_extra={"example": _WALLET_EXAMPLE})

    balance: Money = Field(description="What is left in batches that have not expired.")
    reserved: Money
    use_cap_percent: int = Field(description="The most of an order that rebate pays (R-REB-10).")
    batches: list[BatchOut] = Field(description="With something left or reserved, the one that expires first at first.")
    movements: list[MovementOut] = Field(description="The newest 50.")

    @classmethod
    def of(
        cls,
        batches: Sequence[RebateBatch],
        movements: Sequence[tuple[RebateMovement, str, str | None]],
        *,
        today: date,
        cap: int,
    ) -> Self:
        """A wallet as the API shows it; movements come with their batch's source and their order's number."""
        usable = [row for row in batches if row.issued_on <= today <= row.expires_on]
        return cls(
            balance=sum((row.remaining for row in usable), ZERO),
            reserved=sum((row.reserved for row in batches), ZERO),
            use_cap_percent=cap,
            batches=[BatchOut.of(row) for row in batches],
            movements=[MovementOut.of(*found) for found in movements],
        )


class TierOut(BaseModel):
    """From that volume on, so much percent."""

    start: Money
    rate: str


class GapOut(BaseModel):
    """What is missing to the next tier, and what reaching it is worth."""

    start: Money
    missing: Money
    worth: Money
    pays: bool = Field(description="Whether it is worth at least what is missing (idea C6).")


class ProgressOut(BaseModel):
    """Where a dealer stands in an agreement (R-REB-12)."""

    code: str
    name: str
    begins_on: date
    ends_on: date
    method: str = Field(description="marginal: each band its own rate; retroactive: the reached rate on all.")
    basis: Money = Field(description="What counts so far.")
    baseline: Money | None = Field(description="What growth is measured against; null for agreements by volume.")
    earned: Money
    settled: Money
    is_capped: bool
    is_applicable: bool = Field(description="False where growth has nothing to be measured against (R-REB-4).")
    mix_percent: int = Field(description="What is paid for the mix of product lines (R-REB-5).")
    collected_percent: str | None = Field(
        description="What was paid in time (R-REB-6); null where that does not count."
    )
    tiers: list[TierOut]
    tier: int | None = Field(description="The place of the tier that is reached, 0 for the first.")
    gap: GapOut | None = Field(description="Null on the last tier.")
    worth_of_10000: Money = Field(description="What 10,000 yuan more would earn, paid in the best time.")
    payout: str

    @classmethod
    def of(cls, seen: Progress) -> Self:
        """An agreement as its dealer sees it."""
        found, gap = seen.earned, seen.gap
        rates = [f"{tier.rate.normalize():f}" for tier in seen.terms.tiers]
        return cls(
            code=seen.code,
            name=seen.name,
            begins_on=seen.begins_on,
            ends_on=seen.ends_on,
            method=seen.terms.method,
            basis=found.basis,
            baseline=found.baseline,
            earned=found.amount,
            settled=seen.settled,
            is_capped=found.is_capped,
            is_applicable=found.is_applicable,
            mix_percent=found.mix_percent,
            collected_percent=None if found.collected is None else f"{found.collected * 100:.0f}",
            tiers=[TierOut(start=start, rate=rate) for start, rate in zip(seen.starts, rates, strict=True)],
            tier=found.tier,
            gap=None if gap is None else GapOut(start=gap.start, missing=gap.missing, worth=gap.worth, pays=gap.pays),
            worth_of_10000=seen.worth,
            payout=seen.terms.payout.form,
        )


class ProgressAnswer(BaseModel):
    """Agreements that are not settled, the one that ends first at first."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [PROGRESS_EXAMPLE]}})

    items: list[ProgressOut]


class OrderedLineIn(Body):
    """A line of an order that is being made."""

    sku: str = Field(min_length=1, max_length=32)
    net: Amount = Field(description="Without tax.")
    gross: Amount = Field(description="With tax.")
    is_gift: bool = False
    is_special: bool = False


class NewHints(Body):
    """An order that is being made, priced."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"lines": [{"sku": "S7", "net": "8000.00", "gross": "9040.00"}]}}
    )

    lines: list[OrderedLineIn] = Field(min_length=1, max_length=500)


class GapSuggestion(BaseModel):
    """So many base units of a SKU close the gap."""

    sku: str
    quantity: str


class HintOut(BaseModel):
    """Ordering so much more until a day earns more than it costs."""

    agreement: str
    missing: Money
    worth: Money
    until: date
    suggestions: list[GapSuggestion]

    @classmethod
    def of(cls, hint: Hint) -> Self:
        """A hint as the API shows it."""
        suggestions = [GapSuggestion(sku=one.sku, quantity=f"{one.quantity:f}") for one in hint.suggestions]
        return cls(
            agreement=hint.agreement, missing=hint.missing, worth=hint.worth, until=hint.until, suggestions=suggestions
        )


class HintsAnswer(BaseModel):
    """Hints, the one that wins most first; none when nothing pays for itself."""

    model_config = ConfigDict(json_schema_extra={"example": {"items": [_HINT_EXAMPLE]}})

    items: list[HintOut]
