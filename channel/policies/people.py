"""The ways to a dealer's people (R-REM-8): who has which, and what to do where one is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Integer, cast, exists, func, literal, select
from sqlalchemy.orm import Session

from channel.policies.ways import WAYS, has
from models import Binding, Contact, Dealer, SubscribeGrant


@dataclass(frozen=True, slots=True)
class Reachable:
    """How one person can be told outside of the inbox."""

    #: Ways that he has, rows of WAYS without the inbox, in their order.
    ways: tuple[str, ...]
    #: How many subscribe messages about policies are left; 0 where the manufacturer has no template.
    messages_left: int
    #: What is missing and what to do about it, in sentences.
    troubles: tuple[str, ...]

    @property
    def text(self) -> str:
        """His ways in words."""
        words = [f"{WAYS[way]}（剩 {self.messages_left} 条）" if way == "subscribe" else WAYS[way] for way in self.ways]
        return "、".join(words) or WAYS["inbox"]


def reachable_people(session: Session, dealer: Dealer, template: str) -> Mapping[int, Reachable]:
    """Id of each active contact of a dealer, who was loaded through `access` → how he can be told.

    `template` is that of subscribe messages about policies, "" when there is none.
    """
    granted = (
        select(func.count(SubscribeGrant.id))
        .join(Binding, Binding.identity_id == SubscribeGrant.identity_id)
        .where(Binding.contact_id == Contact.id, SubscribeGrant.template_id == template)
        .where(SubscribeGrant.spent_at.is_(None))
        .scalar_subquery()
    )
    bound = cast(exists().where(Binding.contact_id == Contact.id), Integer)
    columns = (Contact.id, bound, cast(has("chain", template), Integer), cast(has("mass", template), Integer))
    query = select(*columns, granted if template else literal(0))
    query = query.where(Contact.dealer_id == dealer.id, Contact.is_active.is_(True)).order_by(Contact.id)
    found = session.execute(query).tuples()
    return {
        id_: _reachable(left, has_template=bool(template), bound=bool(is_bound), chain=bool(chain), mass=bool(mass))
        for id_, is_bound, chain, mass, left in found
    }


def _reachable(left: int, *, has_template: bool, bound: bool, chain: bool, mass: bool) -> Reachable:
    there = {"chain": chain, "subscribe": left > 0, "mass": mass}
    troubles = _troubles(left, has_template=has_template, bound=bound, chain=chain, mass=mass)
    return Reachable(tuple(way for way in WAYS if there.get(way)), left, tuple(troubles))


def _troubles(left: int, *, has_template: bool, bound: bool, chain: bool, mass: bool) -> Iterator[str]:
    if not bound:
        yield "还没绑定微信：请他打开小程序，用登记的手机号登录。"
    elif has_template and not left:
        yield "订阅消息用完了：请他在小程序里办完一件事后点“允许”。"
    if not chain:
        yield "不在企业微信上下游：请邀请他的企业加入，并填好人员编号。"
    if not (mass or chain or left):
        yield "还不是同事的企业微信好友：添加后可以群发给他。"
