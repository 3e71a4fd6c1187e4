"""Dealer groups (经销商分组): dealers that a price is for, whatever their region and level. For headquarters.

Who is in a group has its prices from the next cart on. Orders keep the groups that their dealer was in, so that
nothing that is ordered changes (R-ORD-2).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import PAGE_DEFAULT
from channel.access.pages import page
from channel.actors import Actor
from channel.configuration.service import check_may_change
from channel.errors import Conflict, Invalid, NotFound
from channel.fields import code_problem, text_problem
from channel.plain import plain
from channel.rows import insert_once
from models import Dealer, DealerGroup, DealerGroupMember, PriceRule

#: Dealers that are put in and out at once.
MOST_DEALERS = 5_000


@dataclass(frozen=True, slots=True)
class Listed:
    """A group with how many dealers are in it."""

    row: DealerGroup
    dealers: int


def all_groups(session: Session, actor: Actor) -> list[Listed]:
    """Every group by name. Forbidden for all but headquarters."""
    check_may_change(session, actor)
    count = func.count(DealerGroupMember.dealer_id)
    query = select(DealerGroup, count).outerjoin(DealerGroupMember, DealerGroupMember.group_id == DealerGroup.id)
    query = query.group_by(DealerGroup.id).order_by(DealerGroup.name, DealerGroup.id)
    return [Listed(row, dealers) for row, dealers in session.execute(query).tuples()]


def dealers_in(
    session: Session, actor: Actor, code: str, *, after: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Dealer]:
    """The dealers of a group; `after` is the id where the last page ended. NotFound, Forbidden."""
    group = _named(session, actor, code)
    inside = select(DealerGroupMember.dealer_id).where(DealerGroupMember.group_id == group.id)
    return page(session, select(Dealer).where(Dealer.id.in_(inside)), Dealer.id, after, limit, rising=True)


def add_group(session: Session, actor: Actor, code: str, name: str, *, now: datetime) -> Listed:
    """A new group without dealers. Raises Invalid, Forbidden, Conflict("code_taken")."""
    check_may_change(session, actor)
    name = _checked(name, code)
    row = DealerGroup(code=code, name=name)
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        raise Conflict("code_taken", facts={"code": code}) from None
    audit.record(session, actor, "dealer_group_added", "dealer_group", code, now=now, name=name)
    return Listed(row, 0)


def rename_group(session: Session, actor: Actor, code: str, name: str, *, now: datetime) -> Listed:
    """Call it something else; its code stays. Raises Invalid, NotFound, Forbidden."""
    row = _named(session, actor, code)
    name, before = _checked(name, code), row.name
    row.name = name
    session.flush()
    audit.record(session, actor, "dealer_group_renamed", "dealer_group", code, now=now, before=before, after=name)
    return _listed(session, row)


def regroup(
    session: Session, actor: Actor, code: str, *, add: Sequence[str] = (), remove: Sequence[str] = (), now: datetime
) -> Listed:
    """Put dealers in and take others out; who is in, or out, already stays.

    Raises Invalid with the place of every unknown dealer (`add[2]`), NotFound, Forbidden.
    """
    group = _named(session, actor, code)
    ids = _ids(session, {"add": add, "remove": remove})
    members = [{"dealer_id": ids[one], "group_id": group.id} for one in dict.fromkeys(add)]
    if members:
        session.execute(insert_once(session, DealerGroupMember), members)
    gone = DealerGroupMember.dealer_id.in_([ids[one] for one in remove])
    session.execute(delete(DealerGroupMember).where(DealerGroupMember.group_id == group.id, gone))
    facts = {"added": list(add)[:50], "removed": list(remove)[:50], "count": len(add) + len(remove)}
    audit.record(session, actor, "dealer_group_changed", "dealer_group", code, now=now, **facts)
    return _listed(session, group)


def delete_group(session: Session, actor: Actor, code: str, *, now: datetime) -> None:
    """Throw a group away. Raises NotFound, Forbidden, Conflict("group_in_use") while a price rule is for it."""
    group = _named(session, actor, code)
    rules = _rules_for(session, code, now=now)
    if rules:
        raise Conflict("group_in_use", facts={"rules": str(rules)})
    session.execute(delete(DealerGroupMember).where(DealerGroupMember.group_id == group.id))
    session.delete(group)
    audit.record(session, actor, "dealer_group_deleted", "dealer_group", code, now=now, name=group.name)


def _named(session: Session, actor: Actor, code: str) -> DealerGroup:
    check_may_change(session, actor)
    row = session.scalar(select(DealerGroup).where(DealerGroup.code == code))
    if row is None:
        raise NotFound
    return row


def _rules_for(session: Session, code: str, *, now: datetime) -> int:
    """How many price rules that count now or later name a group, whatever else they name."""
    still = PriceRule.valid_until.is_(None) | (PriceRule.valid_until > now)
    query = select(PriceRule.body).where(PriceRule.replaced_at.is_(None), still)
    # A body is JSON text: what cannot name the group is left out before it is taken apart.
    bodies = session.scalars(
        query.where(PriceRule.body.contains(json.dumps(code, ensure_ascii=False), autoescape=True))
    )
    return sum(code in (json.loads(body).get("audience") or {}).get("groups", ()) for body in bodies)


def _listed(session: Session, row: DealerGroup) -> Listed:
    query = select(func.count()).where(DealerGroupMember.group_id == row.id)
    return Listed(row, session.scalar(query) or 0)


def _checked(name: str, code: str) -> str:
    name = plain(name)
    wrong = {"code": code_problem(code), "name": text_problem(name, 1, 64)}
    fields = {field: problem for field, problem in wrong.items() if problem is not None}
    if fields:
        raise Invalid("invalid_fields", fields=fields)
    return name


def _ids(session: Session, named: dict[str, Sequence[str]]) -> dict[str, int]:
    """Ids of dealers by code; Invalid with every place that names none, or too many."""
    wrong = {field: f"too_many:{MOST_DEALERS}" for field, codes in named.items() if len(codes) > MOST_DEALERS}
    if not wrong:
        codes = {code for codes in named.values() for code in codes}
        found = dict(session.execute(select(Dealer.code, Dealer.id).where(Dealer.code.in_(codes))).tuples().all())
        for field, wanted in named.items():
            wrong |= {f"{field}[{at}]": "unknown_dealer" for at, code in enumerate(wanted) if code not in found}
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return found
