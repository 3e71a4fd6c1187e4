"""What a dealer wants to order, before it has a price: articles, quantities, where to and when. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from channel.errors import Invalid
from channel.fields import amount_problem, coming_day_problem, text_problem
from channel.phones import normal_phone
from channel.plain import plain
from channel.pricing.values import CartLine, Choice

#: The most lines of an order, the most picks of a configured product, and the largest quantity of a line.
LINES_MOST, PICKS_MOST, QUANTITY_MOST = 500, 50, Decimal(10_000_000)
#: Decimal places of a quantity.
_PLACES = 4
_LIMITS = {"ship_to": (5, 200), "ship_contact": (2, 40), "reference": (1, 64), "remark": (1, 300)}
#: More than so many wrong fields are cut off: nobody reads on.
_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """One article, bundle or configured product by its code, in a unit (None: the base unit), with its picks."""

    sku: str
    quantity: Decimal
    unit: str | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An order as a person fills it in. What is None was not said."""

    lines: tuple[Wanted, ...] = ()
    #: Number of the registration whose special price is asked for.
    registration: str | None = None
    #: The rebate to use, in yuan.
    rebate: Decimal | None = None
    #: Codes of promotions that have to be chosen.
    coupons: tuple[str, ...] = ()
    ship_to: str | None = None
    ship_contact: str | None = None
    ship_phone: str | None = None
    #: The dealer's own number of it, and words for whoever prepares it.
    reference: str | None = None
    remark: str | None = None
    wanted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What the dealer saw before he submitted (R-ORD-2): the total and the amount of each line, in its order."""

    total: Decimal
    amounts: tuple[Decimal, ...] = field(default=())
    #: SKU and quantity of each gift; None: he does not say, and gifts are not compared.
    gifts: tuple[tuple[str, Decimal], ...] | None = None


def checked(draft: Draft, *, today: date) -> Draft:
    """The draft tidied up, or Invalid("invalid_fields") with all that is wrong and where: `lines[3].quantity`."""
    draft = tidy(draft)
    wrong = dict(_problems(draft, today))
    if not draft.lines:
        wrong["lines"] = "no_lines"
    if wrong:
        raise Invalid("invalid_fields", fields=dict(list(wrong.items())[:_MOST_PROBLEMS]))
    return replace(draft, ship_phone=normal_phone(draft.ship_phone) if draft.ship_phone else None)


def checked_unfinished(draft: Draft, *, today: date) -> Draft:
    """The same for what is only kept: it may be empty."""
    return draft if draft == Draft() else checked(draft, today=today) if draft.lines else _checked_rest(draft, today)


def tidy(draft: Draft) -> Draft:
    """The draft without superfluous space, and invisible characters."""

    def text(value: str | None) -> str | None:
        return plain(value) or None if value is not None else None

    lines = tuple(
        replace(line, sku=plain(line.sku), unit=text(line.unit), choices=_tidy_choices(line.choices))
        for line in draft.lines
    )
    texts: dict[str, Any] = {name: text(getattr(draft, name)) for name in (*_LIMITS, "ship_phone", "registration")}
    return replace(draft, lines=lines, coupons=tuple(sorted(set(draft.coupons))), **texts)


def cart_lines(lines: Sequence[Wanted]) -> tuple[CartLine, ...]:
    """The lines as the engine takes them, numbered from 1."""
    return tuple(
        CartLine(number, line.sku, line.quantity, line.unit or "", line.choices) for number, line in enumerate(lines, 1)
    )


def wanted_json(lines: Sequence[Wanted]) -> list[dict[str, Any]]:
    """The lines as JSON values, which `wanted_of` reads again."""
    return [
        {
            "sku": line.sku,
            "quantity": f"{line.quantity:f}",
            "unit": line.unit,
            "choices": [{"group": one.group, "sku": one.sku, "quantity": f"{one.quantity:f}"} for one in line.choices],
        }
        for line in lines
    ]


def wanted_of(values: Sequence[Mapping[str, Any]]) -> tuple[Wanted, ...]:
    """The lines that were stored."""
    return tuple(
        Wanted(
            value["sku"],
            Decimal(value["quantity"]),
            value["unit"],
            tuple(Choice(one["group"], one["sku"], Decimal(one["quantity"])) for one in value["choices"]),
        )
        for value in values
    )


def quantity_problem(quantity: Decimal) -> str | None:
    """The problem of a quantity whatever its article; None when there is none."""
    if not quantity.is_finite() or quantity <= 0:
        return "bad_quantity"
    if quantity > QUANTITY_MOST:
        return "quantity_too_large"
    return None if quantity == round(quantity, _PLACES) else "bad_quantity"


def _checked_rest(draft: Draft, today: date) -> Draft:
    wrong = dict(_problems(tidy(draft), today))
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return tidy(draft)


def _problems(draft: Draft, today: date) -> Iterator[tuple[str, str]]:
    if len(draft.lines) > LINES_MOST:
        yield "lines", f"too_many:{LINES_MOST}"
    for index, line in enumerate(draft.lines):
        for name, problem in _line_problems(line):
            yield f"lines[{index}].{name}", problem
    rest = {name: text_problem(value, *limits) for name, limits in _LIMITS.items() if (value := getattr(draft, name))}
    rest["ship_phone"] = "bad_phone" if draft.ship_phone and normal_phone(draft.ship_phone) is None else None
    rest["rebate"] = amount_problem(draft.rebate) if draft.rebate else None
    rest["wanted_on"] = coming_day_problem(draft.wanted_on, today) if draft.wanted_on is not None else None
    yield from ((name, problem) for name, problem in rest.items() if problem)


def _line_problems(line: Wanted) -> Iterator[tuple[str, str]]:
    if problem := text_problem(line.sku, 1, 32):
        yield "sku", "required" if problem == "required" else "unknown_sku"
    if problem := quantity_problem(line.quantity):
        yield "quantity", problem
    if line.unit is not None and text_problem(line.unit, 1, 16):
        yield "unit", "unknown_unit"
    if len(line.choices) > PICKS_MOST or any(quantity_problem(one.quantity) for one in line.choices):
        yield "choices", "bad_value"


def _tidy_choices(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    return tuple(replace(one, sku=plain(one.sku)) for one in choices)
