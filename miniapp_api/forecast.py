"""The forecast of a member for the dealers that he looks after (domain.md B12)."""

from datetime import datetime
from typing import Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.pipelines.forecast import read_period
from channel.pipelines.outlook import outlook
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.forecast import ForecastAnswer
from miniapp_api.values import Amount, QueryValues, Search

routes = blueprint("forecast", "What a period will bring, for those who look after dealers.")


class ForecastQuery(QueryValues):
    """Which period, for whom, against what."""

    period: str = Field(max_length=10, description="A month, quarter or year: 2026-12, 2026-Q4, 2026.")
    dealer: Search | None = Field(None, description="Only the dealer with this code.")
    target: Amount | None = Field(None, description="Yuan to compare with.")
    actual: Literal["included", "excluded"] = Field("included", description="Whether what is closed already counts.")


@routes.get("/forecast", responses={200: ForecastAnswer, **refusals(403, 422)})
def get_forecast(query: ForecastQuery) -> Response:
    """Closed business, open amounts by their win probability, and what is most at risk."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        period = read_period(query.period)
        found = outlook(
            session,
            actor,
            period,
            dealer=query.dealer,
            target=query.target,
            includes_actual=query.actual == "included",
            now=now,
        )
        return answer(200, ForecastAnswer.of(query.period, found, now=now, target=query.target))

    return read(act)
