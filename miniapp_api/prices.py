"""Prices: what a cart costs a dealer and why; and for headquarters, what prices are made of and how they change."""

from datetime import datetime
from typing import Annotated, Literal

from flask import Response
from pydantic import Field
from sqlalchemy.orm import Session

from channel.access.catalogue import need_prices
from channel.actors import Actor
from channel.configuration.service import check_may_change
from channel.pricing.changing import change_prices, list_changes, read_draft
from channel.pricing.coupons import coupons_for
from channel.pricing.kinds import KINDS
from channel.pricing.pinned import pin_cart, pinned_carts, unpin_cart
from channel.pricing.quoting import Wanted, quote
from channel.pricing.reading import list_entries, list_rules, list_standard_prices, rule_of
from channel.pricing.trial import recent_orders, try_prices
from channel.pricing.words import for_dealers
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer, no_content
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.pages import Listed, PageQuery
from miniapp_api.schemas.catalogue import SkuPath
from miniapp_api.schemas.coupons import CouponOut, CouponsAnswer
from miniapp_api.schemas.price_rows import (
    PriceEntriesAnswer,
    PriceEntryOut,
    StandardPriceOut,
    StandardPricesAnswer,
)
from miniapp_api.schemas.price_rules import (
    PinCart,
    PinnedCartOut,
    PinnedCartsAnswer,
    PinnedPath,
    PriceRuleDetail,
    PriceRuleOut,
    PriceRulesAnswer,
    RulePath,
)
from miniapp_api.schemas.prices import ChangePrices, PriceChangeOut, PriceChangesAnswer, PriceTrialOut, TryPrices
from miniapp_api.schemas.quotes import AskPrice, QuoteOut, rule_names
from miniapp_api.values import KeyNeeded, KeyWelcome, OneOf, Search

routes = blueprint("prices", "What goods cost a dealer and why, and how headquarters change it.")


class RulesQuery(PageQuery):
    """Which rules."""

    kind: Annotated[str, OneOf(KINDS)] | None = Field(None, description="None: all kinds.")
    code: str | None = Field(None, max_length=32, description="Every version that was ever known of one rule.")
    state: Literal["now", "later", "over"] | None = Field(None, description="None: those that count now or later.")


class StandardQuery(PageQuery):
    """Which standard prices."""

    q: Search | None = Field(None, description="Part of an article's code or name.")


@routes.post("/prices/quote", responses={200: QuoteOut, **refusals(403, 404, 409, body=True)})
def quote_cart(body: AskPrice) -> Response:
    """What a cart costs the dealer now, with everything that stands against ordering it. Keeps nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        if body.dealer is None:
            need_prices(session, actor)
        wanted = Wanted(body.cart_lines(), body.registration, frozenset(body.coupons))
        found = quote(session, actor, wanted, body.dealer, now=now)
        return answer(200, QuoteOut.of(for_dealers(found.result), rule_names(found.loaded.rules)))

    return read(act)


@routes.post("/prices/coupons", responses={200: CouponsAnswer, **refusals(403, 404, 409, body=True)})
def list_coupons(body: AskPrice) -> Response:
    """The coupons that the dealer may use now, and what each does for this cart or why not. Keeps nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        wanted = Wanted(body.cart_lines(), body.registration, frozenset(body.coupons))
        found = coupons_for(session, actor, wanted, body.dealer, now=now)
        return answer(200, CouponsAnswer(items=[CouponOut.of(one) for one in found]))

    return read(act)


@routes.get("/prices/changes", responses={200: PriceChangesAnswer, **refusals(403, 422)})
def list_price_changes(query: PageQuery) -> Response:
    """Applied changes, newest first. For headquarters."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "price_changes")
        rows = list_changes(session, actor, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, PriceChangesAnswer(items=[PriceChangeOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/prices/changes/try", responses={200: PriceTrialOut, **refusals(403, 409, body=True)})
def try_price_change(body: TryPrices) -> Response:
    """What it would mean for the orders of the last month and for carts that must keep their price. Changes nothing."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        check_may_change(session, actor)
        orders = recent_orders(session, now=now)
        return answer(200, PriceTrialOut.of(try_prices(session, actor, read_draft(body.draft), orders, now=now)))

    return read(act)


