"""Ordering for a dealer (代下单): a member fills in an order, and the dealer confirms it at the price he sees."""

from datetime import datetime

from sqlalchemy.orm import Session

from channel import audit
from channel.access import looked_after_dealer
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Forbidden
from channel.orders.drafts import Draft, checked
from channel.orders.keeping import PREFIX, columns_of, registration_of
from channel.orders.naming import full_words, named, short_words
from channel.orders.prices import priced
from channel.orders.records import insert_numbered, note
from channel.orders.telling import tell_dealer
from channel.orders.transitions import next_state
from models import Order


def propose_order(session: Session, actor: Actor, dealer_code: str, draft: Draft, *, now: datetime) -> Order:
    """Put an order to a dealer whom the member looks after. It holds nothing; the dealer submits it or lets it be.

    It must have a price now, so that he is not asked to confirm what cannot be ordered. Raises Invalid, NotFound, and
    Forbidden("dealer_frozen").
    """
    dealer = looked_after_dealer(session, actor, dealer_code)
    if not dealer.is_active:
        raise Forbidden("dealer_frozen")
    draft = checked(draft, today=local_day(now))
    quote = priced(session, dealer, draft, registration_of(session, dealer.id, draft), now=now)
    values = {"dealer_id": dealer.id, "proposed_by": actor.member(), "proposed_at": now, "created_at": now}
    values |= {"state": next_state(None, "proposed"), **columns_of(session, dealer.id, draft)}
    order = insert_numbered(session, Order, PREFIX, values, now=now)
    note(session, actor, order, "proposed", now=now, facts={"by": actor.name})
    audit.record(session, actor, "order_proposed", "order", order.number, now=now, dealer=dealer.code)
    goods, total = named(session, draft.lines), f"¥{quote.result.totals.payable:,.2f}"
    said = {"by": actor.name, "name": short_words(goods), "wanted": f"{full_words(goods)}，", "customer": total}
    tell_dealer(session, actor, "order_proposed", order, said, now=now)
    return order
