"""The configuration for headquarters: read, try, apply, look back, restore."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.configuration.service import (
    apply_configuration,
    check_may_change,
    list_versions,
    newest_version,
    readable,
    restore_configuration,
    version_of,
)
from channel.configuration.trial import try_configuration
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.configuration import (
    Applied,
    ApplyConfiguration,
    RestoreVersion,
    TrialOut,
    TryConfiguration,
    VersionDetail,
    VersionOut,
    VersionPath,
    VersionsAnswer,
)
from miniapp_api.values import KeyNeeded

routes = blueprint(
    "configuration", "Types, windows, limits, approval rules and pipelines, which headquarters change by themselves."
)


@routes.get("/configuration", responses={200: VersionDetail, **refusals(403)})
def get_configuration() -> Response:
    """What counts now."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        version = newest_version(session, actor)
        return answer(200, VersionDetail.of(version, configuration=version.configuration))

    return read(act)


@routes.post("/configuration/try", responses={200: TrialOut, **refusals(403, body=True)})
def try_a_configuration(body: TryConfiguration) -> Response:
    """What it would change, and what that would mean for whatever is open now. Changes nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        check_may_change(session, actor)
        return answer(200, TrialOut.of(try_configuration(session, actor, readable(body.configuration), now=now)))

    return read(act)


@routes.post("/configuration", responses={201: Applied, **refusals(403, 409, body=True)})
def apply_a_configuration(header: KeyNeeded, body: ApplyConfiguration) -> Response:
    """Make it count from now on."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        check_may_change(session, actor)
        wanted = readable(body.configuration)
        applied = apply_configuration(session, actor, wanted, seen=body.seen, note=body.note, now=now)
        return answer(201, Applied.with_differences(*applied))

    return write(act, key=header.key)


@routes.get("/configuration/versions", responses={200: VersionsAnswer, **refusals(403, 422)})
def list_configuration_versions(query: PageQuery) -> Response:
    """Applied versions, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "configuration_versions")
        rows = list_versions(session, actor, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, VersionsAnswer(items=[VersionOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.get("/configuration/versions/<number>", responses={200: VersionDetail, **refusals(403, 404)})
def get_configuration_version(path: VersionPath) -> Response:
    """One version with its values."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        version = version_of(session, actor, int(path.number))
        return answer(200, VersionDetail.of(version, configuration=version.configuration))

    return read(act)


@routes.post("/configuration/versions/<number>/restore", responses={201: Applied, **refusals(403, 404, 409, body=True)})
def restore_configuration_version(path: VersionPath, header: KeyNeeded, body: RestoreVersion) -> Response:
    """Make an earlier version count again, as a new one."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        applied = restore_configuration(session, actor, int(path.number), seen=body.seen, note=body.note, now=now)
        return answer(201, Applied.with_differences(*applied))

    return write(act, key=header.key)
