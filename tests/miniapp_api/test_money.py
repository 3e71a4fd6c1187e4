"""Credit and rebates by API: a dealer and his manager follow one year of money from the agreement to the payment."""

from datetime import date, timedelta
from decimal import Decimal

from channel.credit import holding
from channel.credit.statements import freeze_due
from channel.rebates.accrual import record
from channel.rebates.settling import settle_due
from channel.rebates.wallet import WalletLine, reserve
from tests.channel.rebates.agreed import event, terms
from tests.factories import NOW, make_contact
from tests.miniapp_api.conftest import House, json_of, refusal_of

D = Decimal
AGREEMENT = {
    "code": "FL2026",
    "name": "年度返利",
    "begins_on": "2026-01-01",
    "ends_on": "2026-10-31",
    "terms": terms(),
    "dealers": ["D0001"],
}
INVOICE = {"dealer": "D0001", "number": "FP1", "amount": "300.00", "issued_on": "2026-10-01", "due_on": "2026-10-20"}


def test_credit_from_the_wish_to_the_statement(house: House) -> None:
    owner, hq = house.caller(house.cast.owner), house.caller(house.cast.hq)
    wish = {"dealer": "D0001", "kind": "account", "amount": "1000.00", "reason": "新签年度合同", "block": "soft"}
    assert json_of(house.caller(house.cast.manager).post("/credit/changes", wish))["state"] == "pending"
    director = house.caller(house.cast.director)
    (asked,) = json_of(director.get("/approvals?state=pending"))["items"]
    assert json_of(director.post(f"/approvals/{asked['id']}/decide", {"decision": "approved"}))["state"] == "approved"
    (change,) = json_of(owner.get("/credit/changes"))["items"]
    assert (change["state"], change["text"]) == ("approved", "信用额度 ¥0 → ¥1,000，逾期后需审批")
    with house.database.transaction() as session:
        holding.hold(session, house.cast.actor(house.cast.owner), house.cast.dealer.id, 1, D(250), now=NOW)
    assert json_of(hq.post("/credit/receivables", INVOICE))["remaining"] == "300.00"
    seen = json_of(owner.get("/credit"))
    assert {name: seen[name] for name in ("amount", "limit", "reserved", "receivable", "block")} == {
        "amount": "450.00",
        "limit": "1000.00",
        "reserved": "250.00",
        "receivable": "300.00",
        "block": "soft",
    }
    assert seen["overdue"] == {"amount": "300.00", "days": 34}
    assert seen["ageing"]["days_31_60"] == "300.00"
    assert json_of(house.caller(house.cast.buyer).get("/credit/available"))["amount"] == "450.00"
    payment = {"dealer": "D0001", "number": "HK1", "amount": "320.00", "received_on": "2026-10-25"}
    assert json_of(hq.post("/credit/payments", payment))["unapplied"] == "20.00"
    assert json_of(owner.get("/credit"))["overdue"] is None
    assert json_of(owner.get("/credit/receivables?state=open"))["items"] == []
    assert [row["number"] for row in json_of(owner.get("/credit/receivables"))["items"]] == ["FP1"]
    refusal_of(hq.post("/credit/payments", {**payment, "amount": "1.00"}), 409, "number_reused")
    with house.database.transaction() as session:
        freeze_due(session, NOW)
    statement = json_of(owner.get("/credit/statements/2026-10"))
    assert (statement["closing"], [line["number"] for line in statement["lines"]]) == ("-20.00", ["FP1", "HK1"])
    assert json_of(owner.post("/credit/statements/2026-10/dispute", {"objection": "少记一笔"}))["state"] == "disputed"
    answer = {"dealer": "D0001", "answer": "已核对，见下月"}
    assert json_of(hq.post("/credit/statements/2026-10/settle", answer))["state"] == "settled"
    rows = [{"on": "2026-10-02", "kind": "charge", "reference": "fp-1", "amount": "280.00"}]
    body = {"from_on": "2026-10-01", "until_on": "2026-10-31", "rows": rows}
    compared = json_of(owner.post("/credit/comparisons", body))
    assert [one["cause"] for one in compared["differences"]] == ["amount_differs", "missing_there"]


