"""How a request stands: its steps, who was asked, what each said. Reads only, many requests at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Approval, ApprovalStep, ApprovalTask, Member


@dataclass(frozen=True, slots=True)
class StepStanding:
    """A step and everybody who is or was asked in it, seat by seat."""

    step: ApprovalStep
    tasks: Sequence[ApprovalTask]


@dataclass(frozen=True, slots=True)
class Standing:
    """A request's steps in order, and the names of all who occur in them."""

    steps: Sequence[StepStanding]
    names: Mapping[int, str]

    @property
    def current(self) -> StepStanding | None:
        """The step that is being decided; None when the request is over."""
        return next((one for one in self.steps if one.step.state == "active"), None)

    @property
    def seen(self) -> str:
        """What somebody who looks at it now has before him: version and step, such as 1-2 (R-APR-10)."""
        shown = self.current or self.steps[-1]
        return f"{shown.step.version}-{shown.step.position}"


def standings(session: Session, approvals: Sequence[Approval]) -> Mapping[int, Standing]:
    """How each of the approvals stands, by its id; three queries, however many they are."""
    ids = [approval.id for approval in approvals]
    ordered = select(ApprovalStep).where(ApprovalStep.approval_id.in_(ids)).order_by(ApprovalStep.position)
    versions = {approval.id: approval.version for approval in approvals}
    steps = [step for step in session.scalars(ordered) if step.version == versions[step.approval_id]]
    asked: dict[int, list[ApprovalTask]] = {step.id: [] for step in steps}
    query = select(ApprovalTask).where(ApprovalTask.step_id.in_(asked)).order_by(ApprovalTask.seat, ApprovalTask.id)
    for task in session.scalars(query):
        asked[task.step_id].append(task)
    names = _names(session, approvals, [task for tasks in asked.values() for task in tasks])
    return {
        id_: Standing([StepStanding(step, asked[step.id]) for step in steps if step.approval_id == id_], names)
        for id_ in ids
    }


def _names(session: Session, approvals: Sequence[Approval], tasks: Sequence[ApprovalTask]) -> Mapping[int, str]:
    wanted = {who for task in tasks for who in (task.member_id, task.for_id)} | {row.decided_by for row in approvals}
    query = select(Member.id, Member.name).where(Member.id.in_(wanted - {None}))
    return {row.id: row.name for row in session.execute(query)}
