"""What a door shows of an opportunity in its pipeline. Reads only; takes registrations loaded through `access`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import ids_with_open_phone
from channel.actors import Actor
from channel.calendar import local_day
from channel.configuration import current
from channel.configuration.pipelines import Dimension, Pipeline
from channel.phones import masked_phone
from channel.pipelines.coach import Advice, next_field
from channel.pipelines.qualification import scores
from channel.pipelines.rules import Missing, missing
from channel.pipelines.standing import Standing, standing_of
from channel.pipelines.versions import known_version, stages_of, version_numbers
from models import Contact, Member, PipelineVersion, Registration, StageMove, Stakeholder


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the history."""

    move: StageMove
    #: Names of the two stages as they were called then; "" for the first.
    from_name: str
    to_name: str
    #: Who moved it, and why; "" for the house itself, and where a dealer before did, whom the next one must not learn.
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Overview:
    """An opportunity in its pipeline as one person may see it."""

    standing: Standing
    #: Whether its pipeline has been edited since, so that it waits for a migration.
    is_outdated: bool
    scores: Mapping[Dimension, int]
    #: What is missing to leave each stage of the pipeline, in order.
    missing: Sequence[Sequence[Missing]]
    advice: Advice | None
    pending: Step | None
    history: Sequence[Step]
    #: Name of the member whose win percentage stands beside the computed one; "" for none.
    win_by: str
    #: Each stakeholder with phone and WeChat id as the actor may read them.
    people: Sequence[tuple[Stakeholder, str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Configured:
    """A pipeline as new opportunities will follow it."""

    pipeline: Pipeline
    #: Its version, also before anybody follows it.
    version: int
    #: Codes of the opportunity types that follow it.
    types: Sequence[str]


def overview(session: Session, actor: Actor, registration: Registration, *, now: datetime) -> Overview:
    """Everything about one opportunity; Conflict("no_opportunity_yet") before it is approved."""
    standing = standing_of(session, registration)
    today, record, stages = local_day(now), standing.record, standing.pipeline.stages
    own = standing.opportunity.win_by
    by = session.get_one(Member, own).name if own is not None else ""
    steps = _steps(session, actor, standing)
    advice = next_field(standing.pipeline, standing.index, record, standing.days(now), today=today)
    return Overview(
        standing,
        current(session).pipelines.pipeline_of(standing.version.code) != standing.pipeline,
        scores(record, today=today),
        [missing(standing.pipeline, index, record, today=today) for index in range(len(stages))],
        advice if standing.is_open else None,
        next((step for step in steps if step.move.state == "pending"), None),
        [step for step in steps if step.move.state != "pending"],
        by,
        _people(session, actor, standing),
    )


def configured_pipelines(session: Session) -> list[Configured]:
    """Every pipeline of the configuration, in its order, with the version that it has or will have."""
    configuration, numbers = current(session), version_numbers(session)
    found = []
    for pipeline in configuration.pipelines.all:
        row = known_version(session, pipeline)
        version = row.version if row is not None else numbers.get(pipeline.code, 0) + 1
        types = [type_.code for type_ in configuration.registrations.types if type_.pipeline == pipeline.code]
        found.append(Configured(pipeline, version, types))
    return found


def _people(session: Session, actor: Actor, standing: Standing) -> list[tuple[Stakeholder, str | None, str | None]]:
    """Phones and WeChat ids are open to the dealer and to who was asked to decide; others see that there is one."""
    is_open = bool(ids_with_open_phone(session, actor, [standing.registration]))
    return [
        (
            row,
            row.phone if is_open or not row.phone else masked_phone(row.phone),
            row.wechat if is_open or not row.wechat else "****",
        )
        for row in standing.stakeholders
    ]


def _steps(session: Session, actor: Actor, standing: Standing) -> list[Step]:
    query = (
        select(StageMove, PipelineVersion, Contact, Member.name)
        .join(PipelineVersion, PipelineVersion.id == StageMove.pipeline_id)
        .outerjoin(Contact, Contact.id == StageMove.contact_id)
        .outerjoin(Member, Member.id == StageMove.member_id)
        .where(StageMove.opportunity_id == standing.opportunity.id)
        .order_by(StageMove.id)
    )
    steps: list[Step] = []
    names: dict[str, str] = {}
    for move, version, contact, member in session.execute(query):
        # A migration leaves a stage of the version before, so names of that one are looked at first.
        here = {stage.code: stage.name for stage in stages_of(version).stages}
        from_name = (names if move.kind == "migrated" else here).get(move.from_stage or "", move.from_stage or "")
        is_hidden = contact is not None and actor.kind == "contact" and contact.dealer_id != actor.dealer_id
        by = contact.name if contact is not None else member or ""
        said = ("", "") if is_hidden else (by, move.reason)
        steps.append(Step(move, from_name, here.get(move.to_stage, move.to_stage), *said))
        names = here
    return steps
