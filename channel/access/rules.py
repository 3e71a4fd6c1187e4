"""Which executable rules a member may know of: part of `channel.access`.

Headquarters and programs know all. Anybody else knows those that are for a dealer whom he looks after, and standard
prices, which every dealer sees; another region's agreement or price list is to him like one that does not exist.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import looked_after_ids
from channel.access.books import visible_agreement
from channel.access.members import approver
from channel.actors import Actor
from channel.errors import NotFound
from channel.policies.values import Link
from channel.pricing.index import fits
from channel.pricing.kinds import value_of
from channel.pricing.prices import EVERYBODY
from channel.pricing.values import DealerFacts
from models import Dealer, DealerGroup, DealerGroupMember, PriceRule


def known_links(session: Session, actor: Actor, links: Sequence[Link]) -> Sequence[Link]:
    """Those of the links that lead to a rule which the actor may know of, in their order."""
    if not links or actor.kind == "job" or approver(session, actor).role == "hq":
        return links
    rules = [one for one in links if one.kind in ("price_rule", "price_list")]
    dealers = [facts for _, _, facts in looked_after_facts(session, actor)] if rules else []
    return [one for one in links if _is_known(session, actor, one, dealers)]


def looked_after_facts(session: Session, actor: Actor) -> list[tuple[int, str, DealerFacts]]:
    """Every active dealer whom the actor looks after, in the order in which they joined: id, name, what rules ask."""
    query = select(Dealer.id, Dealer.code, Dealer.name, Dealer.region, Dealer.level).where(Dealer.is_active.is_(True))
    if actor.kind != "job":
        query = query.where(Dealer.id.in_(looked_after_ids(session, actor)))
    member = select(DealerGroupMember.dealer_id, DealerGroup.code)
    member = member.join(DealerGroup, DealerGroup.id == DealerGroupMember.group_id)
    groups: dict[int, set[str]] = {}
    for dealer_id, code in session.execute(member.order_by(DealerGroupMember.dealer_id, DealerGroup.code)):
        groups.setdefault(dealer_id, set()).add(code)
    return [
        (one.id, one.name, DealerFacts(one.code, frozenset(groups.get(one.id, ())), one.region, one.level))
        for one in session.execute(query.order_by(Dealer.id))
    ]


def _is_known(session: Session, actor: Actor, link: Link, dealers: Sequence[DealerFacts]) -> bool:
    if link.kind == "rebate":
        try:
            visible_agreement(session, actor, link.code)
        except NotFound:
            return False
    elif link.kind in _HEADS:
        return _is_for_any(session, link, dealers)
    return True


#: Kind of link → whether the rules that say whom it is for are price lists' heads.
_HEADS: Mapping[str, bool] = {"price_rule": False, "price_list": True}


def _is_for_any(session: Session, link: Link, dealers: Sequence[DealerFacts]) -> bool:
    columns = (PriceRule.kind, PriceRule.id, PriceRule.code, PriceRule.name, PriceRule.valid_from)
    query = select(*columns, PriceRule.valid_until, PriceRule.body).where(PriceRule.code == link.code)
    is_head = PriceRule.kind == "price_list"
    heads = query.where(PriceRule.replaced_at.is_(None), is_head if _HEADS[link.kind] else ~is_head)
    audiences = [
        getattr(value_of(*one), "audience", EVERYBODY) for one in session.execute(heads.order_by(PriceRule.id)).tuples()
    ]
    return any(fits(audience, dealer) for audience in audiences for dealer in dealers)
