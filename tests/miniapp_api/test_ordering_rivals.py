"""The rival at every door of ordering: what is another's and what is not there are one answer, at one price in work."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.channel.orders.stage import fill_shop, give_rebate
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.endpoints import ENDPOINTS
from tests.miniapp_api.ledger import differing, remembered

LINES = [{"sku": "K101W", "quantity": "1", "unit": "盒"}, {"sku": "Q9", "quantity": "20"}]
ORDER = {
    "lines": LINES,
    "expected": {"total": "250.00"},
    "reference": "我方-4711",
    "remark": "送到三号门",
    "rebate": "20",
}
#: What only the dealer may read: his own words, his amounts.
SECRETS = ("我方-4711", "三号门", "250.00", "230.00", "陈建安", "DD2611", "TH2611", "SF-TRACK")
#: (what the address names) → (one that is another's, one that is not there); filled by `shop`.
Named = dict[str, tuple[str, str]]


@pytest.fixture
def shop(house: House) -> tuple[House, Named]:
    """The dealer has a draft, a template, and an order of which a parcel arrived and something is to go back."""
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
        give_rebate(session, house.cast, "500.00")
    buyer, manager = house.caller(house.cast.buyer), house.caller(house.cast.manager)
    number = json_of(buyer.post("/orders", ORDER))["number"]
    parcel = {"warehouse": "WH02", "lines": [{"sku": "Q9", "quantity": "20"}], "tracking_number": "SF-TRACK"}
    shipment = json_of(manager.post(f"/orders/{number}/shipments", parcel))["number"]
    json_of(buyer.post(f"/orders/{number}/shipments/{shipment}/receive", {}))
    wanted = {
        "kind": "return",
        "lines": [{"position": 2, "quantity": "2"}],
        "reason": "quality",
        "words": "三号门收的货不亮",
    }
    back = json_of(buyer.post(f"/orders/{number}/returns", wanted))["number"]
    kept = json_of(buyer.post("/order-templates", {"name": "三号门常备", "lines": LINES}))["id"]
    buyer.call("PUT", "/cart", {"lines": LINES, "remark": "送到三号门"})
    return house, {
        "/orders": (number, "DD261123-ZZZZZ"),
        "/returns": (back, "TH261123-ZZZZZ"),
        "/order-templates": (kept, "0" * 16),
        "{shipment}": (shipment, "FH1"),
    }


def doors(named: Named) -> Iterator[tuple[str, str, str, Any]]:
    """(method, address of what is another's, of what is not there, body) of every door that names something."""
    for (method, path), (body, _) in ENDPOINTS.items():
        noun = next((noun for noun in named if path.startswith(f"{noun}/{{")), None)
        if noun is not None:
            (theirs, nothing), (sent, unsent) = named[noun], named["{shipment}"]
            yield (
                method,
                path.format(number=theirs, id=theirs, position="1", shipment=sent),
                path.format(number=nothing, id=nothing, position="1", shipment=unsent),
                body,
            )


def asked(house: House, caller: Caller, method: str, path: str, body: Any, key: str) -> tuple[int, Any, int]:
    """Status, body without what differs anyway, and how many statements it took."""
    with house.statements() as seen:
        answer = caller.call(method, path, body, key=key)
    return answer.status_code, {**(answer.json or {}), "request_id": ""}, len(seen)


@pytest.mark.parametrize("who", ["rival", "outsider"])
def test_what_is_another_dealers_and_what_is_not_there_are_one_answer_at_every_door(
    shop: tuple[House, Named], who: str
) -> None:
    """The same status, words and number of statements: neither the answer nor its time says which it was."""
    house, named = shop
    caller, tried = house.caller(getattr(house.cast, who)), 0
    before = remembered(house)
    for number, (method, theirs, nothing, body) in enumerate(doors(named)):
        found = [
            asked(house, caller, method, path, body, f"key-{number}-{which}")
            for which, path in enumerate((nothing, theirs))
        ]
        assert found[0] == found[1], (method, theirs)
        assert found[0][0] in ((404,) if who == "rival" else (403, 404)) or method != "GET", (method, theirs, found[0])
        assert not any(secret in str(found[1]) for secret in SECRETS), (method, theirs)
        tried += 1
    assert tried >= 22
    assert differing(before, remembered(house)) == []


#: Questions that name nothing of anybody's: lists, searches, counts, exports, hints.
QUESTIONS = (
    "/orders",
    "/orders?q=K101W",
    "/orders?q=三号门",
    "/orders?q=SF-TRACK",
    "/orders?sku=Q9",
    "/orders?state=partially_shipped",
    "/orders?dealer=D0001",
    "/cart",
    "/order-templates",
    "/favourites",
    "/inbox",
    "/rebates",
    "/credit",
    "/today",
)


def test_no_list_search_or_count_of_the_rivals_holds_anything_of_anothers(shop: tuple[House, Named]) -> None:
    house, named = shop
    for path in QUESTIONS:
        for caller in (house.caller(house.cast.rival), house.caller(house.cast.outsider)):
            answer = caller.get(path)
            assert answer.status_code in (200, 403, 404), (path, answer.json)
            assert not any(secret in answer.text for secret in (*SECRETS, named["/orders"][0])), (path, answer.json)
        # The dealer himself finds it there, where it is his to find.
        if path.startswith("/orders") and path not in ("/orders?q=三号门",):
            assert named["/orders"][0] in house.caller(house.cast.buyer).get(path).text, path


def test_an_export_of_anothers_orders_is_not_found(shop: tuple[House, Named]) -> None:
    house, _ = shop
    for caller in (house.caller(house.cast.rival), house.caller(house.cast.outsider)):
        for path in (
            "/exports/orders?first=2026-11-01&last=2026-11-30&dealer=D0001",
            "/exports/price-list?dealer=D0001",
        ):
            refusal_of(caller.get(path), 404, "not_found")
