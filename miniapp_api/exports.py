"""Workbooks to take away: orders, statements, a dealer's price list, and for headquarters what prices are made of."""

from typing import Annotated

from flask import Response
from pydantic import Field

from channel.catalogue.price_lists import export_price_list
from channel.credit.exporting import export_statement
from channel.orders.exporting import Period, export_orders
from channel.policies.exporting import draw_reach, export_old_prices, export_reach
from channel.pricing.exporting import export_price_entries, export_standard_prices
from channel.rebates.exporting import export_settlement, export_settlements
from miniapp_api.acts import hand_out, hand_out_picture
from miniapp_api.answers import DRAWING, WORKBOOK
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.schemas.catalogue import SkuPath
from miniapp_api.schemas.credit import DealerQuery
from miniapp_api.schemas.credit_statements import MonthPath
from miniapp_api.schemas.order_details import State
from miniapp_api.schemas.policies import PolicyPath, VersionQuery
from miniapp_api.schemas.settlements import SettlementPath, SettlementState
from miniapp_api.session import current_login
from miniapp_api.throttle import count_export
from miniapp_api.values import Day, QueryValues

_FILE = {"description": "The workbook.", "content": {WORKBOOK: {"schema": {"type": "string", "format": "binary"}}}}
_PICTURE = {"description": "The drawing.", "content": {DRAWING: {"schema": {"type": "string", "format": "binary"}}}}

Code = Annotated[str, Field(max_length=32)]

routes = blueprint(
    "exports",
    "Workbooks to take away; who took what is written down.",
    check=lambda: count_export(current_login().session_id),
)


class OrdersQuery(QueryValues):
    """Which orders."""

    first: Day = Field(description="First local day on which they were submitted.")
    last: Day = Field(description="Last day, included; at most 400 days.")
    state: State | None = Field(None, description="Only those in this state.")
    dealer: Code | None = Field(None, description="Only those of the dealer with this code.")


class SettlementsQuery(QueryValues):
    """Which settlements."""

    first: Day = Field(description="First local day on which they were made.")
    last: Day = Field(description="Last day, included; at most 400 days.")
    state: SettlementState | None = Field(None, description="Only those in this state.")
    dealer: Code | None = Field(None, description="Only those of the dealer with this code.")


class PriceListQuery(QueryValues):
    """Whose price list, and of which goods."""

    dealer: Code | None = Field(None, description="For members: a dealer whom they look after.")
    product_line: Code | None = Field(None, description="Code of a product line.")
    category: Code | None = Field(None, description="Code of a category; those that are a part of it count.")


@routes.get("/exports/orders", responses={200: _FILE, **refusals(403, 404, 422)})
def export_order_lines(query: OrdersQuery) -> Response:
    """The lines of submitted orders: goods, prices, what was shipped and received, logistics numbers."""
    period = Period(query.first, query.last, query.state, query.dealer)
    return hand_out(lambda session, actor, _now: export_orders(session, actor, period))


@routes.get("/exports/statements/<month>", responses={200: _FILE, **refusals(403, 404, 422)})
def export_monthly_statement(path: MonthPath, query: DealerQuery) -> Response:
    """A monthly statement: every booking with the balance after it."""
    return hand_out(lambda session, actor, _now: export_statement(session, actor, path.month, query.dealer))


@routes.get("/exports/settlements", responses={200: _FILE, **refusals(403, 404, 422)})
def export_period_settlements(query: SettlementsQuery) -> Response:
    """The settlements of rebates of a period: what was earned, settled, made up for and paid."""
    asked = query.model_dump()
    return hand_out(lambda session, actor, _now: export_settlements(session, actor, **asked))


@routes.get("/exports/settlements/<number>", responses={200: _FILE, **refusals(403, 404)})
def export_one_settlement(path: SettlementPath) -> Response:
    """A settlement with the orders that it rests on, and what was said about each."""
    return hand_out(lambda session, actor, _now: export_settlement(session, actor, path.number))


@routes.get("/exports/price-list", responses={200: _FILE, **refusals(403, 404, 422)})
def export_own_price_list(query: PriceListQuery) -> Response:
    """Everything that a dealer may order, with what it costs him now, by quantity, and until when."""
    asked = query.model_dump()
    return hand_out(lambda session, actor, now: export_price_list(session, actor, **asked, now=now))


@routes.get("/exports/policies/<number>", responses={200: _FILE, **refusals(403, 404, 422)})
def export_policy_reach(path: PolicyPath, query: VersionQuery) -> Response:
    """Who has read a policy and who has not: a row for each person of the dealers that the member looks after."""
    return hand_out(lambda session, actor, _now: export_reach(session, actor, path.number, query.version))


@routes.get("/exports/policies/<number>/old-prices", responses={200: _FILE, **refusals(403, 404, 422)})
def export_policy_old_prices(path: PolicyPath, query: VersionQuery) -> Response:
    """Orders of dealers who had read a policy, at the old price all the same: a row for each such line, and why."""
    asked = (path.number, query.version)
    return hand_out(lambda session, actor, now: export_old_prices(session, actor, *asked, now=now))


@routes.get("/exports/policies/<number>/picture", responses={200: _PICTURE, **refusals(403, 404, 422)})
def export_policy_reach_picture(path: PolicyPath, query: VersionQuery) -> Response:
    """The same counted, as a picture for a chat, with dealers of whom nobody has opened it."""
    return hand_out_picture(lambda session, actor, now: draw_reach(session, actor, path.number, query.version, now=now))


@routes.get("/exports/standard-prices", responses={200: _FILE, **refusals(403, 422)})
def export_all_standard_prices() -> Response:
    """Every standard price, as the feed of prices takes it back. For headquarters."""
    return hand_out(lambda session, actor, now: export_standard_prices(session, actor, now=now))


@routes.get("/exports/price-lists/<code>", responses={200: _FILE, **refusals(403, 404, 422)})
def export_one_price_list(path: SkuPath) -> Response:
    """The prices of a price list, as the feed of price entries takes them back. For headquarters."""
    return hand_out(lambda session, actor, now: export_price_entries(session, actor, path.code, now=now))
