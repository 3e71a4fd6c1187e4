"""What a dealer keeps to order again: templates of his company, favourites of each of his people."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.access import acting_dealer
from channel.access.catalogue import counter
from channel.access.orders import need, own_template, own_templates
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Conflict, Exhausted, Invalid
from channel.opportunities.drafts import checked_text
from channel.orders.drafts import Draft, Wanted, checked, wanted_json
from channel.rows import insert_once
from models import Favourite, OrderTemplate, Sku

#: How many a dealer, and a contact, may have.
TEMPLATES_MOST, FAVOURITES_MOST = 100, 500


def save_template(
    session: Session, actor: Actor, name: str, lines: Sequence[Wanted], *, public_id: str | None = None, now: datetime
) -> OrderTemplate:
    """Keep a list under a name, as a new one or over the one of that id.

    Raises Invalid, NotFound, Conflict("template_exists") for a name that there is already, Exhausted("too_many_kept").
    """
    need(session, actor, "order")
    acting_dealer(session, actor)
    name = checked_text("name", name, 1, 40)
    wanted = wanted_json(checked(Draft(lines=tuple(lines)), today=local_day(now)).lines)
    if public_id is None and len(own_templates(session, actor)) >= TEMPLATES_MOST:
        raise Exhausted("too_many_kept", facts={"limit": str(TEMPLATES_MOST)})
    row = own_template(session, actor, public_id) if public_id is not None else _new(actor)
    try:
        with session.begin_nested():
            row.name, row.wanted, row.contact_id, row.changed_at = name, wanted, actor.id, now
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("template_exists", facts={"name": name}) from None
    return row


def delete_template(session: Session, actor: Actor, public_id: str) -> None:
    """Throw a list away; NotFound when it is not the dealer's."""
    need(session, actor, "order")
    acting_dealer(session, actor)
    session.delete(own_template(session, actor, public_id))
    session.flush()


def favourites(session: Session, actor: Actor, *, now: datetime) -> Sequence[Sku]:
    """What the contact keeps at hand and may still order, the newest first."""
    actor.dealer()
    mine = (Favourite.contact_id == actor.id, counter(session, actor, now=now).may_see)
    query = select(Sku).join(Favourite, Favourite.sku_id == Sku.id).where(*mine)
    return session.scalars(query.order_by(Favourite.at.desc(), Sku.id)).all()


def keep_favourite(session: Session, actor: Actor, sku: str, *, now: datetime) -> None:
    """Keep an article at hand; once is enough.

    Invalid for a code that there is not, or that is not his to order; Exhausted("too_many_kept").
    """
    need(session, actor, "order")
    sku_id = session.scalar(select(Sku.id).where(Sku.code == sku, counter(session, actor, now=now).may_see))
    if sku_id is None:
        raise Invalid("invalid_fields", fields={"sku": "unknown_sku"})
    kept = select(func.count()).select_from(Favourite).where(Favourite.contact_id == actor.id)
    if session.scalars(kept).one() >= FAVOURITES_MOST:
        raise Exhausted("too_many_kept", facts={"limit": str(FAVOURITES_MOST)})
    session.execute(insert_once(session, Favourite).values(contact_id=actor.id, sku_id=sku_id, at=now))


def drop_favourite(session: Session, actor: Actor, sku: str) -> None:
    """Keep it no longer; nothing happens when it was not kept."""
    actor.dealer()
    ids = select(Sku.id).where(Sku.code == sku)
    session.execute(delete(Favourite).where(Favourite.contact_id == actor.id, Favourite.sku_id.in_(ids)))


def _new(actor: Actor) -> OrderTemplate:
    return OrderTemplate(public_id=secrets.token_hex(8), dealer_id=actor.dealer())
