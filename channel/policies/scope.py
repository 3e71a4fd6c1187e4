"""The audience of a policy beside the dealers whom its linked rules are for: who is told in vain, who is not told.

A rule is for a dealer when its audience fits him as the engine sees it (`channel.pricing.index.fits`), a price list by
its head, a rebate agreement when he is in it, a standard price always. Whether he may buy the goods is not asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.rules import looked_after_facts
from channel.actors import Actor
from channel.policies.announced import announced_by
from channel.policies.audience import dealers_of
from channel.policies.values import audience_of, links_of
from channel.pricing.index import fits
from models import PolicyVersion, RebateAgreement, RebatePosition

#: Dealers of either kind that are named.
MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Scope:
    """Dealers whom the actor looks after, in one of the two and not in the other; some by code and name."""

    #: Told, and no linked rule is for them.
    told_in_vain: int
    told_in_vain_named: Sequence[tuple[str, str]]
    #: A linked rule is for them, and they are not told.
    untold: int
    untold_named: Sequence[tuple[str, str]]

    @property
    def warnings(self) -> list[str]:
        """What whoever publishes should know, in sentences."""
        said = []
        if self.told_in_vain:
            said.append(f"{self.told_in_vain} 家会收到政策，但关联的规则都不适用，请核对规则的对象。")
        if self.untold:
            said.append(f"{self.untold} 家能享受关联的规则，但不在这份政策的对象里，请确认是否要通知。")
        return said


def scope_of(session: Session, actor: Actor, row: PolicyVersion, today: date) -> Scope | None:
    """The comparison for a version that was loaded through `access`; None when it links no rules.

    Raises Forbidden for who looks after no dealers.
    """
    links = links_of(row.rules)
    if not links:
        return None
    audiences = [one for rule in announced_by(session, row) for one in rule.audiences]
    agreements = [one.code for one in links if one.kind == "rebate"]
    named = select(RebateAgreement.id).where(RebateAgreement.code.in_(agreements))
    of_agreement = select(RebatePosition.dealer_id).where(RebatePosition.agreement_id.in_(named)).distinct()
    agreed = set(session.scalars(of_agreement)) if agreements else set()
    told = set(session.scalars(dealers_of(session, actor, audience_of(row.audience), today)))
    in_vain: list[tuple[str, str]] = []
    untold: list[tuple[str, str]] = []
    for id_, name, facts in looked_after_facts(session, actor):
        gets = id_ in agreed or any(fits(audience, facts) for audience in audiences)
        if gets != (id_ in told):
            (untold if gets else in_vain).append((facts.code, name))
    return Scope(len(in_vain), in_vain[:MOST_NAMED], len(untold), untold[:MOST_NAMED])
