"""Orders (订单): carts, drafts, submitting at the price that was seen, changing, taking back (domain.md B5)."""

from datetime import datetime
from decimal import Decimal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access.orders import need, own_order, visible_order, visible_orders
from channel.actors import Actor
from channel.errors import SENTENCES, Invalid, NotFound
from channel.opportunities.drafts import readable
from channel.orders.amending import amend_order
from channel.orders.baskets import basket_of
from channel.orders.details import claims, deliveries, details, timeline
from channel.orders.differences import PriceChange
from channel.orders.ending import cancel_order, withdraw_order
from channel.orders.keeping import cart_of, discard_draft, fill_cart, save_draft
from channel.orders.prices import explained, replayed_at
from channel.orders.proposals import propose_order
from channel.orders.submitting import Submitted, place_order, submit_order
from channel.orders.telling import order_lines
from channel.pricing.quoting import explain
from channel.pricing.words import for_dealers
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.problems import problem
from miniapp_api.schemas.carts import CartAnswer
from miniapp_api.schemas.dealers import CodePath
from miniapp_api.schemas.order_details import OrderDetail, OrderOut, OrdersAnswer, State
from miniapp_api.schemas.order_lists import ExplainQuery, ExplanationAnswer
from miniapp_api.schemas.orders import DraftIn, GiveReason, LinePath, NewOrder, OrderPath, Submit
from miniapp_api.schemas.quotes import rule_names
from miniapp_api.schemas.wanted import plain
from miniapp_api.values import KeyNeeded, KeyWelcome, Nothing, Search
from models import Order

routes = blueprint("orders", "Orders of the dealer one acts for, or of the dealers one looks after.")

_REFUSALS = refusals(403, 404, 409, body=True)


class ListQuery(PageQuery):
    """Which orders."""

    state: State | None = Field(None, description="Only those in this state.")
    dealer: Search | None = Field(None, description="Only those of the dealer with this code.")
    sku: Search | None = Field(None, description="Only those with this article.")
    q: Search | None = Field(None, description="Part of a number or of an article's name, or a parcel's number.")


@routes.get("/orders", responses={200: OrdersAnswer, **refusals(403, 422)})
def list_orders(query: ListQuery) -> Response:
    """Orders, newest first; the cart is not among them."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        wanted = {"state": query.state, "dealer": query.dealer, "sku": query.sku, "text": query.q}
        listed = Listed(actor, query, "orders", **wanted)
        rows = visible_orders(session, actor, **wanted, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [OrderOut.of(shown) for shown in details(session, actor, page)]
        return answer(200, OrdersAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.post("/orders", responses={201: OrderOut, **refusals(403, 409, body=True)})
def place(header: KeyNeeded, body: NewOrder) -> Response:
    """Order at once, at the price that was seen."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        expected = body.expected.expected() if body.expected is not None else None
        return submitted(session, actor, place_order(session, actor, body.draft(), expected, now=now), 201)

    return write(act, key=header.key)


@routes.get("/orders/<number>", responses={200: OrderDetail, **refusals(403, 404)})
def get_order(path: OrderPath) -> Response:
    """One order with its lines, shipments, returns and history."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        row = visible_order(session, actor, path.number)
        (shown,) = details(session, actor, [row])
        parts = timeline(session, row), deliveries(session, row), claims(session, row)
        return answer(200, OrderDetail.full(shown, *parts))

    return read(act)


@routes.get(
    "/orders/<number>/lines/<int:position>/explanation", responses={200: ExplanationAnswer, **refusals(403, 404)}
)
def explain_line(path: LinePath, query: ExplainQuery) -> Response:
    """Why a line costs what it costs, to the cent, by the rules that were known when it was ordered; or, with `at`,
    what the order would cost at another moment, by what was known then.
    """

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        row = visible_order(session, actor, path.number)
        (shown,) = details(session, actor, [row])
        # What will count is the house's own business until it does.
        if query.at is not None and query.at > now and actor.kind != "member":
            raise Invalid("invalid_fields", fields={"at": "bad_moment"})
        lines = order_lines(session, row)
        line = next((one for one in lines if one.position == path.position), None)
        if line is None or line.source is None or not shown.shows_prices:
            raise NotFound
        quote = explained(session, row) if query.at is None else replayed_at(session, row, query.at)
        part = explain(quote.result, line.source)
        part = part if actor.kind == "member" else for_dealers(part)
        ordered = sum((one.amount for one in lines if one.source == line.source), Decimal(0))
        names = rule_names(quote.loaded.rules)
        return answer(200, ExplanationAnswer.of(row.number, ordered, part, quote.cart.at, names))

    return read(act)


@routes.get("/cart", responses={200: CartAnswer, **refusals(403)})
def get_cart() -> Response:
    """What the contact has in his cart, and what it costs now."""
    return read(lambda session, actor, now: answer(200, _cart(session, actor, cart_of(session, actor), now=now)))


@routes.put("/cart", responses={200: CartAnswer, **refusals(403, 409, body=True)})
def put_cart(header: KeyWelcome, body: DraftIn) -> Response:
    """Put exactly this into the cart."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        return answer(200, _cart(session, actor, fill_cart(session, actor, body.draft(), now=now), now=now))

    return write(act, key=header.key)