def test_rebates_from_the_agreement_to_the_order(house: House) -> None:
    owner, hq = house.caller(house.cast.owner), house.caller(house.cast.hq)
    wrong = refusal_of(
        hq.post("/rebates/agreements", {**AGREEMENT, "terms": {**terms(), "cap": "0"}}), 422, "wrong_agreement"
    )
    assert wrong["fields"] == {"terms.cap": "按这样计算返利总是 0，请检查比例和上限。"}
    assert json_of(hq.post("/rebates/agreements", AGREEMENT))["state"] == "active"
    with house.database.transaction() as session:
        record(session, event(house.cast, "480000"), now=NOW)
    (progress,) = json_of(owner.get("/rebates/progress"))["items"]
    assert (progress["earned"], progress["gap"]) == (
        "4800.00",
        {"start": "500000.00", "missing": "20000.00", "worth": "200.00", "pays": False},
    )
    assert json_of(hq.get("/rebates/liability"))["total"] == "4800.00"
    assert json_of(hq.get("/rebates/agreements/FL2026/outlook"))["expected"] == "4800.00"
    part = json_of(hq.post("/rebates/agreements/FL2026/settle", {"dealer": "D0001", "amount": "800.00"}))
    assert part["kind"] == "partial"
    refusal_of(hq.post("/rebates/agreements/FL2026/withdraw", {"reason": "没有签成"}), 409, "agreement_settled")
    with house.database.transaction() as session:
        assert settle_due(session, NOW) == 1
    final, _ = json_of(owner.get("/rebates/settlements"))["items"]
    assert (final["amount"], final["before"], final["state"]) == ("4000.00", "800.00", "open")
    address = f"/rebates/settlements/{final['number']}"
    assert [line["order_number"] for line in json_of(owner.get(address))["lines"]] == ["DH1"]
    body = {"objections": [{"position": 1, "words": "数量不对"}]}
    assert json_of(owner.post(f"{address}/dispute", body))["state"] == "disputed"
    assert json_of(hq.post(f"{address}/answer", {"position": 1, "answer": "已核对"}))["state"] == "paid"
    assert json_of(hq.post(f"{address}/tax-document", {"document": "红字 1"}))["tax_document"] == "红字 1"
    assert json_of(owner.post(f"/rebates/settlements/{part['number']}/confirm", {}))["state"] == "paid"
    with house.database.transaction() as session:
        lines = [WalletLine(1, "S1", None, "switch", D(1000))]
        reserve(session, house.cast.actor(house.cast.owner), house.cast.dealer.id, 1, D(300), lines, now=NOW)
    wallet = json_of(house.caller(house.cast.buyer).get("/rebates/wallet"))
    assert (wallet["balance"], wallet["reserved"], len(wallet["batches"])) == ("4500.00", "300.00", 2)
    assert [row["kind"] for row in wallet["movements"]] == ["reserved", "issued", "issued"]
    for who in (house.cast.rival, house.cast.buyer):
        refused = house.caller(who).get(address)
        assert refused.status_code == (403 if who is house.cast.buyer else 404)


def test_the_warehouse_sees_no_money_and_finance_does(house: House) -> None:
    with house.database.transaction() as session:
        people = [
            make_contact(session, house.cast.dealer, name, role, f"+861380000{place:04d}")
            for place, (name, role) in enumerate((("小孙", "warehouse"), ("老钱", "finance")), 50)
        ]
    warehouse, finance = (house.caller(one) for one in people)
    for path in ("/credit", "/credit/available", "/rebates/wallet", "/rebates/progress", "/rebates/settlements"):
        refusal_of(warehouse.get(path), 403, "not_allowed")
        assert finance.get(path).status_code == 200
    wish = {"kind": "temporary", "amount": "50.00", "reason": "双十二备货"}
    days = {"first_on": date(2026, 12, 1).isoformat(), "last_on": (date(2026, 12, 1) + timedelta(days=5)).isoformat()}
    assert json_of(finance.post("/credit/changes", {**wish, **days}))["kind"] == "temporary"
