"""What happens seldom to orders, and must not be lost: replacements, gifts that are nowhere, acts that cross (B5)."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.errors import Conflict, Invalid
from channel.orders import allocate_backorders, closing
from channel.orders.differences import GiftChange
from channel.orders.drafts import Expected, Wanted
from channel.orders.exchanging import receive_back
from channel.orders.exchanging import replace as send_others
from channel.orders.lists import favourites, keep_favourite, save_template
from channel.orders.receiving import Found, receive
from channel.orders.reordering import order_template, reorder
from channel.orders.returns import ask_return
from channel.orders.shipping import Parcel
from channel.orders.submitting import place_order
from models import Order, OrderReturn, ShipmentLine, Sku
from tests.channel.lifecycle import told
from tests.channel.orders.stage import DAY, DRAFT, SEEN, check, decided, lines_of, open_shop, order, received, shipped
from tests.factories import NOW, Cast
from tests.shop import make_sku, make_stock, publish

D = Decimal


@pytest.fixture
def cast(session: Session) -> Cast:
    return open_shop(session)


def exchanged(session: Session, cast: Cast) -> tuple[Order, OrderReturn]:
    """A received order of which ten switches came back and wait for others to be sent."""
    row = received(session, cast)
    position = lines_of(session, row)["K101W"].position
    ask_return(session, cast.actor(cast.buyer), row.number, "exchange", {position: D(10)}, "quality", "不通电", now=NOW)
    decided(session, cast, "approved")
    claim = session.scalars(select(OrderReturn)).one()
    receive_back(session, cast.actor(cast.manager), claim.number, "WH01", now=NOW)
    return row, claim


def test_what_replaces_something_is_received_after_the_order_was_and_what_is_short_is_told(
    session: Session, cast: Cast
) -> None:
    row, claim = exchanged(session, cast)
    parcel = send_others(session, cast.actor(cast.manager), claim.number, Parcel("WH01", (), NOW), now=NOW)
    assert row.state == "received"
    position = lines_of(session, row)["K101W"].position
    found = (Found(position, missing=D(3)),)
    receive(session, cast.actor(cast.buyer), row.number, parcel.number, found, words="少了三个", now=NOW)
    # It was received once and is owed: no claim takes it off the bill, but somebody hears that three are missing.
    assert (row.state, len(session.scalars(select(OrderReturn)).all())) == ("received", 1)
    assert "receipt_problem" in told(session, cast.manager)
    line = session.scalars(select(ShipmentLine).where(ShipmentLine.shipment_id == parcel.id)).one()
    assert line.missing == D(3)
    with pytest.raises(Conflict, match="already_received"):
        receive(session, cast.actor(cast.buyer), row.number, parcel.number, now=NOW)
    check(session)


def test_a_replacement_under_the_number_of_another_parcel_is_refused_in_words(session: Session, cast: Cast) -> None:
    row, claim = exchanged(session, cast)
    other = order(session, cast)
    shipped(session, cast, other, ("Q9", 1), number="SF-9")
    parcel = Parcel("WH01", (), NOW, number="SF-9")
    with pytest.raises(Conflict, match="shipment_differs"), session.begin_nested():
        send_others(session, cast.actor(cast.manager), claim.number, parcel, now=NOW)
    session.expire_all()
    assert (claim.state, row.state) == ("received_back", "received")


def test_r_ord_7_a_gift_that_is_nowhere_waits_and_holds_no_order_up(session: Session, cast: Cast) -> None:
    make_sku(session, "GIFT1", "赠品伞", "light", "bulbs")
    publish(session, {"standard_prices": [{"sku": "GIFT1", "price": "15.00"}]}, now=NOW - DAY)
    effect = {"is": "WithGift", "every": "20", "gifts": [{"sku": "GIFT1"}]}
    promotion = {"code": "UMBRELLA", "name": "满20送伞", "products": {"skus": ["Q9"]}, "effect": effect}
    publish(session, {"promotions": [promotion]}, now=NOW - DAY)
    row = order(session, cast)
    assert (row.state, row.flags, row.total) == ("approved", ["backordered"], D("250.00"))
    assert lines_of(session, row)["GIFT1"].is_gift
    make_stock(session, "GIFT1", 1)
    assert allocate_backorders(session, NOW) == 1
    session.refresh(row)
    assert row.flags == []
    check(session)
    # What he pays for is another matter: that is refused when it is nowhere.
    with pytest.raises(Conflict, match="sold_out"):
        order(session, cast, seen=Expected(D("15.00")), lines=(Wanted("GIFT1", D(1)),))


def test_r_ord_2_who_saw_other_gifts_is_asked_once_more_at_the_same_price(session: Session, cast: Cast) -> None:
    make_sku(session, "GIFT1", "赠品伞", "light", "bulbs")
    make_stock(session, "GIFT1", 100)
    publish(session, {"standard_prices": [{"sku": "GIFT1", "price": "15.00"}]}, now=NOW - DAY)
    effect = {"is": "WithGift", "every": "20", "gifts": [{"sku": "GIFT1"}]}
    promotion = {"code": "UMBRELLA", "name": "满20送伞", "products": {"skus": ["Q9"]}, "effect": effect}
    publish(session, {"promotions": [promotion]}, now=NOW - DAY)
    buyer, given = cast.actor(cast.buyer), D(1)
    without = replace(SEEN, gifts=())
    change = place_order(session, buyer, DRAFT, without, now=NOW).change
    assert change is not None
    assert (change.before, change.after, change.lines) == (D("250.00"), D("250.00"), ())
    assert change.gifts == (GiftChange("GIFT1", D(0), given),)
    # Who does not say what he saw is not asked, and who saw them orders.
    assert place_order(session, buyer, DRAFT, SEEN, now=NOW).order is not None
    assert place_order(session, buyer, DRAFT, replace(SEEN, gifts=(("GIFT1", given),)), now=NOW).order is not None
    check(session)


def test_who_asks_to_send_something_back_while_his_order_is_closed_keeps_it_open(session: Session, cast: Cast) -> None:
    """Time had his order on its list already when he asked."""
    row = received(session, cast)
    ask_return(session, cast.actor(cast.buyer), row.number, "return", {1: D(1)}, "quality", "不亮", now=NOW)
    assert closing._close(session, row.id, now=NOW + 40 * DAY) == 0
    assert row.state == "received"
    decided(session, cast, "rejected", "incomplete", at=NOW + 40 * DAY)
    assert closing._close(session, row.id, now=NOW + 41 * DAY) == 1
    session.refresh(row)
    assert row.state == "closed"


def test_r_ord_4_two_lines_of_an_article_share_what_is_there(session: Session, cast: Cast) -> None:
    lines = [Wanted("Q9", D(120)), Wanted("Q9", D(120))]
    template = save_template(session, cast.actor(cast.buyer), "双份", lines, now=NOW)
    found = order_template(session, cast.actor(cast.buyer), template.public_id, now=NOW)
    assert [one.wanted.quantity for one in found.same] == [D(120)]
    (short,) = found.unavailable
    assert "80" in short.why


def test_r_ord_4_a_substitute_is_named_to_who_may_order_it_alone(session: Session, cast: Cast) -> None:
    gone, instead = (session.scalars(select(Sku).where(Sku.code == code)).one() for code in ("SET1", "BV25"))
    mine = order(session, cast, seen=None, lines=(Wanted("SET1", D(1)),))
    theirs = order(session, cast, who=cast.rival, seen=None, lines=(Wanted("SET1", D(1)),))
    gone.is_active, gone.substitute_id = False, instead.id
    session.flush()
    (lost,) = reorder(session, cast.actor(cast.buyer), mine.number, now=NOW).unavailable
    assert lost.substitute == ("BV25", instead.name)
    (lost,) = reorder(session, cast.actor(cast.rival), theirs.number, now=NOW).unavailable
    assert lost.substitute is None


def test_favourites_tell_nobody_what_only_another_dealer_may_order(session: Session, cast: Cast) -> None:
    keep_favourite(session, cast.actor(cast.buyer), "BV25", now=NOW)
    assert [sku.code for sku in favourites(session, cast.actor(cast.buyer), now=NOW)] == ["BV25"]
    refused = []
    for code in ("BV25", "NOPE"):
        with pytest.raises(Invalid) as refusal:
            keep_favourite(session, cast.actor(cast.rival), code, now=NOW)
        refused.append((refusal.value.code, refusal.value.fields))
    assert refused[0] == refused[1]
    assert favourites(session, cast.actor(cast.rival), now=NOW) == []


@pytest.mark.parametrize(
    ("missing", "damaged", "problems"),
    [
        ("0.5", "0", {"missing": "not_a_multiple:1"}),
        ("1", "1.0001", {"damaged": "not_a_multiple:1"}),
        ("0.5", "0.5", {"missing": "not_a_multiple:1", "damaged": "not_a_multiple:1"}),
        ("19.5", "1", {"missing": "more_than_left:20"}),
        ("-0.5", "0", {"missing": "more_than_left:20"}),
    ],
)
def test_r_ord_1_half_a_bulb_is_neither_missing_nor_broken(
    session: Session, cast: Cast, missing: str, damaged: str, problems: dict[str, str]
) -> None:
    row = order(session, cast)
    parcel, position = shipped(session, cast, row), lines_of(session, row)["Q9"].position
    found = [Found(position, D(missing), D(damaged))]
    with pytest.raises(Invalid) as refusal, session.begin_nested():
        receive(session, cast.actor(cast.buyer), row.number, parcel.number, found, words="不对", now=NOW)
    assert refusal.value.fields == {f"lines[0].{name}": problem for name, problem in problems.items()}
    session.refresh(parcel)
    assert parcel.received_at is None
    check(session)


def test_r_ord_1_half_a_roll_may_be_missing_where_rolls_are_cut_or_were_ordered_in_parts(
    session: Session, cast: Cast
) -> None:
    def found_missing(wanted: Wanted, missing: str) -> Decimal:
        row = order(session, cast, seen=None, lines=(wanted,))
        parcel = shipped(session, cast, row)
        found = [Found(1, missing=D(missing))]
        receive(session, cast.actor(cast.buyer), row.number, parcel.number, found, words="少了一截", now=NOW)
        return lines_of(session, row)["BV25"].missing

    # 250 metres are two rolls and a half.
    assert found_missing(Wanted("BV25", D(250), "米"), "0.5") == D("0.5")
    with pytest.raises(Invalid, match="invalid_fields"):
        found_missing(Wanted("BV25", D(2)), "0.5")
    session.scalars(select(Sku).where(Sku.code == "BV25")).one().base_places = 1
    session.flush()
    assert found_missing(Wanted("BV25", D(2)), "0.5") == D("0.5")
    with pytest.raises(Invalid, match="invalid_fields"):
        found_missing(Wanted("BV25", D(2)), "0.55")


def test_r_ord_1_half_a_switch_is_not_taken_back_into_stock(session: Session, cast: Cast) -> None:
    row = received(session, cast)
    position = lines_of(session, row)["K101W"].position
    back = ask_return(
        session, cast.actor(cast.buyer), row.number, "return", {position: D(3)}, "unsold", "卖不动", now=NOW
    )
    decided(session, cast, "approved")
    with pytest.raises(Invalid) as refusal:
        receive_back(session, cast.actor(cast.manager), back.number, "WH01", {position: D("2.5")}, now=NOW)
    assert refusal.value.fields == {f"lines[{position}].quantity": "not_a_multiple:1"}
