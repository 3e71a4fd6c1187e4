"""Feeds as files: headquarters send a workbook or CSV where there is no program that brings the rows."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import headquarters
from channel.actors import Actor
from channel.erp.feeds import FEEDS
from channel.erp.files import rows_of, template_of
from channel.erp.taking import Brought, Result, take
from miniapp_api.acts import read, write
from miniapp_api.answers import WORKBOOK, Answer, answer, file_answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.bodies import check_upload
from miniapp_api.schemas.erp import FeedPath, ResultOut
from miniapp_api.schemas.workbooks import NewFeedFile

_FILE = {"description": "The workbook.", "content": {WORKBOOK: {"schema": {"type": "string", "format": "binary"}}}}

routes = blueprint("erp-files", "Data of other systems as files. For headquarters.", check=check_upload)


@routes.get("/erp/files/<feed>", responses={200: _FILE, **refusals(403, 404)})
def get_feed_template(path: FeedPath) -> Response:
    """A workbook with the headings of a feed, to be filled."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        headquarters(session, actor)
        return file_answer(template_of(FEEDS[path.feed]), WORKBOOK, f"{path.feed}.xlsx")

    return read(act)


@routes.post("/erp/files/<feed>", responses={200: ResultOut, **refusals(403, 404, body=True)})
def bring_file(path: FeedPath, form: NewFeedFile) -> Response:
    """Take over the rows of a file. The same file again changes nothing."""
    feed = FEEDS[path.feed]

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        member = headquarters(session, actor)
        rows, faults = rows_of(feed, form.content)
        if faults:
            return answer(200, ResultOut.of(Result(len(rows), faulty=len(faults), faults=faults)))
        brought = Brought(member_id=member.id, file=form.name)
        result = take(session, actor, feed, rows, brought, only_valid=form.only_valid, is_trial=form.dry_run, now=now)
        return answer(200, ResultOut.of(result))

    return write(act)
