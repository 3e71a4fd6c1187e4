"""Every write door of ordering with its key pressed twice at one moment and once more later: one effect, one answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.channel.orders.stage import fill_shop
from tests.channel.test_races import all_at_once
from tests.factories import configure
from tests.miniapp_api.conftest import Caller, House
from tests.miniapp_api.endpoints import ENDPOINTS
from tests.miniapp_api.ledger import differing, remembered

LINES = [{"sku": "K101W", "quantity": "1", "unit": "盒"}, {"sku": "Q9", "quantity": "20"}]
EXPECTED = {"total": "250.00", "amounts": ["52.00", "198.00"]}
ORDER = {"lines": LINES, "expected": EXPECTED}
#: What the addresses of ordering begin with.
ORDERING = ("/orders", "/returns", "/order-templates", "/favourites", "/cart")


@dataclass
class Journey:
    """Orders on their way, each step of which presses one button three times."""

    house: House
    pressed: set[tuple[str, str]] = field(default_factory=set)

    def press(self, caller: Caller, method: str, path: str, body: Any, **named: str) -> Any:
        """The answer; the same whether two press at once or one presses again, and the same rows after it."""
        key, real = f"key-{len(self.pressed)}-{path}-{'-'.join(named.values())}"[:80], path.format(**named)

        def tap() -> tuple[int, Any]:
            answer = caller.call(method, real, body, key=key)
            return answer.status_code, answer.json

        first, second = all_at_once([tap, tap])
        assert first[0] in (200, 201, 204), (real, first)
        assert first == second, real
        before = remembered(self.house)
        assert tap() == first, real
        assert differing(before, remembered(self.house)) == [], real
        self.pressed.add((method, path))
        return first[1]


def test_r_ord_3_every_button_of_ordering_pressed_thrice_acts_once(house: House) -> None:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
    journey, buyer, manager = Journey(house), house.caller(house.cast.buyer), house.caller(house.cast.manager)
    _before_it_is_sent(journey, buyer, manager)
    _lists(journey, buyer)
    number = journey.press(buyer, "POST", "/orders", ORDER)["number"]
    _sent(journey, buyer, manager, number)
    _sent_back(journey, buyer, manager, number)
    writes = {(method, path) for method, path in ENDPOINTS if method != "GET" and path.startswith(ORDERING)}
    assert journey.pressed == writes | {("POST", "/dealers/{code}/orders")}


def _before_it_is_sent(journey: Journey, buyer: Caller, manager: Caller) -> None:
    press, asks = journey.press, _asks(journey.house)
    press(buyer, "PUT", "/cart", {"lines": LINES})
    number = press(buyer, "POST", "/orders/drafts", {"lines": LINES[:1]})["number"]
    press(buyer, "PUT", "/orders/{number}/draft", {"lines": LINES}, number=number)
    press(buyer, "POST", "/orders/{number}/submit", {"expected": EXPECTED}, number=number)
    less = {"lines": LINES[1:], "expected": {"total": "198.00"}}
    assert press(buyer, "POST", "/orders/{number}/amend", less, number=number)["due"] == "198.00"
    press(buyer, "POST", "/orders/{number}/cancel", {"reason": "不需要了"}, number=number)
    asks("0")
    number = press(buyer, "POST", "/orders", ORDER)["number"]
    press(buyer, "POST", "/orders/{number}/withdraw", {}, number=number)
    press(buyer, "POST", "/orders/{number}/discard", {}, number=number)
    press(manager, "POST", "/dealers/{code}/orders", {"lines": LINES}, code="D0001")
    asks(None)


def _lists(journey: Journey, buyer: Caller) -> None:
    kept = journey.press(buyer, "POST", "/order-templates", {"name": "常备", "lines": LINES})["id"]
    journey.press(buyer, "PUT", "/order-templates/{id}", {"name": "每月", "lines": LINES}, id=kept)
    journey.press(buyer, "POST", "/order-templates/{id}/delete", {}, id=kept)
    journey.press(buyer, "PUT", "/favourites/{code}", {}, code="Q9")
    journey.press(buyer, "POST", "/favourites/{code}/drop", {}, code="Q9")


def _sent(journey: Journey, buyer: Caller, manager: Caller, number: str) -> None:
    press = journey.press
    parcel = {"warehouse": "WH02", "lines": [{"sku": "Q9", "quantity": "20"}]}
    shipment = press(manager, "POST", "/orders/{number}/shipments", parcel, number=number)["number"]
    named = {"number": number, "shipment": shipment}
    steps = {"steps": [{"at": "2026-11-23T03:00:00Z", "words": "已揽收"}]}
    press(manager, "POST", "/orders/{number}/shipments/{shipment}/trace", steps, **named)
    short = {"found": [{"position": 2, "missing": "2"}], "words": "少了两个"}
    press(buyer, "POST", "/orders/{number}/shipments/{shipment}/receive", short, **named)
    journey.house.decide("approved")
    press(manager, "POST", "/orders/{number}/close-short", {"reason": "停产了"}, number=number)


def _sent_back(journey: Journey, buyer: Caller, manager: Caller, number: str) -> None:
    press = journey.press

    def claim(kind: str, quantity: str, *, decide: bool = True) -> str:
        wanted = {"kind": kind, "lines": [{"position": 2, "quantity": quantity}], "reason": "quality", "words": "不亮"}
        found: str = press(buyer, "POST", "/orders/{number}/returns", wanted, number=number)["number"]
        if decide:
            journey.house.decide("approved")
        return found

    press(buyer, "POST", "/returns/{number}/withdraw", {}, number=claim("return", "1", decide=False))
    back = press(manager, "POST", "/returns/{number}/receive-back", {"warehouse": "WH01"}, number=claim("return", "2"))
    assert (back["state"], back["credit"]) == ("credited", "19.80")
    assert press(manager, "POST", "/returns/{number}/credit", {}, number=claim("return", "3"))["credit"] == "29.70"
    exchanged = claim("exchange", "4")
    press(manager, "POST", "/returns/{number}/receive-back", {"warehouse": "WH01"}, number=exchanged)
    sent = press(manager, "POST", "/returns/{number}/replace", {"warehouse": "WH01"}, number=exchanged)
    assert sent["state"] == "replaced"


def _asks(house: House) -> Callable[[str | None], None]:
    def configured(amount: str | None) -> None:
        with house.database.transaction() as session:
            configure(session, {"orders": {"ask_from_amount": amount}})

    return configured
