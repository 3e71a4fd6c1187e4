"""Orders as workbooks (R-ORD-5): a template to fill, and a dealer's own file read, with every fault at once."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from channel.access import own_dealer
from channel.access.catalogue import counter
from channel.actors import Actor
from channel.catalogue.shelf import shelf
from channel.workbooks.opening import sheets_of
from channel.workbooks.orders import read_orders
from channel.workbooks.writing import template
from miniapp_api.acts import read
from miniapp_api.answers import WORKBOOK, Answer, answer, file_answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.bodies import check_upload
from miniapp_api.schemas.order_workbooks import WorkbookAnswer
from miniapp_api.schemas.workbooks import NewWorkbook

_FILE = {"description": "The workbook.", "content": {WORKBOOK: {"schema": {"type": "string", "format": "binary"}}}}

routes = blueprint("order-workbooks", "Orders as Excel and CSV files.", check=check_upload)


@routes.get("/order-workbooks/template", responses={200: _FILE, **refusals(403)})
def get_order_template() -> Response:
    """A workbook to fill, with the articles that the dealer may order and their units."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        own_dealer(session, actor)
        goods = shelf(session, counter(session, actor, now=now))
        return file_answer(template(goods.by_code.values()), WORKBOOK, "order.xlsx")

    return read(act)


@routes.post("/order-workbooks", responses={200: WorkbookAnswer, **refusals(403, body=True)})
def read_order_workbook(form: NewWorkbook) -> Response:
    """What a workbook says as an order. Saves nothing."""
    # Looking through a file takes a while, so it is done before a connection is taken.
    sheets = sheets_of(form.content)

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        own_dealer(session, actor)
        goods = shelf(session, counter(session, actor, now=now))
        names = {article.code: article.name for article in goods.by_code.values()}
        return answer(200, WorkbookAnswer.of(read_orders(sheets, goods), names))

    return read(act)
