"""A cart or a draft as whoever fills it looks at it: what is wanted, what it costs now, what rebate may pay of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import own_dealer
from channel.access.orders import need
from channel.actors import Actor
from channel.errors import Invalid
from channel.orders.drafts import Draft
from channel.orders.keeping import kept_draft, registration_of
from channel.orders.lines import articles, order_lines_of, wallet_lines
from channel.orders.prices import quoted
from channel.pricing.quoting import Quote
from channel.rebates import wallet
from models import Order, Sku


@dataclass(frozen=True, slots=True)
class Basket:
    """What is about to be ordered."""

    order: Order
    draft: Draft
    quote: Quote
    #: Every article that is wanted or given with it, by code; but for those that the dealer may not order.
    skus: Mapping[str, Sku]
    #: The most rebate that it may use now, in yuan; None while something stands against ordering it.
    usable: Decimal | None


def basket_of(session: Session, actor: Actor, order: Order, *, now: datetime) -> Basket:
    """A draft that was loaded through `access`, with its price now. For those who may see prices; reads only."""
    need(session, actor, "prices")
    dealer, draft = own_dealer(session, actor), kept_draft(session, order)
    quote = quoted(session, dealer, draft, registration_of(session, dealer.id, draft), now=now)
    hidden = {problem.line for problem in quote.result.problems if problem.code == "not_sellable"}
    codes = {line.sku for number, line in enumerate(draft.lines, 1) if number not in hidden}
    codes |= {one.sku for number, line in enumerate(draft.lines, 1) if number not in hidden for one in line.choices}
    codes |= {gift.sku for gift in quote.result.gifts}
    skus = {row.code: row for row in session.scalars(select(Sku).where(Sku.code.in_(codes)))}
    return Basket(order, draft, quote, skus, _usable(session, order, quote, now=now))


def _usable(session: Session, order: Order, quote: Quote, *, now: datetime) -> Decimal | None:
    if quote.result.problems:
        return None
    known = articles(session, quote.result)
    try:
        # Rows that are never added: the wallet asks for amounts by article.
        lines = order_lines_of(quote.result, known)
    except Invalid:
        return None
    return wallet.usable(session, order.dealer_id, wallet_lines(lines, known), now=now).amount
