"""The dealers that a member looks after, and who works there."""

from datetime import datetime

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access import looked_after_dealer, looked_after_dealers
from channel.actors import Actor
from channel.dealers import overviews, people
from channel.policies.people import reachable_people
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.api import current_api
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.dealers import CodePath, DealerDetail, DealerRow, DealersAnswer, ReachablePerson
from miniapp_api.values import Search

routes = blueprint("dealers", "Dealers that a manager, director or headquarters looks after.")


class ListQuery(PageQuery):
    """Which dealers."""

    q: Search | None = Field(None, description="Part of the name, the code or the city.")


@routes.get("/dealers", responses={200: DealersAnswer, **refusals(403, 422)})
def list_dealers(query: ListQuery) -> Response:
    """A manager's own dealers; a director's region; all for headquarters."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "dealers", text=query.q)
        rows = looked_after_dealers(session, actor, text=query.q, after=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [DealerRow.seen(row, contacts=row.contacts) for row in overviews(session, page)]
        return answer(200, DealersAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/dealers/<code>", responses={200: DealerDetail, **refusals(403, 404)})
def get_dealer(path: CodePath) -> Response:
    """One dealer with its people, and how each can be told."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        dealer = looked_after_dealer(session, actor, path.code)
        (overview,) = overviews(session, [dealer])
        ways = reachable_people(session, dealer, current_api().templates.get("policy_news", ""))
        contacts = [ReachablePerson.reached(one, ways[one.contact.id]) for one in people(session, dealer)]
        return answer(200, DealerDetail.seen(overview, contacts=contacts))

    return read(act)
