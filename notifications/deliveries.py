"""The values that travel from the claim to the call: what is known about a batch, and the calls to make.

A transport turns claimed rows into `Delivery` values while the transaction of the claim is open, so that it may look
rows up; the call itself is a closure over plain values that runs later, outside of any transaction.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from channel.opportunities.over import Outlook
from models import Approval, OutboxMessage
from notifications.outcomes import Effect, Outcome
from platforms.errors import Platform
from platforms.webhooks import Webhooks
from platforms.wechat import WeChat
from platforms.wecom import WeCom

#: Makes the call, now, for the messages that may go; what became of each, by outbox id. Raises PlatformError.
Send = Callable[[Sequence[OutboxMessage], datetime], Mapping[int, Outcome]]


@dataclass(frozen=True, slots=True)
class Wires:
    """How the outside is reached, and what texts need to know about it. One per process."""

    wecom: WeCom
    wechat: WeChat
    #: Where the pages of the client begin, without a slash at the end; "" when there are none to lead to.
    page_base: str
    #: Purpose (a name of `texts.SUBSCRIBE_FORMS`) → template id of this mini-program; none or empty: no such message.
    templates: Mapping[str, str] = field(default_factory=dict)
    #: Template of WeCom's own approvals; "" when they decide nothing here.
    approval_template: str = ""
    #: Userid of the member in whose name requests are handed in there; "": the dealer's channel manager.
    approval_applicant: str = ""
    #: How other systems are told.
    webhooks: Webhooks = field(default_factory=Webhooks)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One call to a platform."""

    messages: tuple[OutboxMessage, ...]
    send: Send
    #: For each message the member whose limit it counts towards; empty when receivers have no limit.
    members: tuple[str, ...] = ()
    #: The scope of `limits.RULES` that the call counts towards; "" for that of its platform.
    scope: str = ""
    #: Written when it is given up, unless `send` has decided that and says what is to be written.
    if_given_up: Effect | None = None
    #: Written when it stays in the queue, to be tried again or because it was put off.
    if_kept: Effect | None = None

    @property
    def priority(self) -> int:
        """What it overtakes: one of models.outbox.PRIORITIES."""
        return self.messages[0].priority


@dataclass(frozen=True, slots=True)
class Batch:
    """Claimed rows and what is known about them as of now. `deliveries` and `outcomes` are filled by transports."""

    session: Session
    now: datetime
    wires: Wires
    #: Of the members that the rows name and who still work here, the userid by id.
    userids: Mapping[int, str]
    #: Those of the contacts that the rows name who still work at the dealer.
    contacts: Collection[int]
    approvals: Mapping[int, Approval]
    #: Number → how those registrations stand that the rows warn of and that are still protected.
    outlooks: Mapping[str, Outlook]
    #: Ids of the rows about policies that nobody wants any more.
    unwanted: Collection[int] = frozenset()
    #: Ids of the reminders that are not sent → why.
    reminders: Mapping[int, str] = field(default_factory=dict)
    deliveries: list[tuple[Platform, Delivery]] = field(default_factory=list)
    #: What is decided without a call, by outbox id.
    outcomes: dict[int, Outcome] = field(default_factory=dict)

    def approval(self, message: OutboxMessage) -> Approval | None:
        """The approval that a row is about."""
        return self.approvals.get(approval_id(message))

    def is_still_so(self, message: OutboxMessage) -> bool:
        """Whether what a row warns of is still to come, on the day that it says."""
        found = self.outlooks.get(number_of(message))
        if found is None or message.kind == "follow_up_missing":
            return found is not None and found.is_silent
        return found.ends_on.isoformat() == message.facts.get("protected_until")

    def userid(self, message: OutboxMessage) -> str:
        """The member who receives a row; KeyError when it is none, which is a defect."""
        return self.userids[message.member_id or 0]

    def has_receiver(self, message: OutboxMessage) -> bool:
        """Whether the person whom a row is for is still there."""
        return message.member_id in self.userids or message.contact_id in self.contacts


def approval_id(message: OutboxMessage) -> int:
    """The approval that a row says it is about; 0 when it says none."""
    said = message.facts.get("approval_id")
    return said if isinstance(said, int) else 0


def number_of(message: OutboxMessage) -> str:
    """The number of the registration that a row is about; empty when it says none."""
    return str(message.facts.get("number", ""))


@dataclass(frozen=True, slots=True)
class Transport:
    """One channel of the outbox: the platform whose pauses and limits it obeys, and how rows become deliveries."""

    app: Platform
    prepare: Callable[[Batch, Sequence[OutboxMessage]], None]
    #: Whether each row is for a person, without whom it is not wanted any more.
    is_for_people: bool = True
