"""The demo's goods can be bought: every band, list and promotion is to be seen, and a second seed adds nothing."""

from datetime import timedelta
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access.catalogue import counter
from channel.actors import Actor
from channel.catalogue.browsing import browse
from channel.catalogue.details import shown
from channel.demo import seed_demo
from channel.pricing.quoting import Wanted, quote
from models import Contact, Dealer, PriceEntry, SkuTerm, Stock
from tests.factories import NOW
from tests.shop import lines


def test_a_dealer_of_the_demo_finds_articles_of_every_band_at_his_own_price_with_promotions(session: Session) -> None:
    seed_demo(session, now=NOW)
    rows = {table: session.scalar(select(func.count()).select_from(table)) for table in (PriceEntry, SkuTerm, Stock)}
    assert seed_demo(session, now=NOW + timedelta(days=1))["SKUs"] == 125
    assert rows == {table: session.scalar(select(func.count()).select_from(table)) for table in rows}
    contact = session.scalars(select(Contact).join(Dealer).where(Dealer.code == "D0001")).first()
    assert contact is not None
    actor = Actor("contact", contact.id, contact.name, contact.dealer_id)
    at = counter(session, actor, now=NOW)
    page = shown(session, at, browse(session, at, limit=100), now=NOW + timedelta(hours=1))
    assert {one.band for one in page} == {"plenty", "few", "none"}
    prices = {one.sku.code: one.price.unit_price for one in page if one.price is not None}
    assert len(prices) == len(page)
    assert prices["K101W"] == Decimal("4.836")
    wanted = Wanted(lines(("BV25R", 30), ("S3", 100), ("TZ86", 2), ("D1P16", 100), ("Q9", 22)))
    result = quote(session, actor, wanted, now=NOW + timedelta(hours=1)).result
    applied = {step.rule for step in result.trace if step.outcome == "applied" and step.layer >= 3}
    assert applied >= {"WIRE20", "DOWN3", "TZ86", "BREAK100", "BULB10", "FULL3000", "FIRST"}
    assert [(gift.sku, gift.quantity) for gift in result.gifts] == [("SL", 5)]
    assert result.can_be_ordered