@routes.post("/orders/drafts", responses={201: OrderOut, **refusals(403, body=True)})
def create_draft(header: KeyNeeded, body: DraftIn) -> Response:
    """Keep what is wanted for later."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        return answer(201, order_as_is(session, actor, save_draft(session, actor, body.draft(), now=now)))

    return write(act, key=header.key)


@routes.put("/orders/<number>/draft", responses={200: CartAnswer, **_REFUSALS})
def put_draft(path: OrderPath, header: KeyWelcome, body: DraftIn) -> Response:
    """Change what is wanted, and see what it costs now."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        row = save_draft(session, actor, body.draft(), number=path.number, now=now)
        return answer(200, _cart(session, actor, row, now=now))

    return write(act, key=header.key)


@routes.get("/orders/<number>/draft", responses={200: CartAnswer, **refusals(403, 404)})
def get_draft(path: OrderPath) -> Response:
    """What is wanted, and what it costs now. By the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, _cart(session, actor, own_order(session, actor, path.number), now=now))

    return read(act)


@routes.post("/orders/<number>/submit", responses={200: OrderOut, **_REFUSALS})
def submit_kept(path: OrderPath, header: KeyNeeded, body: Submit) -> Response:
    """Make a draft an order, at the price that was seen."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        expected = body.expected.expected() if body.expected is not None else None
        return submitted(session, actor, submit_order(session, actor, path.number, expected, now=now), 200)

    return write(act, key=header.key)


@routes.post("/orders/<number>/amend", responses={200: OrderOut, **_REFUSALS})
def amend(path: OrderPath, header: KeyNeeded, body: NewOrder) -> Response:
    """Change an approved order before anything of it is shipped; the body says all of it as it is to be."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        expected = body.expected.expected() if body.expected is not None else None
        return submitted(session, actor, amend_order(session, actor, path.number, body.draft(), expected, now=now), 200)

    return write(act, key=header.key)


@routes.post("/orders/<number>/withdraw", responses={200: OrderOut, **_REFUSALS})
def withdraw_submitted(path: OrderPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Take an order back that nobody has decided; it is a draft again."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, order_as_is(session, actor, withdraw_order(session, actor, path.number, now=now)))

    return write(act, key=header.key)


@routes.post("/orders/<number>/cancel", responses={200: OrderOut, **_REFUSALS})
def cancel_approved(path: OrderPath, header: KeyNeeded, body: GiveReason) -> Response:
    """Give up an approved order of which nothing was shipped. By the dealer, or by a member who looks after him."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        return answer(200, order_as_is(session, actor, cancel_order(session, actor, path.number, body.reason, now=now)))

    return write(act, key=header.key)


@routes.post("/orders/<number>/discard", responses={204: None, **_REFUSALS})
def discard(path: OrderPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Throw a draft away, or let be what a member proposed."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        discard_draft(session, actor, path.number, now=now)
        return no_content()

    return write(act, key=header.key)


@routes.post("/dealers/<code>/orders", responses={201: OrderOut, **_REFUSALS})
def propose(path: CodePath, header: KeyNeeded, body: DraftIn) -> Response:
    """Fill in an order for a dealer one looks after; he confirms it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        return answer(201, order_as_is(session, actor, propose_order(session, actor, path.code, body.draft(), now=now)))

    return write(act, key=header.key)


def order_as_is(session: Session, actor: Actor, order: Order) -> OrderOut:
    """An order after an act, as the actor may see it."""
    (shown,) = details(session, actor, [order])
    return OrderOut.of(shown)


def submitted(session: Session, actor: Actor, done: Submitted, status: int) -> Answer:
    """The order; or 409 `price_changed` with the new price, which is an answer: the same amounts confirm it."""
    if done.order is not None:
        return answer(status, order_as_is(session, actor, done.order))
    price = done.quote.result
    total, change = f"{price.totals.payable:.2f}", done.change
    before = f"{change.before:.2f}" if change is not None else total
    same = change is not None and change.gifts and not change.lines and before == total
    message = SENTENCES["gifts_changed" if same else "price_changed"].format(before=before, after=total)
    facts = {
        "before": before,
        "total": total,
        "amounts": ",".join(f"{line.payable:.2f}" for line in price.lines),
        "gifts": ",".join(f"{gift.sku}:{plain(gift.quantity)}" for gift in price.gifts),
    }
    return problem(409, "price_changed", message, fields=_changes(change), facts=facts)


def _changes(change: PriceChange | None) -> dict[str, str]:
    if change is None:
        return {}
    lines = {
        f"lines[{one.line - 1}]": f"{one.sku} 由 {one.before:.2f} 元变为 {one.after:.2f} 元。"
        for one in change.lines
        if one.before is not None
    }
    gifts = {
        f"gifts[{at}]": f"赠品 {one.sku} 由 {plain(one.before)} 变为 {plain(one.after)}。"
        for at, one in enumerate(change.gifts)
    }
    return lines | gifts


def _cart(session: Session, actor: Actor, order: Order | None, *, now: datetime) -> CartAnswer:
    need(session, actor, "prices")
    return CartAnswer.of(basket_of(session, actor, order, now=now) if order is not None else None)
