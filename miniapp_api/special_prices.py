"""Special prices of a protected registration: asked for by its dealer or his manager, decided by approval rules."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.opportunities.special_prices import ask_special_price, lines_of, special_prices_of
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.opportunities import NumberPath
from miniapp_api.schemas.special_prices import AskSpecialPrice, SpecialPriceOut, SpecialPricesAnswer
from miniapp_api.values import KeyNeeded

routes = blueprint("special-prices", "Prices for the project of one registration.")


@routes.post(
    "/opportunities/<number>/special-prices", responses={201: SpecialPriceOut, **refusals(403, 404, 409, body=True)}
)
def ask_for_special_price(path: NumberPath, header: KeyNeeded, body: AskSpecialPrice) -> Response:
    """Ask for prices below the dealer's own, while it is protected. By the dealer, or who looks after him."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = ask_special_price(session, actor, path.number, body.asked(), body.reason, until=body.until, now=now)
        return answer(201, SpecialPriceOut.of(lines_of(session, [row])[0]))

    return write(act, key=header.key)


@routes.get("/opportunities/<number>/special-prices", responses={200: SpecialPricesAnswer, **refusals(403, 404)})
def list_special_prices(path: NumberPath) -> Response:
    """Every special price that was asked for for a registration."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        items = [SpecialPriceOut.of(one) for one in special_prices_of(session, actor, path.number)]
        return answer(200, SpecialPricesAnswer(items=items))

    return read(act)
