"""The peer of `pricing`: baskets and offers of django-oscar, in this process, with a database in memory.

What both can do: a list price, 5 % off everything, 200 off from 3,000. Oscar rounds a line's discount down and looks
for the 3,000 in list prices, so the carts have prices of which 5 % is a whole number of cents, and are worth far more
than 3,000.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

#: (SKU, list price, quantity) of each line.
Lines = Sequence[tuple[str, Decimal, int]]

_RUNNING: list[bool] = []


def start() -> None:
    """Bring Django up once, with the tables that Oscar's own migrations would end with."""
    if _RUNNING:
        return
    import django
    import oscar
    from django.conf import settings
    from oscar import defaults

    labels = ("address", "analytics", "basket", "catalogue", "communication", "customer", "offer", "order", "partner")
    more = ("payment", "reviews", "shipping", "voucher", "wishlists")
    settings.configure(
        **{name: getattr(defaults, name) for name in dir(defaults) if name.startswith("OSCAR")},
        INSTALLED_APPS=oscar.INSTALLED_APPS,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        HAYSTACK_CONNECTIONS={"default": {"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}},
        MIGRATION_MODULES=dict.fromkeys((*labels, *more), None),
        SITE_ID=1,
        SECRET_KEY="bench",
        USE_TZ=True,
        STATIC_URL="/static/",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )
    django.setup()
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)
    _offers()
    _RUNNING.append(True)


def baskets(lines: Lines) -> tuple[Callable[[], Decimal], Callable[[], Decimal]]:
    """Two ways to price a basket with these lines: read from the database, and with everything read before."""
    from oscar.apps.offer.applicator import Applicator
    from oscar.apps.partner.strategy import Default
    from oscar.core.loading import get_model

    stored = get_model("basket", "Basket").objects.create()
    stored.strategy = Default()
    for code, price, quantity in lines:
        stored.add_product(_product(code, price), quantity)

    def read() -> Decimal:
        basket: Any = get_model("basket", "Basket").objects.get(pk=stored.pk)
        basket.strategy = Default()
        Applicator().apply(basket)
        return Decimal(basket.total_excl_tax)

    kept: Any = get_model("basket", "Basket").objects.get(pk=stored.pk)
    kept.strategy = Default()
    offers = Applicator().get_offers(kept)

    def again() -> Decimal:
        kept.reset_offer_applications()
        Applicator().apply_offers(kept, offers)
        return Decimal(kept.total_excl_tax)

    return read, again


def _product(code: str, price: Decimal) -> Any:
    from oscar.core.loading import get_model

    kind, _ = get_model("catalogue", "ProductClass").objects.get_or_create(name="goods", track_stock=False)
    partner, _ = get_model("partner", "Partner").objects.get_or_create(name="us")
    product, is_new = get_model("catalogue", "Product").objects.get_or_create(
        upc=code, defaults={"title": code, "product_class": kind}
    )
    if is_new:
        get_model("partner", "StockRecord").objects.create(
            product=product, partner=partner, partner_sku=code, price=price, num_in_stock=10**6
        )
    return product


def _offers() -> None:
    from oscar.core.loading import get_model

    everything = get_model("offer", "Range").objects.create(name="everything", includes_all_products=True)
    for name, priority, benefit, value, condition, at in (
        ("five percent", 2, "Percentage", 5, "Count", 1),
        ("200 off from 3,000", 1, "Absolute", 200, "Value", 3000),
    ):
        get_model("offer", "ConditionalOffer").objects.create(
            name=name,
            priority=priority,
            exclusive=False,
            benefit=get_model("offer", "Benefit").objects.create(range=everything, type=benefit, value=value),
            condition=get_model("offer", "Condition").objects.create(range=everything, type=condition, value=at),
            max_basket_applications=1,
        )
