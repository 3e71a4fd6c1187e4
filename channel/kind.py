"""One kind of announcement, as the tables of kinds have it. Pure."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of announcement: its words for the inbox, where it leads, how urgent it is, which way it goes."""

    title: str
    #: Filled from the facts.
    body: str
    #: Page of the client, filled from the facts.
    link: str
    #: instant: the answer to what somebody just did, goes out at any hour. normal, urgent: see R-REM-2.
    urgency: Literal["instant", "normal", "urgent"]
    #: Channels besides the inbox, in a row of notifications.transports.TRANSPORTS each.
    channels: tuple[str, ...]
    #: False for what changes something already told, such as an updated card.
    in_inbox: bool = True
