"""Workbooks to take away: what is in them, for whom, that nothing in them runs, and that it is written down."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from channel.credit.statements import freeze_due
from channel.orders.exporting import MOST_LINES
from channel.rebates.accrual import record
from channel.rebates.settling import settle_due
from channel.workbooks.opening import sheets_of
from channel.workbooks.writing import Column, listing
from models import AuditEntry, Receivable, Sku
from tests.channel.orders.stage import fill_shop
from tests.channel.rebates.agreed import agree, event
from tests.factories import NOW, make_contact
from tests.miniapp_api.conftest import House, json_of, refusal_of
from tests.miniapp_api.test_erp import send as send_file
from tests.miniapp_api.test_orders import placed
from tests.shop import publish

PERIOD = "first=2026-11-01&last=2026-11-30"


@pytest.fixture
def shop(house: House) -> House:
    with house.database.transaction() as session:
        fill_shop(session, house.cast)
    return house


def rows_of(answer: Any) -> list[dict[str, Any]]:
    """The rows of a workbook by their headings."""
    assert answer.status_code == 200, answer.json
    assert answer.mimetype == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert (answer.headers["Cache-Control"], answer.headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    (sheet,) = sheets_of(answer.data)
    head, *rows = sheet.rows
    return [dict(zip(head, [*row, *[None] * (len(head) - len(row))], strict=True)) for row in rows]


def noted(house: House) -> list[tuple[str, str, dict[str, Any]]]:
    with house.database.reading() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.action == "exported").order_by(AuditEntry.id))
        return [(entry.actor, entry.object_kind, entry.facts) for entry in entries]


def test_orders_come_as_lines_with_prices_what_became_of_them_and_logistics_numbers(shop: House) -> None:
    buyer, manager = shop.caller(shop.cast.buyer), shop.caller(shop.cast.manager)
    number = placed(buyer, reference="PO-7")
    parcel = {"warehouse": "WH02", "lines": [{"sku": "K101W", "quantity": "10"}], "number": "FH-1", "carrier": "顺丰"}
    json_of(manager.post(f"/orders/{number}/shipments", {**parcel, "tracking_number": "SF1001"}))
    first, second = rows_of(buyer.get(f"/exports/orders?{PERIOD}"))
    expected = {"订单号": number, "贵司单号": "PO-7", "货号": "K101W", "单位": "盒", "状态": "部分发货"}
    assert {name: first[name] for name in expected} == expected
    assert (first["数量"], first["订购"], first["已发"], first["已收"]) == (1, 10, 10, 0)
    assert (first["发货单号"], first["物流公司"], first["物流单号"]) == ("FH-1", "顺丰", "SF1001")
    assert (second["货号"], second["成交单价"], second["优惠"], second["金额（含税）"]) == ("Q9", 9.9, 0, 198)
    assert (second["税额"], second["物流单号"] or "") == (22.78, "")
    assert rows_of(manager.get(f"/exports/orders?{PERIOD}&dealer=D0001&state=partially_shipped")) == [first, second]
    assert rows_of(buyer.get(f"/exports/orders?{PERIOD}&state=cancelled")) == []
    assert rows_of(buyer.get("/exports/orders?first=2026-10-01&last=2026-11-22")) == []
    assert len(rows_of(buyer.get("/exports/orders?first=2026-11-23&last=2026-11-23"))) == 2
    actor, kind, facts = noted(shop)[0]
    assert (actor, kind) == (f"contact:{shop.cast.buyer.id}", "orders")
    assert facts == {"first": "2026-11-01", "last": "2026-11-30", "rows": 2}


def test_a_rival_and_who_looks_after_others_take_nothing_of_it_away(shop: House) -> None:
    placed(shop.caller(shop.cast.buyer))
    rival, outsider = shop.caller(shop.cast.rival), shop.caller(shop.cast.outsider)
    for stranger in (rival, outsider):
        assert rows_of(stranger.get(f"/exports/orders?{PERIOD}")) == []
        refusal_of(stranger.get(f"/exports/orders?{PERIOD}&dealer=D0001"), 404, "not_found")
        refusal_of(stranger.get("/exports/price-list?dealer=D0001"), 404, "not_found")
        refusal_of(stranger.get("/exports/statements/2026-10?dealer=D0001"), 404, "not_found")
    assert [kind for _, kind, _ in noted(shop)] == ["orders", "orders"]


def test_the_warehouse_takes_goods_away_and_no_price(shop: House) -> None:
    placed(shop.caller(shop.cast.buyer))
    with shop.database.transaction() as session:
        keeper = make_contact(session, shop.cast.dealer, "老仓", "warehouse", "+8613800000012")
    first = rows_of(shop.caller(keeper).get(f"/exports/orders?{PERIOD}"))[0]
    assert (first["货号"], first["订购"]) == ("K101W", 10)
    assert not {"标准价", "成交单价", "优惠", "金额（含税）", "税额"} & first.keys()
    refusal_of(shop.caller(keeper).get("/exports/price-list"), 403, "not_allowed")
    refusal_of(shop.caller(keeper).get("/exports/statements/2026-10"), 403, "not_allowed")


def test_a_period_that_is_none_and_whatever_else_is_wrong_gets_a_sentence(shop: House) -> None:
    buyer = shop.caller(shop.cast.buyer)
    wrong = {
        "first=2026-11-30&last=2026-11-01": "last",
        "first=2025-01-01&last=2026-11-01": "last",
        "first=2026-02-30&last=2026-11-01": "first",
        "first=0001-01-01&last=2026-11-01": "first",
        "first=2026-11-01&last=9999-12-31": "last",
        "first=x&last=2026-11-01": "first",
        "last=2026-11-01": "first",
        f"{PERIOD}&state=gone": "state",
        f"{PERIOD}&colour=red": "colour",
    }
    for query, field in wrong.items():
        assert list(refusal_of(buyer.get(f"/exports/orders?{query}"), 422, "invalid_fields")["fields"]) == [field]
    refusal_of(shop.caller(shop.cast.owner).get("/exports/statements/2026-13"), 404, "not_found")
    asked = refusal_of(shop.caller(shop.cast.manager).get("/exports/price-list"), 422, "invalid_fields")
    assert list(asked["fields"]) == ["dealer"]


def test_more_lines_than_one_file_has_are_refused_and_not_written_down(
    shop: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_LINES == 20_000
    placed(shop.caller(shop.cast.buyer))
    monkeypatch.setattr("channel.orders.exporting.MOST_LINES", 1)
    refused = refusal_of(shop.caller(shop.cast.buyer).get(f"/exports/orders?{PERIOD}"), 422, "export_too_large")
    assert refused["message"].startswith("一个文件最多 1 行")
    assert noted(shop) == []


def test_a_statement_comes_with_the_balance_after_each_booking(shop: House) -> None:
    hq, owner = shop.caller(shop.cast.hq), shop.caller(shop.cast.owner)
    invoice = {"dealer": "D0001", "number": "FP1", "amount": "300.00", "issued_on": "2026-10-01"}
    json_of(hq.post("/credit/receivables", invoice))
    payment = {"dealer": "D0001", "number": "HK1", "amount": "320.00", "received_on": "2026-10-25"}
    json_of(hq.post("/credit/payments", payment))
    with shop.database.transaction() as session:
        freeze_due(session, NOW)
        assert session.scalar(select(Receivable.id)) is not None
    rows = rows_of(owner.get("/exports/statements/2026-10"))
    assert [(row["类型"], row["单号"], row["余额"]) for row in rows] == [
        ("期初余额", "", 0),
        ("开票", "FP1", 300),
        ("回款", "HK1", -20),
        ("期末余额", "待确认", -20),
    ]
    assert rows[1]["日期"] == date(2026, 10, 1) or str(rows[1]["日期"]).startswith("2026-10-01")
    refusal_of(owner.get("/exports/statements/2026-09"), 404, "not_found")
    refusal_of(shop.caller(shop.cast.buyer).get("/exports/statements/2026-10"), 403, "not_allowed")


def test_a_price_list_has_what_a_dealer_may_order_at_his_prices_by_quantity_and_until_when(shop: House) -> None:
    steps = {"is": "Steps", "mode": "all_units", "tiers": [{"at": "20", "percent_off": "5"}]}
    draft = {
        "price_lists": [{"code": "a", "name": "A级", "audience": {"dealers": ["D0001"]}}],
        "price_entries": [{"price_list": "a", "sku": "BV25", "percent_of": "90"}],
        "promotions": [
            {
                "code": "S20",
                "name": "20卷95折",
                "products": {"skus": ["BV25"]},
                "effect": steps,
                "valid_until": "2026-12-31T16:00:00Z",
            }
        ],
    }
    with shop.database.transaction() as session:
        publish(session, draft)
        sku = session.scalars(select(Sku).where(Sku.code == "Q9")).one()
        sku.pack_quantity, sku.min_quantity = Decimal(10), Decimal(25)
    mine = {row["货号"]: row for row in rows_of(shop.caller(shop.cast.buyer).get("/exports/price-list"))}
    assert list(mine) == ["BV25", "Q9", "K101W", "SET1"]
    cable, bulb = mine["BV25"], mine["Q9"]
    assert (cable["标准价"], cable["价目价"], cable["现价（含税）"]) == (115.2, 103.68, 103.68)
    assert (cable["数量价"], cable["起订量"]) == ("满 20：98.496", 1)
    assert (bulb["起订量"], bulb["装箱数"], bulb["现价（含税）"]) == (30, 10, 9.9)
    rivals = rows_of(shop.caller(shop.cast.rival).get("/exports/price-list"))
    assert [row["货号"] for row in rivals] == ["Q9", "K101W", "SET1"]
    assert "103.68" not in str(rivals)
    theirs = rows_of(shop.caller(shop.cast.manager).get("/exports/price-list?dealer=D0001&product_line=cable"))
    assert [row["货号"] for row in theirs] == ["BV25"]
    assert rows_of(shop.caller(shop.cast.buyer).get("/exports/price-list?category=electric"))[0]["货号"] == "BV25"


def test_headquarters_take_prices_away_change_them_and_bring_the_same_file_back(shop: House) -> None:
    with shop.database.transaction() as session:
        lists = {"price_lists": [{"code": "a", "name": "A级"}]}
        publish(session, {**lists, "price_entries": [{"price_list": "a", "sku": "Q9", "price": "9.10"}]})
    hq = shop.caller(shop.cast.hq)
    prices = hq.get("/exports/standard-prices")
    assert [(row["货号"], row["标准价"]) for row in rows_of(prices)] == [
        ("BV25", 115.2),
        ("K101W", 5.2),
        ("Q9", 9.9),
        ("SET1", 100),
    ]
    (entry,) = rows_of(hq.get("/exports/price-lists/a"))
    assert (entry["价目表"], entry["货号"], entry["价格"], entry["标准价的百分比"]) == ("a", "Q9", 9.1, "")
    assert json_of(send_file(shop, hq, prices.data, feed="prices"))["faults"] == []
    changed = listing(
        "价目", [Column("价目表"), Column("货号"), Column("价格", "price")], [["a", "Q9", Decimal("8.80")]]
    )
    assert json_of(send_file(shop, hq, changed, feed="price_entries"))["taken"] == 1
    assert rows_of(hq.get("/exports/price-lists/a"))[-1]["价格"] == 8.8
    wrong = listing(
        "价目",
        [Column("价目表"), Column("货号"), Column("价格", "price"), Column("计价单位")],
        [["a", "Q9", Decimal(8), "吨"], ["b", "ZZ", None, ""]],
    )
    told = json_of(send_file(shop, hq, wrong, feed="price_entries"))
    assert {(fault["row"], fault["column"]) for fault in told["faults"]} >= {
        (3, "sku"),
        (3, "price_list"),
        (3, "price"),
    }
    told = json_of(send_file(shop, hq, wrong, feed="price_entries", only_valid="true"))
    assert (told["taken"], [(one["row"], one["column"]) for one in told["faults"]][:2]) == (0, [(0, ""), (2, "unit")])
    refusal_of(hq.get("/exports/price-lists/none"), 404, "not_found")
    for who in (shop.cast.buyer, shop.cast.rival, shop.cast.manager, shop.cast.director):
        refusal_of(shop.caller(who).get("/exports/standard-prices"), 403, "not_allowed")
        refusal_of(shop.caller(who).get("/exports/price-lists/a"), 403, "not_allowed")


def test_r_reb_8_settlements_are_taken_away_one_by_one_and_of_a_period_by_whoever_may_read_them(house: House) -> None:
    cast = house.cast
    with house.database.transaction() as session:
        agree(session, cast, dealers=(cast.dealer.code, cast.rival_dealer.code), ends_on=date(2026, 10, 31))
        record(session, event(cast, "600000"), now=NOW)
        record(session, event(cast, "100", key="2", dealer_id=cast.rival_dealer.id), now=NOW)
        assert settle_due(session, NOW) == 2
    owner, hq, manager = house.caller(cast.owner), house.caller(cast.hq), house.caller(cast.manager)
    (mine,) = rows_of(owner.get(f"/exports/settlements?{PERIOD}"))
    number = mine["结算单号"]
    expected = {"经销商编码": "D0001", "协议": "年度返利", "类型": "最终结算", "计入金额": 600000, "本次结算": 6500}
    assert {name: mine[name] for name in expected} == expected
    assert (mine["状态"], mine["发放方式"], mine["票据"]) == ("待确认", "货补", "同一张发票折扣")
    assert len(rows_of(hq.get(f"/exports/settlements?{PERIOD}"))) == 2
    assert rows_of(hq.get(f"/exports/settlements?{PERIOD}&dealer=D0001&state=open")) == [mine]
    assert rows_of(hq.get(f"/exports/settlements?{PERIOD}&state=paid")) == []
    assert rows_of(hq.get("/exports/settlements?first=2026-10-01&last=2026-10-31")) == []
    body = {"objections": [{"position": 1, "words": "=1+1 少计了一箱"}]}
    json_of(owner.post(f"/rebates/settlements/{number}/dispute", body))
    for caller in (owner, manager, hq):
        line, *sums = rows_of(caller.get(f"/exports/settlements/{number}"))
        assert (line["订单号"], line["计入金额"], line["状态"]) == ("DH1", 600000, "有异议")
        assert line["异议"] == "=1+1 少计了一箱"
        assert [(row["订单号"], row["返利"]) for row in sums][1:] == [
            ("累计返利", 6500),
            ("此前已结", 0),
            ("本次结算", 6500),
        ]
    rival, outsider = house.caller(cast.rival), house.caller(cast.outsider)
    (theirs,) = rows_of(rival.get(f"/exports/settlements?{PERIOD}"))
    assert theirs["经销商编码"] == cast.rival_dealer.code
    assert rows_of(outsider.get(f"/exports/settlements?{PERIOD}")) == []
    for stranger in (rival, outsider):
        refusal_of(stranger.get(f"/exports/settlements?{PERIOD}&dealer=D0001"), 404, "not_found")
        refusal_of(stranger.get(f"/exports/settlements/{number}"), 404, "not_found")
    refusal_of(house.caller(cast.buyer).get(f"/exports/settlements?{PERIOD}"), 403, "not_allowed")
    refusal_of(hq.get("/exports/settlements?first=2026-11-30&last=2026-11-01"), 422, "invalid_fields")
    assert {kind for _, kind, _ in noted(house)} == {"settlement", "settlements"}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # about a workbook's bytes
def test_what_begins_like_a_formula_stays_a_text_that_no_program_runs(shop: House) -> None:
    for reference in ("=1+1", "+1", "-1", "@SUM(A1)"):
        placed(shop.caller(shop.cast.buyer), reference=reference)
    answer = shop.caller(shop.cast.buyer).get(f"/exports/orders?{PERIOD}")
    assert {row["贵司单号"] for row in rows_of(answer)} == {"=1+1", "+1", "-1", "@SUM(A1)"}
    with zipfile.ZipFile(io.BytesIO(answer.data)) as parts:
        sheet, styles = parts.read("xl/worksheets/sheet1.xml").decode(), parts.read("xl/styles.xml").decode()
    assert "<f>" not in sheet
    assert 'quotePrefix="1"' in styles


def test_an_export_costs_the_same_statements_however_many_orders_there_are(shop: House) -> None:
    buyer, counts = shop.caller(shop.cast.buyer), []
    for _ in range(2):
        placed(buyer)
        with shop.statements() as statements:
            assert buyer.get(f"/exports/orders?{PERIOD}").status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 12
