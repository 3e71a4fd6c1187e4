"""Product lines that a registration can name."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.catalogue import product_lines
from miniapp_api.acts import read
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint
from miniapp_api.schemas.product_lines import ProductLineOut, ProductLinesAnswer

routes = blueprint("product-lines", "What is sold, in groups.")


@routes.get("/product-lines", responses={200: ProductLinesAnswer})
def list_product_lines() -> Response:
    """Every product line on offer."""

    def act(session: Session, _actor: Actor, _now: datetime) -> Answer:
        items = [ProductLineOut.of(line) for line in product_lines(session)]
        return answer(200, ProductLinesAnswer(items=items))

    return read(act)
