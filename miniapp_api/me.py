"""Who is logged in, and what the client may offer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.profiles import profile
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint
from miniapp_api.schemas.me import DealerOut, ManagerOut, Me

Kind = Literal["dealer", "member", "unbound"]
Capability = Literal["opportunities", "inbox"]

#: Kind of actor → what the client calls it, and what it can use here.
KINDS: Mapping[str, tuple[Kind, list[Capability]]] = {
    "contact": ("dealer", ["opportunities", "inbox"]),
    "member": ("member", ["inbox"]),
    "identity": ("unbound", []),
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
    kind, capabilities = KINDS[actor.kind]
    facts = profile(session, actor)
    return Me(
        kind=kind,
        name=actor.name,
        role=facts.role,
        dealer=DealerOut.of(facts.dealer) if facts.dealer else None,
        dealers=[DealerOut.of(dealer) for dealer in facts.dealers],
        manager=ManagerOut(name=facts.manager_name) if facts.manager_name else None,
        unread=facts.unread,
        capabilities=capabilities,
        # WeCom has no subscribe messages; a member is told in the chat.
        subscribe={} if kind == "member" else dict(current_api().templates),
    )
