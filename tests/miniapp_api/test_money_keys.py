"""Every keyed door of credit, rebates, ERP and webhooks, pressed four times at one moment and once more later."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from channel.credit.statements import freeze_due
from channel.rebates.accrual import record
from channel.rebates.settling import settle_due
from models import CreditAccount, ErpRun, Payment, ProductLine, Receivable, Sku, Stock, Warehouse
from tests.channel.rebates.agreed import agree, event, terms
from tests.channel.test_races import all_at_once
from tests.factories import NOW, make_contact
from tests.miniapp_api.conftest import Caller, House, json_of
from tests.miniapp_api.endpoints import ENDPOINTS
from tests.miniapp_api.ledger import differing, remembered
from tests.miniapp_api.test_erp import ROW, program

#: Those that need no key: they change nothing, or say by their rows what they are.
KEYLESS = {"/rebates/hints", "/rebates/agreements/try", "/credit/ledger-workbooks", "/erp/files/{feed}"}
TOGETHER = 4

Press = Callable[..., Any]
SAID = {"name": "年度返利", "begins_on": "2026-01-01", "ends_on": "2026-12-31"}


def _credit(house: House, press: Press) -> None:
    owner, hq, manager = (house.caller(who) for who in (house.cast.owner, house.cast.hq, house.cast.manager))
    invoice = {"dealer": "D0001", "number": "FP1", "amount": "300.00", "issued_on": "2026-10-01"}
    press(hq, "/credit/receivables", invoice)
    money = {"dealer": "D0001", "number": "HK1", "amount": "360.00", "received_on": "2026-10-25"}
    named = {"assigned": [{"number": "FP1", "amount": "40.00"}]}
    assert press(hq, "/credit/payments", {**money, **named})["unapplied"] == "60.00"
    _lie_beside(house, "HK1", "FP2", Decimal(60))
    assign = {"dealer": "D0001", "assigned": [{"number": "FP2", "amount": "60.00"}]}
    press(hq, "/credit/payments/{number}/assign", assign, number="HK1")
    press(
        manager,
        "/credit/changes",
        {"dealer": "D0001", "kind": "account", "amount": "900.00", "reason": "旺季备货"},
    )
    json_of(hq.post("/credit/receivables", {**invoice, "dealer": house.cast.rival_dealer.code, "number": "FP9"}))
    with house.database.transaction() as session:
        freeze_due(session, NOW)
    month = {"month": "2026-10"}
    press(owner, "/credit/statements/{month}/dispute", {"objection": "少记一笔"}, **month)
    press(hq, "/credit/statements/{month}/settle", {"dealer": "D0001", "answer": "已补记"}, **month)
    press(house.caller(house.cast.rival), "/credit/statements/{month}/confirm", {}, **month)
    rows = [{"on": "2026-10-20", "kind": "charge", "amount": "1.00"}]
    press(owner, "/credit/comparisons", {"from_on": "2026-10-01", "until_on": "2026-10-31", "rows": rows})


def _lie_beside(house: House, payment: str, invoice: str, amount: Decimal) -> None:
    """A debt beside money that would have paid it, as both were written before unassigned money paid the oldest due."""
    with house.database.transaction() as session:
        dealer_id = session.scalars(select(Payment.dealer_id).where(Payment.number == payment)).one()
        session.get_one(CreditAccount, dealer_id).receivable += amount
        left = {"amount": amount, "remaining": amount, "statement_month": "2026-11", "recorded_at": NOW}
        days = {"issued_on": date(2026, 11, 1), "due_on": date(2026, 11, 1)}
        session.add(Receivable(dealer_id=dealer_id, number=invoice, kind="invoice", **left, **days))


def _rebates(house: House, press: Press) -> None:
    hq = house.caller(house.cast.hq)
    press(hq, "/rebates/agreements", {"code": "FL1", **SAID, "terms": terms(), "dealers": ["D0001"]})
    with house.database.transaction() as session:
        record(session, event(house.cast, "6000"), now=NOW)
    revised = {**SAID, "terms": terms(tiers=[{"start": "0", "rate": "2"}]), "seen": 1, "note": "补充协议"}
    assert press(hq, "/rebates/agreements/{code}/revise", revised, code="FL1")["version"] == 2
    part = press(hq, "/rebates/agreements/{code}/settle", {"dealer": "D0001", "amount": "50.00"}, code="FL1")
    assert part["amount"] == "50.00"
    press(hq, "/rebates/agreements", {"code": "FL2", **SAID, "terms": terms(), "dealers": ["D0001"]})
    press(hq, "/rebates/agreements/{code}/withdraw", {"reason": "没有签成"}, code="FL2")


def _settlements(house: House, press: Press) -> None:
    cast = house.cast
    owner, hq = house.caller(cast.owner), house.caller(cast.hq)
    with house.database.transaction() as session:
        for code, form in (("FL1", "cash"), ("FL2", "offset")):
            payout = {"form": form, "tax_path": "red_letter", "valid_days": None}
            agree(session, cast, code, ends_on=date(2026, 10, 31), payout=payout)
        record(session, event(cast, "6000"), now=NOW)
        assert settle_due(session, NOW) == 1
        assert settle_due(session, NOW) == 1
    found = {one["payout"]: one["number"] for one in json_of(owner.get("/rebates/settlements"))["items"]}
    path, cash = "/rebates/settlements/{number}", {"number": found["cash"]}
    press(owner, f"{path}/dispute", {"objections": [{"position": 1, "words": "数量不对"}]}, **cash)
    answered = press(hq, f"{path}/answer", {"position": 1, "answer": "已核对"}, **cash)
    assert answered["state"] == "confirmed"
    press(hq, f"{path}/tax-document", {"document": "红字 1"}, **cash)
    assert press(hq, f"{path}/pay", {"reference": "回单 1"}, **cash)["state"] == "paid"
    assert press(owner, f"{path}/confirm", {}, number=found["offset"])["state"] == "paid"
    assert len(json_of(owner.get("/credit/payments"))["items"]) == 1


def _erp(house: House, press: Press) -> None:
    hq = house.caller(house.cast.hq)
    added = press(hq, "/erp/clients", {"name": "ERP"})
    press(hq, "/erp/clients/{id}/turn-off", {}, id=added["id"])


def _webhooks(house: House, press: Press) -> None:
    hq = house.caller(house.cast.hq)
    id_ = press(hq, "/webhooks", {"name": "ERP", "url": "https://erp.example/hooks"})["id"]
    press(hq, "/webhooks/{id}/secret", {}, id=id_)
    # What happened, so that there is something to tell again.
    json_of(
        hq.post("/credit/receivables", {"dealer": "D0001", "number": "F", "amount": "1.00", "issued_on": "2026-11-20"})
    )
    press(hq, "/webhooks/{id}/replay", {"since": "2026-11-20T00:00:00Z", "until": "2026-11-29T00:00:00Z"}, id=id_)
    press(hq, "/webhooks/{id}", {"is_active": False}, id=id_)


AREAS = {"credit": _credit, "rebates": _rebates, "settlements": _settlements, "erp": _erp, "webhooks": _webhooks}


@pytest.mark.parametrize("area", AREAS)
def test_r_ord_3_a_key_sent_by_several_at_once_has_one_effect_and_one_answer(house: House, area: str) -> None:
    with house.database.transaction() as session:
        make_contact(session, house.cast.rival_dealer, "对手财务", "finance", "+8613800009901")
    numbers, pressed = count(), set()

    def press(caller: Caller, path: str, body: Any, **named: str) -> Any:
        key, real = f"key-{next(numbers)}", path.format(**named)

        def tap() -> tuple[int, Any]:
            answer = caller.post(real, body, key=key)
            return answer.status_code, answer.json

        before = remembered(house)
        first, *others = all_at_once([tap] * TOGETHER)
        assert first[0] in (200, 201), (real, first)
        assert others == [first] * (TOGETHER - 1), real
        after = remembered(house)
        assert differing(before, after) != [], real
        assert tap() == first, real
        assert differing(after, remembered(house)) == [], real
        pressed.add(path)
        return first[1]

    AREAS[area](house, press)
    assert pressed == {path for method, path in ENDPOINTS if method == "POST" and _area(path) == area} - KEYLESS


def _area(path: str) -> str:
    first, second = path.split("/")[1:3] if path.count("/") > 1 else (path[1:], "")
    return second if second == "settlements" else first


def test_rows_of_an_erp_sent_by_several_at_once_are_taken_once(house: House) -> None:
    with house.database.transaction() as session:
        session.add(ProductLine(code="lamp", name="灯具"))
        session.add(Warehouse(code="WH1", name="杭州仓", position=0))
        session.flush()
        session.add(Sku(code="A1", name="灯", spec="", aliases=[], product_line="lamp", base_unit="个"))
    erp, _ = program(house)
    answers = all_at_once([lambda: json_of(erp.post("/erp/feeds/stock", {"rows": [ROW]}))] * TOGETHER)
    assert sorted((one["taken"], one["same"]) for one in answers) == [(0, 1)] * (TOGETHER - 1) + [(1, 0)]
    assert (house.count(Stock), house.count(ErpRun)) == (1, TOGETHER)
    invoice = {"dealer": "D0001", "number": "FP1", "amount": "300.00", "issued_on": "2026-11-20"}
    answers = all_at_once([lambda: json_of(erp.post("/erp/feeds/invoices", {"rows": [invoice]}))] * TOGETHER)
    assert sum(one["taken"] for one in answers) == 1, answers