@routes.post("/prices/changes", responses={201: PriceChangeOut, **refusals(403, 409, body=True)})
def apply_price_change(header: KeyNeeded, body: ChangePrices) -> Response:
    """Make a draft count, altogether or not at all; a cart that must keep its price stops it."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        check_may_change(session, actor)
        draft = read_draft(body.draft)
        change = change_prices(session, actor, draft, note=body.note, seen=body.seen, now=now)
        return answer(201, PriceChangeOut.of(change))

    return write(act, key=header.key)


@routes.get("/prices/rules", responses={200: PriceRulesAnswer, **refusals(403, 422)})
def list_price_rules(query: RulesQuery) -> Response:
    """Ranges, price lists, bundles and promotions that count now or later. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        asked = {"kind": query.kind, "code": query.code, "state": query.state}
        listed = Listed(actor, query, "price_rules", **asked)
        rows = list_rules(session, actor, now=now, before=listed.start, limit=listed.limit, **asked)
        page, next_cursor = listed.cut(rows)
        items = [PriceRuleOut.of(row, now) for row in page]
        return answer(200, PriceRulesAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/prices/rules/<id>", responses={200: PriceRuleDetail, **refusals(403, 404)})
def get_price_rule(path: RulePath) -> Response:
    """A rule in words, with all its versions and the changes that brought them. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        return answer(200, PriceRuleDetail.full(*rule_of(session, actor, int(path.id)), now))

    return read(act)


@routes.get("/prices/standard", responses={200: StandardPricesAnswer, **refusals(403, 422)})
def list_all_standard_prices(query: StandardQuery) -> Response:
    """Standard prices with floors and costs that count now or later. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed = Listed(actor, query, "standard_prices", q=query.q)
        rows = list_standard_prices(session, actor, text=query.q, now=now, after=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        items = [StandardPriceOut.of(row) for row in page]
        return answer(200, StandardPricesAnswer(items=items, next_cursor=next_cursor))

    return read(act)


@routes.get("/prices/lists/<code>", responses={200: PriceEntriesAnswer, **refusals(403, 404, 422)})
def list_price_entries(path: SkuPath, query: PageQuery) -> Response:
    """The prices of a price list. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        listed = Listed(actor, query, "price_entries", code=path.code)
        rows = list_entries(session, actor, path.code, now=now, after=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, PriceEntriesAnswer(items=[PriceEntryOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.get("/prices/pinned-carts", responses={200: PinnedCartsAnswer, **refusals(403, 422)})
def list_pinned_carts(query: PageQuery) -> Response:
    """Carts that must keep their price, newest first. For headquarters."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        listed = Listed(actor, query, "pinned_carts")
        rows = pinned_carts(session, actor, before=listed.start, limit=listed.limit)
        page, next_cursor = listed.cut(rows)
        return answer(200, PinnedCartsAnswer(items=[PinnedCartOut.of(row) for row in page], next_cursor=next_cursor))

    return read(act)


@routes.post("/prices/pinned-carts", responses={201: PinnedCartOut, **refusals(403, 404, 409, body=True)})
def pin_a_cart(header: KeyNeeded, body: PinCart) -> Response:
    """Keep a cart of a dealer with what it must cost. For headquarters."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        wanted = Wanted(body.cart_lines(), None, frozenset(body.coupons))
        row = pin_cart(session, actor, body.name, body.dealer, wanted, total=body.total, at=body.at, now=now)
        return answer(201, PinnedCartOut.of(row))

    return write(act, key=header.key)


@routes.delete("/prices/pinned-carts/<id>", responses={204: None, **refusals(403, 404)})
def unpin_a_cart(path: PinnedPath, header: KeyWelcome) -> Response:
    """Give a pinned cart up."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        unpin_cart(session, actor, int(path.id), now=now)
        return no_content()

    return write(act, key=header.key)
