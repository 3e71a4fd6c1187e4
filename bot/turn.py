"""One turn of a conversation, as a handler sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.errors import Forbidden
from platforms.inbound import Inbound
from platforms.replies import Reply


@dataclass(frozen=True, slots=True)
class Turn:
    """What came in, from whom, when."""

    inbound: Inbound
    #: The member who wrote; None for strangers and for events that nobody wrote.
    actor: Actor | None
    #: The mini-program in which an openid means something.
    app_id: str
    #: Where the client's pages begin, for cards; "" when there are none.
    page_base: str
    now: datetime
    #: Subscribe template of news about policies; "" where the manufacturer has none.
    policy_template: str = ""

    def member(self) -> Actor:
        """The member who wrote; Forbidden("not_a_member") for anybody else."""
        if self.actor is None:
            raise Forbidden("not_a_member")
        return self.actor


Handler: TypeAlias = Callable[[Session, Turn], Reply | None]
