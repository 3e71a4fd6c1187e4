"""Money of all one's dealers by API: who is late, what is disputed, agreements with their dealers, both ledgers."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from channel.credit.payments import Money, record_payment
from channel.credit.receivables import Invoice, record_invoice
from channel.credit.statements import freeze_due
from channel.rebates.accrual import record
from channel.rebates.settling import settle_due
from channel.rebates.wallet import WalletLine, reserve
from models import CreditAccount, Dealer
from tests.channel.rebates.agreed import agree, event, terms
from tests.channel.rebates.test_wallet import give
from tests.factories import NOW
from tests.miniapp_api.conftest import House, json_of, refusal_of

D = Decimal
TODAY = NOW.date()


def owe(house: House, dealer: Dealer, number: str, amount: str, due: int) -> None:
    """An invoice that is due so many days from today."""
    with house.database.transaction() as session:
        due_on = TODAY + timedelta(days=due)
        invoice = Invoice(number, D(amount), TODAY - timedelta(days=60), due_on)
        record_invoice(session, house.cast.actor(house.cast.hq), dealer.id, invoice, now=NOW)


def codes(answer: Any) -> list[str]:
    return [row["dealer"]["code"] for row in json_of(answer)["items"]]


def test_r_crd_3_who_is_late_with_most_comes_first_and_nobody_sees_another_managers_dealers(house: House) -> None:
    cast = house.cast
    owe(house, cast.dealer, "FP1", "300", -10)
    owe(house, cast.dealer, "FP2", "900", 5)
    owe(house, cast.rival_dealer, "FP3", "500", -2)
    with house.database.transaction() as session:
        account = session.get_one(CreditAccount, cast.rival_dealer.id)
        account.credit_limit, account.grace_days, account.block = D(2000), 5, "soft"
    manager = house.caller(cast.manager)
    late = json_of(manager.get("/credit/accounts?state=late"))
    assert (late["late"], late["late_amount"]) == (2, "800.00")
    first, second = late["items"]
    assert (first["dealer"]["code"], first["overdue"], first["is_blocked"]) == (
        cast.rival_dealer.code,
        {"amount": "500.00", "days": 2},
        False,
    )
    assert (first["limit"], first["available"], first["block"]) == ("2000.00", "1500.00", "soft")
    assert (second["dealer"]["code"], second["overdue"]["amount"], second["is_blocked"]) == ("D0001", "300.00", True)
    page = json_of(manager.get("/credit/accounts?state=late&limit=1"))
    rest = manager.get(f"/credit/accounts?state=late&limit=1&cursor={page['next_cursor']}")
    assert (codes(rest), json_of(rest)["next_cursor"]) == (["D0001"], None)
    assert codes(manager.get("/credit/accounts?q=建安")) == ["D0001"]
    assert codes(house.caller(cast.hq).get("/credit/accounts?state=late")) == [cast.rival_dealer.code, "D0001"]
    outsider = json_of(house.caller(cast.outsider).get("/credit/accounts"))
    assert (outsider["items"], outsider["late"], outsider["late_amount"]) == ([], 0, "0.00")
    for who in (cast.owner, cast.rep):
        refusal_of(house.caller(who).get("/credit/accounts"), 403, "not_allowed")


def test_r_crd_3_a_dealer_reads_which_invoices_block_his_orders(house: House) -> None:
    cast = house.cast
    owe(house, cast.dealer, "FP1", "300", -10)
    owe(house, cast.dealer, "FP2", "200", -30)
    owe(house, cast.dealer, "FP3", "100", 0)
    owner = house.caller(cast.owner)
    seen = json_of(owner.get("/credit"))
    assert (seen["block"], seen["overdue"], seen["dealer"]) == ("hard", {"amount": "500.00", "days": 30}, None)
    assert [(one["number"], one["late_days"]) for one in seen["blocking"]] == [("FP2", 30), ("FP1", 10)]
    assert [one["late_days"] for one in json_of(owner.get("/credit/receivables?state=open"))["items"]] == [0, 30, 10]
    with house.database.transaction() as session:
        session.get_one(CreditAccount, cast.dealer.id).grace_days = 20
    assert [one["number"] for one in json_of(owner.get("/credit"))["blocking"]] == ["FP2"]
    with house.database.transaction() as session:
        money = Money("HK1", D(200), TODAY)
        record_payment(session, cast.actor(cast.hq), cast.dealer.id, money, now=NOW)
    seen = json_of(house.caller(cast.manager).get("/credit?dealer=D0001"))
    assert (seen["overdue"], seen["blocking"], seen["dealer"]["code"]) == (None, [], "D0001")
    rival = json_of(house.caller(cast.rival).get("/credit"))
    assert (rival["overdue"], rival["blocking"]) == (None, [])


@pytest.fixture
def statement(house: House) -> House:
    """Both dealers have a statement of October."""
    cast = house.cast
    with house.database.transaction() as session:
        for dealer, number in ((cast.dealer, "FP1"), (cast.rival_dealer, "FP9")):
            day = TODAY.replace(month=10, day=5)
            actor = cast.actor(cast.hq)
            record_invoice(session, actor, dealer.id, Invoice(number, D(300), day), now=NOW)
            record_payment(session, actor, dealer.id, Money(f"HK-{number}", D(120), day), now=NOW)
        freeze_due(session, NOW)
    return house


def test_r_reb_13_a_statement_is_disputed_line_by_line_and_answered(statement: House) -> None:
    cast, address = statement.cast, "/credit/statements/2026-10"
    owner, hq, manager = (statement.caller(one) for one in (cast.owner, cast.hq, cast.manager))
    lines = [{"position": 2, "words": "这笔付款是另一家的"}]
    wrong = refusal_of(
        owner.post(f"{address}/dispute", {"lines": [*lines, {"position": 3, "words": "没有这一行"}]}),
        422,
        "invalid_fields",
    )
    assert wrong["fields"].keys() == {"objections.3"}
    refusal_of(owner.post(f"{address}/dispute", {}), 422, "invalid_fields")
    disputed = json_of(owner.post(f"{address}/dispute", {"lines": lines}))
    assert (disputed["state"], disputed["objection"], disputed["disputed"], disputed["dealer"]) == (
        "disputed",
        None,
        1,
        None,
    )
    # Whoever answers finds it among all his dealers' statements, and is told.
    for desk in (hq, manager):
        (found,) = json_of(desk.get("/credit/statements?state=disputed"))["items"]
        assert (found["dealer"]["code"], found["month"], found["disputed"]) == ("D0001", "2026-10", 1)
        assert [one["link"] for one in json_of(desk.get("/inbox"))["items"]] == ["/statements/2026-10/D0001"]
    both = json_of(hq.get("/credit/statements?limit=1"))
    assert json_of(hq.get(f"/credit/statements?limit=1&cursor={both['next_cursor']}"))["next_cursor"] is None
    assert json_of(statement.caller(cast.outsider).get("/credit/statements"))["items"] == []
    assert [one["dealer"] for one in json_of(statement.caller(cast.rival).get("/credit/statements"))["items"]] == [None]
    answer = {"dealer": "D0001", "answer": "已与贵司财务核对", "lines": [{"position": 1, "words": "这一行没有异议"}]}
    assert refusal_of(hq.post(f"{address}/settle", answer), 422, "invalid_fields")["fields"].keys() == {"answers.1"}
    answer["lines"] = [{"position": 2, "words": "已转到对方账上"}]
    assert json_of(hq.post(f"{address}/settle", answer))["dealer"]["code"] == "D0001"
    seen = json_of(owner.get(address))
    assert [(line["objection"], line["answer"]) for line in seen["lines"]] == [
        (None, None),
        ("这笔付款是另一家的", "已转到对方账上"),
    ]
    assert [line["amount"] for line in seen["lines"]] == ["300.00", "-120.00"]
    (told, _) = json_of(owner.get("/inbox"))["items"]
    assert (told["link"], told["body"]) == ("/statements/2026-10", "答复：已与贵司财务核对")


def test_r_reb_1_members_see_the_agreements_of_their_dealers_and_where_those_stand(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        agree(session, cast, dealers=(cast.dealer.code, cast.rival_dealer.code))
        record(session, event(cast, "480000"), now=NOW)
    manager, outsider = house.caller(cast.manager), house.caller(cast.outsider)
    assert [row["code"] for row in json_of(manager.get("/rebates/agreements"))["items"]] == ["FL2026"]
    assert json_of(manager.get("/rebates/agreements/FL2026"))["terms"]["method"] == "marginal"
    mine, theirs = json_of(manager.get("/rebates/agreements/FL2026/positions"))["items"]
    assert (mine["dealer"]["code"], mine["progress"]["earned"], mine["progress"]["gap"]["missing"]) == (
        "D0001",
        "4800.00",
        "20000.00",
    )
    assert (theirs["dealer"]["code"], theirs["progress"]["earned"]) == (cast.rival_dealer.code, "0.00")
    page = json_of(manager.get("/rebates/agreements/FL2026/positions?limit=1"))
    assert codes(manager.get(f"/rebates/agreements/FL2026/positions?cursor={page['next_cursor']}")) == [
        cast.rival_dealer.code
    ]
    assert json_of(outsider.get("/rebates/agreements"))["items"] == []
    refusal_of(outsider.get("/rebates/agreements/FL2026"), 404, "not_found")
    refusal_of(outsider.get("/rebates/agreements/FL2026/positions"), 404, "not_found")
    refusal_of(house.caller(cast.rep).get("/rebates/agreements"), 403, "not_allowed")
    assert json_of(house.caller(cast.owner).get("/rebates/agreements/FL2026"))["name"] == "年度返利"


def test_r_reb_7_the_ledgers_of_rebates_are_read_line_by_line_by_their_dealer_alone(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        agree(session, cast)
        for place in range(3):
            record(session, event(cast, "1000", key=str(place), order_number=f"DH{place}"), now=NOW)
        give(session, cast, "A", "500", 9)
        lines = [WalletLine(1, "S1", None, "switch", D(1000))]
        reserve(session, cast.actor(cast.owner), cast.dealer.id, 1, D(30), lines, now=NOW)
    owner, rival = house.caller(cast.owner), house.caller(cast.rival)
    page = json_of(owner.get("/rebates/accruals?agreement=FL2026&limit=2"))
    assert [(one["order_number"], one["delta"], one["earned"], one["event"]) for one in page["items"]] == [
        ("DH2", "10.00", "30.00", "shipped"),
        ("DH1", "10.00", "20.00", "shipped"),
    ]
    rest = json_of(owner.get(f"/rebates/accruals?agreement=FL2026&limit=2&cursor={page['next_cursor']}"))
    assert [one["order_number"] for one in rest["items"]] == ["DH0"]
    assert sum(D(one["delta"]) for one in [*page["items"], *rest["items"]]) == D(page["items"][0]["earned"])
    moved = json_of(owner.get("/rebates/movements?limit=1"))
    assert (moved["items"][0]["kind"], moved["items"][0]["amount"]) == ("reserved", "30.00")
    assert [
        one["kind"] for one in json_of(owner.get(f"/rebates/movements?limit=1&cursor={moved['next_cursor']}"))["items"]
    ] == ["issued"]
    refusal_of(rival.get("/rebates/accruals?agreement=FL2026"), 404, "not_found")
    refusal_of(rival.get("/rebates/accruals?agreement=FL2026&dealer=D0001"), 404, "not_found")
    assert json_of(rival.get("/rebates/movements"))["items"] == []
    assert len(json_of(house.caller(cast.manager).get("/rebates/movements?dealer=D0001"))["items"]) == 2


def test_r_reb_13_headquarters_find_disputed_settlements_of_all_dealers(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        agree(session, cast, ends_on=TODAY - timedelta(days=30))
        record(session, event(cast, "6000"), now=NOW)
        assert settle_due(session, NOW) == 1
    owner, hq = house.caller(cast.owner), house.caller(cast.hq)
    (mine,) = json_of(owner.get("/rebates/settlements?state=open"))["items"]
    assert (mine["agreement"], mine["dealer"]) == ("年度返利", None)
    assert json_of(hq.get("/rebates/settlements?state=disputed"))["items"] == []
    body = {"objections": [{"position": 1, "words": "数量不对"}]}
    assert json_of(owner.post(f"/rebates/settlements/{mine['number']}/dispute", body))["state"] == "disputed"
    for who in (cast.hq, cast.manager):
        (found,) = json_of(house.caller(who).get("/rebates/settlements?state=disputed"))["items"]
        assert (found["number"], found["dealer"]["code"]) == (mine["number"], "D0001")
        detail = json_of(house.caller(who).get(f"/rebates/settlements/{mine['number']}"))
        assert (detail["dealer"]["code"], detail["agreement"], len(detail["lines"])) == ("D0001", "年度返利", 1)
    assert json_of(house.caller(cast.outsider).get("/rebates/settlements"))["items"] == []
    assert json_of(house.caller(cast.rival).get("/rebates/settlements"))["items"] == []


def test_r_crd_5_who_decides_about_credit_sees_how_the_dealer_stands_and_pays(house: House) -> None:
    cast = house.cast
    owe(house, cast.dealer, "FP1", "300", -10)
    owe(house, cast.dealer, "FP2", "100", 5)
    with house.database.transaction() as session:
        hq = cast.actor(cast.hq)
        record_payment(session, hq, cast.dealer.id, Money("HK1", D(340), TODAY), now=NOW)
        session.get_one(CreditAccount, cast.dealer.id).credit_limit = D(1000)
    days = {"first_on": str(TODAY), "last_on": str(TODAY + timedelta(days=5))}
    wish = {"kind": "temporary", "amount": "500.00", "reason": "双十二备货", **days}
    json_of(house.caller(cast.owner).post("/credit/changes", wish))
    manager = house.caller(cast.manager)
    (asked,) = json_of(manager.get("/approvals?state=pending"))["items"]
    rows = {row["label"]: row["text"] for row in asked["rows"]}
    assert (rows["已用额度"], rows["逾期"]) == ("¥60 / ¥1,000（6%）", "没有")
    seen = json_of(manager.get(f"/approvals/{asked['id']}"))["credit"]
    assert {name: seen[name] for name in ("dealer", "available", "available_after", "paid_in_time", "overdue")} == {
        "dealer": "D0001",
        "available": "940.00",
        "available_after": "1440.00",
        "paid_in_time": 11,  # 40 of 340 came by the due day
        "overdue": None,
    }
    assert (seen["approved"], seen["rejected"], seen["ageing"]["not_due"]) == (0, 0, "60.00")
    refusal_of(house.caller(cast.outsider).get(f"/approvals/{asked['id']}"), 404, "not_found")


def test_r_reb_1_headquarters_try_an_agreement_publish_it_revise_it_and_read_what_it_said(house: House) -> None:
    cast = house.cast
    hq, manager, owner = house.caller(cast.hq), house.caller(cast.manager), house.caller(cast.owner)
    said = {"name": "年度返利", "begins_on": "2026-01-01", "ends_on": "2026-12-31", "terms": terms()}
    proposal = {"code": "FL2026", **said, "dealers": ["D0001"]}
    wrong = {**proposal, "terms": {**terms(), "tiers": [{"start": "0", "rate": "x"}]}, "dealers": ["D9"]}
    for path in ("/rebates/agreements/try", "/rebates/agreements"):
        fields = refusal_of(hq.post(path, wrong), 422, "wrong_agreement")["fields"]
        assert sorted(fields) == ["dealers[0]", "terms.tiers[0].rate"]
    assert json_of(hq.post("/rebates/agreements/try", proposal))["joined"] == 1
    assert json_of(hq.get("/rebates/agreements"))["items"] == []
    assert json_of(hq.post("/rebates/agreements", proposal))["version"] == 1
    with house.database.transaction() as session:
        record(session, event(cast, "400000"), now=NOW)
    better = {**said, "terms": terms(tiers=[{"start": "0", "rate": "2"}])}
    tried = json_of(hq.post("/rebates/agreements/try", {"code": "FL2026", **better, "is_new": False}))
    assert (tried["before"], tried["after"], tried["changed"]) == ("4000.00", "8000.00", 1)
    assert tried["examples"][0]["dealer"]["code"] == "D0001"
    revision = {**better, "seen": 1, "note": "补充协议"}
    path = "/rebates/agreements/FL2026/revise"
    assert json_of(hq.post(path, revision, key="r1"))["version"] == 2
    assert json_of(hq.post(path, revision, key="r1"))["version"] == 2
    refusal_of(hq.post(path, revision, key="r2"), 409, "already_changed")
    refusal_of(hq.post("/rebates/agreements/FL1/revise", revision), 404, "not_found")
    items = json_of(hq.get("/rebates/agreements/FL2026/versions"))["items"]
    assert [(one["number"], one["note"], one["dealers"]) for one in items] == [(2, "补充协议", 1), (1, "", 1)]
    assert json_of(owner.get("/rebates/progress"))["items"][0]["earned"] == "8000.00"
    booked = json_of(owner.get("/rebates/accruals?agreement=FL2026"))["items"]
    assert [(one["cause"], one["delta"]) for one in booked] == [("revised", "4000.00"), ("event", "4000.00")]
    for other in (manager, owner):
        refusal_of(other.post(path, revision), 403, "not_allowed")
        refusal_of(other.post("/rebates/agreements/try", proposal), 403, "not_allowed")
        refusal_of(other.get("/rebates/agreements/FL2026/versions"), 403, "not_allowed")
