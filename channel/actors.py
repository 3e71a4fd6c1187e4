"""Who acts. Doors build an `Actor` from a session or a callback; services trust it and nothing else."""

from dataclasses import dataclass
from typing import Literal

from channel.errors import Forbidden


@dataclass(frozen=True, slots=True)
class Actor:
    """A contact of a dealer, a member of the manufacturer, a WeChat person not bound yet, or a job."""

    kind: Literal["contact", "member", "identity", "job"]
    #: Id in the table of its kind; 0 for a job.
    id: int
    #: Name for cards and audit; for a job its name.
    name: str
    #: The contact's dealer; None for everybody else.
    dealer_id: int | None = None
    #: The WeChat person behind a contact; None for members and jobs.
    identity_id: int | None = None
    #: The request in which the actor acts, so that what follows can be traced to it.
    request_id: str | None = None

    @property
    def label(self) -> str:
        """Short form for the audit trail, such as contact:7."""
        return f"job:{self.name}" if self.kind == "job" else f"{self.kind}:{self.id}"

    def dealer(self) -> int:
        """The dealer for whom this contact acts; Forbidden("not_bound") for anybody else."""
        if self.kind != "contact" or self.dealer_id is None:
            raise Forbidden("not_bound" if self.kind == "identity" else "not_allowed")
        return self.dealer_id

    def member(self) -> int:
        """The member who acts; Forbidden("not_allowed") for anybody else."""
        if self.kind != "member":
            raise Forbidden("not_allowed")
        return self.id


def job(name: str) -> Actor:
    """The actor of a scheduled job."""
    return Actor("job", 0, name)
