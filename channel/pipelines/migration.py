"""Bringing open opportunities to the newest version of their pipeline by a mapping of stages (R-STG-6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import headquarters
from channel.actors import Actor
from channel.configuration.pipelines import Pipeline
from channel.errors import Invalid
from channel.pipelines.standing import OPEN_STATES
from channel.pipelines.versions import configured, known_version, stages_of, version_in_force
from models import Opportunity, PipelineVersion, Registration, StageMove


@dataclass(frozen=True, slots=True)
class Group:
    """Open opportunities of an older version that are in the same stage."""

    version: PipelineVersion
    stage: str
    #: Where they go; None while the mapping does not say and the new pipeline has no stage of the same code.
    to_stage: str | None
    count: int

    @property
    def stage_name(self) -> str:
        """What the stage is called in the old version."""
        names = {stage.code: stage.name for stage in stages_of(self.version).stages}
        return names.get(self.stage, self.stage)


@dataclass(frozen=True, slots=True)
class Migration:
    """What a migration did, or would do."""

    target: Pipeline
    groups: Sequence[Group]
    is_dry_run: bool

    @property
    def count(self) -> int:
        """How many opportunities go over."""
        return sum(group.count for group in self.groups if group.to_stage is not None)


def migrate_pipeline(
    session: Session, actor: Actor, code: str, mapping: Mapping[str, str], *, dry_run: bool, now: datetime
) -> Migration:
    """Move every open opportunity of older versions to the configured one; `mapping` is old stage → new stage.

    A stage that the mapping leaves out goes to the stage of the same code, if there is one. How long an opportunity
    has been in its stage is kept. For headquarters. A dry run counts and changes nothing, and may lack stages.
    Raises Forbidden, NotFound for an unknown pipeline, Invalid("invalid_fields", "unmapped_stages").
    """
    headquarters(session, actor)
    target = configured(session, code)
    codes = {stage.code for stage in target.stages}
    if wrong := {f"mapping.{old}"[:40]: "no_such_stage" for old, new in mapping.items() if new not in codes}:
        raise Invalid("invalid_fields", fields=wrong)
    groups = _groups(session, target, mapping, codes)
    if dry_run:
        return Migration(target, groups, is_dry_run=True)
    _check_mapped(groups)
    version = version_in_force(session, code, now=now)
    done = [_carry_over(session, actor, group, version, now=now) for group in groups]
    migration = Migration(target, done, is_dry_run=False)
    facts = {"version": version.version, "count": migration.count, "mapping": dict(mapping)}
    audit.record(session, actor, "pipeline_migrated", "pipeline", code, now=now, **facts)
    session.flush()
    return migration


def _groups(session: Session, target: Pipeline, mapping: Mapping[str, str], codes: set[str]) -> list[Group]:
    newest = known_version(session, target)
    query = (
        select(PipelineVersion, Opportunity.stage, func.count())
        .join(Opportunity, Opportunity.pipeline_id == PipelineVersion.id)
        .join(Registration, Registration.id == Opportunity.registration_id)
        .where(PipelineVersion.code == target.code, Registration.state.in_(OPEN_STATES))
        .group_by(PipelineVersion.id, Opportunity.stage)
        .order_by(PipelineVersion.version, Opportunity.stage)
    )
    return [
        Group(version, stage, mapping.get(stage, stage if stage in codes else None), count)
        for version, stage, count in session.execute(query)
        if newest is None or version.id != newest.id
    ]


def _check_mapped(groups: Sequence[Group]) -> None:
    unmapped = [group for group in groups if group.to_stage is None]
    if unmapped:
        names = dict.fromkeys(group.stage_name for group in unmapped)
        fields = {f"mapping.{group.stage}"[:40]: "stage_unmapped" for group in unmapped}
        facts = {"count": str(len(names)), "stages": "、".join(names)}
        raise Invalid("unmapped_stages", fields=fields, facts=facts)


def _carry_over(session: Session, actor: Actor, group: Group, version: PipelineVersion, *, now: datetime) -> Group:
    """Update those that still stand there, and write the move of exactly these into their histories."""
    open_ = select(Registration.id).where(Registration.state.in_(OPEN_STATES))
    change = (
        update(Opportunity)
        .where(
            Opportunity.pipeline_id == group.version.id,
            Opportunity.stage == group.stage,
            Opportunity.registration_id.in_(open_),
        )
        .values(pipeline_id=version.id, stage=group.to_stage)
        .returning(Opportunity.id)
    )
    ids = session.scalars(change, execution_options={"synchronize_session": "fetch"}).all()
    move = {"pipeline_id": version.id, "kind": "migrated", "from_stage": group.stage, "to_stage": group.to_stage}
    done = {**move, "state": "done", "reason": "", "asked_at": now, "settled_at": now, "member_id": actor.member()}
    if ids:
        session.execute(insert(StageMove), [{"opportunity_id": id_, **done} for id_ in ids])
    return Group(group.version, group.stage, group.to_stage, len(ids))
