"""Whatever dealers, managers, the ERP and time do in whatever order: the machine holds, and no end keeps anything."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.errors import ChannelError
from channel.orders import allocate_backorders, auto_receive, close_orders
from channel.orders.amending import amend_order
from channel.orders.closing import close_short
from channel.orders.drafts import Draft, Expected, Wanted
from channel.orders.ending import cancel_order, withdraw_order
from channel.orders.exchanging import credit_return, receive_back
from channel.orders.exchanging import replace as send_others
from channel.orders.keeping import discard_draft
from channel.orders.receiving import Found, receive
from channel.orders.returns import ask_return, withdraw_return
from channel.orders.shipping import Packed, Parcel, ship
from channel.orders.submitting import place_order, submit_order
from channel.orders.telling import order_lines
from models import Approval, Database, Order, OrderReturn, Shipment
from tests.channel.orders.stage import DRAFT, ZERO, check, give_rebate, held, open_shop
from tests.conftest import FIELD_KEYS
from tests.factories import NOW, Cast, configure
from tests.shop import publish

D = Decimal
Act = Callable[[Session, Cast, Order | None, int, datetime], Any]


def _seen(act: Callable[[Expected | None], Any]) -> Any:
    """Do it at whatever it costs: look first, then confirm."""
    first = act(None)
    if first.order is not None:
        return first
    result = first.quote.result
    return act(Expected(result.totals.payable, tuple(line.payable for line in result.lines)))


def _draft(size: int) -> Draft:
    lines = (Wanted("K101W", D(10 * size)), Wanted("BV25", D(7 * size)), Wanted("Q9", D(3)))
    return replace(DRAFT, lines=lines, rebate=D(20) if size % 2 else None)


def _order(session: Session, cast: Cast, _row: Order | None, size: int, now: datetime) -> Any:
    actor = cast.actor(cast.buyer)
    return _seen(lambda seen: place_order(session, actor, _draft(size), seen, now=now))


def _submit(session: Session, cast: Cast, row: Order | None, _size: int, now: datetime) -> Any:
    actor = cast.actor(cast.buyer)
    return row and _seen(lambda seen: submit_order(session, actor, row.number, seen, now=now))


def _amend(session: Session, cast: Cast, row: Order | None, size: int, now: datetime) -> Any:
    actor = cast.actor(cast.buyer)
    return row and _seen(lambda seen: amend_order(session, actor, row.number, _draft(size), seen, now=now))


def _decide(decision: Any) -> Act:
    def act(session: Session, cast: Cast, _row: Order | None, _size: int, now: datetime) -> Any:
        approval_id = session.scalar(select(func.min(Approval.id)).where(Approval.state == "pending"))
        verdict = checked_verdict(decision, "incomplete")
        return approval_id and decide(session, cast.actor(cast.director), approval_id, verdict, now=now)

    return act


def _of_row(act: Callable[..., Any], *words: Any, as_manager: bool = False) -> Act:
    def run(session: Session, cast: Cast, row: Order | None, _size: int, now: datetime) -> Any:
        return row and act(session, cast.actor(cast.manager if as_manager else cast.buyer), row.number, *words, now=now)

    return run


def _ship(session: Session, cast: Cast, row: Order | None, size: int, now: datetime) -> Any:
    """A part of every line, from one warehouse or the other; what is not there is refused."""
    if row is None:
        return None
    left = [(line, line.ordered - line.closed - line.shipped) for line in order_lines(session, row)]
    packed = tuple(Packed(line.code, min(rest, D(4 * size))) for line, rest in left if rest > 0)
    parcel = Parcel(f"WH0{1 + size % 2}", packed, now)
    return ship(session, cast.actor(cast.manager), row, parcel, now=now, by_hand=True)


def _receive(session: Session, cast: Cast, row: Order | None, size: int, now: datetime) -> Any:
    if row is None:
        return None
    query = select(Shipment).where(Shipment.order_id == row.id, Shipment.received_at.is_(None))
    shipment = session.scalars(query.order_by(Shipment.id)).first()
    found = (Found(1, missing=D(size)),) if size > 1 else ()
    actor = cast.actor(cast.owner)
    return shipment and receive(session, actor, row.number, shipment.number, found, words="少了", now=now)


def _return(kind: str) -> Act:
    def act(session: Session, cast: Cast, row: Order | None, size: int, now: datetime) -> Any:
        wanted = {1: D(size), 2: D(1)}
        actor = cast.actor(cast.buyer)
        return row and ask_return(session, actor, row.number, kind, wanted, "quality", "不能用", now=now)

    return act


def _of_return(act: Callable[..., Any], *words: Any, as_manager: bool = True) -> Act:
    def run(session: Session, cast: Cast, _row: Order | None, size: int, now: datetime) -> Any:
        rows = session.scalars(select(OrderReturn).order_by(OrderReturn.id.desc())).all()
        row = rows[size - 1] if size <= len(rows) else None
        return row and act(session, cast.actor(cast.manager if as_manager else cast.buyer), row.number, *words, now=now)

    return run


def _replace(session: Session, actor: Any, number: str, *, now: datetime) -> Any:
    return send_others(session, actor, number, Parcel("WH01", (), now), now=now)


def _time(session: Session, _cast: Cast, _row: Order | None, _size: int, now: datetime) -> Any:
    return [sweep(session, now) for sweep in (allocate_backorders, auto_receive, close_orders)]


ACTS: dict[str, Act] = {
    "order": _order,
    "submit": _submit,
    "amend": _amend,
    "approve": _decide("approved"),
    "reject": _decide("rejected"),
    "return it": _decide("returned"),
    "withdraw": _of_row(withdraw_order),
    "discard": _of_row(discard_draft),
    "cancel": _of_row(cancel_order, "不需要了"),
    "ship": _ship,
    "ship more": _ship,
    "receive": _receive,
    "close short": _of_row(close_short, "停产了", as_manager=True),
    "close a line": _of_row(close_short, "停产了", (2,), as_manager=True),
    "send back": _return("return"),
    "exchange": _return("exchange"),
    "take back": _of_return(receive_back, "WH01"),
    "credit": _of_return(credit_return),
    "replace": _of_return(_replace),
    "withdraw return": _of_return(withdraw_return, as_manager=False),
    "time": _time,
}
#: Act, which order (the newest is 0), a size, hours that pass before.
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 1), st.integers(1, 3), st.sampled_from([1, 30, 400])),
    min_size=6,
    max_size=30,
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> tuple[Path, Cast]:
    """A file with the shop in it, which examples copy."""
    path = tmp_path_factory.mktemp("machine") / "shop.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}", field_keys=FIELD_KEYS)
    with database.transaction() as session:
        cast = open_shop(session, stock=30, credit="5000")
        give_rebate(session, cast, "100.00", days=300)
        promotion = {"code": "LUCKY", "name": "开关95折", "products": {"skus": ["K101W"]}, "quota": "40"}
        publish(session, {"promotions": [{**promotion, "effect": {"is": "PercentOff", "percent": "5"}}]})
        configure(session, {"orders": {"ask_from_amount": "1000"}})
    database.close()
    return path, cast


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(steps=STEPS)
def test_r_ord_1_r_ord_8_no_sequence_leaves_the_machine_and_no_end_leaves_a_reservation(
    shop: tuple[Path, Cast], steps: list[tuple[str, int, int, int]]
) -> None:
    template, cast = shop
    path = template.with_name("run.db")
    shutil.copy(template, path)
    database = Database(f"sqlite:///{path}", field_keys=FIELD_KEYS)
    now = NOW
    for name, which, size, hours in [("order", 0, 1, 1), *steps]:
        now += timedelta(hours=hours)
        try:
            with database.transaction() as session:
                rows = session.scalars(select(Order).order_by(Order.id.desc())).all()
                ACTS[name](session, cast, rows[which] if which < len(rows) else None, size, now)
        except ChannelError:
            pass
        with database.reading() as session:
            check(session)
    with database.reading() as session:
        if all(row.state in ("draft", "cancelled", "received", "closed") for row in session.scalars(select(Order))):
            assert held(session)["stock"] == held(session)["credit"] == held(session)["rebate"] == ZERO
    database.close()
