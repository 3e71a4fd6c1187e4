"""What cards and messages say of an order, and who is told: whoever submitted it, the owners, his channel manager."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import local_text
from models import Contact, Dealer, Order, OrderLine
from models.prepared import fetch

#: What needs attention: flag → words for approvers.
FLAGS: Mapping[str, str] = {
    "below_floor": "有商品低于底价",
    "over_credit": "超出信用额度",
    "overdue": "有逾期未付款",
    "backordered": "有商品缺货待补",
    "special_price": "使用特价",
    "proposed": "渠道经理代下单",
    "free_of_charge": "换货补发",
}
#: Flags for which an order always waits for somebody, whatever its amount (R-PRC-3, R-CRD-3).
ALWAYS_ASKED = frozenset({"below_floor", "over_credit", "overdue"})
#: Flags that say what dealers must not know.
NOT_FOR_DEALERS = frozenset({"below_floor"})
#: The most articles that a message names.
_NAMED = 2
#: Roles at a dealer that hear of orders, and those that hear of goods on their way.
BUYING, RECEIVING = frozenset({"owner", "buyer"}), frozenset({"owner", "buyer", "warehouse"})
#: Who may be told at a dealer.
_PEOPLE = (
    select(Contact.id, Contact.role)
    .where(Contact.dealer_id == bindparam("dealer_id"), Contact.is_active)
    .order_by(Contact.id)
)


def order_facts(session: Session, order: Order, lines: Sequence[OrderLine] | None = None) -> dict[str, Any]:
    """What cards and messages say about an order: JSON values without personal data. `lines` are its own, if known."""
    session.flush()
    dealer = session.get_one(Dealer, order.dealer_id)
    lines = order_lines(session, order) if lines is None else lines
    return {
        "number": order.number,
        "dealer": dealer.name,
        "dealer_level": dealer.level,
        "customer": f"¥{order.total:,.2f}",
        "name": goods_words([line.name for line in lines if not line.is_gift]) or "订单",
        "amount": str(order.total),
        "list_total": str(order.list_total),
        "due": f"{order.total - order.rebate:.2f}",
        "discount": discount_words(order.list_total, order.total),
        "rebate_used": f"¥{order.rebate:,.2f}" if order.rebate else "未使用",
        "attention": "；".join(FLAGS[flag] for flag in order.flags if flag in FLAGS),
        "submitted_at": local_text(order.submitted_at) if order.submitted_at else None,
        "reason": order.reason_text,
        "round": order.round,
    }


def order_lines(session: Session, order: Order) -> Sequence[OrderLine]:
    """The priced lines of an order, as they are shown."""
    query = select(OrderLine).where(OrderLine.order_id == order.id).order_by(OrderLine.position)
    return session.scalars(query).all()


def goods_words(names: Sequence[str]) -> str:
    """Such as 单开开关、双开开关等 8 种商品. Pure."""
    distinct = list(dict.fromkeys(names))
    text = "、".join(distinct[:_NAMED])
    return f"{text}等 {len(distinct)} 种商品" if len(distinct) > _NAMED else text


def discount_bps(listed: Decimal, total: Decimal) -> int:
    """How deep the price is below the standard one, in basis points. Pure."""
    if listed <= 0 or total >= listed:
        return 0
    return int(((listed - total) * 10_000 / listed).quantize(Decimal(1), ROUND_HALF_UP))


def discount_words(listed: Decimal, total: Decimal) -> str:
    """Such as 12.5%（省 ¥120.00）. Pure."""
    bps = discount_bps(listed, total)
    return f"{Decimal(bps) / 100:g}%（省 ¥{listed - total:,.2f}）" if bps else "无"


def tell_dealer(
    session: Session,
    actor: Actor,
    kind: str,
    order: Order,
    more: Mapping[str, Any] | None = None,
    *,
    now: datetime,
    roles: Collection[str] = BUYING,
    about: str = "",
    lines: Sequence[OrderLine] | None = None,
) -> None:
    """Announce to whoever submitted the order, the owners, and others of these roles.

    `more` are further facts; `about` names the occurrence, its round without one; `lines` are as in `order_facts`.
    """
    people = [
        id_
        for id_, role in fetch(session, _PEOPLE, {"dealer_id": order.dealer_id})
        if id_ == order.contact_id or role == "owner" or (role in roles and role != "buyer")
    ]
    facts = {**order_facts(session, order, lines), **(more or {})}
    name = f"{order.number}:{about or order.round}"
    told = [Announcement(Receiver(contact_id=contact_id), facts, name) for contact_id in people]
    announce_all(session, actor, kind, told, now=now)


def tell_manager(
    session: Session,
    actor: Actor,
    kind: str,
    order: Order,
    more: Mapping[str, Any] | None = None,
    *,
    now: datetime,
    about: str = "",
) -> None:
    """Announce to the member who proposed the order, and to the dealer's channel manager, where there is one."""
    manager_id = session.get_one(Dealer, order.dealer_id).manager_id
    members = sorted({id_ for id_ in (manager_id, order.proposed_by) if id_ is not None} - {_member(actor)})
    facts = {**order_facts(session, order), **(more or {})}
    name = f"{order.number}:{about or order.round}"
    told = [Announcement(Receiver(member_id=id_), facts, name) for id_ in members]
    announce_all(session, actor, kind, told, now=now)


def _member(actor: Actor) -> int | None:
    return actor.id if actor.kind == "member" else None
