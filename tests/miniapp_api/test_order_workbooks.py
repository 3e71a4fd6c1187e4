"""R-ORD-5 by the door: a dealer's file is read with every fault at once, and tells nobody what a rival may order."""

from typing import Any

import pytest

from channel.workbooks.opening import sheets_of
from tests.channel.workbooks.made import book
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_attachments import form
from tests.shop import make_shop

ORDER = book(
    [("货号", "品名", "数量"), ("K101W", "", "2盒"), ("", "BV电线 2.5平方 红", 3), ("ZZ", "", 1), ("Q9", "", "很多")]
)


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        make_shop(session, house.cast)
    return house


def send(house: House, caller: Caller, data: bytes) -> Any:
    headers = {"Authorization": f"Bearer {caller.token}"} if caller.token else {}
    return house.app.test_client().post(
        "/api/v1/order-workbooks", data=form(data, {}), content_type="multipart/form-data; boundary=x", headers=headers
    )


def test_r_ord_5_a_file_becomes_lines_with_places_and_faults_with_cells(shop: House) -> None:
    found = json_of(send(shop, shop.caller(shop.cast.buyer), ORDER))
    assert [(line["sku"], line["quantity"], line["unit"], line["cell"]) for line in found["lines"]] == [
        ("K101W", "2", "盒", "C2"),
        ("BV25", "3", "卷", "C3"),
    ]
    assert found["lines"][0]["name"] == "一开单控开关 白"
    assert [(problem["cell"], problem["code"]) for problem in found["problems"]] == [
        ("A4", "unknown_goods"),
        ("C5", "quantity_unclear"),
    ]


def test_what_only_another_dealer_may_order_is_unknown_and_not_in_the_template(shop: House) -> None:
    rival = shop.caller(shop.cast.rival)
    found = json_of(send(shop, rival, ORDER))
    assert [line["sku"] for line in found["lines"]] == ["K101W"]
    cable = found["problems"][0]
    assert (cable["cell"], "BV25" in str(found)) == ("B3", False)
    sheets = sheets_of(rival.get("/order-workbooks/template").data)
    assert [row[0] for row in sheets[1].rows[1:]] == ["K101W", "Q9", "SET1"]


def test_a_file_that_cannot_be_read_and_people_who_may_not_order_are_refused(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    problem = refusal_of(send(shop, buyer, b"PK"), 422, "file_refused")
    assert "重新保存" in problem["message"]
    refusal_of(send(shop, buyer, book([("姓名", "电话")])), 422, "file_refused")
    for who in (shop.cast.manager, shop.cast.rep, shop.cast.hq):
        refusal_of(send(shop, shop.caller(who), ORDER), 403, "not_allowed")
    refusal_of(send(shop, shop.unbound(), ORDER), 403, "not_bound")
    refusal_of(send(shop, shop.nobody(), ORDER), 401, "session_expired")
