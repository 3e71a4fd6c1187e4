"""What a rebate agreement says (R-REB-1), and everything that can be wrong with it at once. Pure.

A method is always named: marginal and retroactive pay very different sums for the same tiers (R-REB-3).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from channel.configuration.parts import Days, Key, Part, Percent, Problem, Yuan, repeated
from channel.rebates.scopes import Scope

#: How long a period may be.
LONGEST_DAYS = 3 * 366
_Rate = Annotated[Decimal, Field(ge=0, le=100, max_digits=7, decimal_places=4)]
_Keys = Annotated[tuple[Key, ...], Field(max_length=2000)]


class Goods(Part):
    """Which goods count; the first three empty: all of them."""

    skus: _Keys = ()
    categories: _Keys = ()
    product_lines: _Keys = ()
    without: _Keys = ()

    def scope(self) -> Scope:
        """The same as a set that can be asked."""
        return Scope(self.skus, self.categories, self.product_lines, self.without)


class Tier(Part):
    """From `start` on, included, so much percent. Of a growth agreement `start` is a percentage of the baseline."""

    start: Yuan
    rate: _Rate


class Growth(Part):
    """R-REB-4: tiers by growth over a baseline, agreed with each dealer or what counted a year before."""

    baseline: Literal["given", "prior_year"]
    pays_on: Literal["total", "increment"]


class Floor(Part):
    """What must have been bought of a product line."""

    product_line: Key
    amount: Yuan


class Mix(Part):
    """R-REB-5: when a floor is missed, only so much percent is paid."""

    floors: Annotated[tuple[Floor, ...], Field(min_length=1, max_length=50)]
    factor: Percent


class Collected(Part):
    """R-REB-6: what was paid within so many days counts with so much percent."""

    within_days: Days
    percent: Percent


class Settling(Part):
    """When and how it is settled (R-REB-8, R-REB-13)."""

    partials: Literal["none", "monthly", "quarterly"]
    #: What limits a partial settlement: what is accrued, what settling now would give, or nothing.
    cap: Literal["accrued", "settled_now", "none"]
    #: Days after the end of a period before it is settled, for what comes late (R-REB-2).
    leave_days: Annotated[int, Field(ge=0, le=180)]
    #: What becomes of a negative final settlement.
    negative: Literal["carry_forward", "claw_back"]
    silence_confirms: bool


class Payout(Part):
    """How it is paid (R-REB-9), and on which document the tax office finds it (R-REB-11)."""

    form: Literal["goods", "offset", "cash"]
    tax_path: Literal["same_invoice", "red_letter", "none"]
    #: Days in which what is put into the wallet can be used; for goods alone.
    valid_days: Annotated[int, Field(ge=1, le=1095)] | None = None
    #: What it can be used for; for goods alone.
    goods: Goods = Goods()


class Terms(Part):
    """All that an agreement says, apart from its period and its dealers."""

    basis: Literal["ordered", "shipped", "received", "paid"]
    with_tax: bool
    goods: Goods = Goods()
    without_gifts: bool = True
    without_special_prices: bool = True
    method: Literal["marginal", "retroactive"]
    tiers: Annotated[tuple[Tier, ...], Field(min_length=1, max_length=20)]
    growth: Growth | None = None
    mix: Mix | None = None
    #: None: paying late costs nothing. What was paid later than the last one says counts with 0 %.
    collection: Annotated[tuple[Collected, ...], Field(max_length=10)] = ()
    #: The most that a dealer can earn in the period; None: without an end.
    cap: Yuan | None = None
    settling: Settling
    payout: Payout

    @property
    def volume_kinds(self) -> tuple[str, ...]:
        """Kinds of events that make the volume: what counts, and what takes it back (R-REB-7)."""
        return (self.basis, "given_up", "returned") if self.basis == "ordered" else (self.basis, "returned")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day."""

    begins_on: date
    ends_on: date

    def has(self, day: date | None) -> bool:
        """Whether that day is in it; an unknown day is not."""
        return day is not None and self.begins_on <= day <= self.ends_on

    def year_before(self) -> "Period":
        """The same days of the year before."""
        return Period(_year_before(self.begins_on), _year_before(self.ends_on))


class WrongTerms(ValueError):
    """They cannot be agreed on; `problems` says why, all at once."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{problem.path}: {problem.code}" for problem in problems))
        self.problems = problems


def terms_of(values: Mapping[str, Any]) -> Terms:
    """The terms of JSON values, amounts as strings; WrongTerms with every value that cannot be read."""
    try:
        return Terms.model_validate_json(json.dumps(values))
    except ValidationError as error:
        # A list whose items cannot be read is not too short as well.
        items = error.errors(include_url=False, include_input=False)
        paths = [_path(item["loc"]) for item in items]
        found = [
            Problem(path, item["type"])
            for item, path in zip(items, paths, strict=True)
            if item["type"] != "too_short" or not any(other.startswith(f"{path}[") for other in paths)
        ]
        raise WrongTerms(found) from None


def problems(terms: Terms, period: Period) -> Iterator[Problem]:
    """What is wrong with terms that can be read one by one."""
    if period.ends_on < period.begins_on or (period.ends_on - period.begins_on) > timedelta(days=LONGEST_DAYS):
        yield Problem("ends_on", "bad_range")
    starts = [tier.start for tier in terms.tiers]
    if starts != sorted(set(starts)):
        yield Problem("terms.tiers", "not_rising")
    if not any(tier.rate for tier in terms.tiers):
        yield Problem("terms.tiers", "earns_nothing")
    if terms.growth is not None and terms.growth.pays_on == "total" and terms.method == "marginal":
        yield Problem("terms.method", "marginal_growth_on_total")
    yield from _mix_problems(terms)
    yield from _collection_problems(terms)
    if terms.cap is not None and not terms.cap:
        yield Problem("terms.cap", "earns_nothing")
    if (terms.payout.form == "goods") != (terms.payout.valid_days is not None):
        yield Problem("terms.payout.valid_days", "days_needed" if terms.payout.form == "goods" else "days_not_used")
    if terms.payout.form != "goods" and terms.payout.goods != Goods():
        yield Problem("terms.payout.goods", "goods_not_used")


def _mix_problems(terms: Terms) -> Iterator[Problem]:
    if terms.mix is None:
        return
    yield from repeated("terms.mix.floors", [floor.product_line for floor in terms.mix.floors])
    if not (terms.goods.skus or terms.goods.categories) and terms.goods.product_lines:
        for index, floor in enumerate(terms.mix.floors):
            if floor.product_line not in terms.goods.product_lines:
                yield Problem(f"terms.mix.floors[{index}].product_line", "out_of_scope", {"value": floor.product_line})


def _collection_problems(terms: Terms) -> Iterator[Problem]:
    days = [part.within_days for part in terms.collection]
    percents = [part.percent for part in terms.collection]
    if days != sorted(set(days)):
        yield Problem("terms.collection", "not_rising")
    if percents != sorted(percents, reverse=True):
        yield Problem("terms.collection", "later_pays_more")


def _path(places: tuple[int | str, ...]) -> str:
    path = "terms"
    for place in places:
        path += f"[{place}]" if isinstance(place, int) else f".{place[:40]}"
    return path


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
