"""What can be brought: a feed for each noun, by its name."""

from collections.abc import Mapping

from channel.erp.authorisations import AUTHORISATIONS
from channel.erp.feed import Feed
from channel.erp.money import INVOICES, RECEIPTS
from channel.erp.prices import PRICE_ENTRIES, PRICES
from channel.erp.products import PRODUCTS
from channel.erp.shipments import SHIPMENTS
from channel.erp.stock import STOCK

_ALL = (PRODUCTS, PRICES, PRICE_ENTRIES, STOCK, SHIPMENTS, INVOICES, RECEIPTS, AUTHORISATIONS)
FEEDS: Mapping[str, Feed] = {feed.name: feed for feed in _ALL}
