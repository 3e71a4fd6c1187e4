"""What a price says of goods that its dealer may not order: that he may not, and nothing else of them. Pure.

Neither their name nor their units, quantities, prices and substitutes: a code that somebody guessed is no way to learn
what others may buy, and for how much.
"""

from collections.abc import Collection
from dataclasses import replace

from channel.pricing.lists import is_sellable, ranges_in_force
from channel.pricing.prices import SkuFacts
from channel.pricing.rules import Rules
from channel.pricing.values import Cart, PricedCart, Problem


def discreet(cart: Cart, rules: Rules, priced: PricedCart, substitutes: Collection[SkuFacts] = ()) -> PricedCart:
    """The priced cart with one problem for each line outside the range, and none of its steps.

    `substitutes` are the articles that problems offer instead.
    """
    if not priced.problems:
        return priced
    hidden = _hidden(cart, rules)
    offered = frozenset(each.code for each in substitutes if is_sellable(ranges_in_force(cart, rules), each))
    told = [_without_substitute(each, offered) for each in priced.problems if each.line not in hidden]
    told += [Problem(number, "not_sellable", {"sku": sku}) for number, sku in hidden.items()]
    return replace(
        priced,
        problems=tuple(sorted(told, key=lambda each: each.line or 0)),
        trace=tuple(step for step in priced.trace if step.line not in hidden),
        flags=tuple(flag for flag in priced.flags if flag.line not in hidden),
    )


def _hidden(cart: Cart, rules: Rules) -> dict[int, str]:
    """Number and SKU of the lines whose article the dealer may not order; a special price opens one for him."""
    found: dict[int, str] = {}
    for line in cart.lines:
        if line.sku in rules.sku_of and not _may_order(cart, rules, line.sku):
            found[line.number] = line.sku
    return found


def _may_order(cart: Cart, rules: Rules, sku: str) -> bool:
    number = cart.registration.number if cart.registration is not None else ""
    if (number, cart.dealer.code, sku) in rules.specials_of:
        return True
    return is_sellable(ranges_in_force(cart, rules), rules.sku_of[sku])


def _without_substitute(problem: Problem, offered: frozenset[str]) -> Problem:
    """What is offered instead is offered only to who may order it."""
    other = problem.facts.get("substitute")
    if other is None or other in offered:
        return problem
    return replace(problem, facts={**problem.facts, "substitute": None})
