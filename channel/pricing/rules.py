"""All rules that one cart, or all carts of a day, may need; indexed when first asked, once for each `Rules`."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from channel.pricing.index import ForDealers, ForProducts
from channel.pricing.prices import (
    Bundle,
    LicenceTiers,
    PriceEntry,
    PriceList,
    Products,
    SellableRange,
    SkuFacts,
    SpecialPrice,
    StandardPrice,
)
from channel.pricing.promotions import BuyGet, OrderPromotion, Promotion, lowers_all_alike, rank


@dataclass(frozen=True)
class Rules:
    """Rows as they were recorded at one instant, of any period of validity and for any dealer: the engine picks.

    A loader may leave out what cannot concern the cart: the SKUs of its lines, of bundles' parts and of gifts are
    needed, with their prices; every order promotion and range of the dealer; of promotions those that may concern
    one of its SKUs, and whatever is wanted as a coupon.
    """

    skus: tuple[SkuFacts, ...] = ()
    standard_prices: tuple[StandardPrice, ...] = ()
    sellable_ranges: tuple[SellableRange, ...] = ()
    price_lists: tuple[PriceList, ...] = ()
    price_entries: tuple[PriceEntry, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    licence_tiers: tuple[LicenceTiers, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    order_promotions: tuple[OrderPromotion, ...] = ()
    special_prices: tuple[SpecialPrice, ...] = ()
    #: Least margin in percent of the net price, where a cost is known (R-PRC-3); null asks for none.
    min_margin_percent: Decimal | None = None

    @cached_property
    def sku_of(self) -> Mapping[str, SkuFacts]:
        """Code → article."""
        return {sku.code: sku for sku in self.skus}

    @cached_property
    def standard_of(self) -> Mapping[str, list[StandardPrice]]:
        """SKU → its standard prices of all times and units, the latest first."""
        found: dict[str, list[StandardPrice]] = {}
        for row in sorted(self.standard_prices, key=lambda each: (each.valid_from, each.id), reverse=True):
            found.setdefault(row.sku, []).append(row)
        return found

    @cached_property
    def entries_of(self) -> Mapping[str, Mapping[str, list[PriceEntry]]]:
        """SKU → price list → its entries."""
        found: dict[str, dict[str, list[PriceEntry]]] = {}
        for row in self.price_entries:
            found.setdefault(row.sku, {}).setdefault(row.price_list, []).append(row)
        return found

    @cached_property
    def lists_for(self) -> ForDealers[PriceList]:
        """Price lists by dealer."""
        return ForDealers(self.price_lists)

    @cached_property
    def ranges_for(self) -> ForDealers[SellableRange]:
        """Sellable ranges by dealer."""
        return ForDealers(self.sellable_ranges)

    @cached_property
    def bundles_of(self) -> Mapping[str, list[Bundle]]:
        """SKU → what it consists of, the latest first."""
        found: dict[str, list[Bundle]] = {}
        for row in sorted(self.bundles, key=lambda each: (each.valid_from, each.id), reverse=True):
            found.setdefault(row.sku, []).append(row)
        return found

    @cached_property
    def licences_of(self) -> Mapping[str, list[LicenceTiers]]:
        """SKU → its licence tiers, the latest first."""
        found: dict[str, list[LicenceTiers]] = {}
        for row in sorted(self.licence_tiers, key=lambda each: (each.valid_from, each.id), reverse=True):
            found.setdefault(row.sku, []).append(row)
        return found

    @cached_property
    def promotions_about(self) -> ForProducts[Promotion]:
        """Line promotions by the SKUs that they make cheaper: those of a reward, where that is another."""
        return ForProducts(sorted(self.promotions, key=rank), cheaper_by, self.sku_of.keys())

    @cached_property
    def specials_of(self) -> Mapping[tuple[str, str, str], list[SpecialPrice]]:
        """Registration, dealer, SKU → special prices, the latest first."""
        found: dict[tuple[str, str, str], list[SpecialPrice]] = {}
        for row in sorted(self.special_prices, key=lambda each: (each.valid_from, each.id), reverse=True):
            found.setdefault((row.registration, row.dealer, row.sku), []).append(row)
        return found

    @cached_property
    def limited(self) -> frozenset[str]:
        """Codes of the line promotions that have a quota or a budget."""
        limited = (each for each in self.promotions if each.quota is not None or each.budget is not None)
        return frozenset(each.code for each in limited)

    @cached_property
    def _even(self) -> Mapping[int, str]:
        """Id → code of the line promotions that lower all units of a line alike, and of which there is no end."""
        even = (each for each in self.promotions if lowers_all_alike(each.effect))
        return {each.id: each.code for each in even if each.code not in self.limited}

    def even_but(self, limited: Set[str]) -> Set[int]:
        """Ids of those, but for the codes of which there is not without end."""
        even = self._even
        return {id_ for id_, code in even.items() if code not in limited} if limited else even.keys()

    @cached_property
    def over_rows(self) -> frozenset[int]:
        """Ids of the line promotions for which several rows are counted together."""
        over = (each for each in self.promotions if each.counting == "products" or isinstance(each.effect, BuyGet))
        return frozenset(each.id for each in over)

    def least_of(self, sku: SkuFacts) -> Decimal:
        """The fewest base units of a SKU that can be ordered: what counts from there on counts always."""
        found = self._least.get(sku.code)
        if found is None:
            units = [Decimal(unit.numerator).scaleb(-unit.places) / unit.denominator for unit in sku.units]
            limits = [each for each in (sku.minimum, sku.step, sku.pack) if each is not None]
            found = self._least[sku.code] = max([min([Decimal(1).scaleb(-sku.base_places), *units]), *limits])
        return found

    @cached_property
    def _least(self) -> dict[str, Decimal]:
        return {}

    @cached_property
    def coupons(self) -> frozenset[str]:
        """Codes of the promotions of both layers that a dealer may name."""
        every: tuple[Promotion | OrderPromotion, ...] = (*self.promotions, *self.order_promotions)
        return frozenset(each.code for each in every if each.is_coupon)


def cheaper_by(promotion: Promotion) -> Products:
    """What a line promotion makes cheaper."""
    effect = promotion.effect
    return effect.rewards if isinstance(effect, BuyGet) and effect.rewards is not None else promotion.products
