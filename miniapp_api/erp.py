"""What other systems bring, row by row as JSON, each program with a key of its own; and headquarters' view of it."""

from datetime import datetime

from flask import Response, g, request
from sqlalchemy.orm import Session

from channel.actors import Actor, job
from channel.erp.clients import add_client, check_may_bring, client_with, list_clients, list_runs, turn_off_client
from channel.erp.feeds import FEEDS
from channel.erp.taking import CHANGED_AT, Brought, take
from channel.errors import Unauthorised
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, framed
from miniapp_api.api import current_api
from miniapp_api.blueprints import PROGRAM_SCHEME, blueprint, refusals
from miniapp_api.pages import Listed
from miniapp_api.schemas.erp import (
    ClientOut,
    ClientPath,
    ClientsAnswer,
    ClientWithKey,
    ColumnOut,
    FeedOut,
    FeedPath,
    FeedsAnswer,
    NewClient,
    ResultOut,
    Rows,
    RunOut,
    RunsAnswer,
    RunsQuery,
)
from miniapp_api.throttle import count_program
from miniapp_api.values import KeyNeeded, Nothing

#: Bytes of one request of a program: five thousand rows.
_MOST_BYTES = 4 * 1024 * 1024


def authenticate_program() -> None:
    """Find the program of this request by its key, or raise Unauthorised("key_refused")."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key:
        raise Unauthorised("key_refused")
    with current_api().database.reading() as session:
        client = client_with(session, key)
        session.expunge(client)
    g.erp_client = client
    count_program(client.id)
    request.max_content_length = _MOST_BYTES


routes = blueprint("erp", "What other systems bring (ERP, finance).", guard=authenticate_program, scheme=PROGRAM_SCHEME)
desk = blueprint("erp-desk", "The programs that bring data, and what they brought. For headquarters.")


@routes.get("/erp/feeds", responses={200: FeedsAnswer})
def list_feeds() -> Response:
    """What can be brought, and what a row of it has."""
    items = [
        FeedOut(
            name=feed.name,
            title=feed.title,
            key=list(feed.key),
            columns=[
                ColumnOut(name=column.name, heading=column.heading, kind=column.kind, is_needed=column.is_needed)
                for column in (*feed.columns, CHANGED_AT)
            ],
        )
        for feed in FEEDS.values()
    ]
    return framed(answer(200, FeedsAnswer(items=items)))


@routes.post("/erp/feeds/<feed>", responses={200: ResultOut, **refusals(403, 404, body=True)})
def bring_rows(path: FeedPath, body: Rows) -> Response:
    """Take rows over. The same rows again change nothing, so a request without an answer is simply repeated."""
    client, api = g.erp_client, current_api()
    check_may_bring(client, path.feed)
    with api.database.transaction() as session:
        result = take(
            session,
            job(f"erp:{client.public_id}"),
            FEEDS[path.feed],
            list(enumerate(body.rows, 1)),
            Brought(client_id=client.id),
            only_valid=body.only_valid,
            is_trial=body.dry_run,
            now=api.now(),
        )
    return framed(answer(200, ResultOut.of(result)))


@desk.get("/erp/clients", responses={200: ClientsAnswer, **refusals(403)})
def list_erp_clients() -> Response:
    """All programs, oldest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, ClientsAnswer(items=[ClientOut.of(row) for row in list_clients(session, actor)]))

    return read(act)


@desk.post("/erp/clients", responses={201: ClientWithKey, **refusals(403, 409, body=True)})
def add_erp_client(header: KeyNeeded, body: NewClient) -> Response:
    """A new program. The answer has its key, which nobody can read again."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        client, key = add_client(session, actor, body.name.strip(), body.feeds, now=now)
        return answer(201, ClientWithKey(**ClientOut.of(client).model_dump(), key=key))

    return write(act, key=header.key)


@desk.post("/erp/clients/<id>/turn-off", responses={200: ClientOut, **refusals(403, 404, body=True)})
def turn_off_erp_client(path: ClientPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Its key opens nothing any more."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, ClientOut.of(turn_off_client(session, actor, path.id, now=now)))

    return write(act, key=header.key)


@desk.get("/erp/runs", responses={200: RunsAnswer, **refusals(403, 422)})
def list_erp_runs(query: RunsQuery) -> Response:
    """What was brought, newest first."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "erp_runs", feed=query.feed)
        rows = list_runs(session, actor, query.feed, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, RunsAnswer(items=[RunOut.of_row(row) for row in page], next_cursor=next_cursor))

    return read(act)
