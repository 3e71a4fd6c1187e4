"""How long decisions take, and how one's own request stands: for those who wait."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field

from channel.approvals import STATE_TEXTS
from channel.approvals.outlook import Outlook, Turnaround
from miniapp_api.values import OneOf


class TurnaroundOut(BaseModel):
    """How fast a dealer's requests were decided in the last 90 days."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "median_hours": 2.5,
                "decided": 12,
                "pending": 1,
                "message": "近 90 天审批一般 2.5 个工作小时。",
            }
        }
    )

    median_hours: float | None = Field(description="Working hours; null when nothing was decided.")
    decided: int
    pending: int
    message: str

    @classmethod
    def of(cls, found: Turnaround) -> Self:
        """The figures with a sentence."""
        hours = found.median_hours
        message = "近期还没有审批完成的记录。" if hours is None else f"近 90 天审批一般 {hours:g} 个工作小时。"
        return cls(median_hours=hours, decided=found.decided, pending=found.pending, message=message)


class OwnApproval(BaseModel):
    """How the request about one's own registration stands. Who is asked is the manufacturer's business."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "state": "pending",
                "state_text": "待审批",
                "step": 1,
                "steps": 2,
                "waited_hours": 9.5,
                "usual_hours": 2.5,
                "can_escalate": True,
                "is_escalated": False,
                "message": "审批人可能不在，您可以请上级帮忙处理。",
            }
        }
    )

    state: Annotated[str, OneOf(STATE_TEXTS)]
    state_text: str
    step: int
    steps: int
    waited_hours: float = Field(description="Working hours in the current step; 0 when it is over.")
    usual_hours: float | None = Field(description="The dealer's median of the last 90 days.")
    can_escalate: bool
    is_escalated: bool
    message: str

    @classmethod
    def of(cls, state: str, outlook: Outlook, usual: Turnaround) -> Self:
        """The outlook with a kind sentence."""
        return cls(
            state=state,
            state_text=STATE_TEXTS[state],
            step=outlook.step,
            steps=outlook.steps,
            waited_hours=outlook.waited_hours,
            usual_hours=usual.median_hours,
            can_escalate=outlook.may_escalate,
            is_escalated=outlook.is_escalated,
            message=_sentence(state, outlook, usual),
        )


def _sentence(state: str, outlook: Outlook, usual: Turnaround) -> str:
    if state != "pending":
        return f"{STATE_TEXTS[state]}。"
    if outlook.is_escalated:
        return "已请上级一起处理，请稍候。"
    if outlook.may_escalate:
        return "审批人可能不在，您可以请上级帮忙处理。" if outlook.away else "等待时间有点久，您可以请上级帮忙处理。"
    if usual.median_hours is not None:
        return f"正在审批，一般 {usual.median_hours:g} 个工作小时内有结果。"
    return "正在审批，有结果会马上通知您。"
