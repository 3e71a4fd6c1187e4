"""Steps that WeCom's own approvals decide (企业微信审批), and the requests that stand there for them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base
from models.types import Id, UtcDateTime

#: waiting: to be handed in. calling: somebody may have handed it in, look before trying again. filed: it stands there.
#: settled: what was decided there is written here. failed: decided here instead. void: nobody waits for it any more.
TICKET_STATES = ("waiting", "calling", "filed", "settled", "failed", "void")


class ApprovalTicket(Base):
    """The request in WeCom's own approvals that decides one step of ours. One for each start of the step."""

    __tablename__ = "approval_ticket"
    __table_args__ = (UniqueConstraint("step_id", "turn"), Index("ix_approval_ticket_state", "state", "opened_at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("approval_step.id"))
    #: 1, and one more each time the step starts again.
    turn: Mapped[int] = mapped_column(Integer, default=1)
    approval_id: Mapped[int] = mapped_column(ForeignKey("approval.id"), index=True)
    #: What stands in the form, so that a request whose answer was lost can be found there.
    reference: Mapped[str] = mapped_column(String(64), unique=True)
    #: One of TICKET_STATES.
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: In whose name it is handed in; null before the first try.
    applicant_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    #: When the last try to hand it in began; null before the first.
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The platform's number (sp_no); null until it is known.
    number: Mapped[str | None] = mapped_column(String(32), unique=True)
    #: When the number became known.
    filed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: The platform's sp_status when it was last looked at; null before.
    seen_status: Mapped[int | None] = mapped_column(Integer)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
