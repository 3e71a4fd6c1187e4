"""Rows of other systems: all faults at once, the same twice changes nothing, older news is late, runs take turns."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from channel.actors import job
from channel.erp.clients import add_client, check_may_bring, client_with, list_clients, list_runs, turn_off_client
from channel.erp.feeds import FEEDS
from channel.erp.files import rows_of, template_of
from channel.erp.stock import STOCK
from channel.erp.taking import MOST_ROWS, Brought, Result, take
from channel.erp.words import sentence
from channel.errors import Forbidden, Invalid, NotFound, Unauthorised
from channel.workbooks.opening import sheets_of
from models import Database, ErpRecord, ErpRun, ProductLine, Sku, Stock, Warehouse
from tests.channel.workbooks.made import book
from tests.factories import NOW, make_cast

ERP = job("erp:test")
LATER = NOW + timedelta(minutes=5)


def shelve(session: Session) -> None:
    session.add(ProductLine(code="switch", name="开关"))
    session.add_all(Warehouse(code=code, name=code, position=0) for code in ("WH1", "WH2"))
    session.flush()
    for code in ("A1", "A2", "A3"):
        session.add(
            Sku(code=code, name=code, spec="", aliases=[], product_line="switch", base_unit="个", base_places=0)
        )
    session.flush()


def bring(session: Session, *rows: dict[str, Any], now: datetime = NOW, **how: Any) -> Result:
    return take(session, ERP, STOCK, list(enumerate(rows, 1)), Brought(), now=now, **how)


def row(sku: str, on_hand: Any, warehouse: str = "WH1", **more: Any) -> dict[str, Any]:
    return {"warehouse": warehouse, "sku": sku, "on_hand": on_hand, **more}


def stock(session: Session) -> dict[tuple[str, str], Decimal]:
    query = select(Sku.code, Warehouse.code, Stock.on_hand).join(Stock, Stock.sku_id == Sku.id)
    query = query.join(Warehouse, Warehouse.id == Stock.warehouse_id)
    return {(sku, place): on_hand for sku, place, on_hand in session.execute(query)}


def test_rows_are_taken_over_and_the_same_again_changes_nothing(session: Session) -> None:
    shelve(session)
    first = bring(session, row("A1", "10"), row("A2", 2.5, "WH2"))
    assert (first.taken, first.same, first.faults) == (2, 0, [])
    assert stock(session) == {("A1", "WH1"): Decimal(10), ("A2", "WH2"): Decimal("2.5")}
    again = bring(session, row("A1", 10.0), row("A2", "3", "WH2"), now=LATER)
    assert (again.taken, again.same) == (1, 1)
    assert stock(session)["A2", "WH2"] == Decimal(3)
    updated = dict(session.execute(select(Stock.sku_id, Stock.updated_at)).all())
    assert sorted(updated.values()) == [NOW, LATER]


def test_what_is_promised_to_orders_stays_when_stock_is_counted(session: Session) -> None:
    shelve(session)
    bring(session, row("A1", "10"))
    session.execute(Stock.__table__.update().values(reserved=Decimal(4)))  # type: ignore[attr-defined]
    bring(session, row("A1", "7"))
    assert session.execute(select(Stock.on_hand, Stock.reserved)).one() == (Decimal(7), Decimal(4))


def test_older_news_does_not_undo_newer(session: Session) -> None:
    shelve(session)
    bring(session, row("A1", "10", changed_at="2026-11-22T10:00:00+08:00"))
    late = bring(session, row("A1", "99", changed_at="2026-11-22T09:59:59+08:00"))
    assert (late.taken, late.late, stock(session)["A1", "WH1"]) == (0, 1, Decimal(10))
    newer = bring(session, row("A1", "12", changed_at="2026-11-22T10:00:01+08:00"))
    assert (newer.taken, stock(session)["A1", "WH1"]) == (1, Decimal(12))
    assert session.scalars(select(ErpRecord.changed_at)).one() == datetime(2026, 11, 22, 2, 0, 1, tzinfo=UTC)


def test_all_faults_are_told_at_once_and_nothing_is_taken_over(session: Session) -> None:
    shelve(session)
    rows = (
        row("A1", "1"),
        row("ZZ", "1"),
        row("A2", "-1"),
        row("A1", "2"),
        row("A3", "1", "WH9"),
        {"sku": "A3", "x": 1},
    )
    found = bring(session, *rows)
    assert [(fault.row, fault.column, fault.code) for fault in found.faults] == [
        (2, "sku", "unknown_sku"),
        (3, "on_hand", "out_of_range"),
        (4, "warehouse", "repeated"),
        (5, "warehouse", "unknown_warehouse"),
        (6, "x", "unknown_column"),
        (6, "warehouse", "needed"),
        (6, "on_hand", "needed"),
    ]
    assert all("{" not in sentence(fault.code, fault.facts) for fault in found.faults)
    assert (found.taken, found.faulty, stock(session)) == (0, 5, {})
    (run,) = session.scalars(select(ErpRun))
    assert (run.rows, run.taken, run.faulty, run.faults[0]["code"]) == (6, 0, 5, "unknown_sku")


def test_valid_rows_alone_are_taken_when_whoever_brings_them_says_so(session: Session) -> None:
    shelve(session)
    found = bring(session, row("A1", "1"), row("ZZ", "1"), only_valid=True)
    assert (found.taken, found.faulty, stock(session)) == (1, 1, {("A1", "WH1"): Decimal(1)})


def test_a_trial_says_what_would_happen_and_writes_nothing(session: Session) -> None:
    shelve(session)
    found = bring(session, row("A1", "1"), row("A2", "2"), is_trial=True)
    assert (found.taken, stock(session)) == (2, {})
    assert session.scalars(select(ErpRecord)).all() == session.scalars(select(ErpRun)).all() == []


def test_more_rows_than_one_run_may_have_are_refused(session: Session) -> None:
    found = bring(session, *[row("A1", "1")] * (MOST_ROWS + 1))
    assert [fault.code for fault in found.faults] == ["too_many_rows"]


def test_many_rows_cost_as_many_statements_as_few(session: Session) -> None:
    shelve(session)
    session.add_all(
        Sku(code=f"S{n}", name="x", spec="", aliases=[], product_line="switch", base_unit="个") for n in range(300)
    )
    session.flush()
    statements: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        bring(session, row("S0", "1"), row("S1", "1"))
        session.flush()
        few, statements[:] = len(statements), []
        bring(session, *(row(f"S{n}", "2") for n in range(300)))
        session.flush()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(statements) == few


def test_two_runs_of_one_feed_take_turns_and_lose_nothing(database: Database) -> None:
    with database.transaction() as session:
        shelve(session)

    def run(number: int) -> int:
        with database.transaction() as session:
            at = (NOW + timedelta(seconds=number)).isoformat()
            found = bring(session, row("A1", str(number), changed_at=at), row("A2", str(number), changed_at=at))
        return found.rows

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(run, range(1, 9))) == [2] * 8
    with database.reading() as session:
        assert set(stock(session).values()) == {Decimal(8)}


def test_a_file_is_read_by_its_headings_and_the_template_has_them(session: Session) -> None:
    shelve(session)
    rows, faults = rows_of(
        STOCK,
        book([("库存表", "", ""), ("货号", "无关", "现有数量", "仓库编号"), ("A1", "x", 5, "WH1"), ("", "", "", "")]),
    )
    assert (rows, faults) == ([(3, {"sku": "A1", "on_hand": 5.0, "warehouse": "WH1"})], [])
    found = take(session, ERP, STOCK, rows, Brought(file="库存.xlsx"), now=NOW)
    assert (found.taken, session.scalars(select(ErpRun.file)).one()) == (1, "库存.xlsx")
    assert [fault.code for fault in rows_of(STOCK, template_of(STOCK))[1]] == ["no_rows"]
    assert [fault.code for fault in rows_of(STOCK, book([("货号", "数量")]))[1]] == ["no_heading"]
    (sheet,) = sheets_of(template_of(STOCK))
    assert sheet.rows[0] == ["仓库编号", "货号", "现有数量", "更新时间"]


def test_only_headquarters_enter_programs_and_a_key_opens_until_it_is_turned_off(session: Session) -> None:
    cast = make_cast(session)
    hq = cast.actor(cast.hq)
    client, key = add_client(session, hq, "金蝶", ["stock"], now=NOW)
    assert (client_with(session, key).id, key in client.key_hash) == (client.id, False)
    check_may_bring(client, "stock")
    with pytest.raises(Forbidden):
        check_may_bring(client, "invoices")
    turn_off_client(session, hq, client.public_id, now=NOW)
    with pytest.raises(Unauthorised):
        client_with(session, key)
    with pytest.raises(NotFound):
        turn_off_client(session, hq, "erp_nobody", now=NOW)
    with pytest.raises(Invalid) as refused:
        add_client(session, hq, "", ["nothing"], now=NOW)
    assert refused.value.fields == {"name": "required", "feeds": "bad_value"}
    for who in (cast.buyer, cast.rival, cast.manager, cast.rep):
        for act in (
            lambda actor: list_clients(session, actor),
            lambda actor: add_client(session, actor, "金蝶", [], now=NOW),
            lambda actor: list_runs(session, actor, None, before=None, limit=1),
        ):
            with pytest.raises(Forbidden):
                act(cast.actor(who))


def test_every_feed_names_its_key_among_its_columns() -> None:
    for feed in FEEDS.values():
        assert set(feed.key) <= {column.name for column in feed.columns}
        assert len({column.heading for column in feed.columns}) == len(feed.columns)
