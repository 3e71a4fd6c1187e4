"""Layer 3: bundles, configured products and licences (B6)."""

from collections.abc import Iterator
from decimal import Decimal

from channel.pricing.index import is_in_force
from channel.pricing.lists import set_list_price
from channel.pricing.money import ZERO, exact, fine, per_unit, shares, to_cents, to_price
from channel.pricing.prices import Bundle, ChoiceGroup, Component
from channel.pricing.sheet import Part, Row, Sheet, price_of
from channel.pricing.standard import set_standard_price
from channel.pricing.tiers import next_tier, tiered
from channel.pricing.units import unit_of
from channel.pricing.values import CartLine, Fact, Problem


def bundle_of(sheet: Sheet, sku: str) -> Bundle | None:
    """What a SKU consists of at the cart's instant."""
    return next((each for each in sheet.rules.bundles_of.get(sku, ()) if is_in_force(each, sheet.cart.at)), None)


def choice_problems(line: CartLine, bundle: Bundle | None) -> Iterator[Problem]:
    """What is wrong with the choices of a line: of unknown options, too few or too many, or where there is none."""
    groups = {} if bundle is None else {each.name: each for each in bundle.groups}
    for choice in line.choices:
        facts: dict[str, Fact] = {
            "sku": line.sku,
            "group": choice.group,
            "option": choice.sku,
            "quantity": str(choice.quantity),
        }
        group = groups.get(choice.group)
        if group is None or all(option.sku != choice.sku for option in group.options):
            yield Problem(line.number, "choice_unknown", facts)
        elif not _is_count(choice.quantity):
            yield Problem(line.number, "choice_not_whole", facts)
    for group in groups.values():
        picked = sum((each.quantity for each in line.choices if _picks(each.group, each.quantity, group)), ZERO)
        facts = {"sku": line.sku, "group": group.name, "picked": str(picked)}
        if picked < group.minimum:
            yield Problem(line.number, "choice_missing", facts | {"minimum": str(group.minimum)})
        elif picked > group.maximum:
            yield Problem(line.number, "choice_too_many", facts | {"maximum": str(group.maximum)})


def set_bundle_price(sheet: Sheet, row: Row, bundle: Bundle) -> str:
    """Price a bundle and share its money out to its parts by what each would cost alone, by largest remainder.

    The row has its own list price when the bundle says neither price nor factor. Returns the SKU of a part that has no
    price, "" when all is well.
    """
    wanted, surcharge = _wanted(row.line, bundle)
    components = tuple(_component(sheet, row, each) for each in wanted)
    for each in components:
        set_standard_price(sheet, each)
        if not set_list_price(sheet, each):
            return each.sku.code
    alone = [to_cents(each.listed * each.quantity) for each in components]
    before = row.listed or None
    if bundle.price is not None:
        row.listed = per_unit(bundle.price + surcharge, row.factor)
    elif bundle.factor is not None:
        # Not from the amounts: those are rounded already.
        whole = sum((each.listed * each.quantity for each in components), ZERO) / row.quantity
        row.listed = to_price(fine(whole) * bundle.factor + per_unit(surcharge, row.factor))
    row.components, row.closed = components, "" if bundle.is_open else "part_of_bundle"
    row.parts = (Part(row.quantity, row.listed),)
    for each, share in zip(components, shares(to_cents(row.listed * row.quantity), alone), strict=True):
        # A part has a share and no unit price, so what it costs for each is as fine as it takes to give the share back.
        each.parts, each.closed = (Part(each.quantity, share / each.quantity),), row.closed
    sheet.note(3, row, "bundle", (row.sku.code, bundle.id), "applied", _how(bundle), (before, row.listed))
    return ""


def set_licence_price(sheet: Sheet, row: Row) -> None:
    """The price by the number of licences, where the SKU has tiers."""
    for each in sheet.rules.licences_of.get(row.sku.code, ()):
        if is_in_force(each, sheet.cart.at):
            counted = sheet.counted_for(row)
            before = row.listed
            row.parts = tiered(row, row.parts, each.tiers, each.mode, counted)
            row.listed = price_of(row.parts)
            further = next_tier(each.tiers, counted)
            facts: dict[str, Fact] = {} if further is None else {"next_at": str(further.at)}
            rule, prices = (row.sku.code, each.id), (before, row.listed)
            sheet.note(3, row, "licence_tiers", rule, "applied", each.mode, prices, facts)
            return


def _is_count(quantity: Decimal) -> bool:
    return quantity.is_finite() and quantity > 0 and quantity == quantity.to_integral_value()


def _picks(name: str, quantity: Decimal, group: ChoiceGroup) -> bool:
    return name == group.name and _is_count(quantity)


def _wanted(line: CartLine, bundle: Bundle) -> tuple[list[Component], Decimal]:
    """What is in one bundle, fixed parts and choices, and the surcharges for it."""
    options = {(group.name, option.sku): option for group in bundle.groups for option in group.options}
    wanted, surcharge = list(bundle.components), ZERO
    for choice in line.choices:
        option = options[choice.group, choice.sku]
        wanted.append(Component(option.sku, option.quantity * choice.quantity, option.unit))
        surcharge += option.surcharge * choice.quantity
    return wanted, surcharge


def _component(sheet: Sheet, row: Row, part: Component) -> Row:
    """A part as a row; rules that name an unknown SKU or unit are a fault of the rules."""
    sku = sheet.rules.sku_of[part.sku]
    unit = unit_of(sku, part.unit)
    if unit is None:
        raise ValueError(f"bundle {row.sku.code}: {part.sku} has no unit {part.unit}")
    quantity = part.quantity * row.in_base(row.quantity)
    return Row(row.line, sku, unit[0], unit[1], quantity, exact(quantity, unit[1]), is_component=True)


def _how(bundle: Bundle) -> str:
    if bundle.price is not None:
        return "bundle_price"
    return "sum_of_parts" if bundle.factor is not None else "own_price"
