"""Data of other systems by the door: a program's key opens its feeds and nothing else, and nobody else's key does."""

from typing import Any

import pytest

from channel.workbooks.opening import sheets_of
from models import ProductLine, Sku, Stock, Warehouse
from tests.channel.workbooks.made import book
from tests.miniapp_api.conftest import Caller, House, json_of, refusal_of
from tests.miniapp_api.test_attachments import form

ROW = {"warehouse": "WH1", "sku": "A1", "on_hand": "10"}


@pytest.fixture
def shelved(house: House) -> House:
    with house.database.transaction() as session:
        session.add(ProductLine(code="lamp", name="灯具"))
        session.add(Warehouse(code="WH1", name="杭州仓", position=0))
        session.flush()
        session.add(Sku(code="A1", name="灯", spec="", aliases=[], product_line="lamp", base_unit="个"))
    return house


def program(house: House, **values: Any) -> tuple[Caller, str]:
    added = json_of(house.caller(house.cast.hq).post("/erp/clients", {"name": "金蝶 ERP", **values}))
    return Caller(house.app, added["key"]), added["id"]


def test_a_program_brings_rows_and_headquarters_see_what_became_of_them(shelved: House) -> None:
    erp, _ = program(shelved, feeds=["stock"])
    (stock,) = [feed for feed in json_of(erp.get("/erp/feeds"))["items"] if feed["name"] == "stock"]
    assert (stock["key"], [column["name"] for column in stock["columns"]][:3]) == (["warehouse", "sku"], [*ROW])
    tried = json_of(erp.post("/erp/feeds/stock", {"rows": [ROW], "dry_run": True}))
    assert (tried["taken"], shelved.count(Stock)) == (1, 0)
    first = json_of(erp.post("/erp/feeds/stock", {"rows": [ROW]}))
    again = json_of(erp.post("/erp/feeds/stock", {"rows": [ROW]}))
    assert (first["taken"], again["taken"], again["same"], shelved.count(Stock)) == (1, 0, 1, 1)
    faulty = json_of(erp.post("/erp/feeds/stock", {"rows": [{**ROW, "on_hand": "9"}, {**ROW, "sku": "ZZ"}]}))
    assert faulty["faults"] == [{"row": 2, "column": "sku", "code": "unknown_sku", "message": "没有这个货号：ZZ。"}]
    assert faulty["taken"] == 0
    runs = json_of(shelved.caller(shelved.cast.hq).get("/erp/runs?feed=stock"))["items"]
    assert [(run["rows"], run["taken"], run["same"], run["faulty"]) for run in runs] == [
        (2, 0, 0, 1),
        (1, 0, 1, 0),
        (1, 1, 0, 0),
    ]
    assert runs[0]["faults"] == faulty["faults"]


def test_no_other_key_opens_a_feed_and_a_programs_key_opens_nothing_else(shelved: House) -> None:
    erp, name = program(shelved, feeds=["stock"])
    buyer = shelved.caller(shelved.cast.buyer)
    hq = shelved.caller(shelved.cast.hq)
    for caller in (buyer, hq, shelved.nobody(), Caller(shelved.app, "qde_guessed")):
        refusal_of(caller.post("/erp/feeds/stock", {"rows": [ROW]}), 401, "key_refused")
    for path in ("/me", "/opportunities", "/erp/clients", "/erp/runs"):
        refusal_of(erp.get(path), 401, "session_expired")
    refusal_of(erp.post("/erp/feeds/nothing", {"rows": []}), 404, "not_found")
    assert json_of(hq.post(f"/erp/clients/{name}/turn-off", {}))["is_active"] is False
    refusal_of(erp.post("/erp/feeds/stock", {"rows": [ROW]}), 401, "key_refused")
    assert shelved.count(Stock) == 0


@pytest.mark.parametrize(
    "rows", [["x"], [None], [[1]], "x", [{"warehouse": {"a": 1}, "sku": [1], "on_hand": None}], [{"": ""}], [{}]]
)
def test_rows_of_any_shape_are_faults_and_never_a_crash(shelved: House, rows: Any) -> None:
    erp, _ = program(shelved)
    answer = erp.post("/erp/feeds/stock", {"rows": rows})
    assert answer.status_code in (200, 422)
    assert shelved.count(Stock) == 0
    if answer.status_code == 200:
        assert json_of(answer)["faults"]


def send(house: House, caller: Caller, data: bytes, *, feed: str = "stock", **fields: str) -> Any:
    headers = {"Authorization": f"Bearer {caller.token}"}
    return house.app.test_client().post(
        f"/api/v1/erp/files/{feed}",
        data=form(data, fields),
        content_type="multipart/form-data; boundary=x",
        headers=headers,
    )


def test_headquarters_send_a_file_that_follows_the_template(shelved: House) -> None:
    hq = shelved.caller(shelved.cast.hq)
    blank = hq.get("/erp/files/stock")
    (sheet,) = sheets_of(blank.data)
    assert (blank.mimetype, sheet.rows[0][:2]) == (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["仓库编号", "货号"],
    )
    filled = book([sheet.rows[0], ("WH1", "A1", 7, ""), ("WH1", "ZZ", "x", "")])
    found = json_of(send(shelved, hq, filled))
    assert [(fault["row"], fault["column"]) for fault in found["faults"]] == [(3, "on_hand")]
    assert (found["taken"], shelved.count(Stock)) == (0, 0)
    assert json_of(send(shelved, hq, filled, dry_run="true", only_valid="true"))["taken"] == 1
    assert json_of(send(shelved, hq, filled, only_valid="true"))["taken"] == shelved.count(Stock) == 1
    problem = refusal_of(send(shelved, hq, b"PK not a workbook"), 422, "file_refused")
    assert problem["message"] == "文件不完整或已损坏，请重新保存或重新发送一次。"
    for who in (shelved.cast.buyer, shelved.cast.rival, shelved.cast.manager, shelved.cast.rep):
        refusal_of(send(shelved, shelved.caller(who), filled), 403, "not_allowed")
