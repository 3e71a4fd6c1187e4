"""The one function that prices a cart (B6): pure, from values to values, in the order of the five layers.

1. Every line becomes a row or a problem; all problems are told at once, each with its line.
2. Layer 1 standard price, layer 2 sellable range and price list, layer 3 bundle, configuration, licence tiers. A
special    price of the registration takes the place of 2 and 3. From here on all prices include tax and have 4 places.
3. Layer 4: line promotions, row by row. Then line amount = quantity × unit price, rounded half up to 0.01, once.
4. Layer 5: order promotions, each on what those before left, shared out over the lines by largest remainder.
5. Tax of each line, floors, totals. Totals are sums of lines, so they are exact.
"""

from decimal import localcontext

from channel.pricing.bundles import bundle_of, set_bundle_price, set_licence_price
from channel.pricing.checking import own_problems, rows_of
from channel.pricing.floors import coupon_flags
from channel.pricing.lists import candidate_lists, is_sellable, ranges_in_force, set_list_price
from channel.pricing.money import CONTEXT
from channel.pricing.ordering import promote_order
from channel.pricing.promoting import promote
from channel.pricing.results import finished
from channel.pricing.rules import Rules
from channel.pricing.sheet import Part, Row, Sheet
from channel.pricing.specials import set_special_price, special_price_for
from channel.pricing.standard import set_standard_price
from channel.pricing.values import Cart, Circumstances, PricedCart, Problem

_NOTHING_SAID = Circumstances()


def price(cart: Cart, rules: Rules, circumstances: Circumstances = _NOTHING_SAID) -> PricedCart:
    """Price a cart through the five layers, keeping everything that was looked at.

    Money is Decimal yuan with tax, amounts 2 places, unit prices 4. The result has one line for each cart line without
    a problem, by number; nothing depends on the order of `cart.lines`. Hard stops are `problems` of the result, all of
    them, never exceptions. Raises KeyError or ValueError where rules name what `rules` does not have (a bundle's
    unknown part). Reads and writes nothing: the same three values give the same cent for ever. Source: B6, R-PRC-1 …
    R-PRC-7.
    """
    with localcontext(CONTEXT):
        sheet = Sheet(cart, rules, circumstances)
        sheet.ranges, sheet.lists = ranges_in_force(cart, rules), candidate_lists(sheet)
        rows = rows_of(sheet)
        sheet.queue = tuple(row for row in sorted(rows, key=lambda each: each.turn) if _set_price(sheet, row))
        sheet.rows = tuple(sorted(sheet.queue, key=lambda each: each.number))
        promote(sheet)
        for row in sheet.rows:
            row.settle()
        promote_order(sheet)
        sheet.flags += coupon_flags(sheet)
        return finished(sheet)


def _set_price(sheet: Sheet, row: Row) -> bool:
    """Layers 1 to 3 of a row; False when there is no price. What stands against ordering it is noted as a problem."""
    bundle = bundle_of(sheet, row.sku.code)
    problems = own_problems(sheet, row, bundle)
    is_whole = not problems or not any(each.code.startswith("choice_") for each in problems)
    # Special prices are for articles: what a bundle costs is a matter of its parts.
    special = special_price_for(sheet, row) if bundle is None else None
    if special is None and not is_sellable(sheet.ranges, row.sku):
        sheet.note(2, row, "sellable_range", (row.sku.code, None), "rejected", "not_sellable")
        problems.append(Problem(row.number, "not_sellable", {"sku": row.sku.code}))
    set_standard_price(sheet, row)
    has_price, missing = set_list_price(sheet, row), row.sku.code
    row.parts = (Part(row.quantity, row.listed),)
    if bundle is not None and is_whole:
        missing = set_bundle_price(sheet, row, bundle)
        has_price = bool(row.listed) and not missing
    elif special is not None:
        has_price = set_special_price(sheet, row, special)
    elif has_price:
        set_licence_price(sheet, row)
    if is_whole and not (has_price and row.listed > 0):
        problems.append(Problem(row.number, "no_price", {"sku": missing or row.sku.code}))
    sheet.problems += problems
    return not problems
