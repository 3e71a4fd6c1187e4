"""Who of a dealer's people acts."""

from sqlalchemy.orm import Session

from channel.actors import Actor
from models import Contact


def own_contact(session: Session, actor: Actor) -> Contact:
    """The contact as whom the actor acts; Forbidden("not_bound") for who is none, whose id is that of another table."""
    actor.dealer()
    return session.get_one(Contact, actor.id)
