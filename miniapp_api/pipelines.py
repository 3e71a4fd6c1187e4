"""Opportunities in their pipelines: look, move, qualify, set one's own percentage; migrate (domain.md B3)."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import visible_registration
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Invalid
from channel.pipelines.details import configured_pipelines, overview
from channel.pipelines.migration import migrate_pipeline
from channel.pipelines.moves import move_stage, withdraw_move
from channel.pipelines.qualification import checked_changes
from channel.pipelines.records import qualify, set_win_percent
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.schemas.pipelines import Migrate, MigrationAnswer, PipelineOut, PipelinePath, PipelinesAnswer
from miniapp_api.schemas.probability import WinPercent
from miniapp_api.schemas.qualification import Qualify
from miniapp_api.schemas.stages import MoveStage, PipelineOverview, overview_out
from miniapp_api.values import KeyNeeded, Nothing

routes = blueprint("pipelines", "Stages of opportunities, what is known about them, and how likely they are won.")

_CHANGED = {200: PipelineOverview, **refusals(403, 404, 409, body=True)}


@routes.get("/opportunities/<number>/pipeline", responses={200: PipelineOverview, **refusals(403, 404, 409)})
def get_pipeline_of_opportunity(path: NumberPath) -> Response:
    """Stage, gates with what is missing, win probability and why, what is known, the next field worth asking for."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return _shown(session, actor, path.number, now=now)

    return read(act)


@routes.post("/opportunities/<number>/stage", responses=_CHANGED)
def move_opportunity(path: NumberPath, header: KeyNeeded, body: MoveStage) -> Response:
    """Move to another stage; where that needs approval the answer has it as `pending_move`."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        move_stage(session, actor, path.number, body.to, body.reason, now=now)
        return _shown(session, actor, path.number, now=now)

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/stage/withdraw", responses=_CHANGED)
def withdraw_stage_move(path: NumberPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Take back a move that waits for approval."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        withdraw_move(session, actor, path.number, now=now)
        return _shown(session, actor, path.number, now=now)

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/qualification", responses=_CHANGED)
def qualify_opportunity(path: NumberPath, header: KeyNeeded, body: Qualify) -> Response:
    """Write some of what is known; all wrong fields are said at once."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        _refuse_unreadable(body, now=now)
        qualify(session, actor, path.number, body.changes(), seen=body.version, now=now)
        return _shown(session, actor, path.number, now=now)

    return write(act, key=header.key)


@routes.post("/opportunities/<number>/win-probability", responses=_CHANGED)
def set_win_probability(path: NumberPath, header: KeyNeeded, body: WinPercent) -> Response:
    """A manager's own percentage, beside the computed one."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        set_win_percent(session, actor, path.number, body.percent, body.reason, now=now)
        return _shown(session, actor, path.number, now=now)

    return write(act, key=header.key)


@routes.get("/pipelines", responses={200: PipelinesAnswer})
def list_pipelines() -> Response:
    """Every pipeline as new opportunities follow it."""

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        return answer(200, PipelinesAnswer(items=[PipelineOut.of(row) for row in configured_pipelines(session)]))

    return read(act)


@routes.post("/pipelines/<code>/migrate", responses={200: MigrationAnswer, **refusals(403, 404, body=True)})
def migrate(path: PipelinePath, header: KeyNeeded, body: Migrate) -> Response:
    """Bring open opportunities of older versions to the newest; headquarters only, a dry run unless told otherwise."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        done = migrate_pipeline(session, actor, path.code, body.mapping, dry_run=body.dry_run, now=now)
        return answer(200, MigrationAnswer.of(done))

    return write(act, key=header.key)


def _shown(session: Session, actor: Actor, number: str, *, now: datetime) -> Answer:
    registration = visible_registration(session, actor, number)
    return answer(200, overview_out(overview(session, actor, registration, now=now), now=now))


def _refuse_unreadable(body: Qualify, *, now: datetime) -> None:
    """Refuse fields that could not be read, together with what the rules say about the others."""
    if not body.problems:
        return
    problems = dict(body.problems)
    try:
        checked_changes(body.changes(), today=local_day(now))
    except Invalid as error:
        problems = {**error.fields, **problems}
    raise Invalid("invalid_fields", fields=problems)
