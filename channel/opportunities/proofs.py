"""What proves the requests about a registration, for whoever may see it: of extensions, and of a revocation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from channel.access.attachments import may_see
from channel.actors import Actor
from channel.attachments import attached
from channel.opportunities.extensions import extensions_of
from models import Attachment, Registration

#: What can be proven → its title.
PROVEN: Mapping[str, str] = {"extension": "延期依据", "revocation": "撤销依据"}


@dataclass(frozen=True, slots=True)
class Proof:
    """Attachments of one request."""

    #: A key of PROVEN.
    subject: str
    #: When it was asked for, or protection taken away.
    at: datetime
    attachments: Sequence[Attachment]


def proofs(session: Session, actor: Actor, registration: Registration) -> list[Proof]:
    """What is attached to the extensions of a registration, and for members to its revocation; oldest first.

    Takes a registration that was loaded through `access`.
    """
    asked = {row.id: row.asked_at for row in extensions_of(session, registration)}
    files = attached(session, "extension", list(asked))
    found = [Proof("extension", at, files[id_]) for id_, at in asked.items() if id_ in files]
    if actor.kind == "member" and may_see(session, actor, "revocation", registration.id):
        revoked = attached(session, "revocation", [registration.id]).get(registration.id)
        if revoked:
            found.append(Proof("revocation", revoked[0].attached_at or revoked[0].created_at, revoked))
    return found
