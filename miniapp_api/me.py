"""Who is logged in, and what the client may offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.profiles import profile
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint
from miniapp_api.schemas.me import Capability, DealerOut, Home, Kind, ManagerOut, Me


@dataclass(frozen=True, slots=True)
class Standing:
    """What the client calls somebody, the homes it opens for him, and what he can use here, in the order of tiles."""

    kind: Kind
    homes: tuple[Home, ...] = ()
    capabilities: tuple[Capability, ...] = ()


_DECIDES: tuple[Capability, ...] = ("approvals", "conflicts", "opportunities", "dealers", "inbox")
_LOOKS_AFTER: tuple[Capability, ...] = ("pool", "engagements", "delegations", "forecast")
_DESK = Standing("member", ("manager",), (*_DECIDES, *_LOOKS_AFTER))

#: Kind of actor, and for a member his role → his standing. What each may load is decided in `channel.access`.
STANDINGS: Mapping[str, Standing] = {
    "contact": Standing("dealer", ("dealer",), ("opportunities", "inbox", "company", "members")),
    "identity": Standing("unbound"),
    "manager": _DESK,
    "director": _DESK,
    "hq": Standing("member", ("manager",), (*_DECIDES, *_LOOKS_AFTER, "configuration")),
    "rep": Standing("member", ("rep",), ("today", "inbox")),
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
    return Me(
        kind=standing.kind,
        name=actor.name,
        role=facts.role,
        dealer=DealerOut.of(facts.dealer) if facts.dealer else None,
        dealers=[DealerOut.of(dealer) for dealer in facts.dealers],
        manager=ManagerOut(name=facts.manager_name) if facts.manager_name else None,
        unread=facts.unread,
        homes=list(standing.homes),
        capabilities=list(standing.capabilities),
        # WeCom has no subscribe messages; a member is told in the chat.
        subscribe={} if standing.kind == "member" else dict(current_api().templates),
    )
