"""The steps of a request, and everybody who is or was asked in them."""

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, Field

from channel.approvals.standing import Standing, StepStanding
from miniapp_api.values import OneOf
from models import ApprovalTask

#: Mode of a step → how it is written.
MODES = {"any": "任一人同意", "all": "全部同意", "k_of_n": "{needed} 人同意", "sequential": "依次审批"}
STEP_STATES = {
    "waiting": "未开始",
    "active": "审批中",
    "approved": "已同意",
    "rejected": "已驳回",
    "returned": "已退回",
    "closed": "已结束",
}
TASK_STATES = {
    "waiting": "待轮到",
    "open": "待处理",
    "delegated": "已委托",
    "approved": "已同意",
    "rejected": "已驳回",
    "returned": "已退回",
    "closed": "无需处理",
}
#: How somebody came to be asked → how it is written; nothing for those whom the rule names.
VIAS = {
    "rule": "",
    "role": "",
    "delegation": "代为审批",
    "successor": "接任审批",
    "escalation": "超时升级",
    "headquarters": "总部兜底",
    "signer": "加签",
    "wecom": "企业微信审批",
}

_TASK_EXAMPLE: dict[str, Any] = {
    "member": "王芳",
    "for_whom": "李娜",
    "via": "delegation",
    "via_text": "代为审批",
    "state": "open",
    "state_text": "待处理",
    "asked_at": "2026-11-21T07:04:00Z",
    "decided_at": None,
    "until": "2026-11-28T16:00:00Z",
    "is_escalated": False,
}
STEP_EXAMPLE: dict[str, Any] = {
    "position": 1,
    "name": "审批",
    "mode": "any",
    "mode_text": "任一人同意",
    "state": "active",
    "state_text": "审批中",
    "in_wecom": False,
    "is_kept": False,
    "started_at": "2026-11-21T07:04:00Z",
    "ended_at": None,
    "tasks": [_TASK_EXAMPLE],
}


class TaskOut(BaseModel):
    """Somebody who is or was asked in a step."""

    member: str
    for_whom: str | None = Field(description="In whose place; both names stay.")
    via: Annotated[str, OneOf(VIAS)]
    via_text: str
    state: Annotated[str, OneOf(TASK_STATES)]
    state_text: str
    asked_at: datetime
    decided_at: datetime | None
    until: datetime | None = Field(description="When a delegation ends and the task returns.")
    is_escalated: bool = Field(description="His leader was asked as well, because it took so long.")

    @classmethod
    def of(cls, task: ApprovalTask, standing: Standing) -> Self:
        """A task with names."""
        return cls(
            member=standing.names[task.member_id],
            for_whom=standing.names[task.for_id] if task.for_id is not None else None,
            via=task.via,
            via_text=VIAS[task.via],
            state=task.state,
            state_text=TASK_STATES[task.state],
            asked_at=task.asked_at,
            decided_at=task.decided_at,
            until=task.until,
            is_escalated=task.is_escalated,
        )


class StepOut(BaseModel):
    """One step of a request."""

    position: int
    name: str
    mode: Annotated[str, OneOf(MODES)]
    mode_text: str
    state: Annotated[str, OneOf(STEP_STATES)]
    state_text: str
    in_wecom: bool = Field(description="WeCom's own approvals decide it; deciding here is 409 `decided_in_wecom`.")
    is_kept: bool = Field(description="Its consent was given in a round before, and nothing changed for it.")
    started_at: datetime | None
    ended_at: datetime | None
    tasks: list[TaskOut] = Field(description="Seat by seat; whose turn has not come is `waiting`.")

    @classmethod
    def of(cls, one: StepStanding, standing: Standing) -> Self:
        """A step with everybody in it."""
        step = one.step
        return cls(
            position=step.position,
            name=step.name,
            mode=step.mode,
            mode_text=MODES[step.mode].format(needed=step.needed),
            state=step.state,
            state_text=STEP_STATES[step.state],
            in_wecom=step.in_wecom,
            is_kept=step.kept_from is not None,
            started_at=step.started_at,
            ended_at=step.ended_at,
            tasks=[TaskOut.of(task, standing) for task in one.tasks],
        )
