"""Whom a policy is for, as a query: the one place where an audience meets the tables."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from channel.access import looked_after_ids
from channel.actors import Actor
from channel.authorisations.rules import ANY
from channel.policies.values import RECEIVING, Audience
from models import Contact, Dealer, DealerAuthorisation, DealerGroup, DealerGroupMember, ProductLine


def dealers_of(session: Session, actor: Actor, audience: Audience, today: date) -> Select[tuple[int]]:
    """Ids of the active dealers of an audience, as a part of a query; of a member those whom he looks after.

    A program (the demo) publishes to all. Forbidden for members who look after none.
    """
    query = select(Dealer.id).where(Dealer.is_active.is_(True), *_conditions(audience, today))
    return query if actor.kind == "job" else query.where(Dealer.id.in_(looked_after_ids(session, actor)))


def receiving(kind: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The conditions that a contact gets policies of a kind."""
    return Contact.is_active.is_(True), Contact.role.in_(RECEIVING[kind])


def unknown_names(session: Session, audience: Audience) -> Iterator[tuple[str, str]]:
    """Field and code of every name that stands for nothing, such as audience.dealers[3]."""
    tables: Mapping[str, tuple[Any, str]] = {
        "regions": (Dealer.region, "unknown_region"),
        "levels": (Dealer.level, "unknown_level"),
        "product_lines": (ProductLine.code, "unknown_product_line"),
        "groups": (DealerGroup.code, "unknown_group"),
        "dealers": (Dealer.code, "unknown_dealer"),
        "without": (Dealer.code, "unknown_dealer"),
    }
    for part, (column, problem) in tables.items():
        names: Sequence[str] = getattr(audience, part)
        if names:
            known = set(session.scalars(select(column).where(column.in_(names)).distinct()))
            yield from ((f"audience.{part}[{at}]", problem) for at, name in enumerate(names) if name not in known)


def _conditions(audience: Audience, today: date) -> Iterator[ColumnElement[bool]]:
    if audience.regions:
        yield Dealer.region.in_(audience.regions)
    if audience.levels:
        yield Dealer.level.in_(audience.levels)
    if audience.dealers:
        yield Dealer.code.in_(audience.dealers)
    if audience.without:
        yield Dealer.code.not_in(audience.without)
    if audience.groups:
        inside = select(DealerGroupMember.dealer_id).join(DealerGroup, DealerGroup.id == DealerGroupMember.group_id)
        yield Dealer.id.in_(inside.where(DealerGroup.code.in_(audience.groups)))
    if audience.product_lines:
        grant = DealerAuthorisation
        still = or_(grant.valid_until.is_(None), grant.valid_until > today)
        lines = grant.product_line.in_([*audience.product_lines, ANY])
        yield Dealer.id.in_(select(grant.dealer_id).where(grant.valid_from <= today, still, lines))
