"""What articles look like: pictures that headquarters hand in, for everybody who may see the article."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.attachments import attach, handed_in
from channel.configuration.service import check_may_change
from channel.errors import Invalid, NotFound
from models import Sku


def set_pictures(session: Session, actor: Actor, code: str, ids: Sequence[str], *, now: datetime) -> Sku:
    """Let an article have exactly these pictures, in this order; the first is the one of lists.

    Those that it has already may have been handed in by a colleague. Raises Invalid for what is no picture or was never
    handed in, NotFound, Forbidden.
    """
    check_may_change(session, actor)
    sku = session.scalar(select(Sku).where(Sku.code == code))
    if sku is None:
        raise NotFound
    files = handed_in(session, actor, [one for one in ids if one not in sku.pictures])
    if any(file.kind != "picture" for file in files):
        raise Invalid("invalid_fields", fields={"attachments": "bad_picture"})
    attach(session, files, "sku", sku.id, now=now)
    sku.pictures = list(dict.fromkeys(ids))
    audit.record(session, actor, "article_pictured", "sku", code, now=now, count=len(sku.pictures))
    session.flush()
    return sku
