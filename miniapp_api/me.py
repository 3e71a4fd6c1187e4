"""Who is logged in, and what the client may offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access.policies import unanswered_policies
from channel.actors import Actor
from channel.calendar import local_day
from channel.profiles import profile
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint
from miniapp_api.schemas.me import Capability, DealerOut, Home, Kind, ManagerOut, Me, WaitingPolicy
from miniapp_api.subscriptions import asked_of


@dataclass(frozen=True, slots=True)
class Standing:
    """What the client calls somebody, the homes it opens for him, and what he can use here, in the order of tiles."""

    kind: Kind
    homes: tuple[Home, ...] = ()
    capabilities: tuple[Capability, ...] = ()


_DECIDES: tuple[Capability, ...] = ("approvals", "conflicts", "opportunities", "dealers", "policies", "inbox")
_LOOKS_AFTER: tuple[Capability, ...] = (
    "catalogue",
    "orders",
    "credit",
    "rebates",
    "statements",
    "pool",
    "engagements",
    "delegations",
    "forecast",
)
_DESK = Standing("member", ("manager",), (*_DECIDES, *_LOOKS_AFTER))

#: Kind of actor, and for a member his role → his standing. What each may load is decided in `channel.access`.
STANDINGS: Mapping[str, Standing] = {
    "contact": Standing(
        "dealer", ("dealer",), ("catalogue", "orders", "opportunities", "policies", "inbox", "company", "members")
    ),
    "identity": Standing("unbound"),
    "manager": _DESK,
    "director": _DESK,
    "hq": Standing("member", ("manager",), (*_DECIDES, *_LOOKS_AFTER, "configuration", "prices", "leavers")),
    "rep": Standing("member", ("rep",), ("today", "inbox")),
}

#: Role of a contact → what he can use of money; other roles see none of it (`channel.access.money`).
MONEY: Mapping[str, tuple[Capability, ...]] = {
    "owner": ("rebates", "credit", "statements"),
    "finance": ("rebates", "credit", "statements"),
    "buyer": ("rebates", "credit"),
}

routes = blueprint("me", "Who is logged in.")


@routes.get("/me", responses={200: Me})
def get_me() -> Response:
    """The person behind the token."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, my_values(session, actor))

    return read(act)


def my_values(session: Session, actor: Actor) -> Me:
    """An actor's profile as the API shows it."""
    facts = profile(session, actor)
    standing = STANDINGS[facts.role if actor.kind == "member" and facts.role else actor.kind]
    of_money = MONEY.get(facts.role or "", ()) if standing.kind == "dealer" and facts.dealer else ()
    return Me(
        kind=standing.kind,
        name=actor.name,
        role=facts.role,
        dealer=DealerOut.of(facts.dealer) if facts.dealer else None,
        dealers=[DealerOut.of(dealer) for dealer in facts.dealers],
        manager=ManagerOut(name=facts.manager_name) if facts.manager_name else None,
        unread=facts.unread,
        policy=_waiting(session, actor) if standing.kind == "dealer" and facts.dealer else None,
        homes=list(standing.homes),
        capabilities=[*standing.capabilities, *of_money],
        # WeCom has no subscribe messages; a member is told in the chat.
        subscribe={} if standing.kind == "member" else dict(current_api().templates),
        ask={moment: list(ids) for moment, ids in asked_of(session, actor, current_api().now()).items()},
    )


def _waiting(session: Session, actor: Actor) -> WaitingPolicy | None:
    """The policy that waits for an answer of the dealer before all others."""
    found = unanswered_policies(session, actor, local_day(current_api().now()))
    if not found:
        return None
    policy, row = found[0]
    return WaitingPolicy(
        number=policy.number,
        title=row.title,
        answer=row.answer,
        blocks_orders=row.blocks_orders,
        count=len(found),
    )
